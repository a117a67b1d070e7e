"""What every kind of paper has around its body: head, addressees, Nơi nhận, signature; and the ids of its blocks."""

from collections.abc import Iterable
from datetime import date

from lantoa.core.checking import PaperForm
from lantoa.core.document import LabelKind
from lantoa.core.drafting.cite import LAWS, as_sources, cite_all, upper_first
from lantoa.core.drafting.closing import of_everybody
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
    Task,
)
from lantoa.core.drafting.past import coming
from lantoa.core.drafting.ranks import is_same, stands_above
from lantoa.core.drafting.renew import renew
from lantoa.core.kernel import pattern

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
# "Sở Y tế" → "Sở", "Ủy ban nhân dân xã Tân Lập" → "Ủy ban nhân dân xã"
_KIND = pattern(
    r"(?:(?:UBND|HĐND|[UỦ][yỷ] ban nhân dân|Hội đồng nhân dân|Công an) (?:tỉnh|thành phố|xã|phường)|Sở|Cục|Chi cục|Trung tâm|Phòng|Văn phòng)\b"
)
# What a plan and a decision say where the unit that drafts is not known
NO_DESK, NO_PROPOSER = "[Nêu đơn vị đầu mối]", "[Nêu đơn vị trình]"
# Whose name no paper of today bears, because nobody could say which heir is meant
_UNSETTLED = "cần chọn"


def frame(  # noqa: PLR0913 - the parts of a paper
    pick: Pick,
    *,
    on: date,
    subject: str,
    blocks: Iterable[Block],
    addressees: Iterable[Body] = (),
    recipients: Iterable[Line] = (),
    first: Line | None = None,
    notes: Iterable[str] = (),
) -> Paper:
    """The paper with its body; blocks get their ids here, in order. `first`: `Như Điều 3`, with whom that article charges.

    `notes`: what the composer should know of the whole; empty ones are none.
    """
    office = pick.office
    listed, others = as_lines(addressees), tuple(recipients)
    begins = [first] if first else [Line("Như trên")] if listed else []
    told = {each.text for each in (*listed, *others)}
    charged = {unit for line in begins for unit in line.units}
    untold = (body for body in askers(pick, on=on) if upper_first(body.name) not in told)
    told_of = (_as_recipient(body, office) for body in untold if not charged.intersection(body.units))
    above = sorted(told_of, key=lambda line: line.note)
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
        recipients=(*begins, *above, *others, *leaders),
        keep=keep_of(office),
        typist=office.typist,
        signature=office.signature,
        contact=office.contact,
        notes=tuple(filter(None, notes)),
    )


def symbol_of(office: Office, kind: PaperKind) -> str:
    """What stands behind the number: `SVHTTDL-TTBC` of a letter, `KH-SVHTTDL` of a plan, `CV/BTGDVTU` of the Party's."""
    if office.form is PaperForm.PARTY:
        return f"{_SIGNS.get(kind, _PARTY_LETTER)}/{office.symbol}"
    if kind in _SIGNS:
        return f"{_SIGNS[kind]}-{office.symbol}"
    return f"{office.symbol}-{office.desk}" if office.desk else office.symbol


def keep_of(office: Office) -> str:
    """What `Lưu:` says: the clerk and the unit that drafts; of the Party's the unit alone."""
    return ", ".join(part for part in ("VT" if office.form is PaperForm.STATE else "", office.desk) if part)


def as_lines(bodies: Iterable[Body]) -> tuple[Line, ...]:
    """Bodies as a paper lists them."""
    return tuple(Line(upper_first(body.name), units=body.units, why=body.why) for body in bodies)


def _as_recipient(body: Body, office: Office) -> Line:
    note = "để b/c" if stands_above(body.name, office) else "để p/h"
    return Line(upper_first(body.name), note, units=body.units, why=body.why)


def askers(pick: Pick, *, on: date) -> tuple[Body, ...]:
    """Whose papers it carries out, by their names of today, each once; neither the office itself nor a body of another province."""
    found: dict[str, Body] = {}
    for basis in pick.bases:
        # A law is made by the State: whoever carries it out reports to no one for it.
        if not basis.issuer or basis.kind in LAWS:
            continue
        body = basis.asker or _renewed(basis.issuer, on)
        ours = is_same(body.name, pick.office.name)
        named = ours or any(is_same(body.name, known) for known in found)
        if (
            not named
            and not body.elsewhere
            and (_UNSETTLED not in body.why or stands_above(body.name, pick.office))
        ):
            found[body.name] = body
    return tuple(found.values())


def above(office: Office) -> tuple[Body, ...]:
    """Whoever stands above, for a paper that goes up where nobody asked for it."""
    return (Body(office.parent),) if office.parent else ()


def _renewed(issuer: str, on: date) -> Body:
    renewed = renew(issuer, on=on)
    return Body(renewed.text, why=renewed.why)


def opening(pick: Pick, *, asks: str, on: date) -> Block:
    """`Thực hiện …, Sở … đề nghị …:` what is carried out, in full, and what is asked."""
    basis = f"Thực hiện {cite_all(pick.bases)}, " if pick.bases else ""
    return says(f"{basis}{pick.office.name} {asks}", sources=as_sources(pick.bases, on=on))


def sources_of(tasks: Iterable[Task]) -> tuple[Source, ...]:
    """The sentences of duties, each once."""
    return tuple(dict.fromkeys(task.source for task in tasks))


def report_words(pick: Pick, *, on: date) -> str:
    """When to report and how: as picked, else as the duties of everybody say, else on request."""
    asked = zip(pick.tasks, of_everybody(pick.tasks), strict=True)
    times = (coming(task.moments, on=on).moments for task, everybody in asked if everybody and task.reports)
    dated = [moment for found in times for moment in found if moment.day or moment.rrule]
    moment = pick.report_by or max(dated, key=lambda moment: len(moment.text), default=None)
    when = f" {moment.text}" if moment else " khi có yêu cầu"
    through = f" qua {pick.office.channel}" if pick.office.channel and moment else ""
    return f"báo cáo kết quả về {_called(pick.office.name)}{through}{when}"


def _called(name: str) -> str:
    """How an office calls itself once it was named: `Sở`, `UBND tỉnh`; by its name where that is of another kind."""
    return kind[0] if (kind := _KIND.match(name)) else name


def heading(text: str, label: LabelKind = LabelKind.ROMAN) -> Block:
    """A section's title, no stop behind it."""
    return Block("", BlockKind.HEADING, text, label)


def says(text: str, label: LabelKind = LabelKind.NONE, *, sources: tuple[Source, ...] = ()) -> Block:
    """A paragraph, or an item where it has a label."""
    return Block("", BlockKind.TEXT, text, label, sources=sources)
