"""Who may sign in whose place, given and taken back."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone

from lantoa.apps.accounts.models import Membership
from lantoa.apps.audit.services import record
from lantoa.apps.drafts.models import Authority, Delegation
from lantoa.apps.drafts.selectors.offices import words
from lantoa.apps.drafts.services.hold import alone, known_kinds, person
from lantoa.apps.organisations.selectors import below, on_day, path
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, may, require


@transaction.atomic
def add_delegation(
    actor: Actor,
    *,
    office: str,
    user: int,
    authority: str,
    title: str,
    since: date,
    until: date | None = None,
    kinds: Sequence[str] = (),
    scope: str = "",
    basis: str = "",
) -> Delegation:
    """From `since` until before `until`. A mandate (TUQ.) is in writing, limited in time and content; it cannot be passed on."""
    today = timezone.localdate()
    above = path(office, on=today)
    require(actor, verb=Verb.DISPATCH_DELEGATE, path=above)
    if user == actor.id and not may(actor, verb=Verb.DISPATCH_SIGN, path=above):
        raise Refused("delegation_to_oneself")
    _limited(authority, since=since, until=until, scope=scope, basis=basis)
    fields = {
        "office_id": office,
        "user_id": user,
        "authority": authority,
        "kinds": known_kinds(kinds),
        "scope": _flat(scope, 1000),
        "basis": _flat(basis, 500),
        "since": since,
        "until": until,
        **_printed(office, authority, title, today),
    }
    if not Membership.objects.filter(on_day(today), user=user, unit__in=below([office], on=today)).exists():
        raise Refused("delegation_person")
    alone(office)
    if known := Delegation.objects.filter(**fields, revoked_at=None).first():
        return known
    row = Delegation.objects.create(**fields, made_at=timezone.now(), made_by_id=person(actor))
    after = {"user": user, "authority": authority, "title": row.title, "since": since, "until": until}
    record(actor, verb="delegation.given", kind="delegation", key=row.pk, unit=office, after=after)
    return row


@transaction.atomic
def revoke_delegation(actor: Actor, *, delegation: int, reason: str) -> Delegation:
    """It holds no more from now on; what was signed under it stays signed."""
    row = Delegation.objects.select_for_update().filter(pk=delegation).first()
    if row is None:
        raise Refused("not_found")
    require(actor, verb=Verb.DISPATCH_DELEGATE, path=path(row.office_id, on=timezone.localdate()))
    if row.revoked_at:
        return row
    if not reason.strip():
        raise Refused("reason_missing")
    row.revoked_at, row.revoked_by_id, row.reason = timezone.now(), actor.id, _flat(reason, 500)
    row.save(update_fields=["revoked_at", "revoked_by", "reason"])
    after = {"reason": row.reason}
    record(actor, verb="delegation.revoked", kind="delegation", key=row.pk, unit=row.office_id, after=after)
    return row


def _printed(office: str, authority: str, title: str, today: date) -> dict[str, object]:
    """The title, and the lines above it as the office's own head is called."""
    if authority not in Authority.values:
        raise Refused("delegation_authority")
    prints = words(office, on=today)
    group = [f"TM. {prints.collective}"] if prints.collective else []
    head = prints.head_title
    lines = {
        Authority.ON_BEHALF: group,
        Authority.FOR_HEAD: [*group, f"KT. {head}"],
        Authority.BY_ORDER: [f"TL. {head}"],
        Authority.BY_MANDATE: [f"TUQ. {head}"],
        Authority.ACTING: group,
    }[Authority(authority)]
    title = _flat(title, 250).upper() or (head if authority in ("TM", "Q") else "")
    if not title:
        raise Refused("delegation_title")
    if authority == Authority.ACTING and not title.startswith("Q. "):
        title = f"Q. {title}"[:250]
    return {"lines": lines, "title": title}


def _limited(authority: str, *, since: date, until: date | None, scope: str, basis: str) -> None:
    if until is not None and until <= since:
        raise Refused("period_backwards")
    if authority == Authority.BY_MANDATE and not (until and scope.strip() and basis.strip()):
        raise Refused("delegation_mandate")
    if authority == Authority.BY_ORDER and not basis.strip():
        raise Refused("delegation_order")


def _flat(text: str, most: int) -> str:
    return " ".join(text.split())[:most]
