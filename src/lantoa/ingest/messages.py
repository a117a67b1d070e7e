"""What a person is told when a file is refused: what happened, where, and what to do next."""

from lantoa.core.kernel import Refused

SENTENCES: dict[str, dict[str, str]] = {
    "not-found": {
        "vi": "Không tìm thấy “{name}”. Hãy kiểm tra lại đường dẫn.",
        "en": "“{name}” was not found. Check the path.",
    },
    "unreadable": {
        "vi": "Không mở được “{name}”. Hãy kiểm tra quyền đọc tệp.",
        "en": "“{name}” could not be opened. Check that you may read it.",
    },
    "empty": {
        "vi": "“{name}” không có chữ nào. Hãy kiểm tra lại tệp gốc.",
        "en": "“{name}” holds no text. Check the original file.",
    },
    "no-bytes": {
        "vi": "“{name}” là tệp rỗng (0 byte), có lẽ chưa tải xong. Hãy tải lại hoặc xin lại tệp.",
        "en": "“{name}” is an empty file (0 bytes); it may not have been downloaded whole. Get it again.",
    },
    "too-large": {
        "vi": "“{name}” nặng {size} MB, quá giới hạn {limit} MB. Hãy tách tệp; nếu là bản quét thì giảm độ phân giải.",
        "en": "“{name}” has {size} MB, more than the limit of {limit} MB. Split it; if it is a scan, lower its resolution.",
    },
    "too-large-unpacked": {
        "vi": "“{name}” khi giải nén vượt quá giới hạn {limit} MB; có thể là tệp nén độc hại. Hãy xin lại tệp từ nơi gửi.",
        "en": "“{name}” unpacks to more than the limit of {limit} MB and may be a zip bomb. Ask the sender for the file again.",
    },
    "packed-too-tightly": {
        "vi": "“{name}” khi giải nén nặng gấp hơn {limit} lần; có thể là tệp nén độc hại. Hãy xin lại tệp từ nơi gửi.",
        "en": "“{name}” unpacks to more than {limit} times its size and may be a zip bomb. Ask the sender for the file again.",
    },
    "too-many-pages": {
        "vi": "“{name}” có {pages} trang, quá giới hạn {limit} trang. Hãy tách tệp thành nhiều phần.",
        "en": "“{name}” has {pages} pages, more than the limit of {limit}. Split it into parts.",
    },
    "too-many-members": {
        "vi": "“{name}” chứa {count} tệp, quá giới hạn {limit}. Hãy chia thành nhiều gói nhỏ hơn.",
        "en": "“{name}” holds {count} files, more than the limit of {limit}. Split it into smaller archives.",
    },
    "image-too-large": {
        "vi": "Ảnh “{name}” quá lớn ({pixels} triệu điểm ảnh, giới hạn {limit}). Hãy giảm kích thước; 300 dpi khổ A4 là đủ.",
        "en": "The picture “{name}” is too large ({pixels} million pixels, limit {limit}). Make it smaller; 300 dpi on A4 is enough.",
    },
    "damaged": {
        "vi": "“{name}” bị hỏng hoặc chưa tải xong. Hãy xin lại tệp, hoặc mở ra và lưu lại rồi thử lần nữa.",
        "en": "“{name}” is damaged or incomplete. Get the file again, or open it, save it anew and try once more.",
    },
    "declares-entities": {
        "vi": "“{name}” có khai báo XML (DOCTYPE trong {part}) mà không chương trình soạn thảo nào ghi; có thể là tệp độc hại. Hãy báo người gửi và xin lại tệp.",
        "en": "“{name}” has an XML declaration (DOCTYPE in {part}) that no word processor writes and may be malicious. Tell the sender and ask for the file again.",
    },
    "encrypted": {
        "vi": "“{name}” được đặt mật khẩu. Hãy bỏ mật khẩu rồi thử lại.",
        "en": "“{name}” is protected by a password. Remove the password and try again.",
    },
    "unknown-format": {
        "vi": "Chưa đọc được định dạng của “{name}”. Các định dạng đọc được: {formats}.",
        "en": "The format of “{name}” cannot be read. Formats that can: {formats}.",
    },
    "is-program": {
        "vi": "“{name}” bên trong là một chương trình, không phải văn bản, dù tên tệp là gì. Hãy đừng mở nó, báo người gửi và xin lại tệp.",
        "en": "“{name}” holds a program, not a document, whatever its name says. Do not open it; tell the sender and ask for the file again.",
    },
    "not-its-name": {
        "vi": "“{name}” có đuôi .{suffix} nhưng nội dung bên trong không phải tệp .{suffix}. Hãy xin lại tệp, hoặc mở bằng chương trình đã tạo ra nó và lưu lại.",
        "en": "“{name}” ends in .{suffix}, but what it holds is no .{suffix} file. Get the file again, or open it with the program that made it and save it anew.",
    },
    "is-archive": {
        "vi": "“{name}” là gói nén chứa nhiều tệp. Hãy đọc nó như một thư mục, hoặc chọn một tệp bên trong.",
        "en": "“{name}” is an archive of several files. Read it as a folder, or choose one file inside.",
    },
    "nested-archive": {
        "vi": "“{name}” là tệp nén nằm trong tệp nén khác. Hãy giải nén ra trước.",
        "en": "“{name}” is an archive inside an archive. Unpack it first.",
    },
    "outside-folder": {
        "vi": "“{name}” là liên kết trỏ ra ngoài thư mục nên không được đọc. Hãy chép tệp thật vào thư mục.",
        "en": "“{name}” is a link that leads out of the folder and was not followed. Copy the file itself into the folder.",
    },
    "needs-office": {
        "vi": "Để đọc “{name}” cần có LibreOffice. Hãy cài LibreOffice (gói libreoffice-writer), hoặc lưu tệp sang .docx.",
        "en": "Reading “{name}” needs LibreOffice. Install it (package libreoffice-writer), or save the file as .docx.",
    },
    "office-failed": {
        "vi": "LibreOffice không chuyển được “{name}” trong {seconds} giây. Hãy mở tệp và lưu sang .docx rồi thử lại.",
        "en": "LibreOffice could not convert “{name}” within {seconds} seconds. Open it, save it as .docx and try again.",
    },
    "needs-tesseract": {
        "vi": "“{name}” là bản quét; cần Tesseract kèm tiếng Việt. Hãy cài các gói tesseract-ocr và tesseract-ocr-vie.",
        "en": "“{name}” is a scan; it needs Tesseract with Vietnamese. Install the packages tesseract-ocr and tesseract-ocr-vie.",
    },
    "mend-docx-only": {
        "vi": "“{name}” không phải tệp .docx nên không tự sửa được. Hãy lưu sang .docx, hoặc sửa bằng tay theo danh sách lỗi.",
        "en": "“{name}” is no .docx file and cannot be mended. Save it as .docx, or correct it by hand.",
    },
    "mend-signed": {
        "vi": "“{name}” đã được ký số; sửa tệp sẽ làm hỏng chữ ký. Hãy sửa bản dự thảo chưa ký.",
        "en": "“{name}” bears a digital signature that a change would break. Mend the draft before it is signed.",
    },
    "recognition-failed": {
        "vi": "Không nhận dạng được chữ ở trang {page} của “{name}”. Hãy quét lại trang đó rõ hơn.",
        "en": "The text on page {page} of “{name}” could not be recognised. Scan that page again, more clearly.",
    },
}


def explain(refused: Refused, language: str = "vi") -> str:
    """The sentence for a refusal of this storey, in `vi` or `en`."""
    sentences = SENTENCES[refused.code]
    return sentences.get(language, sentences["vi"]).format_map(_Named(refused.params))


class _Named(dict[str, object]):
    """A value that is missing leaves a gap, not an exception in the middle of a refusal."""

    def __missing__(self, key: str) -> str:
        return "…"
