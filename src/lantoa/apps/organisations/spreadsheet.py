"""Excel and CSV files into rows of words, and back. Files come from anybody: nothing in them is ever run."""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import xlsxwriter  # type: ignore[import-untyped]

from lantoa.core.kernel import Refused
from lantoa.ingest import media_type

BYTES = 10_000_000
UNPACKED = 200_000_000  # a small file can unpack into a machine full of zeros
ROWS = 20_000  # more is loaded from the command line (load_units)
COLUMNS = 40
LETTERS = 4000
_FORMULA = "=+-@\t\r"  # what a spreadsheet would run, were it the first letter of a cell
_ENTITY = b"<!DOCTYPE"
_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")

Rows = list[list[str]]


def read_rows(name: str, content: bytes) -> Rows:
    """The rows of the first sheet, all cells as words, the head first. Refuses what is too large or no table."""
    if len(content) > BYTES:
        raise Refused("table_too_large", most=BYTES // 1_000_000)
    rows = _excel(content) if content.startswith(b"PK") else _csv(name, content)
    found: Rows = []
    for row in rows:
        if len(found) > ROWS:
            raise Refused("table_too_long", most=ROWS)
        if len(row) > COLUMNS and any(row[COLUMNS:]):
            raise Refused("table_too_wide", most=COLUMNS)
        cells = [_plain(cell) for cell in row[:COLUMNS]]
        while cells and not cells[-1]:
            cells.pop()
        found.append(cells)
    while found and not found[-1]:
        found.pop()
    if not found:
        raise Refused("table_empty", name=name[:80])
    return found


def to_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """A file that Excel opens with its marks right; no cell of it is taken for a formula."""
    out = io.StringIO()
    csv.writer(out).writerows([_harmless(_as_written(cell)) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def to_excel(sheets: Iterable[tuple[str, Iterable[Sequence[str]]]]) -> bytes:
    """A workbook; every cell is text, whatever it looks like."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    head = book.add_format({"bold": True, "bg_color": "#E6EFF8", "border": 1})
    for title, rows in sheets:
        sheet = book.add_worksheet(title)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, COLUMNS, 22)
        for line, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write_string(line, column, _as_written(cell), head if line == 0 else None)
    book.close()
    return out.getvalue()


def _excel(content: bytes) -> Iterator[list[Any]]:
    _look_inside(content)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what a file says of its own size may be a lie
        for row in sheet.iter_rows(max_col=COLUMNS + 1):
            yield [cell.value if cell.data_type != "f" else _refuse_formula(cell) for cell in row]
    except Refused:
        raise
    except Exception as problem:  # whatever a broken file makes the library raise
        raise Refused("table_unreadable") from problem


def _look_inside(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > UNPACKED or len(parts) > 500:
                raise Refused("table_too_large", most=BYTES // 1_000_000)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    with archive.open(part) as stream:
                        if _ENTITY in stream.read(2000).upper():
                            raise Refused("table_unreadable")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as problem:
        raise Refused("table_unreadable") from problem


def _refuse_formula(cell: Any) -> str:
    raise Refused("table_formula", cell=cell.coordinate)


def _csv(name: str, content: bytes) -> Iterator[list[str]]:
    if not _is_text(name, content):
        raise Refused("table_unreadable")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("table_not_utf8") from None
    first = text.partition("\n")[0]
    # Excel writes semicolons where the comma is the sign of decimals, as in Viet Nam
    sign = max(",;\t", key=first.count)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    except csv.Error as problem:
        raise Refused("table_unreadable") from problem


def _is_text(name: str, content: bytes) -> bool:
    """Neither a picture, a PDF nor a workbook of before 2007, whatever its name says."""
    try:
        return media_type(content, name=name).startswith("text/")
    except Refused as refusal:
        return refusal.code in ("no-bytes", "empty")


def _plain(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    text = " ".join(str(cell)[:LETTERS].split())
    if written := _DAY.fullmatch(text):
        day, month, year = written.groups()
        return f"{year}-{month:0>2}-{day:0>2}"
    # As `to_csv` wrote it, and as Excel shows text that looks like a formula
    return text[1:] if text[:1] == "'" and text[1:2] in _FORMULA and text[1:] else text


def _as_written(cell: str) -> str:
    """A day as people write it; `_plain` reads it back."""
    day = _ISO_DAY.fullmatch(cell)
    return "/".join(reversed(day.groups())) if day else cell


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell[:1] and cell[0] in _FORMULA and cell != "-" else cell
