"""Number and symbol as one word."""

from lantoa.core.letterhead.model import Letterhead

_DASHES = str.maketrans("–‑‐−", "----")


def printed_number(letterhead: Letterhead, *, blank: str = "…") -> str | None:
    """`15/KH-UBND`, of a Party paper `127-KH/TU`; `blank` where the number was left open, None where there is neither.

    Party papers join number and symbol with a dash: what is printed tells. Blanks within the symbol go.
    """
    number, symbol, evidence = letterhead.number, letterhead.symbol, letterhead.number_symbol
    if not symbol:
        return number
    symbol = "".join(symbol.split())
    printed = "".join(evidence.text.split()).translate(_DASHES) if evidence else ""
    dashed = f"-{symbol.translate(_DASHES)}" in printed
    return f"{number or blank}{'-' if dashed else '/'}{symbol}"
