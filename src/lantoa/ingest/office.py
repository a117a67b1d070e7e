"""Old Word, OpenDocument and RTF files, by way of LibreOffice."""

import subprocess
import tempfile
from pathlib import Path

from lantoa.core.kernel import Refused
from lantoa.ingest import charset
from lantoa.ingest.model import Content, File
from lantoa.ingest.programs import path_of
from lantoa.ingest.sniff import Kind
from lantoa.ingest.word import read_word

_SUFFIXES = {Kind.DOC: ".doc", Kind.ODT: ".odt", Kind.RTF: ".rtf"}


def read_office(file: File, kind: Kind) -> Content:
    """The file as LibreOffice sees it. Without it, plain text of a .doc by antiword or catdoc; else a refusal."""
    office = path_of("soffice")
    if office is not None:
        return read_word(file._replace(data=_converted(office, file, kind)))
    plain = _plain(file) if kind is Kind.DOC else None
    if plain is None:
        raise Refused("needs-office", name=file.name)
    decoded = charset.repaired(plain, "utf-8")
    return Content(decoded.text, encoding=decoded.encoding)


def _converted(office: str, file: File, kind: Kind) -> bytes:
    """A .docx made in a folder of its own: a profile of its own lets conversions run side by side, and no macro runs."""
    with tempfile.TemporaryDirectory(prefix="lantoa-") as folder:
        source = Path(folder, "in" + _SUFFIXES[kind])
        source.write_bytes(file.data)
        command = [
            office, f"-env:UserInstallation={Path(folder, 'profile').as_uri()}", "--headless", "--norestore", "--nolockcheck",
            "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, str(source),
        ]  # fmt: skip
        target = Path(folder, "in.docx")
        try:
            subprocess.run(  # noqa: S603 - a program found by its name on this machine, no shell
                command,
                capture_output=True,
                timeout=file.limits.office_seconds,
                check=False,
                stdin=subprocess.DEVNULL,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise Refused(
                "office-failed", name=file.name, seconds=round(file.limits.office_seconds)
            ) from error
        if not target.exists():
            raise Refused("damaged", name=file.name, detail="LibreOffice")
        return target.read_bytes()


def _plain(file: File) -> str | None:
    for name, options in (
        ("antiword", ("-m", "UTF-8.txt", "-w", "0", "-")),
        ("catdoc", ("-d", "utf-8", "-w", "-")),
    ):
        program = path_of(name)
        if program is None:
            continue
        try:
            done = subprocess.run(  # noqa: S603 - a program found by its name on this machine, no shell
                [program, *options], input=file.data, capture_output=True, timeout=30, check=False
            )
        except (OSError, subprocess.SubprocessError):
            continue
        if done.returncode == 0 and done.stdout.strip():
            return done.stdout.decode("utf-8", errors="replace")
    return None
