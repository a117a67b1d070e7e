"""What a clerk is told about signatures: what is wrong, and what to do next."""

from lantoa.core.kernel import Refused
from lantoa.signing.model import TextDifference

# Refusals: nothing was made.
REFUSALS: dict[str, dict[str, str]] = {
    "not_a_pdf": {
        "vi": "Tệp này không phải PDF. Hãy chọn lại tệp PDF đã ký.",
        "en": "This file is no PDF. Choose the signed PDF.",
    },
    "pdf_encrypted": {
        "vi": "Tệp PDF được đặt mật khẩu nên không kiểm tra chữ ký được. Hãy bỏ mật khẩu ở bản gốc rồi ký lại.",
        "en": "The PDF is protected by a password and its signatures cannot be judged. Remove it from the original and sign again.",
    },
    "pdf_hybrid": {
        "vi": "Tệp PDF có hai bảng mục lục, mỗi phần mềm có thể hiện một nội dung khác. Hãy ký trên bản PDF do hệ thống lập.",
        "en": "The PDF has two tables of contents and may show different papers in different programs. Sign the PDF made here.",
    },
    "pdf_damaged": {
        "vi": "Không đọc chắc chắn được tệp PDF này: tệp tải chưa trọn, bị hỏng, hoặc phần mềm lập ra nó ghi không đúng chuẩn. Hãy lấy lại tệp từ nơi lập, kiểm tra đúng tệp cần gửi rồi thử lần nữa.",
        "en": "This PDF cannot be read with certainty: it is incomplete, damaged, or written against the standard. Get it again, check that it is the right file and try once more.",
    },
    "already_prepared": {
        "vi": "Tệp PDF đã có sẵn ô ký. Hãy dùng bản PDF mới lập từ dự thảo.",
        "en": "The PDF has fields already. Take the PDF just made from the draft.",
    },
    "place_outside": {
        "vi": "Chỗ ký “{field}” nằm ở trang {page}, ngoài văn bản. Hãy lập lại bản PDF.",
        "en": "The place “{field}” is on page {page}, outside the paper. Make the PDF again.",
    },
    "no_field": {
        "vi": "Tệp PDF không có ô “{field}”. Hãy dùng bản PDF do hệ thống lập để ký.",
        "en": "The PDF has no field “{field}”. Take the PDF made here for signing.",
    },
    "already_filled": {
        "vi": "Ô “{field}” đã có nội dung, không điền lại được. Muốn đổi số, hãy trình ký lại.",
        "en": "The field “{field}” is filled already. To change the number, have the paper signed again.",
    },
    "nothing_to_fill": {
        "vi": "Chưa có nội dung cho ô “{field}”. Hãy nhập đủ số, ngày và tháng.",
        "en": "Nothing was given for the field “{field}”. Give number, day and month.",
    },
    "already_signed": {
        "vi": "Ô “{field}” đã được ký. Hãy tải bản chưa ký nếu cần ký lại.",
        "en": "The place “{field}” is signed already. Take the unsigned file to sign again.",
    },
    "already_closed": {
        "vi": "Văn bản đã có chữ ký số của cơ quan, không được sửa nữa. Muốn thay đổi, hãy ban hành văn bản khác (Điều 18 NĐ 30/2020/NĐ-CP).",
        "en": "The organisation's signature closed the file. To change anything, issue another paper (Decree 30/2020, Article 18).",
    },
    "certificate_broken": {
        "vi": "Tệp chứng thư số bị hỏng hoặc không phải .p12/.pfx/.cer. Hãy lấy lại tệp từ nơi cấp.",
        "en": "The certificate file is damaged or of another kind. Get it again from its issuer.",
    },
    "passphrase_wrong": {
        "vi": "Mật khẩu của tệp chứng thư số không đúng. Hãy nhập lại.",
        "en": "The passphrase of the certificate file is wrong. Type it again.",
    },
    "passphrase_missing": {
        "vi": "Tệp chứng thư số phải có mật khẩu thì mới giữ ở đây. Hãy xuất lại tệp kèm mật khẩu rồi nhập mật khẩu ấy.",
        "en": "A certificate file is kept only under a passphrase. Export it again with one and type it.",
    },
    "certificate_without_key": {
        "vi": "Tệp chứng thư số không kèm khóa bí mật nên không ký được. Hãy xuất lại tệp kèm khóa.",
        "en": "The certificate file holds no private key. Export it again with its key.",
    },
    "certificate_expired": {
        "vi": "Chứng thư số của {name} đã hết hạn ngày {day}. Hãy gia hạn hoặc dùng chứng thư khác.",
        "en": "The certificate of {name} expired on {day}. Renew it or use another.",
    },
    "certificate_not_yet": {
        "vi": "Chứng thư số của {name} chỉ có hiệu lực từ ngày {day}. Hãy dùng chứng thư khác.",
        "en": "The certificate of {name} is valid from {day} only. Use another.",
    },
    "certificate_not_for_signing": {
        "vi": "Chứng thư số của {name} không được cấp để ký văn bản. Hãy dùng chứng thư ký số.",
        "en": "The certificate of {name} was not given for signing papers. Use one that was.",
    },
    "pin_wrong": {
        "vi": "Mã PIN của thiết bị ký không đúng. Nhập sai nhiều lần thiết bị sẽ bị khóa.",
        "en": "The token's PIN is wrong. Too many wrong PINs lock the token.",
    },
    "pin_locked": {
        "vi": "Thiết bị ký đã bị khóa vì nhập sai mã PIN. Hãy liên hệ nơi cấp để mở khóa.",
        "en": "The token is locked after wrong PINs. Ask its issuer to unlock it.",
    },
    "no_token": {
        "vi": "Không thấy thiết bị ký “{token}”. Hãy cắm thiết bị, kiểm tra tên rồi thử lại.",
        "en": "The token “{token}” was not found. Plug it in, check its name and try again.",
    },
    "no_token_at_all": {
        "vi": "Không thấy thiết bị ký nào. Hãy cắm thiết bị rồi thử lại.",
        "en": "No token was found. Plug it in and try again.",
    },
    "no_token_program": {
        "vi": "Không mở được phần mềm PKCS#11 “{program}” của thiết bị ký. Hãy kiểm tra đường dẫn và cài đặt.",
        "en": "The token's PKCS#11 program “{program}” could not be opened. Check its path and installation.",
    },
    "no_key_on_token": {
        "vi": "Không tìm thấy khóa và chứng thư đã chọn trên thiết bị ký. Hãy kiểm tra tên khóa.",
        "en": "The key and certificate named were not found on the token. Check the key's name.",
    },
    "several_tokens": {
        "vi": "Có nhiều thiết bị ký đang cắm: {tokens}. Hãy chọn một bằng tên của nó.",
        "en": "Several tokens are plugged in: {tokens}. Name the one to sign with.",
    },
    "several_keys": {
        "vi": "Trên thiết bị ký có nhiều khóa ký được: {keys}. Hãy chọn một bằng tên của nó.",
        "en": "The token holds several keys to sign with: {keys}. Name the one to take.",
    },
    "no_time_stamp": {
        "vi": "Máy chủ cấp dấu thời gian {address} không trả lời đúng. Hãy thử lại, hoặc ký không kèm dấu thời gian.",
        "en": "The time-stamp authority {address} gave no proper answer. Try again, or sign without a time stamp.",
    },
    "image_broken": {
        "vi": "Không đọc được ảnh chữ ký hoặc ảnh dấu. Hãy dùng ảnh PNG nền trong suốt.",
        "en": "The image of the signature or seal cannot be read. Use a PNG with a see-through ground.",
    },
    "image_too_large": {
        "vi": "Ảnh chữ ký hoặc ảnh dấu quá lớn. Hãy giảm kích thước; 1.000 điểm mỗi chiều là đủ.",
        "en": "The image of the signature or seal is too large. 1,000 pixels a side are enough.",
    },
}
# What speaks against a signature, or against the file.
PROBLEMS: dict[str, dict[str, str]] = {
    "not_signed": {
        "vi": "Tệp chưa có chữ ký số nào.",
        "en": "The file bears no electronic signature.",
    },
    "added_after_last_signature": {
        "vi": "Sau chữ ký cuối cùng, tệp còn được điền thêm mà chưa ai ký xác nhận.",
        "en": "Something was filled in after the last signature, and nobody signed for it.",
    },
    "signature_of_unknown_kind": {
        "vi": "Tệp có chữ ký hoặc dấu thời gian thuộc loại chưa kiểm tra được ở đây.",
        "en": "The file bears a signature or time stamp of a kind that cannot be judged here.",
    },
    "time_stamp_broken": {
        "vi": "Dấu thời gian đóng lên tệp bị hỏng hoặc tệp bị sửa sau dấu ấy.",
        "en": "A time stamp over the file is broken, or the file was changed after it.",
    },
    "content_changed": {
        "vi": "Nội dung đã bị sửa sau khi ký: chữ ký không còn giá trị.",
        "en": "The content was changed after signing: the signature no longer holds.",
    },
    "covers_part_only": {
        "vi": "Chữ ký chỉ bảo vệ một phần tệp: không xác nhận được toàn văn bản.",
        "en": "The signature vouches for a part of the file only.",
    },
    "forbidden_change": {
        "vi": "Sau khi ký, tệp bị thêm hoặc sửa những thứ chữ ký không cho phép.",
        "en": "After the signature the file was changed in ways the signature does not allow.",
    },
    "signature_malformed": {
        "vi": "Chữ ký không đúng chuẩn nên không kiểm tra được.",
        "en": "The signature breaks the standard and cannot be judged.",
    },
    "certificate_revoked": {
        "vi": "Chứng thư số đã bị thu hồi trước khi ký.",
        "en": "The certificate had been revoked before it signed.",
    },
    "certificate_not_valid_then": {
        "vi": "Lúc ký, chứng thư số đã hết hạn hoặc chưa có hiệu lực.",
        "en": "The certificate was expired or not yet valid when it signed.",
    },
    "certificate_not_for_signing": {
        "vi": "Chứng thư số không được cấp để ký văn bản.",
        "en": "The certificate was not given for signing papers.",
    },
    "issuer_unknown": {
        "vi": "Không rõ nơi cấp chứng thư số. Nếu tin nơi cấp ấy, quản trị viên thêm chứng thư gốc vào danh sách tin cậy.",
        "en": "The certificate's issuer is not known. If it is to be trusted, the administrator adds its root.",
    },
    "signed_in_future": {
        "vi": "Thời điểm ký muộn hơn hiện tại: đồng hồ máy ký sai hoặc thời điểm bị sửa.",
        "en": "The time of signing lies ahead: the signer's clock is wrong, or the time was changed.",
    },
}
# What is known about the certificate being taken back.
REVOCATIONS: dict[str, dict[str, str]] = {
    "good": {
        "vi": "Chứng thư số không nằm trong danh sách thu hồi.",
        "en": "The certificate was not revoked.",
    },
    "revoked": {"vi": "Chứng thư số đã bị thu hồi.", "en": "The certificate was revoked."},
    "unknown": {
        "vi": "Chưa biết chứng thư số có bị thu hồi hay không (kiểm tra ngoại tuyến, chưa có danh sách thu hồi).",
        "en": "Whether the certificate was revoked is not known (judged offline, without the issuer's list).",
    },
}
# Why a signed file is not the paper that was approved.
DIFFERENCES: dict[str, dict[str, str]] = {
    "page_count": {
        "vi": "Bản đã ký có {signed} trang, bản được duyệt có {approved} trang. Hãy ký đúng bản được duyệt.",
        "en": "The signed file has {signed} pages, the approved one {approved}. Sign the approved one.",
    },
    "page_size": {
        "vi": "Trang {page} của bản đã ký khác khổ giấy. Hãy ký đúng bản được duyệt.",
        "en": "Page {page} of the signed file has another size. Sign the approved one.",
    },
    "text": {
        "vi": "Trang {page} khác bản được duyệt: duyệt là “{approved}”, bản đã ký là “{signed}”. Hãy ký đúng bản được duyệt.",
        "en": "Page {page} differs: approved was “{approved}”, signed is “{signed}”. Sign the approved one.",
    },
    "picture": {
        "vi": "Trang {page} in ra khác bản được duyệt dù chữ giống nhau. Hãy ký đúng bản được duyệt.",
        "en": "Page {page} looks different although its words are the same. Sign the approved one.",
    },
    "number": {
        "vi": "Số hoặc ngày ở trang {page} đã bị đổi: “{approved}” thành “{signed}”. Hãy ký đúng bản đã cấp số.",
        "en": "Number or date on page {page} was changed from “{approved}” to “{signed}”. Sign the numbered file.",
    },
    "covered": {
        "vi": "Trang {page} có thứ được đặt thêm ngoài ô ký, ô số và ô ngày. Hãy ký lại, chỉ dùng các ô có sẵn.",
        "en": "Something was laid over page {page} outside the places for signatures, number and date. Sign again.",
    },
    "hidden": {
        "vi": "Ở trang {page}, ảnh chữ ký hoặc ảnh dấu che mất chữ. Hãy dùng ảnh PNG nền trong suốt rồi ký lại.",
        "en": "On page {page} an image hides words. Use a PNG with a see-through ground and sign again.",
    },
    "signature_too_large": {
        "vi": "Ở trang {page}, chỗ hiện chữ ký lớn hơn một phần mười trang. Hãy ký lại với ảnh nhỏ hơn.",
        "en": "On page {page} a signature's place is larger than a tenth of the page. Sign again with a smaller one.",
    },
    "active_content": {
        "vi": "Bản đã ký có mã chạy hoặc tệp đính kèm. Hãy ký đúng bản được duyệt.",
        "en": "The signed file holds scripts or attachments. Sign the approved one.",
    },
}


def speaks_of(code: str) -> bool:
    """Whether a refusal is of this room."""
    return code in REFUSALS


def explain(refused: Refused, language: str = "vi") -> str:
    """The sentence for a refusal of this room."""
    return _said(REFUSALS[refused.code], language, refused.params)


def say_problem(code: str, language: str = "vi") -> str:
    """The sentence for what speaks against a signature or a file."""
    return _said(PROBLEMS[code], language, {})


def say_revocation(code: str, language: str = "vi") -> str:
    """The sentence for what is known about a certificate being taken back."""
    return _said(REVOCATIONS[code], language, {})


def say_difference(difference: TextDifference, language: str = "vi") -> str:
    """The sentence for a signed file that is not what was approved."""
    return _said(DIFFERENCES[difference.code], language, difference._asdict())


def _said(sentences: dict[str, str], language: str, params: dict[str, object]) -> str:
    return sentences.get(language, sentences["vi"]).format_map(params)
