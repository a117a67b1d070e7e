"""A piece of the right column, taken apart: authority, title, name."""

from enum import Enum
from typing import NamedTuple

from lantoa.core.document import AUTHORITY, is_name, is_office
from lantoa.core.kernel import Span, pattern
from lantoa.core.signature.foot import OFFICE_IN_SMALL, Piece, could_be_name, without_rank
from lantoa.core.text import skeleton

# The signer's own office behind the office for which he signs: "KT. BỘ TRƯỞNG THỨ TRƯỞNG".
_DEPUTY = pattern(r"(?<=\w )(?:[PBF] ?H ?[ÓO]|TH[ỨU] TR[ƯU][ỞO]NG)\b")
# Behind a body or a superior: "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "TL. BỘ TRƯỞNG CỤC TRƯỞNG".
_OWN = pattern(
    r"(?<=\w )(?<!ĐOÀN )(?:[PBF]H[ÓO]|TH[ỨU] TR[ƯU][ỞO]NG|CH[ỦU] T[ỊI]CH|GI[ÁA]M Đ[ỐO]C|B[ỘO] TR[ƯU][ỞO]NG|TH[ỦU] T[ƯU][ỚO]NG|B[ÍI] TH[ƯU]|"
    r"TR[ƯU][ỞO]NG (?:BAN|PH[ÒO]NG|ĐOÀN|TIỂU BAN)|CH[ÁA]NH|C[ỤU]C TR[ƯU][ỞO]NG|V[ỤU] TR[ƯU][ỞO]NG|CHI C[ỤU]C TR|T[ỔO]NG (?:C[ỤU]C TR|GI[ÁA]M|BI[ÊE]N|TH[ƯU] K)|"
    r"CH[ỦU] NHI[ỆE]M|VI[ỆE]N TR[ƯU][ỞO]NG|HI[ỆE]U TR[ƯU][ỞO]NG|ỦY VIÊN|QUY[ỀE]N)\b"
)
# Somebody's office, on the skeleton: at the head of the words, one misread word before it at most ("1Ó CHỦ TỊCH").
_PERSONAL = pattern(
    r"(?:\S+ )?(?:pho\b|quyen\b|thu truong|bo truong|chu t[ij]ch|giam doc|thu tuong|bi thu|chanh\b|\w+ truong\b|truong\b|tong (?:giam|bien|thu|thanh|cuc)|"
    r"tu lenh|chinh uy|chu nhiem|thong doc|uy vien|chi cuc truong|cuc truong|q\.)"
)
# Where the second of two signers side by side begins: "PHÓ GIÁM ĐỐC PHÓ CHỦ TỊCH", "GIÁM ĐỐC CHỦ TỊCH".
_BESIDE = pattern(
    r"(?<=^GIÁM ĐỐC )(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|BÍ THƯ|CHÁNH)|(?<=^CHỦ TỊCH )(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|BÍ THƯ|CHÁNH)|"
    r"(?<=^TRƯỞNG BAN )(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG)|(?<=^BỘ TRƯỞNG )(?:BỘ TRƯỞNG|CHỦ TỊCH|CHỦ NHIỆM|CHÁNH)"
)
_WIDE = pattern(r"\s{3,}")
_CAPITAL_RUN = pattern(r"\S+")


class Part(Enum):
    AUTHORITY = "authority"
    TITLE = "title"
    NAME = "name"


class Found(NamedTuple):
    part: Part
    span: Span


def take_apart(piece: Piece) -> list[Found]:
    """`KT. BỘ TRƯỞNG THỨ TRƯỞNG Bùi Văn Hà` → three parts; a piece on a line of its own gives one or two."""
    piece = _first_column(piece)
    words = piece.words
    if OFFICE_IN_SMALL.match(words):
        return [Found(Part.TITLE, Span(piece.start, piece.start + len(words)))]
    if could_be_name(words) and not is_office(words):
        return [_found(piece, Part.NAME, without_rank(words), len(words))]
    capitals = _capitals_end(words)
    found = _offices(piece, capitals)
    rest = words[capitals:].strip()
    if (
        found
        and rest
        and (
            is_name(rest)
            or (rest[0].isupper() and len(rest.split()) <= 6 and rest.replace(" ", "").isalpha())
        )
    ):
        found.append(_found(piece, Part.NAME, words.index(rest, capitals), len(words)))
    return found


def _first_column(piece: Piece) -> Piece:
    """The left of two signers whom a wide gap, or nothing but their names, keeps apart."""
    words = piece.words
    gap = _WIDE.search(words)
    if gap and _same_sort(words[: gap.start()], words[gap.end() :]):
        return piece._replace(words=words[: gap.start()])
    tokens = words.split()
    if len(tokens) > 5 and not is_office(words):
        for count in (3, 2, 4):
            if is_name(" ".join(tokens[:count])) and is_name(" ".join(tokens[count:])):
                return piece._replace(words=" ".join(tokens[:count]))
    return piece


def _same_sort(left: str, right: str) -> bool:
    if is_office(right) or AUTHORITY.match(right):
        return is_office(left) or bool(AUTHORITY.match(left))
    return is_name(left) and not is_office(left) and could_be_name(right)


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
    return end


def _layers(words: str) -> list[int]:
    """Where each layer of authority begins, and where the last one ends: before a second signer's, if there is one."""
    starts: list[int] = []
    opened: set[str] = set()
    for match in AUTHORITY.finditer(words):
        if match[0][:2] in opened:
            return [*starts, match.start()]
        opened.add(match[0][:2])
        starts.append(match.start())
    return [*starts, len(words)] if starts else []


def _titles(piece: Piece, words: str) -> list[Found]:
    """`PHÓ GIÁM ĐỐC`; `TRƯỞNG BAN PHÓ THỦ TƯỚNG` is two offices; a stroke of the pen is none."""
    if not is_office(words) or not _PERSONAL.match(skeleton(words)):
        return []
    if beside := _BESIDE.search(words):
        words = words[: beside.start()]
    own = _DEPUTY.search(words, 4)
    if own and words.startswith(own[0]):
        words, own = words[: own.start()], None
    starts = [0, own.start()] if own else [0]
    return [
        _found(piece, Part.TITLE, start, end)
        for start, end in zip(starts, [*starts[1:], len(words)], strict=True)
    ]


def _offices(piece: Piece, capitals: int) -> list[Found]:
    words = piece.words[:capitals]
    layers = _layers(words)
    capitals = layers.pop() if layers else capitals
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
