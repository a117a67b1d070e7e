"""What the shares of its units make of a duty: its state, its counts, its day."""

from collections import Counter
from collections.abc import Iterable

from lantoa.apps.duties.models import Duty, DutyBearer, DutyState
from lantoa.apps.duties.selectors.standing import CLOSED, state_of


def settle(duty: Duty) -> None:
    """Set what follows from the shares. Nothing is saved: whoever changed a share saves the duty with it."""
    rows = list(duty.bearers.direct().filter(unit__isnull=False).values_list("leads", "state", "done_until"))
    counted = [row for row in rows if row[0]] or rows
    states = Counter(str(state) for _leads, state, _until in counted)
    duty.units, duty.units_done, duty.units_waived = len(counted), states["done"], states["waived"]
    if duty.reason:
        duty.state = DutyState.WAIVED
    elif counted:
        duty.state = state_of(states.keys())
    open_until = [until for _leads, state, until in counted if state not in CLOSED]
    if duty.due_on and open_until and all(until and until > duty.due_on for until in open_until):
        duty.due_on = min(until for until in open_until if until)


def share_units(duty: Duty, bearers: Iterable[DutyBearer]) -> None:
    """Bearers of a new duty, and what follows from them."""
    DutyBearer.objects.bulk_create(bearers)
    settle(duty)
    duty.save(update_fields=["units"])
