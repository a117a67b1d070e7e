"""What `lantoa check` says, in Vietnamese and English."""

CHECK_WORDS: dict[str, tuple[str, str]] = {
    "help.check": (
        "kiểm tra dự thảo như một văn thư kỹ tính: thể thức, viện dẫn, nơi nhận, thẩm quyền ký, tên cơ quan cũ, dữ liệu cá nhân",
        "check drafts as a careful clerk would: form, citations, recipients, authority, stale bodies, personal data",
    ),
    "help.exit.check": (
        """mã thoát:
  0    không có lỗi từ mức --fail-on trở lên
  1    có lỗi từ mức --fail-on trở lên
  2    có tệp không đọc được, hoặc gõ sai lệnh, sai tệp thiết lập
  130  bị dừng bằng Ctrl-C""",
        """exit codes:
  0    nothing at or above --fail-on
  1    findings at or above --fail-on
  2    something could not be read, or a wrong command, option or settings file
  130  stopped by Ctrl-C""",
    ),
    "help.format.check": (
        "cách trình bày: text (mặc định), json (mỗi tệp một dòng), sarif (SARIF 2.1.0)",
        "form of the result: text (default), json (one file a line), sarif (SARIF 2.1.0)",
    ),
    "help.fail_on": (
        "mức lỗi nhẹ nhất làm mã thoát là 1: error (mặc định), warning, note",
        "the mildest finding that makes the exit code 1: error (default), warning, note",
    ),
    "help.fix": (
        "ghi bản sao TÊN.fixed.docx bên cạnh tệp .docx với các lỗi sửa được chắc chắn; tệp gốc giữ nguyên",
        "write a copy NAME.fixed.docx beside each .docx with the safe fixes; the file itself stays as it is",
    ),
    "help.config": (
        "tệp thiết lập TOML: mức lỗi, quy tắc tắt đi (kèm lý do), ủy quyền (docs/howto/check-a-draft.md)",
        "settings in TOML: severities, silenced rules with the reason, delegations (docs/howto/check-a-draft.md)",
    ),
    "help.preview": (
        "chạy cả các quy tắc còn thử nghiệm (đúng dưới 90%% trên văn bản thật)",
        "run rules on trial too (right in less than 90%% on real papers)",
    ),
    "help.today": (
        "kiểm tra như ở ngày này khi dự thảo chưa ghi ngày (mặc định: hôm nay)",
        "check as of this day where the draft has no date (default: today)",
    ),
    "check.error": ("lỗi", "error"),
    "check.warning": ("cảnh báo", "warning"),
    "check.note": ("lưu ý", "note"),
    "check.fixable": ("sửa được bằng --fix", "--fix mends it"),
    "check.whole": ("cả văn bản", "whole paper"),
    "check.clean": ("{name}: không có gì phải sửa.", "{name}: nothing to mend."),
    "check.sum": (
        "{files} văn bản: {error} lỗi, {warning} cảnh báo, {note} lưu ý.",
        "{files} {files:paper|papers}: {error} {error:error|errors}, {warning} {warning:warning|warnings}, {note} {note:note|notes}.",
    ),
    "check.fixed": (
        "{count} chỗ đã sửa, ghi ở {path}",
        "{count} {count:place|places} mended, written to {path}",
    ),
    "check.at": ("tại: “{words}”", "at: “{words}”"),
    "check.unfixed": (
        "{name}: --fix không có lỗi nào sửa được chắc chắn nên không ghi bản sao. Sửa tay theo các gợi ý (→).",
        "{name}: --fix found nothing it can mend safely, so no copy was written. Mend by hand as the hints (→) say.",
    ),
    "config.unreadable": (
        "--config {path}: không đọc được tệp. Kiểm tra đường dẫn; tệp phải là TOML, mã UTF-8.",
        "--config {path}: cannot be read. Check the path; it must be TOML in UTF-8.",
    ),
    "config.wrong": (
        "--config {path}: “{what}” không dùng được. {why}",
        "--config {path}: “{what}” cannot be used. {why}",
    ),
    "config.why.key": (
        "Các mục: severity, silence, delegation, preview, fail-on.",
        "Known: severity, silence, delegation, preview, fail-on.",
    ),
    "config.why.code": ("Không có quy tắc mang mã này.", "No rule has this code."),
    "config.why.severity": ("Mức lỗi: error, warning, note.", "Severities: error, warning, note."),
    "config.why.reason": (
        'Ghi lý do tắt quy tắc, ví dụ DRF027 = "cơ quan quy định ghi số luật".',
        'Give the reason, as in DRF027 = "our rules want the number".',
    ),
    "config.why.delegation": (
        "Mỗi [[delegation]] có authority (TL, TUQ), title, và tùy chọn since, until là ngày.",
        "Each [[delegation]] has authority (TL, TUQ), title, and optional days since, until.",
    ),
}
