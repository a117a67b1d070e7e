"""Bodies and laws that ended, and what stands in their place."""

import tomllib
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Any, NamedTuple

from lantoa.core.kernel import Span, pattern
from lantoa.core.organisation import BODY_TYPES, UnitKind

_SHEET: dict[str, Any] = tomllib.loads(files(__package__).joinpath("stale.toml").read_text(encoding="utf-8"))
# Shorter names mean other things too: a school has its "Phòng Y tế".
_SHORTEST = {
    UnitKind.DEPARTMENT: 8,
    UnitKind.PARTY: 10,
    UnitKind.OFFICE: 12,
    UnitKind.CULTURAL_CENTRE: 36,
    UnitKind.RADIO_STATION: 25,
}


class Ended(NamedTuple):
    """One old name: stale from `since` on, by `basis`; `new` names the heirs in a sentence."""

    old: str
    new: str
    since: date
    basis: str


def _of_provinces() -> Iterator[Ended]:
    for body in BODY_TYPES.values():
        if body.kind not in _SHORTEST or not body.heirs:
            continue
        heirs = "; ".join(
            BODY_TYPES[heir.to].names[0] + (f" ({heir.functions})" if heir.functions else "")
            for heir in body.heirs
        )
        for name in body.names:
            if len(name) >= _SHORTEST[body.kind] and name not in _STANDING:
                yield Ended(name, heirs, body.heirs[0].on, body.heirs[0].basis)


_STANDING = frozenset(name for body in BODY_TYPES.values() if body.valid.until is None for name in body.names)
BODIES: dict[str, Ended] = {
    ended.old: ended
    for ended in (
        *_of_provinces(),
        *(
            Ended(old, row["new"], row["since"], row["basis"])
            for row in _SHEET["body"]
            for old in row["old"].split("|")
        ),
    )
}
LAWS: dict[str, Ended] = {
    old: Ended(row["name"], row["new"], row["since"], row["old"])
    for row in _SHEET["law"]
    for old in row["old"].split("|")
}


# COVID-19 is of group B since then; measures of group A ended.
EPIDEMIC = Ended("bệnh truyền nhiễm nhóm A", "nhóm B", date(2023, 10, 20), "Quyết định số 3896/QĐ-BYT")
# "bò lai F1", "hạt giống F1": crossbreeds; "cự ly 5K và 10K": runs
_NO_BREED = r"(?<!\b(?:bò|dê|gà|hệ) )(?<!\b(?:con|đời|hạt|heo|lai|lúa|lợn|ngô|nái) )(?<!\bgiống )"
_NO_RUN = r"(?<!chạy )(?<!cự ly )(?<!\dK, )"
_MEASURES = pattern(
    rf"(?<!\w)(?:{_NO_RUN}5K(?!(?:,| và| -) \d+K)|{_NO_BREED}F[01](?!\d)|[Tt]ổ COVID(?:-19)? cộng đồng|(?:hộ chiếu|thẻ xanh|thẻ vàng) (?:vắc ?xin|COVID(?:-19)?)|giãn cách xã hội"
    r"|[Cc]hiến dịch tiêm chủng mùa xuân|tiêm (?:chủng |phòng )?vắc ?xin (?:phòng(?:, chống)? )?COVID-19|Nghị quyết (?:số )?128/NQ-CP"
    r"|Ban Chỉ đạo [Qq]uốc gia phòng, chống dịch COVID-19)(?!\w)"
)


def find_measures(flow: str) -> Iterator[Span]:
    """Places where such a measure is named."""
    for match in _MEASURES.finditer(flow):
        yield Span(*match.span())


def _printed(name: str) -> str:
    return f"{name}(?! khu vực| tỉnh)" if name.startswith("Trung tâm") else name


# "Ban Tuyên giáo và Dân vận" lives on; so do centres of a region or of the province.
_NAMES = pattern(
    f"(?<!\\w)(?:{'|'.join(sorted(map(_printed, BODIES), key=len, reverse=True))})(?! và Dân vận)(?!\\w)".replace(
        " ", " +"
    )
)


def stale_bodies(flow: str, *, on: date) -> Iterator[tuple[int, int, Ended]]:
    """Places where a body that ended by `on` is named."""
    for match in _NAMES.finditer(flow):
        ended = BODIES[" ".join(match[0].split())]
        if ended.since <= on:
            yield match.start(), match.end(), ended
