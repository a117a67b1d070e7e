from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lantoa.core.checking import RULES, Draft, Layout, LineLook, PageLook, Settings, check_draft, safe_fixes
from lantoa.core.kernel import RuleStatus, Severity, Span
from lantoa.core.reading import read_directive

TODAY = date(2026, 9, 15)
PREVIEW = next(rule.code for rule in RULES if rule.status is RuleStatus.PREVIEW)


def codes(draft, **settings):
    return [finding.code for finding in check_draft(draft, today=TODAY, settings=Settings(**settings))]


def test_findings_come_in_the_order_of_the_text(letter):
    found = check_draft(letter, today=TODAY)
    assert [finding.code for finding in found] == ["DRF017", "DRF015", "DRF019", "DRF038", "DRF036"]
    assert all(finding.message and finding.hint for finding in found)


def test_what_concerns_the_whole_paper_comes_first(letter):
    draft = letter._replace(layout=Layout(PageLook(width=216, height=279)))
    assert codes(draft)[0] == "DRF001"


def test_an_empty_text_has_nothing_to_mark():
    assert check_draft(Draft(read_directive(" \n")), today=TODAY) == ()


def test_a_silenced_code_says_nothing(letter):
    assert "DRF017" not in codes(letter, silenced={"DRF017": "văn thư tự ghi số"})


def test_a_severity_of_the_office_wins_and_switches_a_rule_on_trial_on(letter):
    settings = Settings(severities={"DRF017": Severity.ERROR})
    found = check_draft(letter, today=TODAY, settings=settings)
    assert next(finding for finding in found if finding.code == "DRF017").severity is Severity.ERROR
    draft = Draft(read_directive("I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế tổ chức tập huấn cho cộng tác viên.\n"))
    assert "DRF062" not in codes(draft)
    assert "DRF062" in codes(draft, severities={"DRF062": Severity.NOTE})
    assert "DRF062" in codes(draft, preview=True)
    assert PREVIEW


def test_a_rule_waits_for_its_law_and_keeps_to_its_form():
    old = "Số: 15/KH-SYT\nHà Sơn, ngày 05 tháng 03 năm 2019\nKẾ HOẠCH\nĐộc lập – Tự do – Hạnh phúc\n"
    assert "DRF015" not in codes(Draft(read_directive(old)))
    assert "DRF015" in codes(Draft(read_directive(old.replace("2019", "2021"))))
    assert "DRF015" not in codes(Draft(read_directive(old.replace("Số: 15/KH-SYT", "Số 15-KH/TU"))))


def test_safe_fixes_mend_the_text_and_leave_nothing_to_fix(letter):
    text = letter.reading.document.text
    for (start, end), replacement in reversed(list(safe_fixes(check_draft(letter, today=TODAY)))):
        text = text[:start] + replacement + text[end:]
    assert "Số: 05/SYT-NVY" in text
    assert "Độc lập - Tự do - Hạnh phúc" in text
    assert "ngày 05 tháng 01" in text
    assert "15/12/2026./." in text
    assert not [f for f in check_draft(Draft(read_directive(text)), today=TODAY) if f.fix]


def test_of_two_safe_fixes_in_one_place_the_first_is_kept(letter):
    first = check_draft(letter, today=TODAY)[0]
    wide = first._replace(fix=first.fix._replace(span=Span(first.fix.span.start, first.fix.span.start + 9)))
    late = first._replace(
        fix=first.fix._replace(span=Span(first.fix.span.start + 3, first.fix.span.start + 5))
    )
    unsafe = first._replace(fix=first.fix._replace(span=Span(999, 999), safe=False))
    again = Span(2_000, 2_002)
    twice = wide._replace(fix=wide.fix._replace(more=(again,)))
    assert [span for span, _ in safe_fixes((late, unsafe, twice))] == [wide.fix.span, again]


PIECES = st.sampled_from(
    [
        "Số: 5/KH - SYT\n", "Hà Sơn ngày 5 tháng 03 năm 2026\n", "KẾ HOẠCH\n", "Kính gửi:\n- Sở Nội vụ\n- Sở Y tế;\n",
        "Căn cứ Luật Trẻ em số 102/2016/QH13,\nCăn cứ Nghị định số 13/2023/NĐ-CP;\n", "1. Sở Thông tin và Truyền thông  báo cáo .\n",
        "a) Văn hoá, văn hóa\n", "f) Ðề án ;\n", "Nơi nhận:\n- Như trên\n- Lưu: NVY;\n", "K/T.GIÁM ĐỐC\nGIÁM ĐỐC\nThS. Trần Văn Hà\n",
        "PHỤ LỤC 1\nDanh mục\n", "HỎA TỐC\n", "CCCD 001234567890\n", "| a | b |\n", "./.\n", "trước ngày 16/9/2026\n",
    ]
)  # fmt: skip


# The first text compiles every pattern, and the machine may be busy: no deadline.
@settings(max_examples=60)
@given(st.lists(PIECES | st.text(max_size=30), max_size=14).map("".join))
def test_any_text_is_checked_and_every_mark_lies_inside_it(text):
    reading = read_directive(text)
    length = len(reading.document.text)
    looks = tuple(
        LineLook(block.span, "Arial", 15, bold=False, italic=True, align="left", spacing=3)
        for block in reading.document.blocks
    )
    draft = Draft(reading, Layout(PageLook(100, 100, 1, 1, 1, 1, "bottom"), looks))
    found = check_draft(draft, today=TODAY, settings=Settings(preview=True))
    for finding in found:
        for span in (finding.span, *(finding.fix.places if finding.fix else ())):
            assert span is None or 0 <= span.start <= span.end <= length
    for earlier, later in zip(fixes := list(safe_fixes(found)), fixes[1:], strict=False):
        assert earlier[0].end <= later[0].start


@pytest.mark.parametrize("size", [2_000, 20_000])
def test_a_long_draft_is_checked_whole(size):
    text = "I. NHIỆM VỤ\n" + "1. Sở Y tế triển khai  các nội dung , nhiệm vụ được giao\n" * (size // 50)
    assert len(check_draft(Draft(read_directive(text)), today=TODAY)) > size // 100
