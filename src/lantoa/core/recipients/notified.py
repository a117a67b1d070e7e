"""The lines at the foot that say who gets a copy."""

from lantoa.core.document import DirectiveDocument, PrintedLine, printed_lines, recipients_at
from lantoa.core.kernel import pattern
from lantoa.core.recipients.listing import (
    BULLET,
    Item,
    Lines,
    continues,
    left_parts,
    merge,
    opens,
    split_bullets,
)

_WINDOW = 9_000
_MOST_LINES = 130
_KEPT = pattern(
    r"L ?[ưu]+ ?[:;,.]? ?(?:VT|V T|HC|VP|TH|KT|TT|MT|BT|văn|Văn|hồ|HS|CV|UB|VB|TCC|:|$)|L[ưu]u\s?[:;]|L[ưu]u\b.{0,30}$"
)
_ANNEX = pattern(
    r"(?:PHỤ LỤC|Phụ lục|DANH SÁCH|DANH MỤC|BIỂU|MẪU|Mẫu số|KẾ HOẠCH|QUY CHẾ|QUY ĐỊNH|ĐỀ ÁN|ĐIỀU LỆ|CHƯƠNG TRÌNH|CỘNG HÒA|#)"
)
_ABOVE = ("Như trên", "Như Điều", "Như điều", "Như kính gửi", "Như Kính gửi")
_STROKE = pattern(r"[\W_]{0,4}\w?[\W_]{0,3}$")


def lines_under_heading(document: DirectiveDocument) -> Lines | None:
    """What stands behind and below `Nơi nhận`."""
    start, end = recipients_at(document)
    if start < 0:
        return None
    lines = [
        line
        for line in printed_lines(document, start, min(start + _WINDOW, len(document.text)))
        if line.end > start
    ]
    return Lines(lines[:_MOST_LINES], max(end - lines[0].start, 0)) if lines else None


def lines_without_heading(document: DirectiveDocument) -> Lines | None:
    """Bullets that end in `Lưu: VT` where the scan lost `Nơi nhận`."""
    text = document.text
    kept = next(
        (place for place in map(text.rfind, ("Lưu: V", "Lưu VT", "Lưu:V", "Lưu : V")) if place >= 0), -1
    )
    if kept < 0:
        return None
    lines = list(printed_lines(document, max(kept - 2_500, 0), min(kept + 200, len(text))))
    last = next(index for index, line in enumerate(lines) if line.end > kept)
    first = last
    for index in range(last, max(last - 35, -1), -1):
        words = lines[index].words
        if len(words) > 110 or (index < last and words.endswith("./.")):
            break
        if BULLET.match(words):
            first = index
            if any(phrase in words for phrase in _ABOVE):
                break
    return Lines(lines[first : last + 3], 0)


def listed(document: DirectiveDocument, listing: Lines) -> list[Item]:
    """Items of the list, wrapped lines joined, up to the line that says where the copy is kept."""
    text = document.text
    items: list[Item] = []
    strange = 0
    for line, start, end in left_parts(listing):
        words = line.words[start:end].strip()
        kept = bool(items) and bool(_KEPT.match(text[items[-1].span.start : items[-1].span.end]))
        bullet = opens(text, line, words)
        if kept and (bullet or not continues(text, items[-1], line, words) or line.after_blank):
            break
        if _over(line, words, items):
            break
        if bullet or (not items and len(words) > 2 and not _STROKE.match(words)):
            items.extend(split_bullets(line, start, end, bulleted=bullet))
            strange = 0
        elif items and (
            continues(text, items[-1], line, words) or (items[-1].bulleted and _finished(line, words))
        ):
            items[-1] = merge(items[-1], line, end)
        elif items and not items[-1].bulleted and _unbulleted(words):
            items.extend(split_bullets(line, start, end))
        elif items and (strange := strange + 1) > 3:
            break
    return items


def _over(line: PrintedLine, words: str, items: list[Item]) -> bool:
    if not items:
        return len(words) > 300 and not BULLET.match(words)
    return bool(_ANNEX.match(words)) or (len(words) > 250 and not BULLET.match(words) and line.after_blank)


def _finished(line: PrintedLine, words: str) -> bool:
    return not line.after_blank and words.endswith((";", ".")) and len(words) > 8 and len(words.split()) > 2


def _unbulleted(words: str) -> bool:
    return len(words) < 140 and (words.endswith((";", ".", ",")) or bool(_KEPT.match(words)))
