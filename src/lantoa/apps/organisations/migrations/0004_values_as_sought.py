"""`có` written by hand, as phrases look for it."""

from django.db import migrations

from lantoa.apps.organisations.headings import FLAGS, value_of


def mend(apps, _editor):
    """Where the value says yes or no in other words."""
    rows = apps.get_model("organisations", "UnitAttribute").objects.filter(key__in=[*FLAGS, "zone"])
    for row in rows.exclude(value__in=("yes", "no", "I", "II", "III")):
        if value := value_of(row.key, row.value):
            row.value = value
            row.save(update_fields=["value"])


class Migration(migrations.Migration):
    dependencies = [("organisations", "0003_memory")]

    operations = [migrations.RunPython(mend, migrations.RunPython.noop)]
