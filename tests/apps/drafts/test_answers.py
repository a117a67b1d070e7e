"""A paper that goes out settles the incoming ones it answers, where the clerk says so."""

import pytest
from arrivals import assigned, registered
from dispatch import begun, recalled, sealed
from django.utils import timezone
from duties import duty
from office import COMMUNE, OFFICE, actor

from lantoa.apps.audit.models import Event
from lantoa.apps.documents.models import Arrival, Item
from lantoa.apps.documents.services import assign
from lantoa.apps.drafts.models import Draft, DraftBasis, DraftDuty, DraftRelation
from lantoa.apps.drafts.selectors.answers import (
    answerable,
    answered,
    answers_to,
    reopenable,
    taken_back_by,
    under_way,
)
from lantoa.apps.drafts.services import issue
from lantoa.apps.duties.models import Duty
from lantoa.apps.duties.selectors.waiting import waiting
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
    row = sent(reply, offered.paper.pk)
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


class TestHowMuchOfIt:
    """The paper is ticked beforehand only when nothing of it stays open."""

    def told(self, reply, paper):
        DraftBasis.objects.get_or_create(draft=reply, arrival=paper)
        rows = {one.paper: one for one in answerable(clerk(), reply, on=today())}
        found = rows[paper]
        return found.carried, found.duties, found.left, found.whole

    def test_duties_carried_done_or_waived(self, reply):
        first = duty()
        paper = first.arrival
        paper.state, paper.office_id = "registered", reply.office_id
        paper.save()
        others = [duty(of=first) for _ in "1234"]
        assert self.told(reply, paper) == (0, 5, 5, False)
        DraftDuty.objects.create(draft=reply, duty=first, blocks=["b1"])
        DraftDuty.objects.create(draft=reply, duty=others[0], blocks=[])
        assert self.told(reply, paper) == (1, 5, 4, False), "no block speaks of the second"
        Duty.objects.filter(pk=others[0].pk).update(state="waived", reason="Trùng")
        Duty.objects.filter(pk=others[1].pk).update(state="done", units_done=1)
        assert self.told(reply, paper) == (1, 5, 2, False)
        other = begun()
        for one in others[2:]:
            DraftDuty.objects.create(draft=other, duty=one, blocks=["b1"])
        assert self.told(reply, paper) == (1, 5, 2, False), "a draft on its way carries nothing yet"

    def test_duties_that_another_issued_paper_carries(self, reply):
        first = duty()
        other = sealed()
        DraftDuty.objects.create(draft=other, duty=first, blocks=["b1"])
        sent(other)
        paper = first.arrival
        paper.state = "registered"
        paper.save()
        Item.objects.update(state="confirmed")
        assert self.told(reply, paper) == (0, 1, 0, True)

    def test_what_nobody_reviewed_may_hold_more(self, reply):
        first = duty()
        DraftDuty.objects.create(draft=reply, duty=first, blocks=["b1"])
        first.arrival.state = "registered"
        first.arrival.save()
        Item.objects.update(state="confirmed")
        assert self.told(reply, first.arrival) == (1, 1, 0, True)
        fields = {"kind": "obligation", "start": 0, "end": 5, "value": {}, "state": "proposed"}
        Item.objects.create(reading=first.item.reading, **fields)
        assert self.told(reply, first.arrival) == (1, 1, 0, False)

    def test_one_query_counts_for_all(self, reply, django_assert_max_num_queries):
        for _ in "123":
            paper = duty().arrival
            paper.state = "registered"
            paper.save()
            DraftBasis.objects.create(draft=reply, arrival=paper)
        with django_assert_max_num_queries(3):  # two for the reach of the clerk
            assert len(answerable(clerk(), reply, on=today())) == 4


class TestOpenedAgain:
    def test_a_recall_opens_what_it_had_settled_as_ticked(self, reply):
        key = Arrival.objects.get().pk
        row = sent(reply, key)
        (offered,) = reopenable(actor(Role.DIRECTOR), [row], on=today())
        assert offered.pk == key
        recalled(row, reopens=[key])
        paper = Arrival.objects.get()
        assert (paper.settled_at, paper.reply_symbol) == (None, "")
        waits = waiting(actor(Role.SPECIALIST, OFFICE), now=timezone.now())
        assert [(one.kind, one.arrival) for one in waits] == [("settle", key)], "the lead unit has it again"
        told = {event.verb: event for event in Event.objects.all()}
        assert told["draft.recall"].after["reopened"] == [key]
        assert "arrival.reopened" in told

    def test_unticked_it_stays_settled(self, reply):
        row = sent(reply, Arrival.objects.get().pk)
        recalled(row)
        assert Arrival.objects.get().settled_at

    def test_what_was_never_offered_opens_nothing(self, reply):
        row = sent(reply, Arrival.objects.get().pk)
        with pytest.raises(Refused, match="changed_meanwhile"):
            recalled(row, reopens=[999])
        assert Draft.objects.get().state == "issued"

    @pytest.mark.parametrize(("kind", "opens"), [("replaces", True), ("recalls", True), ("amends", False)])
    def test_a_paper_that_takes_its_place_opens_it_too(self, reply, kind, opens):
        key = Arrival.objects.get().pk
        old = sent(reply, key)
        new = sealed()
        DraftRelation.objects.create(draft=new, target=old, kind=kind, reason="Sai")
        gone = taken_back_by(new)
        assert [one.pk for one in reopenable(clerk(), gone, on=today())] == ([key] if opens else [])
        if opens:
            issue.issue(clerk(), draft=new.pk, version=new.version, reopens=[key])
            assert Arrival.objects.get().settled_at is None
            assert Event.objects.order_by("pk").last().after["reopened"] == [key]

    def test_whoever_may_not_settle_it_is_offered_nothing(self, reply):
        row = sent(reply, Arrival.objects.get().pk)
        assert reopenable(actor(Role.AUDITOR), [row], on=today()) == []
        assert reopenable(clerk(), [begun()], on=today()) == []


def test_a_recalled_answer_still_stands_beside_what_it_answered(reply):
    row = sent(reply, Arrival.objects.get().pk)
    recalled(row)
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
