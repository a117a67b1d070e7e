import pytest

from lantoa.core.document import LabelKind, parse_document
from lantoa.core.flaws.numbering import steps, value_of
from lantoa.core.text import compose


@pytest.mark.parametrize(
    ("label", "kind", "value"),
    [
        ("IV.", LabelKind.ROMAN, 4),
        ("XIX.", LabelKind.ROMAN, 19),
        ("IH.", LabelKind.ROMAN, None),
        ("B.", LabelKind.CAPITAL, 2),
        ("W.", LabelKind.CAPITAL, None),
        ("đ)", LabelKind.LETTER, 5),
        ("f)", LabelKind.LETTER, None),
        ("a1)", LabelKind.LETTER, None),
        ("8.", LabelKind.ARABIC, 8),
        ("1.3.", LabelKind.ARABIC_2, 3),
        ("Điều 7.", LabelKind.ARTICLE, 7),
        ("Điều", LabelKind.ARTICLE, None),
        ("", LabelKind.ROMAN, None),
    ],
)
def test_values_of_labels(label, kind, value):
    assert value_of(label, kind) == value


def walk(text, *, letters=False):
    found = steps(parse_document(compose(text)))
    return [(step.before, step.label) for step in found if (step.kind is LabelKind.LETTER) == letters]


PLAN = """Sở Y tế ban hành kế hoạch với các nội dung như sau:
I. MỤC TIÊU
1. Mục tiêu chung.
2. Mục tiêu cụ thể.
IH. NHIỆM VỤ
1. Các nhiệm vụ:
a) Truyền thông;
b) Tập huấn.
- Mỗi xã một lớp.
III. TỔ CHỨC THỰC HIỆN
1. Các sở.
| 1. | 7. |
"""


def test_steps_stay_under_their_heading_and_out_of_tables():
    assert walk(PLAN) == [("1.", "2."), ("IH.", "III.")]
    assert walk(PLAN, letters=True) == [("a)", "b)")]


def test_a_damaged_numeral_counts_as_the_next_one_and_leaves_no_gap():
    found = list(steps(parse_document(compose(PLAN))))
    (roman,) = [step for step in found if step.kind is LabelKind.ROMAN]
    assert (roman.last, roman.value, roman.highest) == (2, 3, 2)
    alone = "Nội dung như sau:\nIH. NHIỆM VỤ\nIV. KINH PHÍ\n"
    assert walk(alone) == []


def test_a_one_opens_a_new_run_and_second_levels_count_under_their_own_number():
    assert walk("Nội dung như sau:\n1. Một.\n2. Hai.\n1. Lại một.\n2. Lại hai.\n") == [
        ("1.", "2."),
        ("1.", "2."),
    ]
    assert walk("Nội dung như sau:\n1.1. Một.\n1.2. Hai.\n2.1. Lại một.\n") == [("1.1.", "1.2.")]
