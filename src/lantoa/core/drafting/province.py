"""Words of a paper of another province: whom it calls by no name is named."""

from lantoa.core.drafting.clean import clean_words
from lantoa.core.drafting.model import Basis, Task
from lantoa.core.kernel import pattern

_RULERS = r"(?:Chủ tịch )?(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân) tỉnh|(?:Ban Thường vụ )?Tỉnh [uủ][yỷ]"
# "UBND tỉnh", "Sở Y tế": bodies every province has; "Bộ Y tế" is of none
_OF_A_PROVINCE = pattern(rf"^(?:{_RULERS}|.* tỉnh)$")
_DEPARTMENT = pattern(r"^Sở .*$")
# "Kế hoạch số 47/KH-UBND ngày 02/3/2022 của UBND tỉnh về …"
_CITED = pattern(
    rf"(?P<before>\d{{4}} của )(?P<issuer>{_RULERS}|Sở [^,.;:()]{{3,40}}?)(?= (?:về|ban hành|phê duyệt|triển khai|thực hiện|quy định)\b|[,.;)]|$)"
)


def named_in_full(issuer: str, province: str) -> str:
    """`UBND tỉnh` of `tỉnh Đông Hà` → `UBND tỉnh Đông Hà`, `Sở Y tế` → `Sở Y tế tỉnh Đông Hà`; the centre's as it is."""
    if not province or province in issuer:
        return issuer
    if _OF_A_PROVINCE.match(issuer):
        return f"{issuer} {province.partition(' ')[2]}"
    return f"{issuer} {province}" if _DEPARTMENT.match(issuer) else issuer


def of_province(task: Task, basis: Basis | None) -> Task:
    """The duty with the province of papers it cites, where its own paper is not of ours."""
    if basis is None or not basis.province:
        return task
    said = task.words or task.source.quote
    if not _CITED.search(said):
        return task
    words = _CITED.sub(
        lambda match: match["before"] + named_in_full(match["issuer"], basis.province), clean_words(said)
    )
    return task._replace(words=words)
