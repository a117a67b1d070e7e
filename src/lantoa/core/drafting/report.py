"""The report on what came of the duties (báo cáo)."""

from collections.abc import Iterator
from datetime import date

from lantoa.core.document import LabelKind
from lantoa.core.drafting.ask import written_words
from lantoa.core.drafting.bodies import is_ours
from lantoa.core.drafting.cite import cite_in_full
from lantoa.core.drafting.closing import Parted, part_duties
from lantoa.core.drafting.frame import above, askers, frame, heading, opening, says, sources_of
from lantoa.core.drafting.model import Block, BlockKind, Moment, Office, Paper, Pick, Task
from lantoa.core.drafting.sharing import of_ours
from lantoa.core.drafting.title import title_of
from lantoa.core.drafting.topics import topics_of

_HEAD = ("STT", "Nhiệm vụ", "Thời hạn", "Kết quả")


def compose_report(pick: Pick, *, on: date) -> Paper:
    """To those whose papers it answers: what was led, what came of each duty, what is hard, what comes next."""
    pick, left = of_ours(pick)
    parted = part_duties(pick.tasks, bases=pick.bases)
    title = title_of(pick, verb="kết quả công tác tuyên truyền")
    return frame(
        pick,
        on=on,
        subject=title.text,
        notes=(title.why, left),
        addressees=pick.addressees or askers(pick, on=on) or above(pick.office),
        blocks=(
            *_led(pick, on),
            *_results(pick, (*parted.kept, *parted.passed), on),
            *_outlook(pick, parted),
        ),
    )


def _led(pick: Pick, on: date) -> Iterator[Block]:
    yield opening(pick, asks="báo cáo kết quả thực hiện như sau:", on=on)
    yield heading("CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO")
    if len(pick.issued) == 1:
        yield says(f"{pick.office.name} đã ban hành {cite_in_full(pick.issued[0])}.", LabelKind.DASH)
        yield says("[Nêu cách tổ chức thực hiện.]", LabelKind.DASH)
    else:
        yield says("[Nêu văn bản đã ban hành, cách tổ chức thực hiện.]", LabelKind.DASH)


def _results(pick: Pick, tasks: tuple[Task, ...], on: date) -> Iterator[Block]:
    """Every duty with its outcome; where none is known it is asked for. Times have a column where any duty has one."""
    yield heading("KẾT QUẢ THỰC HIỆN")
    topics = topics_of(tasks, bases=pick.bases)
    timed = any(task.moments for topic in topics for task in topic.tasks)
    for topic in topics:
        if topic.name:
            yield heading(topic.name, LabelKind.ARABIC)
        rows = (_HEAD, *(_row(number, task, pick.office, on) for number, task in enumerate(topic.tasks, 1)))
        sources = tuple(task.source for task in topic.tasks)
        kept = rows if timed else tuple((*row[:2], *row[3:]) for row in rows)
        yield Block("", BlockKind.TABLE, rows=kept, sources=sources)
    if not topics:
        yield says("[Nêu kết quả thực hiện.]", LabelKind.DASH)


def _row(number: int, task: Task, office: Office, on: date) -> tuple[str, ...]:
    moments = "; ".join(_time(moment, on) for moment in task.moments)
    own = [name for body in task.bearers if is_ours(body, office) for name in (body.said, body.name) if name]
    return str(number), written_words(task, on=on, without=own), moments, task.outcome or "[Nêu kết quả.]"


def _time(moment: Moment, on: date) -> str:
    """As it was written; a day of a year before is no time of this report."""
    before = moment.day and int(moment.day[:4]) < on.year
    return f"[Nêu thời gian mới, văn bản gốc ghi {moment.text}]" if before else moment.text


def _outlook(pick: Pick, parted: Parted) -> Iterator[Block]:
    yield heading("KHÓ KHĂN, VƯỚNG MẮC")
    yield says("[Nêu khó khăn, vướng mắc và nguyên nhân.]", LabelKind.DASH)
    yield heading("NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI")
    yield says("[Nêu nhiệm vụ trọng tâm, đề xuất, kiến nghị.]", LabelKind.DASH)
    yield says(f"{pick.office.name} trân trọng báo cáo./.", sources=sources_of(parted.reported))
