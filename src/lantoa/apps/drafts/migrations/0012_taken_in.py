"""Where a paper that was sent stands in the register of the unit that got it."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """One field of the deliveries."""

    dependencies = [("documents", "0007_how_it_came"), ("drafts", "0011_recalls")]

    operations = [
        migrations.AddField(
            "delivery",
            "arrival",
            models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="deliveries",
                to="documents.arrival",
            ),
        )
    ]
