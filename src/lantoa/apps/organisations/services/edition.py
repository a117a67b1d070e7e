"""One change of the organisation after the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from django.db import transaction

from lantoa.apps.organisations.models import Edition


@contextmanager
def change(*, whole: bool = False) -> Iterator[int]:
    """A change, in one transaction, after the one before it has ended: its number.

    Keepers of the tree learn of it when it is complete. `whole`: so much changes, or goes away, that they read
    everything again.
    """
    with transaction.atomic():
        edition = Edition.objects.select_for_update().get(pk=1)
        number = edition.number + 1
        yield number
        edition.number = number
        edition.stamp = uuid4().hex
        if whole:
            edition.whole = number
        edition.save()
