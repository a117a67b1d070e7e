import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.citations.law_names import NAME
from lantoa.core.citations.read_law_name import read_law_name


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Bảo hiểm y tế", ", quyền lợi"),
        ("Phòng, chống tham nhũng", "; Luật Giá"),
        ("phòng, chống bạo lực gia đình", " tại xã"),
        ("Khoa học và Công nghệ", " và các luật"),
        ("Khoa học, công nghệ và đổi mới sáng tạo", " để"),
        ("Đầu tư theo phương thức đối tác công tư", ", Luật"),
        ("Đầu tư", ", Luật"),
        ("Tô chức chính quyên địa phương", " ngày"),
        ("Giáo dục", " và Đào tạo"),
        ("nước Cộng hòa xã hội chủ nghĩa Việt Nam", " năm"),
        ("Vui chơi ngoài trời", " quy định"),
        ("Vui chơi và giải trí", " theo"),
        ("Chăm sóc, nuôi dưỡng cây cảnh", " được"),
        ("Vui chơi", " và các văn bản"),
        ("Vui chơi", " và Nghị định"),
        ("Vui chơi", ", Nghị định"),
        ("PCTN", " năm 2018"),
        ("sửa đổi, bổ sung một số điều của Luật Dược", " ngày"),
        ("sửa đổi, bổ sung một số điều của Luật Dược, Luật Giá và Luật Hải quan", ";"),
        ("sửa đổi Điều 10 của Pháp lệnh Dân số", "."),
        ("sửa đổi, bổ sung một số điều của 37 Luật ", "có liên quan"),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(name, rest):
    assert (name + rest)[: read_law_name(name + rest, 0)] == name


@pytest.mark.parametrize(
    "text", ["", "của Quốc hội", "số 72/2025/QH15", "có quy định", ", Nghị", "sửa đổi, bổ sung năm 2020", "9"]
)
def test_no_name_begins_here(text):
    assert read_law_name(text, 0) == 0


def test_a_name_never_crosses_its_line():
    assert read_law_name("Bảo hiểm\ny tế", 0) == len("Bảo hiểm")


def test_the_longer_of_two_known_names_is_taken():
    assert NAME.match("giao duc dai hoc")[0] == "giao duc dai hoc"
    assert NAME.match("giao ducc") is None


@given(st.text(), st.integers(0, 10))
def test_any_text_gives_an_end_inside_it(text, at):
    assert at <= read_law_name(text, at) <= max(at, len(text))


@given(
    st.lists(
        st.sampled_from(
            [
                "Luật",
                "sửa",
                "đổi,",
                "bổ",
                "sung",
                "một",
                "số",
                "điều",
                "của",
                "và",
                "Dược",
                "Giá,",
                "Vui",
                "chơi",
                "theo",
                "(a)",
            ]
        )
    )
)
def test_any_mix_of_the_words_of_names_gives_an_end_inside_it(words):
    text = " ".join(words)
    assert 0 <= read_law_name(text, 0) <= len(text)
