"""A whole paper on its pages."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lantoa.core.drafting import Annex, Paper, PaperKind
from lantoa.core.text import roman
from lantoa.core.typesetting.forms import Form, form_on
from lantoa.core.typesetting.model import Item, Role, SetPaper, Sheet
from lantoa.core.typesetting.set_body import set_blocks
from lantoa.core.typesetting.set_foot import set_foot
from lantoa.core.typesetting.set_head import on_lines, set_addressees, set_letterhead, set_name
from lantoa.core.typesetting.set_table import is_wide
from lantoa.core.typesetting.words import cited, one, plain, said, title_of

# "Quy chế làm việc của Tổ công tác", "Nội quy"
_ISSUED = re.compile(
    r"(?P<kind>Quy chế|Quy định|Quy trình|Điều lệ|Nội quy)\b[ :]*(?P<about>.*)", re.IGNORECASE
)


def set_paper(paper: Paper, *, on: date, figures: int | None = None) -> SetPaper:
    """The paper and the annexes in its file, in the layout in force on its own day, or else on `on`.

    `figures`: how many its number will have, where that is known; else there is room to write it by hand.
    """
    form = form_on(paper.form, on=paper.day or on)
    form = form._replace(figures=figures) if figures else form
    annexes = [sheet for annex, sheet in _annexes(paper, form, on) if not annex.apart]
    return on_sheets(paper, form, title_of(paper, form), on, (_main(paper, form, on), *annexes))


def set_annexes(paper: Paper, *, on: date) -> tuple[SetPaper, ...]:
    """Annexes that are files of their own, each with room for the organisation's signature at the top right."""
    form = form_on(paper.form, on=paper.day or on)
    return tuple(
        on_sheets(paper, form, _called(paper, annex, sheet), on, (sheet,))
        for annex, sheet in _annexes(paper, form, on)
        if annex.apart
    )


def _called(paper: Paper, annex: Annex, sheet: Sheet) -> str:
    """What the file of an annex is called inside: `Phụ lục II: Biểu mẫu`, `Quy chế làm việc`."""
    title, first = plain(annex.title), sheet.items[0]
    return title if _issued_with(paper, annex) else f"{first.text}: {title}"  # type: ignore[union-attr]  # an annex opens with a paragraph


def set_everything(paper: Paper, *, on: date) -> SetPaper:
    """The paper with all its annexes, as it is read through in one go."""
    form = form_on(paper.form, on=paper.day or on)
    sheets = (sheet for _, sheet in _annexes(paper, form, on))
    return on_sheets(paper, form, title_of(paper, form), on, (_main(paper, form, on), *sheets))


def on_sheets(paper: Paper, form: Form, title: str, on: date, sheets: Sequence[Sheet]) -> SetPaper:
    """What every file of the paper bears, around its sheets."""
    return SetPaper(
        title=title,
        author=plain(paper.issuer),
        authority=form.authority,
        day=paper.day or on,
        page=form.page,
        looks=form.looks,
        seal=form.seal,
        sheets=tuple(sheets),
        least=form.least,
        contact=one(form, Role.CONTACT, paper.contact) if paper.contact.strip() else None,
    )


def _main(paper: Paper, form: Form, on: date) -> Sheet:
    return Sheet(
        "",
        (
            *set_letterhead(paper, form, on=on),
            *set_name(paper, form),
            *set_addressees(paper, form),
            *set_blocks(paper.blocks, form, end=form.ends["paper"]),
            *set_foot(paper, form),
        ),
    )


def _annexes(paper: Paper, form: Form, on: date) -> Iterator[tuple[Annex, Sheet]]:
    plain_ones = [annex for annex in paper.annexes if not _issued_with(paper, annex)]
    for number, annex in enumerate(paper.annexes, 1):
        page = form.page.lying if is_wide(annex.blocks, form) else form.page
        own = form._replace(page=page)
        if named := _issued_with(paper, annex):
            head = _issued_head(paper, own, named, on)
        else:
            at = plain_ones.index(annex) + 1
            head = _annex_head(paper, own, annex, _label(at, form) if len(plain_ones) > 1 else "Phụ lục", on)
        items = (*head, *set_blocks(annex.blocks, own))
        yield annex, Sheet(f"annex_{number}", items, corner=annex.apart, page=page)


def _issued_with(paper: Paper, annex: Annex) -> re.Match[str] | None:
    """What a decision issues is no annex of it: its kind and what it is about."""
    return _ISSUED.fullmatch(plain(annex.title)) if paper.kind is PaperKind.DECISION else None


def _issued_head(paper: Paper, form: Form, named: re.Match[str], on: date) -> Iterator[Item]:
    """`QUY CHẾ`, what it is about, `(Ban hành kèm theo Quyết định số …)` (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.3)."""
    yield one(form, Role.ANNEX, named["kind"].upper())
    if about := named["about"]:
        words = said(form.looks[Role.ANNEX_TITLE], about)
        yield on_lines(form, Role.ANNEX_TITLE, words, measure=form.page.measure)[0]
    yield _note(paper, form, "Ban hành kèm theo", on)


def _annex_head(paper: Paper, form: Form, annex: Annex, label: str, on: date) -> Iterator[Item]:
    yield one(form, Role.ANNEX, label)
    if annex.title.strip():
        title = said(form.looks[Role.ANNEX_TITLE], annex.title)
        yield on_lines(form, Role.ANNEX_TITLE, title, measure=form.page.measure)[0]
    yield _note(paper, form, "Kèm theo", on)


def _note(paper: Paper, form: Form, opening: str, on: date) -> Item:
    note = f"({opening} {cited(paper, form, on=on)} của {plain(paper.issuer)})"
    return on_lines(form, Role.ANNEX_NOTE, note, measure=form.page.measure)[0]


def _label(number: int, form: Form) -> str:
    return f"Phụ lục {roman(number) if form.annex_numbers == 'roman' else number}"
