"""Duties grouped by what they are about."""

from collections.abc import Iterable, Mapping
from datetime import date

from lantoa.core.drafting.model import Basis, Task, Topic
from lantoa.core.drafting.name_topic import (
    ORGANISING,
    is_one_topic,
    key_of,
    name_topic,
    trimmed,
)

REST = "Nội dung khác"


def topics_of(tasks: Iterable[Task], *, bases: Iterable[Basis] = ()) -> tuple[Topic, ...]:
    """Duties by topic, those of the newest papers first, those without one last; topics of the same words are one."""
    papers = {basis.id: basis for basis in bases}
    groups: dict[str, dict[str, list[Task]]] = {}
    names: dict[str, str] = {}
    for task in tasks:
        named = name_topic(task, papers.get(task.source.paper))
        key = _known(names, named.topic, decided=bool(task.topic))
        names[key] = min(names.get(key, named.topic), named.topic, key=_length)
        groups.setdefault(key, {}).setdefault(named.part, []).append(task)
    rest = groups.pop("", {})
    topics = [_topic(names[key], parts) for key, parts in groups.items()]
    topics.sort(key=lambda topic: _newest(topic, papers), reverse=True)
    return (*topics, *([_topic(REST if topics else "", rest)] if rest else []))


def _known(names: Mapping[str, str], topic: str, *, decided: bool) -> str:
    """The key of a topic that is there already, else its own; what a person decided is never thrown together."""
    key = key_of(topic)
    if key in names or decided:
        return key
    return next((known for known, name in names.items() if is_one_topic(name, topic)), key)


def _length(name: str) -> int:
    return len(key_of(trimmed(name)))


def _newest(topic: Topic, papers: Mapping[str, Basis]) -> date:
    """The day of the newest paper it comes from; a paper of no known day is a new one."""
    days = (_day(papers.get(task.source.paper)) for task in topic.tasks)
    return max(days)


def _day(basis: Basis | None) -> date:
    if basis is None or not (basis.day or basis.year):
        return date.max
    return basis.day or date(basis.year or date.max.year, 12, 31)


def _topic(name: str, parts: dict[str, list[Task]]) -> Topic:
    """Its parts only where there are several: first what stands in none, last what organises the work."""
    ordered = sorted(parts.items(), key=lambda part: (part[0] == ORGANISING, bool(part[0])))
    named = tuple(Topic(part, tuple(inner)) for part, inner in ordered)
    tasks = tuple(task for part in named for task in part.tasks)
    return Topic(name, tasks, named if len(named) > 1 else ())
