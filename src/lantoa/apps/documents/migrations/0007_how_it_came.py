"""How many sheets came, and the day the sender asks an answer by."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Two fields of the register."""

    dependencies = [("documents", "0006_read_again")]

    operations = [
        migrations.AddField("arrival", "reply_by", models.DateField(blank=True, null=True)),
        migrations.AddField("arrival", "sheets", models.PositiveSmallIntegerField(blank=True, null=True)),
    ]
