"""Footnotes of a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.text import Place
from lantoa.ingest.layout import Fragment, Row
from lantoa.ingest.notes import tied_notes

RIGHT = 540.0


def line(text: str, *, small: bool = False, right: float = RIGHT, left: float = 80.0) -> Row:
    """A line; `‹1›` in it is a raised figure."""
    shown, raised = "", []
    for number, piece in enumerate(text.replace("›", "‹").split("‹")):
        if number % 2:
            raised.append((len(shown), len(shown) + len(piece)))
        shown += piece
    return (Fragment(shown, (left, 0.0, right, 9.0 if small else 13.0), raised=tuple(raised)),)


def note(text: str) -> Row:
    return line(text, small=True)


def tied(*pages: list[Row]) -> list[str]:
    return [" ".join(piece.text for piece in row) for _, row in tied_notes(pages)]


def test_a_note_stands_behind_the_paragraph_that_refers_to_it() -> None:
    assert tied(
        [
            line("1. Sở Y tế lập danh sách theo Công văn‹1› và gửi"),
            line("về Sở Nội vụ.", right=200.0),
            line("2. Công an xã tổ chức trực ban.", right=300.0),
            note("‹1› Gửi trước ngày 15/3/2026, bản giấy và"),
            note("bản điện tử."),
        ]
    ) == [
        "1. Sở Y tế lập danh sách theo Công văn và gửi",
        "về Sở Nội vụ.",
        "[1] Gửi trước ngày 15/3/2026, bản giấy và",
        "bản điện tử.",
        "2. Công an xã tổ chức trực ban.",
    ]


def test_a_paragraph_that_goes_on_overleaf_is_whole_and_its_note_behind_it() -> None:
    pages = (
        [line("Sở Y tế lập danh sách hộ‹2›"), note("‹2›Hộ nghèo.")],
        [line("trước ngày 15/3/2026;", right=300.0), line("Công an xã trực ban.")],
    )
    assert tied(*pages) == [
        "Sở Y tế lập danh sách hộ",
        "trước ngày 15/3/2026;",
        "[2] Hộ nghèo.",
        "Công an xã trực ban.",
    ]
    assert [number for number, _ in tied_notes(pages)] == [0, 1, 0, 1]


@pytest.mark.parametrize("below", ["- Gửi báo cáo.", "b) Gửi báo cáo.", "2. Gửi báo cáo.", "Điều 2. Gửi"])
def test_a_full_line_ends_a_paragraph_where_the_next_is_labelled(below: str) -> None:
    assert tied([line("Sở Y tế lập danh sách‹1›."), line(below), note("‹1› Mẫu 1.")])[1] == "[1] Mẫu 1."


def test_an_indented_line_begins_a_paragraph() -> None:
    page = [line("Sở Y tế lập danh sách‹1›."), line("Gửi báo cáo.", left=110.0), note("‹1› Mẫu 1.")]
    assert tied(page)[1] == "[1] Mẫu 1."


def test_a_note_of_a_row_stands_behind_the_row() -> None:
    assert tied([line("Bảng:"), line("| 1 | Họp‹1› |"), line("| 2 | Trực |"), note("‹1› Tháng 3.")]) == [
        "Bảng:",
        "| 1 | Họp |",
        "[1] Tháng 3.",
        "| 2 | Trực |",
    ]


def test_the_note_of_a_row_at_the_end_of_a_page_stands_behind_it() -> None:
    pages = [line("Bảng:"), line("| 1 | Họp‹1› |"), note("‹1› Tháng 3.")], [line("| | và trực |")]
    assert tied(*pages) == ["Bảng:", "| 1 | Họp |", "[1] Tháng 3.", "| | và trực |"]


def test_a_note_as_large_as_the_text_is_told_by_the_sign_raised_above_it() -> None:
    rows = [
        line("| 1 | Họp‹1› |"),
        line("| 2 | Trực |"),
        line("1 Riêng Công an xã"),
        line("họp trong tháng 3."),
    ]
    assert tied(rows) == ["| 1 | Họp |", "[1] Riêng Công an xã", "họp trong tháng 3.", "| 2 | Trực |"]
    for other in (line("2 Riêng Công an xã"), line("1. Riêng Công an xã")):
        assert tied([*rows[:2], other]) == ["| 1 | Họp1 |", "| 2 | Trực |", other[0].text]
    assert tied([rows[0], rows[2], *[line("Các thôn tổ chức trực ban.")] * 12])[0] == "| 1 | Họp1 |"
    assert tied([rows[0], rows[2], rows[1]])[0] == "| 1 | Họp1 |"


def test_notes_as_large_as_the_text_are_known_by_those_who_refer_to_them() -> None:
    rows = [
        (*line("1. Chi cục Thú y‹1›", right=150.0), *line("tiêm phòng cho đàn lợn‹2›.", left=153.0)),
        line("2. Công an xã trực ban.", right=300.0),
        line("‹1›Số 5 đường Trần Phú."),
        line("‹2›Theo kế hoạch đã giao, riêng đàn nái"),
        line("tiêm trong tháng 3."),
    ]
    assert tied(rows) == [
        "1. Chi cục Thú y tiêm phòng cho đàn lợn.",
        "[1] Số 5 đường Trần Phú.",
        "[2] Theo kế hoạch đã giao, riêng đàn nái",
        "tiêm trong tháng 3.",
        "2. Công an xã trực ban.",
    ]


def test_words_keep_their_places_where_a_sign_is_gone() -> None:
    box = (80.0, 0.0, 540.0, 13.0)
    first, second = Place(page=1, box=box), Place(page=1, box=(0.0, 0.0, 1.0, 1.0))
    row = Fragment("| Họp1 | Trực |", box, ((2, 6, first), (9, 13, second)), ((5, 6),))
    _, (_, (shown,)), _ = tied_notes([[line("Bảng 1:"), (row,), note("‹1› Tháng 3.")]])
    assert (shown.text, shown.words) == ("| Họp | Trực |", ((2, 5, first), (8, 12, second)))


@pytest.mark.parametrize(
    "page",
    [
        # nothing refers to it
        [line("Sở Y tế lập danh sách."), note("‹1› Mẫu 1.")],
        # an area, and no note of that number
        [line("diện tích 100 m‹2› và 5 km‹2›."), note("‹2› Đo năm 2025.")],
        [line("diện tích 100 m‹2›.")],
        # as large as the text, and nothing refers to it; not at the foot; a table below it
        [line("Sở Y tế‹2›."), line("‹1› Mẫu 1.")],
        [line("Sở Y tế‹1›."), note("‹1› Mẫu 1."), line("Hết.")],
        [line("Sở Y tế‹1›."), note("‹1› Mẫu 1."), note("| 1 | Họp |")],
        # two of one number
        [line("Sở Y tế‹1›."), note("‹1› Mẫu 1."), note("‹1› Mẫu 2.")],
        # notes alone
        [note("‹1› Mẫu 1.")],
        [],
    ],
)
def test_what_is_no_note_stays_as_it_is(page: list[Row]) -> None:
    assert tied(page) == [row[0].text for row in page]


@given(
    st.lists(
        st.lists(
            st.tuples(st.sampled_from(["Sở‹1›.", "m‹2›", "‹1› Mẫu", "‹2›", "| a‹1› |", "Hết"]), st.booleans())
        ),
        max_size=4,
    )
)
def test_no_line_is_lost(pages: list[list[tuple[str, bool]]]) -> None:
    rows = [[line(text, small=small) for text, small in page] for page in pages]
    assert len(tied_notes(rows)) == sum(map(len, rows))
