"""Whom papers went to, and scans of those signed by hand. A scan is never changed or taken away, only followed by another.

Papers that went out before get their lines, so that they can be marked like the others.
"""

from importlib import import_module

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

_frozen = import_module("lantoa.apps.drafts.migrations.0004_frozen")
RULES = (("scan_update", "drafts_scan", "UPDATE", "1 = 1"), ("scan_delete", "drafts_scan", "DELETE", "1 = 1"))


def guard(apps, schema_editor):
    _frozen.guard(apps, schema_editor, RULES)


def unguard(apps, schema_editor):
    _frozen.unguard(apps, schema_editor, RULES)


def address(apps, schema_editor):
    delivery, unit = apps.get_model("drafts", "Delivery"), apps.get_model("organisations", "Unit")
    for row in apps.get_model("drafts", "Draft").objects.filter(issued_at__isnull=False).order_by("pk"):
        seen = {}
        for line in (*row.body.get("addressees", ()), *row.body.get("recipients", ())):
            words = line.get("text", "").strip(" .;-")[:500]
            if not words or words.casefold().startswith("như "):
                continue
            known = dict(unit.objects.filter(pk__in=line.get("units", ())).values_list("pk", "name"))
            for key, name in (known or {None: words}).items():
                told = words if len(known) < 2 else name
                note = line.get("note", "")[:120]
                seen.setdefault(key or told, delivery(draft=row, name=told, note=note, unit_id=key))
        for place, one in enumerate(seen.values(), 1):
            one.place = place
        delivery.objects.bulk_create(seen.values())


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0006_read_again"),
        ("drafts", "0007_known_certificates"),
        ("organisations", "0003_memory"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Delivery",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.PositiveSmallIntegerField()),
                ("name", models.CharField(max_length=500)),
                ("note", models.CharField(blank=True, max_length=120)),
                (
                    "channel",
                    models.CharField(
                        blank=True,
                        choices=[("axis", "Trục liên thông"), ("mail", "Thư điện tử"), ("post", "Bản giấy")],
                        max_length=4,
                    ),
                ),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                ("received_at", models.DateTimeField(blank=True, null=True)),
                (
                    "about",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="told_of",
                        to="drafts.draft",
                    ),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="deliveries",
                        to="drafts.draft",
                    ),
                ),
                (
                    "received_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sent_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deliveries",
                        to="organisations.unit",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["unit", "received_at"], name="delivery_awaited")],
                "constraints": [
                    models.UniqueConstraint(fields=("draft", "place"), name="delivery_in_place"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("channel", ""), ("sent_at", None), ("sent_by", None)),
                            models.Q(
                                ("sent_at__isnull", False),
                                ("sent_by__isnull", False),
                                models.Q(("channel", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="delivery_sent_somehow",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("received_at", None), ("received_by", None)),
                            models.Q(
                                ("received_at__isnull", False),
                                ("received_by__isnull", False),
                                ("unit__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="delivery_received_by_a_unit",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Scan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=250)),
                ("reason", models.CharField(blank=True, max_length=500)),
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
                    "draft",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="scans", to="drafts.draft"
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="scans",
                        to="documents.storedfile",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["draft", "-id"], name="scan_latest")],
            },
        ),
        migrations.RunPython(address, migrations.RunPython.noop),
        migrations.RunPython(guard, unguard),
    ]
