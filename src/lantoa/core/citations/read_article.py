"""The article pointer left of a mention: `điểm a khoản 2 Điều 5`."""

from lantoa.core.kernel import pattern

# Spelled out and without a look behind: what every branch begins with is then sought at once.
_UNIT = r"(?:Điểm|điểm|Khoản|khoản|Điều|điều|Chương|chương|Mục|mục|Phụ lục|phụ lục|Phần|phần|Tiết|tiết|Tiểu mục|tiểu mục|Các điều|các điều)"
_NUMBER = r"(?:[a-zđ]{1,2}\d?|\d{1,3}[a-zđ]?(?:\.\d{1,2}){0,2}|[IVXLC]{1,6})"
_LIST = rf"{_UNIT} {{1,8}}{_NUMBER}(?:(?:, {{0,8}}| {{1,8}}và {{1,8}}| ?[-–] ?| đến ){_NUMBER}(?!\w)){{0,12}}"
_POINTER = pattern(
    rf"{_LIST}(?:(?:,|;| {{1,8}}và| {{1,8}}của| {{1,8}}hoặc| {{1,8}}đến)? {{1,8}}{_LIST}){{0,12}},?(?= {{1,8}}(?:(?:của|tại|thuộc|ban hành kèm theo|kèm theo) {{1,8}})?$)"
)
_NEAR = pattern(r"(?:iều|hoản|iểm|hương|ục|hần|iết) ")
_LINKS = (" của", " tại", " thuộc", " theo", " kèm", " hành", " ban")
_REACH = 160


def read_article(flow: str, at: int) -> str | None:
    """The pointer that ends right before `at`, as written with single blanks; None where there is none."""
    near = flow[max(0, at - 45) : at].rpartition("\n")[2]
    # Most mentions have no pointer: a pointer has a unit's word near by and ends in a number or a letter.
    if not _ends_in_number(near) or not _NEAR.search(near):
        return None
    match = _POINTER.search(flow[max(0, at - _REACH) : at].rpartition("\n")[2])
    return " ".join(match[0].split()).rstrip(",") if match else None


def _ends_in_number(near: str) -> bool:
    near = near.rstrip()
    if near.endswith(_LINKS):
        for link in _LINKS:
            if near.endswith(link):
                near = near[: -len(link)].rstrip()
    end = near.rstrip(",")[-3:]
    return not end.isalpha() or end[-1] in "IVXLC"
