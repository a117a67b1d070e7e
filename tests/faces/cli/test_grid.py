"""Tables for the terminal."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.cli.grid import Column, Grid, Piece, Screen, open_screen, wrapped


def drawn(*parts, width=20, styled=False):
    stream = io.StringIO()
    Screen(stream, width=width, styled=styled).print(*parts)
    return stream.getvalue().splitlines()


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("một hai ba", 7, ["một hai", "ba"]),
        ("một hai ba", 3, ["một", "hai", "ba"]),
        ("một\nhai", 9, ["một", "hai"]),
        ("trước rấtrấtdài sau", 5, ["trước", "rấtrấ", "tdài", "sau"]),
        ("", 5, [""]),
    ],
)
def test_words_are_wrapped_and_long_ones_cut(text, width, lines):
    assert list(wrapped(text, width)) == lines


@given(st.text("abc đ ", max_size=60), st.integers(1, 20))
def test_no_line_is_too_long_and_no_letter_is_lost(text, width):
    lines = list(wrapped(text, width))
    assert max(map(len, lines)) <= width
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_columns_share_the_width_and_each_keeps_to_its_own():
    grid = Grid((Column("#", right=True), Column("Ai", 1), Column("Việc", 2)), title="Bảng (1)")
    grid.add("7", "Sở Y tế", [Piece("báo cáo kết quả"), Piece("Khi nào: mai")])
    assert drawn(grid, width=24) == [
        "Bảng (1)",
        "",
        "#  Ai      Việc",
        "─" * 24,
        "7  Sở Y    báo cáo kết",
        "   tế      quả",
        "           Khi nào: mai",
    ]


def test_styles_colour_the_words_and_not_the_room_beside_them():
    grid = Grid((Column("", share=1), Column("", share=1, right=True)))
    grid.add(Piece("đỏ", "red"), "phải")
    assert drawn(grid, width=20, styled=True) == ["\x1b[31mđỏ\x1b[0m" + " " * 14 + "phải"]
    assert drawn(Piece("đậm", "bold"), styled=True) == ["\x1b[1mđậm\x1b[0m"]
    assert drawn(Piece("thường"), styled=True) == ["thường"]
    assert drawn(Piece("đậm", "bold")) == ["đậm"]


def test_what_is_recorded_is_plain_and_wide():
    screen = open_screen(record=True)
    screen.rule()
    assert screen.text() == "─" * 120 + "\n"


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_a_terminal_gets_styles_unless_it_wants_none(monkeypatch, environment, coloured):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "10")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout", stream := Terminal())
    screen = open_screen(record=False)
    screen.print(Piece("đậm", "bold"))
    assert ("\x1b[1m" in stream.getvalue()) == coloured
    assert screen.width == 60
    assert screen.text() == stream.getvalue()
