"""States, channels, audiences, measures and beats as the office says them."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from lantoa.apps.duties.beats import later_days
from lantoa.apps.duties.selectors.lines import Line
from lantoa.apps.duties.selectors.times import Times
from lantoa.web.figures import figure
from lantoa.web.states_of_duties import STATES, Badge

CHOICES: Mapping[str, Any] = {
    "open": _("Đang mở"),
    "late": _("Quá hạn"),
    "soon": _("Đến hạn trong 14 ngày"),
    "confirmed": _("Chưa giao"),
    "assigned": _("Đã giao"),
    "in_progress": _("Đang làm"),
    "done": _("Xong"),
    "waived": _("Đã miễn"),
    "all": _("Tất cả"),
}
SHARES: Mapping[str, Any] = {
    "all": _("Mọi đơn vị"),
    "missing": _("Chưa xong"),
    "unreported": _("Chưa báo lần này"),
    "never": _("Chưa báo lần nào"),
    "assigned": _("Chưa nhận"),
    "in_progress": _("Đang làm"),
    "done": _("Xong"),
    "waived": _("Đã miễn"),
}
SORTS: Mapping[str, Any] = {
    "due": _("Hạn gần trước"),
    "-due": _("Hạn xa trước"),
    "paper": _("Theo văn bản"),
    "newest": _("Mới vào sổ trước"),
    "changed": _("Mới thay đổi trước"),
}
SHARE_SORTS: Mapping[str, Any] = {
    "name": _("Chủ trì trước, theo tên"),
    "state": _("Theo trạng thái"),
    "changed": _("Mới thay đổi trước"),
}
CHANNELS: Mapping[str, Any] = {
    "press": _("báo chí"),
    "radio": _("phát thanh"),
    "tv": _("truyền hình"),
    "loudspeaker": _("truyền thanh cơ sở"),
    "website": _("cổng, trang thông tin"),
    "social": _("mạng xã hội"),
    "app": _("ứng dụng"),
    "meeting": _("hội nghị, họp dân"),
    "training": _("tập huấn"),
    "event": _("sự kiện"),
    "contest": _("cuộc thi"),
    "print": _("tài liệu in"),
    "banner": _("băng rôn, pa nô"),
    "mobile": _("truyền thông lưu động"),
    "school": _("trường học"),
    "door_to_door": _("đến từng nhà"),
    "sms": _("tin nhắn"),
}
AUDIENCES: Mapping[str, Any] = {
    "women": _("phụ nữ"),
    "men": _("nam giới"),
    "children": _("trẻ em"),
    "youth": _("thanh niên"),
    "students": _("học sinh, sinh viên"),
    "elderly": _("người cao tuổi"),
    "workers": _("người lao động"),
    "farmers": _("nông dân"),
    "ethnic_minorities": _("đồng bào dân tộc thiểu số"),
    "religious": _("đồng bào có đạo"),
    "officials": _("cán bộ, công chức"),
    "party_members": _("đảng viên"),
    "businesses": _("doanh nghiệp"),
    "households": _("hộ gia đình"),
    "couples": _("vợ chồng"),
    "patients": _("người bệnh"),
    "veterans": _("cựu chiến binh, người có công"),
    "disabled": _("người khuyết tật"),
    "poor": _("người nghèo"),
    "public": _("người dân"),
}
# Why a duty was not given: what it is, and what is to be done next
NOT_GIVEN: Mapping[str, tuple[Any, Any]] = {
    "unnamed": (
        _("Văn bản không nêu ai làm"),
        _(
            "Các dòng này vẫn đang được chọn: gõ tên đơn vị ở «Giao cho đơn vị khác» trong thanh chọn, rồi giao một lần."
        ),
    ),
    "unknown": (
        _("Văn bản nêu tên mà chưa gắn được đơn vị nào trong danh mục"),
        _(
            "Các dòng này vẫn đang được chọn: gõ tên đơn vị ở «Giao cho đơn vị khác» trong thanh chọn, rồi giao một lần."
        ),
    ),
    "given": (_("Đã giao từ trước"), _("Không phải giao lại. Muốn giao thêm đơn vị thì mở nhiệm vụ.")),
    "closed": (_("Đã xong hoặc đã miễn"), _("Không phải giao nữa.")),
    "others": (
        _("Do cơ quan, đơn vị khác giao"),
        _("Nhờ người của cơ quan giữ nhiệm vụ hoặc của đơn vị chủ trì văn bản giao."),
    ),
}
MODALITIES: Mapping[str, Any] = {
    "must": _("phải làm"),
    "request": _("đề nghị"),
    "assign": _("giao"),
    "should": _("khuyến khích"),
    "prohibit": _("không được làm"),
}
BEATS: Mapping[tuple[str, int], Any] = {
    ("DAILY", 1): _("hằng ngày"),
    ("WEEKLY", 1): _("hằng tuần"),
    ("MONTHLY", 1): _("hằng tháng"),
    ("MONTHLY", 3): _("hằng quý"),
    ("MONTHLY", 6): _("6 tháng một lần"),
    ("YEARLY", 1): _("hằng năm"),
}
_COMPARED = {"=": "", "qualitative": "", "range": ""}


def badges(line: Line) -> list[Badge]:
    """Its state; before it, that its day has passed or is near."""
    own = STATES[line.seen.state]
    return [STATES[line.look], own] if line.look != line.seen.state else [own]


def tally(duty: Any, times: Times | None = None) -> str:
    """`41/65 đơn vị xong · 3 miễn · 21 chưa`, where several units bear it and it is given; of what comes round the time at hand."""
    if times:
        ended = [_now("%s đã xong hẳn") % duty.units_done] if duty.units_done else []
        ended += [_now("%s miễn") % duty.units_waived] if duty.units_waived else []
        return " · ".join([*_told(times), *ended])
    if duty.units < 2 or duty.state == "confirmed" or duty.reason:
        return ""
    missing = duty.units - duty.units_done - duty.units_waived
    told = [_now("%(done)s/%(all)s đơn vị xong") % {"done": duty.units_done, "all": duty.units}]
    told += [_now("%s miễn") % duty.units_waived] if duty.units_waived else []
    told += [_now("%s chưa") % missing] if missing else []
    return " · ".join(told)


def _told(times: Times) -> Iterator[str]:
    """`lần hạn 24/11/2026: 3/9 đơn vị đã báo`, `6 chưa, 5 chưa báo lần nào`."""
    told = {"done": times.reported, "all": times.all, "day": f"{times.due:%d/%m/%Y}" if times.due else ""}
    yield (
        _now("lần hạn %(day)s: %(done)s/%(all)s đơn vị đã báo")
        if times.due
        else _now("%(done)s/%(all)s đơn vị đã báo")
    ) % told
    missing = times.all - times.reported
    if missing and missing == times.never:
        yield _now("%s chưa báo lần nào") % missing
    elif missing:
        yield _now("%s chưa") % missing
        if times.never:
            yield _now("%s chưa báo lần nào") % times.never


def beat(rule: str, due: date | None) -> str:
    """How often a duty comes round, or when else it is due; empty where that is all."""
    if due and (later := later_days(rule, due)):
        return _now("và %(days)s") % {"days": ", ".join(f"{day:%d/%m/%Y}" for day in later)}
    if "FREQ" not in rule:
        return ""
    parts = dict(part.partition("=")[::2] for part in rule.split(";"))
    every = int(parts.get("INTERVAL", "1"))
    known = BEATS.get((parts.get("FREQ", ""), every))
    return str(known) if known else _now("định kỳ")


def left(day: date, today: date) -> str:
    """How far a day is, in words."""
    days = (day - today).days
    if days == 0:
        return _now("hôm nay")
    if days > 0:
        return ngettext("còn %(days)s ngày", "còn %(days)s ngày", days) % {"days": days}
    return ngettext("quá %(days)s ngày", "quá %(days)s ngày", -days) % {"days": -days}


def amount(target: Any) -> str:
    """`≥ 95 %`, `10–15 %`, `1.234,5 tin`; the words where there is no figure."""
    if target.value is None:
        return str(target.measure)
    sign = _COMPARED.get(target.comparator, target.comparator)
    figures = "–".join(
        figure(value, target.unit) for value in (target.value, target.value_to) if value is not None
    )
    return " ".join(part for part in (sign, figures, target.unit) if part)
