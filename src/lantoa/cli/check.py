"""`lantoa check`."""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from lantoa.cli.check_settings import Wishes, Wrong, read_settings
from lantoa.cli.grid import Column, Grid, Piece, Screen, open_screen
from lantoa.cli.messages import Lang, say
from lantoa.cli.outlet import tell, write_file, write_out
from lantoa.cli.phrases import short
from lantoa.cli.progress import refusal_words
from lantoa.cli.sarif import sarif
from lantoa.cli.sources import list_files, read_texts
from lantoa.cli.work import Refusal
from lantoa.core.checking import Draft, DraftFinding, check_draft, findings_to_json, safe_fixes
from lantoa.core.kernel import Refused, Severity
from lantoa.core.reading import read_directive
from lantoa.core.text import SourceText
from lantoa.ingest import Edit, mend_word, read_layout

UNREADABLE = 2
_SHOWN = 60
_RANK = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}
_STYLES = {"error": "red", "warning": "yellow", "note": "dim"}


class _Paper(NamedTuple):
    """One paper, its bytes where it lies in a file of its own, and the path beside which a mended copy may stand."""

    name: str
    source: SourceText
    data: bytes | None
    path: Path


def run(arguments: argparse.Namespace) -> int:
    """Check the drafts named, say what a clerk would mark. The exit code."""
    lang: Lang = arguments.lang
    try:
        wishes = read_settings(arguments.config, lang) if arguments.config else Wishes()
    except Wrong as wrong:
        tell(wrong.sentence)
        return UNREADABLE
    settings = wishes.settings._replace(preview=wishes.settings.preview or arguments.preview)
    today = arguments.as_of or date.today()  # noqa: DTZ011 - the user's own day
    least = _RANK[Severity(arguments.fail_on) if arguments.fail_on else wishes.fail_on or Severity.ERROR]
    failed, worst, counts, results = False, -1, Counter[str](), []
    screen = open_screen(record=False)
    for paper in _papers(arguments.files):
        if isinstance(paper, Refusal):
            tell(refusal_words(paper, lang))
            failed = True
            continue
        draft = Draft(read_directive(paper.source), _layout(paper))
        findings = check_draft(draft, today=today, settings=settings)
        if arguments.fix:
            findings, mended = _mend(paper, findings, lang)
            failed |= not mended
        worst = max((worst, *(_RANK[finding.severity] for finding in findings)))
        counts.update(finding.severity.value for finding in findings)
        counts["files"] += 1
        result = findings_to_json(findings, draft=draft, file=paper.name, lang=lang)
        results += _put(result, arguments.format or "text", screen, lang)
    if arguments.format == "sarif":
        write_out(json.dumps(sarif(results), ensure_ascii=False, indent=1))
    tell(say(lang, "check.sum", **{name: counts[name] for name in ("files", *_STYLES)}))
    return UNREADABLE if failed else int(worst >= least)


def _papers(names: list[str]) -> Iterator[_Paper | Refusal]:
    for document in list_files(names):
        kept: dict[str, bytes] = {}
        for name, content in read_texts(document, progress=None, known=_keeping(kept)):
            if isinstance(content, SourceText):
                yield _Paper(name, content, kept.pop(name, None), document.path)
            elif isinstance(content, Refused):
                yield Refusal(content.code, content.params)


def _keeping(kept: dict[str, bytes]) -> Any:
    """Asked before a file is read whether it is known: remembers its bytes and says no."""

    def keep(name: str, data: bytes) -> bool:
        kept[name] = data
        return False

    return keep


def _layout(paper: _Paper) -> Any:
    name = paper.name
    return read_layout(paper.data or b"-", name=name, source=paper.source)


def _mend(
    paper: _Paper, findings: tuple[DraftFinding, ...], lang: Lang
) -> tuple[tuple[DraftFinding, ...], bool]:
    """What is left after the safe fixes are written to a copy, and whether it could be written."""
    edits = [Edit(span, replacement) for span, replacement in safe_fixes(findings)]
    if not edits:
        tell(say(lang, "check.unfixed", name=paper.name))
        return findings, True
    try:
        copy = mend_word(paper.data or b"-", name=paper.name, source=paper.source, edits=edits)
    except Refused as refused:
        tell(refusal_words(Refusal(refused.code, refused.params), lang))
        return findings, False
    if copy.done:
        target = paper.path.with_name(f"{Path(paper.name).stem}.fixed.docx")
        write_file(target, copy.data)
        tell(say(lang, "check.fixed", count=len(copy.done), path=target))
    done = {*copy.done}
    return tuple(finding for finding in findings if not _is_mended(finding, done)), True


def _is_mended(finding: DraftFinding, done: set[Edit]) -> bool:
    """Whether the copy holds its fix at every place."""
    fix = finding.fix
    return fix is not None and done.issuperset(Edit(span, fix.replacement) for span in fix.places)


def _put(result: dict[str, Any], form: str, screen: Screen, lang: Lang) -> list[dict[str, Any]]:
    """Show one file's findings, or keep them for the end."""
    if form == "sarif":
        return [result]
    if form == "json":
        write_out(json.dumps(result, ensure_ascii=False))
    elif not result["findings"]:
        screen.print(say(lang, "check.clean", name=result["file"]))
    else:
        grid = Grid((Column(""), Column(""), Column(""), Column("", 1)))
        for finding in result["findings"]:
            _add(grid, finding, lang, lined=Path(result["file"]).suffix == ".txt")
        screen.print(Piece(result["file"], "bold"), grid)
    return []


def _add(grid: Grid, finding: dict[str, Any], lang: Lang, *, lined: bool) -> None:
    """One finding; where the file has no `lined` text to count in, the words it stands at can be searched for."""
    where, fix = finding["where"], finding["fix"]
    place = f"{where['line']}:{where['column']}" if where else say(lang, "check.whole")
    severity = Piece(say(lang, f"check.{finding['severity']}"), _STYLES[finding["severity"]])
    words = [Piece(finding["message"])]
    shown = short(where["quote"], _SHOWN) if where and not lined else ""
    if shown and shown not in finding["message"]:
        words.append(Piece(say(lang, "check.at", words=shown), "dim"))
    words.append(Piece(f"→ {finding['hint']}", "dim"))
    if fix and fix["safe"]:
        words.append(Piece(f"[{say(lang, 'check.fixable')}]", "cyan"))
    grid.add(place, severity, finding["code"], words)
