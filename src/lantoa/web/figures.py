"""Numbers in the reader's language."""

from django.utils.formats import get_format

# A part of these is read as a fraction (core/targets, TGT005)
_WHOLES = ("số ", "tổng số ")


def number(value: float | None) -> str:
    """1234.5 → `1.234,5`; `1,234.5` for who reads English."""
    if value is None:
        return ""
    written = f"{value:,.6f}".rstrip("0").rstrip(".")
    thousands, decimal = signs()
    return written.replace(",", " ").replace(".", decimal).replace(" ", thousands)


def figure(value: float | None, unit: str = "") -> str:
    """A target's figure as papers print it: of a whole (`số thôn`) a fraction, else a number."""
    if value is not None and 0 < value < 1 and unit.casefold().startswith(_WHOLES):
        for below in range(2, 11):
            above = round(value * below)
            if above and round(above / below, 4) == round(value, 4):
                return f"{above}/{below}"
    return number(value)


def signs() -> tuple[str, str]:
    """Between thousands and before decimals, in the reader's language."""
    return get_format("THOUSAND_SEPARATOR"), get_format("DECIMAL_SEPARATOR")
