"""Real files beside the project, as offices sent them: each reads or is refused, a few against what a person typed."""

import difflib
import time
from pathlib import Path

import pytest

from lantoa.core.kernel import Refused
from lantoa.ingest import find_documents, read_file
from lantoa.ingest.programs import path_of

SHARED = Path(__file__).parents[3] / "shared"
FILES = SHARED / "files"
SECONDS = 60

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FILES.exists(), reason="no files beside the project"),
]
needs_office = pytest.mark.skipif(path_of("soffice") is None, reason="LibreOffice is not installed")
needs_tesseract = pytest.mark.skipif(
    path_of("tesseract") is None, reason="Tesseract with Vietnamese is not installed"
)

# Each takes a second or more: only those named in a test below are read here.
SLOW = {".doc", ".rtf", ".jpg", ".pdf"}
QUICK_PDFS = {
    "514_SNV_To_trinh_ve_viec_cong_nhan_ket_qua_dai_hoi_Lien_doan_Vovinam_Vie.pdf",
    "hanoi_qd_2280_water.pdf",
    "2005_1ADDZ_Ke_hoach_2005_QH_lan_6_25_10.pdf",
}


def words_of(text: str) -> list[str]:
    return text.replace("|", " ").casefold().split()


def likeness(found: str, truth: str) -> float:
    """Share of the truth's characters that stand, word by word and in order, in what was found; case aside."""
    one, other = words_of(found), words_of(truth)
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    same = sum(
        len(word) for block in matcher.get_matching_blocks() for word in other[block.b : block.b + block.size]
    )
    return same / sum(map(len, other))


def closest(pattern: str) -> str:
    (path,) = FILES.glob(pattern)
    return read_file(path).text


def truth(path: str) -> str:
    return (SHARED / path).read_text(encoding="utf-8")


def test_every_quick_file_reads_or_is_refused_in_words() -> None:
    started = time.perf_counter()
    paths = [
        path
        for path in FILES.rglob("*")
        if path.is_file() and (path.suffix.lower() not in SLOW or path.name in QUICK_PDFS)
    ]
    documents = [document for path in paths for document in find_documents(path)]
    refused = {d.name: d.content.code for d in documents if isinstance(d.content, Refused)}
    assert len(documents) >= 40
    assert refused == {}
    assert time.perf_counter() - started < SECONDS


@pytest.mark.parametrize(
    ("pattern", "text", "least"),
    [
        ("quangngai_pdf/05_signed*.pdf", "gold/text/qn_tb011_2025.txt", 0.93),
        ("chinhphu_hanoi_pdf/hanoi_qd_2280*.pdf", "corpus/text/hn_qd2280_2026.txt", 0.97),
        ("baucu_word_htm/KE_HOACH_KIEM_TRA*.htm", "corpus/text/lm_kh_giamsat2_2025.txt", 0.999),
        ("baucu_word_htm/102_2025*.htm", "corpus/text/nqlt102_2025.txt", 0.97),
        ("binhthuan_lamdong/CV_gia_han*.docx", "corpus/text/bt_cv_giahan_hhdn_2025.txt", 0.999),
        (
            "legacy_tcvn3/2006_19412*.pdf",
            "files/legacy_tcvn3_truth/2006_19412_QD115_04TTg_BLTch_DNNVV.txt",
            0.99,
        ),
    ],
)
def test_text_layers_and_documents(pattern: str, text: str, least: float) -> None:
    assert likeness(closest(pattern), truth(text)) >= least


@needs_office
@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("2003_A_15.rtf", 0.998),
        ("2004_NghiDinh29_1998.doc", 0.998),
        ("2004_B8.doc", 0.998),
        ("2004_A3.rtf", 0.99),
    ],
)
def test_documents_in_tcvn3(name: str, least: float) -> None:
    found = read_file(FILES / "legacy_tcvn3" / name)
    assert found.origin is not None
    assert found.origin.encoding == "tcvn3"
    assert likeness(found.text, truth(f"files/legacy_tcvn3_truth/{Path(name).stem}.txt")) >= least


@needs_tesseract
def test_two_small_scans_against_a_person_s_transcript() -> None:
    pages = [read_file(FILES / "danang_scan" / f"4_{number}.jpg").text for number in (1, 2)]
    assert likeness("\n".join(pages), truth("gold/text/dn_cv1906_2020.txt")) >= 0.88
