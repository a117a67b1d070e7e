"""Duties that wait in a unit, for whoever is about to end it: its heir finds them under its own name."""

from collections.abc import Sequence
from datetime import date

from django.dispatch import receiver

from lantoa.apps.duties.models import DutyBearer, DutyState
from lantoa.apps.organisations.signals import open_work


@receiver(open_work)
def count_duties(units: Sequence[str], on: date, **_signal: object) -> tuple[str, int]:  # noqa: ARG001 - asked of all apps alike
    """Duties these units bear that are neither done nor waived."""
    bearers = DutyBearer.objects.filter(unit__in=units)
    return "duties", bearers.exclude(duty__state__in=[DutyState.DONE, DutyState.WAIVED]).values(
        "duty"
    ).distinct().count()
