"""Vietnamese encodings from before Unicode, each as a function from what was read to what was meant.

The tables are facts of the standards (TCVN 5712:1993, RFC 1456, VNI for Windows, VPS); docs/decisions/0002-legacy-encodings.md.
A legacy text reaches us as bytes or, more often, as Unicode text whose characters are those bytes read as Windows-1252.
"""

import re
import unicodedata
from collections.abc import Sequence

from lantoa.ingest.syllable import is_syllable, likeness

# Bytes 0xA1 to 0xFF of TCVN 5712 (ABC), the five bare tone marks at 0xB0 included; lower case only with tones, as in the fonts.
_TCVN3 = "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
# Bytes 0x80 to 0xFF.
_VISCII = "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
_VISCII_LOW = {2: "Ẳ", 5: "Ẵ", 6: "Ẫ", 20: "Ỷ", 25: "Ỹ", 30: "Ỵ"}
_VPS = (
    "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ\x91\x92ỀỂỄỐỒỔỖýỷỵỚỜỞ\xa0ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ"
    "ßàáâãảạăçèéêẽìíîĩẴĐòóôõöƠụùúủüỶẼỳ"
)
_VPS_LOW = dict(
    zip(b"\x02\x03\x04\x05\x06\x10\x11\x12\x13\x14\x15\x19\x1c\x1d", "ẠẬẶẸỆỊỌỘỢỤỰỴẪỮ", strict=True)
)

_TONED = "".join(letter for letter in _TCVN3[15:] if letter.islower() and letter not in "ăâêôơưđ")
_PLAIN_CAPITAL = "A-ZĂÂÊÔƠƯĐ"
# "GIáM ĐốC", "Sở Y Tế" on a line of its own: words without a single small letter but those with tones
_HALF_SMALL = re.compile(rf"(?<![^\W_])[{_PLAIN_CAPITAL}{_TONED}][^a-zăâêôơưđ\d\n]*(?![^\W_])")
_CAPITAL = re.compile(rf"[{_PLAIN_CAPITAL}]")
# "GIáM", "ĐốC", "HàNH": two capitals and a small letter that only a font could raise
_SHOWS = re.compile(
    rf"[{_PLAIN_CAPITAL}][{_TONED}][{_PLAIN_CAPITAL}]|[{_PLAIN_CAPITAL}]{{2}}[{_TONED}]|[{_TONED}][{_PLAIN_CAPITAL}]"
)

# VNI for Windows: a letter, then a sign for its mark; the letters without a free sign have a code of their own.
_VNI_SIGNS = {
    "Ù": "\u0301", "Ø": "\u0300", "Û": "\u0309", "Õ": "\u0303", "Ï": "\u0323",
    "Â": "\u0302", "Á": "\u0302\u0301", "À": "\u0302\u0300", "Å": "\u0302\u0309", "Ã": "\u0302\u0303", "Ä": "\u0302\u0323",
    "Ê": "\u0306", "É": "\u0306\u0301", "È": "\u0306\u0300", "Ú": "\u0306\u0309", "Ü": "\u0306\u0303", "Ë": "\u0306\u0323",
}  # fmt: skip
_VNI_LETTERS = {"Ô": "Ơ", "Ö": "Ư", "Ñ": "Đ", "Æ": "Ỉ", "Ó": "Ĩ", "Ò": "Ị", "Î": "Ỵ"}
# toå -> tổ
_VNI = re.compile(r"([AEOUYÔÖ])([ÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])?|([ÑÆÓÒÎ])", re.IGNORECASE)

_VIQR_SIGNS = {
    "(": "\u0306",
    "^": "\u0302",
    "+": "\u031b",
    "'": "\u0301",
    "`": "\u0300",
    "?": "\u0309",
    "~": "\u0303",
    ".": "\u0323",
}
# Vie^.t, dda(.t, tru*o*`ng
_VIQR = re.compile(r"\\(.)|([dD])([dD])|([aAeEiIoOuUyY])([(^+*]?)(['`?~.]?)(?=(\w?))")

# A hyphen that a program wrote for byte 0xAD, the letter ư of TCVN 5712: ng-êi
_LOST_U = re.compile(r"(?:(?<![^\W\d_])[^\W\d_]+)?[-\u2010\u2011][^\W\d_]+")


def _surface(table: dict[int, str]) -> dict[int, str]:
    """Bytes as they look in Unicode text: read as Latin-1 and as Windows-1252."""
    looks = {byte: letter for byte, letter in table.items() if chr(byte) != letter}
    for byte in range(0x80, 0xA0):
        if byte in table:
            looks[ord(bytes([byte]).decode("cp1252", errors="ignore") or chr(byte))] = table[byte]
    return looks


_TCVN3_LOOKS = _surface(dict(enumerate(_TCVN3, 0xA1))) | {
    0x2212: "ư",
    0x2010: "ư",
    0x03BC: "à",
    0x0110: "é",
    0x20AB: "ý",
}
_VISCII_LOOKS = _surface(dict(enumerate(_VISCII, 0x80)) | _VISCII_LOW)
_VPS_LOOKS = _surface(dict(enumerate(_VPS, 0x80)) | _VPS_LOW)


def from_tcvn3(text: str) -> str:
    """TCVN 5712 (ABC, fonts named .Vn…). Capitals with tones live in the font alone: where no font is known, their neighbours tell."""
    return _HALF_SMALL.sub(_raised, _tcvn3(text))


def _tcvn3(text: str) -> str:
    # Word kept the letter ư, for it a soft hyphen, twice where it once broke a line.
    return unicodedata.normalize("NFC", _LOST_U.sub(_with_u, text.translate(_TCVN3_LOOKS)).replace("ưư", "ư"))


def from_vni(text: str) -> str:
    """VNI for Windows (fonts named VNI-…)."""
    return unicodedata.normalize("NFC", _VNI.sub(_vni_letter, text))


def from_viscii(text: str) -> str:
    """VISCII, RFC 1456."""
    return text.translate(_VISCII_LOOKS)


def from_vps(text: str) -> str:
    """VPS, of the Vietnamese Professionals Society."""
    return text.translate(_VPS_LOOKS)


def from_viqr(text: str) -> str:
    """VIQR, RFC 1456: marks typed as punctuation."""
    return unicodedata.normalize("NFC", _VIQR.sub(_viqr_letter, text))


def from_twice_utf8(text: str) -> str:
    """UTF-8 that some program took for Windows-1252 and wrote as UTF-8 again."""
    data = bytearray()
    for character in text:
        try:
            data += character.encode("cp1252")
        except UnicodeEncodeError:
            if ord(character) > 0xFF:
                return text
            data.append(ord(character))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return text


def of_font(font: str) -> str | None:
    """Encoding that a font's name tells: `.VnTimeH` → `tcvn3`, `VNI-Times` → `vni`."""
    name = font.strip().strip("'\"").casefold()
    if name.startswith((".vn", "vn3")):
        return "tcvn3"
    if name.startswith(("vni-", "vni ")):
        return "vni"
    return "vps" if name.startswith("vps ") else None


def from_font(text: str, font: str) -> str:
    """`text` as it looks in `font`: fonts of ABC whose name ends in H show capitals only."""
    encoding = of_font(font)
    if encoding == "tcvn3":
        text = _tcvn3(text)
        return text.upper() if font.strip().strip("'\"")[-1:] == "H" else text
    if encoding is None:
        return text
    return from_vni(text) if encoding == "vni" else from_vps(text)


def from_fonts(pieces: Sequence[tuple[str, str]]) -> list[str]:
    """Pieces of one paragraph, each with its font. Text typed in Unicode later on keeps the old font's name: it is left alone."""
    raw = "".join(text for text, font in pieces if of_font(font))
    if not raw or any(
        ord(character) > 0xFF and character.isalpha() and character not in "ŒœŠšŽžŸƒˆ" for character in raw
    ):
        return [text for text, _ in pieces]
    meant = "".join(from_font(text, font) for text, font in pieces if of_font(font))
    if likeness(meant).score < likeness(raw).score:
        return [text for text, _ in pieces]
    return [from_font(text, font) for text, font in pieces]


def _raised(match: re.Match[str]) -> str:
    """A run of words in capitals, if one of them shows it; a whole line may show it with single capitals, too."""
    run, text = match[0], match.string
    whole = text[match.start() - 1 : match.start()] in ("", "\n") and text[match.end() : match.end() + 1] in (
        "",
        "\n",
    )
    if _SHOWS.search(run) or (whole and len(_CAPITAL.findall(run)) > 1):
        return run.upper()
    return run


def _with_u(match: re.Match[str]) -> str:
    word = re.sub(r"[-\u2010\u2011]", "ư", match[0], count=1)
    return word if is_syllable(word) and not match[0].isascii() else match[0]


def _vni_letter(match: re.Match[str]) -> str:
    letter, sign, single = match[1] or "", match[2] or "", match[3] or ""
    base = single or letter
    whole = _VNI_LETTERS.get(base.upper(), base.upper())
    whole = whole if base.isupper() else whole.lower()
    return whole + _VNI_SIGNS.get(sign.upper(), "")


def _viqr_letter(match: re.Match[str]) -> str:
    if match[1]:
        return match[1]
    if match[2]:
        return "Đ" if match[2] == "D" else "đ"
    letter, hook, tone, following = match[4], match[5].replace("*", "+"), match[6], match[7]
    if tone in {".", "?"} and not hook and not following:
        return match[0]  # the end of a sentence
    return letter + _VIQR_SIGNS.get(hook, "") + _VIQR_SIGNS.get(tone, "")
