"""So sánh hai lần đọc, by its addresses, with and without the page's script."""

import pytest
from office import build_office, person
from reviews import paper, reread_otherwise

from lantoa.apps.documents.models import Item, Reading, Rereading
from lantoa.core.permission import Role


@pytest.fixture
def reading(db):  # noqa: ARG001 - the rows come after the database
    build_office()
    return reread_otherwise()


@pytest.fixture
def home(reading):
    return f"/doc/{reading.arrival_id}/"


@pytest.fixture(autouse=True)
def me(client, db):  # noqa: ARG001
    build_office()
    user = person(Role.SPECIALIST)
    client.force_login(user)
    return user


def shown(client, home, query=""):
    return client.get(f"{home}so-sanh{query}")


def rows(client, home):
    return shown(client, home).context["rows"]


def choose(client, home, one, take, **headers):
    given = {"key": one["key"], "version": one["version"], "take": take}
    return client.post(f"{home}so-sanh/chon", given, headers=headers)


def test_an_older_reading_is_offered_to_be_read_again(client):
    old, new = paper(engine="0.9"), paper()
    assert "Đọc lại bằng bản mới" in client.get(f"/doc/{old.arrival_id}/").content.decode()
    assert "Đọc lại bằng bản mới" in client.get(f"/van-ban-den/{old.arrival_id}/").content.decode()
    assert "Đọc lại bằng bản mới" not in client.get(f"/doc/{new.arrival_id}/").content.decode()
    assert "Đọc lại bằng bản mới" not in client.get(f"/van-ban-den/{new.arrival_id}/").content.decode()
    reply = client.post(f"/doc/{old.arrival_id}/doc-lai")
    assert reply.url == f"/doc/{old.arrival_id}/so-sanh"
    page = client.get(reply.url).content.decode()
    assert "Chờ đọc lại" in page
    assert "Chờ đọc lại" in client.get(f"/doc/{old.arrival_id}/").content.decode()


def test_who_only_looks_is_not_offered_it(client):
    old = paper(engine="0.9")
    client.force_login(person(Role.AUDITOR))
    assert "Đọc lại bằng bản mới" not in client.get(f"/doc/{old.arrival_id}/").content.decode()
    assert "Đọc lại bằng bản mới" not in client.get(f"/doc/{old.arrival_id}/so-sanh").content.decode()


def test_a_reading_of_today_has_nothing_to_compare(client):
    page = client.get(f"/doc/{paper().arrival_id}/so-sanh").content.decode()
    assert "không có gì để so sánh" in page


def test_a_failed_one_says_why_and_may_be_tried_again(client):
    old = paper(engine="0.9")
    client.post(f"/doc/{old.arrival_id}/doc-lai")
    Rereading.objects.update(state="failed", problem='{"code": "reader_stopped", "attempts": 3}')
    page = client.get(f"/doc/{old.arrival_id}/so-sanh").content.decode()
    assert "3 lần mà không xong" in page
    assert "Đọc lại bằng bản mới" in page


def test_the_page_says_what_differs_and_how_much_is_left(client, home):
    page = shown(client, home).content.decode()
    assert "<strong>2</strong> chỗ khác nhau" in page
    assert "còn <strong>2</strong> chỗ chưa chọn" in page
    changed, new = rows(client, home)
    assert (changed["sort"], new["sort"]) == ("changed", "new")
    assert [line[:3] for line in changed["lines"] if line[3]] == [("Mức", "≥ 3 cuộc", "≥ 2 cuộc")]
    assert new["lines"][-1] == ("Hiểu là", "", "hằng quý", False)
    assert "<mark>Sở Y tế tổ chức ít nhất 02 cuộc" in page


def test_every_difference_shows_a_line_that_differs(client, home, reading):
    """What only the card leaves out is shown as well: nobody is asked about two equal columns."""
    duty = reading.items.filter(kind="obligation").order_by("start").first()
    for field, value in (("channels", ["radio"]), ("audiences", ["youth"]), ("section", ["I. Mục"]), ("modality", "should")):  # fmt: skip
        Item.objects.filter(pk=duty.pk).update(value={**duty.value, field: value})
        (one,) = [one for one in rows(client, home) if one["item"] and one["item"].pk == duty.pk]
        assert any(line[3] for line in one["lines"]), field
    target = reading.items.filter(kind="target").first()
    for field, value in (("kind", "norm"), ("baseline", "năm 2025"), ("measure", "Số cuộc"), ("population", "xã"), ("by", "2030"), ("unit", "buổi")):  # fmt: skip
        Item.objects.filter(pk=target.pk).update(value={**target.value, field: value})
        (one,) = [one for one in rows(client, home) if one["item"] and one["item"].pk == target.pk]
        assert any(line[3] for line in one["lines"]), field


def test_one_by_one_and_then_the_newer_is_used(client, home, reading):
    changed, new = rows(client, home)
    assert choose(client, home, changed, "new").url.endswith(f"so-sanh#{changed['key']}")
    assert client.post(f"{home}so-sanh/dung").status_code == 400  # one is left
    assert len(shown(client, home, "?con=1").context["rows"]) == 1
    choose(client, home, new, "old")
    assert client.post(f"{home}so-sanh/dung").url == home
    assert Reading.objects.get(arrival=reading.arrival_id, current=True) != reading
    assert Item.objects.get(kind="target").value["value"] == 2.0
    assert "không có gì để so sánh" in shown(client, home).content.decode()


def test_by_script_the_answer_is_the_difference_and_the_counts(client, home):
    changed, _new = rows(client, home)
    answer = choose(client, home, changed, "old", **{"HX-Request": "true"}).content.decode()
    assert answer.count("<article") == 1
    assert 'aria-pressed="true"' in answer
    assert "còn <strong>1</strong> chỗ chưa chọn" in answer
    assert 'hx-swap-oob="true"' in answer


def test_all_that_is_left_in_one_step(client, home, reading):
    client.post(f"{home}so-sanh/chon-het", {"decided": "0", "take": "new"})
    assert shown(client, home).context["left"] == 0
    client.post(f"{home}so-sanh/dung")
    waiting = Item.objects.filter(reading__arrival=reading.arrival_id, kind="deadline", state="proposed")
    assert waiting.count() == 2


def test_in_the_order_asked_for(client, home, reading):
    """Whatever the order, nothing is left out, and who chooses comes back to it."""
    Item.objects.filter(reading=reading, kind="target").update(state="confirmed")
    in_paper = [one["key"] for one in rows(client, home)]
    orders = {
        sort: shown(client, home, f"?sort={sort}").context["rows"]
        for sort in ("place", "kind", "how", "decided", "left", "none")
    }
    assert all({one["key"] for one in order} == {*in_paper} for order in orders.values())
    assert [one["key"] for one in orders["place"]] == [one["key"] for one in orders["none"]] == in_paper
    assert [one["kind"] for one in orders["kind"]] == ["target", "deadline"]
    assert [one["sort"] for one in orders["how"]] == ["changed", "new"]
    assert [one["decided"] for one in orders["decided"]] == [True, False]
    first, last = orders["left"]
    query = "?con=1&sort=left&page=1"
    answer = client.post(
        f"{home}so-sanh/chon{query}", {"key": first["key"], "version": first["version"], "take": "old"}
    )
    assert answer.url == f"{home}so-sanh?con=1&sort=left&page=1#{first['key']}"
    assert [one["key"] for one in shown(client, home, "?sort=left").context["rows"]] == [
        last["key"],
        first["key"],
    ]
    page = shown(client, home, "?sort=left&con=1").content.decode()
    assert '<option value="left" selected>' in page
    assert 'href="?sort=left"' in page


def test_dropped_all_stays(client, home, reading):
    assert client.post(f"{home}so-sanh/bo").url == home
    assert Reading.objects.get(arrival=reading.arrival_id, current=True) == reading


@pytest.mark.parametrize("given", [{}, {"version": "x"}, {"version": "0", "key": "i999999", "take": "new"}, {"version": "9" * 12}])  # fmt: skip
def test_what_is_no_choice_is_refused(client, home, given):
    assert client.post(f"{home}so-sanh/chon", given).status_code == 409


def test_the_page_takes_few_queries_however_much_differs(
    client, home, reading, django_assert_max_num_queries
):
    Item.objects.bulk_create(
        Item(reading=reading, kind="target", start=place, end=place + 5, value={"index": 100 + place}, state="confirmed",
             proposal={"span": [place, place + 5], "text": "x", "confidence": 0.5})
        for place in range(120)
    )  # fmt: skip
    with django_assert_max_num_queries(20):
        page = shown(client, home).content.decode()
    assert page.count("<article") == 50
    assert "1–50 trong 122" in page
