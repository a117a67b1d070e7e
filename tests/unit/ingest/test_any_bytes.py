"""No bytes under any name ever raise anything but a refusal."""

import made
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_word_numbers import level

from lantoa.core.kernel import Refused
from lantoa.core.text import SourceText
from lantoa.ingest import explain, read_bytes
from lantoa.ingest.programs import programs

NUMBERS = f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
BODY = made.p("Điều", '<w:numPr><w:numId w:val="1"/></w:numPr>') + made.table(
    ("a", "b"), ("c", made.table(("d", "e")))
)
XML = made.docx(BODY, numbering=NUMBERS)
SEEDS = {
    "docx": XML,
    "pdf": made.pdf([(60, 60 + 20 * n, line) for n, line in enumerate(made.LETTER)]),
    "html": ("<meta charset=utf-8><table border=1><tr><td>a<td>b</table>" + "<p>".join(made.LETTER)).encode(),
    "txt": "\n".join(made.LETTER).encode("utf-16"),
    "png": made.picture(made.Image.effect_noise((40, 40), 90)),
    "tif": made.picture(made.Image.effect_noise((40, 40), 90), "TIFF"),
    "rtf": b"{\\rtf1 Ph\\'dfng}",
    "mht": b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>x\n--b--",
    "zip": made.zipped({"a.txt": "x"}),
}
NAMES = st.sampled_from([f"a.{suffix}" for suffix in (*SEEDS, "doc", "rtf", "odt", "md", "")])


@pytest.fixture(autouse=True, scope="module")
def _alone():
    """Without other programs: it is our own reading that is tried here, ten thousand conversions would take a day."""
    patch = pytest.MonkeyPatch()
    patch.setenv("PATH", "")
    programs.cache_clear()
    yield
    patch.undo()
    programs.cache_clear()


def holds(data: bytes, name: str) -> None:
    try:
        found = read_bytes(data, name=name)
    except Refused as refused:
        found = explain(refused, "en")
    assert isinstance(found, SourceText) or name in found


@st.composite
def mutated(draw: st.DrawFn, seed: bytes) -> bytes:
    """A file with bytes changed, cut out, doubled or cut off."""
    data = bytearray(seed)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(data)))
        match draw(st.integers(0, 3)):
            case 0:
                data[at : at + 1] = draw(st.binary(max_size=3))
            case 1:
                del data[at : at + draw(st.integers(0, 60))]
            case 2:
                data[at:at] = data[at : at + draw(st.integers(0, 60))]
            case _:
                del data[max(at, 20) :]
    return bytes(data)


@given(st.binary(max_size=600), NAMES)
def test_random_bytes(data: bytes, name: str) -> None:
    holds(data, name)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
@pytest.mark.parametrize("kind", sorted(SEEDS))
def test_mutated_files(kind: str, data: st.DataObject) -> None:
    holds(data.draw(mutated(SEEDS[kind])), data.draw(NAMES))


@given(
    mutated(made.zipfile.ZipFile(made.io.BytesIO(XML)).read("word/document.xml")),
    mutated(made.zipfile.ZipFile(made.io.BytesIO(XML)).read("word/numbering.xml")),
)
def test_mutated_xml_inside_a_sound_archive(document: bytes, numbering: bytes) -> None:
    parts = {
        "[Content_Types].xml": "",
        "word/document.xml": document,
        "word/numbering.xml": numbering,
        "word/styles.xml": numbering,
        "word/footnotes.xml": document,
    }
    holds(made.zipped(parts), "a.docx")
