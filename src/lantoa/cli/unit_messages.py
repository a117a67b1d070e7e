"""What `lantoa units` says, in Vietnamese and English. Loaded by that command alone."""

from lantoa.cli.messages import Lang

UNIT_MESSAGES: dict[str, tuple[str, str]] = {
    "unknown": (
        "Không biết đơn vị nào tên “{phrase}” vào ngày {day}.",
        "No unit called “{phrase}” is known on {day}.",
    ),
    "near": ("Có phải: {names}?", "Did you mean: {names}?"),
    "hint": (
        "Viết thêm tên cấp trên (xã Tân Lập, tỉnh …), chọn ngày khác bằng --as-of, hoặc thêm bảng đơn vị bằng --units.",
        "Add the unit above (xã Tân Lập, tỉnh …), another day by --as-of, or a table of units by --units.",
    ),
    "many": (
        "Có {count} đơn vị tên “{phrase}” vào ngày {day}; hãy chọn một mã:",
        "{count} units are called “{phrase}” on {day}; choose one by its id:",
    ),
    "no_sender": (
        "resolve cần --sender: ai viết câu này (ví dụ --sender “tỉnh Lạng Sơn”)?",
        "resolve needs --sender: who wrote this (say --sender “tỉnh Lạng Sơn”)?",
    ),
    "no_file": (
        "Không đọc được bảng “{name}”. Kiểm tra đường dẫn, quyền đọc, và lưu bảng dưới dạng CSV UTF-8.",
        "The table “{name}” cannot be read. Check the path, that you may read it, and save it as CSV in UTF-8.",
    ),
    "ended": (
        "Đơn vị này không tồn tại vào ngày {day}.",
        "This unit did not exist on {day}.",
    ),
    "id": ("Mã", "Id"),
    "kind": ("Loại", "Kind"),
    "code": ("Mã số", "Codes"),
    "also": ("Còn gọi", "Also called"),
    "within": ("Thuộc", "Within"),
    "valid": ("Có từ – đến", "From – to"),
    "attributes": ("Đặc điểm", "Attributes"),
    "children": ("Trực thuộc", "Directly below"),
    "bodies": ("Cơ quan", "Bodies"),
    "bodies.count": (
        "{count} cơ quan mà mọi địa bàn cùng cấp đều có (xem bằng --format json)",
        "{count} that every area of its level has (see them by --format json)",
    ),
    "heirs": ("Ai kế thừa", "Who inherits it"),
    "made_of": ("Hình thành từ", "Made of"),
    "always": ("từ trước khi có dữ liệu", "before records begin"),
    "still": ("nay", "now"),
    "nobody": ("không đơn vị nào", "nobody"),
    "part": ("một phần", "a part"),
    "default": ("một phần, phần mặc định", "a part, the usual one"),
    "choose": (
        "Đơn vị này về nhiều nơi: phần nào về đâu phải do người quyết định.",
        "This unit went to several: a person must decide which part went where.",
    ),
    "col.day": ("Ngày", "Day"),
    "col.event": ("Việc", "Event"),
    "col.detail": ("Chi tiết", "Detail"),
    "col.basis": ("Căn cứ", "Basis"),
    "col.phrase": ("Cụm từ", "Phrase"),
    "col.state": ("Kết quả", "Result"),
    "col.units": ("Đơn vị", "Units"),
    "col.why": ("Vì sao", "Why"),
    "history": ("Lịch sử của {name}", "History of {name}"),
    "resolve": ("{phrase} — {sender}, ngày {day}", "{phrase} — {sender}, on {day}"),
    "more": (
        "… và {count} đơn vị nữa (xem đủ: --format json)",
        "… and {count} more (all of them: --format json)",
    ),
    "candidates": ("có thể là", "perhaps"),
    "state.resolved": ("hiểu được", "resolved"),
    "state.ambiguous": ("nhiều cách hiểu", "ambiguous"),
    "state.unknown": ("không biết", "unknown"),
    "state.not_a_unit": ("không phải đơn vị", "not a unit"),
    "event.founded": ("bắt đầu", "begins"),
    "event.made_of": ("hình thành từ", "made of"),
    "event.named": ("mang tên", "named"),
    "event.placed": ("thuộc", "placed under"),
    "event.coded": ("có mã", "coded"),
    "event.described": ("đặc điểm", "described"),
    "event.became": ("trở thành", "became"),
    "event.ended": ("kết thúc", "ended"),
    "kind.province": ("tỉnh, thành phố", "province"),
    "kind.district": ("cấp huyện", "district"),
    "kind.commune": ("cấp xã", "commune"),
    "kind.village": ("thôn, tổ dân phố", "village"),
    "kind.peoples_council": ("HĐND", "people's council"),
    "kind.peoples_committee": ("UBND", "people's committee"),
    "kind.ministry": ("bộ, cơ quan ngang bộ", "ministry"),
    "kind.department": ("sở, ban, ngành", "department"),
    "kind.office": ("phòng, văn phòng", "office"),
    "kind.press": ("báo, đài", "press"),
    "kind.cultural_centre": ("thiết chế văn hóa", "cultural centre"),
    "kind.radio_station": ("đài truyền thanh", "radio station"),
    "kind.party": ("cơ quan Đảng", "Party body"),
    "kind.front": ("Mặt trận", "Front"),
    "kind.union": ("đoàn thể, hội", "union"),
    "kind.school": ("trường học", "school"),
    "kind.health_station": ("cơ sở y tế", "health station"),
    "kind.collaborators": ("cộng tác viên", "collaborators"),
    "kind.other": ("khác", "other"),
}


def words(lang: Lang, code: str, **params: object) -> str:
    """The sentence for `code`, filled in."""
    vi, en = UNIT_MESSAGES[code]
    return (en if lang == "en" else vi).format(**params)
