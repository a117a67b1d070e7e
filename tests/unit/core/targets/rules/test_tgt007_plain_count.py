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
    ],
)
def test_a_bare_count_of_what_is_to_be_done_is_claimed(figure, changes):
    assert find(figure(**changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"setting": Setting.REPORT},
        {"known": False},
        {"bound": "ít nhất"},
        {"worded": True},
        {"unit": "nội dung"},
        {"unit": "m3/s"},
        {"form": Form.SHARE, "unit": "%"},
        {"after": " gồm: thôn A, thôn B."},
        {"after": " sau đây:"},
        {"after": " nêu trên."},
        {"after": " tại Kế hoạch số 12."},
        {"before": "Danh sách "},
        {"before": "Có "},
        {"before": "Đến năm 2027, ", "after": " đạt chuẩn."},
        {"before": "người đạt ", "unit": "tuổi"},
        {"before": "Trả sau ", "unit": "ngày", "form": Form.TIME},
    ],
)
def test_what_is_listed_named_told_or_bounded_is_left(figure, changes):
    assert not find(figure(**changes))
