"""Which duties somebody took out of a paper again: the next paper does not bring them back by itself."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """One field of the duties of a draft."""

    dependencies = [("drafts", "0013_line_of_delivery")]

    operations = [migrations.AddField("draftduty", "dropped", models.BooleanField(default=False))]
