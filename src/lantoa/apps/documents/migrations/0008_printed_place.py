"""Where the head of a paper says it is from, beside its other words: lists need not open its whole reading for it."""

from typing import Any

from django.db import migrations, models


def fill(apps: Any, _editor: Any) -> None:
    """What was read before, from its readings."""
    arrivals, readings = apps.get_model("documents", "Arrival"), apps.get_model("documents", "Reading")
    told = readings.objects.filter(current=True).values_list(
        "arrival", "body__letterhead__parent__text", "body__letterhead__place__text"
    )
    for key, *words in told.iterator():
        lines = "\n".join(" ".join(one.split())[:120] for one in words if one)
        if lines:
            arrivals.objects.filter(pk=key).update(printed_place=lines)


class Migration(migrations.Migration):
    """One field of the letterhead."""

    dependencies = [("documents", "0007_how_it_came")]

    operations = [
        migrations.AddField(
            "arrival", "printed_place", models.CharField(blank=True, default="", max_length=250)
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
