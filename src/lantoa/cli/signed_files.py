"""What `sign` and `verify` have in common: files read whole, words for whoever signed, refusals of the room of signatures."""

import errno
import importlib.util
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from lantoa.cli.messages import Lang
from lantoa.cli.outlet import tell
from lantoa.core.kernel import Refused

if TYPE_CHECKING:
    from lantoa.signing import SignatureReport

_REASONS = {
    errno.ENOENT: "reason.absent",
    errno.ENOTDIR: "reason.absent",
    errno.EACCES: "reason.no_reading",
    errno.EISDIR: "reason.is_folder",
}


def expect_libraries() -> None:
    """Raises Refused where the libraries of signatures were not installed."""
    if importlib.util.find_spec("pyhanko") is None:
        raise Refused("refused.signing_missing")


def content_of(path: Path) -> bytes:
    """The whole file; raises Refused."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused(
            "refused.read", name=path, reason=_REASONS.get(error.errno or 0, error.strerror)
        ) from None


def tell_refusal(refused: Refused, lang: Lang, *, name: str = "") -> None:
    """A refusal of the room of signatures in its own words; others are for the program to say."""
    from lantoa.signing import explain, speaks_of  # noqa: PLC0415 - slow to load, and only these two commands need it

    if not speaks_of(refused.code):
        raise refused
    sentence = explain(refused, lang)
    tell(f"{name}: {sentence}" if name else sentence)


def owner(signature: "SignatureReport") -> str:
    """Who signed: the name, and the body where it is another."""
    body = signature.organisation
    return f"{signature.name} ({body})" if body not in ("", signature.name) else signature.name


def moment(at: datetime) -> str:
    """A moment by the clock of this machine, with its distance from Greenwich: `23/11/2026 09:30:15 +07:00`."""
    here = at.astimezone()
    return f"{here:%d/%m/%Y} {here.isoformat(timespec='seconds')[11:19]} {here.isoformat()[-6:]}"
