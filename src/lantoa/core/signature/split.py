"""A piece of the right column, taken apart: authority, title, name."""

import re
from enum import Enum
from typing import NamedTuple

from lantoa.core.document import AUTHORITY, is_name, is_office
from lantoa.core.kernel import Span
from lantoa.core.signature.foot import OFFICE_IN_SMALL, Piece, could_be_name, without_rank

# The signer's own office behind the office for which he signs: "KT. BỘ TRƯỞNG THỨ TRƯỞNG".
_DEPUTY = re.compile(r"(?<=\w )(?:[PBF]H[ÓO]|TH[ỨU] TR[ƯU][ỞO]NG)\b")
# Behind a body or a superior: "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "TL. BỘ TRƯỞNG CỤC TRƯỞNG".
_OWN = re.compile(
    r"(?<=\w )(?<!ĐOÀN )(?:[PBF]H[ÓO]|TH[ỨU] TR[ƯU][ỞO]NG|CH[ỦU] T[ỊI]CH|GI[ÁA]M Đ[ỐO]C|B[ỘO] TR[ƯU][ỞO]NG|TH[ỦU] T[ƯU][ỚO]NG|B[ÍI] TH[ƯU]|"
    r"TR[ƯU][ỞO]NG (?:BAN|PH[ÒO]NG|ĐOÀN|TIỂU BAN)|CH[ÁA]NH|C[ỤU]C TR[ƯU][ỞO]NG|V[ỤU] TR[ƯU][ỞO]NG|CHI C[ỤU]C TR|T[ỔO]NG (?:C[ỤU]C TR|GI[ÁA]M|BI[ÊE]N|TH[ƯU] K)|"
    r"CH[ỦU] NHI[ỆE]M|VI[ỆE]N TR[ƯU][ỞO]NG|HI[ỆE]U TR[ƯU][ỞO]NG|ỦY VIÊN|QUY[ỀE]N)\b"
)
_CAPITAL_RUN = re.compile(r"\S+")


class Part(Enum):
    AUTHORITY = "authority"
    TITLE = "title"
    NAME = "name"


class Found(NamedTuple):
    part: Part
    span: Span


def take_apart(piece: Piece) -> list[Found]:
    """`KT. BỘ TRƯỞNG THỨ TRƯỞNG Bùi Văn Hà` → three parts; a piece on a line of its own gives one or two."""
    words = piece.words
    if OFFICE_IN_SMALL.match(words):
        return [Found(Part.TITLE, Span(piece.start, piece.start + len(words)))]
    if could_be_name(words) and not is_office(words):
        return [_found(piece, Part.NAME, without_rank(words), len(words))]
    capitals = _capitals_end(words)
    found = _offices(piece, capitals)
    rest = words[capitals:].strip()
    if found and rest and (is_name(rest) or (rest[0].isupper() and len(rest.split()) <= 6 and rest.replace(" ", "").isalpha())):
        found.append(_found(piece, Part.NAME, words.index(rest, capitals), len(words)))
    return found


def _found(piece: Piece, part: Part, start: int, end: int) -> Found:
    kept = piece.words[start:end].rstrip(" ,;")
    return Found(part, Span(piece.start + start, piece.start + start + len(kept)))


def _capitals_end(words: str) -> int:
    """Where the words in capitals end; a line with an authority in small letters counts as a whole."""
    if AUTHORITY.match(words) and not any(token.isupper() and len(token) > 2 for token in words.split()[1:]):
        return len(words)
    end = 0
    for token in _CAPITAL_RUN.finditer(words):
        if any(map(str.isalpha, token[0])) and not token[0].isupper():
            break
        end = token.end()
    if is_name(tail := words[:end]) and not is_office(tail):
        return 0
    return end


def _titles(piece: Piece, words: str) -> list[Found]:
    """`PHÓ GIÁM ĐỐC`; `TRƯỞNG BAN PHÓ THỦ TƯỚNG` is two offices; a stroke of the pen is none."""
    if not is_office(words):
        return []
    own = _DEPUTY.search(words, 4)
    starts = [0, own.start()] if own else [0]
    return [_found(piece, Part.TITLE, start, end) for start, end in zip(starts, [*starts[1:], len(words)], strict=True)]


def _offices(piece: Piece, capitals: int) -> list[Found]:
    words = piece.words[:capitals]
    layers = [match.start() for match in AUTHORITY.finditer(words)]
    if not layers:
        return _titles(piece, words)
    found: list[Found] = []
    for start, end in zip(layers, [*layers[1:], capitals], strict=True):
        pattern = _DEPUTY if words[start : start + 1] == "K" else _OWN
        own = pattern.search(words, start + 4, end)
        found.append(_found(piece, Part.AUTHORITY, start, own.start() if own else end))
        if own:
            found.append(_found(piece, Part.TITLE, own.start(), end))
    return found
