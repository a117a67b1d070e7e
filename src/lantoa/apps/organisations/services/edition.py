"""One change of the organisation after the other."""

from uuid import uuid4

from lantoa.apps.organisations.models import Edition


def begin_edition(*, whole: bool = False) -> int:
    """The number of the change that begins. Whoever changes the organisation waits here for the one before.

    `whole`: so much changes, or goes away, that keepers of the tree read everything again.
    """
    edition = Edition.objects.select_for_update().get(pk=1)
    edition.number += 1
    edition.stamp = uuid4().hex
    if whole:
        edition.whole = edition.number
    edition.save()
    return edition.number
