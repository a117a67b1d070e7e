"""Programs beside Python."""

import sys

import pytest

from lantoa.ingest.programs import _said, path_of, programs


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """A machine whose only programs are those in a folder of the test."""
    monkeypatch.setenv("PATH", str(tmp_path))
    programs.cache_clear()
    yield tmp_path
    programs.cache_clear()


def install(folder, name: str, said: str) -> None:
    path = folder / name
    path.write_text(f"#!{sys.executable}\nimport sys\nprint({said!r})\n")
    path.chmod(0o755)


def test_every_program_is_named_with_what_it_reads() -> None:
    assert {program.name for program in programs()} == {"tesseract", "soffice", "antiword", "catdoc"}
    assert all(program.formats for program in programs())
    assert all(program.ready <= (program.path is not None) for program in programs())


@pytest.mark.usefixtures("elsewhere")
def test_what_is_not_there_is_not_ready() -> None:
    assert [program[1:4] for program in programs()] == [(None, None, False)] * 4
    assert path_of("tesseract") is None


def test_versions_and_readiness(elsewhere) -> None:
    install(elsewhere, "tesseract", "tesseract 5.3.0\neng\n")
    install(elsewhere, "soffice", "LibreOffice 7.4.7.2 40(Build:2)")
    found = {program.name: program for program in programs()}
    assert (found["tesseract"].version, found["tesseract"].ready) == ("5.3.0", False)
    assert (found["soffice"].version, found["soffice"].ready) == ("7.4.7.2", True)


def test_tesseract_needs_vietnamese(elsewhere) -> None:
    install(elsewhere, "tesseract", "tesseract 5.3.0\nvie\n")
    assert path_of("tesseract") == str(elsewhere / "tesseract")


def test_a_program_that_does_not_start_says_nothing(tmp_path) -> None:
    assert _said(str(tmp_path / "none"), "-v") == ""
