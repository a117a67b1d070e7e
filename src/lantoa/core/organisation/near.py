"""Bodies whose names look like what was written."""

import functools
from datetime import date

from lantoa.core.organisation.body_types import BODY_TYPES
from lantoa.core.organisation.words import compact

_LIKE = 0.45  # share of letter pairs; below it the likeness is chance


def near(text: str, *, area: str, level: str, on: date) -> tuple[str, ...]:
    """Ids of bodies of an area whose names share most letter pairs with the text, the nearest first."""
    wanted = _pairs(compact(text))
    scored: dict[str, float] = {}
    for code, pairs in _known():
        body = BODY_TYPES[code]
        if level in body.levels and body.valid.on(on) and pairs and wanted:
            like = 2 * len(pairs & wanted) / (len(pairs) + len(wanted))
            scored[code] = max(like, scored.get(code, 0.0))
    best = sorted((code for code in scored if scored[code] >= _LIKE), key=lambda code: -scored[code])
    return tuple(f"{code}@{area}" for code in best)


@functools.cache
def _known() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((code, _pairs(compact(name))) for code, body in BODY_TYPES.items() for name in body.names)


def _pairs(letters: str) -> frozenset[str]:
    return frozenset(letters[at : at + 2] for at in range(len(letters) - 1))
