"""Recurrences: their RFC 5545 rule."""

from lantoa.core.deadlines.model import When

_FREQ = {"yearly": ("YEARLY", 1), "quarterly": ("MONTHLY", 3), "monthly": ("MONTHLY", 1), "weekly": ("WEEKLY", 1), "daily": ("DAILY", 1)}


def recurrence_rule(when: When) -> str | None:
    """RFC 5545 rule of the most frequent beat `when` names; None for what has no measure (định kỳ, thường xuyên)."""
    names = [name for name in (when.freq or "").split(",") if name in _FREQ]
    if not names:
        return None
    name = min(names, key=("daily", "weekly", "monthly", "quarterly", "yearly").index)
    freq, step = _FREQ[name]
    step *= when.interval or 1
    if when.count and freq == "YEARLY" and 12 % when.count == 0:
        freq, step = "MONTHLY", 12 // when.count
    parts = [f"FREQ={freq}", *([f"INTERVAL={step}"] if step > 1 else []), *_days(when)]
    return ";".join(parts)


def _days(when: When) -> list[str]:
    day = when.before or when.end or ""
    if day.startswith("---"):
        return [f"BYMONTHDAY={int(day[3:])}"]
    if day.startswith("--"):
        return [f"BYMONTH={int(day[2:4])}", f"BYMONTHDAY={int(day[5:7])}"]
    return [f"BYMONTH={when.month}"] if isinstance(when.month, int) else []
