"""Blocks on the page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheets import TODAY

from lantoa.core.checking import PaperForm
from lantoa.core.document import LabelKind
from lantoa.core.drafting import Block, BlockKind
from lantoa.core.typesetting import Grid, Role, form_on
from lantoa.core.typesetting.set_body import set_blocks

STATE = form_on(PaperForm.STATE, on=TODAY)
KINDS = st.sampled_from([kind for kind in BlockKind if kind is not BlockKind.TABLE])


def heading(label, text="Tiêu đề"):
    return Block(f"h{label}", BlockKind.HEADING, text, label)


def shown(*blocks, end=""):
    return [(item.role, item.text) for item in set_blocks(blocks, STATE, end=end)]


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        (LabelKind.PART, [(Role.PART, "Phần I"), (Role.PART_TITLE, "TIÊU ĐỀ")]),
        (LabelKind.CHAPTER, [(Role.PART, "Chương I"), (Role.PART_TITLE, "TIÊU ĐỀ")]),
        (LabelKind.CAPITAL, [(Role.HEADING_1, "A. TIÊU ĐỀ")]),
        (LabelKind.ROMAN, [(Role.HEADING_1, "I. TIÊU ĐỀ")]),
        (LabelKind.ARTICLE, [(Role.HEADING_2, "Điều 1. Tiêu đề")]),
        (LabelKind.ARABIC, [(Role.HEADING_2, "1. Tiêu đề")]),
        (LabelKind.ARABIC_2, [(Role.HEADING_2, "1.1. Tiêu đề")]),
        (LabelKind.LETTER, [(Role.HEADING_3, "a) Tiêu đề")]),
        (LabelKind.NONE, [(Role.HEADING_2, "Tiêu đề")]),
    ],
)
def test_headings(label, lines):
    assert shown(heading(label)) == lines


def test_a_part_without_title_is_one_line():
    assert shown(heading(LabelKind.PART, " ")) == [(Role.PART, "Phần I")]


def test_a_heading_that_says_nothing_has_no_rank():
    first, empty, inner = set_blocks(
        [heading(LabelKind.ROMAN), heading(LabelKind.NONE, " \u200b"), heading(LabelKind.ARABIC)], STATE
    )
    assert (first.rank, empty.rank, inner.rank) == (1, 0, 2)


def test_items_bear_their_label():
    assert shown(
        Block("a", BlockKind.TEXT, "Một", LabelKind.ARABIC),
        Block("b", BlockKind.TEXT, "hai", LabelKind.LETTER),
        Block("c", BlockKind.TEXT, "ba", LabelKind.DASH),
        Block("d", BlockKind.TEXT, "bốn"),
    ) == [(Role.BODY, "1. Một"), (Role.BODY, "a) hai"), (Role.BODY, "- ba"), (Role.BODY, "bốn")]


def test_the_label_of_an_article_is_bold_and_its_text_is_not():
    (item,) = set_blocks([Block("a", BlockKind.TEXT, "Thành lập Tổ", LabelKind.ARTICLE)], STATE)
    assert [(run.text, run.bold) for run in item.runs] == [("Điều 1.", True), (" Thành lập Tổ", None)]


def test_grounds_end_as_a_list():
    grounds = [
        Block(name, BlockKind.BASIS, text)
        for name, text in (("a", "Căn cứ Luật"), ("b", "Căn cứ Nghị định."))
    ]
    order = Block("c", BlockKind.ORDER, "QUYẾT ĐỊNH:")
    assert shown(*grounds, order) == [
        (Role.BASIS, "Căn cứ Luật;"),
        (Role.BASIS, "Căn cứ Nghị định."),
        (Role.ORDER, "QUYẾT ĐỊNH:"),
    ]


def test_the_last_paragraph_ends_the_paper_and_stays_with_the_signature():
    above = "Một việc cần làm. " * 20
    blocks = [Block("a", BlockKind.TEXT, above), Block("b", BlockKind.TEXT, "Hai.", LabelKind.DASH)]
    first, last = set_blocks(blocks, STATE, end="./.")
    assert (first.text, first.keep) == (above.strip(), False)
    assert (last.text, last.keep) == ("- Hai./.", True)


def test_a_table_that_stands_last_has_no_end():
    rows = (("TT", "Việc"), ("1", "Họp"))
    paragraph, grid = set_blocks(
        [Block("a", BlockKind.TEXT, "Một."), Block("b", BlockKind.TABLE, rows=rows)], STATE, end="./."
    )
    assert paragraph.text == "Một."
    assert isinstance(grid, Grid)


def test_nothing_makes_nothing():
    assert shown(end="./.") == []


@given(st.lists(st.tuples(KINDS, st.sampled_from(LabelKind), st.text(max_size=20)), max_size=12))
def test_every_block_is_printed_under_its_id_with_its_label(rows):
    blocks = [Block(f"b{place}", kind, text, label) for place, (kind, label, text) in enumerate(rows)]
    items = list(set_blocks(blocks, STATE, end="./."))
    assert list(dict.fromkeys(item.block for item in items)) == [block.id for block in blocks]
    assert all(item.label <= len(item.text) + 1 for item in items)


@given(st.lists(st.sampled_from(LabelKind), max_size=14))
def test_ranks_of_headings_never_skip_one(labels):
    ranks = [item.rank for item in set_blocks([heading(label) for label in labels], STATE) if item.rank]
    assert all(below <= above + 1 for above, below in zip([0, *ranks], ranks, strict=False))


LONG = "Tuyên truyền sâu rộng trong Nhân dân. "


@pytest.mark.parametrize(("text", "label", "keep"), [
    ("Đề nghị Sở Y tế:", LabelKind.LETTER, True),
    ("Đề nghị Sở Y tế:", LabelKind.NONE, False),
    ("Đề nghị Sở Y tế:", LabelKind.ARABIC, False),
    ("Đề nghị Sở Y tế.", LabelKind.LETTER, False),
    (LONG * 3 + "sau:", LabelKind.LETTER, False),
])  # fmt: skip
def test_an_opening_of_one_line_stays_with_its_list(text, label, keep):
    first, _ = set_blocks(
        (
            Block("b1", BlockKind.TEXT, text, LabelKind.ARABIC),
            Block("b2", BlockKind.TEXT, "Phát tin.", label),
        ),
        STATE,
    )
    assert first.keep is keep


@pytest.mark.parametrize(("sentences", "lone"), [(2, False), (5, True), (9, False)])
def test_three_lines_under_a_heading_may_be_parted(sentences, lone):
    text = Block("b2", BlockKind.TEXT, LONG * sentences)
    under, plain = [*set_blocks((heading(LabelKind.ARABIC), text, text._replace(id="b3")), STATE)][1:]
    assert (under.lone, plain.lone) == (lone, False)


@pytest.mark.parametrize(
    ("closing", "kept"),
    [("Trân trọng", [False, True, True]), ("Đề nghị phối hợp " * 9, [False, False, True])],
)
def test_where_the_last_paragraph_is_one_line_the_one_above_it_stays_with_the_signature_too(closing, kept):
    blocks = [Block(str(at), BlockKind.TEXT, words) for at, words in enumerate(("Một.", "Hai.", closing))]
    assert [one.keep for one in set_blocks(blocks, STATE, end="./.")] == kept
