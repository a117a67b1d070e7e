"""Recognition of scanned pages by Tesseract, one thread a page, as many pages at once as there are cores."""

import csv
import io
import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from itertools import groupby
from statistics import median
from typing import NamedTuple

from PIL import Image

from lantoa.core.kernel import Refused
from lantoa.core.text import Place
from lantoa.ingest import layout
from lantoa.ingest.layout import Box, Fragment, Row
from lantoa.ingest.model import Content, File
from lantoa.ingest.pdf_grid import Grid, grids_of
from lantoa.ingest.pdf_open import open_table
from lantoa.ingest.picture import is_blank, pages_of, prepared
from lantoa.ingest.programs import path_of
from lantoa.ingest.ruled import rows_in, strokes_in
from lantoa.ingest.syllable import is_syllable, likeness
from lantoa.ingest.torn import whole_tables

_DPI = 300
_GAP = 1.8
# Below this share of Vietnamese words a page may lie on its side or on its head.
_DOUBTFUL = 0.3
# Signs without a letter are mostly stains: they stay where Tesseract is sure, or where they open an item of a list.
_SURE = 0.6
_STROKES = "_—|~`'‘’=\\"
_DOUBTED, _UNBELIEVED = 0.45, 0.1
# "Tập", "Trung": of so many letters, one more where none bears a mark, dirt makes no syllable.
_WHOLE = 3
_BULLETS = frozenset("-–—+•*")
_TURNS = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180)


class Word(NamedTuple):
    """One recognised word: its line, its box in points, and what Tesseract gives for its certainty (0 to 1)."""

    line: tuple[int, int, int]
    text: str
    box: Box
    confidence: float


def read_pictures(file: File) -> Content:
    """Lines of a picture file, page by page."""
    pages = list(enumerate(pages_of(file)))
    found = recognise(pages, file)
    rows = whole_tables((index, row) for index, _ in pages for row in found[index])
    lines = tuple(layout.line_of(row, page=index + 1) for index, row in rows)
    return Content(lines, ocr=True, pages=len(pages))


def recognise(pages: Sequence[tuple[int, Callable[[], Image.Image]]], file: File) -> dict[int, list[Row]]:
    """Rows of each page by its index."""
    program = path_of("tesseract")
    if program is None:
        raise Refused("needs-tesseract", name=file.name)
    found: dict[int, list[Row]] = {}
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        waiting: dict[Future[list[Row]], int] = {
            pool.submit(_page, program, load, index, file): index for index, load in pages
        }
        try:
            for done in as_completed(waiting):
                found[waiting[done]] = done.result()
                if file.progress:
                    file.progress(len(found), len(pages))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return found


def _page(program: str, load: Callable[[], Image.Image], index: int, file: File) -> list[Row]:
    try:
        original = load()
        image = prepared(original)
        if is_blank(image):
            return []
        words, grids = _seen(program, image, original, file)
        if _share(words) < _DOUBTFUL:
            turned = (original.transpose(turn) for turn in _TURNS)
            others = (_seen(program, prepared(page), page, file) for page in turned)
            words, grids = max([(words, grids), *others], key=lambda seen: _share(seen[0]))
    except (OSError, subprocess.SubprocessError, ValueError, MemoryError) as error:
        raise Refused(
            "recognition-failed", name=file.name, page=index + 1, detail=type(error).__name__
        ) from error
    width = original.width * 72 / _resolution(original)
    rows, words = _tabled(words, grids, page=index + 1)
    return layout.ordered([*_fragments(words, page=index + 1), *rows], width=width)


def _seen(
    program: str, image: Image.Image, original: Image.Image, file: File
) -> tuple[list[Word], list[Grid]]:
    """Words and ruled tables of a page."""
    words = _words(program, image, original, file)
    return words, grids_of(strokes_in(image, points=_points(image, original)))


def _tabled(words: list[Word], grids: list[Grid], *, page: int) -> tuple[list[Fragment], list[Word]]:
    """Rows of the page's tables, and the words outside them."""
    outside = [word for word in words if not any(_holds(grid, word) for grid in grids)]
    if table := open_table(_fragment([word], page=page) for word in outside if not _is_stain(word)):
        grids = [*grids, table.grid]
    if not grids:
        return [], words
    # A wall of the table was taken for a sign of the word beside it.
    held = [
        word._replace(text=word.text.strip("|") or word.text)
        for word in words
        if not _is_stain(word) or (_is_spelt(word) and any(_holds(grid, word) for grid in grids))
    ]
    rows, taken = rows_in([_fragment([word], page=page) for word in held], grids)
    return rows, [word for index, word in enumerate(held) if index not in taken]


def _holds(grid: Grid, word: Word) -> bool:
    left, top, right, bottom = word.box
    return grid.cell_at((left + right) / 2, (top + bottom) / 2) is not None


def _points(image: Image.Image, original: Image.Image) -> float:
    """How many points of the page a pixel of the prepared picture is wide."""
    return 72 / _resolution(original) * original.width / max(image.width, 1)


def _words(program: str, image: Image.Image, original: Image.Image, file: File) -> list[Word]:
    picture = io.BytesIO()
    image.save(picture, format="PPM")
    done = subprocess.run(  # noqa: S603 - a program found by its name on this machine, no shell
        [
            program,
            "stdin",
            "stdout",
            "-l",
            "vie",
            "--dpi",
            str(_DPI),
            "--psm",
            "3",
            "-c",
            "tessedit_create_tsv=1",
        ],
        input=picture.getvalue(),
        capture_output=True,
        timeout=file.limits.page_seconds,
        check=True,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )
    return list(_parsed(done.stdout.decode("utf-8", errors="replace"), _points(image, original)))


def _resolution(image: Image.Image) -> float:
    """Pixels to the inch, taken as an A4 page where the picture does not say."""
    return max(image.width, image.height) / 11.69


def _parsed(table: str, points: float) -> Iterator[Word]:
    for row in csv.reader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        if len(row) < 12 or row[0] != "5" or not row[11].strip():
            continue
        left, top, width, height = (int(value) * points for value in row[6:10])
        line = (int(row[2]), int(row[3]), int(row[4]))
        yield Word(
            line,
            row[11].strip(),
            (left, top, left + width, top + height),
            max(0.0, min(float(row[10]) / 100, 1.0)),
        )


def _share(words: list[Word]) -> float:
    return likeness(" ".join(word.text for word in words)).share * min(1.0, len(words) / 5)


def _fragments(words: list[Word], *, page: int) -> Iterator[Fragment]:
    """Words of one line, split where a column ends."""
    for _, line in groupby(words, key=lambda word: word.line):
        held = [word for word in line if not _is_stain(word)]
        text = " ".join(word.text for word in held)
        column = text[: layout.column_start(text)].count(" ")
        height = max(median(word.box[3] - word.box[1] for word in held), 8.0) if held else 0.0
        start = 0
        for index in range(1, len(held) + 1):
            if (
                index == len(held)
                or index == column
                or held[index].box[0] - held[index - 1].box[2] > _GAP * height
            ):
                yield _fragment(held[start:index], page=page)
                start = index


def _is_stain(word: Word) -> bool:
    """Ink of a stamp or a signature, or dirt, that was taken for a sign."""
    letters = sum(map(str.isalnum, word.text))
    if letters == 0:
        return word.text not in _BULLETS and (word.confidence < _SURE or not word.text.strip(_STROKES))
    return word.confidence < (_DOUBTED if letters < min(3, len(word.text)) else _UNBELIEVED)


def _is_spelt(word: Word) -> bool:
    """Whether it is a whole Vietnamese word: in a cell Tesseract gives nothing for many it read well, and no stamp stands there."""
    return len(word.text) >= _WHOLE + word.text.isascii() and is_syllable(word.text)


def _fragment(held: list[Word], *, page: int) -> Fragment:
    text = ""
    places: list[tuple[int, int, Place]] = []
    for word in held:
        text += " " if text else ""
        box = (round(word.box[0], 1), round(word.box[1], 1), round(word.box[2], 1), round(word.box[3], 1))
        places.append(
            (
                len(text),
                len(text) + len(word.text),
                Place(page=page, box=box, confidence=round(word.confidence, 3)),
            )
        )
        text += word.text
    boxes = [word.box for word in held]
    box = (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )
    return Fragment(text, box, tuple(places))
