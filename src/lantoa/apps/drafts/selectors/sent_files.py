"""The files in which a paper went out: what everybody reads, gets and copies once it did."""

from typing import NamedTuple

from lantoa.apps.documents.models import StoredFile
from lantoa.apps.drafts.models import Draft, FileRole


class SentFile(NamedTuple):
    """One of them: what it is (`scan`, or a file's role), and its name."""

    role: str
    file: StoredFile
    name: str


def shown(row: Draft) -> SentFile | None:
    """The paper as it went out; before, as its signer signed it. None while nothing is signed."""
    if sent := sent_files(row):
        return sent[0]
    signed = row.files.filter(void_at=None, role=FileRole.SIGNED).select_related("file").order_by("pk").last()
    return SentFile(signed.role, signed.file, signed.name) if signed else None


def edition(row: Draft) -> str:
    """What names the pictures of its pages: another where its words, or the file that shows them, are others."""
    kept = shown(row)
    return f"{row.version}.{kept.file.pk[:12] if kept else 0}"


def sent_files(row: Draft) -> list[SentFile]:
    """The scan of what was signed by hand, where there is one; the paper as it was sealed, or as it was printed; annexes apart.

    The first is the paper itself. Empty while nothing is numbered.
    """
    kept = list(row.files.filter(void_at=None).select_related("file").order_by("pk"))
    whole = [one for one in kept if one.role == FileRole.SEALED] or [
        one for one in kept if one.role == FileRole.NUMBERED
    ]
    annexes = [one for one in kept if one.role == FileRole.ANNEX]
    found = [SentFile(one.role, one.file, one.name) for one in (*whole[-1:], *annexes)] if whole else []
    scan = row.scans.select_related("file").order_by("pk").last()
    return [SentFile("scan", scan.file, scan.name), *found] if scan else found
