import pytest
from office import COMMUNE, DEPARTMENT, OFFICE, TODAY, actor, build_office, person

from lantoa.apps.accounts import selectors
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _office(db):  # noqa: ARG001 - the rows come after the database
    build_office()
    person(Role.CLERK)
    person(Role.SPECIALIST, OFFICE)
    person(Role.UNIT_OFFICER, COMMUNE)


def names(**asked):
    return [user.username for user in selectors.people(actor(Role.HEAD_OF_UNIT), on=TODAY, **asked)]


def test_one_sees_people_of_the_units_within_reach():
    assert names() == ["clerk.so-vhttdl", "head_of_unit.so-vhttdl", "specialist.phong-ttbc"]
    assert [*selectors.people(actor(Role.CLERK), on=TODAY)] == []


def test_the_list_narrows_by_words_role_and_unit():
    assert names(words="Người clerk") == ["clerk.so-vhttdl"]
    assert names(role="specialist") == ["specialist.phong-ttbc"]
    assert names(unit=OFFICE) == ["specialist.phong-ttbc"]
    assert len(names(unit=DEPARTMENT)) == 3


def test_people_are_filed_by_their_given_names_in_the_order_of_the_alphabet():
    people = {"a": "Vi Văn Đông", "b": "Hoàng Thị Mai", "c": "Hà Thị Mai", "d": "Đàm Văn Dương", "e": "Lý Ân"}
    for username, name in people.items():
        user = person(Role.SPECIALIST, OFFICE, username=username)
        user.full_name = name
        user.save()
    assert [name for name in names(unit=OFFICE) if name in people] == ["e", "d", "a", "c", "b"]


def test_a_person_out_of_reach_is_not_there():
    other = person(Role.UNIT_OFFICER, COMMUNE)
    with pytest.raises(Refused) as refused:
        selectors.person(actor(Role.HEAD_OF_UNIT), user=other.pk, on=TODAY)
    assert refused.value.code == "not_found"


def test_a_list_costs_few_questions(django_assert_max_num_queries):
    who = actor(Role.HEAD_OF_UNIT)
    with django_assert_max_num_queries(3):
        for user in selectors.people(who, on=TODAY):
            assert [str(row.unit) for row in user.held_now]
