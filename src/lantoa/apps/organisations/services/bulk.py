"""Very many rows at once."""

from collections.abc import Iterable
from itertools import islice
from typing import Any

from django.db import connection
from django.db.models import AutoField, Model

# Rows of one statement, and of one COPY: more come in from the same connection meanwhile
BATCH, COPIED = 2_000, 20_000


def insert(rows: Iterable[Model], *, into: type[Model]) -> None:
    """New rows whose numbers nobody asks for: on PostgreSQL by COPY, which is several times as quick as statements."""
    if connection.vendor == "postgresql":
        rest = iter(rows)
        while some := list(islice(rest, COPIED)):
            _copy(some, into)
    else:
        into._default_manager.bulk_create(rows, batch_size=BATCH)  # noqa: SLF001 - what Django calls it


def _copy(rows: Iterable[Model], model: type[Model]) -> None:
    told: Any = model._meta  # noqa: SLF001 - what Django calls it
    fields = [field for field in told.local_concrete_fields if not isinstance(field, AutoField)]
    quoted = connection.ops.quote_name
    columns = ", ".join(quoted(field.column) for field in fields)
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {quoted(told.db_table)} ({columns}) FROM STDIN") as copy,
    ):
        for row in rows:
            values = ((field, field.pre_save(row, add=True)) for field in fields)
            copy.write_row([field.get_db_prep_save(value, connection) for field, value in values])
