"""How the register named a paper when a draft began to cite it. Empty of drafts of before: nobody knows it.

The field may be null, so that SQLite adds it without remaking the table, which would lose its triggers. 0014 did remake
the table of duties: what guarded the duties of issued papers is put back.
"""

from importlib import import_module

import django.core.serializers.json
from django.db import migrations, models

_first = import_module("lantoa.apps.drafts.migrations.0004_frozen")
_frozen = import_module("lantoa.apps.drafts.migrations.0006_frozen_whole")
_LOST = tuple(rule for rule in _frozen.RULES if rule[1] == "drafts_draftduty")


def guard(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        _first.guard(apps, schema_editor, _LOST)


def unguard(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        _first.unguard(apps, schema_editor, _LOST)


class Migration(migrations.Migration):
    dependencies = [("drafts", "0014_dropped_duties")]

    operations = [
        migrations.AddField(
            "draftbasis",
            "cited",
            models.JSONField(blank=True, encoder=django.core.serializers.json.DjangoJSONEncoder, null=True),
        ),
        migrations.RunPython(guard, unguard),
    ]
