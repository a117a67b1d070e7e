"""Reading people and what they may do."""

from datetime import date

from django.db.models import Q, QuerySet

from lantoa.apps.accounts.models import Membership, User
from lantoa.core.permission import Actor, Grant, Role

__all__ = ["User", "actor_of", "held"]  # faces name the type, and never touch the rows


def held(user: User, *, on: date) -> QuerySet[Membership]:
    """The roles a person holds on a day, with their units."""
    return (
        Membership.objects.filter(Q(until=None) | Q(until__gt=on), user=user, since__lte=on)
        .select_related("unit")
        .order_by("id")
    )


def actor_of(user: User, *, on: date, address: str = "") -> Actor:
    """The person as one who acts, with the roles held that day."""
    grants = tuple(Grant(Role(row.role), row.unit_id) for row in held(user, on=on)) if user.is_active else ()
    return Actor(user.pk, str(user), grants, address)
