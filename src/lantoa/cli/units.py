"""`lantoa units`: who is who, and who was who."""

import argparse
import json
from datetime import date
from pathlib import Path

from lantoa.cli.grid import open_screen
from lantoa.cli.messages import Lang
from lantoa.cli.outlet import tell, write_out
from lantoa.cli.unit_answers import Answer, brief_unit, resolve_phrase, show_unit, tell_history
from lantoa.cli.unit_messages import words
from lantoa.cli.unit_search import find_unit
from lantoa.cli.unit_tables import print_history, print_resolution, print_unit
from lantoa.core.kernel import Refused
from lantoa.core.organisation import OrganisationTree, build_tree
from lantoa.gazetteer import explain, load_gazetteer, read_successions, read_units

_ANSWERS = {"show": show_unit, "history": tell_history}
_TABLES = {"show": print_unit, "history": print_history, "resolve": print_resolution}
_LISTED = 20


class _Unclear(Exception):  # noqa: N818 - the question is unclear, nothing failed
    """No unit, or several, are meant. `lines` say so."""

    def __init__(self, *lines: str) -> None:
        super().__init__(*lines)
        self.lines = lines


def run(arguments: argparse.Namespace) -> int:
    """Answer one question about units. 0 where there is one answer, else 1."""
    lang: Lang = arguments.lang
    on: date = arguments.as_of or date.today()  # noqa: DTZ011 - the user's own day
    try:
        tree = _tree(arguments, lang)
        answer = _answer(arguments, tree, on, lang)
    except _Unclear as unclear:
        for line in unclear.lines:
            tell(line)
        return 1
    _put(answer, arguments, lang)
    return int(not _settled(answer))


def _answer(arguments: argparse.Namespace, tree: OrganisationTree, on: date, lang: Lang) -> Answer:
    if arguments.ask == "resolve":
        if not arguments.sender:
            raise _Unclear(words(lang, "no_sender"))
        sender = _one(arguments.sender, tree, on, lang)
        return resolve_phrase(arguments.phrase, sender=sender, tree=tree, on=on, lang=lang)
    return _ANSWERS[arguments.ask](_one(arguments.phrase, tree, on, lang), tree=tree, on=on)


def _settled(answer: Answer) -> bool:
    """Whether a line was understood in any of its parts; the other questions are answered or refused before."""
    found = answer.get("resolutions")
    return found is None or any(each["units"] or each["state"] == "not_a_unit" for each in found)


def _put(answer: Answer, arguments: argparse.Namespace, lang: Lang) -> None:
    if arguments.format == "json":
        write_out(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        _TABLES[arguments.ask](answer, open_screen(record=False), lang)


def _tree(arguments: argparse.Namespace, lang: Lang) -> OrganisationTree:
    units, successions = load_gazetteer()
    try:
        if arguments.units:
            units += read_units(_text(arguments.units, lang))
        if arguments.successions:
            successions += read_successions(_text(arguments.successions, lang))
    except Refused as refused:
        raise _Unclear(*explain(refused, lang).splitlines()) from None
    return build_tree(units, successions=successions)


def _text(name: str, lang: Lang) -> str:
    try:
        return Path(name).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise _Unclear(words(lang, "no_file", name=name)) from None


def _one(phrase: str, tree: OrganisationTree, on: date, lang: Lang) -> str:
    found = find_unit(phrase, tree=tree, on=on)
    if len(found.units) == 1:
        return found.units[0]
    day = f"{on:%d/%m/%Y}"
    if not found.units:
        near = (words(lang, "near", names="; ".join(found.near)),) if found.near else ()
        raise _Unclear(words(lang, "unknown", phrase=phrase, day=day), *near, words(lang, "hint"))
    listed = [brief_unit(unit, tree=tree, on=on) for unit in found.units[:_LISTED]]
    more = len(found.units) - len(listed)
    raise _Unclear(
        words(lang, "many", phrase=phrase, day=day, count=len(found.units)),
        *(f"  {each['id']}  {each['name']}, {each['within']}".rstrip(", ") for each in listed),
        *([words(lang, "more", count=more)] if more else ()),
    )
