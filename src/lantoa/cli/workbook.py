"""A plan as a workbook: duties, targets, sources; real dates and numbers, nothing that runs."""

import io
import math
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from fractions import Fraction
from typing import Any, NamedTuple

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from lantoa.cli import phrases
from lantoa.cli.messages import Lang, say
from lantoa.core.planning import DueLine, Plan, PlannedTarget, WorkItem, list_dues

# A cell holds no more; a duty is never that long, a damaged text may be.
_LONGEST = 32_000
# What a spreadsheet might take for a formula once somebody edits the cell or saves it as CSV.
_RISKY = ("=", "+", "-", "@", "\t", "\r", "|", "%")

# Points: a line of text, and the tallest row a spreadsheet allows.
_LINE, _TALLEST = 13.6, 409
# Letters of the text to one unit of width, which is a digit of the default font.
_FITS = 1.22

# A day with its hour is not broken into lines: it needs so many digits.
_MOMENT = 15.5

Cell = str | int | float | Fraction | date | None


class Column(NamedTuple):
    """Heading (a code of messages), width in characters, kind of content, whether it goes onto paper."""

    title: str
    width: float
    kind: str = "text"
    printed: bool = True


# Columns that go onto paper stand first: the rest is for the screen.
_DUTIES = (
    Column("col.no", 4, "int"),
    Column("col.who", 18),
    Column("col.with", 14),
    Column("col.what", 42),
    Column("col.when", 14),
    Column("col.start", 10.5, "date"),
    Column("col.due", 10.5, "date"),
    Column("col.measure", 13),
    Column("col.document", 17),
    Column("col.page", 5.5, "int"),
    Column("col.sure", 6, "percent"),
    Column("col.repeats", 18, printed=False),
    Column("col.modality", 11, printed=False),
    Column("col.channels", 16, printed=False),
    Column("col.audiences", 16, printed=False),
    Column("col.file", 26, printed=False),
    Column("col.section.path", 30, printed=False),
    Column("col.citations", 30, printed=False),
    Column("col.rule", 9, printed=False),
)
_TARGETS = (
    Column("col.no", 5, "int"),
    Column("col.comparator", 9),
    Column("col.value", 9, "number"),
    Column("col.value_max", 9, "number"),
    Column("col.unit", 11),
    Column("col.text", 44),
    Column("col.population", 18),
    Column("col.by", 11),
    Column("col.who", 16),
    Column("col.document", 17),
    Column("col.page", 5.5, "int"),
    Column("col.sure", 6, "percent"),
    Column("col.baseline", 16, printed=False),
    Column("col.file", 26, printed=False),
    Column("col.rule", 9, printed=False),
)
_SOURCES = (
    Column("col.no", 5, "int"),
    Column("col.file", 24),
    Column("head.kind", 11),
    Column("head.number", 17),
    Column("head.date", 10.5, "date"),
    Column("head.issuer", 20),
    Column("head.subject", 42),
    Column("col.page_count", 6, "int"),
    Column("duties", 9, "int"),
    Column("targets", 8, "int"),
    Column("col.note", 14),
    Column("col.digest", 20, printed=False),
)


def workbook(plan: Plan, lang: Lang, *, today: date) -> bytes:
    """The workbook's bytes; a duty has a row for each day it is due on, so that each can be sorted and filtered."""
    stream = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(stream, options)
    book.set_properties(
        {"title": say(lang, "plan.title"), "author": "Lan Tỏa", "comments": say(lang, "sure.note")}
    )
    formats = _formats(book)
    duties = [
        _duty(number, item, line, plan, lang)
        for number, item in enumerate(plan.items, 1)
        for line in list_dues(item, today=today)
    ]
    targets = [_target(number, planned, plan, lang) for number, planned in enumerate(plan.targets, 1)]
    for title, columns, rows in (
        ("duties", _DUTIES, duties),
        ("targets", _TARGETS, targets),
        ("sources", _SOURCES, _sources(plan, lang)),
    ):
        sheet = book.add_worksheet(say(lang, title))
        for position, column in enumerate(columns):
            sheet.write_string(0, position, say(lang, column.title), formats["head"])
        _fill(sheet, columns, rows, formats)
    book.close()
    return stream.getvalue()


def _formats(book: Any) -> dict[str, Format]:
    cell = {
        "text_wrap": True,
        "valign": "top",
        "border": 1,
        "border_color": "#C8CCD0",
        "font_name": "Times New Roman",
        "font_size": 11,
    }
    return {
        "head": book.add_format({**cell, "bold": True, "bg_color": "#E9F1FD", "valign": "vcenter"}),
        "text": book.add_format(cell),
        "blank": book.add_format(cell),
        "risky": book.add_format({**cell, "quote_prefix": True}),
        "date": book.add_format({**cell, "num_format": "dd/mm/yyyy", "align": "left"}),
        "moment": book.add_format({**cell, "num_format": "hh:mm dd/mm/yyyy", "align": "left"}),
        "number": book.add_format({**cell, "num_format": "#,##0.##"}),
        "fraction": book.add_format({**cell, "num_format": "# ??/??"}),
        "int": book.add_format({**cell, "num_format": "0"}),
        "percent": book.add_format({**cell, "num_format": f'[<{phrases.LOOK_AGAIN}]0%" ?";0%'}),
    }


def _fill(
    sheet: Worksheet, columns: Sequence[Column], rows: list[list[Cell]], formats: dict[str, Format]
) -> None:
    for position, column in enumerate(columns):
        hours = any(isinstance(row[position], datetime) for row in rows)
        sheet.set_column(position, position, _MOMENT if hours else column.width)
    for line, row in enumerate(rows, 1):
        for position, (column, value) in enumerate(zip(columns, row, strict=True)):
            form = _form(value, column)
            _WRITERS[form](
                sheet, line, position, value[:_LONGEST] if isinstance(value, str) else value, formats[form]
            )
        sheet.set_row(line, _height(columns, row))
    sheet.print_area(0, 0, len(rows), sum(column.printed for column in columns) - 1)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
    sheet.set_footer("&L&A&R&P/&N")


def _height(columns: Sequence[Column], row: list[Cell]) -> float:
    """Points for the tallest cell that goes onto paper. Excel would find out by itself, other programs and printers do not."""
    lines = max(
        math.ceil(len(str(cell or "")) / (column.width * _FITS))
        for column, cell in zip(columns, row, strict=True)
        if column.printed
    )
    return min(_LINE * max(lines, 1) + 3, _TALLEST)


_WRITERS: dict[str, Callable[..., Any]] = {
    "blank": Worksheet.write_blank,
    "date": Worksheet.write_datetime,
    "moment": Worksheet.write_datetime,
    "text": Worksheet.write_string,
    "risky": Worksheet.write_string,
    "int": Worksheet.write_number,
    "number": Worksheet.write_number,
    "fraction": Worksheet.write_number,
    "percent": Worksheet.write_number,
}


def _form(value: Cell, column: Column) -> str:
    if value is None or value == "":
        return "blank"
    if isinstance(value, str):
        return "risky" if value.startswith(_RISKY) else "text"
    if isinstance(value, Fraction):
        return "fraction"
    if isinstance(value, datetime):
        return "moment"
    return column.kind


def _duty(number: int, item: WorkItem, line: DueLine, plan: Plan, lang: Lang) -> list[Cell]:
    source = plan.sources[item.source]
    item = item.at(line)
    return [
        None if item.unclear else number,
        phrases.no_duty(item, lang) or phrases.bearer_names(item, source),
        "; ".join(phrases.flat(bearer.name) for bearer in item.coordinators),
        _what(item, line, lang),
        "\n".join(filter(None, (phrases.when_words(line), phrases.misread_words(line.timings, lang)))),
        *_ends(line),
        phrases.measures(line),
        phrases.paper(source),
        item.page,
        item.confidence,
        phrases.beats(line.timings, lang),
        None if item.unclear else say(lang, f"modality.{item.modality.value}"),
        "; ".join(phrases.coded("channel", code, lang) for code in item.channels),
        "; ".join(phrases.coded("audience", code, lang) for code in item.audiences),
        source.name,
        " › ".join(item.section or item.labels),
        "; ".join(item.citations),
        item.duty.rule,
    ]


def _ends(line: DueLine) -> Iterator[date | None]:
    """The first and the last day of a line, with the hours that are named."""
    begins, hour = phrases.hours(line)
    first = line.opens or (line.due if begins else None)
    for day, clock in ((first, begins), (line.due, hour)):
        yield datetime.combine(day, clock) if day and clock else day


def _what(item: WorkItem, line: DueLine, lang: Lang) -> str:
    """The duty in its own words; first the clause the day belongs to, where that stands further on."""
    whole, clause = phrases.action(item.duty.text), phrases.clause_of(item, line)
    if not clause or whole.startswith(clause):
        return whole
    return say(lang, "plan.part", clause=clause, whole=whole)


def _target(number: int, planned: PlannedTarget, plan: Plan, lang: Lang) -> list[Cell]:
    target, source = planned.target, plan.sources[planned.source]
    bearers = plan.items[planned.item].bearers if planned.item is not None else ()
    return [
        number,
        " ".join(
            say(lang, code)
            for code in (
                target.change and f"change.{target.change.value}",
                f"comparator.{target.comparator.name.lower()}",
            )
            if code
        ),
        phrases.fraction(target) or target.value,
        target.value_max,
        target.unit,
        phrases.flat(planned.sentence),
        phrases.of(target),
        target.by,
        "; ".join(phrases.bearer_name(bearer, source) for bearer in bearers),
        phrases.paper(source),
        planned.page,
        target.evidence.confidence,
        target.baseline,
        source.name,
        target.evidence.rule,
    ]


def _sources(plan: Plan, lang: Lang) -> list[list[Cell]]:
    return [
        [
            number,
            source.name,
            source.kind,
            source.number_symbol,
            source.issued or phrases.written_date(source.written),
            phrases.issuer(source),
            source.subject,
            source.pages,
            source.duties,
            source.targets,
            _note(source.repeats, plan, lang, ocr=source.ocr),
            source.sha256,
        ]
        for number, source in enumerate(plan.sources, 1)
    ]


def _note(repeats: int | None, plan: Plan, lang: Lang, *, ocr: bool) -> str:
    if repeats is not None:
        return say(lang, "plan.repeats", name=plan.sources[repeats].name)
    return say(lang, "ocr") if ocr else ""
