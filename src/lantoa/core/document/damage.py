"""Figures that recognition took for letters (`3O/4/2O26`, `8O%`, `l. Sở Y tế` before `2.`), and marks glued to figures."""

import re
from collections.abc import Iterator

from lantoa.core.document.model import DirectiveDocument
from lantoa.core.kernel import Span, pattern
from lantoa.core.text import Place, SourceText, locate

# So sure is a value that was read through a damaged figure, or from a word that recognition gave less than so much for.
_TO_LOOK_AT, _DOUBTED = 0.75, 0.6
_LIKE = "OolI"
# A letter that looks like a figure, right beside one: most texts hold none. A search for one letter takes a tenth of one for any figure.
_NEAR = tuple(pattern(rf"{letter}(?:(?=[0-9])|(?<=[0-9]{letter}))") for letter in _LIKE)
_F = "[0-9OolI]"
# "3O/4/2O26", "ngày l5 tháng O3 năm 2O26", "ngày 3O/4", "năm 2O26", "8O%", "99,l %"
_FIGURES = pattern(
    rf"(?<![\w/.,-])(?:{_F}{{1,2}}(?P<by> ?[/.-] ?){_F}{{1,2}}(?P=by){_F}{{4}}(?!\w)"
    rf"|{_F}{{1,3}}(?:[.,]{_F}{{1,2}})? ?%"
    rf"|[Nn]gày +{_F}{{1,2}}(?: ?/ ?{_F}{{1,2}}| +tháng +{_F}{{1,2}}(?: +năm +{_F}{{4}})?)?(?![\w/])"
    rf"|[Tt]háng +{_F}{{1,2}}(?: ?/ ?{_F}{{4}})?(?![\w/])"
    rf"|[Nn]ăm +{_F}{{4}}(?!\w))"
)
_MEANT = str.maketrans(_LIKE, "0011")
# "quý Il/2026", "quý lV": strokes of a numeral
_QUARTER = pattern(r"[Qq]uý +(?=[I1]*l)[Il1]{1,3}V?(?!\w)")
_NUMERAL = str.maketrans("l1", "II")
# "Quý III/2026", "quý 1": measured on made scans of 150 to 300 dpi, three of ten such numerals are taken for other signs, be
# recognition ever so sure (up to 0.95), and a second look at them enlarged errs no less.
_FRAGILE = pattern(r"(?:[Qq]u|QU)[ýÝ] +[IVX0-9]+")
# What it holds at the least: opens with a literal, for most texts hold no such stroke.
_STROKE = pattern(r"uý +[I1]*l")
# "30/6/20261", "năm 2026²": the mark of a footnote, which a file without raised figures glues to a year
_MARKED = pattern(r"20[0-9]{2}([0-9]{1,2}|[⁰¹²³⁴-⁹]{1,2})(?![\w/])")
# "Chi cục Dân số¹ rà soát": a raised figure behind a word, but for that of an area (km², dm³)
_NOTED = pattern(r"(?<=[^\W\d_])(?<!\bm)(?<!\b[kcdm]m)[⁰¹²³⁴-⁹]{1,2}(?!\w)")
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DATED = pattern(r"(?<![\w./-])(?:[0-9]{1,2} ?([/.-]) ?[0-9]{1,2} ?\1 ?|[0-9]{1,2} ?/ ?|[Nn]ăm +)\Z")
# "l. Sở Y tế", "2. Sở Nội vụ"; "k) Rà soát", "m) Lập kế hoạch": what stands beside the letter l
_OPENED = pattern(r"^[ \t]*(\d{1,2}|[klm!])(?=[.)] +[^\W\d_])", re.MULTILINE)
# "l. Sở Y tế" below another line: one search from line to line takes a third of three for such a stroke
_STROKES = pattern(r"\n(?:l[.)]|!\.) ")


def with_figures(text: str) -> str:
    """`text` with the figures such letters were, one character for one."""
    done, pieces = 0, list[str]()
    for match in _suspected(text):
        pieces += (text[done : match.start()], _figure(match))
        done = match.end()
    text = "".join(pieces) + text[done:] if done else text
    if _STROKE.search(text):
        text = _QUARTER.sub(lambda match: match[0].translate(_NUMERAL), text)
    return _numbered(text) if _STROKES.search(text) else text


def without_marks(text: str) -> str:
    """`text` with the marks of footnotes behind years, and raised ones behind words, blanked, one character for one."""

    def unmarked(match: re.Match[str]) -> str:
        dated = _DATED.search(text, max(0, match.start() - 14), match.start())
        return match[0][: -len(match[1])] + " " * len(match[1]) if dated else match[0]

    if any(figure in text for figure in _RAISED):
        text = _NOTED.sub(lambda match: " " * len(match[0]), text)
    return _MARKED.sub(unmarked, text)


def is_repaired(document: DirectiveDocument, start: int, end: int) -> bool:
    """Whether a figure between two offsets was printed as a letter."""
    if not document.mended:
        return False
    pairs = zip(document.text[start:end], document.flow[start:end], strict=True)
    return any(sign in _LIKE and figure != sign for sign, figure in pairs)


def legibility(document: DirectiveDocument, start: int, end: int) -> float:
    """How surely the words between two offsets were read, to multiply a confidence by: a damaged figure, a word that recognition doubted, a quarter of a scan is one to look at."""
    doubted = is_repaired(document, start, end) or _is_doubted(document.source, Span(start, end))
    return _TO_LOOK_AT if doubted else 1.0


def doubted_words(document: DirectiveDocument) -> Iterator[Span]:
    """The words that recognition was not sure of or often takes for another, in reading order: signs alone are none."""
    source = document.source
    if source.origin and source.origin.ocr:
        fragile = {match.end() for match in _FRAGILE.finditer(source.text)}
        for span, place in source.regions:
            doubted = _is_low(place) or any(end in fragile for end in range(span.start + 1, span.end + 1))
            if doubted and any(map(str.isalnum, source.text[span.start : span.end])):
                yield span


def _is_doubted(source: SourceText, span: Span) -> bool:
    if not (source.origin and source.origin.ocr):
        return False
    return _FRAGILE.search(source.text, *span) is not None or any(map(_is_low, locate(source, span)))


def _is_low(place: Place) -> bool:
    return place.confidence is not None and place.confidence < _DOUBTED


def repaired(document: DirectiveDocument) -> Iterator[Span]:
    """Where figures were printed as letters: the whole day, share or number of an item."""
    if document.mended:
        text = document.text
        found = {Span(*match.span()) for form in (_suspected, _QUARTER.finditer) for match in form(text)}
        yield from (span for span in sorted(found) if is_repaired(document, *span))


def _suspected(text: str) -> Iterator[re.Match[str]]:
    """Days and shares on the lines that hold a letter beside a figure: few do, and the longer look is dear."""
    done = 0
    for near in sorted(match.start() for form in _NEAR for match in form.finditer(text)):
        if near >= done:
            left = max(done, text.rfind("\n", done, near) + 1)
            done = text.find("\n", near)
            done = len(text) if done < 0 else done
            yield from _FIGURES.finditer(text, left, done)


def _figure(match: re.Match[str]) -> str:
    """A group with a figure in it; `tháng lo` may be any word."""
    return match[0].translate(_MEANT) if any(map(str.isdigit, match[0])) else match[0]


def _numbered(text: str) -> str:
    """A stroke that opens an item right before item 2 is its number 1; behind `k)` it is a letter."""
    opened = [("", 0), *((match[1], match.start(1)) for match in _OPENED.finditer(text))]
    ones = [
        at
        for (before, _), (one, at), (following, _) in zip(opened, opened[1:], opened[2:], strict=False)
        if one in ("l", "!") and following == "2" and before != "k"
    ]
    for at in ones:
        text = f"{text[:at]}1{text[at + 1 :]}"
    return text
