"""The ledger's pages."""

import io
import re
from datetime import date, timedelta
from urllib.parse import quote

import pytest
from dispatch import begun, block, letter
from django.urls import reverse
from django.utils import timezone
from duties import adopted, duty
from office import COMMUNE, DEPARTMENT, OFFICE, OTHER_COMMUNE, actor, build_office, person
from openpyxl import load_workbook

from lantoa.apps.documents.models import Link
from lantoa.apps.duties.models import Duty, DutyBearer, DutyState, DutyTarget, Feed, SavedView, Topic
from lantoa.core.drafting import Source
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def me(client):
    build_office()
    user = person(Role.HEAD_OF_UNIT)
    client.force_login(user)
    return user


@pytest.fixture
def rows(me, today):  # noqa: ARG001
    first = duty(
        "Sở Y tế báo cáo kết quả", due_on=today - timedelta(days=3), folded="so y te bao cao ket qua"
    )
    return [
        first,
        duty(
            "Báo đưa tin", of=first, due_on=today + timedelta(days=5), bearers=[COMMUNE], channels=["press"]
        ),
        duty(
            "Làm việc xa", of=first, due_on=today + timedelta(days=90), audiences=["women"], state="assigned"
        ),
        duty("Định kỳ", of=first, due_on=today, rrule="FREQ=MONTHLY;BYMONTHDAY=28", state="in_progress"),
        duty("=2+3 đã xong", of=first, state=DutyState.DONE, evidence="Đã làm"),
    ]


def page(client, name, *args, **query):
    answer = client.get(reverse(name, args=args), query)
    return answer, answer.content.decode()


def test_the_first_line_answers(client, rows):  # noqa: ARG001
    _answer, html = page(client, "duties")
    told = " ".join(html.split("lt-answer")[1].split("</p>")[0].split())
    assert "<strong>4</strong> nhiệm vụ đang mở" in told
    assert "<strong>1</strong> quá hạn" in told
    assert "<strong>2</strong> đến hạn trong 14 ngày" in told
    assert "<strong>2</strong> chưa giao" in told
    _answer, html = page(client, "duties", words="khongcogi")
    assert "chưa giao" not in html.split("lt-answer")[1].split("</p>")[0]


def test_the_first_line_tells_how_many_rows_the_asked_state_has(client, rows):  # noqa: ARG001
    def told(**query):
        _answer, html = page(client, "duties", **query)
        return " ".join(html.split("lt-answer")[1].split("</p>")[0].split())

    assert told(state="soon").startswith('"><strong>2</strong> nhiệm vụ trong danh sách này · <a')
    assert "<strong>4</strong> nhiệm vụ đang mở" in told(state="soon")
    assert "trong danh sách này" not in told()


def test_days_the_wrong_way_round_are_told_and_turned(client, rows, today):  # noqa: ARG001
    since, until = today + timedelta(days=30), today
    for name in ("duties", "duty_month"):
        _answer, html = page(client, name, since=f"{since:%d/%m/%Y}", until=f"{until:%d/%m/%Y}", words="bao")
        assert f"Từ ngày {since:%d/%m/%Y} đứng sau đến ngày {until:%d/%m/%Y}" in html
        assert f'value="{since:%d/%m/%Y}"' in html
        assert f"?words=bao&amp;since={until}&amp;until={since}" in html
    _answer, html = page(client, "duties", since=f"{until:%d/%m/%Y}", until=f"{since:%d/%m/%Y}")
    assert "đứng sau đến ngày" not in html


def test_a_duty_leads_to_the_papers_that_hand_it_on(client):
    build_office()
    client.force_login(person(Role.SPECIALIST))
    handed, left = duty("Phát tin hằng ngày"), duty("Việc khác")
    source = Source(str(handed.arrival_id), "Kế hoạch", "", 0, 0, duty=str(handed.pk))
    said = letter(block("b1", "Phát tin hằng ngày.", sources=(source,)))
    row = begun(said, who=actor(Role.SPECIALIST), duties=[handed.pk, left.pk])
    _answer, html = page(client, "duty", handed.pk)
    assert f'href="{reverse("dispatch_paper", args=[row.pk])}">Công văn</a>' in html
    assert "1 đoạn nói tới" in html
    _answer, html = page(client, "duty", left.pk)
    assert "Đã đưa vào văn bản đi" not in html, "no paragraph of the paper speaks of it"


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ({}, {0, 1, 2, 3}),
        ({"state": "late"}, {0}),
        ({"state": "soon"}, {1, 3}),
        ({"state": "done"}, {4}),
        ({"state": "all"}, {0, 1, 2, 3, 4}),
        ({"words": "Y TẾ bao cáo"}, {0}),
        ({"bearer": COMMUNE}, {1}),
        ({"bearer": "hason"}, {1}),
        ({"channel": "press"}, {1}),
        ({"audience": "women"}, {2}),
        ({"beat": "yes"}, {3}),
        ({"topic": "none"}, {0, 1, 2, 3}),
        ({"state": "nonsense", "paper": "x", "topic": "y", "since": "31/12"}, {0, 1, 2, 3}),
    ],
)
def test_filters_narrow(client, rows, query, shown):
    answer, _html = page(client, "duties", **query)
    assert {line.duty.pk for line in answer.context["lines"]} == {rows[place].pk for place in shown}


def test_a_day_that_had_passed_before_its_paper_came_says_so(client, rows, today):
    late = rows[0]
    for came, told in ((today, True), (today - timedelta(days=9), False)):
        type(late.arrival).objects.filter(pk=late.arrival_id).update(arrived_on=came)
        _answer, html = page(client, "duties", state="late")
        assert ("đã qua trước khi đến" in html) is told


def test_a_range_of_days(client, rows, today):
    since, until = today.isoformat(), (today + timedelta(days=5)).isoformat()
    answer, html = page(client, "duties", since=since, until=until)
    assert [line.duty.pk for line in answer.context["lines"]] == [rows[3].pk, rows[1].pk]
    assert f"đến hạn từ {today:%d/%m/%Y}" in html
    typed, _html = page(client, "duties", since=f"{today:%d/%m/%Y}", until=until)
    assert typed.context["query"] == answer.context["query"]


def test_chips_say_the_filters_as_a_sentence(client, rows):  # noqa: ARG001
    answer, _html = page(client, "duties", bearer=COMMUNE, words="tin", channel="press", state="late")
    assert [chip.words for chip in answer.context["chips"]] == [
        "của Ủy ban nhân dân xã Tân Lập, cả cấp dưới",
        "có chữ «tin»",
        "qua báo chí",
        "quá hạn",
    ]
    assert "words=tin" not in answer.context["chips"][1].without
    assert "channel=press" in answer.context["chips"][1].without


def test_a_paper_is_named_only_to_those_who_know_it(client, rows):
    known = rows[1].arrival
    assert f"trong {known.symbol}" in page(client, "duties", paper=known.pk)[1]
    other = duty("Việc của phòng", bearers=[OFFICE]).arrival
    other.symbol = "77/UBND-KIN"
    other.save()
    client.force_login(person(Role.UNIT_OFFICER, COMMUNE))
    assert f"trong {known.symbol}" in page(client, "duties", paper=known.pk)[1]
    html = page(client, "duties", paper=other.pk)[1]
    assert other.symbol not in html
    assert f"trong {other.pk}" in html


def test_words_from_outside_stay_words(client, me):  # noqa: ARG001
    duty("<script>alert(1)</script>")
    _answer, html = page(client, "duties", words="<img src=x>", state="all")
    assert "<script>alert" not in html
    assert "<img src=x>" not in html


@pytest.mark.parametrize("name", ["duties", "duty_board", "duty_month", "duty_year", "topics", "feeds"])
def test_an_empty_ledger_is_no_error(client, me, name):  # noqa: ARG001
    answer, _html = page(client, name)
    assert answer.status_code == 200


def test_the_board_has_a_column_for_each_state(client, rows):  # noqa: ARG001
    answer, _html = page(client, "duty_board")
    assert [column["count"] for column in answer.context["columns"]] == [2, 1, 1, 1, 0]


def test_the_month_shows_what_is_due_and_what_comes_again(client, me):  # noqa: ARG001
    first = duty("Một", due_on=date(2026, 12, 10))
    duty("Hai", of=first, due_on=date(2026, 12, 10))
    duty("Hằng tháng", of=first, due_on=date(2026, 11, 30), rrule="FREQ=MONTHLY;BYMONTHDAY=-1")
    answer, _html = page(client, "duty_month", thang="2026-12")
    days = {day["on"]: day for week in answer.context["weeks"] for day in week}
    assert days[date(2026, 12, 10)]["due"] == 2
    assert days[date(2026, 12, 31)]["again"] == 1
    assert days[date(2026, 11, 30)]["due"] == 1
    assert days[date(2026, 11, 30)]["again"] == 0
    assert page(client, "duty_month", thang="x")[0].status_code == 200


def test_what_only_begins_stands_in_the_calendar_as_a_start(client, me):  # noqa: ARG001
    day = date(2026, 12, 10)
    first = duty("Đặt tên đường", begins_on=day, due_text="từ ngày 10/12/2026")
    for _more in range(3):
        duty("Thực hiện mức thu mới", of=first, begins_on=day)
    duty("Nộp báo cáo", of=first, due_on=day)
    answer, html = page(client, "duty_month", thang="2026-12")
    cell = next(day for week in answer.context["weeks"] for day in week if day["on"] == date(2026, 12, 10))
    assert (cell["due"], cell["begin"], cell["begin_more"]) == (1, 4, 1)
    assert "Bắt đầu: Đặt tên đường" in html
    answer = client.get(f"{reverse('duties')}?{cell['begin_link']}")
    assert {line.words for line in answer.context["lines"]} == {"Đặt tên đường", "Thực hiện mức thu mới"}
    assert "bắt đầu từ 10/12/2026" in answer.content.decode()
    answer, html = page(client, "duty_year", nam="2026")
    bands = {
        band["name"]: [count for _number, count, _link in band["months"]] for band in answer.context["bands"]
    }
    assert (bands["all"][11], bands["begin"][11]) == (1, 4)
    assert "begins=yes" in html
    assert (
        "bắt đầu <strong>10/12/2026</strong>" in client.get(reverse("duty", args=[first.pk])).content.decode()
    )
    answer = client.get(reverse("duty_export"), {"begins": "yes"})
    sheet = load_workbook(io.BytesIO(answer.content)).worksheets[0]
    column = [cell.value for cell in sheet[1]].index("Bắt đầu")
    assert {row[column].date() for row in sheet.iter_rows(min_row=2, values_only=True)} == {day}


def test_a_year_in_which_nothing_begins_has_no_line_for_it(client, rows):  # noqa: ARG001
    answer, _html = page(client, "duty_year")
    assert "begin" not in {band["name"] for band in answer.context["bands"]}


def test_a_unit_sees_what_begins_by_its_own_share(client):
    """Of a paper kept elsewhere: what one's own shares tell is counted beside what the database counts."""
    build_office()
    duty("Đặt tên đường", bearers=[COMMUNE], state="assigned", begins_on=date(2026, 12, 10))
    client.force_login(person(Role.UNIT_OFFICER, COMMUNE))
    answer, _html = page(client, "duty_month", thang="2026-12")
    assert [day["begin"] for week in answer.context["weeks"] for day in week if day["begin"]] == [1]
    answer, _html = page(client, "duty_year", nam="2026")
    assert next(band["all"] for band in answer.context["bands"] if band["name"] == "begin") == 1
    for since, found in (("10/12/2026", 1), ("11/12/2026", 0)):
        answer, _html = page(client, "duties", begins="yes", since=since)
        assert len(answer.context["lines"]) == found


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("duty_month", {"thang": "9999-12"}),
        ("duty_month", {"thang": "0001-01"}),
        ("duty_year", {"nam": "9" * 5000}),
        ("duty_year", {"nam": "1989"}),
    ],
)
def test_a_time_nobody_keeps_duties_for_is_now(client, me, today, name, query):  # noqa: ARG001
    context = page(client, name, **query)[0].context
    assert context.get("first", today.replace(day=1)) == today.replace(day=1)
    assert context.get("number", today.year) == today.year


def test_the_year_counts_by_month_and_topic(client, me):  # noqa: ARG001
    topic = Topic.objects.create(office_id=DEPARTMENT, name="Bình đẳng giới", decided=True)
    first = duty("Một", due_on=date(2027, 3, 10), topic=topic)
    duty("Hai", of=first, due_on=date(2027, 3, 11))
    duty("Quý", of=first, due_on=date(2027, 3, 31), rrule="FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1")
    answer, _html = page(client, "duty_year", nam="2027")
    bands = {
        band["name"]: [count for _number, count, _link in band["months"]] for band in answer.context["bands"]
    }
    assert bands["all"][2] == 3
    assert bands["Bình đẳng giới"][2] == 1
    assert bands[""][2] == 2
    assert [bands["again"][month] for month in (2, 5, 8, 11)] == [0, 1, 1, 1]


def test_the_workbook_holds_what_is_filtered_and_nothing_that_runs(client, rows):  # noqa: ARG001
    answer = client.get(reverse("duty_export"), {"state": "all"})
    book = load_workbook(io.BytesIO(answer.content))
    sheet = book.worksheets[0]
    assert sheet.max_row == 6
    cells = {row[1].value: row for row in sheet.iter_rows(min_row=2)}
    risky = cells["=2+3 đã xong"][1]
    assert risky.data_type == "s"
    assert risky.quotePrefix
    assert cells["Báo đưa tin"][5].is_date
    assert client.get(reverse("duty_export"), {"state": "late"}).status_code == 200


def test_the_workbook_names_every_unit_and_how_it_stands(client, me):  # noqa: ARG001
    row = duty("Phát tin", bearers=[COMMUNE, OTHER_COMMUNE], state="assigned")
    row.bearers.filter(unit=COMMUNE).update(state="done", evidence="Đã phát", phrase="UBND các xã")
    row.bearers.filter(unit=OTHER_COMMUNE).update(phrase="UBND các xã")
    sheet = load_workbook(io.BytesIO(client.get(reverse("duty_export")).content)).worksheets[0]
    titles = [cell.value for cell in sheet[1]]
    cells = dict(zip(titles, (cell.value for cell in sheet[2]), strict=True))
    assert cells["Đơn vị thực hiện"] == "UBND các xã (2 đơn vị)"
    assert cells["Từng đơn vị"] == "Ủy ban nhân dân xã Phú Xuân (Đã giao); Ủy ban nhân dân xã Tân Lập (Xong)"


def test_a_duty_reads_from_its_sentence_to_its_history(client, me):  # noqa: ARG001
    first, *_others = adopted()
    Link.objects.create(
        source=first.arrival, identity="9/KH-BCD", title="Kế hoạch số 09/KH-BCĐ", role="basis"
    )
    _answer, html = page(client, "duty", first.pk)
    places = [
        html.index(f'id="{name}"') for name in ("cau", "can-cu", "ai", "chi-tieu", "ket-qua", "lich-su")
    ]
    assert places == sorted(places)
    assert "<mark>Sở Y tế tổ chức ít nhất 02 cuộc" in html
    assert "09/KH-BCĐ" in html
    assert "chưa có trong sổ" in html
    assert f"{reverse('review', args=[first.arrival_id])}?muc={first.item_id}" in html


def step(client, name, row, **data):
    row.refresh_from_db()
    return client.post(reverse(name, args=[row.pk]), {"version": row.version, **data}, follow=True)


def share(client, name, row, **data):
    """A step of the first unit that bears it."""
    one = row.bearers.order_by("pk").first()
    return client.post(reverse(name, args=[one.pk]), {"version": one.version, **data}, follow=True)


def sent(rows, **form):
    """The page that shows who would receive what, confirmed."""
    seen = dict(Duty.objects.filter(pk__in=[row.pk for row in rows]).values_list("pk", "version"))
    ticked = [f"{key}:{version}" for key, version in seen.items()]
    return {"picked": ".".join(str(row.pk) for row in rows), "duties": ticked, "do": "yes", **form}


def test_the_life_of_a_duty_by_hand(client, me):  # noqa: ARG001
    row = duty(bearers=[OFFICE])
    assert "Hoàn tác" in step(client, "duty_assign", row).content.decode()
    share(client, "duty_take_on", row)
    share(client, "duty_complete", row, evidence="Đã họp ngày 05/01")
    row.refresh_from_db()
    assert row.state == DutyState.DONE
    share(client, "duty_share_undo", row)
    row.refresh_from_db()
    assert (row.state, row.bearers.get().evidence) == ("in_progress", "")
    step(client, "duty_waive", row, reason="Thay bằng kế hoạch mới")
    step(client, "duty_back", row)
    row.refresh_from_db()
    assert row.state == DutyState.IN_PROGRESS


def test_a_step_refused_says_why(client, me):  # noqa: ARG001
    row = duty()
    assert "Chưa rõ nhiệm vụ này của đơn vị nào" in step(client, "duty_assign", row).content.decode()
    stale = client.post(reverse("duty_assign", args=[row.pk]), {"version": "99", "units": [OFFICE]})
    assert stale.status_code == 409
    assert client.post(reverse("duty_assign", args=[row.pk]), {"version": "-1"}).status_code == 409


def test_words_typed_without_a_tick_are_asked_about(client, me):  # noqa: ARG001
    row = duty(bearers=[OFFICE, COMMUNE])
    named = [share.pk for share in row.bearers.order_by("pk")]
    form = {"version": 0, "don-vi": "phu xuan", "named": named, "keep": named[:1]}
    html = client.post(reverse("duty_assign", args=[row.pk]), form, follow=True).content.decode()
    assert "Chưa giao: đã gõ «phu xuan»" in html
    assert f'name="units" value="{OTHER_COMMUNE}">' in html
    assert f'name="keep" value="{named[0]}" checked>' in html
    assert f'name="keep" value="{named[1]}">' in html
    row.refresh_from_db()
    assert row.state == DutyState.CONFIRMED
    form |= {"units": [OTHER_COMMUNE], f"role-{OTHER_COMMUNE}": "helps"}
    html = client.post(reverse("duty_assign", args=[row.pk]), form, follow=True).content.decode()
    given = set(row.bearers.exclude(unit=None).values_list("unit", "leads", "state"))
    assert given == {(OFFICE, True, "assigned"), (OTHER_COMMUNE, False, "assigned")}
    assert "(Phòng Thông tin - Báo chí; Ủy ban nhân dân xã Phú Xuân)" in html


def test_the_paper_is_a_link_for_those_who_may_read_it(client, me):
    row = duty(bearers=[COMMUNE], state="assigned")
    link = reverse("review", args=[row.arrival_id])
    for user, shown in ((me, True), (person(Role.UNIT_OFFICER, COMMUNE), False)):
        client.force_login(user)
        for html in (page(client, "duties")[1], page(client, "duty", row.pk)[1]):
            assert (link in html) == shown
            assert "31/UBND-VX" in html


def test_several_are_given_to_a_unit_chosen(client, me):  # noqa: ARG001
    rows = [duty(bearers=[OFFICE]), duty()]
    form = {"duties": [row.pk for row in rows], "to": "chosen"}
    for words, said in (("phu xuan", "Đã gõ «phu xuan» mà chưa đánh dấu"), ("", "Chưa chọn đơn vị nào.")):
        answer = client.post(reverse("duties_assign"), {**form, "don-vi": words}, follow=True)
        html = answer.content.decode()
        assert said in html
        assert (
            html.count('name="duties" value="') - html.count("data-undo")
            == html.count("checked aria-label")
            == 2
        )
        assert f'name="don-vi" value="{words}"' in html
    answer = client.post(reverse("duties_assign"), sent(rows, to="chosen", units=[COMMUNE]), follow=True)
    assert "Đã giao 2 nhiệm vụ." in answer.content.decode()
    for row in rows:
        assert [one.unit_id for one in row.bearers.exclude(unit=None)] == [COMMUNE]
    client.post(reverse("duties_undo"), {"duties": form["duties"]})
    assert [one.unit_id for one in rows[0].bearers.all()] == [OFFICE]
    assert not rows[1].bearers.exists()


def test_several_are_assigned_at_once(client, me):  # noqa: ARG001
    known, unknown = duty(bearers=[OFFICE]), duty()
    answer = client.post(reverse("duties_assign"), sent([known, unknown], x="x"), follow=True)
    assert "Đã giao 1 nhiệm vụ" in answer.content.decode()
    assert "1 nhiệm vụ chưa giao được" in answer.content.decode()
    assert "Chưa chọn nhiệm vụ nào." in client.post(reverse("duties_assign"), follow=True).content.decode()


def test_what_could_not_be_given_is_said_by_its_reason_and_stays_ticked(
    client,
    me,  # noqa: ARG001
    monkeypatch,
    django_assert_max_num_queries,
):
    given, done = duty("Giao rồi", bearers=[OFFICE], state="assigned"), duty("Xong rồi", state="done")
    unnamed, unknown, going = duty("Không nêu ai"), duty("Nêu tên lạ"), duty("Giao được", bearers=[OFFICE])
    DutyBearer.objects.create(duty=unknown, phrase="Tổ công tác 47")
    foreign = duty("Việc của xã khác", office=COMMUNE, bearers=[OFFICE])
    rows = (given, done, unnamed, unknown, going, foreign)
    client.post(reverse("duties_assign"), sent(rows, query="state=all"))
    with django_assert_max_num_queries(12):
        answer, html = page(client, "duties", state="all")
    assert {str(why[0]): count for why, count in answer.context["not_given"]} == {
        "Văn bản không nêu ai làm": 1,
        "Văn bản nêu tên mà chưa gắn được đơn vị nào trong danh mục": 1,
        "Đã giao từ trước": 1,
        "Đã xong hoặc đã miễn": 1,
        "Do cơ quan, đơn vị khác giao": 1,
    }
    assert "5 nhiệm vụ chưa giao được" in html
    assert f'data-ticked="{unnamed.pk} {unknown.pk}"' in html
    monkeypatch.setattr("lantoa.web.duties.after.UNDO", timedelta(0))
    assert page(client, "duties")[0].context["not_given"] == []


def test_what_is_ticked_is_given_whatever_else_is_typed(client, me):  # noqa: ARG001
    one, several = duty(), duty()
    form = {"version": 0, "units": [OFFICE], "don-vi": "xa nao do"}
    html = client.post(reverse("duty_assign", args=[one.pk]), form, follow=True).content.decode()
    assert "Chữ «xa nao do» còn trong ô tên đơn vị không được tính" in html
    form |= sent([several], to="chosen")
    html = client.post(reverse("duties_assign"), form, follow=True).content.decode()
    assert "Chữ «xa nao do» còn trong ô tên đơn vị không được tính" in html
    for row in (one, several):
        assert [share.unit_id for share in row.bearers.exclude(unit=None)] == [OFFICE]


def test_a_commune_takes_on_all_that_is_ticked_and_stays_on_the_list(client, me):  # noqa: ARG001
    rows = [duty(f"Việc {number}", bearers=[COMMUNE, OTHER_COMMUNE], state="assigned") for number in range(3)]
    client.force_login(person(Role.UNIT_OFFICER, COMMUNE))
    assert reverse("duties_take_on") in page(client, "duties")[1]
    form = {"duties": [row.pk for row in rows] + [0], "query": "sort=paper"}
    answer = client.post(reverse("duties_take_on"), form, follow=True)
    assert answer.redirect_chain == [(f"{reverse('duties')}?sort=paper", 302)]
    assert "Đã nhận 3 nhiệm vụ." in answer.content.decode()
    stands = {(one.unit_id, one.state) for row in rows for one in row.bearers.all()}
    assert stands == {(COMMUNE, "in_progress"), (OTHER_COMMUNE, "assigned")}
    again = client.post(reverse("duties_take_on"), form, follow=True).content.decode()
    assert "3 nhiệm vụ không có gì để nhận" in again
    assert client.post(reverse("duties_take_on")).status_code == 400


def test_what_is_wrong_in_a_report_is_said_at_its_form_and_nothing_is_lost(client, me):  # noqa: ARG001
    from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: PLC0415

    row = duty(bearers=[COMMUNE], state="in_progress")
    client.force_login(person(Role.UNIT_OFFICER, COMMUNE))
    answer = share(client, "duty_complete", row)
    assert answer.status_code == 422
    field = re.search(r'<textarea[^>]*name="evidence".*', answer.content.decode(), re.DOTALL)[0]
    assert "autofocus" in field.split(">")[0]
    assert "Ghi vài chữ đã làm gì" in field.split("<label")[0]
    program = SimpleUploadedFile("bao-cao.exe", b"MZ" + bytes(200))
    html = share(client, "duty_complete", row, evidence="Đã họp 3 thôn", proof=program).content.decode()
    told = html.split('name="proof" autofocus')
    assert "Đã họp 3 thôn</textarea>" in told[0]
    assert ".exe" in told[1].split("<button")[0]
    client.force_login(person(Role.HEAD_OF_UNIT))
    assert "Ghi lý do miễn" in share(client, "duty_excuse", row, reason=" ").content.decode()
    assert "Ghi lý do miễn" in step(client, "duty_waive", row, reason=" ").content.decode()


def test_a_deadline_is_moved_with_a_reason_that_stays(client, me, today):  # noqa: ARG001
    row = duty(bearers=[OFFICE], due_on=today, due_text="trước ngày 30/9")
    later = today + timedelta(days=20)
    for given, said in (
        ({"day": "32/13", "reason": "Mưa lũ"}, "chưa đúng dạng"),
        ({"day": f"{later:%d/%m/%Y}", "reason": " "}, "Ghi lý do đổi hạn"),
        ({"day": f"{today:%d/%m/%Y}", "reason": "Mưa lũ"}, "đang là hạn"),
        ({"day": "01/01/2020", "reason": "Mưa lũ"}, "đã qua"),
    ):
        answer = step(client, "duty_postpone", row, **given)
        html = answer.content.decode()
        assert answer.status_code == 422
        assert said in html
        assert f'name="day" value="{given["day"]}"' in html
    html = step(client, "duty_postpone", row, day=f"{later:%d/%m/%Y}", reason="Mưa lũ").content.decode()
    row.refresh_from_db()
    assert (row.due_on, row.due_text) == (later, "trước ngày 30/9")
    history = html.split('id="lich-su"')[1]
    assert "đổi hạn nhiệm vụ" in history
    assert "«Mưa lũ»" in history
    assert f"{today:%d/%m/%Y}" in history
    client.force_login(person(Role.UNIT_OFFICER, OFFICE))
    assert step(client, "duty_postpone", row, day=f"{today:%d/%m/%Y}", reason="x").status_code == 403


def test_the_board_shows_every_state_and_asks_for_none(client, rows):  # noqa: ARG001
    answer, html = page(client, "duty_board", state="late")
    assert [column["count"] for column in answer.context["columns"]] == [2, 1, 1, 1, 0]
    assert 'id="trang-thai"' not in html
    assert answer.context["chips"] == []


def test_whose_part_is_open_finds_it_right_under_the_sentence(client, me):  # noqa: ARG001
    row = duty(bearers=[COMMUNE], state="assigned")

    def order():
        page = client.get(reverse("duty", args=[row.pk])).content.decode()
        assert page.count('id="ket-qua"') == 1
        return sorted(("cau", "ket-qua", "can-cu", "ai"), key=lambda part: page.index(f'id="{part}"'))

    assert order() == ["cau", "can-cu", "ai", "ket-qua"]
    client.force_login(person(Role.UNIT_OFFICER, COMMUNE))
    assert order() == ["cau", "ket-qua", "can-cu", "ai"]


def test_a_share_of_a_whole_is_said_as_it_is_printed(client, me):  # noqa: ARG001
    row = duty(bearers=[OFFICE])
    for value, unit in ((0.3333, "số thôn"), (0.5, "tổng số hộ"), (0.5, "%")):
        DutyTarget.objects.create(duty=row, item=row.item, comparator="≥", value=value, unit=unit)
    answer, _html = page(client, "duties")
    assert answer.context["lines"][0].measure == ["≥ 1/3 số thôn", "≥ 1/2 tổng số hộ", "≥ 0,5 %"]


def test_several_assigned_at_once_are_taken_back_at_once(client, me):  # noqa: ARG001
    rows = [duty(bearers=[OFFICE]), duty(bearers=[COMMUNE])]
    chosen = [row.pk for row in rows]
    answer = client.post(reverse("duties_assign"), sent(rows), follow=True)
    assert answer.context["undo"] == chosen
    assert f'action="{reverse("duties_undo")}"' in answer.content.decode()
    share(client, "duty_take_on", rows[0])
    html = client.post(reverse("duties_undo"), {"duties": chosen}, follow=True).content.decode()
    assert "Đã hoàn tác: 1 nhiệm vụ lại chưa giao." in html
    assert "1 nhiệm vụ không hoàn tác được" in html
    assert sorted(Duty.objects.values_list("state", flat=True)) == ["confirmed", "in_progress"]
    assert page(client, "duties")[0].context["undo"] == ()


def test_every_unit_of_a_duty_stands_by_itself(client, me, django_assert_max_num_queries):
    row = duty(bearers=[COMMUNE, OTHER_COMMUNE, OFFICE], state="assigned")
    client.force_login(person(Role.UNIT_OFFICER, COMMUNE))
    share(client, "duty_take_on", row)
    share(client, "duty_complete", row, evidence="Đã phát 12 lượt")
    assert "1/3 đơn vị xong" not in page(client, "duties", state="done")[1]
    client.force_login(me)
    assert "1/3 đơn vị xong · 2 chưa" in page(client, "duties")[1]
    assert "1/3 đơn vị xong · 2 chưa" in page(client, "duty_board")[1]
    share(client, "duty_share_back", row)
    share(client, "duty_excuse", row, reason="Xã chưa có đài")
    html = page(client, "duty_shares", row.pk)[1]
    assert "0/3 đơn vị xong · 1 miễn · 2 chưa" in html
    assert "Xã chưa có đài" in html
    shown = {
        state: [
            one.row.unit_id for one in page(client, "duty_shares", row.pk, state=state)[0].context["shares"]
        ]
        for state in ("missing", "waived", "nonsense")
    }
    assert shown["waived"] == [COMMUNE]
    assert set(shown["missing"]) == {OTHER_COMMUNE, OFFICE}
    assert len(shown["nonsense"]) == 3
    assert "Không đơn vị nào khớp" in page(client, "duty_shares", row.pk, **{"don-vi": "khong co"})[1]
    with django_assert_max_num_queries(12):
        page(client, "duty_shares", row.pk)


def test_a_list_by_shares_asks_no_more_than_any_other(client, me, django_assert_max_num_queries):  # noqa: ARG001
    for number in range(20):
        duty(
            f"Việc {number}", bearers=[COMMUNE, OTHER_COMMUNE], state="assigned", due_on=timezone.localdate()
        )
    client.force_login(person(Role.UNIT_OFFICER, COMMUNE))
    for name in ("duties", "duty_board", "duty_month", "duty_year", "topics"):
        page(client, name)
        with django_assert_max_num_queries(12):
            page(client, name, state="soon")


def test_a_proof_is_kept_and_comes_back_as_a_download(client, me):  # noqa: ARG001
    from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: PLC0415

    row = duty(bearers=[OFFICE], state="in_progress")
    share(client, "duty_complete", row, proof=SimpleUploadedFile("anh.txt", b"Da hop ngay 05/01/2026"))
    answer = client.get(reverse("duty_proof", args=[row.bearers.get().pk]))
    assert b"".join(answer.streaming_content) == b"Da hop ngay 05/01/2026"
    assert "attachment" in answer.headers["Content-Disposition"]


def test_views_are_saved_for_oneself(client, me):
    client.post(reverse("view_save"), {"name": "Của tôi", "query": "state=late&secret=1&page=7"})
    view = SavedView.objects.get()
    assert (view.owner, view.query) == (me, "state=late")
    assert "Của tôi" in page(client, "duties")[1]
    client.force_login(person(Role.SPECIALIST))
    assert "Của tôi" not in page(client, "duties")[1]
    client.post(reverse("view_drop"), {"view": view.pk})
    assert SavedView.objects.exists()
    client.force_login(me)
    client.post(reverse("view_drop"), {"view": view.pk})
    assert not SavedView.objects.exists()


def test_a_calendar_address_is_shown_once(client, me):  # noqa: ARG001
    answer = client.post(reverse("feeds"), {"query": "state=late"}, follow=True)
    whole = answer.context["whole"]
    assert whole in answer.content.decode()
    assert Feed.objects.get().query == "state=late"
    assert whole.rpartition("/")[2].removesuffix(".ics") not in Feed.objects.get().token_sha256
    assert page(client, "feeds")[0].context["whole"] == ""


def test_units_are_found_without_marks(client, me):  # noqa: ARG001
    _answer, html = page(client, "duty_units", **{"don-vi": "tan lap"})
    assert "Ủy ban nhân dân xã Tân Lập" in html
    assert f"bearer={quote(COMMUNE)}" in html
    assert 'name="units"' in page(client, "duty_units", **{"don-vi": "tan lap", "de-giao": "1"})[1]


def test_what_another_unit_keeps_does_not_exist(client, me):  # noqa: ARG001
    row = duty(bearers=[OFFICE])
    client.force_login(person(Role.UNIT_OFFICER, COMMUNE))
    assert page(client, "duty", row.pk)[0].status_code == 404
    assert page(client, "duties", state="all")[0].context["page"].paginator.count == 0


def test_who_bears_it_sees_it(client, me):  # noqa: ARG001
    row = duty(bearers=[COMMUNE], state="assigned")
    client.force_login(person(Role.UNIT_OFFICER, COMMUNE))
    answer, html = page(client, "duty", row.pk)
    assert [share.may for share in answer.context["whole"].shares] == [{"take_on", "hand_down"}]
    assert "Nhận việc" in html
    share(client, "duty_take_on", row)
    row.refresh_from_db()
    assert row.state == DutyState.IN_PROGRESS


@pytest.mark.parametrize("name", ["duties", "duty_board", "duty_month", "duty_year", "topics", "duty_export"])
def test_no_page_asks_more_for_more_rows(client, rows, name, django_assert_max_num_queries):
    for number in range(30):
        duty(
            f"Việc {number}",
            of=rows[0],
            due_on=timezone.localdate(),
            bearers=[COMMUNE, OFFICE],
            folded="viec",
        )
    client.get(reverse(name))
    with django_assert_max_num_queries(12):
        client.get(reverse(name), {"words": "viec", "bearer": COMMUNE})
    assert Duty.objects.count() == 35


def test_the_duties_of_several_papers_are_looked_at_together(client, rows):
    other, third = duty("Việc của văn bản khác"), duty("Việc thứ ba")
    for query in (
        {"paper": f"{rows[0].arrival_id}.{other.arrival_id}"},
        {"paper": [rows[0].arrival_id, other.arrival_id]},
    ):
        answer, _html = page(client, "duties", **query, state="all")
        assert {line.duty.pk for line in answer.context["lines"]} == {*(row.pk for row in rows), other.pk}
        assert answer.context["asked"].paper == f"{rows[0].arrival_id}.{other.arrival_id}"
    answer, _html = page(client, "duties", paper=third.arrival_id)
    assert [line.duty.pk for line in answer.context["lines"]] == [third.pk]
    assert third.arrival_id in {one.pk for one in answer.context["papers"]}
    unseen = page(client, "duties", paper="999999.x")[0].context
    assert (unseen["asked"].paper, unseen["chosen_before"]) == ("999999", [(999999, "999999")])


def test_a_chosen_paper_that_is_offered_no_more_keeps_its_name(client, rows, monkeypatch):
    duty("Việc của văn bản mới hơn")
    rows[0].arrival.symbol = "12/KH-UBND"
    rows[0].arrival.save()
    monkeypatch.setattr("lantoa.apps.duties.selectors.papers.TO_CHOOSE", 1)
    _answer, html = page(client, "duties", paper=rows[0].arrival_id)
    assert f'<option value="{rows[0].arrival_id}" selected>12/KH-UBND</option>' in html


def test_a_paper_without_a_number_is_told_by_its_subject(client, rows):
    rows[0].arrival.symbol, rows[0].arrival.subject = "…/UBND-VX", "Tuyên truyền ngày hội đọc sách"
    rows[0].arrival.save()
    assert page(client, "duties")[0].context["lines"][0].about == "Tuyên truyền ngày hội đọc sách"
    rows[0].arrival.symbol = "31/UBND-VX"
    rows[0].arrival.save()
    assert page(client, "duties")[0].context["lines"][0].about == ""


def test_who_reported_this_time_and_who_never_did_is_told(client, me, today, django_assert_max_num_queries):  # noqa: ARG001
    row = duty(
        bearers=[COMMUNE, OTHER_COMMUNE, OFFICE], state="in_progress", rrule="FREQ=DAILY", due_on=today
    )
    share(client, "duty_complete_once", row, evidence="0 ca mới")
    told = f"lần hạn {today:%d/%m/%Y}: 1/3 đơn vị đã báo · 2 chưa báo lần nào"
    for name, args in (("duty", [row.pk]), ("duty_shares", [row.pk]), ("duties", []), ("duty_board", [])):
        assert told in page(client, name, *args)[1].replace("Lần hạn", "lần hạn"), name
    html = page(client, "duty", row.pk)[1]
    assert "0 ca mới" in html
    assert html.count("chưa báo lần nào</span>") == 2
    with django_assert_max_num_queries(12):
        answer, html = page(client, "duty_shares", row.pk, state="unreported")
    assert {one.row.unit_id for one in answer.context["shares"]} == {OTHER_COMMUNE, OFFICE}
    assert "Chưa báo lần nào" in html
    with django_assert_max_num_queries(12):
        page(client, "duties")
    once = duty(of=row, bearers=[COMMUNE, OTHER_COMMUNE], state="in_progress")
    assert "Chưa báo lần nào" not in page(client, "duty_shares", once.pk)[1]


def test_a_head_that_tells_ones_own_share_says_of_whom_the_count_is(client, me):
    row = duty(bearers=[COMMUNE, OTHER_COMMUNE], state="in_progress")
    client.force_login(person(Role.UNIT_OFFICER, COMMUNE))
    share(client, "duty_complete", row, evidence="Đã phát 12 lượt")
    assert "cả nhiệm vụ: 1/2 đơn vị xong · 1 chưa" in page(client, "duty", row.pk)[1]
    client.force_login(me)
    html = page(client, "duty", row.pk)[1]
    assert "1/2 đơn vị xong · 1 chưa" in html
    assert "cả nhiệm vụ:" not in html


def test_the_workbook_says_that_a_day_has_passed_as_the_page_does(client, rows):  # noqa: ARG001
    sheet = load_workbook(io.BytesIO(client.get(reverse("duty_export")).content)).worksheets[0]
    states = {row[1].value: row[9].value for row in sheet.iter_rows(min_row=2)}
    assert states["Sở Y tế báo cáo kết quả"] == "Quá hạn · Chưa giao"
    assert states["Báo đưa tin"] == "Sắp hạn · Chưa giao"
    assert states["Làm việc xa"] == "Đã giao"


def test_what_comes_round_and_what_begins_are_asked_for_in_the_form(client, rows):  # noqa: ARG001
    html = page(client, "duties")[1]
    assert 'name="begins" value="yes">' in html
    assert 'name="beat" value="yes">' in html
    html = page(client, "duties", begins="yes", beat="yes")[1]
    assert 'name="begins" value="yes" checked' in html
    assert 'name="beat" value="yes" checked' in html
    html = page(client, "duties", bearer=COMMUNE)[1]
    assert ", cả cấp dưới" in html
