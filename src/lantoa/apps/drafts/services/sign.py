"""The signature: by hand on paper (Điều 13)."""

from django.db import transaction
from django.utils import timezone

from lantoa.apps.drafts.models import Draft, DraftState
from lantoa.apps.drafts.selectors.signers import entitle
from lantoa.apps.drafts.services.hold import expect, held, repeated, step, tell
from lantoa.core.permission import Actor


@transaction.atomic
def sign_by_hand(actor: Actor, *, draft: int, version: int) -> Draft:
    """The signer says that the printed paper bears the signature."""
    row = held(actor, draft)
    if repeated(actor, row, version=version, verb="sign"):
        return row
    expect(row, DraftState.SIGNING, version=version)
    entitle(row, actor, on=timezone.localdate())
    row.on_paper, row.signed_at = True, timezone.now()
    step(actor, row, verb="sign", to=DraftState.NUMBERING)
    row.save()
    tell(actor, "draft.sign", row, after={"on_paper": True, "version": row.version})
    return row
