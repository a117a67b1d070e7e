import pytest

from lantoa.core.document import PrintedLine
from lantoa.core.kernel import Span
from lantoa.core.recipients.listing import (
    BULLET,
    Item,
    Lines,
    continues,
    left_parts,
    merge,
    opens,
    spans,
    split_bullets,
)


def line(words, *, start=0, after_blank=False):
    return PrintedLine(start, start + len(words), words, after_blank)


@pytest.mark.parametrize(
    "words", ["- Sở Y tế", "– Sở", "~ Sở", "ˆ Sở", "_ = Sở", "\\- Sở", "-Sở", "ư- Sở", "· Sở", "1. Sở"]
)
def test_what_a_scan_makes_of_a_dash_opens_a_line(words):
    if words.startswith("ư"):
        assert not BULLET.match(words)
    else:
        assert words[BULLET.match(words).end() :].startswith("Sở")


@pytest.mark.parametrize("words", ["Sở Y tế", "-", "- ;", "(để b/c)", ""])
def test_other_lines_are_not_opened(words):
    assert not BULLET.match(words)


def test_an_underline_is_blank_in_the_flow_but_still_a_bullet():
    assert opens("_ Sở", line("Sở", start=2), "Sở")
    assert not opens("a_b\nSở", line("Sở", start=4), "Sở")


def test_items_behind_each_other_on_one_line():
    words = "- Như trên; - Lao động - Thương binh; - Sở (b/c) - Lưu: VT."
    items = split_bullets(line(words, start=10), 0, len(words))
    assert [words[item.span.start - 10 : item.span.end - 10].strip() for item in items] == [
        "Như trên;",
        "Lao động - Thương binh;",
        "Sở (b/c)",
        "Lưu: VT.",
    ]
    assert all(item.bulleted for item in items)
    assert [item.bulleted for item in split_bullets(line("Sở; - Xã"), 0, 8)] == [False, True]


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("Sở Y tế;", "tỉnh Hà Sơn", True),
        ("Sở Y tế;", "(để b/c)", True),
        ("Sở Y tế,", "Sở Nội vụ", True),
        ("các xã thuộc", "Hà Sơn", True),
        ("Sở Y tế", "Hà Sơn;", True),
        ("Sở Y tế;", "Hà Sơn;", False),
        ("Sở Y tế.", "60", False),
    ],
)
def test_when_a_line_goes_on_with_the_one_above(above, below, joined):
    text = f"{above}\n{below}"
    item = Item(Span(0, len(above)), bulleted=True)
    assert continues(text, item, line(below, start=len(above) + 1), below) is joined


def test_nothing_goes_on_over_a_cell_a_blank_or_far_away():
    item = Item(Span(0, 2), bulleted=True)
    assert not continues("Sở | tỉnh", item, line("tỉnh", start=5), "tỉnh")
    assert not continues("Sở\n\nTỉnh", item, line("Tỉnh", start=4, after_blank=True), "Tỉnh")
    assert not continues("Sở" + " " * 300 + "tỉnh", item, line("tỉnh", start=302), "tỉnh")


def test_merge_and_spans():
    merged = merge(Item(Span(0, 2), bulleted=True), line("tỉnh  KT. GIÁM ĐỐC", start=3), 6)
    assert merged == Item(Span(0, 7), bulleted=True)
    assert spans([merged]) == (Span(0, 7),)


def test_only_the_left_column_is_listed():
    listing = Lines(
        [
            line("Nơi nhận: GIÁM ĐỐC"),
            line("- Như trên; Lê Văn Sơn", start=20),
            line("KT. GIÁM ĐỐC", start=50),
        ],
        9,
    )
    assert [found.words[start:end].strip() for found, start, end in left_parts(listing)] == ["- Như trên;"]
