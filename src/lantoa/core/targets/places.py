"""Figures that a table hands out place by place: a row for each commune, a column for each thing to reach."""

import re
from collections.abc import Iterator, Mapping, Sequence

from lantoa.core.document import Block, DirectiveDocument, Head, column_of, points_above
from lantoa.core.kernel import Span, pattern
from lantoa.core.targets.compare import compare, compare_named
from lantoa.core.targets.count import known_noun
from lantoa.core.targets.model import Comparator, Figure, Form, Setting
from lantoa.core.targets.spot import number_in, opens_with_number

# "Xã, phường", "Tên đơn vị", "Địa phương": the head of the column of places
_PLACES = pattern(
    r"(?:tên +|các +)?(?:xã|phường|huyện|quận|thôn|bản|địa +phương|đơn +vị +hành +chính)\b|tên +đơn +vị\b",
    re.IGNORECASE,
)
# "Đơn vị" heads a column of places where such stand below it, else one of units of measure.
_UNITS = pattern(r"(?:các +)?đơn +vị(?: +thực +hiện)?\Z", re.IGNORECASE)
_PLACE = pattern(
    r"(?:Xã|Phường|Đặc khu|Thị trấn|Huyện|Thành phố|Thôn|Bản|Ấp|Buôn|Làng|Khối|Khóm|Khu(?: phố)?|Tổ(?: dân phố)?|Trường) +[A-ZĐ\d]"
)
# "Chỉ tiêu giao các xã năm 2026", "Số thôn phải đạt": the head or the lines above say that the figures are handed out
_HANDED_OUT = pattern(r"chỉ +tiêu|mục +tiêu|phấn +đấu|phải +(?:đạt|có)|\bgiao\b|phân +bổ", re.IGNORECASE)
# "Diện tích (ha)" is what is to be planted, "Diện tích (km2)" what there is
_STANDS = pattern(
    r"hiện +(?:có|trạng)|dân +số|diện +tích(?! *\(ha\))|kết +quả|đã |đạt +được|thực +hiện +năm|\bước\b",
    re.IGNORECASE,
)
_NO_FIGURES = pattern(r"(?:s?tt|ghi +chú)\b", re.IGNORECASE)
_YEAR = pattern(r"(?:năm +)?(20\d\d)(?!\d)", re.IGNORECASE)
_TOTAL = pattern(r"(?:tổng|cộng)\b", re.IGNORECASE)
# "Số lớp tập huấn", "Chỉ tiêu giao Số hộ thoát nghèo"
_NUMBER_OF = pattern(r"(?:\A(?:[Tt]ổng +)?[Ss][ốỐ]|(?<=[\s:])(?:Tổng +s|S)[ốỐ]) +(?:lượng +)?")
# "(hộ)", "(%) năm 2027": the unit at the end of a head
_IN = pattern(r"\(([^\W\d_]{1,12}(?: +[^\W\d_]{1,12})?|%)\)(?: +(?:đến +)?năm +20\d\d)? *$")
# "Đơn vị tính: %" right above the table: of all its figures
_ALL_IN = pattern(r"[Đđ]ơn +vị(?: +tính)? *: *(%|[^\W\d_]+(?: +[^\W\d_]+)?) *\)?\s*\Z")
# A row of no more cells is a heading inside the table: its number and its words.
_TITLE = 2
# So far above a table its caption stands.
_ABOVE = 240


def place_column(document: DirectiveDocument, table: Sequence[Sequence[Block]], head: Head) -> int | None:
    """The column of places of a table that hands out figures; None of any other."""
    rows = table[head.rows :]
    named = (column for column, words in head.words.items() if _names_places(document, rows, column, words))
    column = next(named, None)
    if column is None:
        return None
    words = head.words.values()
    stands = any(map(_STANDS.search, words))
    # Beside a column that says where things stand, another must say itself what is handed out.
    handed = any(_HANDED_OUT.search(name) and not _STANDS.search(name) for name in words) or (
        not stands and _HANDED_OUT.search(_above(document, table[0]))
    )
    return column if handed else None


def _names_places(
    document: DirectiveDocument, rows: Sequence[Sequence[Block]], column: int, words: str
) -> bool:
    if _PLACES.match(words) or not _UNITS.match(words):
        return _PLACES.match(words) is not None
    cells = [cell for row in rows for cell in row if column_of(document, cell) == column]
    placed = sum(_PLACE.match(document.flow, cell.content, cell.span.end) is not None for cell in cells)
    return 2 * placed > len(cells)


def _above(document: DirectiveDocument, head: Sequence[Block]) -> str:
    start = head[0].span.start
    return document.flow[max(0, start - _ABOVE) : start]


def figures_of_places(
    document: DirectiveDocument, table: Sequence[Sequence[Block]], places: int, head: Head
) -> Iterator[Figure]:
    """One figure for each cell that holds a number under a head of its own."""
    heads = dict(head.words)
    all_in = _ALL_IN.search(_above(document, table[0]))
    begun = False  # below the first figures a row without any is no head: "| Xã Tân Lập | không | không |"
    for row in table[head.rows :]:
        cells = {column_of(document, cell): cell for cell in row}
        place = cells.get(places)
        if place is None or _heads(document, cells, places):
            heads.update(_printed(document, cells) if len(cells) > _TITLE and not begun else {})
            continue
        begun = True
        for column, cell in cells.items():
            if column != places and column in heads and opens_with_number(document.flow, cell):
                of = document.flow[place.content : place.span.end]
                unit = all_in[1] if all_in else None
                yield from _figure(document, cell, heads[column], row, of=of, unit=unit)


def _printed(document: DirectiveDocument, cells: Mapping[int, Block]) -> dict[int, str]:
    words = {column: document.flow[cell.content : cell.span.end] for column, cell in cells.items()}
    return {column: name for column, name in words.items() if not points_above(name)}


def _heads(document: DirectiveDocument, cells: Mapping[int, Block], places: int) -> bool:
    return not any(
        column != places and opens_with_number(document.flow, cell) for column, cell in cells.items()
    )


def _figure(  # noqa: PLR0913 - a cell, its head and its row, and what the table says of all
    document: DirectiveDocument, cell: Block, name: str, row: Sequence[Block], *, of: str, unit: str | None
) -> Iterator[Figure]:
    flow = document.flow
    number = number_in(flow, cell.content, cell.span.end)
    if number is None or _NO_FIGURES.match(name) or _STANDS.search(name):
        return
    unit = _unit(name) or unit
    year = _YEAR.search(name)
    comparison, indicator = compare_named(
        compare(flow, number.start, number.end, left=cell.content, right=cell.span.end), name
    )
    yield Figure(
        start=comparison.start,
        number=number.start,
        end=number.end,
        value=number.value,
        value_max=number.value_max,
        unit=unit,
        form=Form.SHARE if unit == "%" else Form.COUNT,
        comparator=comparison.comparator if number.value_max is None else Comparator.RANGE,
        bound=comparison.words,
        known=True,
        worded=False,
        cell=True,
        setting=Setting.AIM,
        sentence=Span(row[0].span.start, row[-1].span.end),
        before=indicator,
        after=f"năm {year[1]}" if year else "",
        of="" if _TOTAL.match(of) else of,
    )


def _unit(head: str) -> str | None:
    """`Số | lớp | tập huấn`, `Tỷ lệ hộ nghèo (|%|)`."""
    if within := _IN.search(head):
        return within[1]
    number = _NUMBER_OF.search(head)
    if number is None:
        return None
    end, _ = known_noun(head, number.end(), len(head))
    return head[number.end() : end] or None
