"""What a reading says about a paper, as the fields of its row, and the forms in which two papers are compared."""

import hashlib
import re
from datetime import date
from typing import Any

from lantoa.apps.documents.models import Arrival, Urgency
from lantoa.core.citations import canonical_symbol
from lantoa.core.letterhead import IssueDate, printed_number
from lantoa.core.reading import DirectiveReading
from lantoa.core.text import skeleton

_LONG_FORMS = (("uy ban nhan dan", "ubnd"), ("hoi dong nhan dan", "hdnd"))
_STAMPS = {"hoa toc": Urgency.IMMEDIATE, "thuong khan": Urgency.VERY_URGENT, "khan": Urgency.URGENT}
# Behind these a field of work stands, with a capital: "Sở Văn hóa, Thể thao và Du lịch"
_OPENERS = frozenset(("sở", "bộ", "phòng", "ban", "cục", "chi cục", "trung tâm", "vụ", "báo", "đài", "viện"))
# Behind these its task: "Ban Chỉ đạo phòng, chống dịch bệnh", "Ban Chỉ huy …"
_STEERING = ["ban", "chỉ"]
_PARTING = ("và", ",", "-", "–")
# Behind these the name of a place: "xã Tân Lập", "Tỉnh ủy Hà Sơn"
_AREAS = frozenset(("tỉnh", "phố", "huyện", "xã", "phường", "quận", "trấn", "thôn", "bản"))
_COMMITTEES = frozenset(
    f"{level} {council}" for level in ("tỉnh", "thành", "huyện", "quận") for council in ("ủy", "uỷ")
)
# "tệ nạn xã hội tỉnh Hà Sơn" has no commune, "UBND xã Hội Sơn" has
_SOCIETY = rf"xã hội(?=$|,| (?:và|việt|thành|{'|'.join(sorted(_AREAS))})\b)"
# One by one, but for those that are one of two
_WORD = re.compile(rf"(?:{'|'.join(sorted(_COMMITTEES))}|chi cục|trung tâm)(?!\S)|{_SOCIETY}|\S+")
_PHRASES = (
    "Ủy ban nhân dân",
    "Uỷ ban nhân dân",
    "Hội đồng nhân dân",
    "Mặt trận Tổ quốc",
    "Việt Nam",
    "Cộng sản Hồ Chí Minh",
    "Chữ thập đỏ",
)
_SHORT = frozenset(("UBND", "HĐND", "UBMTTQ", "TP", "TX", "TT", "LĐLĐ", "BCH", "VHTT", "THCS", "THPT"))
# "ngày   tháng 01 năm 2021"
_BLANK = re.compile(r"\b(ngày|tháng|năm)\s*(?=tháng\b|năm\b|$)", re.IGNORECASE)
# The stamp of urgency stands beside the letterhead
_HEAD = 1_500


def letterhead_fields(reading: DirectiveReading) -> dict[str, Any]:
    """What the letterhead says, in the row's fields; blank where it says nothing."""
    head = reading.letterhead
    name = reading.signature.name
    return {
        "author": body_name(_flat(head.issuer_name, 250)),
        "printed_place": "\n".join(_flat(one.text, 120) for one in (head.parent, head.place) if one),
        "symbol": _flat(printed_number(head), 80),
        "symbol_folded": symbol_key(printed_number(head) or "") if head.number and head.symbol else "",
        "author_folded": author_key(_flat(head.issuer_name, 250)),
        "issued_on": _day(head.date),
        "issued_text": _blanks(head.date.evidence.text) if head.date and not _day(head.date) else "",
        "kind": _flat(head.kind, 40),
        "subject": _flat(head.subject.text, 1000) if head.subject else "",
        "signer": _flat(name.text, 250) if name else "",
        "urgency": stamped_urgency(reading.document.text),
        "content_sha256": content_key(reading.document.text),
    }


def symbol_key(symbol: str) -> str:
    """One form for the ways of printing a number and symbol; an Đ is lost as easily as not."""
    return canonical_symbol(symbol).replace("Đ", "D")[:80]


def author_key(author: str) -> str:
    """One form for the ways of writing a body's name."""
    bare = words_of(author)
    for long, short in _LONG_FORMS:
        bare = bare.replace(long, short)
    return bare.replace(" ", "")[:250]


def body_name(printed: str) -> str:
    """`ỦY BAN NHÂN DÂN TỈNH HÀ SƠN` as it is written in a sentence: Ủy ban nhân dân tỉnh Hà Sơn."""
    if not printed.isupper():
        return printed
    words = [word.upper() if word.upper() in _SHORT else word for word in _WORD.findall(printed.lower())]
    named, place = words[0] in _OPENERS, False  # after its fields of work; the name of a place
    fields = named and words[:2] != _STEERING
    for at, word in enumerate(words):
        begins = at == 0 or (named and at == 1) or (fields and words[at - 1].endswith(_PARTING))
        if word in _COMMITTEES or (word not in _AREAS | _SHORT and (begins or place)):
            words[at] = word[:1].upper() + word[1:]
        place = (place and not word.endswith(",")) or word in _AREAS | _COMMITTEES
    name = " ".join(words)
    for phrase in _PHRASES:
        name = name.replace(phrase.lower(), phrase)
    return name[:1].upper() + name[1:]


def words_of(text: str) -> str:
    """Words without marks, for searching."""
    return " ".join("".join(sign if sign.isalnum() else " " for sign in skeleton(text)).split())


def searched(arrival: Arrival) -> str:
    """What the register is searched in."""
    fields = (
        arrival.symbol,
        arrival.kind,
        arrival.subject,
        arrival.author,
        arrival.signer,
        arrival.file_name,
    )
    return words_of(" ".join((*fields, arrival.note, arrival.reply_symbol)))


def content_key(text: str) -> str:
    """The same words give the same key, however they were printed."""
    return hashlib.sha256(words_of(text).replace(" ", "").encode()).hexdigest()


def stamped_urgency(text: str) -> Urgency:
    """The urgency that is stamped on the first page."""
    lines = (words_of(line) for line in text[:_HEAD].splitlines())
    return next((_STAMPS[line] for line in lines if line in _STAMPS), Urgency.NORMAL)


def _flat(text: str | None, most: int) -> str:
    return " ".join((text or "").split())[:most]


def _blanks(day: str) -> str:
    """A day with missing parts, its blanks to be seen: ngày … tháng 01 năm 2021."""
    return _flat(_BLANK.sub(r"\1 … ", day), 80)


def _day(issued: IssueDate | None) -> date | None:
    if issued is None or not (issued.year and issued.month and issued.day):
        return None
    try:
        return date(issued.year, issued.month, issued.day)
    except ValueError:
        return None
