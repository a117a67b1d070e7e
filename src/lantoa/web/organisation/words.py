"""What the organisation's values are called in the office."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from lantoa.core.organisation import EventKind, NameUse, SuccessionKind, UnitKind

KINDS: Mapping[str, Any] = {
    UnitKind.PROVINCE: _("Tỉnh, thành phố"),
    UnitKind.DISTRICT: _("Huyện"),
    UnitKind.COMMUNE: _("Xã, phường, đặc khu"),
    UnitKind.VILLAGE: _("Thôn, tổ dân phố"),
    UnitKind.PEOPLES_COUNCIL: _("Hội đồng nhân dân"),
    UnitKind.PEOPLES_COMMITTEE: _("Ủy ban nhân dân"),
    UnitKind.MINISTRY: _("Bộ, ngành trung ương"),
    UnitKind.DEPARTMENT: _("Sở, ban, ngành"),
    UnitKind.OFFICE: _("Phòng, văn phòng"),
    UnitKind.PRESS: _("Báo chí, phát thanh, truyền hình"),
    UnitKind.CULTURAL_CENTRE: _("Trung tâm văn hóa, dịch vụ công"),
    UnitKind.RADIO_STATION: _("Đài truyền thanh"),
    UnitKind.PARTY: _("Cơ quan Đảng"),
    UnitKind.FRONT: _("Mặt trận Tổ quốc"),
    UnitKind.UNION: _("Đoàn thể, hội"),
    UnitKind.SCHOOL: _("Trường học"),
    UnitKind.HEALTH_STATION: _("Cơ sở y tế"),
    UnitKind.COLLABORATORS: _("Mạng lưới cộng tác viên"),
    UnitKind.OTHER: _("Khác"),
}
AREAS = (UnitKind.PROVINCE, UnitKind.DISTRICT, UnitKind.COMMUNE, UnitKind.VILLAGE)
USES: Mapping[str, Any] = {
    NameUse.OFFICIAL: _("tên chính thức"),
    NameUse.SHORT: _("tên ngắn"),
    NameUse.ABBREVIATION: _("viết tắt"),
    NameUse.ALIAS: _("tên khác"),
}
ATTRIBUTES: Mapping[str, Any] = {
    "zone": _("Khu vực"),
    "border": _("Xã biên giới"),
    "special_difficulty": _("Đặc biệt khó khăn"),
    "island": _("Xã đảo"),
    "highland": _("Vùng cao"),
    "minority": _("Vùng đồng bào dân tộc thiểu số"),
    "language": _("Ngôn ngữ"),
}
VALUES: Mapping[str, Any] = {"yes": _("có"), "no": _("không")}
SYSTEMS: Mapping[str, Any] = {
    "gso": _("Mã của cơ quan thống kê"),
    "edxml": _("Mã trên trục liên thông (OrganId)"),
    "other": _("Mã khác"),
}
CHANGES: Mapping[str, Any] = {
    SuccessionKind.MERGED: _("Sáp nhập, hợp nhất"),
    SuccessionKind.SPLIT: _("Chia, tách"),
    SuccessionKind.RENAMED: _("Đổi tên"),
    SuccessionKind.FUNCTION_MOVED: _("Chuyển chức năng"),
    SuccessionKind.ABOLISHED: _("Giải thể"),
}
EVENTS: Mapping[str, Any] = {
    EventKind.FOUNDED: _("Thành lập"),
    EventKind.MADE_OF: _("Nhận từ"),
    EventKind.NAMED: _("Mang tên"),
    EventKind.PLACED: _("Đứng dưới"),
    EventKind.CODED: _("Có mã"),
    EventKind.DESCRIBED: _("Ghi nhận"),
    EventKind.BECAME: _("Kế thừa bởi"),
    EventKind.ENDED: _("Thôi hoạt động"),
}
WORK: Mapping[str, Any] = {
    "memberships": _("vai trò của người dùng"),
    "assignments": _("văn bản đang giải quyết"),
    "duties": _("nhiệm vụ đang mở"),
    "borne": _("nhiệm vụ"),
    "duties_left": _("nhiệm vụ đã chọn đơn vị kế thừa"),
    "chosen": _("nhiệm vụ đã chọn đơn vị kế thừa"),
    "arrivals": _("văn bản đến"),
    "topics": _("chuyên đề"),
    "drafts": _("văn bản đi chưa phát hành"),
    "drafted": _("văn bản đi"),
    "delegations": _("lần giao quyền ký"),
    "profiles": _("mẫu của cơ quan"),
    "books": _("sổ văn bản đi"),
    "certificates": _("chứng thư số của cơ quan"),
    "unitabbreviation": _("chữ viết tắt của đơn vị"),
    "copy": _("bản sao"),
    "reorganisations": _("lần sắp xếp sau đó"),
    "edits": _("đơn vị đã được sửa sau đó"),
    "placements": _("đơn vị đã đặt vào sau đó"),
}
STATES: Mapping[str, tuple[Any, str, str]] = {
    "problem": (_("chưa nhận được"), "is-late", "exclamation-circle"),
    "changed": (_("thay đổi"), "is-soon", "pencil"),
    "added": (_("thêm mới"), "is-done", "plus-lg"),
    "unchanged": (_("giữ nguyên"), "", "dash-circle"),
}
# What is wrong in a row of a table, and what to do
PROBLEMS: Mapping[str, Any] = {
    "table_id": _("Mã «%(value)s» chỉ được gồm chữ, số và các dấu @ . : _ - ; bỏ dấu cách, dấu gạch chéo."),
    "table.column": _("Không có cột này. Bảng có các cột: %(columns)s."),
    "table.kind": _("Không có loại «%(value)s». Ghi một trong các loại: %(kinds)s."),
    "table_kind_fixed": _(
        "Đơn vị có mã này đang là «%(value)s». Đơn vị khác loại phải có mã khác: sửa mã hoặc sửa loại."
    ),
    "table_long": _("Tên dài quá 250 chữ. Rút gọn tên."),
    "table_unknown_unit": _(
        "Không có đơn vị mã hoặc tên «%(value)s» trong phần bạn được sửa. Xem mã ở trang đơn vị, hoặc thêm đơn vị đó vào bảng."
    ),
    "table_several_units": _(
        "Nhiều đơn vị đang có tên «%(value)s». Ghi mã của đơn vị đúng, xem ở trang đơn vị."
    ),
    "table_twin": _(
        "Dưới cùng đơn vị cấp trên đã có «%(value)s». Nếu là một thì ghi mã đó vào cột «Mã đơn vị»; nếu là hai thì đồng ý."
    ),
    "table_unknown_area": _("Không có địa bàn mã «%(value)s». Ghi mã của xã, tỉnh nơi cơ quan hoạt động."),
    "table_elsewhere": _(
        "Đơn vị này không đứng dưới đơn vị nào bạn được sửa. Ghi cột «Đứng dưới», hoặc nhờ người quản trị ở đó."
    ),
    "table_circle": _("Xếp như vậy thì đơn vị đứng dưới chính nó. Sửa cột «Đứng dưới»."),
    "table_past": _(
        "Ngày bắt đầu khác ngày đang ghi. Nếu ngày đang ghi là sai, chọn «Sửa chỗ ghi sai» rồi tải lại tệp."
    ),
    "table_other_name": _("Mã này là của «%(value)s», khác tên trong bảng. Kiểm tra lại mã hoặc tên."),
    "table_value": _(
        "Không hiểu giá trị «%(value)s» của thuộc tính này. Khu vực ghi I, II hoặc III; ngôn ngữ ghi tên; còn lại ghi có hoặc không."
    ),
    "table_line_twice": _("Dòng này đã có ở trên. Bỏ một trong hai dòng."),
}


def areas_word(kind: UnitKind, count: int) -> str:
    """The word after a number of areas."""
    words = {
        UnitKind.PROVINCE: ngettext("tỉnh, thành phố", "tỉnh, thành phố", count),
        UnitKind.DISTRICT: ngettext("huyện", "huyện", count),
        UnitKind.COMMUNE: ngettext("xã, phường, đặc khu", "xã, phường, đặc khu", count),
        UnitKind.VILLAGE: ngettext("thôn, tổ dân phố", "thôn, tổ dân phố", count),
    }
    return words[kind]
