"""Files that are no directive at all."""

from lantoa.core.reading import DirectiveReading

# A directive of one sentence with its letterhead has more letters.
_LEAST = 120


class Scrap(str):
    """What was made of a file that is no directive: it travels between processes as any other result."""

    __slots__ = ()


def is_scrap(reading: DirectiveReading) -> bool:
    """Whether a file holds hardly any text, no letterhead and nothing to do."""
    head = reading.letterhead
    found = (head.kind, head.number_symbol, head.issuer, head.date, *reading.obligations, *reading.citations)
    return not any(found) and sum(map(str.isalpha, reading.document.text)) < _LEAST
