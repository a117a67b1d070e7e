"""How damage speaks."""

import pytest

from lantoa.core.kernel import Refused
from lantoa.ingest.model import File, damage_refused


@pytest.mark.parametrize(
    ("raised", "code"),
    [
        (ValueError("x"), "damaged"),
        (RecursionError(), "damaged"),
        (MemoryError(), "too-large-unpacked"),
        (Refused("empty"), "empty"),
    ],
)
def test_every_failure_is_a_refusal(raised: Exception, code: str) -> None:
    with pytest.raises(Refused) as refusal, damage_refused(File("a.pdf", b"")):
        raise raised
    assert refusal.value.code == code


def test_a_person_can_still_interrupt() -> None:
    with pytest.raises(KeyboardInterrupt), damage_refused(File("a.pdf", b"")):
        raise KeyboardInterrupt
