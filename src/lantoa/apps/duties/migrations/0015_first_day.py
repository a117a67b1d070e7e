"""The first day of beats that name none, where the duty was given before such a day was kept."""

from django.db import migrations
from django.utils import timezone

from lantoa.apps.duties.beats import first_day, names_no_day


def fill(apps, _editor):
    """The first of the days its units told by what they reported; else it begins today: nobody is late at once."""
    duties = apps.get_model("duties", "Duty").objects.filter(due_on=None, rrule__startswith="FREQ")
    today = timezone.localdate()
    for duty in duties.filter(state__in=("assigned", "in_progress")).order_by("pk"):
        if names_no_day(duty.rrule):
            open_until = list(
                duty.bearers.filter(unit__isnull=False, handed_from=None, leads=True)
                .exclude(state__in=("done", "waived"))
                .values_list("done_until", flat=True)
            )
            told = all(open_until) and min(open_until, default=None)
            duty.due_on = told or first_day(duty.rrule, start=max(today, duty.begins_on or today))
            duty.save(update_fields=["due_on"])


class Migration(migrations.Migration):
    dependencies = [("duties", "0014_fill_begins")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
