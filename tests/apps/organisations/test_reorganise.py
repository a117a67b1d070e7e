"""Reorganisations: seen before, done whole, taken back until something depends on them."""

from datetime import date

import pytest
from office import (
    COMMUNE,
    DEPARTMENT,
    MACHINE,
    OFFICE,
    OTHER_COMMUNE,
    PROVINCE,
    TODAY,
    actor,
    build_office,
    person,
)

from lantoa.apps.accounts.models import Membership
from lantoa.apps.organisations.models import Placement, Reorganisation, Share, Unit, UnitAttribute, UnitName
from lantoa.apps.organisations.selectors import name_of, path, tree
from lantoa.apps.organisations.selectors.unit import profile
from lantoa.apps.organisations.services import add_name, add_unit, load
from lantoa.apps.organisations.services.asked import Asked, HeirAsked
from lantoa.apps.organisations.services.reorganise import depends_on, preview, reorganise, undo
from lantoa.core.kernel import Refused
from lantoa.core.organisation import (
    Name,
    NameUse,
    SuccessionKind,
    UnitKind,
    heirs,
)
from lantoa.core.organisation import (
    Placement as PlacementValue,
)
from lantoa.core.organisation import Unit as UnitValue
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 1)
BASIS = "12/QĐ-UBND"
MERGE = Asked(
    SuccessionKind.MERGED,
    ON,
    BASIS,
    ("phong-nvvh",),
    (HeirAsked(unit=OFFICE),),
)


@pytest.fixture
def admin(db):  # noqa: ARG001 - the rows come after the database
    build_office()
    return actor(Role.ADMINISTRATOR, PROVINCE)


def state():
    """Everything a reorganisation may touch."""
    return (
        set(Unit.objects.values_list("pk", "name", "until", "area")),
        set(Placement.objects.values_list("unit", "parent", "since", "until")),
        set(UnitName.objects.values_list("unit", "text", "since", "until")),
        set(Membership.objects.values_list("user", "unit", "role", "since", "until")),
        {(unit, path(unit, on=TODAY)) for unit in Unit.objects.values_list("pk", flat=True)},
    )


def do(admin, asked):
    return reorganise(
        admin, asked=asked, edition=preview(admin, asked=asked, today=TODAY).edition, today=TODAY
    )


def split(*portions, default=0):
    asked_heirs = tuple(
        HeirAsked(
            name=f"Phòng mới {at}", kind="office", parent=DEPARTMENT, portion=portion, default=at == default
        )
        for at, portion in enumerate(portions)
    )
    return Asked(SuccessionKind.SPLIT, ON, BASIS, (OFFICE,), asked_heirs)


AREA_MERGE = Asked(
    SuccessionKind.MERGED,
    ON,
    "1/NQ-UBTVQH16",
    ("xa-tan-lap", "xa-phu-xuan"),
    (HeirAsked(name="Xã Tân Xuân", kind="commune", parent=PROVINCE, code="99001"),),
)


def test_a_preview_tells_what_ends_who_inherits_and_what_waits(admin):
    person(Role.SPECIALIST, "phong-nvvh")
    seen = preview(admin, asked=MERGE, today=TODAY)
    assert [(one.unit.pk, one.ends, one.heir) for one in seen.endings] == [("phong-nvvh", True, OFFICE)]
    assert dict(seen.endings[0].work) == {"memberships": 1, "assignments": 0, "duties": 0, "drafts": 0}
    assert seen.heirs[0][0] == "Phòng Thông tin - Báo chí"
    assert not seen.problems
    assert Reorganisation.objects.count() == 0


def test_a_unit_that_others_are_merged_into_is_not_foreseen_to_end(admin):
    both = MERGE._replace(origins=("phong-nvvh", OFFICE))
    seen = preview(admin, asked=both, today=TODAY)
    assert {ending.unit.pk: ending.ends for ending in seen.endings} == {"phong-nvvh": True, OFFICE: False}
    do(admin, both)
    assert Unit.objects.get(pk=OFFICE).until is None


def test_what_is_to_come_does_not_yet_tell_what_a_unit_was_made_of(admin):
    do(admin, MERGE)
    before, after = (
        profile(admin, unit=OFFICE, on=day, today=TODAY).made_of for day in (date(2026, 10, 31), ON)
    )
    assert (len(before), bool(after)) == (0, True)


def test_a_merger_ends_one_and_its_people_go_along(admin):
    user = person(Role.SPECIALIST, "phong-nvvh")
    do(admin, MERGE)
    assert Unit.objects.get(pk="phong-nvvh").until == ON
    assert [heir.unit for heir in heirs("phong-nvvh", tree=tree(), on=TODAY)] == [OFFICE]
    assert Membership.objects.get(user=user, until=None).unit_id == OFFICE
    assert Membership.objects.get(user=user, unit="phong-nvvh").until == ON
    assert path("phong-nvvh", on=TODAY)[0] == OFFICE


@pytest.mark.parametrize(
    "asked",
    [
        MERGE,
        AREA_MERGE,
        split(0.6, 0.4),
        Asked(SuccessionKind.RENAMED, ON, BASIS, (DEPARTMENT,), name="Sở Văn hóa"),
        Asked(SuccessionKind.ABOLISHED, ON, BASIS, ("phong-nvvh",)),
        Asked(
            SuccessionKind.FUNCTION_MOVED,
            ON,
            BASIS,
            (OFFICE,),
            (HeirAsked(unit="phong-nvvh", functions="báo chí"),),
            keeps=True,
        ),
    ],
    ids=lambda asked: f"{asked.kind}",
)
def test_what_is_undone_was_never_done(admin, asked):
    if asked.kind is not SuccessionKind.ABOLISHED:
        person(Role.SPECIALIST, "phong-nvvh")
    person(Role.SPECIALIST, OFFICE)
    person(Role.UNIT_OFFICER, COMMUNE)
    before = state()
    number = do(admin, asked)
    assert state() != before or asked.keeps
    assert depends_on(Reorganisation.objects.get(pk=number)) == []
    undo(admin, reorganisation=number, today=TODAY)
    assert state() == before
    undo(admin, reorganisation=number, today=TODAY)
    assert not Share.objects.exclude(heir=None).exists()
    assert all(not heir.by for heir in heirs(asked.origins[0], tree=tree(), on=TODAY))


def test_areas_that_merge_bring_what_stands_in_them(admin):
    village = add_unit(
        admin,
        parent="xa-tan-lap",
        kind=UnitKind.VILLAGE,
        name="Thôn Yên",
        since=date(2026, 1, 1),
        today=TODAY,
    )
    do(admin, AREA_MERGE)
    assert path(village, on=TODAY)[:2] == (village, "99001@2026-11-01")
    assert set(path(village, on=date(2026, 10, 31))) == {village, "xa-tan-lap", COMMUNE, PROVINCE}
    assert path(COMMUNE, on=TODAY)[-1] == PROVINCE


def test_bodies_every_area_has_become_those_of_the_heir(admin):
    bodies = [
        UnitValue(
            f"ubnd@{area}",
            UnitKind.PEOPLES_COMMITTEE,
            (Name(f"UBND {area}"),),
            placements=(PlacementValue(area),),
            area=area,
        )
        for area in ("xa-tan-lap", "xa-phu-xuan")
    ]
    station = UnitValue(
        "tram", UnitKind.HEALTH_STATION, (Name("Trạm"),), placements=(PlacementValue("ubnd@xa-tan-lap"),)
    )
    load(MACHINE, units=[*bodies, station])
    before = state()
    number = do(admin, AREA_MERGE)
    body = "ubnd@99001@2026-11-01"
    assert Unit.objects.get(pk=body).name == "Ủy ban nhân dân xã Tân Xuân"
    assert path("tram", on=TODAY)[:2] == ("tram", body)
    assert [heir.unit for heir in heirs("ubnd@xa-tan-lap", tree=tree(), on=TODAY)] == [body]
    undo(admin, reorganisation=number, today=TODAY)
    assert state() == before


def test_a_split_is_left_to_a_person(admin):
    do(admin, split(0.6, 0.4))
    found = heirs(OFFICE, tree=tree(), on=TODAY)
    assert [(name_of(heir.unit, on=TODAY), heir.certain, heir.default) for heir in found] == [
        ("Phòng mới 0", False, True),
        ("Phòng mới 1", False, False),
    ]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (MERGE._replace(basis=" "), "reorganise_no_basis"),
        (MERGE._replace(heirs=()), "reorganise_one_heir"),
        (MERGE._replace(origins=()), "reorganise_no_origin"),
        (split(1.0), "reorganise_two_heirs"),
        (split(0.8, 0.4), "reorganise_portions"),
        (split(0.6, 0.4, default=9), "reorganise_default"),
        (Asked(SuccessionKind.RENAMED, ON, BASIS, (OFFICE,)), "reorganise_new_name"),
        (Asked(SuccessionKind.ABOLISHED, ON, BASIS, (DEPARTMENT,)), "unit_not_empty"),
        (AREA_MERGE._replace(heirs=(AREA_MERGE.heirs[0]._replace(code="9/9"),)), "reorganise_code"),
        (AREA_MERGE._replace(heirs=(AREA_MERGE.heirs[0]._replace(kind="?"),)), "reorganise_heir_unclear"),
        (Asked(SuccessionKind.FUNCTION_MOVED, ON, BASIS, (OFFICE,)), "reorganise_no_heir"),
    ],
)
def test_what_cannot_be_done_says_why_before_anything_is_done(admin, asked, code):
    seen = preview(admin, asked=asked, today=TODAY)
    assert code in {problem.code for problem in seen.problems}
    if asked.origins:
        with pytest.raises(Refused):
            reorganise(admin, asked=asked, edition=seen.edition, today=TODAY)
    assert Reorganisation.objects.count() == 0


def test_who_works_in_a_unit_is_not_left_behind_by_its_end(admin):
    person(Role.SPECIALIST, "phong-nvvh")
    asked = Asked(SuccessionKind.ABOLISHED, ON, BASIS, ("phong-nvvh",))
    assert [problem.code for problem in preview(admin, asked=asked, today=TODAY).problems] == [
        "reorganise_work_left"
    ]


def test_what_was_reviewed_must_still_be_so(admin):
    edition = preview(admin, asked=MERGE, today=TODAY).edition
    do(admin, split(0.5, 0.5))
    with pytest.raises(Refused, match="changed_meanwhile"):
        reorganise(admin, asked=MERGE, edition=edition, today=TODAY)


def test_a_retried_request_does_it_once(admin):
    edition = preview(admin, asked=MERGE, today=TODAY).edition
    reorganise(admin, asked=MERGE, edition=edition, today=TODAY)
    with pytest.raises(Refused):
        reorganise(admin, asked=MERGE, edition=edition, today=TODAY)
    assert Reorganisation.objects.count() == 1


def test_nobody_undoes_what_something_depends_on(admin):
    number = do(admin, split(0.6, 0.4))
    heir = Share.objects.get(default=True).heir
    user = person(Role.SPECIALIST, heir.pk)
    row = Reorganisation.objects.get(pk=number)
    assert depends_on(row) == [("memberships", 1)]
    with pytest.raises(Refused, match="reorganise_depended_on"):
        undo(admin, reorganisation=number, today=TODAY)
    user.memberships.all().delete()
    add_name(
        admin,
        unit=heir.pk,
        text="P0",
        use=NameUse.ABBREVIATION,
        since=None,
        version=Unit.objects.get(pk=heir.pk).changed,
        today=TODAY,
    )
    assert depends_on(row) == [("edits", 1)]


def test_a_later_reorganisation_depends_on_an_earlier_one(admin):
    number = do(admin, split(0.6, 0.4))
    heir = Share.objects.get(default=True).heir_id
    later = Asked(SuccessionKind.MERGED, date(2026, 11, 20), BASIS, (heir,), (HeirAsked(unit="phong-nvvh"),))
    second = do(admin, later)
    assert dict(depends_on(Reorganisation.objects.get(pk=number)))["reorganisations"] == 1
    undo(admin, reorganisation=second, today=TODAY)
    undo(admin, reorganisation=number, today=TODAY)


@pytest.mark.parametrize("who", [(Role.SPECIALIST, PROVINCE), (Role.ADMINISTRATOR, OTHER_COMMUNE)])
def test_only_who_may_reorganise_there_does(admin, who):
    stranger = actor(*who)
    with pytest.raises(Refused, match="not_permitted"):
        preview(stranger, asked=MERGE, today=TODAY)
    number = do(admin, MERGE)
    with pytest.raises(Refused, match="not_permitted"):
        undo(stranger, reorganisation=number, today=TODAY)


def test_a_code_names_one_area_a_day(admin):
    do(admin, AREA_MERGE)
    asked = Asked(SuccessionKind.FUNCTION_MOVED, ON, BASIS, (OFFICE,), (AREA_MERGE.heirs[0],), keeps=True)
    with pytest.raises(Refused, match="unit_code_taken"):
        do(admin, asked)


def test_a_reorganisation_nobody_knows_cannot_be_undone(admin):
    with pytest.raises(Refused, match="not_found"):
        undo(admin, reorganisation=4711, today=TODAY)


def with_bodies():
    """Two communes with bodies of the usual kinds under names of their own, a school, and a zone."""
    values = []
    for area, place in (("xa-tan-lap", "Xã Tân Lập"), ("xa-phu-xuan", "Xã Phú Xuân")):
        low = place.lower().replace("tân lập", "Tân Lập").replace("phú xuân", "Phú Xuân")
        for key, kind, name, parent in (
            ("ubnd", UnitKind.PEOPLES_COMMITTEE, f"Ủy ban nhân dân {low}", area),
            ("tt-dv-xa", UnitKind.CULTURAL_CENTRE, f"Trung tâm Cung ứng dịch vụ công {low}", f"ubnd@{area}"),
            ("dai-xa", UnitKind.RADIO_STATION, f"Đài Truyền thanh {low}", f"tt-dv-xa@{area}"),
        ):
            values.append(
                UnitValue(
                    f"{key}@{area}", kind, (Name(name),), placements=(PlacementValue(parent),), area=area
                )
            )
    school = UnitValue(
        "truong", UnitKind.SCHOOL, (Name("Trường Tân Lập"),), placements=(PlacementValue("ubnd@xa-tan-lap"),), area="xa-tan-lap"
    )  # fmt: skip
    load(MACHINE, units=[*values, school])
    UnitAttribute.objects.create(unit_id="xa-tan-lap", key="zone", value="III")


def test_a_preview_names_the_bodies_that_are_made_and_what_is_not_taken_along(admin):
    with_bodies()
    seen = preview(admin, asked=AREA_MERGE, today=TODAY)
    made = {body.id.partition("@")[0]: body.names[0].text for body in seen.made}
    assert made["tt-dv-xa"] == "Trung tâm Cung ứng dịch vụ công xã Tân Xuân"
    assert made["dai-xa"] == "Đài Truyền thanh xã Tân Xuân"
    assert [(one.unit.name, one.value) for one in seen.zones] == [("Xã Tân Lập", "III")]
    before = state()
    number = do(admin, AREA_MERGE)
    assert {body.id for body in seen.made} <= set(Unit.objects.values_list("pk", flat=True))
    assert Unit.objects.get(pk="tt-dv-xa@99001@2026-11-01").name == made["tt-dv-xa"]
    assert path("dai-xa@99001@2026-11-01", on=TODAY)[:2] == (
        "dai-xa@99001@2026-11-01",
        "tt-dv-xa@99001@2026-11-01",
    )
    undo(admin, reorganisation=number, today=TODAY)
    assert state() == before


def test_what_stood_in_an_area_is_shown_with_the_one_that_took_it_in(admin):
    with_bodies()
    do(admin, AREA_MERGE)
    asked = {"unit": "99001@2026-11-01", "today": TODAY}
    assert "truong" in {body.pk for body in profile(admin, on=TODAY, **asked).bodies}
    old = profile(admin, unit="xa-tan-lap", on=date(2026, 10, 31), today=TODAY)
    assert "truong" in {body.pk for body in old.bodies}


def test_an_area_whose_code_is_not_issued_gets_one_of_the_offices_own(admin):
    asked = AREA_MERGE._replace(heirs=(AREA_MERGE.heirs[0]._replace(code=""),))
    assert preview(admin, asked=asked, today=TODAY).problems == []
    before = state()
    number = do(admin, asked)
    made = Unit.objects.get(name="Xã Tân Xuân")
    assert made.pk == "tam-xa-tan-xuan@2026-11-01"
    assert list(made.codes.values_list("system", "value")) == [("other", "tam-xa-tan-xuan")]
    assert tree().units[made.pk].kind is UnitKind.COMMUNE
    undo(admin, reorganisation=number, today=TODAY)
    assert state() == before
