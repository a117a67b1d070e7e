"""Rows of people and of the roles they hold."""

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q

from lantoa.core.permission import Role
from lantoa.core.text import name_order


class User(AbstractUser):
    """A person who signs in. `must_change_password`: the first password was made by somebody else.

    `filed`: what lists of people are sorted by.
    """

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    full_name = models.CharField(max_length=150)
    filed = models.CharField(max_length=900, editable=False)
    must_change_password = models.BooleanField(default=False)

    REQUIRED_FIELDS = ["full_name"]  # noqa: RUF012 - Django reads a list

    def __str__(self) -> str:
        return self.full_name or self.username

    def save(self, **options: Any) -> None:
        """Filed under the name it bears."""
        self.filed = name_order(self.full_name)
        super().save(**options)

    def get_full_name(self) -> str:
        """The name a colleague would use."""
        return str(self)

    def get_short_name(self) -> str:
        """As `get_full_name`: Vietnamese names are not cut."""
        return str(self)


class Membership(models.Model):
    """A role a person holds in a unit, from a day, until before another (None: still)."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    unit = models.ForeignKey("organisations.Unit", on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=[(role.value, role.value) for role in Role])
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["user", "unit", "role"], condition=Q(until=None), name="membership_held_once"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="membership_ends_after_it_began"
            ),
        )

    def __str__(self) -> str:
        return f"{self.user_id}: {self.role} ở {self.unit_id}"
