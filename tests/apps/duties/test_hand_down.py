"""A commune hands its share on to those below it: who may, who sees what, what follows for the duty."""

import io
from datetime import timedelta

import pytest
from django.db.models import RestrictedError
from django.utils import timezone
from duties import duty, shares
from office import COMMUNE, DEPARTMENT, OFFICE, OTHER_COMMUNE, TODAY, actor
from PIL import Image
from villages import BELOW, NETWORK, NINTH, STATION, TENTH, build_villages, given_to_communes

from lantoa.apps.audit.selectors import history
from lantoa.apps.duties import services
from lantoa.apps.duties.models import CrewUnit, DutyBearer
from lantoa.apps.duties.selectors import shares as selectors
from lantoa.apps.duties.selectors.access import visible
from lantoa.apps.duties.selectors.below import units_below
from lantoa.apps.duties.selectors.duty import told, whole
from lantoa.apps.duties.selectors.filters import Filters
from lantoa.apps.duties.selectors.ledger import Ledger
from lantoa.apps.duties.selectors.lines import units_of
from lantoa.apps.duties.selectors.waiting import waiting
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(db):  # noqa: ARG001
    build_villages()
    return actor(Role.UNIT_OFFICER, COMMUNE)


@pytest.fixture
def helper(officer):  # noqa: ARG001 - the office comes first
    return actor(Role.COLLABORATOR, NETWORK)


@pytest.fixture
def row(officer):  # noqa: ARG001
    return given_to_communes()


@pytest.fixture
def handed(officer, row):
    """Handed on to the network and one village."""
    services.hand_down(officer, share=shares(row)[COMMUNE].pk, units=[NETWORK, NINTH], today=TODAY)
    row.refresh_from_db()
    return row


def hand(who, row, *units, of=COMMUNE):
    return services.hand_down(who, share=shares(row)[of].pk, units=units, today=TODAY)


def back(who, row, *units, of=COMMUNE):
    return services.take_back(who, share=shares(row)[of].pk, units=units, today=TODAY)


def step(verb, who, row, unit, **more):
    share = shares(row)[unit]
    return verb(who, share=share.pk, version=share.version, today=TODAY, **more)


def refused(verb, *args, **more):
    with pytest.raises(Refused) as problem:
        verb(*args, **more)
    return problem.value.code


def crew(row):
    return set(CrewUnit.objects.filter(crew__duties=row).values_list("unit", flat=True))


def picture():
    stream = io.BytesIO()
    Image.new("RGB", (8, 8), "green").save(stream, "png")
    return stream.getvalue()


def share_seen(who, row, unit):
    found = selectors.first_shares(who, row, on=TODAY)
    return next(one for one in found if one.row.unit_id == unit)


def test_whoever_hands_on_has_begun_and_the_trail_says_to_whom(officer, row):
    assert hand(officer, row, NETWORK, NINTH) == [NETWORK, NINTH]
    row.refresh_from_db()
    given = shares(row)
    assert (given[COMMUNE].state, row.state, row.units) == ("in_progress", "in_progress", 2)
    for unit in (NETWORK, NINTH):
        one = given[unit]
        assert (one.state, one.leads, one.handed_from_id) == ("assigned", False, given[COMMUNE].pk)
        assert one.moved_by_id == officer.id
    verbs = [(event.verb, event.actor_id) for event in history("duty", row.pk)]
    assert verbs == [("duty.taken_on", officer.id), ("duty.handed_down", officer.id)]
    after = history("duty", row.pk).last().after
    assert after == {"under": given[COMMUNE].pk, "from": COMMUNE, "to": [NETWORK, NINTH]}


def test_said_again_it_is_so_once(officer, handed):
    before = history("duty", handed.pk).count()
    assert hand(officer, handed, NETWORK, NINTH) == []
    assert history("duty", handed.pk).count() == before
    assert hand(officer, handed, NINTH, TENTH, TENTH) == [TENTH]
    assert handed.bearers.exclude(handed_from=None).count() == 3


def test_only_to_units_below_on_that_day(officer, row):
    assert refused(hand, officer, row) == "share_none_below_chosen"
    for other in (COMMUNE, OTHER_COMMUNE, DEPARTMENT, "thon-khac", "xa-tan-lap", "khong-co"):
        assert refused(hand, officer, row, NETWORK, other) == "share_not_below"
    assert set(shares(row)) == {COMMUNE, OTHER_COMMUNE}
    assert hand(officer, row, *BELOW) == [*BELOW]


def test_who_may(officer, row, helper):
    head, other = actor(Role.HEAD_OF_UNIT), actor(Role.UNIT_OFFICER, OTHER_COMMUNE)
    for stranger in (head, other):
        assert refused(hand, stranger, row, NETWORK) == "not_permitted"
        assert refused(back, stranger, row, NETWORK) == "not_permitted"
    assert refused(hand, helper, row, NETWORK) == "not_found"
    hand(officer, row, NETWORK)
    assert refused(hand, helper, row, NINTH) == "not_permitted"
    assert refused(hand, helper, row, NINTH, of=NETWORK) == "share_is_last"
    assert refused(hand, officer, row, NINTH, of=NETWORK) == "share_is_last"


def test_only_what_is_open_is_handed_on(officer, row):
    head = actor(Role.HEAD_OF_UNIT)
    fresh = duty(of=row, bearers=[COMMUNE])
    assert refused(hand, officer, fresh, NETWORK) == "duty_not_now"
    step(services.excuse, head, row, COMMUNE, reason="Chưa có đài")
    assert refused(hand, officer, row, NETWORK) == "duty_not_now"
    whole_one = duty(of=row, bearers=[COMMUNE], state="assigned")
    services.waive(head, duty=whole_one.pk, version=whole_one.version, today=TODAY, reason="Thôi")
    assert refused(hand, officer, whole_one, NETWORK) == "duty_not_now"


def test_a_unit_that_bears_the_duty_already_stays_as_it_is(officer):
    row = duty(bearers=[COMMUNE, NETWORK], state="assigned")
    assert hand(officer, row, NETWORK, NINTH) == [NINTH]
    assert shares(row)[NETWORK].handed_from_id is None


def test_those_who_help_hold_up_nobody_and_lead_nobody(officer, handed, helper):
    step(services.complete, officer, handed, COMMUNE, evidence="Đã phát 12 lượt")
    step(services.excuse, actor(Role.HEAD_OF_UNIT), handed, OTHER_COMMUNE, reason="Chưa có đài")
    handed.refresh_from_db()
    assert (handed.state, handed.units, handed.units_done, handed.units_waived) == ("done", 2, 1, 1)
    alone = duty(bearers=[COMMUNE], state="assigned")
    alone.bearers.update(leads=False)
    hand(officer, alone, NETWORK)
    changed = alone.changed_at
    step(services.take_on, helper, alone, NETWORK)
    step(services.complete, helper, alone, NETWORK, evidence="Đã đến từng nhà")
    alone.refresh_from_db()
    assert (alone.state, alone.units) == ("in_progress", 1)
    assert alone.changed_at > changed  # by the commune that began, not by who helps


def test_a_step_of_who_helps_leaves_the_duty_untouched(handed, helper):
    before = (handed.changed_at, handed.version)
    step(services.take_on, helper, handed, NETWORK)
    handed.refresh_from_db()
    assert (handed.changed_at, handed.version) == before


def test_the_crew_of_a_duty_stays_those_it_was_given_to(handed):
    assert crew(handed) == {COMMUNE, OTHER_COMMUNE}


def test_it_waits_for_those_below_and_not_twice_for_who_handed_it_on(officer, handed, helper):
    told = [(one.kind, one.share) for one in waiting(helper, now=timezone.now())]
    assert told == [("take_on", shares(handed)[NETWORK].pk)]
    mine = [(one.kind, one.share) for one in waiting(officer, now=timezone.now()) if one.share]
    assert mine == [("do", shares(handed)[COMMUNE].pk)]
    assert Ledger(helper, Filters(), on=TODAY).keys() == [handed.pk]
    assert services.take_on_many(officer, duties=[handed.pk], today=TODAY) == []
    assert services.take_on_many(helper, duties=[handed.pk], today=TODAY) == [handed.pk]


def test_who_sees_the_duty(row, helper):
    assert not visible(helper, on=TODAY).exists()
    hand(actor(Role.UNIT_OFFICER, COMMUNE), row, NETWORK, NINTH)
    seeing = [
        (Role.COLLABORATOR, NETWORK),
        (Role.COLLABORATOR, COMMUNE),
        (Role.COLLABORATOR, NINTH),
        (Role.UNIT_OFFICER, STATION),
        (Role.AUDITOR, COMMUNE),
    ]
    for role, unit in seeing:
        assert visible(actor(role, unit), on=TODAY).filter(pk=row.pk).exists(), (role, unit)
    for role, unit in (
        (Role.COLLABORATOR, TENTH),
        (Role.ADMINISTRATOR, NETWORK),
        (Role.UNIT_OFFICER, OFFICE),
    ):
        assert not visible(actor(role, unit), on=TODAY).exists(), (role, unit)


def test_each_side_sees_its_own_state(officer, handed, helper):
    step(services.take_on, helper, handed, NETWORK)
    step(services.complete, helper, handed, NETWORK, evidence="Đã đến từng nhà")

    def state(who):
        return [(one.state, one.due_on) for one in Ledger(who, Filters(state="all"), on=TODAY).own]

    assert state(helper) == [("done", None)]
    assert state(officer) == [("in_progress", None)]
    assert state(actor(Role.COLLABORATOR, NINTH)) == [("assigned", None)]
    step(services.complete, officer, handed, COMMUNE, evidence="Xong cả xã")
    assert state(actor(Role.COLLABORATOR, NINTH)) == [("done", None)]


def test_the_officer_sees_how_far_those_below_are(officer, handed, helper):
    step(services.take_on, helper, handed, NETWORK)
    step(services.complete, helper, handed, NETWORK, evidence="Đã đến từng nhà")
    seen = share_seen(officer, handed, COMMUNE)
    assert (seen.handed.all, seen.handed.states) == (2, {"assigned": 1, "done": 1})
    assert [(one.row.unit_id, one.own) for one in seen.handed.helpers] == [(NINTH, False), (NETWORK, False)]
    assert seen.handed.helpers[0].may == {"take_on", "take_back"}
    assert seen.handed.helpers[1].may == {"back"}
    assert [one.unit for one in seen.handed.below] == [STATION, TENTH]
    assert "hand_down" in seen.may
    assert "back" not in seen.may


def test_those_above_see_counts_and_no_names(handed, helper):
    head = actor(Role.HEAD_OF_UNIT)
    step(services.take_on, helper, handed, NETWORK)
    seen = share_seen(head, handed, COMMUNE)
    assert seen.handed.states == {"assigned": 1, "in_progress": 1}
    assert not seen.handed.helpers
    assert not seen.handed.below
    assert "hand_down" not in seen.may
    assert {one.row.unit_id for one in selectors.first_shares(head, handed, on=TODAY)} == {
        COMMUNE,
        OTHER_COMMUNE,
    }
    assert selectors.shares_of(handed).count() == 2
    assert [name for name, _state in units_of([handed])[handed.pk]] == [
        "Ủy ban nhân dân xã Phú Xuân",
        "Ủy ban nhân dân xã Tân Lập",
    ]
    lines = Ledger(head, Filters(), on=TODAY).lines()
    assert [(one.phrase, one.units) for one in lines[0].bearers] == [(COMMUNE, 1), (OTHER_COMMUNE, 1)]
    verbs = [event.verb for event in whole(head, duty=handed.pk, on=TODAY).events]
    assert verbs == ["duty.taken_on"]
    for who in (actor(Role.UNIT_OFFICER, COMMUNE), helper):
        events = whole(who, duty=handed.pk, on=TODAY).events
        assert [event.verb for event in events] == ["duty.taken_on", "duty.handed_down", "duty.taken_on"]
        assert told(events)[1]["for_units"] == ["Mạng lưới cộng tác viên", "Thôn 9"]


def test_who_helps_sees_and_moves_the_own_share_alone(handed, helper):
    seen = selectors.first_shares(helper, handed, on=TODAY)
    assert [(one.row.unit_id, one.own) for one in seen] == [(NETWORK, True), (COMMUNE, False)]
    assert seen[0].may == {"take_on"}
    assert not seen[1].handed.helpers
    assert refused(step, services.take_on, helper, handed, NINTH) == "not_permitted"
    assert refused(step, services.complete, helper, handed, COMMUNE, evidence="x") == "not_permitted"


def test_the_officer_records_for_those_without_a_telephone_and_the_office_does_not(officer, handed):
    head = actor(Role.HEAD_OF_UNIT)
    assert refused(step, services.take_on, head, handed, NINTH) == "not_permitted"
    assert refused(step, services.excuse, head, handed, NINTH, reason="x") == "share_is_handed_on"
    step(services.take_on, officer, handed, NINTH)
    assert step(services.complete, officer, handed, NINTH, evidence="Trưởng thôn báo đã họp").state == "done"


def test_what_shows_it_is_shown_to_the_unit_that_handed_it_on(officer, handed, helper, settings, tmp_path):
    settings.LANTOA_DATA = tmp_path
    step(services.take_on, helper, handed, NETWORK)
    share = step(services.complete, helper, handed, NETWORK, proof=("anh.png", picture()))
    for who in (officer, helper):
        assert selectors.proof(who, share=share.pk, on=TODAY).media_type == "image/png"
    for who in (actor(Role.HEAD_OF_UNIT), actor(Role.UNIT_OFFICER, OTHER_COMMUNE)):
        assert refused(selectors.proof, who, share=share.pk, on=TODAY) == "not_found"


def test_taken_back_while_nobody_has_begun(officer, handed, helper):
    step(services.take_on, helper, handed, NETWORK)
    assert refused(back, officer, handed, NETWORK, NINTH) == "helper_has_begun"
    assert back(officer, handed, NINTH) == [NINTH]
    assert back(officer, handed, NINTH) == []
    assert set(shares(handed)) == {COMMUNE, OTHER_COMMUNE, NETWORK}
    last = history("duty", handed.pk).last()
    assert (last.verb, last.after["to"]) == ("duty.handed_back", [NINTH])
    step(services.share_back, officer, handed, NETWORK)
    assert back(officer, handed, NETWORK) == [NETWORK]
    assert not visible(helper, on=TODAY).exists()


def test_the_share_itself_does_not_go_back_under_those_who_help(officer, handed):
    assert refused(step, services.share_back, officer, handed, COMMUNE) == "share_handed_on"
    assert refused(step, services.undo_share, officer, handed, COMMUNE) == "share_handed_on"
    back(officer, handed, NETWORK, NINTH)
    assert step(services.share_back, officer, handed, COMMUNE).state == "assigned"


def test_what_is_closed_above_rests_below_and_lives_on_with_it(officer, handed, helper):
    head = actor(Role.HEAD_OF_UNIT)
    step(services.excuse, head, handed, COMMUNE, reason="Chưa có đài")
    assert refused(step, services.take_on, helper, handed, NETWORK) == "share_closed_above"
    assert waiting(helper, now=timezone.now()) == []
    assert services.take_on_many(helper, duties=[handed.pk], today=TODAY) == []
    assert share_seen(helper, handed, NETWORK).may == frozenset()
    assert [one.state for one in Ledger(helper, Filters(state="all"), on=TODAY).own] == ["waived"]
    assert step(services.share_back, head, handed, COMMUNE).state == "in_progress"
    assert step(services.take_on, helper, handed, NETWORK).state == "in_progress"
    step(services.complete, officer, handed, COMMUNE, evidence="Xong cả xã")
    assert refused(step, services.undo_share, helper, handed, NETWORK) == "share_closed_above"


def test_what_comes_round_is_due_below_when_it_is_due_above(officer, helper):
    row = given_to_communes(due_on=TODAY, rrule="FREQ=MONTHLY;BYMONTHDAY=22")
    hand(officer, row, NETWORK)
    step(services.take_on, helper, row, NETWORK)
    assert [one.due for one in waiting(helper, now=timezone.now())] == [TODAY]
    step(services.complete_once, officer, row, COMMUNE, evidence="Tháng này đã phát")
    assert waiting(helper, now=timezone.now()) == []
    assert [one.due_on for one in Ledger(helper, Filters(), on=TODAY).own] == [TODAY + timedelta(days=30)]


def test_no_longer_given_leaves_what_a_helping_unit_handed_on(officer):
    row = given_to_communes()
    row.bearers.filter(unit=COMMUNE).update(leads=False)
    hand(officer, row, NETWORK)
    row.refresh_from_db()
    services.step_back(actor(Role.HEAD_OF_UNIT), duty=row.pk, version=row.version, today=TODAY)
    assert {unit: one.state for unit, one in shares(row).items()} == {
        COMMUNE: "in_progress",
        OTHER_COMMUNE: "confirmed",
        NETWORK: "assigned",
    }


def test_those_below_by_name_and_who_signs_in(officer):  # noqa: ARG001
    actor(Role.COLLABORATOR, COMMUNE)
    found = units_below([COMMUNE, OTHER_COMMUNE, OFFICE], on=TODAY)
    assert [(one.unit, one.staffed) for one in found[COMMUNE]] == [
        (NETWORK, True),
        (STATION, False),
        (NINTH, False),
        (TENTH, False),
    ]
    assert [one.unit for one in found[OTHER_COMMUNE]] == ["thon-khac"]
    assert OFFICE not in found


def test_a_share_is_not_removed_from_under_those_below(handed):
    with pytest.raises(RestrictedError):
        shares(handed)[COMMUNE].delete()
    DutyBearer.objects.filter(duty=handed).delete()


def test_a_list_of_a_village_shows_what_was_handed_on_to_it(officer, handed, helper):  # noqa: ARG001 - handed on before it
    def listed(who, unit):
        asked = Ledger(who, Filters(bearer=unit), on=TODAY)
        return (asked.summary.shown, len(asked.lines()))

    assert listed(officer, NINTH) == (1, 1)
    assert listed(officer, NETWORK) == (1, 1)
    assert listed(helper, NETWORK) == (1, 1)
    assert listed(officer, TENTH) == (0, 0)
    assert listed(officer, COMMUNE) == (1, 1)
    assert listed(actor(Role.HEAD_OF_UNIT), NINTH) == (0, 0)
    assert Ledger(officer, Filters(bearer=NINTH), on=TODAY).lines()[0].seen.state == "assigned"
