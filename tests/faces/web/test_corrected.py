"""What is corrected in the review changes the ledger, by their addresses."""

from datetime import date

import pytest
from duties import adopted
from office import build_office, person
from reviews import reread_otherwise

from lantoa.apps.documents.models import Item, Reading
from lantoa.apps.documents.services.reread import read_anew
from lantoa.apps.duties.models import Duty
from lantoa.core.permission import Role
from lantoa.core.reading import ENGINE

SCRIPT = {"X-Review": "1"}


@pytest.fixture
def duty(db):  # noqa: ARG001 - the rows come after the database
    return adopted(today=date(2026, 1, 6))[0]


@pytest.fixture(autouse=True)
def me(client, db):  # noqa: ARG001
    build_office()
    user = person(Role.SPECIALIST)
    client.force_login(user)
    return user


def deadline(duty):
    return duty.item.reading.items.filter(kind="deadline").order_by("start").first()


def postpone(client, duty, day="30/04/2026"):
    item = deadline(duty)
    form = client.get(f"/doc/{duty.arrival_id}/?muc={item.pk}&che-do=sua").context["fields"]
    given = {**form, "day": day, "version": item.version, "start": item.start, "end": item.end}
    return client.post(f"/doc/{duty.arrival_id}/muc/{item.pk}/sua", given, headers=SCRIPT)


def page(client, duty):
    return client.get(f"/nhiem-vu/{duty.pk}/").content.decode()


def test_a_correction_reaches_the_duty_at_once(client, duty):
    note = postpone(client, duty).json()["note"]
    assert "1 nhiệm vụ trong sổ đã sửa theo." in note
    duty.refresh_from_db()
    assert duty.due_on == date(2026, 4, 29)
    shown = page(client, duty)
    assert "sửa theo bản đọc" in shown
    assert "Hạn: <del>14/03/2026" in shown
    assert "Bản đọc đã sửa" not in shown


def test_a_finished_correction_says_what_really_changed(client, duty):
    Item.objects.filter(reading=duty.item.reading).update(state="confirmed")
    finish = f"/doc/{duty.arrival_id}/xong"
    assert "Đã xác nhận xong: sổ nhiệm vụ không đổi." in client.post(finish, follow=True).content.decode()
    client.post(f"/doc/{duty.arrival_id}/mo-lai")
    postpone(client, duty)
    told = client.post(finish, follow=True).content.decode()
    assert "Đã xác nhận xong: 1 nhiệm vụ trong sổ đã sửa theo bản đọc." in told
    assert "0 nhiệm vụ" not in told.split("alert-success")[1].split("</div>")[0]


def by_hand(duty):
    Duty.objects.filter(pk=duty.pk).update(due_on=date(2026, 6, 1))
    return duty


def test_a_persons_own_day_is_asked_about(client, duty):
    assert "đã có người sửa tay" in postpone(client, by_hand(duty)).json()["note"]
    shown = page(client, duty)
    assert "Bản đọc đã sửa" in shown
    assert "01/06/2026" in shown
    assert "29/04/2026" in shown
    given = {"version": 0, "part": "due", "take": "reading"}
    assert client.post(f"/nhiem-vu/{duty.pk}/ban-doc/", given).url == f"/nhiem-vu/{duty.pk}/"
    duty.refresh_from_db()
    assert duty.due_on == date(2026, 4, 29)
    assert "Bản đọc đã sửa" not in page(client, duty)


def test_kept_as_in_the_ledger(client, duty):
    postpone(client, by_hand(duty))
    client.post(f"/nhiem-vu/{duty.pk}/ban-doc/", {"version": 0, "part": "due", "take": "own"})
    duty.refresh_from_db()
    assert duty.due_on == date(2026, 6, 1)
    assert "giữ theo sổ, không theo bản đọc" in page(client, duty)


def test_who_may_not_assign_sees_both_and_no_button(client, duty):
    postpone(client, by_hand(duty))
    client.force_login(person(Role.AUDITOR))
    shown = page(client, duty)
    assert "Bản đọc đã sửa" in shown
    assert "Theo bản đọc" not in shown


@pytest.mark.parametrize("version", ["", "x", "9" * 12, "7"])
def test_a_choice_seen_otherwise_is_refused(client, duty, version):
    postpone(client, by_hand(duty))
    given = {"version": version, "part": "due", "take": "reading"}
    assert client.post(f"/nhiem-vu/{duty.pk}/ban-doc/", given).status_code == 409


def reject(client, duty):
    item = Item.objects.get(pk=duty.item_id)
    client.post(f"/doc/{duty.arrival_id}/muc/{item.pk}/bo", {"version": item.version}, headers=SCRIPT)


def test_a_rejected_sentence_offers_to_waive_with_the_reason(client, duty):
    reject(client, duty)
    card = client.get(f"/doc/{duty.arrival_id}/?muc={duty.item_id}").content.decode()
    assert "câu đã bỏ, nhiệm vụ vẫn còn" in card
    shown = page(client, duty)
    assert "Câu của nhiệm vụ này đã bị bỏ ở bản đọc" in shown
    assert "Người có quyền miễn" in shown  # a specialist does not waive
    client.force_login(person(Role.HEAD_OF_UNIT))
    shown = page(client, duty)
    assert "đã bỏ ở bản đọc.</textarea>" in shown
    client.post(f"/nhiem-vu/{duty.pk}/mien/", {"version": 0, "reason": "Câu này không phải nhiệm vụ."})
    assert "Câu của nhiệm vụ này đã bị bỏ" not in page(client, duty)
    duty.refresh_from_db()
    assert duty.state == "waived"


def test_a_refused_correction_changes_no_duty(client, duty):
    assert postpone(client, duty, day="mai").status_code == 422
    duty.refresh_from_db()
    assert duty.due_on == date(2026, 3, 14)


def test_the_newer_reading_reaches_the_duties(client):
    reading = reread_otherwise()
    client.post(f"/doc/{reading.arrival_id}/so-sanh/bo")
    Item.objects.filter(reading=reading).update(state="confirmed")
    client.post(f"/doc/{reading.arrival_id}/xong")
    duty = Duty.objects.get(targets__isnull=False)
    assert duty.targets.get().value == 3.0
    client.post(f"/doc/{reading.arrival_id}/doc-lai")
    row = reading.arrival.rereadings.order_by("-pk").first()
    read_anew(row.pk)
    for decided in ("0", "1"):
        client.post(f"/doc/{reading.arrival_id}/so-sanh/chon-het", {"decided": decided, "take": "new"})
    reply = client.post(f"/doc/{reading.arrival_id}/so-sanh/dung", follow=True)
    assert "1 nhiệm vụ trong sổ đã sửa theo." in reply.content.decode()
    assert duty.targets.get().value == 2.0
    assert Reading.objects.get(arrival=reading.arrival_id, current=True).engine == ENGINE


def test_duties_of_before_follow_once_their_review_is_opened_again(client, duty):
    duty.source.delete()
    Reading.objects.update(reviewed_at="2026-01-06T00:00Z")
    client.post(f"/doc/{duty.arrival_id}/mo-lai")
    postpone(client, duty)
    duty.refresh_from_db()
    assert duty.due_on == date(2026, 4, 29)
