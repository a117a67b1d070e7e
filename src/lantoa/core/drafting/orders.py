"""Papers that tell or order in a few points: the notice and the telegram (thông báo, công điện)."""

from collections.abc import Iterator
from datetime import date

from lantoa.core.document import LabelKind
from lantoa.core.drafting.ask import task_blocks
from lantoa.core.drafting.binding import overreach
from lantoa.core.drafting.bodies import addressed
from lantoa.core.drafting.closing import part_duties
from lantoa.core.drafting.frame import as_lines, frame, heading, opening, report_words, says, sources_of
from lantoa.core.drafting.model import Block, Paper, Pick, Task
from lantoa.core.drafting.passing import passed_on
from lantoa.core.drafting.report_times import report_times
from lantoa.core.drafting.sharing import for_others
from lantoa.core.drafting.title import title_of
from lantoa.core.drafting.topics import topics_of


def compose_notice(pick: Pick, *, on: date) -> Paper:
    """`… thông báo:` and the points; who is asked stands under Nơi nhận."""
    pick, left = for_others(pick)
    title, parted = title_of(pick, verb="về việc tuyên truyền"), part_duties(pick.tasks, bases=pick.bases)
    reports = f"; {report_words(pick, on=on)}" if parted.reported or pick.report_by else ""
    words = f"{pick.office.name} thông báo để các cơ quan, đơn vị, địa phương biết, thực hiện{reports}./."
    return frame(
        pick,
        on=on,
        subject=title.text,
        notes=(title.why, left, *report_times(pick, parted.reported, on=on)),
        blocks=(
            opening(pick, asks="thông báo như sau:", on=on),
            *_points(pick, parted.kept, on),
            *passed_on(pick, parted.passed, on=on, ours=False),
            says(words, sources=sources_of(parted.reported)),
        ),
        recipients=as_lines(addressed(pick)),
    )


def compose_telegram(pick: Pick, *, on: date) -> Paper:
    """Addressees under `… điện:`, what is ordered, who reports when."""
    pick, left = for_others(pick)
    reports = report_words(pick, on=on)
    words = f"Yêu cầu các cơ quan, đơn vị, địa phương khẩn trương thực hiện; {reports}./."
    title, parted = title_of(pick, verb="tập trung tuyên truyền"), part_duties(pick.tasks, bases=pick.bases)
    return frame(
        pick,
        on=on,
        subject=title.text,
        notes=(overreach(pick), title.why, left, *report_times(pick, parted.reported, on=on)),
        addressees=addressed(pick),
        blocks=(
            opening(pick, asks="yêu cầu các cơ quan, đơn vị, địa phương:", on=on),
            *_points(pick, parted.kept, on),
            *passed_on(pick, parted.passed, on=on, ours=False),
            says(words, sources=sources_of(parted.reported)),
        ),
    )


def _points(pick: Pick, tasks: tuple[Task, ...], on: date) -> Iterator[Block]:
    topics = topics_of(tasks, bases=pick.bases)
    for topic in topics:
        if len(topics) > 1:
            yield heading(topic.name, LabelKind.ARABIC)
        label = LabelKind.LETTER if len(topics) > 1 else LabelKind.ARABIC
        yield from task_blocks(topic, pick=pick, on=on, label=label)
    if not topics:
        yield says("[Nêu nội dung.]", LabelKind.ARABIC)
