"""What an office signs and prints with: powers to sign, words, certificates."""

from django.db import models
from django.db.models import F, Q


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


class KnownCertificate(models.Model):
    """Whose certificate it is, where its own words do not say so: confirmed once, by the owner or an administrator.

    Holds what was read of the certificate, never the file or a key.
    """

    user = models.ForeignKey(
        "accounts.User", null=True, blank=True, on_delete=models.CASCADE, related_name="known_certificates"
    )
    office = models.ForeignKey(
        "organisations.Unit",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="known_certificates",
    )
    fingerprint = models.CharField(max_length=64)
    name = models.CharField(max_length=250)
    body = models.CharField(max_length=500, blank=True)
    position = models.CharField(max_length=250, blank=True)
    identity = models.CharField(max_length=12, blank=True)
    confirmed_at = models.DateTimeField()
    confirmed_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(user=None, office__isnull=False) | Q(user__isnull=False, office=None),
                name="known_certificate_of_one_owner",
            ),
            models.UniqueConstraint(fields=["user", "fingerprint"], name="known_certificate_of_a_person"),
            models.UniqueConstraint(fields=["office", "fingerprint"], name="known_certificate_of_an_office"),
        )

    def __str__(self) -> str:
        return self.name
