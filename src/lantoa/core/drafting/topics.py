"""Duties grouped by what they are about and by whom they are asked of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from lantoa.core.document import LabelKind
from lantoa.core.drafting.cite import lower_first, upper_first
from lantoa.core.drafting.clean import clean_words
from lantoa.core.drafting.model import Basis, Block, BlockKind, Body, Pick, Task, Topic
from lantoa.core.drafting.name_topic import ORGANISING, key_of, name_topic
from lantoa.core.drafting.past import coming, strike_past
from lantoa.core.drafting.renew import renew
from lantoa.core.kernel import pattern

REST = "Nội dung khác"
_LAST_SIGNS = " .;:,/"
# "Giao Sở Y tế", "Đề nghị các xã"
_ORDERS = pattern(r"^(?:Giao|Đề nghị|Yêu cầu)\s+")
# "các cơ quan, đơn vị, địa phương", "Quý cơ quan": whoever gets the paper
_ANYBODY = pattern(
    r"(?:(?:Quý|[Tt]hủ trưởng) )?(?:[Cc]ác )?(?:cơ quan|đơn vị|địa phương|tổ chức)(?:(?:,| và|, và)? (?:các |quý )?(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân|(?:có )?liên quan|nêu trên))*",
    re.IGNORECASE,
)

# "Cán bộ chuyên trách", "Giảng viên tuyến tỉnh": people, to whom no paper is addressed
_PEOPLE = pattern(
    r"^(?:Cán bộ|Giảng viên|Người|Nhân viên|Cộng tác viên|Báo cáo viên|Tuyên truyền viên|Thành viên|Công chức|Viên chức|Đảng viên|Hộ gia đình|Nhân dân)\b",
    re.IGNORECASE,
)
# "định kỳ 6 tháng, Sở Y tế tổ chức …": when, before who; behind "trên cơ sở dự toán do … xây dựng, " the name must stay
_WHEN = pattern(r"^(?:Định kỳ|Hằng|Hàng|Trước|Trong|Từ|Vào)\b[^,;]{0,80}, (?=\S)")
# "Sở Y tế (Chi cục Dân số) tổ chức …"
_ASIDE = pattern(r"^ \([^()]*\)")
# "nội dung của Kế hoạch này": said of the source, not of the paper that is composed
_THIS = pattern(
    r"\b(?P<kind>Kế hoạch|Công văn|Chỉ thị|Quyết định|Chương trình|Thông báo|Công điện|Hướng dẫn|Đề án) này\b"
)
# Who informs the public is asked wherever everybody is, not only where a duty names them.
_PRESS = pattern(r"^(?:Báo (?!cáo)|Đài |Cổng |Tạp chí |(?:[Cc]ác )?[Cc]ơ quan báo)")


def topics_of(tasks: Iterable[Task], *, bases: Iterable[Basis] = ()) -> tuple[Topic, ...]:
    """Duties by topic, topics in the order they first come; those without one last."""
    papers = {basis.id: basis for basis in bases}
    groups: dict[str, dict[str, list[Task]]] = {}
    names: dict[str, str] = {}
    for task in tasks:
        named = name_topic(task, papers.get(task.source.paper))
        key = key_of(named.topic)
        names.setdefault(key, named.topic)
        groups.setdefault(key, {}).setdefault(named.part or ORGANISING, []).append(task)
    rest = groups.pop("", {})
    topics = [_topic(names[key], parts) for key, parts in groups.items()]
    return (*topics, *([_topic(REST if topics else "", rest)] if rest else []))


def _topic(name: str, parts: dict[str, list[Task]]) -> Topic:
    """Its parts only where there are several; what organises the work comes last."""
    ordered = sorted(parts.items(), key=lambda part: part[0] == ORGANISING)
    named = tuple(Topic(part, tuple(inner)) for part, inner in ordered)
    tasks = tuple(task for part in named for task in part.tasks)
    return Topic(name, tasks, named if len(named) > 1 else ())


def is_anybody(name: str) -> bool:
    """Whether a name says no more than `whoever gets the paper`."""
    return bool(_ANYBODY.fullmatch(name.strip()))


def bearers_of(pick: Pick) -> tuple[Body, ...]:
    """Everybody the paper asks by name, each once: first whom the specialist added, then in the duties' order.

    What is asked of whoever got the source is asked of the press it was sent to. The office itself is not among them:
    nobody writes to themselves.
    """
    found: list[Body] = []
    sent = {basis.id: basis.addressees for basis in pick.bases}
    asked = (body for task in pick.tasks for body in _asked(task, sent.get(task.source.paper, ())))
    for body in (*pick.addressees, *asked):
        if body.name == pick.office.name or is_anybody(body.name) or _PEOPLE.match(body.name):
            continue
        at = next((at for at, known in enumerate(found) if _is_one(known, body)), len(found))
        known = found[at] if at < len(found) else body
        units = tuple(dict.fromkeys((*known.units, *body.units)))
        found[at:] = [known._replace(units=units), *found[at + 1 :]]
    return tuple(found)


def _is_one(known: Body, body: Body) -> bool:
    return known.name == body.name or (bool(body.units) and set(known.units) == set(body.units))


def _asked(task: Task, sent: Sequence[Body]) -> Iterator[Body]:
    if any(is_anybody(body.name) for body in task.bearers):
        yield from (body for body in sent if _PRESS.match(body.name))
    yield from task.bearers


def topic_blocks(topic: Topic, *, pick: Pick, on: date, label: LabelKind) -> Iterator[Block]:
    """The duties of a topic, under the headings of their parts where it has any."""
    for part in topic.parts:
        yield Block("", BlockKind.HEADING, part.name, LabelKind.ARABIC_2)
        yield from task_blocks(part, pick=pick, on=on, label=label)
    if not topic.parts:
        yield from task_blocks(topic, pick=pick, on=on, label=label)


def task_blocks(topic: Topic, *, pick: Pick, on: date, label: LabelKind) -> Iterator[Block]:
    """The duties of a topic as items: first those asked of everybody, then those of some, under their names."""
    names = {body.name for body in bearers_of(pick)}
    shared: list[Task] = []
    apart: dict[tuple[str, ...], list[Task]] = {}
    for task in topic.tasks:
        asked = tuple(body.name for body in task.bearers if not is_anybody(body.name))
        if asked and set(asked) != names:
            apart.setdefault(asked, []).append(task)
        else:
            shared.append(task)
    for task in shared:
        yield task_block(task, on=on, label=label)
    for asked, tasks in apart.items():
        own = asked == (pick.office.name,)
        opening = f"{join_names(asked)}:" if own else f"Đề nghị {join_names([*map(_in_sentence, asked)])}:"
        yield from _under(opening, [asked_block(task, on=on, label=LabelKind.PLUS) for task in tasks], label)


def _in_sentence(name: str) -> str:
    return lower_first(name) if _PEOPLE.match(name) or name.startswith("Các ") else name


def _under(opening: str, said: Sequence[Block], label: LabelKind) -> Iterator[Block]:
    """`Đề nghị A: …` on one line, or above a list."""
    if len(said) == 1:
        yield said[0]._replace(text=f"{opening} {lower_first(said[0].text)}", label=label)
    else:
        yield Block("", BlockKind.TEXT, opening, label)
        yield from said


def asked_block(task: Task, *, on: date, label: LabelKind) -> Block:
    """A duty under the name of who bears it, which the words do not say again: `Giao Sở Y tế theo dõi …` → `Theo dõi …`."""
    block = task_block(task, on=on, label=label)
    names = [name for body in task.bearers for name in (body.name, renew(body.said, on=on).text) if name]
    return block._replace(text=_not_with_itself(_without_bearer(block.text, names), names))


def _without_bearer(words: str, names: Sequence[str]) -> str:
    ordered = _ORDERS.sub("", words)
    when = found[0] if (found := _WHEN.match(ordered)) else ""
    for before in ("", when):
        said = ordered[len(before) :]
        name = next((name for name in names if said.casefold().startswith(name.casefold())), None)
        rest = _ASIDE.sub("", said[len(name) :]).lstrip(_LAST_SIGNS) if name else ""
        if rest:
            return upper_first(before + rest)
    return words


def _not_with_itself(words: str, names: Iterable[str]) -> str:
    """`Phối hợp với Sở Tài chính cân đối`, asked of that very body since two became one: `Cân đối`."""
    for name in names:
        own = rf"{re.escape(name)}(?! (?:tỉnh|thành phố|-)\b)"
        words = re.sub(rf"([Pp]hối hợp với ){own}(?:,(?: và)?| và) ", r"\1", words)
        words = re.sub(rf"([Pp]hối hợp với [^.;]+?)(?:,| và) {own}(?= )", r"\1", words)
        words = re.sub(rf",? ?[Pp]hối hợp với {own}(?= )", "", words).lstrip()
    return upper_first(words)


def task_block(task: Task, *, on: date, label: LabelKind) -> Block:
    """A duty as one item: its sentence with today's bodies and law, its time if the sentence does not say it."""
    words = _named(clean_words(task.words or task.source.quote), task.source.cited)
    still, times = strike_past(words, on=on), coming(task.moments, on=on)
    renewed = renew(still.text, on=on)
    text = upper_first(renewed.text.rstrip(_LAST_SIGNS))
    said = words.casefold()
    missing = [moment.text for moment in times.moments if moment.text.casefold() not in said]
    if missing:
        text += f" ({'; '.join(missing)})"
    reasons = dict.fromkeys(why for why in (renewed.why, still.why, times.why) if why)
    return Block(
        id="",
        kind=BlockKind.TEXT,
        text=text + ".",
        label=label,
        sources=(task.source._replace(why="; ".join(reasons)),),
        goals=task.goals,
        moments=tuple(moment for moment in task.moments if not moment.day or moment.day >= on.isoformat()),
    )


def _named(words: str, cited: str) -> str:
    """`Kế hoạch này` of the source by its number, where it has one."""
    numbered = any(sign.isdecimal() for sign in cited)
    return _THIS.sub(lambda match: cited if numbered and cited.startswith(match["kind"]) else match[0], words)


def join_names(names: Sequence[str]) -> str:
    """`A`, `A và B`, `A; B; C`."""
    return " và ".join(names) if len(names) == 2 else "; ".join(names)
