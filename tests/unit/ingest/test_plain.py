"""Plain text."""

import pytest

from lantoa.ingest.model import File
from lantoa.ingest.plain import read_plain


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_text_comes_as_it_is(encoding: str) -> None:
    content = read_plain(File("a.txt", "Điều 1.\r\n\r\nĐiều 2.".encode(encoding)))
    assert content.lines == "Điều 1.\r\n\r\nĐiều 2."
    assert content.encoding in {"utf-8", "utf-16-le"}
    assert not content.ocr
