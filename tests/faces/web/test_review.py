"""The review by its addresses, with and without the page's script."""

import io
import json
import re
import zipfile

import pytest
from office import COMMUNE, build_office, person
from reviews import LETTER, paper, sample

from lantoa.apps.documents.models import Arrival, Decision, Item
from lantoa.apps.documents.selectors.paper import bearer_spans
from lantoa.core.permission import Role

SCRIPT = {"X-Review": "1"}


@pytest.fixture
def reading(db):  # noqa: ARG001 - the rows come after the database
    build_office()
    return paper()


@pytest.fixture
def home(reading):
    return f"/doc/{reading.arrival_id}/"


@pytest.fixture(autouse=True)
def me(client, reading):  # noqa: ARG001
    user = person(Role.SPECIALIST)
    client.force_login(user)
    return user


def duty(reading):
    return reading.items.filter(kind="obligation").order_by("start").first()


def test_the_page_answers_first_what_is_left(client, home, reading):
    page = client.get(home).content.decode()
    assert f'<strong data-far="left">{reading.items.count()}</strong>' in page
    assert "31/UBND-VX" in page
    assert "http://" not in page.replace("http://www.w3.org", "").replace("http://testserver", "")


def test_the_page_takes_few_queries_however_long_the_paper(
    client, home, reading, django_assert_max_num_queries
):
    Item.objects.bulk_create(
        Item(reading=reading, kind="target", start=place, end=place + 5, value={"index": 100 + place}, confidence=0.5)
        for place in range(500)
    )  # fmt: skip
    with django_assert_max_num_queries(22):
        page = client.get(home).content.decode()
    assert page.count("data-line=") == 50


def test_progress_is_kept_the_page_opens_at_what_waits(client, home):
    first = client.get(home).context["item"]
    client.post(f"{home}muc/{first.pk}/dung", {"version": 0})
    assert client.get(home).context["item"].pk != first.pk
    assert client.get(f"{home}?muc={first.pk}").context["item"].pk == first.pk
    assert client.get(f"{home}?muc=x&thu-tu=van-ban").context["item"].pk


@pytest.mark.parametrize("mode", ["sua", "tach"])
@pytest.mark.parametrize("kind", ["obligation", "target", "deadline", "citation"])
def test_every_kind_has_its_form(client, home, reading, kind, mode):
    item = reading.items.filter(kind=kind).first()
    page = client.get(f"{home}muc/{item.pk}?che-do={mode}").content.decode()
    assert 'name="version"' in page
    assert "data-tokens" in page


def test_without_the_script_a_decision_leads_to_the_next_item(client, home):
    item = client.get(home).context["item"]
    answer = client.post(f"{home}muc/{item.pk}/dung", {"version": 0}, follow=True)
    assert answer.context["item"].pk != item.pk
    assert "Đã xác nhận." in answer.content.decode()


def test_with_the_script_a_decision_brings_the_next_card(client, home, reading):
    item = client.get(home).context["item"]
    answer = client.post(f"{home}muc/{item.pk}/bo", {"version": 0}, headers=SCRIPT).json()
    assert answer["left"] == reading.items.count() - 1
    assert answer["current"] != item.pk
    assert f'data-item="{answer["current"]}"' in answer["card"]
    assert answer["rows"][str(item.pk)]["packed"][2] == "rejected"
    back = client.post(f"{home}lui/{answer['undo']}", headers=SCRIPT).json()
    assert (back["current"], back["left"]) == (item.pk, reading.items.count())


def test_a_correction_by_its_form(client, home, reading):
    item = duty(reading)
    data = {
        "version": 0,
        "start": item.start,
        "end": item.end,
        "assignees": "Sở Y tế\r\nBáo Hà Sơn",
        "choice": "request",
    }
    client.post(f"{home}muc/{item.pk}/sua", data)
    item.refresh_from_db()
    assert item.state == "corrected"
    assert [body["text"] for body in item.value["assignees"]] == ["Sở Y tế", "Báo Hà Sơn"]
    assert item.value["modality"] == "request"
    card = client.get(f"{home}muc/{item.pk}").content.decode()
    assert "Máy đọc là" in card


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ({"shape": "before", "day": "10/12/2026"}, {"before": "2026-12-10"}),
        ({"shape": "before", "day": "10/12"}, {"before": "--12-10", "freq": "yearly"}),
        ({"shape": "date", "day": "1/2/2026"}, {"date": "2026-02-01"}),
        ({"shape": "range", "day": "1/2/2026", "until": "3/2/2026"}, {"start": "2026-02-01", "end": "2026-02-03"}),
        ({"shape": "year", "year": "2030"}, {"year": 2030}),
        ({"shape": "beat", "freq": "monthly", "interval": "6"}, {"freq": "monthly", "interval": 6}),
        ({"shape": "counted", "days": "15", "from": "ngày ký"}, {"days": 15, "from": "ngày ký"}),
        ({"shape": "none"}, None),
    ],
)  # fmt: skip
def test_a_time_in_every_shape(client, home, reading, given, made):
    item = reading.items.filter(kind="deadline").first()
    answer = client.post(
        f"{home}muc/{item.pk}/sua",
        {"version": 0, "start": item.start, "end": item.end, **given},
        headers=SCRIPT,
    )
    assert answer.status_code == 200
    item.refresh_from_db()
    assert item.value["normalized"] == made


def test_a_time_that_has_its_shape_is_filled_in_and_others_are_told(client, home, reading):
    item = reading.items.filter(kind="deadline").first()
    for normalized, shape, told in (
        ({"before": "--12-20", "freq": "yearly"}, "before", 'value="20/12 hằng năm"'),
        ({"date": "---05,---20", "freq": "monthly"}, "date", 'value="ngày 5, 20 hằng tháng"'),
        ({"freq": "monthly", "interval": 6}, "beat", 'value="6"'),
        ({"quarter": "2026-Q3"}, "other", "như máy đọc: quý 3/2026"),
        ({"season": "rainy season", "year": 2026}, "other", "như máy đọc: mùa mưa 2026"),
        ({"before": "mùa mưa năm 2026"}, "other", "như máy đọc: trước mùa mưa năm 2026"),
        (
            {"freq": "daily", "times": "06:00,17:00"},
            "other",
            "như máy đọc: chậm nhất 06:00, 17:00, hằng ngày",
        ),
    ):
        item.value = {**item.value, "normalized": normalized}
        item.save()
        form = client.get(f"{home}muc/{item.pk}?che-do=sua")
        assert form.context["fields"]["shape"] == shape
        assert told in form.content.decode()
        answer = client.post(
            f"{home}muc/{item.pk}/sua",
            {"version": item.version, "start": item.start, "end": item.end, **form.context["fields"]},
            headers=SCRIPT,
        )
        assert answer.status_code == 200
        item.refresh_from_db()
        assert item.value["normalized"] == normalized


@pytest.mark.parametrize(
    "given",
    [
        {"shape": "before", "day": "mai"},
        {"shape": "before", "day": ""},
        {"shape": "date", "day": "32/1/2026"},
        {"shape": "year", "year": "hai nghìn"},
        {"shape": "beat", "freq": "bao giờ"},
        {"shape": "gì đó"},
        {"choice": "gì đó"},
    ],
)
def test_a_field_that_is_no_value_is_named_and_nothing_is_lost(client, home, reading, given):
    item = reading.items.filter(kind="deadline").first()
    data = {"version": 0, "start": item.start, "end": item.end, **given}
    answer = client.post(f"{home}muc/{item.pk}/sua", data, headers=SCRIPT)
    assert answer.status_code == 422
    assert "chưa đúng dạng" in answer.json()["problem"]
    assert 'data-mode="sua"' in answer.json()["card"]
    item.refresh_from_db()
    assert item.version == 0


def test_numbers_are_written_as_in_vietnam(client, home, reading):
    item = reading.items.filter(kind="target").first()
    data = {
        "version": 0,
        "start": item.start,
        "end": item.end,
        "value": "1.234,5",
        "choice": "≤",
        "unit": "triệu đồng",
    }
    client.post(f"{home}muc/{item.pk}/sua", data)
    item.refresh_from_db()
    assert (item.value["value"], item.value["comparator"], item.value["unit"]) == (1234.5, "≤", "triệu đồng")
    assert "≤ 1.234,5 triệu đồng" in client.get(f"{home}muc/{item.pk}").content.decode()
    wrong = client.post(f"{home}muc/{item.pk}/sua", {**data, "version": 1, "value": "mười"}, headers=SCRIPT)
    assert wrong.status_code == 422


def test_a_cited_day(client, home, reading):
    item = reading.items.filter(kind="citation").first()
    data = {"version": 0, "start": item.start, "end": item.end, "date": "3/12/2025"}
    client.post(f"{home}muc/{item.pk}/sua", data)
    item.refresh_from_db()
    assert item.value["date"] == "2025-12-03"


def test_a_conflict_shows_both_versions_and_keeps_mine(client, home, me, reading):
    item = duty(reading)
    client.force_login(person(Role.HEAD_OF_UNIT))
    data = {"version": 0, "start": item.start, "end": item.end}
    client.post(f"{home}muc/{item.pk}/sua", {**data, "assignees": "Báo Hà Sơn"})
    client.force_login(me)
    answer = client.post(f"{home}muc/{item.pk}/sua", {**data, "assignees": "Sở Nội vụ"}, headers=SCRIPT)
    assert answer.status_code == 409
    card = answer.json()["card"]
    assert "Người head_of_unit.so-vhttdl vừa quyết định" in card
    assert "Báo Hà Sơn" in card
    assert ">Sở Nội vụ</textarea>" in card
    assert 'name="version" value="1"' in card
    plain = client.post(f"{home}muc/{item.pk}/dung", {"version": 0}, follow=True)
    assert "Người khác vừa sửa mục này" in plain.content.decode()


def test_of_a_clash_is_told_once_and_the_whole_list_comes_anew(client, home, me, reading):
    item, other = reading.items.order_by("start")[:2]
    seen = client.get(f"{home}muc-luc").json()["mark"]
    client.force_login(person(Role.HEAD_OF_UNIT))
    client.post(f"{home}muc/{item.pk}/bo", {"version": 0})
    client.force_login(me)
    clash = client.post(f"{home}muc/{item.pk}/dung", {"version": 0}, headers=SCRIPT).json()
    assert clash["whole"]
    assert "vừa quyết định mục này" in clash["card"]
    assert "Người khác vừa sửa mục này" not in clash["card"]
    late = {**SCRIPT, "X-Review-Mark": str(seen)}
    after = client.post(f"{home}muc/{other.pk}/bo", {"version": 0}, headers=late).json()
    assert after["whole"]  # the other's decision is learnt with one's own
    now = {**SCRIPT, "X-Review-Mark": str(after["mark"])}
    assert not client.post(f"{home}muc/{other.pk}/dung", {"version": 1}, headers=now).json()["whole"]


def test_finishing_too_early_tells_what_is_left_and_shows_the_first_of_it(client, home, reading):
    items = list(reading.items.order_by("start"))
    client.post(f"{home}muc/{items[0].pk}/bo", {"version": 0})
    answer = client.post(f"{home}xong", follow=True)
    left = reading.items.filter(state="proposed").count()
    assert f"Còn {left} mục chưa xem" in answer.content.decode()
    assert answer.context["item"].state == "proposed"
    reading.refresh_from_db()
    assert reading.reviewed_at is None


def test_splitting_merging_and_adding(client, home, reading):
    item = duty(reading)
    at = reading.text.index("tại mỗi xã")
    halves = client.post(f"{home}muc/{item.pk}/tach", {"version": 0, "at": at}, headers=SCRIPT).json()
    first = Item.objects.get(pk=halves["current"])
    second = item.made_into.exclude(pk=first.pk).get()
    joined = client.post(
        f"{home}muc/{first.pk}/gop", {"version": 0, "with": f"{second.pk}.0"}, headers=SCRIPT
    ).json()
    whole = Item.objects.get(pk=joined["current"])
    assert (whole.start, whole.end) == (item.start, item.end)
    start = reading.text.index("tăng cường")
    added = client.post(
        f"{home}them", {"kind": "obligation", "start": start, "end": start + 18}, headers=SCRIPT
    ).json()
    assert 'data-mode="sua"' in added["card"]
    assert Item.objects.get(pk=added["current"]).state == "added"
    assert added["whole"]


@pytest.mark.parametrize(
    "data",
    [
        {"kind": "target", "start": "x", "end": "9"},
        {"kind": "target", "start": "9" * 12, "end": "9"},
        {"kind": "gì", "start": "0", "end": "9"},
        {},
    ],
)
def test_words_that_are_none_are_refused(client, home, data):
    assert client.post(f"{home}them", data, headers=SCRIPT).status_code == 422
    assert Decision.objects.count() == 0


def test_a_version_that_is_none_is_refused(client, home, reading):
    item = duty(reading)
    for version in ("", "x", "1;2"):
        assert (
            client.post(f"{home}muc/{item.pk}/dung", {"version": version}, headers=SCRIPT).status_code == 409
        )


def test_all_sure_ones_then_the_rest_then_done(client, home, reading):
    reading.items.filter(kind="citation").update(confidence=0.6)
    answer = client.post(f"{home}dung-het", headers=SCRIPT).json()
    assert answer["sure"] == 0
    assert "mục chắc" in answer["note"]
    assert "mục chưa xem" in client.post(f"{home}xong", follow=True).content.decode()
    for item in reading.items.filter(state="proposed"):
        client.post(f"{home}muc/{item.pk}/dung", {"version": item.version})
    done = client.post(f"{home}xong", follow=True).content.decode()
    assert "đã xác nhận xong lúc" in done
    assert "Mở lại" in done
    assert 'data-act="a"' not in done
    with zipfile.ZipFile(io.BytesIO(client.get(f"{home}chu-giai.zip").content)) as packed:
        assert [name.split("/")[0] for name in packed.namelist()] == ["text", "annotation"]
    client.post(f"{home}mo-lai")
    reading.refresh_from_db()
    assert reading.reviewed_at is None


def test_what_the_paper_aims_at_stays_in_sight_when_all_is_done(client):
    build_office()
    goal = "Mục tiêu: đến năm 2030, 95% người dân tham gia bảo hiểm y tế.\n1. Sở Y tế"
    reading = paper(LETTER.replace("1. Sở Y tế", goal))
    reading.items.update(state="confirmed")
    client.force_login(person(Role.SPECIALIST))
    home = f"/doc/{reading.arrival_id}/"
    assert "chỉ tiêu chung" not in client.get(home).content.decode()
    done = client.post(f"{home}xong", follow=True).content.decode()
    assert "1 chỉ tiêu chung của văn bản" in done
    assert "<strong>95 %</strong> · tham gia bảo hiểm y tế" in done


def test_parts_of_the_page(client, home, reading):
    assert "data-s=" in client.get(f"{home}phan/0").content.decode()
    assert client.get(f"{home}phan/99").status_code == 404
    assert len(client.get(f"{home}muc-luc").json()["index"]) == reading.items.count()
    assert "data-line=" in client.get(f"{home}danh-sach?tu=0").content.decode()
    assert client.get(f"{home}danh-sach?tu=9999").content.strip() == b""
    assert client.get(f"{home}muc/{duty(reading).pk}/cho").json() == {"page": None, "marks": []}
    assert client.get(f"{home}muc/999999/cho").status_code == 404
    assert client.get(f"{home}trang/1.webp").status_code == 404
    assert client.post(f"{home}dang-xem").json()["others"] == []


def test_a_scan_is_shown_with_the_place_of_an_item(client):
    scan = sample("cong-van-tuyen-truyen-quy-iv.scan.pdf")
    home = f"/doc/{scan.arrival_id}/"
    assert "Ảnh trang" in client.get(home).content.decode()
    picture = client.get(f"{home}trang/1.webp")
    assert picture["Content-Type"] == "image/webp"
    assert "private" in picture["Cache-Control"]
    where = client.get(f"{home}muc/{scan.items.first().pk}/cho").json()
    assert where["page"] == 1
    assert len(where["marks"][0]) == 5


def test_a_hostile_text_is_only_text(client):
    reading = paper("Số: 1/KH-UBND\n1. Sở Y tế <script>alert(1)</script> báo cáo trước ngày 15/3/2026.\n")
    page = client.get(f"/doc/{reading.arrival_id}/").content.decode()
    assert "<script>alert" not in page
    index = page.split('id="rv-index" type="application/json">')[1].split("</script>")[0]
    assert json.loads(index)


def test_a_paper_without_items_can_be_added_to(client):
    reading = paper("Thư chúc mừng năm mới.")
    page = client.get(f"/doc/{reading.arrival_id}/").content.decode()
    assert "Bôi đen một đoạn" in page
    client.post(f"/doc/{reading.arrival_id}/them", {"kind": "obligation", "start": 0, "end": 8})
    assert reading.items.get().state == "added"


def test_who_may_only_look_sees_no_buttons(client, home, reading):
    client.force_login(person(Role.CLERK))
    page = client.get(home).content.decode()
    assert 'data-act="a"' not in page
    assert (
        client.post(f"{home}muc/{duty(reading).pk}/dung", {"version": 0}, headers=SCRIPT).status_code == 403
    )
    assert Decision.objects.count() == 0


@pytest.mark.parametrize("tail", ["", "muc-luc", "danh-sach", "phan/0", "trang/1.webp"])
def test_other_units_see_nothing(client, home, tail):
    client.force_login(person(Role.SPECIALIST, COMMUNE))
    assert client.get(home + tail).status_code == 404


def test_who_bears_a_duty_is_coloured_in_the_text(client, home):
    page = client.get(home + "phan/0").content.decode()
    named = re.findall(r'<span data-s="\d+"[^>]*is-bearer[^>]*>([^<]*)</span>', page)
    assert "Sở Y tế" in named


def test_what_a_person_typed_or_dropped_colours_nothing(reading):
    rows = list(reading.items.all())
    assert bearer_spans(rows)
    for row in rows:
        row.value["assignees"] = [{"text": "Sở Nội vụ", "span": None}]
        row.value["coordinators"] = []
    assert not bearer_spans(rows)


@pytest.mark.parametrize(
    ("language", "shown", "typed"), [("vi", "1.234,5", "1.234,25"), ("en", "1,234.5", "1,234.25")]
)
def test_numbers_are_written_and_read_in_the_readers_language(client, reading, language, shown, typed):
    home = f"/doc/{reading.arrival_id}/"
    client.cookies["django_language"] = language
    item = reading.items.filter(kind="target").first()
    Item.objects.filter(pk=item.pk).update(value={**item.value, "value": 1234.5})
    assert shown in client.get(f"{home}muc/{item.pk}?che-do=sua").content.decode()
    data = {"version": 0, "value": typed, "start": item.start, "end": item.end}
    client.post(f"{home}muc/{item.pk}/sua", data, headers=SCRIPT)
    item.refresh_from_db()
    assert item.value["value"] == 1234.25


@pytest.mark.parametrize("tail", ["?muc={}", "?phan={}", "danh-sach?tu={}", "?thu-tu={}"])
def test_a_number_longer_than_any_of_ours_is_none(client, home, tail):
    assert client.get(home + tail.format("9" * 5000)).status_code == 200


@pytest.mark.parametrize("field", ["start", "end", "version", "year"])
def test_a_form_with_such_a_number_is_answered_as_one_that_is_wrong(client, home, reading, field):
    item = reading.items.filter(kind="deadline").first()
    given = {
        "version": 0,
        "start": item.start,
        "end": item.end,
        "shape": "year",
        "year": "2026",
        field: "9" * 5000,
    }
    assert client.post(f"{home}muc/{item.pk}/sua", given, headers=SCRIPT).status_code in {409, 422}


def test_a_paper_without_a_symbol_is_called_by_whose_it_is(client):
    reading = paper(
        "Trích một bài thơ: cán bộ xã tổ chức 02 buổi truyền thông trước ngày 15/3/2026.\n", name="tho.txt"
    )
    address = f"/doc/{reading.arrival_id}/"
    assert "xác nhận tho.txt" in client.get(address).content.decode()
    Arrival.objects.filter(pk=reading.arrival_id).update(author="UBND tỉnh", kind="Kế hoạch", symbol="")
    assert "Kế hoạch không số của UBND tỉnh</h1>" in client.get(address).content.decode()


def test_what_has_no_unit_is_said_when_the_review_is_finished(client, home, reading):
    """A paper of another province: nobody here is meant, and no button gives its duties to anybody."""
    reading.items.update(state="confirmed")
    for one in reading.items.filter(kind="obligation"):
        nobody = {"text": "Đoàn kịch lưu động", "start": one.start, "end": one.start + 4}
        one.value = {**one.value, "assignees": [nobody], "coordinators": []}
        one.save()
    last = reading.items.filter(kind="obligation").last()
    last.value = {**last.value, "assignees": []}
    last.save()
    Arrival.objects.filter(pk=reading.arrival_id).update(state="registered", number=1, year=2026)
    many = reading.items.filter(kind="obligation").count()
    page = client.post(f"{home}xong", follow=True).content.decode()
    assert f"Chưa giao ngay được: {many - 1} nhiệm vụ nêu tên" in page
    assert "1 nhiệm vụ không nêu ai" in page


def test_a_sure_duty_that_stands_first_for_a_part_says_so(client, home, reading):
    first = duty(reading)
    Item.objects.filter(reading=reading).update(confidence=0.98)
    reading.items.filter(kind="deadline", start__gte=first.start, end__lte=first.end).update(confidence=0.71)
    page = client.get(home).content.decode()
    card = page[page.index('class="rv-card-head"') :][:900]
    assert "chắc 98 %, có phần 71 %" in card
    assert "is-unsure" in card
    assert "Từ 90 % là chắc" in card
