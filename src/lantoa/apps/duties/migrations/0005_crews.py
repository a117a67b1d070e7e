"""Units that bear duties together are kept once; indexes that hold all a list is narrowed by."""

import django.db.models.deletion
from django.db import migrations, models

NARROWED = ("topic", "office", "crew", "arrival", "rrule", "channels", "audiences")


class Migration(migrations.Migration):
    dependencies = [("organisations", "0003_memory"), ("duties", "0004_shares_only")]

    operations = [
        migrations.CreateModel(
            "Crew",
            [
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=64, unique=True)),
            ],
        ),
        migrations.CreateModel(
            "CrewUnit",
            [
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "crew",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="units", to="duties.crew"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="organisations.unit",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=["unit", "crew"], name="crew_of_unit_once")]
            },
        ),
        migrations.AddField(
            "duty",
            "crew",
            models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="duties",
                to="duties.crew",
                db_index=False,
            ),
        ),
        migrations.AlterField(
            "duty",
            "topic",
            models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="duties",
                to="duties.topic",
                db_index=False,
            ),
        ),
        migrations.RemoveIndex("duty", "duty_due"),
        migrations.RemoveIndex("duty", "duty_calendar"),
        migrations.AddIndex(
            "duty", models.Index(fields=["state", "due_on", *NARROWED], name="duty_by_state")
        ),
        migrations.AddIndex(
            "duty", models.Index(fields=["due_on", "topic", "state", *NARROWED[1:]], name="duty_by_day")
        ),
        migrations.AddIndex(
            "duty",
            models.Index(fields=["topic", "due_on", "state", "office", "crew"], name="duty_by_topic"),
        ),
        migrations.AddIndex(
            "duty",
            models.Index(fields=["rrule", "due_on", "state", "office", "crew"], name="duty_by_beat"),
        ),
        migrations.AddIndex(
            "duty",
            models.Index(fields=["changed_at", "id", "state", "office", "crew"], name="duty_by_change"),
        ),
    ]
