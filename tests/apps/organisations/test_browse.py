"""The search in the tree: what people type finds what they mean, first."""

from datetime import date

import pytest
from office import COMMUNE, MACHINE, PROVINCE, TODAY, actor, build_office

from lantoa.apps.organisations.models import Unit
from lantoa.apps.organisations.selectors.browse import search, storey_of
from lantoa.apps.organisations.services import load
from lantoa.core.organisation import Name, Placement, UnitKind
from lantoa.core.organisation import Unit as UnitValue
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db

OTHERS = (
    "Công an xã Tân Lập",
    "Hội Nông dân xã Tân Lập",
    "Văn phòng HĐND và UBND xã Tân Lập",
    "Xã Tân Lập Thượng",
    "Ban Quản lý khu kinh tế tỉnh Hà Sơn",
    "Trạm Y tế xã Tân Lập",
    "Phòng Nghiệp vụ y, Sở Y tế tỉnh Hà Sơn",
    "Sở Y tế tỉnh Hà Sơn",
)


@pytest.fixture
def admin():
    build_office()
    load(
        MACHINE,
        units=[
            UnitValue(
                id=f"khac-{at}", kind=UnitKind.OTHER, names=(Name(name),), placements=(Placement(PROVINCE),)
            )
            for at, name in enumerate(OTHERS)
        ],
    )
    return actor(Role.ADMINISTRATOR, PROVINCE)


def found(admin, words):
    return list(search(admin, words=words, on=TODAY).values_list("pk", flat=True))


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("xa tan lap", "xa-tan-lap"),
        ("Xã Tân Lập", "xa-tan-lap"),
        ("tỉnh hà sơn", PROVINCE),
        ("ubnd xa tan lap", COMMUNE),
        ("UBND xã Tân Lập", COMMUNE),
        ("uy ban nhan dan xa tan lap", COMMUNE),
        ("SVHTTDL", "so-vhttdl"),
        ("000.phong-ttbc", "phong-ttbc"),
        ("phong-ttbc", "phong-ttbc"),
    ],
)
def test_what_is_called_exactly_so_comes_first(admin, words, first):
    assert found(admin, words)[0] == first


def test_what_begins_so_comes_before_what_has_the_words_together_and_those_before_the_rest(admin):
    names = list(search(admin, words="sở y tế", on=TODAY).values_list("name", flat=True))
    assert names == ["Sở Y tế tỉnh Hà Sơn", "Phòng Nghiệp vụ y, Sở Y tế tỉnh Hà Sơn"]
    names = list(search(admin, words="y te", on=TODAY).values_list("name", flat=True))
    assert names[:2] == ["Phòng Nghiệp vụ y, Sở Y tế tỉnh Hà Sơn", "Sở Y tế tỉnh Hà Sơn"]
    assert "Ban Quản lý khu kinh tế tỉnh Hà Sơn" not in names


def test_of_equals_the_committee_comes_first(admin):
    assert found(admin, "tan lap")[:1] == [COMMUNE]


def test_the_others_that_hold_the_words_follow(admin):
    ids = found(admin, "ubnd xa tan lap")
    assert set(ids) == {COMMUNE, "khac-2"}
    assert found(admin, "tan lap")[-1].startswith("khac-")


def test_nothing_is_found_by_signs_alone(admin):
    assert found(admin, "%") == []
    assert found(admin, "_") == []
    assert found(admin, "không có đơn vị này") == []


def test_without_words_all_within_reach_are_listed(admin):
    assert len(found(admin, " ")) == len(found(admin, ""))
    assert PROVINCE in found(admin, "")


def test_under_a_unit_that_does_not_stand_nothing_stands():
    build_office()
    xa = Unit.objects.get(pk="xa-tan-lap")
    load(
        MACHINE,
        units=[
            UnitValue("thon", UnitKind.VILLAGE, (Name("Thôn Yên"),), placements=(Placement("xa-tan-lap"),))
        ],
    )
    Unit.objects.filter(pk="xa-tan-lap").update(since=date(2025, 7, 1))
    assert "thon" in [line.id for line in storey_of(xa, on=TODAY).lines]
    assert not storey_of(xa, on=date(2024, 1, 1)).lines
