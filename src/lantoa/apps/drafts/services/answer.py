"""An outgoing paper settles the incoming ones it answers, as far as the clerk says so (NĐ 30/2020/NĐ-CP, Điều 24)."""

from collections.abc import Collection

from django.utils import timezone

from lantoa.apps.documents.services.assign import settle
from lantoa.apps.drafts.models import Draft
from lantoa.apps.drafts.selectors.answers import answerable, reply_words
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor


def settle_answered(actor: Actor, row: Draft, *, arrivals: Collection[int]) -> list[int]:
    """The register says of each that it is settled, by this paper's number and date. Which they are.

    Refused where one was settled, given back or taken out of reach since the clerk saw it offered: nothing is closed unseen.
    """
    offered = {one.pk: one for one in answerable(actor, row, on=timezone.localdate())}
    wanted = sorted(set(arrivals))
    if any(key not in offered for key in wanted):
        raise Refused("changed_meanwhile")
    for key in wanted:
        settle(
            actor,
            arrival=key,
            version=offered[key].version,
            reply_symbol=reply_words(row),
            note=offered[key].note,
        )
    return wanted
