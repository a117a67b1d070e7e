"""From what was picked to a first draft; every paragraph keeps the sentence it came from."""

from collections.abc import Callable, Iterator
from datetime import date

from lantoa.core.checking import PaperForm
from lantoa.core.drafting.cite import LAWS, called_with_issuer
from lantoa.core.drafting.decision import compose_decision
from lantoa.core.drafting.echo import telling_echoes
from lantoa.core.drafting.lead_in import with_lead
from lantoa.core.drafting.letter import compose_letter
from lantoa.core.drafting.model import Basis, Block, Paper, PaperKind, Pick
from lantoa.core.drafting.orders import compose_notice, compose_telegram
from lantoa.core.drafting.plan import compose_plan
from lantoa.core.drafting.province import of_province, still_named
from lantoa.core.drafting.ranks import HIGHEST, rank_of
from lantoa.core.drafting.report import compose_report
from lantoa.core.drafting.requests import compose_invitation, compose_submission
from lantoa.core.drafting.sector import in_sector
from lantoa.core.drafting.sharing import of_here
from lantoa.core.drafting.spell_out import spelt_out
from lantoa.core.drafting.untold import untold
from lantoa.core.kernel import pattern

_BY_KIND: dict[PaperKind, Callable[..., Paper]] = {
    PaperKind.LETTER: compose_letter,
    PaperKind.PLAN: compose_plan,
    PaperKind.REPORT: compose_report,
    PaperKind.NOTICE: compose_notice,
    PaperKind.TELEGRAM: compose_telegram,
    PaperKind.DECISION: compose_decision,
    PaperKind.SUBMISSION: compose_submission,
    PaperKind.INVITATION: compose_invitation,
}
# "[Nêu mục đích của Kế hoạch.]"
_BLANK = pattern(r"\[Nêu [^\]]+\]")


def compose(pick: Pick, *, on: date) -> Paper:
    """A first draft in the words of the genre. What only a person can say stands in brackets (`blanks_of`).

    State papers end with `./.`, the Party's with a full stop (Hướng dẫn số 05-HD/VPTW).
    """
    here, left = of_here(pick)
    paper = _BY_KIND[pick.kind](_in_order(here), on=on)
    far = (left, _elsewhere(pick), *still_named(paper, pick))
    notes = (*filter(None, far), *untold(pick), *paper.notes)
    paper = paper._replace(blocks=tuple(telling_echoes(paper.blocks)), notes=notes)
    paper = spelt_out(paper, titles=(basis.title for basis in (*pick.bases, *pick.issued)))
    if pick.office.form is PaperForm.PARTY:
        paper = paper._replace(blocks=tuple(map(_without_slashes, paper.blocks)))
    return paper


def _elsewhere(pick: Pick) -> str:
    """Which papers it rests on are of another province, in Vietnamese: a number and a day make them no grounds here."""
    far = dict.fromkeys(called_with_issuer(basis) for basis in pick.bases if basis.province)
    return f"Căn cứ ngoài tỉnh, chỉ giữ nếu tỉnh mình cũng triển khai: {'; '.join(far)}." if far else ""


def _in_order(pick: Pick) -> Pick:
    """Duties with the verbs of their openings and the sector they are about; papers by the rank of who issued them (Phụ lục I, Mục II.6).

    Of one rank the grounds of a decision stand from the oldest on, papers that are carried out from the newest.
    """
    turn = 1 if pick.kind is PaperKind.DECISION else -1
    bases = sorted(pick.bases, key=lambda basis: (-_rank_of(basis), turn * _day(basis).toordinal()))
    papers = {basis.id: basis for basis in bases}
    tasks = (of_province(task, papers.get(task.source.paper)) for task in pick.tasks)
    named = (in_sector(task, papers.get(task.source.paper), pick.office) for task in tasks)
    return pick._replace(bases=tuple(bases), tasks=tuple(map(with_lead, named)))


def _rank_of(basis: Basis) -> int:
    return HIGHEST + 1 if basis.kind in LAWS else rank_of(basis.issuer)


def _day(basis: Basis) -> date:
    """One of no known day is new."""
    return basis.day or (date(basis.year, 12, 31) if basis.year else date.max)


def blanks_of(paper: Paper) -> Iterator[tuple[str, str]]:
    """What is still to be written: the block's id and the words in brackets. A paper with blanks is not for signing."""
    for block in (*paper.blocks, *(block for annex in paper.annexes for block in annex.blocks)):
        for words in (block.text, *(cell for row in block.rows for cell in row)):
            for match in _BLANK.finditer(words):
                yield block.id, match[0]


def _without_slashes(block: Block) -> Block:
    return block._replace(
        text=block.text.removesuffix("./.") + "." if block.text.endswith("./.") else block.text
    )
