"""Lines drawn on a page become the cells of a table."""

import made
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.text import Place
from lantoa.ingest.layout import Fragment
from lantoa.ingest.pdf_grid import grids_of, rows_of_data, strokes_of


def table(columns: list[float], rows: list[float]) -> list[tuple[float, float, float, float]]:
    level = [(columns[0], y, columns[-1], y) for y in rows]
    return [*level, *((x, rows[0], x, rows[-1]) for x in columns)]


def test_a_table_has_edges_and_cells() -> None:
    (grid,) = grids_of(table([10, 50, 200], [100, 120, 160]))
    assert (grid.columns, grid.rows) == ((10, 50, 200), (100, 120, 160))
    assert [grid.cell_at(*point) for point in ((20, 110), (60, 110), (60, 130))] == [(0, 0), (0, 1), (1, 1)]
    assert [grid.cell_at(*point) for point in ((5, 110), (250, 110), (60, 90), (60, 170))] == [None] * 4


def test_cells_without_a_wall_between_them_are_one() -> None:
    wide = [*table([10, 200], [100, 140]), (10, 120, 200, 120), (50, 120, 50, 140)]
    (grid,) = grids_of(wide)
    assert grid.cell_at(100, 110) == grid.cell_at(20, 110) == (0, 0)
    assert grid.cell_at(100, 130) == (1, 1)
    high = [*table([10, 50, 200], [100, 140]), (50, 120, 200, 120)]
    (grid,) = grids_of(high)
    assert grid.cell_at(20, 130) == (0, 0)
    assert grid.cell_at(60, 130) == (1, 1)


def test_lines_in_pieces_and_both_edges_of_a_bar_are_one_line() -> None:
    pieces = [(10, y, 110, y) for y in (100, 120)] + [(109, y, 200, y) for y in (100.4, 120.4)]
    (grid,) = grids_of([*pieces, *((x, 100, x, 120) for x in (10, 10.5, 100, 200))])
    assert (len(grid.columns), len(grid.rows)) == (3, 2)


def test_two_tables_on_a_page() -> None:
    assert len(grids_of([*table([10, 50, 200], [100, 120]), *table([10, 50, 200], [300, 320])])) == 2


@pytest.mark.parametrize(
    "strokes",
    [
        [],
        [(10, 10, 200, 10)],
        table([10, 200], [100, 120, 140]),
        [(0, 0, 100, 100)],
        [(10, 10, 14, 10), (10, 10, 10, 14)],
    ],
    ids=["nothing", "a line", "a frame", "a slant", "a dot"],
)
def test_what_is_no_table(strokes: list) -> None:
    assert grids_of(strokes) == []


def cell_of(lines: list[str], *, width: float) -> list[Fragment]:
    """What the second cell of a row holds; a letter is 5 wide."""
    (grid,) = grids_of(table([0, 20, 20 + width], [0, 100, 200]))
    pieces = [
        Fragment(
            text,
            (26, 110 + 12 * at, 26 + 5 * len(text), 120 + 12 * at),
            ((0, len(text), Place(page=1)),),
            ((0, 1),),
        )
        for at, text in enumerate(lines)
    ]
    head = [Fragment("Chủ trì", (26, 10, 60, 20))]
    number = [Fragment("1", (2, 110, 8, 120))]
    return rows_of_data(grid, {(0, 0): number, (0, 1): head, (1, 0): number, (1, 1): pieces})[1][1][1]


@pytest.mark.parametrize(
    ("lines", "width", "texts"),
    [
        (["Phòng Kinh tế", "Công an xã"], 140, ["Phòng Kinh tế", " Công an xã"]),
        (["Phòng Kinh tế", "Công an xã"], 90, ["Phòng Kinh tế", "Công an xã"]),
        (
            ["Phòng Kinh tế", "công an xã", "", "Các thôn"],
            140,
            ["Phòng Kinh tế", "công an xã", "", " Các thôn"],
        ),
        (["Phòng Kinh tế"], 140, ["Phòng Kinh tế"]),
    ],
)
def test_a_line_of_a_cell_that_had_room_above_it_begins_anew(lines, width, texts) -> None:
    found = cell_of(lines, width=width)
    assert [piece.text for piece in found] == texts
    for piece in found:
        at = len(piece.text) - len(piece.text.lstrip())
        assert piece.words[0][:2] == (at, len(piece.text))
        assert piece.raised == ((at, at + 1),)


def drawn(content: str) -> list:
    document = pypdfium2.PdfDocument(made.pdf([(60, 60, "a")], drawn=content))
    try:
        return [tuple(round(edge) for edge in box) for box in strokes_of(document[0])]
    finally:
        document.close()


def test_strokes_bars_and_boxes_are_lines_and_grounds_are_not() -> None:
    assert drawn("10 20 m 100 20 l S\n") == [(10, 20, 100, 20)]
    assert drawn("10 20 90 0.5 re f\n") == [(10, 20, 100, 20)]
    assert drawn("10 20 90 30 re f\n") == []
    assert len(set(drawn("10 20 90 30 re S\n"))) >= 4
    assert drawn("q 2 0 0 2 5 5 cm 10 20 m 100 20 l S Q\n") == [(25, 45, 205, 45)]
    assert drawn("10 20 m 100 20 l n\n") == []
    assert drawn("10 20 m 100 20 l 10 40 m 100 40 l S\n") == [(10, 20, 100, 20), (10, 40, 100, 40)]


def test_a_drawing_of_thousands_of_lines_is_no_table() -> None:
    assert drawn("".join(f"10 {n} m 100 {n} l S\n" for n in range(3_010))) == []


BOXES = st.tuples(*[st.floats(0, 600)] * 4).map(
    lambda b: (min(b[0], b[2]), min(b[1], b[3]), max(b[0], b[2]), max(b[1], b[3]))
)
LINES = st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(1, 9), st.booleans()).map(
    lambda t: (
        (t[0] * 20.0, t[1] * 20.0, (t[0] + t[2]) * 20.0, t[1] * 20.0)
        if t[3]
        else (t[0] * 20.0, t[1] * 20.0, t[0] * 20.0, (t[1] + t[2]) * 20.0)
    )
)


@given(st.lists(LINES | BOXES, max_size=25), st.floats(-10, 400), st.floats(-10, 400))
def test_any_strokes_give_sound_grids(strokes: list, x: float, y: float) -> None:
    for grid in grids_of(strokes):
        assert list(grid.columns) == sorted(grid.columns)
        assert list(grid.rows) == sorted(grid.rows)
        cell = grid.cell_at(x, y)
        assert cell is None or grid.cells[cell] == cell
