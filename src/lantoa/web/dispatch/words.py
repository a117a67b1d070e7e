"""States, steps and what is to be done, as the office says it."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lantoa.web.messages_of_papers import STATES as WORDS
from lantoa.web.register.words import Badge

_LOOKS: Mapping[str, tuple[str, str]] = {
    "drafting": ("", "pencil"),
    "content": ("is-waiting", "eye"),
    "form": ("is-waiting", "eye"),
    "approval": ("is-waiting", "hourglass-split"),
    "signing": ("is-waiting", "hourglass-split"),
    "numbering": ("is-doing", "list-check"),
    "sealing": ("is-doing", "shield-check"),
    "issuing": ("is-doing", "send"),
    "issued": ("is-done", "check-circle"),
    "recalled": ("is-late", "x-circle"),
    "dropped": ("", "trash"),
}
STATES: Mapping[str, Badge] = {state: Badge(*look, WORDS[state]) for state, look in _LOOKS.items()}
# Kinds of papers: what is chosen among; a paper itself bears its name in Vietnamese
KINDS: Mapping[str, Any] = {
    "Công văn": _("Công văn"),
    "Kế hoạch": _("Kế hoạch"),
    "Báo cáo": _("Báo cáo"),
    "Thông báo": _("Thông báo"),
    "Công điện": _("Công điện"),
    "Quyết định": _("Quyết định"),
    "Tờ trình": _("Tờ trình"),
    "Giấy mời": _("Giấy mời"),
}
STAGES: Mapping[str, Any] = {
    "drafting": _("Đang soạn"),
    "checking": _("Đang kiểm tra"),
    "signing": _("Chờ duyệt, ký"),
    "numbering": _("Chờ số, dấu, phát hành"),
    "issued": _("Đã phát hành"),
    "recalled": _("Đã thu hồi"),
    "dropped": _("Đã bỏ"),
}
# The strip of Điều 10–14, in order; each is done by the step that leaves it
STRIP: tuple[tuple[str, Any], ...] = (
    ("drafting", pgettext_lazy("bước", "Soạn")),
    ("content", pgettext_lazy("bước", "Nội dung")),
    ("form", pgettext_lazy("bước", "Thể thức")),
    ("approval", pgettext_lazy("bước", "Duyệt")),
    ("signing", pgettext_lazy("bước", "Ký")),
    ("numbering", pgettext_lazy("bước", "Số, ngày")),
    ("sealing", pgettext_lazy("bước", "Đóng dấu")),
    ("issuing", pgettext_lazy("bước", "Phát hành")),
)
# Whom a paper waits for that waits for somebody else
WAITED_FOR: Mapping[str, Any] = {
    "drafting": _("Người soạn đang viết."),
    "content": _("Đang chờ người đứng đầu đơn vị soạn thảo kiểm tra nội dung."),
    "form": _("Đang chờ văn thư kiểm tra thể thức."),
    "approval": _("Đang chờ người ký duyệt."),
    "signing": _("Đang chờ người ký."),
    "numbering": _("Đang chờ văn thư cấp số, ngày."),
    "sealing": _("Đang chờ văn thư đóng dấu, ký số của cơ quan."),
    "issuing": _("Đang chờ văn thư phát hành."),
    "issued": _("Văn bản đã phát hành và không đổi nữa."),
    "recall": _("Đang chờ người ký hoặc người đứng đầu cơ quan xác nhận thu hồi."),
    "recalled": _("Văn bản đã thu hồi; nội dung giữ nguyên để tra cứu."),
    "dropped": _("Dự thảo đã bỏ; còn giữ để xem lại."),
}
STEPS: Mapping[str, Any] = {
    "submit": _("trình"),
    "check_content": _("kiểm tra xong nội dung"),
    "check_form": _("kiểm tra xong thể thức"),
    "approve": _("duyệt"),
    "sign": _("ký"),
    "number": _("cấp số, ngày"),
    "seal": _("ký số cơ quan, đóng dấu"),
    "issue": _("phát hành"),
    "send_back": _("trả lại"),
    "withdraw": _("rút về"),
    "drop": _("bỏ dự thảo"),
    "take_up": _("soạn tiếp"),
    "edited": _("sửa sau khi kiểm tra, nên kiểm tra lại từ đầu"),
    "unnumber": _("gỡ số vì số bị hủy"),
    "ask_recall": _("đề nghị thu hồi"),
    "withdraw_recall": _("rút đề nghị thu hồi"),
    "decline_recall": _("không thu hồi"),
    "recall": _("xác nhận thu hồi"),
}
FILES: Mapping[str, Any] = {
    "docx": _("Bản Word"),
    "to_sign": _("PDF để ký"),
    "signed": _("PDF đã ký"),
    "numbered": _("PDF đã có số, ngày"),
    "sealed": _("PDF có chữ ký số cơ quan"),
    "annex": _("Phụ lục riêng tệp"),
    "scan": _("Bản quét bản giấy đã ký"),
}
CHANNELS: Mapping[str, Any] = {
    "axis": _("qua trục liên thông"),
    "mail": _("qua thư điện tử"),
    "post": _("bằng bản giấy"),
}
RELATIONS: Mapping[str, Any] = {
    "corrects": _("Đính chính"),
    "amends": _("Sửa đổi, bổ sung"),
    "replaces": _("Thay thế"),
    "recalls": _("Thu hồi"),
}
COPIES: Mapping[str, Any] = {"SY": _("Sao y"), "TrS": _("Trích sao"), "SL": _("Sao lục")}
AUTHORITIES: Mapping[str, Any] = {
    "KT": _("KT. (ký thay)"),
    "TL": _("TL. (thừa lệnh)"),
    "TUQ": _("TUQ. (thừa ủy quyền)"),
    "TM": _("TM. (thay mặt tập thể)"),
    "Q": _("Q. (quyền)"),
}
FORMS: Mapping[str, Any] = {"state": _("Nghị định 30/2020/NĐ-CP"), "party": _("Hướng dẫn 05-HD/VPTW (Đảng)")}
NUMBERS: Mapping[str, Badge] = {
    "used": Badge("is-done", "check-circle", _("Đã dùng")),
    "reserved": Badge("is-waiting", "bookmark", _("Giữ chỗ")),
    "cancelled": Badge("is-late", "x-circle", _("Đã hủy")),
}
