"""Rows of outgoing papers."""

from lantoa.apps.drafts.models.deliveries import Channel, Delivery, Scan
from lantoa.apps.drafts.models.files import Copy, CopyKind, FileRole, OutgoingFile, SentCopy, SignedCopy
from lantoa.apps.drafts.models.numbers import Book, Number, NumberSeries, NumberState
from lantoa.apps.drafts.models.offices import (
    Authority,
    Certificate,
    Delegation,
    KnownCertificate,
    OfficeProfile,
    UnitAbbreviation,
)
from lantoa.apps.drafts.models.papers import (
    Draft,
    DraftBasis,
    DraftDuty,
    DraftRelation,
    DraftState,
    DraftVersion,
    DraftVisit,
    RelationKind,
    Remark,
    RemarkState,
    Step,
)

__all__ = [
    "Authority",
    "Book",
    "Certificate",
    "Channel",
    "Copy",
    "CopyKind",
    "Delegation",
    "Delivery",
    "Draft",
    "DraftBasis",
    "DraftDuty",
    "DraftRelation",
    "DraftState",
    "DraftVersion",
    "DraftVisit",
    "FileRole",
    "KnownCertificate",
    "Number",
    "NumberSeries",
    "NumberState",
    "OfficeProfile",
    "OutgoingFile",
    "RelationKind",
    "Remark",
    "RemarkState",
    "Scan",
    "SentCopy",
    "SignedCopy",
    "Step",
    "UnitAbbreviation",
]
