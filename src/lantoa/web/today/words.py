"""What waits, as the office says it, and the word of its button."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(NamedTuple):
    """What has to be done, its icon, and what the button says."""

    word: Any
    icon: str
    button: Any


KINDS: Mapping[str, Kind] = {
    "register": Kind(_("Vào sổ"), "inbox", _("Xem, cho số")),
    "assign": Kind(_("Phân công"), "people", _("Phân công")),
    "settle": Kind(pgettext_lazy("việc chờ", "Giải quyết"), "file-earmark-text", _("Mở văn bản")),
    "review": Kind(_("Xác nhận bản đọc"), "eye", _("Xem và xác nhận")),
    "finish": Kind(_("Đã xem hết, chưa bấm «Xong»"), "check-circle", _("Xong, đưa vào sổ")),
    "give": Kind(_("Giao nhiệm vụ"), "send", _("Giao")),
    "choose_heir": Kind(_("Chọn bên nhận việc của đơn vị đã chia"), "diagram-2", _("Chọn bên nhận")),
    "choose_part": Kind(_("Bản đọc đã sửa, chọn phần giữ lại"), "eye", _("Xem, chọn")),
    "corrected": Kind(_("Nhiệm vụ đã được sửa theo văn bản"), "pencil", _("Xem chỗ sửa")),
    "take_on": Kind(_("Nhận việc"), "play-circle", _("Nhận việc")),
    "mend": Kind(_("Sửa dự thảo bị trả lại"), "pencil", _("Sửa")),
    "check_content": Kind(_("Kiểm tra nội dung"), "eye", _("Kiểm tra")),
    "check_form": Kind(_("Kiểm tra thể thức"), "eye", _("Kiểm tra")),
    "approve": Kind(_("Duyệt văn bản đi"), "check-circle", _("Xem, duyệt")),
    "sign": Kind(_("Ký văn bản đi"), "shield-check", _("Ký")),
    "number": Kind(_("Cấp số văn bản đi"), "list-check", _("Cấp số")),
    "seal": Kind(_("Đóng dấu, ký số cơ quan"), "shield-check", _("Đóng dấu, ký số cơ quan")),
    "issue": Kind(_("Phát hành văn bản"), "send", _("Phát hành")),
    "confirm_recall": Kind(_("Xác nhận thu hồi văn bản"), "x-circle", _("Xem, xác nhận")),
    "receive": Kind(_("Nhận văn bản"), "inbox", _("Nhận và vào sổ")),
    "told": Kind(
        _("Văn bản đã nhận bị thu hồi, thay thế hoặc đính chính"), "exclamation-triangle", _("Đã biết")
    ),
    "do": Kind(_("Làm nhiệm vụ"), "list-check", _("Báo xong")),
}
