"""Every unit that bears a duty gets a share with a life of its own; what was said of the whole goes to each of them."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import Count, Exists, F, IntegerField, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

BEGUN = ("assigned", "in_progress", "done")
DONE_WITHOUT_WORDS = "Đã xong (ghi trước khi theo dõi từng đơn vị)."


def one_row_each(apps, _editor):
    """A unit that two phrases of a duty named has one share; the one that was taken on first stays."""
    bearers = apps.get_model("duties", "DutyBearer")
    rows = bearers.objects.filter(unit__isnull=False)
    twice = rows.values("duty", "unit").annotate(rows=Count("pk")).filter(rows__gt=1)
    for pair in list(twice.values_list("duty", "unit")):
        kept, *others = rows.filter(duty=pair[0], unit=pair[1]).order_by("-leads", "taken_at", "pk")
        bearers.objects.filter(pk__in=[one.pk for one in others]).delete()


def to_shares(apps, editor):
    """The state of a duty becomes that of all its units; a begun duty that no unit bears is its office's."""
    duties, bearers = apps.get_model("duties", "Duty"), apps.get_model("duties", "DutyBearer")
    borne = bearers.objects.filter(duty=OuterRef("pk"), unit__isnull=False)
    alone = duties.objects.filter(~Exists(borne), state__in=BEGUN).select_related("office")
    bearers.objects.bulk_create(
        [bearers(duty=row, unit=row.office, phrase=row.office.name) for row in alone.iterator()],
        batch_size=1000,
    )
    of = duties.objects.filter(pk=OuterRef("duty"))
    shares = bearers.objects.filter(unit__isnull=False)
    for state in ("assigned", "in_progress"):
        shares.filter(duty__state=state).update(state=state)
    done = shares.filter(duty__state="done")
    done.update(
        evidence=Subquery(of.values("evidence")[:1]),
        evidence_file=Subquery(of.values("evidence_file")[:1]),
        moved_at=Subquery(of.values("changed_at")[:1]),
    )
    done.filter(evidence="", evidence_file=None).update(evidence=DONE_WITHOUT_WORDS)
    done.update(state="done")
    _count(duties, bearers)
    if editor.connection.vendor == "postgresql":
        # Rows written above wait to be checked, and indexes are made at the end of this migration: check them now
        editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def _count(duties, bearers):
    leading = bearers.objects.filter(duty=OuterRef("pk"), unit__isnull=False, leads=True)
    helping = bearers.objects.filter(duty=OuterRef("pk"), unit__isnull=False, leads=False)

    def number(rows):
        counted = rows.order_by().values("duty").annotate(rows=Count("pk")).values("rows")
        return Coalesce(Subquery(counted, output_field=IntegerField()), 0)

    duties.objects.update(units=number(leading))
    duties.objects.filter(units=0).update(units=number(helping))
    duties.objects.filter(state="done").update(units_done=F("units"))


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("documents", "0001_initial"),
        ("organisations", "0003_memory"),
        ("duties", "0002_page"),
    ]

    operations = [
        migrations.AddField(
            "dutybearer",
            "state",
            models.CharField(
                choices=[
                    ("confirmed", "Đã xác nhận"),
                    ("assigned", "Đã giao"),
                    ("in_progress", "Đang làm"),
                    ("done", "Xong"),
                    ("waived", "Miễn"),
                ],
                default="confirmed",
                max_length=12,
            ),
        ),
        migrations.AddField("dutybearer", "done_until", models.DateField(blank=True, null=True)),
        migrations.AddField("dutybearer", "reason", models.CharField(blank=True, max_length=1000)),
        migrations.AddField("dutybearer", "evidence", models.CharField(blank=True, max_length=2000)),
        migrations.AddField(
            "dutybearer",
            "evidence_file",
            models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="documents.storedfile",
            ),
        ),
        migrations.AddField("dutybearer", "moved_at", models.DateTimeField(blank=True, null=True)),
        migrations.AddField(
            "dutybearer",
            "moved_by",
            models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            "dutybearer",
            "left_by",
            models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="duties_left",
                to="organisations.unit",
            ),
        ),
        migrations.AddField("dutybearer", "version", models.PositiveIntegerField(default=0)),
        migrations.AddField("duty", "units", models.PositiveIntegerField(default=0)),
        migrations.AddField("duty", "units_done", models.PositiveIntegerField(default=0)),
        migrations.AddField("duty", "units_waived", models.PositiveIntegerField(default=0)),
        migrations.RemoveConstraint("duty", "duty_done_with_evidence"),
        migrations.RemoveConstraint("duty", "duty_waived_with_a_reason"),
        migrations.RunPython(one_row_each, migrations.RunPython.noop),
        migrations.RunPython(to_shares, migrations.RunPython.noop),
    ]
