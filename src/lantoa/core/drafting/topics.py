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
from lantoa.core.drafting.ranks import rank_of

REST = "Nội dung khác"
GENERAL = "Nội dung chung"


def topics_of(tasks: Iterable[Task], *, bases: Iterable[Basis] = ()) -> tuple[Topic, ...]:
    """Duties by topic: of the highest issuers first, then of the newest papers; those without one last.

    Topics of the same words are one, called without the places and years of its papers.
    """
    papers = {basis.id: basis for basis in bases}
    groups: dict[str, dict[str, list[Task]]] = {}
    names: dict[str, str] = {}
    for task in tasks:
        named = name_topic(task, papers.get(task.source.paper))
        key = _known(names, named.topic, decided=bool(task.topic))
        names[key] = _shorter(names.get(key, named.topic), named.topic)
        groups.setdefault(key, {}).setdefault(named.part, []).append(task)
    rest = groups.pop("", {})
    topics = [_topic(names[key], parts) for key, parts in groups.items()]
    topics.sort(key=lambda topic: _weight(topic, papers), reverse=True)
    return (*topics, *([_topic(REST if topics else "", rest)] if rest else []))


def _known(names: Mapping[str, str], topic: str, *, decided: bool) -> str:
    """The key of a topic that is there already, else its own; what a person decided is never thrown together."""
    key = key_of(topic)
    if key in names or decided:
        return key
    return next((known for known, name in names.items() if is_one_topic(name, topic)), key)


def _shorter(known: str, name: str) -> str:
    """One name of two papers for one thing."""
    if key_of(known) == key_of(name):
        return known
    return min(trimmed(known), trimmed(name), key=lambda each: len(key_of(each)))


def _weight(topic: Topic, papers: Mapping[str, Basis]) -> tuple[int, date]:
    """The rank of the highest who asks for it, and the day of the newest paper; one of no known day is new."""
    bases = [papers.get(task.source.paper) for task in topic.tasks]
    return max(rank_of(basis.issuer) if basis else 0 for basis in bases), max(map(_day, bases))


def _day(basis: Basis | None) -> date:
    if basis is None or not (basis.day or basis.year):
        return date.max
    return basis.day or date(basis.year or date.max.year, 12, 31)


def _topic(name: str, parts: dict[str, list[Task]]) -> Topic:
    """Its parts only where there are several: first what stands in none, last what organises the work."""
    ordered = sorted(_each_in_a_part(parts).items(), key=lambda part: part[0] == ORGANISING)
    named = tuple(Topic(part, tuple(inner)) for part, inner in ordered)
    tasks = tuple(task for part in named for task in part.tasks)
    return Topic(name, tasks, named if len(named) > 1 else ())


def _each_in_a_part(parts: dict[str, list[Task]]) -> dict[str, list[Task]]:
    """What stands in no part beside others that do: with the only other content, else in a part of its own."""
    loose = parts.get("", [])
    if not loose or len(parts) == 1:
        return parts
    content = [name for name in parts if name not in ("", ORGANISING)]
    home = content[0] if len(content) == 1 else GENERAL
    return {
        home: [*loose, *parts.get(home, [])],
        **{name: parts[name] for name in parts if name not in ("", home)},
    }
