from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from lantoa.core.text import name_order


def file_everybody(apps: Apps, _schema: BaseDatabaseSchemaEditor) -> None:
    """Under the name they bear."""
    people = apps.get_model("accounts", "User").objects
    for person in people.all():
        people.filter(pk=person.pk).update(filed=name_order(person.full_name))


class Migration(migrations.Migration):
    atomic = True
    dependencies = [("accounts", "0001_initial")]
    operations = [
        migrations.AddField(
            "user",
            "filed",
            models.CharField(default="", editable=False, max_length=900),
            preserve_default=False,
        ),
        migrations.RunPython(file_everybody, migrations.RunPython.noop),
    ]
