"""The bar on stderr: there when somebody watches, never in the result."""

import io
import sys
import time

import pytest

from lantoa.cli.__main__ import main
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


def test_a_file_that_lets_people_wait_shows_one_though_it_has_no_pages(open_terminal):
    terminal = open_terminal()
    limit = time.monotonic() + 30
    with show_progress(1, "vi"):
        while "Đang đọc" not in terminal.getvalue() and time.monotonic() < limit:
            time.sleep(0.05)
    assert "Đang đọc" in terminal.getvalue()


def test_results_go_to_standard_output_while_the_bar_moves(open_terminal, tmp_path, capfd):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("KẾ HOẠCH", encoding="utf-8")
    terminal = open_terminal()
    assert main(["read", str(tmp_path), "--format", "jsonl", "--jobs", "1"]) == 0
    assert len(capfd.readouterr().out.splitlines()) == 2
    assert "lantoa.reading" not in terminal.getvalue()


def test_on_one_terminal_the_bar_ends_before_the_first_result(open_terminal, monkeypatch):
    terminal = open_terminal()
    monkeypatch.setattr(sys, "stdout", Terminal())
    with show_progress(2, "vi") as watch:
        watch.file("a.txt")
        watch.hush()
        before = terminal.getvalue()
        watch.file("b.txt")
    assert "Đang đọc" in before
    assert "b.txt" not in terminal.getvalue()


def test_nobody_watches(monkeypatch):
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    with show_progress(9, "vi") as watch:
        watch.page(1, 2)
        watch.file("a.txt")
    assert stream.getvalue() == ""
