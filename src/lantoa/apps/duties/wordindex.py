"""The index of the words of duties: each of several words begins one of a duty's, in any order.

On SQLite a full-text table beside the duties, kept in step by triggers; on PostgreSQL an index of lexemes. Neither is known
to Django, and remaking a table drops its triggers: so they are looked after whenever the database was migrated.
"""

from collections.abc import Iterable
from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Lookup

_TABLE = """
CREATE VIRTUAL TABLE duties_words USING fts5(folded, detail=none, prefix='1 2 3', tokenize='ascii')
"""
_CAME = "INSERT OR REPLACE INTO duties_words(rowid, folded) VALUES (new.id, new.folded);"
_TRIGGERS = {
    "duties_words_came": f"AFTER INSERT ON duties_duty BEGIN {_CAME} END",
    "duties_words_changed": f"AFTER UPDATE OF folded ON duties_duty BEGIN {_CAME} END",
    "duties_words_gone": "AFTER DELETE ON duties_duty BEGIN DELETE FROM duties_words WHERE rowid = old.id; END",
}
_FILL = "INSERT INTO duties_words(rowid, folded) SELECT id, folded FROM duties_duty"
_LEXEMES = """
CREATE INDEX IF NOT EXISTS duties_words ON duties_duty USING gin (to_tsvector('simple', folded))
"""


class HasWords(Lookup[bool]):
    """`HasWords(F("folded"), words)`: words without marks, each of which begins a word of the duty.

    `read`: looked for in the duties themselves, which is quicker where few are asked about: the first of those that have
    a common word, or those of one unit.
    """

    lookup_name = "has_words"
    prepare_rhs = False

    def __init__(self, lhs: Any, rhs: str, *, read: bool = False) -> None:
        super().__init__(lhs, rhs)
        self.read = read

    @property
    def identity(self) -> Any:
        """What tells two of them apart."""
        return (*super().identity, self.read)

    def as_sqlite(self, compiler: Any, _connection: BaseDatabaseWrapper) -> tuple[str, list[str]]:
        """The sign before the id keeps SQLite from fetching row by row what indexes hold: all may have the word."""
        words = self.rhs.split()
        if self.read:
            column, _none = compiler.compile(self.lhs)
            begins = " AND ".join(f"instr(' ' || {column}, %s)" for _word in words)
            return begins, [f" {word}" for word in words]
        row = f"{compiler.quote_name_unless_alias(self.lhs.alias)}.{compiler.quote_name_unless_alias('id')}"
        found = "IN (SELECT rowid FROM duties_words WHERE duties_words MATCH %s)"
        return f"+{row} {found}", [" ".join(f'"{word}"*' for word in words)]

    def as_postgresql(self, compiler: Any, _connection: BaseDatabaseWrapper) -> tuple[str, list[str]]:
        """By the index of lexemes."""
        column, _none = compiler.compile(self.lhs)
        sought = " & ".join(f"{word}:*" for word in self.rhs.split())
        return f"to_tsvector('simple', {column}) @@ to_tsquery('simple', %s)", [sought]


def look_after(using: str, **_signal: object) -> None:
    """What is missing is made; a full-text table that missed changes is filled anew."""
    connection = connections[using]
    if "duties_duty" not in connection.introspection.table_names():
        return
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_LEXEMES)
        else:
            _look_after_table(cursor)


def _look_after_table(cursor: Any) -> None:
    held = set(_names(cursor))
    if held >= {"duties_words", *_TRIGGERS}:
        return
    if "duties_words" not in held:
        cursor.execute(_TABLE)
    for name, does in _TRIGGERS.items():
        cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
        cursor.execute(f"CREATE TRIGGER {name} {does}")
    cursor.execute("DELETE FROM duties_words")
    cursor.execute(_FILL)


def _names(cursor: Any) -> Iterable[str]:
    cursor.execute("SELECT name FROM sqlite_master WHERE name LIKE 'duties_words%'")
    return (name for (name,) in cursor.fetchall())
