"""How a paper is named: whole at its first mention, short after (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6)."""

from collections.abc import Iterable
from datetime import date

from lantoa.core.drafting.model import Basis, Source

# Laws and ordinances are named by type and name alone.
_BY_NAME = ("Luật", "Bộ luật", "Pháp lệnh")
_LINKING = (
    "về ",
    "thực hiện ",
    "triển khai ",
    "ban hành ",
    "phê duyệt ",
    "quy định ",
    "hướng dẫn ",
    "sửa đổi",
    "tổ chức ",
)


def cite_in_full(basis: Basis) -> str:
    """`Kế hoạch số 75/KH-UBND ngày 05/9/2026 của UBND tỉnh về tuyên truyền …`; of a law, its name."""
    if basis.kind in _BY_NAME:
        return _law(basis)
    parts = [cite_short(basis)]
    if basis.day:
        parts.append(f"ngày {slashed(basis.day)}")
    if basis.issuer:
        parts.append(f"của {basis.issuer}")
    if basis.title:
        parts.append(_linked(basis.title))
    return " ".join(parts)


def cite_short(basis: Basis) -> str:
    """`Kế hoạch số 75/KH-UBND`; of a law, its name."""
    if basis.kind in _BY_NAME:
        return _law(basis)
    return (
        f"{basis.kind or 'Văn bản'} số {basis.number_symbol}"
        if basis.number_symbol
        else basis.kind or "Văn bản"
    )


def cite_all(bases: Iterable[Basis]) -> str:
    """Papers in full, one behind the other with `;`."""
    return "; ".join(map(cite_in_full, bases))


def as_sources(bases: Iterable[Basis]) -> tuple[Source, ...]:
    """The papers a sentence names, as what it rests on."""
    return tuple(Source(basis.id, cite_short(basis), "", 0, 0) for basis in bases)


def slashed(day: date) -> str:
    """`05/01/2026`, `28/3/2026`: days below 10 and the months 1 and 2 with a nought (Phụ lục I, Mục II.4)."""
    return f"{day.day:02}/{two_figures(day.month)}/{day.year}"


def two_figures(month: int) -> str:
    """`01`, `02`, `3`."""
    return f"{month:02}" if month < 3 else str(month)


def _law(basis: Basis) -> str:
    title = " ".join(basis.title.split())
    return title if title.startswith(basis.kind) else f"{basis.kind} {title}".strip()


def _linked(title: str) -> str:
    """A subject as it follows the issuer: `về việc …` small; what is no clause of its own gets `về`."""
    words = " ".join(title.split()).rstrip(".;")
    small = lower_first(words)
    if small.startswith(("v/v ", "V/v ")):
        return f"về việc {words[4:]}"
    return small if small.startswith(_LINKING) else f"về {small}"


def lower_first(words: str) -> str:
    """The first letter small, unless the first word is a name in capitals (`BHYT`)."""
    first = words.split(" ", 1)[0]
    return words if first.isupper() and len(first) > 1 else words[:1].lower() + words[1:]


def upper_first(words: str) -> str:
    """The first letter a capital."""
    return words[:1].upper() + words[1:]
