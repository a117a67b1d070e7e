"""Numbers to reach, in words."""

from datetime import date

import pytest

from lantoa.core.drafting import Goal
from lantoa.core.drafting.goal_words import goal_words, target_words


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        (Goal("tỷ lệ tham gia", "≥", 95, unit="%", by="2030"), "Tỷ lệ tham gia: ít nhất 95% (đến năm 2030)"),
        (Goal("tin", ">", 2, unit="lần/tuần"), "Tin: trên 2 lần/tuần"),
        (Goal("ca mắc", "<", 1234.5, unit="ca"), "Ca mắc: dưới 1.234,5 ca"),
        (Goal("chi", "≤", 1_200_000, unit="đồng"), "Chi: không quá 1.200.000 đồng"),
        (Goal("giám sát", "≥", 0.3333, unit="số xã"), "Giám sát: ít nhất 1/3 số xã"),
        (Goal("phóng sự", "range", 1, 2, unit="phóng sự/tháng"), "Phóng sự: từ 1 đến 2 phóng sự/tháng"),
        (Goal("", "=", 100, unit="%", by="hằng năm"), "100% (hằng năm)"),
        (Goal("", "≈", 3), "Khoảng 3"),
        (Goal("nâng cao nhận thức", "qualitative", None, by="2030"), "Nâng cao nhận thức (đến năm 2030)"),
    ],
)
def test_a_goal_is_said_as_offices_say_it(goal, words):
    assert goal_words(goal) == words


WORDS = "Diệt bọ gậy tại 100% hộ; duy trì 01 lần/tuần tại nơi có ổ dịch; lập 3 đoàn trước ngày 20/7/2026."


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        (Goal("tỷ lệ hộ tham gia", "≥", 90, unit="%", by="2030"), "Tỷ lệ hộ tham gia: ít nhất 90% (đến năm 2030)"),
        (Goal("tỷ lệ hộ tham gia", "≥", 90, unit="%", by="2025"), "Tỷ lệ hộ tham gia: ít nhất 90%"),
        (Goal("tỷ lệ hộ tham gia", "≥", 90, unit="%", by="ngày 20/7/2026"), "Tỷ lệ hộ tham gia: ít nhất 90%"),
        (Goal("tỷ lệ hộ tham gia", "≥", 90, unit="%", by="tháng 12/2026"), "Tỷ lệ hộ tham gia: ít nhất 90% (tháng 12/2026)"),
        (Goal("tỷ lệ hộ tham gia", "≥", 90, unit="%", by="hằng năm"), "Tỷ lệ hộ tham gia: ít nhất 90% (hằng năm)"),
        (Goal("Diệt bọ gậy tại", "=", 100, unit="%"), "100% hộ"),
        (Goal("Duy trì", "=", 1, unit="lần/tuần"), "01 lần/tuần tại nơi có ổ dịch"),
        (Goal("Lập", "=", 3, unit="đoàn", by="ngày 20/7/2026"), ""),
        (Goal("Không có ở đó", "=", 3), "Không có ở đó: 3"),
        (Goal("Mua và", "=", 3), ""),
    ],
)  # fmt: skip
def test_a_table_names_a_target_in_whole_words_and_no_time_that_is_past(goal, words):
    assert target_words(goal, WORDS, on=date(2026, 11, 23)) == words


def test_a_sentence_of_one_clause_says_its_target_itself():
    assert target_words(Goal("Duy trì", "=", 1), "Duy trì 01 lần mỗi tuần.", on=date(2026, 11, 23)) == ""


@pytest.mark.parametrize(
    ("goal", "sentence", "words"),
    [
        (Goal("Hóa chất và", "≥", 150, unit="giường bệnh"), "Chuẩn bị hóa chất và tối thiểu 150 giường bệnh; phân tuyến.", "Tối thiểu 150 giường bệnh"),
        (Goal("Lập 03 đoàn việc phòng", "=", 3, unit="đoàn"), "Lập 03 đoàn kiểm tra việc phòng, chống dịch tại các xã, hoàn thành trong quý IV.", "03 đoàn kiểm tra việc phòng, chống dịch tại các xã"),
        (Goal("Được phun", "≥", 95, unit="%"), "Bảo đảm ít nhất 95% số hộ tại khu vực ổ dịch được phun hóa chất, kiểm tra dụng cụ.", "Ít nhất 95% số hộ tại khu vực ổ dịch được phun hóa chất, kiểm tra dụng cụ"),
        (Goal("Đến hết năm 2026", ">", 90, unit="%", by="2026"), "Cập nhật hồ sơ, phấn đấu đến hết năm 2026 đạt trên 90% dân số của tỉnh.", "Trên 90% dân số của tỉnh"),
        (Goal("Duy trì tại nơi có ổ dịch", "=", 1, unit="lần/tuần"), "Duy trì 01 lần/tuần tại nơi có ổ dịch và 02 lần/tháng tại nơi khác.", "01 lần/tuần tại nơi có ổ dịch"),
        (Goal("Duy trì tại nơi khác", "=", 2, unit="lần/tháng"), "Duy trì 01 lần/tuần tại nơi có ổ dịch và 02 lần/tháng tại nơi khác.", "02 lần/tháng tại nơi khác"),
        (Goal("Tăng", "range", 10, 15, unit="%"), "Nhận thức tăng từ 10 - 15% so với năm 2025; sơ kết.", "Tăng từ 10 - 15% so với năm 2025"),
        (Goal("Cấp", "≤", 1200, unit="tờ"), "Cấp không quá 1.200 tờ rơi (mẫu 02), trước Tết.", "Không quá 1.200 tờ rơi"),
        (Goal("trẻ em đi học", "=", 100, unit="%"), "Bảo đảm 100% học sinh có thẻ, 100% trẻ em đi học.", "100% trẻ em đi học"),
        (Goal("hộ gia đình có nước sạch", "≥", 90, unit="%"), "Hộ gia đình có nước sạch đạt 90%; kiểm tra.", "Hộ gia đình có nước sạch: ít nhất 90%"),
        (Goal("Lập", "=", 3, unit="đoàn"), "03 đoàn kiểm tra các xã.", ""),
    ],
)  # fmt: skip
def test_a_table_quotes_the_number_with_all_it_is_said_of(goal, sentence, words):
    assert target_words(goal, sentence, on=date(2026, 11, 23)) == words
