import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.document import parse_document
from lantoa.core.targets.spot import number_in, opens_with_number, spot_numbers
from lantoa.core.text import compose


def numbers_of(text):
    return list(spot_numbers(parse_document(compose(text))))


def values_of(text):
    return [(number.value, number.value_max) for number in numbers_of(text)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Có 02 hội nghị.", [(2.0, None)]),
        ("- 95% các hộ", [(95.0, None)]),
        ("-95% các hộ", [(95.0, None)]),
        ("Đạt 95,5 % các hộ", [(95.5, None)]),
        ("Trồng 30m2 hoa", [(30.0, None)]),
        ("Tăng 10 - 15% so với năm 2025", [(10.0, 15.0)]),
        ("Từ 500 đến dưới 3.000 cây", [(500.0, 3000.0)]),
        ("Từ 125 m2 đến dưới 750 m2", [(125.0, 750.0)]),
        ("Từ 0,1% đến dưới 0,5%.", [(0.1, 0.5)]),
        ("Ít nhất 01-02 phim", [(1.0, 2.0)]),
        ("Tối thiểu là 5 ngày, tối đa là 10 ngày", [(5.0, 10.0)]),
        ("Tối thiểu 5 ngày, tối đa 10.000 đồng", [(5.0, None), (10_000.0, None)]),
        ("Tối thiểu 5 ngày, tối đa 10", [(5.0, 10.0)]),
        ("Định suất từ 80.000 đồng lên 240.000 đồng", [(240_000.0, None)]),
        ("Đạt 10% đến 31/12/2026", [(10.0, None)]),
        ("Giám sát 1/3 số thôn", [(0.3333, None)]),
        ("Dưới 42/100.000 trẻ đẻ sống", [(42.0, None)]),
        ("Có 50/65 xã đạt chuẩn", [(50.0, None)]),
        ("Hằng năm 02 cuộc", [(2.0, None)]),
        ("Chuyên mục 02 lần một tuần", [(2.0, None)]),
        ("Ổn định 05 mô hình", [(5.0, None)]),
        ("Họp ít nhất một phiên, không quá hai lần", [(1.0, None), (2.0, None)]),
        ("Ít nhất  hai  phần  ba số hộ và 5% dân", [(0.6667, None), (5.0, None)]),
        ("Tổ chức hai cuộc và ba bên họp bốn  buổi", [(2.0, None), (4.0, None)]),
        ("Họp ít nhất hai phiên", [(2.0, None)]),
        ("Đạt 03/05 tiêu chí", [(3.0, None)]),
        ("Giải ngân 12 tỷ 500 triệu đồng", [(12_500.0, None)]),
        ("Thu 3 tỷ 200 triệu 500 nghìn đồng", [(3_200_500.0, None)]),
        ("Chi 2 triệu 500.000 đồng", [(2_500_000.0, None)]),
        ("Thu 2 nghìn 1.500 đồng", [(2.0, None), (1_500.0, None)]),
        ("Có 2035 người", []),
        ("Có 2035 người, 2.035 hộ", [(2035.0, None)]),
    ],
)
def test_numbers_that_could_be_counts_are_spotted(text, values):
    assert values_of(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 15/11 - 15/12 và 8-3, 20-10",
        "Giai đoạn 2026 - 2030, năm 2027, khóa 16",
        "Quyết định số 30/2020/NĐ-CP, Kế hoạch 12-KH/TU",
        "Điều 5, khoản 2, lần thứ 3, Mẫu 01, mục 7 dưới",
        "Nghị định 30 và Đề án 06 cùng Ban Chỉ đạo 35 đều",
        "Điện thoại 0205.381234 hoặc 091.279.9026 gặp",
        "Công nghệ 4.0, mạng 5G, phiên bản v2, COVID-19 ở",
        "Gồm (1) và 2) rồi 3. sau",
        "Cao độ ±0.2m và cao+2.80m",
        "Tại trang 2/5 và 12/5 rồi 0/5 và 1/6",
        "Số 123456789/12 số và 1/9999999 số",
        "Giá 12/15 triệu, 15/12 ngày",
        "Lúc 7h00, 08 giờ",
    ],
)
def test_dates_symbols_names_and_codes_are_passed_over(text):
    assert [number.value for number in numbers_of(text) if number.value != 8.0] == []


def test_numbers_in_words_and_digits_come_in_order():
    assert [number.worded for number in numbers_of("Có 5% hộ, ít nhất ba mô hình, 6% thôn")] == [
        False,
        True,
        False,
    ]


def test_head_and_foot_are_left_alone():
    text = "SỞ Y TẾ HÀ SƠN\n5% hộ\nCăn cứ Luật Ngân sách nhà nước, Sở Y tế Hà Sơn ban hành kế hoạch truyền thông về dân số như sau:\n6% thôn./.\nNơi nhận:\n- Như trên 7% bản;"
    assert [number.value for number in numbers_of(text)] == [6.0]


def test_a_cell_is_read_up_to_its_edge():
    assert number_in("≥ 80", 0, 4).value == 80.0
    assert number_in("≤ 3 Đông Nam Á; ≤ 50 Thế giới", 3, 29).value == 50.0
    assert number_in("Đạt", 0, 3) is None
    assert number_in("16-18", 0, 5)[2:4] == (16.0, 18.0)


def test_a_cell_with_little_but_a_number_opens_with_it():
    document = parse_document(compose("| 100% (nơi có) | ≥ 3% và tăng | 40 - 50 | 100% thôn có loa | Đạt |"))
    assert [opens_with_number(document.flow, cell) for cell in document.blocks] == [
        True,
        True,
        True,
        False,
        False,
    ]


@given(st.text(alphabet="0123456789.,/-–% đếntừ\nmột ít nhất|", max_size=60))
def test_spotting_never_fails_and_keeps_order(text):
    document = parse_document(compose(text))
    numbers = list(spot_numbers(document))
    assert [number.start for number in numbers] == sorted(number.start for number in numbers)
    assert all(document.flow[number.start : number.end].strip() for number in numbers)
    assert all(number.value_max is None or number.value_max > number.value for number in numbers)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Chỉ số duy trì trên 0,7.", [0.7]),
        ("Hệ số đạt 0,35; 0,385)", [0.35, 0.385]),
        ("Chỉ số đạt 42,5 điểm.", []),
        ("Điểm 1,2,3.", []),
        ("Mục 7.", []),
    ],
)
def test_decimals_without_a_unit_may_be_an_index(text, bare):
    assert [number.value for number in numbers_of(text) if number.bare] == bare


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Thuộc nhóm 10 tỉnh dẫn đầu cả nước", [(10.0, None)]),
        ("Thuộc nhóm 2 của danh mục", []),
        ("Theo Điều 5 và khoản 3 của Luật", []),
        ("Trong năm 2026 tổ chức 02 lớp", [(2.0, None)]),
        ("Từ ngày 20 tháng 3 năm 2026 mở 05 lớp", [(5.0, None)]),
        ("Mỗi năm 20.000 cây", [(20000.0, None)]),
        ("ít nhất hai phần ba (2/3) tổng số cử tri", [(0.6667, None)]),
        ("không dưới ba lớp, tối thiêu hai buổi", [(2.0, None), (3.0, None)]),
    ],
)
def test_names_and_dates_are_told_from_numbers_by_what_stands_beside_them(text, values):
    assert sorted(values_of(text)) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Phấn đấu 9/10 xã đạt chuẩn", [9.0]),
        ("Bảo đảm 3/3 chỉ tiêu hoàn thành", [3.0]),
        ("Ít nhất 2/3 thành viên có mặt", [0.6667]),
        ("Giám sát 1/3 số thôn", [0.3333]),
        ("Đạt tối thiểu 02 giờ 30 phút/ngày", [2.5]),
        ("Nghỉ từ một tháng trở lên hoặc từ bảy ngày trở lên", [1.0, 7.0]),
        ("Được trợ cấp 500.000 đồng và cấp 30 suất", [500000.0, 30.0]),
        ("Trường cấp 2 và cấp 3 của", []),
        ("Mực nước dưới +2.5m thì", [2.5]),
        ("\n+5 lớp", [5.0]),
    ],
)
def test_parts_lengths_and_signs(text, values):
    document = parse_document(compose(f"II. NHIỆM VỤ\n1. {text}."))
    assert [number.value for number in spot_numbers(document)] == values
