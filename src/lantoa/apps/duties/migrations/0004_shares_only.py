"""What shows that a duty is done is kept with the shares alone; the rules of both tables."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("duties", "0003_shares")]

    operations = [
        migrations.RemoveField("duty", "evidence"),
        migrations.RemoveField("duty", "evidence_file"),
        migrations.AddConstraint(
            "duty",
            models.CheckConstraint(
                condition=~Q(state="waived") | ~Q(reason="") | Q(units_waived__gt=0),
                name="duty_waived_with_reason",
            ),
        ),
        migrations.AddConstraint(
            "duty",
            models.CheckConstraint(
                condition=~Q(state="done") | Q(units_done__gt=0), name="duty_done_by_somebody"
            ),
        ),
        migrations.AddConstraint(
            "dutybearer", models.UniqueConstraint(fields=["duty", "unit"], name="duty_borne_once")
        ),
        migrations.AddConstraint(
            "dutybearer",
            models.CheckConstraint(
                condition=~Q(state="waived") | ~Q(reason=""), name="share_waived_with_a_reason"
            ),
        ),
        migrations.AddConstraint(
            "dutybearer",
            models.CheckConstraint(
                condition=~Q(state="done") | ~Q(evidence="") | Q(evidence_file__isnull=False),
                name="share_done_with_evidence",
            ),
        ),
        migrations.AddIndex(
            "dutybearer", models.Index(fields=["unit", "state", "duty"], name="bearer_stands")
        ),
    ]
