"""Whatever a test writes for good, the next finds everything as it was migrated."""

import pytest
from django.db import DatabaseError, connection, transaction
from office import actor, build_office

from lantoa.apps.audit.models import Event
from lantoa.apps.audit.services import record
from lantoa.core.permission import Role


def everything():
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {table}")
            found[table] = sorted(map(repr, cursor.fetchall()))
    return found


def write():
    with transaction.atomic():
        record(actor(Role.CLERK), verb="arrival.numbered", kind="arrival", key=1)


@pytest.mark.django_db(transaction=True)
def test_rows_are_put_back_and_still_guarded(django_db_setup):
    migrated = everything()
    build_office()
    write()
    changed = {table for table, rows in everything().items() if rows != migrated[table]}
    assert changed >= {"accounts_user", "audit_chain", "audit_event", "organisations_edition"}

    django_db_setup.put_back()

    assert everything() == migrated
    build_office()
    write()
    with pytest.raises(DatabaseError, match="never changed"):
        Event.objects.update(actor="Người khác")
