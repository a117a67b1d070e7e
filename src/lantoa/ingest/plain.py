"""Plain text and Markdown: the file's own lines."""

from lantoa.ingest import charset
from lantoa.ingest.model import Content, File


def read_plain(file: File) -> Content:
    """The text as it is; its encoding is guessed and named."""
    decoded = charset.decode(file.data)
    return Content(decoded.text, encoding=decoded.encoding)
