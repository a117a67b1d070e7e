"""Lists that are too long to be counted each time: what a common word finds."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet


class Counted(Paginator[Any]):
    """Keys of rows, asked for once: so many, or a page beyond the page asked for where that is further.

    `more`: there are more of them than were counted.
    """

    def __init__(self, rows: QuerySet[Any], per_page: int, *, page: int, most: int) -> None:
        far = max(most, (page + 1) * per_page)
        keys = [*rows.values_list("pk", flat=True)[: far + 1]]
        self.more = len(keys) > far
        super().__init__(keys[:far], per_page)
