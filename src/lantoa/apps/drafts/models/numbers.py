"""Registers of papers that go out, and their numbers."""

from django.db import models
from django.db.models import Q

from lantoa.apps.drafts.models.papers import Draft


class Book(models.Model):
    """A register of papers that go out. State papers begin at 01 each year, Party papers with the committee's term.

    `kinds` empty: every kind no other book of the office holds. `each_kind`: a series for each of them.
    A secret book holds numbers only: no text of its papers is ever kept here.
    """

    office = models.ForeignKey("organisations.Unit", on_delete=models.PROTECT, related_name="books")
    code = models.CharField(max_length=30)
    name = models.CharField(max_length=120)
    form = models.CharField(max_length=8, default="state")
    kinds = models.JSONField(default=list)
    each_kind = models.BooleanField(default=False)
    secret = models.BooleanField(default=False)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["office", "code"], name="book_once"),)

    def __str__(self) -> str:
        return self.name


class NumberSeries(models.Model):
    """The last number given in a book's year and kind. Locked while a number is given: no gap, none twice.

    `on_paper`: up to which number a book of paper had come when the office began with this one, and `why`.
    """

    book = models.ForeignKey(Book, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20, blank=True)
    last = models.PositiveIntegerField(default=0)
    on_paper = models.PositiveIntegerField(default=0)
    why = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["book", "year", "kind"], name="number_series_once"),)

    def __str__(self) -> str:
        return f"{self.book_id} {self.year} {self.kind}: {self.last}"


class NumberState(models.TextChoices):
    """What a number is for."""

    RESERVED = "reserved", "Giữ chỗ"
    USED = "used", "Đã dùng"
    CANCELLED = "cancelled", "Đã hủy"


class Number(models.Model):
    """A number given out. Never deleted; reserved and cancelled ones say why (the database holds to it, migration 0004)."""

    book = models.ForeignKey(Book, on_delete=models.PROTECT, related_name="numbers")
    year = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20, blank=True)
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=NumberState)
    reason = models.CharField(max_length=500, blank=True)
    printed = models.CharField(max_length=100, blank=True)
    draft = models.ForeignKey(Draft, null=True, blank=True, on_delete=models.PROTECT, related_name="numbers")
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    on = models.DateField()
    request = models.CharField(max_length=64, null=True, blank=True, unique=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["book", "year", "kind", "number"], name="number_once"),
            models.UniqueConstraint(
                fields=["draft"], condition=Q(state="used"), name="number_of_a_draft_once"
            ),
            models.CheckConstraint(
                condition=Q(state="used") | ~Q(reason=""), name="number_idle_with_a_reason"
            ),
        )
        indexes = (models.Index(fields=["book", "year", "state"], name="number_idle"),)

    def __str__(self) -> str:
        return self.printed or f"{self.number:02d}"
