"""Duties grouped by what they are about."""

from collections.abc import Iterable

from lantoa.core.drafting.model import Basis, Task, Topic
from lantoa.core.drafting.name_topic import ORGANISING, key_of, name_topic

REST = "Nội dung khác"


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
