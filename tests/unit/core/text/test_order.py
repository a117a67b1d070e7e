"""Names stand in the order of a Vietnamese list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.text import name_order


@pytest.mark.parametrize(
    "names",
    [
        ["Vi Văn An", "Đàm Thị Bích", "Hoàng Thị Mai"],  # by the given name
        ["Hà Thị Mai", "Hoàng Thị Mai", "Vi Thị Mai"],  # then by the family name
        ["Lý An Mai", "Lý Thị Mai"],  # then by those between
        ["Du", "Dương", "Đào", "Đông", "Em"],  # đ is a letter of its own
        ["An", "Ăn", "Ân", "Bê"],
        ["La", "Là", "Lả", "Lã", "Lá", "Lạ", "Lan"],  # tones count after letters
        ["Hà", "Hai", "Hòa", "Hoàng", "Hồng"],
        ["", "Nguyễn A 2", "Nguyễn Văn A"],
    ],
)
def test_names_stand_in_order(names: list[str]) -> None:
    assert sorted(set(names), key=name_order) == names


def test_the_two_ways_of_writing_a_letter_agree() -> None:
    assert name_order("Đào Ðức") == name_order("đào đức") == name_order("Đa\u0300o Đư\u0301c")


@given(st.text())
def test_a_key_holds_only_what_every_database_sorts_alike(name: str) -> None:
    assert set(name_order(name)) <= set("abcdefghijklmnopqrstuvwxyz0123456789")
