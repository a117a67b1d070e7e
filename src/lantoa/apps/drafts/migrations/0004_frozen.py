"""A database that refuses to change what was issued, or to lose a number or a step, whoever asks.

On SQLite a later migration that remakes one of these tables loses its triggers: call `guard` again behind it.
"""

from django.db import migrations

FROZEN = (
    "office_id, unit_id, body, kind, form, subject, symbol, urgency, recipients, keep, copies, signer_name, "
    "signer_title, signer_id, delegation_id, made_by_id, made_at, text_sha256, signed_at, on_paper, dated_on, "
    "printed, issued_at, issued_by_id"
)
ISSUED = "EXISTS (SELECT 1 FROM drafts_draft WHERE id = {row}.draft_id AND issued_at IS NOT NULL)"
# Name, table, when, the condition under which it is refused
RULES = (
    ("draft_content", "drafts_draft", f"UPDATE OF {FROZEN}", "OLD.issued_at IS NOT NULL"),
    (
        "draft_state",
        "drafts_draft",
        "UPDATE OF state",
        "OLD.issued_at IS NOT NULL AND NEW.state NOT IN ('issued', 'recalled')",
    ),
    ("draft_delete", "drafts_draft", "DELETE", "OLD.issued_at IS NOT NULL"),
    ("file_insert", "drafts_outgoingfile", "INSERT", ISSUED.format(row="NEW")),
    ("file_update", "drafts_outgoingfile", "UPDATE", ISSUED.format(row="OLD")),
    ("file_delete", "drafts_outgoingfile", "DELETE", ISSUED.format(row="OLD")),
    (
        "number_update",
        "drafts_number",
        "UPDATE",
        "OLD.state = 'cancelled' OR (OLD.state = 'used' AND NEW.state = 'reserved') "
        "OR OLD.book_id <> NEW.book_id OR OLD.year <> NEW.year OR OLD.kind <> NEW.kind OR OLD.number <> NEW.number "
        f"OR {ISSUED.format(row='OLD')}",
    ),
    ("number_delete", "drafts_number", "DELETE", "1 = 1"),
    ("step_update", "drafts_step", "UPDATE", "1 = 1"),
    ("step_delete", "drafts_step", "DELETE", "1 = 1"),
)
REFUSAL = "what was issued, numbered or done is never changed"
SQLITE = "CREATE TRIGGER drafts_{name} BEFORE {what} ON {table} WHEN {test} BEGIN SELECT RAISE(ABORT, '{why}'); END"
POSTGRES = (
    "CREATE OR REPLACE FUNCTION drafts_refuse_{name}() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN IF {test} THEN RAISE EXCEPTION '{why}'; END IF; RETURN {row}; END $$",
    "CREATE TRIGGER drafts_{name} BEFORE {what} ON {table} FOR EACH ROW EXECUTE FUNCTION drafts_refuse_{name}()",
)


def guard(apps, schema_editor, rules=RULES):
    statements = POSTGRES if schema_editor.connection.vendor == "postgresql" else (SQLITE,)
    for name, table, what, test in rules:
        row = "OLD" if what == "DELETE" else "NEW"
        for statement in statements:
            schema_editor.execute(
                statement.format(name=name, table=table, what=what, test=test, row=row, why=REFUSAL)
            )


def unguard(apps, schema_editor, rules=RULES):
    for name, table, _what, _test in rules:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f"DROP FUNCTION drafts_refuse_{name}() CASCADE")
        else:
            schema_editor.execute(f"DROP TRIGGER drafts_{name}")


class Migration(migrations.Migration):
    dependencies = [("drafts", "0003_rules")]
    operations = [migrations.RunPython(guard, unguard)]
