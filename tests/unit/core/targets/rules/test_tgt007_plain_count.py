import pytest

from lantoa.core.targets.model import Form, Setting
from lantoa.core.targets.rules.tgt007_plain_count import find


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"before": "in 5.000 tờ rơi, 50 pa nô và "},
        {"before": "Khảo sát đời sống gia đình tại ", "unit": "xã"},
        {"before": "Có ", "setting": Setting.CRITERION},
        {"before": "Đến năm 2027, ", "after": " đạt chuẩn.", "unit": "xã", "setting": Setting.AIM},
        {"before": "Tuổi thọ bình quân đạt ", "unit": "tuổi"},
        {"before": "Thời lượng: ", "unit": "phút", "form": Form.TIME},
        {"before": "Mỗi buổi họp ", "unit": "phút", "form": Form.TIME},
        {"known": False, "unit": "đèn lồng"},
        {"known": False, "unit": "đèn lồng", "before": "Sở Y tế tổ chức 03 lễ và "},
        {"after": " kiểm tra theo kế hoạch tại Quyết định số 12."},
        {"after": " đạt chuẩn: xã A, xã B.", "unit": "xã", "setting": Setting.AIM, "before": "Có thêm "},
        {"before": "Tặng áo ấm cho học sinh nghèo ở ", "unit": "xã"},
        {"before": "Mở rộng diện tích trồng quế lên ", "unit": "ha"},
    ],
)
def test_a_bare_count_of_what_is_to_be_done_is_claimed(figure, changes):
    assert find(figure(**changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"setting": Setting.REPORT},
        {"known": False, "before": "Sở Y tế tổ chức cho "},
        {"known": False, "before": ""},
        {"known": False, "unit": "triệu"},
        {"bound": "ít nhất"},
        {"worded": True},
        {"unit": "nội dung"},
        {"unit": "m3/s"},
        {"form": Form.SHARE, "unit": "%"},
        {"after": " gồm: thôn A, thôn B."},
        {"after": " sau đây:"},
        {"after": " nêu trên."},
        {"after": " tại Kế hoạch số 12.", "unit": "đề án"},
        {"after": " đạt chuẩn: xã A, xã B.", "unit": "xã"},
        {"before": "Vệ sinh sân trường tổ chức mỗi tuần ", "unit": "lần"},
        {"before": "Toàn tỉnh hiện gồm ", "unit": "xã"},
        {"before": "Mỗi buổi, họp ", "unit": "phút", "form": Form.TIME},
        {"before": "Lớp tại ", "unit": "xã", "setting": Setting.CRITERION},
        {"before": "Diện tích tự nhiên; đi lên ", "unit": "ha"},
        {"before": "Danh sách "},
        {"before": "Có "},
        {"before": "Đến năm 2027, ", "after": " đạt chuẩn."},
        {"before": "người đạt ", "unit": "tuổi"},
        {"before": "Trả sau ", "unit": "ngày", "form": Form.TIME},
    ],
)
def test_what_is_listed_named_told_or_bounded_is_left(figure, changes):
    assert not find(figure(**changes))
