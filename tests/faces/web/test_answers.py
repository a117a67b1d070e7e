"""The clerk issues a paper and ticks what it answers; register, its page and Hôm nay say so."""

import pytest
from arrivals import assigned
from dispatch import begun, recalled, sealed
from django.urls import reverse
from duties import duty
from office import OFFICE, actor, person

from lantoa.apps.documents.models import Arrival
from lantoa.apps.drafts.models import Draft, DraftBasis, DraftDuty
from lantoa.apps.drafts.services.recall import ask_recall
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def reply():
    row = sealed()
    DraftBasis.objects.create(draft=row, arrival=assigned())
    return row


def page(client, name, key, role=Role.CLERK):
    client.force_login(person(role))
    return client.get(reverse(name, args=[key])).content.decode()


def issued(client, row, *ticked):
    client.force_login(person(Role.CLERK))
    data = {"version": row.version, "comment": "", "settles": [str(one) for one in ticked]}
    return client.post(reverse("dispatch_issue", args=[row.pk]), data)


def test_what_it_answers_is_offered_ticked_and_linked_both_ways(client, reply):
    paper = Arrival.objects.get()
    offered = page(client, "dispatch_paper", reply.pk)
    assert f'name="settles" value="{paper.pk}" id="tra-loi-{paper.pk}" checked' in offered
    assert f"Số đến {paper.number}/{paper.year}: 1/SYT-NVY" in offered
    assert issued(client, reply, paper.pk).status_code == 302
    assert "đã trả lời, ghi giải quyết xong" in page(client, "dispatch_paper", reply.pk)
    shown = page(client, "arrival", paper.pk)
    assert "Đã giải quyết" in shown
    assert f'<a href="{reverse("dispatch_paper", args=[reply.pk])}">01/SVHTTDL-TTBC ngày' in shown


def test_what_carries_a_part_of_it_is_told_and_not_ticked(client, reply):
    first = duty()
    duty(of=first)
    DraftDuty.objects.create(draft=reply, duty=first, blocks=["b1"])
    Arrival.objects.filter(pk=first.arrival_id).update(state="registered", number=2, year=2026)
    DraftBasis.objects.create(draft=reply, arrival=first.arrival)
    offered = page(client, "dispatch_paper", reply.pk)
    assert "mang 1 trong 2 nhiệm vụ" in offered
    assert f'id="tra-loi-{first.arrival_id}"><label' in offered, "nobody ticked it"


def test_who_confirms_a_recall_is_offered_to_open_what_it_had_settled(client, reply):
    paper = Arrival.objects.get()
    issued(client, reply, paper.pk)
    row = Draft.objects.get()
    row = ask_recall(actor(Role.CLERK), draft=row.pk, version=row.version, reason="Sai số liệu")
    offered = page(client, "dispatch_paper", row.pk, Role.DIRECTOR)
    assert f'name="reopens" value="{paper.pk}" id="mo-lai-{paper.pk}" checked' in offered
    data = {"version": row.version, "reopens": [str(paper.pk)]}
    assert client.post(reverse("dispatch_confirm_recall", args=[row.pk]), data).status_code == 302
    client.force_login(person(Role.SPECIALIST, OFFICE))
    assert "Giải quyết" in client.get(reverse("today")).content.decode()
    assert Arrival.objects.get().settled_at is None


def test_unticked_it_stays_open(client, reply):
    assert issued(client, reply).status_code == 302
    assert Arrival.objects.get().settled_at is None
    assert "ghi giải quyết xong" not in page(client, "dispatch_paper", reply.pk)


def test_after_a_refusal_the_page_keeps_what_was_unticked_and_written(client, reply):
    client.force_login(person(Role.CLERK))
    data = {"version": reply.version - 1, "comment": "Gửi gấp", "settles": []}
    refused = client.post(reverse("dispatch_issue", args=[reply.pk]), data)
    assert refused.status_code == 409
    assert f'id="tra-loi-{Arrival.objects.get().pk}"><label' in refused.content.decode()
    assert ">Gửi gấp</textarea>" in refused.content.decode()


@pytest.mark.parametrize("key", ["0", "x", "-3", "9" * 30])
def test_what_was_never_offered_settles_nothing(client, reply, key):
    answer = issued(client, reply, key)
    assert answer.status_code == 409
    assert Draft.objects.get().issued_at is None


def test_a_recalled_answer_is_marked_in_the_register(client, reply):
    paper = Arrival.objects.get()
    issued(client, reply, paper.pk)
    recalled(Draft.objects.get())
    assert "đã thu hồi" in page(client, "arrival", paper.pk)


def test_today_tells_of_the_answer_that_is_being_written(client):
    draft, paper = begun(), assigned()
    client.force_login(person(Role.SPECIALIST, OFFICE))
    assert "Văn bản trả lời" not in client.get(reverse("today")).content.decode()
    DraftBasis.objects.create(draft=draft, arrival=paper)
    told = client.get(reverse("today")).content.decode()
    assert f'Văn bản trả lời: <a href="{reverse("dispatch_paper", args=[draft.pk])}">' in told
    assert "Đang soạn" in told
    assert "đang làm" in page(client, "arrival", paper.pk)
