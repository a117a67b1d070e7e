"""Who may sign an office's papers on a day: its head by right of office, others by delegation (NĐ 30/2020/NĐ-CP, Điều 13)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import Exists, F, OuterRef, Q

from lantoa.apps.accounts.models import Membership, User
from lantoa.apps.accounts.selectors import roles_that
from lantoa.apps.drafts.models import Authority, Delegation, Draft
from lantoa.apps.drafts.selectors.offices import words
from lantoa.apps.organisations.selectors import below, on_day, path
from lantoa.core.checking import PaperForm
from lantoa.core.drafting import SignatureBlock
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require

# HD 05-HD/VPTW writes the authority with a stroke
_PARTY = (("TM. ", "T/M "), ("KT. ", "K/T "), ("TL. ", "T/L "), ("TUQ. ", "T/UQ "))


class Signer(NamedTuple):
    """Somebody who may sign, and as what. `delegation` None: the head."""

    user: User
    delegation: Delegation | None
    signature: SignatureBlock


def signers(*, office: str, kind: str, on: date, form: PaperForm = PaperForm.STATE) -> list[Signer]:
    """Everybody who may sign a paper of that kind that day, the head first."""
    given = [one for one in in_force(office, on=on) if not one.kinds or kind in one.kinds]
    found = [
        Signer(user, None, signature(office, user, None, form=form, on=on)) for user in heads(office, on=on)
    ]
    return found + [
        Signer(one.user, one, signature(office, one.user, one, form=form, on=on)) for one in given
    ]


def chosen(
    office: str, *, kind: str, form: PaperForm, signer: int, delegation: int | None, on: date
) -> Signer:
    """One of those, or `Refused("signer_unknown")`."""
    for one in signers(office=office, kind=kind, on=on, form=form):
        if one.user.pk == signer and (one.delegation.pk if one.delegation else None) == delegation:
            return one
    raise Refused("signer_unknown")


def heads(office: str, *, on: date) -> list[User]:
    """Who heads the office itself.

    Who signed for the head at any time since the leader's role was given is a deputy, and no head when that ends; the
    role given anew says that the deputy became the head. What was taken back before its second day never held.
    """
    ends = Q(until=None) | Q(until__gt=OuterRef("since"))
    lasted = Q(revoked_at__date__gt=F("since")) & Q(revoked_at__date__gt=OuterRef("since"))
    stands = Q(revoked_at=None) | lasted
    deputy = Delegation.objects.filter(
        ends, stands, office=office, user=OuterRef("user"), authority=Authority.FOR_HEAD
    )
    held = Membership.objects.filter(
        ~Exists(deputy), on_day(on), unit=office, role__in=roles_that(Verb.DISPATCH_SIGN)
    )
    rows = User.objects.filter(pk__in=held.values("user"), is_active=True)
    return list(rows.order_by("filed", "pk"))


def in_force(office: str, *, on: date) -> list[Delegation]:
    """Delegations of an office that hold that day, of people who still work under it."""
    working = Membership.objects.filter(on_day(on), unit__in=below([office], on=on))
    rows = Delegation.objects.filter(_valid(on), office=office, user__in=working.values("user"))
    return list(rows.filter(user__is_active=True).select_related("user").order_by("authority", "pk"))


def delegations(actor: Actor, *, office: str, on: date) -> list[Delegation]:
    """Every delegation of an office, those that hold first."""
    require(actor, verb=Verb.DISPATCH_DELEGATE, path=path(office, on=on))
    rows = Delegation.objects.filter(office=office).select_related("user", "made_by", "revoked_by")
    return sorted(rows.order_by("-since", "-pk"), key=lambda one: not holds(one, on=on))


def holds(one: Delegation, *, on: date) -> bool:
    """Whether a delegation is in force that day."""
    return one.revoked_at is None and one.since <= on and (one.until is None or on < one.until)


def entitle(row: Draft, actor: Actor, *, on: date) -> None:
    """Nothing, or why this person may not sign this paper today."""
    if row.signer_id is None or row.signer_id != actor.id:
        raise Refused("sign_not_signer", name=str(row.signer) if row.signer else "")
    empowered(row, on=on)


def empowered(row: Draft, *, on: date) -> None:
    """Nothing, or why whoever is named may not sign this paper today, whoever brings the signature."""
    if row.delegation is None:
        if all(user.pk != row.signer_id for user in heads(row.office_id, on=on)):
            raise Refused("sign_not_head")
        return
    given = next((one for one in in_force(row.office_id, on=on) if one.pk == row.delegation_id), None)
    if given is None or given.user_id != row.signer_id or (given.kinds and row.kind not in given.kinds):
        raise Refused("sign_delegation_over", authority=row.delegation.authority)


def signature(
    office: str, user: User, delegation: Delegation | None, *, form: PaperForm, on: date
) -> SignatureBlock:
    """The signature block of somebody who signs for the office."""
    if delegation is None:
        prints = words(office, on=on)
        lines: Sequence[str] = (f"TM. {prints.collective}",) if prints.collective else ()
        title = prints.head_title
    else:
        lines, title = delegation.lines, delegation.title
    return SignatureBlock(tuple(_in_form(line, form) for line in lines), title, str(user))


def _in_form(line: str, form: PaperForm) -> str:
    if form is PaperForm.PARTY:
        for state, party in _PARTY:
            line = line.replace(state, party)
    return line


def _valid(on: date) -> Q:
    return Q(revoked_at=None, since__lte=on) & (Q(until=None) | Q(until__gt=on))
