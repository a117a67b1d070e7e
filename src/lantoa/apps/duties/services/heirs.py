"""What a split unit left is given to one of its heirs, duty by duty, and taken back while the heir has not moved it."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.utils import timezone

from lantoa.apps.audit.selectors import history
from lantoa.apps.audit.services import record
from lantoa.apps.duties.models import DutyBearer
from lantoa.apps.duties.selectors.access import office_path
from lantoa.apps.duties.selectors.heirs import heirs_to_choose
from lantoa.apps.duties.selectors.standing import OPEN
from lantoa.apps.duties.services.held import held_share
from lantoa.apps.organisations.services import keep_bodies
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, reach, require


@transaction.atomic
def choose_heirs(actor: Actor, *, chosen: Mapping[int, str], today: date) -> int:
    """Share → the heir that takes it. How many went; left as they are: those gone meanwhile, and those whose heir
    bears the duty already.
    """
    if not reach(actor, verb=Verb.DUTY_ASSIGN):
        raise Refused("not_permitted", verb=Verb.DUTY_ASSIGN)
    if not chosen:
        raise Refused("heir_none_chosen")
    return sum(_choose(actor, share, heir, today) for share, heir in sorted(chosen.items()))


@transaction.atomic
def take_back(actor: Actor, *, share: int, today: date) -> None:
    """It is the split unit's again, as if nobody had chosen. Said twice, it is so once."""
    row = held_share(actor, share, today=today)
    if row is None:
        raise Refused("not_found")
    require(actor, verb=Verb.DUTY_ASSIGN, path=office_path(row.duty, on=today))
    if row.left_by_id is None:
        return
    last = [one for one in history("duty", row.duty_id) if (one.after or {}).get("share") == row.pk][-1]
    if last.verb != "duty.inherited" or (last.after or {}).get("version") != row.version:
        raise Refused("heir_has_begun")
    _move(actor, row, unit=row.left_by_id, left_by=None, verb="duty.returned")


def _choose(actor: Actor, share: int, heir: str, today: date) -> bool:
    row = held_share(actor, share, today=today)
    if row is None or row.state not in OPEN or row.duty.reason or row.left_by_id:
        return False
    require(actor, verb=Verb.DUTY_ASSIGN, path=office_path(row.duty, on=today))
    if heir not in {one.unit for one in heirs_to_choose(row.unit_id or "", on=today)}:
        return False
    if DutyBearer.objects.filter(duty=row.duty_id, unit=heir).exists():
        return False
    keep_bodies(actor, units=[heir])
    _move(actor, row, unit=heir, left_by=row.unit_id, verb="duty.inherited")
    return True


def _move(actor: Actor, row: DutyBearer, *, unit: str | None, left_by: str | None, verb: str) -> None:
    before = {"for": row.unit_id, "version": row.version}
    row.unit_id, row.left_by_id = unit, left_by
    row.version += 1
    row.moved_at, row.moved_by_id = timezone.now(), actor.id
    row.save()
    after = {"share": row.pk, "for": unit, "version": row.version}
    record(
        actor, verb=verb, kind="duty", key=row.duty_id, unit=row.duty.office_id, before=before, after=after
    )
