"""Old bodies and old law become today's, with the reason; what is not certain stays and says so."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.checking import Ended
from lantoa.core.drafting import renew
from lantoa.core.drafting.renew import choose_heir
from lantoa.core.text import compose

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("before", "after", "reasons"),
    [
        ("Sở Kế hoạch và Đầu tư bố trí vốn.", "Sở Tài chính bố trí vốn.", ["từ 01/3/2025 (Nghị định 45/2025/NĐ-CP)"]),
        ("Sở Thông tin và Truyền thông hướng dẫn báo chí.", "Sở Văn hóa, Thể thao và Du lịch hướng dẫn báo chí.", ["→ Sở Văn hóa"]),
        ("Sở Thông tin và Truyền thông lo chuyển đổi số.", "Sở Khoa học và Công nghệ lo chuyển đổi số.", ["→ Sở Khoa học"]),
        ("Sở Thông tin và Truyền thông phối hợp.", "Sở Văn hóa, Thể thao và Du lịch phối hợp.", ["→ Sở Văn hóa"]),
        ("Sở Lao động - Thương binh và Xã hội lo bình đẳng giới.", "Sở Nội vụ lo bình đẳng giới.", ["→ Sở Nội vụ"]),
        ("Sở Lao động - Thương binh và Xã hội phối hợp.", "Sở Lao động - Thương binh và Xã hội phối hợp.", ["cần chọn: Sở Nội vụ"]),
        ("Phòng Văn hóa và Thông tin các huyện, thành phố", "Phòng Văn hóa - Xã hội các xã, phường", ["Nghị định 150/2025/NĐ-CP", "Luật số 72/2025/QH15"]),
        ("UBND các huyện, thị xã, thành phố", "UBND các xã, phường", ["cấp huyện kết thúc"]),
        ("đài truyền thanh cấp huyện", "đài truyền thanh cấp xã", ["cấp huyện → cấp xã"]),
        ("theo Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 của Chính phủ", "theo Luật Bảo vệ dữ liệu cá nhân (91/2025/QH15) và Nghị định số 356/2025/NĐ-CP", ["từ 01/01/2026"]),
        ("Thông tư số 39/2020/TT-BTTTT ngày 24/11/2020 của Bộ Thông tin và Truyền thông", "Thông tư số 24/2025/TT-BVHTTDL", ["từ 20/02/2026"]),
        ("theo Nghị định số 30/2020/NĐ-CP", "theo Nghị định số 30/2020/NĐ-CP", []),
        ("các huyện đoàn; Sở Y tế", "các huyện đoàn; Sở Y tế", ["“các huyện”: cấp huyện kết thúc", "cần sửa"]),
        ("hướng dẫn Trung tâm Văn hóa, Thể thao và Truyền thông; Đài Truyền thanh cấp xã", "hướng dẫn Trung tâm Dịch vụ tổng hợp; Đài Truyền thanh cấp xã", ["Truyền thông → Trung tâm Dịch vụ tổng hợp, từ 01/7/2025"]),
        ("Trung tâm Văn hóa, Thể thao và Truyền thông các huyện, thành phố", "Trung tâm Dịch vụ tổng hợp các xã, phường", ["Trung tâm Dịch vụ tổng hợp các xã, phường"]),
        ("Trung tâm Văn hóa, Thể thao và Truyền thông tỉnh", "Trung tâm Văn hóa, Thể thao và Truyền thông tỉnh", []),
        ("trên trục đường chính của tỉnh, huyện, xã", "trên trục đường chính của tỉnh và xã", ["tỉnh, huyện, xã → tỉnh và xã"]),
        ("các cấp tỉnh, huyện, xã, thôn", "các cấp tỉnh, xã, thôn", ["→ cấp tỉnh, xã"]),
        ("tại các xã, phường, thị trấn.", "tại các xã, phường.", ["thị trấn → xã, phường"]),
        ("tại xã, phường, thị trấn Na Sơn", "tại xã, phường, thị trấn Na Sơn", []),
        ("hỗ trợ các huyện, thành phố và một số xã, phường, thị trấn và thôn", "hỗ trợ các xã, phường và thôn", ["các huyện, thành phố → các xã, phường"]),
        ("kiểm tra các huyện, thành phố, lựa chọn một số xã, phường, thị trấn", "kiểm tra các xã, phường", ["cấp huyện kết thúc"]),
        ("trên Đài Phát thanh và Truyền hình tỉnh; tăng tin trên Báo Hà Sơn (01 tin/tháng), Báo Nhân Dân", "trên Báo và Phát thanh, Truyền hình tỉnh; tăng tin trên Báo và Phát thanh, Truyền hình tỉnh (01 tin/tháng), Báo Nhân Dân", ["Báo Hà Sơn → Báo và Phát thanh, Truyền hình tỉnh"]),
        ("tăng tin trên Báo Hà Sơn", "tăng tin trên Báo Hà Sơn", []),
        ("Trung tâm Y tế huyện phối hợp", "Trung tâm Y tế huyện phối hợp", ["“Trung tâm Y tế huyện”: cấp huyện kết thúc", "cần sửa"]),
        ("đặc điểm của từng huyện, thành phố", "đặc điểm của từng xã, phường", ["cấp huyện kết thúc"]),
        ("ngân sách của huyện, thành phố", "ngân sách của xã, phường", ["cấp huyện kết thúc"]),
        ("tại huyện, thành phố Hà Sơn", "tại huyện, thành phố Hà Sơn", ["cần sửa"]),
        ("các xã, huyện và thành phố", "các xã, huyện và thành phố", ["cần sửa"]),
        ("hội thi ở huyện Ứng Hòa (cũ)", "hội thi ở huyện Ứng Hòa (cũ)", []),
        ("Đài PT&TH Ấm Sơn đưa tin", "Báo và Phát thanh, Truyền hình Ấm Sơn đưa tin", ["Đài PT&TH → Báo"]),
        ("hội thi ở huyện Mộc Khê (cũ)", "hội thi ở huyện Mộc Khê (cũ)", []),
        ("Đài Phát thanh và Truyền hình tỉnh, Báo Hà Sơn và các đơn vị", "Báo và Phát thanh, Truyền hình tỉnh và các đơn vị", ["Đài Phát thanh và Truyền hình tỉnh, Báo Hà Sơn → Báo và Phát thanh, Truyền hình tỉnh"]),
        ("Báo Hà Sơn; Đài PT&TH Hà Sơn đưa tin", "Báo và Phát thanh, Truyền hình Hà Sơn đưa tin", ["từ 01/7/2025"]),
        ("Báo Nhân Dân, Đài Truyền hình Việt Nam", "Báo Nhân Dân, Đài Truyền hình Việt Nam", []),
        ("gửi Sở Tài chính, Sở Kế hoạch và Đầu tư để tổng hợp", "gửi Sở Tài chính để tổng hợp", ["→ Sở Tài chính"]),
    ],
)  # fmt: skip
def test_words_of_before_become_words_of_today(before, after, reasons):
    renewed = renew(before, on=TODAY)
    assert renewed.text == after
    assert bool(renewed.why) == bool(reasons)
    for reason in reasons:
        assert reason in renewed.why


def test_on_a_day_before_the_change_nothing_changes():
    words = (
        "Sở Thông tin và Truyền thông; UBND các huyện, thành phố; Nghị định số 13/2023/NĐ-CP; "
        "Đài PTTH tỉnh; Trung tâm Văn hóa, Thể thao và Truyền thông huyện"
    )
    assert renew(words, on=date(2024, 5, 1)) == (words, "")


def test_the_same_reason_is_said_once():
    assert renew("Sở KH&ĐT và Sở KH&ĐT", on=TODAY).why.count("→") == 1


@pytest.mark.parametrize(
    ("new", "about", "heir"),
    [
        ("Sở A", "gì cũng được", "Sở A"),
        ("Sở A (lao động; việc làm); Sở B (trẻ em)", "trẻ em", "Sở B"),
        ("Sở A (lao động), Sở B hoặc Sở C (trẻ em)", "trẻ em", "Sở C"),
        ("Sở A (lao động); Sở B (trẻ em)", "thi đua", ""),
        ("Sở A; Sở B", "thi đua", ""),
    ],
)
def test_the_heir_is_the_one_the_words_are_about(new, about, heir):
    assert choose_heir(Ended("Sở X", new, TODAY, "Nghị định 1"), about=about) == heir


@given(st.text(max_size=200))
def test_any_words_are_renewed_without_failing(words):
    renewed = renew(words, on=TODAY)
    assert renewed.why or renewed.text == compose(words).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ở thôn, Sở Kế hoạch và Đầu tư bố trí vốn.", "Ở thôn, Sở Tài chính bố trí vốn."),
        ("Ở đó, UBND các huyện, thành phố đọc sách", "Ở đó, UBND các xã, phường đọc sách"),
        (
            "Đọc sách theo Nghị định số 13/2023/NĐ-CP ở thôn",
            "Đọc sách theo Luật Bảo vệ dữ liệu cá nhân (91/2025/QH15) và Nghị định số 356/2025/NĐ-CP ở thôn",
        ),
    ],
)
def test_letters_with_loose_marks_are_renewed_at_the_same_place(before, after):
    assert renew(unicodedata.normalize("NFD", before), on=TODAY) == renew(before, on=TODAY)
    assert renew(before, on=TODAY).text == after


BODIES = st.sampled_from(
    (
        "Sở Kế hoạch và Đầu tư",
        "Sở Thông tin và Truyền thông",
        "UBND các huyện, thành phố",
        "đài truyền thanh cấp huyện",
        "Sở Y tế",
        "Báo Hà Sơn",
        "các trường học",
    )
)


@given(st.lists(BODIES, min_size=1, max_size=4))
def test_what_was_renewed_is_of_today_and_stays(bodies):
    once = renew(f"Giao {', '.join(bodies)} tuyên truyền", on=TODAY)
    assert renew(once.text, on=TODAY) == (once.text, "")
    assert "huyện" not in once.text


def test_two_houses_that_became_one_are_named_once_in_a_sentence():
    words = "Duy trì chuyên mục trên Đài PTTH tỉnh; tăng số tin trên Báo Hà Sơn (1 tin/tháng)"
    assert renew(words, on=TODAY).text == (
        "Duy trì chuyên mục; tăng số tin trên Báo và Phát thanh, Truyền hình tỉnh (1 tin/tháng)"
    )
