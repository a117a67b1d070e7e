"""The dispatch that carries duties of several papers to those who do them (công văn)."""

from collections.abc import Iterator
from datetime import date

from lantoa.core.document import LabelKind
from lantoa.core.drafting.cite import as_sources, cite_all, cite_short, upper_first
from lantoa.core.drafting.frame import frame, heading, says
from lantoa.core.drafting.model import Block, Paper, Pick
from lantoa.core.drafting.topics import bearers_of, join_names, subject_of, task_blocks, topics_of

_ASKED = "các cơ quan, đơn vị, địa phương"


def compose_letter(pick: Pick, *, on: date) -> Paper:
    """`Thực hiện …, Sở … đề nghị …:`, topics with their duties, who passes them on, where the papers are, when to report."""
    return frame(
        pick,
        subject=subject_of(pick, verb="tuyên truyền"),
        addressees=bearers_of(pick),
        blocks=(*opening(pick), *_topics(pick, on), *_passed_on(pick), *_attached(pick), *_closing(pick)),
    )


def opening(
    pick: Pick, *, ask: str = "đề nghị", whom: str = f"{_ASKED} triển khai các nội dung sau:"
) -> Iterator[Block]:
    """What is carried out, in full, and what is asked."""
    basis = f"Thực hiện {cite_all(pick.bases)}, " if pick.bases else ""
    yield says(f"{basis}{pick.office.name} {ask} {whom}", sources=as_sources(pick.bases))


def report_words(pick: Pick) -> str:
    """When to report and how: as picked, else as the duties say, else on request."""
    moment = pick.report_by or next(
        (task.moments[0] for task in pick.tasks if task.reports and task.moments), None
    )
    when = f" {moment.text}" if moment else " khi có yêu cầu"
    through = f" qua {pick.office.channel}" if pick.office.channel and moment else ""
    return f"báo cáo kết quả về {pick.office.name}{through}{when}"


def _topics(pick: Pick, on: date) -> Iterator[Block]:
    topics = topics_of(pick.tasks)
    for topic in topics:
        if len(topics) > 1 or topic.name:
            yield heading(upper_first(topic.name), LabelKind.ARABIC)
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


def _closing(pick: Pick) -> Iterator[Block]:
    yield says(
        f"{pick.office.name} đề nghị {_ASKED} quan tâm triển khai thực hiện và {report_words(pick)}./."
    )
