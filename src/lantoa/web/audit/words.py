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
}
