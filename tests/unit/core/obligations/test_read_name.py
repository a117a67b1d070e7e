import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.kernel import Span
from lantoa.core.obligations.model import Stop
from lantoa.core.obligations.read_name import (
    acts,
    inline_leads,
    late_subject,
    more_subjects,
    passive_subject,
    phrase_at,
    split_names,
    subject_after_beat,
    trim,
)


def name(text):
    phrase = phrase_at(text, 0, len(text))
    return phrase and (text[phrase.span.start : phrase.span.end], phrase.stop)


def cut(text, span):
    return span and text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Y tế chủ trì, phối hợp với Sở Tài chính", "Sở Y tế"),
        ("Văn phòng HĐND và UBND kiểm kê toàn bộ kho lưu trữ", "Văn phòng HĐND và UBND"),
        ("UBND bảo vệ rừng đầu nguồn", "UBND"),
        ("Các xã không nhận hồ sơ giấy", "Các xã"),
        ("Các Bộ, ngành, địa phương có trách nhiệm hướng dẫn", "Các Bộ, ngành, địa phương"),
        ("Các Bộ: Nội vụ, Công an căn cứ chức năng được giao", "Các Bộ: Nội vụ, Công an"),
        (
            "Các cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm",
            "Các cơ quan, tổ chức, cá nhân có liên quan",
        ),
        ("các tổ chức chính trị - xã hội tổ chức vận động", "các tổ chức chính trị - xã hội"),
        ("Sở Y tế (Chi cục Dân số tổ chức lại) kiểm tra", "Sở Y tế (Chi cục Dân số tổ chức lại)"),
        (
            "Ban Quản lý dự án đầu tư xây dựng tỉnh đẩy nhanh tiến độ",
            "Ban Quản lý dự án đầu tư xây dựng tỉnh",
        ),
        ("Sở Giao thông vận tải giao đơn vị bảo trì", "Sở Giao thông vận tải"),
        ("Ủy ban bầu cử các cấp cử cán bộ trực", "Ủy ban bầu cử các cấp"),
        (
            "Thủ trưởng các sở; Chủ tịch UBND các xã khẩn trương thực hiện",
            "Thủ trưởng các sở; Chủ tịch UBND các xã",
        ),
        ("Đơn vị được giao chủ đầu tư lập hồ sơ", "Đơn vị được giao chủ đầu tư"),
        ("Các đơn vị thuộc Sở tổng hợp số liệu", "Các đơn vị thuộc Sở"),
        ("Sở Tư pháp định kỳ 6 tháng báo cáo kết quả", "Sở Tư pháp"),
        ("Chủ đầu tư khi chưa bàn giao phải sửa chữa", "Chủ đầu tư"),
        ("UBND các xã tô chức tuyên truyền", "UBND các xã"),
        ("Sở Y tế là cơ quan chủ trì Chương trình", "Sở Y tế"),
        ("Sớ Tài chính tổng hợp", "Sớ Tài chính"),
        ("UBND xã Quảng Uyên tháo dỡ lều quán", "UBND xã Quảng Uyên"),
        ("Các đơn vị có ý kiến bằng văn bản", "Các đơn vị"),
        ("các đơn vị thực hiện./.", "các đơn vị"),
        ("Đoàn kiểm tra, giám sát số 2 lập biên bản", "Đoàn kiểm tra, giám sát số 2"),
        ("Đoàn kiểm tra, giám sát việc lập danh sách", "Đoàn kiểm tra"),
        ("Các hộ gia đình sau khi nhận vốn phải làm nhà", "Các hộ gia đình"),
        ("Đoàn công tác trong quá trình làm việc lập biên bản", "Đoàn công tác"),
        ("Người đứng đầu tổ chức chính trị - xã hội chủ động", "Người đứng đầu tổ chức chính trị - xã hội"),
        ("Công ty Cổ phần Xanh bố trí nhân lực", "Công ty Cổ phần Xanh"),
        ("Lãnh đạo đơn vị chỉ đạo, tổ chức thực hiện", "Lãnh đạo đơn vị"),
        ("Ủy ban nhân dân xã, phường (sau đây gọi là cấp xã) lập hồ sơ", "Ủy ban nhân dân xã, phường"),
        ("UBND các xã, phường giải phóng mặt bằng", "UBND các xã, phường"),
        ("Công an tỉnh bảo vệ các mục tiêu", "Công an tỉnh"),
        ("UBND xã Sơn Bình di dời các hộ dân", "UBND xã Sơn Bình"),
        ("Sở Nông nghiệp và Môi trường thu hoạch lúa", "Sở Nông nghiệp và Môi trường"),
        ("Sở Y tế cấp thuốc cho các trạm", "Sở Y tế"),
        ("Trung tâm giáo dục nghề nghiệp báo cáo", "Trung tâm giáo dục nghề nghiệp"),
        ("Ban Quản lý dự án đầu tư xây dựng tỉnh báo cáo", "Ban Quản lý dự án đầu tư xây dựng tỉnh"),
        ("Hợp tác xã sản xuất rau báo cáo", "Hợp tác xã sản xuất rau"),
        ("UBND phường Thục Phán hoàn thành việc kiểm đếm", "UBND phường Thục Phán"),
        ("Các thôn tổng vệ sinh đường làng", "Các thôn"),
        ("Văn phòng giao ban thứ Hai đầu tiên hằng tháng", "Văn phòng"),
        ("Công an phường bứng cây chết, thực hiện chỉ đạo", "Công an phường"),
        ("Trung tâm Phục vụ hành chính công phường nâng tỷ lệ", "Trung tâm Phục vụ hành chính công phường"),
        ("Đoàn Thanh niên bứng cây chết và lắp đặt biển báo", "Đoàn Thanh niên"),
        ("Sở Y tế và kêu gọi các hội", "Sở Y tế"),
    ],
)
def test_a_name_ends_where_its_verb_begins(text, expected):
    assert name(text) == (expected, Stop.VERB)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Y tế: Hướng dẫn các trạm", ("Sở Y tế", Stop.COLON)),
        ("Các Sở: Hướng dẫn các đơn vị", ("Các Sở", Stop.COLON)),
        ("Sở Kế hoạch và Đầu tư", ("Sở Kế hoạch và Đầu tư", Stop.END)),
        ("Hội Nông dân xã.", ("Hội Nông dân xã", Stop.END)),
        ("Hội Nông dân xã;", ("Hội Nông dân xã", Stop.END)),
        ("Sở Y tế đã ban hành", ("Sở Y tế", Stop.OTHER)),
        ("Các xã không bố trí được kinh phí", ("Các xã", Stop.OTHER)),
        ("Cán bộ, công chức đang hưởng trợ cấp", ("Cán bộ, công chức", Stop.OTHER)),
        ("Các xã mới tiếp tục được công nhận", ("Các xã mới tiếp tục", Stop.OTHER)),
        ("Các hộ gia đình phải được hỗ trợ", ("Các hộ gia đình phải", Stop.OTHER)),
        ("Đơn vị nào vi phạm", ("Đơn vị", Stop.OTHER)),
        ("thôn có dưới 100 cử tri", ("thôn", Stop.OTHER)),
        ("Thôn Đồng Cao được công nhận", ("Thôn Đồng Cao", Stop.OTHER)),
        ("Cử tri có thể phát biểu", ("Cử tri", Stop.OTHER)),
        ("Sở Y tế. Việc này", ("Sở Y tế", Stop.OTHER)),
        ("Sở Y tế; nguồn khác", ("Sở Y tế", Stop.OTHER)),
    ],
)
def test_other_ends_of_a_name(text, expected):
    assert name(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bộ tiêu chí mới",
        "Trường hợp khẩn",
        "Báo cáo kết quả",
        "Xã hội học tập",
        "Hội nghị",
        "Tổ chức hội thi",
        "Tổng hợp",
        "rừng",
    ],
)
def test_what_is_no_body_has_no_name(text):
    assert name(text) is None


def test_a_very_long_name_is_no_name():
    text = "Sở " + "Xanh " * 300
    assert name(text)[1] is Stop.OTHER


def test_a_name_may_be_longer_than_the_first_look():
    text = "Sở Văn hóa, " + "Thể thao " * 25 + "chủ trì hội diễn"
    assert name(text)[1] is Stop.VERB


def test_bodies_that_act_after_a_semicolon():
    text = "kiểm tra; Sở Y tế tổng hợp; kinh phí; Công an xã báo cáo; ;"
    assert [cut(text, span) for span in more_subjects(text, 0, len(text))] == ["Sở Y tế", "Công an xã"]
    text = "cử 02 dự án; trường PTDTNT cử 03 dự án; trường hợp khác; mỗi thôn cử 01 tổ"
    assert [cut(text, span) for span in more_subjects(text, 0, len(text))] == ["trường PTDTNT", "mỗi thôn"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thành phần do Bộ Nội vụ hướng dẫn cụ thể", "Bộ Nội vụ"),
        ("Văn bản do Sở Y tế ban hành do Công an quyết định", "Công an"),
        ("Tài liệu do Sở Y tế ban hành", None),
        ("Việc khác", None),
    ],
)
def test_who_stands_behind_a_passive(text, expected):
    assert cut(text, passive_subject(text, 0, len(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Danh sách được công bố.  Sở Y tế báo cáo.", "Sở Y tế"),
        ("Danh sách được công bố. Kinh phí ít. Các xã rà soát.", "Các xã"),
        ("Một câu. Sở Y tế.", None),
    ],
)
def test_who_acts_in_a_later_sentence(text, expected):
    assert cut(text, late_subject(text, 0, len(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổ chức hội thi (Cơ quan chủ trì: Sở Y tế; phối hợp: các xã).", ["Sở Y tế"]),
        ("In sổ tay. Đơn vị thực hiện: UBND xã, Đoàn xã.", ["UBND xã, Đoàn xã"]),
        ("Số hóa di tích (Sở Văn hóa chủ trì, các xã phối hợp)", ["Sở Văn hóa"]),
        ("Chủ trì: cấp trên ghi", []),
        ("Chủ trì hội nghị.", []),
        ("Tổ chức hội thi.", []),
    ],
)
def test_who_leads_stands_in_brackets_or_at_the_end(text, expected):
    assert [cut(text, span) for span in inline_leads(text, 0, len(text))] == expected


@pytest.mark.parametrize(
    "tail",
    [
        "có trách nhiệm",
        "có tránh nhiệm",
        "trước hết",
        "trước  hêt",
        "tiếp tục",
        "có ý kiến như sau",
        "cùng",
        "cùng với Sở B",
    ],
)
def test_words_before_the_act_are_no_part_of_a_name(tail):
    text = f"Sở Nội vụ {tail}"
    assert [cut(text, span) for span in split_names(text, Span(0, len(text)))] == ["Sở Nội vụ"]


def test_of_the_same_level_is_part_of_a_name():
    text = "cơ quan Công an cùng cấp"
    assert [cut(text, span) for span in split_names(text, Span(0, len(text)))] == [text]


@pytest.mark.parametrize("each", ["mỗi đơn vị", "từng bên", "mỗi xã"])
def test_each_of_those_named_is_no_name_beside_them(each):
    text = f"Sở Y tế, Công an tỉnh, {each}"
    assert [cut(text, span) for span in split_names(text, Span(0, len(text)))] == ["Sở Y tế, Công an tỉnh"]
    assert [cut(each, span) for span in split_names(each, Span(0, len(each)))] == [each]


def test_names_part_at_semicolons():
    text = " Sở A ;; Sở B, C;\n Sở D.,"
    assert [cut(text, span) for span in split_names(text, Span(0, len(text)))] == ["Sở A", "Sở B, C", "Sở D"]


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("các tổ chức xã", 1, False),
        ("xã tổ chức hội thi", 1, True),
        ("cơ quan chủ trì họp", 2, False),
        ("cơ quan chủ động họp", 2, True),
        ("đoàn kiểm tra liên ngành", 1, False),
        ("lộ trình thực hiện", 1, False),
        ("xã Chủ trì", 1, False),
        ("xã giao thông", 1, False),
        ("xã cần", 1, True),
        ("xã rừng", 1, False),
        ("các bộ phận nghiêm túc chấp hành", 3, True),
        ("các bộ phận tiếp dân", 3, False),
        ("Văn phòng Tỉnh đoàn chuẩn bị", 4, True),
        ("đoàn chuẩn y hồ sơ", 1, False),
        ("cán bộ phụ trách thôn", 2, False),
        ("Hội Nông dân phụ trách thôn", 3, True),
        ("UBND xã tiếp công dân", 2, True),
        ("Ban tiếp công dân", 1, False),
        ("Ban tiếp tục họp", 1, True),
        ("Sở Giao thông vận tải lập dự toán", 4, False),
        ("Sở Giao thông vận tải lập dự toán", 5, True),
        ("các ban xây dựng Đảng", 2, False),
        ("Cửa hàng không bán rượu", 2, True),
        ("Cửa hàng không bán được hàng", 2, False),
    ],
)
def test_a_verb_or_a_noun(text, number, expected):
    assert acts(text.split(), number) is expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Doanh nghiệp cung cấp sữa có trách nhiệm thu gom vỏ.", "Doanh nghiệp cung cấp sữa"),
        ("Doanh nghiệp cung cấp sữa, các trường có trách nhiệm thu gom vỏ.", "Doanh nghiệp"),
        ("Doanh nghiệp cung cấp sữa tươi.", "Doanh nghiệp"),
        ("Phòng Y tế là bộ phận thường trực của Ban.", "Phòng Y tế"),
    ],
)
def test_what_a_body_does_may_be_its_name(text, name):
    phrase = phrase_at(text, 0, len(text))
    assert (phrase.stop, text[slice(*phrase.span)]) == (Stop.VERB, name)


def test_a_body_that_is_a_part_of_something_does_nothing():
    text = "Phòng Y tế là bộ phận quan trọng của huyện."
    assert phrase_at(text, 0, len(text)).stop is Stop.OTHER


def test_edges_are_trimmed():
    assert trim("ab .,; ", 0, 7) == Span(0, 2)
    assert trim(" .", 1, 2) == Span(1, 1)


@given(st.text(alphabet="Sở Ytếcácổhứ:;.,()đã\n-", max_size=80))
def test_a_name_lies_inside_its_text(tail):
    text = "Sở Y tế " + tail.replace("\n", " ")
    phrase = phrase_at(text, 0, len(text))
    assert phrase.span.start == 0 < phrase.span.end <= len(text)
    assert phrase.after <= len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rà soát; định kỳ 6 tháng/lần hoặc đột xuất Ban Chỉ đạo xã kiểm tra", "Ban Chỉ đạo xã"),
        ("rà soát, hằng quý, Sở Y tế tổng hợp, báo cáo", "Sở Y tế"),
        ("rà soát hằng năm Sở Y tế", None),
        ("rà soát hằng năm Nguyễn Văn An", None),
        ("rà soát", None),
    ],
)
def test_who_acts_behind_the_words_that_say_how_often(text, expected):
    assert cut(text, subject_after_beat(text, 0, len(text))) == expected


WHEN = [
    "chậm nhất ngày 25 hằng tháng",
    "muộn nhất ngày 05/6/2026",
    "trước ngày 20/12/2026",
    "vào ngày 15 tháng cuối quý",
    "từ ngày 01/7/2026",
    "trong tháng 8",
    "trong quý III",
    "trong năm 2026",
]


@pytest.mark.parametrize("when", WHEN)
@pytest.mark.parametrize("body", ["Các sở, ngành", "Ủy ban nhân dân các xã", "Trưởng thôn", "Sở Nội vụ"])
@pytest.mark.parametrize("comma", ["", ","])
def test_when_it_is_due_is_no_part_of_a_name(body, when, comma):
    assert name(f"{body}{comma} {when} gửi báo cáo về Sở Y tế") == (body, Stop.VERB)


def test_a_colon_before_a_charge_is_no_name():
    flow = ": có trách nhiệm; Sở Y tế"
    assert [flow[slice(*name)] for name in split_names(flow, Span(0, len(flow)))] == ["Sở Y tế"]
