"""What kind of duty, through which channels, for whom: by the words of the action."""

from lantoa.core.kernel import Memo, any_of, pattern
from lantoa.core.obligations.lexicon import AUDIENCES, CHANNELS, plain
from lantoa.core.obligations.model import Modality

_PROHIBITS = pattern(r"(?:Nghiêm +cấm|nghiêm +cấm|Tuyệt +đối +không|tuyệt +đối +không|Không +được|Cấm )")
_SUGGESTS = pattern(r"(?:Khuyến +khích|khuyến +khích|Vận +động|nên )")
# "Sở Lao động - Thương binh và Xã hội", "Hội Nông dân", "hướng dẫn của cán bộ y tế": who acts, and not for whom or by what;
# "cất nóc khối lớp học", "trình tại kỳ họp cuối năm": what is built, and what is waited for
_NAMES = pattern(
    r" (?:(?:khối|dãy|nhà|phòng|số) (?:phòng )?lớp học|(?:kỳ|phòng) họp|lao động [-–] thương binh và xã hội|giáo dục và đào tạo|vì sự tiến bộ (?:của )?phụ nữ|phối họp|đoàn thanh niên|của cán bộ"
    r"|(?:[uủ][ỷy] ban|hội đồng|tòa án|toà án|viện kiểm sát|quân đội|công an|thanh tra|hội thẩm|tín dụng) nhân dân|tổ chức cán bộ"
    r"|hội (?:liên hiệp )?(?:phụ nữ|nông dân|cựu chiến binh|người cao tuổi|người khuyết tật))(?= )"
)
_BLANKED = ".,;:()[]“”\"'?!…\n"
_ORDERS = {
    "de nghi": Modality.REQUEST,
    "keu goi": Modality.REQUEST,
    "giao": Modality.ASSIGN,
    "phan cong": Modality.ASSIGN,
    "uy quyen": Modality.ASSIGN,
}


def modality_of(words: str, *, order: str) -> Modality:
    """What forbids says so itself; else the order above the action speaks first, then the action's own first words."""
    opening = words[:60]
    # What all of these hold: a look for two letters costs a tenth of the pattern.
    prohibits = _PROHIBITS.search(opening) if "ấm" in opening or "hông" in opening else None
    if prohibits and prohibits.start() == 0:
        return Modality.PROHIBIT
    if order and (asked := _ORDERS.get(plain(order))):
        return asked
    if prohibits:
        return Modality.PROHIBIT
    return Modality.SHOULD if _SUGGESTS.match(words) else Modality.MUST


def labels_in(words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Codes of the channels the action names, and of the groups it is for."""
    small = _bare(words)
    terms = _TERM.findall(small)
    if terms and _NAMES.search(small):
        terms = _TERM.findall(_NAMES.sub(" ", small))
    if not terms:
        return (), ()
    found = {code for term in terms for code in _CODES[term]}
    return tuple(filter(found.__contains__, CHANNELS)), tuple(filter(found.__contains__, AUDIENCES))


def _bare(words: str) -> str:
    """In small letters, points and line ends blanked, one space between words and at either end."""
    words = f" {words.lower()} "
    for sign in _BLANKED:
        words = words.replace(sign, " ")
    while "  " in words:
        words = words.replace("  ", " ")
    return words


def _codes(term: str) -> tuple[str, ...]:
    """The codes of a term and of those it begins with: `họp báo` is a `họp`."""
    return tuple(code for listed, code in _LISTED if f"{term} ".startswith(f"{listed} "))


_LISTED = [
    (term.lower(), code)
    for lexicon in (CHANNELS, AUDIENCES)
    for code, listed in lexicon.items()
    for term in listed
]
_TERM = pattern(f" (?=({any_of(term for term, _ in _LISTED)}) )")
_CODES = Memo(_codes, most=1 << 10)
