"""The crews of the duties that are there."""

import hashlib
from collections import defaultdict

from django.db import migrations

AT_ONCE = 500


def gather(apps, _editor):
    """As `models.gather` does it for a few."""
    bearers, crews = apps.get_model("duties", "DutyBearer"), apps.get_model("duties", "Crew")
    members, duties = apps.get_model("duties", "CrewUnit"), apps.get_model("duties", "Duty")
    units = defaultdict(set)
    borne = bearers.objects.filter(unit__isnull=False).values_list("duty", "unit")
    for duty, unit in borne.iterator(chunk_size=10_000):
        units[duty].add(unit)
    together = defaultdict(list)
    for duty, names in units.items():
        together[tuple(sorted(names))].append(duty)
    for names, keys in together.items():
        crew = crews.objects.create(key=hashlib.sha256("\n".join(names).encode()).hexdigest())
        members.objects.bulk_create(members(crew=crew, unit_id=name) for name in names)
        for at in range(0, len(keys), AT_ONCE):
            duties.objects.filter(pk__in=keys[at : at + AT_ONCE]).update(crew=crew)


class Migration(migrations.Migration):
    dependencies = [("duties", "0005_crews")]

    operations = [migrations.RunPython(gather, migrations.RunPython.noop)]
