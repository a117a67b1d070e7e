"""Words of a source without what only its list and its file gave them."""

from lantoa.core.checking import GLUED_DASH
from lantoa.core.kernel import pattern

# "1. Phát tin", "- Phát tin", "a) Phát tin;": the label and the sign the sentence had in its list
_LABEL = pattern(r"^\s*(?:[-–+•*]\s*|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,4}|[IVX]{1,5})[.)]\s+)+")
# "(*tháng 6 hằng năm*)", "ngày **10 tháng 12**": how a text file marks slanted and bold words; "3*4*5 m" is a sum
_STARS = pattern(r"(?<![\d*])\*{1,3}(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s*])\*{1,3}")
# "Nội dung: thường xuyên cập nhật …": what the paragraph was called in its plan
_CALLED = pattern(
    r"^(?:Nội dung|Giải pháp|Hình thức|Biện pháp|Cách thức|Nhiệm vụ)(?:,? (?:và )?(?:tiến hành|thực hiện|cách thức|nội dung|giải pháp|biện pháp|hình thức)){0,3}\s*:\s*(?=\S)"
)

# "; Phối hợp với Sở Y tế", "như: Thường xuyên rửa tay": a capital in the middle of a sentence
_VERB_INSIDE = pattern(
    r"(?<=[;:] )(?:Phối hợp|Tổ chức|Tăng cường|Thực hiện|Xây dựng|Triển khai|Chỉ đạo|Hướng dẫn|Kiểm tra|Đẩy mạnh|Tham mưu|Bố trí|Chủ trì|Chủ động|Huy động"
    r"|Thường xuyên|Đồng thời|Tuyên truyền|Vận động|Đề xuất|Cung cấp|Báo cáo|Tiếp tục|Nâng cao|Rà soát|Theo dõi|Đôn đốc|Kịp thời|Tập trung|Khuyến khích|Lồng ghép|Đa dạng)\b"
)
# "hướng dẫn Trung tâm Dịch vụ tổng hợp; Đài Truyền thanh xã tuyên truyền": two bodies of one sentence
_OFFICE = r"(?:Trung tâm|Đài|Báo|Sở|Ban|Phòng|Trạm|Hội|Đoàn|UBND|Công an|Trường)"
_TWO_BODIES = pattern(
    rf"(?P<lead>\b(?:[Hh]ướng dẫn|[Đđ]ôn đốc|[Cc]hỉ đạo|[Yy]êu cầu|[Đđ]ề nghị|[Gg]iao|[Pp]hối hợp với|[Cc]ùng) (?:các )?{_OFFICE}\b[^;.:,]{{2,70}}); "
    rf"(?={_OFFICE}\b[^;.:,]{{2,70}} (?:tuyên truyền|thực hiện|triển khai|tổ chức|xây dựng|tăng cường|đẩy mạnh|phát sóng|tiếp)\b)"
)
# "giai đoạn (2021-2030)"
_TERM = pattern(r"(?<=giai đoạn )\(?(?P<first>(?:19|20)\d\d) ?[-–] ?(?P<last>(?:19|20)\d\d)\b\)?")
# "hàng năm": each year; "bán hàng tháng Ba" is about goods
_EACH = pattern(r"\b(?<!bán )(?<!mua )(?<!cửa )([Hh])àng(?= (?:ngày|tuần|tháng|quý|năm)\b)")
# "khẩu trang....Vệ sinh"
_DOTS = pattern(r"\.{4,}(?P<glued>(?=\w))?")
# "chỉ đạo của ủy ban nhân dân tỉnh": a body, with its capital (NĐ 30/2020/NĐ-CP, Phụ lục II)
_COUNCILS = pattern(r"\b(?:ủy ban|uỷ ban|hội đồng)(?= nhân dân (?:tỉnh|thành phố|xã|phường|cấp|các)\b)")
_NETWORKS = {
    name.casefold(): name
    for name in ("Facebook", "Zalo", "Instagram", "YouTube", "TikTok", "Fanpage", "Viber")
}
_NETWORK = pattern(rf"\b(?:{'|'.join(_NETWORKS)})\b")


def clean_words(words: str) -> str:
    """On one line, without label, stars and what the paragraph was called."""
    line = _LABEL.sub("", " ".join(_STARS.sub(r"\1", words).split()))
    return _LABEL.sub("", _CALLED.sub("", line))


def clean_name(words: str) -> str:
    """A title on one line, without label, stars and signs around it."""
    return clean_words(words.strip().lstrip("#").strip()).strip(" .;:,*")


def join_bodies(words: str) -> str:
    """Two bodies of one sentence, which the source put apart as in a list."""
    return _TWO_BODIES.sub(r"\g<lead> và ", words)


def tidy_words(words: str) -> str:
    """As an office writes it: no capital behind `;`, no dash glued to a word, three dots, terms of years without brackets, one way of writing `hằng`, councils and committees of the people with their capital."""
    words = _VERB_INSIDE.sub(lambda match: match[0].lower(), GLUED_DASH.sub(" - ", words))
    words = _TERM.sub(r"\g<first> - \g<last>", words)
    words = _EACH.sub(lambda match: f"{match[1]}ằng", words)
    words = _DOTS.sub(lambda match: "... " if match["glued"] is not None else "...", words)
    words = _COUNCILS.sub(lambda match: match[0].capitalize(), words)
    return _NETWORK.sub(lambda match: _NETWORKS[match[0].casefold()], words)
