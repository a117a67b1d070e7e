"""The words around a figure: its clause, what it measures, of whom, by when, compared with what."""

import re
from collections.abc import Sequence

from lantoa.core.document import DirectiveDocument
from lantoa.core.kernel import Span
from lantoa.core.targets.model import Figure, Form

_BREAKS = re.compile(r"[;,()]| +(?:và|hoặc|còn|trong +đó) +")
_LONG = 150
# hằng năm at the head of its clause, năm 2030, and dates behind a word of limit: đến năm 2030 / trước ngày 31/12/2026 / hằng năm / mỗi quý / quý IV/2026
_BY = re.compile(
    r"năm +(?P<digits>20\d\d)(?!\d)|"
    r"(?:[Đđ]ến|[Tt]rước|[Tt]rong|[Vv]ào|[Hh]ết|[Cc]uối|[Cc]hậm +nhất)(?: +(?:hết|cuối|là))? +"
    r"(?P<date>(?:ngày +)?\d{1,2}/\d{1,2}/\d{4}|(?:tháng|quý) +(?:\d{1,2}|[IV]{1,3})(?:/| +năm +)\d{4})(?!\w)|"
    r"(?:(?<![^-–+,;:.( ])|(?<=[-–+,;:.(] )|[Đđ]ịnh +kỳ +)(?P<again>[Hh][ằàăa]ng +(?:năm|quý|tháng|tuần|ngày)|[Mm]ỗi +(?:năm|quý|tháng|tuần))(?!\w)"
)
_HEADED_BY = re.compile(r"(?:[Đđ]ến +(?:hết +|cuối +)?|ĐẾN +|[Tt]rong +|TRONG +|[Tt]ầm +nhìn +)(?:năm|NĂM) +(20\d\d)(?!\d)")
_BASELINE = re.compile(r"so +với +((?:(?![,;.)]).){3,60})")
# 95% | các cặp vợ chồng | được cung cấp thông tin
_PREDICATE = re.compile(
    r" +(?=(?:được|tham +gia|có|đạt|thực +hiện|thường +xuyên|tiếp +tục|xây +dựng|triển +khai|sử +dụng|hoàn +thành|ban +hành|biết|cam +kết|là|phải|áp +dụng)(?!\w))"
)
_CLAUSE_END = re.compile(
    r"[;:(]|\.(?= |$)|,? *(?:và +)?(?:(?:trên|hơn|dưới|ít +nhất|tối +thiểu|khoảng|không +quá) +)?\d[\d.,]* *%|,? +(?:so +với|vào +năm|trong +năm|trở +lên|trước +ngày|đến +(?:hết +)?năm)(?!\w)"
)
# 10% so với … / 95% vào năm …: no population stands here
_NO_POPULATION = re.compile(r" *(?:[,.;)]|so +với|vào|ở|tại|trong +(?:năm|giai)|trở +lên|từ|theo|và|hoặc|năm|thì|đối +với|tùy|như)(?!\w)| *$")
_SUBJECT_TAIL = re.compile(r"(?: *(?:đạt|là|tăng|giảm|chiếm|về|còn|được|mức|tỷ +lệ|từ|lên|xuống|có|bằng|:|-))+ *$")
# Tỷ lệ hộ nghèo, cận nghèo … | đạt: the name of an indicator, commas and all
_NAMED = re.compile(r"(?:[Tt][ỷỉ] +(?:lệ|trọng|số|suất)|[Ss]ố +lượng|[Tt]ổng(?: +(?:số|mức|kinh +phí|nguồn))?|[Mm]ức|[Ss]ố(?= +\w)|[Cc]hỉ +số|[Tt]ốc +độ|[Dd]iện +tích|[Tt]hời +(?:gian|lượng))(?!\w)")
_LEAD = re.compile(r"^(?:[-–+•*(“\"\s]|[Pp]h[ấâ]n +[đd][ấâ]u|[Bb]ảo +đảm|[Đđ]ảm +bảo|[Đđ]ến +năm +\d{4}|[Hh][ằà]ng +năm|,)+")


def clause_of(flow: str, figure: Figure, *, last: int, following: int) -> Span:
    """The part of the sentence that states this figure, between the figures beside it in the same sentence."""
    if figure.cell:
        return Span(figure.start, figure.end)
    left, right = figure.sentence.start, figure.sentence.end
    if last > left:
        breaks = [match.end() for match in _BREAKS.finditer(flow, last, figure.start)]
        left = breaks[0] if breaks else last
    elif figure.start - left > _LONG:
        breaks = [match.end() for match in _BREAKS.finditer(flow, figure.start - _LONG, figure.start)]
        left = breaks[0] if breaks else left
    if following < right:
        cut = _BREAKS.search(flow, figure.end, following)
        right = cut.start() if cut else following
    elif right - figure.end > _LONG:
        cut = _BREAKS.search(flow, figure.end + _LONG // 2, right)
        right = cut.start() if cut else right
    return Span(left, max(right, figure.end))


def measure_of(figure: Figure) -> tuple[str | None, str | None]:
    """(measure, population): what is counted or reached, and of whom a share is taken."""
    after = _first_clause(figure.after)
    if figure.cell:
        return _clean(figure.before), None
    subject = _clean(_SUBJECT_TAIL.sub("", _last_clause(figure.before)))
    if figure.form not in (Form.SHARE, Form.FRACTION):
        return subject or _clean(after), None
    if figure.form is Form.FRACTION:
        return subject, " ".join((figure.unit or "").split())
    parts = _PREDICATE.split(after, maxsplit=1)
    population = _clean(parts[0]) if after[:1] == " " and not _NO_POPULATION.match(after) else None
    predicate = _clean(parts[1]) if len(parts) > 1 else None
    return predicate if population and predicate else subject or predicate, population


def by_of(document: DirectiveDocument, block: int, figure: Figure) -> str | None:
    """The year, date or recurrence by which the figure must be met: from the sentence, else from the headings above."""
    sentence = document.flow[figure.sentence.start : figure.sentence.end]
    number = figure.start - figure.sentence.start
    sentence = _BASELINE.sub(lambda match: " " * len(match[0]), sentence[: number + 400])
    found = list(_BY.finditer(sentence))
    # `95% năm 2026` binds closest; else what stands before the number, the nearest first.
    after = figure.end - figure.sentence.start
    found.sort(key=lambda match: (not after <= match.start() <= after + 8, match.start() > number, abs(match.start() - number)))
    if found:
        return _written(found[0])
    while (block := document.blocks[block].parent) >= 0:
        above = document.blocks[block]
        if match := _HEADED_BY.search(document.flow[above.content : min(above.span.end, above.content + 200)]):
            return match[1]
    return None


def baseline_of(figure: Figure) -> str | None:
    """What the figure is compared with: `so với năm 2025` gives `năm 2025`."""
    match = _BASELINE.search(figure.after) if figure.form is Form.SHARE else None
    return _clean(match[1]) if match else None


def _written(match: re.Match[str]) -> str:
    return " ".join((match["digits"] or match["date"] or match["again"]).split())


def _first_clause(words: str) -> str:
    match = _CLAUSE_END.search(words)
    return words[: match.start()] if match else words


def _last_clause(words: str) -> str:
    words = re.split(r"[;:]", re.sub(r"\([^()]*\)", "", words))[-1]
    named = [match.start() for match in _NAMED.finditer(words)]
    return words[named[-1] :] if named else re.split(r"[,(]", words)[-1]


def _clean(words: str) -> str | None:
    return " ".join(_LEAD.sub("", words).split()).strip(" .,;:") or None


def order_of(figures: Sequence[Figure]) -> list[Figure]:
    """Figures in reading order."""
    return sorted(figures, key=lambda figure: figure.number)
