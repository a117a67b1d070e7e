"""`lantoa plan`: what other programs open is what we wrote."""

import io
import json
from datetime import UTC, date, datetime, timedelta

import icalendar
import openpyxl
import pytest
from lxml import html

from lantoa.cli import phrases
from lantoa.core.reading import read_directive


@pytest.fixture
def plan(run, papers, tmp_path):
    def plan(name, *arguments):
        code, _, err = run("plan", papers, "--out", tmp_path / name, *arguments)
        assert code == 0, err
        return tmp_path / name

    return plan


@pytest.fixture
def items(plan):
    return json.loads(plan("plan.json").read_text(encoding="utf-8"))["items"]


def test_the_table_shows_what_is_due_first(run, papers):
    code, out, err = run("plan", papers)
    assert code == 0
    assert out.index("09/08/2025") < out.index("19/12/2026")
    assert "từ 2 văn bản" in err


def test_json_says_its_schema_and_where_each_duty_is_written(items):
    assert {item["number_symbol"] for item in items} == {"86/KH-UBND", "918/SYT-NVY"}
    assert all(item["text"] for item in items)


def test_a_workbook_opens_with_real_dates_and_numbers(plan, items):
    book = openpyxl.load_workbook(plan("plan.xlsx"))
    assert book.sheetnames == ["Nhiệm vụ", "Chỉ tiêu", "Nguồn"]
    head, *rows = book["Nhiệm vụ"].iter_rows(values_only=True)
    assert len(rows) == len(items)
    due = [row[head.index("Hạn")] for row in rows]
    assert due.count(None) < len(due)
    assert all(isinstance(day, datetime) for day in due if day)
    assert all(isinstance(row[head.index("Chắc")], float) for row in rows)
    values = [row[2] for row in book["Chỉ tiêu"].iter_rows(min_row=2, values_only=True)]
    assert 90 in values
    assert [row[1] for row in book["Nguồn"].iter_rows(min_row=2, values_only=True)] == [
        "ke-hoach.txt",
        "trong/công văn.txt",
    ]


def test_a_workbook_marks_what_a_person_should_look_at(plan):
    sheet = openpyxl.load_workbook(plan("plan.xlsx"))["Nhiệm vụ"]
    sure = [cell.value for cell in sheet[1]].index("Chắc")
    assert {row[sure].number_format for row in sheet.iter_rows(min_row=2)} == {'[<0.85]0%" ?";0%'}


def test_a_workbook_can_be_filtered_and_printed(plan):
    for sheet in openpyxl.load_workbook(plan("plan.xlsx")):
        assert sheet.auto_filter.ref
        assert sheet.freeze_panes == "C2"
        assert sheet.print_title_rows == "$1:$1"
        assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)


def test_no_cell_of_a_workbook_is_a_formula(plan):
    cells = [
        cell
        for sheet in openpyxl.load_workbook(plan("plan.xlsx"))
        for row in sheet.iter_rows()
        for cell in row
    ]
    assert not [cell for cell in cells if cell.data_type == "f"]
    risky = [cell for cell in cells if isinstance(cell.value, str) and cell.value[:1] in "=+-@"]
    assert any("cmd|" in cell.value for cell in risky)
    assert all(cell.quotePrefix for cell in risky)


def entries(path):
    return icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")


def test_a_calendar_holds_one_entry_for_each_day_fixed(plan, items):
    events = entries(plan("plan.ics"))
    assert len(events) == sum(timing["due"] is not None for item in items for timing in item["timings"])
    once = next(event for event in events if event["DTSTART"].dt == date(2026, 12, 19))
    assert once["DTEND"].dt - once["DTSTART"].dt == timedelta(days=1)
    assert "Sở Y tế" in once["SUMMARY"]
    for words in ("tập huấn", "trước ngày 20/12/2026", "86/KH-UBND", "ke-hoach.txt"):
        assert words in once["DESCRIPTION"]
    assert sorted(alarm["TRIGGER"].dt for alarm in once.walk("VALARM")) == [
        timedelta(days=-7),
        timedelta(days=-1),
    ]


def test_recurring_duties_come_back_by_rule(plan):
    rules = {
        event["DTSTART"].dt: event["RRULE"].to_ical()
        for event in entries(plan("plan.ics"))
        if "RRULE" in event
    }
    # a bare "hằng quý" names no day: it has no entry
    assert rules == {date(2025, 12, 14): b"FREQ=YEARLY;BYMONTHDAY=14;BYMONTH=12"}


def test_a_beat_without_a_day_shows_its_beat_and_no_due_day(items):
    (beat,) = [item for item in items if "hằng quý" in item["text"]]
    assert beat["due"] is None
    assert [timing["rrule"] for timing in beat["timings"]] == ["FREQ=MONTHLY;INTERVAL=3"]


@pytest.mark.parametrize(("lang", "words"), [("vi", "đến hạn trong 30 ngày"), ("en", "due within 30 days")])
def test_days_that_come_back_count_as_due_soon(run, tmp_path, lang, words):
    near = datetime.now(UTC).astimezone().date() + timedelta(days=9)
    paper = tmp_path / "kh.txt"
    paper.write_text(
        f"SỞ Y TẾ\nSố: 5/KH-SYT\nHà Sơn, ngày 12 tháng 02 năm 2012\n\nKẾ HOẠCH\n\nII. NHIỆM VỤ\n1. Sở Y tế báo cáo kết quả trước ngày {near.day} tháng {near.month} hằng năm.\n",
        encoding="utf-8",
    )
    assert run("plan", paper, "--out", tmp_path / "p.html", "--lang", lang)[0] == 0
    page = html.fromstring((tmp_path / "p.html").read_bytes())
    said = page.xpath("string(//span[@id='today'])")
    assert f"1 {words}" in said
    assert ": 0 " in said
    assert page.xpath("//time/@data-days")[0].split()[0] == (near - timedelta(days=1)).isoformat()


def test_entries_keep_their_names_from_run_to_run(plan):
    first = [event["UID"] for event in entries(plan("một.ics"))]
    assert first == [event["UID"] for event in entries(plan("hai.ics"))]
    assert len(set(first)) == len(first)


def test_no_line_of_a_calendar_is_longer_than_programs_read(plan):
    assert max(map(len, plan("plan.ics").read_bytes().split(b"\r\n"))) <= 75


def test_a_page_lists_every_duty_under_its_bearers(plan, items):
    page = html.fromstring(plan("plan.html").read_bytes())
    rows = page.xpath("//tr[@data-n]")
    assert sorted(int(row.get("data-n")) for row in rows) == list(range(1, len(items) + 1))
    for row in rows:
        item = items[int(row.get("data-n")) - 1]
        bearers = [bearer["key"] for bearer in item["bearers"]]
        assert [key for key in row.get("data-bearers").split("|") if key in bearers] == bearers
        assert " ".join(item["text"].split()) in row.xpath("string(.//span[@class='text'])")
    assert len(page.xpath("//script")) == 1
    assert "alert(1)" not in page.xpath("string(//script)")


def test_a_page_has_a_calendar_whose_days_lead_to_their_duties(plan):
    page = html.fromstring(plan("plan.html").read_bytes())
    (day,) = page.xpath("//a[@data-day='2026-12-19']")
    assert page.xpath("//tr[@id=$row]", row=day.get("href").removeprefix("#"))
    assert day.get("aria-label") == "19/12/2026: 1 nhiệm vụ"
    assert len(page.xpath("//div[@class='year']")) >= 2
    assert all(len(year.xpath(".//table")) == 12 for year in page.xpath("//div[@class='year']"))


def test_days_after_receipt_are_fixed_once_the_day_is_given(run, tmp_path):
    paper = tmp_path / "cv.txt"
    paper.write_text(
        "II. NHIỆM VỤ\n1. Sở Y tế báo cáo kết quả trong thời hạn 15 ngày kể từ ngày nhận được văn bản này.\n",
        encoding="utf-8",
    )

    def due(*arguments):
        (item,) = json.loads(run("plan", paper, "--format", "json", *arguments)[1])["items"]
        return item["due"]

    assert due() is None
    assert due("--received", "23/11/2026") == due("--received", "2026-11-23") == "2026-12-08"


def test_binary_results_go_to_standard_output_too(start, papers):
    process = start("plan", papers, "--format", "ics")
    out, _ = process.communicate(timeout=60)
    assert icalendar.Calendar.from_ical(out)


def test_an_empty_plan_still_opens(run, tmp_path):
    (tmp_path / "thư.txt").write_text("Xin chào bà con trong thôn. " * 10, encoding="utf-8")
    for name in ("p.xlsx", "p.ics", "p.html", "p.json"):
        assert run("plan", tmp_path / "thư.txt", "--out", tmp_path / name)[0] == 0
    assert openpyxl.load_workbook(io.BytesIO((tmp_path / "p.xlsx").read_bytes()))["Nhiệm vụ"].max_row == 1


def test_an_unknown_ending_is_a_wrong_use(run, papers, tmp_path):
    code, _, err = run("plan", papers, "--out", tmp_path / "plan.doc")
    assert code == 2
    assert ".xlsx .ics .html" in err or ".ics" in err


def test_what_comes_back_for_ever_is_in_the_calendar_of_this_year_too(run, tmp_path):
    paper = tmp_path / "kh.txt"
    text = "SỞ Y TẾ\nSố: 5/KH-SYT\nHà Sơn, ngày 12 tháng 02 năm 2012\n\nKẾ HOẠCH\n\nII. NHIỆM VỤ\n1. Sở Y tế báo cáo kết quả trước ngày 10 tháng 12 hằng năm.\n"
    paper.write_text(text, encoding="utf-8")
    assert run("plan", paper, "--out", tmp_path / "p.html")[0] == 0
    page = html.fromstring((tmp_path / "p.html").read_bytes())
    this_year = datetime.now(UTC).astimezone().year
    assert page.xpath("//div[@class='year']/@id") == [
        f"year-{year}" for year in range(this_year - 6, this_year + 2)
    ]


def test_no_year_is_left_out_between_those_in_which_something_is_due(run, tmp_path):
    paper = tmp_path / "kh.txt"
    this_year = datetime.now(UTC).astimezone().year
    text = f"SỞ Y TẾ\nSố: 5/KH-SYT\nHà Sơn, ngày 12 tháng 02 năm {this_year - 3}\n\nKẾ HOẠCH\n\nII. NHIỆM VỤ\n1. Sở Y tế báo cáo kết quả trước ngày 10 tháng 12 hằng năm.\n2. Sở Tài chính quyết toán kinh phí trước ngày 15/6/{this_year + 4}.\n"
    paper.write_text(text, encoding="utf-8")
    assert run("plan", paper, "--out", tmp_path / "p.html")[0] == 0
    page = html.fromstring((tmp_path / "p.html").read_bytes())
    years = range(this_year - 3, this_year + 5)
    assert page.xpath("//div[@class='year']/@id") == [f"year-{year}" for year in years]


def test_a_row_is_no_surer_than_its_bearers(items):
    for item in items:
        bearers = [bearer["confidence"] for bearer in item["bearers"]]
        assert item["confidence"] <= min([1.0, *bearers])


def test_a_share_written_as_a_fraction_stays_one(run, tmp_path):
    paper = tmp_path / "kh.txt"
    paper.write_text(
        "II. NHIỆM VỤ\n1. Sở Y tế bảo đảm ít nhất 2/3 số xã có tổ tuyên truyền.\n", encoding="utf-8"
    )
    assert "≥ 2/3" in run("read", paper)[1]
    assert run("plan", paper, "--out", tmp_path / "p.xlsx")[0] == 0
    cell = openpyxl.load_workbook(tmp_path / "p.xlsx")["Chỉ tiêu"]["C2"]
    assert (round(cell.value, 4), cell.number_format) == (0.6667, "# ??/??")


def test_a_row_is_as_high_as_what_is_printed_of_it(run, tmp_path):
    heading = "Nâng cao nhận thức của người dân về chăm sóc sức khỏe tại cộng đồng " * 4
    paper = tmp_path / "kh.txt"
    paper.write_text(f"II. NHIỆM VỤ\n1. {heading}\na) Sở Y tế báo cáo kết quả.\n", encoding="utf-8")
    assert run("plan", paper, "--out", tmp_path / "p.xlsx")[0] == 0
    sheet = openpyxl.load_workbook(tmp_path / "p.xlsx")["Nhiệm vụ"]
    row = next(row for row in range(2, sheet.max_row + 1) if "báo cáo" in sheet.cell(row, 4).value)
    assert sheet.row_dimensions[row].height < 40


def test_a_paper_without_a_number_is_named_by_its_file_on_paper_too(run, tmp_path):
    paper = tmp_path / "nháp.txt"
    paper.write_text("II. NHIỆM VỤ\n1. Sở Y tế báo cáo kết quả.\n", encoding="utf-8")
    assert run("plan", paper, "--out", tmp_path / "p.xlsx")[0] == 0
    sheet = openpyxl.load_workbook(tmp_path / "p.xlsx")["Nhiệm vụ"]
    column = [cell.value for cell in sheet[1]].index("Văn bản")
    assert sheet.cell(2, column + 1).value == "nháp.txt"
    assert sheet.print_area.endswith("$K$2")


def test_a_paper_whose_number_is_blank_is_named_by_its_symbol_and_date(run, tmp_path):
    paper = tmp_path / "nháp.txt"
    paper.write_text(
        "UBND TỈNH HÀ SƠN\nSỞ Y TẾ\nSố:      /SYT-NVY\nHà Sơn, ngày    tháng 02 năm 2026\nKính gửi: Các bệnh viện\n\n"
        "II. NHIỆM VỤ\n1. Sở Y tế báo cáo kết quả.\n",
        encoding="utf-8",
    )
    assert run("plan", paper, "--out", tmp_path / "p.xlsx")[0] == 0
    sheet = openpyxl.load_workbook(tmp_path / "p.xlsx")["Nhiệm vụ"]
    column = [cell.value for cell in sheet[1]].index("Văn bản")
    assert sheet.cell(2, column + 1).value == "Công văn …/SYT-NVY (…/02/2026)"


def test_a_page_lists_every_target_with_its_sentence_and_the_duty_it_measures(run, tmp_path):
    paper = tmp_path / "kh.txt"
    paper.write_text(
        "SỞ Y TẾ\nSố: 5/KH-SYT\nHà Sơn, ngày 12 tháng 02 năm 2026\n\nKẾ HOẠCH\n\nI. CHỈ TIÊU\n"
        "- Đến năm 2030, trên 95% học sinh tham gia bảo hiểm y tế.\n\nII. NHIỆM VỤ\n"
        "1. Sở Y tế tổ chức ít nhất 05 lớp tập huấn cho cán bộ xã trước ngày 20/6/2026.\n",
        encoding="utf-8",
    )
    assert run("plan", paper, "--out", tmp_path / "p.html")[0] == 0
    page = html.fromstring((tmp_path / "p.html").read_bytes())
    rows = [row.text_content() for row in page.find_class("aims")[0].xpath(".//tbody/tr")]
    assert len(rows) == 2
    assert "> 95 %" in rows[0]
    assert "trên 95% học sinh tham gia bảo hiểm y tế" in rows[0]
    (link,) = page.find_class("aims")[0].xpath(".//a")
    duty = page.get_element_by_id(link.get("href").removeprefix("#")).text_content()
    assert "ít nhất 05 lớp" in duty
    assert "mục II › 1" in duty


def test_a_day_that_a_beat_covers_has_one_entry(run, tmp_path):
    paper = tmp_path / "kh.txt"
    text = "SỞ Y TẾ\nSố: 5/KH-SYT\nHà Sơn, ngày 12 tháng 02 năm 2026\n\nKẾ HOẠCH\n\nII. NHIỆM VỤ\n1. Sở Y tế báo cáo kết quả trước ngày 11 tháng 12 hằng năm, riêng năm 2026 {} ngày {}/12/2026.\n"
    for day, entries_expected in (("10", 1), ("09", 2)):
        paper.write_text(text.format("gửi chậm nhất", day), encoding="utf-8")
        assert run("plan", paper, "--out", tmp_path / "p.ics")[0] == 0
        assert len(entries(tmp_path / "p.ics")) == entries_expected, day


@pytest.mark.parametrize(
    ("written", "begin", "end"),
    [
        (
            "08 giờ 00, ngày 25 tháng 11 năm 2026",
            datetime(2026, 11, 25, 1, 0, tzinfo=UTC),
            None,
        ),
        ("từ ngày 25/11/2026 đến ngày 27/11/2026", date(2026, 11, 25), date(2026, 11, 28)),
    ],
)
def test_a_meeting_is_an_entry_with_its_hour_and_its_place(run, tmp_path, written, begin, end):
    paper = tmp_path / "gm.txt"
    text = f"SỞ Y TẾ\nSố: 45/GM-SYT\nHà Sơn, ngày 10 tháng 11 năm 2026\n\nGIẤY MỜI\nDự Hội nghị tổng kết\n\nSở Y tế kính mời dự Hội nghị:\n1. Thời gian: {written}.\n2. Địa điểm: Hội trường tầng 3.\n"
    paper.write_text(text, encoding="utf-8")
    assert run("plan", paper, "--out", tmp_path / "p.ics")[0] == 0
    (entry,) = [event for event in entries(tmp_path / "p.ics") if "LOCATION" in event]
    assert entry["LOCATION"] == "Hội trường tầng 3"
    assert entry["SUMMARY"] == "Dự Hội nghị tổng kết"
    assert entry["DTSTART"].dt == begin
    assert (entry["DTEND"].dt if "DTEND" in entry else None) == end


PERIODS = """SỞ Y TẾ
Số:      /SYT-NVY
V/v mở đợt cao điểm
Hà Sơn, ngày     tháng 02 năm 2026

Kính gửi:
- Báo Hà Sơn;
- Trung tâm Y tế các xã.

Sở Y tế đề nghị các cơ quan, đơn vị triển khai các nội dung sau:
1. Rà soát, cập nhật danh sách hộ gia đình cần được tư vấn; tổ chức sơ kết vào cuối năm 2025 và tổng kết phong trào vào cuối năm 2030.
2. Treo băng rôn tại trụ sở; mở đợt cao điểm từ ngày 15/11 đến ngày 15/12 hằng năm.
3. Kiểm tra việc ghi chép hằng quý.
"""


@pytest.fixture
def periods(run, tmp_path):
    paper = tmp_path / "cv 3.txt"
    paper.write_text(PERIODS, encoding="utf-8")

    def periods(name):
        code, _, err = run("plan", paper, "--out", tmp_path / name)
        assert code == 0
        return tmp_path / name, err

    return periods


def test_an_event_is_called_by_the_clause_that_holds_its_time(periods):
    titles = {str(event["SUMMARY"]).partition(" — ")[0] for event in entries(periods("p.ics")[0])}
    assert titles == {
        "tổ chức sơ kết vào cuối năm 2025",
        "tổng kết phong trào vào cuối năm 2030",
        "mở đợt cao điểm từ ngày 15/11 đến ngày 15/12 hằng năm",
    }


def test_a_period_lasts_from_its_first_day_and_warns_before_it(periods):
    path, err = periods("p.ics")
    (period,) = [event for event in entries(path) if "RRULE" in event]
    start = period["DTSTART"].dt
    assert (start.month, start.day) == (11, 15)
    assert period["DTEND"].dt == date(start.year, 12, 16)
    assert period["RRULE"].to_ical() == b"FREQ=YEARLY;BYMONTHDAY=15;BYMONTH=11"
    assert all(alarm["TRIGGER"].dt < timedelta(0) for alarm in period.walk("VALARM"))
    assert "Còn 7 ngày là bắt đầu: mở đợt cao điểm" in period.walk("VALARM")[0]["DESCRIPTION"]
    assert "1 việc định kỳ không nêu ngày" in err


def test_each_day_of_a_duty_has_a_row_with_its_clause(periods):
    sheet = openpyxl.load_workbook(periods("p.xlsx")[0])["Nhiệm vụ"]
    head, *rows = sheet.iter_rows(values_only=True)
    cells = [dict(zip(head, row, strict=True)) for row in rows]
    assert [cell["TT"] for cell in cells] == [1, 1, 2, 3]
    assert [cell["Hạn"] and cell["Hạn"].year for cell in cells[:2]] == [2025, 2030]
    assert cells[0]["Việc"].startswith("tổ chức sơ kết")
    assert (cells[2]["Bắt đầu"].month, cells[2]["Hạn"].month) == (11, 12)
    assert {cell["Ai"] for cell in cells} == {"các cơ quan, đơn vị (Báo Hà Sơn; Trung tâm Y tế các xã)"}
    assert {cell["Văn bản"] for cell in cells} == {"Công văn …/SYT-NVY (…/02/2026)"}


def test_a_date_is_shown_as_far_as_it_is_filled_in_and_digests_stay_off_paper(periods):
    sheet = openpyxl.load_workbook(periods("p.xlsx")[0])["Nguồn"]
    head = [cell.value for cell in sheet[1]]
    assert sheet.cell(2, head.index("Ngày") + 1).value == "…/02/2026"
    assert sheet.cell(2, head.index("Cơ quan ban hành") + 1).value == "SỞ Y TẾ (Hà Sơn)"
    assert head[-1] == "SHA-256"
    assert sheet.print_area.endswith("$K$2")


def test_a_page_shows_every_day_and_finds_a_duty_by_the_addressee(periods):
    page = html.fromstring(periods("p.html")[0].read_bytes())
    first, second, third = page.xpath("//tr[@data-n]")
    assert first.xpath(".//time/@datetime") == ["2025-12-31", "2030-12-31"]
    assert "tổ chức sơ kết vào cuối năm 2025" in first.xpath("string(.//span[@class='clause'])")
    assert "–" in second.xpath("string(.//time)")
    assert (first.get("data-time"), second.get("data-time"), third.get("data-time")) == (
        "dated",
        "dated beat",
        "beat",
    )
    assert all("báo hà sơn" in row.get("data-bearers").split("|") for row in (first, second, third))
    assert page.xpath("//select[@id='bearer']/option[@value='báo hà sơn']/text()") == ["Báo Hà Sơn (3)"]
    assert "1 đã qua hạn" in page.xpath("string(//span[@id='today'])")
    assert page.xpath("//a[substring(@data-day, 6) = '11-15']")
    assert "cv 3.txt: mở đợt cao điểm" in page.xpath("string(//tr[@class='group'])") or page.xpath(
        "//select[@id='paper']/option[contains(., 'Công văn …/SYT-NVY (…/02/2026)')]"
    )


def test_the_table_shows_every_day_and_what_was_missed(run, periods, tmp_path):
    periods("p.html")
    out = run("plan", tmp_path / "cv 3.txt")[1]
    assert out.index("31/12/2025") < out.index("đã qua hạn") < out.index("31/12/2030")


@pytest.mark.parametrize(("command", "name"), [("plan", "p.xlsx"), ("graph", "g.svg")])
def test_where_nothing_was_read_a_good_file_stays(run, tmp_path, command, name):
    (tmp_path / "trống").mkdir()
    (tmp_path / name).write_bytes(b"good")
    code, _, err = run(command, tmp_path / "trống", "--out", tmp_path / name)
    assert code == 1
    assert f"không ghi {tmp_path / name}" in err
    assert (tmp_path / name).read_bytes() == b"good"
    assert "Không đọc được văn bản nào." in run(command, tmp_path / "trống", "--format", "json")[2]


LOOSE = """ỦY BAN NHÂN DÂN TỈNH HÀ SƠN
Số: 90/KH-UBND
Hà Sơn, ngày 14 tháng 8 năm 2026

KẾ HOẠCH
Tuần lễ sách mùa thu

II. NHIỆM VỤ
1. Sở Nội vụ rà soát hồ sơ trước ngày 10/9/2026.
III. LỊCH
1. Hội sách mùa thu
- Thời gian: từ ngày 12/9/2026 đến ngày 15/9/2026
2. Tọa đàm với tác giả
- Thời gian: 8 giờ 00 ngày 16/9/2026
- Địa điểm: Thư viện tỉnh
"""
UNCLEAR = "? chưa rõ việc"


@pytest.fixture
def loose(run, tmp_path):
    paper = tmp_path / "tuan-le-sach.txt"
    paper.write_text(LOOSE, encoding="utf-8")

    def loose(command, *arguments):
        code, out, err = run(command, paper, *arguments)
        assert code == 0, err
        return out, err

    return loose


def test_times_of_no_duty_are_counted_and_told_by_plan_and_read(loose):
    out, err = loose("plan")
    assert out.count(UNCLEAR) == 2
    assert "1 nhiệm vụ từ 1 văn bản, 1 nhiệm vụ có ngày đến hạn" in err
    assert "2 thời hạn chưa thuộc nhiệm vụ nào" in err
    read = " ".join(loose("read")[0].split())
    assert "2 thời hạn chưa thuộc nhiệm vụ nào, hãy xem lại: từ ngày 12/9/2026 đến ngày 15/9/2026; " in read


def test_times_of_no_duty_are_rows_of_the_workbook_and_the_page(loose, tmp_path):
    loose("plan", "--out", tmp_path / "s.xlsx")
    head, *rows = openpyxl.load_workbook(tmp_path / "s.xlsx")["Nhiệm vụ"].iter_rows(values_only=True)
    who, what, sure = (head.index(name) for name in ("Ai", "Việc", "Chắc"))
    assert [row[what] for row in rows if row[who] == UNCLEAR] == ["Hội sách mùa thu", "Tọa đàm với tác giả"]
    assert all(row[sure] == 0.5 for row in rows if row[who] == UNCLEAR)
    loose("plan", "--out", tmp_path / "s.html")
    page = html.fromstring((tmp_path / "s.html").read_bytes())
    assert page.xpath("//tr[@class='group'][last()]//span[@lang='vi']/text()")[-1] == UNCLEAR
    assert UNCLEAR in "".join(page.xpath("//select[@id='bearer']//text()"))
    assert "1 nhiệm vụ" in page.xpath("string(//h1)")


def test_a_time_of_no_duty_is_in_the_calendar_once(loose, tmp_path):
    loose("plan", "--out", tmp_path / "s.ics")
    names = {str(event["SUMMARY"]): event["DTSTART"].dt for event in entries(tmp_path / "s.ics")}
    assert names[f"{UNCLEAR}: Hội sách mùa thu"] == date(2026, 9, 12)
    # `Thời gian` and `Địa điểm`: a meeting, which has an entry of its own
    assert not [name for name in names if "Tọa đàm" in name and name.startswith("?")]
    assert datetime(2026, 9, 16, 1, tzinfo=UTC) in names.values()


def test_an_hour_that_is_named_is_in_the_calendar(run, tmp_path):
    paper = tmp_path / "gio.txt"
    body = LOOSE.partition("II. ")[0] + (
        "II. NHIỆM VỤ\n1. Sở Nội vụ gửi danh sách chậm nhất 17 giờ 00 ngày 30/10/2026.\n"
        "2. Sở Y tế gửi danh sách trước 24 giờ ngày 31/10/2026.\n"
    )
    paper.write_text(body, encoding="utf-8")
    assert run("plan", paper, "--out", tmp_path / "gio.ics")[0] == 0
    named, whole = (event["DTSTART"].dt for event in entries(tmp_path / "gio.ics"))
    assert named == datetime(2026, 10, 30, 10, tzinfo=UTC)
    assert whole == date(2026, 10, 31)


def test_what_begins_at_an_hour_and_ends_on_no_day_is_in_the_calendar(run, tmp_path):
    paper = tmp_path / "tu-gio.txt"
    body = LOOSE.partition("II. ")[0] + (
        "II. NHIỆM VỤ\n1. Chủ tịch UBND các xã cấm đò ngang từ 12 giờ ngày 20/10/2026 cho đến khi có thông báo mới.\n"
    )
    paper.write_text(body, encoding="utf-8")
    assert run("plan", paper, "--out", tmp_path / "tu-gio.ics")[0] == 0
    (begins,) = (event["DTSTART"].dt for event in entries(tmp_path / "tu-gio.ics"))
    assert begins == datetime(2026, 10, 20, 5, tzinfo=UTC)


def test_a_meeting_at_midnight_is_in_the_calendar_on_its_day(run, tmp_path):
    paper = tmp_path / "giao-thua.txt"
    paper.write_text(LOOSE.replace("8 giờ 00 ngày 16/9", "24 giờ 00 ngày 16/9"), encoding="utf-8")
    assert run("plan", paper, "--out", tmp_path / "giao-thua.ics")[0] == 0
    assert date(2026, 9, 16) in [event["DTSTART"].dt for event in entries(tmp_path / "giao-thua.ics")]


def test_by_how_much_a_thing_is_to_fall_is_told_in_every_form(run, tmp_path):
    paper = tmp_path / "giam.txt"
    body = "I. CHỈ TIÊU\n1. Phấn đấu giảm ít nhất 15% số vụ bạo lực gia đình.\n2. Phấn đấu 95% hộ dùng nước sạch.\n"
    paper.write_text(LOOSE.partition("II. ")[0] + body, encoding="utf-8")
    assert run("plan", paper, "--out", tmp_path / "giam.xlsx")[0] == 0
    rows = openpyxl.load_workbook(tmp_path / "giam.xlsx")["Chỉ tiêu"].iter_rows(min_row=2, values_only=True)
    assert [row[1:3] for row in rows] == [("giảm ít nhất", 15), ("bằng", 95)]
    assert run("plan", paper, "--out", tmp_path / "giam.json")[0] == 0
    planned = json.loads((tmp_path / "giam.json").read_text(encoding="utf-8"))["targets"]
    assert [target["change"] for target in planned] == ["decrease", None]
    assert "giảm ≥ 15 %" in run("read", paper)[1]


JOINT = """
UBND XÃ TÂN LẬP
Số: 12/KH-UBND

KẾ HOẠCH
Phòng, chống thiên tai năm 2026

Ủy ban nhân dân xã Tân Lập ban hành Kế hoạch phòng, chống thiên tai năm 2026 như sau:

I. NHIỆM VỤ
1. Trạm Y tế xã lập danh sách hộ nguy cơ cao.
2. Công an xã, Trạm Y tế xã tổ chức trực ban.

| TT | Nội dung công việc | Đơn vị thực hiện | Thời gian |
|---|---|---|---|
| 1 | Tổ chức diễn tập | Ban Chỉ huy Quân sự xã, Trạm y tế xã | Tháng 6 |
"""


def test_a_page_lists_each_body_once_and_a_joint_duty_under_each(run, tmp_path):
    (tmp_path / "kh.txt").write_text(JOINT, encoding="utf-8")
    run("plan", tmp_path / "kh.txt", "--out", tmp_path / "p.html")
    page = html.fromstring((tmp_path / "p.html").read_bytes())
    assert page.xpath("//select[@id='bearer']/option[position() > 1]/text()") == [
        "Trạm Y tế xã (3)",
        "Công an xã (1)",
        "Ban Chỉ huy Quân sự xã (1)",
    ]
    heads = {
        body.xpath("string(.//span[@lang='vi'])"): (
            body.xpath("./tr/@id"),
            body.xpath(".//span[@class='joint']/a/@href"),
        )
        for body in page.xpath("//section[@id='register']//tbody")
    }
    assert heads == {
        "Trạm Y tế xã": (["d1"], ["#d2", "#d3"]),
        "Công an xã": (["d2"], []),
        "Ban Chỉ huy Quân sự xã": (["d3"], []),
    }
    told = page.xpath("//tr[@data-n]//span[@class='with']")
    assert [" ".join(one.text_content().split()) for one in told] == [
        "cùng thực hiện: Công an xã, Trạm Y tế xã",
        "cùng thực hiện: Ban Chỉ huy Quân sự xã, Trạm y tế xã",
    ]


HOURS = """II. NHIỆM VỤ
1. Sở Y tế báo cáo trước 16 giờ 00 thứ Sáu hằng tuần.
2. Sở Nội vụ tổ chức hội nghị từ 8h00 đến 11h30 ngày 20/10/2026.
3. Sở Tài chính gửi số liệu trước 17h00 ngày 28/10/2026.
4. Sở Tư pháp trực từ 8h00 ngày 20/10/2026 đến 17h00 ngày 21/10/2026.
"""


@pytest.fixture
def timed(run, tmp_path):
    paper = tmp_path / "gio.txt"
    head = LOOSE.partition("II. ")[0].replace("sách mùa thu", "sách năm 2026")
    paper.write_text(head + HOURS, encoding="utf-8")

    def timed(name):
        assert run("plan", paper, "--out", tmp_path / name)[0] == 0
        return tmp_path / name

    return timed


def test_hours_are_hours_of_vietnam_in_the_calendar_also_where_they_come_back(timed):
    path = timed("p.ics")
    weekly, meeting, due, watch = entries(path)
    assert weekly["DTSTART"].dt.strftime("%a %H:%M %z") == "Fri 16:00 +0700"
    assert weekly["RRULE"].to_ical() == b"FREQ=WEEKLY;UNTIL=20261231T165959Z;BYDAY=FR"
    assert "DTEND" not in weekly
    assert meeting["DTSTART"].dt == datetime(2026, 10, 20, 1, tzinfo=UTC)
    assert meeting["DTEND"].dt == datetime(2026, 10, 20, 4, 30, tzinfo=UTC)
    assert due["DTSTART"].dt == datetime(2026, 10, 28, 10, tzinfo=UTC)
    assert watch["DTEND"].dt - watch["DTSTART"].dt == timedelta(hours=33)
    zones = icalendar.Calendar.from_ical(path.read_bytes()).walk("VTIMEZONE")
    assert [zone["TZID"] for zone in zones] == ["Asia/Ho_Chi_Minh"]


def test_hours_stand_beside_their_days_in_the_workbook_the_page_and_the_json(timed):
    sheet = openpyxl.load_workbook(timed("p.xlsx"))["Nhiệm vụ"]
    head, *rows = sheet.iter_rows()
    titles = [cell.value for cell in head]
    begins, due = (titles.index(name) for name in ("Bắt đầu", "Hạn"))
    assert [row[due].value.strftime("%H:%M") for row in rows] == ["16:00", "11:30", "17:00", "17:00"]
    assert rows[2][due].number_format == "hh:mm dd/mm/yyyy"
    assert rows[1][begins].value == datetime(2026, 10, 20, 8)  # noqa: DTZ001 - a cell has no zone
    page = html.fromstring(timed("p.html").read_bytes())
    said = [moment.text for moment in page.xpath("//td[contains(@class, 'due')]//time")]
    assert said[1:] == ["08:00 – 11:30 20/10/2026", "17:00 28/10/2026", "08:00 20/10/2026 – 17:00 21/10/2026"]
    assert page.xpath("//time/@data-hour")[0] == "16:00 "
    found = json.loads(timed("p.json").read_text(encoding="utf-8"))["items"]
    assert [timing["hour"] for item in found for timing in item["timings"]] == [
        "16:00", "11:30", "17:00", "17:00",
    ]  # fmt: skip


def _local_paper(number, place, duty):
    return f"""ỦY BAN NHÂN DÂN
XÃ {place.upper()}

Số: {number}/TB-UBND

{place}, ngày 04 tháng 5 năm 2026

THÔNG BÁO
Kết luận họp giao ban

1. Giao {duty}
"""


def test_offices_of_two_communes_stand_apart(run, tmp_path):
    source = tmp_path / "van-ban"
    source.mkdir()
    for number, place, duty in (
        (11, "Suối Mây", "Phòng Kinh tế rà soát hồ đập trước ngày 30/5/2026."),
        (12, "Bến Đá", "Phòng Kinh tế, Hạ tầng và Đô thị rà soát vỉa hè trước ngày 30/5/2026."),
        (13, "Bến Đá", "Phòng Văn hóa - Xã hội rà soát hộ nghèo trước ngày 30/5/2026."),
        (14, "Suối Mây", "Phòng VH-XH rà soát nhà văn hóa trước ngày 30/5/2026."),
    ):
        (source / f"{number}.txt").write_text(_local_paper(number, place, duty), encoding="utf-8")
    assert run("plan", source, "--out", tmp_path / "so.html")[0] == 0
    page = html.fromstring((tmp_path / "so.html").read_text(encoding="utf-8"))
    offices = {
        "Phòng Kinh tế",
        "Phòng Kinh tế, Hạ tầng và Đô thị",
        "Phòng Văn hóa - Xã hội (Bến Đá)",
        "Phòng VH-XH (Suối Mây)",
    }
    assert set(page.xpath("//tr[@class='group']//span[@lang]/text()")) == offices
    assert {
        name.rsplit(" (", 1)[0] for name in page.xpath("//select[@id='bearer']/option[position()>1]/text()")
    } == offices
    assert run("plan", source, "--out", tmp_path / "so.xlsx")[0] == 0
    sheet = openpyxl.load_workbook(tmp_path / "so.xlsx")["Nhiệm vụ"]
    assert {row[1] for row in sheet.iter_rows(min_row=2, values_only=True)} == offices
    assert run("plan", source, "--out", tmp_path / "so.ics")[0] == 0
    assert {event["SUMMARY"].rsplit(" — ", 1)[-1] for event in entries(tmp_path / "so.ics")} == offices
    assert run("plan", source, "--out", tmp_path / "so.json")[0] == 0
    told = json.loads((tmp_path / "so.json").read_text(encoding="utf-8"))["items"]
    assert {bearer["name"] for item in told for bearer in item["bearers"]} == offices


def test_who_answers_for_no_day_can_be_found_in_the_workbook(run, tmp_path):
    text = "Phòng Kinh tế rà soát hồ đập trước ngày 30/5/2026; giao Phòng Văn hóa - Xã hội tổng hợp."
    (tmp_path / "tb.txt").write_text(_local_paper(15, "Suối Mây", text), encoding="utf-8")
    assert run("plan", tmp_path / "tb.txt", "--out", tmp_path / "so.xlsx")[0] == 0
    sheet = openpyxl.load_workbook(tmp_path / "so.xlsx")["Nhiệm vụ"]
    rows = [(row[1], row[6] and row[6].date()) for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert rows == [("Phòng Kinh tế", date(2026, 5, 29)), ("Phòng Văn hóa - Xã hội", None)]


def test_a_time_that_recognition_may_have_misread_is_told_in_every_form(run, tmp_path):
    # What holds for the numeral of a quarter in a scan holds for one whose strokes are letters in a text.
    paper = tmp_path / "quét.txt"
    paper.write_text(
        """ỦY BAN NHÂN DÂN
XÃ TÂN HÒA

Số: 14/TB-UBND

Tân Hòa, ngày 04 tháng 5 năm 2026

THÔNG BÁO
Kết luận họp giao ban

1. Trạm Y tế xã khám sức khỏe cho người cao tuổi trong quý IIl/2026.

2. Công an xã báo cáo kết quả trước ngày 20/10/2026.
""",
        encoding="utf-8",
    )
    told = "? chữ nhận dạng dễ nhầm, so với bản gốc: trong quý IIl/2026"
    for name in ("p.xlsx", "p.html", "p.ics", "p.json"):
        assert run("plan", paper, "--out", tmp_path / name)[0] == 0
    sheet = openpyxl.load_workbook(tmp_path / "p.xlsx")["Nhiệm vụ"]
    head, *rows = sheet.iter_rows(values_only=True)
    whens, sures = ([row[head.index(name)] for row in rows] for name in ("Khi nào", "Chắc"))
    assert whens == [f"trong quý IIl/2026\n{told}", "trước ngày 20/10/2026"]
    assert sures[0] < 0.85 < sures[1]
    page = html.fromstring((tmp_path / "p.html").read_bytes())
    assert page.xpath("//tr[@data-unsure]//*[@class='misread']/text()") == [told]
    assert len(page.xpath("//*[@class='misread']")) == 1
    notes = [str(entry["DESCRIPTION"]) for entry in entries(tmp_path / "p.ics")]
    assert [f"Ghi chú: {told}" in note for note in notes] == [True, False]
    items = json.loads((tmp_path / "p.json").read_text(encoding="utf-8"))["items"]
    assert [timing["doubted"] for item in items for timing in item["timings"]] == [True, False]
    _, out, _ = run("plan", paper)
    assert "? chữ nhận dạng dễ nhầm" in out
    assert out.count(" % ?") == 1
    _, out, _ = run("plan", paper, "--lang", "en")
    assert "? recognition" in out


def test_the_day_of_an_aim_is_in_every_form_under_its_name(run, tmp_path):
    paper = tmp_path / "muc-tieu.txt"
    aims = "III. CHỈ TIÊU\n1. Ít nhất 02 mô hình ở mỗi xã trước ngày 30/11/2026.\nIV. LỊCH\n"
    paper.write_text(LOOSE.replace("III. LỊCH\n", aims), encoding="utf-8")
    code, out, err = run("plan", paper)
    assert code == 0
    assert out.count("(mục tiêu)") == 1
    assert "2 thời hạn chưa thuộc nhiệm vụ nào" in err
    for name in ("p.xlsx", "p.html", "p.ics"):
        assert run("plan", paper, "--out", tmp_path / name)[0] == 0
    head, *rows = openpyxl.load_workbook(tmp_path / "p.xlsx")["Nhiệm vụ"].iter_rows(values_only=True)
    who, number = head.index("Ai"), head.index("TT")
    assert [(row[number], row[who]) for row in rows] == [
        (1, "Sở Nội vụ"), (None, "(mục tiêu)"), (None, UNCLEAR), (None, UNCLEAR),
    ]  # fmt: skip
    page = html.fromstring((tmp_path / "p.html").read_bytes())
    assert page.xpath("//tr[@class='group']//span[@lang='vi']/text()") == ["Sở Nội vụ", "(mục tiêu)", UNCLEAR]
    names = [str(event["SUMMARY"]) for event in entries(tmp_path / "p.ics")]
    assert any(name.startswith("(mục tiêu): Ít nhất 02 mô hình") for name in names)


def test_a_share_in_words_stays_a_fraction():
    text = "Sở Y tế ban hành kế hoạch:\n1. Ít nhất hai phần ba số thôn có tổ tự quản.\n"
    assert [phrases.amount(target) for target in read_directive(text).targets] == ["≥ 2/3 số thôn"]


def test_of_several_acts_each_time_is_told_with_its_own(run, tmp_path):
    paper = tmp_path / "hai-viec.txt"
    paper.write_text(
        """SỞ Y TẾ
Số: 15/KH-SYT
Hà Sơn, ngày 14 tháng 8 năm 2026

KẾ HOẠCH
Truyền thông về dân số

V. TỔ CHỨC THỰC HIỆN
Căn cứ kế hoạch này, các đơn vị xây dựng kế hoạch của mình. Định kỳ báo cáo kết quả trước ngày 10 tháng 12 hằng năm./.
""",
        encoding="utf-8",
    )
    reading = read_directive(paper.read_text(encoding="utf-8"))
    told = "trước ngày 10 tháng 12 hằng năm (Định kỳ báo cáo kết quả trước ngày 10 tháng 12 hằng năm)"
    assert phrases.when(reading.obligations[0], reading) == told
    out = " ".join(run("plan", paper)[1].split())
    assert "trong việc:" in out
