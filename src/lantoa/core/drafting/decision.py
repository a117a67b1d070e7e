"""The decision (quyết định, Mẫu 1.2 and 1.3 of Phụ lục III, NĐ 30/2020/NĐ-CP)."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

from lantoa.core.document import LabelKind
from lantoa.core.drafting.ask import by_bearers, in_sentence, under
from lantoa.core.drafting.binding import binds, orders_all, overreach
from lantoa.core.drafting.bodies import bearers_of, is_person, join_names
from lantoa.core.drafting.cite import as_sources, cite_in_full, lower_first
from lantoa.core.drafting.closing import Parted, part_duties
from lantoa.core.drafting.frame import (
    NO_PROPOSER,
    as_lines,
    frame,
    heading,
    report_words,
    says,
    sources_of,
)
from lantoa.core.drafting.heads import head_of
from lantoa.core.drafting.model import Block, BlockKind, Body, Line, Paper, Pick, Task
from lantoa.core.drafting.report_times import report_times
from lantoa.core.drafting.title import subject_of, title_of
from lantoa.core.drafting.topics import topics_of

# `TM. ỦY BAN NHÂN DÂN`, `T/M BAN THƯỜNG VỤ`
_TOGETHER = ("TM.", "T/M")
_VERB = "về việc tổ chức tuyên truyền"
_EVERYBODY = "các cơ quan, đơn vị, địa phương"
# Of a request and of an order
_VERBS = ("Đề nghị", "Giao")
# What the office has to do itself is done by one of its units.
_UNIT = "[Nêu đơn vị thuộc {}]"


class _Charge(NamedTuple):
    """What some bodies, or everybody, have to do; `bound`: it is an order to them."""

    bound: bool
    blocks: tuple[Block, ...]


def compose_decision(pick: Pick, *, on: date) -> Paper:
    """Grounds, `QUYẾT ĐỊNH:`, articles; the last says who carries it out. Whom it only asks is told of it besides."""
    title, parted = title_of(pick, verb=_VERB), part_duties(pick.tasks, bases=pick.bases)
    articles = tuple(_articles(pick, parted, on))
    last = sum(block.label is LabelKind.ARTICLE for block in articles)
    charged = [body for body in bearers_of(pick) if binds(pick.office, body)]
    asked = [body for body in bearers_of(pick) if body not in charged]
    return frame(
        pick,
        on=on,
        subject=title.text,
        blocks=(*_grounds(pick, on), *articles),
        first=Line(f"Như Điều {last}", units=tuple(dict.fromkeys(chain(*(body.units for body in charged))))),
        recipients=as_lines(asked),
        notes=(overreach(pick), title.why, *report_times(pick, parted.reported, on=on)),
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
    yield _ground(f"Theo đề nghị của {head_of(desk) if desk else NO_PROPOSER}.")


def _ground(words: str) -> Block:
    return Block("", BlockKind.BASIS, words)


def _articles(pick: Pick, parted: Parted, on: date) -> Iterator[Block]:
    """What it is about, who is ordered to do what, who is asked to, who carries it out."""
    charges = [*_charges(pick, (*parted.kept, *parted.passed), on)]
    orders = [block for charge in charges if charge.bound for block in charge.blocks]
    requests = [block for charge in charges if not charge.bound for block in charge.blocks]
    subject = lower_first(subject_of(pick, verb=_VERB)).removeprefix("về việc ").removeprefix("về ")
    yield Block("", BlockKind.ORDER, "QUYẾT ĐỊNH:")
    yield heading("Phạm vi", LabelKind.ARTICLE)
    yield says(f"Quyết định này quy định việc {subject or '[Nêu nội dung quyết định.]'}.")
    yield heading("Giao nhiệm vụ", LabelKind.ARTICLE)
    yield from _numbered(orders or [says("[Nêu nhiệm vụ của đơn vị thuộc, trực thuộc.]", LabelKind.ARABIC)])
    if requests:
        yield heading("Đề nghị phối hợp thực hiện", LabelKind.ARTICLE)
        yield from _numbered(requests)
    yield heading("Tổ chức thực hiện", LabelKind.ARTICLE)
    yield says("Quyết định này có hiệu lực kể từ ngày ký.", LabelKind.ARABIC)
    reports = f"Các cơ quan, đơn vị nêu trên {report_words(pick, on=on)}."
    yield says(reports, LabelKind.ARABIC, sources=sources_of(parted.reported))
    who = join_names(_answering(pick)) or "[Nêu đơn vị, cá nhân]"
    yield says(f"{who} chịu trách nhiệm thi hành Quyết định này./.", LabelKind.ARABIC)


def _numbered(points: list[Block]) -> Iterator[Block]:
    """The points of an article; one that stands alone has no number, what is listed under it has its numbers."""
    if sum(block.label is LabelKind.ARABIC for block in points) > 1:
        yield from points
        return
    for block in points:
        first = block.label is LabelKind.ARABIC
        yield block._replace(label=LabelKind.NONE if first else LabelKind.ARABIC)


def _charges(pick: Pick, tasks: Iterable[Task], on: date) -> Iterator[_Charge]:
    """Duties under whom they are given to: an order to those it binds, a request to others."""
    groups = by_bearers(part for task in tasks for part in _parted(task, pick))
    bound = {body.name: binds(pick.office, body) for task in pick.tasks for body in task.bearers}
    yield _Charge(orders_all(pick.office), tuple(_for_everybody(pick, groups.pop((), []), on)))
    for names, own in groups.items():
        told = [_UNIT.format(name) if name == pick.office.name else in_sentence(name) for name in names]
        order = all(map(bound.__getitem__, names))
        opening = f"{_VERBS[order]} {join_names(told)}:"
        yield _Charge(order, tuple(under(opening, own, on=on, label=LabelKind.ARABIC)))


def _parted(task: Task, pick: Pick) -> Iterator[Task]:
    """What is ordered of some and asked of others: for each of them alone."""
    free = tuple(body for body in task.bearers if _is_asked(body, pick))
    rest = tuple(body for body in task.bearers if body not in free)
    yield from (task._replace(bearers=bodies) for bodies in (rest, free) if bodies or not task.bearers)


def _is_asked(body: Body, pick: Pick) -> bool:
    """Whether it is a body that no order of the office binds; people and whoever reads it go with those it orders."""
    return not (body.anybody or is_person(body.name) or binds(pick.office, body))


def _for_everybody(pick: Pick, tasks: list[Task], on: date) -> Iterator[Block]:
    """What whoever reads it has to do, by topic; of a plan of one subject by its headings."""
    topics = topics_of(tasks, bases=pick.bases)
    if len(topics) == 1:
        topics = topics[0].parts or topics
    verb = _VERBS[orders_all(pick.office)]
    for topic in topics:
        several = topic.name and len(topics) > 1
        order = f"Về {lower_first(topic.name)}, {lower_first(verb)}" if several else verb
        yield from under(f"{order} {_EVERYBODY}:", topic.tasks, on=on, label=LabelKind.ARABIC)


def _answering(pick: Pick) -> list[str]:
    """The persons who answer for it: the head of the unit that drafts, then of those charged."""
    desk = [pick.office.desk_name] if pick.office.desk_name else []
    charged = (body.name for body in bearers_of(pick) if binds(pick.office, body))
    return [*dict.fromkeys(map(head_of, [*desk, *charged]))]
