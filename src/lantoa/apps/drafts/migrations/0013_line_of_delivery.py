"""Which line of the paper a recipient stands for: `Các đơn vị y tế` goes to fifteen."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """One field of the deliveries."""

    dependencies = [("drafts", "0012_taken_in")]

    operations = [
        migrations.AddField("delivery", "line", models.CharField(blank=True, default="", max_length=500))
    ]
