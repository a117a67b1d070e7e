"""The index of the words of duties: each of several words begins one of a duty's, in any order; those in quotes
stand whole and side by side.

On SQLite a full-text table beside the duties, kept in step by triggers; on PostgreSQL an index of lexemes. Neither is known
to Django, and remaking a table drops its triggers: so they are looked after whenever the database was migrated.
"""

import re
from collections.abc import Iterable
from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Lookup

from lantoa.apps.documents.letterhead import words_of

_QUOTE = re.compile(r'["“”«»]')
_PHRASE = re.compile(r'"([^"]*)"')
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


def sought(words: str) -> str:
    """What a person typed, as it is looked for: without marks; what stands in quotes stays in them."""
    parts = [words_of(part) for part in _QUOTE.split(words)]
    return " ".join(f'"{part}"' if at % 2 else part for at, part in enumerate(parts) if part)


class HasWords(Lookup[bool]):
    """`HasWords(F("folded"), words)`: words without marks, each of which begins a word of the duty; see `sought`.

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

    @property
    def _phrases(self) -> list[str]:
        return _PHRASE.findall(self.rhs)

    @property
    def _begun(self) -> list[str]:
        return str(_PHRASE.sub(" ", self.rhs)).split()

    def as_sqlite(self, compiler: Any, _connection: BaseDatabaseWrapper) -> tuple[str, list[str]]:
        """The sign before the id keeps SQLite from fetching row by row what indexes hold: all may have the word."""
        column, _none = compiler.compile(self.lhs)
        # The index knows that a duty has the words, not which stands beside which
        beside = [phrase for phrase in self._phrases if self.read or " " in phrase]
        begun = self._begun if self.read else []
        tests = [f"instr(' ' || {column} || ' ', %s)"] * (len(beside) + len(begun))
        given = [*(f" {phrase} " for phrase in beside), *(f" {word}" for word in begun)]
        if self.read:
            return " AND ".join(tests), given
        row = f"{compiler.quote_name_unless_alias(self.lhs.alias)}.{compiler.quote_name_unless_alias('id')}"
        found = "IN (SELECT rowid FROM duties_words WHERE duties_words MATCH %s)"
        return " AND ".join([f"+{row} {found}", *tests]), [self._match, *given]

    @property
    def _match(self) -> str:
        whole = [f'"{word}"' for phrase in self._phrases for word in phrase.split()]
        return " ".join([*whole, *(f'"{word}"*' for word in self._begun)])

    def as_postgresql(self, compiler: Any, _connection: BaseDatabaseWrapper) -> tuple[str, list[str]]:
        """By the index of lexemes."""
        column, _none = compiler.compile(self.lhs)
        phrases = (" <-> ".join(phrase.split()) for phrase in self._phrases)
        terms = " & ".join([*(f"({phrase})" for phrase in phrases), *(f"{word}:*" for word in self._begun)])
        return f"to_tsvector('simple', {column}) @@ to_tsquery('simple', %s)", [terms]


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
