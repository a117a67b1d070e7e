"""A law by its name."""

from lantoa.core.citations.model import Law
from lantoa.core.citations.read_law_name import read_law_name
from lantoa.core.citations.read_tail import read_tail
from lantoa.core.kernel import pattern

_KINDS = {"luật": "Luật", "bộ luật": "Bộ luật", "pháp lệnh": "Pháp lệnh", "hiến pháp": "Hiến pháp"}
# "Luật Đất đai (sửa đổi) năm 2024": with a year or number it is no bill any more
_AMENDED = pattern(r" {1,8}\(sửa đổi(?:, bổ sung)?\)(?= {1,8}(?:năm \d|số \d|ngày \d))")


def read_law(flow: str, at: int, *, word: str) -> Law | None:
    """The law whose name begins behind `word`, which ends at `at`; None where no name stands or `word` is no kind of law."""
    kind = _KINDS.get(word.casefold())
    if kind is None:
        return None
    start = at
    while flow.startswith(" ", start) and start < at + 8:
        start += 1
    end = read_law_name(flow, start)
    named = end > start
    if amended := _AMENDED.match(flow, end):
        end = amended.end()
    # A capital word in small text is no title: `LUẬT` opens the name of a law only among capitals.
    if word.isupper() and not (named and flow[start:end].isupper()):
        return None
    tail = read_tail(flow, end if named else at, law=True)
    # The constitution needs no name, but alone it is a phrase (`Hiến pháp và pháp luật`).
    if not named and not (kind == "Hiến pháp" and tail.year):
        return None
    return Law(kind, tail)
