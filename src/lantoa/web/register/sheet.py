"""A register as a workbook. What came from outside is text, never a formula."""

import io
import math

import xlsxwriter  # type: ignore[import-untyped] # it ships no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from lantoa.apps.documents.selectors.books import Book
from lantoa.web.register.columns import Table, period, table_of

# Signs that make a spreadsheet take a pasted or exported text for a formula
_RISKY = ("=", "+", "-", "@", "\t", "\r")
_LONGEST, _TALLEST, _LINE = 32_767, 409, 15.0
_HEAD = 3  # rows above the table: office, title, period
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def as_workbook(book: Book, which: str) -> bytes:
    """One of the two registers of arrivals."""
    name = "Theo dõi giải quyết" if which == "follow-up" else "Văn bản đến"
    return filled(table_of(book, which), office=book.office, name=name, period=period(book))


def filled(table: Table, *, office: str, name: str, period: str) -> bytes:
    """The workbook's bytes."""
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream, _OPTIONS)
    workbook.set_properties({"title": table.title, "author": office})
    sheet = workbook.add_worksheet(name)
    face = {"font_name": "Times New Roman", "font_size": 12}
    for row, words in enumerate((office.upper(), table.title.upper(), period)):
        sheet.write_string(row, 0, words, workbook.add_format({**face, "bold": row < 2}))
    cell = {**face, "text_wrap": True, "valign": "top", "border": 1}
    forms = {
        "head": workbook.add_format({**cell, "bold": True, "align": "center", "valign": "vcenter"}),
        "text": workbook.add_format(cell),
        "risky": workbook.add_format({**cell, "quote_prefix": True}),
    }
    _fill(sheet, table, forms)
    _for_paper(sheet, table)
    workbook.close()
    return stream.getvalue()


def _fill(sheet: Worksheet, table: Table, forms: dict[str, object]) -> None:
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(_HEAD, place, column.title, forms["head"])
    for number, row in enumerate(table.rows, _HEAD + 1):
        for place, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(number, place, value, forms["text"])
            else:
                form = forms["risky" if value.startswith(_RISKY) else "text"]
                sheet.write_string(number, place, value[:_LONGEST], form)
        sheet.set_row(number, _height(table, row))


def _height(table: Table, row: object) -> float:
    """Points for the tallest cell: not every program finds out by itself."""
    cells = zip(table.columns, row, strict=True)  # type: ignore[call-overload]
    lines = max(math.ceil(len(str(value)) / column.width) for column, value in cells)
    return min(_LINE * max(lines, 1) + 3, _TALLEST)


def _for_paper(sheet: Worksheet, table: Table) -> None:
    sheet.freeze_panes(_HEAD + 1, 0)
    sheet.autofilter(_HEAD, 0, _HEAD + max(len(table.rows), 1), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEAD)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
    sheet.set_footer("&L&A&R&P/&N")
