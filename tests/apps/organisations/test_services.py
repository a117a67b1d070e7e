from datetime import date

import pytest
from office import COMMUNE, DEPARTMENT, MACHINE, OFFICE, PROVINCE, build_office

from lantoa.apps.audit.models import Event
from lantoa.apps.organisations.models import Ancestry, Edition, Reorganisation, Unit
from lantoa.apps.organisations.selectors import path, subtree
from lantoa.apps.organisations.services import load
from lantoa.apps.organisations.services.lines import rebuild_ancestry
from lantoa.core.organisation import (
    Name,
    Placement,
    Share,
    Succession,
    SuccessionKind,
    UnitKind,
    Valid,
)
from lantoa.core.organisation import Unit as UnitValue

DAY = date(2026, 11, 22)
MOVED = date(2025, 7, 1)


pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _office(db):  # noqa: ARG001 - the rows come after the database
    build_office()


def test_a_path_climbs_to_the_top():
    assert path(OFFICE, on=DAY) == (OFFICE, DEPARTMENT, PROVINCE)
    assert path("nobody", on=DAY) == ()


def test_a_subtree_holds_all_that_stands_under_a_unit():
    assert {unit.pk for unit in subtree(DEPARTMENT, on=DAY)} == {DEPARTMENT, OFFICE, "phong-nvvh"}
    assert COMMUNE in {unit.pk for unit in subtree(PROVINCE, on=DAY)}


def test_loading_is_told_and_the_edition_grows():
    edition = Edition.objects.get(pk=1).number
    load(MACHINE, units=[UnitValue("moi", UnitKind.OTHER, (Name("Mới"),))])
    assert Edition.objects.get(pk=1).number == edition + 1
    assert Event.objects.latest("id").after == {"units": 1}


def test_a_unit_that_moved_has_two_lines_upward():
    moving = UnitValue(
        "tram",
        UnitKind.HEALTH_STATION,
        (Name("Trạm Y tế"),),
        placements=(
            Placement(DEPARTMENT, Valid(None, MOVED)),
            Placement(COMMUNE, Valid(MOVED, None)),
        ),
    )
    load(MACHINE, units=[moving])
    assert path("tram", on=date(2025, 6, 30)) == ("tram", DEPARTMENT, PROVINCE)
    assert path("tram", on=MOVED) == ("tram", COMMUNE, "xa-tan-lap", PROVINCE)


def test_the_closure_made_again_is_the_same():
    before = set(Ancestry.objects.values_list("ancestor", "descendant", "depth"))
    rebuild_ancestry()
    assert set(Ancestry.objects.values_list("ancestor", "descendant", "depth")) == before


def test_a_succession_is_kept_with_its_shares():
    done = Succession(
        SuccessionKind.MERGED,
        MOVED,
        "NQ 1672/NQ-UBTVQH15",
        (Share("xa-tan-lap", "xa-phu-xuan", portion=0.5),),
    )
    load(MACHINE, units=[], successions=[done])
    assert Unit.objects.get(pk="xa-tan-lap").given.get().heir_id == "xa-phu-xuan"


def test_what_an_ended_unit_left_belongs_to_its_heir():
    ended = UnitValue(
        "phong-cu", UnitKind.OFFICE, (Name("Phòng cũ"),), Valid(None, MOVED), (Placement(DEPARTMENT),)
    )
    paper = Succession(SuccessionKind.MERGED, MOVED, "QĐ 1", (Share("phong-cu", OFFICE),))
    load(MACHINE, units=[ended], successions=[paper])
    assert path("phong-cu", on=date(2025, 6, 30)) == ("phong-cu", DEPARTMENT, PROVINCE)
    assert path("phong-cu", on=DAY) == (OFFICE, DEPARTMENT, PROVINCE)
    assert "phong-cu" not in {unit.pk for unit in subtree(OFFICE, on=DAY)}


def test_a_committee_reaches_the_areas_inside_its_own():
    committee = UnitValue(
        "ubnd-tinh",
        UnitKind.PEOPLES_COMMITTEE,
        (Name("Ủy ban nhân dân tỉnh Hà Sơn"),),
        placements=(Placement(PROVINCE),),
        area=PROVINCE,
    )
    load(MACHINE, units=[committee])
    rebuild_ancestry()
    assert path(COMMUNE, on=DAY) == (COMMUNE, "xa-tan-lap", PROVINCE, "ubnd-tinh")
    assert path(DEPARTMENT, on=DAY) == (DEPARTMENT, PROVINCE)


def test_loading_twice_is_loading_once():
    done = Succession(SuccessionKind.RENAMED, MOVED, "QĐ 2", (Share("xa-tan-lap", "xa-phu-xuan"),))
    new = UnitValue("moi", UnitKind.OTHER, (Name("Mới"),))
    assert load(MACHINE, units=[new], successions=[done]) == 1
    assert load(MACHINE, units=[new], successions=[done]) == 0
    assert Reorganisation.objects.count() == 1
