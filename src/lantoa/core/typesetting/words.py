"""Words as they are printed: blanks, ends of items, numbers and dates."""

from datetime import date

from lantoa.core.drafting import Paper, PaperKind
from lantoa.core.text import compose, two_figures
from lantoa.core.typesetting.forms import Form
from lantoa.core.typesetting.model import Look, Paragraph, Role, Run

# A blank that no line breaks at: half as wide as a figure.
_BLANK = "\u00a0"
_NO_DAY = _BLANK * 4
_ENDS = " .;,/"


def plain(text: str) -> str:
    """The words on one line, single blanks between them, composed letters, nothing that cannot be seen."""
    return " ".join(compose(text).text.split())


def ended(text: str, end: str) -> str:
    """The words with the end a list or a paper wants; `v.v.` and brackets keep theirs."""
    return plain(text).rstrip(_ENDS) + end


def said(look: Look, text: str) -> str:
    """The words, in capitals where the look wants them."""
    words = plain(text)
    return words.upper() if look.capitals else words


def one(form: Form, role: Role, text: str, *, block: str = "", rule: float = 0.0) -> Paragraph:
    """A paragraph of one run."""
    return Paragraph(role, (Run(said(form.looks[role], text)),), block=block, rule=rule)


def number_runs(paper: Paper, form: Form) -> tuple[Run, ...]:
    """`Số: 05/KH-SVHTTDL`; without a number a blank as wide as the figures it will have."""
    before, joint, _ = form.number
    return (
        Run(before),
        Run(_number(paper, form), place="number"),
        Run(joint + plain(paper.symbol)),
    )


def _number(paper: Paper, form: Form) -> str:
    return plain(paper.number) or _BLANK * 2 * form.figures


def date_runs(paper: Paper, *, on: date) -> tuple[Run, ...]:
    """`Hà Sơn, ngày 05 tháng 01 năm 2027`; before it has a date, day and month are blank and the year is that of `on`."""
    day = f"{paper.day.day:02}" if paper.day else _NO_DAY
    month = two_figures(paper.day.month) if paper.day else _NO_DAY
    return (
        Run(f"{plain(paper.place)}, ngày "),
        Run(day, place="day"),
        Run(" tháng "),
        Run(month, place="month"),
        Run(f" năm {(paper.day or on).year}"),
    )


def cited(paper: Paper, form: Form, *, on: date) -> str:
    """`Kế hoạch số 05/KH-SVHTTDL ngày 05 tháng 01 năm 2027`, with blanks for what is not known yet."""
    _, joint, dated = form.number
    day = "".join(run.text for run in date_runs(paper, on=on)[1:])
    return f"{paper.kind} số {_number(paper, form)}{joint}{plain(paper.symbol)}{dated}{day}"


def title_of(paper: Paper, form: Form) -> str:
    """What a file is called inside: kind, number if there is one, subject."""
    number = f"{paper.number}{form.number[1]}{plain(paper.symbol)}"
    numbered = f"{paper.kind} số {number}" if paper.number else str(paper.kind)
    return f"{numbered}: {plain(paper.subject)}" if paper.subject.strip() else numbered


def subject_of(paper: Paper) -> str:
    """The subject as it is printed: behind `V/v` in letters, with a capital letter under the kind of the others."""
    words = plain(paper.subject)
    if paper.kind is PaperKind.LETTER:
        return f"V/v {words}" if words else ""
    return words[:1].upper() + words[1:]
