from lantoa.core.document import (
    ancestors,
    block_at,
    children,
    labels_at,
    outline,
    parse_document,
)
from lantoa.core.text import compose

PLAN = """KẾ HOẠCH
Truyền thông dân số

I. MỤC TIÊU
1. Mục tiêu chung
- Nâng cao nhận thức.
8. Đài truyền thanh
8. Ủy ban nhân dân xã
Một đoạn văn.
II. TỔ CHỨC
"""


def document():
    return parse_document(compose(PLAN))


def test_the_outline_keeps_order_and_repeated_labels():
    first, second = outline(document())
    assert (first.label, first.title, first.level) == ("I.", "MỤC TIÊU", 1)
    assert [(section.label, section.title) for section in first.children] == [
        ("1.", "Mục tiêu chung"),
        ("8.", "Đài truyền thanh"),
        ("8.", "Ủy ban nhân dân xã"),
    ]
    assert first.children[0].children[0].title == "Nâng cao nhận thức."
    assert second.label == "II."
    assert second.children == ()


def test_a_section_spans_its_children():
    first, _ = outline(document())
    assert PLAN[first.span.start : first.span.end].endswith("8. Ủy ban nhân dân xã")


def test_a_place_between_blocks_belongs_to_the_one_before_it():
    made = document()
    for index, block in enumerate(made.blocks):
        assert block_at(made, block.span.start) == block_at(made, block.span.end) == index
    assert block_at(parse_document(compose("\n\nMột")), 0) == 0


def test_ancestors_are_given_from_the_outside_in():
    made = document()
    index = next(i for i, block in enumerate(made.blocks) if block.label == "-")
    assert [made.blocks[parent].label for parent in ancestors(made, index)] == ["I.", "1."]
    assert ancestors(made, 0) == ()


def test_children_are_listed_by_parent():
    made = document()
    under = children(made)
    one = next(i for i, block in enumerate(made.blocks) if block.label == "I.")
    assert [made.blocks[child].label for child in under[one]] == ["1.", "8.", "8."]
    assert sum(len(indexes) for indexes in under.values()) == len(made.blocks)


def test_the_signs_above_a_place_end_with_its_own_and_leave_dashes_out():
    made = document()
    assert labels_at(made, made.flow.index("Nâng cao")) == ("I", "1")
    assert labels_at(made, made.flow.index("Ủy ban")) == ("I", "8")
    assert labels_at(made, made.flow.index("KẾ HOẠCH")) == ()
    assert labels_at(made, len(made.flow) + 5) == ()
    assert labels_at(made, made.flow.index("Ủy ban"), depth=0) == ("8",)
