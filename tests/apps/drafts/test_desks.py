"""Where a person drafts, and what waits for whom."""

from datetime import timedelta

import pytest
from arrivals import assigned
from dispatch import form_checked
from django.utils import timezone
from duties import duty
from office import COMMUNE, DEPARTMENT, OFFICE, PROVINCE, actor, build_office

from lantoa.apps.documents.models import Assignment
from lantoa.apps.drafts.models import Draft
from lantoa.apps.drafts.selectors import waiting
from lantoa.apps.drafts.selectors.desks import desks, offices, own_desk
from lantoa.core.permission import Actor, Role, Verb

pytestmark = pytest.mark.django_db


def test_a_part_of_an_office_writes_for_it(django_assert_num_queries):
    build_office()
    today = timezone.localdate()
    who = actor(Role.SPECIALIST)
    with django_assert_num_queries(2):
        found = desks(who, on=today)
    assert [(desk.unit, desk.office) for desk in found] == [
        (DEPARTMENT, DEPARTMENT),
        ("phong-nvvh", DEPARTMENT),
        (OFFICE, DEPARTMENT),
    ]
    assert [desk.office for desk in desks(actor(Role.SPECIALIST, OFFICE), on=today)] == [DEPARTMENT]
    assert [desk.office for desk in desks(actor(Role.SPECIALIST, COMMUNE), on=today)] == [COMMUNE]


class TestOwnDesk:
    def chosen(self, who, **picked):
        found = desks(who, on=timezone.localdate())
        own = own_desk(who, found, **{"papers": [], "duties": [], **picked})
        return own and own.unit

    def test_the_unit_that_leads_what_was_picked(self):
        build_office()
        paper = assigned()
        who = actor(Role.SPECIALIST)
        assert self.chosen(who, papers=[paper.pk]) == OFFICE
        row = duty()
        Assignment.objects.create(arrival=row.arrival, unit_id="phong-nvvh", leads=True)
        assert self.chosen(who, duties=[row.pk]) == "phong-nvvh"
        assert self.chosen(who, papers=[paper.pk], duties=[row.pk]) is None, "two lead: nobody knows"

    def test_else_the_one_room_the_person_works_in(self):
        build_office()
        who = actor(Role.SPECIALIST, OFFICE)
        assert self.chosen(who) == OFFICE
        both = Actor(who.id, who.name, (*actor(Role.SPECIALIST).grants, *who.grants))
        assert self.chosen(both) == OFFICE
        heads = Actor(who.id, who.name, (*actor(Role.SPECIALIST).grants, *actor(Role.AUDITOR, OFFICE).grants))
        assert self.chosen(heads) == OFFICE, "where one works in whatever role"
        assert self.chosen(actor(Role.SPECIALIST, COMMUNE)) == COMMUNE, "an office without rooms"

    def test_an_office_with_rooms_drafts_nothing_unasked(self):
        build_office()
        row = duty()
        Assignment.objects.create(arrival=row.arrival, unit_id=DEPARTMENT, leads=True)
        who = actor(Role.SPECIALIST, OFFICE)
        both = Actor(who.id, who.name, (*actor(Role.SPECIALIST).grants, *who.grants))
        assert self.chosen(both, duties=[row.pk]) == OFFICE, "the whole office leads: the room drafts"
        assert self.chosen(actor(Role.SPECIALIST)) is None
        several = Actor(who.id, who.name, (*who.grants, *actor(Role.SPECIALIST, "phong-nvvh").grants))
        assert self.chosen(several) is None, "of two rooms"


def test_papers_are_seen_at_the_office_powers_are_kept_where_the_role_is():
    build_office()
    today, who = timezone.localdate(), actor(Role.SPECIALIST, OFFICE)
    assert [key for key, _name in offices(who, verb=Verb.DISPATCH_VIEW, on=today)] == [DEPARTMENT]
    assert [key for key, _name in offices(who, verb=Verb.DISPATCH_DRAFT, on=today)] == [OFFICE]
    assert offices(actor(Role.CLERK, PROVINCE), verb=Verb.DISPATCH_VIEW, on=today) == []


def test_what_is_due_waits_before_what_has_no_day(monkeypatch):
    without, due = form_checked(), form_checked()
    Draft.objects.filter(pk=due.pk).update(due_on=timezone.localdate() + timedelta(days=3))
    head, now = actor(Role.DIRECTOR), timezone.now()
    assert [one.draft for one in waiting.waiting(head, now=now)] == [due.pk, without.pk]
    monkeypatch.setattr(waiting, "MOST", 1)
    assert [one.draft for one in waiting.waiting(head, now=now)] == [due.pk]
