from time import process_time

import pytest

from lantoa.core.document import parse_document, sentence_around
from lantoa.core.targets.model import Setting
from lantoa.core.targets.weigh import Scales
from lantoa.core.text import compose


def setting_of(text):
    """Weigh the number that `§` stands before."""
    at = text.index("§")
    document = parse_document(compose(text.replace("§", "")))
    index = max(i for i, block in enumerate(document.blocks) if block.span.start <= at)
    return Scales(document).weigh(index, at, sentence_around(document.flow, at, at + 1))


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh đã tổ chức §12 hội nghị.",
        "Hiện nay, tỷ lệ là §5,3%.",
        "Toàn tỉnh mới đạt §34,9% kế hoạch.",
        "Thu tăng §15% so với cùng kỳ.",
        "Dự báo mưa §100 mm.",
        "Theo báo cáo của Công an tỉnh, có §45 vụ.",
        "Căn cứ Luật Dân số, §95% dân số đồng ý.",
        "Ví dụ: ông A bán được §4 tỷ đồng.",
        "Phương châm “§100% vì dân” được giữ.",
        'Phương châm "§100% vì dân" được giữ.',
        "Hồi giờ..... tại §5 xã.",
        "Hồi §5 giờ ……… tại xã.",
        "I. TÌNH HÌNH CHUNG\n1. Số hộ nghèo là §5%.",
        "II. Một số hạn chế, nguyên nhân\n- Còn §5 xã chưa làm.",
        "BÁO CÁO\nKết quả\n1. Xử lý §12 hồ sơ.",
        "TỜ TRÌNH\nVề việc thành lập\n1. Số phiếu là §12 phiếu.",
        "Kết quả đạt được rất tốt. Doanh thu là §12 tỷ đồng.",
    ],
)
def test_what_has_been_is_a_report(text):
    assert setting_of(text) is Setting.REPORT


@pytest.mark.parametrize(
    "text",
    [
        "Phấn đấu §95% hộ dân.",
        "Phân đấu §95% hộ dân.",
        "Năm qua đã đạt 90%; mục tiêu năm tới là §95%.",
        "I. MỤC TIÊU\n1. Số hộ nghèo là §5%.",
        "1. Chỉ tiêu chủ yếu\n- Có §5 xã.",
    ],
)
def test_what_is_aimed_at_is_an_aim(text):
    assert setting_of(text) is Setting.AIM


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức §12 hội nghị.",
        "Cán bộ đã được giao phải hoàn thành §100% nhiệm vụ.",
        "BÁO CÁO\nKết quả\nII. NHIỆM VỤ, GIẢI PHÁP\n1. Mở §12 lớp.",
        "Thời gian qua đã làm tốt. Nay yêu cầu mở §12 lớp.",
        "I. TÌNH HÌNH\nII. NHIỆM VỤ\n1. Mở §12 lớp.",
        "1. Đánh giá, xếp loại\n- Mở §12 lớp.",
        "1. Kết quả dự kiến\n- Mở §12 lớp.",
        "Các xã giảm tỷ lệ hộ nghèo xuống dưới §5% trong năm.",
    ],
)
def test_what_is_asked_for_is_an_order(text):
    assert setting_of(text) is Setting.ORDER


@pytest.mark.parametrize(
    "text",
    [
        "Trường hợp có §12 hồ sơ.",
        "Đối với xã có §100 hộ.",
        "Điều 3. Tiêu chí xếp loại\n1. Có §2 điểm.",
        "2. Mức hỗ trợ\n- Mỗi hộ §2 triệu đồng.",
        "Chủ đầu tư có tỷ lệ giải ngân dưới §30% phải kiểm điểm trách nhiệm.",
        "Điều chuyển vốn của các dự án giải ngân dưới §30% sang dự án có nhu cầu.",
    ],
)
def test_what_selects_or_measures_is_a_criterion(text):
    assert setting_of(text) is Setting.CRITERION


def test_an_aim_stays_an_aim_for_certain_cases():
    assert setting_of("I. MỤC TIÊU\n- Đối với xã vùng cao, §50% hộ dân.") is Setting.AIM


def test_the_innermost_heading_decides():
    assert setting_of("I. NHIỆM VỤ\n1. Tình hình\na) Số hộ là §5 hộ.") is Setting.REPORT
    assert setting_of("I. TÌNH HÌNH\n1. Mục tiêu đề ra\na) Số hộ là §5 hộ.") is Setting.AIM


def test_a_long_path_is_weighed_once():
    text = "I. MỤC TIÊU\n1. Chung\na) Số hộ là §5 hộ và 6 thôn."
    document = parse_document(compose(text.replace("§", "")))
    scales = Scales(document)
    at = text.index("§")
    sentence = sentence_around(document.flow, at, at + 1)
    assert scales.weigh(2, at, sentence) is scales.weigh(2, at + 8, sentence) is Setting.AIM


def test_signs_without_end_in_a_bracket_cost_little():
    text = f"Tỷ lệ hộ dùng nước sạch đạt 45% (cùng kỳ{' ,' * 24} còn thấp)."
    document = parse_document(compose(text))
    began = process_time()
    assert Scales(document).stood(text.index(" ("), document.blocks[0].span) is None
    assert process_time() - began < 0.5
