import pytest

from lantoa.core.document import parse_document
from lantoa.core.kernel import quote
from lantoa.core.letterhead import Letterhead, printed_number, read_letterhead
from lantoa.core.text import compose


def head(number, symbol, printed):
    evidence = quote(printed, 0, len(printed), rule="X", confidence=1) if printed else None
    return Letterhead(number=number, symbol=symbol, number_symbol=evidence)


@pytest.mark.parametrize(
    ("number", "symbol", "printed", "joined"),
    [
        ("15", "KH-UBND", "15/KH-UBND", "15/KH-UBND"),
        ("127", "KH/TU", "127-KH/TU", "127-KH/TU"),
        ("127", "KH/TU", "127 – KH/TU", "127-KH/TU"),
        ("127", "KH/TU", None, "127/KH/TU"),
        (None, "KH-UBND", "/KH-UBND", "…/KH-UBND"),
        (None, "KH/TU", "  -KH/TU", "…-KH/TU"),
        (None, "KH- SYT", "/KH- SYT", "…/KH-SYT"),
        ("9", "KH - SYT", "9 /KH - SYT", "9/KH-SYT"),
        ("127", "KH /TU", "127 - KH /TU", "127-KH/TU"),
        ("15", None, "15", "15"),
        (None, None, None, None),
    ],
)
def test_number_and_symbol_are_joined_as_printed(number, symbol, printed, joined):
    assert printed_number(head(number, symbol, printed)) == joined


def test_a_blank_number_is_shown_as_the_caller_says():
    assert printed_number(head(None, "KH-UBND", None), blank="(blank)") == "(blank)/KH-UBND"


@pytest.mark.parametrize("written", ["21/KH-UBND", "34-KH/TU"])
def test_a_letterhead_is_printed_as_it_was_read(written):
    text = f"ỦY BAN NHÂN DÂN TỈNH HÀ SƠN\nSố: {written}\nKẾ HOẠCH\nTuyên truyền\n"
    assert printed_number(read_letterhead(parse_document(compose(text)))) == written
