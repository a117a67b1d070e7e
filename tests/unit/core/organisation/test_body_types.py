import pytest

from lantoa.core.organisation import BODY_TYPES, UnitKind
from lantoa.core.organisation.body_types import NATION

LEVELS = {NATION, *(kind.value for kind in UnitKind if kind.is_area)}


@pytest.mark.parametrize("body", BODY_TYPES.values(), ids=lambda body: body.code)
def test_a_type_is_whole(body):
    assert body.levels
    assert set(body.levels) <= LEVELS
    assert all(body.names)
    assert not body.kind.is_area
    assert body.under in {"", *BODY_TYPES}


@pytest.mark.parametrize("body", BODY_TYPES.values(), ids=lambda body: body.code)
def test_who_has_heirs_has_ended_and_its_heirs_stand_that_day(body):
    for heir in body.heirs:
        assert heir.on == body.valid.until
        assert heir.basis
        assert BODY_TYPES[heir.to].valid.on(heir.on)


def test_a_body_that_ended_says_who_inherits():
    assert not [body.code for body in BODY_TYPES.values() if body.valid.until and not body.heirs]
