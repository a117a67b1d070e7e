"""Duties as the items of a paper: today's names in them, each under who bears it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from lantoa.core.document import LabelKind
from lantoa.core.drafting.bodies import bearers_of, is_person, join_names
from lantoa.core.drafting.cite import lower_first, upper_first
from lantoa.core.drafting.clean import clean_words, join_bodies, tidy_words
from lantoa.core.drafting.model import Block, BlockKind, Pick, Task, Topic
from lantoa.core.drafting.past import coming, strike_past
from lantoa.core.drafting.ranks import HIGHEST, rank_of
from lantoa.core.drafting.renew import renew
from lantoa.core.kernel import pattern
from lantoa.core.text import skeleton

# What stands under an item, without a level left out
_BELOW = {
    LabelKind.ARABIC: LabelKind.LETTER,
    LabelKind.LETTER: LabelKind.DASH,
    LabelKind.DASH: LabelKind.PLUS,
}
_LAST_SIGNS = " .;:,/"
# "Giao Sở Y tế", "Đề nghị các xã"; "Ban An toàn giao thông tỉnh đề nghị Báo Hà Sơn"
_ORDERS = pattern(r"^(?:Giao|Đề nghị|Yêu cầu)\s+")
_SOMEBODY_ORDERS = pattern(
    r"^[^,;:.()]{3,80}? (?:giao(?! (?:thông|lưu|đất|rừng|dịch|tiếp)\b)|đề nghị|yêu cầu)\s+"
)
# "Báo Hà Sơn, UBND các xã, phường tuyên truyền": between two who are asked
_BESIDE = pattern(r"^(?:,|;| và)? (?=\S)")
# "Mỗi bệnh viện tổ chức 04 phiên": of each, which must be said
_OF_EACH = pattern(r"^(?:[Mm]ỗi|[Tt]ừng) ")
# "định kỳ 6 tháng, Sở Y tế tổ chức …": when, before who; behind "trên cơ sở dự toán do … xây dựng, " the name must stay
_WHEN = pattern(r"^(?:Định kỳ|Hằng|Hàng|Trước|Trong|Từ|Vào)\b[^,;]{0,80}, (?=\S)")
# "Sở Y tế (Chi cục Dân số) tổ chức …"
_ASIDE = pattern(r"^ \([^()]*\)")
# "nội dung của Kế hoạch này": said of the source, not of the paper that is composed
_THIS = pattern(
    r"\b(?P<kind>Kế hoạch|Công văn|Chỉ thị|Quyết định|Chương trình|Thông báo|Công điện|Hướng dẫn|Đề án) này\b"
)


def topic_blocks(topic: Topic, *, pick: Pick, on: date, label: LabelKind) -> Iterator[Block]:
    """The duties of a topic, under the headings of their parts where it has any (`1.`, then `a)`: Phụ lục I, Mục II.6)."""
    for part in topic.parts:
        yield Block("", BlockKind.HEADING, part.name, LabelKind.LETTER)
        yield from task_blocks(part, pick=pick, on=on, label=label)
    if not topic.parts:
        yield from task_blocks(topic, pick=pick, on=on, label=label)


def task_blocks(topic: Topic, *, pick: Pick, on: date, label: LabelKind) -> Iterator[Block]:
    """The duties of a topic as items; one that stands alone is a paragraph."""
    blocks = [*_items(topic, pick=pick, on=on, label=label)]
    alone = len(blocks) == 1
    yield from (block._replace(label=LabelKind.NONE) if alone else block for block in blocks)


def _items(topic: Topic, *, pick: Pick, on: date, label: LabelKind) -> Iterator[Block]:
    """First what is asked of everybody, then what of some, under their names."""
    names = {body.name for body in bearers_of(pick)}
    grouped = by_bearers(topic.tasks)
    shared = [task for asked, tasks in grouped.items() if not asked or set(asked) == names for task in tasks]
    yield from once(asked_block(_naming_people(task), on=on, label=label) for task in shared)
    for asked, tasks in grouped.items():
        if asked and set(asked) != names:
            own = asked == (pick.office.name,)
            opening = f"{join_names(asked)}:" if own else f"Đề nghị {join_names([*map(in_sentence, asked)])}:"
            yield from under(opening, tasks, on=on, label=label)


def by_bearers(tasks: Iterable[Task]) -> dict[tuple[str, ...], list[Task]]:
    """Duties by the bodies that bear them, the higher ones first; of people and of whoever reads it under no name."""
    groups: dict[tuple[str, ...], list[Task]] = {}
    for task in tasks:
        named = (body.name for body in task.bearers if not body.anybody and not is_person(body.name))
        groups.setdefault(tuple(named), []).append(task)
    return dict(sorted(groups.items(), key=lambda group: -max(map(rank_of, group[0]), default=HIGHEST)))


def in_sentence(name: str) -> str:
    """`Các đơn vị`, `Ngành Y tế` as they stand behind `Đề nghị`."""
    return lower_first(name) if name.startswith(("Các ", "Ngành ")) else name


def _naming_people(task: Task) -> Task:
    """Who of a body acts, where the sentence does not say it: `Cán bộ chuyên trách hướng dẫn các thôn`."""
    words = clean_words(task.words or task.source.quote)
    people = [body.said or body.name for body in task.bearers if is_person(body.name)]
    if not people or any(name.casefold() in words.casefold() for name in people):
        return task
    return task._replace(words=f"{upper_first(join_names(people))} {lower_first(words)}")


def under(opening: str, tasks: Iterable[Task], *, on: date, label: LabelKind) -> Iterator[Block]:
    """`Đề nghị A: …` on one line, or above a list one level below."""
    said = [*once(asked_block(_naming_people(task), on=on, label=LabelKind.NONE) for task in tasks)]
    yield from listed_under(opening, said, label=label)


def listed_under(opening: str, said: Sequence[Block], *, label: LabelKind) -> Iterator[Block]:
    """One thing on the line of who is asked, several below it."""
    if len(said) == 1:
        yield said[0]._replace(text=f"{opening} {lower_first(said[0].text)}", label=label)
    else:
        yield Block("", BlockKind.TEXT, opening, label)
        yield from (block._replace(label=_BELOW[label]) for block in said)


def once(blocks: Iterable[Block]) -> Iterator[Block]:
    """What several papers say in the same words, once with all its sources."""
    found: dict[str, Block] = {}
    for block in blocks:
        key = words_key(block.text)
        known = found.setdefault(key, block)
        found[key] = known._replace(sources=tuple(dict.fromkeys((*known.sources, *block.sources))))
    yield from found.values()


def words_key(text: str) -> str:
    """Under which two paragraphs are one: `các nội dung nêu trên` and `nội dung nêu trên`."""
    return " ".join(word for word in skeleton(text).split() if word not in ("cac", "nhung"))


def asked_block(task: Task, *, on: date, label: LabelKind) -> Block:
    """A duty under the name of who bears it, which the words do not say again: `Giao Sở Y tế theo dõi …` → `Theo dõi …`."""
    block = task_block(task, on=on, label=label)
    bodies = [body for body in task.bearers if not is_person(body.name)]
    said = (renew(body.said, on=on).text for body in bodies if not _OF_EACH.match(body.said))
    names = [name for name in (*said, *(body.name for body in bodies)) if name]
    return block._replace(text=_not_with_itself(_without_bearer(block.text, names), names))


def _without_bearer(words: str, names: Sequence[str]) -> str:
    for ordered in (_ORDERS.sub("", words), _SOMEBODY_ORDERS.sub("", words)):
        when = found[0] if (found := _WHEN.match(ordered)) else ""
        for before in ("", when):
            if rest := _behind(names, ordered[len(before) :]).lstrip(_LAST_SIGNS):
                return upper_first(before + rest)
    return words


def _behind(names: Sequence[str], words: str) -> str:
    """What follows the names it begins with, one or several; empty where it begins with none."""
    name = next((name for name in names if words.casefold().startswith(name.casefold())), None)
    if name is None:
        return ""
    rest = _ASIDE.sub("", words[len(name) :])
    return _behind(names, _BESIDE.sub("", rest)) or rest


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
    words = _own_words(task)
    still, times = strike_past(words, on=on), coming(task.moments, on=on)
    renewed = renew(still.text, on=on)
    text = upper_first(join_bodies(renewed.text).rstrip(_LAST_SIGNS))
    said = words.casefold()
    due = [tidy_words(moment.text) for moment in times.moments]
    missing = [time for time in due if time.casefold() not in said]
    if missing:
        text += f" ({'; '.join(missing)})"
    reasons = dict.fromkeys(why for why in (task.source.why, renewed.why, still.why, times.why) if why)
    return Block(
        id="",
        kind=BlockKind.TEXT,
        text=text + ".",
        label=label,
        sources=(task.source._replace(why="; ".join(reasons)),),
        goals=task.goals,
        moments=tuple(moment for moment in task.moments if not moment.day or moment.day >= on.isoformat()),
    )


def written_words(task: Task, *, on: date, without: Sequence[str] = ()) -> str:
    """The sentence with the bodies of today and its times as they were written: what is reported on is past.

    `without`: names that stand over it already.
    """
    words = renew(_own_words(task), on=on).text.rstrip(_LAST_SIGNS)
    return upper_first(_without_bearer(words, without)) + "."


def _own_words(task: Task) -> str:
    return _named(tidy_words(clean_words(task.words or task.source.quote)), task.source.cited)


def _named(words: str, cited: str) -> str:
    """`Kế hoạch này` of the source as it is cited, its number a blank where that is not known."""
    named = cited.replace(" …/", " số [Nêu số]/")
    return _THIS.sub(lambda match: named if named.startswith(match["kind"]) else match[0], words)
