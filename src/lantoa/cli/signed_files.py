"""What `sign` and `verify` have in common: files read whole, words for whoever signed, refusals of the room of signatures."""

import errno
import importlib.util
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
    """A refusal of the room of signatures in its own words, of the file `name`; others in the program's."""
    # slow to load, and only these two commands need them
    from lantoa.cli.progress import refusal_words  # noqa: PLC0415
    from lantoa.cli.work import Refusal  # noqa: PLC0415
    from lantoa.signing import explain, speaks_of  # noqa: PLC0415

    if speaks_of(refused.code):
        tell(f"{name}: {explain(refused, lang)}" if name else explain(refused, lang))
    else:
        tell(refusal_words(Refusal(refused.code, refused.params), lang))


def owner(signature: "SignatureReport") -> str:
    """Who signed: the name, and the body where it is another."""
    body = signature.organisation
    return f"{signature.name} ({body})" if body not in ("", signature.name) else signature.name
