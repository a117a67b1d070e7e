"""Numbers in the reader's language."""

from django.utils.formats import get_format


def number(value: float | None) -> str:
    """1234.5 → `1.234,5`; `1,234.5` for who reads English."""
    if value is None:
        return ""
    written = f"{value:,.6f}".rstrip("0").rstrip(".")
    thousands, decimal = signs()
    return written.replace(",", " ").replace(".", decimal).replace(" ", thousands)


def signs() -> tuple[str, str]:
    """Between thousands and before decimals, in the reader's language."""
    return get_format("THOUSAND_SEPARATOR"), get_format("DECIMAL_SEPARATOR")
