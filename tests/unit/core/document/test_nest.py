"""Lists that begin anew at 1 under a heading of their own form."""

from time import process_time

import pytest

from lantoa.core.document import ancestors, parse_document
from lantoa.core.text import compose


def tree(text):
    """Each labelled block's sign, behind the signs above it, with its level."""
    document = parse_document(compose(text))
    return [
        ("".join(document.blocks[above].label for above in (*ancestors(document, at), at)), block.level)
        for at, block in enumerate(document.blocks)
        if block.label
    ]


def test_a_list_stands_under_the_heading_before_it_with_all_it_holds():
    text = (
        "I. NHIỆM VỤ\n1. Công tác khuyến học\n1. Rà soát danh sách:\na) Lập biểu;\nb) Gửi xã.\n2. Lập quỹ.\n"
        "2. Công tác thư viện\n- Mua sách.\nII. KINH PHÍ\n"
    )
    assert tree(text) == [
        ("I.", 1),
        ("I.1.", 2),
        ("I.1.1.", 3),
        ("I.1.1.a)", 4),
        ("I.1.1.b)", 4),
        ("I.1.2.", 3),
        ("I.2.", 2),
        ("I.2.-", 3),
        ("II.", 1),
    ]


@pytest.mark.parametrize(
    ("items", "found"),
    [
        # the next heading is the next number of both
        ("1. Thư viện\n1. Mua sách.\n2. Thi đua\n1. Họp.", ["1.", "1.1.", "2.", "2.1."]),
        # the list goes on to the end, or breaks off
        ("2. Thư viện\n1. Mua sách.\n2. Cho mượn.", ["2.", "2.1.", "2.2."]),
        ("1. Thư viện\n1. Mua sách.\n1. Cho mượn.", ["1.", "1.1.", "1."]),
        # an item is no heading; nothing begins anew
        ("1. Mua sách.\n1. Cho mượn.", ["1.", "1."]),
        ("1. Thư viện\n2. Thi đua", ["1.", "2."]),
    ],
)
def test_where_a_list_begins_and_ends(items, found):
    assert [sign for sign, _level in tree(f"Nội dung như sau:\n{items}\n")] == found


def test_a_paragraph_ends_the_list_and_stays_where_it_was():
    text = "I. NHIỆM VỤ\n1. Thư viện\n1. Mua sách.\nII. KINH PHÍ\n1. Ngân sách xã\n1. Chi mua sách.\n"
    assert [sign for sign, _level in tree(text)] == ["I.", "I.1.", "I.1.1.", "II.", "II.1.", "II.1.1."]


def test_many_such_lists_cost_little():
    began = process_time()
    tree("I. NHIỆM VỤ\n" + "1. Thư viện\n1. Mua sách.\n" * 10_000)
    assert process_time() - began < 5
