"""How papers write numbers: Roman numerals of headings, months of dates."""

_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """`4` → `IV`; 1 to 399."""
    signs = ""
    for value, sign in _ROMAN:
        while number >= value:
            signs, number = signs + sign, number - value
    return signs


def two_figures(month: int) -> str:
    """`01`, `02`, `3`."""
    return f"{month:02}" if month < 3 else str(month)
