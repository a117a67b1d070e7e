"""Rows of data become one line each; tables that lay out a page are read cell by cell."""

from hypothesis import given
from hypothesis import strategies as st

from lantoa.ingest.tables import ABOVE, Table, lines_of

DATA = (
    (("TT",), ("Nội dung",), ("Thời gian",)),
    (("1",), ("Rà soát hộ nghèo", "tại các xã"), ("Quý I",)),
    ((), ("a | b",), ()),
    ((), (), ()),
)
HEAD = (
    (("SỞ NỘI VỤ", "HÀ SƠN"), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")),
    (("Số: 5/SNV",), ("Hà Sơn, ngày 5 tháng 5 năm 2025",)),
)
FOOT = ((("Nơi nhận:", "- Như trên;", "- Lưu: VT."), ("GIÁM ĐỐC", "", "Lê Văn An")),)


def test_data_is_one_line_a_row() -> None:
    for bordered in (True, None):
        assert lines_of(Table(DATA, bordered=bordered)) == [
            "| TT | Nội dung | Thời gian |",
            "| 1 | Rà soát hộ nghèo tại các xã | Quý I |",
            "| | a ¦ b | |",
        ]


def test_a_line_that_begins_anew_in_a_cell_is_set_apart() -> None:
    rows = (DATA[0], (("1",), ("Họp dân", "", "- tại thôn"), ("Phòng  Kinh tế", "Công an", "xã")), DATA[2])
    assert (
        lines_of(Table(rows, bordered=True))[1] == "| 1 | Họp dân  - tại thôn | Phòng Kinh tế  Công an xã |"
    )


def test_a_cell_that_reaches_down_is_a_ditto_mark_below_where_it_says_something() -> None:
    rows = (
        (ABOVE, ("Nội dung",), ()),
        (("1",), ("In sổ tay",), ()),
        (ABOVE, ABOVE, ABOVE),
        (ABOVE, ("Phát sổ tay",), ABOVE),
    )
    assert lines_of(Table(rows, bordered=True)) == [
        "| | Nội dung | |",
        "| 1 | In sổ tay | |",
        "| ″ | Phát sổ tay | |",
    ]
    assert lines_of(Table(rows[1:], bordered=False)) == ["1", "In sổ tay", "Phát sổ tay"]


def test_a_letterhead_is_read_column_by_column_even_with_borders() -> None:
    for bordered in (True, False, None):
        assert lines_of(Table(HEAD, bordered=bordered))[:4] == [
            "SỞ NỘI VỤ",
            "HÀ SƠN",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
        ]


def test_a_signature_keeps_its_lines() -> None:
    assert lines_of(Table(FOOT, bordered=True)) == [
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "GIÁM ĐỐC",
        "",
        "Lê Văn An",
    ]


def test_one_column_is_a_frame_around_text() -> None:
    assert lines_of(Table(((("a",),), (("b",),)), bordered=True)) == ["a", "b"]


def test_a_short_table_without_borders_lays_out_the_page() -> None:
    assert lines_of(Table(((("a",), ("b",)), (("c",), ("d",))), bordered=False)) == ["a", "b", "c", "d"]


def test_a_long_table_without_borders_is_data() -> None:
    rows = tuple(((str(n),), ("xã",), ("người",)) for n in range(5))
    assert lines_of(Table(rows, bordered=False))[0] == "| 0 | xã | người |"


@given(
    st.lists(st.lists(st.lists(st.text(), max_size=2).map(tuple), max_size=4).map(tuple), max_size=5).map(
        tuple
    ),
    st.sampled_from([True, False, None]),
)
def test_no_words_are_lost(rows, bordered) -> None:
    words = (
        " ".join(line for row in rows for cell in row for line in cell)
        .replace("|", " ")
        .replace("¦", " ")
        .split()
    )
    found = " ".join(lines_of(Table(rows, bordered=bordered))).replace("|", " ").replace("¦", " ").split()
    assert found == words
