import pytest

from lantoa.core.targets.model import Form, Setting
from lantoa.core.targets.rules.tgt008_count_in_words import find


@pytest.mark.parametrize(
    "changes",
    [
        {"bound": "không quá", "before": "Được hưởng "},
        {"before": "Mỗi năm tổ chức "},
        {"value": 1.0, "before": "Mỗi xã xây dựng "},
        {"value": 1.0, "bound": "ít nhất"},
    ],
)
def test_a_numeral_that_is_bounded_or_done_is_claimed(figure, changes):
    assert find(figure(worded=True, **changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"worded": False, "bound": "ít nhất"},
        {"value": 1.0},
        {"before": "Giữa "},
        {"bound": "ít nhất", "unit": "số"},
        {"bound": "ít nhất", "known": False},
        {"bound": "ít nhất", "setting": Setting.REPORT},
        {"bound": "ít nhất", "form": Form.TIME, "unit": "ngày"},
    ],
)
def test_an_article_a_report_or_a_time_is_left(figure, changes):
    assert not find(figure(**({"worded": True} | changes)))
