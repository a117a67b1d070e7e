"""What a draft will say to whom, before it is made."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from django.utils import timezone

from lantoa.apps.drafts.convert import blocks_of, carried
from lantoa.apps.drafts.selectors.picking import Picked, pick
from lantoa.core import drafting  # the door itself: `compose` is also the name of a module behind it
from lantoa.core.drafting import Basis, Block, BlockKind, Line, Paper, Pick, Source
from lantoa.core.permission import Actor


class Foreseen(NamedTuple):
    """The draft in short. `unknown`: bodies the duties name that nobody could tell; `changed`: what was mapped, and why.

    `notes`: what is to be known of the whole; `duties`: how many of them stand in it; `carried`: of how many duties of each paper it is made, by the paper's id.
    `helpers`: units that are to work with who is asked and get no copy yet, each with its name.
    """

    subject: str
    addressees: Sequence[Line]
    bases: Sequence[Basis]
    duties: int
    topics: Sequence[str]
    unknown: Sequence[str]
    changed: Sequence[str]
    notes: Sequence[str]
    carried: Mapping[str, int]
    helpers: Sequence[tuple[str, str]]


def foresee(actor: Actor, *, office: str, unit: str, picked: Picked) -> Foreseen:
    """Nothing is written; what is not seen by the actor is refused."""
    today = timezone.localdate()
    given = pick(actor, office=office, unit=unit, picked=picked, on=today)
    paper = drafting.compose(given, on=today)
    bodies = [body for task in given.tasks for body in (*task.bearers, *task.partners)]
    told = [line.why for line in paper.addressees]
    told += [_said(block, source) for block in blocks_of(paper) for source in block.sources]
    told += [line.why for line in paper.recipients]
    told += [body.why for body in (*bodies, *given.addressees)]
    return Foreseen(
        paper.subject,
        paper.addressees,
        given.bases,
        len(carried(paper)),
        [block.text for block in paper.blocks if block.kind is BlockKind.HEADING],
        [*dict.fromkeys(body.name for body in bodies if body.name and not (body.units or body.anybody))],
        list(dict.fromkeys(why for why in told if why)),
        paper.notes,
        Counter(task.source.paper for task in given.tasks),
        [*_helpers(given, paper)],
    )


def _helpers(given: Pick, paper: Paper) -> Iterator[tuple[str, str]]:
    told = {unit for line in (*paper.addressees, *paper.recipients) for unit in line.units}
    for body in dict.fromkeys(body for task in given.tasks for body in task.partners):
        if len(body.units) == 1 and not (body.own or body.elsewhere) and told.isdisjoint(body.units):
            told.update(body.units)
            yield body.units[0], body.name


def _said(block: Block, source: Source) -> str:
    """Why; of a sentence that no paper says the sentence too."""
    return source.why if source.paper or not source.why else f"“{block.text}” {source.why}"
