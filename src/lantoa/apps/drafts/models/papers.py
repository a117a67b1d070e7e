"""Papers on their way out: drafts, their versions, what they rest on, what is said of them."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from lantoa.apps.documents.models import Urgency
from lantoa.apps.drafts.models.offices import Delegation
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
    """A duty that a draft carries on, and the blocks of the body that do. `dropped`: somebody took them out."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="duties")
    duty = models.ForeignKey("duties.Duty", on_delete=models.PROTECT, related_name="drafts")
    blocks = models.JSONField(default=list)
    dropped = models.BooleanField(default=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["draft", "duty"], name="draft_duty_once"),)

    def __str__(self) -> str:
        return f"{self.draft_id} ← {self.duty_id}"


class DraftBasis(models.Model):
    """A directive that a draft rests on. `cited`: what the register said of it when it was last cited; None: not known."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="bases")
    arrival = models.ForeignKey("documents.Arrival", on_delete=models.PROTECT, related_name="drafts")
    cited = models.JSONField(null=True, blank=True, encoder=DjangoJSONEncoder)

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
        indexes = (
            models.Index(fields=["draft", "id"], name="step_in_order"),
            models.Index(fields=["draft"], condition=Q(verb="ask_recall"), name="step_asks_recall"),
        )

    def __str__(self) -> str:
        return f"{self.draft_id}: {self.verb}"


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


class DraftVisit(models.Model):
    """Who has a draft open, and when that was last seen: two people are told of each other."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="visits")
    user = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["draft", "user"], name="draft_visit_once"),)

    def __str__(self) -> str:
        return f"{self.draft_id}: {self.user_id}"
