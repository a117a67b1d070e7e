"""What an office prints in its papers: dated, so that a paper of another day prints the words of that day."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone

from lantoa.apps.audit.services import record
from lantoa.apps.drafts.models import OfficeProfile, UnitAbbreviation
from lantoa.apps.drafts.services.hold import alone
from lantoa.apps.organisations.selectors import path
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require

_MOST: Mapping[str, int] = MappingProxyType(
    dict.fromkeys(("issuer", "parent", "portal", "channel"), 250)
    | dict.fromkeys(("place", "head_title", "collective", "leaders"), 120)
    | {"abbreviation": 30, "archive": 30, "contact": 500}
)


class Profile(NamedTuple):
    """The office's words. `collective`: a body that decides together (`ỦY BAN NHÂN DÂN`), for which its head signs `TM.`."""

    issuer: str
    abbreviation: str
    place: str
    head_title: str
    parent: str = ""
    collective: str = ""
    archive: str = "VT"
    leaders: str = ""
    portal: str = ""
    channel: str = ""
    contact: str = ""


@transaction.atomic
def set_profile(actor: Actor, *, office: str, since: date, profile: Profile) -> OfficeProfile:
    """These words from that day on; what was said for that very day before is said anew."""
    require(actor, verb=Verb.DISPATCH_DELEGATE, path=path(office, on=timezone.localdate()))
    words = {name: " ".join(value.split())[: _MOST[name]] for name, value in profile._asdict().items()}
    if not (words["issuer"] and words["abbreviation"] and words["place"] and words["head_title"]):
        raise Refused("office_profile_incomplete")
    alone(office)
    rows = OfficeProfile.objects.filter(office=office)
    if rows.filter(since__gt=since).exists():
        raise Refused("office_profile_order")
    rows.filter(until=None, since__lt=since).update(until=since)
    row, made = OfficeProfile.objects.update_or_create(office_id=office, since=since, defaults=words)
    verb = "office.described" if made else "office.corrected"
    record(actor, verb=verb, kind="office", key=office, unit=office, after={"since": since, **words})
    return row


@transaction.atomic
def abbreviate(actor: Actor, *, office: str, unit: str, text: str, since: date) -> UnitAbbreviation:
    """How a drafting unit of the office is called in its symbols from that day on."""
    today = timezone.localdate()
    require(actor, verb=Verb.DISPATCH_DELEGATE, path=path(office, on=today))
    text = "".join(text.split())[:30]
    if not text:
        raise Refused("office_profile_incomplete")
    if office not in path(unit, on=today):
        raise Refused("draft_office", unit=unit)
    alone(office)
    rows = UnitAbbreviation.objects.filter(office=office, unit=unit, until=None)
    last = rows.first()
    if last and last.text == text:
        return last
    if last and last.since >= since:
        last.text = text
        last.save(update_fields=["text"])
    else:
        rows.update(until=since)
        last = UnitAbbreviation.objects.create(office_id=office, unit_id=unit, text=text, since=since)
    after = {"unit": unit, "text": text, "since": since}
    record(actor, verb="office.abbreviated", kind="office", key=office, unit=office, after=after)
    return last
