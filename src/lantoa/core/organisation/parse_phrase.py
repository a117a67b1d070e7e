"""From the words of a list to its items: whom each names, where, of which level."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import NamedTuple

from lantoa.core.organisation.body_types import BODY_TYPES, NATION
from lantoa.core.organisation.model import Unit
from lantoa.core.organisation.tree import OrganisationTree
from lantoa.core.organisation.words import HEAD_KEYS, LONGEST, Sense, Word, senses, single, tails, words_of
from lantoa.core.text import fold

_BODY = frozenset({"type", "groups", "own", "context", "nobody"})
_HEAD_OF_GROUP = {"so": "so", "bo": "bo", "hoi": "hoi", "phong": "phong"}
# `các phường` are no xã; `xã, phường` are the whole tier, as are `cấp xã` and `cơ sở`
_RANKS = frozenset({"xa", "phuong", "thi tran", "dac khu"})
_TIER = frozenset({"xa", "phuong"})
_NAME_WORDS = 6
_PAIR = 2


@dataclass(slots=True)
class Item:
    """One body or set of bodies of a list, while it is read."""

    start: int
    end: int = 0
    role: str = ""
    types: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    levels: list[str] = field(default_factory=list)
    names: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    rank: str = ""  # the level that stands before the last name
    attributes: list[str] = field(default_factory=list)
    ranks: set[str] = field(
        default_factory=set
    )  # words for communes (`xa`, `cap xa`), where they are told apart
    unknown: list[Word] = field(default_factory=list)
    posts: bool = False
    inner: bool = False
    plural: bool = False
    each: bool = False  # `các` stands before the level itself: `Trạm Y tế các xã`, not `các Trạm Y tế xã`
    several: bool = False  # a name that several areas bear
    shifted: bool = False  # no such body has the level told
    closed: bool = False  # what follows a colon names its inner offices
    unmarked: list[str] = field(default_factory=list)  # areas made of some that bore the mark asked for

    @property
    def placed(self) -> bool:
        """Whether it says where."""
        return bool(self.levels or self.names)


class Token(NamedTuple):
    """A run of words with one meaning. `name`: units of that name; role `unknown`: a word nobody knows."""

    role: str
    values: tuple[str, ...]
    words: list[Word]
    apart: bool  # a sign or `và` stands before it
    colon: bool  # a colon stands after it


class _Line(NamedTuple):
    """Words, their letters run together, where each word begins among the letters; the names there are."""

    words: list[Word]
    letters: str
    begins: list[int]
    tree: OrganisationTree


def _line(text: str, tree: OrganisationTree) -> _Line:
    words = words_of(text)
    begins = list(accumulate((len(word.key) for word in words), initial=0))
    return _Line(words, "".join(word.key for word in words), begins, tree)


def read_items(text: str, *, tree: OrganisationTree) -> list[Item]:
    """The items of a phrase without semicolons."""
    items: list[Item] = []
    current = Item(0)
    plural = False
    for token in _tokens(_line(text, tree)):
        if current.closed:
            break
        if token.role == "quant":
            plural = True
            if not token.apart and current.role:
                current.plural = True
            continue
        if _opens(token, current):
            items.append(current)
            current = Item(token.words[0].start)
        elif not current.end:
            current.start = token.words[0].start
        _add(token, current, plural=plural)
        plural = False
    items.append(current)
    return _settled([item for item in items if item.end])


def _opens(token: Token, current: Item) -> bool:
    """Whether a token begins a new item."""
    if not token.apart or not current.end:
        return False
    if token.role in _BODY:
        return bool(current.role or current.unknown or current.inner or current.placed)
    if token.role == "levels" and current.role == "nobody":
        return True
    if token.role == "levels" and current.role == "type":
        return all(BODY_TYPES[code].levels == (NATION,) for code in current.types) or token.values == (
            "below",
        )
    if token.role in {"post", "inner"} or token.values == ("below",):
        return bool(current.role or current.unknown)
    return token.role == "unknown" and bool(current.role) and not token.words[0].text[0].islower()


def _add(token: Token, item: Item, *, plural: bool) -> None:
    item.end = token.words[-1].end
    item.plural |= plural
    if token.role in _BODY:
        _embody(token, item)
    elif token.role == "levels":
        item.levels += token.values
        if "commune" in token.values:
            item.ranks.add(" ".join(word.key for word in token.words))
            item.each |= plural
    elif token.role == "attributes":
        item.attributes += token.values
    elif token.role == "names":
        if item.levels and (not token.apart or token.words[0].sign == ":"):
            item.rank = item.levels.pop()
        item.names.append((item.rank, token.values))
    elif token.role == "post":
        item.posts = True
        item.closed |= token.colon and not item.role
    elif token.role == "inner":
        item.inner = True
        item.closed = token.colon
    elif token.role == "unknown":
        item.unknown += token.words


def _embody(token: Token, item: Item) -> None:
    """A second body beside the first says whose it is: `Ban Tổ chức Tỉnh ủy`."""
    if item.role in {"type", "groups", "nobody"}:
        levels = {level for code in token.values if token.role == "type" for level in BODY_TYPES[code].levels}
        if len(levels) == 1 and levels != {"nation"}:
            item.levels += levels
        return
    item.role = token.role
    item.types = token.values if token.role == "type" else ()
    item.groups = token.values if token.role == "groups" else ()
    item.closed = token.colon and token.role == "type"


def _settled(items: list[Item]) -> list[Item]:
    """Posts beside bodies fall away; bodies that share one place all get it."""
    for item in items:
        if not (item.each or item.attributes) or item.ranks >= _TIER or not item.ranks <= _RANKS:
            item.ranks = set()
    told = any(each.role for each in items)
    kept = [item for item in items if item.role or item.unknown or item.placed or item.inner or not told]
    for item, following in reversed(list(pairwise(kept))):
        levels = {level for code in item.types for level in BODY_TYPES[code].levels} | {"city", "all"}
        wanted = following.levels
        shared = item.role == following.role == "type" and following.placed and not item.placed
        if shared and not (wanted and levels.isdisjoint(wanted)):
            item.levels, item.names, item.plural = wanted, following.names, following.plural
            item.attributes, item.ranks = following.attributes, following.ranks
    return kept


def _tokens(line: _Line) -> Iterator[Token]:
    at, head = 0, ""
    last: Token | None = None
    words = line.words
    joined = False
    while at < len(words):
        if words[at].key in {"va", "cung", "voi"} and not _found(line, at)[1]:
            joined, at = True, at + 1
            continue
        apart = joined or bool(words[at].sign)
        joined = False
        role, values, end = _best(line, at, head, last)
        colon = end < len(words) and words[end].sign == ":"
        first = words[at].key
        if role == "type":
            head = first if first in HEAD_KEYS else head
        elif role in {"groups", "own"} and (found := _head(role, values, first)):
            head = found
            if colon or _tail(line, end, head)[1]:
                role = "quant"
        token = Token(role, values, words[at:end], apart, colon)
        yield token
        joined = apart and role == "quant"
        at, last = end, last if role == "quant" else token


def _head(role: str, values: tuple[str, ...], first: str) -> str:
    return (
        first
        if role == "own"
        else next((_HEAD_OF_GROUP[name] for name in values if name in _HEAD_OF_GROUP), "")
    )


def _best(line: _Line, at: int, head: str, last: Token | None) -> tuple[str, tuple[str, ...], int]:
    """What stands at a word: the longest reading, of equals the one that the list's head suggests."""
    sense, end = _found(line, at)
    if line.words[at].key == "cac" and _found(line, at + 1)[1] > end:
        return "quant", (), at + 1
    codes, tail_end = _tail(line, at, head) if head else ((), 0)
    area = sense is not None and tail_end == end and sense.role == "areas"
    if codes and tail_end >= end and not area and not (tail_end == end and _area_follows(line, end)):
        return "type", codes, tail_end
    if last and last.role in {"levels", "type", "groups", "names", "tail"}:
        rank = last.values if last.role == "levels" else ()
        rank = ("province", "district") if rank == ("city",) else rank
        names, name_end = _named(line, at, rank=rank)
        if names and name_end > end:
            return "names", names, name_end
    if sense is None:
        return "unknown", (), at + 1
    if sense.role == "post" and (begun := _body_in_post(line, at, end)):
        return "post", (), begun
    return {"areas": "levels"}.get(sense.role, sense.role), sense.values, end


def _found(line: _Line, at: int) -> tuple[Sense | None, int]:
    """The longest run from a word that means something: its first sense and its end."""
    known = senses()
    for end in range(_reach(line.words, at), at, -1):
        if end - at == _PAIR and _parted(*line.words[at:end]):
            continue
        found = (
            known.get(line.letters[line.begins[at] : line.begins[end]])
            if end - at > 1
            else single(line.words[at].text)
        )
        if found:
            return found[0], end
    return None, 0


def _body_in_post(line: _Line, at: int, end: int) -> int:
    """Where a body begins inside a post and reaches behind it: `Chánh | Văn phòng HĐND và UBND`; 0 where none does."""
    inside = ((begun, *_found(line, begun)) for begun in range(at + 1, end))
    return next(
        (begun for begun, sense, reach in inside if sense and sense.role == "type" and reach > end), 0
    )


def _parted(word: Word, after: Word) -> bool:
    """`các ngành tỉnh, Ủy ban nhân dân`: a sign and a capital begin another body, and make no `tỉnh ủy`; `C, PCVP` is one."""
    return bool(after.sign) and after.text[0].isupper() and bool(single(word.text))


def _tail(line: _Line, at: int, head: str) -> tuple[tuple[str, ...], int]:
    known = tails()
    for end in range(_reach(line.words, at), at, -1):
        found = known.get((head, line.letters[line.begins[at] : line.begins[end]]))
        if found:
            return found, end
    return (), 0


def _reach(words: list[Word], at: int) -> int:
    """How far a run may go: not over a colon."""
    end = min(at + 1, len(words))
    while end < len(words) and end - at < LONGEST and words[end].sign != ":":
        end += 1
    return end


def _area_follows(line: _Line, at: int) -> bool:
    words = line.words
    if at >= len(words) or words[at].sign or words[at].key == "va":
        return False
    sense, _ = _found(line, at)
    return sense is not None and sense.role in {"areas", "quant"}


def _named(line: _Line, at: int, *, rank: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """Areas called as the words say; behind a word of rank also those that differ in marks."""
    words, tree = line.words, line.tree
    if not (words[at].text[0].isupper() or words[at].text[0].isdigit()):
        return (), 0
    end = at + 1
    while end < len(words) and end - at < _NAME_WORDS and not words[end].sign:
        end += 1
    for stop in range(end, at, -1):
        known = tree.names.get(" ".join(word.key for word in words[at:stop]), ())
        areas = [name for name in known if tree.units[name].kind.is_area]
        written = fold(" ".join(word.text.rstrip(".") for word in words[at:stop]))
        exact = tuple(name for name in areas if _bears(tree.units[name], written))
        alike = areas if written.isascii() else [name for name in areas if tree.units[name].kind in rank]
        if exact or alike:
            return exact or tuple(alike), stop
    return (), 0


def _bears(unit: Unit, written: str) -> bool:
    """Whether one of its names, with or without its rank, is written just so."""
    return any(fold(name.text).endswith(written) for name in unit.names)
