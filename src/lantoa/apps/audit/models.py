"""Rows of the audit trail."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models


class Event(models.Model):
    """One write. Rows are never changed or deleted: the database itself refuses (migration 0001).

    The actor is kept by number and by name, not as a foreign key: accounts may go, what they did stays.
    `seal` is the SHA-256 of the event together with the seal before it.
    """

    at = models.DateTimeField(db_index=True)
    actor_id = models.BigIntegerField(null=True)
    actor = models.CharField(max_length=200)
    address = models.CharField(max_length=64, blank=True)
    verb = models.CharField(max_length=60)
    unit = models.CharField(max_length=120, blank=True)
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=120)
    before = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    after = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    seal = models.CharField(max_length=64, unique=True)

    class Meta:
        indexes = (
            models.Index(fields=["kind", "key", "id"], name="audit_of_a_thing"),
            models.Index(fields=["actor_id", "id"], name="audit_of_a_person"),
        )

    def __str__(self) -> str:
        return f"{self.at:%d/%m/%Y %H:%M} {self.actor}: {self.verb} {self.kind} {self.key}"


class Chain(models.Model):
    """The one row that holds the last seal; whoever writes an event locks it, so that the chain never forks."""

    seal = models.CharField(max_length=64, default="")

    class Meta:
        constraints = (models.CheckConstraint(condition=models.Q(id=1), name="audit_one_chain"),)

    def __str__(self) -> str:
        return self.seal
