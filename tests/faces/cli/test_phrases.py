"""Words of a paper as people would copy them."""

import pytest

from lantoa.cli.phrases import LOOK_AGAIN, around, does, flat, issuer, paper, short, signed, times_of, when
from lantoa.core.citations import find_citations
from lantoa.core.document import parse_document
from lantoa.core.kernel import Evidence, Span
from lantoa.core.planning import PlanSource
from lantoa.core.reading import read_directive
from lantoa.core.signature import Signature
from lantoa.core.text import compose


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("báo cáo\n  kết quả", "báo cáo kết quả"),
        ("gửi về **Sở Y tế** trước **ngày 10/12**", "gửi về Sở Y tế trước ngày 10/12"),
        ("nghiêm túc triển khai thực hiện./.", "nghiêm túc triển khai thực hiện."),
        ("nghiêm túc triển khai thực hiện/.", "nghiêm túc triển khai thực hiện."),
        ("Số: 5/KH-SYT", "Số: 5/KH-SYT"),
        ("trước ngày 5/9.", "trước ngày 5/9."),
        ("hội thi (*tháng 6 hằng năm*) và", "hội thi (tháng 6 hằng năm) và"),
        ("(*tháng 6", "(tháng 6"),
        ("ruộng 5*3 m (*) tính", "ruộng 5*3 m (*) tính"),
        ("Website Sở ; báo , đài", "Website Sở; báo, đài"),
    ],
)
def test_one_line_without_marks(text, words):
    assert flat(text) == words


def test_a_shortened_line_ends_between_words():
    assert short("một **hai** ba bốn", 9) == "một hai…"


def test_words_in_the_middle_of_a_long_sentence_are_shown():
    sentence = "một hai ba bốn năm sáu; bảy tám chín mười hai mươi"
    assert around(sentence, "chín", 100) == sentence
    assert around(sentence, "hai ba", 20) == "một hai ba bốn năm…"
    assert around(sentence, "chín", 24) == "…bảy tám chín mười hai…"
    assert around(sentence, "hai mươi", 14) == "…hai mươi"
    assert around(sentence, "trăm", 14) == "một hai ba…"


def source(**parts):
    plain = dict.fromkeys(
        ("sha256", "kind", "number_symbol", "issued", "issuer", "subject", "pages", "repeats")
    )
    return PlanSource(**{**plain, "name": "a.txt", "ocr": False, "duties": 0, "targets": 0, **parts})


@pytest.mark.parametrize(
    ("name", "place", "words"),
    [
        ("UBND tỉnh", "Hà Sơn", "UBND tỉnh Hà Sơn"),
        ("Sở Y tế", "Hà Sơn", "Sở Y tế (Hà Sơn)"),
        ("UBND TỈNH HÀ SƠN", "Hà Sơn", "UBND TỈNH HÀ SƠN"),
        ("Bộ Y tế", "Hà Nội", "Bộ Y tế"),
        ("Sở Y tế", None, "Sở Y tế"),
        (None, "Hà Sơn", ""),
    ],
)
def test_an_issuer_is_told_from_others_by_its_place(name, place, words):
    assert issuer(source(issuer=name, place=place)) == words


def test_a_paper_without_a_number_is_named_by_its_file_and_its_subject():
    assert paper(source(number_symbol="5/KH-SYT", subject="Truyền thông")) == "5/KH-SYT"
    assert paper(source(number_symbol="5/CĐ-SYT", stamps=("HỎA  TỐC", "MẬT"))) == "5/CĐ-SYT (HỎA TỐC, MẬT)"
    assert paper(source(number_symbol="…/KH-SYT", subject="Truyền thông")) == "a.txt: Truyền thông"
    assert paper(source()) == "a.txt"


def test_rows_that_a_melted_table_gave_ask_for_a_look():
    assert LOOK_AGAIN > 0.75


def test_in_whose_name_and_in_whose_place_stand_apart():
    def found(words):
        return Evidence(Span(0, len(words)), words, "SGN001", 0.9)

    signature = Signature(
        authority=(found("TM. ỦY BAN NHÂN DÂN"), found("KT. CHỦ TỊCH")),
        title=found("PHÓ CHỦ TỊCH"),
        name=found("Trần Văn An"),
    )
    assert signed(signature) == "TM. ỦY BAN NHÂN DÂN · KT. CHỦ TỊCH · PHÓ CHỦ TỊCH · Trần Văn An"
    assert signed(Signature()) == ""


def test_what_a_paper_does_to_another_stands_where_its_role_would():
    text = "Căn cứ Quyết định số 5/QĐ-UBND;\nKế hoạch này thay thế Kế hoạch số 12/KH-SYT ngày 05/01/2026."
    citations = find_citations(parse_document(compose(text)))
    assert [does(citation, "vi") for citation in citations] == ["căn cứ", "thay thế"]


@pytest.mark.parametrize(
    ("task", "told"),
    [
        ("định kỳ báo cáo kết quả trước ngày 25 hằng tháng", "trước ngày 25 hằng tháng"),
        ("tổng hợp hằng năm trước ngày 15/11", "hằng năm, trước ngày 15/11"),
        ("báo cáo định kỳ 2 lần/tháng (ngày 10 và ngày 25)", "định kỳ 2 lần/tháng, ngày 10 và ngày 25"),
        ("hằng quý báo cáo vào ngày 10 tháng cuối quý", "vào ngày 10 tháng cuối quý"),
        ("báo cáo hằng quý, tổng kết trước ngày 15/11/2026", "hằng quý; trước ngày 15/11/2026"),
    ],
)
def test_a_time_that_a_duty_tells_twice_is_shown_once(task, told):
    reading = read_directive(f"KẾ HOẠCH\n\nII. NHIỆM VỤ\n1. Sở Nội vụ {task}.\n")
    assert when(reading.obligations[0], reading) == told


def test_days_of_remembrance_stand_behind_the_deadlines():
    text = (
        "II. NHIỆM VỤ\n1. Sở Y tế tuyên truyền Ngày Sức khỏe thế giới (7/4); báo cáo trước ngày 30/4/2026.\n"
    )
    told = [(time.evidence.text, kind, duty is None) for time, kind, duty in times_of(read_directive(text))]
    assert told == [
        ("trước ngày 30/4/2026", "kind.deadline", True),
        ("Ngày Sức khỏe thế giới (7/4)", "kind.observance", False),
    ]
