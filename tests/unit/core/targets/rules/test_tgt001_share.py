import pytest

from lantoa.core.targets.model import Form, Setting
from lantoa.core.targets.rules.tgt001_share import find

SHARE = {"form": Form.SHARE, "unit": "%", "before": "Phấn đấu ", "after": " hộ dân có nước sạch."}


@pytest.mark.parametrize("setting", [Setting.AIM, Setting.ORDER, Setting.CRITERION])
def test_a_share_is_claimed_wherever_something_is_asked(figure, setting):
    assert find(figure(**SHARE, setting=setting))


def test_a_share_that_is_told_is_left(figure):
    assert not find(figure(**SHARE, setting=Setting.REPORT))


def test_a_count_is_no_share(figure):
    assert not find(figure())


@pytest.mark.parametrize(
    "changes",
    [
        {"before": "", "after": "."},
        {"before": "  ", "after": ""},
        {"before": "doanh nghiệp sở hữu "},
        {"before": "Nhà nước nắm giữ "},
        {"before": "47.000.000 x "},
        {"before": "2.000 đồng x "},
        {"after": " = 37.600.000"},
        {"after": " x 1.210.000"},
    ],
)
def test_a_share_alone_owned_or_reckoned_is_left(figure, changes):
    assert not find(figure(**(SHARE | changes)))
