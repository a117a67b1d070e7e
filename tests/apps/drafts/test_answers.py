"""A paper that goes out settles the incoming ones it answers, where the clerk says so."""

import pytest
from arrivals import assigned, registered
from dispatch import begun, sealed
from django.utils import timezone
from office import COMMUNE, OFFICE, actor

from lantoa.apps.audit.models import Event
from lantoa.apps.documents.models import Arrival
from lantoa.apps.documents.services import assign
from lantoa.apps.drafts.models import Draft, DraftBasis
from lantoa.apps.drafts.selectors.answers import answerable, answered, answers_to, under_way
from lantoa.apps.drafts.services import issue
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


def clerk():
    return actor(Role.CLERK)


def today():
    return timezone.localdate()


@pytest.fixture
def reply():
    """A paper ready to be issued that rests on one a unit has to settle."""
    row = sealed()
    DraftBasis.objects.create(draft=row, arrival=assigned())
    return row


def sent(row, *keys):
    return issue.issue(clerk(), draft=row.pk, version=row.version, settles=keys)


def test_what_it_rests_on_is_offered_and_settled_as_ticked(reply):
    (offered,) = answerable(clerk(), reply, on=today())
    row = sent(reply, offered.pk)
    paper = Arrival.objects.get()
    said = f"01/SVHTTDL-TTBC ngày {today():%d/%m/%Y}"
    assert (paper.reply_symbol, paper.settled_at is not None) == (said, True)
    assert answered(row, list(row.bases.select_related("arrival"))) == {paper.pk}
    assert answers_to(clerk(), paper, on=today()) == [row]
    told = Event.objects.order_by("pk")
    assert [event.verb for event in told][-2:] == ["arrival.settled", "draft.issue"]
    assert told.last().after["answers"] == [paper.pk]
    assert answerable(clerk(), row, on=today()) == []


def test_nothing_is_settled_unasked(reply):
    row = sent(reply)
    paper = Arrival.objects.get()
    assert paper.settled_at is None
    assert answered(row, list(row.bases.select_related("arrival"))) == frozenset()
    assert answers_to(clerk(), paper, on=today()) == []


def test_sent_again_it_is_settled_once(reply):
    key = Arrival.objects.get().pk
    for _ in "12":
        sent(reply, key)
    assert Event.objects.filter(verb="arrival.settled").count() == 1


def test_what_somebody_settled_meanwhile_stops_the_issue(reply):
    paper = Arrival.objects.get()
    assign.settle(clerk(), arrival=paper.pk, version=paper.version, reply_symbol="", note="Gọi điện")
    with pytest.raises(Refused, match="changed_meanwhile"):
        sent(reply, paper.pk)
    assert Draft.objects.get().issued_at is None


@pytest.mark.parametrize("key", [0, -1, 999])
def test_only_what_it_rests_on_can_be_settled(reply, key):
    with pytest.raises(Refused, match="changed_meanwhile"):
        sent(reply, key)


def test_a_paper_of_another_office_is_not_offered(reply):
    Arrival.objects.update(office=COMMUNE)
    assert answerable(actor(Role.CLERK, COMMUNE), reply, on=today()) == []
    assert answerable(clerk(), reply, on=today()) == []


def test_who_only_looks_is_offered_nothing(reply):
    assert answerable(actor(Role.AUDITOR), reply, on=today()) == []


def test_what_was_noted_of_the_paper_stays(reply):
    Arrival.objects.update(note="Bản giấy ở phòng")
    sent(reply, Arrival.objects.get().pk)
    assert Arrival.objects.get().note == "Bản giấy ở phòng"


def test_a_recalled_answer_still_stands_beside_what_it_answered(reply):
    row = sent(reply, Arrival.objects.get().pk)
    issue.recall(clerk(), draft=row.pk, version=row.version, reason="Sai số liệu")
    (found,) = answers_to(clerk(), Arrival.objects.get(), on=today())
    assert found.state == "recalled"


def test_whoever_may_not_see_the_answer_gets_no_link(reply):
    sent(reply, Arrival.objects.get().pk)
    assert answers_to(actor(Role.CLERK, COMMUNE), Arrival.objects.get(), on=today()) == []


def test_a_paper_on_its_way_is_told_beside_what_waits():
    draft, paper = begun(), registered()
    DraftBasis.objects.create(draft=draft, arrival=paper)
    who = actor(Role.SPECIALIST, OFFICE)
    assert under_way(who, arrivals=[paper.pk, 999], on=today()) == {paper.pk: draft}
    Draft.objects.update(state="dropped")
    assert under_way(who, arrivals=[paper.pk], on=today()) == {}


def test_without_number_nothing_is_answered():
    draft, paper = begun(), registered()
    basis = DraftBasis.objects.create(draft=draft, arrival=paper)
    assert answered(draft, [basis]) == frozenset()
