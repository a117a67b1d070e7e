"""Numbers that Word counts itself and no text of the file holds: `1.`, `II.`, `2.3.`, `a)`."""

from typing import NamedTuple

from lxml import etree

from lantoa.ingest import legacy

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_LEVELS = 9
_MOST = 32_767
_UNCOUNTED = -1


class Level(NamedTuple):
    """One level of a list, as numbering.xml writes it."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    legal: bool = False
    style: str | None = None
    restart: int | None = None


def local(element: etree._Element) -> str:
    """Tag without its namespace: the strict and the transitional form of the format differ in nothing else."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """First descendant along a path of local names."""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner) == name), None)
    return element


def attribute(element: etree._Element | None, name: str = "val") -> str | None:
    """Attribute by local name."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def font_of(properties: etree._Element | None) -> str:
    """Font that the properties of a run or a style name; one of an old encoding comes first."""
    fonts = child(properties, "rFonts")
    names = [name for name in (attribute(fonts, "hAnsi"), attribute(fonts, "ascii")) if name]
    return next((name for name in names if legacy.of_font(name)), names[0] if names else "")


def whole(value: str | None, otherwise: int) -> int:
    """A small number out of an attribute that may hold anything."""
    try:
        return max(0, min(int(value or ""), _MOST))
    except ValueError:
        return otherwise


class Numbering:
    """Counts the lists of one document while its paragraphs go by."""

    def __init__(self, root: etree._Element | None) -> None:
        """Read the lists of `numbering.xml`; None where the document has none."""
        self._abstracts: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, Level]]] = {}
        self._counts: dict[str, list[int]] = {}
        self._started: set[tuple[str, int]] = set()
        links: dict[str, str] = {}
        named: dict[str, str] = {}
        for element in root if root is not None else ():
            if local(element) == "abstractNum":
                key = attribute(element, "abstractNumId") or ""
                self._abstracts[key] = _levels(element)
                named[attribute(child(element, "styleLink")) or ""] = key
                links[key] = attribute(child(element, "numStyleLink")) or ""
        for key, name in links.items():
            if name and name in named and not self._abstracts[key]:
                self._abstracts[key] = self._abstracts[named[name]]
        for element in root if root is not None else ():
            if local(element) == "num":
                self._read_list(element)

    def level_of_style(self, list_id: str, style: str) -> int:
        """The level of a list that a paragraph style stands for."""
        levels = self._levels_of(list_id)
        return next((index for index, level in levels.items() if level.style == style), 0)

    def label(self, list_id: str, index: int) -> str:
        """Count one paragraph of a list and give its number as printed, with what separates it from the text."""
        levels = self._levels_of(list_id)
        level = levels.get(index)
        if level is None:
            return ""
        abstract, overrides = self._lists[list_id]
        counts = self._counts.setdefault(abstract, [_UNCOUNTED] * _LEVELS)
        if index in overrides and (list_id, index) not in self._started:
            counts[index] = _UNCOUNTED
        self._started.add((list_id, index))
        counts[index] = level.start if counts[index] == _UNCOUNTED else counts[index] + 1
        for deeper in range(index + 1, _LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart and index < restart):
                counts[deeper] = _UNCOUNTED
        return _printed(level, levels, counts)

    def _levels_of(self, list_id: str) -> dict[int, Level]:
        abstract, overrides = self._lists.get(list_id, ("", {}))
        return self._abstracts.get(abstract, {}) | overrides

    def _read_list(self, element: etree._Element) -> None:
        abstract = attribute(child(element, "abstractNumId")) or ""
        overrides: dict[int, Level] = {}
        for override in element:
            if local(override) != "lvlOverride":
                continue
            index = min(whole(attribute(override, "ilvl"), 0), _LEVELS - 1)
            level = child(override, "lvl")
            base = (
                _level(level) if level is not None else self._abstracts.get(abstract, {}).get(index, Level())
            )
            start = child(override, "startOverride")
            overrides[index] = base._replace(start=whole(attribute(start), 1)) if start is not None else base
        self._lists[attribute(element, "numId") or ""] = (abstract, overrides)


def _levels(element: etree._Element) -> dict[int, Level]:
    return {
        min(whole(attribute(inner, "ilvl"), 0), _LEVELS - 1): _level(inner)
        for inner in element
        if local(inner) == "lvl"
    }


def _level(element: etree._Element) -> Level:
    legal = child(element, "isLgl")
    restart = child(element, "lvlRestart")
    return Level(
        start=whole(attribute(child(element, "start")), 1),
        form=attribute(child(element, "numFmt")) or "decimal",
        text=legacy.from_font(attribute(child(element, "lvlText")) or "", font_of(child(element, "rPr"))),
        suffix=attribute(child(element, "suff")) or "tab",
        legal=legal is not None and attribute(legal) not in {"0", "false"},
        style=attribute(child(element, "pStyle")),
        restart=whole(attribute(restart), 0) if restart is not None else None,
    )


def _printed(level: Level, levels: dict[int, Level], counts: list[int]) -> str:
    if level.form == "bullet":
        text = (
            level.text if level.text in {"-", "–", "—", "+", "*", "•"} else "•" if level.text.strip() else ""
        )
    elif level.form == "none":
        text = ""
    else:
        text = level.text
        for index in range(_LEVELS):
            if f"%{index + 1}" in text:
                shown = levels.get(index, Level())
                form = "decimal" if level.legal else shown.form
                text = text.replace(
                    f"%{index + 1}",
                    number(shown.start if counts[index] == _UNCOUNTED else counts[index], form),
                )
    return text + ("" if level.suffix == "nothing" or not text else " ")


def number(value: int, form: str) -> str:
    """`value` in one of Word's number forms; forms of other scripts come out as digits."""
    if form in {"upperRoman", "lowerRoman"}:
        roman, rest = "", min(value, 4999)
        for worth, sign in _ROMAN:
            roman += sign * (rest // worth)
            rest %= worth
        return roman if form == "upperRoman" else roman.lower()
    if form in {"upperLetter", "lowerLetter"} and value > 0:
        letter = chr(ord("A") + (value - 1) % 26) * min((value - 1) // 26 + 1, 9)
        return letter if form == "upperLetter" else letter.lower()
    return f"{value:02d}" if form == "decimalZero" else "" if form == "none" else str(value)
