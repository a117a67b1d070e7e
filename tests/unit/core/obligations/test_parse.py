import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lantoa.core.obligations.model import Stop
from lantoa.core.obligations.parse import order_at, parse_clause


def clause(text):
    return parse_clause(text, 0, len(text))


def subject(text):
    found = clause(text).subject
    return found and text[found.span.start : found.span.end]


def addressed(text):
    order = clause(text).order
    return order and (order.verb, order.bearer and text[order.bearer.span.start : order.bearer.span.end])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Y tế chủ trì hội thảo.", "Sở Y tế"),
        ("Nội dung: các thôn tự rà soát.", "các thôn"),
        ("Trên cơ sở dự toán do các đơn vị xây dựng, Sở Tài chính thẩm định.", "Sở Tài chính"),
        ("Định kỳ hằng năm, Ban Chỉ đạo tổ chức kiểm tra.", "Ban Chỉ đạo"),
        ("Trong quá trình thực hiện, nếu có vướng mắc các địa phương báo cáo về Sở.", "các địa phương"),
        ("Khi có cháy, chủ rừng phải báo ngay.", "chủ rừng"),
        ("Trường hợp ngập sâu thì Công an xã tổ chức phân luồng.", "Công an xã"),
        (". 8. Hội Nông dân xã: Vận động hội viên.", "Hội Nông dân xã"),
        ("Đối với cấp xã: UBND xã tổ chức họp.", "UBND xã"),
        ("Đối với các trường học: Tổ chức chào cờ.", "các trường học"),
        ("Cha mẹ học sinh có trách nhiệm đưa đón con.", "Cha mẹ học sinh"),
        ("Xây dựng đội ngũ có trách nhiệm với nghề.", None),
        ("Việc này có trách nhiệm của thôn.", None),
        ("Dân bản nghèo; xã có trách nhiệm lo.", None),
        ("Kết thúc hội thi, hai đơn vị họp rút kinh nghiệm.", "hai đơn vị"),
        ("Trên cơ sở Kế hoạch này, hằng năm hai bên xây dựng lịch họp.", "hai bên"),
    ],
)
def test_who_acts(text, expected):
    assert subject(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Khi Chính phủ điều chỉnh lương cơ sở.",
        "Hằng năm tổ chức gặp mặt các hộ gia đình sản xuất giỏi.",
        "Gửi về Sở Y tế tổng hợp.",
        "Theo quy định. Sở Y tế tổng hợp.",
        "Căn cứ tình hình.",
        "Trên",
    ],
)
def test_nobody_acts_here(text):
    assert subject(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giao Sở Xây dựng thẩm tra.", ("giao", "Sở Xây dựng")),
        ("Sở đề nghị các cơ quan, đơn vị phối hợp.", ("de nghi", "các cơ quan, đơn vị")),
        ("Kính đề nghị Quý cơ quan quan tâm.", ("de nghi", "Quý cơ quan")),
        ("Xét báo cáo của Ban Quản lý, giao Sở Tài chính rà soát.", ("giao", "Sở Tài chính")),
        ("Thực hiện Kế hoạch của tỉnh, Sở Y tế yêu câu các trạm rà soát.", ("yeu cau", "các trạm")),
        ("Đề nghị triển khai thực hiện.", ("de nghi", None)),
        ("Đề nghị Liên doanh Hoa Ban tổ chức lại sản xuất.", ("de nghi", "Liên doanh Hoa Ban")),
        (
            "Giao chỉ tiêu trồng rừng năm 2026 cho Ủy ban nhân dân các xã như Phụ lục kèm theo.",
            ("giao", "Ủy ban nhân dân các xã"),
        ),
        ("Giao các chỉ tiêu phát triển cho Công an tỉnh.", ("giao", "Công an tỉnh")),
        ("Phân công đồng chí Phó Chủ tịch xã chỉ đạo.", ("phan cong", "đồng chí Phó Chủ tịch xã")),
    ],
)
def test_who_is_addressed(text, expected):
    assert addressed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Giao kế hoạch cụ thể cho từng thôn.",
        "Giao chỉ tiêu trồng rừng năm 2026.",
        "Giao chỉ tiêu kết nạp cho Xanh Đỏ.",
        "Giao thông nông thôn được mở rộng.",
        "Đề nghị của Sở Nội vụ tại Tờ trình.",
        "Giao Xanh Đỏ: mười. Vàng",
        "Giao Xanh Đỏ Tím Vàng",
        "Giao",
    ],
)
def test_no_order(text):
    assert clause(text).order is None


def test_an_order_knows_where_it_begins():
    text = "Nay giao Sở Y tế tổng hợp"
    assert order_at(text, 0, len(text)).start == 0
    assert order_at(text, 4, len(text)).start == 4
    assert order_at(text, 9, len(text)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xây dựng kế hoạch chi tiết.", True),
        ("Nội dung: thường xuyên cập nhật số liệu.", True),
        ("Căn cứ chức năng, nhiệm vụ, xây dựng kế hoạch.", True),
        ("Thường xuyên kiểm tra.", True),
        ("Ngày 20/5, xây dựng phương án.", False),
        ("Xây", False),
        ("Rừng phòng hộ.", False),
        ("Ban hành kế hoạch đã được duyệt.", False),
        ("Rà soát hồ sơ (cả hồ sơ đã duyệt) còn tồn.", True),
        ("Sau 10 năm thực hiện, phát triển văn hóa đã có chuyển biến.", False),
    ],
)
def test_a_duty_opens(text, expected):
    assert clause(text).opens_duty is expected


def test_past_and_answering():
    assert clause("Xã đã tổ chức 3 hội thi.").past
    assert clause("Đã tổ chức 3 hội thi.").past
    assert clause("Ông A chịu trách nhiệm thi hành Quyết định này.").answers
    assert not clause("Ông A chịu trách nhiệm trước pháp luật.").answers


def test_a_colon_after_a_name_is_kept():
    assert clause("Sở Y tế: Hướng dẫn.").subject.stop is Stop.COLON
    assert clause("Sở Y tế").subject.stop is Stop.END


@given(st.text(max_size=120))
@example("<: ")
def test_any_block_has_a_clause(text):
    line = text.replace("\n", " ")
    found = parse_clause(line, 0, len(line))
    assert found.span == (0, len(line))


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Đối với Công an tỉnh xây dựng kế hoạch trước ngày 01/11/2026.", True),
        ("Đối với Doanh nghiệp sử dụng nhiều lao động, kiểm tra mỗi quý.", False),
        ("Đối với các đơn vị thực hiện tốt việc niêm yết.", False),
    ],
)
def test_whom_a_sentence_is_about_may_be_whom_it_charges(text, acts):
    clause = parse_clause(text, 0, len(text))
    assert (clause.subject is not None) == acts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Riêng các xã: Nà Pán, Khuổi Luông hoàn thành trong quý IV.", "các xã: Nà Pán, Khuổi Luông"),
        ("Riêng Sở Y tế báo cáo hằng tuần.", "Sở Y tế"),
        ("Riêng năm 2026, Sở Y tế báo cáo hằng tuần.", "Sở Y tế"),
        ("Riêng kinh phí in ấn thực hiện theo dự toán.", None),
        ("Riêng ", None),
    ],
)
def test_whom_alone_a_sentence_charges(text, expected):
    assert subject(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đối với các xã, phường xây dựng kế hoạch trước ngày 01/11/2026.", "các xã, phường"),
        ("Đối với các phòng, ban rà soát hồ sơ.", "các phòng, ban"),
        ("Đối với xã, phường vùng cao lập phương án trực.", "xã, phường vùng cao"),
        ("Đối với các hộ xây dựng nhà mới.", None),
        ("Đối với các xã xây dựng nhà mới thì hỗ trợ 50 triệu đồng.", None),
    ],
)
def test_bodies_that_go_without_a_capital_may_be_charged(text, expected):
    assert subject(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Cơ quan chủ trì, thành phần, số lượng người tham dự hội nghị.",
        "Đơn vị, địa điểm tổ chức hội thi.",
        "Cơ quan, thời gian thực hiện.",
    ],
)
def test_what_is_told_of_a_meeting_names_nobody(text):
    assert subject(text) is None


TIMES = [
    "Từ ngày 11 đến 20/10/2026",
    "Từ 21/10/2026 đến hết 25/10/2026",
    "Trước ngày 10/10/2026",
    "Ngày 15/11/2026",
    "Sáng ngày 15/11/2026",
    "Tháng 5 và tháng 9/2026",
    "Quý I, IV năm 2026",
    "Dự kiến cuối tháng 10/2026",
    "Chậm nhất 17h ngày 05/6",
    "Tuần 2 tháng 6",
]
NO_TIMES = ["Từ nay", "Quý cơ quan", "Tháng hành động", "Ngày hội 2026", "Trong đó 5 xã", "Năm học mới 2026"]


@pytest.mark.parametrize("time", [time for time in TIMES if "," not in time])
@pytest.mark.parametrize("act", ["Sơ duyệt.", "Tổng duyệt chương trình.", "các tiểu ban.", "Khai mạc"])
def test_a_line_of_a_timetable_is_a_duty(time, act):
    found = clause(f"{time}: {act}")
    assert found.opens_duty
    assert not found.past


@pytest.mark.parametrize("opening", NO_TIMES)
def test_what_only_begins_like_a_time_makes_no_duty(opening):
    assert not clause(f"{opening}: hạt giống, phân bón.").opens_duty


BODIES = ["Sở Y tế", "Ủy ban nhân dân xã Nà Pán", "Công an tỉnh", "Các thôn", "Hội Phụ nữ xã"]
ACTS = ["trình kịch bản", "tổ chức hội thi", "kiểm tra các cơ sở", "báo cáo kết quả", "rà soát danh sách"]


@given(st.sampled_from(BODIES), st.sampled_from(ACTS), st.sampled_from([t for t in TIMES if "," not in t]))
def test_a_time_before_a_sentence_changes_nobody_in_it(body, act, time):
    sentence = f"{body} {act}."
    assert subject(sentence) == body
    assert subject(f"{time}: {sentence}") == body
    assert clause(f"{time}: {sentence}").opens_duty


@given(st.sampled_from(BODIES), st.sampled_from(ACTS), st.sampled_from(["Riêng ", "Đối với ", ""]))
def test_words_that_single_a_body_out_are_no_part_of_its_name(body, act, opening):
    assert subject(f"{opening}{body} {act}.") == body


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Là cơ quan thường trực, có trách nhiệm đôn đốc các đơn vị.", True),
        ("Là đầu mối tiếp nhận hồ sơ, tổng hợp báo cáo.", True),
        ("Là đơn vị giúp việc của Ban Chỉ đạo, chủ trì thẩm định.", True),
        ("Là cơ quan thường trực của Ban Chỉ đạo.", False),
        ("Là ngày hội của toàn dân.", False),
    ],
)
def test_what_a_body_is_may_say_what_it_owes(text, expected):
    assert clause(text).opens_duty is expected


def test_behind_background_stands_who_is_to_act():
    text = "Đánh giá chung: Năm 2025, toàn xã đã có nhà văn hóa. Giao Sở Y tế rà soát."
    assert addressed(text) == ("giao", "Sở Y tế")


@pytest.mark.parametrize("order", ["Giao Sở Nội vụ niêm yết Kế hoạch", "Yêu cầu Sở Nội vụ đăng tải Kế hoạch"])
def test_behind_the_words_on_its_own_force_a_paper_orders(order):
    text = f"Quyết định này có hiệu lực kể từ ngày ký. {order} trong 03 ngày làm việc."
    clause = parse_clause(text, 0, len(text))
    assert text[clause.span.start :].startswith(order)
    assert clause.order is not None


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("Đánh giá chung: Năm 2025, UBND tỉnh giao và Sở Y tế đã hoàn thành đề án.", True),
        ("Tồn tại, hạn chế: Sở Y tế rà soát chậm, đã nhắc nhở.", True),
        ("Đánh giá tình hình: tổ chức khảo sát tại các thôn.", False),
        ("Kết quả thực hiện gửi về Sở Y tế trước ngày 10/6.", False),
    ],
)
def test_what_is_said_of_the_past_is_background(text, past):
    found = clause(text)
    assert (found.past, bool(found.opens_duty and past)) == (past, False)


@given(
    st.lists(
        st.sampled_from(
            [*TIMES, *NO_TIMES, *BODIES, *ACTS, "Riêng", "Đối với", ":", ",", ".", "thì", "Là cơ quan"]
        )
    )
)
def test_a_clause_names_only_what_stands_in_it(words):
    text = " ".join(words)
    found = clause(text)
    for phrase in (found.subject, found.order and found.order.bearer):
        if phrase:
            assert 0 <= phrase.span.start < phrase.span.end <= phrase.after <= len(text)
            assert text[slice(*phrase.span)] == text[slice(*phrase.span)].strip()
