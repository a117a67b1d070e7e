"""One body, many ways of writing it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.organisation import BODY_TYPES
from lantoa.core.planning.same_body import body_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sở Văn hóa, Thể thao và Du lịch", "Sở VHTTDL"),
        ("Sở Văn hóa, Thể thao và Du lịch", "Sở VH,TT&DL"),
        ("Sở Văn hóa, Thể thao và Du lịch (Sở VHTTDL)", "SVHTTDL"),
        ("Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng KT,HT&ĐT"),
        ("Ủy ban nhân dân các xã, phường", "UBND các xã, phường"),
        ("Ủy ban nhân dân xã Tân Lập", "**UBND xã  Tân Lập;"),
    ],
)
def test_they_have_one_key(one, other):
    assert body_key(one) == body_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("Sở Y tế", "Sở Nội vụ"),
        ("UBND xã Tân Lập", "UBND xã Nà Sầm"),
        ("Các phòng (ban)", "Các ban"),
    ],
)
def test_other_bodies_have_others(one, other):
    assert body_key(one) != body_key(other)


def test_a_full_name_stands_for_itself():
    for body in BODY_TYPES.values():
        assert {body_key(body_key(name)) for name in body.names} == {body_key(name) for name in body.names}


@given(st.text(max_size=60))
def test_a_key_is_its_own_key(name):
    assert body_key(body_key(name)) == body_key(name)
