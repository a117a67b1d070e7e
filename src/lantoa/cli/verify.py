"""`lantoa verify`: the signatures of PDFs judged on one's own machine, without network."""

import argparse
import json
import os
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lantoa.cli.messages import Lang, say
from lantoa.cli.outlet import printable, tell, write_out
from lantoa.cli.signed_files import content_of, expect_libraries, owner, tell_refusal
from lantoa.core.kernel import Refused

if TYPE_CHECKING:
    from asn1crypto import x509

    from lantoa.signing import Filled, SignatureReport, Verification

UNREADABLE = 2


class _Trust(NamedTuple):
    """Whom the person trusts, and what was taken back."""

    roots: "tuple[x509.Certificate, ...]"
    crls: tuple[bytes, ...]


def run(arguments: argparse.Namespace) -> int:
    """Judge each file. The exit code."""
    expect_libraries()
    lang: Lang = arguments.lang
    try:
        trust = _trust(arguments.roots)
    except Refused as refused:
        tell_refusal(refused, lang)
        return UNREADABLE
    codes = [_judged(Path(name), trust, arguments) for name in arguments.files]
    if not trust.roots:
        tell(say(lang, "verify.no_roots"))
    return max(codes)


def _judged(path: Path, trust: _Trust, arguments: argparse.Namespace) -> int:
    from lantoa.signing import filled, verify  # noqa: PLC0415 - slow to load, and no other command needs it

    lang: Lang = arguments.lang
    try:
        pdf = content_of(path)
        found = verify(pdf, roots=trust.roots, at=datetime.now(UTC), crls=trust.crls)
        number = filled(pdf)
    except Refused as refused:
        tell_refusal(refused, lang, name=path.name)
        return UNREADABLE
    if arguments.format == "json":
        write_out(json.dumps(_record(path, found, number, lang), ensure_ascii=False))
    else:
        write_out("\n".join(map(printable, _lines(path, found, number, lang))))
    return int(not found.holds)


def _record(path: Path, found: "Verification", number: "Filled", lang: Lang) -> dict[str, Any]:
    return {
        "file": str(path),
        "valid": found.holds,
        "problems": _said(found.problems, lang),
        "signatures": [
            {
                "field": one.field,
                "name": one.name,
                "organisation": one.organisation,
                "issuer": one.issuer,
                "serial": one.serial,
                "signed_at": one.signed_at.isoformat() if one.signed_at else None,
                "time_stamped": one.time_stamped,
                "intact": one.intact,
                "trusted": one.trusted,
                "covers": one.covers.value,
                "changes": one.changes.value,
                "revocation": one.revocation.value,
                "valid": one.holds,
                "problems": _said(one.problems, lang),
            }
            for one in found.signatures
        ],
        **number._asdict(),
    }


def _said(problems: Iterable[str], lang: Lang) -> list[dict[str, str]]:
    from lantoa.signing import say_problem  # noqa: PLC0415

    return [{"code": code, "message": say_problem(code, lang)} for code in problems]


def _lines(path: Path, found: "Verification", number: "Filled", lang: Lang) -> Iterator[str]:
    if found.holds:
        yield say(lang, "verify.fine", name=path.name, count=len(found.signatures))
    else:
        yield say(lang, "verify.wrong", name=path.name)
    for problem in _said(found.problems, lang):
        yield say(lang, "verify.problem", sentence=problem["message"])
    for one in found.signatures:
        yield from _about(one, lang)
    if all(number):
        yield say(lang, "verify.number", **number._asdict())


def _about(one: "SignatureReport", lang: Lang) -> Iterator[str]:
    from lantoa.signing import say_revocation, when  # noqa: PLC0415

    clock = say(lang, "verify.stamped" if one.time_stamped else "verify.claimed")
    at = f"{when(one.signed_at)} ({clock})" if one.signed_at else say(lang, "verify.no_time")
    yield say(lang, "verify.who", field=one.field, who=owner(one), when=at)
    yield say(lang, "verify.issued", serial=one.serial, issuer=one.issuer)
    yield f"    {say_revocation(one.revocation, lang)}"
    for problem in _said(one.problems, lang):
        yield say(lang, "verify.problem", sentence=problem["message"])


def _trust(named: list[str] | None) -> _Trust:
    from lantoa.signing import REVOCATION_ENDINGS, certificates_in, revocations_in  # noqa: PLC0415

    roots, crls = list[Any](), list[bytes]()
    for path in _files(named):
        data = content_of(path)
        if path.suffix.lower() in REVOCATION_ENDINGS:
            crls += revocations_in(data)
        else:
            roots += certificates_in(data)
    return _Trust(tuple(roots), tuple(crls))


def _files(named: list[str] | None) -> Iterator[Path]:
    """Files as named, and those of folders whose endings say what they are; else the workbench's own, if it keeps its data here."""
    from lantoa.signing import REVOCATION_ENDINGS, ROOT_ENDINGS  # noqa: PLC0415

    kept = Path(os.environ.get("LANTOA_DATA", "lantoa-data")) / "roots"
    known = ROOT_ENDINGS | REVOCATION_ENDINGS
    for path in map(Path, named) if named else filter(Path.is_dir, (kept,)):
        if path.is_dir():
            yield from (one for one in sorted(path.iterdir()) if one.suffix.lower() in known)
        else:
            yield path
