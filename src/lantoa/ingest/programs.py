"""Programs beside Python that read what Python cannot: which are there, where, and which version."""

import re
import shutil
import subprocess
from functools import cache
from typing import NamedTuple

_VERSION = re.compile(r"(?<!\d)\d+(?:\.\d+)+")
_ASK = {"tesseract": "--version", "soffice": "--version", "antiword": "-h", "catdoc": "-V"}
_PURPOSE = {
    "tesseract": ".png .jpg .tif .webp, .pdf (scan)",
    "soffice": ".doc .odt .rtf",
    "antiword": ".doc",
    "catdoc": ".doc .rtf",
}


class Program(NamedTuple):
    """One optional program. `ready` is false also where a part it needs is missing: Vietnamese for Tesseract."""

    name: str
    path: str | None
    version: str | None
    ready: bool
    formats: str


@cache
def programs() -> tuple[Program, ...]:
    """All optional programs, found or not."""
    return tuple(_program(name) for name in _ASK)


def path_of(name: str) -> str | None:
    """Path of a program that is there and ready."""
    return next((program.path for program in programs() if program.name == name and program.ready), None)


def _program(name: str) -> Program:
    path = shutil.which(name)
    if path is None:
        return Program(name, None, None, ready=False, formats=_PURPOSE[name])
    version = _VERSION.search(_said(path, _ASK[name]))
    ready = name != "tesseract" or "vie" in _said(path, "--list-langs").split()
    return Program(name, path, version[0] if version else None, ready=ready, formats=_PURPOSE[name])


def _said(path: str, *arguments: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - a program found by its name on this machine, no shell
            [path, *arguments],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=30,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout + done.stderr
