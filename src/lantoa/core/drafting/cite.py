"""How a paper is named: whole at its first mention, short after (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6)."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from lantoa.core.drafting.model import Basis, Source
from lantoa.core.kernel import Span, pattern
from lantoa.core.text import CAPITALS, two_figures

# Laws and ordinances are named by type and name alone.
LAWS = ("Luật", "Bộ luật", "Pháp lệnh")
# "…/STTTT-TTBCXB", "/KH-SYT": the number was left blank
_NO_NUMBER = pattern(r"^[\s.…_-]*(?=/)")
# "KH- SYT", "75 / KH-UBND"
_SPACES = pattern(r"(?:(?<!\s)\s+)?([/&-])\s*")
RULERS = r"(?:Chủ tịch )?(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân) tỉnh|(?:Ban Thường vụ )?Tỉnh [uủ][yỷ]"
# "UBND tỉnh", "Sở Y tế": bodies every province has; "Bộ Y tế" is of none
_OF_A_PROVINCE = pattern(rf"^(?:{RULERS}|.* tỉnh)$")
_DEPARTMENT = pattern(r"^Sở .*$")
_OLD_YEARS = 2
# Words of one syllable that stand before a name and are none
_BEFORE_NAMES = pattern(
    r"^(?:Giao|Cử|Gửi|Phát|Mời|Theo|Trình|Do|Tại|Từ|Trong|Về|Các|Những|Mỗi|Mở|Treo|In|Ở|Để|Cho|Với|Cùng|Và) "
)
# "Đề án “Khám bệnh từ xa”", "Chương trình số 5", "Tháng hành động vì trẻ em"
_SCHEMES = pattern(
    r"^(?:Đề án|Chương trình|Kế hoạch|Tháng hành động|Chiến lược) (?=[A-ZĐ“\"]|số |vì |quốc gia|hành động )"
)
# Names whose second word is small: "Ủy ban nhân dân tỉnh", "Tỉnh ủy", "Thủ tướng Chính phủ", "Công an các xã", "Trung tâm Y tế"
_NAMES = pattern(
    rf"^(?:[ỦU][ỷy] ban |Hội đồng nhân dân|(?:Thường trực )?(?:Tỉnh|Thành|Quận|Huyện|Thị|Đảng) [ủu][ỷy]\b|Thủ tướng|Chính phủ|Quốc hội|Nhà nước"
    rf"|Chủ tịch nước|Công an (?:tỉnh|thành phố|huyện|xã|phường|các)|(?:Mặt trận|Bộ đội|Chủ tịch|Giám đốc|Thường trực|Trung tâm|Liên đoàn|Bệnh viện|Văn phòng) [{CAPITALS}])"
)
_LINKING = (
    "về ",
    "thực hiện ",
    "triển khai ",
    "ban hành ",
    "phê duyệt ",
    "quy định ",
    "hướng dẫn ",
    "sửa đổi",
    "tổ chức ",
)


class Recited(NamedTuple):
    """Where it is cited as it was known before, and how it is cited now, to the same extent."""

    span: Span
    now: str


def cite_in_full(basis: Basis) -> str:
    """`Kế hoạch số 75/KH-UBND ngày 05/9/2026 của UBND tỉnh về tuyên truyền …`; of a law, its name."""
    if basis.kind in LAWS:
        return _law(basis)
    title = (linked(basis.title),) if basis.title else ()
    return " ".join((*cited_parts(basis), *title))


def cited_parts(basis: Basis) -> tuple[str, ...]:
    """`Kế hoạch số 75/KH-UBND`, `ngày 05/9/2026`, `của UBND tỉnh`; a number and a day not known are blanks, an issuer is left out."""
    named = cite_short(basis) + ("" if basis.number_symbol else " số [Nêu số, ký hiệu]")
    dated = f"ngày {slashed(basis.day)}" if basis.day else "ngày [Nêu ngày ban hành]"
    return (named, dated, *([f"của {basis.issuer}"] if basis.issuer else []))


def recite(text: str, *, was: Basis, now: Basis) -> Iterator[Recited]:
    """Each citation that says something else now: `Công văn số 12/UBND-VX ngày 05/01/2026`, or its number alone. Laws have no number."""
    if was.kind in LAWS:
        return
    before, after = cited_parts(was), cited_parts(now)
    named, *rest = map(re.escape, before)
    further = "".join(f"( {part}" for part in rest) + ")?" * len(rest)
    for match in re.finditer(rf"(?<!\w){named}{further}(?![\w/-])", text):
        extent = 1 + sum(group is not None for group in match.groups())
        if match[0] != (meant := " ".join(after[:extent])):
            yield Recited(Span(*match.span()), meant)


def cite_short(basis: Basis) -> str:
    """`Kế hoạch số 75/KH-UBND`; of a law, its name. A number left blank is a blank here, too."""
    if basis.kind in LAWS:
        return _law(basis)
    symbol = _NO_NUMBER.sub("[Nêu số]", symbol_of_basis(basis))
    return f"{basis.kind or 'Văn bản'} số {symbol}" if symbol else basis.kind or "Văn bản"


def name_paper(basis: Basis) -> str:
    """As a list names it: `Công văn …/STTTT-TTBCXB`, `Kế hoạch của UBND tỉnh`; nothing in it is to be filled in."""
    if basis.kind in LAWS or is_numbered(basis):
        return cite_short(basis)
    symbol = _NO_NUMBER.sub("…", symbol_of_basis(basis))
    return " ".join(part for part in (basis.kind or "Văn bản", symbol or _of(basis.issuer)) if part)


def named_in_full(issuer: str, *, province: str) -> str:
    """`UBND tỉnh` of `tỉnh Đông Hà` → `UBND tỉnh Đông Hà`, `Sở Y tế` → `Sở Y tế tỉnh Đông Hà`; the centre's as it is."""
    name = province.removeprefix("tỉnh ").removeprefix("thành phố ")
    if not province or name.casefold() in issuer.casefold():
        return issuer
    if _OF_A_PROVINCE.match(issuer):
        whose = issuer.removesuffix(" tỉnh")
        return f"{issuer} {name}" if whose == issuer else f"{whose} {province}"
    return f"{issuer} {province}" if _DEPARTMENT.match(issuer) else issuer


def is_whole(basis: Basis) -> bool:
    """Whether it is cited without a blank: a law by its name, else with number and day."""
    return basis.kind in LAWS or (is_numbered(basis) and basis.day is not None)


def is_numbered(basis: Basis) -> bool:
    """Whether its number is known."""
    return bool(basis.number_symbol) and not _NO_NUMBER.match(basis.number_symbol)


def symbol_of_basis(basis: Basis) -> str:
    """Its number and symbol without the blanks that slipped into them."""
    return _SPACES.sub(r"\1", basis.number_symbol.strip())


def called_with_issuer(basis: Basis) -> str:
    """`Kế hoạch số 75/KH-UBND của UBND tỉnh`; a paper without a number and symbol is called by its issuer already."""
    named = name_paper(basis)
    return named if named.endswith(_of(basis.issuer)) else f"{named} {_of(basis.issuer)}"


def _of(issuer: str) -> str:
    return f"của {issuer}" if issuer else ""


def cite_all(bases: Iterable[Basis]) -> str:
    """Papers in full, one behind the other with `;`."""
    return "; ".join(map(cite_in_full, bases))


def as_sources(bases: Iterable[Basis], *, on: date | None = None) -> tuple[Source, ...]:
    """The papers a sentence names, as what it rests on; with a day, what a person should look at in each."""
    return tuple(Source(basis.id, name_paper(basis), "", 0, 0, why=_doubts(basis, on)) for basis in bases)


def _doubts(basis: Basis, on: date | None) -> str:
    """Blanks in its citation, a paper of another province, a symbol put right, a paper of years ago."""
    if on is None or basis.kind in LAWS:
        return ""
    symbol, year = symbol_of_basis(basis), basis.day.year if basis.day else basis.year
    missing = [*([] if is_numbered(basis) else ["số"]), *([] if basis.day else ["ngày"])]
    told = [
        f"{name_paper(basis)} chưa rõ {', '.join(missing)} ban hành: điền trước khi trình" if missing else "",
        f"{called_with_issuer(basis)}, ngoài tỉnh: có triển khai không?"
        if basis.province or (basis.asker and basis.asker.elsewhere)
        else "",
        f"{basis.number_symbol} → {symbol}: bỏ dấu cách thừa trong ký hiệu"
        if symbol != basis.number_symbol
        else "",
        f"{name_paper(basis)} ban hành năm {year}: kiểm tra nội dung còn phù hợp"
        if year and on.year - year >= _OLD_YEARS
        else "",
    ]
    return "; ".join(filter(None, told))


def slashed(day: date) -> str:
    """`05/01/2026`, `28/3/2026`: days below 10 and the months 1 and 2 with a nought (Phụ lục I, Mục II.4)."""
    return f"{day.day:02}/{two_figures(day.month)}/{day.year}"


def _law(basis: Basis) -> str:
    title = " ".join(basis.title.split()).rstrip(".;")
    return title if title.startswith(basis.kind) else f"{basis.kind} {title}".strip()


def linked(title: str) -> str:
    """A subject as it follows the issuer: `về việc …` small; what is no clause of its own gets `về`. Its words stay as they are registered."""
    words = " ".join(title.split()).rstrip(".;")
    small = lower_first(words)
    if small.startswith(("v/v ", "V/v ")):
        return f"về việc {words[4:]}"
    return small if small.startswith(_LINKING) else f"về {small}"


def lower_first(words: str) -> str:
    """The first letter small, unless a name begins there: in capitals (`BHYT`), or of several words (`Đề án “…”`, `Sở Y tế`)."""
    first, _, rest = words.partition(" ")
    capitals = first.isupper() and len(first) > 1
    named = (rest[:1].isupper() or rest[:1] in '“"') and bool(rest) and not _BEFORE_NAMES.match(words)
    kept = capitals or named or _SCHEMES.match(words) or _NAMES.match(words)
    return words if kept else words[:1].lower() + words[1:]


def upper_first(words: str) -> str:
    """The first letter a capital."""
    return words[:1].upper() + words[1:]
