"""A PDF's bytes, opened to be read or added to; what cannot be signed or trusted is refused."""

import asyncio
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from io import BytesIO
from typing import Any, TypeVar

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields

from lantoa.core.kernel import Refused

# A signature that allows no change after it.
_CLOSED = 1
_Result = TypeVar("_Result")
# Readers look for the mark of a PDF in the first kilobyte.
_MARK_WITHIN = 1024
_COVERED = b"/ByteRange"


def reader_of(pdf: bytes) -> PdfFileReader:
    """The file, read strictly; raises Refused."""
    if b"%PDF-" not in pdf[:_MARK_WITHIN]:
        raise Refused("not_a_pdf")
    with damage_refused():
        reader = PdfFileReader(BytesIO(pdf))
        encrypted = reader.encrypted
        hybrid = reader.xrefs.hybrid_xrefs_present
        if not encrypted:
            _ = reader.root["/Pages"]
    if encrypted:
        raise Refused("pdf_encrypted")
    if hybrid:
        # Two tables of contents in one file: two programs may show two different papers.
        raise Refused("pdf_hybrid")
    return reader


def opens_without_signature(pdf: bytes) -> bool:
    """Whether readers that are not strict open it and nothing in it is a signature, which always says what bytes it covers."""
    if _COVERED in pdf:
        return False
    try:
        with damage_refused():
            return bool(PdfFileReader(BytesIO(pdf), strict=False).root["/Pages"]["/Count"])
    except Refused:
        return False


def writer_of(pdf: bytes) -> IncrementalPdfFileWriter:
    """Additions to the file go after its last byte, so that every signature before them stays whole."""
    reader = reader_of(pdf)
    with damage_refused():
        for name, _value, reference in enumerate_sig_fields(reader, filled_status=True):
            if held(held(reference.get_object(), "/Lock", {}), "/P") == _CLOSED:
                raise Refused("already_closed", field=name)
        return IncrementalPdfFileWriter.from_reader(reader)


def held(place: Any, key: str, default: Any = None) -> Any:
    """What a dictionary of the file holds under `key`, wherever in the file it stands."""
    return place[key] if key in place else default  # noqa: SIM401 - the library's own `get` does not look elsewhere


@contextmanager
def damage_refused() -> Iterator[None]:
    """A library that stumbles over a broken file speaks as a refusal."""
    try:
        yield
    except (Refused, MemoryError):
        raise
    except Exception as error:
        raise Refused("pdf_damaged", detail=type(error).__name__) from error


def awaited(work: Coroutine[Any, Any, _Result]) -> _Result:
    """The result of asynchronous work, also where the caller's thread runs a loop of its own."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, work).result()
