"""One form for the many ways of printing one number and symbol."""

from lantoa.core.kernel import pattern

_BLANKS = pattern(r"\s+")
_DASHES = str.maketrans("–‑‐−⁄Ð", "----/Đ")
_THOUSANDS = pattern(r"^(\d)\.(\d{3})(?=/)")
_NUMBER = pattern(r"[\dlIO|]+")
_DIGITS = str.maketrans("lI|O", "1110")
# "QD-", "CD-", "CĐÐ-", "0Đ-" after the number: a kind whose Đ was lost or doubled, or whose Q was taken for a zero
_KIND = pattern(r"(?<=[/-])([QCN0])[DĐ]{1,2}(?=[-/])")
# "KHUBND", "NĐCP": a lost dash between the kind and the organ
_GLUED = pattern(
    r"(?<=/)(NĐ|NQ|QĐ|CT|KH|TB|BC|TTR|CĐ|HD|CTR|CV|GM)(UBND|HĐND|CP|TTG|BCĐ|VPCP|SNV|STC|SYT|STTTT|SVHTTDL|SVHTTTTDL|SGDĐT|STNMT|SNN)$"
)


def canonical_symbol(number_symbol: str) -> str:
    """`09/KH- BCĐ` → `9/KH-BCĐ`, `01/CD-UBND` → `1/CĐ-UBND`, `186/KHUBND` → `186/KH-UBND`, `20-NQ/TƯ` → `20-NQ/TW`.

    Upper case, no blanks, no leading zeros; look-alikes of digits, dashes and Đ repaired. Only for comparing.
    """
    text = _THOUSANDS.sub(r"\1\2", _BLANKS.sub("", number_symbol).translate(_DASHES))
    if number := _NUMBER.match(text):
        text = (number[0].translate(_DIGITS).lstrip("0") or "0") + text[number.end() :]
    text = text.upper().replace("HĐĐND", "HĐND").replace("/TƯ", "/TW")
    text = _KIND.sub(lambda match: match[1].replace("0", "Q") + "Đ", text)
    return _GLUED.sub(r"\1-\2", text)
