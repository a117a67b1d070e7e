"""The dispatch that carries duties of several papers to those who do them (công văn)."""

from collections.abc import Iterator
from datetime import date

from lantoa.core.document import LabelKind
from lantoa.core.drafting.cite import as_sources, cite_short
from lantoa.core.drafting.frame import frame, heading, opening, report_words, says
from lantoa.core.drafting.model import Block, Paper, Pick
from lantoa.core.drafting.topics import bearers_of, join_names, subject_of, task_blocks, topics_of

_ASKED = "các cơ quan, đơn vị, địa phương"


def compose_letter(pick: Pick, *, on: date) -> Paper:
    """`Thực hiện …, Sở … đề nghị …:`, topics with their duties, who passes them on, where the papers are, when to report."""
    asks = f"đề nghị {_ASKED} triển khai các nội dung sau:"
    return frame(
        pick,
        subject=subject_of(pick, verb="tuyên truyền"),
        addressees=bearers_of(pick),
        blocks=(
            opening(pick, asks=asks),
            *_topics(pick, on),
            *_passed_on(pick),
            *_attached(pick),
            _closing(pick),
        ),
    )


def _topics(pick: Pick, on: date) -> Iterator[Block]:
    for topic in topics_of(pick.tasks):
        if topic.name:
            yield heading(topic.name, LabelKind.ARABIC)
        yield from task_blocks(topic, pick=pick, on=on, label=LabelKind.DASH)


def _passed_on(pick: Pick) -> Iterator[Block]:
    """Who has others below it is asked to press and guide them."""
    below: dict[str, list[str]] = {}
    for body in bearers_of(pick):
        if body.passes_on:
            below.setdefault(body.passes_on, []).append(body.name)
    for whom, names in below.items():
        yield heading(f"Đề nghị {join_names(names)}", LabelKind.ARABIC)
        yield says(f"Đôn đốc, hướng dẫn {whom} tuyên truyền, thực hiện các nội dung nêu trên.")


def _attached(pick: Pick) -> Iterator[Block]:
    numbered = [basis for basis in pick.bases if basis.number_symbol]
    ways = [
        *([f"gửi kèm theo qua {pick.office.channel}"] if pick.office.channel else []),
        *([f"đăng tải tại {pick.office.portal}"] if pick.office.portal else []),
    ]
    if numbered and ways:
        names = "; ".join(map(cite_short, numbered))
        yield says(f"({names} {' và '.join(ways)}).", sources=as_sources(numbered))


def _closing(pick: Pick) -> Block:
    return says(
        f"{pick.office.name} đề nghị {_ASKED} quan tâm triển khai thực hiện và {report_words(pick)}./."
    )
