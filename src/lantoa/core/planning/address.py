"""Whom a letter means by `các cơ quan, đơn vị`: those it is addressed to."""

import re

from lantoa.core.planning.model import Bearer, PlanSource
from lantoa.core.planning.same_body import body_key
from lantoa.core.text import skeleton

# "các cơ quan, đơn vị", "Quý cơ quan, đơn vị", "các đơn vị nêu trên": everybody the letter goes to
_GENERIC = re.compile(
    r"(?:(?:quy|cac|tat ca|moi|nhung|thu truong) )*(?:co quan|don vi|dia phuong|to chuc)"
    r"(?:(?:, ?| va | )(?:cac )?(?:co quan|don vi|dia phuong|to chuc)){0,3}(?: (?:tren|neu tren|co ten tren|nhan van ban))?"
)


def addressed(bearer: Bearer, *, source: PlanSource) -> tuple[Bearer, ...]:
    """The addressees a general bearer stands for; none where it names somebody, or the paper is addressed to nobody."""
    if not source.addressees or not _GENERIC.fullmatch(" ".join(skeleton(bearer.name).split())):
        return ()
    return tuple(
        Bearer(name, body_key(name), bearer.confidence)
        for name in source.addressees
        if not _GENERIC.fullmatch(" ".join(skeleton(name).split()))
    )
