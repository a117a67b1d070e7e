"""Number and date on the signed file, and the organisation's seal signature (Điều 14, khoản 2)."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from lantoa import signing
from lantoa.apps.drafts.models import Draft, DraftState, FileRole, OutgoingFile
from lantoa.apps.drafts.selectors.access import office_path
from lantoa.apps.drafts.selectors.whose import expect_office
from lantoa.apps.drafts.services.certificates import opened
from lantoa.apps.drafts.services.files import annexes_of, content, keep, latest
from lantoa.apps.drafts.services.hold import expect, held, repeated
from lantoa.apps.drafts.services.sign import Judged, judge
from lantoa.apps.drafts.services.steps import go_on
from lantoa.core.drafting import paper_from_json
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require
from lantoa.core.text import two_figures


class Set(NamedTuple):
    """A paper and its annexes that are files of their own."""

    paper: bytes
    annexes: Sequence[bytes] = ()


@transaction.atomic
def stamp_by_hand(actor: Actor, *, draft: int, version: int) -> Draft:
    """The printed paper, signed by hand, bears the organisation's seal."""
    row = held(actor, draft)
    require(actor, verb=Verb.DISPATCH_ISSUE, path=office_path(row, on=timezone.localdate()))
    if repeated(actor, row, version=version, verb="seal"):
        return row
    expect(row, DraftState.SEALING, version=version)
    if not row.on_paper:
        raise Refused("seal_needs_signature")
    return go_on(actor, row, "seal", DraftState.ISSUING, "")


def numbered_files(actor: Actor, *, draft: int) -> Set:
    """The signed file with number and date filled in, and the annexes that are files of their own; made once."""
    with transaction.atomic():
        row = held(actor, draft)
        require(actor, verb=Verb.DISPATCH_ISSUE, path=office_path(row, on=timezone.localdate()))
        done = latest(row, FileRole.NUMBERED)
        signed = latest(row, FileRole.SIGNED)
    if done:
        return Set(content(done), [content(file) for file in _annexes(row)])
    if signed is None or row.state != DraftState.SEALING:
        raise Refused("draft_not_now", state=row.state)
    made = Set(_filled(row, content(signed)), annexes_of(row))
    with transaction.atomic():
        version, row = row.version, held(actor, draft)
        expect(row, DraftState.SEALING, version=version)
        if latest(row, FileRole.NUMBERED) is None:
            keep(actor, row, role=FileRole.NUMBERED, data=made.paper, verification=signed.verification)
            for annex in made.annexes:
                keep(actor, row, role=FileRole.ANNEX, data=annex)
    return made


def seal_with_certificate(
    actor: Actor,
    *,
    draft: int,
    version: int,
    certificate: int | bytes,
    passphrase: str,
    image: bytes | None = None,
) -> Draft:
    """The clerk signs here with the office's kept certificate. `image`: the seal as PNG, to be shown on the paper alone."""

    def seal(row: Draft, numbered: Set) -> Set:
        key = opened(actor, certificate=certificate, passphrase=passphrase, office=row.office_id)
        with_key = partial(signing.sign, signer=key, now=timezone.now(), time_stamps=settings.TIME_STAMPS)
        paper = with_key(numbered.paper, field=signing.SEAL, image=image)
        annexes = [
            with_key(one, field=f"{signing.ANNEX}_{at}", number=row.printed)
            for at, one in _places(row, numbered.annexes)
        ]
        return Set(paper, annexes)

    return _accept(actor, draft=draft, version=version, make=seal)


def accept_sealed(
    actor: Actor, *, draft: int, version: int, data: bytes, annexes: Sequence[bytes] = ()
) -> Draft:
    """The files that were sealed in the office's own signing client come back; annexes in their order."""
    return _accept(actor, draft=draft, version=version, make=lambda _row, _numbered: Set(data, annexes))


def awaited_annexes(actor: Actor, *, draft: int, version: int) -> int:
    """How many annexes a sealed paper brings with it, before anything of it is read."""
    with transaction.atomic():
        row = held(actor, draft)
        require(actor, verb=Verb.DISPATCH_ISSUE, path=office_path(row, on=timezone.localdate()))
        if not repeated(actor, row, version=version, verb="seal"):
            expect(row, DraftState.SEALING, version=version)
        return sum(annex.apart for annex in paper_from_json(row.body).annexes)


def _accept(actor: Actor, *, draft: int, version: int, make: Callable[[Draft, Set], Set]) -> Draft:
    with transaction.atomic():
        row = held(actor, draft)
        require(actor, verb=Verb.DISPATCH_ISSUE, path=office_path(row, on=timezone.localdate()))
        if repeated(actor, row, version=version, verb="seal"):
            return row
        expect(row, DraftState.SEALING, version=version)
    numbered = numbered_files(actor, draft=draft)
    made = make(row, numbered)
    if len(made.annexes) != len(numbered.annexes):
        raise Refused("seal_annexes", count=len(numbered.annexes))
    paper = judge(made.paper, approved=numbered.paper)
    annexes = [judge(one, approved=bare) for one, bare in zip(made.annexes, numbered.annexes, strict=True)]
    _one_more(paper, row)
    places = [f"{signing.ANNEX}_{at}" for at, _bare in _places(row, numbered.annexes)]
    for field, file in [(signing.SEAL, paper), *zip(places, annexes, strict=True)]:
        expect_office(row.office_id, file.verification["signatures"], field=field)
    with transaction.atomic():
        row = held(actor, draft)
        expect(row, DraftState.SEALING, version=version)
        keep(actor, row, role=FileRole.SEALED, data=paper.data, verification=paper.verification)
        OutgoingFile.objects.filter(draft=row, role=FileRole.ANNEX, void_at=None).update(
            void_at=timezone.now()
        )
        for one in annexes:
            keep(actor, row, role=FileRole.ANNEX, data=one.data, verification=one.verification)
        return go_on(actor, row, "seal", DraftState.ISSUING, "")


def _one_more(paper: Judged, row: Draft) -> None:
    """Beside the leader's signature there must be the organisation's."""
    signed = latest(row, FileRole.SIGNED)
    before = len((signed.verification or {}).get("signatures", ())) if signed else 0
    if len(paper.verification["signatures"]) <= before:
        raise Refused("signature_refused", problem="not_signed")


def as_numbered(row: Draft, signed: bytes) -> bytes:
    """The signed file as it will be sealed: with number and date, once it has them. Nothing is kept."""
    return _filled(row, signed) if paper_from_json(row.body).day else signed


def _filled(row: Draft, signed: bytes) -> bytes:
    paper = paper_from_json(row.body)
    if paper.day is None:
        raise Refused("draft_not_now", state=row.state)
    day, month = f"{paper.day.day:02}", two_figures(paper.day.month)
    return signing.fill_number(signed, number=paper.number, day=day, month=month)


def _annexes(row: Draft) -> Sequence[OutgoingFile]:
    return list(row.files.filter(role=FileRole.ANNEX, void_at=None).select_related("file").order_by("pk"))


def _places(row: Draft, annexes: Sequence[bytes]) -> list[tuple[int, bytes]]:
    """Each annex that is a file of its own with its place among all annexes: its field is named so."""
    apart = [at for at, annex in enumerate(paper_from_json(row.body).annexes, 1) if annex.apart]
    return list(zip(apart, annexes, strict=True))
