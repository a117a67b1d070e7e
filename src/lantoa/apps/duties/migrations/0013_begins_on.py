from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0008_printed_place"), ("duties", "0012_handed_indexes")]

    operations = [
        migrations.AddField(
            model_name="duty",
            name="begins_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddIndex(
            model_name="duty",
            index=models.Index(
                fields=[
                    "begins_on",
                    "state",
                    "topic",
                    "office",
                    "crew",
                    "arrival",
                    "rrule",
                    "channels",
                    "audiences",
                ],
                condition=models.Q(("begins_on__isnull", False)),
                name="duty_by_begin",
            ),
        ),
    ]
