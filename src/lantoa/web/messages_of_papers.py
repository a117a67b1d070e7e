"""Why something could not be done to an outgoing paper: what, where, what next."""

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext_noop as _

from lantoa.core.kernel import Refused
from lantoa.signing import TextDifference, say_difference, say_problem

SENTENCES = {
    "paper_malformed": _(
        "Nội dung gửi lên bị hỏng ở chỗ «%(where)s». Tải lại trang rồi sửa lại; bản đã lưu vẫn còn."
    ),
    "request_of_another": _("Yêu cầu này đã được gửi ở trang khác. Mở lại trang rồi làm lại."),
    "draft_office": _(
        "Đơn vị này không thuộc cơ quan ban hành đã chọn. Chọn lại cơ quan hoặc đơn vị soạn thảo."
    ),
    "draft_duty_unknown": _(
        "%(count)s nhiệm vụ đã chọn không còn hoặc bạn không được xem. Chọn lại trong sổ nhiệm vụ."
    ),
    "draft_frozen": _(
        "Văn bản đang ở bước «%(state)s», không sửa được nữa. Muốn sửa, nhờ người đang giữ trả lại kèm ý kiến."
    ),
    "draft_not_now": _(
        "Văn bản đang ở bước «%(state)s», chưa làm được việc này. Tải lại trang để thấy bước tiếp."
    ),
    "approved_text_differs": _(
        "Nội dung không còn như bản đã duyệt nên chưa phát hành được. Hủy số kèm lý do để người soạn trình duyệt lại."
    ),
    "kind_unknown": _("Không có loại văn bản «%(kind)s». Chọn loại trong danh sách rồi làm lại."),
    "draft_empty": _("Dự thảo chưa có trích yếu hoặc nội dung. Viết xong rồi trình."),
    "draft_blanks": _("Còn %(count)s chỗ trống, như «%(words)s». Điền nốt rồi trình."),
    "draft_no_signer": _("Chưa chọn người ký. Chọn người ký rồi trình."),
    "draft_no_symbol": _("Văn bản chưa có ký hiệu. Người soạn ghi ký hiệu, như KH-SVHTTDL, rồi trình."),
    "draft_own_form": _(
        "Bạn soạn dự thảo này, nên người khác của cơ quan kiểm tra thể thức. Chuyển cho văn thư khác."
    ),
    "signer_not_chosen": _("Chưa chọn người ký. Chọn một người trong danh sách rồi bấm lại."),
    "copy_no_signer": _("Chưa chọn người ký bản sao. Chọn người ký rồi bấm Lập bản sao."),
    "signer_unknown": _(
        "Người này hôm nay không có quyền ký loại văn bản đó. Chọn người khác, hoặc ghi việc giao quyền ký trước."
    ),
    "sign_not_signer": _("Văn bản này trình %(name)s ký. Muốn người khác ký, trả lại để đổi người ký."),
    "sign_not_head": _("Bạn không còn là người đứng đầu cơ quan ban hành. Trả lại để chọn người ký khác."),
    "sign_delegation_over": _(
        "Việc giao quyền ký %(authority)s đã hết hạn, đã thôi, hoặc không gồm loại văn bản này. Trả lại để chọn người ký khác."
    ),
    "sign_block_differs": _(
        "Chữ ký trong dự thảo không khớp quyền ký: phải là «%(due)s». Trả lại để sửa khối chữ ký."
    ),
    "delegation_to_oneself": _("Bạn không tự giao quyền ký cho mình được. Nhờ người đứng đầu cơ quan."),
    "delegation_person": _(
        "Người này không giữ vai trò nào ở cơ quan. Giao vai trò trước, rồi giao quyền ký."
    ),
    "delegation_authority": _("Chọn một quyền ký: TM., KT., TL., TUQ. hoặc Q."),
    "delegation_title": _("Ghi chức vụ của người ký, như «PHÓ GIÁM ĐỐC»."),
    "delegation_mandate": _(
        "Ký thừa ủy quyền phải có văn bản, thời hạn và nội dung được ủy quyền (Nghị định 30/2020/NĐ-CP, Điều 13). Điền đủ ba ô."
    ),
    "delegation_order": _("Ký thừa lệnh phải có trong quy chế. Ghi số, ngày của quy chế."),
    "office_profile_incomplete": _("Cần đủ tên cơ quan, chữ viết tắt, địa danh và chức vụ người đứng đầu."),
    "office_profile_order": _("Đã có mẫu áp dụng từ ngày muộn hơn. Chọn ngày sau ngày đó, hoặc sửa mẫu đó."),
    "book_incomplete": _("Sổ cần ký hiệu và tên."),
    "book_known": _("Ký hiệu sổ này đã dùng cho «%(name)s». Chọn ký hiệu khác."),
    "book_reserved": _("Ký hiệu «%(book)s» dành cho sổ có sẵn của cơ quan. Chọn ký hiệu khác."),
    "book_overlaps": _(
        "«%(name)s» đã ghi loại văn bản này. Mỗi loại chỉ vào một sổ: đóng sổ đó hoặc bỏ bớt loại."
    ),
    "book_closed": _("«%(name)s» đã đóng. Mở sổ mới rồi cấp số."),
    "book_needs_kind": _("«%(name)s» đánh số theo từng loại. Chọn loại văn bản rồi giữ số."),
    "number_not_fitting": _(
        "Số %(number)s không dùng được cho văn bản này: khác sổ, khác năm, khác loại, hoặc đã dùng. Chọn số khác."
    ),
    "number_out_of_bounds": _("Số cuối phải từ 1 đến %(most)s. Xem lại số cuối trong sổ giấy."),
    "number_series_begun": _(
        "Dãy số này đã dùng tới số %(last)s trong chương trình nên không đặt lại số đầu được. Sổ giấy và sổ này lệch nhau thì mở sổ riêng."
    ),
    "number_year_over": _(
        "Bản đã ký in năm %(year)s nên không mang được số của năm nay. Trả lại người soạn để duyệt và ký lại."
    ),
    "number_known": _(
        "Số %(number)s đã cấp trong «%(name)s» năm nay. Ký hiệu sai thì trả lại để sửa; ký hiệu đúng thì mở sổ riêng cho "
        "loại văn bản này: sổ mới đánh số tiếp."
    ),
    "number_issued": _(
        "Số %(number)s đã phát hành nên không hủy được. Dùng thu hồi, thay thế hoặc đính chính."
    ),
    "remark_empty": _("Góp ý còn trống. Viết ý kiến, hoặc sửa chữ rồi gửi đề xuất."),
    "remark_gone": _("Đoạn được góp ý đã đổi hoặc không còn. Xem lại dự thảo rồi sửa tay."),
    "remark_needs_words": _("Chưa chọn chữ cần thay. Bôi đen chữ trong đoạn rồi đề xuất lại."),
    "remark_settled": _("Góp ý này đã xử lý, hoặc chỉ là ý kiến không kèm chữ thay. Tải lại trang để xem."),
    "remark_too_many": _("Dự thảo đang có %(most)s góp ý chưa xử lý. Xử lý bớt rồi góp ý tiếp."),
    "letters_without_shape": _(
        "Phông chữ của PDF không có ký tự «%(letters)s». Thay ký tự đó trong dự thảo."
    ),
    "signature_refused": _("Chữ ký trong tệp không dùng được. %(said)s Ký lại rồi gửi lại."),
    "signed_text_differs": _("Tệp không đúng văn bản đã duyệt. %(said)s Ký lại trên bản PDF tải từ đây."),
    "signed_file_too_large": _("Tệp lớn hơn %(most)s MB. Ký lại trên bản PDF tải từ đây."),
    "signed_files_too_large": _(
        "Các tệp cộng lại lớn hơn %(most)s MB. Ký lại trên các bản PDF tải từ đây, rồi gửi lại."
    ),
    "certificate_too_large": _("Tệp chứng thư số lớn hơn %(most)s KB. Chọn đúng tệp .p12 hoặc .pfx."),
    "file_missing": _("Chưa chọn tệp. Chọn tệp rồi gửi lại."),
    "seal_annexes": _("Văn bản có %(count)s phụ lục riêng tệp. Gửi đủ các phụ lục đã ký, theo thứ tự."),
    "signer_of_another": _(
        "Chứng thư số đứng tên «%(name)s», người ký văn bản là «%(signer)s». Ký bằng chứng thư của «%(signer)s»; nếu đây đúng "
        "là chứng thư của người ấy thì xác nhận một lần ở trang Chứng thư của người ký."
    ),
    "signer_of_another_body": _(
        "Chứng thư số «%(name)s» thuộc «%(body)s», người ký «%(signer)s» ký cho «%(office)s». Ký bằng đúng chứng thư; nếu đây "
        "là chứng thư của người ký thì xác nhận một lần ở trang Chứng thư của người ký."
    ),
    "signer_of_another_position": _(
        "Chứng thư số «%(name)s» ghi chức vụ «%(position)s», người ký «%(signer)s» ký với chức vụ «%(title)s». Ký bằng đúng "
        "chứng thư; nếu đây là chứng thư của người ký thì xác nhận một lần ở trang Chứng thư của người ký."
    ),
    "signer_of_another_identity": _(
        "Chứng thư số «%(name)s» ghi số căn cước khác với chứng thư đã xác nhận của người ký «%(signer)s». Ký bằng đúng chứng "
        "thư, hoặc xác nhận chứng thư mới ở trang Chứng thư của người ký."
    ),
    "withdraw_not_own": _(
        "Chỉ người soạn, người đã trình hoặc người phụ trách nội dung rút dự thảo về. Người khác dùng Trả lại và ghi lý do."
    ),
    "seal_missing": _(
        "Tệp chưa có chữ ký số của %(office)s ở đúng chỗ của cơ quan. Ký bằng chứng thư số của cơ quan rồi gửi lại."
    ),
    "seal_of_another": _(
        "Chỗ chữ ký của cơ quan do chứng thư «%(name)s» ký, không phải «%(office)s». Ký bằng chứng thư số của cơ quan; nếu đây "
        "đúng là chứng thư ấy thì quản trị xác nhận một lần ở trang Chứng thư của người ký."
    ),
    "seal_needs_signature": _(
        "Văn bản chưa có chữ ký của cơ quan. Ký số cơ quan, hoặc đóng dấu bản giấy đã ký, rồi phát hành."
    ),
    "correction_by_letter": _(
        "Đính chính sai sót về thể thức phải bằng công văn (Nghị định 30/2020/NĐ-CP, Điều 18). Soạn công văn rồi liên kết."
    ),
    "relation_same_kind": _(
        "Sửa đổi hoặc thay thế phải bằng văn bản cùng hình thức: %(kind)s (Nghị định 30/2020/NĐ-CP, Điều 18). Đổi tên loại dự thảo."
    ),
    "delivery_none": _("Chưa đánh dấu nơi nhận nào. Đánh dấu những nơi đã chuyển rồi ghi."),
    "delivery_channel": _("Chọn cách chuyển: trục liên thông, thư điện tử hoặc bản giấy."),
    "scan_not_now": _(
        "Bản quét chỉ gửi cho văn bản ký tay trên giấy, từ khi đã ký. Tải lại trang để thấy bước này."
    ),
    "scan_too_large": _("Tệp quét lớn hơn %(most)s MB. Quét lại 200–300 dpi, đen trắng hoặc xám, rồi gửi."),
    "scan_too_long": _("Tệp quét có hơn %(most)s trang. Gửi riêng bản quét của văn bản này."),
    "scan_of_other_kind": _(
        "Bản quét phải là tệp PDF hoặc ảnh JPEG, PNG, TIFF xem được. Quét lại hoặc lưu lại thành PDF rồi gửi."
    ),
    "changed_by": _(
        "%(name)s vừa sửa hoặc chuyển văn bản này lúc %(at)s. Trang đã có bản mới: xem lại rồi làm lại việc của bạn."
    ),
    "changed_by_oneself": _(
        "Chính bạn vừa lưu hoặc chuyển văn bản này lúc %(at)s, sau khi trang này mở. Trang đã có bản mới: xem lại rồi bấm lại."
    ),
    "duties_elsewhere": _(
        "Mọi nhiệm vụ đã chọn đều đã có trong văn bản khác hoặc đã bỏ khỏi đó, nên văn bản soạn ra sẽ trống. Đánh dấu nhiệm vụ vẫn cần mang ở danh sách «đã có trong», «đã bỏ khỏi», hoặc chọn thêm nhiệm vụ."
    ),
    "copy_recall_asked": _(
        "Văn bản %(number)s đang được xem xét thu hồi nên chưa sao được. Chờ quyết định thu hồi, hoặc người đề nghị rút lại."
    ),
    "copy_recalled": _("Văn bản %(number)s đã thu hồi nên không sao được nữa. Sao văn bản thay thế, nếu có."),
    "recall_asked": _(
        "Đã có người đề nghị thu hồi văn bản này, đang chờ xác nhận. Tải lại trang để thấy lý do."
    ),
    "recall_not_asked": _(
        "Chưa ai đề nghị thu hồi văn bản này, hoặc đề nghị đã được rút. Tải lại trang rồi làm lại."
    ),
    "recall_own": _(
        "Bạn đã đề nghị thu hồi nên người khác phải xác nhận: người ký văn bản hoặc người đứng đầu cơ quan."
    ),
    "recall_of_another": _("Đề nghị thu hồi này là của %(name)s: chỉ người đề nghị rút lại được."),
    "follow_open": _(
        "Văn bản này đã có dự thảo %(said)s. Mở dự thảo đó để làm tiếp, hoặc bấm lần nữa nếu vẫn cần thêm một dự thảo."
    ),
    "copies_count": _("Số bản là một số từ 1 đến %(most)s. Sửa rồi phát hành."),
    "copy_incomplete": _("Bản sao cần hình thức sao, đúng một văn bản gốc và nơi nhận. Điền đủ rồi làm lại."),
    "copy_extract": _("Trích sao phải ghi phần được trích. Dán phần nội dung cần trích."),
    "copy_sealed": _(
        "Bản sao đã có chữ ký số của cơ quan, không ký thêm được. Cần khác thì lập bản sao mới."
    ),
    "copy_not_yours": _(
        "Bản sao chưa đến lượt bạn ký: người ký bản sao ký trước, rồi văn thư ký số của cơ quan."
    ),
    "copy_signed_here": _(
        "Bản sao này đã ký số nên không nhận bản quét ký tay. Cần bản giấy thì lập bản sao khác."
    ),
    "copy_without_extract": _(
        "Sao y, sao lục là sao toàn bộ văn bản nên không có phần trích. Xóa phần trích, hoặc chọn trích sao."
    ),
    "copy_closed": _(
        "Bản sao %(number)s đã có chữ ký hoặc dấu của cơ quan nên không bỏ được nữa. Cần khác thì lập bản sao mới."
    ),
    "copy_dropped": _("Bản sao %(number)s đã bỏ, số của nó đã hủy. Cần bản sao thì lập bản mới."),
    "copy_not_signed": _(
        "Bản sao %(number)s chưa ký xong nên chưa chuyển được. Ký, đóng dấu rồi ghi đã chuyển."
    ),
    "copy_leader_first": _("Người ký bản sao chưa ký. Ký xong mới ký số của cơ quan."),
    "copy_record": _("Sao lục chỉ làm từ văn bản đến. Chọn văn bản đến, hoặc chọn sao y."),
}


# Where an outgoing paper stands, in the office's words
STATES = {
    "drafting": gettext_lazy("Đang soạn"),
    "content": gettext_lazy("Chờ kiểm tra nội dung"),
    "form": gettext_lazy("Chờ kiểm tra thể thức"),
    "approval": gettext_lazy("Chờ duyệt"),
    "signing": gettext_lazy("Chờ ký"),
    "numbering": gettext_lazy("Chờ cấp số"),
    "sealing": gettext_lazy("Chờ đóng dấu, ký số cơ quan"),
    "issuing": gettext_lazy("Chờ phát hành"),
    "issued": gettext_lazy("Đã phát hành"),
    "recalled": gettext_lazy("Đã thu hồi"),
    "dropped": gettext_lazy("Đã bỏ"),
}


def said(refused: Refused) -> dict[str, str]:
    """What speaks against a signed file, in the reader's language."""
    told, language = refused.params, get_language() or "vi"
    if "problem" in told:
        return {"said": say_problem(str(told["problem"]), language)}
    if "difference" in told:
        page, before, after = int(str(told["page"])), str(told["approved"]), str(told["signed"])
        return {
            "said": say_difference(TextDifference(str(told["difference"]), page, before, after), language)
        }
    return {}
