import pytest

from lantoa.core.targets.model import Form, Setting
from lantoa.core.targets.rules.tgt003_range import find


def test_two_ends_make_a_range(figure):
    assert find(figure(value_max=3.0))
    assert not find(figure())


def test_what_is_told_is_left(figure):
    assert not find(figure(value_max=3.0, setting=Setting.REPORT))


def test_an_unknown_noun_needs_a_bound(figure):
    assert find(figure(value_max=3.0, known=False, bound="từ"))
    assert not find(figure(value_max=3.0, known=False))


def test_ages_are_no_range_to_reach(figure):
    assert not find(figure(value_max=49.0, unit="tuổi", before="phụ nữ "))
    assert find(figure(value_max=76.0, unit="tuổi", before="Tuổi thọ bình quân "))


@pytest.mark.parametrize(
    ("changes", "claimed"),
    [
        ({"unit": "giờ/ngày"}, True),
        ({"unit": "ngày", "before": "Thời gian lưu trú ", "bound": "tối thiểu là"}, True),
        ({"unit": "ngày", "before": "Thời gian lưu trú "}, False),
        ({"unit": "ngày", "before": "Trả hồ sơ sau ", "bound": "từ"}, False),
    ],
)
def test_a_span_of_time_is_a_range_only_as_a_rate_or_a_length(figure, changes, claimed):
    assert find(figure(value_max=5.0, form=Form.TIME, **changes)) is claimed
