"""Every rule of the check has a page, and a case file with drafts where it fires and drafts where it stays silent.

Cases are marked as those of the reader (`test_rule_cases.py`); beside `text` and `why` a case may hold
`page` and `looks` (what the file says about page and type; `at`: how the line begins), `macros` (the file bears some),
`settings`, `today`, and `whole = true` where the finding concerns the whole paper and has no place.
"""

import sys
import tomllib
from datetime import date
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import unmarked

from lantoa.core.checking import (
    RULES,
    Delegation,
    Draft,
    Layout,
    LineLook,
    PageLook,
    Settings,
    check_draft,
    explain_finding,
)
from lantoa.core.kernel import RuleStatus, Severity, Span, parse_rule_page
from lantoa.core.reading import read_directive

CASES = Path(__file__).parents[3] / "cases" / "checking"
TODAY = date(2026, 9, 15)


def load_cases():
    for path in sorted(CASES.glob("*.toml")):
        for number, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["case"]):
            marks = [pytest.mark.xfail(strict=True, reason=case["fails"])] if "fails" in case else []
            yield pytest.param(path.stem, case, id=f"{path.stem}-{number}", marks=marks)


def draft_of(case):
    text, spans = unmarked(case["text"])
    reading = read_directive(text)
    looks = []
    for look in case.get("looks", ()):
        start = text.index(look["at"])
        end = text.find("\n", start)
        facts = {name: value for name, value in look.items() if name != "at"}
        looks.append(LineLook(Span(start, len(text) if end < 0 else end), **facts))
    layout = Layout(PageLook(**case.get("page", {})), tuple(sorted(looks)), case.get("macros", False))
    return Draft(reading, layout), spans


@pytest.mark.parametrize(("code", "case"), list(load_cases()))
def test_a_rule_marks_what_its_cases_mark(code, case):
    draft, expected = draft_of(case)
    given = case.get("settings", {})
    delegations = tuple(Delegation(**each) for each in given.get("delegations", ()))
    settings = Settings(preview=True, delegations=delegations)
    found = check_draft(draft, today=case.get("today", TODAY), settings=settings)
    mine = [finding for finding in found if finding.code == code]
    assert sorted({tuple(finding.span) for finding in mine if finding.span}) == sorted(expected), case["why"]
    assert any(finding.span is None for finding in mine) == case.get("whole", False), case["why"]
    for finding in mine:
        assert all(explain_finding(finding, lang="en")), "also in English"
    if "fixed" in case:
        text = draft.reading.document.text
        fixes = [finding.fix for finding in mine if finding.fix]
        places = [(span, fix.replacement) for fix in fixes for span in fix.places]
        for span, replacement in sorted(places, reverse=True):
            text = text[: span.start] + replacement + text[span.end :]
        assert text.strip() == case["fixed"].strip(), case["why"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_documented_and_has_cases_of_both_sorts(rule):
    module = sys.modules[rule.find.__module__]
    assert parse_rule_page(module.__doc__)
    assert module.__name__.rsplit(".", 1)[1].startswith(rule.code.lower() + "_")
    cases = tomllib.loads((CASES / f"{rule.code}.toml").read_text(encoding="utf-8"))["case"]
    fire = [case for case in cases if "⟦" in case["text"] or case.get("whole")]
    assert len(fire) >= 3
    assert len(cases) - len(fire) >= 2


def test_codes_are_used_once_and_no_case_file_is_left_over():
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes)) >= 40
    assert {path.stem for path in CASES.glob("*.toml")} == set(codes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_below_nine_of_ten_is_on_trial(rule):
    assert (rule.confidence < 0.9) == (rule.status is RuleStatus.PREVIEW)
    assert rule.severity in Severity
    assert rule.authority


HEAD = "Số: 15/SYT-NVY\nHà Sơn, ngày 05 tháng 11 năm 2026\n"
FOOT = "\nNơi nhận:\n{}\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Hà\n"


def marks(text, code, **given):
    """What the rule marks in the text, in its own order."""
    found = check_draft(Draft(read_directive(text), **given), today=TODAY, settings=Settings(preview=True))
    return [text[slice(*finding.span)] if finding.span else None for finding in found if finding.code == code]


@pytest.mark.parametrize("order", ["Nêu", "Ghi", "Điền", "Bổ sung", "Viết"])
@pytest.mark.parametrize("where", ["KẾ HOẠCH\n1. Mục đích\n- {}\n", "KẾ HOẠCH\n1. Họp.\n\nPHỤ LỤC\n- {}\n"])
def test_a_blank_is_found_wherever_it_stands(order, where):
    blank = f"[{order} mục đích của Kế hoạch.]"
    assert marks(where.format(blank), "DRF068") == [blank]
    assert marks(where.format(blank[1:-1]), "DRF068") == []


@pytest.mark.parametrize("label", ["+", "-", "–", "a)", "đ)", "1.1."])
def test_a_label_alone_on_its_line_is_found_and_with_words_it_is_none(label):
    paper = "KẾ HOẠCH\nI. NHIỆM VỤ\n1. Sở Y tế tổ chức tập huấn.\n{}\n2. Sở Nội vụ kiểm tra.\n"
    assert marks(paper.format(label), "DRF070") == [label]
    assert marks(paper.format(f"{label} Rà soát hồ sơ."), "DRF070") == []


@pytest.mark.parametrize("macros", [True, False])
def test_macros_are_told_of_the_whole_file(macros):
    text = f"{HEAD}Kính gửi: Sở Nội vụ.\nĐề nghị Sở Nội vụ báo cáo.\n"
    assert marks(text, "DRF071", layout=Layout(macros=macros)) == [None] * macros


@settings(max_examples=40)
@given(st.dates(date(2025, 1, 1), date(2027, 12, 31)))
def test_a_day_is_over_where_it_lies_before_the_papers_own(day):
    printed = f"trước ngày {day.day:02}/{day.month:02}/{day.year}"
    text = f"{HEAD}Kính gửi: Sở Nội vụ.\nĐề nghị Sở Nội vụ báo cáo kết quả {printed}.\n"
    # `trước ngày`: the day before it is the last good one.
    over = day <= date(2026, 11, 5)
    assert marks(text, "DRF073") == ([printed] if over else [])


BODIES = ["Sở Y tế", "Sở Nội vụ", "Công an tỉnh", "UBND xã Nà Pán", "Bệnh viện Đa khoa", "Hội Nông dân"]


@settings(max_examples=40)
@given(st.lists(st.sampled_from(BODIES), min_size=1, max_size=5))
def test_each_body_named_again_is_marked_and_no_other(bodies):
    text = "KẾ HOẠCH\n1. Sở Y tế tuyên truyền.\n" + FOOT.format("\n".join(f"- {body};" for body in bodies))
    assert len(marks(text, "DRF075")) == len(bodies) - len(set(bodies))


@pytest.mark.parametrize("area", [" tỉnh Hà Sơn", " thành phố Hà Sơn", " (để b/c)"])
@pytest.mark.parametrize("body", ["Sở Y tế", "Sở Nội vụ", "Hội Nông dân"])
@pytest.mark.parametrize("long_first", [True, False])
def test_a_body_is_the_same_whichever_line_adds_its_province(body, area, long_first):
    lines = [f"- {body}{area};", f"- {body};"]
    text = "KẾ HOẠCH\n1. Sở Y tế tuyên truyền.\n" + FOOT.format(
        "\n".join(lines if long_first else lines[::-1])
    )
    assert len(marks(text, "DRF075")) == 1


def test_bodies_of_two_provinces_are_two():
    lines = "- Sở Y tế tỉnh Hà Sơn;\n- Sở Y tế tỉnh Hà Giang Đông;"
    assert marks("KẾ HOẠCH\n1. Sở Y tế tuyên truyền.\n" + FOOT.format(lines), "DRF075") == []


def test_a_letter_that_names_nobody_behind_its_address_is_found():
    empty = f"{HEAD}Kính gửi:\nĐề nghị các đơn vị báo cáo kết quả.\n" + FOOT.format("- Như trên;")
    assert marks(empty, "DRF069") == ["Kính gửi:"]


@pytest.mark.parametrize("address", ["Kính gửi", "Kinh gửi", "K í n h  g ử i ", "Kính gưi"])
def test_a_bent_address_is_one(address):
    named = f"{HEAD}{address}: Sở Nội vụ.\nĐề nghị báo cáo kết quả.\n" + FOOT.format("- Như trên;")
    assert marks(named, "DRF069") == []


@pytest.mark.parametrize("blank", ["số …/KH-UBND", "số .../KH-UBND", "số ____/KH-UBND", "số    /KH-UBND"])
def test_a_basis_without_its_number_is_found(blank):
    text = f"{HEAD}Kính gửi: Sở Nội vụ.\nThực hiện Kế hoạch {{}} của Ủy ban nhân dân tỉnh, Sở Y tế đề nghị Sở Nội vụ báo cáo.\n"
    assert len(marks(text.format(f"{blank} ngày 02/01/2026"), "DRF072")) == 1
    assert marks(text.format("số 15/KH-UBND ngày 02/01/2026"), "DRF072") == []


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        ("- Như Điều 2;", True),
        ("- Chánh Văn phòng Sở;", True),
        ("- Lãnh đạo Sở;", False),
        ("- Ban Giám đốc;", False),
    ],
)
def test_a_decision_goes_to_those_it_charges(lines, whole):
    text = (
        "Số: 15/QĐ-SYT\nHà Sơn, ngày 05 tháng 11 năm 2026\nQUYẾT ĐỊNH\nVề việc ban hành Quy chế\n\nQUYẾT ĐỊNH:\n"
        "Điều 1. Ban hành Quy chế làm việc.\nĐiều 2. Chánh Văn phòng Sở và Trưởng phòng Nghiệp vụ chịu trách nhiệm thi hành Quyết định này.\n"
    ) + FOOT.format(lines)
    assert (marks(text, "DRF074") == []) is whole


@pytest.mark.parametrize("number", ["54/KH-UBND ngày 15/3/2026", "[Nêu số]/KH-UBND ngày [Nêu ngày ban hành]"])
def test_no_fix_writes_the_own_province_into_who_issued_a_cited_paper(number):
    text = f"UBND TỈNH HÀ SƠN\nSỞ Y TẾ\n{HEAD}Kính gửi: UBND các xã.\nThực hiện Kế hoạch số {number} của UBND tỉnh Đông Hà, Sở đề nghị phát tin ở tỉnh Đông Bắc.\n"
    found = check_draft(Draft(read_directive(text)), today=TODAY, settings=Settings(preview=True))
    assert [one.fix for one in found if one.code == "DRF088"][:1] == [None]


def test_a_campaign_with_a_name_of_many_words_takes_no_time():
    text = f"{HEAD}Kính gửi: UBND các xã.\nHưởng ứng Tuần lễ {'quốc gia ' * 200}.\n"
    began = process_time()
    assert marks(text, "DRF089") == []
    assert process_time() - began < 2
