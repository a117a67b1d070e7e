from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.document import parse_document
from lantoa.core.targets.model import Comparator, Form, Setting
from lantoa.core.targets.scan import scan_figures
from lantoa.core.text import compose


def figures_of(text):
    document = parse_document(compose(text))
    return document, list(scan_figures(document))


def test_a_figure_holds_the_number_its_unit_and_its_comparison():
    document, (figure,) = figures_of("II. NHIỆM VỤ\n1. Mỗi thôn tổ chức ít nhất 02 buổi truyền thông.")
    assert document.flow[figure.start : figure.end] == "ít nhất 02 buổi"
    assert document.flow[figure.number] == "0"
    assert (figure.value, figure.value_max, figure.unit) == (2.0, None, "buổi")
    assert (figure.form, figure.comparator, figure.bound) == (Form.COUNT, Comparator.AT_LEAST, "ít nhất")
    assert (figure.known, figure.worded, figure.cell) == (True, False, False)
    assert figure.setting is Setting.ORDER


def test_a_figure_knows_the_rest_of_its_sentence():
    document, (figure,) = figures_of("1. Câu trước. Mỗi thôn tổ chức 02 buổi truyền thông. Câu sau.")
    sentence = document.flow[figure.sentence.start : figure.sentence.end]
    assert sentence == "Mỗi thôn tổ chức 02 buổi truyền thông."
    assert figure.before + "02 buổi" + figure.after == sentence


def test_the_label_of_an_item_is_no_part_of_the_sentence():
    _, (figure,) = figures_of("a) 95% số hộ.\n")
    assert figure.before == ""


def test_a_range_is_compared_as_a_range():
    _, (figure,) = figures_of("Tăng từ 10 - 15% so với năm trước.")
    assert (figure.value, figure.value_max, figure.comparator) == (10.0, 15.0, Comparator.RANGE)


def test_the_unit_of_a_range_may_stand_between_its_numbers():
    document, (figure,) = figures_of("Thời gian nghỉ tối thiểu là 5 ngày, tối đa là 10 (kể cả ngày lễ).")
    assert (figure.unit, figure.value_max) == ("ngày", 10.0)
    assert document.flow[figure.start : figure.end] == "tối thiểu là 5 ngày, tối đa là 10"


def test_a_range_of_nothing_known_is_kept_only_where_it_is_bounded_or_ordered():
    assert figures_of("Thấy 2 - 3 chữ đẹp.")[1] == []
    assert len(figures_of("Chọn 2 - 3 chữ đẹp.")[1]) == 1
    assert len(figures_of("Chọn ít nhất 2 - 3 chữ đẹp.")[1]) == 1
    assert figures_of("Chọn 2 đến 3.")[1] == []


def test_a_fraction_counts_the_whole_it_is_taken_of():
    _, (figure,) = figures_of("Giám sát ít nhất 1/3 số thôn, bản.")
    assert (figure.value, figure.unit, figure.form) == (0.3333, "số thôn, bản", Form.FRACTION)


def test_a_number_in_words_is_marked():
    _, (figure,) = figures_of("Họp ít nhất một phiên.")
    assert (figure.value, figure.unit, figure.worded) == (1.0, "phiên", True)


def test_what_no_rule_could_claim_is_passed_over():
    assert figures_of("Trả sau 05 ngày làm việc.")[1] == []
    assert len(figures_of("Thời lượng 15 phút.")[1]) == 1
    assert figures_of("Có 02 chữ đẹp.")[1] == []
    assert len(figures_of("Xuất bản 02 chữ đẹp, 03 dấu đẹp.")[1]) == 2
    assert len(figures_of("Máy chạy 02 mẻ/ngày.")[1]) == 1
    assert figures_of("Tăng từ 92% năm trước.")[1] == []
    assert figures_of("Điểm số: 5 .")[1] == []


def test_a_cell_that_is_a_number_is_left_to_the_table():
    assert figures_of("| Tỷ lệ | 80% |\n| Số xã | Có ít nhất 02 xã |")[1][0].value == 2.0


def test_a_text_without_sentences_is_followed_only_so_far():
    _, figures = figures_of("5% hộ " * 2000)
    assert len(figures) == 2000
    assert max(figure.sentence.end - figure.sentence.start for figure in figures) < 4000
    assert all(len(figure.before) <= 300 and len(figure.after) <= 300 for figure in figures)


@given(st.text(max_size=200))
def test_any_text_gives_figures_in_their_sentences(text):
    document, figures = figures_of(text)
    for figure in figures:
        assert figure.sentence.start <= figure.number < figure.end <= len(document.flow)


@given(
    st.lists(
        st.sampled_from(
            ["5%", "hộ", "ít nhất", "02", "cuộc,", "đến", "1/3", "số", "thôn.", "\n", "- ", "hai", "từ"]
        ),
        max_size=40,
    )
)
def test_words_of_the_genre_in_any_order_give_figures_in_order(words):
    _, figures = figures_of(" ".join(words))
    assert [figure.number for figure in figures] == sorted({figure.number for figure in figures})
