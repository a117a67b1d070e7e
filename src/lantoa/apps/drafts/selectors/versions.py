"""What became of a draft from one version to the next, block by block, word by word."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from difflib import SequenceMatcher
from typing import NamedTuple

from django.utils import timezone

from lantoa.apps.drafts.convert import blocks_of, paper_of
from lantoa.apps.drafts.models import DraftVersion
from lantoa.apps.drafts.selectors.access import find
from lantoa.core.drafting import Block, Line, Paper
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor

# Words compared one by one at most; longer paragraphs are shown whole, before and after
MOST_WORDS = 3_000
_FIELDS = {
    "subject": "Trích yếu",
    "symbol": "Ký hiệu",
    "urgency": "Độ khẩn",
    "addressees": "Kính gửi",
    "recipients": "Nơi nhận",
    "keep": "Lưu",
    "signature": "Chữ ký",
    "issuer": "Cơ quan ban hành",
    "parent": "Cơ quan chủ quản",
    "place": "Địa danh",
    "kind": "Tên loại",
    "form": "Thể thức",
    "typist": "Ký hiệu người soạn",
    "copies": "Số bản",
    "contact": "Địa chỉ",
}


class Piece(NamedTuple):
    """A run of words: `same`, `added` or `removed`."""

    change: str
    words: str


class Changed(NamedTuple):
    """A block or field that changed: `added`, `removed`, `changed` or `moved`; its words in pieces."""

    where: str
    name: str
    change: str
    pieces: Sequence[Piece]


def versions(actor: Actor, *, draft: int, now: datetime) -> list[DraftVersion]:
    """Versions of a draft, newest first, without their bodies."""
    row = find(actor, draft=draft, on=timezone.localdate(now))
    kept = DraftVersion.objects.filter(draft=row, passed=False).defer("body").select_related("by")
    return list(kept.order_by("-version"))


def counted(kept: Sequence[DraftVersion]) -> dict[int, int]:
    """Version → how it is called in `kept`, newest first: the oldest is 1. What was saved in between and passed over leaves no gap."""
    return {one.version: len(kept) - place for place, one in enumerate(kept)}


def version(actor: Actor, *, draft: int, number: int, now: datetime) -> Paper:
    """The paper as it was in a version."""
    row = find(actor, draft=draft, on=timezone.localdate(now))
    kept = DraftVersion.objects.filter(draft=row, version=number).first()
    if kept is None:
        raise Refused("not_found")
    return paper_of(kept.body)


def changes(actor: Actor, *, draft: int, old: int, new: int, now: datetime) -> list[Changed]:
    """What changed between two versions, in the order of the newer paper."""
    before = version(actor, draft=draft, number=old, now=now)
    return compared(before, version(actor, draft=draft, number=new, now=now))


def compared(before: Paper, after: Paper) -> list[Changed]:
    """What is different in the second paper."""
    return [*_fields(before, after), *_blocks(list(blocks_of(before)), list(blocks_of(after)))]


def _fields(before: Paper, after: Paper) -> Iterator[Changed]:
    for field, name in _FIELDS.items():
        was, now = _said(getattr(before, field)), _said(getattr(after, field))
        if was != now:
            yield Changed(field, name, "changed", pieces(was, now))


def _blocks(before: list[Block], after: list[Block]) -> Iterator[Changed]:
    old = {block.id: block for block in before}
    new = {block.id for block in after}
    moved = _moved([key for key in old if key in new], [block.id for block in after if block.id in old])
    gone: dict[str, list[Block]] = {}
    last = ""
    for block in before:
        if block.id in new:
            last = block.id
        else:
            gone.setdefault(last, []).append(block)
    yield from (_removed(block) for block in gone.get("", ()))
    for block in after:
        was = old.get(block.id)
        if was is None:
            yield Changed(block.id, "", "added", (Piece("added", _words(block)),))
        elif _words(was) != _words(block) or (was.kind, was.label) != (block.kind, block.label):
            yield Changed(block.id, "", "changed", pieces(_words(was), _words(block)))
        elif block.id in moved:
            yield Changed(block.id, "", "moved", (Piece("same", _words(block)),))
        yield from (_removed(one) for one in gone.get(block.id, ()))


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """Both texts as runs of words that stayed, came and went; what came or stayed reads as the second text. A row of a table is a line."""
    old, new = (text.replace("\n", " \n ").split(" ") for text in (before, after))
    if len(old) + len(new) > MOST_WORDS:
        return (Piece("removed", before), Piece("added", after))
    found: list[Piece] = []
    for what, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            found.append(Piece("same", " ".join(old[i:j])))
            continue
        if i < j:
            found.append(Piece("removed", " ".join(old[i:j])))
        if k < m:
            found.append(Piece("added", " ".join(new[k:m])))
    return tuple(found)


def _moved(before: list[str], after: list[str]) -> set[str]:
    matching = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    stayed = {key for block in matching for key in before[block.a : block.a + block.size]}
    return set(after) - stayed


def _removed(block: Block) -> Changed:
    return Changed(block.id, "", "removed", (Piece("removed", _words(block)),))


def _words(block: Block) -> str:
    return block.text or "\n".join(" | ".join(row) for row in block.rows)


def _said(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Line):
        return f"{value.text} ({value.note})" if value.note else value.text
    if isinstance(value, tuple):
        return "; ".join(said for said in map(_said, value) if said)
    return str(value)
