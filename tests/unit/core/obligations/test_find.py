import itertools
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lantoa.core.document import parse_document
from lantoa.core.kernel import Evidence, Span
from lantoa.core.obligations import RULES, Modality, find_obligations
from lantoa.core.text import Origin, Place, Region, SourceText, compose

WORDS = st.sampled_from(
    [
        "Giao",
        "giao",
        "Đề nghị",
        "yêu cầu",
        "Sở Y tế",
        "các cơ quan, đơn vị",
        "chủ trì,",
        "phối hợp với",
        "tổ chức",
        "Điều 3.",
        "1.",
        "a)",
        "-",
        "+",
        ":",
        "",
        "",
        ".",
        "\n",
        "\n\n",
        "II. NHIỆM VỤ",
        "I. MỤC TIÊU",
        "Cơ quan chủ trì:",
        "Thời gian thực hiện:",
        "đã",
        "được",
        "là",
        "Trên cơ sở",
        "Định kỳ",
        "Nếu",
        "thì",
        "khi",
        "do",
        "(",
        ")",
        "“",
        "|",
        "| TT | Nội dung | Đơn vị chủ trì |",
        "|---|---|---|",
        "chịu trách nhiệm thi hành Quyết định này",
        "có trách nhiệm",
        "Nơi nhận:",
        "Các Bộ:",
    ]
)


def texts(duties):
    return [duty.evidence.text for duty in duties]


def names(duty):
    return [name.text for name in duty.assignees]


def span_of(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def test_a_plan_is_read_in_full(read, plan):
    found = read(plan)
    assert [(duty.id, duty.evidence.rule, names(duty)) for duty in found] == [
        ("o1", "OBL007", ["Công chức văn hóa - xã hội", "Hội Khuyến học xã"]),
        ("o2", "OBL007", ["Công chức văn hóa - xã hội", "Hội Khuyến học xã"]),
        ("o3", "OBL010", []),
        ("o4", "OBL008", ["Trường Tiểu học Tân Lập"]),
        ("o5", "OBL008", ["Trường Tiểu học Tân Lập"]),
        ("o6", "OBL003", ["Trung tâm Văn hóa xã"]),
    ]
    assert texts(found)[2] == "Khuyến khích các hộ gia đình tặng sách."


def test_who_helps_comes_from_the_line_or_from_the_sentence(read, plan):
    found = read(plan)
    assert [[name.text for name in duty.coordinators] for duty in found] == [
        ["Các thôn"],
        ["Các thôn"],
        [],
        ["Đoàn Thanh niên xã"],
        [],
        [],
    ]


def test_a_duty_says_under_which_headings_it_stands(read, plan):
    found = read(plan)
    assert found[0].section == (
        "II. NHIỆM VỤ, GIẢI PHÁP (hoàn thành trước ngày 30/11/2026)",
        "1. Xây dựng tủ sách",
    )
    assert found[5].section == ("III. TỔ CHỨC THỰC HIỆN",)


def test_modality_follows_the_words(read, plan):
    assert [duty.modality for duty in read(plan)] == [
        Modality.MUST,
        Modality.MUST,
        Modality.SHOULD,
        Modality.MUST,
        Modality.PROHIBIT,
        Modality.ASSIGN,
    ]


def test_channels_and_audiences_are_codes(read, plan):
    second = read(plan)[1]
    assert second.channels == ("press", "loudspeaker", "website")
    assert second.audiences == ("students", "public")


def test_links_are_positions_in_the_lists_that_were_given(read, plan):
    cited = [span_of(plan, "Kế hoạch xây dựng"), span_of(plan, "Công văn số 66/SVHTTDL ngày 05/01/2026")]
    counted = [span_of(plan, "09 tủ sách")]
    found = read(plan, citations=cited, targets=counted)
    assert [duty.citations for duty in found] == [(1,), (), (), (), (), ()]
    assert [duty.targets for duty in found] == [(0,), (), (), (), (), ()]


def test_a_time_in_the_heading_or_in_a_line_governs_the_tasks(read, plan):
    times = [span_of(plan, "trước ngày 30/11/2026"), span_of(plan, "Quý II/2026")]
    assert [duty.deadlines for duty in read(plan, deadlines=times)] == [(0, 1), (0, 1), (0,), (), (), ()]


def test_a_link_that_reaches_over_the_end_of_the_duty_is_none(read, plan):
    start, _ = span_of(plan, "09 tủ sách")
    over = [Span(start, plan.index("Đăng tin") + 4)]
    assert all(duty.targets == () for duty in read(plan, targets=over))


def test_a_dispatch_that_asks_without_a_name_asks_its_addressees():
    text = (
        "SỞ Y TẾ HÀ SƠN\nSố: 8/SYT-NVY\nV/v tiêm chủng\n\nKính gửi: Trung tâm Y tế các khu vực\n\n"
        "Thực hiện kế hoạch tiêm chủng mở rộng, Sở Y tế thông báo lịch tiêm tháng 5 tại các trạm y tế trên địa bàn tỉnh.\n\n"
        "Đề nghị triển khai thực hiện nghiêm túc./.\n"
    )
    start, end = span_of(text, "Trung tâm Y tế các khu vực")
    (duty,) = find_obligations(
        parse_document(compose(text)),
        kind="Công văn",
        sender="Sở Y tế Hà Sơn",
        addressees=[Evidence(Span(start, end), text[start:end], "ADR001", 0.9)],
        citations=[],
        targets=[],
        deadlines=[],
    )
    assert duty.evidence.rule == "OBL004"
    assert names(duty) == ["Trung tâm Y tế các khu vực"]


def test_a_weaker_sign_lowers_the_confidence(read):
    text = "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\n- Thẩm định hồ sơ.\n- Kịch bản chi tiết của lễ phát động gửi về Sở trước khi in ấn.\n"
    plain, weak = read(text)
    assert plain.evidence.rule == weak.evidence.rule == "OBL008"
    assert weak.evidence.confidence < plain.evidence.confidence


def test_rules_have_codes_in_order():
    codes = [rule.code for rule in RULES]
    assert codes == sorted(codes)


def test_kind_may_be_unknown(read):
    assert len(read("II. NHIỆM VỤ\n\n1. Rà soát hộ nghèo.\n", kind=None)) == 1


@pytest.mark.parametrize(
    "text", ["", "\n", ":", "1.", "- ", "Giao", "Giao ", "Đề nghị:", "Sở", "| |", "II. NHIỆM VỤ"]
)
def test_scraps_hold_no_duty(read, text):
    assert read(text) == ()


def check(text):
    document = parse_document(compose(text))
    size = [Span(0, len(document.text))]
    found = find_obligations(
        document, kind="Kế hoạch", sender=None, addressees=[], citations=size, targets=size, deadlines=size
    )
    for duty in found:
        for item in (duty.evidence, *duty.assignees, *duty.coordinators):
            assert document.text[item.span.start : item.span.end] == item.text
            assert item.text.strip() == item.text != ""
            assert 0 < item.confidence <= 1
    spans = [duty.evidence.span for duty in found]
    assert spans == sorted(spans)
    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))
    assert [duty.id for duty in found] == [f"o{number}" for number in range(1, len(found) + 1)]


@given(st.text())
@example("Giao Sở")
@example("1. Giao các")
def test_any_text_is_read(text):
    check(text)


@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_any_run_of_words_of_the_genre_is_read(text):
    check(text)


@pytest.mark.parametrize(
    "piece",
    [
        "1. Sở Y tế, ",
        "- Trên cơ sở các, Sở ",
        "giao các đơn vị; ",
        "a) (",
        "Cơ quan chủ trì: A;\n- ",
        "\n1. ",
        ", Sở A",
    ],
)
def test_time_grows_with_the_text(piece):
    def seconds(times):
        document = parse_document(compose(piece * times))
        start = time.process_time()
        find_obligations(
            document, kind="Kế hoạch", sender=None, addressees=[], citations=[], targets=[], deadlines=[]
        )
        return time.process_time() - start

    seconds(200)
    small, large = min(seconds(500) for _ in range(3)), seconds(4000)
    assert large < 40 * small + 0.1


def test_party_papers_number_with_dashes(read):
    text = (
        "ĐẢNG ỦY XÃ TÂN LẬP\nSố 15-KH/ĐU\n\nKẾ HOẠCH\nhọc tập Nghị quyết\n\n"
        "Thực hiện Kế hoạch số 20-KH/TU, ngày 01/3/2026 của Ban Thường vụ Tỉnh ủy, Ban Thường vụ Đảng ủy xã xây dựng kế hoạch như sau:\n\n"
        "III. TỔ CHỨC THỰC HIỆN\n\n1- Ban Xây dựng Đảng\n\n- Tham mưu tổ chức hội nghị.\n\n"
        "2- Các chi bộ: Tổ chức sinh hoạt chuyên đề.\n\n3- Giao Văn phòng Đảng ủy theo dõi việc thực hiện.\n"
    )
    found = [(names(duty), duty.evidence.text) for duty in read(text)]
    assert [bearers for bearers, _ in found] == [["Ban Xây dựng Đảng"], ["Các chi bộ"], ["Văn phòng Đảng ủy"]]


def test_a_reply_may_charge_somebody_in_its_second_sentence(read):
    text = (
        "VĂN PHÒNG CHÍNH PHỦ\nSố: 84/VPCP-KGVX\nV/v hỗ trợ\n\nKính gửi: Bộ Nội vụ\n\n"
        "Xét đề nghị của Bộ Nội vụ tại văn bản số 12/BNV-VX ngày 02 tháng 3 năm 2026, Thủ tướng Chính phủ có ý kiến như sau:\n\n"
        "Đồng ý chủ trương hỗ trợ. Bộ Tài chính chủ trì hướng dẫn thực hiện trong tháng 5.\n\n"
        "Văn phòng Chính phủ thông báo để các cơ quan biết, thực hiện./.\n"
    )
    (duty,) = read(text, kind="Công văn")
    assert names(duty) == ["Bộ Tài chính"]


def test_a_line_in_capitals_and_a_short_title_are_no_duties(read):
    text = (
        "II. NHIỆM VỤ\n\nTỔ CHỨC HỘI THI VĂN NGHỆ QUẦN CHÚNG.\n\nTuyên truyền miệng\n\n1. Tổ chức hội thi.\n"
    )
    assert texts(read(text)) == ["Tổ chức hội thi."]


def test_what_is_ordered_is_a_duty_although_it_ends_like_a_slogan(read):
    text = (
        "II. NHIỆM VỤ\n\n1. Tích cực hưởng ứng Ngày Dân số Việt Nam!\n\n2. Đề nghị Sở Y tế báo cáo kết quả!\n"
    )
    assert texts(read(text)) == ["Đề nghị Sở Y tế báo cáo kết quả!"]


@pytest.mark.parametrize(
    ("lines", "confidence"),
    [
        ("1. Sở Nội vụ chủ trì thẩm định hồ sơ.", 0.93),
        ("1. Sở Nội vụ\n\n- Thẩm định hồ sơ đề nghị khen thưởng.", 0.93),
        ("1. Lắp đặt tủ sách tại các thôn.\n- Cơ quan chủ trì: Sở Nội vụ.", 0.93),
        (
            "Ủy ban nhân dân tỉnh yêu cầu Sở Nội vụ thực hiện các việc sau:\n\n1. Thẩm định hồ sơ khen thưởng.",
            0.87,
        ),
        ("Ngành Nội vụ triển khai các hoạt động:\n\n1. Thẩm định hồ sơ khen thưởng.", 0.8),
        (
            "Ngành Nội vụ triển khai các hoạt động:\n\n1. Về khen thưởng\n\n- Thẩm định hồ sơ khen thưởng.",
            0.5,
        ),
        ("1. Giao Sở Nội vụ không thu lại giấy tờ đã số hóa.", 0.93),
        ("1. Giao Sở Nội vụ không bỏ sót giấy tờ đã số hóa.", 0.6),
        (f"1. Giao Sở Nội vụ, {'Sở Tài chính, ' * 40}chủ trì thẩm định hồ sơ.", 0.6),
        ("1. Giao Ban Quản lý chợ bứng cây chết.", 0.6),
        ("1. Giao Ban Quản lý chợ bứng 30 cây chết và báo cáo kết quả.", 0.6),
        ("1. Giao các đơn vị bứng cây chết, báo cáo kết quả.", 0.6),
        ("1. Ban Quản lý chợ bứng cây chết và báo cáo kết quả.", 0.6),
        ("1. Giao Ban Quản lý chợ và yêu cầu các hộ báo cáo kết quả.", 0.93),
        ("1. Giao Đoàn Thanh niên bứng cây chết, báo cáo kết quả.", 0.93),
    ],
)
def test_a_bearer_is_as_sure_as_the_way_it_was_found(read, lines, confidence):
    *_, duty = read(f"III. TỔ CHỨC THỰC HIỆN\n\n{lines}\n")
    assert {name.confidence for name in duty.assignees} == {confidence}
    assert duty.evidence.confidence > confidence - 0.2


def test_what_shows_less_than_a_duty_mostly_does_is_less_sure(read):
    head = "III. TỔ CHỨC THỰC HIỆN\n\n"
    (told, unsaid) = read(
        f"{head}- Rà soát danh sách hộ nghèo.\n- Cây xanh được trồng dọc các tuyến đường liên thôn.\n"
    )
    assert told.evidence.confidence > unsaid.evidence.confidence + 0.1
    (item, _) = read(f"{head}1. Sở Nội vụ\n\n- Thẩm định hồ sơ khen thưởng.\n- Tổng hợp báo cáo.\n")
    (plain,) = read(f"{head}1. Sở Nội vụ\n\nThẩm định hồ sơ khen thưởng các tập thể.\n")
    assert item.evidence.confidence > plain.evidence.confidence + 0.1


def test_a_duty_of_an_annex_outside_its_tables_is_less_sure(read, plan):
    duty = "- Rà soát danh sách hộ cận nghèo."
    *_, annexed = read(f"{plan}\nPHỤ LỤC\n\nI. NHIỆM VỤ\n\n{duty}\n")
    (body,) = read(f"I. NHIỆM VỤ\n\n{duty}\n")
    assert body.evidence.text == annexed.evidence.text
    assert body.evidence.confidence > annexed.evidence.confidence + 0.1


@pytest.mark.parametrize("heading", ["I. THÔNG TIN CHUNG", "III. TỔ CHỨC THỰC HIỆN"])
def test_lines_about_the_event_are_no_duties(read, heading):
    lines = (
        "1. Danh nghĩa tổ chức: Ủy ban nhân dân xã Tân Lập.\n2. Cơ quan chỉ đạo: Sở Nội vụ Hà Sơn.\n"
        "3. Đơn vị chủ trì: Trung tâm Văn hóa xã.\n4. Địa điểm: Nhà văn hóa xã.\n5. Thành phần: Đại diện các thôn.\n"
    )
    assert (
        read(f"{heading}\n\n{lines}\nIV. NHIỆM VỤ\n\n1. Hội Nông dân xã hỗ trợ giống cho hộ nghèo.\n")[:-1]
        == ()
    )


BEATS = """II. NHIỆM VỤ (định kỳ)

1. Kiểm tra các điểm bán hàng, hằng quý báo cáo.

2. Rà soát danh sách hộ nghèo, hoàn thành trước ngày 30/6/2026.
"""


def test_how_often_a_heading_says_gives_way_to_what_the_duty_says(read):
    times = [span_of(BEATS, words) for words in ("định kỳ", "hằng quý", "trước ngày 30/6/2026")]
    assert [duty.deadlines for duty in read(BEATS, deadlines=times)] == [(1,), (0, 2)]


YEARS = """III. PHÂN CÔNG CÔNG VIỆC TRONG NĂM 2026

| TT | Nội dung công việc | Đơn vị chủ trì | Thời gian |
|---|---|---|---|
| 1 | Thay biển báo hỏng | Sở Xây dựng | Hoàn thành 25/9/2026 |
| 2 | Sơn lại vạch kẻ đường | Sở Xây dựng | Quý IV/2026 |
| 3 | In sổ tay an toàn | Sở Tư pháp | |
"""


def test_the_year_of_a_heading_is_the_time_of_what_has_none_of_its_own(read):
    times = [span_of(YEARS, words) for words in ("TRONG NĂM 2026", "Hoàn thành 25/9/2026", "Quý IV/2026")]
    assert [duty.deadlines for duty in read(YEARS, deadlines=times)] == [(1,), (2,), (0,)]


CLOSING = """II. PHÂN CÔNG NHIỆM VỤ

1. Trạm Y tế xã

- Mở lớp tập huấn cho cộng tác viên.

Trong quá trình thực hiện, các đơn vị báo cáo vướng mắc về Ủy ban nhân dân xã./.
"""


def test_a_duty_that_closes_the_paper_stands_under_no_section_and_on_nobody_above(read):
    inner, closing = read(CLOSING)
    assert (inner.section, names(inner)) == (("II. PHÂN CÔNG NHIỆM VỤ", "1. Trạm Y tế xã"), ["Trạm Y tế xã"])
    assert (closing.section, names(closing)) == ((), ["các đơn vị"])


def test_the_opening_sentence_hands_its_helpers_down(read):
    text = "II. NHIỆM VỤ\n\n- Trạm Y tế phối hợp với Đoàn Thanh niên xã tổ chức:\n\n+ Phát tờ rơi tại chợ.\n\n+ Phối hợp với Hội Phụ nữ xã mở lớp.\n"
    found = read(text)
    assert [names(duty) for duty in found] == [["Trạm Y tế"], ["Trạm Y tế"]]
    assert [[name.text for name in duty.coordinators] for duty in found] == [
        ["Đoàn Thanh niên xã"],
        ["Hội Phụ nữ xã"],
    ]


def test_those_whose_help_is_sought_bear_nothing(read):
    text = "II. NHIỆM VỤ\n\n- Hằng năm, Hội Nông dân xã phối hợp với Đoàn Thanh niên xã huy động sự tham gia của:\n\n+ Các hợp tác xã treo khẩu hiệu tại nơi sản xuất.\n\n+ Vận động hội viên đóng góp ngày công.\n"
    assert [names(duty) for duty in read(text)] == [["Hội Nông dân xã"], ["Hội Nông dân xã"]]


HEAD = "SỞ NỘI VỤ\nSố: 8/SNV-VP\n\nKính gửi: Các đơn vị.\n\nGiám đốc Sở yêu cầu các đơn vị thực hiện:\n\n"


def times_of(text):
    document = parse_document(compose(HEAD + text))
    words = ["trước ngày 15/10/2026", "trước ngày 20/10/2026"]
    spans = [Span(at, at + len(word)) for word in words if (at := document.text.find(word)) >= 0]
    found = find_obligations(
        document, kind="Công văn", sender=None, addressees=(), citations=(), targets=(), deadlines=spans
    )
    return [(one.evidence.text[:12], one.deadlines, len(one.section)) for one in found]


def test_a_paragraph_that_goes_on_with_a_duty_gives_it_its_time():
    going_on = (
        "1. Sở Y tế rà soát hồ sơ.\nTrường hợp thiếu thì bổ sung trước ngày 15/10/2026.\n2. Sở Y tế họp xã.\n"
    )
    assert times_of(going_on) == [("Sở Y tế rà s", (0,), 0), ("Sở Y tế họp ", (), 0)]


def test_a_heading_that_a_scan_made_a_paragraph_gives_the_duty_above_it_no_time():
    broken = "1. Sở Y tế rà soát hồ sơ.\nHI. PHÂN CÔNG VIỆC TRONG NĂM 2026\n2. Sở Y tế họp xã.\n"
    assert [times for _, times, _ in times_of(broken)] == [(), ()]


def test_who_is_told_below_a_duty_takes_nothing_from_it():
    told = "1. Sở Y tế rà soát hồ sơ trước ngày 15/10/2026.\nGiao Văn phòng Sở theo dõi chung.\n2. Sở Y tế họp xã.\n"
    assert [times for _, times, _ in times_of(told)] == [(0,), (), ()]


def test_the_request_that_ends_a_paper_stands_under_nothing():
    text = "1. Sở Y tế\n- Rà soát hồ sơ người bệnh trước ngày 15/10/2026.\nYêu cầu các đơn vị nghiêm túc thực hiện.\n"
    assert times_of(text) == [("Rà soát hồ s", (0,), 1), ("Yêu cầu các ", (), 0)]


def test_what_closes_a_paper_takes_no_time_from_the_item_above_it():
    text = "1. Sở Y tế rà soát hồ sơ.\n2. Sở Nội vụ báo cáo trước ngày 15/10/2026.\nBáo cáo kết quả thực hiện về Sở trước ngày 20/10/2026./.\n"
    assert times_of(text)[1:] == [("Sở Nội vụ bá", (0,), 0), ("Báo cáo kết ", (1,), 0)]


def test_what_closes_a_section_of_one_body_stays_under_its_name(read):
    text = "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Rà soát hồ sơ trước ngày 15/10/2026.\n\nĐịnh kỳ báo cáo Ủy ban nhân dân tỉnh.\n"
    at = text.index("trước")
    inner, closing = read(text, deadlines=[Span(at, at + 20)])
    assert (inner.deadlines, closing.deadlines) == ((0,), ())
    assert closing.section == inner.section == ("III. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế")


def test_what_a_row_is_to_bring_about_is_its_target_and_nobody_is_less_sure(read):
    table = "| TT | Nhiệm vụ | Thời gian | Sản phẩm |\n|---|---|---|---|\n| 1 | Xây dựng mô hình | Quý I | 02 mô hình |\n"
    plan = f"KẾ HOẠCH\nTruyền thông năm 2026\n\nII. PHÂN CÔNG\n\n{table}"
    (duty,) = read(plan, targets=[span_of(plan, "02 mô hình")])
    assert (duty.assignees, duty.targets) == ((), (0,))
    assert duty.evidence.confidence < 0.9


def test_times_of_a_footnote_are_those_of_the_sentence_above_it(read):
    plan = (
        "KẾ HOẠCH\nTruyền thông năm 2026\n\nII. NHIỆM VỤ\n1. Sở Y tế tổ chức:\n- Mở lớp tập huấn.\n"
        "[1] Danh sách gửi trước ngày 15/4.\n[2] Giáo trình gửi trước ngày 16/4.\n- Báo cáo kết quả.\n"
    )
    times = [span_of(plan, "trước ngày 15/4"), span_of(plan, "trước ngày 16/4")]
    assert [duty.deadlines for duty in read(plan, deadlines=times)] == [(0, 1), ()]


def test_a_footnote_that_charges_somebody_is_a_duty_wherever_it_is_printed(read):
    plan = (
        "KẾ HOẠCH\nTruyền thông năm 2026\n\nI. MỤC TIÊU\n1. 70% hộ phân loại rác.\n"
        "[1] Trưởng thôn lập danh sách hộ, gửi trước ngày 15/4.\n[2] Theo Nghị quyết của Hội đồng nhân dân tỉnh.\n"
    )
    (duty,) = read(plan, deadlines=[span_of(plan, "trước ngày 15/4")])
    assert names(duty) == ["Trưởng thôn"]
    assert (duty.deadlines, duty.evidence.text[:11]) == ((0,), "Trưởng thôn")


def test_times_of_a_footnote_between_rows_are_those_of_the_row_above_it(read):
    plan = (
        "KẾ HOẠCH\nTruyền thông năm 2026\n\n| TT | Nội dung | Đơn vị thực hiện |\n|---|---|---|\n"
        "| 1 | Mở lớp tập huấn | Sở Y tế |\n[1] Danh sách gửi trước ngày 15/4.\n| 2 | Báo cáo kết quả | Sở Nội vụ |\n"
    )
    found = read(plan, deadlines=[span_of(plan, "trước ngày 15/4")])
    assert [duty.deadlines for duty in found] == [(0,), ()]


ASKED = """Sở Nội vụ Hà Sơn đề nghị các cơ quan, đơn vị:

1. Tổ chức tuyên truyền trên địa bàn.

2. Báo Hà Sơn mở chuyên mục.

3. Nghiêm cấm treo biển trên cây.

4. Trạm Truyền thanh các xã

Phát tin, bài về nội dung trên.

Đề nghị Quý cơ quan, đơn vị báo cáo kết quả về Sở./.

Công văn số 11/UBND-VP gửi kèm.
"""


def test_items_of_a_list_are_asked_for_as_its_first_sentence_asks(read):
    found = read(ASKED, kind="Công văn")
    assert [duty.modality for duty in found] == [
        Modality.REQUEST,
        Modality.REQUEST,
        Modality.PROHIBIT,
        Modality.REQUEST,
        Modality.REQUEST,
    ]


def test_what_everybody_is_asked_for_in_the_end_stands_under_no_item(read):
    assert [len(duty.section) for duty in read(ASKED, kind="Công văn")] == [0, 0, 0, 1, 0]


def test_the_day_from_which_a_decision_holds_is_nobodys(read):
    text = "Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này trước ngày 20/3/2026."
    spans = [span_of(text, "kể từ ngày ký"), span_of(text, "trước ngày 20/3/2026")]
    (duty,) = read(text, deadlines=spans)
    assert duty.deadlines == (1,)


def test_a_row_has_no_time_from_a_duty_above_its_table(read):
    duty = "1. Các xã tổ chức vệ sinh môi trường trước ngày 30/11/2025."
    table = "| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Phun hóa chất | Sở Y tế | Quý IV |\n"
    for line, expected in (
        (duty, [(0,), (1,)]),
        ("1. Hoàn thành trước ngày 30/11/2025 các việc sau:", [(0, 1)]),
    ):
        text = f"II. NHIỆM VỤ\n\n{line}\n\n{table}"
        times = [
            Span(text.index(time), text.index(time) + len(time))
            for time in ("trước ngày 30/11/2025", "Quý IV")
        ]
        assert [found.deadlines for found in read(text, deadlines=times)] == expected


def test_a_row_whose_cells_are_told_by_their_order_is_less_sure(read):
    rows = (
        ("TT", "Nhiệm vụ", "Đơn vị chủ trì"),
        ("1", "Phun hóa chất", "Sở Y tế"),
        ("2", "Diệt loăng quăng", "Các xã"),
    )
    barred = "".join(f"| {' | '.join(row)} |\n" for row in rows)
    stacked = "".join("\n".join(row) + "\n" for row in rows)
    sure = [
        {duty.evidence.confidence for duty in read(f"II. NHIỆM VỤ\n\n{table}\n")}
        for table in (barred, stacked)
    ]
    assert [len(found) for found in sure] == [1, 1]
    assert min(sure[0]) > max(sure[1]) + 0.05


@pytest.mark.parametrize(("doubted", "sure"), [("Nội", 0.7), ("hồ", 0.93)])
def test_a_bearer_whose_words_recognition_doubted_is_less_sure(doubted, sure):
    text = "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ chủ trì thẩm định hồ sơ khen thưởng.\n"
    at = text.index(doubted)
    regions = (Region(Span(at, at + len(doubted)), Place(page=1, confidence=0.3)),)
    source = SourceText(text, regions, Origin("a.png", "image/png", None, True, 1, ""))
    (duty,) = find_obligations(
        parse_document(source), kind=None, sender=None, addressees=(), citations=(), targets=(), deadlines=()
    )
    assert [name.confidence for name in duty.assignees] == [pytest.approx(sure, abs=0.01)]


@pytest.mark.parametrize(("ocr", "sure"), [(True, 0.71), (False, 0.95)])
def test_a_duty_is_no_surer_than_its_time_was_read(ocr, sure):
    text = "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ chủ trì thẩm định hồ sơ khen thưởng trong quý III/2026.\n"
    at = text.index("trong quý")
    time = Span(at, text.index(".", at))
    source = SourceText(text, (), Origin("a.png", "image/png", None, ocr, 1, ""))
    (duty,) = find_obligations(
        parse_document(source),
        kind=None,
        sender=None,
        addressees=(),
        citations=(),
        targets=(),
        deadlines=[time],
    )
    assert duty.deadlines == (0,)
    assert duty.evidence.confidence == pytest.approx(sure, abs=0.01)


def test_who_acts_along_with_others_bears_the_duty_and_they_help(read):
    (duty,) = read("II. NHIỆM VỤ\n\n1. Công an xã cùng các thôn nhắc nhở người đổ rác xuống kênh.\n")
    assert names(duty) == ["Công an xã"]
    assert [name.text for name in duty.coordinators] == ["các thôn"]
