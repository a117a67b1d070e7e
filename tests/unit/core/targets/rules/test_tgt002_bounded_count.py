import pytest

from lantoa.core.targets.model import Form, Setting
from lantoa.core.targets.rules.tgt002_bounded_count import find


@pytest.mark.parametrize("bound", ["ít nhất", "tối đa", "trên", "trở lên", "khoảng"])
def test_a_bound_makes_a_count_a_target(figure, bound):
    assert find(figure(bound=bound))


def test_without_a_bound_another_rule_decides(figure):
    assert not find(figure())


def test_what_is_told_is_left(figure):
    assert not find(figure(bound="trên", setting=Setting.REPORT))


def test_an_unknown_noun_is_claimed_behind_a_hard_bound_only(figure):
    assert find(figure(bound="ít nhất", unit="xuồng máy", known=False))
    assert not find(figure(bound="khoảng", unit="xuồng máy", known=False))


@pytest.mark.parametrize("unit", ["sao", "tầng"])
def test_a_rank_is_no_count(figure, unit):
    assert not find(figure(bound="trở lên", unit=unit, known=False))


def test_an_age_is_reached_by_a_people_only(figure):
    assert not find(figure(bound="trở lên", unit="tuổi", before="người "))
    assert find(figure(bound="trên", unit="tuổi", before="Tuổi thọ bình quân đạt "))


def test_over_a_place_says_where(figure):
    assert not find(figure(bound="trên", unit="phường", before="178 điểm "))
    assert find(figure(bound="trên", unit="phường", before="Chọn "))


@pytest.mark.parametrize(
    ("before", "unit", "after", "claimed"),
    [
        ("Thời lượng phóng sự ", "phút", ".", True),
        ("Thời gian lưu trú ", "ngày", ".", True),
        ("Đài phát sóng ", "giờ/ngày", ".", True),
        ("Gửi trước ", "ngày", ".", False),
        ("trong thời gian ", "ngày", ".", False),
        ("Thời gian giải quyết ", "ngày", ".", False),
        ("Thời gian thẩm định ", "ngày làm việc", ".", False),
        ("Thời gian tập huấn ", "ngày", " kể từ ngày khai giảng.", False),
    ],
)
def test_a_length_of_time_is_a_target_and_a_limit_is_none(figure, before, unit, after, claimed):
    assert find(figure(bound="tối đa", form=Form.TIME, before=before, unit=unit, after=after)) is claimed
