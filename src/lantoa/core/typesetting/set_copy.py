"""What makes a copy one (NĐ 30/2020/NĐ-CP, Điều 25-27; Phụ lục I, Phần III): below a line as wide as the text, its kind, who copied
it, number, place and day, signature, recipients.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from lantoa.core.drafting import Paper
from lantoa.core.typesetting.forms import Form, form_on
from lantoa.core.typesetting.model import Columns, Item, Paragraph, Role, SetPaper, Sheet
from lantoa.core.typesetting.set_foot import set_foot
from lantoa.core.typesetting.set_head import set_copied_by
from lantoa.core.typesetting.set_paper import on_sheets
from lantoa.core.typesetting.words import one, plain


def set_copy(paper: Paper, *, heading: str, of: str = "", extract: Sequence[str] = (), on: date) -> SetPaper:
    """The form of a copy; `paper` holds who copies, number, symbol, place, day, recipients and signature.

    Of an extract (`Trích …` in `of`) the words stand above it; other copies bear it below the last page of what was copied, or
    on a sheet of its own, which says in `of` what that was.
    """
    form = form_on(paper.form, on=paper.day or on)
    items = (*_above(of, extract, form), *_below_a_line(paper, heading, form, on))
    number = f"{heading} {plain(paper.number)}{form.number[1]}{plain(paper.symbol)}"
    title = f"{heading}: {plain(of)}" if of else number if plain(paper.number) else heading
    # The foot of the page is the original's.
    return on_sheets(paper._replace(contact=""), form, title, on, (Sheet("", items),))


def _above(of: str, extract: Sequence[str], form: Form) -> Iterator[Item]:
    if of:
        yield one(form, Role.SUBJECT, of)
    for words in extract:
        yield one(form, Role.BODY, words)


def _below_a_line(paper: Paper, heading: str, form: Form, on: date) -> Iterator[Item]:
    yield Paragraph(Role.ORDER, (), rule=form.page.measure, keep=True)
    left, number = set_copied_by(paper, form, on=on)
    yield Columns(left, (one(form, Role.ORDER, heading),), number.split, before=4)
    yield number
    yield from set_foot(paper, form)
