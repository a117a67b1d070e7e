"""The command itself: help, languages, mistakes, doctor."""

import re
import string

import pytest

from lantoa.cli.messages import MESSAGES, say


def test_help_is_vietnamese_unless_asked_otherwise(run, monkeypatch):
    code, out, _ = run("--help")
    assert code == 0
    assert out.startswith("cách dùng: lantoa")
    assert "usage" not in out
    assert run("--help", "--lang", "en")[1].startswith("usage: lantoa")
    monkeypatch.setenv("LANTOA_LANG", "en_US.UTF-8")
    assert run("read", "--help")[1].startswith("usage: lantoa read")
    assert run("read", "--help", "--lang=vi")[1].startswith("cách dùng: lantoa read")


@pytest.mark.parametrize(
    ("lang", "words"), [("vi", "vẽ văn bản nào căn cứ"), ("en", "draw which document rests")]
)
def test_without_a_command_the_commands_are_listed(run, monkeypatch, lang, words):
    monkeypatch.setenv("LANTOA_LANG", lang)
    code, out, err = run()
    assert (code, out) == (2, "")
    for command in ("read", "plan", "graph", "doctor"):
        assert re.search(rf"^ +{command} +\w", err, re.MULTILINE)
    assert words in err


@pytest.mark.parametrize(
    "arguments",
    [("--lang", "en", "read", "x.txt"), ("--lang=en", "read", "x.txt"), ("read", "x.txt", "--lang", "en")],
)
def test_the_language_may_stand_before_or_after_the_command(run, arguments):
    code, _, err = run(*arguments)
    assert code == 1
    assert "“x.txt” was not found" in err


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(
    "command", ["read", "plan", "graph", "check", "sign", "verify", "units", "serve", "doctor"]
)
def test_every_command_explains_itself_in_both_languages(run, command, lang):
    code, out, err = run(command, "--help", "--lang", lang)
    assert (code, err) == (0, "")
    assert f"lantoa {command}" in out


@pytest.mark.parametrize("command", ["read", "plan", "graph", "doctor"])
def test_help_of_each_command_tells_its_exit_codes(run, command):
    code, out, _ = run(command, "--help")
    assert code == 0
    for number in ("0 ", "1 ", "2 ", "130 "):
        assert re.search(rf"^  {number}", out, re.MULTILINE)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--lang", "vi"], "thiếu tham số"),
        (["--lang", "fr", "doctor"], "“fr” không có trong"),
        (["read"], "thiếu tham số: TỆP"),
        (["read", "a.txt", "--fromat", "json"], "không hiểu tham số: --fromat json"),
        (["read", "a.txt", "--format", "pdf"], "“pdf” không có trong"),
        (["read", "a.txt", "--format"], "thiếu giá trị"),
        (["read", "a.txt", "--jobs", "0"], "không dùng được: “0”"),
        (["plan", "a.txt", "--received", "31/02/2026"], "không dùng được: “31/02/2026”"),
        (["đọc", "a.txt"], "“đọc” không có trong"),
        (["raed", "a.txt"], "có phải read?"),
        (["read", "a.txt", "--format", "jsno"], "có phải json?"),
    ],
)
def test_wrong_use_is_told_in_a_sentence_with_the_way_out(run, arguments, words):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert "--help" in err
    assert "argument" not in err


def test_the_version_is_told(run):
    assert run("--version")[1].startswith("lantoa 0.")


def test_doctor_tells_what_is_missing_and_how_to_install_it(start, tmp_path):
    process = start("doctor", env={"PATH": str(tmp_path)})
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (1, "")
    for words in (
        "Thiếu 2",
        "sudo apt install tesseract-ocr tesseract-ocr-vie",
        "winget install",
        "brew install",
        "libreoffice-writer",
    ):
        assert words in out


def test_doctor_is_content_with_programs_that_answer(start, tmp_path):
    for name, answer in (("tesseract", "tesseract 5.3.0\nvie\n"), ("soffice", "LibreOffice 7.4.7.2")):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\nprintf '{answer}'\n", encoding="utf-8")
        program.chmod(0o755)
    process = start("doctor", "--lang", "en", env={"PATH": str(tmp_path)})
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "Nothing is missing" in out
    assert "?" not in out
    assert "7.4.7.2" in out


def fields(sentence):
    """What a sentence is filled with; `{count:duty|duties}` only chooses a word, and Vietnamese has one for both."""
    return {
        name for _, name, form, _ in string.Formatter().parse(sentence) if name and "|" not in (form or "")
    }


@pytest.mark.parametrize("code", MESSAGES)
def test_both_languages_say_the_same(code):
    vietnamese, english = MESSAGES[code]
    assert vietnamese
    assert english
    assert fields(vietnamese) == fields(english)


@pytest.mark.parametrize(
    ("code", "params", "words"),
    [
        ("deadline", {"count": 1}, "deadline"),
        ("deadline", {"count": 2}, "deadlines"),
        ("done.read", {"read": 1, "skipped": 0, "failed": 0}, "1 document read"),
        ("done.plan", {"duties": 1, "papers": 1, "dated": 0}, "1 duty from 1 document,"),
        ("graph.sum", {"held": 1, "cited": 0, "edges": 1}, "1 document held, 0 cited but not held, 1 link"),
        ("doctor.missing", {"count": 1}, "1 optional program is missing"),
        ("plan.reminder", {"days": 1, "summary": "x"}, "1 day left: x"),
        ("pages", {"count": 21}, "21 pages"),
    ],
)
def test_one_thing_is_not_told_in_the_plural(code, params, words):
    assert words in say("en", code, **params)


def test_a_console_without_vietnamese_letters_gets_utf_8(start, papers):
    process = start("read", papers / "ke-hoach.txt", env={"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"})
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "Kế hoạch 86/KH-UBND" in out
    assert "Chắc" in err
