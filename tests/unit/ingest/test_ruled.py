"""Tables ruled on a scanned page."""

import made
import pytest
from PIL import Image, ImageDraw

from lantoa.core.text import Place
from lantoa.ingest import ocr
from lantoa.ingest.layout import Fragment
from lantoa.ingest.model import File
from lantoa.ingest.pdf_grid import Grid, grids_of
from lantoa.ingest.programs import path_of
from lantoa.ingest.ruled import rows_in, strokes_in

POINTS = 72 / 200
COLUMNS, ROWS = (150, 290, 900, 1500), (300, 420, 560, 700)


def ruled(image: Image.Image, *, width: int = 3) -> Image.Image:
    draw = ImageDraw.Draw(image)
    for x in COLUMNS:
        draw.line((x, ROWS[0], x, ROWS[-1]), fill=0, width=width)
    for y in ROWS:
        draw.line((COLUMNS[0], y, COLUMNS[-1], y), fill=0, width=width)
    return image


@pytest.mark.parametrize("slant", [0.0, 0.1])
def test_lines_of_the_picture_are_a_grid(slant: float) -> None:
    image = ruled(made.page([(320, 330, "I H l đ | [1]")])).rotate(slant, fillcolor=255)
    (grid,) = grids_of(strokes_in(image, points=POINTS))
    assert grid.columns == pytest.approx([x * POINTS for x in COLUMNS], abs=3)
    assert grid.rows == pytest.approx([y * POINTS for y in ROWS], abs=3)


@pytest.mark.parametrize("step", [1, 2, 3])
def test_a_line_one_pixel_thin_between_two_rows_of_pixels_is_a_wall(step: int) -> None:
    image = Image.new("L", (1240 * step, 1754 * step), 255)
    draw = ImageDraw.Draw(image)
    rows = [step * at for at in (220, 300, 380, 460)]
    rows = [at + index % step + step - 1 for index, at in enumerate(rows)]
    for y in rows:
        draw.line((100 * step, y, 900 * step, y), fill=75)
        draw.line((100 * step, y + 1, 900 * step, y + 1), fill=127 if step < 3 else 255)
    for x in (100, 300, 900):
        draw.line((x * step, rows[0], x * step, rows[-1]), fill=0, width=step)
    (grid,) = grids_of(strokes_in(image, points=72 / 150 / step))
    assert len(grid.rows) == len(rows)


def test_a_stroke_that_ends_nowhere_is_no_wall() -> None:
    image = ruled(made.page([]))
    ImageDraw.Draw(image).line((600, 700, 600, 790), fill=0, width=4)
    (grid,) = grids_of(strokes_in(image, points=POINTS))
    assert len(grid.columns) == len(COLUMNS)


def test_text_has_no_such_lines() -> None:
    assert strokes_in(made.page([(150, 150, "Kế hoạch lll III")]), points=POINTS) == []


def piece(x: float, y: float, text: str) -> Fragment:
    place = Place(page=1, confidence=0.5)
    return Fragment(text, (x, y, x + 6 * len(text), y + 12), ((0, len(text), place),))


def grid(columns: tuple[float, ...], rows: tuple[float, ...]) -> Grid:
    fields = [(row, column) for row in range(len(rows) - 1) for column in range(len(columns) - 1)]
    return Grid(columns, rows, {field: field for field in fields})


def test_words_go_into_their_cells() -> None:
    pieces = [piece(10, 5, "TT"), piece(50, 5, "Việc"), piece(10, 25, "1"), piece(90, 25, "sổ"), piece(50, 25, "In|"),
              piece(50, 40, "tay"), piece(50, 90, "Ngoài")]  # fmt: skip
    rows, taken = rows_in(pieces, [grid((0, 40, 200), (0, 20, 60, 80))])
    assert [row.text for row in rows] == ["| TT | Việc |", "| 1 | In¦ sổ tay |"]
    assert taken == {0, 1, 2, 3, 4, 5}
    assert [rows[1].text[start:end] for start, end, _ in rows[1].words] == ["1", "In¦", "sổ", "tay"]


def test_a_cell_that_reaches_down_is_a_ditto_mark_below() -> None:
    pieces = [piece(x, y, text) for x, y, text in [(10, 5, "1"), (50, 5, "In sổ"), (150, 5, "Sở Y tế"), (10, 25, "2"),
              (50, 25, "Phát sổ")]]  # fmt: skip
    table = grid((0, 40, 140, 300), (0, 20, 40))
    rows, _ = rows_in(pieces, [table._replace(cells=table.cells | {(1, 2): (0, 2)})])
    assert [row.text for row in rows] == ["| 1 | In sổ | Sở Y tế |", "| 2 | Phát sổ | ″ |"]


@pytest.mark.parametrize(
    "texts",
    [("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "SỞ Y TẾ"), ("", "Ghi chú"), ("Chữ", "")],
    ids=["head", "right", "left"],
)
def test_a_frame_around_words_is_no_table(texts: tuple[str, str]) -> None:
    pieces = [piece(x, 5, text) for x, text in zip((10, 210), texts, strict=True) if text]
    assert rows_in(pieces, [grid((0, 200, 400), (0, 20))]) == ([], set())


@pytest.mark.skipif(
    path_of("tesseract") is None or made.font(20) is None, reason="Tesseract with Vietnamese is not installed"
)
def test_a_scanned_table_is_read_row_by_row() -> None:
    words = [(180, 340, "TT"), (330, 340, "Nội dung công việc"), (940, 340, "Đơn vị chủ trì"), (200, 460, "1"),
             (330, 440, "Xây dựng phương án"), (330, 495, "sơ tán dân"), (940, 460, "Phòng Kinh tế"), (200, 610, "2"),
             (330, 610, "Tổ chức diễn tập"), (940, 610, "Công an xã"), (150, 800, "Các đơn vị tổ chức thực hiện.")]  # fmt: skip
    content = ocr.read_pictures(File("a.png", made.picture(ruled(made.page(words)))))
    # Blanks between words are for recognition to find.
    found = [str(line.text).replace(" ", "") for line in content.lines]  # type: ignore[union-attr]
    assert found[0] == "|TT|Nộidungcôngviệc|Đơnvịchủtrì|"
    assert "|Xâydựngphươngánsơtándân|PhòngKinhtế|" in found[1]
    assert "|Tổchứcdiễntập|Cônganxã|" in found[2]
    assert found[3] == "Cácđơnvịtổchứcthựchiện."
