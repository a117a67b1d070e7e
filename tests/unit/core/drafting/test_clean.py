"""What the list and the file of a source gave its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.drafting.clean import clean_name, clean_words, join_bodies, tidy_words


@pytest.mark.parametrize(
    ("words", "clean"),
    [
        ("- Phát tin\n  hằng tuần;", "Phát tin hằng tuần;"),
        ("2.1. Treo băng rôn", "Treo băng rôn"),
        ("nhân Tháng đọc sách (*tháng 4 hằng năm*) tại xã", "nhân Tháng đọc sách (tháng 4 hằng năm) tại xã"),
        ("trước **ngày 10 tháng 12** hằng năm", "trước ngày 10 tháng 12 hằng năm"),
        ("* Phát tin", "Phát tin"),
        ("nhân 2 * 3 và 4 * 5", "nhân 2 * 3 và 4 * 5"),
        ("- Nội dung: thường xuyên cập nhật sách mới", "thường xuyên cập nhật sách mới"),
        ("Giải pháp, cách thức tiến hành: tổ chức hội thi", "tổ chức hội thi"),
        ("Nội dung tuyên truyền: lịch hội thi", "Nội dung tuyên truyền: lịch hội thi"),
        ("Nội dung:", "Nội dung:"),
    ],
)
def test_only_the_words_themselves_are_left(words, clean):
    assert clean_words(words) == clean


def test_a_title_has_no_signs_around_it():
    assert clean_name("## **2. Tuyên truyền phòng bệnh dại**;") == "Tuyên truyền phòng bệnh dại"


@given(st.text(max_size=200))
def test_any_words_are_cleaned_on_one_line(words):
    assert "\n" not in clean_words(words)


LABELS = st.sampled_from(
    ("", "- ", "+ ", "• ", "* ", "1. ", "2.1. ", "12) ", "(3) ", "a) ", "đ) ", "IV. ", "ii) ", "– ")
)
CALLED = st.sampled_from(
    ("", "Nội dung: ", "Giải pháp thực hiện: ", "Hình thức, biện pháp: ", "Nhiệm vụ và giải pháp: ")
)
WORDS = st.sampled_from(
    (
        "Phát tin hằng tuần",
        "5.000 tờ rơi cho 12 thôn",
        "Treo 2 băng rôn (khổ 3x1 m)",
        "1.5 lần so với năm trước",
        "Sở Y tế: chủ trì, phối hợp",
        "Nội dung tuyên truyền gồm có lịch hội thi",
        "v.v. và các việc khác",
    )
)


@given(LABELS, CALLED, LABELS, WORDS)
def test_label_and_caller_go_and_every_word_stays(label, called, inner, words):
    dirty = f"{label}{called}{inner}{words}"
    assert clean_words(dirty) == words
    assert clean_words(f"  {label}{called}\n{inner}**{words}** ") == words, "however its lines were broken"


@given(LABELS, WORDS, st.sampled_from(("", ".", ";", ":", " .;", ",", " **")))
def test_a_title_is_its_words_whatever_stood_around_them(label, words, end):
    for open_with in ("", "# ", "### ", "  "):
        assert clean_name(f"{open_with}{label}{words}{end}") == words


@pytest.mark.parametrize(
    "words",
    [
        "2024 là năm đọc sách",
        "A, B và C",
        "xã. Hội thi",
        "4*5*6",
        "- ",
        "Nội dung khác",
        "Nội dung triển khai: lịch hội thi",
        "Hình thức trực tuyến: họp qua mạng",
    ],
)
def test_what_only_looks_like_a_label_stays(words):
    assert clean_words(words) == ("" if words == "- " else words)


@given(st.text(alphabet="ab *\n", max_size=40))
def test_of_starred_words_no_letter_goes(words):
    kept = [letter for letter in words if letter in "ab"]
    assert [letter for letter in clean_words(words) if letter in "ab"] == kept


@pytest.mark.parametrize(
    ("words", "tidy"),
    [
        ("đọc sách; Phối hợp với Sở Y tế; Đài Truyền thanh", "đọc sách; phối hợp với Sở Y tế; Đài Truyền thanh"),
        ("biện pháp như: Thường xuyên rửa tay", "biện pháp như: thường xuyên rửa tay"),
        ("trong giai đoạn (2021-2030), nhất là giai đoạn 2026–2030.", "trong giai đoạn 2021 - 2030, nhất là giai đoạn 2026 - 2030."),
        ("đến giai đoạn đầu", "đến giai đoạn đầu"),
        ("khăn, khẩu trang....Vệ sinh; bút.... Sách...", "khăn, khẩu trang... Vệ sinh; bút... Sách..."),
        ("trên facebook, zalo, youtube", "trên Facebook, Zalo, YouTube"),
        ("chỉ đạo của ủy ban nhân dân tỉnh; một hội đồng nhân dân", "chỉ đạo của Ủy ban nhân dân tỉnh; một hội đồng nhân dân"),
        ("Hàng năm, hàng quý; bán hàng tháng Ba; hàng hóa", "Hằng năm, hằng quý; bán hàng tháng Ba; hàng hóa"),
    ],
)  # fmt: skip
def test_words_are_written_as_an_office_writes_them(words, tidy):
    assert tidy_words(words) == tidy
    assert tidy_words(tidy) == tidy


def test_a_dash_between_words_stands_free():
    assert tidy_words("các tổ chức chính trị- xã hội; Dân số -Kế hoạch") == (
        "các tổ chức chính trị - xã hội; Dân số - Kế hoạch"
    )
    assert tidy_words("Công văn số 5/SYT- NVY; giai đoạn 2021- 2025 ").startswith("Công văn số 5/SYT- NVY")


@pytest.mark.parametrize(
    ("words", "tidy"),
    [
        (
            "Đôn đốc, hướng dẫn Trung tâm Dịch vụ tổng hợp; Đài Truyền thanh cấp xã tuyên truyền các nội dung trên",
            "Đôn đốc, hướng dẫn Trung tâm Dịch vụ tổng hợp và Đài Truyền thanh cấp xã tuyên truyền các nội dung trên",
        ),
        ("Phối hợp với Sở Y tế; Báo và Đài đưa tin", "Phối hợp với Sở Y tế; Báo và Đài đưa tin"),
        ("Đôn đốc các xã; Đài Truyền thanh phát tin", "Đôn đốc các xã; Đài Truyền thanh phát tin"),
        (
            "Yêu cầu Sở Y tế rà soát; ban hành kế hoạch triển khai",
            "Yêu cầu Sở Y tế rà soát; ban hành kế hoạch triển khai",
        ),
    ],
)
def test_two_bodies_of_one_sentence_are_joined(words, tidy):
    assert join_bodies(words) == tidy
