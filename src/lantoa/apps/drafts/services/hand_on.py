"""A paper that orders duties gives them: to the units it is addressed to, once it is out."""

from django.utils import timezone

from lantoa.apps.drafts.convert import carried, paper_of
from lantoa.apps.drafts.models import Draft
from lantoa.apps.duties.services import hand_on
from lantoa.core.permission import Actor


def hand_on_duties(actor: Actor, row: Draft) -> list[int]:
    """Which duties are given by it. Who gets it only to know (`để b/c`) is ordered nothing."""
    paper = paper_of(row.body)
    if not paper.kind.orders:
        return []
    lines = (*paper.addressees, *(line for line in paper.recipients if not line.note))
    units = {unit for line in lines for unit in line.units}
    return hand_on(
        actor,
        duties=[*carried(paper)],
        units=units,
        paper=f"{paper.kind} {row.printed}",
        today=timezone.localdate(),
    )
