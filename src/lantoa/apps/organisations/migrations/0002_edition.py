"""The one row that counts changes of the organisation."""

from django.db import migrations


def begin(apps, schema_editor):
    apps.get_model("organisations", "Edition").objects.create(pk=1)


def end(apps, schema_editor):
    apps.get_model("organisations", "Edition").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("organisations", "0001_initial")]
    operations = [migrations.RunPython(begin, end)]
