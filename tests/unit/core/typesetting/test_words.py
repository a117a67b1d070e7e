"""Ends, numbers, dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheets import LETTER, PARTY, PLAN, TODAY

from lantoa.core.checking import PaperForm
from lantoa.core.drafting import PaperKind
from lantoa.core.typesetting import Role, form_on
from lantoa.core.typesetting.words import (
    cited,
    date_runs,
    ended,
    number_runs,
    one,
    plain,
    said,
    subject_of,
    title_of,
)

STATE, PARTY_FORM = (form_on(form, on=TODAY) for form in (PaperForm.STATE, PaperForm.PARTY))


def joined(runs):
    return "".join(run.text for run in runs)


@given(st.text())
def test_plain_words_stand_on_one_line(text):
    words = plain(text)
    assert words == plain(words)
    assert words == words.strip()
    assert "\n" not in words


def test_what_cannot_be_seen_is_left_out_and_letters_are_composed():
    assert plain("Sở\x00 Y\x07 tế\ufffe\ud800") == "Sở Y tế"
    assert plain("tê\u0301") == "tế"
    assert plain("\u202eSở\u200b Y\u00ad tế") == "Sở Y tế"


@pytest.mark.parametrize(
    ("text", "end", "printed"),
    [
        ("Sở Y tế", ";", "Sở Y tế;"),
        ("Sở Y tế ;", ".", "Sở Y tế."),
        ("báo cáo theo quy định./.", "./.", "báo cáo theo quy định./."),
        ("báo cáo theo quy định.", "./.", "báo cáo theo quy định./."),
        ("phối hợp thực hiện./.", ".", "phối hợp thực hiện."),
        ("(để b/c)", ";", "(để b/c);"),
    ],
)
def test_what_ends_a_list_or_a_paper_stands_once(text, end, printed):
    assert ended(text, end) == printed


def test_capitals_where_the_look_wants_them():
    assert said(STATE.looks[Role.ISSUER], " Sở  Y tế ") == "SỞ Y TẾ"
    assert said(STATE.looks[Role.BODY], "Sở Y tế") == "Sở Y tế"
    assert one(STATE, Role.PARENT, "ủy ban", block="b", rule=3).text == "ỦY BAN"


def test_number_and_symbol():
    assert joined(number_runs(LETTER, STATE)) == "Số: 05/SVHTTDL-TTBC"
    assert joined(number_runs(PARTY, PARTY_FORM)) == "Số 05-CV/BTGDVTU"
    assert [run.place for run in number_runs(LETTER, STATE)] == ["", "number", ""]


def test_a_number_not_given_yet_is_a_blank_of_five_figures():
    assert joined(number_runs(LETTER._replace(number=""), STATE)) == f"Số: {chr(160) * 10}/SVHTTDL-TTBC"


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2027, 1, 5), "Hà Sơn, ngày 05 tháng 01 năm 2027"),
        (date(2027, 2, 28), "Hà Sơn, ngày 28 tháng 02 năm 2027"),
        (date(2027, 3, 9), "Hà Sơn, ngày 09 tháng 3 năm 2027"),
        (date(2027, 12, 31), "Hà Sơn, ngày 31 tháng 12 năm 2027"),
    ],
)
def test_noughts_before_days_below_ten_and_months_one_and_two(day, printed):
    assert joined(date_runs(LETTER._replace(day=day), on=TODAY)) == printed


def test_day_and_month_not_known_yet_are_blank_and_the_year_is_printed():
    runs = date_runs(LETTER._replace(day=None), on=TODAY)
    assert joined(runs).split() == ["Hà", "Sơn,", "ngày", "tháng", "năm", "2027"]
    assert [run.place for run in runs] == ["", "day", "", "month", ""]


def test_how_a_paper_is_cited_in_its_annex():
    assert cited(PLAN, STATE, on=TODAY) == "Kế hoạch số 05/KH-SVHTTDL ngày 05 tháng 01 năm 2027"
    assert cited(PARTY, PARTY_FORM, on=TODAY) == "Công văn số 05-CV/BTGDVTU, ngày 05 tháng 01 năm 2027"
    blank = cited(PLAN._replace(number="", day=None), STATE, on=TODAY)
    assert blank.split() == ["Kế", "hoạch", "số", "/KH-SVHTTDL", "ngày", "tháng", "năm", "2027"]


def test_titles_of_files():
    assert title_of(PLAN, STATE) == "Kế hoạch số 05/KH-SVHTTDL: tuyên truyền công tác bình đẳng giới"
    assert title_of(PLAN._replace(number=""), STATE) == "Kế hoạch: tuyên truyền công tác bình đẳng giới"
    assert title_of(PLAN._replace(subject=" "), STATE) == "Kế hoạch số 05/KH-SVHTTDL"


def test_subjects():
    assert subject_of(LETTER) == "V/v tuyên truyền công tác bình đẳng giới"
    assert subject_of(PLAN) == "Tuyên truyền công tác bình đẳng giới"
    assert subject_of(LETTER._replace(subject=" ")) == ""
    assert subject_of(PLAN._replace(subject="", kind=PaperKind.REPORT)) == ""
