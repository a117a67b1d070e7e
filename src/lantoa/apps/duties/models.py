"""Rows of the ledger."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import models, transaction
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


class Crew(models.Model):
    """The units that bear a duty together, kept once for all duties they share; `key` is a hash of their ids.

    Follows from the bearers and is written with them (`BearerRows`). Who sees a duty and whose it is are asked of crews:
    `UBND các xã, phường` is one crew, where its bearers are a row for each commune and duty.
    """

    key = models.CharField(max_length=64, unique=True)

    def __str__(self) -> str:
        return self.key[:8]


class CrewUnit(models.Model):
    """A unit of a crew."""

    crew = models.ForeignKey(Crew, on_delete=models.CASCADE, related_name="units")
    unit = models.ForeignKey("organisations.Unit", on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["unit", "crew"], name="crew_of_unit_once"),)

    def __str__(self) -> str:
        return f"{self.crew_id}: {self.unit_id}"


class DutyState(models.TextChoices):
    """Life of a duty. `proposed` is an item under review (documents.Item) and has no row here."""

    CONFIRMED = "confirmed", "Đã xác nhận"
    ASSIGNED = "assigned", "Đã giao"
    IN_PROGRESS = "in_progress", "Đang làm"
    DONE = "done", "Xong"
    WAIVED = "waived", "Miễn"


_NARROWED = ("topic", "office", "crew", "arrival", "rrule", "channels", "audiences")


class Duty(models.Model):
    """A confirmed obligation of a directive, kept until it is done.

    `state` and the three counts follow from the shares of its units (`services.shares.settle`), unless `reason` says
    why nobody has to do it any more.
    `item` holds its sentence (span in the reading's text), `page` where that stands in the file. `due_on` is its next
    day (None: no day), `begins_on` the day it begins where none is due, `due_text` the words of the paper, `rrule` its beat,
    or the days behind that one (`beats`).
    """

    office = models.ForeignKey("organisations.Unit", on_delete=models.PROTECT, related_name="duties")
    arrival = models.ForeignKey(
        "documents.Arrival", on_delete=models.PROTECT, related_name="duties", db_index=False
    )
    item = models.OneToOneField("documents.Item", on_delete=models.PROTECT, related_name="duty")
    # No index of its own: every question about crews walks along one of those below
    crew = models.ForeignKey(
        Crew, null=True, blank=True, on_delete=models.PROTECT, related_name="duties", db_index=False
    )
    action = models.TextField()
    folded = models.TextField()
    section = models.CharField(max_length=500, blank=True)
    page = models.PositiveIntegerField(null=True, blank=True)
    modality = models.CharField(max_length=16)
    channels = models.JSONField(default=list)
    audiences = models.JSONField(default=list)
    due_on = models.DateField(null=True, blank=True)
    begins_on = models.DateField(null=True, blank=True)
    due_text = models.CharField(max_length=250, blank=True)
    rrule = models.CharField(max_length=250, blank=True)
    topic = models.ForeignKey(
        Topic, null=True, blank=True, on_delete=models.SET_NULL, related_name="duties", db_index=False
    )
    suggested_topic = models.ForeignKey(
        Topic, null=True, blank=True, on_delete=models.SET_NULL, related_name="suggested", db_index=False
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
            # Everything a list is narrowed by stands in them, so that no row is fetched to be counted (decision 0014)
            models.Index(fields=["state", "due_on", *_NARROWED], name="duty_by_state"),
            models.Index(fields=["due_on", "topic", "state", *_NARROWED[1:]], name="duty_by_day"),
            # Few have such a day: the others stand in no index for it
            models.Index(
                fields=["begins_on", "state", *_NARROWED],
                condition=Q(begins_on__isnull=False),
                name="duty_by_begin",
            ),
            models.Index(
                fields=["topic", "due_on", "state", "office", "crew", "arrival"], name="duty_by_topic"
            ),
            models.Index(fields=["arrival", "state", "due_on", "office", "crew"], name="duty_of_paper"),
            models.Index(fields=["suggested_topic", "topic", "arrival"], name="duty_by_suggestion"),
            models.Index(fields=["rrule", "due_on", "state", "office", "crew"], name="duty_by_beat"),
            models.Index(fields=["changed_at", "id", "state", "office", "crew"], name="duty_by_change"),
        )

    def __str__(self) -> str:
        return self.action[:80]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """All but the crew: a row that was held while its bearers changed does not write the old one back."""
        if not self._state.adding and kwargs.get("update_fields") is None:
            held = (field for field in self._meta.concrete_fields if not field.primary_key)
            left_out = {"crew_id", *self.get_deferred_fields()}
            kwargs["update_fields"] = [field.name for field in held if field.attname not in left_out]
        super().save(*args, **kwargs)


class BearerRows(models.QuerySet):
    """Bearers; writing them writes the crews of their duties."""

    def direct(self) -> "BearerRows":
        """Those whom the paper names and the office gives it to, without those a unit handed on to units below it."""
        return self.filter(handed_from=None)

    def bulk_create(self, *args: Any, **kwargs: Any) -> list[Any]:
        """As ever."""
        with transaction.atomic():
            rows: list[Any] = super().bulk_create(*args, **kwargs)
            gather(row.duty_id for row in rows)
        return rows

    def update(self, **values: Any) -> int:
        """As ever."""
        if values.keys().isdisjoint(_BORNE):
            return super().update(**values)
        with transaction.atomic():
            duties = [*self.values_list("duty", flat=True)]
            count = super().update(**values)
            gather(duties)
        return count

    def delete(self) -> tuple[int, dict[str, int]]:
        """As ever."""
        with transaction.atomic():
            duties = [*self.values_list("duty", flat=True)]
            told = super().delete()
            gather(duties)
        return told

    # As Django's own: not a method of the manager, where it would take all rows
    delete.queryset_only = True  # type: ignore[attr-defined]


class DutyBearer(models.Model):
    """Who bears a duty: the words of the paper, and the unit they mean (None: nobody could say yet) with its share.

    The share has a life of its own: `state`, `reason` or `evidence`, and who moved it last. `done_until`: of a duty that
    comes round, the day before which this unit has nothing left to do. `left_by`: the unit that a person took it from
    after a split; `version` tells two people who move one share at once of each other. `handed_from`: the share of the
    unit above that handed it on; such a share counts for nothing in the duty, nor does its unit join the crew.
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
    # Its index is `bearer_handed`
    handed_from = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.RESTRICT, related_name="handed", db_index=False
    )
    version = models.PositiveIntegerField(default=0)

    objects = BearerRows.as_manager()

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
            # What was handed on is many times what was given, and most questions leave it aside
            models.Index(fields=["unit", "handed_from", "state", "duty", "done_until"], name="bearer_stands"),
            models.Index(fields=["handed_from", "unit"], name="bearer_handed"),
        )

    def __str__(self) -> str:
        return self.phrase

    def save(self, *args: Any, **kwargs: Any) -> None:
        """With the crew of its duty."""
        fields = kwargs.get("update_fields")
        with transaction.atomic():
            super().save(*args, **kwargs)
            if fields is None or not _BORNE.isdisjoint(fields):
                gather([self.duty_id])

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """With the crew of its duty."""
        with transaction.atomic():
            told = super().delete(*args, **kwargs)
            gather([self.duty_id])
        return told


_BORNE = frozenset(("unit", "unit_id", "duty", "duty_id", "handed_from", "handed_from_id"))


def gather(duties: Iterable[int]) -> None:
    """The crew of each of these duties, from its bearers."""
    keys = list(dict.fromkeys(duties))
    for at in range(0, len(keys), _AT_ONCE):
        some = keys[at : at + _AT_ONCE]
        units: dict[int, set[str]] = {key: set() for key in some}
        borne = DutyBearer.objects.direct().filter(duty__in=some, unit__isnull=False)
        for duty, unit in borne.values_list("duty", "unit"):
            units[duty].add(unit)
        together: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for duty, members in units.items():
            together[tuple(sorted(members))].append(duty)
        for crew, of in together.items():
            Duty.objects.filter(pk__in=of).update(crew=_crew(crew))


_AT_ONCE = 500


def _crew(units: tuple[str, ...]) -> Crew | None:
    if not units:
        return None
    crew, _made = Crew.objects.get_or_create(key=hashlib.sha256("\n".join(units).encode()).hexdigest())
    CrewUnit.objects.bulk_create([CrewUnit(crew=crew, unit_id=unit) for unit in units], ignore_conflicts=True)
    return crew


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


class DutySource(models.Model):
    """What a duty was made of, so that a corrected reading changes it and overwrites nobody's hand.

    `taken`: part of the duty → what the reading said when it was taken (`says`) and what the duty had by it (`has`; None
    once a person kept to something else). `offered`: what the reading says of it now, where a person had changed it.
    `waits`: whether anything is offered. `corrected_at`: when the duty last changed with its reading.
    """

    duty = models.OneToOneField(Duty, on_delete=models.CASCADE, related_name="source")
    taken = models.JSONField(default=dict)
    offered = models.JSONField(default=dict)
    waits = models.BooleanField(default=False)
    corrected_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = (models.Index(fields=["duty"], condition=Q(waits=True), name="duty_to_choose"),)

    def __str__(self) -> str:
        return f"{self.duty_id}: {', '.join(self.taken)}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """With whether anything waits."""
        self.waits = bool(self.offered)
        super().save(*args, **kwargs)


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
