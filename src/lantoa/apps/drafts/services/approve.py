"""The signer's word about a draft as it stands (Điều 11)."""

from django.db import transaction
from django.utils import timezone

from lantoa.apps.drafts.convert import paper_of
from lantoa.apps.drafts.models import Draft, DraftState
from lantoa.apps.drafts.selectors.signers import entitle, signature
from lantoa.apps.drafts.services.files import text_sha256, to_sign
from lantoa.apps.drafts.services.hold import expect, held, person, repeated
from lantoa.apps.drafts.services.issue import fits
from lantoa.apps.drafts.services.steps import complete, go_on
from lantoa.core.checking import PaperForm
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor


def approve(actor: Actor, *, draft: int, version: int, comment: str = "") -> Draft:
    """The signer approves the draft as it stands (Điều 11, khoản 1); the file that is to be signed is made of it.

    The file is made between two looks at the draft: nobody else waits while it is.
    """
    with transaction.atomic():
        row = held(actor, draft)
        if repeated(actor, row, version=version, verb="approve"):
            return row
        _approvable(actor, row, version)
    file = to_sign(row)
    with transaction.atomic():
        row = held(actor, draft)
        _approvable(actor, row, version)
        file.draft, file.by_id, file.at = row, person(actor), timezone.now()
        file.save()
        row.text_sha256 = text_sha256(paper_of(row.body))
        return go_on(actor, row, "approve", DraftState.SIGNING, comment)


def _approvable(actor: Actor, row: Draft, version: int) -> None:
    today = timezone.localdate()
    expect(row, DraftState.APPROVAL, version=version)
    entitle(row, actor, on=today)
    if row.signer is None:
        raise Refused("draft_no_signer")
    due = signature(row.office_id, row.signer, row.delegation, form=PaperForm(row.form), on=today)
    paper = paper_of(row.body)
    said = paper.signature
    if _plain(*due.authority, due.title, due.name) != _plain(*said.authority, said.title, said.name):
        raise Refused("sign_block_differs", due=" ".join((*due.authority, due.title, due.name)))
    # It could be changed since it was submitted
    complete(paper)
    for relation in row.relations.select_related("target"):
        fits(row, kind=relation.kind, target=relation.target)


def _plain(*lines: str) -> str:
    return " ".join(" ".join(lines).split()).casefold()
