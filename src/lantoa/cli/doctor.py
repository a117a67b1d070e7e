"""`lantoa doctor`."""

import argparse
import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from lantoa import __version__
from lantoa.cli.messages import Lang, say
from lantoa.cli.outlet import write_out
from lantoa.core.reading import ENGINE
from lantoa.ingest import Program, programs

# Without these a kind of file cannot be read at all; the others are only quicker ways.
_NEEDED = ("tesseract", "soffice")
_SYSTEMS = ("linux", "windows", "macos")
_LIBRARIES = (
    "lxml",
    "pypdfium2",
    "pillow",
    "rich",
    "jinja2",
    "xlsxwriter",
    "icalendar",
    "python-dateutil",
)


def run(arguments: argparse.Namespace) -> int:
    """Say which optional programs are there and how to install what is missing. 0 where nothing is missing, else 1."""
    found = programs()
    write_out("\n".join(_lines(found, arguments.lang)))
    return 0 if all(program.ready for program in found if program.name in _NEEDED) else 1


def _lines(found: tuple[Program, ...], lang: Lang) -> Iterator[str]:
    missing = [program for program in found if program.name in _NEEDED and not program.ready]
    yield say(lang, "doctor.missing", count=len(missing)) if missing else say(lang, "doctor.fine")
    yield ""
    for program in found:
        needed = program.name in _NEEDED
        code = (
            "doctor.ready"
            if program.ready
            else "doctor.half"
            if program.path
            else "doctor.absent"
            if needed
            else "doctor.spare"
        )
        yield f"  {say(lang, code)}  {say(lang, f'program.{program.name}')}  {program.version or ''}  {program.path or ''}".rstrip()
        yield f"       {say(lang, 'doctor.reads', formats=program.formats)}"
        if needed and not program.ready:
            for system in _SYSTEMS:
                yield f"       {say(lang, f'system.{system}')}: {say(lang, f'install.{program.name}.{system}')}"
    yield ""
    yield f"lantoa {__version__} (engine {ENGINE}) · Python {platform.python_version()} · {platform.platform()}"
    yield " · ".join(f"{name} {_version(name)}" for name in _LIBRARIES)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "?"
