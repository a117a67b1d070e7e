"""Tables without lines."""

import made
import pypdfium2
import pytest

from lantoa.ingest.layout import Fragment
from lantoa.ingest.pdf_open import open_table
from lantoa.ingest.pdf_page import page_of

HEAD = [(64, 114, "TT"), (94, 114, "Nội dung"), (254, 114, "Đơn vị chủ trì"), (400, 114, "Thời gian")]
ROWS = [
    (64, 134, "1"), (94, 134, "Rà soát đê điều"), (254, 134, "Phòng Kinh tế"), (400, 134, "Quý II"),
    (94, 148, "và hồ chứa"),
    (64, 168, "2"), (94, 168, "Diễn tập"), (254, 168, "Công an xã"), (400, 168, "Tháng 9/2026"),
]  # fmt: skip


def texts(*pieces):
    document = pypdfium2.PdfDocument(made.pdf(list(pieces)))
    try:
        return [
            fragment.text for fragment in sorted(page_of(document, 0).fragments, key=lambda one: one.box[1])
        ]
    finally:
        document.close()


def test_columns_are_told_by_their_gaps_and_rows_by_their_numbers():
    found = texts(
        (60, 60, "Phân công nhiệm vụ cho các đơn vị như sau:"),
        *HEAD, (254, 127, "chính"), *[(x, y + 8, text) for x, y, text in ROWS],
        (64, 220, "Các đơn vị tổ chức thực hiện Kế hoạch này và báo cáo kết quả về xã."),
    )  # fmt: skip
    assert found == [
        "Phân công nhiệm vụ cho các đơn vị như sau:",
        "| TT | Nội dung | Đơn vị chủ trì chính | Thời gian |",
        "| 1 | Rà soát đê điều và hồ chứa | Phòng Kinh tế | Quý II |",
        "| 2 | Diễn tập | Công an xã | Tháng 9/2026 |",
        "Các đơn vị tổ chức thực hiện Kế hoạch này và báo cáo kết quả về xã.",
    ]


@pytest.mark.parametrize(
    "change",
    [
        lambda pieces: [*pieces[:1], (94, 114, "Họ và tên"), *pieces[2:]],  # no head of the genre
        lambda pieces: [*pieces[:4], (64, 134, "3"), *pieces[5:]],  # counts from elsewhere
        lambda pieces: pieces[:9],  # a single row
        lambda pieces: [*pieces[:5], (94, 134, "Rà soát đê điều trong vùng trũng ven sông lớn và hồ"), *pieces[6:]],
        lambda pieces: [*pieces[:4], (64, 139, "I"), *pieces[4:]],  # something else below the heads
        lambda pieces: [(30, 114, "Biểu"), *pieces],
        lambda pieces: pieces[:2] + pieces[4:],  # two heads
    ],
)  # fmt: skip
def test_what_is_unsure_is_no_table(change):
    found = texts(*change([*HEAD, *ROWS]))
    assert not any(text.startswith("|") for text in found)


def word(x, y, text):
    return Fragment(text, (x, y, x + 6 * len(text), y + 10))


def test_what_stands_far_below_is_no_row():
    words = [word(x, y, text) for x, y, text in (*HEAD, *ROWS) if " " not in text]
    words += [word(94, 114, "Việc"), word(94, 134, "Họp"), word(254, 114, "Chủtrì")]
    assert open_table(words) is None
    head = [
        word(x, 114, text) for x, text in ((64, "TT"), (94, "Nhiệm"), (124, "vụ"), (254, "Ghi"), (274, "chú"))
    ]
    body = [
        word(x, y, text)
        for y, n in ((134, "1"), (154, "2"))
        for x, text in ((64, n), (94, "Họp"), (254, "Xã"))
    ]
    table = open_table([*head, *body, word(94, 240, "Hết")])
    assert table is not None
    assert (len(table.grid.rows), table.runs_on) == (4, False)
    assert table.grid.rows[-1] < 240
    assert open_table([]) is None


def test_a_table_goes_on_overleaf_with_its_columns_and_numbers():
    overleaf = [
        (94, 60, "đầu năm"),
        (64, 80, "3"),
        (94, 80, "Sơ kết"),
        (400, 80, "Tháng 12"),
        (60, 120, "III. THỰC HIỆN"),
        (300, 30, "2"),
    ]
    bodies = [[*HEAD, *ROWS], overleaf]
    document = pypdfium2.PdfDocument(made.pdf(*bodies))
    try:
        first = page_of(document, 0)
        second = page_of(document, 1, first.table)
    finally:
        document.close()
    assert [fragment.text for fragment in sorted(second.fragments, key=lambda one: one.box[1])] == [
        "2",
        "| | đầu năm | | |",
        "| 3 | Sơ kết | | Tháng 12 |",
        "III. THỰC HIỆN",
    ]
    assert open_table([word(64, 60, "Các")], first.table) is None
