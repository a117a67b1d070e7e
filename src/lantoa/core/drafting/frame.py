"""What every kind of paper has around its body: head, addressees, Nơi nhận, signature; and the ids of its blocks."""

from collections.abc import Iterable

from lantoa.core.checking import PaperForm
from lantoa.core.document import LabelKind
from lantoa.core.drafting.cite import as_sources, cite_all
from lantoa.core.drafting.model import (
    Block,
    BlockKind,
    Body,
    Line,
    Office,
    Paper,
    PaperKind,
    Pick,
    Source,
)

# NĐ 30/2020/NĐ-CP, Phụ lục III, Mục I; Hướng dẫn số 05-HD/VPTW
_SIGNS = {
    PaperKind.PLAN: "KH",
    PaperKind.REPORT: "BC",
    PaperKind.NOTICE: "TB",
    PaperKind.TELEGRAM: "CĐ",
    PaperKind.DECISION: "QĐ",
    PaperKind.SUBMISSION: "TTr",
    PaperKind.INVITATION: "GM",
}
_PARTY_LETTER = "CV"


def frame(
    pick: Pick,
    *,
    subject: str,
    blocks: Iterable[Block],
    addressees: Iterable[Body] = (),
    recipients: Iterable[Line] = (),
) -> Paper:
    """The paper with its body; blocks get their ids here, in order."""
    office = pick.office
    listed = as_lines(addressees)
    known = {each.text for each in listed}
    above = [Line(name, "để b/c") for name in askers(pick) if name not in known]
    first = [Line("Như trên")] if listed else []
    leaders = [Line(office.leaders)] if office.leaders else []
    return Paper(
        kind=pick.kind,
        form=office.form,
        issuer=office.name,
        parent=office.parent,
        symbol=symbol_of(office, pick.kind),
        place=office.place,
        subject=subject,
        urgency=pick.urgency,
        addressees=listed,
        blocks=tuple(block._replace(id=f"b{at}") for at, block in enumerate(blocks, 1)),
        recipients=(*first, *above, *recipients, *leaders),
        keep=", ".join(
            part for part in ("VT" if office.form is PaperForm.STATE else "", office.desk) if part
        ),
        typist=office.typist,
        signature=office.signature,
        contact=office.contact,
    )


def symbol_of(office: Office, kind: PaperKind) -> str:
    """What stands behind the number: `SVHTTDL-TTBC` of a letter, `KH-SVHTTDL` of a plan, `CV/BTGDVTU` of the Party's."""
    if office.form is PaperForm.PARTY:
        return f"{_SIGNS.get(kind, _PARTY_LETTER)}/{office.symbol}"
    if kind in _SIGNS:
        return f"{_SIGNS[kind]}-{office.symbol}"
    return f"{office.symbol}-{office.desk}" if office.desk else office.symbol


def as_lines(bodies: Iterable[Body]) -> tuple[Line, ...]:
    """Bodies as a paper lists them."""
    return tuple(Line(body.name, units=body.units, why=body.why) for body in bodies)


def askers(pick: Pick) -> tuple[str, ...]:
    """Whose papers it carries out, each once; the office itself is not among them."""
    numbered = (basis.issuer for basis in pick.bases if basis.issuer and basis.number_symbol)
    return tuple(issuer for issuer in dict.fromkeys(numbered) if issuer != pick.office.name)


def opening(pick: Pick, *, asks: str) -> Block:
    """`Thực hiện …, Sở … đề nghị …:` what is carried out, in full, and what is asked."""
    basis = f"Thực hiện {cite_all(pick.bases)}, " if pick.bases else ""
    return says(f"{basis}{pick.office.name} {asks}", sources=as_sources(pick.bases))


def report_words(pick: Pick) -> str:
    """When to report and how: as picked, else as the duties say, else on request."""
    moment = pick.report_by or next(
        (task.moments[0] for task in pick.tasks if task.reports and task.moments), None
    )
    when = f" {moment.text}" if moment else " khi có yêu cầu"
    through = f" qua {pick.office.channel}" if pick.office.channel and moment else ""
    return f"báo cáo kết quả về {pick.office.name}{through}{when}"


def heading(text: str, label: LabelKind = LabelKind.ROMAN) -> Block:
    """A section's title, no stop behind it."""
    return Block("", BlockKind.HEADING, text, label)


def says(text: str, label: LabelKind = LabelKind.NONE, *, sources: tuple[Source, ...] = ()) -> Block:
    """A paragraph, or an item where it has a label."""
    return Block("", BlockKind.TEXT, text, label, sources=sources)
