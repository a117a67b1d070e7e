"""Number and date of a paper its leader has signed already."""

from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from lantoa.core.kernel import Refused
from lantoa.signing.model import DAY, MONTH, NUMBER, Filled
from lantoa.signing.opened import damage_refused, held, reader_of, writer_of
from lantoa.signing.print_line import Line, print_line

_READ_ONLY = 1
# A line is as high as 1.107 of its letters' size (line.typ).
_LINE = 1.107


def fill_number(pdf: bytes, *, number: str, day: str, month: str) -> bytes:
    """The three fields filled and locked, as an incremental update: signatures made before stay whole."""
    writer = writer_of(pdf)
    with damage_refused():
        fields = _text_fields(writer.root)
        for name, text in ((NUMBER, number), (DAY, day), (MONTH, month)):
            if name not in fields:
                raise Refused("no_field", field=name)
            if _value(fields[name]):
                raise Refused("already_filled", field=name)
            if not text.strip():
                raise Refused("nothing_to_fill", field=name)
        for name, text in ((NUMBER, number), (DAY, day), (MONTH, month)):
            _fill(writer, fields[name], text=text, date=name != NUMBER)
        out = BytesIO()
        writer.write(out)
    return out.getvalue()


def filled(pdf: bytes) -> Filled:
    """What stands in the fields of number and date."""
    reader = reader_of(pdf)
    with damage_refused():
        fields = _text_fields(reader.root)
        values = {name: _value(field) for name, field in fields.items()}
    return Filled(values.get(NUMBER, ""), values.get(DAY, ""), values.get(MONTH, ""))


def waits_for_number(pdf: bytes) -> bool:
    """Whether places for number and date are kept and still empty; copies have their number in their words."""
    reader = reader_of(pdf)
    with damage_refused():
        return any(not _value(field) for field in _text_fields(reader.root).values())


def _text_fields(root: Any) -> dict[str, Any]:
    references = held(held(root, "/AcroForm", {}), "/Fields", ())
    return {
        str(held(reference.get_object(), "/T", "")): reference
        for reference in references
        if held(reference.get_object(), "/FT") == "/Tx"
    }


def _value(reference: Any) -> str:
    return str(held(reference.get_object(), "/V", ""))


def _fill(writer: IncrementalPdfFileWriter, reference: Any, *, text: str, date: bool) -> None:
    """The number stands upright, close to the stroke after it; the date slopes (NĐ 30/2020, Phụ lục I)."""
    field = reference.get_object()
    x0, y0, x1, y1 = (float(value) for value in field["/Rect"])
    # Half points: the blank was set in 13 or 14.
    size = round((y1 - y0) / _LINE * 2) / 2
    side = "center" if date else "right"
    shown = print_line(Line(text, x1 - x0, y1 - y0, size, italic=date, side=side), writer=writer)
    field[pdf_name("/V")] = pdf_string(text)
    field[pdf_name("/AP")] = generic.DictionaryObject({pdf_name("/N"): shown})
    field[pdf_name("/Ff")] = generic.NumberObject(_READ_ONLY)
    writer.mark_update(reference)
