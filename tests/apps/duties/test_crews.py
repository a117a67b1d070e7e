"""Crews follow the bearers, however these are written; who sees a duty and whose it is are as the bearers say."""

import random

import pytest
from duties import adopted, duty
from office import COMMUNE, DEPARTMENT, OFFICE, OTHER_COMMUNE, TODAY, actor, build_office

from lantoa.apps.duties import services
from lantoa.apps.duties.models import Crew, CrewUnit, Duty, DutyBearer
from lantoa.apps.duties.selectors.access import visible
from lantoa.apps.duties.selectors.filters import Filters
from lantoa.apps.duties.selectors.ledger import Ledger
from lantoa.apps.organisations.selectors import below
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db

UNITS = (COMMUNE, OTHER_COMMUNE, OFFICE, DEPARTMENT, None)


def crews():
    return {
        row.pk: set(row.crew.units.values_list("unit", flat=True)) if row.crew else set()
        for row in Duty.objects.select_related("crew")
    }


def borne():
    told = {row.pk: set() for row in Duty.objects.all()}
    for key, unit in DutyBearer.objects.filter(unit__isnull=False).values_list("duty", "unit"):
        told[key].add(unit)
    return told


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_done_to_bearers_crews_follow(seed):
    chance = random.Random(seed)
    build_office()
    first = duty()
    rows = [first, *(duty(of=first) for _ in range(4))]
    for _step in range(25):
        row, unit = chance.choice(rows), chance.choice(UNITS)
        held = DutyBearer.objects.filter(duty=row)
        free = [each for each in UNITS if each is None or not held.filter(unit=each).exists()]
        some = held.order_by("?").first()
        steps = [
            lambda row=row, free=free: row.bearers.create(phrase="a", unit_id=chance.choice(free)),
            lambda row=row, free=free: DutyBearer.objects.bulk_create(
                DutyBearer(duty=row, phrase="b", unit_id=each) for each in free
            ),
            lambda held=held, unit=unit: held.filter(unit=unit).delete(),
        ]
        if some:
            steps += [
                some.delete,
                lambda some=some, free=free: DutyBearer.objects.filter(pk=some.pk).update(
                    unit=chance.choice(free)
                ),
                lambda some=some: (setattr(some, "unit_id", None), some.save()),
            ]
        chance.choice(steps)()
        assert crews() == borne()
    keys = Crew.objects.count()
    assert keys == Crew.objects.values("key").distinct().count() <= 2 ** (len(UNITS) - 1)


@pytest.mark.parametrize("seed", range(4))
def test_who_sees_a_duty_and_whose_it_is_are_as_the_bearers_say(seed):
    chance = random.Random(seed)
    build_office()
    first = duty(office=COMMUNE)
    for _ in range(20):
        units = chance.sample(UNITS[:-1], chance.randrange(4))
        duty(office=chance.choice(UNITS[:-1]), bearers=units)
    for at in (COMMUNE, OTHER_COMMUNE, OFFICE, DEPARTMENT, "hason"):
        under = set(below([at], on=TODAY).values_list("descendant_id", flat=True))
        whose = {key for key, units in borne().items() if units & under}
        kept = set(Duty.objects.filter(office__in=under).values_list("pk", flat=True))
        assert (
            set(visible(actor(Role.HEAD_OF_UNIT, at), on=TODAY).values_list("pk", flat=True)) == whose | kept
        )
        asked = Ledger(actor(Role.HEAD_OF_UNIT, "hason"), Filters(bearer=at, state="all"), on=TODAY)
        assert set(asked.keys()) == whose
    assert first.crew is None


def test_units_that_bear_together_are_kept_once():
    build_office()
    first = duty(bearers=[COMMUNE, OTHER_COMMUNE])
    second = duty(of=first, bearers=[OTHER_COMMUNE, COMMUNE])
    first.refresh_from_db()
    second.refresh_from_db()
    assert first.crew == second.crew
    assert CrewUnit.objects.count() == 2


def test_a_row_held_since_before_does_not_write_the_old_crew_back():
    build_office()
    held = duty()
    DutyBearer.objects.create(duty_id=held.pk, unit_id=COMMUNE, phrase="xã")
    held.section = "Mục 1"
    held.save()
    held.refresh_from_db()
    assert (held.section, crews()[held.pk]) == ("Mục 1", {COMMUNE})


def test_what_a_review_confirmed_and_a_person_assigned_has_its_crew():
    rows = adopted()
    assert crews() == borne()
    row = rows[0]
    who = actor(Role.HEAD_OF_UNIT)
    services.assign(who, duty=row.pk, version=row.version, today=TODAY, units=[OFFICE])
    assert crews() == borne()
    assert OFFICE in crews()[row.pk]
    row.refresh_from_db()
    services.undo(who, duty=row.pk, version=row.version, today=TODAY)
    assert crews() == borne()
    assert OFFICE not in crews()[row.pk]


def test_a_unit_that_is_gone_and_comes_again_is_in_its_crew_again():
    build_office()
    row = duty(bearers=[COMMUNE])
    CrewUnit.objects.all().delete()
    row.bearers.all().delete()
    DutyBearer.objects.create(duty=row, unit_id=COMMUNE, phrase="xã")
    assert crews() == borne() == {row.pk: {COMMUNE}}
