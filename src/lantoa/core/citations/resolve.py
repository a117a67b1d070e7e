"""Which mentions mean the same document."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from lantoa.core.citations.canonical import canonical_symbol
from lantoa.core.citations.flatten import flatten
from lantoa.core.citations.model import Mention
from lantoa.core.kernel import pattern
from lantoa.core.text import fold

LAW_KINDS = frozenset(("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"))
_AFTER_NAME = pattern(r" {0,8}(?:(?:số|ngày|năm|của Quốc hội|của Ủy ban)(?!\w)|\()")
_YEAR = pattern(r"/((?:19|20)\d\d)(?:/|$)")
# Works that share one bare number: beyond this many a bare number means nothing anyway.
_MOST_NAMESAKES = 8


def resolve(flow: str, mentions: Sequence[Mention]) -> list[int]:
    """For each mention the index of the first mention of the same work, its own index if it is the first.

    The same number and symbol with dates that do not contradict each other; a law by its folded name;
    a bare number (`Chỉ thị 18`) by kind and number.
    """
    works: list[int] = []
    known: dict[str, list[int]] = {}
    for index, mention in enumerate(mentions):
        keys = _keys(flow, mention)
        namesakes = [known.setdefault(key, []) for key in keys]
        candidates = chain.from_iterable(namesakes)
        work = next((other for other in candidates if same_work(mentions[other], mention)), index)
        works.append(work)
        if work == index:
            for others in namesakes:
                if len(others) < _MOST_NAMESAKES:
                    others.append(index)
    return works


def same_work(one: Mention, other: Mention) -> bool:
    """Whether two mentions that share a key may mean one document: nothing they print contradicts."""
    if one.date and other.date and one.date != other.date:
        return False
    if _in_full(one) and _in_full(other):
        return symbol_key(one.number_symbol or "") == symbol_key(other.number_symbol or "")
    years = {
        year
        for year in (year_of(one.number_symbol, one.year), year_of(other.number_symbol, other.year))
        if year
    }
    return len(years) < 2


@lru_cache(maxsize=4096)
def symbol_key(number_symbol: str) -> str:
    """An organ's Đ is lost as easily as a kind's (`LDTBXH`), so the key knows only D."""
    return canonical_symbol(number_symbol).replace("Đ", "D")


@lru_cache(maxsize=4096)
def law_name(text: str, *, kind: str | None) -> str | None:
    """A law's name without its number and date; None for other kinds and where only a number stands."""
    if kind not in LAW_KINDS:
        return None
    name = " ".join(_AFTER_NAME.split(text, maxsplit=1)[0].split())
    return name if " " in name else None


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """`Luật Thủy sản`, `Luật Thuỷ sản` and `LUẬT THỦY SẢN` agree."""
    return flatten(fold(name))


def _keys(flow: str, mention: Mention) -> list[str]:
    keys = []
    if mention.number_symbol:
        key = symbol_key(mention.number_symbol)
        keys += [key, f"{mention.kind} {_number_of(key)}"]
    if mention.kind in LAW_KINDS and (name := law_name(flow[mention.start : mention.end], kind=mention.kind)):
        keys.append(name_key(name))
    return keys


@lru_cache(maxsize=4096)
def _number_of(key: str) -> str:
    return key.partition("/")[0].partition("-")[0]


def _in_full(mention: Mention) -> bool:
    number_symbol = mention.number_symbol or ""
    return number_symbol != number_symbol.lower()


def year_of(number_symbol: str | None, year: int | None) -> int | None:
    """The year a number carries (`30/2020/NĐ-CP`), else the one printed beside."""
    match = _YEAR.search(number_symbol or "")
    return int(match[1]) if match else year
