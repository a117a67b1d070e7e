"""Tables that go on over the end of a page."""

from time import process_time

import pytest

from lantoa.core.text import Place
from lantoa.ingest.layout import Fragment
from lantoa.ingest.torn import whole_tables

HEAD = "| TT | Nội dung | Đơn vị | Thời gian |"
BOX = (50.0, 700.0, 500.0, 720.0)


def whole(*pages: list[str]) -> list[str]:
    rows = ((number, (Fragment(text, BOX),)) for number, page in enumerate(pages) for text in page)
    return [row[0].text for _, row in whole_tables(rows)]


def test_halves_of_a_row_are_one() -> None:
    assert whole(
        [HEAD, "| 1 | Phát thanh | Phòng Văn | |"],
        ["| | tuyên truyền | hóa xã | Tháng 4 |", "| 2 | Họp | Thôn | |"],
    ) == [HEAD, "| 1 | Phát thanh tuyên truyền | Phòng Văn hóa xã | Tháng 4 |", "| 2 | Họp | Thôn | |"]


def test_halves_of_a_head_are_one() -> None:
    assert whole(["| TT | Nội dung | Đơn vị |"], ["| | công việc | chủ trì |", "| 1 | Họp | Thôn |"]) == [
        "| TT | Nội dung công việc | Đơn vị chủ trì |",
        "| 1 | Họp | Thôn |",
    ]


def test_a_half_without_a_task_goes_on_whatever_it_opens_with() -> None:
    assert whole(["| 1 | Phát thanh | Phòng |"], ["| | | Văn hóa xã |"]) == [
        "| 1 | Phát thanh | Phòng Văn hóa xã |"
    ]


@pytest.mark.parametrize(
    "below",
    [
        "| 2 | tiếp theo | Thôn |",
        "| | Tổ chức hội thi | Thôn |",
        "| | tiếp theo |",
        "| | | |",
        "tiếp theo",
    ],
)
def test_a_row_of_its_own_stays_one(below: str) -> None:
    above = "| 1 | Phát thanh | Phòng Văn hóa |"
    assert whole([above], [below]) == [above, below]


def test_a_row_below_one_without_a_number_and_a_table_of_two_columns_stay() -> None:
    assert whole(["| | Họp | Thôn |"], ["| | và báo cáo | |"]) == ["| | Họp | Thôn |", "| | và báo cáo | |"]
    assert whole(["| Họp | Thôn |"], ["| | và xã |"]) == ["| Họp | Thôn |", "| | và xã |"]
    assert whole(["| 1 | Họp | Thôn |", "| | và xã | |"]) == ["| 1 | Họp | Thôn |", "| | và xã | |"]


def test_notes_of_the_page_stand_behind_the_table() -> None:
    assert whole(
        ["Mở đầu.", "| 1 | Phát | Thôn |", "1 Theo số liệu năm 2025.", "và năm 2024."],
        ["| | thanh | |", "| 2 | Họp | Thôn |", "2 Gửi trước ngày 15."],
        ["| 3 | Mở lớp | Thôn |", "III. TỔ CHỨC"],
    ) == [
        "Mở đầu.",
        "| 1 | Phát thanh | Thôn |",
        "| 2 | Họp | Thôn |",
        "| 3 | Mở lớp | Thôn |",
        *("1 Theo số liệu năm 2025.", "và năm 2024.", "2 Gửi trước ngày 15."),
        "III. TỔ CHỨC",
    ]


def test_notes_of_the_last_page_stay_below_the_others() -> None:
    pages = (["| 1 | Họp | Thôn |", "1 Nguồn."], ["| 2 | Họp | Thôn |", "2 Nguồn."])
    assert whole(*pages) == ["| 1 | Họp | Thôn |", "| 2 | Họp | Thôn |", "1 Nguồn.", "2 Nguồn."]


@pytest.mark.parametrize(
    "between", [["2. Tổ chức thực hiện"], ["Dự toán như sau:"], ["1 Nguồn."] * 13, ["15/4 họp"]]
)
def test_what_is_no_note_parts_tables(between: list[str]) -> None:
    above, below = ["| 1 | Họp | Thôn |", *between], ["| 1 | Giấy | Ram |"]
    assert whole(above, below) == [*above, *below]


def test_a_note_above_another_table_or_below_none_stays() -> None:
    assert whole(["| 1 | Họp | Thôn |", "1 Nguồn."], ["| 1 | Giấy |"]) == [
        "| 1 | Họp | Thôn |",
        "1 Nguồn.",
        "| 1 | Giấy |",
    ]
    assert whole(["1 Nguồn."], ["| 1 | Giấy |"]) == ["1 Nguồn.", "| 1 | Giấy |"]


def test_a_head_said_again_on_the_next_page_goes() -> None:
    pages = (
        ["Chỉ tiêu", "| TT | Việc |", "| 1 | Họp |"],
        ["| TT | Việc |", "| 2 | Báo cáo |", "[1] Gửi sớm.", "| 3 | Đi |", "1 Nguồn."],
        ["| TT | Viêc |", "| 4 | Về |"],
    )
    assert whole(*pages) == [
        *pages[0],
        *("| 2 | Báo cáo |", "[1] Gửi sớm.", "| 3 | Đi |", "| 4 | Về |", "1 Nguồn."),
    ]


def test_a_table_that_begins_on_the_next_page_keeps_its_head() -> None:
    pages = (["| TT | Việc |", "| 1 | Họp |", "Hết."], ["| TT | Việc |", "| 2 | Báo cáo |"], ["| 3 | Đi |"])
    assert whole(*pages) == [line for page in pages for line in page]


def test_a_row_cut_below_a_head_said_again_is_one_and_its_note_behind_it() -> None:
    assert whole(
        [HEAD, "| 1 | Phủ sóng thôn lõm | Sở A | |", "[1] Gửi trước ngày 15/3,", "bản giấy.", "2 Nguồn."],
        [HEAD, "| | sóng | | Tháng 9 |", "| 2 | Họp | Thôn | |"],
    ) == [
        HEAD,
        "| 1 | Phủ sóng thôn lõm sóng | Sở A | Tháng 9 |",
        "[1] Gửi trước ngày 15/3,",
        "bản giấy.",
        "| 2 | Họp | Thôn | |",
        "2 Nguồn.",
    ]


def test_a_note_whose_sign_stands_in_a_cell_belongs_to_no_row_by_its_place() -> None:
    pages = (["| 1 | Họp [1] | Thôn |", "| 2 | Trực | Xã |", "[1] Nguồn."], ["| 3 | Đi | Thôn |"])
    assert whole(*pages) == [*pages[0][:2], *pages[1], pages[0][2]]


def test_words_keep_their_places() -> None:
    above, below = "| 1 | Phát | Thôn |", "| | thanh | A |"
    one, other = Place(page=1, box=(1.0, 1.0, 2.0, 2.0)), Place(page=2, box=(3.0, 3.0, 4.0, 4.0))
    rows = [
        (0, (Fragment(above, BOX, ((6, 10, one),)),)),
        (1, (Fragment(below, BOX, ((4, 9, other),)),)),
    ]
    [(page, (row,))] = whole_tables(rows)
    assert (page, row.text) == (0, "| 1 | Phát thanh | Thôn A |")
    assert [(row.text[start:end], place) for start, end, place in row.words] == [
        ("Phát", one),
        ("thanh", other),
    ]


def test_a_long_head_is_compared_at_once() -> None:
    long = f"| TT | Nội dung {'aaa ' * 2000}| Đơn vị |"
    row = "| 1 | Họp | Thôn |"
    began = process_time()
    assert whole([long, row], [long, "| 2 | Thi | Thôn |"]) == [long, row, "| 2 | Thi | Thôn |"]
    other = long.replace("Đơn vị", "Xã")
    assert whole([long, row], [other]) == [long, row, other]
    assert process_time() - began < 1
