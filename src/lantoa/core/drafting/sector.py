"""The issuer's `trong ngành` by the name of its sector, where another office carries its paper out."""

import re

from lantoa.core.drafting.clean import clean_words
from lantoa.core.drafting.model import Basis, Office, Task
from lantoa.core.drafting.ranks import is_same
from lantoa.core.kernel import pattern

# "Sở Y tế tỉnh Hà Sơn": what a department is for
_DEPARTMENT = pattern(r"^Sở (?P<sector>.+?)(?: (?:tỉnh|thành phố) .*)?$")
# "các đơn vị y tế trong ngành", "trên phạm vi toàn ngành"; "trong ngành giáo dục" says which
_OWN_SECTOR = pattern(
    r" (?P<scope>trong|toàn) ngành(?=\s*(?:[,.;:)]|$)| (?:và|để|về|thực hiện|triển khai|tổ chức)\b)"
)
_NEAR = 30


def in_sector(task: Task, basis: Basis | None, office: Office) -> Task:
    """The duty with the sector named in its words and in who bears it."""
    department = _DEPARTMENT.match(basis.issuer) if basis else None
    own = basis and (is_same(basis.issuer, office.name) or (basis.asker and basis.asker.own))
    if department is None or own:
        return task
    sector = department["sector"]
    bearers = tuple(body._replace(name=_named(body.name, sector)) for body in task.bearers)
    task = task._replace(bearers=bearers)
    said = task.words or task.source.quote
    if not _OWN_SECTOR.search(said):
        return task
    told = [said] if sector.casefold() in said.casefold() else [body.name for body in bearers]
    if told and all(sector.casefold() in words.casefold() for words in told):
        return task._replace(words=_named(clean_words(said), sector))
    why = f"“ngành” trong văn bản gốc là ngành {sector}, nơi nhận ở đây thì không: sửa hoặc bỏ"
    return task._replace(source=task.source._replace(why=why))


def _named(words: str, sector: str) -> str:
    def named(match: re.Match[str]) -> str:
        near = words[max(0, match.start() - _NEAR) : match.start()]
        # Before "toàn ngành" stands "trong" or "trên phạm vi", which would say nothing without it.
        said = match["scope"] == "trong" and sector.casefold() in near.casefold()
        return "" if said else f" {match['scope']} ngành {sector}"

    return _OWN_SECTOR.sub(named, words)
