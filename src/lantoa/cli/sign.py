"""`lantoa sign`: a paper's PDF signed on one's own machine, for offices without a signing client."""

import argparse
import getpass
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from lantoa.cli.messages import Lang, say
from lantoa.cli.outlet import expect_apart, tell, write_file
from lantoa.cli.signed_files import content_of, expect_libraries, owner, tell_refusal
from lantoa.core.kernel import Refused

if TYPE_CHECKING:
    from lantoa.signing import CertificateFile, SignaturePlace, Token

SECRET = "LANTOA_PIN"  # noqa: S105 - where the secret stands, not the secret


def run(arguments: argparse.Namespace) -> int:
    """Sign in the place wanted. The exit code."""
    expect_libraries()
    try:
        _sign(arguments)
    except Refused as refused:
        tell_refusal(refused, arguments.lang)
        return 1
    return 0


def _sign(arguments: argparse.Namespace) -> None:
    # slow to load, and no other command needs it
    from lantoa.signing import sign, verify, when  # noqa: PLC0415

    lang: Lang = arguments.lang
    path = Path(arguments.file)
    out = Path(arguments.out) if arguments.out else path.with_name(f"{path.stem}-da-ky.pdf")
    expect_apart(out, [path])
    pdf = content_of(path)
    place = _place(pdf, path, arguments.field)
    image = content_of(Path(arguments.image)) if arguments.image else None
    signer = _signer(arguments)
    now = datetime.now(UTC)
    signed = sign(
        pdf,
        field=place.field,
        signer=signer,
        now=now,
        image=image,
        number=arguments.number or "",
        reason=arguments.reason or "",
        time_stamps=arguments.tsa or "",
    )
    write_file(out, signed)
    made = next(one for one in verify(signed, roots=(), at=now).signatures if one.field == place.field)
    tell(say(lang, "done.wrote", path=out))
    at = when(made.signed_at or now)
    tell(say(lang, "sign.done", who=owner(made), field=place.field, place=place.name, when=at))


def _place(pdf: bytes, path: Path, wanted: str | None) -> "SignaturePlace":
    """The place to sign in; what the paper still lacks before it is refused, not signed over."""
    from lantoa.signing import SEAL, places_of  # noqa: PLC0415

    places = {place.field: place for place in places_of(pdf)}
    empty = [place for place in places.values() if not place.signed]
    if not places:
        raise Refused("refused.no_places", name=path)
    if wanted and wanted not in places:
        raise Refused("refused.unknown_place", name=path, field=wanted, places=_named(list(places.values())))
    if not wanted and not empty:
        raise Refused("refused.all_signed", name=path)
    if not wanted and len(empty) > 1:
        raise Refused("refused.which_place", name=path, places=_named(empty))
    place = places[wanted] if wanted else empty[0]
    if place.field == SEAL and not place.signed:
        _expect_ready_for_seal(pdf, path, places)
    return place


def _expect_ready_for_seal(pdf: bytes, path: Path, places: "dict[str, SignaturePlace]") -> None:
    from lantoa.signing import LEADER, waits_for_number  # noqa: PLC0415

    if LEADER in places and not places[LEADER].signed:
        raise Refused("refused.leader_first", name=path)
    if waits_for_number(pdf):
        raise Refused("refused.number_first", name=path)


def _named(places: "list[SignaturePlace]") -> str:
    return ", ".join(f"{place.field} ({place.name})" for place in places)


def _signer(arguments: argparse.Namespace) -> "CertificateFile | Token":
    from lantoa.signing import CertificateFile, Token  # noqa: PLC0415

    if arguments.token:
        pin = _secret(arguments, say(arguments.lang, "sign.pin"))
        return Token(module=arguments.token, pin=pin, token=arguments.label or "", key=arguments.key or "")
    path = Path(arguments.certificate)
    data = content_of(path)
    asked = say(arguments.lang, "sign.passphrase", name=path.name)
    return CertificateFile(data=data, passphrase=_secret(arguments, asked))


def _secret(arguments: argparse.Namespace, asked: str) -> str:
    """From a file, the environment or the person; never from the command, where every process of the machine could read it."""
    if arguments.pin_file:
        lines = content_of(Path(arguments.pin_file)).decode("utf-8", "replace").splitlines()
        return lines[0] if lines else ""
    if SECRET in os.environ:
        return os.environ[SECRET]
    if not sys.stdin.isatty():
        raise Refused("refused.no_secret")
    return getpass.getpass(asked)
