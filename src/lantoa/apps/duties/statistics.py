"""What SQLite knows of the rows of its indexes, by which it chooses the way to an answer.

PostgreSQL counts by itself, SQLite only when told, and forgets what it counted when a table is remade. Told after every
`migrate`, with which each server begins.
"""

from django.db import connections


def count(using: str, **_signal: object) -> None:
    """All rows of all indexes: a third of a second for 100,000 duties."""
    connection = connections[using]
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
