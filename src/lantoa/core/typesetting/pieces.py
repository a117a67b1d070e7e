"""What no line ends in: a number and what it counts, a symbol of a paper, so long as the line before is not drawn apart for it."""

import re
from collections.abc import Iterator, Sequence

from lantoa.core.typesetting.measure import width_of
from lantoa.core.typesetting.model import Align, Look, Piece, Run

# No line breaks at this blank, and it grows with the others of its line.
_BLANK = "\u00a0"
_TOKENS = re.compile(r"\n| +|[^ \n]+")
# "02", "1.200", "95%": what counts; "2027" is a year and counts nothing
_COUNT = re.compile(r"(?!(?:19|20)\d\d$)\d[\d.,]*(?<![.,])%?$")
# "lần/tuần;", "phút"
_COUNTED = re.compile(r"[^\W\d_]")
# "192/KH-UBND", "28/9/2026", "b/c,"
_SYMBOL = re.compile(r"[^\s/–-]+[/–-][^\s/–-]")
# "2105/STTTT-|TTBCXB"; behind a stroke no word processor breaks, and no reader expects it
_CUT = re.compile(r"-(?=.)")
# Numbers behind these name and do not count, and these follow no number they belong to.
_NAMING = re.compile(
    r"ngày|tháng|năm|số|điều|khoản|điểm|mục|phần|chương|lục|biểu|mẫu|quý|khóa|kỳ|đợt|thứ|[-–]", re.IGNORECASE
)
_LOOSE = re.compile(
    r"(?:và|hoặc|của|đến|tại|về|theo|trong|cho|với|thì|là|được|nêu|kèm|này|trên|dưới|để|từ|có|do|ở|ngày)[,.;:)]*",
    re.IGNORECASE,
)
_THOUSANDS = frozenset(("nghìn", "triệu", "tỷ", "tỉ"))
# So many times its own width a blank may grow before a symbol is broken rather than the line drawn apart; a shorter word than this never is.
_DRAWN, _LONG = 2.2, 10


def keep_whole(runs: Sequence[Run], *, look: Look, measure: float) -> tuple[tuple[Piece, ...], ...]:
    """The pieces of each run of a paragraph that stands on lines of `measure` millimetres."""
    line = _Line(look, measure)
    return tuple(tuple(line.put(run)) for run in runs)


class _Line:
    """Lines filled word by word, as every typesetter fills them."""

    def __init__(self, look: Look, measure: float) -> None:
        self._look = look
        self._measure = measure - max(0.0, look.left)
        self._bold = look.bold
        self._length, self._blanks = look.first, 0

    def put(self, run: Run) -> Iterator[Piece]:
        self._bold = self._look.bold if run.bold is None else run.bold
        loose = ""
        for token in _units(_TOKENS.findall(run.text)):
            if not self._is_one(token):
                loose += token
                self._follow(token)
                continue
            if loose:
                yield Piece(loose)
                loose = ""
            yield from self._set(token)
        if loose:
            yield Piece(loose)

    def _is_one(self, token: str) -> bool:
        """Whether it is more than a word, and no longer than a line."""
        several = _BLANK in token.strip(_BLANK) or _SYMBOL.match(token) is not None
        return several and self._width(token) <= self._measure

    def _set(self, token: str) -> Iterator[Piece]:
        """On this line, on the next, or broken where it leaves too little behind."""
        rest = self._measure - self._length
        if self._width(token) <= rest:
            self._follow(token)
            yield Piece(token, whole=True)
            return
        cut = self._cut(token, rest)
        self._length, self._blanks = self._width(token[cut:]), 0
        if cut:
            yield Piece(token[:cut], whole=True)
        yield Piece(token[cut:], whole=True, turned=True)

    def _cut(self, token: str, rest: float) -> int:
        """How many letters of it stay on a line that would be drawn apart without them."""
        blank = self._width(" ")
        drawn = rest + blank > (self._blanks - 1) * blank * (_DRAWN - 1)
        if self._look.align is not Align.BOTH or not drawn or _BLANK in token or len(token) < _LONG:
            return 0
        ends = (one.end() for one in _CUT.finditer(token))
        return max((end for end in ends if self._width(token[:end]) <= rest), default=0)

    def _follow(self, token: str) -> None:
        width = self._width(token)
        if token.startswith("\n"):
            self._length, self._blanks = 0.0, 0
        elif token.startswith(" "):
            self._length, self._blanks = self._length + width, self._blanks + 1
        elif self._length + width > self._measure:
            self._length, self._blanks = width, 0
        else:
            self._length += width

    def _width(self, words: str) -> float:
        return width_of(words, size=self._look.size, bold=self._bold, italic=self._look.italic)


def _units(tokens: Sequence[str]) -> Iterator[str]:
    """The tokens, a number and what it counts as one."""
    at = 0
    while at < len(tokens):
        before = tokens[at - 2] if at > 1 else ""
        count = _unit(before, tokens[at : at + 5])
        yield _BLANK.join(tokens[at : at + count : 2])
        at += count


def _unit(before: str, tokens: Sequence[str]) -> int:
    """How many tokens stand together: `02`, a blank, `lần/tuần`; `03`, a blank, `triệu`, a blank, `đồng`."""
    if not _counts(before, tokens):
        return 1
    return 5 if tokens[2] in _THOUSANDS and tokens[3:4] == [" "] else 3


def _counts(before: str, tokens: Sequence[str]) -> bool:
    """`02`, a blank, `lần/tuần`; not `số 02 của`."""
    if len(tokens) < 3 or tokens[1] != " " or _NAMING.fullmatch(before):
        return False
    number, _, counted, *_ = tokens
    return bool(_COUNT.match(number) and _COUNTED.match(counted)) and not _LOOSE.fullmatch(counted)
