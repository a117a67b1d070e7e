"""Roles go along when a unit is inherited."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.dispatch import receiver

from lantoa.apps.accounts.models import Membership
from lantoa.apps.audit.services import record
from lantoa.apps.organisations.selectors import on_day
from lantoa.apps.organisations.signals import open_work, units_followed, units_unfollowed
from lantoa.core.permission import Actor

NAME = "memberships"


@receiver(open_work)
def count_roles(units: Sequence[str], on: date, **_signal: object) -> tuple[str, int]:
    """Roles held in these units on that day."""
    return NAME, Membership.objects.filter(on_day(on), unit__in=units).count()


@receiver(units_followed)
def roles_follow(
    actor: Actor, heirs: Mapping[str, str], on: date, **_signal: object
) -> tuple[str, dict[str, Any]]:
    """Every role held in an ended unit ends there on that day and begins with its heir."""
    ended: list[dict[str, Any]] = []
    made: list[int] = []
    for row in Membership.objects.select_for_update().filter(on_day(on), unit__in=heirs).order_by("pk"):
        ended.append({"pk": row.pk, "until": row.until, "since": row.since})
        heir = heirs[row.unit_id]
        if not Membership.objects.filter(user=row.user_id, unit=heir, role=row.role, until=None).exists():
            made.append(
                Membership.objects.create(
                    user_id=row.user_id, unit_id=heir, role=row.role, since=on, until=row.until
                ).pk
            )
        row.until = on
        row.save(update_fields=["until"])
        after = {"role": row.role, "unit": heir}
        record(actor, verb="role.followed", kind="person", key=row.user_id, unit=heir, after=after)
    return NAME, {"ended": ended, "made": made}


@receiver(units_unfollowed)
def roles_return(actor: Actor, done: Mapping[str, Any], **_signal: object) -> None:
    """They are held again where they were."""
    did = done.get(NAME, {})
    Membership.objects.filter(pk__in=did.get("made", [])).delete()
    for one in did.get("ended", []):
        Membership.objects.filter(pk=one["pk"]).update(until=one["until"])
    if did.get("ended"):
        after = {"roles": len(did["ended"])}
        record(actor, verb="role.returned", kind="organisation", key="roles", after=after)
