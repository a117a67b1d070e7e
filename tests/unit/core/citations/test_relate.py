import pytest

from lantoa.core.citations.model import Mention, Relation
from lantoa.core.citations.relate import relate


def mentions(text):
    plain, found = "", []
    for piece in text.split("⟦"):
        inside, *rest = piece.split("⟧", 1)
        if rest:
            found.append(Mention(len(plain), len(plain) + len(inside), None, None, None, None, None, "", 1.0))
        plain += inside + "".join(rest)
    return plain, found


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("⟦A⟧ triển khai thực hiện ⟦B⟧", Relation.IMPLEMENTS),
        ("⟦A⟧ về việc sửa đổi, bổ sung một số điều của ⟦B⟧", Relation.AMENDS),
        ("⟦A⟧ thay thế ⟦B⟧", Relation.REPLACES),
        ("⟦A⟧ quy định chi tiết một số điều của ⟦B⟧", Relation.DETAILS),
        ("⟦A⟧ hướng dẫn thực hiện ⟦B⟧", Relation.DETAILS),
    ],
)
def test_a_title_tells_what_one_paper_does_to_another(text, relation):
    assert relate(*mentions(text)) == [None, (0, relation)]


@pytest.mark.parametrize(
    "text",
    [
        "⟦A⟧ thực hiện ở xã; ⟦B⟧",
        "⟦A⟧ và ⟦B⟧",
        "⟦A⟧ thực hiện. Theo ⟦B⟧",
        "⟦A⟧ thực hiện\n⟦B⟧",
        "⟦A⟧ thực hiện " + "a" * 300 + "⟦B⟧",
        "",
    ],
)
def test_papers_in_a_list_or_in_other_sentences_are_apart(text):
    assert set(relate(*mentions(text))) <= {None}


def test_a_chain_names_each_link():
    assert relate(*mentions("⟦A⟧ triển khai ⟦B⟧ thực hiện ⟦C⟧")) == [
        None,
        (0, Relation.IMPLEMENTS),
        (1, Relation.IMPLEMENTS),
    ]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("1. Kế hoạch này thay thế ⟦A⟧", Relation.REPLACES),
        ("Quyết định này có hiệu lực từ ngày ký và thay thế ⟦A⟧", Relation.REPLACES),
        ("Điều 2. Bãi bỏ ⟦A⟧", Relation.REPLACES),
        ("V/v sửa đổi, bổ sung một số nội dung của ⟦A⟧", Relation.AMENDS),
        ("Sửa đổi điểm a mục 2 ⟦A⟧", Relation.AMENDS),
        ("Sở Y tế rà soát, đề nghị thay thế ⟦A⟧", None),
        ("Khi thực hiện Kế hoạch này, các xã đề nghị sửa đổi, bổ sung ⟦A⟧", None),
        ("Quyết định này có hiệu lực từ ngày 01/10/2026, thay thế ⟦A⟧", Relation.REPLACES),
        ("Theo quy định này; căn cứ ⟦A⟧", None),
        ("Luật (sửa đổi, bổ sung năm 2025) và ⟦A⟧", None),
        ("1. Bổ sung kinh phí thực hiện ⟦A⟧", None),
        ("V/v bổ sung chỉ tiêu theo ⟦A⟧", None),
        ("Bãi bỏ các thủ tục không còn phù hợp với ⟦A⟧", None),
    ],
)
def test_what_the_paper_itself_does_is_told(text, relation):
    assert relate(*mentions(text)) == [relation and (None, relation)]
