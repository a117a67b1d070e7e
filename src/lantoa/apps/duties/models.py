"""Rows of the ledger."""

from django.db import models
from django.db.models import Q


class Topic(models.Model):
    """One thing that duties of several directives are about. Suggested by the machine, decided by a person."""

    office = models.ForeignKey("organisations.Unit", on_delete=models.PROTECT, related_name="topics")
    name = models.CharField(max_length=200)
    decided = models.BooleanField(default=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["office", "name"], name="topic_once"),)

    def __str__(self) -> str:
        return self.name


class DutyState(models.TextChoices):
    """Life of a duty. `proposed` is an item under review (documents.Item) and has no row here."""

    CONFIRMED = "confirmed", "Đã xác nhận"
    ASSIGNED = "assigned", "Đã giao"
    IN_PROGRESS = "in_progress", "Đang làm"
    DONE = "done", "Xong"
    WAIVED = "waived", "Miễn"


class Duty(models.Model):
    """A confirmed obligation of a directive, kept until it is done.

    `state` and the three counts follow from the shares of its units (`services.shares.settle`), unless `reason` says
    why nobody has to do it any more.
    `item` holds its sentence (span in the reading's text), `page` where that stands in the file. `due_on` is its next
    day (None: no day), `due_text` the words of the paper, `rrule` its beat (RFC 5545); `due_on` is a day of the beat.
    """

    office = models.ForeignKey("organisations.Unit", on_delete=models.PROTECT, related_name="duties")
    arrival = models.ForeignKey("documents.Arrival", on_delete=models.PROTECT, related_name="duties")
    item = models.OneToOneField("documents.Item", on_delete=models.PROTECT, related_name="duty")
    action = models.TextField()
    folded = models.TextField()
    section = models.CharField(max_length=500, blank=True)
    page = models.PositiveIntegerField(null=True, blank=True)
    modality = models.CharField(max_length=16)
    channels = models.JSONField(default=list)
    audiences = models.JSONField(default=list)
    due_on = models.DateField(null=True, blank=True)
    due_text = models.CharField(max_length=250, blank=True)
    rrule = models.CharField(max_length=250, blank=True)
    topic = models.ForeignKey(Topic, null=True, blank=True, on_delete=models.SET_NULL, related_name="duties")
    suggested_topic = models.ForeignKey(
        Topic, null=True, blank=True, on_delete=models.SET_NULL, related_name="suggested"
    )
    state = models.CharField(max_length=12, choices=DutyState, default=DutyState.CONFIRMED)
    reason = models.CharField(max_length=1000, blank=True)
    units = models.PositiveIntegerField(default=0)
    units_done = models.PositiveIntegerField(default=0)
    units_waived = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(auto_now=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=~Q(state="waived") | ~Q(reason="") | Q(units_waived__gt=0),
                name="duty_waived_with_reason",
            ),
            models.CheckConstraint(
                condition=~Q(state="done") | Q(units_done__gt=0), name="duty_done_by_somebody"
            ),
        )
        indexes = (
            models.Index(fields=["office", "state", "due_on"], name="duty_due"),
            models.Index(fields=["office", "due_on"], name="duty_calendar"),
        )

    def __str__(self) -> str:
        return self.action[:80]


class DutyBearer(models.Model):
    """Who bears a duty: the words of the paper, and the unit they mean (None: nobody could say yet) with its share.

    The share has a life of its own: `state`, `reason` or `evidence`, and who moved it last. `done_until`: of a duty that
    comes round, the day before which this unit has nothing left to do. `left_by`: the unit that a person took it from
    after a split; `version` tells two people who move one share at once of each other.
    """

    duty = models.ForeignKey(Duty, on_delete=models.CASCADE, related_name="bearers")
    phrase = models.CharField(max_length=500)
    unit = models.ForeignKey(
        "organisations.Unit", null=True, blank=True, on_delete=models.PROTECT, related_name="borne"
    )
    leads = models.BooleanField(default=True)
    state = models.CharField(max_length=12, choices=DutyState, default=DutyState.CONFIRMED)
    taken_at = models.DateTimeField(null=True, blank=True)
    done_until = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=1000, blank=True)
    evidence = models.CharField(max_length=2000, blank=True)
    evidence_file = models.ForeignKey(
        "documents.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    moved_at = models.DateTimeField(null=True, blank=True)
    moved_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    left_by = models.ForeignKey(
        "organisations.Unit", null=True, blank=True, on_delete=models.PROTECT, related_name="duties_left"
    )
    version = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["duty", "unit"], name="duty_borne_once"),
            models.CheckConstraint(
                condition=~Q(state="waived") | ~Q(reason=""), name="share_waived_with_a_reason"
            ),
            models.CheckConstraint(
                condition=~Q(state="done") | ~Q(evidence="") | Q(evidence_file__isnull=False),
                name="share_done_with_evidence",
            ),
        )
        indexes = (
            models.Index(fields=["unit", "duty"], name="bearer_of"),
            models.Index(fields=["unit", "state", "duty"], name="bearer_stands"),
        )

    def __str__(self) -> str:
        return self.phrase


class DutyTarget(models.Model):
    """A target of a duty: the item that quotes it, and its figures for sorting and roll-up."""

    duty = models.ForeignKey(Duty, on_delete=models.CASCADE, related_name="targets")
    item = models.ForeignKey("documents.Item", on_delete=models.PROTECT, related_name="+")
    measure = models.CharField(max_length=500, blank=True)
    comparator = models.CharField(max_length=12, blank=True)
    value = models.FloatField(null=True, blank=True)
    value_to = models.FloatField(null=True, blank=True)
    unit = models.CharField(max_length=120, blank=True)
    by_when = models.CharField(max_length=120, blank=True)

    def __str__(self) -> str:
        return f"{self.comparator} {self.value} {self.unit}"


class SavedView(models.Model):
    """Filters of the ledger that a person keeps under a name."""

    owner = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="views")
    name = models.CharField(max_length=100)
    query = models.CharField(max_length=1000)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["owner", "name"], name="view_once"),)

    def __str__(self) -> str:
        return self.name


class Feed(models.Model):
    """A private calendar address: whoever knows it reads these duties. Kept as a hash; shown once; revocable."""

    owner = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="feeds")
    token_sha256 = models.CharField(max_length=64, unique=True)
    query = models.CharField(max_length=1000, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    last_read_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.owner_id} {self.made_at:%d/%m/%Y}"
