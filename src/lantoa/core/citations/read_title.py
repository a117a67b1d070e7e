"""The title right of a mention: `về việc …`, `phê duyệt …`, `ban hành …`."""

from lantoa.core.kernel import any_of, pattern

# "về việc", "V/v", "phê duyệt", "ban hành", "quy định chi tiết", "triển khai thực hiện", "sửa đổi, bổ sung"
_OPENS = (
    *(
        "về",
        "Về",
        "VỀ",
        "vê",
        "vẻ",
        "V/v",
        "v/v",
        "phê duyệt",
        "ban hành",
        "quy định",
        "hướng dẫn",
        "triển khai",
    ),
    *(
        "thực hiện",
        "sửa đổi",
        "bổ sung",
        "công bố",
        "thành lập",
        "kiện toàn",
        "giao",
        "tăng cường",
        "tổ chức",
    ),
    *("đẩy mạnh", "tiếp tục", "bãi bỏ", "thay thế", "công nhận", "cụ thể hóa"),
    *("PHÊ DUYỆT", "BAN HÀNH", "QUY ĐỊNH", "HƯỚNG DẪN", "SỬA ĐỔI"),
)
_OPENING = pattern(rf"[,:]? {{1,8}}(?={any_of(_OPENS)}(?!\w))")
# Behind a bare number and symbol a verb may belong to the sentence: only `về` opens a title there
_ABOUT = pattern(r"[,:]? {1,8}(?:[Vv]ề|VỀ|vê|vẻ|V/v|v/v)(?!\w)")
# Where a title ends: ";", a sentence's end, a closing bracket, or the clause of the sender; each branch opens with a literal
_CLOSING = pattern(
    r";|\n|\)|”|\.(?=\s|$|/)|:(?=\s)| \((?:[Bb]an hành|[Kk]èm|sau đây|gọi|có|gửi)|, {1,8}(?=(?:Sở|UBND|Ủy ban|Uỷ ban|Bộ|Chủ tịch|Ban|Văn phòng|Phòng|Trung tâm|Hội|Liên đoàn|Thủ tướng|Chính phủ|Tỉnh|Công an|Quyết định|"
    r"Nghị quyết|Nghị định|Kế hoạch|Công văn|Chỉ thị|Thông tư|Công điện|Thông báo|Luật|yêu cầu|đề nghị|để|nhằm|cụ thể)(?!\w))"
    r"| (?: {0,7}và {1,8})(?=(?:Quyết định|Nghị quyết|Nghị định|Kế hoạch|Công văn|Chỉ thị|Thông tư|Công điện|Thông báo|Luật) (?:số|liên tịch|\d))"
)
_REACH = 600


def read_title(flow: str, at: int, *, bare: bool) -> str | None:
    """The title that begins at `at`, white space collapsed; None where what follows opens no title.

    `bare`: the mention has neither date nor issuer.
    """
    opening = _OPENING.match(flow, at)
    if opening is None or (bare and not _ABOUT.match(flow, at)):
        return None
    closing = _CLOSING.search(flow, opening.end(), opening.end() + _REACH)
    end = closing.start() if closing else min(opening.end() + _REACH, len(flow))
    title = " ".join(flow[opening.end() : end].split()).rstrip(" ,:./")
    return title if title.count(" ") > 1 else None
