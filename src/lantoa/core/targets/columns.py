"""Which columns of a table of targets say what is to be reached, and by which year."""

from collections.abc import Sequence

from lantoa.core.document import Block, DirectiveDocument, column_of
from lantoa.core.kernel import pattern

# "Kế hoạch năm 2026", "2027", "Giai đoạn 2026 - 2030": the last year closes a range
_YEAR = pattern(r"(?<!\d)20\d\d(?!\d)")
# "Chỉ tiêu giao 2026": what is to be reached
_AIM = pattern(
    r"(?:[Kk]ế +hoạch|KẾ +HOẠCH|[Cc]hỉ +tiêu|CHỈ +TIÊU|[Mm]ục +tiêu|MỤC +TIÊU|[Pp]hấn +đấu|[Gg]iao|[Đđ]ến)\b"
)
# "Thực hiện 2025", "Hiện trạng năm 2025": where things stand
_BASE = pattern(
    r"(?:[Tt]hực +hiện|THỰC +HIỆN|[Hh]iện +trạng|[Kk]ết +quả|[ƯưUu]ớc|[Nn]ăm +(?:gốc|cơ +sở)|[Gg]ốc)\b"
)

# One year heads a table as a whole.
_FEWEST = 2


def aim_columns(document: DirectiveDocument, head: Sequence[Block]) -> dict[int, str]:
    """Column → year to reach it by, where at least two columns are headed by a year; empty where fewer are.

    A year before the first that is named as a plan is where things stand: `Năm 2025 | Kế hoạch năm 2026`.
    """
    years: dict[int, tuple[str, str]] = {}
    for cell in head:
        words = document.flow[cell.content : cell.span.end]
        if found := _YEAR.findall(words):
            years[column_of(document, cell)] = (found[-1], words)
    if len(years) < _FEWEST:
        return {}
    first = min((year for year, words in years.values() if _AIM.search(words)), default="")
    return {
        column: year for column, (year, words) in years.items() if not _BASE.search(words) and year >= first
    }
