"""The PDF of a copy, made of what is frozen: the paper's last file, the copy's row, the words of the office on its day."""

from datetime import date
from typing import Any, NamedTuple

from django.utils import timezone

from lantoa.apps.documents import shelf
from lantoa.apps.drafts.models import Copy, CopyKind
from lantoa.apps.drafts.selectors.copies import find_copy, newest
from lantoa.apps.drafts.selectors.offices import words
from lantoa.apps.drafts.selectors.sent_files import sent_files
from lantoa.apps.drafts.selectors.signers import signature
from lantoa.apps.drafts.services.files import PDF
from lantoa.apps.drafts.services.numbers import shown
from lantoa.apps.drafts.services.scan import TYPES
from lantoa.core import typesetting  # the door itself: its verbs are also names of modules behind it
from lantoa.core.checking import PaperForm
from lantoa.core.drafting import Line, Paper, PaperKind
from lantoa.core.permission import Actor
from lantoa.ingest import as_pdf, has_pages
from lantoa.signing import prepare
from lantoa.writing import PdfPaper, lay_copy, write_pdf

# What stands on the copy (Phụ lục I, Phần III)
HEADINGS = {CopyKind.TRUE: "SAO Y", CopyKind.RECORD: "SAO LỤC", CopyKind.EXTRACT: "TRÍCH SAO"}
# How it says of what it is
OF = {CopyKind.TRUE: "Sao y", CopyKind.RECORD: "Sao lục", CopyKind.EXTRACT: "Trích"}


class CopyFile(NamedTuple):
    """A file and its name."""

    name: str
    media_type: str
    data: bytes


def copy_file(actor: Actor, *, copy: int) -> CopyFile:
    """The copy as it is: signed, or with its places for signatures still empty."""
    found = find_copy(actor, copy=copy)
    name = "".join(sign if sign.isalnum() or sign in "-." else "-" for sign in str(found.number))
    signed = newest(found)
    if signed is None:
        return CopyFile(f"{name}.pdf", PDF, unsigned(found))
    kept = signed.file
    data = shelf.place(kept.pk).read_bytes()
    return CopyFile(f"{name}.{TYPES[kept.media_type]}", kept.media_type, data)


def unsigned(copy: Copy) -> bytes:
    """The pages with the form of copy below them, its places for signatures empty; an extract bears its words alone.

    Where the paper has no pages of its own (a Word file) the form stands on a sheet to be put behind the copied pages.
    """
    is_extract = copy.kind == CopyKind.EXTRACT
    original = None if is_extract else _original(copy)
    # A loose sheet that does not say of what it is would fit any paper
    apart = _sheet(copy, of=f"{OF[CopyKind(copy.kind)]} {_named(copy)}")
    made = lay_copy(original, _sheet(copy), apart=apart) if original else apart
    # Number and date stand in the copy already
    return prepare(made.data, places={name: made.places[name] for name in ("signature", "seal")})


def _sheet(copy: Copy, *, of: str = "") -> PdfPaper:
    day = timezone.localdate(copy.made_at)
    sheet = typesetting.set_copy(
        _form(copy, day),
        heading=HEADINGS[CopyKind(copy.kind)],
        of=of,
        extract=[line for line in copy.extract.splitlines() if line.strip()],
        on=day,
    )
    return write_pdf(sheet)


def _form(copy: Copy, day: date) -> Paper:
    """Who copies, as a paper of that office would say it."""
    prints = words(copy.office_id, on=day)
    return Paper(
        kind=PaperKind.LETTER,
        issuer=prints.issuer,
        parent=prints.parent,
        number=shown(copy.number.number) if copy.number_id else "",
        symbol=f"{copy.kind}-{prints.abbreviation}",
        place=prints.place,
        subject="",
        day=day,
        recipients=tuple(Line(one.strip()) for one in copy.recipients.split(";") if one.strip()),
        keep=prints.archive,
        signature=signature(copy.office_id, copy.signer, copy.delegation, form=PaperForm.STATE, on=day),
    )


def _original(copy: Copy) -> bytes | None:
    """The pages of the paper as it went out or came in, scans among them; None where it has none."""
    paper: Any = copy.draft or copy.arrival
    file = sent_files(paper)[0].file if copy.draft else paper.file
    data = shelf.place(file.pk).read_bytes()
    return as_pdf(data, name=file.pk) if has_pages(file.media_type) else None


def _named(copy: Copy) -> str:
    """`Công văn số 05/SVHTTDL-TTBC ngày 23/11/2026: …` of what was copied."""
    paper: Any = copy.draft or copy.arrival
    own = copy.draft is not None
    number, day = (paper.printed, paper.dated_on) if own else (paper.symbol, paper.issued_on)
    said = [
        paper.kind or "văn bản",
        f"số {number}" if number else "",
        f"ngày {day:%d/%m/%Y}" if day else "",
        "" if own or not paper.author else f"của {paper.author}",
    ]
    about = f": {paper.subject}" if paper.subject else ""
    return " ".join(filter(None, said)) + about
