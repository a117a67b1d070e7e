"""Web pages: one block a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.ingest.model import File
from lantoa.ingest.web import read_web


def lines(page: str | bytes) -> list[str]:
    data = page.encode() if isinstance(page, str) else page
    return [line.text for line in read_web(File("a.html", data)).lines]


def test_blocks_are_lines_and_blanks_collapse() -> None:
    page = "<html><head><title>x</title><style>p{}</style></head><body><h1>KẾ\n  HOẠCH</h1>\n<p>Giao <b>Sở</b> <span>Y tế</span></p><div>a<br>b</div><script>1</script></body>"
    assert lines(page) == ["KẾ HOẠCH", "Giao Sở Y tế", "a", "b"]


def test_a_paragraph_of_a_hard_space_is_an_empty_line() -> None:
    assert lines("<p>a</p><p>&nbsp;</p><p>b&#7843;</p>") == ["a", "", "bả"]


def test_data_and_layout_tables() -> None:
    data = "<table border=1><thead><tr><th>Xã</th><th>Hộ</th></tr></thead><tbody><tr><td>Tân Lập</td><td>12</td></tr></tbody></table>"
    layout = "<table><tr><td><p>SỞ Y TẾ</p><p>Số: 1</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p></td></tr></table>"
    assert lines(data) == ["| Xã | Hộ |", "| Tân Lập | 12 |"]
    assert lines(layout) == ["SỞ Y TẾ", "Số: 1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]


def test_a_span_of_more_figures_than_a_number_has_is_a_wide_cell() -> None:
    assert lines(f"<table border=1><tr><td colspan={'9' * 5000}>a</td><td>b</td></tr></table>") == [
        "| a | " + "| " * 63 + "b |"
    ]


def test_a_cell_over_several_rows_moves_no_column() -> None:
    page = (
        "<table border=1><tr><td rowspan=3>1</td><td colspan=2>a</td><td rowspan=2>Sở Y tế</td></tr>"
        "<tr><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td><td>f</td></tr><tr><td>g</td></tr></table>"
    )
    assert lines(page) == ["| 1 | a | | Sở Y tế |", "| ″ | b | c | ″ |", "| ″ | d | e | f |", "| g |"]


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("border:solid windowtext 1.0pt", ["| a | | b |"]),
        ("border:none", ["a", "b"]),
        ("border-top:none;border-left:solid 1pt", ["| a | | b |"]),
    ],
)
def test_borders_of_cells_tell_data(style: str, shown: list[str]) -> None:
    assert (
        lines(f"<table><tr><td colspan=2 style='{style}'>a</td><td style='{style}'>b</td></tr></table>")
        == shown
    )


def test_old_fonts() -> None:
    page = (
        "<p><font face='.VnTimeH'>kÕ ho¹ch</font></p><p style='font-family:\".VnTime\"'>phßng chèng b·o</p>"
    )
    assert lines(page) == ["KẾ HOẠCH", "phòng chống bão"]


def test_a_page_in_an_old_encoding_without_fonts() -> None:
    content = read_web(
        File(
            "a.htm", "<p>Quyeát ñònh cuûa UÛy ban nhaân daân tænh veà vieäc thaønh laäp</p>".encode("cp1252")
        )
    )
    assert content.lines[0].text == "Quyết định của Ủy ban nhân dân tỉnh về việc thành lập"
    assert content.encoding == "vni"


def test_the_declared_charset_is_heard() -> None:
    page = "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>Привет</p>".encode(
        "cp1251"
    )
    assert lines(page) == ["Привет"]


def test_word_pages_with_entities() -> None:
    page = b"<html xmlns:o='urn:o'><meta charset=windows-1252><p class=MsoNormal>&#272;i&#7873;u 1.<o:p></o:p></p>"
    assert lines(page) == ["Điều 1."]


def test_what_is_not_shown_is_not_read() -> None:
    assert lines("<p>a</p><p style='display: none'>b</p><!-- c --><noscript>d</noscript>") == ["a"]


def test_rows_may_hold_other_things_than_cells() -> None:
    assert lines("<table border=1><tr><script>x</script><td>a</td><td>b</td></tr></table>") == ["| a | b |"]


def test_deep_nesting_does_not_break() -> None:
    assert lines("<div>" * 5000 + "x") in (["x"], [""])


@given(st.text(st.sampled_from("<>/ptdrable='\" &#;x0ộ\x00"), max_size=200))
def test_no_page_raises(page: str) -> None:
    assert all("\n" not in line for line in lines(page))
