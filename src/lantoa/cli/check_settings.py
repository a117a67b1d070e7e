"""The settings file of `lantoa check`."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from lantoa.cli.messages import Lang, say
from lantoa.core.checking import RULES, Delegation, Settings
from lantoa.core.kernel import Severity

_KEYS = frozenset({"severity", "silence", "delegation", "preview", "fail-on"})
_CODES = frozenset(rule.code for rule in RULES)
_DELEGATION = frozenset({"authority", "title", "since", "until"})


class Wrong(Exception):  # noqa: N818 - the file is wrong, not the program
    """The file cannot be used; `sentence` says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Wishes(NamedTuple):
    """What the file asks for."""

    settings: Settings = Settings()
    fail_on: Severity | None = None


class _Fault(Exception):  # noqa: N818 - as above
    def __init__(self, what: object, why: str) -> None:
        super().__init__(what, why)
        self.what, self.why = what, why


def read_settings(name: str, lang: Lang) -> Wishes:
    """Settings out of a TOML file. Raises Wrong."""
    try:
        table = tomllib.loads(Path(name).read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise Wrong(say(lang, "config.unreadable", path=name)) from None
    try:
        return _wishes(table)
    except _Fault as fault:
        why = say(lang, f"config.why.{fault.why}")
        raise Wrong(say(lang, "config.wrong", path=name, what=fault.what, why=why)) from None


def _wishes(table: dict[str, Any]) -> Wishes:
    for key in table:
        if key not in _KEYS:
            raise _Fault(key, "key")
    severities = {_code(code): _severity(name) for code, name in _table(table, "severity").items()}
    silenced = {_code(code): _reason(code, why) for code, why in _table(table, "silence").items()}
    preview = table.get("preview", False)
    if not isinstance(preview, bool):
        raise _Fault(f"preview = {preview}", "key")
    rows = table.get("delegation", [])
    if not isinstance(rows, list):
        raise _Fault("delegation", "delegation")
    settings = Settings(severities, silenced, preview, tuple(_delegation(row) for row in rows))
    return Wishes(settings, _severity(table["fail-on"]) if "fail-on" in table else None)


def _table(table: dict[str, Any], key: str) -> dict[str, Any]:
    found = table.get(key, {})
    if not isinstance(found, dict):
        raise _Fault(key, "key")
    return found


def _code(code: str) -> str:
    if code not in _CODES:
        raise _Fault(code, "code")
    return code


def _severity(name: object) -> Severity:
    if not isinstance(name, str) or name not in set(Severity):
        raise _Fault(name, "severity")
    return Severity(name)


def _reason(code: str, why: object) -> str:
    if not isinstance(why, str) or not why.strip():
        raise _Fault(code, "reason")
    return why


def _delegation(row: object) -> Delegation:
    if not isinstance(row, dict) or not {"authority", "title"} <= set(row) <= _DELEGATION:
        raise _Fault("delegation", "delegation")
    authority, title, since, until = (row.get(name) for name in ("authority", "title", "since", "until"))
    days = all(day is None or type(day) is date for day in (since, until))
    if not isinstance(authority, str) or not isinstance(title, str) or not days:
        raise _Fault(f"delegation {title}", "delegation")
    return Delegation(authority.strip(". "), title, since, until)
