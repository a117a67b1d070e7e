"""Labels follow the levels."""

import pytest
from hypothesis import given
from papers_to_send import block, papers

from lantoa.core.document import LabelKind
from lantoa.core.drafting import number_blocks
from lantoa.core.drafting.number_blocks import ALPHABET

LABELS = {
    "I": LabelKind.ROMAN,
    "1": LabelKind.ARABIC,
    "1.1": LabelKind.ARABIC_2,
    "1.1.1": LabelKind.ARABIC_3,
    "a": LabelKind.LETTER,
    "-": LabelKind.DASH,
    "+": LabelKind.PLUS,
    "*": LabelKind.STAR,
    "": LabelKind.NONE,
    "Điều": LabelKind.ARTICLE,
    "Chương": LabelKind.CHAPTER,
    "Phần": LabelKind.PART,
    "Mục": LabelKind.DIVISION,
    "A": LabelKind.CAPITAL,
    "(1)": LabelKind.BRACKET,
}


def numbered(*labels):
    return [*number_blocks(block(f"b{at}", label=LABELS[label]) for at, label in enumerate(labels))]


@pytest.mark.parametrize(
    ("labels", "printed"),
    [
        (("I", "1", "a", "a", "-", "+"), ["I.", "1.", "a)", "b)", "-", "+"]),
        (("I", "1", "1", "I", "1"), ["I.", "1.", "2.", "II.", "1."]),
        (("1", "1.1", "1.1", "1.1.1", "1", "1.1"), ["1.", "1.1.", "1.2.", "1.2.1.", "2.", "2.1."]),
        (("1", "", "1"), ["1.", "", "2."]),
        (("Phần", "Chương", "Mục", "Mục", "Chương", "Mục"), ["Phần I", "Chương I", "Mục 1", "Mục 2", "Chương II", "Mục 1"]),
        (("Chương", "Điều", "1", "Chương", "Điều", "1"), ["Chương I", "Điều 1.", "1.", "Chương II", "Điều 2.", "1."]),
        (("A", "A", "(1)", "(1)", "*"), ["A.", "B.", "(1)", "(2)", "*"]),
        ((), []),
    ],
)  # fmt: skip
def test_labels_follow_the_levels(labels, printed):
    assert numbered(*labels) == printed


def test_points_use_the_letters_of_the_alphabet_and_then_double_them():
    points = numbered(*["a"] * (len(ALPHABET) + 2))
    assert points[:7] == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)"]
    assert points[-3:] == ["y)", "aa)", "bb)"]


@given(papers())
def test_every_block_has_a_label_of_its_kind(paper):
    labels = number_blocks(paper.blocks)
    assert len(labels) == len(paper.blocks)
    for each, label in zip(paper.blocks, labels, strict=True):
        assert bool(label) == (each.label is not LabelKind.NONE)


@given(papers())
def test_moving_what_is_unlabelled_changes_no_number(paper):
    labelled = [each for each in paper.blocks if each.label is not LabelKind.NONE]
    kept = [label for label in number_blocks(paper.blocks) if label]
    assert [*number_blocks(labelled)] == kept
