import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.document import sentence_around


@pytest.mark.parametrize(
    ("flow", "inside", "expected"),
    [
        ("Một câu. Sở Y tế báo cáo trước 15/12. Câu ba.", "báo cáo", "Sở Y tế báo cáo trước 15/12."),
        ("Mở chuyên mục; Phát 02 tin/tuần; báo cáo.", "02 tin", "Phát 02 tin/tuần; báo cáo."),
        ("Kinh phí 1.500.000 đồng. Hết.", "1.500", "Kinh phí 1.500.000 đồng."),
        ("95% cặp vợ chồng; ông, bà được phổ biến. Hết.", "95%", "95% cặp vợ chồng; ông, bà được phổ biến."),
        ("UBND TP. Hà Sơn báo cáo.", "báo cáo", "UBND TP. Hà Sơn báo cáo."),
        ("khối trên\n  Câu ở dưới  \nkhối sau", "ở", "Câu ở dưới"),
        ("Tập trung:\nv.v. Sau đó.", "Sau", "v.v. Sau đó."),
    ],
)
def test_a_sentence_ends_where_the_next_begins(flow, inside, expected):
    start = flow.index(inside)
    span = sentence_around(flow, start, start + len(inside))
    assert flow[span.start : span.end] == expected


@given(st.text(alphabet="aĐ .;\n5"), st.data())
def test_a_sentence_holds_what_it_stands_around(flow, data):
    start = data.draw(st.integers(0, len(flow)))
    line_end = flow.find("\n", start)
    end = data.draw(st.integers(start, len(flow) if line_end < 0 else line_end))
    span = sentence_around(flow, start, end)
    assert 0 <= span.start <= start <= end <= span.end <= len(flow)
    assert "\n" not in flow[span.start : span.end]


def test_a_line_without_end_is_not_followed_to_its_end():
    flow = "a " * 10_000
    span = sentence_around(flow, 10_000, 10_001)
    assert 1_000 < span.end - span.start < 5_000
