"""Files of an outgoing paper: made from its body, kept by their hash as every file is."""

import hashlib
import json
from typing import Any

from django.utils import timezone

from lantoa.apps.documents import shelf
from lantoa.apps.documents.services.store import store
from lantoa.apps.drafts.convert import paper_of
from lantoa.apps.drafts.models import Draft, FileRole, OutgoingFile
from lantoa.apps.drafts.selectors.series import figures_ahead
from lantoa.apps.drafts.services.hold import person
from lantoa.core import typesetting  # the door itself: its verbs are also names of modules behind it
from lantoa.core.drafting import Paper, paper_to_json
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor
from lantoa.signing import prepare
from lantoa.writing import write_docx, write_pdf

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def text_sha256(paper: Paper) -> str:
    """The hash of what the paper says, number and date left out: what was approved."""
    bare = paper_to_json(paper._replace(number="", day=None))
    return hashlib.sha256(json.dumps(bare, sort_keys=True).encode()).hexdigest()


def expect_approved(row: Draft) -> None:
    """It still says what was approved."""
    if text_sha256(paper_of(row.body)) != row.text_sha256:
        raise Refused("approved_text_differs")


def pdf_of(row: Draft) -> bytes:
    """The paper as it stands, as PDF: the preview, and what is signed."""
    return write_pdf(typesetting.set_paper(paper_of(row.body), on=timezone.localdate())).data


def to_sign(row: Draft) -> OutgoingFile:
    """The file that is approved and signed, its row not written yet. Its blank is as wide as the number that is to come."""
    today = timezone.localdate()
    figures = figures_ahead(row, on=today)
    made = write_pdf(typesetting.set_paper(paper_of(row.body), on=today, figures=figures))
    return unsaved(row, role=FileRole.TO_SIGN, data=prepare(made.data, places=made.places))


def docx_of(row: Draft) -> bytes:
    """The paper as it stands, for Word and LibreOffice."""
    return write_docx(typesetting.set_paper(paper_of(row.body), on=timezone.localdate()))


def annexes_of(row: Draft) -> list[bytes]:
    """Annexes that are files of their own, as PDF with a place for the organisation's signature."""
    sheets = typesetting.set_annexes(paper_of(row.body), on=timezone.localdate())
    return [prepare(made.data, places=made.places) for made in map(write_pdf, sheets)]


def unsaved(row: Draft, *, role: FileRole, data: bytes, media_type: str = PDF) -> OutgoingFile:
    """A file of the paper, its bytes kept, its row not written yet."""
    file = store(data, media_type=media_type)
    end = "docx" if media_type == DOCX else "pdf"
    return OutgoingFile(draft=row, role=role, file=file, name=f"{stem(row)}.{end}")


def keep(
    actor: Actor, row: Draft, *, role: FileRole, data: bytes, verification: dict[str, Any] | None = None
) -> OutgoingFile:
    """A file of the paper from now on."""
    media_type = DOCX if role == FileRole.DOCX else PDF
    file = unsaved(row, role=role, data=data, media_type=media_type)
    file.verification, file.by_id, file.at = verification, person(actor), timezone.now()
    file.save()
    return file


def latest(row: Draft, role: FileRole) -> OutgoingFile | None:
    """The newest file of that role that still holds."""
    return row.files.filter(role=role, void_at=None).select_related("file").order_by("-pk").first()


def content(file: OutgoingFile) -> bytes:
    """Its bytes."""
    return shelf.place(file.file_id).read_bytes()


def stem(row: Draft) -> str:
    """As offices name files: number and symbol, or the draft's own number until there is one."""
    shown = row.printed or f"du-thao-{row.pk}"
    return "".join(sign if sign.isalnum() or sign in "-." else "-" for sign in shown)
