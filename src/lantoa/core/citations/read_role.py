"""What a mention does in its paper."""

from lantoa.core.citations.model import CitationRole
from lantoa.core.citations.scan import line_start
from lantoa.core.kernel import pattern

# "kèm theo Quyết định …", "gửi kèm bản chụp Kế hoạch …", "Kèm theo Công văn này là Kế hoạch …", "sao gửi Quyết định …"
_CARRIED = pattern(
    r"(?:[Kk]èm(?: theo)?|KÈM THEO|[Ss]ao gửi)(?: (?:bản (?:sao|chụp|phô tô)|các|nội dung|toàn văn|file|tệp|tài liệu|"
    r"(?:[Cc]ông văn|[Vv]ăn bản|[Tt]hông báo) này(?: là)?)){0,3}[ :(]{1,8}$"
)
# "… gửi kèm theo qua", "(kèm theo)", right behind the last of a list
_CARRIED_BEHIND = pattern(r"[ ,)(]{0,8}(?:được )?(?:gửi kèm|kèm theo|đính kèm)")
# " của UBND tỉnh về việc tuyên truyền … (gửi kèm)", "… (có văn bản kèm theo)", behind its title
_CARRIED_BEHIND_TITLE = pattern(
    r" [^.;:\n()/]{1,240} \((?:xin |được |có )?(?:văn bản |bản chụp |bản sao )?(?:gửi kèm|kèm theo|đính kèm)"
)
# "…; Đề án “Thư viện số” giai đoạn 2026 - 2030 gửi kèm", behind a paper without a number that ends the list
_CARRIED_BEHIND_OTHER = pattern(
    r"; {1,8}(?:và {1,8})?(?:[Đđ]ề án|[Cc]hương trình|[Tt]hể lệ|[Đđ]ề cương|[Tt]ài liệu|[Dd]anh sách|[Kk]ịch bản|[Pp]hụ lục) [^.;\n]{1,160}? (?:được )?(?:gửi kèm|kèm theo|đính kèm)"
)
_FOUNDS = pattern(
    r"[-–+* ]{0,4}(?:Căn cứ|CĂN CỨ|Th[ựưụ]c hi[ệêẹ]n|THỰC HIỆN|Triển khai|Thi hành|Theo|Xét|Tiếp theo|Phúc đáp|Trên cơ sở|Để (?:triển khai|thực hiện)|"
    r"Nhằm (?:triển khai|thực hiện)|Sau khi (?:nghiên cứu|xem xét)|Trả lời|Cắn cứ|Cān cứ)(?!\w)"
)
# "…. Thực hiện Nghị quyết số 21-NQ/TW …": a later sentence of the opening, as the papers of the Party write it
_FOUNDS_LATE = pattern(r"\. +(?:Thực hiện|Căn cứ|Triển khai) +[^.;:\n]{0,40}\Z")
# Between two papers of one list, without and with the title of the left one
_NEAR = 70
_NEXT = pattern(r"[;,] {1,8}(?:và {1,8})?| {1,8}và {1,8}")
_NEXT_BEHIND_TITLE = pattern(r" [^.;\n()]{1,240}; {1,8}(?:và {1,8})?")


def read_role(flow: str, start: int, end: int, *, opening: bool) -> CitationRole:
    """`opening`: the mention stands before the first numbered heading of the body."""
    if _carried(flow, start, end):
        return CitationRole.ATTACHMENT
    if opening:
        line = line_start(flow, start)
        if _FOUNDS.match(flow, line, start) or _FOUNDS_LATE.search(flow, max(line, start - _NEAR), start):
            return CitationRole.BASIS
    return CitationRole.MENTION


def _carried(flow: str, start: int, end: int) -> bool:
    near = flow[max(0, start - 50) : start]
    if ("èm" in near or "ÈM" in near or "ao gửi" in near) and _CARRIED.search(near.rpartition("\n")[2]):
        return True
    behind = flow.find("kèm", end, end + 280)
    return behind >= 0 and bool(
        _CARRIED_BEHIND.match(flow, end)
        or _CARRIED_BEHIND_TITLE.match(flow, end)
        or _CARRIED_BEHIND_OTHER.match(flow, end)
    )


def spread_attachment(
    flow: str, spans: list[tuple[int, int]], roles: list[CitationRole]
) -> list[CitationRole]:
    """`Kế hoạch A; Công văn B gửi kèm theo` and `gửi kèm Kế hoạch A về …; Quyết định B`: a list of papers shares its role."""
    if CitationRole.ATTACHMENT not in roles:
        return roles
    spread = list(roles)
    for index in range(1, len(spans)):
        gap = spans[index - 1][1], spans[index][0]
        if spread[index - 1] is CitationRole.ATTACHMENT and (
            _NEXT.fullmatch(flow, *gap) or _NEXT_BEHIND_TITLE.fullmatch(flow, *gap)
        ):
            spread[index] = CitationRole.ATTACHMENT
    for index in range(len(spans) - 1, 0, -1):
        if spread[index] is CitationRole.ATTACHMENT and _NEXT.fullmatch(
            flow, spans[index - 1][1], spans[index][0]
        ):
            spread[index - 1] = CitationRole.ATTACHMENT
    return spread
