import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.organisation.keys import bare_key, name_key, name_keys
from lantoa.core.organisation.model import Name, NameUse, Unit, UnitKind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Phường Hoà  Bình", "phường Hòa Bình"),
        ("Xã M’Drắk", "xã M'Drắk"),
        ("Văn Miếu – Quốc Tử Giám", "Văn Miếu - Quốc Tử Giám"),
        ("Sở Văn hóa, Thể thao & Du lịch", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Phường 01", "Phường 1"),
    ],
)
def test_two_ways_of_writing_share_a_key(one, other):
    assert name_key(one) == name_key(other)


def test_a_number_that_is_only_nought_stays():
    assert name_key("Tổ 0") == "to 0"
    assert name_key("Tổ 10") == "to 10"


@pytest.mark.parametrize(
    ("key", "bare"),
    [
        ("phuong hoa binh", "hoa binh"),
        ("thanh pho ha son", "ha son"),
        ("xa", "xa"),
        ("ban vang", "vang"),
        ("ha son", "ha son"),
    ],
)
def test_the_word_of_rank_falls_away(key, bare):
    assert bare_key(key) == bare


def test_areas_are_found_with_and_without_rank_and_bodies_only_whole():
    names = (Name("Xã Tân Lập"), Name("Tân Lập", NameUse.SHORT))
    assert list(name_keys(Unit("a", UnitKind.COMMUNE, names))) == ["xa tan lap", "tan lap"]
    assert list(name_keys(Unit("b", UnitKind.SCHOOL, (Name("Khu nội trú"), Name("–"))))) == ["khu noi tru"]


@given(st.text(max_size=60))
def test_a_key_is_its_own_key(text):
    assert name_key(name_key(text)) == name_key(text)
