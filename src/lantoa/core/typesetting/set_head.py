"""The letterhead, the paper's name, whom it addresses (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.1-II.5, II.9)."""

from collections.abc import Iterator, Sequence
from datetime import date

from lantoa.core.checking import PaperForm
from lantoa.core.drafting import Line, Paper, PaperKind, Urgency
from lantoa.core.typesetting.forms import Form
from lantoa.core.typesetting.measure import break_name, width_of
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
# What a number needs beside its letters so as not to be broken
_EDGE = 2.0
_DEAR = "Kính gửi:"
# The share of the text's width a subject takes at most: it stands apart from the paragraphs below.
_SUBJECT = 0.75


def set_letterhead(paper: Paper, form: Form, *, on: date) -> Iterator[Item]:
    """Who issues it and of which state; below, its number on the line of its place and date."""
    numbered = _numbered(paper, form, on)
    yield Columns(tuple(_issuer(paper, form)), tuple(_state(form)), numbered.split)
    yield numbered


def set_copied_by(paper: Paper, form: Form, *, on: date) -> tuple[tuple[Paragraph, ...], Columns]:
    """Of a copy: the body that made it, and the line of its number, place and day."""
    return tuple(_issuer(paper, form)), _numbered(paper, form, on)


def _numbered(paper: Paper, form: Form, on: date) -> Columns:
    return Columns(
        tuple(_number(paper, form)),
        (Paragraph(Role.DATE, date_runs(paper, on=on)),),
        _split(paper, form),
        before=6,
    )


def _split(paper: Paper, form: Form) -> float:
    """Where the right column begins: behind the longest number that leaves the name of the state on its line."""
    number = "".join(run.text for run in number_runs(paper, form))
    wanted = _width(form, Role.NUMBER, number, form.page.measure) + _EDGE
    state = max(_width(form, one.role, one.text, form.page.measure) for one in _state(form))
    return max(form.head_split, min(wanted, form.page.measure - state - _EDGE))


def set_name(paper: Paper, form: Form) -> Iterator[Item]:
    """The kind and the subject of all but letters."""
    if paper.kind is PaperKind.LETTER:
        return
    yield one(form, Role.KIND, paper.kind)
    if words := subject_of(paper):
        subject, longest = on_lines(form, Role.SUBJECT, words, measure=_SUBJECT * form.page.measure)
        yield subject._replace(rule=form.rules["subject"] * longest)
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
        words = f"{_DEAR} {ended(noted(paper.addressees[0]), form.ends['last'])}"
        yield on_lines(form, Role.ADDRESSEE, words, measure=form.page.measure)[0]
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


def on_lines(form: Form, role: Role, words: str, *, measure: float) -> tuple[Paragraph, float]:
    """A centred paragraph on even lines, no word torn, and the length of the longest."""
    look = form.looks[role]
    lines = break_name(words, measure=measure, size=look.size, bold=look.bold)
    longest = max((width_of(line, size=look.size, bold=look.bold) for line in lines), default=0.0)
    return Paragraph(role, (Run("\n".join(lines)),)), longest


def _issuer(paper: Paper, form: Form) -> Iterator[Paragraph]:
    """Names on as few lines as may be, broken where no word is torn; below the issuer a line, or the Party's star."""
    for role, name in ((Role.PARENT, paper.parent), (Role.ISSUER, paper.issuer)):
        words = said(form.looks[role], name)
        if words:
            named, longest = on_lines(form, role, words, measure=form.head_split - _AIR)
            yield named._replace(rule=form.rules["issuer"] * longest if role is Role.ISSUER else 0.0)
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
        yield on_lines(form, Role.REGARDING, words, measure=form.head_split - 2 * _AIR)[0]
    if stamp := _STAMPS.get(paper.urgency):
        words, frame = stamp
        yield one(form, Role.URGENCY, words)._replace(frame=frame)


def _width(form: Form, role: Role, words: str, measure: float) -> float:
    look = form.looks[role]
    return min(width_of(words, size=look.size, bold=look.bold, italic=look.italic), measure)
