"""The words of a paper become the units that bear its duties."""

from collections.abc import Iterable, Mapping, Sequence

from lantoa.apps.documents.models import Reading


def units_meant(_reading: Reading, phrases: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Phrase → ids of the units it means for the paper's sender on its day; none where nobody can say yet."""
    return dict.fromkeys(phrases, ())
