"""Numbers as Vietnamese writes them."""

from lantoa.core.kernel import pattern

# 1.234,5 / 2.220.000 / 0,5 / 3.5 / 02
_WHOLE = pattern(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?$|\d+(?:,\d+)?$")
# 1,234,567: the English way, sure only with two commas
_ENGLISH = pattern(r"\d{1,3}(?:,\d{3}){2,}$")
_POINT = pattern(r"\d+\.\d{1,2}$")
NUMERALS: dict[str, float] = {
    "một": 1.0,
    "hai": 2.0,
    "ba": 3.0,
    "bốn": 4.0,
    "năm": 5.0,
    "sáu": 6.0,
    "bảy": 7.0,
    "tám": 8.0,
    "chín": 9.0,
    "mười": 10.0,
    "bẩy": 7.0,
    "mười hai": 12.0,
    "mười lăm": 15.0,
    "hai mươi": 20.0,
    "ba mươi": 30.0,
    "năm mươi": 50.0,
    "một phần hai": 0.5,
    "một nửa": 0.5,
    "một phần ba": 0.3333,
    "hai phần ba": 0.6667,
    "một phần tư": 0.25,
    "ba phần tư": 0.75,
}


def parse_number(words: str) -> float | None:
    """The value of digits as printed: points part thousands, a comma opens the decimals; None for `1.2.3`."""
    if len(words) > 24:
        return None
    if _ENGLISH.match(words):
        return float(words.replace(",", ""))
    if _WHOLE.match(words):
        return float(words.replace(".", "").replace(",", "."))
    return float(words) if _POINT.match(words) else None
