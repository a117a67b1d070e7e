import pytest

from lantoa.core.targets.model import Form, Setting
from lantoa.core.targets.rules.tgt006_money import find

SUM = {"form": Form.MONEY, "unit": "triệu đồng/hộ", "before": "Hỗ trợ "}


@pytest.mark.parametrize("setting", [Setting.AIM, Setting.ORDER, Setting.CRITERION])
def test_a_sum_is_claimed_wherever_something_is_fixed(figure, setting):
    assert find(figure(**SUM, setting=setting))


@pytest.mark.parametrize(
    "changes",
    [
        {"setting": Setting.REPORT},
        {"form": Form.COUNT},
        {"after": " đã được phê duyệt."},
        {"after": " vốn vay đã giải ngân"},
    ],
)
def test_a_sum_told_settled_or_none_is_left(figure, changes):
    assert not find(figure(**(SUM | changes)))


def test_what_was_done_in_another_clause_does_not_settle_it(figure):
    assert find(figure(**SUM, after=" cho hộ nghèo, các hộ đã có nhà thì không."))
