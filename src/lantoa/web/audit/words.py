"""What was done, as the office says it: one sentence a verb of the trail."""

from django.utils.translation import gettext_lazy as _

VERBS = {
    "session.begun": _("đăng nhập"),
    "password.chosen": _("đổi mật khẩu"),
    "password.given": _("cấp mật khẩu mới"),
    "person.made": _("tạo tài khoản"),
    "person.closed": _("khóa tài khoản"),
    "person.opened": _("mở lại tài khoản"),
    "role.granted": _("giao vai trò"),
    "role.ended": _("thôi vai trò"),
    "organisation.loaded": _("nạp danh mục đơn vị"),
    "arrival.received": _("nhận tệp văn bản đến"),
    "arrival.read": _("đọc văn bản"),
    "arrival.failed": _("không đọc được văn bản"),
    "arrival.read_again": _("cho đọc lại"),
    "arrival.confirmed": _("sửa phần đầu văn bản"),
    "arrival.registered": _("vào sổ, cho số đến"),
    "arrival.duplicate": _("ghi là bản trùng"),
    "arrival.not_duplicate": _("ghi là văn bản riêng"),
    "arrival.returned": _("trả lại văn bản"),
    "arrival.taken_back": _("khôi phục văn bản"),
    "arrival.assigned": _("phân công giải quyết"),
    "arrival.acknowledged": _("nhận văn bản để giải quyết"),
    "arrival.settled": _("ghi đã giải quyết"),
    "arrival.reopened": _("mở lại để giải quyết"),
}
