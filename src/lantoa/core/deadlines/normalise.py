"""From written times to one form of each."""

from lantoa.core.deadlines.model import Time, When
from lantoa.core.deadlines.written import first_day, last_day


def within(time: Time) -> When:
    """The whole of `time`: a day, a month, a quarter, a year or a range of them."""
    if time.day:
        return at(time)
    if time.year is None:
        return (
            When(freq="yearly", month=time.month)
            if time.month and not time.half and not time.last
            else When(start=first_day(time), end=last_day(time))
        )
    if time.month and not time.half and time.last is None:
        return When(month=first_day(time)[:7])
    if time.quarter and time.last is None:
        return When(quarter=f"{time.year}-Q{time.quarter}")
    if time.month or time.quarter:
        return When(start=first_day(time), end=last_day(time))
    return When(start_year=time.year, end_year=time.last) if time.last else When(year=time.year)


# Of a month, a quarter or a year the first part and the middle are a third each.
_THIRDS = ("đầu", "giữa", "cuối")


def part_of(time: Time, part: str) -> When:
    """`đầu quý II/2026` is its first month, `giữa tháng 6/2026` its second ten days; the end of a month or a year is told by its last day."""
    place = _THIRDS.index(part)
    if time.last or time.year is None or time.half or (part == "cuối" and not time.quarter):
        return within(time)
    if time.quarter:
        return within(Time(year=time.year, month=3 * time.quarter - 2 + place))
    if time.month:
        return between(time._replace(day=10 * place + 1), time._replace(day=10 * place + 10))
    return between(Time(year=time.year, month=4 * place + 1), Time(year=time.year, month=4 * place + 4))


def at(time: Time) -> When:
    """On the day itself, or from the first to the last of several days."""
    if time.last:
        return When(start=first_day(time), end=last_day(time))
    day = first_day(time)
    return When(datetime=f"{day}T{time.clock}") if time.clock else When(date=day)


def hours_of(time: Time, hours: str) -> When | None:
    """From the first to the last of two hours (`08:00,11:30`) of one day; None where they are not two in their order."""
    begin, _, end = hours.partition(",")
    day = first_day(time)
    return When(start=f"{day}T{begin}", end=f"{day}T{end}") if begin < end and "," not in end else None


def until(time: Time) -> When:
    """Done before the day, or before the first of a longer time; a year or a month alone is kept as it is."""
    if time.day:
        time = time._replace(day=time.last or time.day, last=None)
        return When(before=f"{first_day(time)}T{time.clock}" if time.clock else first_day(time))
    return within(time)


def before(time: Time) -> When:
    """Over before `time` begins."""
    return until(time) if time.day else When(before=first_day(time))


def between(left: Time, right: Time) -> When:
    """From the first day of `left` to the last of `right`."""
    if (
        left.day is None
        and left.month is None
        and left.quarter is None
        and right.month is None
        and right.quarter is None
    ):
        return When(start_year=left.year, end_year=right.last or right.year)
    return When(start=first_day(left) + _hour(left), end=last_day(right) + _hour(right))


def _hour(time: Time) -> str:
    return f"T{time.clock}" if time.clock else ""


def since(time: Time) -> When:
    """From the first day of `time` on; a time that closes itself (từ tháng 7 - 9/2025) runs to its end."""
    if time.last:
        return within(time)
    if time.year and not (time.month or time.quarter):
        return When(start_year=time.year, ongoing=True)
    return When(start=first_day(time) + _hour(time), ongoing=True)


def yearly(when: When) -> When:
    """The same days every year: the year falls away."""
    return when._replace(freq="yearly")
