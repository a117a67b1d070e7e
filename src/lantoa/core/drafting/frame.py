"""What every kind of paper has around its body: head, addressees, Nơi nhận, signature; and the ids of its blocks."""

from collections.abc import Iterable

from lantoa.core.checking import PaperForm
from lantoa.core.document import LabelKind
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
    listed = [Line(body.name, units=body.units, why=body.why) for body in addressees]
    above = [
        Line(name, "để b/c")
        for name in dict.fromkeys(_above(pick))
        if name not in {each.text for each in listed}
    ]
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
        addressees=tuple(listed),
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


def heading(text: str, label: LabelKind = LabelKind.ROMAN) -> Block:
    """A section's title, no stop behind it."""
    return Block("", BlockKind.HEADING, text, label)


def says(text: str, label: LabelKind = LabelKind.NONE, *, sources: tuple[Source, ...] = ()) -> Block:
    """A paragraph, or an item where it has a label."""
    return Block("", BlockKind.TEXT, text, label, sources=sources)


def _above(pick: Pick) -> Iterable[str]:
    """Whose papers it carries out: they are told."""
    return (
        basis.issuer
        for basis in pick.bases
        if basis.issuer and basis.number_symbol and basis.issuer != pick.office.name
    )
