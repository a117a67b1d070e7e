from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.kernel import Refused
from lantoa.core.organisation import (
    ALWAYS,
    Name,
    Placement,
    Unit,
    UnitKind,
    Valid,
    build_tree,
    children,
    subtree,
)

DAY = date(2025, 1, 1)


def village(name, parent=None, valid=ALWAYS):
    return Unit(
        name, UnitKind.VILLAGE, (Name(f"Thôn {name}"),), valid, (Placement(parent),) if parent else ()
    )


def test_two_units_of_one_id_are_refused():
    with pytest.raises(Refused) as refused:
        build_tree([village("a"), village("a")])
    assert refused.value.code == "ORG.twice"
    assert refused.value.params == {"unit": "a"}


def test_what_was_built_cannot_be_changed():
    tree = build_tree([village("a")])
    with pytest.raises(TypeError):
        tree.units["b"] = village("b")
    with pytest.raises(AttributeError):
        tree.units = {}


def test_a_parent_that_is_not_known_leaves_the_unit_at_the_top():
    tree = build_tree([village("a", "nobody")])
    assert subtree("a", tree=tree, on=DAY) == ("a",)
    assert children("nobody", tree=tree, on=DAY) == ()


def test_units_placed_in_a_ring_stand_alone():
    tree = build_tree([village("a", "b"), village("b", "a"), village("c")])
    assert subtree("a", tree=tree, on=DAY) == ("a",)
    assert subtree("b", tree=tree, on=DAY) == ("b",)
    assert subtree("c", tree=tree, on=DAY) == ("c",)


def test_answers_do_not_depend_on_which_days_were_asked_before():
    days = [date(2000 + year, 1, 1) for year in range(12)]
    units = [village("top"), *(village(f"v{day.year}", "top", Valid(day, None)) for day in days)]
    tree = build_tree(units)
    asked = [len(children("top", tree=tree, on=day)) for day in (*days, *days)]
    assert asked == [*range(1, 13), *range(1, 13)]


@given(st.lists(st.integers(0, 30), max_size=30))
def test_every_standing_unit_is_in_exactly_one_subtree_of_the_top(parents):
    """Whatever is placed under whatever, nobody is lost and nobody is counted twice."""
    units = [village(str(name), str(parent)) for name, parent in enumerate(parents)]
    tree = build_tree(units)
    for unit in units:
        below = subtree(unit.id, tree=tree, on=DAY)
        assert below[0] == unit.id
        assert len(set(below)) == len(below)


def test_a_hundred_thousand_units_are_built_and_asked():
    units = [village("top")]
    units += [village(f"c{number}", "top") for number in range(3_300)]
    units += [village(f"v{number}", f"c{number % 3_300}") for number in range(96_700)]
    tree = build_tree(units)
    assert len(subtree("top", tree=tree, on=DAY)) == 100_001
