"""## What it finds

The body that issues the paper, in capitals at the top left, and the body above it: `UBND TỈNH HÀ SƠN` over `SỞ Y TẾ`.
Names broken over lines are one name, also where a word is broken (`SỞ TÀI NGUYÊN VÀ MÔI` / `TRƯỜNG`); where a scan prints both columns on one line, the left part counts.

## Why it matters

Whoever issues the paper decides who must obey it, and `Sở` without a name in the text means this body.

## Example

`UBND TỈNH HÀ SƠN` / `SỞ Y TẾ` / `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`: issuer `SỞ Y TẾ`, parent `UBND TỈNH HÀ SƠN`.

## Not this

The stamp of an electronic signature above the letterhead; the signer's body in capitals over the grounds
(`CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÀ SƠN`); a standing office under the country's name.

## Known limits

Where two columns are interleaved, no piece of the text holds the whole name: the value quotes another place that does
(a signature stamp, the line above the grounds), else the first piece alone.
"""

from itertools import takewhile

from lantoa.core.document import PrintedLine
from lantoa.core.kernel import Evidence, Rule, RuleStatus, pattern
from lantoa.core.letterhead.head import Head, motto_at
from lantoa.core.letterhead.model import Issuer
from lantoa.core.text import skeleton

# First words of the name of a body: what opens another name than the line above.
_BODY = pattern(
    r"(?:UBND|UBMT|[ỦU][YỶ] BAN|[UƯ][ỶY] BAN|H[ĐÐ]ND|S[ỞƠ]\b|B[ỘÔ]\b|BAN\b|H[ỘÔ]I\b|V[ĂÀ]N PH[ÒO]NG|CHI C[ỤU]C|C[ỤU]C|T[ỔÔ]NG|TRUNG T[ÂA]M|"
    r"PH[ÒO]NG|CH[ÍI]NH PH[ỦU]|TH[ỦU] T[ƯU][ỚƠ]NG|T[ỈI]NH ([ỦU][YỶ]|ĐO[ÀA]N)|TH[ÀA]NH ([ỦU][YỶ]|ĐO[ÀA]N)|HUY[ỆE]N ([ỦU][YỶ]|ĐO[ÀA]N)|"
    r"QU[ẬA]N ([ỦU][YỶ]|ĐO[ÀA]N)|TH[ỊI] [ỦU][YỶ]|Đ[ẢA]NG\b|M[ẶA]T TR[ẬA]N|LI[ÊE]N|ĐO[ÀA]N|C[ÔO]NG (?:TY|AN|ĐO[ÀA]N)|T[ÒO][ÀA] [ÁA]N|VI[ỆE]N|NG[ÂA]N H[ÀA]NG|"
    r"KHO B[ẠA]C|B[ẢA]O HI[ỂE]M|TR[ƯU][ỜƠ]NG|Đ[ẠA]I H[ỌO]C|B[ỆE]NH VI[ỆE]N|Đ[ÀA]I\b|B[ÁA]O\b|T[ẬA]P ĐO[ÀA]N|T[ỔÔ]\b|QU[ỐÔ]C H[ỘÔ]I|THANH TRA|"
    r"H[ỌO]C VI[ỆE]N|BCH\b|BC[ĐÐ]\b|BTV\b|BCHQS|CH[ỦU] T[ỊI]CH|THI H[ÀA]NH|KI[ỂE]M TO[ÁA]N|TR[ẠA]M|H[ẠA]T\b|CHI NH[ÁA]NH|"
    r"CHI B[ỘO]\b|CHI ĐO[ÀA]N|TI[ỂE]U BAN|NH[ÀA] (?:XU[ẤA]T|V[ĂA]N H|THI[ẾE]U|H[ÁA]T))"
)
# A name that cannot stand alone, so that the next line goes on with it: "ỦY BAN NHÂN DÂN", "SỞ VĂN HÓA,", "BỘ LAO ĐỘNG -",
# "… THƯƠNG BINH VÀ XÃ".
_UNFINISHED = pattern(
    r"(?:NH[ÂA]N D[ÂA]N|[,\-–&]|\bV[ÀA]|(?:\bV[ÀA]|[,\-–&]|HI[ỂE]M) X[ÃA]|\bV[ỀE]|BAN CH[ỈI] Đ[ẠA]O|CH[ỈI] HUY)$"
)
# "MÔI | TRƯỜNG", "TRUNG | TÂM", "HẢI | PHÒNG": a line broke inside a word, whose second half may look like the name of a body.
_BROKEN_WORDS = frozenset(
    (
        *("moi truong", "thi truong", "nong truong", "lam truong", "hien truong", "chi cuc", "tong cuc"),
        *("quoc hoi", "hiep hoi", "dai hoi", "uy ban", "trung tam", "van phong", "quoc phong"),
        *(
            "bien phong",
            "du phong",
            "hai phong",
            "benh vien",
            "hoc vien",
            "thu vien",
            "lien doan",
            "tap doan",
        ),
        *("cong doan", "can bo", "noi bo", "dang bo", "co so", "tru so", "tong cong", "mat tran"),
    )
)
# "ỦY BAN", "TRƯỜNG", "TRUNG TÂM", "BAN CHẤP HÀNH" alone on a line: of what, the next line says.
_GENERIC = pattern(
    r"(?:[ỦU][YỶ] BAN|S[ỞƠ]|BAN|B[ỘÔ]|BAN CH[ẤA]P H[ÀA]NH|TR[ƯU][ỜƠ]NG|TRUNG T[ÂA]M|C[ỤU]C|CHI C[ỤU]C|H[ỘÔ]I|PH[ÒO]NG|LI[ÊE]N ĐO[ÀA]N)\Z"
)
# All that a narrow column left of "ỦY BAN", "BỘ Y TẾ" on the first line
_SHORT = frozenset(("ỦY", "UỶ", "BỘ", "SỞ", "XÃ"))
# The country's name broken as narrowly: "CỘNG | HÒA XÃ HỘI …"
_COUNTRY = pattern(r"CỘNG\Z|H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA")
# "TỈNH HÀ SƠN": a line of the left block under the country's name, where the columns are interleaved.
_PLACE = pattern(r"(?:T[ỈIĨ]NH|TH[ÀA]NH PH[ỐÔO]|HUY[ỆE]N|QU[ẬA]N|TH[ỊI] X[ÃA]|X[ÃA]|PH[ƯU][ỜƠO]NG|ĐẶC KHU)\b")
# "Số: 5/…", "Số 5-…", "Số     -KH/TU"
_NUMBER = pattern(r"(?:\w+ ){0,3}[Ss][ốôỗồổộóòỏõọỐÔO](?:\s?[:.\d]|\s*-)|/")
_STAMP = pattern(r"\d{1,2}[:.]\d{2}|@|\+07|K[ýy] b[ởo]i|Ng[ưu][ờo]i k[ýy]|C[ơo] quan:|Email")


def find(head: Head) -> Issuer | None:
    """The left block above the number, joined to names; the last name issues, the one above it is its superior."""
    names = _names(_left_block(head))
    if not names:
        return None
    issuer = _evidence(head, names[-1])
    parent = _evidence(head, names[-2]) if len(names) > 1 else None
    return Issuer(issuer, parent, " ".join(_words_of(names[-1]).split()))


def _capital(line: PrintedLine) -> bool:
    if _NUMBER.match(line.words):
        return False
    letters = list(filter(str.isalpha, line.words))
    small = sum(map(str.islower, letters))
    return (
        (len(letters) > 2 or line.words in _SHORT)
        and small * 10 <= len(letters)
        and len(line.words) < 160
        and not _STAMP.search(line.words)
    )


def _left_of(line: PrintedLine) -> PrintedLine | None:
    """What stands left of the country's name on a line printed across both columns."""
    cut = motto_at(line.words)
    left = line.words[: max(cut, 0)].rstrip(" -–—*.")
    return line._replace(words=left, end=line.start + len(left)) if left else None


def _left_block(head: Head) -> list[PrintedLine]:
    stop = head.typed if head.typed >= 0 else head.body
    if head.motto < 0:
        first = next(
            (i for i, line in enumerate(head.lines[:stop]) if _capital(line) and _BODY.match(line.words)),
            stop,
        )
        return list(takewhile(_capital, head.lines[first:stop]))
    block = _above_motto(head)
    # Cells of one row: the line right of the first name is the country's.
    across = bool(block) and "\n" not in head.document.text[block[-1].end : head.lines[head.motto].start]
    for line in head.lines[head.motto : min(head.motto + 5, stop)]:
        left = _left_of(line) if motto_at(line.words) >= 0 else line
        if left is None or not _capital(left):
            continue
        # A line of its own under the country's name goes on with the left block only where the columns are interleaved.
        if left is not line or (
            (across or not block) and (_BODY.match(left.words) or _PLACE.match(left.words))
        ):
            block.append(left)
            across = True
    return block


def _above_motto(head: Head) -> list[PrintedLine]:
    """Lines in capitals right above the country's name, or above the number where that stands higher."""
    above = head.lines[: head.motto]
    numbered = next((index for index, line in enumerate(above) if _NUMBER.match(line.words)), head.motto)
    # Where empty lines part even the country's name from its motto, they part nothing.
    spaced = head.motto + 1 < len(head.lines) and head.lines[head.motto + 1].after_blank
    block: list[PrintedLine] = []
    for line in reversed(above[:numbered]):
        if not any(map(str.isalnum, line.words)) or _COUNTRY.match(line.words):
            continue
        parted = block and block[0].after_blank and not spaced and _BODY.match(block[0].words)
        if not _capital(line) or (parted and not _UNFINISHED.search(line.words)):
            break
        block.insert(0, line)
    return block


def _names(block: list[PrintedLine]) -> list[list[PrintedLine]]:
    names: list[list[PrintedLine]] = []
    for piece in _whole_words(block):
        if names and (not _BODY.match(_words_of(piece)) or _UNFINISHED.search(names[-1][-1].words)):
            names[-1].extend(piece)
        else:
            names.append(piece)
    # Noise above the first real name: a rubric of the archive, a stamp.
    while len(names) > 1 and not _BODY.match(_words_of(names[0])):
        del names[0]
    return names


def _whole_words(block: list[PrintedLine]) -> list[list[PrintedLine]]:
    """Lines that no word runs across: `SỞ TÀI NGUYÊN VÀ MÔI | TRƯỜNG` is one piece."""
    pieces: list[list[PrintedLine]] = []
    for line in block:
        if pieces and _runs_on(pieces[-1][-1].words, line.words):
            pieces[-1].append(line)
        else:
            pieces.append([line])
    return pieces


def _runs_on(above: str, below: str) -> bool:
    across = f"{above.rsplit(maxsplit=1)[-1]} {below.split(maxsplit=1)[0]}"
    return skeleton(across) in _BROKEN_WORDS or _GENERIC.match(above.strip()) is not None


def _words_of(name: list[PrintedLine]) -> str:
    return " ".join(line.words for line in name)


def _evidence(head: Head, name: list[PrintedLine]) -> Evidence:
    """Quote the lines together, or another place that holds the whole name, or the first piece."""
    text = head.document.text
    start, end = name[0].start, name[-1].end
    whole = _words_of(name)
    if " ".join(text[start:end].replace("*", " ").split()) != " ".join(whole.split()) and len(name) > 1:
        top = head.document.flow[: head.lines[-1].end].casefold()
        elsewhere = top.find(whole.casefold())
        if elsewhere < 0 or len(top) != head.lines[-1].end:
            return head.quote(start, name[0].end, rule=RULE.code, confidence=0.6)
        return head.quote(elsewhere, elsewhere + len(whole), rule=RULE.code, confidence=0.9)
    return head.quote(start, end, rule=RULE.code, confidence=RULE.confidence)


RULE = Rule(
    code="LTH001",
    name="issuer-in-left-block",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.2",
    confidence=0.95,
    find=find,
)
