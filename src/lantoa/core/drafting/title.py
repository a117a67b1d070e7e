"""What a paper is about, in a few words (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.5)."""

import re
from collections.abc import Sequence

from lantoa.core.drafting.cite import lower_first
from lantoa.core.drafting.closing import part_duties
from lantoa.core.drafting.model import PaperKind, Pick, Renewed
from lantoa.core.drafting.name_topic import core_words, title_words, trimmed
from lantoa.core.drafting.topics import REST, topics_of

# What four lines hold: across the page, and of `V/v` in the column under the symbol
LONGEST = 170
LONGEST_OF_LETTERS = 124
_INFORMS = "tuyên truyền"
# "truyền thông về bình đẳng giới": said already where the whole begins with "tuyên truyền"
_INFORMING = r"tuyên truyền|truyền thông|(?:thông tin|phổ biến)(?= về )"
_SHORTEST = 15
_OTHERS = " và một số nội dung khác"


def subject_of(pick: Pick, *, verb: str) -> str:
    """The subject alone."""
    return title_of(pick, verb=verb).text


def title_of(pick: Pick, *, verb: str) -> Renewed:
    """As picked, else `tuyên truyền: …; …` from the topics, else from the first paper it rests on; `why` says what was left out."""
    if pick.subject:
        return Renewed(pick.subject, "")
    said = _INFORMING if verb.endswith(_INFORMS) else " ".join(verb.split()[-2:])
    tasks = part_duties(pick.tasks, bases=pick.bases).kept or pick.tasks
    names = [_bare(topic.name, said) for topic in topics_of(tasks, bases=pick.bases)]
    names = [name for name in names if name and name != lower_first(REST)]
    if not names:
        return Renewed(next((title for basis in pick.bases if (title := basis.title)), ""), "")
    room = LONGEST_OF_LETTERS if pick.kind is PaperKind.LETTER else LONGEST
    whole = _joined(names, verb)
    return Renewed(whole, "") if len(whole) <= room else _shortened(names, verb, room)


def _bare(name: str, said: str) -> str:
    """`Tuyên truyền: dân số; truyền thông về bảo hiểm y tế` → `dân số; bảo hiểm y tế`; `said`: a pattern."""
    again = re.compile(rf"^(?:{said})(?: về)?:?(?: +|$)")
    parts = (lower_first(again.sub("", lower_first(title_words(part)))) for part in name.split(";"))
    return "; ".join(core_words(part) for part in parts if part)


def _joined(names: Sequence[str], verb: str) -> str:
    several = len(names) > 1 or ";" in names[0]
    return f"{verb}{':' if several else ''} {'; '.join(names)}"


def _shortened(names: Sequence[str], verb: str, room: int) -> Renewed:
    """Topics without place, year and what follows their first clause; those that find no room are counted."""
    short = [_first_clause(trimmed(name)) if len(name) > _SHORTEST else name for name in names]
    told = list(dict.fromkeys(short))
    kept = told if len(_joined(told, verb)) <= room else _fitting(told, verb, room - len(_OTHERS))
    text = _joined(kept, verb) + (_OTHERS if len(kept) < len(told) else "")
    left = f", để lại {len(told) - len(kept)} chuyên đề" if len(kept) < len(told) else ""
    return Renewed(text, f"Trích yếu ghép từ {len(names)} chuyên đề dài quá, máy đã rút gọn{left}: xem lại.")


def _fitting(names: Sequence[str], verb: str, room: int) -> list[str]:
    """The first, and of the others in their order those that find room."""
    kept = [*names[:1]]
    for name in names[1:]:
        if len(_joined([*kept, name], verb)) <= room:
            kept.append(name)
    return kept


def _first_clause(name: str) -> str:
    """Up to the first `;`, and of a very long one up to a comma beyond its first words."""
    first = name.split(";", 1)[0]
    comma = first.find(", ", 60)
    return first[:comma] if comma > 0 and len(first) > 90 else first
