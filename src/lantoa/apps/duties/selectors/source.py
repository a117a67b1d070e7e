"""A duty beside the reading it was made of."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from lantoa.apps.documents.models import Item, ItemState
from lantoa.apps.duties.models import Duty, DutySource, DutyState
from lantoa.apps.duties.parts import PARTS, has
from lantoa.apps.duties.selectors.access import home_path
from lantoa.core.permission import Actor, Verb, may

GONE = (ItemState.REJECTED, ItemState.REPLACED)


class Offer(NamedTuple):
    """A part of a duty that a person changed by hand, and what the corrected reading says of it."""

    part: str
    own: Any
    reading: Any


class Beside(NamedTuple):
    """What a person has to decide about a duty since its reading was corrected. `gone`: its sentence is none any more."""

    offers: Sequence[Offer]
    chooses: bool
    gone: Item | None


def beside(actor: Actor, duty: Duty, *, on: date) -> Beside:
    """The same of a duty within reach."""
    source = DutySource.objects.filter(duty=duty).only("offered").first()
    offered = source.offered if source else {}
    gone = duty.item if duty.item.state in GONE and duty.state != DutyState.WAIVED else None
    if gone or not offered:  # of what is no duty any more nobody chooses parts
        return Beside((), False, gone)
    own = has(duty)
    offers = [Offer(part, own[part], offered[part]["would"]) for part in PARTS if part in offered]
    return Beside(offers, may(actor, verb=Verb.DUTY_ASSIGN, path=home_path(duty, on=on)), gone)


def duty_of(item: int) -> Duty | None:
    """The duty that was made of an item."""
    return Duty.objects.only("pk", "state").filter(item=item).first()
