import pytest

from lantoa.core.targets.model import Form, Setting
from lantoa.core.targets.rules.tgt004_rate import find


@pytest.mark.parametrize(
    "unit", ["cuộc/năm", "bé trai/100 bé gái", "tin, bài/tháng", "%/năm", "/100.000 trẻ đẻ sống"]
)
def test_a_denominator_makes_a_rate(figure, unit):
    assert find(figure(unit=unit))


def test_without_a_denominator_there_is_none(figure):
    assert not find(figure())
    assert not find(figure(unit=None))


def test_money_and_reports_are_left(figure):
    assert not find(figure(unit="đồng/người", form=Form.MONEY))
    assert not find(figure(unit="cuộc/năm", setting=Setting.REPORT))


def test_what_a_machine_can_do_is_left_unless_it_is_bounded(figure):
    assert not find(figure(unit="m3/s"))
    assert find(figure(unit="m3/s", bound="ít nhất"))


def test_hours_a_day_are_a_rate_and_months_a_time_are_a_recurrence(figure):
    assert find(figure(unit="giờ/ngày", form=Form.TIME))
    assert not find(figure(unit="tháng/lần", form=Form.TIME))


@pytest.mark.parametrize("before", ["Kiểm tra định kỳ ", "Báo cáo kết quả ", "Giao ban ", "Kiểm tra ("])
def test_how_often_is_a_recurrence_unless_it_is_bounded(figure, before):
    assert not find(figure(unit="lần/năm", before=before))
    assert find(figure(unit="lần/năm", before=before, bound="ít nhất"))


def test_how_often_something_is_shown_is_a_rate(figure):
    assert find(figure(unit="lần/tuần", before="Phát sóng chuyên mục "))
