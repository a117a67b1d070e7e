import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.document import parse_document
from lantoa.core.targets import RULES, Change, Comparator, TargetKind, find_targets
from lantoa.core.text import compose

PLAN = """ỦY BAN NHÂN DÂN
TỈNH HÀ SƠN
Số: 12/KH-UBND

KẾ HOẠCH
Truyền thông dân số năm 2026

I. MỤC TIÊU ĐẾN NĂM 2030
- 95% phụ nữ mang thai được tầm soát; tỷ số giới tính khi sinh dưới 109 bé trai/100 bé gái.
II. NHIỆM VỤ
1. Sở Y tế tổ chức ít nhất 02 hội nghị, in 5.000 tờ rơi.
2. Đối với xã có từ 3 thôn trở lên, hỗ trợ không quá 5 triệu đồng/xã.
III. TÌNH HÌNH NĂM QUA
Tỉnh đã tổ chức 25 buổi truyền thông, đạt 92% kế hoạch.

| TT | Chỉ tiêu | Đơn vị | Mức |
| 1 | Tỷ lệ thôn có loa | % | ≥ 80 |
"""


def targets_of(text):
    return find_targets(parse_document(compose(text)))


def test_a_plan_gives_its_targets_in_reading_order():
    assert [(t.value, t.comparator, t.unit, t.kind) for t in targets_of(PLAN)] == [
        (95.0, Comparator.EXACTLY, "%", TargetKind.TARGET),
        (109.0, Comparator.BELOW, "bé trai/100 bé gái", TargetKind.TARGET),
        (2.0, Comparator.AT_LEAST, "hội nghị", TargetKind.REQUIREMENT),
        (5000.0, Comparator.EXACTLY, "tờ rơi", TargetKind.REQUIREMENT),
        (3.0, Comparator.AT_LEAST, "thôn", TargetKind.CONDITION),
        (5.0, Comparator.AT_MOST, "triệu đồng/xã", TargetKind.NORM),
        (80.0, Comparator.AT_LEAST, "%", TargetKind.TARGET),
    ]


def test_a_target_quotes_its_clause_and_carries_its_rule():
    first, second, *_ = targets_of(PLAN)
    assert first.evidence.text == "95% phụ nữ mang thai được tầm soát"
    assert first.evidence.rule == "TGT001"
    assert second.evidence.text == "tỷ số giới tính khi sinh dưới 109 bé trai/100 bé gái."
    assert (first.measure, first.population, first.by) == ("được tầm soát", "phụ nữ mang thai", "2030")


def test_a_threshold_in_money_is_a_condition():
    (target,) = targets_of("II. QUY ĐỊNH\nKê khai tài sản có giá trị từ 50 triệu đồng trở lên.")
    assert (target.kind, target.comparator) == (TargetKind.CONDITION, Comparator.AT_LEAST)


def test_an_unknown_noun_lowers_confidence():
    known, unknown = targets_of("Mỗi đội có ít nhất 05 người và ít nhất 02 cáng thương.")
    assert (known.unit, unknown.unit) == ("người", "cáng thương")
    assert known.evidence.confidence > unknown.evidence.confidence > 0.5


def test_nothing_is_found_where_nothing_is_asked():
    assert targets_of("") == ()
    assert targets_of("Sở Y tế báo cáo kết quả về Ủy ban nhân dân tỉnh.") == ()


def test_a_baseline_is_kept():
    (target,) = targets_of("Phấn đấu nhận thức tăng từ 10 - 15% so với năm 2025.")
    assert (target.value, target.value_max, target.baseline) == (10.0, 15.0, "năm 2025")


SIGNED = "UBND TỈNH HÀ SƠN\nSố: 9/KH-UBND\nHà Sơn, ngày 14 tháng {} năm 2025\n\nKẾ HOẠCH\n\n1. {}\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Đến hết năm 2026, 100% xã có tổ công nghệ số; tỷ lệ người dân có chữ ký số đạt 45% (năm 2025: 31,5%).",
            [(100.0, "2026", None), (45.0, "2026", "năm 2025: 31,5%")],
        ),
        ("Tỷ lệ tiêm chủng đạt 95% (năm 2024 là 91,2%).", [(95.0, None, "năm 2024 là 91,2%")]),
        ("Đến năm 2030 đạt 70% (năm 2027 đạt 50%).", [(70.0, "2030", None), (50.0, "2027", None)]),
        (
            "Tăng tỷ lệ tham gia bảo hiểm từ 93,5% năm 2025 lên 95,5% năm 2026.",
            [(95.5, "2026", "93,5% năm 2025")],
        ),
    ],
)
def test_what_was_reached_in_a_year_that_is_over_is_no_target(text, told):
    found = targets_of(SIGNED.format(11, text))
    assert [(target.value, target.by, target.baseline) for target in found] == told


def test_early_in_a_year_its_own_figures_are_aims():
    found = targets_of(SIGNED.format("01", "Đến năm 2030 đạt 70% (năm 2025 đạt 50%)."))
    assert [(target.value, target.by) for target in found] == [(70.0, "2030"), (50.0, "2025")]


WORDS = [
    "95%",
    "các xã",
    "ít nhất",
    "02",
    "cuộc",
    "không quá",
    "hai lần",
    "1/3 số thôn",
    "10 - 15%",
    "5 triệu đồng/hộ",
    "đạt",
    "trở lên",
    "từ",
    ";",
    ",",
    ".",
    "\n- ",
    "\n1. ",
    "Phấn đấu",
    "đã",
    "| 5% |",
    "năm 2030",
    "hằng năm",
    "so với năm 2025",
    "Tỷ lệ",
    "(",
    ")",
    "“",
    "”",
    "I. MỤC TIÊU\n",
]


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_targets_quote_the_text_and_stand_in_order(text):
    document = parse_document(compose(text))
    targets = find_targets(document)
    for target in targets:
        assert document.text[target.evidence.span.start : target.evidence.span.end] == target.evidence.text
        assert target.evidence.text
        assert target.sentence.start <= target.evidence.span.end <= target.sentence.end + 1
    starts = [target.evidence.span.end for target in targets]
    assert starts == sorted(starts)


@given(st.text(max_size=300))
def test_any_text_is_read(text):
    assert isinstance(targets_of(text), tuple)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_claims_something_in_its_cases(rule):
    assert callable(rule.find)
    assert 0.5 < rule.confidence <= 1.0


@pytest.mark.parametrize(
    "text", ["5% " * 3000, "ít nhất 02 cuộc, " * 800, "1-2 " * 3000, "| 5% | 6% |\n" * 800]
)
def test_a_text_of_nothing_but_numbers_is_read_in_fair_time(text):
    assert len(targets_of(text)) <= len(text)


def test_a_bare_index_has_no_unit_and_needs_its_name():
    (found,) = targets_of("I. MỤC TIÊU\nChỉ số hạnh phúc duy trì trên 0,7.")
    assert (found.value, found.unit, found.comparator) == (0.7, None, Comparator.ABOVE)
    assert targets_of("I. MỤC TIÊU\nKết quả duy trì trên 0,7.") == ()


def test_weeks_count_where_a_school_year_is_laid_out():
    found = targets_of("II. KẾ HOẠCH\nMầm non 33 tuần thực học, học kỳ II có 16 tuần.")
    assert [(target.value, target.unit) for target in found] == [(33.0, "tuần"), (16.0, "tuần")]
    assert targets_of("II. KẾ HOẠCH\nĐoàn công tác lưu lại 02 tuần.") == ()


def test_what_was_not_reached_is_a_condition():
    assert [
        target.value for target in targets_of("II. NHIỆM VỤ\nNgười không đạt được trên 50% số phiếu.")
    ] == [50.0]
    assert targets_of("II. NHIỆM VỤ\nTỉnh đạt được trên 50% số phiếu.") == ()


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Phấn đấu giảm ít nhất 15% số vụ bạo lực gia đình so với năm 2025.", [Change.FALL]),
        ("Giảm 50% số cặp tảo hôn, 60% số cặp hôn nhân cận huyết thống.", [Change.FALL, Change.FALL]),
        ("Phấn đấu tăng thêm 10% số người tập luyện.", [Change.RISE]),
        ("Phấn đấu tỷ lệ hộ nghèo giảm xuống còn 2%.", [None]),
        ("Phấn đấu 95% hộ dùng nước sạch.", [None]),
        ("Giảm 5% hộ nghèo; 95% hộ dùng nước sạch.", [Change.FALL, None]),
        ("Mỗi năm giảm tỷ lệ sinh con thứ ba 0,4 điểm phần trăm.", [Change.FALL]),
        ("Giảm tỷ lệ sinh con thứ ba, bình quân 0,4 điểm phần trăm.", [None]),
    ],
)
def test_by_how_much_is_told_from_how_much(text, changes):
    found = find_targets(parse_document(compose(f"I. MỤC TIÊU\n- {text}\n")))
    assert [target.change for target in found] == changes


def test_a_cell_tells_which_way_too():
    table = "| TT | Chỉ tiêu | ĐVT | Năm 2025 | Kế hoạch 2026 |\n|---|---|---|---|---|\n| 1 | Tỷ lệ tảo hôn | % | 3,2 | Giảm 0,5 |\n"
    assert [target.change for target in find_targets(parse_document(compose(f"Phụ lục\n\n{table}")))] == [
        Change.FALL
    ]


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("Công ty đăng thông báo trên 03 (ba) số liên tiếp của báo viết.", Comparator.EXACTLY),
        ("Sở Y tế phát sóng trên 02 kênh truyền hình.", Comparator.EXACTLY),
        ("Sở Y tế xây dựng trên 50 mô hình.", Comparator.ABOVE),
        ("Sở Y tế phát trên 500 tờ rơi mỗi tháng.", Comparator.ABOVE),
    ],
)
def test_on_three_issues_is_not_more_than_three(text, comparator):
    assert [target.comparator for target in find_targets(parse_document(compose(text)))] == [comparator]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Sở Y tế tổ chức 04 lớp tập huấn/quý cho cán bộ.", [(4.0, "lớp tập huấn/quý", None)]),
        (
            "Bảo đảm không quá 02 vụ bạo lực gia đình/1.000 hộ.",
            [(2.0, "vụ bạo lực gia đình/1.000 hộ", None)],
        ),
        (
            "Mỗi xã, phường thành lập ít nhất 01 địa chỉ tin cậy.",
            [(1.0, "địa chỉ", "mỗi xã, phường")],
        ),
        (
            "Trên 70% cán bộ được tập huấn trong năm 2026 và 100% vào năm 2027.",
            [(70.0, "%", "cán bộ"), (100.0, "%", "cán bộ")],
        ),
        (
            "Phấn đấu 100% (hoặc tối thiểu 98%) trẻ sơ sinh được sàng lọc.",
            [(100.0, "%", "trẻ sơ sinh"), (98.0, "%", "trẻ sơ sinh")],
        ),
    ],
)
def test_a_figure_keeps_its_rate_and_those_it_is_taken_of(sentence, told):
    found = targets_of(f"II. NHIỆM VỤ\n1. {sentence}")
    assert [(one.value, one.unit, one.population) for one in found] == told


def test_a_sum_kept_is_a_norm_and_the_weather_no_target():
    (kept,) = targets_of(
        "II. NHIỆM VỤ\n1. Sở Tài chính hướng dẫn sử dụng nguồn thu được trích lại 35% của Trung tâm."
    )
    assert kept.kind is TargetKind.NORM
    assert not targets_of(
        "II. NHIỆM VỤ\n1. Sở Xây dựng theo dõi lượng mưa từ 50 - 100 mm, có nơi trên 150 mm."
    )
    assert not targets_of("II. NHIỆM VỤ\n1. Sở Xây dựng kiểm tra định mức 02 người/phòng theo quy định.")


@pytest.mark.parametrize("weather", ["lượng mưa", "nhiệt độ", "sức gió", "gió giật", "sóng cao", "mưa lớn"])
@pytest.mark.parametrize("unit", ["mm", "m", "km"])
def test_the_weather_is_nobodys_target_and_the_same_measure_of_work_is(weather, unit):
    assert not targets_of(f"II. NHIỆM VỤ\n1. Sở Xây dựng theo dõi {weather} từ 50 - 100 {unit}.")
    if unit == "km":
        (found,) = targets_of(f"II. NHIỆM VỤ\n1. Sở Xây dựng sửa chữa ít nhất 50 {unit} đường.")
        assert (found.value, found.unit) == (50, unit)


@pytest.mark.parametrize("kept", ["được trích lại", "được để lại", "trích nộp", "được giữ lại"])
def test_how_a_sum_is_shared_out_is_a_norm(kept):
    text = f"II. NHIỆM VỤ\n1. Sở Tài chính hướng dẫn sử dụng nguồn thu {kept} 35% của Trung tâm."
    assert [found.kind for found in targets_of(text)] == [TargetKind.NORM]


@pytest.mark.parametrize("norm", ["định mức", "Định mức", "đơn giá", "tiêu chuẩn"])
def test_what_something_is_reckoned_by_is_no_rate_to_reach(norm):
    assert not targets_of(f"II. NHIỆM VỤ\n1. Sở Xây dựng kiểm tra {norm} 02 người/phòng theo quy định.")
    assert targets_of(f"II. NHIỆM VỤ\n1. Sở Xây dựng kiểm tra {norm} ít nhất 02 người/phòng.")


PRODUCTS = """KẾ HOẠCH
Truyền thông năm 2026

II. PHÂN CÔNG

| TT | Nhiệm vụ | Đơn vị chủ trì | Sản phẩm |
|---|---|---|---|
| 1 | Mở lớp tập huấn | Văn phòng | 02 lớp |
| 2 | Đăng tin | Văn phòng | Tối thiểu 03 tin/tuần |
| 3 | Số hóa hồ sơ | Văn phòng | 100% |
| 4 | Cấp thẻ | Văn phòng | 95% người cao tuổi được cấp |
| 5 | Sơ kết | Văn phòng | 01 báo cáo |
| 6 | Rà soát | Văn phòng | Danh mục của 12 thôn |
"""


def test_the_figure_that_a_task_is_to_bring_about_is_its_target():
    assert [(t.value, t.comparator, t.unit, t.measure, t.population) for t in targets_of(PRODUCTS)] == [
        (2.0, Comparator.EXACTLY, "lớp", "Mở lớp tập huấn", None),
        (3.0, Comparator.AT_LEAST, "tin/tuần", "Đăng tin", None),
        (100.0, Comparator.EXACTLY, "%", "Số hóa hồ sơ", None),
        (95.0, Comparator.EXACTLY, "%", "được cấp", "người cao tuổi"),
    ]


def test_a_cell_of_a_table_of_aims_is_one_target_by_the_year_of_its_column():
    table = "| TT | Nội dung | Chỉ tiêu năm 2027 |\n|---|---|---|\n| 1 | Số hóa hồ sơ | 100% |\n"
    assert [(t.value, t.by) for t in targets_of(f"KẾ HOẠCH\nSố hóa\n\nII. PHÂN CÔNG\n\n{table}")] == [
        (100.0, "2027")
    ]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Nếu đến 31/12/2026 không đạt 60% khối lượng thì Phòng Kinh tế đề xuất xử lý nhà thầu.", []),
        ("Thôn nào chưa đạt 80% kế hoạch phải giải trình.", []),
        ("Các thôn phấn đấu đạt 80%; thôn nào không đạt được 60% phải giải trình.", [80.0]),
        ("Phấn đấu không thôn nào đạt dưới 70% kế hoạch.", [70.0]),
    ],
)
def test_what_follows_where_a_figure_is_missed_sets_none(sentence, values):
    assert [target.value for target in targets_of(f"1. {sentence}")] == values
