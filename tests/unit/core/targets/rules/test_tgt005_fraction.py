from lantoa.core.targets.model import Form, Setting
from lantoa.core.targets.rules.tgt005_fraction import find

THIRD = {"form": Form.FRACTION, "value": 0.3333, "unit": "số thôn"}


def test_a_part_of_a_whole_is_a_fraction(figure):
    assert find(figure(**THIRD))
    assert find(figure(**(THIRD | {"unit": "tổng số đại biểu"})))


def test_another_noun_needs_a_bound(figure):
    assert not find(figure(**(THIRD | {"unit": "hộ"})))
    assert find(figure(**(THIRD | {"unit": "hộ"}), bound="ít nhất"))


def test_what_is_told_or_counted_is_left(figure):
    assert not find(figure(**THIRD, setting=Setting.REPORT))
    assert not find(figure(unit="số thôn"))
