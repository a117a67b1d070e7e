"""Papers that tell or order in a few points: the notice and the telegram (thông báo, công điện)."""

from collections.abc import Iterator
from datetime import date

from lantoa.core.document import LabelKind
from lantoa.core.drafting.frame import as_lines, frame, heading, opening, report_words, says
from lantoa.core.drafting.model import Block, Paper, Pick
from lantoa.core.drafting.topics import bearers_of, subject_of, task_blocks, topics_of


def compose_notice(pick: Pick, *, on: date) -> Paper:
    """`… thông báo:` and the points; who is asked stands under Nơi nhận."""
    words = f"{pick.office.name} thông báo để các cơ quan, đơn vị, địa phương biết, thực hiện./."
    return frame(
        pick,
        subject=subject_of(pick, verb="về việc tuyên truyền"),
        blocks=(opening(pick, asks="thông báo như sau:"), *_points(pick, on), says(words)),
        recipients=as_lines(bearers_of(pick)),
    )


def compose_telegram(pick: Pick, *, on: date) -> Paper:
    """Addressees under `… điện:`, what is ordered, who reports when."""
    words = f"Yêu cầu các cơ quan, đơn vị, địa phương khẩn trương thực hiện; {report_words(pick)}./."
    return frame(
        pick,
        subject=subject_of(pick, verb="tập trung tuyên truyền"),
        addressees=bearers_of(pick),
        blocks=(
            opening(pick, asks="yêu cầu các cơ quan, đơn vị, địa phương:"),
            *_points(pick, on),
            says(words),
        ),
    )


def _points(pick: Pick, on: date) -> Iterator[Block]:
    topics = topics_of(pick.tasks)
    for topic in topics:
        if len(topics) > 1:
            yield heading(topic.name, LabelKind.ARABIC)
        label = LabelKind.LETTER if len(topics) > 1 else LabelKind.ARABIC
        yield from task_blocks(topic, pick=pick, on=on, label=label)
    if not topics:
        yield says("[Nêu nội dung.]", LabelKind.ARABIC)
