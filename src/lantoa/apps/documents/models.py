"""Rows of incoming papers."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q


class StoredFile(models.Model):
    """A file as it came, kept once, by the SHA-256 of its bytes (`files/ab/cd/abcd…` in the data folder)."""

    sha256 = models.CharField(primary_key=True, max_length=64)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=100)
    stored_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.sha256


class ArrivalState(models.TextChoices):
    """Where an incoming paper stands. Labels are what the office says."""

    QUEUED = "queued", "Chờ đọc"
    READING = "reading", "Đang đọc"
    FAILED = "failed", "Không đọc được"
    READ = "read", "Chờ vào sổ"
    REGISTERED = "registered", "Đã vào sổ"
    RETURNED = "returned", "Trả lại"


class Urgency(models.TextChoices):
    """Levels of urgency (NĐ 30/2020/NĐ-CP, Phụ lục I)."""

    NORMAL = "normal", "Thường"
    URGENT = "urgent", "Khẩn"
    VERY_URGENT = "very_urgent", "Thượng khẩn"
    IMMEDIATE = "immediate", "Hỏa tốc"


class Arrival(models.Model):
    """A paper that came to an office; in the register once it has its number (NĐ 30/2020/NĐ-CP, Điều 22).

    The letterhead fields are first what the machine read, then what the clerk confirmed (`confirmed_at`).
    `issued_text` keeps a date with missing parts as it is printed; `issued_on` is None then. `printed_place`: the body above
    the issuer and the place of the date, one a line, as the machine read them.
    """

    office = models.ForeignKey("organisations.Unit", on_delete=models.PROTECT, related_name="arrivals")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="arrivals")
    file_name = models.CharField(max_length=250)
    dropped_at = models.DateTimeField()
    dropped_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=ArrivalState, default=ArrivalState.QUEUED)
    # Reading in the background: how far, and a sign of life
    steps_done = models.PositiveIntegerField(default=0)
    steps_all = models.PositiveIntegerField(default=0)
    heartbeat = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    problem = models.CharField(max_length=500, blank=True)
    # The letterhead
    author = models.CharField(max_length=250, blank=True)
    author_folded = models.CharField(max_length=250, blank=True)
    printed_place = models.CharField(max_length=250, blank=True, default="")
    symbol = models.CharField(max_length=80, blank=True)
    symbol_folded = models.CharField(max_length=80, blank=True, db_index=True)
    issued_on = models.DateField(null=True, blank=True)
    issued_text = models.CharField(max_length=80, blank=True)
    kind = models.CharField(max_length=40, blank=True)
    subject = models.CharField(max_length=1000, blank=True)
    signer = models.CharField(max_length=250, blank=True)
    urgency = models.CharField(max_length=12, choices=Urgency, default=Urgency.NORMAL)
    # What the sender asks an answer by; how many sheets came
    reply_by = models.DateField(null=True, blank=True)
    sheets = models.PositiveSmallIntegerField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    # Same issuer, symbol and date, or same content
    content_sha256 = models.CharField(max_length=64, blank=True, db_index=True)
    duplicate_of = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="copies"
    )
    not_duplicate = models.BooleanField(default=False)
    # The register
    number = models.PositiveIntegerField(null=True, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    arrived_on = models.DateField(null=True, blank=True)
    registered_at = models.DateTimeField(null=True, blank=True)
    registered_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    # The leader's word: instruction and time limit (Điều 23, khoản 4)
    instruction = models.CharField(max_length=1000, blank=True)
    due_on = models.DateField(null=True, blank=True)
    assigned_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    reply_symbol = models.CharField(max_length=80, blank=True)
    note = models.CharField(max_length=500, blank=True)
    # What the register is searched in: words without marks (`letterhead.searched`)
    folded = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["office", "year", "number"], name="arrival_number_once"),
            models.CheckConstraint(
                condition=Q(number=None, year=None) | Q(number__isnull=False, year__isnull=False),
                name="arrival_number_with_year",
            ),
        )
        indexes = (
            models.Index(fields=["office", "-dropped_at"], name="arrival_newest"),
            models.Index(fields=["office", "state"], name="arrival_state"),
            models.Index(fields=["office", "content_sha256"], name="arrival_same_words"),
            models.Index(fields=["office", "symbol_folded"], name="arrival_same_symbol"),
            models.Index(fields=["office", "file"], name="arrival_same_file"),
            # The list's orders, each walked until a page is full; the office stands in them so that no row is fetched
            models.Index(fields=["year", "number", "dropped_at", "office"], name="arrival_by_number"),
            models.Index(fields=["dropped_at", "office"], name="arrival_by_coming"),
            models.Index(fields=["issued_on", "office"], name="arrival_by_issue"),
            models.Index(fields=["author_folded", "office"], name="arrival_by_author"),
            models.Index(fields=["due_on", "office"], name="arrival_by_due_day"),
            # The first line: what is open, and what came today
            models.Index(fields=["arrived_on", "office"], name="arrival_by_day"),
            models.Index(fields=["settled_at", "state"], name="arrival_open"),
        )

    def __str__(self) -> str:
        """In short: its symbol, which tells it from every other."""
        return self.symbol or self.title

    @property
    def title(self) -> str:
        """As people name it: `Kế hoạch 07/KH-UBND`, `Kế hoạch không số ngày 05/01/2026 của UBND tỉnh Hà Sơn`.

        The file's name where nothing that names a paper was read.
        """
        kind = self.kind or "Văn bản"
        if self.symbol:
            return f"{kind} {self.symbol}" if self.kind else self.symbol
        day = f" ngày {self.issued_on:%d/%m/%Y}" if self.issued_on else ""
        author = f" của {self.author}" if self.author else ""
        return f"{kind} không số{day}{author}" if day or author else self.file_name

    @property
    def reading(self) -> "Reading":
        """The reading the office goes by."""
        return self.readings.get(current=True)


class Series(models.Model):
    """The last arrival number an office gave in a year. Locked while a number is given: no gap, none twice."""

    office = models.ForeignKey("organisations.Unit", on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["office", "year"], name="series_of_a_year"),)

    def __str__(self) -> str:
        return f"{self.office_id} {self.year}: {self.last}"


class Assignment(models.Model):
    """A unit that has to settle a paper: the lead, or one that works with it (Điều 23, khoản 2)."""

    arrival = models.ForeignKey(Arrival, on_delete=models.CASCADE, related_name="assignments")
    unit = models.ForeignKey("organisations.Unit", on_delete=models.PROTECT, related_name="assignments")
    leads = models.BooleanField(default=False)
    received_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["arrival", "unit"], name="assignment_once"),
            models.UniqueConstraint(fields=["arrival"], condition=Q(leads=True), name="assignment_one_lead"),
        )
        indexes = (models.Index(fields=["unit", "leads", "arrival"], name="assignment_of_unit"),)

    def __str__(self) -> str:
        return f"{self.arrival_id}: {self.unit_id}"


class Reading(models.Model):
    """What the machine read, never changed. `body` is `lantoa.reading/1`, its spans count in `text`.

    A paper that is read again has several; the `current` one is what the office goes by, and holds the items.
    `layout` says where each stretch of the text stands in the file: `[start, end, page, paragraph, [x0, y0, x1, y1]]`,
    sorted; page from 1, box in parts of the page's width and height; None where there is none.
    """

    arrival = models.ForeignKey(Arrival, on_delete=models.CASCADE, related_name="readings")
    current = models.BooleanField(default=True)
    engine = models.CharField(max_length=20)
    text = models.TextField()
    body = models.JSONField(encoder=DjangoJSONEncoder)
    layout = models.JSONField(default=list)
    made_at = models.DateTimeField(auto_now_add=True)
    # Set when a person has decided every item; taken back when the review is opened again
    reviewed_at = models.DateTimeField(null=True, blank=True)
    reviewed_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["arrival"], condition=Q(current=True), name="reading_one_is_current"
            ),
        )

    def __str__(self) -> str:
        return f"{self.arrival_id} ({self.engine})"


class RereadingState(models.TextChoices):
    """Where a re-reading stands. Labels are what the office says."""

    QUEUED = "queued", "Chờ đọc lại"
    READING = "reading", "Đang đọc lại"
    FAILED = "failed", "Không đọc lại được"
    READ = "read", "Chờ so sánh"
    APPLIED = "applied", "Đã dùng bản mới"
    DROPPED = "dropped", "Đã bỏ bản mới"


class Rereading(models.Model):
    """A paper read again by a newer engine, beside the reading the office goes by, until a person compared the two.

    `choices`: the key of a difference → `{"take": "new" or "old", "version": …}`; the version is the item's as the person
    saw it, so that a choice about an item that somebody decided since is none.
    """

    OPEN = (RereadingState.QUEUED, RereadingState.READING, RereadingState.READ)

    arrival = models.ForeignKey(Arrival, on_delete=models.CASCADE, related_name="rereadings")
    reading = models.OneToOneField(
        Reading, null=True, blank=True, on_delete=models.CASCADE, related_name="rereading"
    )
    state = models.CharField(max_length=12, choices=RereadingState, default=RereadingState.QUEUED)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    choices = models.JSONField(default=dict)
    settled_at = models.DateTimeField(null=True, blank=True)
    # Reading in the background: how far, and a sign of life
    steps_done = models.PositiveIntegerField(default=0)
    steps_all = models.PositiveIntegerField(default=0)
    heartbeat = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    problem = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["arrival"],
                condition=Q(state__in=("queued", "reading", "read")),
                name="rereading_one_at_a_time",
            ),
        )
        indexes = (models.Index(fields=["arrival", "-id"], name="rereading_newest"),)

    def __str__(self) -> str:
        return f"{self.arrival_id}: {self.state}"


class ItemKind(models.TextChoices):
    """What an item is."""

    OBLIGATION = "obligation", "Nhiệm vụ"
    TARGET = "target", "Chỉ tiêu"
    DEADLINE = "deadline", "Thời hạn"
    CITATION = "citation", "Viện dẫn"


class ItemState(models.TextChoices):
    """What people decided about an item."""

    PROPOSED = "proposed", "Máy đọc"
    CONFIRMED = "confirmed", "Đúng"
    CORRECTED = "corrected", "Đã sửa"
    ADDED = "added", "Người thêm"
    REJECTED = "rejected", "Không phải"
    REPLACED = "replaced", "Đã tách hoặc gộp"


# A person decided that it holds
SETTLED = (ItemState.CONFIRMED, ItemState.CORRECTED, ItemState.ADDED)


class Item(models.Model):
    """One thing read in a paper, and what a person decided about it.

    `proposal` is the machine's value and stays as it was (None for what a person added); `value` is what holds now.
    `start`/`end` are the span of the quoted text in the reading's text. `version` guards against two people at once.
    """

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="items")
    kind = models.CharField(max_length=12, choices=ItemKind)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    confidence = models.FloatField(null=True, blank=True)
    proposal = models.JSONField(null=True, blank=True)
    value = models.JSONField()
    state = models.CharField(max_length=12, choices=ItemState, default=ItemState.PROPOSED)
    decided_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    made_from = models.ManyToManyField("self", symmetrical=False, related_name="made_into")
    version = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = (models.Index(fields=["reading", "kind", "start"], name="item_in_order"),)

    def __str__(self) -> str:
        return f"{self.kind} [{self.start}, {self.end}]"


class Decision(models.Model):
    """One step of a person in a review: what its items were before and after, so that it can be taken back whole.

    `before` and `after` hold one dict an item (id, state, value, start, end, version, decided_by, decided_at);
    `made` the ids of items that came with it.
    """

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="decisions")
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    verb = models.CharField(max_length=12)
    before = models.JSONField(default=list, encoder=DjangoJSONEncoder)
    after = models.JSONField(default=list, encoder=DjangoJSONEncoder)
    made = models.JSONField(default=list)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = (models.Index(fields=["reading", "-id"], name="decision_newest"),)

    def __str__(self) -> str:
        return f"{self.reading_id}: {self.verb}"


class Visit(models.Model):
    """Who has a paper's review open, and when that was last seen: two people are told of each other."""

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="visits")
    user = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["reading", "user"], name="visit_once"),)

    def __str__(self) -> str:
        return f"{self.reading_id}: {self.user_id}"


class Link(models.Model):
    """A paper that an incoming paper cites, once each. `target`: the same paper in our register, None: not held."""

    source = models.ForeignKey(Arrival, on_delete=models.CASCADE, related_name="cites")
    identity = models.CharField(max_length=120, db_index=True)
    title = models.CharField(max_length=250)
    role = models.CharField(max_length=20)
    issued_on = models.DateField(null=True, blank=True)
    target = models.ForeignKey(
        Arrival, null=True, blank=True, on_delete=models.SET_NULL, related_name="cited_by"
    )

    class Meta:
        constraints = (models.UniqueConstraint(fields=["source", "identity"], name="link_once"),)

    def __str__(self) -> str:
        return f"{self.source_id} → {self.identity}"
