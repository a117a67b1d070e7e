"""Duties grouped by what they are about."""

import re
from collections.abc import Iterable, Mapping

from lantoa.core.drafting.cite import lower_first, upper_first
from lantoa.core.drafting.model import Basis, Task, Topic
from lantoa.core.drafting.name_topic import (
    ORGANISING,
    is_one_topic,
    key_of,
    name_topic,
    says_informing,
    subject_words,
    trimmed,
)
from lantoa.core.kernel import pattern

REST = "Nội dung khác"
GENERAL = "Nội dung chung"
# What a duty asks for that tells the public something
_INFORMS = pattern(
    r"\b(?:tuyên truyền|truyền thông|phổ biến|thông tin|thông điệp|phản ánh|quảng bá|giới thiệu|đưa tin|phát (?:sóng|tin|thanh)|tin,? bài|chuyên (?:trang|mục))\b",
    re.IGNORECASE,
)


def topics_of(tasks: Iterable[Task], *, bases: Iterable[Basis] = ()) -> tuple[Topic, ...]:
    """Duties by topic, in the order of the papers they come from; those without one last.

    Topics of the same words are one, called without the places and years of its papers.
    """
    papers = {basis.id: basis for basis in bases}
    places = {key: place for place, key in enumerate(papers)}
    groups: dict[str, dict[str, list[Task]]] = {}
    names: dict[str, str] = {}
    for task in sorted(tasks, key=lambda task: places.get(task.source.paper, len(places))):
        named = name_topic(task, papers.get(task.source.paper))
        key = _known(names, named.topic, decided=bool(task.topic))
        names[key] = _shorter(names.get(key, named.topic), named.topic)
        groups.setdefault(key, {}).setdefault(named.part, []).append(task)
    rest = groups.pop("", {})
    topics = [_topic(names[key], parts) for key, parts in groups.items()]
    return (*topics, *([_topic(REST if topics else "", rest)] if rest else []))


def heading_of(topic: Topic) -> str:
    """Its name without what its paper does with it: `Phê duyệt Đề án “A”` → `Tuyên truyền Đề án “A”`, where most of its duties tell of it.

    What a person named it stands as it is.
    """
    decided = any(task.topic for task in topic.tasks)
    if decided or topic.name == REST or says_informing(topic.name):
        return topic.name
    subject = subject_words(topic.name)
    told = sum(bool(_INFORMS.search(task.words or task.source.quote)) for task in topic.tasks)
    if told * 2 < len(topic.tasks):
        return upper_first(subject)
    return f"Tuyên truyền {lower_first(subject) if subject == topic.name else subject}"


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
