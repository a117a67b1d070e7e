"""Refusals in words: what, where, what next. English through the usual translation."""

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_noop as _

from lantoa.core.kernel import Refused
from lantoa.ingest import explain
from lantoa.signing import explain as explain_signing
from lantoa.signing import speaks_of
from lantoa.web.messages_of_papers import SENTENCES as OF_DISPATCH
from lantoa.web.messages_of_papers import STATES as OF_DRAFTS
from lantoa.web.messages_of_papers import said
from lantoa.web.states_of_duties import STATES

SENTENCES = {
    **OF_DISPATCH,
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
    "signs_not_kept": _("Nội dung gửi lên có ký tự hỏng, không lưu được. Xóa chỗ vừa dán vào rồi gõ lại."),
    "changed_meanwhile": _(
        "Người khác vừa sửa mục này. Trang đã có bản mới: xem lại rồi làm lại việc của bạn."
    ),
    "review_finished": _("Văn bản này đã xác nhận xong. Bấm «Mở lại» nếu cần sửa tiếp."),
    "review_unfinished": _("Còn %(left)s mục chưa xem. Xem nốt rồi bấm «Xong»."),
    "review_open": _("Mọi mục đã xem nhưng văn bản chưa xác nhận xong. Bấm «Xong» rồi tải lại."),
    "review_value": _("Ô «%(field)s» chưa đúng dạng. Sửa ô đó rồi lưu lại; các ô khác vẫn giữ nguyên."),
    "review_no_words": _("Chưa chọn chữ nào. Bôi đen một đoạn trong văn bản rồi thêm lại."),
    "review_cannot_split": _("Chỗ tách phải nằm giữa câu: mỗi bên còn ít nhất một chữ."),
    "review_not_yours": _("Bước này do người khác làm. Muốn đổi thì sửa chính mục đó."),
    "review_cannot_merge": _("Chỉ gộp được các mục cùng loại của một văn bản."),
    "reread_not_older": _("Văn bản này đã do bản đọc mới nhất đọc, nên không cần đọc lại."),
    "reread_unfinished": _("Còn %(left)s chỗ khác nhau chưa chọn. Chọn nốt giữ cũ hay lấy mới rồi bấm lại."),
    "reread_no_choice": _("Chỉ có hai cách chọn: giữ bản cũ hoặc lấy bản mới."),
    "duty_no_choice": _("Chỉ có hai cách chọn: theo bản đọc hoặc theo sổ. Tải lại trang rồi chọn lại."),
    "duty_no_bearer": _(
        "Chưa rõ nhiệm vụ này của đơn vị nào. Gõ tên đơn vị ở ô «Giao thêm cho», đánh dấu, rồi bấm Giao."
    ),
    "duty_unit_not_ticked": _(
        "Đã gõ «%(words)s» mà chưa đánh dấu đơn vị nào, nên chưa giao gì. "
        "Đánh dấu đơn vị ở danh sách hiện ra khi gõ, hoặc xóa chữ đã gõ, rồi bấm lại."
    ),
    "duty_no_unit_chosen": _("Chưa chọn đơn vị nào. Gõ tên đơn vị, đánh dấu, rồi bấm lại."),
    "duty_needs_evidence": _("Ghi vài chữ đã làm gì, hoặc đính tệp minh chứng, rồi bấm Xong."),
    "duty_needs_reason": _("Ghi lý do miễn: người giao việc và người kiểm tra sẽ đọc lý do này."),
    "duty_new_day": _("Hạn mới chưa đúng dạng. Viết như 01/07/2026."),
    "duty_needs_day_reason": _("Ghi lý do đổi hạn: người giao việc và người kiểm tra sẽ đọc lý do này."),
    "duty_same_day": _("Ngày này đang là hạn của nhiệm vụ. Chọn ngày khác."),
    "duty_comes_once": _("Nhiệm vụ này chỉ đến hạn một lần, nên bấm «Xong»."),
    "duty_not_now": _(
        "Nhiệm vụ đang ở bước «%(state)s», chưa làm được việc này. Tải lại trang để thấy bước tiếp."
    ),
    "duty_too_late": _("Đã quá lúc hoàn tác. Dùng nút lùi một bước nếu cần."),
    "heir_none_chosen": _(
        "Chưa chọn đơn vị kế thừa cho nhiệm vụ nào. Chọn ở cuối dòng, hoặc đánh dấu nhiều dòng."
    ),
    "heir_has_begun": _("Đơn vị kế thừa đã làm việc này rồi, nên không bỏ chọn được nữa."),
    "duty_begun": _(
        "Có đơn vị đã nhận việc này rồi, nên không hoàn tác việc giao được. Có thể miễn, kèm lý do."
    ),
    "share_none_below_chosen": _(
        "Chưa chọn đơn vị nào. Đánh dấu thôn, đơn vị sẽ làm cùng rồi bấm Giao tiếp."
    ),
    "share_not_below": _(
        "Có đơn vị không còn đứng dưới đơn vị của bạn, nên chưa giao cho ai. Tải lại trang rồi chọn lại."
    ),
    "share_is_last": _(
        "Phần việc này là phần cuối: việc được giao tiếp xuống, việc của thôn và của mạng lưới cộng tác viên không giao "
        "tiếp nữa. Cần thêm người thì báo đơn vị đã giao."
    ),
    "share_is_handed_on": _(
        "Phần việc này do đơn vị cấp trên trực tiếp giao xuống, nên không miễn ở đây. Đơn vị ấy thu lại khi chưa ai nhận."
    ),
    "share_closed_above": _(
        "Đơn vị giao việc này xuống đã báo xong hoặc đã được miễn, nên không phải làm nữa. "
        "Kết quả cần bổ sung thì báo cho đơn vị ấy."
    ),
    "share_handed_on": _(
        "Việc này đã giao tiếp cho đơn vị bên dưới. Thu lại ở những đơn vị ấy trước, rồi trả về."
    ),
    "helper_has_begun": _(
        "Đơn vị này đã nhận việc rồi, nên không thu lại được. Bấm «Trả về đã giao» ở dòng của đơn vị ấy trước, rồi thu lại."
    ),
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
    "numbered_already": _(
        "Văn bản này đã vào sổ: số đến %(number)s năm %(year)s. Trang này là văn bản đã vào sổ; sửa phần đầu thì bấm «Lưu»."
    ),
    "not_registered": _("Văn bản này chưa vào sổ hoặc đã giải quyết xong. Hãy vào sổ hoặc mở lại trước."),
    "letterhead_incomplete": _(
        "Cần có cơ quan ban hành và trích yếu trước khi cho số. Điền hai ô đó rồi bấm lại."
    ),
    "maybe_duplicate": _(
        "Có văn bản giống văn bản này. Xem hai văn bản cạnh nhau bên dưới và chọn là bản trùng hay văn bản riêng, rồi cho số."
    ),
    "reason_missing": _("Cần ghi lý do để người đọc sau này biết vì sao. Điền lý do rồi bấm lại."),
    "none_picked": _("Chưa chọn văn bản nào. Đánh dấu văn bản trong sổ rồi bấm lại."),
    "too_many_picked": _("Mỗi lần làm được %(most)s văn bản. Chọn ít hơn rồi làm nhiều lần."),
    "due_in_the_past": _("Hạn giải quyết %(due)s đã qua. Chọn một ngày từ hôm nay."),
    "unit_elsewhere": _("Có đơn vị không thuộc cơ quan nhận văn bản này. Chọn lại đơn vị trong danh sách."),
    "reader_stopped": _(
        "Đã thử đọc tệp này %(attempts)s lần mà không xong. Bấm «Đọc lại», hoặc điền phần đầu văn bản bằng tay."
    ),
    "period_backwards": _("Ngày cuối kỳ đứng trước ngày đầu kỳ. Chọn lại hai ngày."),
    "period_too_long": _("Kỳ này có hơn %(most)s văn bản. Chia thành nhiều kỳ ngắn hơn rồi in từng kỳ."),
    # The organisation
    "day_unreadable": _("Ngày «%(value)s» chưa đúng dạng. Viết như 01/07/2025."),
    "unit_twice": _("Ở đây đã có «%(name)s» cùng loại. Mở đơn vị đó, hoặc đặt tên khác để phân biệt."),
    "unit_code_taken": _("Đã có địa bàn mã %(value)s bắt đầu từ ngày đó. Kiểm tra lại mã hoặc ngày."),
    "unit_code_borne": _(
        "Mã %(value)s đang là mã của «%(name)s». Kiểm tra lại mã, hoặc chọn ngày sau khi đơn vị đó thôi dùng."
    ),
    "unit_circle": _("«%(name)s» không thể đứng dưới đơn vị trực thuộc của chính nó. Chọn đơn vị khác."),
    "unit_not_empty": _(
        "Còn %(count)s đơn vị đứng dưới vào ngày đó. Chuyển các đơn vị ấy đi, hoặc làm việc sắp xếp có đơn vị kế thừa."
    ),
    "unit_in_use": _(
        "Còn người giữ vai trò hoặc việc đang mở ở «%(name)s». Hãy dùng «Sắp xếp đơn vị» để có nơi kế thừa."
    ),
    "unit_not_then": _("Vào ngày %(day)s chưa có hoặc không còn «%(name)s». Chọn ngày khác."),
    "unit_no_word": _("Ô này còn trống. Điền rồi lưu lại."),
    "unit_day_needed": _("Đã có giá trị từ trước, nên cần ngày bắt đầu của giá trị mới. Điền ô «Từ ngày»."),
    "attribute_value": _(
        "Không hiểu giá trị «%(value)s». Khu vực ghi I, II hoặc III; ngôn ngữ ghi tên; thuộc tính khác ghi có hoặc không."
    ),
    "reorganise_no_basis": _("Chưa ghi căn cứ: số, ký hiệu văn bản quyết định việc sắp xếp."),
    "reorganise_no_origin": _("Chưa chọn đơn vị nào để sắp xếp."),
    "reorganise_new_name": _("Đổi tên là của đúng một đơn vị và cần tên mới. Chọn một đơn vị, điền tên mới."),
    "reorganise_one_heir": _(
        "Sáp nhập thì chỉ có một đơn vị kế thừa. Chọn đơn vị đang có hoặc điền tên đơn vị mới."
    ),
    "reorganise_one_origin": _("Chia, tách là của một đơn vị. Bỏ bớt đơn vị, hoặc làm từng việc một."),
    "reorganise_two_heirs": _(
        "Chia, tách cần ít nhất hai bên: thêm đơn vị nhận, hoặc chọn «Đơn vị cũ vẫn còn»."
    ),
    "reorganise_no_heir": _("Chưa có đơn vị nhận chức năng. Chọn hoặc điền đơn vị nhận."),
    "reorganise_heir_of_none": _("Giải thể thì không có đơn vị kế thừa. Nếu có nơi nhận, chọn «Sáp nhập»."),
    "reorganise_default": _(
        "Có nhiều đơn vị nhận: chọn một đơn vị là nơi nhận mặc định những gì chưa ai phân."
    ),
    "reorganise_portions": _(
        "Phần chia mỗi bên từ 0 đến 100 %% và cộng lại không quá 100 %%. Sửa các ô phần chia."
    ),
    "reorganise_heir_unclear": _(
        "Đơn vị mới cần tên, loại và nơi đứng dưới. Điền đủ ba ô, hoặc chọn đơn vị đang có."
    ),
    "reorganise_code": _(
        "Mã số của «%(name)s» chỉ gồm chữ, số và dấu gạch nối. Sửa ô mã số, chưa được cấp mã thì để trống."
    ),
    "reorganise_work_left": _(
        "Còn người hoặc việc đang mở ở đó. Giải thể thì không ai nhận: chọn «Sáp nhập» để có nơi nhận."
    ),
    "reorganise_depended_on": _(
        "Đã có việc khác dựa vào lần sắp xếp này nên không hoàn tác được nữa. Trang này nói rõ là việc gì."
    ),
    "table_too_large": _("Tệp lớn quá %(most)s MB. Chia thành nhiều tệp, hoặc nạp bằng lệnh load_units."),
    "table_too_long": _("Bảng dài quá %(most)s dòng. Chia thành nhiều tệp, hoặc nạp bằng lệnh load_units."),
    "table_too_wide": _("Bảng có quá %(most)s cột. Bỏ các cột không có trong mẫu."),
    "table_empty": _("Tệp «%(name)s» không có dòng nào. Tải bảng mẫu về, điền rồi gửi lại."),
    "table_unreadable": _(
        "Không đọc được tệp này như một bảng. Lưu lại từ Excel dạng .xlsx hoặc CSV UTF-8 rồi gửi lại."
    ),
    "table_not_utf8": _(
        "Tệp CSV không phải UTF-8. Trong Excel chọn «Lưu dưới dạng CSV UTF-8», hoặc gửi tệp .xlsx."
    ),
    "audit_too_long": _(
        "Có %(count)s sự kiện, nhiều hơn %(most)s của một tệp. Chọn khoảng ngày hoặc việc hẹp hơn rồi tải lại."
    ),
    "table_formula": _(
        "Ô %(cell)s là công thức; bảng chỉ nhận chữ và số. Chép ô đó, dán lại dạng giá trị rồi gửi lại."
    ),
    "table_problems": _(
        "Bảng còn %(count)s dòng chưa nhận được nên chưa ghi gì. Sửa các dòng đó rồi gửi lại."
    ),
    "table_too_wrong": _(
        "Bảng có quá nhiều chỗ sai nên chưa xem trước được. Tải bảng mẫu về và so lại các cột."
    ),
    "table_gone": _(
        "Bảng này đã nhận rồi hoặc chờ quá một giờ. Xem lại danh mục; nếu chưa có thì gửi lại tệp."
    ),
}


def _words(refused: Refused) -> dict[str, str]:
    """The words of a state that is told by its code."""
    state = refused.params.get("state")
    if state in OF_DRAFTS:
        return {"state": str(OF_DRAFTS[str(state)])}
    return {"state": str(STATES[str(state)].word)} if state in STATES else said(refused)


def sentence(refused: Refused) -> str:
    """The sentence of a refusal in the reader's language."""
    if refused.code in SENTENCES:
        return gettext(SENTENCES[refused.code]) % {**refused.params, **_words(refused)}
    told = explain_signing if speaks_of(refused.code) else explain  # a file that was refused
    return told(refused, get_language() or "vi")
