"""Rows of outgoing papers."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q

from lantoa.apps.documents.models import Urgency
from lantoa.core.drafting import PaperKind


class DraftState(models.TextChoices):
    """What an outgoing paper waits for (NĐ 30/2020/NĐ-CP, Điều 10–14). Labels are what the office says."""

    DRAFTING = "drafting", "Đang soạn"
    CONTENT = "content", "Chờ kiểm tra nội dung"
    FORM = "form", "Chờ kiểm tra thể thức"
    APPROVAL = "approval", "Chờ duyệt"
    SIGNING = "signing", "Chờ ký"
    NUMBERING = "numbering", "Chờ cấp số"
    SEALING = "sealing", "Chờ chữ ký số cơ quan"
    ISSUING = "issuing", "Chờ phát hành"
    ISSUED = "issued", "Đã phát hành"
    RECALLED = "recalled", "Đã thu hồi"
    DROPPED = "dropped", "Đã bỏ"


class Authority(models.TextChoices):
    """In whose place somebody signs (Điều 13)."""

    ON_BEHALF = "TM", "TM. (thay mặt tập thể)"
    FOR_HEAD = "KT", "KT. (ký thay)"
    BY_ORDER = "TL", "TL. (thừa lệnh)"
    BY_MANDATE = "TUQ", "TUQ. (thừa ủy quyền)"
    ACTING = "Q", "Q. (quyền)"


class Delegation(models.Model):
    """Who may sign in whose place, for an office. `lines` stand above `title` in the signature block.

    `kinds` empty: every kind of paper. Revoked: holds no more from `revoked_at` on, and stays to be read.
    """

    office = models.ForeignKey("organisations.Unit", on_delete=models.PROTECT, related_name="delegations")
    authority = models.CharField(max_length=3, choices=Authority)
    user = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="delegations")
    lines = models.JSONField(default=list)
    title = models.CharField(max_length=250)
    kinds = models.JSONField(default=list)
    scope = models.CharField(max_length=1000, blank=True)
    basis = models.CharField(max_length=500, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gt=F("since")), name="delegation_ends_after_it_began"
            ),
            # Điều 13, khoản 3: in writing, limited in time and content
            models.CheckConstraint(
                condition=~Q(authority="TUQ") | (Q(until__isnull=False) & ~Q(basis="") & ~Q(scope="")),
                name="delegation_mandate_limited",
            ),
        )
        indexes = (models.Index(fields=["office", "since"], name="delegation_of_office"),)

    def __str__(self) -> str:
        return f"{self.authority}. {self.title}"


class OfficeProfile(models.Model):
    """What an office prints in its papers, from a day, until before another (None: still).

    `issuer` and `parent` as they stand in a sentence; `leaders` as under `Nơi nhận` (`Lãnh đạo Sở`); `channel` is how
    papers are sent and reports come back, `portal` where they are posted.
    """

    office = models.ForeignKey("organisations.Unit", on_delete=models.PROTECT, related_name="profiles")
    issuer = models.CharField(max_length=250)
    parent = models.CharField(max_length=250, blank=True)
    abbreviation = models.CharField(max_length=30)
    place = models.CharField(max_length=120)
    head_title = models.CharField(max_length=120)
    # A body that decides together: its head signs `TM.` for it (Điều 13, khoản 2)
    collective = models.CharField(max_length=120, blank=True)
    archive = models.CharField(max_length=30, default="VT")
    leaders = models.CharField(max_length=120, blank=True)
    portal = models.CharField(max_length=250, blank=True)
    channel = models.CharField(max_length=250, blank=True)
    contact = models.CharField(max_length=500, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["office", "since"], name="profile_begins_once"),
            models.UniqueConstraint(fields=["office"], condition=Q(until=None), name="profile_of_now_once"),
        )

    def __str__(self) -> str:
        return f"{self.abbreviation} ({self.since:%d/%m/%Y})"


class UnitAbbreviation(models.Model):
    """How a drafting unit is abbreviated in its office's symbols (`TTBC` in `SVHTTDL-TTBC`), dated."""

    office = models.ForeignKey("organisations.Unit", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("organisations.Unit", on_delete=models.PROTECT, related_name="+")
    text = models.CharField(max_length=30)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["office", "unit"], condition=Q(until=None), name="abbreviation_of_now_once"
            ),
        )

    def __str__(self) -> str:
        return self.text


class Draft(models.Model):
    """A paper on its way out, and after it went. `body` is `lantoa.paper/1`; the fields behind it are what it says,
    kept beside it so that lists need not open it. `version` grows with every change of the body or the state.

    Once `issued_at` is set the database refuses to change what was issued (migration 0004).
    """

    office = models.ForeignKey("organisations.Unit", on_delete=models.PROTECT, related_name="drafts")
    unit = models.ForeignKey("organisations.Unit", on_delete=models.PROTECT, related_name="drafted")
    state = models.CharField(max_length=12, choices=DraftState, default=DraftState.DRAFTING)
    body = models.JSONField(encoder=DjangoJSONEncoder)
    # What the body says
    kind = models.CharField(max_length=20, choices=[(kind.value, kind.value) for kind in PaperKind])
    form = models.CharField(max_length=8, default="state")
    subject = models.CharField(max_length=1000, blank=True)
    symbol = models.CharField(max_length=80, blank=True)
    urgency = models.CharField(max_length=12, choices=Urgency, default=Urgency.NORMAL)
    recipients = models.TextField(blank=True)
    keep = models.CharField(max_length=120, blank=True)
    copies = models.PositiveIntegerField(null=True, blank=True)
    signer_name = models.CharField(max_length=150, blank=True)
    signer_title = models.CharField(max_length=250, blank=True)
    folded = models.TextField(blank=True)
    # The work
    due_on = models.DateField(null=True, blank=True)
    signer = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="to_sign"
    )
    delegation = models.ForeignKey(
        Delegation, null=True, blank=True, on_delete=models.PROTECT, related_name="drafts"
    )
    made_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    changed_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()
    request = models.CharField(max_length=64, null=True, blank=True, unique=True)
    version = models.PositiveIntegerField(default=1)
    # Approved, signed, numbered, issued
    text_sha256 = models.CharField(max_length=64, blank=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    on_paper = models.BooleanField(default=False)
    dated_on = models.DateField(null=True, blank=True)
    printed = models.CharField(max_length=100, blank=True)
    issued_at = models.DateTimeField(null=True, blank=True)
    issued_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    recalled_at = models.DateTimeField(null=True, blank=True)
    recall_reason = models.CharField(max_length=1000, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(issued_at=None) | (Q(dated_on__isnull=False) & ~Q(printed="")),
                name="draft_issued_with_number",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("issued", "recalled")) | Q(issued_at__isnull=False),
                name="draft_issued_at_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(state="recalled") | ~Q(recall_reason=""), name="draft_recalled_with_a_reason"
            ),
        )
        indexes = (
            models.Index(fields=["office", "state", "due_on"], name="draft_waiting"),
            models.Index(fields=["office", "-changed_at"], name="draft_newest"),
            models.Index(fields=["unit", "-changed_at"], name="draft_of_unit"),
            models.Index(fields=["office", "-issued_at"], name="draft_issued"),
        )

    def __str__(self) -> str:
        return self.subject or self.kind


class DraftVersion(models.Model):
    """The body as it was after a change. Autosaves of one person within ten minutes are one version.

    `passed`: an earlier autosave of the same stretch, kept for an hour so that what somebody else began from it merges.
    """

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="versions")
    version = models.PositiveIntegerField()
    body = models.JSONField(encoder=DjangoJSONEncoder)
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    began_at = models.DateTimeField()
    at = models.DateTimeField()
    autosave = models.BooleanField(default=False)
    passed = models.BooleanField(default=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["draft", "version"], name="draft_version_once"),)

    def __str__(self) -> str:
        return f"{self.draft_id} ({self.version})"


class DraftDuty(models.Model):
    """A duty that a draft carries on, and the blocks of the body that do."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="duties")
    duty = models.ForeignKey("duties.Duty", on_delete=models.PROTECT, related_name="drafts")
    blocks = models.JSONField(default=list)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["draft", "duty"], name="draft_duty_once"),)

    def __str__(self) -> str:
        return f"{self.draft_id} ← {self.duty_id}"


class DraftBasis(models.Model):
    """A directive that a draft rests on."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="bases")
    arrival = models.ForeignKey("documents.Arrival", on_delete=models.PROTECT, related_name="drafts")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["draft", "arrival"], name="draft_basis_once"),)

    def __str__(self) -> str:
        return f"{self.draft_id} ← {self.arrival_id}"


class RemarkState(models.TextChoices):
    """What became of a remark."""

    OPEN = "open", "Chưa xử lý"
    ACCEPTED = "accepted", "Đã nhận"
    RESOLVED = "resolved", "Đã xong"


class Remark(models.Model):
    """A comment on a block, or (`replacement` not None) a suggestion: `quote` in the block become these words."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="remarks")
    block = models.CharField(max_length=80, blank=True)
    quote = models.TextField(blank=True)
    text = models.TextField(blank=True)
    replacement = models.TextField(null=True, blank=True)  # noqa: DJ001 - empty words delete the quote
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=RemarkState, default=RemarkState.OPEN)
    settled_by = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = (models.Index(fields=["draft", "state"], name="remark_open"),)

    def __str__(self) -> str:
        return self.text[:80]


class Step(models.Model):
    """One step of a draft on its way, by whom, with what was said."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="steps")
    verb = models.CharField(max_length=20)
    before = models.CharField(max_length=12, choices=DraftState)
    after = models.CharField(max_length=12, choices=DraftState)
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    comment = models.TextField(blank=True)
    version = models.PositiveIntegerField()

    class Meta:
        indexes = (models.Index(fields=["draft", "id"], name="step_in_order"),)

    def __str__(self) -> str:
        return f"{self.draft_id}: {self.verb}"


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
    """The last number given in a book's year and kind. Locked while a number is given: no gap, none twice."""

    book = models.ForeignKey(Book, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20, blank=True)
    last = models.PositiveIntegerField(default=0)

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
    text_sha256 = models.CharField(max_length=64, blank=True)
    verification = models.JSONField(null=True, blank=True, encoder=DjangoJSONEncoder)
    by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    void_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = (models.Index(fields=["draft", "role", "-id"], name="file_latest"),)

    def __str__(self) -> str:
        return self.name


class RelationKind(models.TextChoices):
    """What a paper does to one issued before (Điều 18, khoản 3 and 4)."""

    CORRECTS = "corrects", "Đính chính"
    AMENDS = "amends", "Sửa đổi, bổ sung"
    REPLACES = "replaces", "Thay thế"
    RECALLS = "recalls", "Thu hồi"


class DraftRelation(models.Model):
    """`draft` corrects, amends, replaces or recalls `target`, a paper that was issued."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="relations")
    kind = models.CharField(max_length=10, choices=RelationKind)
    target = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="related")
    reason = models.CharField(max_length=1000)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["draft", "target"], name="relation_once"),)

    def __str__(self) -> str:
        return f"{self.draft_id} {self.kind} {self.target_id}"


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


class DraftVisit(models.Model):
    """Who has a draft open, and when that was last seen: two people are told of each other."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="visits")
    user = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["draft", "user"], name="draft_visit_once"),)

    def __str__(self) -> str:
        return f"{self.draft_id}: {self.user_id}"


class Certificate(models.Model):
    """A certificate file (PKCS#12) a person, or an office for its seal, signs with; locked by its own passphrase.

    The passphrase is asked for each time and kept nowhere.
    """

    user = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.CASCADE, related_name="certificates"
    )
    office = models.ForeignKey(
        "organisations.Unit", null=True, blank=True, on_delete=models.PROTECT, related_name="certificates"
    )
    name = models.CharField(max_length=250)
    data = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(user=None, office__isnull=False) | Q(user__isnull=False, office=None),
                name="certificate_of_one_owner",
            ),
            models.UniqueConstraint(fields=["user", "sha256"], name="certificate_of_a_person_once"),
            models.UniqueConstraint(fields=["office", "sha256"], name="certificate_of_an_office_once"),
        )

    def __str__(self) -> str:
        return self.name
