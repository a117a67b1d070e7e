"""Duties as a workbook: real dates and numbers, nothing that a spreadsheet would take for a formula."""

import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

import xlsxwriter  # type: ignore[import-untyped]
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from lantoa.apps.duties.selectors.lines import Bearers, Line
from lantoa.web.duties.rows import bearer_words
from lantoa.web.duties.words import AUDIENCES, CHANNELS, MODALITIES, amount, badges, beat, tally
from lantoa.web.states_of_duties import STATES

MOST_ROWS = 20_000
Units = Mapping[int, Sequence[tuple[str, str]]]
# Signs that make a spreadsheet take a pasted or exported text for a formula
_RISKY = ("=", "+", "-", "@", "\t", "\r", "|", "%")
_LONGEST = 32_000
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class _Column(NamedTuple):
    title: Any
    width: int


COLUMNS = (
    _Column(gettext_lazy("TT"), 5),
    _Column(gettext_lazy("Nhiệm vụ"), 70),
    _Column(gettext_lazy("Đơn vị thực hiện"), 32),
    _Column(gettext_lazy("Phối hợp"), 26),
    _Column(gettext_lazy("Bắt đầu"), 12),
    _Column(gettext_lazy("Hạn"), 12),
    _Column(gettext_lazy("Thời hạn theo văn bản"), 22),
    _Column(gettext_lazy("Định kỳ"), 12),
    _Column(gettext_lazy("Chỉ tiêu"), 24),
    _Column(gettext_lazy("Trạng thái"), 22),
    _Column(gettext_lazy("Từng đơn vị"), 44),
    _Column(gettext_lazy("Văn bản"), 20),
    _Column(gettext_lazy("Trang"), 7),
    _Column(gettext_lazy("Mục"), 30),
    _Column(gettext_lazy("Chuyên đề"), 22),
    _Column(gettext_lazy("Mức độ"), 12),
    _Column(gettext_lazy("Kênh"), 20),
    _Column(gettext_lazy("Đối tượng"), 20),
)


def as_workbook(lines: Sequence[Line], units: Units, *, today: date) -> bytes:
    """The workbook's bytes; `units`: of each duty, with how their shares stand."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, _OPTIONS)
    book.set_properties({"title": _("Sổ nhiệm vụ")})
    sheet = book.add_worksheet(_("Nhiệm vụ"))
    cell = {"font_name": "Times New Roman", "font_size": 11, "text_wrap": True, "valign": "top", "border": 1}
    forms = {
        "head": book.add_format({**cell, "bold": True, "valign": "vcenter", "bg_color": "#E6EFF8"}),
        "text": book.add_format(cell),
        "risky": book.add_format({**cell, "quote_prefix": True}),
        "date": book.add_format({**cell, "num_format": "dd/mm/yyyy", "align": "left"}),
    }
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, str(column.title), forms["head"])
    for number, line in enumerate(lines, 1):
        for place, value in enumerate(_row(number, line, units.get(line.duty.pk, ()))):
            _write(sheet, number, place, value, forms)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(len(lines), 1), len(COLUMNS) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer(f"&L{today:%d/%m/%Y}&R&P/&N")
    book.close()
    return stream.getvalue()


def _write(sheet: Any, number: int, place: int, value: object, forms: dict[str, object]) -> None:
    if isinstance(value, date):
        moment = datetime.combine(value, datetime.min.time())
        sheet.write_datetime(number, place, moment, forms["date"])
    elif isinstance(value, int):
        sheet.write_number(number, place, value, forms["text"])
    elif value:
        words = str(value)
        form = forms["risky" if words.startswith(_RISKY) else "text"]
        sheet.write_string(number, place, words[:_LONGEST], form)
    else:
        sheet.write_blank(number, place, None, forms["text"])


def _counted(bearers: Bearers) -> str:
    """`UBND các xã, phường (9 đơn vị)`: their names have a column."""
    if bearers.units < 2:
        return bearer_words(bearers)
    words = ngettext("%(phrase)s (%(units)s đơn vị)", "%(phrase)s (%(units)s đơn vị)", bearers.units)
    return words % {"phrase": bearers.phrase, "units": bearers.units}


def _row(number: int, line: Line, units: Sequence[tuple[str, str]]) -> list[object]:
    duty = line.duty
    return [
        number,
        duty.action,
        "; ".join(_counted(bearers) for bearers in line.bearers if bearers.leads),
        "; ".join(_counted(bearers) for bearers in line.bearers if not bearers.leads),
        duty.begins_on,
        line.seen.due_on,
        duty.due_text,
        beat(duty.rrule, line.seen.due_on),
        "; ".join(amount(target) for target in line.targets),
        " · ".join(
            part
            for part in (
                *(str(badge.word) for badge in badges(line)),
                tally(duty, line.times) if line.seen.whole else "",
            )
            if part
        ),
        "; ".join(f"{name} ({STATES[state].word})" for name, state in units),
        str(duty.arrival),
        duty.page,
        duty.section,
        duty.topic.name if duty.topic else "",
        str(MODALITIES.get(duty.modality, duty.modality)),
        ", ".join(str(CHANNELS.get(code, code)) for code in duty.channels),
        ", ".join(str(AUDIENCES.get(code, code)) for code in duty.audiences),
    ]
