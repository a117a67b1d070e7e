"""The day on which duties begin that were kept before that day was."""

from contextlib import suppress
from datetime import date

from django.db import migrations


def fill(apps, _editor):
    """Of the times that a duty's own words repeat, the first whole day; a source nobody's hand was on goes with it."""
    duties, readings = apps.get_model("duties", "Duty"), apps.get_model("documents", "Reading")
    items = apps.get_model("documents", "Item")
    undated = duties.objects.filter(due_on=None).exclude(due_text="").select_related("item").order_by("pk")
    of_reading = {}
    for duty in undated:
        of_reading.setdefault(duty.item.reading_id, []).append(duty)
    for key, held in of_reading.items():
        text = readings.objects.get(pk=key).text
        times = [
            (" ".join(text[item.start : item.end].split()), day)
            for item in items.objects.filter(reading=key, kind="deadline", state__in=("confirmed", "corrected", "added"))
            if (day := _start(item.value.get("normalized") or {}))
        ]  # fmt: skip
        for duty in held:
            said = duty.due_text.split("; ")
            if days := [day for words, day in times if words in said]:
                _begin(apps, duty, min(days))


def _start(normalized):
    year = normalized.get("start_year")
    with suppress(TypeError, ValueError):
        return date.fromisoformat(normalized.get("start") or normalized.get("after") or f"{year}-01-01")
    return None


def _begin(apps, duty, day):
    duty.begins_on = day
    duty.save(update_fields=["begins_on"])
    source = apps.get_model("duties", "DutySource").objects.filter(duty=duty.pk).first()
    has = source and source.taken.get("due", {}).get("has")
    if has and has.get("on") is None:
        has["begins"] = day.isoformat()
        source.save(update_fields=["taken"])


class Migration(migrations.Migration):
    dependencies = [("duties", "0013_begins_on")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
