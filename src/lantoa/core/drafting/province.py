"""Words of a paper of another province: whom it calls by no name is named."""

from lantoa.core.drafting.cite import RULERS, named_in_full
from lantoa.core.drafting.clean import clean_words
from lantoa.core.drafting.model import Basis, Task
from lantoa.core.kernel import pattern

# "Kế hoạch số 47/KH-UBND ngày 02/3/2022 của UBND tỉnh về …"
_CITED = pattern(
    rf"(?P<before>\d{{4}} của )(?P<issuer>{RULERS}|Sở [^,.;:()]{{3,40}}?)(?= (?:về|ban hành|phê duyệt|triển khai|thực hiện|quy định)\b|[,.;)]|$)"
)


def of_province(task: Task, basis: Basis | None) -> Task:
    """The duty with the province of papers it cites, where its own paper is not of ours."""
    if basis is None or not basis.province:
        return task
    said = task.words or task.source.quote
    if not _CITED.search(said):
        return task
    words = _CITED.sub(
        lambda match: match["before"] + named_in_full(match["issuer"], province=basis.province),
        clean_words(said),
    )
    return task._replace(words=words)
