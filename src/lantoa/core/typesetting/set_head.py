"""The letterhead, the paper's name, whom it addresses (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.1-II.5, II.9)."""

from collections.abc import Iterator, Sequence
from datetime import date

from lantoa.core.checking import PaperForm
from lantoa.core.drafting import Line, Paper, PaperKind, Urgency
from lantoa.core.typesetting.forms import Form
from lantoa.core.typesetting.measure import break_name, even_inset, width_of
from lantoa.core.typesetting.model import Columns, Item, Paragraph, Role, Run
from lantoa.core.typesetting.words import date_runs, ended, number_runs, one, plain, said, subject_of

_STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
# The words of the stamp and the size of its frame in millimetres (Mục III.2)
_STAMPS = {
    Urgency.URGENT: ("KHẨN", (20.0, 8.0)),
    Urgency.VERY_URGENT: ("THƯỢNG KHẨN", (40.0, 8.0)),
    Urgency.IMMEDIATE: ("HỎA TỐC", (30.0, 8.0)),
}
# Names keep this far from their neighbours in the other column.
_AIR = 6.0
_DEAR = "Kính gửi:"
# The share of the text's width a subject takes at most: it stands apart from the paragraphs below.
_SUBJECT = 0.75


def set_letterhead(paper: Paper, form: Form, *, on: date) -> Iterator[Item]:
    """Who issues it and of which state; below, its number on the line of its place and date."""
    yield Columns(tuple(_issuer(paper, form)), tuple(_state(form)), form.head_split)
    yield _numbered(paper, form, on)


def set_copied_by(paper: Paper, form: Form, *, on: date) -> tuple[tuple[Paragraph, ...], Columns]:
    """Of a copy: the body that made it, and the line of its number, place and day."""
    return tuple(_issuer(paper, form)), _numbered(paper, form, on)


def _numbered(paper: Paper, form: Form, on: date) -> Columns:
    return Columns(
        tuple(_number(paper, form)),
        (Paragraph(Role.DATE, date_runs(paper, on=on)),),
        form.head_split,
        before=6,
    )


def set_name(paper: Paper, form: Form) -> Iterator[Item]:
    """The kind and the subject of all but letters."""
    if paper.kind is PaperKind.LETTER:
        return
    yield one(form, Role.KIND, paper.kind)
    if words := subject_of(paper):
        look = form.looks[Role.SUBJECT]
        most = _SUBJECT * form.page.measure
        inset = (
            even_inset(words, measure=most, size=look.size, bold=look.bold) + (form.page.measure - most) / 2
        )
        rule = form.rules["subject"] * _width(form, Role.SUBJECT, words, form.page.measure - 2 * inset)
        yield Paragraph(Role.SUBJECT, (Run(words),), rule=rule, inset=inset)
    if form.of is PaperForm.PARTY:
        yield one(form, Role.MARK, "-----")


def set_addressees(paper: Paper, form: Form) -> Iterator[Item]:
    """`Kính gửi: …` on one line, or a line for each."""
    if not paper.addressees:
        return
    if paper.kind is PaperKind.TELEGRAM:
        yield Paragraph(Role.ADDRESSEE, (Run(plain(paper.issuer).upper(), bold=True), Run(" điện:")))
    elif paper.kind is PaperKind.INVITATION:
        yield one(form, Role.BODY, f"{plain(paper.issuer)} trân trọng kính mời:")
    elif len(paper.addressees) == 1:
        yield one(form, Role.ADDRESSEE, f"{_DEAR} {ended(noted(paper.addressees[0]), form.ends['last'])}")
        return
    else:
        yield one(form, Role.DEAR, _DEAR)
    for words in listed(paper.addressees, form):
        yield one(form, Role.ADDRESSEE_ITEM, words)


def listed(lines: Sequence[Line], form: Form, *, more: bool = False) -> Iterator[str]:
    """`- Sở Y tế (để p/h);` … the last with its stop; with `more`, another line follows."""
    for index, line in enumerate(lines, 1):
        last = index == len(lines) and not more
        yield f"- {ended(noted(line), form.ends['last' if last else 'item'])}"


def noted(line: Line) -> str:
    """The words with their note in brackets behind them."""
    note = plain(line.note).strip("()")
    return f"{plain(line.text)} ({note})" if note else plain(line.text)


def _issuer(paper: Paper, form: Form) -> Iterator[Paragraph]:
    """Names on as few lines as may be, broken where no word is torn; below the issuer a line, or the Party's star."""
    measure = form.head_split - _AIR
    for role, name in ((Role.PARENT, paper.parent), (Role.ISSUER, paper.issuer)):
        look = form.looks[role]
        lines = break_name(said(look, name), measure=measure, size=look.size, bold=look.bold)
        if lines:
            longest = max(width_of(line, size=look.size, bold=look.bold) for line in lines)
            rule = form.rules["issuer"] * longest if role is Role.ISSUER else 0.0
            yield Paragraph(role, (Run("\n".join(lines)),), rule=rule)
    if form.of is PaperForm.PARTY:
        yield one(form, Role.MARK, "*")


def _state(form: Form) -> Iterator[Paragraph]:
    names = (
        ((Role.STATE, _PARTY),)
        if form.of is PaperForm.PARTY
        else ((Role.STATE, _STATE), (Role.MOTTO, _MOTTO))
    )
    for role, words in names:
        last = (role, words) == names[-1]
        length = form.rules["motto"] * _width(form, role, words, form.page.measure) if last else 0.0
        yield one(form, role, words, rule=length)


def _number(paper: Paper, form: Form) -> Iterator[Paragraph]:
    yield Paragraph(Role.NUMBER, number_runs(paper, form))
    if paper.kind is PaperKind.LETTER and (words := subject_of(paper)):
        look = form.looks[Role.REGARDING]
        inset = even_inset(words, measure=form.head_split - _AIR, size=look.size, bold=look.bold)
        yield Paragraph(Role.REGARDING, (Run(words),), inset=inset + _AIR / 2)
    if stamp := _STAMPS.get(paper.urgency):
        words, frame = stamp
        yield one(form, Role.URGENCY, words)._replace(frame=frame)


def _width(form: Form, role: Role, words: str, measure: float) -> float:
    look = form.looks[role]
    return min(width_of(words, size=look.size, bold=look.bold, italic=look.italic), measure)
