"""Papers on their way out of a unit, for whoever is about to end it: its heir finds them under its own name."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q
from django.dispatch import receiver

from lantoa.apps.drafts.models import Draft
from lantoa.apps.drafts.selectors.papers import OPEN
from lantoa.apps.organisations.signals import open_work


@receiver(open_work)
def count_drafts(units: Sequence[str], on: date, **_signal: object) -> tuple[str, int]:  # noqa: ARG001 - asked of all apps alike
    """Papers that these units draft or are to issue, and that are not out yet."""
    return "drafts", Draft.objects.filter(OPEN, Q(unit__in=units) | Q(office__in=units)).count()
