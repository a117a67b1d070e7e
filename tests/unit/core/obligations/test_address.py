import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.obligations.address import addressed
from lantoa.core.obligations.read_name import phrase_at


def told(text):
    phrase = phrase_at(text, 0, len(text))
    return [text[slice(*name)] for name in addressed(text, phrase, len(text))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sở Y tế rà soát hồ sơ. Giao Văn phòng theo dõi.", ["Sở Y tế", "Văn phòng"]),
        ("Sở Y tế rà soát hồ sơ; giao Báo Hà Sơn đưa tin.", ["Sở Y tế", "Báo Hà Sơn"]),
        ("Sở Y tế rà soát, đề nghị Sở Nội vụ xem xét.", ["Sở Y tế"]),
        ("Sở Y tế rà soát; các xã báo cáo.", ["Sở Y tế", "các xã"]),
        (
            "đồng chí Lan phụ trách thôn Nà Sơn; đồng chí Hùng phụ trách thôn Đồi.",
            ["đồng chí Lan", "đồng chí Hùng"],
        ),
        ("Sở Y tế theo dõi. Trường hợp vượt thẩm quyền, các xã báo cáo về tỉnh.", ["Sở Y tế", "các xã"]),
        ("Sở Y tế theo dõi. Nếu có vướng mắc, kịp thời báo cáo.", ["Sở Y tế"]),
        ("các Hội, yêu cầu các xã cử người.", ["các Hội", "các xã"]),
        ("các Hội và kêu gọi các xã cử người.", ["các Hội", "các xã"]),
        ("Ban Kinh tế, Sở Y tế giao Phòng Dân số làm đầu mối.", ["Ban Kinh tế", "Phòng Dân số"]),
        ("Sở Y tế giao Phòng Dân số làm đầu mối.", ["Sở Y tế"]),
        ("Sở Y tế giao các việc trên cho Phòng.", ["Sở Y tế"]),
        ("Sở Y tế rà soát. Giao các việc trên.", ["Sở Y tế"]),
        ("Sở Y tế rà soát. Yêu cầu các xã nghiêm túc thực hiện./.", ["Sở Y tế"]),
    ],
)
def test_all_whom_a_paragraph_tells(text, names):
    assert told(text) == names


WORDS = [
    "Sở Y tế",
    "các xã",
    "Giao",
    "giao",
    "yêu cầu",
    "kêu gọi",
    "và",
    "rà soát",
    ",",
    ";",
    ".",
    ":",
    "Đề nghị",
]


@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_names_are_in_order_apart_and_inside(words):
    text = " ".join(["Sở Y tế", *words]).replace(" ,", ",").replace(" ;", ";").replace(" .", ".")
    phrase = phrase_at(text, 0, len(text))
    names = addressed(text, phrase, len(text))
    assert names
    assert all(name.start < name.end <= len(text) for name in names)
    assert list(names) == sorted(set(names))
