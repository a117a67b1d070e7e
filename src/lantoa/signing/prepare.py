"""A paper made ready to be signed: fields for number and date, empty places for signatures."""

from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.content import RawContent
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.sign.fields import (
    FieldMDPAction,
    FieldMDPSpec,
    MDPPerm,
    SigFieldSpec,
    append_signature_field,
)

from lantoa.core.kernel import Refused
from lantoa.signing.accessible import tell_readers
from lantoa.signing.model import ANNEX, DAY, FIELDS, LEADER, MONTH, NUMBER, SEAL, Place, Places
from lantoa.signing.opened import damage_refused, writer_of

# What each field is called aloud.
SPOKEN = {
    NUMBER: "Số văn bản",
    DAY: "Ngày ban hành",
    MONTH: "Tháng ban hành",
    LEADER: "Chữ ký của người có thẩm quyền",
    SEAL: "Chữ ký số của cơ quan",
    ANNEX: "Chữ ký số của cơ quan trên phụ lục",
}
# The leader signs first: what comes after may only fill these in.
_LEFT_OPEN = [NUMBER, DAY, MONTH, SEAL]
_PRINTED = 4


def spoken(field: str) -> str:
    """What a field is called aloud; its own name where it is none of ours."""
    return SPOKEN.get(ANNEX if field.startswith(ANNEX) else field, field)


def prepare(pdf: bytes, *, places: Places) -> bytes:
    """The same pages with fields at `places` (names as the paper's description gives them); an incremental update."""
    writer = writer_of(pdf)
    with damage_refused():
        if "/AcroForm" in writer.root:
            raise Refused("already_prepared")
        for name, place in places.items():
            field = FIELDS.get(name) or name.replace("annex", ANNEX, 1)
            if not 1 <= place[0] <= int(writer.prev.root["/Pages"]["/Count"]):
                raise Refused("place_outside", field=field, page=place[0])
            if field in (NUMBER, DAY, MONTH):
                _add_text(writer, field, place)
            else:
                _add_signature(writer, field, place)
        tell_readers(writer, spoken=SPOKEN)
        out = BytesIO()
        writer.write(out)
    return out.getvalue()


def _add_text(writer: IncrementalPdfFileWriter, name: str, place: Place) -> None:
    """An empty text field; what it looks like is drawn when it is filled."""
    number, x0, y0, x1, y1 = place
    page = writer.find_page_for_modification(number - 1)[0]
    blank = RawContent(b"", box=BoxConstraints(width=x1 - x0, height=y1 - y0)).as_form_xobject()
    field = writer.add_object(
        generic.DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Annot"),
                pdf_name("/Subtype"): pdf_name("/Widget"),
                pdf_name("/FT"): pdf_name("/Tx"),
                pdf_name("/T"): pdf_string(name),
                pdf_name("/TU"): pdf_string(SPOKEN[name]),
                pdf_name("/Rect"): generic.ArrayObject(map(generic.FloatObject, (x0, y0, x1, y1))),
                pdf_name("/F"): generic.NumberObject(_PRINTED),
                pdf_name("/P"): page,
                pdf_name("/AP"): generic.DictionaryObject({pdf_name("/N"): writer.add_object(blank)}),
            }
        )
    )
    _form(writer)["/Fields"].append(field)
    writer.register_annotation(page, field)


def _form(writer: IncrementalPdfFileWriter) -> Any:
    root = writer.root
    if "/AcroForm" not in root:
        form = generic.DictionaryObject({pdf_name("/Fields"): generic.ArrayObject()})
        root[pdf_name("/AcroForm")] = writer.add_object(form)
        writer.update_root()
    return root["/AcroForm"]


def _add_signature(writer: IncrementalPdfFileWriter, name: str, place: Place) -> None:
    """An empty signature; its lock says what may happen to the file after it is signed."""
    number, *box = place
    last = name != LEADER
    scope = FieldMDPSpec(FieldMDPAction.ALL) if last else FieldMDPSpec(FieldMDPAction.EXCLUDE, _LEFT_OPEN)
    append_signature_field(
        writer,
        SigFieldSpec(
            name,
            on_page=number - 1,
            box=(box[0], box[1], box[2], box[3]),  # type: ignore[arg-type] # the library rounds to hundredths itself
            field_mdp_spec=scope,
            doc_mdp_update_value=MDPPerm.NO_CHANGES if last else MDPPerm.FILL_FORMS,
            readable_field_name=spoken(name),
        ),
    )
