"""The issuer's `trong ngành` by the name of its sector, where another office carries its paper out."""

import re

from lantoa.core.drafting.clean import clean_words
from lantoa.core.drafting.model import Basis, Office, Task
from lantoa.core.drafting.ranks import is_same
from lantoa.core.kernel import pattern

# "Sở Y tế tỉnh Hà Sơn": what a department is for
_DEPARTMENT = pattern(r"^Sở (?P<sector>.+?)(?: (?:tỉnh|thành phố) .*)?$")
# "các đơn vị y tế trong ngành", "trên phạm vi toàn ngành", "trang tin của ngành"; "trong ngành giáo dục" says which
_OWN_SECTOR = pattern(
    r" (?P<scope>trong|toàn|của) ngành(?=\s*(?:[,.;:)]|$)| (?:và|để|về|thực hiện|triển khai|tổ chức)\b)"
)
# "tại hội họp của đơn vị": of one of that sector
_OF_A_UNIT = pattern(r"(?<= của )đơn vị(?=\s*(?:[,.;:)]|$))")
# What a department writes for its own sector; a letter is for whom it addresses
_OWN_PLANS = ("Kế hoạch", "Hướng dẫn", "Chương trình", "Quyết định")
# "Các đơn vị", "thủ trưởng các đơn vị trực thuộc"; "các cơ quan, đơn vị, địa phương" are all the province's
_UNITS = pattern(
    r"(?:thủ trưởng )?(?:các )?đơn vị(?: (?:trực thuộc|thuộc Sở|y tế|trong (?:toàn )?ngành(?: .+)?))*",
    re.IGNORECASE,
)
# "Căn cứ kế hoạch của ngành, các đơn vị xây dựng …"
_UNITS_ACT = pattern(r"^(?:[^,;.]{0,80}, )?[Cc]ác đơn vị (?!(?:có )?liên quan\b)")
_ANY_UNIT = "cơ quan, đơn vị, địa phương"
_NEAR = 30


def in_sector(task: Task, basis: Basis | None, office: Office) -> Task:
    """The duty with the sector named in its words and in who bears it."""
    department = _DEPARTMENT.match(basis.issuer) if basis else None
    own = basis and (is_same(basis.issuer, office.name) or (basis.asker and basis.asker.own))
    if department is None or own:
        return task
    sector = department["sector"]
    bearers = tuple(body._replace(name=_named(body.name, sector)) for body in task.bearers)
    task = _of_any_unit(_told_of_units(task._replace(bearers=bearers), basis, sector), sector)
    said = task.words or task.source.quote
    if not _OWN_SECTOR.search(said):
        return task
    told = [said] if sector.casefold() in said.casefold() else [body.name for body in bearers]
    if told and all(sector.casefold() in words.casefold() for words in told):
        return task._replace(words=_named(clean_words(said), sector))
    return _told(task, f"“ngành” trong văn bản gốc là ngành {sector}, nơi nhận ở đây thì không: sửa hoặc bỏ")


def _of_any_unit(task: Task, sector: str) -> Task:
    """What is asked of everybody in their own house, which the source asked of its units."""
    said = task.words or task.source.quote
    if not all(body.anybody for body in task.bearers) or not _OF_A_UNIT.search(said):
        return task
    words = _OF_A_UNIT.sub(_ANY_UNIT, clean_words(said))
    return _told(task._replace(words=words), f"“của đơn vị” trong văn bản gốc: đơn vị của ngành {sector}")


def _told_of_units(task: Task, basis: Basis | None, sector: str) -> Task:
    """What a department's own plan asks of its units is asked here of everybody who gets the paper: that is told."""
    own_units = (
        basis and basis.kind in _OWN_PLANS and all(_UNITS.fullmatch(body.name) for body in task.bearers)
    )
    if not own_units or not (task.bearers or _UNITS_ACT.search(clean_words(task.words or task.source.quote))):
        return task
    return _told(
        task,
        f"“các đơn vị” trong văn bản gốc là đơn vị của ngành {sector}, ở đây thành mọi nơi nhận: ghi rõ ai làm, hoặc bỏ câu này",
    )


def _told(task: Task, why: str) -> Task:
    return task._replace(source=task.source._replace(why="; ".join(filter(None, (task.source.why, why)))))


def _named(words: str, sector: str) -> str:
    def named(match: re.Match[str]) -> str:
        near = words[max(0, match.start() - _NEAR) : match.start()]
        # Before "toàn ngành" stands "trong" or "trên phạm vi", which would say nothing without it.
        said = match["scope"] == "trong" and sector.casefold() in near.casefold()
        return "" if said else f" {match['scope']} ngành {sector}"

    return _OWN_SECTOR.sub(named, words)
