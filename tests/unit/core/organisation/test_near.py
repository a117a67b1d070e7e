from datetime import date

from lantoa.core.organisation.near import near

THEN, NOW = date(2024, 1, 1), date(2026, 1, 1)


def test_the_most_alike_comes_first():
    assert near("Sở Thông tin Truyền thông", area="H98", level="province", on=THEN)[0] == "so-tttt@H98"
    assert near("Sở Văn hoá thể thao", area="H98", level="province", on=NOW)[0] == "so-vhtt@H98"


def test_only_bodies_of_the_level_that_stand_on_the_day():
    assert "so-tttt@H98" not in near("Sở Thông tin Truyền thông", area="H98", level="province", on=NOW)
    assert "so-tttt@x" not in near("Sở Thông tin Truyền thông", area="x", level="commune", on=THEN)


def test_nothing_is_like_nothing():
    assert near("", area="H98", level="province", on=NOW) == ()
    assert near("qwx", area="H98", level="province", on=NOW) == ()
