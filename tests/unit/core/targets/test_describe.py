import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.document import parse_document
from lantoa.core.targets.describe import baseline_of, by_of, clause_of, measure_of
from lantoa.core.targets.scan import scan_figures
from lantoa.core.targets.tabulate import tabulate_figures
from lantoa.core.text import compose


def first(text):
    document = parse_document(compose(text))
    return document, next(scan_figures(document))


def clauses(text):
    document = parse_document(compose(text))
    figures = list(scan_figures(document))
    starts = [*(figure.start for figure in figures[1:]), len(text)]
    spans, last = [], -1
    for figure, following in zip(figures, starts, strict=True):
        spans.append(clause_of(document.flow, figure, last=last, following=following))
        last = spans[-1].end
    return [document.flow[span.start : span.end].strip() for span in spans]


def test_a_short_sentence_with_one_figure_is_its_clause():
    assert clauses("Mỗi thôn tổ chức ít nhất 02 buổi truyền thông.") == [
        "Mỗi thôn tổ chức ít nhất 02 buổi truyền thông."
    ]


def test_figures_of_one_sentence_part_it():
    assert clauses("Có 90% hộ dùng nước sạch, 70% hộ có nhà tiêu và 50% hộ có bể chứa.") == [
        "Có 90% hộ dùng nước sạch",
        "70% hộ có nhà tiêu",
        "50% hộ có bể chứa.",
    ]


def test_figures_side_by_side_part_where_one_ends():
    assert clauses("Đạt 90% hộ 80% thôn.") == ["Đạt 90% hộ", "80% thôn."]


def test_a_semicolon_ends_a_clause():
    assert clauses("làm tốt; mở ít nhất 02 lớp; báo cáo kết quả.") == ["mở ít nhất 02 lớp"]


def test_a_semicolon_among_those_counted_ends_no_clause():
    assert clauses(
        "95% hộ kinh doanh; chủ vườn, chủ trại được tập huấn về an toàn; 80% học sinh được khám."
    ) == [
        "95% hộ kinh doanh; chủ vườn, chủ trại được tập huấn về an toàn",
        "80% học sinh được khám.",
    ]


def test_those_counted_may_run_to_the_end_of_the_sentence():
    text = "95% hộ kinh doanh; chủ vườn, chủ trại được tập huấn về an toàn."
    assert clauses(text) == [text]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("đưa tỷ lệ hộ nghèo về dưới 5%; người dân được tập huấn.", "đưa tỷ lệ hộ nghèo về dưới 5%"),
        ("95% hộ được vay vốn; người dân được tập huấn.", "95% hộ được vay vốn"),
        ("95% hộ dân; góp phần để ai cũng được học.", "95% hộ dân"),
        ("rà soát kỹ; - 95% hộ dân được học.", "95% hộ dân được học."),
    ],
)
def test_a_semicolon_behind_the_verb_ends_the_clause(text, clause):
    assert clauses(text) == [clause]


def test_a_comma_among_those_counted_parts_no_clause():
    assert clauses("95% nam, nữ công nhân được khám, tư vấn, 80% học sinh được tiêm.") == [
        "95% nam, nữ công nhân được khám, tư vấn",
        "80% học sinh được tiêm.",
    ]


def test_a_long_clause_runs_on_behind_its_verb():
    topics = ", ".join(["cách chăm sóc cây trồng ở vùng đất dốc"] * 6)
    assert clauses(f"95% nông dân được nghe về {topics}; báo cáo kết quả.") == [
        f"95% nông dân được nghe về {topics}"
    ]


def test_a_long_predicate_is_cut_at_the_end_of_a_word():
    measure, population = measure_of(first("95% nông dân được nghe về " + "cây trồng " * 20)[1])
    assert population == "nông dân"
    assert measure.startswith("được nghe về cây trồng")
    assert measure.endswith(("cây", "trồng"))
    assert len(measure) <= 120


def test_a_long_sentence_is_cut_around_its_figure():
    long = "Các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh cùng các địa phương chủ động rà soát và xây dựng kế hoạch chi tiết"
    sentence = f"{long}, {long}, mở ít nhất 02 lớp cho cán bộ làm công tác gia đình ở các xã vùng cao biên giới của tỉnh, {long} và {long}."
    (clause,) = clauses(sentence)
    assert "mở ít nhất 02 lớp" in clause
    assert len(clause) < len(sentence) - 200


def test_a_long_sentence_without_a_break_stays_whole():
    long = "các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh cùng tham gia tích cực " * 4
    assert clauses(f"{long}mở ít nhất 02 lớp {long}") == [f"{long}mở ít nhất 02 lớp {long}".strip()]


@pytest.mark.parametrize(
    ("text", "measure", "population"),
    [
        ("95% các cặp vợ chồng được tư vấn về sức khỏe.", "được tư vấn về sức khỏe", "các cặp vợ chồng"),
        ("- 95% hộ buôn; chủ vườn, chủ trại được vay vốn.", "được vay vốn", "hộ buôn; chủ vườn, chủ trại"),
        ("95% hộ buôn; góp phần để dân được học.", None, "hộ buôn"),
        ("95% cha, mẹ có con nhỏ được tư vấn.", "được tư vấn", "cha, mẹ có con nhỏ"),
        ("Tỷ lệ hộ nghèo, cận nghèo giảm còn 5%.", "Tỷ lệ hộ nghèo, cận nghèo", None),
        ("Tỷ lệ hộ nghèo (theo chuẩn mới) đạt dưới 5% vào năm 2027.", "Tỷ lệ hộ nghèo", None),
        ("Phấn đấu đến năm 2030, nhận thức của người dân tăng 10%.", "nhận thức của người dân", None),
        ("Xử lý 100% phản ánh của người dân.", "Xử lý", "phản ánh của người dân"),
        ("Chỉ số hài lòng đạt từ 90% trở lên.", "Chỉ số hài lòng", None),
        ("Trên 90% đạt chuẩn.", "đạt chuẩn", None),
        ("Mở 02 lớp tập huấn.", "Mở", None),
        ("02 lớp tập huấn cho cán bộ.", "tập huấn cho cán bộ", None),
        ("Có số lượng đại biểu không quá 30 người.", "số lượng đại biểu", None),
        ("Giám sát ít nhất 1/3 số thôn.", "Giám sát", "số thôn"),
        ("Diệt bọ gậy tại 100% thôn, bắt đầu từ ngày 04/7/2026.", "Diệt bọ gậy tại thôn", "thôn"),
        ("Kiểm tra 02 lần/năm tại các xã.", "Kiểm tra tại các xã", None),
        ("95% hộ dân dùng nước sạch, 70% hộ có nhà tiêu.", None, "hộ dân dùng nước sạch"),
        ("Tỷ lệ bao phủ đạt 96% dân số, tăng 2,5% so với năm 2025.", "Tỷ lệ bao phủ", "dân số"),
        ("Phổ cập kỹ năng số cho người dân, mở ít nhất 02 lớp.", "mở", None),
        ("Dạy kỹ năng số cho trẻ em đạt 95%.", "Dạy kỹ năng số cho trẻ em", None),
        ("Các bên kiểm tra số hộ nghèo còn 5%.", "số hộ nghèo", None),
    ],
)
def test_a_figure_measures_something_of_somebody(text, measure, population):
    assert measure_of(first(text)[1]) == (measure, population)


def test_a_cell_measures_what_its_row_is_called():
    document = parse_document(compose("| TT | Chỉ tiêu | Mức |\n| 1 | Tỷ lệ xã có loa | 90% |\n"))
    assert measure_of(next(tabulate_figures(document))) == ("Tỷ lệ xã có loa", None)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Phấn đấu đến năm 2030, 95% hộ dân có nước sạch.", "2030"),
        ("Năm nay làm tốt, đạt 95% năm 2026, hơn năm 2025.", "2026"),
        ("Bàn giao 100% mặt bằng trước ngày 30/9/2026.", "ngày 30/9/2026"),
        ("Ký cam kết với 100% hộ dân trước ngày 10 tháng 02 năm 2026.", "ngày 10 tháng 02 năm 2026"),
        ("Đạt 95% hộ dân vào quý IV/2026.", "quý IV/2026"),
        ("Đạt 95% hộ dân đến hết tháng 6 năm 2026.", "tháng 6 năm 2026"),
        ("Hằng năm, 95% hộ dân được tư vấn.", "Hằng năm"),
        ("Định kỳ hàng quý giám sát 95% thôn.", "hàng quý"),
        ("Mỗi tuần phát ít nhất 02 lượt.", "Mỗi tuần"),
        ("Bố trí 15% ngân sách hằng năm cho văn hóa.", None),
        ("Tăng 10% so với năm 2025.", None),
        ("Quyết định ngày 30/9/2026 giao 95% hộ dân.", None),
        ("I. MỤC TIÊU ĐẾN NĂM 2030\n1. Chung\n- 95% hộ dân có nước sạch.", "2030"),
        ("Phấn đấu đến năm 2027:\n- Làm tốt hơn.\n- 95% hộ dân có nước sạch.", "2027"),
        ("Kiểm đếm xong trước ngày 25/3/2026; bàn giao 100% mặt bằng trong tháng 4/2026.", "tháng 4/2026"),
        ("Kiểm đếm xong trước ngày 25/3/2026; bàn giao 100% mặt bằng.", None),
        ("Đến hết 30/6/2026 giải ngân từ 45% vốn trở lên, hết năm 2026 đạt trên 95%.", "30/6/2026"),
        ("I. MỤC TIÊU\n- 95% hộ dân có nước sạch.", None),
        ("I. MỤC TIÊU\n1. Năm 2026\n- 95% hộ dân có nước sạch.", "2026"),
        ("II. MỤC TIÊU NĂM 2026\n- 95% hộ dân có nước sạch.", "2026"),
        ("I. MỤC TIÊU\n1. Mục tiêu cụ thể năm 2026:\n- 95% hộ dân có nước sạch.", "2026"),
        ("I. MỤC TIÊU\n1. Giai đoạn 2027 - 2030\n- 95% hộ dân có nước sạch.", "2030"),
        ("I. MỤC TIÊU\n1. Kế hoạch giao năm 2026 cho xã\n- 95% hộ dân có nước sạch.", None),
        ("Tối thiểu 70% hồ sơ nộp trực tuyến; 100% văn bản được ký số trước ngày 30/6/2026.", None),
        ("Hết năm 2027 xóa thôn trắng; đến cuối nhiệm kỳ 2025 - 2030 có trên 95% chi bộ.", "2030"),
        ("Làm tốt việc chung; đến năm 2027 xóa nhà tạm; có 95% hộ dân dùng nước sạch.", None),
        ("Phấn đấu đến năm 2030 xóa nhà tạm; có 95% hộ dân dùng nước sạch.", "2030"),
        ("Mỗi năm giảm tỷ lệ tảo hôn 0,4 điểm phần trăm, đến năm 2030 còn 8%.", "Mỗi năm"),
    ],
)
def test_a_figure_is_due_by_the_time_in_its_sentence_or_above(text, by):
    assert by_of(*first(text)) == by


def test_a_cell_is_due_by_the_year_in_the_subheading_of_its_table():
    document = parse_document(
        compose("| TT | Chỉ tiêu | Mức |\n| I | Đến năm 2035 | |\n| 1 | Tỷ lệ xã có loa năm 2030 | 90% |\n")
    )
    assert by_of(document, next(tabulate_figures(document))) == "2035"


@pytest.mark.parametrize(
    ("text", "baseline"),
    [
        ("Tăng 10% so với năm 2025, phấn đấu vượt.", "năm 2025"),
        ("Giảm 5 - 10% số vụ so với bình quân giai đoạn trước.", "bình quân giai đoạn trước"),
        ("Tăng 10% hộ.", None),
        ("Đạt 95% trở lên, tăng 5 điểm phần trăm so với năm 2025.", None),
        ("Mở 02 lớp so với năm 2025.", None),
        ("Giá trị sản xuất tăng 1,5 lần so với năm 2020.", "năm 2020"),
        ("Giảm tỷ lệ hộ nghèo từ 14,2% xuống còn dưới 11%.", "14,2%"),
        ("Tỷ lệ tiêm chủng đạt 95% (cùng kỳ đạt 91%).", "cùng kỳ đạt 91%"),
    ],
)
def test_a_share_may_be_compared_with_what_was(text, baseline):
    assert baseline_of(first(text)[1]) == baseline


@pytest.mark.parametrize(
    ("text", "measure", "population"),
    [
        ("Mỗi xã, phường thành lập ít nhất 01 điểm đọc sách.", "thành lập", "mỗi xã, phường"),
        ("Yêu cầu mỗi cơ quan, đơn vị tổ chức ít nhất 02 buổi.", "tổ chức", "mỗi cơ quan, đơn vị"),
        ("Mỗi thôn hoặc tổ dân phố có tối thiểu 01 tủ sách.", None, "mỗi thôn hoặc tổ dân phố"),
        ("Mỗi năm tổ chức ít nhất 02 buổi.", "Mỗi năm tổ chức", None),
        ("Mỗi xã chọn người, mở ít nhất 02 lớp.", "mở", None),
    ],
)
def test_what_each_body_reaches_is_counted_of_each(text, measure, population):
    assert measure_of(first(text)[1]) == (measure, population)


@pytest.mark.parametrize("aside", ["hoặc tối thiểu", "ít nhất", "tối thiểu", "phấn đấu", "hoặc trên"])
@pytest.mark.parametrize("those", ["trẻ sơ sinh", "phụ nữ mang thai", "các thôn, bản"])
def test_two_shares_of_the_same_are_taken_of_the_same(aside, those):
    document = parse_document(compose(f"Phấn đấu 100% ({aside} 98%) {those} được sàng lọc."))
    figures = list(scan_figures(document))
    assert [figure.value for figure in figures] == [100, 98]
    assert [measure_of(figure) for figure in figures] == [("được sàng lọc", those)] * 2


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "Duy trì 01 lần/tuần tại nơi có ổ dịch và 02 lần/tháng tại nơi chưa có ổ dịch.",
            ["Duy trì tại nơi có ổ dịch", "Duy trì tại nơi chưa có ổ dịch"],
        ),
        ("Bố trí tối thiểu 30 thùng rác và 10 nhà vệ sinh.", ["Bố trí", "Bố trí"]),
        ("Có 02 lớp; mở 03 hội nghị và 10 hội thi.", ["Có", "mở", "mở"]),
    ],
)
def test_two_figures_of_one_doing_differ_by_their_place(text, measures):
    document = parse_document(compose(text))
    assert [measure_of(figure)[0] for figure in scan_figures(document)] == measures


@pytest.mark.parametrize("when", ["trong năm 2026", "vào cuối năm 2026", "đến hết năm 2026", "đến năm 2026"])
def test_a_second_share_behind_a_year_is_taken_of_the_first_ones(when):
    document = parse_document(compose(f"Trên 70% cán bộ được tập huấn {when} và 100% vào năm 2027."))
    figures = list(scan_figures(document))
    assert [(figure.value, measure_of(figure)[1]) for figure in figures] == [(70, "cán bộ"), (100, "cán bộ")]
    assert [by_of(document, figure) for figure in figures] == ["2026", "2027"]


@pytest.mark.parametrize("lead", ["; đến năm 2030:", ", đến hết năm 2030 đạt", "; và đến năm 2030 là"])
def test_a_share_with_nothing_but_its_year_is_taken_of_the_first_ones(lead):
    document = parse_document(compose(f"Đến năm 2028: 80% chợ có đủ bảng giá{lead} 100%."))
    figures = list(scan_figures(document))
    assert [measure_of(figure) for figure in figures] == [("có đủ bảng giá", "chợ")] * 2
    assert [by_of(document, figure) for figure in figures] == ["2028", "2030"]


@given(
    st.lists(
        st.sampled_from(
            [
                "Mỗi xã",
                "100%",
                "(",
                ")",
                "hoặc tối thiểu",
                "98%",
                "trẻ em",
                "và",
                "vào năm 2027",
                "được học",
                "02 lớp",
                ",",
                ";",
            ]
        ),
        max_size=16,
    ).map(" ".join)
)
def test_a_measure_is_made_of_words_of_its_sentence_in_their_order(text):
    document = parse_document(compose(text))
    for figure in scan_figures(document):
        for measure in measure_of(figure):
            rest = iter(text.lower().split())
            # What stands in brackets is left out.
            assert all(word in rest for word in (measure or "").lower().split())


@pytest.mark.parametrize(("items", "year"), [(200, "2030"), (400, None)])
def test_an_item_that_the_look_back_ends_at_opens_no_list(items, year):
    lines = ["Đến năm 2030:", *["- Đến năm 2027 rà soát quy hoạch;"] * items, "- 90% hộ dùng nước sạch."]
    document, figure = first("\n".join(lines))
    assert by_of(document, figure) == year
