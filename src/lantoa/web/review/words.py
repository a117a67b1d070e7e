"""Values of items in the words people use."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from lantoa.web.figures import figure, number

Json = Mapping[str, Any]

KINDS = {
    "obligation": pgettext_lazy("một mục", "Nhiệm vụ"),
    "target": pgettext_lazy("một mục", "Chỉ tiêu"),
    "deadline": pgettext_lazy("một mục", "Thời hạn"),
    "citation": pgettext_lazy("một mục", "Viện dẫn"),
}
STATES = {
    "proposed": _("chưa xem"),
    "confirmed": _("đúng"),
    "corrected": _("đã sửa"),
    "added": _("người thêm"),
    "rejected": _("không phải"),
}
DONE = {
    "confirmed": _("Đã xác nhận."),
    "corrected": _("Đã lưu bản sửa."),
    "rejected": _("Đã bỏ."),
    "added": _("Đã thêm."),
    "split": _("Đã tách làm hai."),
    "merged": _("Đã gộp làm một."),
    "undone": _("Đã lùi một bước."),
}
MODALITIES = {
    "must": _("phải làm"),
    "request": _("đề nghị"),
    "assign": _("giao"),
    "should": _("nên làm"),
    "prohibit": _("không được làm"),
}
COMPARATORS = {
    "≥": _("ít nhất (≥)"),
    ">": _("trên (>)"),
    "=": _("đạt (=)"),
    "<": _("dưới (<)"),
    "≤": _("không quá (≤)"),
    "≈": _("khoảng (≈)"),
    "range": _("từ … đến …"),
    "qualitative": _("không có số"),
}
ROLES = {"basis": _("căn cứ"), "attachment": _("kèm theo"), "mention": _("nhắc đến")}
DEADLINES = {
    "deadline": _("phải xong trước hoặc vào ngày"),
    "by": _("đến một thời điểm"),
    "period": _("trong một khoảng thời gian"),
    "recurrence": _("định kỳ"),
    "event": _("ngày diễn ra sự kiện"),
    "schedule": _("thời gian thực hiện"),
    "relative": _("tính từ một mốc"),
    "effective": _("ngày có hiệu lực"),
    "on_request": _("khi có yêu cầu"),
    "forecast_period": _("kỳ dự báo"),
}
BEATS = {
    "daily": (_("hằng ngày"), _("ngày")),
    "weekly": (_("hằng tuần"), _("tuần")),
    "monthly": (_("hằng tháng"), _("tháng")),
    "quarterly": (_("hằng quý"), _("quý")),
    "yearly": (_("hằng năm"), _("năm")),
    "periodic": (_("định kỳ"), ""),
    "ongoing": (_("thường xuyên"), ""),
}
SEASONS = {
    "rainy season": _("mùa mưa"),
    "dry season": _("mùa khô"),
    "summer holiday": _("nghỉ hè"),
    "Lunar New Year": _("Tết Nguyên đán"),
    "public holiday": _("nghỉ lễ"),
    "festival season": _("mùa lễ hội"),
    "school year": _("năm học"),
    "winter-spring crop": _("vụ đông xuân"),
    "summer-autumn crop": _("vụ hè thu"),
    "autumn-winter crop": _("vụ thu đông"),
    "autumn crop": _("vụ mùa"),
    "winter crop": _("vụ đông"),
    "spring crop": _("vụ xuân"),
}
# "2026-12-10", "--12-10", "---20", "2026-12"; a clock may follow
_DAY = re.compile(r"(?:(\d{4})-(\d{2})(?:-(\d{2}))?|--(\d{2})-(\d{2})|---(\d{2}))(?:T(\d{2}:\d{2})[^,]*)?")


def day(value: str) -> str:
    """`2026-12-10` → `10/12/2026`; a day that comes back every year or month says so."""
    first, *others = value.split(",")
    found = _DAY.fullmatch(first)
    if not found or not all(other.startswith("---") for other in others):
        return value
    year, month, of_month, every_month, of_every_month, monthly, clock = found.groups()
    if monthly:
        numbers = [monthly, *(other[3:5] for other in others)]
        said = say("ngày %(day)s hằng tháng") % {"day": ", ".join(str(int(number)) for number in numbers)}
    elif every_month:
        said = say("%(day)s hằng năm") % {"day": f"{of_every_month}/{every_month}"}
    else:
        said = "/".join(filter(None, (of_month, month, year)))
    return f"{clock} {said}" if clock else said


def is_day(value: str) -> bool:
    """Whether it is a day, a month or a clock as the reader writes them, and no words."""
    return all(map(_DAY.fullmatch, value.split(",")))


def amount(value: Json) -> str:
    """`≥ 95 %`, `5-10 cuộc`; empty where there is no number."""
    if value.get("value") is None:
        return ""
    unit = " " + str(value["unit"]) if value.get("unit") else ""
    if value.get("value_max") is not None:
        return f"{number(value['value'])}-{number(value['value_max'])}{unit}"
    sign = value.get("comparator", "")
    lead = "" if sign in ("=", "range", "qualitative") else f"{sign} "
    return f"{lead}{figure(value['value'], str(value.get('unit') or ''))}{unit}"


def time(value: Json) -> str:
    """A deadline as people say it."""
    normalized = value.get("normalized")
    if not normalized:
        return say("khi có yêu cầu") if value.get("kind") == "on_request" else say("chưa định được ngày")
    last = value.get("kind") == "deadline"
    told = (" ".join(_times(normalized, last=last)), _beat(normalized))
    return ", ".join(filter(None, told)) or say("chưa định được ngày")


def _times(when: Json, *, last: bool) -> Iterator[str]:
    if when.get("season"):
        years = " - ".join(str(when[key]) for key in ("year", "start_year", "end_year") if when.get(key))
        yield f"{SEASONS.get(when['season'], when['season'])} {years}".rstrip()
        return
    if when.get("before"):
        told = say("chậm nhất %(day)s") if is_day(when["before"]) else say("trước %(day)s")
        yield told % {"day": day(when["before"])}
    for key in ("date", "datetime"):
        if when.get(key):
            yield day(str(when[key]))
    if when.get("times"):
        hours = str(when["times"]).replace(",", ", ")
        yield say("chậm nhất %(day)s") % {"day": hours} if last else say("lúc %(hours)s") % {"hours": hours}
    start, end = when.get("start") or when.get("start_year"), when.get("end") or when.get("end_year")
    if start:
        yield say("từ %(day)s") % {"day": day(str(start))}
    if end:
        yield say("đến %(day)s") % {"day": day(str(end))}
    yield from _within(when)
    yield from _counted(when)


def _within(when: Json) -> Iterator[str]:
    """The month, quarter or year it falls in."""
    if when.get("month"):
        yield say("tháng %(month)s") % {"month": day(str(when["month"]))}
    if when.get("quarter"):
        year, _dash, quarter = str(when["quarter"]).partition("-Q")
        yield say("quý %(quarter)s/%(year)s") % {"quarter": quarter, "year": year} if quarter else year
    if when.get("year"):
        yield say("năm %(year)s") % {"year": when["year"]}
    if when.get("end_of_year"):
        yield say("hết năm %(year)s") % {"year": when["end_of_year"]}


def _counted(when: Json) -> Iterator[str]:
    for name in ("hours", "days", "working_days", "months", "years"):
        if when.get(name):
            yield _span(name, abs(when[name]))
    if anchor := when.get("from") or when.get("after"):
        signing = say("ngày ký") if anchor == "date of signing" else str(anchor)
        yield say("kể từ %(event)s") % {"event": signing}


def _span(unit: str, count: float) -> str:
    whole = int(count)
    words = {
        "hours": ngettext("%(count)s giờ", "%(count)s giờ", whole),
        "days": ngettext("%(count)s ngày", "%(count)s ngày", whole),
        "working_days": ngettext("%(count)s ngày làm việc", "%(count)s ngày làm việc", whole),
        "months": ngettext("%(count)s tháng", "%(count)s tháng", whole),
        "years": ngettext("%(count)s năm", "%(count)s năm", whole),
    }
    return words[unit] % {"count": number(count)}


def _beat(when: Json) -> str:
    beats = [name for name in str(when.get("freq") or "").split(",") if name in BEATS]
    said = []
    for place, name in enumerate(beats):
        every, unit = BEATS[name]
        interval = when.get("interval") if place == 0 else None
        often = say("%(count)s %(unit)s một lần") % {"count": interval, "unit": unit}
        told = often if interval and interval > 1 and unit else str(every)
        count = when.get("count") if place == 0 else None
        said.append(f"{told} {number(count)} {say('lần')}" if count else told)
    return ", ".join(said)


def facts(kind: str, value: Json) -> list[tuple[str, str]]:
    """What an item says, a line each, in the order people ask."""
    if kind == "obligation":
        lines = [
            (say("Ai"), bodies(value, "assignees") or say("văn bản không nêu ai")),
            (say("Phối hợp"), bodies(value, "coordinators")),
            (say("Mức độ"), str(MODALITIES.get(value.get("modality", ""), ""))),
        ]
    elif kind == "target":
        lines = [
            (say("Mức"), amount(value) or say("không có số")),
            (say("Đo gì"), value.get("measure") or ""),
            (say("Của ai"), value.get("population") or ""),
            (say("Khi nào"), value.get("by") or ""),
        ]
    elif kind == "deadline":
        lines = [
            (say("Loại"), str(DEADLINES.get(value.get("kind", ""), ""))),
            (say("Hiểu là"), time(value)),
        ]
    else:
        lines = [
            (say("Loại"), value.get("kind") or ""),
            (say("Số, ký hiệu"), value.get("number_symbol") or say("không ghi số")),
            (say("Ngày"), day(value.get("date") or "")),
            (say("Của"), value.get("issuer") or ""),
            (say("Vai trò"), str(ROLES.get(value.get("role", ""), ""))),
        ]
    return [(label, told) for label, told in lines if told]


def bodies(value: Json, name: str) -> str:
    """Names of bodies, by semicolons."""
    return "; ".join(body["text"] for body in value.get(name, ()))


def goal(value: Json) -> tuple[str, str]:
    """A target by itself: how much, and what of whom by when."""
    about = (value.get("measure"), value.get("population"), value.get("by"))
    return amount(value) or say("không có số"), " · ".join(filter(None, about))


def brief(kind: str, value: Json) -> str:
    """An item's meaning in a few words, for a part shown in the card of its duty."""
    if kind == "target":
        return amount(value) or say("không có số")
    return time(value) if kind == "deadline" else value.get("number_symbol") or ""
