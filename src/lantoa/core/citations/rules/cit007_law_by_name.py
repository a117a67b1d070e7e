import re

from lantoa.core.citations.flatten import flatten
from lantoa.core.citations.model import Mention, NameSite
from lantoa.core.citations.read_date import read_year
from lantoa.core.citations.read_law_name import read_law_name

CODE = "CIT007"
_KINDS = {"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "LUẬT", "BỘ LUẬT", "PHÁP LỆNH"}
_DRAFTED = re.compile(r" {0,8}(?:\(sửa đổi|\(dự thảo|trình Quốc hội)")


def find(site: NameSite) -> Mention | None:
    if site.word not in _KINDS:
        return None
    start = site.end + len(site.flow[site.end :][:8]) - len(site.flow[site.end :][:8].lstrip(" "))
    end = read_law_name(site.flow, start)
    constitution = site.word == "Hiến pháp"
    if end == start and not constitution:
        return None
    if site.word.isupper() and site.word != flatten(site.word) and not site.flow[start:end].isupper():
        return None
    if end == start:
        end = site.end
    year = read_year(flatten(site.flow[end : end + 24]), 0)
    if constitution and end == site.end and year is None:
        return None
    if _DRAFTED.match(site.flow, end):
        return None
    kind = site.word.capitalize() if site.word.isupper() else site.word
    return Mention(site.start, end + (year.end if year else 0), kind, None, None, year.year if year else None, None, CODE, 0.9)
