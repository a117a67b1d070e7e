"""Reorganisations that concern the actor's units."""

from collections.abc import Sequence
from typing import NamedTuple

from django.db.models import Prefetch, Q, QuerySet

from lantoa.apps.organisations.models import Ancestry, Reorganisation, Share
from lantoa.apps.organisations.selectors.browse import mine
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor


class Told(NamedTuple):
    """One reorganisation in the words of its day: who became whom."""

    row: Reorganisation
    origins: Sequence[str]
    heirs: Sequence[str]


# A list of reorganisations by what it is sorted
_ORDERS = {
    "on": ("-on", "-pk"),
    "-on": ("on", "pk"),
    "kind": ("kind", "-on", "-pk"),
    "-kind": ("-kind", "-on", "-pk"),
    "basis": ("basis", "-on", "-pk"),
    "-basis": ("-basis", "-on", "-pk"),
}


def reorganisations(actor: Actor, *, words: str = "", sort: str = "on") -> QuerySet[Reorganisation]:
    """Their shares at hand; those taken back among them."""
    keys = Ancestry.objects.filter(ancestor__in=mine(actor)).values("descendant_id")
    shares = Share.objects.filter(Q(origin__in=keys) | Q(heir__in=keys)).values("reorganisation")
    found = Reorganisation.objects.filter(pk__in=shares)
    if words:
        found = found.filter(basis__icontains=words)
    at_hand = Prefetch("shares", Share.objects.select_related("origin", "heir").order_by("pk"))
    return found.order_by(*_ORDERS.get(sort, _ORDERS["on"])).prefetch_related(at_hand)


def reorganisation(actor: Actor, *, number: int) -> Told:
    """One of them."""
    row = reorganisations(actor).filter(pk=number).first()
    if row is None:
        raise Refused("not_found")
    return told(row)


def told(row: Reorganisation) -> Told:
    """Its two sides by name; as they were noted down where it was taken back."""
    if row.undone_at:
        names = row.effect.get("told", {})
        return Told(row, names.get("from", []), names.get("to", []))
    shares = list(row.shares.all())
    origins = dict.fromkeys(share.origin.name for share in shares if share.origin)
    heirs = dict.fromkeys(share.heir.name for share in shares if share.heir)
    return Told(row, list(origins), list(heirs))
