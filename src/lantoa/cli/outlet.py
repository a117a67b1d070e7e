"""Results on their way out: standard output or a file, whole or not at all."""

import contextlib
import errno
import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from lantoa.cli.messages import Lang, say
from lantoa.core.kernel import Refused

# "CON", "lpt1.txt": names that Windows keeps for devices.
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f\ud800-\udfff]')
# A name may have 255 bytes; room is left for an ending and for the mark of an unfinished file.
_LONGEST = 200
# Why nothing could be written, as codes of messages; what else systems say stays as they say it.
_REASONS = {
    errno.EACCES: "reason.denied",
    errno.EPERM: "reason.denied",
    errno.ENOSPC: "reason.full",
    errno.ENOTDIR: "reason.no_folder",
    errno.EEXIST: "reason.no_folder",
    errno.EISDIR: "reason.is_folder",
    errno.EROFS: "reason.read_only",
}


def printable(name: str) -> str:
    """A file's name without what would steer a terminal, turn the line round or break an XML file."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in name)


def is_folder(out: str) -> bool:
    """Whether `--out` names a folder: what has no ending, ends with a stroke or is one already."""
    return out.endswith(("/", os.sep)) or Path(out).is_dir() or not Path(out).suffix


def tell(sentence: str) -> None:
    """One sentence for the person, beside the result, never in it."""
    print(printable(sentence), file=sys.stderr, flush=True)  # noqa: T201 - this is where the command line speaks


def expect_apart(out: Path | None, sources: Iterable[Path]) -> None:
    """What is read is never written over. Raises Refused where `out` is one of `sources`."""
    if out and out.is_file() and any(path.exists() and out.samefile(path) for path in sources):
        raise Refused("refused.out_is_source", name=out)


def write_file(path: Path, data: str | bytes) -> None:
    """Write all of `data` or nothing: a reader never sees half a file. Raises Refused."""
    draft = path.with_name(f".{path.name[:80]}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(data.encode("utf-8", "replace") if isinstance(data, str) else data)
        draft.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise Refused(
            "refused.write", name=path, reason=_REASONS.get(error.errno or 0, error.strerror)
        ) from None


def write_out(text: str) -> None:
    """Put `text` on standard output, as UTF-8 whatever the console's own encoding is."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")
    sys.stdout.flush()


def write_result(result: str | bytes, out: Path | None, lang: Lang) -> None:
    """A whole result to its file, or to standard output where none was named."""
    if out:
        write_file(out, result)
        tell(say(lang, "done.wrote", path=out))
    elif isinstance(result, bytes):
        sys.stdout.buffer.write(result)
        sys.stdout.buffer.flush()
    else:
        write_out(result)


def inside(folder: Path, name: str, suffix: str) -> Path:
    """Where in `folder` the result for the document `name` stands; never outside it, on any system."""
    parts = [
        _safe(part) for part in PurePosixPath(name.replace("\\", "/")).parts if part not in ("/", "..", ".")
    ]
    *above, last = parts or ["_"]
    return folder.joinpath(*above, last + suffix)


def _safe(part: str) -> str:
    part = _FORBIDDEN.sub("_", part).rstrip(" .") or "_"
    if _DEVICE.match(part):
        part = "_" + part
    while len(part.encode("utf-8")) > _LONGEST:
        part = part[:-1]
    return part
