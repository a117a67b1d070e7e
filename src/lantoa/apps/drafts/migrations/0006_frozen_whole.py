"""What was recalled stays recalled; what a paper rests on, does to others and was before is frozen with it; copies too.

The request behind a reserved number: sent again, it is the same number. The text of a file is no longer hashed: what is
compared is what was approved.
"""

from importlib import import_module

from django.db import migrations, models

_before = import_module("lantoa.apps.drafts.migrations.0004_frozen")


def _issued(row):
    return _before.ISSUED.format(row=row)


_WITH_IT = ("draftversion", "draftduty", "draftbasis", "draftrelation")
RULES = (
    *(rule for rule in _before.RULES if rule[0] != "draft_state"),
    (
        "draft_state",
        "drafts_draft",
        "UPDATE OF state",
        "OLD.issued_at IS NOT NULL AND NEW.state <> OLD.state AND NOT (OLD.state = 'issued' AND NEW.state = 'recalled')",
    ),
    ("draft_recall", "drafts_draft", "UPDATE OF recalled_at, recall_reason", "OLD.state = 'recalled'"),
    *(
        (f"{table}_{what.lower()}", f"drafts_{table}", what, " OR ".join(map(_issued, rows)))
        for table in _WITH_IT
        for what, rows in (("INSERT", ["NEW"]), ("UPDATE", ["OLD", "NEW"]), ("DELETE", ["OLD"]))
    ),
    ("copy_update", "drafts_copy", "UPDATE", "1 = 1"),
    ("copy_delete", "drafts_copy", "DELETE", "1 = 1"),
)


def guard(apps, schema_editor):
    _before.guard(apps, schema_editor, RULES)


def unguard(apps, schema_editor):
    _before.unguard(apps, schema_editor, RULES)


class Migration(migrations.Migration):
    dependencies = [("drafts", "0005_certificates")]
    operations = [
        migrations.RunPython(_before.unguard, _before.guard),
        migrations.RemoveField("outgoingfile", "text_sha256"),
        migrations.AddField(
            "number", "request", models.CharField(blank=True, max_length=64, null=True, unique=True)
        ),
        migrations.RunPython(guard, unguard),
    ]
