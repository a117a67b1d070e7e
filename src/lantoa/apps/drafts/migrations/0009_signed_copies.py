"""Copies as they were signed. A signed file is never changed or taken away, only followed by another."""

from importlib import import_module

import django.core.serializers.json
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

_frozen = import_module("lantoa.apps.drafts.migrations.0004_frozen")
RULES = (
    ("signed_copy_update", "drafts_signedcopy", "UPDATE", "1 = 1"),
    ("signed_copy_delete", "drafts_signedcopy", "DELETE", "1 = 1"),
)


def guard(apps, schema_editor):
    _frozen.guard(apps, schema_editor, RULES)


def unguard(apps, schema_editor):
    _frozen.unguard(apps, schema_editor, RULES)


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0006_read_again"),
        ("drafts", "0008_deliveries"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SignedCopy",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "verification",
                    models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder),
                ),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signed_copies",
                        to="documents.storedfile",
                    ),
                ),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signed",
                        to="drafts.copy",
                    ),
                ),
            ],
        ),
        migrations.RunPython(guard, unguard),
    ]
