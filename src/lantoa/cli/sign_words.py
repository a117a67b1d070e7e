"""What `lantoa sign` and `lantoa verify` say, in Vietnamese and English."""

SIGN_WORDS: dict[str, tuple[str, str]] = {
    "help.sign": (
        "ký số bản PDF tải từ trang văn bản: bằng thiết bị ký (PKCS#11) hoặc tệp chứng thư số",
        "sign the PDF of a paper's page, with a token (PKCS#11) or a certificate file",
    ),
    "help.exit.sign": (
        """mã thoát:
  0    đã ký và ghi tệp
  1    không ký được; lời báo nói vì sao, tệp gốc giữ nguyên
  2    gõ sai lệnh hoặc tùy chọn

Mật khẩu hoặc mã PIN được hỏi trên màn hình, hoặc lấy từ --pin-file, hoặc từ biến môi trường LANTOA_PIN;
không bao giờ gõ trong dòng lệnh.""",
        """exit codes:
  0    signed and written
  1    not signed; the message says why, the file stays as it was
  2    wrong command or option

The passphrase or PIN is asked for on the terminal, or taken from --pin-file or the environment variable LANTOA_PIN;
it is never typed into the command.""",
    ),
    "help.pdf.sign": ("bản PDF có chỗ ký dành sẵn", "the PDF with its places for signatures"),
    "help.certificate": (
        "tệp chứng thư số kèm khóa (.p12, .pfx)",
        "certificate file with its key (.p12, .pfx)",
    ),
    "help.token": (
        "tệp phần mềm PKCS#11 của thiết bị ký (.so, .dll), do nơi cấp thiết bị đưa",
        "the token's PKCS#11 program (.so, .dll), as its issuer gives it",
    ),
    "help.label": (
        "tên thiết bị ký (không cần khi chỉ cắm một thiết bị)",
        "the token's name (not needed where one is plugged in)",
    ),
    "help.key": (
        "tên khóa trên thiết bị (không cần khi chỉ có một khóa ký được)",
        "the key's name on the token (not needed where one can sign)",
    ),
    "help.pin_file": (
        "tệp có dòng đầu là mật khẩu hoặc mã PIN",
        "file whose first line is the passphrase or PIN",
    ),
    "help.field": (
        "chỗ ký: chu_ky (người có thẩm quyền), con_dau (cơ quan), phu_luc_1 … (phụ lục); không cần khi chỉ còn một chỗ trống",
        "place: chu_ky (leader), con_dau (organisation), phu_luc_1 … (annexes); not needed where one is empty",
    ),
    "help.reason": ("lý do ký, ghi trong chữ ký", "reason, kept in the signature"),
    "help.image": (
        "ảnh PNG nền trong suốt của chữ ký hoặc dấu, hiện ở chỗ ký",
        "PNG of the signature or seal with a see-through ground, shown in its place",
    ),
    "help.number": (
        "số, ký hiệu in cùng thời gian ký (phụ lục, bản sao)",
        "number and symbol printed beside the time (annexes, copies)",
    ),
    "help.tsa": (
        "địa chỉ máy chủ cấp dấu thời gian (http://…)",
        "address of a time-stamp authority (http://…)",
    ),
    "help.out.sign": (
        "tệp đã ký (mặc định: TÊN-da-ky.pdf bên cạnh)",
        "the signed file (default: NAME-da-ky.pdf beside it)",
    ),
    "help.verify": (
        "kiểm tra chữ ký số của PDF: ai ký, lúc nào, có bị sửa, có tin được không",
        "judge the signatures of PDFs: who, when, whole or changed, trusted or not",
    ),
    "help.exit.verify": (
        """mã thoát:
  0    mọi chữ ký đều hợp lệ
  1    có điều đáng ngờ, hoặc tệp chưa ký
  2    có tệp không đọc được, hoặc gõ sai lệnh""",
        """exit codes:
  0    every signature holds
  1    something speaks against one, or the file is not signed
  2    something could not be read, or a wrong command""",
    ),
    "help.pdf.verify": ("tệp PDF đã ký", "signed PDFs"),
    "help.roots": (
        "chứng thư gốc được tin (.pem .cer .crt .der) và danh sách thu hồi (.crl): tệp hoặc thư mục; mặc định lantoa-data/roots nếu có",
        "trusted roots (.pem .cer .crt .der) and lists of revoked certificates (.crl): files or folders; default lantoa-data/roots if it is there",
    ),
    "help.format.verify": (
        "cách trình bày: text (mặc định), json (mỗi tệp một dòng)",
        "form of the result: text (default), json (one file a line)",
    ),
    "word.pdf": ("TỆP.pdf", "FILE.pdf"),
    "word.field": ("CHỖ_KÝ", "PLACE"),
    "word.name": ("TÊN", "NAME"),
    "word.words": ("CHỮ", "WORDS"),
    "word.address": ("ĐỊA_CHỈ", "ADDRESS"),
    "refused.signing_missing": (
        "Ký và kiểm tra chữ ký cần thêm vài thư viện: pip install 'lantoa[web]'",
        "Signing and verifying need some more libraries: pip install 'lantoa[web]'",
    ),
    "refused.read": (
        "{name}: không đọc được ({reason}). Kiểm tra lại đường dẫn.",
        "{name}: cannot be read ({reason}). Check the path.",
    ),
    "reason.absent": ("không có tệp này", "no such file"),
    "reason.no_reading": ("không có quyền đọc", "no permission to read"),
    "refused.no_places": (
        "{name}: không có chỗ ký dành sẵn. Hãy tải bản PDF để ký từ trang văn bản, không ký trên bản in ra từ Word.",
        "{name}: no place is kept for a signature. Take the PDF for signing from the paper's page, not one printed from Word.",
    ),
    "refused.all_signed": (
        "{name}: mọi chỗ ký đã được ký.",
        "{name}: every place for a signature is signed.",
    ),
    "refused.which_place": (
        "{name}: còn nhiều chỗ chưa ký: {places}. Hãy chọn một bằng --field.",
        "{name}: several places are empty: {places}. Name one by --field.",
    ),
    "refused.unknown_place": (
        "{name}: không có chỗ ký “{field}”. Các chỗ ký: {places}.",
        "{name}: there is no place “{field}”. Places: {places}.",
    ),
    "refused.leader_first": (
        "{name}: người có thẩm quyền chưa ký. Chữ ký của cơ quan đóng văn bản lại, sau đó không ai ký được nữa; hãy ký chu_ky trước.",
        "{name}: the leader has not signed. The organisation's signature closes the file, nobody signs after it; sign chu_ky first.",
    ),
    "refused.number_first": (
        "{name}: chưa có số, ngày. Chữ ký của cơ quan đóng văn bản lại; hãy cấp số trên trang văn bản rồi tải bản đã có số.",
        "{name}: number and date are missing. The organisation's signature closes the file; give the number first and take the numbered file.",
    ),
    "refused.no_secret": (
        "Không có màn hình để hỏi mật khẩu hoặc mã PIN. Dùng --pin-file hoặc biến môi trường LANTOA_PIN.",
        "There is no terminal to ask for the passphrase or PIN. Use --pin-file or the environment variable LANTOA_PIN.",
    ),
    "sign.pin": ("Mã PIN của thiết bị ký: ", "PIN of the token: "),
    "sign.passphrase": ("Mật khẩu của {name}: ", "Passphrase of {name}: "),
    "sign.done": (
        "{who} đã ký vào chỗ {field} ({place}), {when}. Đưa tệp này lên trang văn bản ở bước ký.",
        "{who} signed in {field} ({place}), {when}. Bring this file to the paper's page at the step of signing.",
    ),
    "verify.fine": (
        "{name}: {count} chữ ký, đều hợp lệ.",
        "{name}: {count} {count:signature, it holds|signatures, all hold}.",
    ),
    "verify.wrong": ("{name}: CÓ ĐIỀU ĐÁNG NGỜ.", "{name}: SOMETHING IS WRONG."),
    "verify.who": ("  {field}: {who}, {when}", "  {field}: {who}, {when}"),
    "verify.stamped": ("theo dấu thời gian", "by a time stamp"),
    "verify.claimed": ("theo đồng hồ máy ký", "by the signer's own clock"),
    "verify.no_time": ("không ghi thời gian", "no time said"),
    "verify.issued": ("    chứng thư {serial} do {issuer} cấp", "    certificate {serial} by {issuer}"),
    "verify.problem": ("    ✗ {sentence}", "    ✗ {sentence}"),
    "verify.number": (
        "  số {number}, ngày {day} tháng {month}",
        "  number {number}, day {day}, month {month}",
    ),
    "verify.no_roots": (
        "Chưa có chứng thư gốc nào để tin: dùng --roots với chứng thư của nơi cấp.",
        "No root is trusted yet: give your issuers' certificates by --roots.",
    ),
}
