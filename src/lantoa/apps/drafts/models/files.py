"""Files of papers, and copies made of them."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from lantoa.apps.drafts.models.deliveries import Channel
from lantoa.apps.drafts.models.numbers import Number, NumberState
from lantoa.apps.drafts.models.offices import Delegation
from lantoa.apps.drafts.models.papers import Draft


class FileRole(models.TextChoices):
    """What a file of an outgoing paper is."""

    DOCX = "docx", "Bản Word"
    TO_SIGN = "to_sign", "PDF để ký"
    SIGNED = "signed", "PDF đã ký"
    NUMBERED = "numbered", "PDF đã có số, ngày"
    SEALED = "sealed", "PDF có chữ ký số cơ quan"
    ANNEX = "annex", "Phụ lục riêng tệp"


class OutgoingFile(models.Model):
    """A file of a paper. `void_at`: made of a text that was changed since; kept, and never sent."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="files")
    role = models.CharField(max_length=10, choices=FileRole)
    file = models.ForeignKey("documents.StoredFile", on_delete=models.PROTECT, related_name="outgoing")
    name = models.CharField(max_length=250)
    verification = models.JSONField(null=True, blank=True, encoder=DjangoJSONEncoder)
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    void_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = (models.Index(fields=["draft", "role", "-id"], name="file_latest"),)

    def __str__(self) -> str:
        return self.name


class CopyKind(models.TextChoices):
    """Copies of papers (Điều 25), by their abbreviations in the copy's symbol."""

    TRUE = "SY", "Sao y"
    RECORD = "SL", "Sao lục"
    EXTRACT = "TrS", "Trích sao"


class Copy(models.Model):
    """A copy made of a paper that was issued, or that came in."""

    office = models.ForeignKey("organisations.Unit", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=3, choices=CopyKind)
    draft = models.ForeignKey(Draft, null=True, blank=True, on_delete=models.PROTECT, related_name="copied")
    arrival = models.ForeignKey(
        "documents.Arrival", null=True, blank=True, on_delete=models.PROTECT, related_name="copied"
    )
    extract = models.TextField(blank=True)
    recipients = models.CharField(max_length=1000)
    signer = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    delegation = models.ForeignKey(
        Delegation, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    number = models.OneToOneField(Number, on_delete=models.PROTECT, related_name="copy")
    made_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(draft=None, arrival__isnull=False) | Q(draft__isnull=False, arrival=None),
                name="copy_of_one_paper",
            ),
            models.CheckConstraint(condition=~Q(kind="TrS") | ~Q(extract=""), name="copy_extract_says_what"),
        )

    def __str__(self) -> str:
        return str(self.number)

    @property
    def dropped(self) -> bool:
        """Whether it was given up before the office closed it; its number stands cancelled in the register."""
        return self.number.state == NumberState.CANCELLED


class SignedCopy(models.Model):
    """The file of a copy after one more signature: the signer's, then the office's; or the scan of the sheet that both
    signed and sealed by hand. Never changed, only followed.
    """

    of = models.ForeignKey(Copy, on_delete=models.PROTECT, related_name="signed")
    file = models.ForeignKey("documents.StoredFile", on_delete=models.PROTECT, related_name="signed_copies")
    verification = models.JSONField(encoder=DjangoJSONEncoder)
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.of_id}: {self.file_id}"

    @property
    def by_hand(self) -> bool:
        """Whether it is a scan, which bears no signature a machine can read."""
        return not self.verification["signatures"]


class SentCopy(models.Model):
    """That a signed copy was passed on, and how. The program sends nothing itself; never changed."""

    of = models.OneToOneField(Copy, on_delete=models.PROTECT, related_name="sent")
    channel = models.CharField(max_length=4, choices=Channel)
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.of_id}: {self.channel}"
