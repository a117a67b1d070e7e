import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.kernel import Refused
from lantoa.core.permission import MATRIX, Actor, Grant, Role, Verb, may, reach, require

CLERK = Actor(1, "Văn thư", (Grant(Role.CLERK, "so"),))

grants = st.lists(st.builds(Grant, st.sampled_from(Role), st.sampled_from("abc")), max_size=4).map(tuple)
actors = st.builds(Actor, st.just(1), st.just("Ai đó"), grants)


def test_a_role_reaches_its_unit_and_what_stands_under_it():
    assert may(CLERK, verb=Verb.REGISTER_NUMBER, path=("so", "tinh"))
    assert may(CLERK, verb=Verb.REGISTER_NUMBER, path=("phong", "so", "tinh"))
    assert not may(CLERK, verb=Verb.REGISTER_NUMBER, path=("tinh",))
    assert not may(CLERK, verb=Verb.REGISTER_NUMBER, path=())


def test_a_role_does_only_what_the_matrix_says():
    assert not may(CLERK, verb=Verb.DUTY_WAIVE, path=("so",))
    assert reach(CLERK, verb=Verb.DUTY_WAIVE) == frozenset()


def test_require_says_no_with_the_verb():
    require(CLERK, verb=Verb.REGISTER_NUMBER, path=("so",))
    with pytest.raises(Refused) as refused:
        require(CLERK, verb=Verb.PEOPLE_MANAGE, path=("so",))
    assert refused.value.code == "not_permitted"
    assert refused.value.params == {"verb": "people.manage"}


@given(actors, st.sampled_from(Verb), st.lists(st.sampled_from("abcd")))
def test_whoever_may_holds_a_role_on_the_path(actor, verb, path):
    held = [grant for grant in actor.grants if grant.unit in path and verb in MATRIX[grant.role]]
    assert may(actor, verb=verb, path=path) == bool(held)


@given(actors, grants, st.sampled_from(Verb), st.lists(st.sampled_from("abcd")))
def test_a_further_role_takes_nothing_away(actor, more, verb, path):
    assert may(actor._replace(grants=actor.grants + more), verb=verb, path=path) >= may(
        actor, verb=verb, path=path
    )
