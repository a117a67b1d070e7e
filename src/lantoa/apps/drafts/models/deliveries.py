"""How issued papers come to those they go to (giao nhận), and the scans of those that were signed by hand."""

from django.db import models
from django.db.models import Q

from lantoa.apps.drafts.models.papers import Draft


class Channel(models.TextChoices):
    """How a paper is sent. The program sends nothing itself: a person says how it was done."""

    AXIS = "axis", "Trục liên thông"
    MAIL = "mail", "Thư điện tử"
    POST = "post", "Bản giấy"


class Delivery(models.Model):
    """One whom an issued paper goes to: a unit, or (None) somebody only named. Sent, and received where the unit works here.

    `line`: the words of the paper that mean it; empty where no line does.
    `arrival`: where it stands in that unit's register.
    `about`: this recipient got that paper before and is told of what became of it; the paper itself where it was recalled.
    """

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="deliveries")
    place = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=500)
    line = models.CharField(max_length=500, blank=True, default="")
    note = models.CharField(max_length=120, blank=True)
    unit = models.ForeignKey(
        "organisations.Unit", null=True, blank=True, on_delete=models.PROTECT, related_name="deliveries"
    )
    about = models.ForeignKey(Draft, null=True, blank=True, on_delete=models.PROTECT, related_name="told_of")
    channel = models.CharField(max_length=4, choices=Channel, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    sent_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    received_at = models.DateTimeField(null=True, blank=True)
    received_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    arrival = models.ForeignKey(
        "documents.Arrival", null=True, blank=True, on_delete=models.PROTECT, related_name="deliveries"
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["draft", "place"], name="delivery_in_place"),
            models.CheckConstraint(
                condition=Q(sent_at=None, sent_by=None, channel="")
                | Q(sent_at__isnull=False, sent_by__isnull=False) & ~Q(channel=""),
                name="delivery_sent_somehow",
            ),
            models.CheckConstraint(
                condition=Q(received_at=None, received_by=None)
                | Q(received_at__isnull=False, received_by__isnull=False, unit__isnull=False),
                name="delivery_received_by_a_unit",
            ),
        )
        indexes = (models.Index(fields=["unit", "received_at"], name="delivery_awaited"),)

    def __str__(self) -> str:
        return self.name


class Scan(models.Model):
    """The sheet that was signed by hand, scanned. A later one takes the place of the one before, and says why."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="scans")
    file = models.ForeignKey("documents.StoredFile", on_delete=models.PROTECT, related_name="scans")
    name = models.CharField(max_length=250)
    reason = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=["draft", "-id"], name="scan_latest"),)

    def __str__(self) -> str:
        return self.name
