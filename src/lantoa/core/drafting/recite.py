"""A paper that is cited by a number, a day or an issuer which the register has put right since."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lantoa.core.drafting.cite import LAWS, cited_parts
from lantoa.core.drafting.model import Basis
from lantoa.core.kernel import Span


class Recited(NamedTuple):
    """Where it is cited as it was known before, and how it is cited now, to the same extent."""

    span: Span
    now: str


def recite(text: str, *, was: Basis, now: Basis) -> Iterator[Recited]:
    """Each citation that says something else now: `Công văn số 12/UBND-VX ngày 05/01/2026`, or its number alone. Laws have no number."""
    if was.kind in LAWS:
        return
    before, after = cited_parts(was), cited_parts(now)
    named, *rest = map(re.escape, before)
    further = "".join(f"( {part}" for part in rest) + ")?" * len(rest)
    for match in re.finditer(rf"(?<!\w){named}{further}(?![\w/-])", text):
        extent = 1 + sum(group is not None for group in match.groups())
        if match[0] != (meant := " ".join(after[:extent])):
            yield Recited(Span(*match.span()), meant)
