"""Which units of the organisation the words of a paper mean."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from zlib import crc32

from django.core.cache import cache
from django.utils import timezone

from lantoa.apps.documents.models import Reading
from lantoa.apps.organisations.selectors import names_of, resolve, tree
from lantoa.core.organisation import ResolutionState, find_sender, name_key
from lantoa.gazetteer import province_names

# So many are named; of the others the card says how many there are
SHOWN = 3


class Meant(NamedTuple):
    """What a body's name in a paper means: units, or (`sure` false) units it may mean. `total`: all of them."""

    phrase: str
    sure: bool
    total: int
    names: Sequence[str]

    @property
    def others(self) -> int:
        """How many are not named."""
        return self.total - len(self.names)


def units_of(reading: Reading, phrases: Sequence[str]) -> list[Meant]:
    """The units that phrases mean for the paper's sender on its day."""
    if not phrases:
        return []
    on = reading.arrival.issued_on or timezone.localdate()
    sender = sender_of(reading, on)
    found = []
    for phrase in dict.fromkeys(phrases):
        if sender is None:
            found.append(Meant(phrase, sure=False, total=0, names=()))
            continue
        for resolution in resolve(phrase, sender=sender, on=on):
            sure = resolution.state is ResolutionState.RESOLVED
            units = resolution.units if sure else resolution.candidates
            names = names_of(units[:SHOWN], on=on)
            found.append(Meant(resolution.phrase, sure, len(units), [names[unit] for unit in units[:SHOWN]]))
    return found


def sender_of(reading: Reading, on: date) -> str | None:
    """The unit that wrote the paper, else the office it came to: both see the same bodies around them.

    None for a paper of a province that is not in the tree: its bodies are none of ours, whatever they are called.
    """
    author = reading.arrival.author
    key = f"paper-sender-{reading.pk}-{on}-{crc32(author.encode())}"
    known: str | None = cache.get(key)
    if known is None:
        head = Reading.objects.values_list("body__letterhead", flat=True).get(pk=reading.pk) or {}
        words = {
            name: (head.get(name) or {}).get("text") for name in ("issuer", "parent", "place", "subject")
        }
        issuer = head.get("issuer_name") or words["issuer"] or ""
        # Without a place in its head the paper says where it is of by what it is about: "Chương trình … tỉnh Lạng Sơn"
        told = (author, issuer, words["parent"], words["place"] or words["subject"])
        if _elsewhere(" | ".join(word for word in told if word)):
            known = ""
        else:
            found = find_sender(issuer, place=words["place"], parent=words["parent"], tree=tree(), on=on)
            known = found or reading.arrival.office_id
        cache.set(key, known, 3600)
    return known or None


def _elsewhere(words: str) -> bool:
    """Whether a letterhead names a province that the tree does not hold."""
    folded, known = f" {name_key(words)} ", tree().names
    keys = (name_key(name) for name in province_names())
    return any(f" {key} " in folded and key not in known for key in keys)
