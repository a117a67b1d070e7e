"""Who has others below it is asked, once at the end, to press and guide them."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from lantoa.core.document import LabelKind
from lantoa.core.drafting.ask import asked_block, words_key
from lantoa.core.drafting.bodies import bearers_of, join_names
from lantoa.core.drafting.frame import heading, says
from lantoa.core.drafting.model import Block, Pick, Source, Task
from lantoa.core.drafting.ranks import rank_of

# What a sentence rests on that stands in no source
_OURS = Source(
    "",
    "Lan Tỏa",
    "",
    0,
    0,
    why="Câu máy thêm, không văn bản nào nói: giữ nếu cần chuyển tiếp, không thì bỏ cả mục.",
)


class _Said(NamedTuple):
    """One thing asked of some bodies: in the words of its first source, with all its sources."""

    text: str
    sources: list[Source]


def passed_on(pick: Pick, tasks: Iterable[Task], *, on: date, ours: bool = True) -> Iterator[Block]:
    """In the words of the sources, each once however many papers say it; with `ours`, of whom no source speaks in our own."""
    asked: dict[str, dict[str, _Said]] = {}
    spoken: set[str] = set()
    for task in tasks:
        spoken.update(body.name for body in task.bearers)
        names = join_names([body.name for body in task.bearers if not body.anybody])
        block = asked_block(task, on=on, label=LabelKind.NONE)
        said = asked.setdefault(names, {}).setdefault(words_key(block.text), _Said(block.text, []))
        said.sources.extend(block.sources)
    for whom, own in _ours(pick, spoken).items() if ours else ():
        asked.setdefault(whom, {}).update(own)
    # What is asked of everybody stands above the headings, under none; then the higher bodies.
    for whom, said_of_them in sorted(asked.items(), key=lambda each: (bool(each[0]), -rank_of(each[0]))):
        if whom:
            yield heading(f"Đề nghị {whom}", LabelKind.ARABIC)
        for text, sources in said_of_them.values():
            yield says(text, sources=tuple(sources))


def _ours(pick: Pick, spoken: Iterable[str]) -> dict[str, dict[str, _Said]]:
    below: dict[str, list[str]] = {}
    for body in bearers_of(pick):
        if body.passes_on and body.name not in spoken:
            below.setdefault(body.passes_on, []).append(body.name)
    return {
        join_names(names): {
            "": _Said(f"Đôn đốc, hướng dẫn {whom} tuyên truyền, thực hiện các nội dung nêu trên.", [_OURS])
        }
        for whom, names in below.items()
    }
