"""Refusals in words: what, where, what next. English through the usual translation."""

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from lantoa.core.kernel import Refused

SENTENCES = {
    "not_permitted": _(
        "Bạn chưa được giao quyền làm việc này ở đơn vị đó. Hãy hỏi người quản trị của đơn vị."
    ),
    "username_taken": _(
        "Tên đăng nhập «%(username)s» đã có người dùng. Chọn tên khác, ví dụ thêm tên phòng."
    ),
    "own_administration": _(
        "Bạn không tự khóa hay tự thôi quyền quản trị của mình được. Nhờ người quản trị khác."
    ),
    "not_found": _("Không có mục này, hoặc bạn không được xem. Có thể địa chỉ đã cũ."),
    "changed_meanwhile": _(
        "Người khác vừa sửa mục này. Trang đã có bản mới: xem lại rồi làm lại việc của bạn."
    ),
}


def sentence(refused: Refused) -> str:
    """The sentence of a refusal in the reader's language."""
    return gettext(SENTENCES[refused.code]) % refused.params
