"""The decision (quyết định, Mẫu 1.2 and 1.3 of Phụ lục III, NĐ 30/2020/NĐ-CP)."""

from collections.abc import Iterable, Iterator
from datetime import date

from lantoa.core.document import LabelKind
from lantoa.core.drafting.ask import by_bearers, under
from lantoa.core.drafting.binding import binds, overreach
from lantoa.core.drafting.bodies import bearers_of, join_names
from lantoa.core.drafting.cite import as_sources, cite_in_full, lower_first
from lantoa.core.drafting.closing import Parted, part_duties
from lantoa.core.drafting.frame import frame, heading, report_words, says, sources_of
from lantoa.core.drafting.heads import head_of
from lantoa.core.drafting.model import Block, BlockKind, Line, Paper, Pick, Task
from lantoa.core.drafting.title import subject_of, title_of
from lantoa.core.drafting.topics import topics_of

# `TM. ỦY BAN NHÂN DÂN`, `T/M BAN THƯỜNG VỤ`
_TOGETHER = ("TM.", "T/M")
_VERB = "về việc tổ chức tuyên truyền"
_EVERYBODY = "các cơ quan, đơn vị, địa phương"
# What the office has to do itself is done by one of its units.
_UNIT = "[Nêu đơn vị thuộc {}]"


def compose_decision(pick: Pick, *, on: date) -> Paper:
    """Grounds, `QUYẾT ĐỊNH:`, articles; the last says who carries it out."""
    title = title_of(pick, verb=_VERB)
    parted = part_duties(pick.tasks, bases=pick.bases)
    return frame(
        pick,
        on=on,
        subject=title.text,
        blocks=(*_grounds(pick, on), *_articles(pick, parted, on)),
        first=_as_charged(pick),
        why=(overreach(pick), title.why),
    )


def _who(pick: Pick) -> str:
    """Who decides, over the grounds: `GIÁM ĐỐC SỞ Y TẾ`, also where a deputy signs; a body that decides together."""
    signature, name = pick.office.signature, pick.office.name.upper()
    if any(line.startswith(_TOGETHER) for line in signature.authority):
        return name
    acting = signature.authority[-1].partition(" ")[2] if signature.authority else signature.title
    return f"{acting.upper()} {name}".strip()


def _grounds(pick: Pick, on: date) -> Iterator[Block]:
    yield Block("", BlockKind.ORDER, _who(pick))
    yield _ground(f"Căn cứ [Nêu văn bản quy định chức năng, nhiệm vụ, quyền hạn của {pick.office.name}];")
    for basis in pick.bases:
        yield _ground(f"Căn cứ {cite_in_full(basis)};")._replace(sources=as_sources([basis], on=on))
    desk = pick.office.desk_name
    yield _ground(f"Theo đề nghị của {head_of(desk) if desk else '[Nêu đơn vị trình]'}.")


def _ground(words: str) -> Block:
    return Block("", BlockKind.BASIS, words)


def _articles(pick: Pick, parted: Parted, on: date) -> Iterator[Block]:
    """What it is about, who does what, who carries it out."""
    subject = lower_first(subject_of(pick, verb=_VERB)).removeprefix("về việc ").removeprefix("về ")
    yield Block("", BlockKind.ORDER, "QUYẾT ĐỊNH:")
    yield heading("Phạm vi", LabelKind.ARTICLE)
    yield says(f"Quyết định này quy định việc {subject or '[Nêu nội dung quyết định.]'}.")
    yield heading("Giao nhiệm vụ", LabelKind.ARTICLE)
    yield from _charges(pick, (*parted.kept, *parted.passed), on)
    yield heading("Tổ chức thực hiện", LabelKind.ARTICLE)
    yield says("Quyết định này có hiệu lực kể từ ngày ký.", LabelKind.ARABIC)
    reports = f"Các cơ quan, đơn vị được giao nhiệm vụ {report_words(pick, on=on)}."
    yield says(reports, LabelKind.ARABIC, sources=sources_of(parted.reported))
    who = join_names(_answering(pick)) or "[Nêu đơn vị, cá nhân]"
    yield says(f"{who} chịu trách nhiệm thi hành Quyết định này./.", LabelKind.ARABIC)


def _charges(pick: Pick, tasks: Iterable[Task], on: date) -> Iterator[Block]:
    """Duties under whom they are given to: an order to those it binds, a request to others."""
    groups = by_bearers(tasks)
    bound = {body.name: binds(pick.office, body) for task in pick.tasks for body in task.bearers}
    yield from _for_everybody(pick, groups.pop((), []), on)
    for names, own in groups.items():
        told = [_UNIT.format(name) if name == pick.office.name else name for name in names]
        verb = "Giao" if all(map(bound.__getitem__, names)) else "Đề nghị"
        yield from under(f"{verb} {join_names(told)}:", own, on=on, label=LabelKind.ARABIC)
    if not pick.tasks:
        yield says("[Nêu nội dung quyết định.]", LabelKind.ARABIC)


def _for_everybody(pick: Pick, tasks: list[Task], on: date) -> Iterator[Block]:
    """What whoever reads it has to do, by topic."""
    topics = topics_of(tasks, bases=pick.bases)
    for topic in topics:
        for part in topic.parts or (topic,):
            several = part.name and len(topics) + len(topic.parts) > 1
            order = f"Về {lower_first(part.name)}, giao" if several else "Giao"
            yield from under(f"{order} {_EVERYBODY}:", part.tasks, on=on, label=LabelKind.ARABIC)


def _answering(pick: Pick) -> list[str]:
    """The persons who answer for it: the head of the unit that drafts, then of those charged."""
    desk = [pick.office.desk_name] if pick.office.desk_name else []
    return [*dict.fromkeys(map(head_of, [*desk, *(body.name for body in bearers_of(pick))]))]


def _as_charged(pick: Pick) -> Line:
    """Whoever the third article charges gets the paper."""
    units = (unit for body in bearers_of(pick) for unit in body.units)
    return Line("Như Điều 3", units=tuple(dict.fromkeys(units)))
