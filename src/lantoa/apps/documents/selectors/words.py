"""Lists that are searched by words, whatever their rows are."""

from typing import Any, TypeVar

from django.db.models import QuerySet

from lantoa.apps.documents.letterhead import words_of

_Rows = TypeVar("_Rows", bound="QuerySet[Any, Any]")


def with_words(rows: _Rows, words: str, *, field: str = "folded") -> _Rows:
    """The rows whose `field` has every word. Signs alone, such as %, are no word of any."""
    wanted = words_of(words).split()
    if words.strip() and not wanted:
        return rows.none()
    for word in wanted:
        rows = rows.filter(**{f"{field}__contains": word})
    return rows
