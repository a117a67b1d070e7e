"""Duties grouped by what they are about and by whom they are asked of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from lantoa.core.document import LabelKind
from lantoa.core.drafting.cite import lower_first, upper_first
from lantoa.core.drafting.model import Block, BlockKind, Body, Pick, Task, Topic
from lantoa.core.drafting.renew import renew
from lantoa.core.kernel import pattern

_REST = "Nội dung khác"
# "1. Phát tin", "- Phát tin", "a) Phát tin;": the label and the sign the sentence had in its list
_LABEL = pattern(r"^\s*(?:[-–+•*]\s*|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,4}|[IVX]{1,5})[.)]\s+)+")
_INFORMS = ("truyền thông", "thông tin", "phổ biến")
_LAST_SIGNS = " .;:,/"
# "Giao Sở Y tế", "Đề nghị các xã"
_ORDERS = pattern(r"^(?:Giao|Đề nghị|Yêu cầu)\s+")
_ABOUT = pattern(r"^(?:[Vv]ề việc|[Vv]/v|[Vv]ề)\s+")
# "các cơ quan, đơn vị, địa phương": whoever gets the paper
_ANYBODY = pattern(
    r"(?:[Cc]ác )?(?:cơ quan|đơn vị|địa phương|tổ chức)(?:(?:,| và|, và)? (?:các )?(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân|(?:có )?liên quan))*",
    re.IGNORECASE,
)


def topics_of(tasks: Iterable[Task]) -> tuple[Topic, ...]:
    """Duties by topic, topics in the order they first come; those without one last. A label and `về việc` are no part of a name."""
    groups: dict[str, list[Task]] = {}
    for task in tasks:
        name = _LABEL.sub("", " ".join(task.topic.split()))
        groups.setdefault(upper_first(_ABOUT.sub("", name)), []).append(task)
    rest = groups.pop("", [])
    named = [Topic(name, tuple(inner)) for name, inner in groups.items()]
    return (*named, *([Topic(_REST if named else "", tuple(rest))] if rest else []))


def subject_of(pick: Pick, *, verb: str) -> str:
    """What the paper is about: as picked, else `tuyên truyền: …; …` from the topics, else from the first paper it rests on."""
    if pick.subject:
        return pick.subject
    topics = [lower_first(topic.name) for topic in topics_of(pick.tasks) if topic.name not in ("", _REST)]
    said = " ".join(verb.split()[-2:]) + " "
    names = [name.removeprefix(said) for name in topics]
    if len(names) == 1 and names[0].startswith(
        _INFORMS
    ):  # "truyền thông dân số" needs no "tuyên truyền" before it
        return f"{verb.removesuffix(said.strip()).strip()} {names[0]}".strip()
    if names:
        return f"{verb} {names[0]}" if len(names) == 1 else f"{verb}: {'; '.join(names)}"
    return next((basis.title for basis in pick.bases if basis.title), "")


def bearers_of(pick: Pick) -> tuple[Body, ...]:
    """Everybody the paper asks by name, each once: first whom the specialist added, then in the duties' order.

    The office itself is not among them: nobody writes to themselves.
    """
    bodies: dict[str, Body] = {}
    asked = (body for task in pick.tasks for body in task.bearers if not _ANYBODY.fullmatch(body.name))
    for body in (*pick.addressees, *asked):
        if body.name == pick.office.name:
            continue
        known = bodies.get(body.name)
        units = tuple(dict.fromkeys((*(known.units if known else ()), *body.units)))
        bodies[body.name] = (known or body)._replace(units=units)
    return tuple(bodies.values())


def task_blocks(topic: Topic, *, pick: Pick, on: date, label: LabelKind) -> Iterator[Block]:
    """The duties of a topic as items: first those asked of everybody, then those of some, under their names."""
    names = {body.name for body in bearers_of(pick)}
    shared: list[Task] = []
    apart: dict[tuple[str, ...], list[Task]] = {}
    for task in topic.tasks:
        asked = tuple(body.name for body in task.bearers if not _ANYBODY.fullmatch(body.name))
        if asked and set(asked) != names:
            apart.setdefault(asked, []).append(task)
        else:
            shared.append(task)
    for task in shared:
        yield task_block(task, on=on, label=label)
    for asked, tasks in apart.items():
        own = asked == (pick.office.name,)
        opening = f"{join_names(asked)}:" if own else f"Đề nghị {join_names(asked)}:"
        said = [_without_bearer(task_block(task, on=on, label=LabelKind.PLUS), asked) for task in tasks]
        yield from _under(opening, said, label)


def _under(opening: str, said: Sequence[Block], label: LabelKind) -> Iterator[Block]:
    """`Đề nghị A: …` on one line, or above a list."""
    if len(said) == 1:
        yield said[0]._replace(text=f"{opening} {lower_first(said[0].text)}", label=label)
    else:
        yield Block("", BlockKind.TEXT, opening, label)
        yield from said


def _without_bearer(block: Block, names: Iterable[str]) -> Block:
    """`Giao Sở Y tế theo dõi …` → `Theo dõi …`."""
    words = _ORDERS.sub("", block.text)
    name = next((name for name in names if words.casefold().startswith(name.casefold())), None)
    rest = words[len(name) :].lstrip(_LAST_SIGNS) if name else ""
    return block._replace(text=upper_first(rest)) if rest else block


def task_block(task: Task, *, on: date, label: LabelKind) -> Block:
    """A duty as one item: its sentence with today's bodies and law, its time if the sentence does not say it."""
    words = _LABEL.sub("", task.source.quote)
    renewed = renew(" ".join(words.split()), on=on)
    text = upper_first(renewed.text.rstrip(_LAST_SIGNS))
    missing = [moment.text for moment in task.moments if moment.text and moment.text not in words]
    if missing:
        text += f" ({'; '.join(missing)})"
    return Block(
        id="",
        kind=BlockKind.TEXT,
        text=text + ".",
        label=label,
        sources=(task.source._replace(why=renewed.why),),
        goals=task.goals,
        moments=task.moments,
    )


def join_names(names: Sequence[str]) -> str:
    """`A`, `A và B`, `A; B; C`."""
    return " và ".join(names) if len(names) == 2 else "; ".join(names)
