"""`Cơ quan chủ trì: …`, `Thời gian thực hiện: …`: lines that speak for the tasks before them."""

from collections.abc import Sequence
from typing import NamedTuple

from lantoa.core.document import Block, DirectiveDocument, LabelKind
from lantoa.core.kernel import Span
from lantoa.core.obligations.classify import role_of_line
from lantoa.core.obligations.model import Context, Item, Role
from lantoa.core.obligations.read_name import split_names

LINES = (Role.LEADS, Role.PARTNERS, Role.ASIDE)


class _Group(NamedTuple):
    """Such lines that stand together: where they begin, and what they name."""

    first: int
    leads: list[Span]
    partners: list[Span]
    times: list[Span]


def lead(document: DirectiveDocument, items: list[Item], given: dict[int, Context]) -> list[Item]:
    """The items, each with the leads, partners and times that the lines after it in its section name."""
    groups: dict[int, list[_Group]] = {}
    closed: dict[int, int] = {}
    tasks = 0
    for item in items:
        role = _line_role(item, given)
        if role is None:
            tasks += item.leaf
            continue
        scope = _scope(document, item, given)
        listed = groups.setdefault(scope, [])
        if not listed or closed[scope] != tasks:
            listed.append(_Group(item.at, [], [], []))
        closed[scope] = tasks
        _add(document.flow, listed[-1], item, role)
    under: dict[int, list[int]] = {}
    for index, block in enumerate(document.blocks if groups else ()):
        if block.label:
            under.setdefault(block.parent, []).append(index)
    for scope in list(groups):
        _widen(groups, scope, document.blocks, under)
    return [_led(document, item, groups) for item in items] if groups else items


def _widen(
    groups: dict[int, list[_Group]], scope: int, blocks: Sequence[Block], under: dict[int, list[int]]
) -> None:
    """Lines under the last of several lettered tasks speak for all of them: `a) … b) … - Cơ quan chủ trì: …`."""
    if scope < 0 or blocks[scope].kind < LabelKind.LETTER:
        return
    parent = blocks[scope].parent
    *sisters, last = under[parent]
    if last == scope and not any(sister in groups for sister in sisters):
        groups.setdefault(parent, []).extend(groups.pop(scope))


def _add(flow: str, group: _Group, item: Item, role: Role) -> None:
    if role is Role.ASIDE:
        group.times.append(item.block.span)
    else:
        (group.leads if role is Role.LEADS else group.partners).extend(_listed_names(flow, item))


def _line_role(item: Item, given: dict[int, Context]) -> Role | None:
    context = given.get(item.at)
    role = context.role if context else item.context.role
    return role if role in LINES and not item.leaf else None


def _scope(document: DirectiveDocument, item: Item, given: dict[int, Context]) -> int:
    """The section that a line speaks for."""
    scope = item.block.parent if item.block.kind is LabelKind.NONE else item.at
    while scope >= 0 and (inside := given.get(scope)) and inside.role in LINES:
        scope = document.blocks[scope].parent
    return scope


def _listed_names(flow: str, item: Item) -> tuple[Span, ...]:
    start, end = item.clause.span
    if flow[start] == "(":
        return ()
    if role_of_line(flow[start:end]) is not None:
        colon = flow.find(":", start, end)
        if colon < 0:
            return ()
        start = colon + 1
    return split_names(flow, Span(start, end))


def _led(document: DirectiveDocument, item: Item, groups: dict[int, list[_Group]]) -> Item:
    scope = item.at
    while True:
        for group in groups.get(scope, ()):
            if group.first > item.at:
                leads, partners, times = tuple(group.leads), tuple(group.partners), tuple(group.times)
                return item._replace(leads=leads, partners=partners, times=times, title=scope == item.at)
        if scope < 0:
            return item
        scope = document.blocks[scope].parent
