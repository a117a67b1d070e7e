"""What belongs to the right column on a line that a scan ran across both."""

import re
from functools import lru_cache

from lantoa.core.document.model import DirectiveDocument
from lantoa.core.kernel import pattern
from lantoa.core.text import skeleton

# "KT. CHỦ TỊCH", "TM. ỦY BAN", "T/M BAN", "1M. ỦY BAN": by whose authority somebody signs.
AUTHORITY = pattern(
    r"(?<![\w.])(?:[TK]\s?/\s?[MTL]\s?[.,]?\s|(?:[T1I]\s?[/.]?\s?M|K\s?[/.]?\s?T|T\s?[/.]?\s?L|T\s?\.?\s?U\s?\.?\s?Q|Q|TH)\s?[.,/]\s?)(?=[^\W\d_]{2})"
)
# Offices and signing bodies, on the skeleton of words in capitals.
_OFFICE = pattern(
    r"\b(?:(?:pho|thu|bo|cuc|vu|chi cuc|tong cuc|hieu|vien|doi|to|ban|truong|khoa|huy|xa|thi) (?=truong)|truong\b|chu tich|chu tjch|giam doc|"
    r"thu tuong|bi thu|chanh|tong (?:giam|bien|thu|thanh)|tu lenh|chinh uy|chu nhiem|thong doc|uy ban|hoi dong|ban thuong|thuong truc|ban chap|"
    r"ban chi|ban to chuc|ban tuyen|quyen |dai dien|pho |uy vien|ket?i toan truong|chinh phu|(?:chi|dang) (?:bo|uy)\b|(?:tinh|thanh|huyen|quan) uy\b|cong doan|lien doan)"
)
# "(Đã ký)", "(đã ký và đóng dấu)"
_SIGNED = pattern(r"\(?[Đđ]ã k[ýy](?: và đóng dấu)?\)?\s*$")
# What it opens with, a literal first: one pass over the text.
_HEADINGS = pattern(r"N(?:ơi [nN]h|ƠI NH|oi nh|ới nh)")
# "Nơi nhận:", "Nơi nhận : GIÁM ĐỐC"
_HEADING = pattern(r"(?:N[ơoớợ]i [nN]h[ậâaạ]n|NƠI NHẬN)\s*(?:[:.;]|$|(?=[-–_A-ZĐ\d]))\s*")
# "- Lưu: VT, KGVX.", "Lưu: VT, KTN.lqv66": the line that says where the copy is kept, to its last abbreviation
_KEPT = pattern(
    r"[-–*\s]{0,4}L ?ưu\s?[:;]? ?(?:[A-ZĐ&]{2,8}[\w.()/&-]{0,14}(?:[,;] ?| - )){0,5}[A-ZĐ&]{2,8}[\w.()/&-]{0,14}(?= )"
)
# " vã", " Ca Gemg,": a scrawl read as words; a typist's initials (" hg.") have no marks and end with a point
_SCRAWL = pattern(
    r"\s{1,4}(?!và|hồ)(?:[a-zà-ỹđ]?[à-ỹđ][a-zà-ỹđ]?|[^\W\d_]{2,5} [A-ZĐ]?[a-zà-ỹđ]{2,5} ?[,'`~])"
)
_TOKEN = pattern(r"\S+")
_CLOSES = tuple(";:,.)")
# A name as printed in the signature: "Nguyễn Văn Hà", "NGUYỄN VĂN HÀ".
_SURNAMES = frozenset(
    [
        "nguyen",
        "tran",
        "le",
        "pham",
        "hoang",
        "huynh",
        "phan",
        "vu",
        "vo",
        "dang",
        "bui",
        "do",
        "ho",
        "ngo",
        "duong",
        "ly",
        "dao",
        "doan",
        "vuong",
        "trinh",
        "truong",
        "dinh",
        "lam",
        "phung",
        "mai",
        "to",
        "ha",
        "ta",
        "tang",
        "cao",
        "chau",
        "chu",
        "la",
        "luu",
        "luong",
        "quach",
        "thai",
        "than",
        "thach",
        "tong",
        "trieu",
        "ton",
        "kieu",
        "khuat",
        "khuc",
        "ninh",
        "nong",
        "hua",
        "giap",
        "giang",
        "doan",
        "diep",
        "danh",
        "cu",
        "cung",
        "chu",
        "bach",
        "be",
        "au",
        "an",
        "ong",
        "quan",
        "sam",
        "thieu",
        "tieu",
        "tong",
        "tu",
        "ung",
        "van",
        "vi",
        "vien",
        "xa",
        "dieu",
        "lo",
        "luong",
        "giang",
        "sung",
        "thao",
        "vang",
        "cam",
        "lan",
        "dam",
        "dong",
        "la",
        "lai",
        "lang",
        "ma",
        "mac",
        "nghiem",
        "nham",
        "nguy",
        "ban",
        "deo",
        "luc",
        "tan",
        "lau",
        "vu",
        "thi",
        "phi",
        "hau",
        "hy",
        "kim",
        "mang",
        "nhan",
        "ninh",
        "phuong",
        "rmah",
        "ro",
        "siu",
        "ksor",
        "y",
        "h",
        "a",
        "viet",
        "ha",
        "diep",
        "trang",
        "uong",
        "vinh",
    ]
)


@lru_cache(maxsize=1024)  # recipients and signature ask of the same lines
def right_column(words: str) -> int:
    """Offset at which text of the right column begins on a line of the foot; the line's length where none does."""
    if signed := _SIGNED.search(words):
        words = words[: signed.start()].rstrip()
        return min(right_column(words), signed.start())
    authority = AUTHORITY.search(words)
    if authority and _speaks(words[authority.start() :]):
        return authority.start()
    tokens = list(_TOKEN.finditer(words))
    for find in (_capitals, _name, _noise):
        if (start := find(words, tokens)) is not None:
            return start
    return len(words)


@lru_cache(maxsize=1024)
def is_name(words: str) -> bool:
    """Two to six syllables opened by a surname, all capitalised or all in capitals, nothing else."""
    tokens = words.split()
    if (
        not 2 <= len(tokens) <= 6
        or not tokens[0][0].isupper()
        or len({token.isupper() for token in tokens if len(token) > 1}) > 1
    ):
        return False
    return all(map(_syllable, tokens)) and skeleton(tokens[0]) in _SURNAMES


def is_office(words: str) -> bool:
    """Words in capitals that name an office or a signing body."""
    return words.isupper() and bool(_OFFICE.search(skeleton(words)))


def _syllable(token: str) -> bool:
    letters = token.replace("-", "").replace("'", "").replace("’", "")
    return (
        letters.isalpha()
        and letters[0].isupper()
        and (letters[1:].islower() or letters.isupper())
        and len(letters) <= 9
    )


def _speaks(tail: str) -> bool:
    tokens = tail.split()
    return (
        len(tokens) > 1
        and bool(_OFFICE.search(skeleton(tail)))
        and sum(token.isupper() for token in tokens[:4]) >= min(2, len(tokens))
    )


def _capitals(words: str, tokens: list[re.Match[str]]) -> int | None:
    """`… UBND tỉnh: CHÁNH VĂN PHÒNG`, `… UBND tỉnh; TẠ CHỦ TỊCH`: the run of capitals at the end that names an office."""
    first = len(tokens)
    while first and (tokens[first - 1][0].isupper() or not any(map(str.isalpha, tokens[first - 1][0]))):
        first -= 1
        # "P. HIỆU TRƯỞNG": a single letter and its point close nothing.
        if len(tokens[first][0]) > 2 and tokens[first][0].endswith(_CLOSES) and first + 1 < len(tokens):
            first += 1
            break
    run = tokens[first:]
    if len(run) < 2 or not is_office(words[run[0].start() :]):
        return None
    return run[0].start()


def _name(words: str, tokens: list[re.Match[str]]) -> int | None:
    """`… Mặt trận Tổ quốc Việt Nam; Hồ Quốc Dũng`: a signer's name behind a finished line."""
    if is_name(words) or _office_and_name(words, tokens):
        return 0
    for length in (4, 3, 5):
        run = tokens[-length:]
        if len(tokens) > length and is_name(words[run[0].start() :]):
            before = tokens[-length - 1][0]
            if before.endswith((";", ".", ")", "}", "]")) or "Lưu" in words[:6]:
                return run[0].start()
    return None


def _office_and_name(words: str, tokens: list[re.Match[str]]) -> bool:
    """`CHỦ TỊCH Bùi Văn Hà`: a cell of a table that holds the whole block."""
    first = next((token.start() for token in tokens if not token[0].isupper()), 0)
    rest = words[first:].split()
    return (
        first > 0
        and is_office(words[:first])
        and len(rest) <= 6
        and all(map(str.isalpha, rest))
        and rest[0][0].isupper()
    )


def _noise(words: str, tokens: list[re.Match[str]]) -> int | None:
    """`… tỉnh; À2 „`: what a stamp or a stroke of the pen left behind a finished line."""
    if kept := _KEPT.match(words):
        return kept.end() if _SCRAWL.fullmatch(words, kept.end()) else None
    closing = words.rfind(";")
    tail = words[closing + 1 :]
    if closing < 0 or not tail.strip() or len(tail) > 12 or tokens[-1].end() - closing > 12:
        return None
    if any(len(token.strip(".,;:()")) > 2 or token[:1] == "(" for token in tail.split()):
        return None
    return closing + 1


def recipients_at(document: DirectiveDocument) -> tuple[int, int]:
    """Offsets of the first `Nơi nhận` that opens a line, from its first letter to behind its colon; (-1, -1) without one."""
    text = document.text
    for found in _HEADINGS.finditer(text):
        at = found.start()
        opening = text[max(text.rfind("\n", 0, at), text.rfind("|", max(at - 400, 0), at)) + 1 : at]
        if (
            len(opening) < 12
            and not any(map(str.isalnum, opening))
            and (match := _HEADING.match(text, at, at + 40))
        ):
            return match.span()
    return -1, -1
