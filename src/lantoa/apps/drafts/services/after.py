"""What a paper that corrects, amends, replaces or recalls another begins as (NĐ 30/2020/NĐ-CP, Điều 18)."""

from collections.abc import Sequence
from itertools import count

from lantoa.apps.drafts.models import RelationKind
from lantoa.core.document import LabelKind
from lantoa.core.drafting import Basis, Block, BlockKind, Paper, PaperKind, cite_in_full, lower_first

_VERBS = {
    RelationKind.CORRECTS: "đính chính",
    RelationKind.AMENDS: "sửa đổi, bổ sung",
    RelationKind.REPLACES: "thay thế",
    RelationKind.RECALLS: "thu hồi",
}


def subject_after(old: Paper, *, kind: str, printed: str) -> str:
    """What the new paper is about: `đính chính Công văn số 01/SVHTTDL-TTBC ngày 23/11/2026`."""
    return f"{_VERBS[RelationKind(kind)]} {_short(old, printed)}"


def begun_after(paper: Paper, *, old: Paper, kind: str, printed: str, reason: str) -> Paper:
    """The new paper, its frame kept: to whom the old one went, what it cites, the words that are left to fill in.

    What replaces another has its body; its subject, too.
    """
    reason = " ".join(reason.split()).rstrip(".")
    blocks: Sequence[Block]
    subject = paper.subject
    if kind == RelationKind.REPLACES:
        blocks, subject = _replacing(paper, old, printed, reason), old.subject
    else:
        words = {
            RelationKind.CORRECTS: _correcting,
            RelationKind.AMENDS: _amending,
            RelationKind.RECALLS: _recalling,
        }[RelationKind(kind)](paper, old, printed, reason)
        blocks = _framed(paper, [_block(n, line, label) for n, (line, label) in enumerate(words, 1)])
    return paper._replace(
        subject=subject,
        addressees=old.addressees if paper.kind is PaperKind.LETTER else paper.addressees,
        recipients=old.recipients,
        keep=old.keep or paper.keep,
        blocks=tuple(blocks),
        annexes=old.annexes if kind == RelationKind.REPLACES else (),
    )


def _in_full(old: Paper, printed: str, paper: Paper) -> str:
    """The old one as the new one cites it; an office that speaks of its own paper is not named twice."""
    about = f"về việc {old.subject}" if old.kind is PaperKind.LETTER else old.subject
    issuer = "" if old.issuer.casefold() == paper.issuer.casefold() else old.issuer
    return cite_in_full(Basis("", old.kind, printed, old.day, issuer, about))


def _short(old: Paper, printed: str) -> str:
    return cite_in_full(Basis("", old.kind, printed, old.day))


Words = list[tuple[str, LabelKind]]


def _correcting(paper: Paper, old: Paper, printed: str, reason: str) -> Words:
    return [
        (
            (
                f"{paper.issuer} đã ban hành {_in_full(old, printed, paper)}. Do {lower_first(reason)}, "
                f"{paper.issuer} nay đính chính {old.kind} số {printed} như sau:"
            ),
            LabelKind.NONE,
        ),
        (
            "Tại [Nêu chỗ sai: trang, mục, dòng], đã viết: “[Nêu câu chữ đã viết]”; nay sửa là: “[Nêu câu chữ đúng]”.",
            LabelKind.DASH,
        ),
        (f"Các nội dung khác của {old.kind} số {printed} không thay đổi.", LabelKind.NONE),
        (
            f"{paper.issuer} thông báo để các cơ quan, đơn vị đã nhận {lower_first(old.kind)} biết, thực hiện./.",
            LabelKind.NONE,
        ),
    ]


def _amending(paper: Paper, old: Paper, printed: str, reason: str) -> Words:
    return [
        (
            (
                f"Do {lower_first(reason)}, {paper.issuer} sửa đổi, bổ sung một số nội dung của "
                f"{_in_full(old, printed, paper)} như sau:"
            ),
            LabelKind.NONE,
        ),
        (
            "Sửa đổi [Nêu điểm, khoản, mục được sửa] như sau: “[Nêu nội dung sau khi sửa đổi]”.",
            LabelKind.ARABIC,
        ),
        (
            "Bổ sung [Nêu điểm, khoản, mục được bổ sung] như sau: “[Nêu nội dung bổ sung]”.",
            LabelKind.ARABIC,
        ),
        (f"Các nội dung khác của {old.kind} số {printed} giữ nguyên./.", LabelKind.NONE),
    ]


def _recalling(paper: Paper, old: Paper, printed: str, reason: str) -> Words:
    return [
        (
            f"Do {lower_first(reason)}, {paper.issuer} thu hồi {_in_full(old, printed, paper)}.",
            LabelKind.NONE,
        ),
        (
            (
                f"{old.kind} số {printed} không còn hiệu lực kể từ ngày ký văn bản này. Các cơ quan, đơn vị đã nhận không sử "
                "dụng; bên nhận bản giấy gửi lại, bên nhận bản điện tử hủy bỏ (Điều 18 Nghị định số 30/2020/NĐ-CP)./."
            ),
            LabelKind.NONE,
        ),
    ]


def _replacing(paper: Paper, old: Paper, printed: str, reason: str) -> list[Block]:
    """The old body, and before its last words that it takes the old paper's place."""
    said = (
        f"{paper.kind} này thay thế {_short(old, printed)} của {old.issuer} (lý do: {lower_first(reason)})."
    )
    taken = {block.id for block in old.blocks}
    free = next(number for number in count() if f"sau-{number}" not in taken)
    line = _block(free, said, LabelKind.NONE)
    return [*old.blocks[:-1], line, *old.blocks[-1:]]


def _framed(paper: Paper, blocks: list[Block]) -> list[Block]:
    """Decisions keep their grounds and the line `QUYẾT ĐỊNH:` above what they say."""
    head = [block for block in paper.blocks if block.kind in (BlockKind.BASIS, BlockKind.ORDER)]
    return [*head, *blocks]


def _block(number: int, text: str, label: LabelKind) -> Block:
    return Block(id=f"sau-{number}", kind=BlockKind.TEXT, text=text, label=label)
