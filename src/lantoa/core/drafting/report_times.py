"""When the sources want a report, held against when our own paper asks for it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from lantoa.core.deadlines import find_deadlines
from lantoa.core.document import parse_document
from lantoa.core.drafting.closing import report_clauses
from lantoa.core.drafting.frame import report_words
from lantoa.core.drafting.model import Pick, Task
from lantoa.core.planning import schedule_deadline
from lantoa.core.text import compose


class _Asked(NamedTuple):
    """A time of a report in the words of its source, its next day if it names one, and whether it comes round within a year."""

    text: str
    due: date | None
    often: bool


def report_times(pick: Pick, reported: Sequence[Task], *, on: date) -> Iterator[str]:
    """In Vietnamese, a sentence each: times of reports that our closing does not keep. `reported`: duties it stands for."""
    issuers = {basis.id: basis.issuer for basis in pick.bases}
    closing = report_words(pick, on=on).casefold()
    told: dict[str, None] = {}
    for task in reported:
        for clause in report_clauses(task, issuers.get(task.source.paper, "")):
            for asked in _times(clause, on):
                if asked.text.casefold() not in closing and (why := _unkept(asked, pick, on)):
                    told[f"{task.source.cited} yêu cầu báo cáo “{asked.text}”; {why}"] = None
    yield from told


def _unkept(asked: _Asked, pick: Pick, on: date) -> str:
    """Why the closing does not keep it; empty where it does."""
    if pick.report_by is None:
        past = asked.due is not None and asked.due < on
        return (
            "hạn đó đã qua: chọn hạn mới." if past else "câu cuối chưa ghi hạn này: chọn ngày, hoặc ghi vào."
        )
    ours = next((time.due for time in _times(pick.report_by.text, on)), None)
    if ours and asked.due and on <= asked.due < ours:
        return f"hạn ở đây ({pick.report_by.text}) muộn hơn: chọn ngày sớm hơn để kịp tổng hợp."
    return (
        f"câu cuối chỉ ghi một hạn ({pick.report_by.text}): ghi thêm định kỳ, hoặc bỏ nếu không áp dụng."
        if asked.often
        else ""
    )


def _times(words: str, on: date) -> Iterator[_Asked]:
    for deadline in find_deadlines(parse_document(compose(words))):
        timing = schedule_deadline(deadline, issued=None, received=None, today=on)
        often = bool(deadline.rrule) and "YEARLY" not in (deadline.rrule or "")
        if timing.due or deadline.rrule:
            yield _Asked(" ".join(deadline.evidence.text.split()), timing.due, often)
