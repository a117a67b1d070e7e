"""A register on paper."""

import json
from pathlib import Path

import typst

from lantoa.apps.documents.selectors.books import Book
from lantoa.web.register.columns import Table, period, table_of, years

_TEMPLATE = Path(__file__).parent / "book.typ"


def as_pdf(book: Book, which: str) -> bytes:
    """One of the two registers of arrivals."""
    return printed(table_of(book, which), office=book.office, years=years(book), period=period(book))


def printed(table: Table, *, office: str, years: str, period: str, volume: str = "") -> bytes:
    """A4 landscape, a cover and the decree's columns; the headings stand on every page. `volume`: which of the year's."""
    data = {
        "office": office,
        "title": table.title,
        "years": years,
        "period": period,
        "volume": volume,
        "columns": [column._asdict() for column in table.columns],
        "rows": [[str(cell) for cell in row] for row in table.rows],
    }
    made: bytes = typst.compile(
        str(_TEMPLATE), root=str(_TEMPLATE.parent), sys_inputs={"book": json.dumps(data)}
    )
    return made
