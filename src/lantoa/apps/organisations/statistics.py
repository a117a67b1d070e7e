"""What SQLite knows of the rows of its indexes, by which it chooses the way to an answer.

PostgreSQL counts by itself, SQLite only when told, and forgets what it counted when a table is remade. Told after every
`migrate`, with which each server begins, once so much came in at once that it may choose wrongly, and once a day.
"""

from django.db import DEFAULT_DB_ALIAS, connections, transaction

LARGE = 1_000  # rows that came in at once


def count(using: str = DEFAULT_DB_ALIAS, **_signal: object) -> None:
    """All rows of all indexes: a third of a second for 100,000 duties."""
    connection = connections[using]
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def count_after(rows: int) -> None:
    """Once what comes in now is kept, where it is much."""
    if rows >= LARGE:
        transaction.on_commit(count)
