"""Words as an appearance of a field: set in the embedded typeface, as the paper around them is."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import typst
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter

from lantoa.typefaces import typefaces

_TEMPLATE = Path(__file__).parent / "line.typ"


class Line(NamedTuple):
    """Words in a box of that size in points."""

    text: str
    width: float
    height: float
    size: float
    italic: bool = False
    side: str = "center"


def print_line(line: Line, *, writer: BasePdfFileWriter) -> generic.IndirectObject:
    """The line as a form XObject in `writer`'s file: subset of the typeface embedded, letters can be searched."""
    shown = line._asdict() | {"style": "italic" if line.italic else "normal"}
    compiler = typst.Compiler(
        str(_TEMPLATE),
        root=str(_TEMPLATE.parent),
        font_paths=typefaces(),
        sys_inputs={"line": json.dumps(shown, ensure_ascii=False)},
    )
    page: Any = compiler.compile(format="pdf", pdf_tags=False)
    form: generic.IndirectObject = writer.import_page_as_xobject(PdfFileReader(BytesIO(page)))
    return form
