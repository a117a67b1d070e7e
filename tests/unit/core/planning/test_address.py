"""Whom a letter means by its addressees."""

from dataclasses import replace

import pytest

from lantoa.core.planning import Bearer, addressed, propose_plan
from lantoa.core.reading import read_directive

LETTER = """SỞ Y TẾ
Số: 5/SYT-NVY
Hà Sơn, ngày 12 tháng 02 năm 2026

Kính gửi:
- Báo Hà Sơn;
- Trung tâm Y tế các xã.

Sở Y tế đề nghị các cơ quan, đơn vị báo cáo kết quả.
"""


def source():
    (source,) = propose_plan([read_directive(LETTER)], today=None).sources
    return source


@pytest.mark.parametrize(
    "name",
    [
        "các cơ quan, đơn vị",
        "Quý cơ quan, đơn vị",
        "các đơn vị",
        "Các đơn vị, địa phương",
        "các cơ quan nêu trên",
    ],
)
def test_a_general_bearer_stands_for_the_addressees(name):
    found = addressed(Bearer(name, name.lower(), 0.8), source=source())
    assert found == (
        Bearer("Báo Hà Sơn", "báo hà sơn", 0.8),
        Bearer("Trung tâm Y tế các xã", "trung tâm y tế các xã", 0.8),
    )


@pytest.mark.parametrize(
    "name", ["Sở Y tế", "các đơn vị liên quan", "các cơ quan báo chí", "đơn vị sự nghiệp"]
)
def test_who_is_named_stands_for_nobody_else(name):
    assert addressed(Bearer(name, name.lower()), source=source()) == ()


def test_a_paper_addressed_to_nobody_or_to_everybody_names_nobody():
    bearer = Bearer("các cơ quan, đơn vị", "các cơ quan, đơn vị")
    assert addressed(bearer, source=replace(source(), addressees=())) == ()
    assert addressed(bearer, source=replace(source(), addressees=("Các đơn vị",))) == ()


def test_a_source_knows_its_place_and_its_date_as_far_as_it_is_filled_in():
    assert (source().place, source().written.month) == ("Hà Sơn", 2)


def test_an_addressee_has_the_key_of_every_way_of_writing_it():
    paper = replace(source(), addressees=("UBND các xã",))
    assert addressed(Bearer("các đơn vị", "các đơn vị"), source=paper)[0].key == "uỷ ban nhân dân các xã"
