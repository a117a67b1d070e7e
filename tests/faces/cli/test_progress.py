"""The bar on stderr: there when somebody watches, never in the result."""

import io
import sys

import pytest

from lantoa.cli.progress import show_progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def open_terminal(monkeypatch):
    def open_terminal():
        # inside the test: pytest puts its own stderr in place when the test begins
        stream = Terminal()
        monkeypatch.setattr(sys, "stderr", stream)
        monkeypatch.setenv("TERM", "xterm")
        return stream

    return open_terminal


def test_many_files_move_a_bar(open_terminal):
    terminal = open_terminal()
    with show_progress(3, "vi") as watch:
        watch.file("kế hoạch [1].txt")
        watch.file("b.txt")
    assert "Đang đọc" in terminal.getvalue()
    assert "b.txt" in terminal.getvalue()


def test_pages_of_one_file_move_it_too(open_terminal):
    terminal = open_terminal()
    with show_progress(1, "en") as watch:
        watch.page(1, 12)
        watch.page(2, 12)
        watch.file("a.pdf")
    assert "page 2/12" in terminal.getvalue()


def test_a_quick_file_shows_none(open_terminal):
    terminal = open_terminal()
    with show_progress(1, "vi") as watch:
        watch.page(1, 1)
        watch.file("a.txt")
    assert "Đang đọc" not in terminal.getvalue()


def test_nobody_watches(monkeypatch):
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    with show_progress(9, "vi") as watch:
        watch.page(1, 2)
        watch.file("a.txt")
    assert stream.getvalue() == ""
