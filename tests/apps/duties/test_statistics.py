"""What the database knows of its own rows, by which it chooses the way to an answer."""

import pytest
from django.core.management import call_command
from django.db import connection
from duties import duty


@pytest.mark.django_db(transaction=True)
def test_rows_are_counted_whenever_the_database_was_migrated():
    first = duty()
    duty(of=first)
    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":  # counts by itself
            return
        cursor.execute("SELECT stat FROM sqlite_stat1 WHERE idx = 'duty_of_paper'")
        assert cursor.fetchone()[0].startswith("2 ")
