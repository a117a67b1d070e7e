"""Duties that wait in a unit, for whoever is about to end it: its heir finds them under its own name."""

from collections.abc import Sequence
from datetime import date

from django.dispatch import receiver

from lantoa.apps.duties.models import DutyBearer
from lantoa.apps.duties.selectors.standing import OPEN
from lantoa.apps.organisations.signals import heirs_chosen, open_work


@receiver(open_work)
def count_duties(units: Sequence[str], on: date, **_signal: object) -> tuple[str, int]:  # noqa: ARG001 - asked of all apps alike
    """Duties whose shares these units have neither done nor been spared."""
    shares = DutyBearer.objects.filter(unit__in=units, state__in=OPEN, duty__reason="")
    return "duties", shares.values("duty").distinct().count()


@receiver(heirs_chosen)
def count_chosen(units: Sequence[str], **_signal: object) -> tuple[str, int]:
    """Shares that these units left and a person gave to one of their heirs."""
    return "chosen", DutyBearer.objects.filter(left_by__in=units).count()
