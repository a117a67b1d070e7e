"""Bytes in, text out, with the guess named."""

import codecs
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from lantoa.ingest import legacy
from lantoa.ingest.syllable import likeness, sample


class Decoded(NamedTuple):
    """Text and the name of the encoding it was in."""

    text: str
    encoding: str


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# In order of preference where two explain a text equally well.
REPAIRS: dict[str, Callable[[str], str]] = {
    "utf-8-twice": legacy.from_twice_utf8,
    "tcvn3": legacy.from_tcvn3,
    "vni": legacy.from_vni,
    "viscii": legacy.from_viscii,
    "vps": legacy.from_vps,
    "viqr": legacy.from_viqr,
}
_CLEARLY_BETTER = 0.15
_VIQR_HINT = re.compile(r"[aeouAEOU][(^+*]|dd[a-z]|[aeiouy]['`~][a-z\s]")
_ALIASES = {
    "x-viet-tcvn5712": "tcvn3",
    "x-viet-tcvn3": "tcvn3",
    "x-viet-vni": "vni",
    "x-viet-vps": "vps",
    "x-user-defined": "",
}


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """Text of `data`. Never raises: what nothing explains is read as Windows-1252."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return repaired(data[len(mark) :].decode(name, errors="replace"), name)
    wide = _without_mark(data)
    if wide:
        return wide
    try:
        return repaired(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _mended(data) or _single_byte(data, declared=declared)


def repaired(text: str, encoding: str) -> Decoded:
    """`text` as it was meant: a legacy encoding may hide inside Unicode. Unchanged unless another reading is clearly better."""
    judged = sample(text)
    best, best_score = "", likeness(judged).score
    if best_score > 0.8 or (text.isascii() and not _VIQR_HINT.search(text)):
        return Decoded(text, encoding)
    bar = best_score + _CLEARLY_BETTER
    for name, repair in REPAIRS.items():
        if (name == "viqr") != text.isascii():
            continue
        candidate = repair(judged)
        seen = likeness(candidate)
        if candidate != judged and seen.score > max(bar, best_score) and seen.share > 0.2:
            best, best_score = name, seen.score
    return Decoded(REPAIRS[best](text), best) if best in REPAIRS else Decoded(text, encoding)


# "ho¹ch", "toång": letters that hardly ever stand inside words but in the old fonts
_OLD_LETTERS = re.compile(r"\w[¨©ª¬®µ¶·¸¹»¼½¾]\w|[aeouyôöAEOUYÔÖ][øùûïåäãëØÙÛÏÅÄÃË]")
# So many of them are no accident.
_MANY = 20


def repaired_lines(lines: Sequence[str]) -> tuple[list[str], set[str]]:
    """Lines whose old fonts lost their names on the way, each as it was meant, and the encodings that were found."""
    found: set[str] = set()
    if sum(1 for line in lines if _OLD_LETTERS.search(line)) < _MANY:
        return list(lines), found
    meant = []
    last = ""
    for line in lines:
        best, bar = "", likeness(line).score + _CLEARLY_BETTER
        for name in () if line.isascii() else sorted(("tcvn3", "vni"), key=last.__ne__):
            if (score := likeness(REPAIRS[name](line)).score) > bar:
                best, bar = name, score
        if best:
            last = best
            found.add(best)
        meant.append(REPAIRS[best](line) if best else line)
    return meant, found


def _without_mark(data: bytes) -> Decoded | None:
    """UTF-16 without a byte order mark: every second byte of Latin letters is zero."""
    sample = data[:4096]
    zeros = (sample[0::2].count(0), sample[1::2].count(0))
    if len(data) < 4 or max(zeros) * 5 < len(sample) // 2 or min(zeros) * 4 > max(zeros):
        return None
    name = "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"
    return repaired(data.decode(name, errors="replace"), name)


def _mended(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes, as a cut or a bad transfer leaves them."""
    text = data.decode("utf-8", errors="replace")
    high = sum(byte > 0x7F for byte in data[:100_000])
    if text[:100_000].count("\ufffd") * 20 > high:
        return None
    return Decoded(text, "utf-8")


def _single_byte(data: bytes, *, declared: str | None) -> Decoded:
    """One of the encodings with one byte a letter, by which of them gives Vietnamese."""
    plain = data.decode("latin-1").translate(
        {b: bytes([b]).decode("cp1252", errors="ignore") or chr(b) for b in range(0x80, 0xA0)}
    )
    found = repaired(plain, "windows-1252")
    candidates = [Decoded(data.decode("cp1258", errors="replace"), "windows-1258"), found]
    known = _codec(declared)
    if known:
        candidates.insert(0, Decoded(data.decode(known, errors="replace"), known))
    return max(candidates, key=lambda candidate: likeness(candidate.text).score)


def _codec(name: str | None) -> str | None:
    try:
        return codecs.lookup(_ALIASES.get((name or "").lower(), name or "")).name
    except (LookupError, ValueError):
        return None
