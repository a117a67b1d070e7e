"""Signs of the drafting unit that a paper lacks, or that are another unit's."""

from collections.abc import Iterator
from typing import NamedTuple

from lantoa.core.checking import PaperForm
from lantoa.core.drafting.frame import symbol_of
from lantoa.core.drafting.model import Office, Paper, PaperKind


class Strange(NamedTuple):
    """What the paper says in a `field` of its own (`symbol`, `keep`), and the sign of the unit that drafts it."""

    field: str
    shown: str
    desk: str


def strange_signs(paper: Paper, office: Office) -> Iterator[Strange]:
    """Where the symbol of a letter names another unit than the one that drafts, where `Lưu:` names none. Offices without signs: nothing.

    A letter whose symbol names a unit and whose `Lưu:` does not is told by the check itself (DRF093).
    """
    if not office.desk or paper.form is not PaperForm.STATE:
        return
    made = symbol_of(office, paper.kind)
    of_letter = paper.kind is PaperKind.LETTER
    if of_letter and paper.symbol.startswith(f"{office.symbol}-") and paper.symbol != made:
        yield Strange("symbol", paper.symbol, office.desk)
    if paper.keep.strip(" .;") == "VT" and not (of_letter and "-" in paper.symbol):
        yield Strange("keep", paper.keep, office.desk)
