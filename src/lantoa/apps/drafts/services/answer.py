"""An outgoing paper settles the incoming ones it answers, as far as the clerk says so (NĐ 30/2020/NĐ-CP, Điều 24).

Where it holds no more, they are opened again as far as whoever takes it back says so.
"""

from collections.abc import Collection, Iterable

from django.utils import timezone

from lantoa.apps.documents.services.assign import reopen, settle
from lantoa.apps.drafts.models import Draft
from lantoa.apps.drafts.selectors.answers import answerable, reopenable, reply_words
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor


def settle_answered(actor: Actor, row: Draft, *, arrivals: Collection[int]) -> list[int]:
    """The register says of each that it is settled, by this paper's number and date. Which they are.

    Refused where one was settled, given back or taken out of reach since the clerk saw it offered: nothing is closed unseen.
    """
    today = timezone.localdate()
    offered = {one.paper.pk: one.paper for one in answerable(actor, row, on=today)}
    for key in (wanted := _offered(arrivals, offered)):
        settle(
            actor,
            arrival=key,
            version=offered[key].version,
            reply_symbol=reply_words(row),
            note=offered[key].note,
        )
    return wanted


def reopen_answered(actor: Actor, gone: Iterable[Draft], *, arrivals: Collection[int]) -> list[int]:
    """What these papers had settled waits again for whom it belongs to. Which they are; refused as above."""
    offered = {one.pk: one for one in reopenable(actor, gone, on=timezone.localdate())}
    for key in (wanted := _offered(arrivals, offered)):
        reopen(actor, arrival=key, version=offered[key].version)
    return wanted


def _offered(arrivals: Collection[int], offered: Collection[int]) -> list[int]:
    wanted = sorted(set(arrivals))
    if any(key not in offered for key in wanted):
        raise Refused("changed_meanwhile")
    return wanted
