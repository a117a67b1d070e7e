"""Papers that wait in a unit, for whoever is about to end it: its heir finds them under its own name."""

from collections.abc import Sequence
from datetime import date

from django.dispatch import receiver

from lantoa.apps.documents.models import Assignment
from lantoa.apps.organisations.signals import open_work


@receiver(open_work)
def count_assignments(units: Sequence[str], on: date, **_signal: object) -> tuple[str, int]:  # noqa: ARG001 - asked of all apps alike
    """Papers these units have still to settle."""
    return "assignments", Assignment.objects.filter(unit__in=units, arrival__settled_at=None).count()
