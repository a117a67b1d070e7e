"""Recognition by Tesseract, for real where it is installed."""

import made
import pytest

from lantoa.core.kernel import Refused
from lantoa.ingest import ocr
from lantoa.ingest.model import File, Limits
from lantoa.ingest.pdf_grid import Grid
from lantoa.ingest.programs import path_of, programs

needs_tesseract = pytest.mark.skipif(
    path_of("tesseract") is None, reason="Tesseract with Vietnamese is not installed"
)
needs_font = pytest.mark.skipif(made.font(20) is None, reason="no TrueType font on this machine")

BODY = [
    "Để chuẩn bị mùa mưa bão năm nay, Chủ tịch Ủy ban nhân",
    "dân tỉnh yêu cầu các sở, ban, ngành khẩn trương kiểm tra",
    "đê điều và hồ chứa nước trước ngày 20 tháng 6 năm 2025.",
]
LETTER = [
    (150, 150, "SỞ Y TẾ HÀ SƠN"),
    (150, 220, "Số: 215/SYT-NVY"),
    (820, 150, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"),
    (900, 220, "Độc lập - Tự do - Hạnh phúc"),
    *((150, 420 + 70 * n, line) for n, line in enumerate(BODY)),
]


def word(text: str, left: float, confidence: float = 0.9, line: int = 1) -> ocr.Word:
    return ocr.Word((1, 1, line), text, (left, 10, left + 6 * len(text), 22), confidence)


def texts(*words: ocr.Word) -> list[str]:
    return [fragment.text for fragment in ocr._fragments(list(words), page=1)]


def test_words_of_a_line_stand_together_until_a_column_ends() -> None:
    assert texts(
        word("Số:", 10), word("5/KH", 31), word("Hà", 200), word("Sơn", 216), word("khác", 10, line=2)
    ) == ["Số: 5/KH", "Hà Sơn", "khác"]


def test_a_letterhead_that_touches_is_split() -> None:
    head = [
        word(text, 10 + 30 * n) for n, text in enumerate(["TỈNH", "HÀ", "SƠN", "CỘNG", "HÒA", "XÃ", "HỘI"])
    ]
    assert texts(*head) == ["TỈNH HÀ SƠN", "CỘNG HÒA XÃ HỘI"]


def test_dirt_is_no_word() -> None:
    assert texts(
        word("Như", 10),
        word("trên;", 30),
        word("/", 61, 0.3),
        word("_", 70),
        word("N^", 80, 0.2),
        word("xx", 95, 0.05),
    ) == ["Như trên;"]
    assert texts(word("-", 10, 0.2), word("Lưu:", 18), word("(", 44, 0.9)) == ["- Lưu: ("]
    assert texts(word("|", 10, 0.2)) == []


def test_a_fragment_knows_its_words() -> None:
    (fragment,) = ocr._fragments([word("Số:", 10, 0.5), word("5", 31, 0.75)], page=4)
    assert [(fragment.text[a:b], place.page, place.confidence) for a, b, place in fragment.words] == [
        ("Số:", 4, 0.5),
        ("5", 4, 0.75),
    ]
    assert fragment.words[0][2].box == (10, 10, 28, 22)


def test_the_table_of_tesseract_is_read() -> None:
    table = "level\tpage_num\n5\t1\t2\t3\t4\t1\t100\t200\t50\t20\t96.5\tSố\n5\t1\t2\t3\t4\t2\t1\t1\t1\t1\t-1\t \n4\t1\t2\t3\t4\t0\t1\t1\t1\t1\t-1\t\n"
    assert list(ocr._parsed(table, 0.5)) == [ocr.Word((2, 3, 4), "Số", (50, 100, 75, 110), 0.965)]


def test_without_tesseract_a_scan_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    programs.cache_clear()
    monkeypatch.setenv("PATH", "")
    try:
        with pytest.raises(Refused) as refusal:
            ocr.recognise([], File("a.png", b""))
    finally:
        monkeypatch.undo()
        programs.cache_clear()
    assert refusal.value.code == "needs-tesseract"


@needs_tesseract
@needs_font
def test_a_letter_is_read_in_order_with_boxes_and_confidence() -> None:
    done: list[tuple[int, int]] = []
    data = made.picture(made.page(LETTER))
    content = ocr.read_pictures(File("a.png", data, Limits(), lambda n, of: done.append((n, of))))
    assert [line.text for line in content.lines] == [text for _, _, text in LETTER]
    assert content.ocr
    assert content.pages == 1
    assert done == [(1, 1)]
    first = content.lines[0].words[0][2]
    assert first.page == 1
    assert first.box is not None
    assert first.box[0] == pytest.approx(150 * 72 / 200, abs=3)
    assert first.confidence is not None
    assert 0.5 < first.confidence <= 1


@needs_tesseract
@needs_font
def test_a_slanted_page_and_a_page_on_its_side() -> None:
    lines = [(150, 150 + 70 * n, BODY[n % 3]) for n in range(12)]
    slanted, lying = made.page(lines, slant=1.5), made.page(lines).rotate(90, expand=True)
    data = made.picture(slanted, "TIFF", save_all=True, append_images=[lying])
    content = ocr.read_pictures(File("a.tif", data))
    for page in (1, 2):
        found = [line.text for line in content.lines if line.place.page == page]
        assert sum(line in found for line in BODY) == 3, found


@needs_tesseract
def test_a_blank_page_has_no_lines() -> None:
    assert ocr.read_pictures(File("a.png", made.picture(made.page([])))).lines == ()


@needs_tesseract
def test_a_page_that_takes_too_long_is_refused() -> None:
    page = made.Image.effect_noise((1700, 2200), 90)
    with pytest.raises(Refused) as refusal:
        ocr.read_pictures(File("a.png", made.picture(page), Limits(page_seconds=0.01)))
    assert (refusal.value.code, refusal.value.params["page"]) == ("recognition-failed", 1)


def test_a_table_without_lines_is_read_row_by_row() -> None:
    rows = ((100, ("TT", "Nhiệm_vụ", "Ghi_chú")), (120, ("1", "Họp", "Xã")), (140, ("2", "Trực", "Thôn")))
    words = [
        ocr.Word((1, 1, y), word, (x + 6 * at, y, x + 6 * (at + len(word)), y + 10), 0.9)
        for y, cells in rows
        for x, cell in zip((60, 100, 260), cells, strict=True)
        for word in cell.split("_")
        for at in (cell.index(word),)
    ]
    other = ocr.Word((1, 1, 300), "Hết.", (60, 300, 90, 310), 0.9)
    found, left = ocr._tabled([*words, other], [], page=1)
    assert [row.text for row in found] == [
        "| TT | Nhiệm vụ | Ghi chú |",
        "| 1 | Họp | Xã |",
        "| 2 | Trực | Thôn |",
    ]
    assert left == [other]


def test_a_whole_word_in_a_cell_is_kept_however_little_tesseract_gives_for_it() -> None:
    grid = Grid((0.0, 100.0, 300.0), (0.0, 40.0), {(0, 0): (0, 0), (0, 1): (0, 1)})
    doubted = [word("Trung", 110, 0.0), word("tâm", 150, 0.0), word("Xkq", 180, 0.0), word("lï", 210, 0.0)]
    rows, left = ocr._tabled([word("1", 20), *doubted], [grid], page=1)
    assert [row.text for row in rows] == ["| 1 | Trung tâm |"]
    assert left == []
    assert ocr._tabled(doubted, [], page=1) == ([], doubted)
