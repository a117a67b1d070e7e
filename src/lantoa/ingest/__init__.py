"""Files in, canonical text out.

In: paths or bytes of documents as offices send them: text, web pages, Word, PDF, scans, folders and zip archives of these.
Out: SourceText with places (page, paragraph, box, confidence) and an Origin; or a refusal that says what to do next.
Never: meaning; correction of what the source says; the network; macros; an exception other than Refused.
"""

from lantoa.ingest.messages import explain
from lantoa.ingest.model import Document, Known, Limits, Progress
from lantoa.ingest.programs import Program, programs
from lantoa.ingest.read import read_bytes, read_file
from lantoa.ingest.show import as_pdf, has_pages, page_picture
from lantoa.ingest.sizes import media_type, page_sizes
from lantoa.ingest.typed import Edit, Mended, has_macros, mend_word, read_layout
from lantoa.ingest.unpack import Packed, files_in
from lantoa.ingest.walk import FolderFile, files_under, find_documents

__all__ = [
    "Document",
    "Edit",
    "FolderFile",
    "Known",
    "Limits",
    "Mended",
    "Packed",
    "Program",
    "Progress",
    "as_pdf",
    "explain",
    "files_in",
    "files_under",
    "find_documents",
    "has_macros",
    "has_pages",
    "media_type",
    "mend_word",
    "page_picture",
    "page_sizes",
    "programs",
    "read_bytes",
    "read_file",
    "read_layout",
]
