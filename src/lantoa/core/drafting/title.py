"""What a paper is about, in a few words (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.5)."""

import re
from collections.abc import Sequence

from lantoa.core.drafting.cite import lower_first
from lantoa.core.drafting.closing import part_duties
from lantoa.core.drafting.model import Pick, Renewed
from lantoa.core.drafting.name_topic import core_words, title_words, trimmed
from lantoa.core.drafting.topics import REST, topics_of

# What four lines of `V/v` hold
LONGEST = 170
_INFORMS = ("truyền thông", "thông tin", "phổ biến")
_SHORTEST = 15
_OTHERS = " và một số nội dung khác"


def subject_of(pick: Pick, *, verb: str) -> str:
    """The subject alone."""
    return title_of(pick, verb=verb).text


def title_of(pick: Pick, *, verb: str) -> Renewed:
    """As picked, else `tuyên truyền: …; …` from the topics, else from the first paper it rests on; `why` says what was left out."""
    if pick.subject:
        return Renewed(pick.subject, "")
    said = verb.split()[-2:]
    tasks = part_duties(pick.tasks, bases=pick.bases).kept or pick.tasks
    names = [_bare(topic.name, said) for topic in topics_of(tasks, bases=pick.bases)]
    names = [name for name in names if name and name != lower_first(REST)]
    if not names:
        return Renewed(next((title for basis in pick.bases if (title := basis.title)), ""), "")
    whole = _joined(names, verb, said)
    if len(whole) <= LONGEST:
        return Renewed(whole, "")
    return _shortened(names, verb, said)


def _bare(name: str, said: Sequence[str]) -> str:
    """`Tuyên truyền: dân số; tuyên truyền bảo hiểm y tế` → `dân số; bảo hiểm y tế`."""
    again = re.compile(rf"^{' '.join(said)}(?: về)?:?(?: +|$)")
    parts = (lower_first(again.sub("", lower_first(title_words(part)))) for part in name.split(";"))
    return "; ".join(core_words(part) for part in parts if part)


def _joined(names: Sequence[str], verb: str, said: Sequence[str]) -> str:
    if len(names) == 1 and names[0].startswith(_INFORMS):  # "truyền thông dân số" needs no "tuyên truyền"
        return f"{verb.removesuffix(' '.join(said)).strip()} {names[0]}".strip()
    several = len(names) > 1 or ";" in names[0]
    return f"{verb}{':' if several else ''} {'; '.join(names)}"


def _shortened(names: Sequence[str], verb: str, said: Sequence[str]) -> Renewed:
    """Topics without place, year and what follows their first clause; those that find no room are counted."""
    short = [_first_clause(trimmed(name)) if len(name) > _SHORTEST else name for name in names]
    kept = list(dict.fromkeys(short))
    told = len(kept)
    while len(kept) > 1 and len(_joined(kept, verb, said) + _OTHERS) > LONGEST:
        kept.pop()
    text = _joined(kept, verb, said) + (_OTHERS if len(kept) < told else "")
    left = f", để lại {told - len(kept)} chuyên đề" if len(kept) < told else ""
    return Renewed(text, f"Trích yếu ghép từ {len(names)} chuyên đề dài quá, máy đã rút gọn{left}: xem lại.")


def _first_clause(name: str) -> str:
    """Up to the first `;`, and of a very long one up to a comma beyond its first words."""
    first = name.split(";", 1)[0]
    comma = first.find(", ", 60)
    return first[:comma] if comma > 0 and len(first) > 90 else first
