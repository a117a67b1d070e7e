"""Words of a paper of another province: whom it calls by no name is named, its area is not ours, its plans bind nobody here."""

import re
from collections.abc import Iterator

from lantoa.core.drafting.cite import RULERS, named_in_full
from lantoa.core.drafting.clean import clean_words
from lantoa.core.drafting.model import Basis, Paper, Pick, Task
from lantoa.core.kernel import pattern

# "Kế hoạch số 47/KH-UBND ngày 02/3/2022 của UBND tỉnh về …"
_CITED = pattern(
    rf"(?P<before>\d{{4}} của )(?P<issuer>{RULERS}|Sở [^,.;:()]{{3,40}}?)(?= (?:về|ban hành|phê duyệt|triển khai|thực hiện|quy định)\b|[,.;)]|$)"
)
# "theo Kế hoạch số 47/KH-UBND ngày 02/3/2022 của UBND tỉnh", "Căn cứ kế hoạch của Ngành Y tế": what a sentence leans on
_LEANS = pattern(
    rf"\b(?P<paper>(?:[Kk]ế hoạch|[Cc]hương trình|[Đđ]ề án|[Cc]hỉ thị|[Cc]ông văn|[Qq]uyết định|[Nn]ghị quyết|[Hh]ướng dẫn|[Cc]hỉ đạo)(?: số [^\s,;]+)?(?: ngày [\d/]+)? của "
    rf"(?:{RULERS}|Sở [^,.;:()]{{3,40}}?|[Nn]gành [^,.;:()]{{2,30}}?|[Tt]ỉnh)(?: [^,.;:()]{{2,28}}?)?)"
    r"(?= (?:về|ban hành|phê duyệt|triển khai|thực hiện|quy định)\b|[,.;:)]|$)"
)
# Bodies are called with their province on purpose: "UBND tỉnh Đông Hà"
_BODY_BEFORE = pattern(
    r"(?:UBND|HĐND|nhân dân|[ủu]ỷ|[ủu]y|Sở [^,.;]{2,40}|Công an|đoàn|Ban [^,.;]{2,40}|[Nn]gành [^,.;]{2,30})$"
)


def of_province(task: Task, basis: Basis | None) -> Task:
    """The duty with the province of papers it cites, where its own paper is not of ours; its headings and its area without that province."""
    if basis is None or not basis.province:
        return task
    said = clean_words(task.words or task.source.quote)
    named = _CITED.sub(
        lambda match: match["before"] + named_in_full(match["issuer"], province=basis.province), said
    )
    words = _area(basis.province).sub(r"\g<where>", named)
    whys = [task.source.why, *_told(words, basis.province, moved=words != named)]
    return task._replace(
        words=task.words if words == said else words,
        topic=without_place(task.topic, basis.province),
        section=tuple(without_place(name, basis.province) for name in task.section),
        source=task.source._replace(why="; ".join(filter(None, whys))),
    )


def without_place(name: str, province: str) -> str:
    """`Phòng dịch trên địa bàn tỉnh Đông Hà năm 2027` → `Phòng dịch năm 2027`; where a body is called so, it stays."""

    def left(match: re.Match[str]) -> str:
        return match[0] if not match["area"] and _BODY_BEFORE.search(name[: match.start()]) else ""

    return _place(province).sub(left, name) if province else name


def still_named(paper: Paper, pick: Pick) -> Iterator[str]:
    """In Vietnamese: of which other province the subject still speaks, as a person wrote it or by the name of a body."""
    provinces = dict.fromkeys(basis.province for basis in pick.bases if basis.province)
    for province in provinces:
        if _bare(province).casefold() in paper.subject.casefold():
            yield f"Trích yếu ghi “{province}”, địa bàn của văn bản gốc: sửa theo tỉnh mình."


def _told(words: str, province: str, *, moved: bool) -> Iterator[str]:
    if moved:
        yield f"văn bản gốc ghi “{province}”, máy bỏ tên tỉnh: xem lại địa bàn"
    leans = _LEANS.search(words)
    if leans:
        whose = "" if _bare(province) in leans["paper"] else f" của {province}"
        yield f"câu này dựa vào “{leans['paper']}”{whose}, không áp dụng ở tỉnh mình: thay hoặc bỏ"
    elif _bare(province) in words:
        yield f"câu này nêu “{_bare(province)}” của văn bản gốc: xem lại"


def _bare(province: str) -> str:
    return province.removeprefix("tỉnh ").removeprefix("thành phố ")


def _area(province: str) -> re.Pattern[str]:
    # "trên địa bàn tỉnh Đông Hà", "toàn tỉnh Đông Hà"
    return re.compile(
        rf"(?P<where>(?:trên|trong) (?:địa bàn|phạm vi)(?: toàn tỉnh)?|toàn tỉnh|trong tỉnh)(?: (?:toàn )?(?:tỉnh|thành phố))? {re.escape(_bare(province))}(?!\w)"
    )


def _place(province: str) -> re.Pattern[str]:
    # " trên địa bàn tỉnh Đông Hà", " của tỉnh Đông Hà", " tỉnh Đông Hà"
    return re.compile(
        rf",? ?(?P<area>(?:trên|trong) (?:địa bàn|phạm vi) |của |ở |tại )?(?:toàn )?(?:tỉnh|thành phố) {re.escape(_bare(province))}(?!\w)",
        re.IGNORECASE,
    )
