"""Changing one unit from a day on: the past stays, the tree in memory follows, nobody does what they may not."""

from datetime import date

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from office import COMMUNE, DEPARTMENT, MACHINE, OFFICE, PROVINCE, TODAY, actor, build_office, person

from lantoa.apps.audit.models import Event
from lantoa.apps.organisations import services
from lantoa.apps.organisations.models import Edition, Unit, UnitAttribute, UnitCode
from lantoa.apps.organisations.selectors import name_of, names_of, path, resolve, tree
from lantoa.apps.organisations.selectors.unit import profile
from lantoa.apps.organisations.services.zones import propose_zones
from lantoa.core.kernel import Refused
from lantoa.core.organisation import NameUse, UnitKind, find_by_code
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db
ON = date(2026, 12, 1)
EVE = date(2026, 11, 30)


@pytest.fixture
def admin(db):  # noqa: ARG001 - the rows come after the database
    build_office()
    return actor(Role.ADMINISTRATOR, PROVINCE)


def version(unit=OFFICE):
    return Unit.objects.get(pk=unit).changed


def change(admin, service, unit=OFFICE, **fields):
    service(admin, unit=unit, version=version(unit), today=TODAY, **fields)


def test_a_new_name_leaves_the_old_days_alone(admin):
    tree()
    change(admin, services.rename, name="  Phòng   Báo chí ", since=ON)
    assert (name_of(OFFICE, on=EVE), name_of(OFFICE, on=ON)) == ("Phòng Thông tin - Báo chí", "Phòng Báo chí")
    assert Unit.objects.get(pk=OFFICE).name == "Phòng Báo chí"
    event = Event.objects.latest("id")
    assert (event.verb, event.before, event.after["since"]) == (
        "unit.renamed",
        {"name": "Phòng Thông tin - Báo chí"},
        "2026-12-01",
    )
    change(admin, services.rename, name="Phòng Truyền thông", since=ON)
    assert name_of(OFFICE, on=ON) == "Phòng Truyền thông"
    assert name_of(OFFICE, on=EVE) == "Phòng Thông tin - Báo chí"


def test_a_name_between_two_ends_where_the_next_begins(admin):
    change(admin, services.rename, name="Ba", since=date(2027, 1, 1))
    change(admin, services.rename, name="Hai", since=ON)
    assert [name_of(OFFICE, on=day) for day in (EVE, ON, date(2027, 1, 1))] == [
        "Phòng Thông tin - Báo chí",
        "Hai",
        "Ba",
    ]


def test_a_unit_moves_with_all_that_stands_under_it(admin):
    child = services.add_unit(
        admin, parent=OFFICE, kind=UnitKind.OFFICE, name="Tổ", since=date(2026, 1, 1), today=TODAY
    )
    change(admin, services.move, parent="phong-nvvh", since=ON)
    assert path(child, on=EVE) == (child, OFFICE, DEPARTMENT, PROVINCE)
    assert path(child, on=ON) == (child, OFFICE, "phong-nvvh", DEPARTMENT, PROVINCE)
    with pytest.raises(Refused, match="unit_circle"):
        change(admin, services.move, parent=child, since=ON)
    before = Edition.objects.get(pk=1).number
    change(admin, services.move, parent="phong-nvvh", since=ON)
    assert Event.objects.filter(verb="unit.moved").count() == 1
    assert Edition.objects.get(pk=1).number >= before


def test_a_unit_ends_only_when_it_is_empty(admin):
    with pytest.raises(Refused, match="unit_not_empty"):
        change(admin, services.end, DEPARTMENT, until=ON)
    user = person(Role.SPECIALIST, OFFICE)
    with pytest.raises(Refused, match="unit_in_use"):
        change(admin, services.end, until=ON)
    user.memberships.all().delete()
    change(admin, services.end, until=ON)
    assert path(OFFICE, on=EVE)
    assert path(OFFICE, on=ON) == ()
    assert not profile(admin, unit=OFFICE, on=ON, today=TODAY).stands


def test_a_new_unit_is_made_once(admin):
    made = {"parent": "xa-tan-lap", "kind": UnitKind.COMMUNE, "name": "Xã Mới", "since": ON, "today": TODAY}
    key = services.add_unit(admin, code="99", **made)
    assert key == "99@2026-12-01"
    assert find_by_code("99", system="gso", tree=tree(), on=ON) == (key,)
    with pytest.raises(Refused, match="unit_twice"):
        services.add_unit(admin, code="98", **made)
    with pytest.raises(Refused, match="unit_code_taken"):
        services.add_unit(admin, code="99", **{**made, "name": "Xã Khác"})
    with pytest.raises(Refused, match="unit_no_word"):
        services.add_unit(admin, **{**made, "name": "  "})


def test_a_code_is_borne_by_one_unit_at_a_time(admin):
    change(admin, services.add_code, system="edxml", value="000.01", since=ON)
    codes = UnitCode.objects.filter(unit=OFFICE).order_by("pk").values_list("value", "until")
    assert [*codes] == [("000.phong-ttbc", ON), ("000.01", None)]
    with pytest.raises(Refused, match="unit_code_borne"):
        change(admin, services.add_code, DEPARTMENT, system="edxml", value="000.01", since=ON)
    with pytest.raises(Refused, match="unit_day_needed"):
        change(admin, services.add_code, system="edxml", value="000.02", since=None)


def test_a_name_more_is_found_by_phrases(admin):
    change(admin, services.add_name, text="PTTBC", use=NameUse.ABBREVIATION, since=None)
    change(admin, services.add_name, text="PTTBC", use=NameUse.ABBREVIATION, since=None)
    assert Unit.objects.get(pk=OFFICE).names.filter(text="PTTBC").count() == 1
    assert resolve("PTTBC", sender=DEPARTMENT, on=TODAY)[0].units == (OFFICE,)


def test_a_zone_can_end(admin):
    fields = {"key": "zone", "since": date(2026, 1, 1), "basis": "861/QĐ-TTg"}
    change(admin, services.describe, "xa-tan-lap", value="III", **fields)
    change(admin, services.describe, "xa-tan-lap", value="", **{**fields, "since": ON})
    assert [*UnitAttribute.objects.values_list("value", "until")] == [("III", ON)]


def test_bodies_are_kept_once_and_the_edition_is_told(admin):
    area = {"area": "xa-tan-lap", "bodies": ["phong-vhxh@xa-tan-lap"], "today": TODAY}
    assert services.add_bodies(admin, **area) == 1
    assert services.add_bodies(admin, **area) == 0
    assert path("phong-vhxh@xa-tan-lap", on=TODAY)[:2] == ("phong-vhxh@xa-tan-lap", COMMUNE)
    with pytest.raises(Refused, match="not_found"):
        services.keep_bodies(MACHINE, units=["khong-co@xa-tan-lap"])


@pytest.mark.parametrize("who", [(Role.SPECIALIST, DEPARTMENT), (Role.ADMINISTRATOR, COMMUNE)])
@pytest.mark.parametrize(
    ("service", "fields"),
    [
        (services.rename, {"name": "X", "since": ON}),
        (services.move, {"parent": DEPARTMENT, "since": ON}),
        (services.end, {"until": ON}),
        (services.add_code, {"system": "other", "value": "1", "since": ON}),
        (services.describe, {"key": "zone", "value": "I", "since": ON, "basis": ""}),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_only_who_may_edit_there_does(admin, who, service, fields):  # noqa: ARG001 - the office
    with pytest.raises(Refused, match="not_permitted"):
        change(actor(*who), service, **fields)
    with pytest.raises(Refused, match="not_permitted"):
        services.add_unit(actor(*who), parent=OFFICE, kind=UnitKind.OFFICE, name="X", since=ON, today=TODAY)


def test_who_looked_at_an_older_state_is_told(admin):
    seen = version()
    change(admin, services.rename, name="Phòng Báo chí", since=ON)
    with pytest.raises(Refused, match="changed_meanwhile"):
        services.rename(admin, unit=OFFICE, name="X", since=ON, version=seen, today=TODAY)
    with pytest.raises(Refused, match="not_found"):
        services.rename(admin, unit="nobody", name="X", since=ON, version=0, today=TODAY)
    key = services.add_unit(admin, parent=OFFICE, kind=UnitKind.OFFICE, name="Tổ", since=ON, today=TODAY)
    with pytest.raises(Refused, match="unit_not_then"):
        services.rename(admin, unit=key, name="X", since=EVE, version=version(key), today=TODAY)


def test_an_id_nobody_knows_is_its_own_name(admin):  # noqa: ARG001 - the office
    assert names_of(["nobody"], on=TODAY) == {"nobody": "nobody"}


@pytest.mark.django_db(transaction=True)
def test_a_change_is_read_alone_and_a_deletion_whole():
    build_office()
    admin = actor(Role.ADMINISTRATOR, PROVINCE)
    first = tree()
    assert tree() is first
    change(admin, services.rename, name="Phòng Báo chí", since=ON)
    second = tree()
    assert second.units[DEPARTMENT] is first.units[DEPARTMENT]
    assert name_of(OFFICE, on=ON) == "Phòng Báo chí"


@pytest.mark.parametrize(
    ("key", "written", "phrase"),
    [
        ("border", "có", "các xã biên giới"),
        ("border", "Đúng", "các xã biên giới"),
        ("special_difficulty", "có", "các xã đặc biệt khó khăn"),
        ("zone", "vùng 3", "các xã khu vực III"),
        ("zone", "iii", "các xã vùng III"),
        ("highland", "x", "các xã vùng cao"),
        ("minority", "yes", "các xã vùng đồng bào dân tộc thiểu số"),
    ],
)
def test_what_is_written_of_an_area_is_found_by_phrases(admin, key, written, phrase):
    given = {"unit": "xa-tan-lap", "key": key, "value": written, "since": ON, "basis": ""}
    change(admin, services.describe, **given)
    found = resolve(phrase, sender=DEPARTMENT, on=ON)
    assert [unit for part in found for unit in part.units] == ["xa-tan-lap"]


@pytest.mark.parametrize(("key", "written"), [("border", "một phần"), ("zone", "IV"), ("island", "III")])
def test_a_value_nobody_understands_is_asked_again(admin, key, written):
    given = {"unit": "xa-tan-lap", "key": key, "value": written, "since": ON, "basis": ""}
    with pytest.raises(Refused, match="attribute_value"):
        change(admin, services.describe, **given)
    rows = [["Mã đơn vị", "Tên", "Thuộc tính", "Giá trị"], ["xa-tan-lap", "", key, written]]
    seen = propose_zones(admin, rows=rows, on=ON, today=TODAY)
    assert [row.problem.code for row in seen.rows] == ["table_value"]


@pytest.mark.django_db(transaction=True)
def test_values_written_by_hand_before_are_mended():
    build_office()
    for value in ("Có", "yes", "một phần"):
        UnitAttribute.objects.create(unit_id="xa-tan-lap", key="border", value=value)
    executor = MigrationExecutor(connection)
    leaves = executor.loader.graph.leaf_nodes()
    executor.migrate([("organisations", "0003_memory")])
    MigrationExecutor(connection).migrate(leaves)
    found = UnitAttribute.objects.order_by("pk").values_list("value", flat=True)
    assert list(found) == ["yes", "yes", "một phần"]
