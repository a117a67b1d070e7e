"""What a forger would do to a signed file: additions after its last byte."""

import re
from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter


def added_to(pdf, change):
    """The file with one more incremental update, made by `change(writer, page)`."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=False)
    change(writer, writer.find_page_for_modification(0)[0])
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def other_words(writer, page):
    """The page's content replaced by another."""
    content = generic.StreamObject(stream_data=b"BT /F1 12 Tf 72 700 Td (khac) Tj ET")
    page.get_object()[pdf_name("/Contents")] = writer.add_object(content)
    writer.mark_update(page)


def added_words(writer, _page):
    """A stroke drawn after what stands on the page."""
    writer.add_stream_to_page(
        0, writer.add_object(generic.StreamObject(stream_data=b"1 0 0 RG 60 300 m 500 300 l S"))
    )


def sticker(rectangle, drawn, *, flags=4, kind="/Stamp", **more):
    """An annotation laid over the page."""

    def change(writer, page):
        x0, y0, x1, y1 = rectangle
        look = generic.StreamObject(
            {
                pdf_name("/Type"): pdf_name("/XObject"),
                pdf_name("/Subtype"): pdf_name("/Form"),
                pdf_name("/BBox"): generic.ArrayObject(map(generic.NumberObject, (0, 0, x1 - x0, y1 - y0))),
            },
            stream_data=drawn,
        )
        mark = generic.DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Annot"),
                pdf_name("/Subtype"): pdf_name(kind),
                pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, rectangle)),
                pdf_name("/F"): generic.NumberObject(flags),
                pdf_name("/AP"): generic.DictionaryObject({pdf_name("/N"): writer.add_object(look)}),
                **{pdf_name(key): value for key, value in more.items()},
            }
        )
        writer.register_annotation(page, writer.add_object(mark))

    return change


def white(width, height):
    return b"1 1 1 rg 0 0 %d %d re f" % (width, height)


def black(width, height):
    return b"0 0 0 rg 0 0 %d %d re f" % (width, height)


def script(writer, _page):
    """Something that runs when the file is opened."""
    action = generic.DictionaryObject(
        {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): generic.pdf_string("app.alert(1)")}
    )
    writer.root[pdf_name("/OpenAction")] = writer.add_object(action)
    writer.update_root()


def words(text):
    """A string of a PDF."""
    return generic.pdf_string(text)


def signed_range(pdf):
    """Where the last signature's own bytes begin and end: all the others are signed."""
    numbers = re.findall(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)\s*\]", pdf)[-1]
    return int(numbers[1]), int(numbers[2])
