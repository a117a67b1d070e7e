"""When a copy was passed on, and how: said by a person, never changed."""

from importlib import import_module

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

_frozen = import_module("lantoa.apps.drafts.migrations.0004_frozen")
RULES = (
    ("sent_copy_update", "drafts_sentcopy", "UPDATE", "1 = 1"),
    ("sent_copy_delete", "drafts_sentcopy", "DELETE", "1 = 1"),
)


def guard(apps, schema_editor):
    _frozen.guard(apps, schema_editor, RULES)


def unguard(apps, schema_editor):
    _frozen.unguard(apps, schema_editor, RULES)


class Migration(migrations.Migration):
    dependencies = [
        ("drafts", "0015_as_cited"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SentCopy",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("axis", "Trục liên thông"),
                            ("mail", "Thư điện tử"),
                            ("post", "Bản giấy"),
                        ],
                        max_length=4,
                    ),
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
                    "of",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sent",
                        to="drafts.copy",
                    ),
                ),
            ],
        ),
        migrations.RunPython(guard, unguard),
    ]
