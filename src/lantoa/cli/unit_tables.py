"""Answers about units as tables for the terminal."""

from collections.abc import Iterable

from lantoa.cli.grid import Column, Grid, Piece, Screen
from lantoa.cli.messages import Lang
from lantoa.cli.unit_answers import Answer
from lantoa.cli.unit_messages import words

_LISTED = 12


def print_unit(answer: Answer, screen: Screen, lang: Lang) -> None:
    """One unit: what it is, where it stands, what became of it."""
    unit = answer["unit"]
    official = [name for name in unit["names"] if name["text"] != unit["name"]]
    screen.print(Piece(unit["name"], "bold"))
    if not unit["exists"]:
        screen.print(Piece(words(lang, "ended", day=_day(answer["as_of"])), "yellow"))
    grid = Grid((Column("", style="dim"), Column("", share=1)))
    for code, value in (
        ("id", unit["id"]),
        ("kind", words(lang, f"kind.{unit['kind']}")),
        ("code", ", ".join(f"{each['system']} {each['value']}" for each in unit["codes"])),
        ("also", "; ".join(_dated(name["text"], name) for name in official)),
        ("within", ", ".join(each["name"] for each in reversed(unit["path"]))),
        ("valid", _life(unit, lang)),
        (
            "attributes",
            "; ".join(_dated(f"{each['key']}={each['value']}", each) for each in unit["attributes"]),
        ),
        ("children", _below(unit["children"], lang)),
        ("bodies", words(lang, "bodies.count", count=len(unit["bodies"])) if unit["bodies"] else ""),
        ("made_of", _lines(_origin(each, lang) for each in answer["made_of"])),
        ("heirs", _lines(_heir(each, lang) for each in answer["heirs"])),
    ):
        if value:
            grid.add(words(lang, code), value)
    screen.print(grid)
    if any(not heir["certain"] for heir in answer["heirs"]):
        screen.print("", Piece(words(lang, "choose"), "yellow"))


def print_history(answer: Answer, screen: Screen, lang: Lang) -> None:
    """The life of a unit."""
    columns = (
        Column(words(lang, "col.day")),
        Column(words(lang, "col.event")),
        Column(words(lang, "col.detail"), share=3),
        Column(words(lang, "col.basis"), share=2),
    )
    grid = Grid(columns, title=words(lang, "history", name=answer["unit"]["name"]))
    for event in answer["events"]:
        told = [event["name"] or event["detail"], event["functions"] if event.get("functions") else ""]
        if event["name"]:
            told[0] += f" ({event['detail']})"
        if event.get("whole") is False:
            told.append(words(lang, "default" if event["default"] else "part"))
        grid.add(
            _day(event["on"]) or "…",
            words(lang, f"event.{event['event']}"),
            " · ".join(filter(None, told)),
            event["basis"],
        )
    screen.print(grid)


def print_resolution(answer: Answer, screen: Screen, lang: Lang) -> None:
    """What each phrase of a line means."""
    columns = (
        Column(words(lang, "col.phrase"), share=2),
        Column(words(lang, "col.state")),
        Column(words(lang, "col.units"), share=4),
        Column(words(lang, "col.why"), share=3),
    )
    title = words(
        lang, "resolve", phrase=answer["phrase"], sender=answer["sender"]["name"], day=_day(answer["as_of"])
    )
    grid = Grid(columns, title=title)
    for found in answer["resolutions"]:
        units = _lines(_listed(found["units"], lang))
        if found["candidates"]:
            units += ("\n" if units else "") + words(lang, "candidates") + ": "
            units += "; ".join(f"{each['name']} ({each['id']})" for each in found["candidates"][:_LISTED])
        grid.add(found["phrase"], words(lang, f"state.{found['state']}"), units, found["message"])
    screen.print(grid)


def _listed(units: list[Answer], lang: Lang) -> Iterable[str]:
    for unit in units[:_LISTED]:
        yield f"{unit['name']} ({unit['id']})"
    if len(units) > _LISTED:
        yield words(lang, "more", count=len(units) - _LISTED)


def _below(children: Answer, lang: Lang) -> str:
    kinds = ", ".join(f"{count} {words(lang, f'kind.{kind}')}" for kind, count in children["kinds"].items())
    names = [unit["name"] for unit in children["units"][:_LISTED]]
    more = children["count"] - len(names)
    if more > 0:
        names.append(words(lang, "more", count=more))
    return f"{kinds}: {'; '.join(names)}" if names else ""


def _life(unit: Answer, lang: Lang) -> str:
    return f"{_day(unit['since']) or words(lang, 'always')} – {_day(unit['until']) or words(lang, 'still')}"


def _origin(origin: Answer, lang: Lang) -> str:
    part = "" if origin["whole"] else f" [{words(lang, 'part')}]"
    return f"{origin['name']} ({origin['id']}){part}{_basis(origin)}"


def _heir(heir: Answer, lang: Lang) -> str:
    part = "" if heir["certain"] else f" [{words(lang, 'default' if heir['default'] else 'part')}]"
    functions = f": {heir['functions']}" if heir["functions"] else ""
    return f"{heir['name']} ({heir['id']}){part}{functions}{_basis(heir)}"


def _basis(step: Answer) -> str:
    return f" · {', '.join(step['basis'])}" if step["basis"] else ""


def _dated(text: str, span: Answer) -> str:
    return (
        f"{text} ({_day(span['since']) or '…'} – {_day(span['until']) or '…'})"
        if span["since"] or span["until"]
        else text
    )


def _day(iso: str | None) -> str:
    """As people write it: 28/09/2023."""
    return "/".join(reversed(iso.split("-"))) if iso else ""


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)
