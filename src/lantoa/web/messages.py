"""Refusals in words: what, where, what next. English through the usual translation."""

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_noop as _

from lantoa.core.kernel import Refused
from lantoa.ingest import explain

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
    "review_not_yours": _("Bước này do người khác làm. Muốn đổi thì sửa chính mục đó."),
    "review_cannot_merge": _("Chỉ gộp được các mục cùng loại của một văn bản."),
    "duty_no_bearer": _(
        "Chưa rõ nhiệm vụ này của đơn vị nào. Gõ tên đơn vị ở ô «Giao thêm cho», đánh dấu, rồi bấm Giao."
    ),
    "duty_needs_evidence": _("Ghi vài chữ đã làm gì, hoặc đính tệp minh chứng, rồi bấm Xong."),
    "duty_needs_reason": _("Ghi lý do miễn: người giao việc và người kiểm tra sẽ đọc lý do này."),
    "duty_comes_once": _("Nhiệm vụ này chỉ đến hạn một lần, nên bấm «Xong»."),
    "duty_not_now": _("Nhiệm vụ đang ở bước «%(state)s», chưa làm được việc này. Tải lại trang để thấy bước tiếp."),
    "duty_too_late": _("Đã quá lúc hoàn tác. Dùng nút lùi một bước nếu cần."),
    "duty_none_chosen": _("Chưa chọn nhiệm vụ nào. Đánh dấu ở đầu dòng rồi bấm Giao."),
    "duty_proof_too_large": _("Tệp minh chứng lớn hơn %(most)s MB. Nén lại hoặc gửi phần chính."),
    "view_needs_name": _("Bộ lọc cần một tên để tìm lại."),
    "too_many_views": _("Bạn đã lưu %(most)s bộ lọc. Bỏ bớt một bộ rồi lưu lại."),
    "too_many_feeds": _("Bạn đang có %(most)s địa chỉ lịch. Thôi bớt một địa chỉ rồi lập lại."),
    "export_too_large": _("Mỗi tệp Excel chứa nhiều nhất %(most)s nhiệm vụ. Lọc hẹp lại rồi xuất."),
    "topic_name_taken": _("Đã có chuyên đề «%(name)s». Đặt tên khác, hoặc gộp vào chuyên đề đó."),
    "topic_needs_name": _("Chuyên đề cần một tên."),
    "topic_itself": _("Chọn chuyên đề khác của cùng cơ quan để gộp vào."),
    "duty_item_gone": _(
        "%(count)s nhiệm vụ trong sổ có câu vừa bị bỏ ở bản đọc này, như «%(words)s». Mở từng nhiệm vụ, miễn kèm lý do "
        "(hoặc xác nhận lại câu đó), rồi bấm Xong lần nữa."
    ),
    # The incoming register
    "not_ready": _(
        "Văn bản này chưa đọc xong, đã vào sổ hoặc đã trả lại, nên chưa làm việc này được. Xem lại trạng thái của nó."
    ),
    "not_registered": _("Văn bản này chưa vào sổ hoặc đã giải quyết xong. Hãy vào sổ hoặc mở lại trước."),
    "letterhead_incomplete": _(
        "Cần có cơ quan ban hành và trích yếu trước khi cho số. Điền hai ô đó rồi bấm lại."
    ),
    "maybe_duplicate": _(
        "Có văn bản giống văn bản này. Xem hai văn bản cạnh nhau bên dưới và chọn là bản trùng hay văn bản riêng, rồi cho số."
    ),
    "reason_missing": _("Cần ghi lý do trả lại để nơi gửi biết. Điền lý do rồi bấm lại."),
    "due_in_the_past": _("Hạn giải quyết %(due)s đã qua. Chọn một ngày từ hôm nay."),
    "unit_elsewhere": _("Có đơn vị không thuộc cơ quan nhận văn bản này. Chọn lại đơn vị trong danh sách."),
    "reader_stopped": _(
        "Đã thử đọc tệp này %(attempts)s lần mà không xong. Bấm «Đọc lại», hoặc điền phần đầu văn bản bằng tay."
    ),
    "period_backwards": _("Ngày cuối kỳ đứng trước ngày đầu kỳ. Chọn lại hai ngày."),
    "period_too_long": _("Kỳ này có hơn %(most)s văn bản. Chia thành nhiều kỳ ngắn hơn rồi in từng kỳ."),
}


def sentence(refused: Refused) -> str:
    """The sentence of a refusal in the reader's language."""
    if refused.code in SENTENCES:
        return gettext(SENTENCES[refused.code]) % refused.params
    return explain(refused, get_language() or "vi")  # a file that was refused
