"""Several papers of the register at once."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event as Signal

import pytest
from arrivals import in_register as paper
from django.db import connection
from django.utils import timezone
from office import COMMUNE, DEPARTMENT, OFFICE, actor, build_office

from lantoa.apps.audit.models import Event
from lantoa.apps.documents.models import Arrival, ArrivalState
from lantoa.apps.documents.selectors import together
from lantoa.apps.documents.selectors.register import Sought
from lantoa.apps.documents.selectors.together import Said
from lantoa.apps.documents.services.assign import assign, assign_together
from lantoa.apps.documents.services.register import Letterhead, confirm, enter_together
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db
OTHER = "phong-nvvh"


@pytest.fixture(autouse=True)
def director():
    build_office()
    return actor(Role.DIRECTOR)


def units(row):
    return {(one.unit_id, one.leads) for one in row.assignments.all()}


def seen(*rows):
    return {row.pk: row.version for row in rows}


def several(who, *rows):
    found = together.several(who, arrivals=[row.pk for row in rows], now=timezone.now())
    return [row.pk for row in found.open], [row.pk for row in found.shut]


class TestGivingTogether:
    def test_all_go_to_the_same_units(self, director):
        rows = [paper(), paper()]
        assign_together(director, papers=seen(*rows), said=Said(OFFICE, [OTHER], "Cùng làm"))
        for row in Arrival.objects.all():
            assert units(row) == {(OFFICE, True), (OTHER, False)}
            assert (row.instruction, row.version) == ("Cùng làm", 1)
        assert Event.objects.filter(verb="arrival.assigned").count() == 2

    def test_each_keeps_what_nobody_said_of_all(self, director):
        later = timezone.localdate() + timedelta(days=9)
        asked, passed = paper(reply_by=later), paper(reply_by=timezone.localdate() - timedelta(days=1))
        own = assign(
            director,
            arrival=(row := paper()).pk,
            version=row.version,
            lead=OTHER,
            others=[],
            instruction="Riêng",
            due_on=later,
        )
        assign_together(director, papers=seen(asked, passed, own), said=Said(OFFICE))
        told = {row.pk: (row.instruction, row.due_on) for row in Arrival.objects.all()}
        assert told == {asked.pk: ("", later), passed.pk: ("", None), own.pk: ("Riêng", later)}

    def test_sent_again_it_is_done_once(self, director):
        papers = seen(paper(), paper())
        assign_together(director, papers=papers, said=Said(OFFICE))
        assign_together(director, papers=papers, said=Said(OFFICE))
        assert Event.objects.filter(verb="arrival.assigned").count() == 2

    @pytest.mark.parametrize(
        ("change", "refused"),
        [({"version": 7}, "changed_meanwhile"), ({"state": ArrivalState.READ}, "not_registered")],
    )
    def test_all_or_none(self, director, change, refused):
        first, second = paper(), paper()
        Arrival.objects.filter(pk=second.pk).update(**change)
        with pytest.raises(Refused, match=refused):
            assign_together(director, papers=seen(first, second), said=Said(OFFICE))
        assert not units(first)
        assert not Event.objects.filter(verb="arrival.assigned").exists()

    def test_not_by_those_who_do_not_lead_nor_of_another_office(self, director):
        row, other = paper(), paper(COMMUNE)
        with pytest.raises(Refused, match="not_permitted"):
            assign_together(actor(Role.CLERK), papers=seen(row), said=Said(OFFICE))
        with pytest.raises(Refused, match="not_found"):
            assign_together(director, papers=seen(row, other), said=Said(OFFICE))
        with pytest.raises(Refused, match="unit_elsewhere"):
            assign_together(director, papers=seen(row), said=Said(COMMUNE))
        assert not units(row)

    def test_not_of_none_nor_of_too_many(self, director):
        with pytest.raises(Refused, match="none_picked"):
            assign_together(director, papers={}, said=Said(OFFICE))
        with pytest.raises(Refused, match="too_many_picked"):
            assign_together(director, papers=dict.fromkeys(range(201), 1), said=Said(OFFICE))


HEAD = Letterhead("Sở Y tế", "", None, "", "", "Khác", "", "normal")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("together_", ["numbered", "given"])
def test_who_holds_one_of_them_meanwhile_is_not_waited_for_in_a_ring(director, together_):
    clerk, held = actor(Role.CLERK), Signal()
    read = {"state": ArrivalState.READ, "number": None, "year": None, "registered_at": None}
    read |= {"author": "Sở Y tế", "subject": "Một", "not_duplicate": True}
    rows = [paper(**(read if together_ == "numbered" else {})) for _each in range(2)]

    def slowly(execute, sql, *given):
        told = execute(sql, *given)
        if sql.startswith("SELECT") and '"audit_chain"' in sql:
            held.set()
            time.sleep(0.5)  # long enough for the other to lock what it can
        return told

    def all_of_them():
        with connection.execute_wrapper(slowly):
            if together_ == "numbered":
                return enter_together(clerk, papers=seen(*rows))
            return assign_together(director, papers=seen(*rows), said=Said(OFFICE))

    def meanwhile():
        held.wait(10)
        return confirm(clerk, arrival=rows[1].pk, version=rows[1].version, letterhead=HEAD)

    def told(work):
        try:
            return work() and "done"
        except Refused as refused:
            return refused.code
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        assert [*pool.map(told, (all_of_them, meanwhile))] == ["done", "changed_meanwhile"]


class TestWhatIsPicked:
    def test_what_can_be_given_and_what_cannot(self, director):
        open_, unread, done, elsewhere = (
            paper(),
            paper(state=ArrivalState.READ, number=None, year=None, registered_at=None),
            paper(settled_at=timezone.now()),
            paper(COMMUNE),
        )
        assert several(director, open_, unread, done, elsewhere) == ([open_.pk], [unread.pk, done.pk])

    def test_of_a_filter_what_stands_in_the_register(self, director):
        row = paper()
        paper(state=ArrivalState.READ, number=None, year=None, registered_at=None)
        assert [*together.pickable(director, sought=Sought(), now=timezone.now())] == [row.pk]

    def test_units_that_every_paper_may_be_given_to(self):
        own, other = paper(), paper(COMMUNE)
        today = timezone.localdate()
        assert {key for key, _name in together.takers_of_all([own], on=today)} >= {DEPARTMENT, OFFICE, OTHER}
        assert together.takers_of_all([own, other], on=today) == []
        assert together.takers_of_all([], on=today) == []

    def test_few_queries(self, director, django_assert_max_num_queries):
        rows = [paper() for _each in range(8)]
        several(director, *rows)  # the tree of units, which the process keeps
        with django_assert_max_num_queries(6):
            several(director, *rows)
