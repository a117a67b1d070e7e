"""Reading order on a page."""

from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.text import Place
from lantoa.ingest import layout
from lantoa.ingest.layout import Fragment


def at(x: float, y: float, text: str, width: float | None = None) -> Fragment:
    """A piece of a line of 12 points; six points a letter."""
    return Fragment(text, (x, y, x + (width or 6 * len(text)), y + 12))


def read(*pieces: Fragment, width: float = 595) -> list[str]:
    return [" ".join(piece.text for piece in row) for row in layout.ordered(pieces, width=width)]


HEAD = (
    at(60, 50, "ỦY BAN NHÂN DÂN"),
    at(75, 66, "TỈNH HÀ SƠN"),
    at(60, 90, "Số: 215/UBND-VX"),
    at(55, 106, "V/v phòng, chống bão"),
    at(260, 50, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    at(290, 66, "Độc lập - Tự do - Hạnh phúc"),
    at(290, 92, "Hà Sơn, ngày 12 tháng 5 năm 2025"),
)
BODY = (
    at(180, 140, "Kính gửi: Sở Y tế Hà Sơn."),
    at(85, 160, "Để chuẩn bị mùa mưa bão, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, ban"),
    at(85, 176, "ngành và các xã kiểm tra đê điều."),
)
FOOT = (
    at(85, 600, "Nơi nhận:"),
    at(85, 614, "- Như trên;"),
    at(85, 628, "- Các sở, ban, ngành;"),
    at(85, 642, "- Lưu: VT."),
    at(360, 594, "KT. CHỦ TỊCH"),
    at(350, 610, "PHÓ CHỦ TỊCH"),
    at(360, 690, "Lê Văn An"),
)


def test_a_letter_is_read_column_by_column() -> None:
    assert read(*FOOT, *BODY, *HEAD) == [
        *("ỦY BAN NHÂN DÂN", "TỈNH HÀ SƠN", "Số: 215/UBND-VX", "V/v phòng, chống bão"),
        *(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Hà Sơn, ngày 12 tháng 5 năm 2025",
        ),
        *(piece.text for piece in BODY),
        *(
            "Nơi nhận:",
            "- Như trên;",
            "- Các sở, ban, ngành;",
            "- Lưu: VT.",
            "KT. CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
            "Lê Văn An",
        ),
    ]


def test_the_address_ends_the_letterhead_even_far_to_the_left() -> None:
    near = at(100, 122, "Kính gửi:")
    assert read(*HEAD, near)[-2:] == ["Hà Sơn, ngày 12 tháng 5 năm 2025", "Kính gửi:"]


def test_a_signature_above_the_recipients_begins_the_right_column() -> None:
    rows = read(at(360, 580, "TM. ỦY BAN NHÂN DÂN"), *FOOT)
    assert rows.index("TM. ỦY BAN NHÂN DÂN") == rows.index("- Lưu: VT.") + 1


def test_recipients_without_a_signature_stay_as_they_are() -> None:
    assert read(*FOOT[:4]) == ["Nơi nhận:", "- Như trên;", "- Các sở, ban, ngành;", "- Lưu: VT."]


def test_a_row_of_a_table_stays_a_row() -> None:
    rows = [at(x, y, f"{x}.{y}") for y in (100, 120) for x in (60, 200, 400)]
    assert read(*rows) == ["60.100 200.100 400.100", "60.120 200.120 400.120"]


def test_a_gazette_is_read_left_then_right() -> None:
    left = [at(40, 100 + 14 * n, f"trái {n}", 230) for n in range(20)]
    right = [at(310, 100 + 14 * n, f"phải {n}", 230) for n in range(20)]
    assert read(at(40, 60, "CÔNG BÁO", 500), *left, *right) == [
        "CÔNG BÁO",
        *(p.text for p in left),
        *(p.text for p in right),
    ]


def test_pieces_over_each_other_are_two_lines() -> None:
    assert read(at(85, 100, "- Như trên;"), at(85, 104, "- Các sở;")) == ["- Như trên;", "- Các sở;"]


def test_the_letterhead_inside_one_line_is_found() -> None:
    text = "UBND TỈNH HÀ SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert text[layout.column_start(text) :].startswith("CỘNG")
    assert layout.column_start("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == 0


def test_a_line_keeps_words_and_box() -> None:
    place = Place(page=1, box=(1, 2, 3, 4))
    line = layout.line_of(
        (
            Fragment("Số:", (10, 10, 30, 22), ((0, 3, place),)),
            Fragment("5", (40.06, 11, 46, 23), ((0, 1, place),)),
        ),
        page=3,
    )
    assert line.text == "Số: 5"
    assert line.place == Place(page=3, box=(10, 10, 46, 23))
    assert [line.text[start:end] for start, end, _ in line.words] == ["Số:", "5"]


def test_page_numbers_and_running_heads_go() -> None:
    pages = [
        [
            (at(290, 20, str(n)),),
            (at(60, 40, "CÔNG BÁO/Số 5"),),
            (at(60, 200, f"nội dung {n}"),),
            (at(60, 800, "Trang sau"),),
        ]
        for n in range(1, 5)
    ]
    assert [[row[0].text for row in page] for page in layout.without_running(pages, [842] * 4)] == [
        [f"nội dung {n}"] for n in range(1, 5)
    ]


def rows(*texts: str) -> list[layout.Row]:
    return [(at(60, 100 + 20 * place, text),) for place, text in enumerate(texts)]


def test_numbers_in_the_middle_of_a_page_stay() -> None:
    page = [(at(290, 20, "- 2 -"),), (at(290, 300, "2025"),), (at(60, 400, "hết"),)]
    assert [row[0].text for row in layout.without_running([page], [842])[0]] == ["2025", "hết"]


PIECES = st.lists(
    st.builds(
        at,
        st.floats(0, 500),
        st.floats(0, 800),
        st.sampled_from(
            [
                "Nơi nhận:",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do",
                "Kính gửi: a",
                "một dòng dài của văn bản",
                "x",
            ]
        ),
    ),
    max_size=30,
)


@given(PIECES)
def test_every_piece_is_read_once(pieces: list[Fragment]) -> None:
    rows = layout.ordered(pieces, width=595)
    assert sorted(piece for row in rows for piece in row) == sorted(pieces)
