"""What is written is read back the same."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.kernel import Refused
from lantoa.core.organisation import (
    Attribute,
    Code,
    Name,
    NameUse,
    Placement,
    Share,
    Succession,
    SuccessionKind,
    Unit,
    UnitKind,
    Valid,
)
from lantoa.gazetteer import load_gazetteer, read_successions, read_units, write_successions, write_units

WORDS = st.text(alphabet="aăâđéỏ ,;.\"'-12@", min_size=1, max_size=12).map(str.strip).filter(bool)
PLAIN = st.text(alphabet="abđ12.@-", min_size=1, max_size=8)
DAYS = st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1))
VALIDS = st.builds(Valid, DAYS, DAYS).filter(
    lambda valid: not (valid.since and valid.until) or valid.since < valid.until
)
USES = list(NameUse)


def names(texts):
    """Official ones first, as tables keep them."""
    return tuple(sorted(texts, key=lambda name: USES.index(name.use)))


UNITS = st.builds(
    Unit,
    PLAIN,
    st.sampled_from(UnitKind).filter(lambda kind: not kind.is_area),
    st.builds(
        lambda first, rest: names([first, *rest]),
        st.builds(Name, WORDS, st.just(NameUse.OFFICIAL), VALIDS),
        st.lists(st.builds(Name, WORDS, st.sampled_from(NameUse), VALIDS), max_size=3),
    ),
    VALIDS,
    st.lists(st.builds(Placement, PLAIN, VALIDS), max_size=2).map(tuple),
    st.none() | PLAIN,
    st.lists(st.builds(Code, st.just("edxml"), PLAIN, VALIDS), max_size=2).map(tuple),
    st.lists(st.builds(Attribute, st.just("zone"), WORDS, VALIDS, st.just("") | WORDS), max_size=2).map(
        tuple
    ),
)
AREAS = st.builds(
    lambda code, valid, coded, shortened: Unit(
        f"{code}@{valid.since or ''}",
        UnitKind.COMMUNE,
        (Name("Xã Tân Lập"), Name("Tân Lập", NameUse.SHORT)) if shortened else (Name("Xã Tân Lập"),),
        valid,
        codes=(Code("gso", code),) if coded else (),
    ),
    st.sampled_from(["06187", "H98-1", "12"]),
    VALIDS,
    st.booleans(),
    st.booleans(),
)


@given(st.lists(UNITS | AREAS, max_size=4, unique_by=lambda unit: unit.id))
def test_units_come_back(units):
    assert read_units(write_units(units)) == tuple(units)


@st.composite
def successions(draw):
    heirs = draw(st.lists(PLAIN, min_size=1, max_size=3, unique=True))
    origins = draw(st.lists(PLAIN, min_size=1, max_size=3, unique=True))
    if len(heirs) > 1:
        origins = origins[:1]
    functions = draw(st.just("") | WORDS)
    shares = tuple(
        Share(origin, heir, functions=functions)
        if draw(st.booleans())
        else Share(origin, heir, whole=False, portion=draw(st.none() | st.just(0.25)), functions=functions)
        for heir in heirs
        for origin in origins
    )
    on = draw(st.dates(date(1990, 1, 1), date(2030, 1, 1)))
    return Succession(draw(st.sampled_from(SuccessionKind)), on, draw(st.just("") | WORDS), shares)


@given(st.lists(successions(), max_size=4))
def test_successions_come_back(made):
    assert read_successions(write_successions(made)) == tuple(made)


def test_several_into_several_are_a_row_for_each_heir():
    shares = tuple(Share(origin, heir, whole=False) for heir in "xy" for origin in "ab")
    made = Succession(SuccessionKind.MERGED, date(2025, 7, 1), "1/NQ", shares)
    first, second = read_successions(write_successions([made]))
    assert first.shares + second.shares == shares


def test_founded_and_abolished_come_back():
    made = tuple(
        Succession(SuccessionKind.ABOLISHED, date(2025, 7, 1), "", (share,))
        for share in (Share("a", None), Share(None, "b"))
    )
    assert read_successions(write_successions(made)) == made


def test_names_that_a_table_cannot_hold_are_refused():
    unit = Unit("a", UnitKind.OTHER, (Name("A | B"),))
    with pytest.raises(Refused) as refused:
        write_units([unit])
    assert refused.value.code == "table.reserved"
    assert refused.value.params == {"unit": "a", "value": "A | B"}


def test_the_shipped_map_comes_back():
    units, made = load_gazetteer()
    assert read_units(write_units(units)) == units
    assert read_successions(write_successions(made)) == made
