import pytest

from lantoa.core.targets.compare import Comparison, compare, compare_named
from lantoa.core.targets.model import Comparator


def comparison_of(text):
    """Compare the part of `text` between brackets."""
    start, end = text.index("["), text.index("]") - 1
    flow = text.replace("[", "").replace("]", "")
    return flow, compare(flow, start, end, left=0, right=len(flow))


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("ít nhất [02 cuộc]", Comparator.AT_LEAST),
        ("Ít nhất [02 cuộc]", Comparator.AT_LEAST),
        ("it nhât [02 cuộc]", Comparator.AT_LEAST),
        ("tối thiểu là [5 ngày]", Comparator.AT_LEAST),
        ("tối thiểu phải đạt [50%]", Comparator.AT_LEAST),
        ("không dưới [10 người]", Comparator.AT_LEAST),
        ("không thấp hơn [24 m2]", Comparator.AT_LEAST),
        (">= [80]", Comparator.AT_LEAST),
        ("≥ [80]", Comparator.AT_LEAST),
        ("đạt [90%] trở lên", Comparator.AT_LEAST),
        ("từ [2 điểm] tổ chức, chứa chấp trở lên", Comparator.AT_LEAST),
        ("còn [12%] hoặc thấp hơn", Comparator.AT_MOST),
        ("đạt [12%] hoặc cao hơn", Comparator.AT_LEAST),
        ("Không quá [12 hòm]", Comparator.AT_MOST),
        ("dưói [12 hộ]", Comparator.BELOW),
        ("tối thiểu cho [12 ngày]", Comparator.AT_LEAST),
        ("từ [5] trở xuống", Comparator.AT_MOST),
        ("từ [5 điểm] về văn hóa trở xuống", Comparator.AT_MOST),
        ("tối đa [15 tỷ đồng]", Comparator.AT_MOST),
        ("tối đa đến [80.000.000 đồng]", Comparator.AT_MOST),
        ("tối đa bằng [70%]", Comparator.AT_MOST),
        ("không quá [30 người]", Comparator.AT_MOST),
        ("không vượt quá [30 người]", Comparator.AT_MOST),
        ("dưới mức [5%]", Comparator.AT_MOST),
        ("≤ [3]", Comparator.AT_MOST),
        ("trên [80%]", Comparator.ABOVE),
        ("hơn [80%]", Comparator.ABOVE),
        ("> [0,7]", Comparator.ABOVE),
        ("dưới [109]", Comparator.BELOW),
        ("nhỏ hơn [30 m2]", Comparator.BELOW),
        ("khoảng [150 người]", Comparator.ABOUT),
        ("gần [200 thôn]", Comparator.ABOUT),
        ("đạt [95%]", Comparator.EXACTLY),
        ("[100%] các xã", Comparator.EXACTLY),
        ("từ [92%] năm 2025", Comparator.EXACTLY),
    ],
)
def test_words_around_a_figure_say_how_to_compare(text, comparator):
    assert comparison_of(text)[1].comparator is comparator


def test_the_comparison_begins_with_its_words():
    flow, comparison = comparison_of("Tổ chức ít nhất là [02 cuộc]")
    assert flow[comparison.start :] == "ít nhất là 02 cuộc"
    assert comparison.words == "ít nhất là"


def test_a_bare_number_begins_itself_and_has_no_words():
    flow, comparison = comparison_of("Tổ chức [02 cuộc]")
    assert flow[comparison.start :] == "02 cuộc"
    assert comparison.words == ""


def test_a_bare_start_keeps_its_word_so_that_it_can_be_passed_over():
    assert comparison_of("tăng từ [92%] năm trước")[1].words == "từ"


def test_words_of_another_figure_do_not_reach_over():
    assert comparison_of("từ [3 điểm] và 5 mục trở lên")[1].comparator is Comparator.EXACTLY
    assert comparison_of("đạt [3 điểm]; 50% trở lên")[1].comparator is Comparator.EXACTLY


def test_a_word_that_only_ends_like_a_comparison_is_none():
    assert comparison_of("phấn khởi, rạng rỡ, tronghơn [3 điểm]")[1].comparator is Comparator.EXACTLY


def test_nothing_left_of_the_sentence_is_read():
    flow = "ít nhất 02 cuộc"
    assert compare(flow, 8, 15, left=8, right=15).comparator is Comparator.EXACTLY


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("(ít nhất [02 cuộc]", Comparator.AT_LEAST),
        ("“trên [80%]", Comparator.ABOVE),
        ("đạt ≥[80%]", Comparator.AT_LEAST),
        ("mức:≤[3]", Comparator.AT_MOST),
        ("tối đa: [5]", Comparator.AT_MOST),
        ("Dưới [5]", Comparator.BELOW),
        ("ít nhất hội nghị [5]", Comparator.EXACTLY),
        ("[5]", Comparator.EXACTLY),
        ("\n[5]", Comparator.EXACTLY),
    ],
)
def test_only_the_word_right_before_a_number_compares_it(text, comparator):
    assert comparison_of(text)[1].comparator is comparator


@pytest.mark.parametrize(
    ("name", "comparator", "bare"),
    [
        ("Thời gian cấp lại biển số không quá", Comparator.AT_MOST, "Thời gian cấp lại biển số"),
        ("Số ngày chờ cấp giấy (không quá)", Comparator.AT_MOST, "Số ngày chờ cấp giấy"),
        ("Số lớp dạy bơi tối thiểu mỗi xã", Comparator.AT_LEAST, "Số lớp dạy bơi mỗi xã"),
        ("Tỷ lệ hồ sơ trễ hạn dưới", Comparator.BELOW, "Tỷ lệ hồ sơ trễ hạn"),
        ("Tỷ lệ hộ có nước sạch đạt trên (%)", Comparator.ABOVE, "Tỷ lệ hộ có nước sạch đạt (%)"),
        ("Tỷ lệ xã có ít nhất 01 tủ sách", Comparator.EXACTLY, None),
        ("Tỷ lệ xã có ít nhất một tủ sách", Comparator.EXACTLY, None),
        ("Tỷ lệ trẻ em dưới 6 tuổi được tiêm", Comparator.EXACTLY, None),
        ("Mức lương tối thiểu", Comparator.EXACTLY, None),
        ("Số lớp dạy bơi trên địa bàn", Comparator.EXACTLY, None),
    ],
)
def test_the_name_of_an_indicator_says_how_its_numbers_are_compared(name, comparator, bare):
    told, left = compare_named(Comparison(9, "", Comparator.EXACTLY), name)
    assert (told.start, told.comparator, left) == (9, comparator, bare or name)


def test_what_a_cell_says_itself_stands_before_the_name_of_its_indicator():
    cell = Comparison(9, "trên", Comparator.ABOVE)
    assert compare_named(cell, "Số lớp tối thiểu") == (cell, "Số lớp tối thiểu")
    since = Comparison(9, "từ", Comparator.EXACTLY)
    assert compare_named(since, "Số lớp tối thiểu") == (since, "Số lớp tối thiểu")
