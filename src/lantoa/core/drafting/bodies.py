"""Who is asked: each body once, by rank; people are asked, too, but no paper is addressed to them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from lantoa.core.drafting.cite import upper_first
from lantoa.core.drafting.model import Body, Office, Pick, Task
from lantoa.core.drafting.ranks import rank_of
from lantoa.core.kernel import pattern

# "Cán bộ chuyên trách", "đội ngũ giảng viên": people, to whom no paper is addressed
_PEOPLE = pattern(
    r"^(?:(?:Các|Những|Mỗi|Mọi|Đội ngũ|Toàn thể) )?(?:Cán bộ|Giảng viên|Giáo viên|Người|Nhân viên|Cộng tác viên|Báo cáo viên|Tuyên truyền viên|Thành viên|Công chức|Viên chức|Đảng viên|Hội viên|Hộ gia đình|Nhân dân)\b",
    re.IGNORECASE,
)
# Who informs the public is asked wherever everybody is, not only where a duty names them.
_PRESS = pattern(r"^(?:Báo (?!cáo)|Đài |Cổng |Tạp chí |(?:[Cc]ác )?[Cc]ơ quan báo)")
# "Các cơ quan báo chí, truyền hình", "Các cơ quan thông tin đại chúng": with them each of these is addressed already
_ALL_PRESS = pattern(r"^(?:Các )?[Cc]ơ quan (?:báo chí|thông tin đại chúng|thông tấn|truyền thông)\b")
# "Các bệnh viện"; of the press one line stands for those known by name
_CLASS = pattern(r"^[Cc]ác (?![Cc]ơ quan\b)")
# "Ban Chỉ đạo công tác dân số các cấp": with it, those of one level are asked already
_ALL_LEVELS = " các cấp"
_LEVEL = pattern(r" (?:các cấp|(?:cấp )?(?:tỉnh|huyện|xã))$")


def is_person(name: str) -> bool:
    """Whether it names people, not a body that papers are sent to."""
    return bool(_PEOPLE.match(name))


def is_ours(body: Body, office: Office) -> bool:
    """Whether it is the office itself or a unit of it."""
    return body.own or body.name == office.name


def bearers_of(pick: Pick) -> tuple[Body, ...]:
    """Everybody the paper asks by name, each once, by rank; among equals first whom the specialist added.

    What is asked of whoever got the source is asked of the press it was sent to. The office itself is not among them:
    nobody writes to themselves; nor are bodies of other provinces.
    """
    found: list[Body] = []
    sent = {basis.id: basis.addressees for basis in pick.bases}
    asked = (body for task in pick.tasks for body in _asked(task, sent.get(task.source.paper, ())))
    for body in (*pick.addressees, *asked):
        if body.name == pick.office.name or body.elsewhere or body.anybody or is_person(body.name):
            continue
        at = next((at for at, known in enumerate(found) if _is_one(known, body)), len(found))
        known = found[at] if at < len(found) else body
        units = tuple(dict.fromkeys((*known.units, *body.units)))
        why = known.why if body.why in known.why else "; ".join(filter(None, (known.why, body.why)))
        found[at:] = [known._replace(units=units, why=why), *found[at + 1 :]]
    return tuple(sorted(_without_levels(found), key=lambda body: -rank_of(body.name)))


def addressed(pick: Pick) -> tuple[Body, ...]:
    """Whom the paper goes to: of the press that is asked as a whole, one line beside those that are known by name."""
    bodies = bearers_of(pick)
    whole = [body for body in bodies if _ALL_PRESS.match(upper_first(body.name))]
    if not whole:
        return bodies
    widest = max(whole, key=lambda body: len(body.name))
    covered = [body for body in bodies if body is not widest and (body in whole or _is_some_press(body))]
    units = tuple(dict.fromkeys(unit for body in (widest, *covered) for unit in body.units))
    names = "; ".join(upper_first(body.name) for body in covered)
    why = "; ".join(filter(None, (widest.why, names and f"Đã gồm {names}: một dòng là đủ")))
    one = widest._replace(units=units, why=why)
    return tuple(one if body is widest else body for body in bodies if body not in covered)


def _is_some_press(body: Body) -> bool:
    return bool(_PRESS.match(body.name)) and not body.units


def _is_one(known: Body, body: Body) -> bool:
    """By name, or by whom they stand for; of a whole class (`Các bệnh viện`) the organisation may know but one."""
    same = bool(body.units) and set(known.units) == set(body.units)
    return known.name == body.name or (same and _is_class(known) == _is_class(body))


def _is_class(body: Body) -> bool:
    return bool(_CLASS.match(body.name))


def _asked(task: Task, sent: Sequence[Body]) -> Iterator[Body]:
    if any(body.anybody for body in task.bearers):
        yield from (body for body in sent if _PRESS.match(body.name))
    yield from task.bearers


def _without_levels(bodies: Iterable[Body]) -> Iterator[Body]:
    """Without those of one level where all levels are asked, and nobody knows a unit by that name."""
    known = [*bodies]
    wide = {_LEVEL.sub("", body.name) for body in known if body.name.endswith(_ALL_LEVELS)}
    for body in known:
        if body.units or body.name.endswith(_ALL_LEVELS) or _LEVEL.sub("", body.name) not in wide:
            yield body


def join_names(names: Sequence[str]) -> str:
    """`A`, `A và B`, `A; B; C`."""
    return " và ".join(names) if len(names) == 2 else "; ".join(names)
