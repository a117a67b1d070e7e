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
    "review_finished": _("Văn bản này đã xác nhận xong. Bấm «Mở lại» nếu cần sửa tiếp."),
    "review_unfinished": _("Còn %(left)s mục chưa xem. Xem nốt rồi bấm «Xong»."),
    "review_value": _("Ô «%(field)s» chưa đúng dạng. Sửa ô đó rồi lưu lại; các ô khác vẫn giữ nguyên."),
    "review_no_words": _("Chưa chọn chữ nào. Bôi đen một đoạn trong văn bản rồi thêm lại."),
    "review_cannot_split": _("Chỗ tách phải nằm giữa câu: mỗi bên còn ít nhất một chữ."),
    "review_cannot_merge": _("Chỉ gộp được các mục cùng loại của một văn bản."),
    "duty_item_gone": _(
        "%(count)s nhiệm vụ trong sổ có câu vừa bị bỏ ở bản đọc này, như «%(words)s». Mở từng nhiệm vụ, miễn kèm lý do "
        "(hoặc xác nhận lại câu đó), rồi bấm Xong lần nữa."
    ),
}


def sentence(refused: Refused) -> str:
    """The sentence of a refusal in the reader's language."""
    return gettext(SENTENCES[refused.code]) % refused.params
