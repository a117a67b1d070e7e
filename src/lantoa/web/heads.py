"""Headings of a list that sort it."""

from collections.abc import Collection
from typing import Any, NamedTuple

from django.http import HttpRequest


class Head(NamedTuple):
    """A heading: its address sorts by it, the other way round where it does already. `key` empty: it sorts nothing."""

    title: Any
    key: str = ""
    query: str = ""
    sorted: str = ""


def heads(
    request: HttpRequest, titles: Collection[tuple[str, Any]], *, sort: str, latest: Collection[str]
) -> list[Head]:
    """One for each key and title. `latest`: keys whose order begins with the latest."""
    found = []
    for key, title in titles:
        query = request.GET.copy()
        query.pop("page", None)
        query["sort"] = f"-{key}" if sort == key else key
        first, then = ("descending", "ascending") if key in latest else ("ascending", "descending")
        order = {key: first, f"-{key}": then}.get(sort, "")
        found.append(Head(title, key, query.urlencode(), order) if key else Head(title))
    return found
