"""The one chain row, and a database that refuses to change or delete an event, whoever asks."""

from django.db import migrations

SQLITE = (
    "CREATE TRIGGER audit_event_{name} BEFORE {what} ON audit_event "
    "BEGIN SELECT RAISE(ABORT, 'audit events are never changed'); END"
)
POSTGRES = (
    "CREATE OR REPLACE FUNCTION audit_event_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'audit events are never changed'; END $$",
    "CREATE TRIGGER audit_event_update BEFORE UPDATE OR DELETE ON audit_event "
    "FOR EACH ROW EXECUTE FUNCTION audit_event_refuse()",
    "CREATE TRIGGER audit_event_truncate BEFORE TRUNCATE ON audit_event "
    "FOR EACH STATEMENT EXECUTE FUNCTION audit_event_refuse()",
)


def guard(apps, schema_editor):
    apps.get_model("audit", "Chain").objects.create(pk=1)
    if schema_editor.connection.vendor == "postgresql":
        statements = POSTGRES
    else:
        statements = [SQLITE.format(name=what.lower(), what=what) for what in ("UPDATE", "DELETE")]
    for statement in statements:
        schema_editor.execute(statement)


def unguard(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION audit_event_refuse() CASCADE")
    else:
        for what in ("update", "delete"):
            schema_editor.execute(f"DROP TRIGGER audit_event_{what}")
    apps.get_model("audit", "Chain").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(guard, unguard)]
