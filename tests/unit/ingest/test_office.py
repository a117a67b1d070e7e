"""Old formats through other programs."""

import sys

import made
import pytest

from lantoa.core.kernel import Refused
from lantoa.ingest.model import File, Limits
from lantoa.ingest.office import read_office
from lantoa.ingest.programs import path_of, programs
from lantoa.ingest.sniff import Kind

needs_office = pytest.mark.skipif(path_of("soffice") is None, reason="LibreOffice is not installed")
RTF = r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 .VnTime;}{\f1 Times New Roman;}}\f0 Ph\'dfng ch\'e8ng b\'b7o\par\f1 \u272?i\u7873?u 1.\par}"


@pytest.fixture
def only(tmp_path, monkeypatch):
    """A machine with one stand-in program that runs the given Python."""

    def install(name: str, code: str) -> None:
        (tmp_path / name).write_text(f"#!{sys.executable}\nimport sys\n{code}\n")
        (tmp_path / name).chmod(0o755)
        programs.cache_clear()

    monkeypatch.setenv("PATH", str(tmp_path))
    programs.cache_clear()
    yield install
    programs.cache_clear()


@needs_office
def test_rtf_with_an_old_font() -> None:
    content = read_office(File("a.rtf", RTF.encode()), Kind.RTF)
    assert [line.text for line in content.lines] == ["Phòng chống bão", "Điều 1."]
    assert content.encoding == "tcvn3"


@needs_office
def test_what_libreoffice_makes_of_rubbish_is_text_or_a_refusal() -> None:
    with pytest.raises(Refused) as refusal:
        read_office(File("a.odt", made.zipped({"mimetype": "x", "content.xml": "<a"})), Kind.ODT)
    assert refusal.value.code == "damaged"


@pytest.mark.usefixtures("only")
def test_without_any_program_the_refusal_names_the_one_to_install() -> None:
    for kind in (Kind.DOC, Kind.ODT, Kind.RTF):
        with pytest.raises(Refused) as refusal:
            read_office(File("a.doc", b"x"), kind)
        assert refusal.value.code == "needs-office"


def test_without_libreoffice_a_doc_is_read_plainly(only) -> None:
    only("antiword", "sys.exit(1)")
    only(
        "catdoc", "sys.stdout.buffer.write('QuyÕt ®Þnh cña ñy ban nh©n d©n tØnh'.encode()); sys.stdin.read()"
    )
    content = read_office(File("a.doc", b"x"), Kind.DOC)
    assert content == ("Quyết định của ủy ban nhân dân tỉnh", "tcvn3", False, None)


def test_a_program_that_cannot_start_is_passed_over(only, tmp_path) -> None:
    only("antiword", "")
    assert path_of("antiword") is not None
    (tmp_path / "antiword").write_text("#!/no/such/program\n")
    with pytest.raises(Refused) as refusal:
        read_office(File("a.doc", b"x"), Kind.DOC)
    assert refusal.value.code == "needs-office"


def test_a_conversion_that_hangs_is_ended(only) -> None:
    only("soffice", "import time\nif '--version' not in sys.argv: time.sleep(20)")
    with pytest.raises(Refused) as refusal:
        read_office(File("a.doc", b"x", Limits(office_seconds=0.3)), Kind.DOC)
    assert refusal.value.code == "office-failed"


def test_a_conversion_runs_in_a_folder_of_its_own(only) -> None:
    document = made.docx(made.p("Số: 5"))
    only(
        "soffice",
        f"import pathlib\nif '--version' not in sys.argv: pathlib.Path(sys.argv[-1]).with_suffix('.docx').write_bytes({document!r})",
    )
    assert [line.text for line in read_office(File("a.doc", b"x"), Kind.DOC).lines] == ["Số: 5"]
