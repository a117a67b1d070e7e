import django.core.serializers.json
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("drafts", "0002_numbers")]

    operations = [
        migrations.CreateModel(
            name="UnitAbbreviation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.CharField(max_length=30)),
                ("since", models.DateField()),
                ("until", models.DateField(blank=True, null=True)),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.unit"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.unit"
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="book",
            constraint=models.UniqueConstraint(fields=("office", "code"), name="book_once"),
        ),
        migrations.AddIndex(
            model_name="delegation",
            index=models.Index(fields=["office", "since"], name="delegation_of_office"),
        ),
        migrations.AddConstraint(
            model_name="delegation",
            constraint=models.CheckConstraint(
                condition=models.Q(("until", None), ("until__gt", models.F("since")), _connector="OR"),
                name="delegation_ends_after_it_began",
            ),
        ),
        migrations.AddConstraint(
            model_name="delegation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("authority", "TUQ"), _negated=True),
                    models.Q(
                        ("until__isnull", False),
                        models.Q(("basis", ""), _negated=True),
                        models.Q(("scope", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="delegation_mandate_limited",
            ),
        ),
        migrations.AddIndex(
            model_name="draft",
            index=models.Index(fields=["office", "state", "due_on"], name="draft_waiting"),
        ),
        migrations.AddIndex(
            model_name="draft",
            index=models.Index(fields=["office", "-changed_at"], name="draft_newest"),
        ),
        migrations.AddIndex(
            model_name="draft",
            index=models.Index(fields=["unit", "-changed_at"], name="draft_of_unit"),
        ),
        migrations.AddIndex(
            model_name="draft",
            index=models.Index(fields=["office", "-issued_at"], name="draft_issued"),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("issued_at", None),
                    models.Q(("dated_on__isnull", False), models.Q(("printed", ""), _negated=True)),
                    _connector="OR",
                ),
                name="draft_issued_with_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ("issued", "recalled")), _negated=True),
                    ("issued_at__isnull", False),
                    _connector="OR",
                ),
                name="draft_issued_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "recalled"), _negated=True),
                    models.Q(("recall_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="draft_recalled_with_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="draftbasis",
            constraint=models.UniqueConstraint(fields=("draft", "arrival"), name="draft_basis_once"),
        ),
        migrations.AddConstraint(
            model_name="draftduty",
            constraint=models.UniqueConstraint(fields=("draft", "duty"), name="draft_duty_once"),
        ),
        migrations.AddConstraint(
            model_name="draftrelation",
            constraint=models.UniqueConstraint(fields=("draft", "target"), name="relation_once"),
        ),
        migrations.AddConstraint(
            model_name="draftversion",
            constraint=models.UniqueConstraint(fields=("draft", "version"), name="draft_version_once"),
        ),
        migrations.AddConstraint(
            model_name="draftvisit",
            constraint=models.UniqueConstraint(fields=("draft", "user"), name="draft_visit_once"),
        ),
        migrations.AddIndex(
            model_name="number",
            index=models.Index(fields=["book", "year", "state"], name="number_idle"),
        ),
        migrations.AddConstraint(
            model_name="number",
            constraint=models.UniqueConstraint(fields=("book", "year", "kind", "number"), name="number_once"),
        ),
        migrations.AddConstraint(
            model_name="number",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "used")), fields=("draft",), name="number_of_a_draft_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="number",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "used"), models.Q(("reason", ""), _negated=True), _connector="OR"
                ),
                name="number_idle_with_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="copy",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("arrival__isnull", False), ("draft", None)),
                    models.Q(("arrival", None), ("draft__isnull", False)),
                    _connector="OR",
                ),
                name="copy_of_one_paper",
            ),
        ),
        migrations.AddConstraint(
            model_name="copy",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "TrS"), _negated=True),
                    models.Q(("extract", ""), _negated=True),
                    _connector="OR",
                ),
                name="copy_extract_says_what",
            ),
        ),
        migrations.AddConstraint(
            model_name="numberseries",
            constraint=models.UniqueConstraint(fields=("book", "year", "kind"), name="number_series_once"),
        ),
        migrations.AddConstraint(
            model_name="officeprofile",
            constraint=models.UniqueConstraint(fields=("office", "since"), name="profile_begins_once"),
        ),
        migrations.AddConstraint(
            model_name="officeprofile",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until", None)), fields=("office",), name="profile_of_now_once"
            ),
        ),
        migrations.AddIndex(
            model_name="outgoingfile",
            index=models.Index(fields=["draft", "role", "-id"], name="file_latest"),
        ),
        migrations.AddIndex(
            model_name="remark",
            index=models.Index(fields=["draft", "state"], name="remark_open"),
        ),
        migrations.AddIndex(
            model_name="step",
            index=models.Index(fields=["draft", "id"], name="step_in_order"),
        ),
        migrations.AddConstraint(
            model_name="unitabbreviation",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until", None)),
                fields=("office", "unit"),
                name="abbreviation_of_now_once",
            ),
        ),
    ]
