"""The article pointer left of a mention: `điểm a khoản 2 Điều 5`."""

from lantoa.core.kernel import pattern

_UNIT = r"(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Cc]hương|[Mm]ục|[Pp]hụ lục|[Pp]hần|[Tt]iết|[Tt]iểu mục|[Cc]ác điều)"
_NUMBER = r"(?:[a-zđ]{1,2}\d?|\d{1,3}[a-zđ]?(?:\.\d{1,2}){0,2}|[IVXLC]{1,6})"
_LIST = rf"{_UNIT} {{1,8}}{_NUMBER}(?:(?:, {{0,8}}| {{1,8}}và {{1,8}}| ?[-–] ?| đến ){_NUMBER}(?!\w)){{0,12}}"
_POINTER = pattern(
    rf"(?<!\w){_LIST}(?:(?:,|;| {{1,8}}và| {{1,8}}của| {{1,8}}hoặc| {{1,8}}đến)? {{1,8}}{_LIST}){{0,12}},?(?= {{1,8}}(?:(?:của|tại|thuộc|ban hành kèm theo|kèm theo) {{1,8}})?$)"
)
_NEAR = pattern(r"(?:iều|hoản|iểm|hương|ục|hần|iết) ")
_REACH = 160


def read_article(flow: str, at: int, *, bound: int) -> str | None:
    """The pointer that ends right before `at`, as written with single blanks; None where there is none."""
    # Most mentions have no pointer: look for a unit's word near by before anything else.
    if not _NEAR.search(flow, max(bound, at - 45), at):
        return None
    match = _POINTER.search(flow[max(bound, at - _REACH) : at])
    return " ".join(match[0].split()).rstrip(",") if match else None
