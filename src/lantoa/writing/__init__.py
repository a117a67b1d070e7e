"""Papers as files: what the room `typesetting` describes becomes a Word document and a PDF.

In: SetPaper.
Out: bytes of a DOCX; bytes of a PDF with the places where fields, the signature and the seal belong.
Never: a layout of its own, a word of its own, a clock, a macro, markup made of a user's words.
"""

from lantoa.writing.lay_copy import lay_copy
from lantoa.writing.write_docx import write_docx
from lantoa.writing.write_pdf import Box, PdfPaper, write_pdf

__all__ = ["Box", "PdfPaper", "lay_copy", "write_docx", "write_pdf"]
