import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.citations import CitationRole, Relation, find_citations
from lantoa.core.document import parse_document
from lantoa.core.text import compose

LETTER = """ỦY BAN NHÂN DÂN TỈNH HÀ SƠN
SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH
Số: 415/SVHTTDL-QLVH
Hà Sơn, ngày 12 tháng 3 năm 2025
V/v tuyên truyền văn hóa đọc theo Kế hoạch số 45/KH-UBND

Kính gửi: Ủy ban nhân dân các xã, phường.

Thực hiện Kế hoạch số 45/KH-UBND ngày 02/3/2025 của UBND tỉnh triển khai thực hiện Kế hoạch số 12-KH/TU ngày 10/02/2025 của Ban Thường vụ Tỉnh ủy về phát triển văn hóa đọc; các Công văn số 88/UBND-KGVX ngày 05/3/2025, số 91/UBND-KGVX ngày 07/3/2025 của UBND tỉnh, Sở Văn hóa, Thể thao và Du lịch đề nghị:

1. Tuyên truyền Luật Thư viện và khoản 2 Điều 8 Nghị định số 93/2020/NĐ-CP; phối hợp góp ý dự án Luật Bản quyền.

2. Báo cáo theo Kế hoạch 45 trước ngày 15/6/2025.

(Gửi kèm theo Kế hoạch số 45/KH-UBND ngày 02/3/2025; Kế hoạch số 12-KH/TU)./.

Nơi nhận:
- Như trên;
- Lưu: VT, QLVH.
"""


def read(text):
    return find_citations(parse_document(compose(text)))


def test_a_letter_is_read_in_full():
    citations = read(LETTER)
    assert [(citation.kind, citation.number_symbol) for citation in citations] == [
        ("Kế hoạch", "45/KH-UBND"),
        ("Kế hoạch", "45/KH-UBND"),
        ("Kế hoạch", "12-KH/TU"),
        ("Công văn", "88/UBND-KGVX"),
        ("Công văn", "91/UBND-KGVX"),
        ("Luật", None),
        ("Nghị định", "93/2020/NĐ-CP"),
        ("Kế hoạch", "45"),
        ("Kế hoạch", "45/KH-UBND"),
        ("Kế hoạch", "12-KH/TU"),
    ]
    assert [citation.work for citation in citations] == [0, 0, 2, 3, 4, 5, 6, 0, 0, 2]
    assert [citation.role.value[0] for citation in citations] == list("mbbbbmmmaa")
    assert (citations[2].within, citations[2].relation) == (1, Relation.IMPLEMENTS)
    assert citations[2].title == "về phát triển văn hóa đọc"
    assert citations[6].article == "khoản 2 Điều 8"
    assert citations[4].issuer == "UBND tỉnh"


def test_every_span_quotes_the_text_and_spans_stand_apart_in_order():
    end = 0
    for citation in read(LETTER):
        start, stop = citation.evidence.span
        assert LETTER[start:stop] == citation.evidence.text
        assert start >= end
        end = stop


def test_kind_and_number_alone_on_a_line_of_the_letterhead_name_the_paper_itself():
    body = "\n\nNgày 06 tháng 7 năm 2025, tại trụ sở, Chủ tịch UBND tỉnh đã chủ trì buổi làm việc với các sở, ngành về văn hóa đọc.\n"
    head = "Thông báo số 365/TB-UBND\n\nUBND TỈNH HÀ SƠN\nSố: 365/TB-UBND\nHà Sơn, ngày 10 tháng 7 năm 2025\nTHÔNG BÁO\nKết luận"
    assert read(head + body) == ()
    assert [citation.number_symbol for citation in read("Theo " + head + body)] == ["365/TB-UBND"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("thực hiện nghiêm Quy định số\n\n3\n\n205-QĐ/TW ngày 23/9/2019 của Bộ Chính trị", "205-QĐ/TW"),
        ("theo Quyết định số 12/QĐ- \nUBND ngày 02/3/2024", "12/QĐ-UBND"),
    ],
)
def test_a_page_end_may_tear_a_mention(text, written):
    (citation,) = read(text)
    assert citation.number_symbol == written
    assert citation.kind in ("Quy định", "Quyết định")


@pytest.mark.parametrize("day", ["l2/O3/2O24", "12/ O3/2024", "12 /O3/2024", "12/Ol/2024"])
def test_a_damaged_date_is_no_symbol(day):
    citations = read(f"Quyết định số 12/QĐ-UBND ngày {day} của UBND tỉnh")
    assert [citation.number_symbol for citation in citations] == ["12/QĐ-UBND"]


def test_the_whole_line_of_a_list_is_an_attachment():
    citations = read("Kế hoạch số 4/KH-UBND; Công văn số 8/UBND-VX ngày 03/3/2025 gửi kèm theo qua hệ thống.")
    assert {citation.role for citation in citations} == {CitationRole.ATTACHMENT}


@given(st.text())
def test_any_text_can_be_read(text):
    source = compose(text)
    for citation in find_citations(parse_document(source)):
        start, end = citation.evidence.span
        assert source.text[start:end] == citation.evidence.text


WORDS = [
    "Quyết",
    "định",
    "số",
    "12/QĐ-UBND",
    "/QĐ-TTg",
    "ngày",
    "02/3/2024",
    "của",
    "UBND",
    "tỉnh",
    "Luật",
    "Giá",
    "sửa",
    "đổi,",
    "bổ",
    "sung",
    "và",
    ";",
    "\n",
    ".",
    "…",
    "57-NQ/TW",
    "Điều",
    "5",
    "(kèm",
    "theo)",
    "về",
    "việc",
    "Số:",
    "30/2020/NĐ-CP",
    "VT/",
]


@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_mix_of_the_words_of_citations_is_read_in_order_and_apart(words):
    end = 0
    for index, citation in enumerate(read(" ".join(words))):
        start, stop = citation.evidence.span
        assert end <= start < stop
        assert citation.work <= index
        assert citation.within is None or citation.within < index
        end = stop


@pytest.mark.parametrize(
    "piece",
    [
        "12/QĐ-UBND ",
        "số /QĐ-UBND ",
        "Luật sửa đổi, bổ sung Luật A, ",
        "Điều 1, Điều 2 ",
        "ngày 1 tháng 2 ",
        "của Ủy ban, ",
    ],
)
def test_cost_grows_with_length_only(piece):
    def seconds(times):
        """The best of three: what else the machine does slows a run, and never speeds one up."""
        document = parse_document(compose(piece * times))
        runs = []
        for _ in range(3):
            begin = time.process_time()
            find_citations(document)
            runs.append(time.process_time() - begin)
        return min(runs)

    assert seconds(4000) < 40 * max(seconds(400), 0.001)
