"""Whether a signature is the signer's own, or the office's: by the certificate's words, or because somebody confirmed it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet
from django.utils import timezone

from lantoa.apps.accounts.models import Membership, User
from lantoa.apps.drafts.models import KnownCertificate, OfficeProfile
from lantoa.apps.drafts.selectors.offices import words
from lantoa.apps.organisations.models import Unit, UnitName
from lantoa.apps.organisations.selectors import below, on_day, path
from lantoa.core import text  # the door itself: its verbs are also names of modules behind it
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, reach
from lantoa.signing import LEADER, same_name

Report = Mapping[str, Any]
# Offices are written out or in short, with the area they work in behind the name or without it
_SHORT = (("ubnd ", "ủy ban nhân dân"), ("hđnd ", "hội đồng nhân dân"))
_AREAS = ("tỉnh ", "thành phố ", "xã ", "phường ", "đặc khu ")


class Signing(NamedTuple):
    """Who is to sign, for which office, as what."""

    office: str
    signer: User | None
    title: str


def expect_signer(who: Signing, signatures: Sequence[Report]) -> None:
    """Nothing, or why the signature in the leader's place is not that of the paper's signer."""
    placed = [one for one in signatures if one["field"] == LEADER] or signatures
    for one in placed:
        if not KnownCertificate.objects.filter(user=who.signer, fingerprint=one["fingerprint"]).exists():
            _by_its_words(who, one)


def expect_office(office: str, signatures: Sequence[Report], *, field: str) -> None:
    """Nothing, or why what stands in the organisation's place was not signed by the organisation."""
    placed = [one for one in signatures if one["field"] == field]
    names = _names((office,), parents=False)
    ours = words(office, on=timezone.localdate()).issuer
    for one in placed:
        known = KnownCertificate.objects.filter(office=office, fingerprint=one["fingerprint"])
        if not (_among((one["name"],), names) or known.exists()):
            raise Refused("seal_of_another", name=one["name"], office=ours)
    if not placed:
        raise Refused("seal_missing", office=ours)


def confirmed(actor: Actor) -> list[KnownCertificate]:
    """Certificates the actor may look after: one's own, those of people and offices an administrator answers for."""
    under = below(reach(actor, verb=Verb.PEOPLE_MANAGE), on=timezone.localdate())
    rows = KnownCertificate.objects.filter(
        Q(user=actor.id) | Q(user__in=_people(under)) | Q(office__in=under)
    )
    rows = rows.select_related("user", "office", "confirmed_by")
    return list(rows.order_by("user__filed", "office__name", "pk"))


def answerable(actor: Actor) -> tuple[list[tuple[int, str]], list[tuple[str, str]]]:
    """People and offices whose certificates an administrator may confirm; a signer's own needs none."""
    today = timezone.localdate()
    under = below(reach(actor, verb=Verb.PEOPLE_MANAGE), on=today)
    people = User.objects.filter(pk__in=_people(under), is_active=True).exclude(pk=actor.id or 0)
    signing = OfficeProfile.objects.filter(on_day(today), office__in=under).order_by("office__folded")
    return (
        [(user.pk, str(user)) for user in people.order_by("filed", "pk")],
        [*signing.values_list("office", "office__name")],
    )


def _by_its_words(who: Signing, one: Report) -> None:
    signer = str(who.signer)
    if not same_name(one["name"], signer):
        raise Refused("signer_of_another", name=one["name"], signer=signer)
    known = KnownCertificate.objects.filter(user=who.signer).exclude(identity="")
    numbers = set(known.values_list("identity", flat=True))
    if one["identity"] and numbers and one["identity"] not in numbers:
        raise Refused("signer_of_another_identity", name=one["name"], signer=signer)
    held = Membership.objects.filter(on_day(timezone.localdate()), user=who.signer)
    units = {who.office, *held.values_list("unit", flat=True)}
    names = _names(_with_those_above(units), parents=True)
    if one["bodies"] and not _among(one["bodies"], names):
        ours = words(who.office, on=timezone.localdate()).issuer
        raise Refused(
            "signer_of_another_body", name=one["name"], body=one["bodies"][0], signer=signer, office=ours
        )
    title = who.title
    full = {title, *(f"{title} {name}" for name in names)}
    if one["position"] and not _among((one["position"],), full):
        raise Refused(
            "signer_of_another_position",
            name=one["name"],
            position=one["position"],
            signer=signer,
            title=title,
        )


def _people(units: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    held = Membership.objects.filter(on_day(timezone.localdate()), unit__in=units)
    return held.values("user")


def _with_those_above(units: Iterable[str]) -> set[str]:
    today = timezone.localdate()
    return {key for unit in units for key in path(unit, on=today)}


def _names(units: Iterable[str], *, parents: bool) -> set[str]:
    """What these units are called, were called or print, with the area they work in or without; `parents`: theirs too."""
    today = timezone.localdate()
    found = set(UnitName.objects.filter(unit__in=units).values_list("text", flat=True))
    areas = Unit.objects.filter(bodies__in=units).values_list("name", flat=True)
    places = {part for area in areas for part in (area, _bare(area))}
    printed = OfficeProfile.objects.filter(on_day(today), office__in=units)
    for issuer, parent, place in printed.values_list("issuer", "parent", "place"):
        found |= {issuer, parent} if parents else {issuer}
        places.add(place)
    return found | {f"{name} {place}" for name in found for place in places}


def _among(said: Iterable[str], names: Iterable[str]) -> bool:
    wanted = {_written_out(name) for name in names if name}
    return any(_written_out(one) in wanted for one in said if one)


def _written_out(name: str) -> str:
    name = text.fold(name)
    for short, long in _SHORT:
        name = name.replace(short, text.fold(long) + " ")
    return name


def _bare(area: str) -> str:
    for kind in _AREAS:
        if text.fold(area).startswith(kind):
            return area[len(kind) :]
    return area
