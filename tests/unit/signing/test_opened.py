"""Files that are not judged at all."""

import struct
from io import BytesIO

import pytest
from certificates import NOW
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer
from signed_papers import LATER, leader, prepared, roots, way

from lantoa.core.kernel import Refused
from lantoa.signing import LEADER, Verification, explain, fill_number, filled, same_text, sign, verify


def encrypted():
    writer = copy_into_new_writer(PdfFileReader(BytesIO(prepared())))
    writer.encrypt(owner_pass="chu", user_pass="mo")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def hybrid():
    """A table of contents of the old kind that names another one of the new kind beside it."""
    pdf = way().bare
    before = int(pdf.rsplit(b"startxref", 1)[1].split()[0])
    number = int(PdfFileReader(BytesIO(pdf)).trailer["/Size"])
    root = PdfFileReader(BytesIO(pdf)).trailer.raw_get("/Root").idnum
    stream_at = len(pdf)
    entry = struct.pack(">BIH", 1, stream_at, 0)
    stream = (
        b"%d 0 obj\n<</Type/XRef/Size %d/W[1 4 2]/Index[%d 1]/Root %d 0 R/Length %d>>stream\n%s\nendstream\nendobj\n"
        % (
            number,
            number + 1,
            number,
            root,
            len(entry),
            entry,
        )
    )
    table_at = stream_at + len(stream)
    table = b"xref\n0 0\ntrailer\n<</Size %d/Root %d 0 R/Prev %d/XRefStm %d>>\nstartxref\n%d\n%%%%EOF\n" % (
        number + 1,
        root,
        before,
        stream_at,
        table_at,
    )
    return pdf + stream + table


VERBS = {
    "verify": lambda pdf: verify(pdf, roots=roots(), at=LATER),
    "sign": lambda pdf: sign(pdf, field=LEADER, signer=leader(), now=NOW),
    "fill": lambda pdf: fill_number(pdf, number="1", day="1", month="1"),
    "filled": filled,
    "compare": lambda pdf: same_text(prepared(), signed=pdf),
}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize(("made", "code"), [(encrypted, "pdf_encrypted"), (hybrid, "pdf_hybrid")])
def test_files_that_may_show_two_faces_are_refused(verb, made, code):
    with pytest.raises(Refused, match=code):
        VERBS[verb](made())


def against_the_standard(inside=b""):
    """Some programs write generation 65536 for the free object; readers that guess open it, this one does not."""
    first = b"%PDF-1.4\n" + inside + b"1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
    body = first + b"2 0 obj\n<</Type/Pages/Kids[]/Count 1>>\nendobj\n"
    where = (first.index(b"1 0 obj"), len(first))
    table = b"xref\n0 3\n0000000000 65536 f \n%010d 00000 n \n%010d 00000 n \n" % where
    pdf = body + table + b"trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    assert PdfFileReader(BytesIO(pdf), strict=False).root["/Pages"]["/Count"] == 1
    return pdf


def test_a_file_that_other_programs_show_is_not_only_called_damaged():
    with pytest.raises(Refused, match="pdf_damaged") as refused:
        verify(against_the_standard(b"%/ByteRange\n"), roots=roots(), at=LATER)
    assert "không đúng chuẩn" in explain(refused.value)


def test_one_of_them_that_bears_no_signature_is_called_unsigned():
    assert verify(against_the_standard(), roots=roots(), at=LATER) == Verification((), ("not_signed",))
