"""The leader's part, the units' part, and the clocks that run over both."""

from datetime import date, datetime, timedelta

import pytest
from arrivals import in_register as paper
from django.utils import timezone
from office import COMMUNE, OFFICE, PROVINCE, actor, build_office

from lantoa.apps.audit.selectors import history
from lantoa.apps.documents.models import Arrival, ArrivalState, Assignment, Urgency
from lantoa.apps.documents.selectors import clocks, register
from lantoa.apps.documents.selectors.clocks import Step, clock_of, late, next_working_day
from lantoa.apps.documents.services import assign
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db
OTHER = "phong-nvvh"
ORDER = {"lead": OFFICE, "others": [OTHER], "instruction": "Làm ngay", "due_on": None}


@pytest.fixture(autouse=True)
def director():
    build_office()
    return actor(Role.DIRECTOR)


def do(who, row, **changes):
    return assign.assign(who, arrival=row.pk, version=row.version, **(ORDER | changes))


def units(row):
    return {(one.unit_id, one.leads) for one in row.assignments.all()}


class TestAssigning:
    def test_the_lead_and_those_who_work_with_it(self, director):
        row = do(director, paper(), due_on=timezone.localdate())
        assert units(row) == {(OFFICE, True), (OTHER, False)}
        assert (row.instruction, row.due_on) == ("Làm ngay", timezone.localdate())
        assert history("arrival", row.pk).last().after["lead"] == OFFICE

    def test_said_again_it_replaces_and_what_is_in_hand_stays(self, director):
        row = do(director, paper())
        assign.acknowledge(actor(Role.SPECIALIST, OFFICE), arrival=row.pk)
        row = do(director, row, lead=OTHER, others=[OFFICE, OTHER])
        assert units(row) == {(OTHER, True), (OFFICE, False)}
        assert Assignment.objects.get(arrival=row, unit=OFFICE).received_at

    def test_the_head_of_a_division_shares_out_nothing_of_the_department(self, director):
        head = actor(Role.HEAD_OF_UNIT, OFFICE)
        row = do(director, paper(), others=[])  # given to the division: it is seen there, and settled
        with pytest.raises(Refused) as refused:
            do(head, row, lead=OTHER)
        assert refused.value.code == "not_permitted"
        with pytest.raises(Refused) as refused:
            do(head, paper())
        assert refused.value.code == "not_found"
        assert units(do(head, paper(OFFICE), lead=OFFICE, others=[])) == {(OFFICE, True)}

    def test_the_same_request_sent_again_changes_nothing(self, director):
        row = paper()
        first = do(director, row)
        assert do(director, row).version == first.version

    def test_somebody_elses_order_is_not_overwritten(self, director):
        row = paper()
        do(director, row)
        with pytest.raises(Refused, match="changed_meanwhile"):
            do(director, row, lead=OTHER, others=[])

    @pytest.mark.parametrize(
        ("lead", "others"), [(COMMUNE, []), (OFFICE, [COMMUNE]), ("khong-co", []), (PROVINCE, [])]
    )
    def test_not_to_units_elsewhere(self, director, lead, others):
        with pytest.raises(Refused, match="unit_elsewhere"):
            do(director, paper(), lead=lead, others=others)

    def test_a_peoples_committee_gives_to_the_bodies_of_its_area(self):
        assert {COMMUNE} == set(
            register.takers(COMMUNE, on=timezone.localdate()).values_list("pk", flat=True)
        )
        row = do(actor(Role.DIRECTOR, COMMUNE), paper(COMMUNE), lead=COMMUNE, others=[])
        assert units(row) == {(COMMUNE, True)}

    def test_a_time_limit_lies_ahead(self, director):
        with pytest.raises(Refused, match="due_in_the_past"):
            do(director, paper(), due_on=timezone.localdate() - timedelta(days=1))

    def test_only_registered_papers(self, director):
        with pytest.raises(Refused, match="not_registered"):
            do(director, paper(state=ArrivalState.READ, number=None, year=None))

    @pytest.mark.parametrize("role", [Role.CLERK, Role.SPECIALIST, Role.AUDITOR])
    def test_only_who_leads(self, role):
        with pytest.raises(Refused, match="not_permitted"):
            do(actor(role), paper())

    def test_not_from_elsewhere(self):
        with pytest.raises(Refused, match="not_found"):
            do(actor(Role.DIRECTOR, COMMUNE), paper())


class TestSettling:
    def test_a_unit_sees_what_it_was_given_and_nothing_else(self, director):
        row, hidden = do(director, paper()), paper()
        desk = actor(Role.SPECIALIST, OFFICE)
        seen = register.found(desk, sought=register.Sought(), now=timezone.now())
        assert [*seen] == [row.pk]
        with pytest.raises(Refused, match="not_found"):
            assign.settle(desk, arrival=hidden.pk, version=0, reply_symbol="", note="")

    def test_it_has_it_in_hand_once(self, director):
        row = do(director, paper())
        desk = actor(Role.SPECIALIST, OFFICE)
        assign.acknowledge(desk, arrival=row.pk)
        first = Assignment.objects.get(arrival=row, unit=OFFICE).received_at
        assign.acknowledge(desk, arrival=row.pk)
        assert Assignment.objects.get(arrival=row, unit=OFFICE).received_at == first
        assert Assignment.objects.get(arrival=row, unit=OTHER).received_at is None

    def test_settled_with_the_paper_that_answers(self, director):
        row = do(director, paper())
        desk = actor(Role.SPECIALIST, OFFICE)
        done = assign.settle(
            desk, arrival=row.pk, version=row.version, reply_symbol=" 15/SYT  ", note="Đã gửi"
        )
        assert (done.reply_symbol, done.note) == ("15/SYT", "Đã gửi")
        again = assign.settle(desk, arrival=row.pk, version=row.version, reply_symbol="15/SYT", note="Đã gửi")
        assert again.version == done.version
        back = assign.reopen(desk, arrival=row.pk, version=done.version)
        assert (back.settled_at, back.reply_symbol) == (None, "")

    def test_not_by_who_only_looks(self, director):
        row = do(director, paper())
        for verb in (
            lambda who: assign.settle(who, arrival=row.pk, version=row.version, reply_symbol="", note=""),
            lambda who: assign.acknowledge(who, arrival=row.pk),
            lambda who: assign.reopen(who, arrival=row.pk, version=row.version),
        ):
            with pytest.raises(Refused, match="not_permitted"):
                verb(actor(Role.AUDITOR))

    def test_two_people_at_once(self, director):
        row = do(director, paper())
        desk = actor(Role.SPECIALIST, OFFICE)
        assign.settle(desk, arrival=row.pk, version=row.version, reply_symbol="1/SYT", note="")
        with pytest.raises(Refused, match="changed_meanwhile"):
            assign.settle(director, arrival=row.pk, version=row.version, reply_symbol="2/SYT", note="")


def at(day, hour=9):
    return timezone.make_aware(datetime(2026, 11, day, hour))  # noqa: DTZ001 - made aware here


class TestClocks:
    """November 2026: the 20th is a Friday, the 23rd a Monday."""

    @pytest.mark.parametrize(("day", "following"), [(20, 23), (21, 23), (22, 23), (23, 24)])
    def test_working_days(self, day, following):
        assert next_working_day(date(2026, 11, day)) == date(2026, 11, following)

    def test_the_list_and_the_paper_agree(self):
        rows = []
        for day in range(18, 26):
            rows.append(paper(state=ArrivalState.READ, number=None, year=None, dropped_at=at(day)))
            rows.append(paper(registered_at=at(day), urgency=Urgency.NORMAL))
            rows.append(paper(registered_at=at(day), urgency=Urgency.IMMEDIATE))
            rows.append(paper(registered_at=at(18), assigned_at=at(18), due_on=at(day).date()))
            rows.append(
                paper(registered_at=at(18), assigned_at=at(18), due_on=at(day).date(), settled_at=at(day))
            )
            rows.append(paper(state=ArrivalState.RETURNED, registered_at=at(day)))
        for now in (at(day, hour) for day in range(19, 27) for hour in (1, 9, 23)):
            for step in Step:
                told = {
                    row.pk
                    for row in rows
                    if (clock := clock_of(row, now=now)) and clock.step is step and clock.late
                }
                assert set(Arrival.objects.filter(late(step, now=now)).values_list("pk", flat=True)) == told

    def test_a_normal_paper_has_until_the_next_working_day(self):
        row = paper(registered_at=at(20))
        assert clock_of(row, now=at(23, 23)) == (Step.ASSIGN, date(2026, 11, 23), False)
        assert clock_of(row, now=at(24, 1)).late

    def test_an_urgent_one_goes_at_once(self):
        row = paper(registered_at=at(20), urgency=Urgency.URGENT)
        assert not clock_of(row, now=at(20, 9)).late
        assert clock_of(row, now=at(20, 11)) == (Step.ASSIGN, at(20) + clocks.AT_ONCE, True)

    def test_entered_the_day_it_came(self):
        row = paper(state=ArrivalState.READ, number=None, year=None, dropped_at=at(20))
        assert not clock_of(row, now=at(20, 23)).late
        assert clock_of(row, now=at(21, 1)).late
