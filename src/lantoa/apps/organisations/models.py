"""Rows of units, their names, places, codes and attributes, all dated, and of reorganisations."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from lantoa.core.organisation import NameUse, SuccessionKind, UnitKind


def _choices(values: type[UnitKind] | type[NameUse] | type[SuccessionKind]) -> list[tuple[str, str]]:
    return [(value.value, value.value) for value in values]


class Dated(models.Model):
    """Half-open validity: since that day (None: since before records begin) until before that day (None: still)."""

    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True


class Unit(Dated):
    """An area or a body (`core.organisation.Unit`). `name` repeats the latest official name, for lists.

    `changed`: the edition in which anything of it changed last; two people who change it at once are told by it.
    """

    id = models.CharField(primary_key=True, max_length=120)
    kind = models.CharField(max_length=24, choices=_choices(UnitKind))
    name = models.CharField(max_length=250)
    folded = models.CharField(max_length=250, db_index=True)
    area = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="bodies")
    changed = models.PositiveBigIntegerField(default=0, db_index=True)

    class Meta:
        indexes = (models.Index(fields=["kind", "until"], name="unit_of_a_kind"),)

    def __str__(self) -> str:
        return self.name


class UnitName(Dated):
    """What a unit was called."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="names")
    text = models.CharField(max_length=250)
    folded = models.CharField(max_length=250, db_index=True)
    use = models.CharField(max_length=16, choices=_choices(NameUse), default=NameUse.OFFICIAL.value)

    def __str__(self) -> str:
        return self.text


class UnitCode(Dated):
    """A code of a unit in a code system."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="codes")
    system = models.CharField(max_length=16)
    value = models.CharField(max_length=40)

    class Meta:
        indexes = (models.Index(fields=["system", "value"], name="unit_by_code"),)

    def __str__(self) -> str:
        return f"{self.system}:{self.value}"


class UnitAttribute(Dated):
    """What holds of an area for a time: vùng III, xã biên giới, languages; with the paper that says so."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="attributes")
    key = models.CharField(max_length=40)
    value = models.CharField(max_length=120)
    basis = models.CharField(max_length=250, blank=True)

    class Meta:
        indexes = (models.Index(fields=["key", "value"], name="unit_by_attribute"),)

    def __str__(self) -> str:
        return f"{self.key}={self.value}"


class Placement(Dated):
    """Under which unit another stood."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="placements")
    parent = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="placed")

    def __str__(self) -> str:
        return f"{self.unit_id} < {self.parent_id}"


class Ancestry(Dated):
    """Every pair of a unit and one above it, itself included (depth 0), while it held. Made from the placements."""

    ancestor = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="below")
    descendant = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="above")
    depth = models.PositiveSmallIntegerField()

    class Meta:
        indexes = (
            models.Index(fields=["ancestor", "depth", "descendant"], name="ancestry_down"),
            models.Index(fields=["descendant", "depth", "ancestor"], name="ancestry_up"),
        )

    def __str__(self) -> str:
        return f"{self.descendant_id} < {self.ancestor_id} ({self.depth})"


class Reorganisation(models.Model):
    """A succession applied as one reviewed operation (`core.organisation.Succession`); undone: nothing of it holds.

    `effect`: what applying it did, so that it can be taken back; empty for successions that came with their units.
    """

    kind = models.CharField(max_length=20, choices=_choices(SuccessionKind))
    on = models.DateField()
    basis = models.CharField(max_length=250)
    applied_at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    effect = models.JSONField(default=dict, encoder=DjangoJSONEncoder)

    def __str__(self) -> str:
        return f"{self.basis} ({self.on:%d/%m/%Y})"


class Share(models.Model):
    """One line of a reorganisation (`core.organisation.Share`)."""

    reorganisation = models.ForeignKey(Reorganisation, on_delete=models.CASCADE, related_name="shares")
    origin = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="given")
    heir = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="inherited")
    whole = models.BooleanField(default=True)
    portion = models.FloatField(null=True, blank=True)
    default = models.BooleanField(default=False)
    functions = models.CharField(max_length=250, blank=True)

    def __str__(self) -> str:
        return f"{self.origin_id} → {self.heir_id}"


class Edition(models.Model):
    """The one row that counts changes of the organisation; whoever keeps the tree in memory reads it again when it grew.

    `whole`: the last edition in which so much changed, or went away, that everything must be read again. `stamp`:
    new in every edition, so that one whose transaction was taken back is never mistaken for another.
    """

    number = models.PositiveBigIntegerField(default=0)
    whole = models.PositiveBigIntegerField(default=0)
    stamp = models.CharField(max_length=32, default="")

    class Meta:
        constraints = (models.CheckConstraint(condition=models.Q(id=1), name="organisation_one_edition"),)

    def __str__(self) -> str:
        return str(self.number)
