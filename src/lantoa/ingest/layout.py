"""From pieces of text with boxes on a page to lines in the order a person reads them."""

import re
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from lantoa.core.text import Place, SourceLine, skeleton

Box = tuple[float, float, float, float]

_HEAD = re.compile(r"c.{0,2}ng h.{0,3} x.{0,3}h.{0,3}i ch|doc l.p\s*[-–—]\s*t. do|dang c.ng s.n vi.t nam")
# UBND TỈNH HÀ SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
_HEAD_INSIDE = re.compile(r"\S\s+(C[ỘÔOỌ]NG H[OÒÓ][AÀÁ]? ?X|ĐẢNG C[ỘÔ]NG S|Độc lập\s*[-–—])")
_FOOT = re.compile(r"n.?[oi]i nh.n\s*[:.;]?|.{0,3}[oi]i nhan\s*:")
# The address line ends a letterhead, however short and far to one side it is.
_ADDRESS = re.compile(r"k.nh g.i\b")
_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:trang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?[-–—\s]*$", re.IGNORECASE)


class Fragment(NamedTuple):
    """Words that stand together on one line; `words` are (start, end, place) inside `text`, `raised` where small figures stand high in it."""

    text: str
    box: Box
    words: tuple[tuple[int, int, Place], ...] = ()
    raised: tuple[tuple[int, int], ...] = ()


Row = tuple[Fragment, ...]


def column_start(text: str) -> int:
    """Where the right column of a letterhead begins inside a line that a reader took for one; 0 where it does not."""
    found = _HEAD_INSIDE.search(text)
    return found.start(1) if found else 0


def ordered(fragments: Iterable[Fragment], *, width: float) -> list[Row]:
    """Rows from top to bottom; the columns of a letterhead, of a signature or of a page one after the other."""
    rows = rows_of(fragments)
    bands = _bands(rows, width=width)
    result: list[Row] = []
    index = 0
    while index < len(rows):
        band = next((band for band in bands if band[0] == index), None)
        if band is None:
            result.append(rows[index])
            index += 1
            continue
        _, end, gutter = band
        inside = rows[index:end]
        for left in (True, False):
            sides = (tuple(piece for piece in row if (_centre(piece) < gutter) is left) for row in inside)
            result.extend(side for side in sides if side)
        index = end
    return result


def rows_of(fragments: Iterable[Fragment]) -> list[Row]:
    """Fragments on one height together, each row from left to right."""
    rows: list[list[Fragment]] = []
    for piece in sorted(fragments, key=lambda piece: (piece.box[1] + piece.box[3], piece.box[0])):
        row = rows[-1] if rows else None
        if (
            row
            and _shared(row[-1].box, piece.box) > 0.5
            and all(_beside(other.box, piece.box) for other in row)
        ):
            row.append(piece)
        else:
            rows.append([piece])
    return [tuple(sorted(row, key=lambda piece: piece.box[0])) for row in rows]


def line_of(row: Row, *, page: int) -> SourceLine:
    """One line of text with a place for each of its words, or for the whole."""
    text = ""
    words: list[tuple[int, int, Place]] = []
    for piece in row:
        text += " " if text else ""
        words.extend((len(text) + start, len(text) + end, place) for start, end, place in piece.words)
        text += piece.text
    box = (
        min(p.box[0] for p in row),
        min(p.box[1] for p in row),
        max(p.box[2] for p in row),
        max(p.box[3] for p in row),
    )
    return SourceLine(text, Place(page=page, box=rounded(box)), tuple(words))


def without_running(pages: Sequence[list[Row]], heights: Sequence[float]) -> list[list[Row]]:
    """Pages without their numbers and without the heads and feet that repeat from page to page."""
    edges = [{_key(row) for row in _edge(rows, height)} for rows, height in zip(pages, heights, strict=True)]
    counts: dict[str, int] = {}
    for keys in edges:
        for key in keys:
            counts[key] = counts.get(key, 0) + 1
    repeated = {key for key, count in counts.items() if count >= 3 and count * 2 > len(pages)}
    result: list[list[Row]] = []
    for rows, height in zip(pages, heights, strict=True):
        edge = _edge(rows, height)
        result.append(
            [row for row in rows if row not in edge or not (_key(row) in repeated or _is_number(row))]
        )
    return result


def _edge(rows: list[Row], height: float) -> list[Row]:
    """The first two and the last two rows, where they stand in the margins."""
    return [row for row in rows[:2] if row[0].box[3] < height * 0.12] + [
        row for row in rows[-2:] if row[0].box[1] > height * 0.9
    ]


def _is_number(row: Row) -> bool:
    return len(row) == 1 and bool(_PAGE_NUMBER.match(row[0].text))


def _key(row: Row) -> str:
    return re.sub(r"\d+", "#", " ".join(piece.text for piece in row)).strip()


def _bands(rows: list[Row], *, width: float) -> list[tuple[int, int, float]]:
    """Where columns stand side by side: first row, row after the last, and the x between the columns."""
    bands: list[tuple[int, int, float]] = []
    for index in range(len(rows)):
        done = bands[-1][1] if bands else 0
        if index < done:
            continue
        edges = _edges_of_head(rows[index]) or _edges_of_foot(rows, index, first=done)
        band = _band(rows, index, edges, first=done) if edges else None
        if band:
            bands.append(band)
    return bands or _page_columns(rows, width=width)


def _edges_of_head(row: Row) -> tuple[float, float] | None:
    """The gutter of a letterhead: the name of the State or of the Party stands right of the issuing body."""
    for index, piece in enumerate(row):
        if index and _HEAD.search(skeleton(piece.text)):
            return row[index - 1].box[2], piece.box[0]
    return None


def _edges_of_foot(rows: list[Row], index: int, *, first: int) -> tuple[float, float] | None:
    """The gutter of a signature: what stands right of `Nơi nhận`, in its row or near it."""
    cue = rows[index][0]
    if not _FOOT.match(skeleton(cue.text)):
        return None
    near = (piece for row in rows[max(first, index - 3) : index + 7] for piece in row)
    right = [
        piece.box[0] for piece in near if piece.box[0] > cue.box[2] + 8 and piece.box[2] > 1.5 * cue.box[2]
    ]
    return (cue.box[2], min(right)) if right else None


def _band(
    rows: list[Row], seed: int, edges: tuple[float, float], *, first: int
) -> tuple[int, int, float] | None:
    start, end = seed, seed
    heights = [piece.box[3] - piece.box[1] for row in rows[max(seed - 3, 0) : seed + 4] for piece in row]
    height = median(heights)
    while end < len(rows):
        split = _split(rows[end], edges)
        if split is None or (end > seed and not _belongs(rows[end - 1], rows[end], split, height)):
            break
        edges = split
        end += 1
    while start > first:
        split = _split(rows[start - 1], edges)
        gap = rows[start][0].box[1] - rows[start - 1][0].box[3]
        if split is None or gap > 2.5 * height or any(len(piece.text) >= 60 for piece in rows[start - 1]):
            break
        edges = split
        start -= 1
    return (start, end, sum(edges) / 2) if end > start else None


def _split(row: Row, edges: tuple[float, float]) -> tuple[float, float] | None:
    """The gutter narrowed by `row`, or None where a fragment lies across it."""
    middle = sum(edges) / 2
    left = [piece.box[2] for piece in row if _centre(piece) < middle]
    right = [piece.box[0] for piece in row if _centre(piece) >= middle]
    narrowed = max([edges[0], *left]), min([edges[1], *right])
    return narrowed if narrowed[0] < narrowed[1] else None


def _belongs(above: Row, row: Row, edges: tuple[float, float], height: float) -> bool:
    """A row with one side only goes on with its column if it is near enough: a signature leaves room for the stamp."""
    if _ADDRESS.match(skeleton(row[0].text)):
        return False
    gap = min(piece.box[1] for piece in row) - max(piece.box[3] for piece in above)
    sides = {_centre(piece) < sum(edges) / 2 for piece in row}
    return gap < (1.6 if sides == {True} else 9 if sides == {False} else 5) * height


def _page_columns(rows: list[Row], *, width: float) -> list[tuple[int, int, float]]:
    """A page set in two columns, as a gazette is: most rows have two parts and none lies across the middle."""
    middle = width / 2
    across = [any(piece.box[0] < middle - 6 and piece.box[2] > middle + 6 for piece in row) for row in rows]
    two = sum(len(row) == 2 for row in rows)
    if len(rows) < 16 or two < 0.7 * len(rows) or sum(across) > 0.1 * len(rows):
        return []
    first = across.index(False)
    end = next((index for index in range(first, len(rows)) if across[index]), len(rows))
    return [(first, end, middle)] if end - first > 12 else []


def _centre(piece: Fragment) -> float:
    return (piece.box[0] + piece.box[2]) / 2


def _shared(one: Box, other: Box) -> float:
    """Share of the lower of two boxes that lies on the height of the other."""
    overlap = min(one[3], other[3]) - max(one[1], other[1])
    return overlap / max(min(one[3] - one[1], other[3] - other[1]), 0.1)


def _beside(one: Box, other: Box) -> bool:
    overlap = min(one[2], other[2]) - max(one[0], other[0])
    return overlap < 0.3 * min(one[2] - one[0], other[2] - other[0])


def rounded(box: Box) -> Box:
    """To a tenth of a point: more than any eye or printer tells apart."""
    return (round(box[0], 1), round(box[1], 1), round(box[2], 1), round(box[3], 1))
