"""What a split unit left is given to its heirs, duty by duty."""

import pytest
from django.utils import timezone
from duties import duty, shares
from office import COMMUNE, DEPARTMENT, OFFICE, PROVINCE, TODAY, actor, person
from splits import DEFAULT, split_office

from lantoa.apps.audit.selectors import history
from lantoa.apps.duties import services
from lantoa.apps.duties.models import DutyBearer
from lantoa.apps.duties.selectors.filters import Filters
from lantoa.apps.duties.selectors.heirs import decided, left, undecided
from lantoa.apps.duties.selectors.ledger import Ledger
from lantoa.apps.duties.selectors.shares import with_steps
from lantoa.apps.duties.selectors.waiting import waiting
from lantoa.apps.duties.services.heirs import choose_heirs, take_back
from lantoa.apps.organisations.models import Reorganisation
from lantoa.apps.organisations.services.reorganise import depends_on, undo
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def split(db):  # noqa: ARG001
    return split_office()


@pytest.fixture
def head(split):  # noqa: ARG001
    return actor(Role.HEAD_OF_UNIT)


def share(row):
    return row.bearers.get().pk


def test_only_what_is_open_waits_and_the_default_heir_has_it(split, head):
    number, heir, rows = split
    (one,) = left(head, on=TODAY)
    assert (one.unit, one.shares) == (OFFICE, 3)
    assert one.heirs == [(DEFAULT, "Phòng Nghiệp vụ văn hóa"), (heir, "Phòng Báo chí")]
    assert [row.duty_id for row in undecided(head, units=[OFFICE], on=TODAY)] == [row.pk for row in rows]
    assert Ledger(actor(Role.UNIT_OFFICER, DEFAULT), Filters(), on=TODAY).summary.open == 3
    assert Ledger(actor(Role.UNIT_OFFICER, heir), Filters(), on=TODAY).summary.open == 0
    assert left(head, on=TODAY, reorganisation=number) == [one]
    assert left(head, on=TODAY, reorganisation=number + 1) == []
    assert left(actor(Role.UNIT_OFFICER, DEFAULT), on=TODAY) == []


def test_it_waits_on_the_first_page(split, head):  # noqa: ARG001
    lines = [line for line in waiting(head, now=timezone.now()) if line.kind == "choose_heir"]
    assert [(line.unit, line.number) for line in lines] == [(OFFICE, 3)]


def test_who_stands_for_an_ended_unit_is_told_with_its_share(split, head):
    _number, _heir, (first, *_others) = split
    beside = DutyBearer.objects.create(duty=first, unit_id=COMMUNE, phrase="UBND xã", state="assigned")
    told = {one.row.unit_id: one.heirs for one in with_steps(head, first, first.bearers.all(), on=TODAY)}
    assert told == {OFFICE: ["Phòng Nghiệp vụ văn hóa", "Phòng Báo chí"], COMMUNE: ()}
    (alone,) = with_steps(head, first, [beside], on=TODAY)
    assert alone.heirs == ()


def test_the_heir_is_told_once_of_what_it_and_the_ended_unit_bear(split):
    _number, _heir, (first, second, third) = split
    DutyBearer.objects.create(duty=first, unit_id=DEFAULT, phrase="Phòng", state="assigned")
    officer = actor(Role.UNIT_OFFICER, DEFAULT)
    lines = [line.duty for line in waiting(officer, now=timezone.now()) if line.kind == "take_on"]
    assert sorted(lines) == [first.pk, second.pk, third.pk]


def test_chosen_it_is_the_other_heirs_and_back(split, head):
    number, heir, (first, second, third) = split
    assert choose_heirs(head, chosen={share(first): heir, share(second): DEFAULT}, today=TODAY) == 2
    assert [one.shares for one in left(head, on=TODAY)] == [1]
    assert Ledger(actor(Role.UNIT_OFFICER, heir), Filters(), on=TODAY).summary.open == 1
    assert {row.duty_id for row in decided(head, on=TODAY, reorganisation=number)} == {first.pk, second.pk}
    event = history("duty", first.pk).last()
    assert (event.verb, event.before["for"], event.after["for"]) == ("duty.inherited", OFFICE, heir)
    take_back(head, share=share(first), today=TODAY)
    take_back(head, share=share(first), today=TODAY)
    bearer = first.bearers.get()
    assert (bearer.unit_id, bearer.left_by_id, history("duty", first.pk).count()) == (OFFICE, None, 2)
    assert third.bearers.get().unit_id == OFFICE


def test_what_the_heir_has_begun_is_not_taken_back(split, head):
    _number, heir, (first, *_others) = split
    choose_heirs(head, chosen={share(first): heir}, today=TODAY)
    services.take_on(actor(Role.UNIT_OFFICER, heir), share=share(first), version=1, today=TODAY)
    with pytest.raises(Refused, match="heir_has_begun"):
        take_back(head, share=share(first), today=TODAY)


def test_what_cannot_be_is_left_as_it_is(split, head):
    _number, heir, (first, second, third) = split
    DutyBearer.objects.create(duty=second, unit_id=heir, phrase="Phòng Báo chí", state="assigned")
    services.waive(head, duty=third.pk, version=third.version, today=TODAY, reason="Thôi")
    chosen = {share(first): COMMUNE, shares(second)[OFFICE].pk: heir, share(third): heir, 999_999: heir}
    assert choose_heirs(head, chosen=chosen, today=TODAY) == 0
    assert first.bearers.get().unit_id == OFFICE
    assert choose_heirs(head, chosen={share(first): heir}, today=TODAY) == 1
    assert choose_heirs(head, chosen={share(first): DEFAULT}, today=TODAY) == 0
    whole = duty(of=first, bearers=[COMMUNE], state="assigned")
    assert choose_heirs(head, chosen={share(whole): heir}, today=TODAY) == 0


def test_who_may_choose(split, head):
    _number, heir, (first, *_others) = split
    with pytest.raises(Refused, match="not_permitted"):
        choose_heirs(actor(Role.UNIT_OFFICER, DEPARTMENT), chosen={share(first): heir}, today=TODAY)
    with pytest.raises(Refused, match="heir_none_chosen"):
        choose_heirs(head, chosen={}, today=TODAY)
    assert choose_heirs(actor(Role.SPECIALIST, COMMUNE), chosen={share(first): heir}, today=TODAY) == 0
    choose_heirs(head, chosen={share(first): heir}, today=TODAY)
    with pytest.raises(Refused, match="not_permitted"):
        take_back(actor(Role.CLERK), share=share(first), today=TODAY)
    with pytest.raises(Refused, match="not_found"):
        take_back(actor(Role.SPECIALIST, COMMUNE), share=share(first), today=TODAY)
    assert person(Role.SPECIALIST, COMMUNE)


def test_the_split_is_not_undone_over_a_choice(split, head):
    number, _heir, (first, *_others) = split
    admin = actor(Role.ADMINISTRATOR, PROVINCE)
    choose_heirs(head, chosen={share(first): DEFAULT}, today=TODAY)
    assert ("chosen", 1) in depends_on(Reorganisation.objects.get(pk=number))
    with pytest.raises(Refused, match="reorganise_depended_on"):
        undo(admin, reorganisation=number, today=TODAY)
    take_back(head, share=share(first), today=TODAY)
    undo(admin, reorganisation=number, today=TODAY)
    assert left(head, on=TODAY) == []
