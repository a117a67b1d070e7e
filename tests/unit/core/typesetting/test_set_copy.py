"""The form of a copy: who made it, under which number, who signs it; of an extract the words above it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheets import LETTER, PARTY, TODAY, paragraphs, words

from lantoa.core.drafting import Line, SignatureBlock
from lantoa.core.typesetting import Columns, Paragraph, Reserve, Role, form_on, set_copy

COPY = LETTER._replace(
    symbol="SY-SVHTTDL",
    number="01",
    subject="",
    addressees=(),
    blocks=(),
    recipients=(Line("Phòng Văn hóa - Xã hội"),),
    keep="VT",
    signature=SignatureBlock(("TL. GIÁM ĐỐC",), "Chánh Văn phòng", "Trần Văn Hà"),
)
FORM = form_on(COPY.form, on=TODAY)
HEADINGS = ("SAO Y", "SAO LỤC", "TRÍCH SAO")
LINES = st.text(
    alphabet=st.characters(codec="utf-8", exclude_categories=("C", "Z", "M")), min_size=1, max_size=30
)


def items(paper=COPY, *, heading="SAO Y", **more):
    (sheet,) = set_copy(paper, heading=heading, on=TODAY, **more).sheets
    return sheet.items


def roles(found):
    return [one.role for one in paragraphs(found) if isinstance(one, Paragraph)]


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_line_as_wide_as_the_text_then_who_copied_and_what_it_is(heading):
    line, head, number, foot = items(heading=heading)
    assert line.rule == FORM.page.measure
    assert (line.text, line.keep) == ("", True)
    assert [one.text for one in head.left] == ["UBND TỈNH HÀ SƠN", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"]
    assert [one.text for one in head.right] == [heading]
    assert [one.text for one in number.left] == ["Số: 01/SY-SVHTTDL"]
    assert [one.text for one in number.right] == ["Hà Sơn, ngày 05 tháng 01 năm 2027"]
    assert [one.text for one in foot.left] == ["Nơi nhận:", "- Phòng Văn hóa - Xã hội;", "- Lưu: VT."]
    assert (head.split, number.split, foot.split) == (FORM.head_split, FORM.head_split, FORM.foot_split)


def test_who_signs_has_room_to_sign():
    signed = items()[-1].right
    assert [one.text for one in signed if isinstance(one, Paragraph)] == [
        "TL. GIÁM ĐỐC",
        "CHÁNH VĂN PHÒNG",
        "Trần Văn Hà",
    ]
    (room,) = (one for one in signed if isinstance(one, Reserve))
    assert (room.name, room.width, room.height) == (
        "signature",
        FORM.signature["width"],
        FORM.signature["height"],
    )


def test_state_and_motto_are_those_of_the_paper_that_was_copied():
    found = roles(items())
    for role in (Role.STATE, Role.MOTTO, Role.KIND, Role.REGARDING):
        assert role not in found


def test_a_copy_of_the_party_has_its_star_and_its_number():
    paper = PARTY._replace(symbol="BS/BTGDVTU", subject="")
    found = items(paper, heading="SAO LỤC")
    assert words(found, Role.MARK) == ["*"]
    assert words(found, Role.NUMBER) == ["Số 05-BS/BTGDVTU"]
    assert words(found, Role.STATE) == []


def test_an_extract_bears_its_words_above_the_line():
    found = items(heading="TRÍCH SAO", of="Trích Công văn số 05", extract=("Mục II", "1. Sở Y tế  chủ trì."))
    assert [one.text for one in found[:3]] == ["Trích Công văn số 05", "Mục II", "1. Sở Y tế chủ trì."]
    assert [one.role for one in found[:3]] == [Role.SUBJECT, Role.BODY, Role.BODY]
    assert found[3:] == items(heading="TRÍCH SAO")


def test_on_a_sheet_of_its_own_it_says_above_the_line_of_what_it_is():
    above, *form = items(of="Sao y Công văn số 05")
    assert (above.role, [run.text for run in above.runs]) == (Role.SUBJECT, ["Sao y Công văn số 05"])
    assert tuple(form) == items()


@given(LINES, st.lists(LINES, min_size=1, max_size=5), st.sampled_from(HEADINGS))
def test_of_any_extract_each_line_is_a_paragraph_and_the_form_stays(of, lines, heading):
    found = items(heading=heading, of=of, extract=lines)
    form = items(heading=heading)
    assert found[-len(form) :] == form
    assert len(found) == 1 + len(lines) + len(form)
    assert words(found, Role.BODY) == [one.text for one in found[1 : 1 + len(lines)]]
    assert [one.role for one in found[: 1 + len(lines)]] == [Role.SUBJECT] + [Role.BODY] * len(lines)


@given(LINES, LINES)
def test_who_copies_and_in_which_place_is_said_once(issuer, place):
    found = items(COPY._replace(issuer=issuer, place=place, parent=""))
    assert len(words(found, Role.ISSUER)) == 1
    assert Role.PARENT not in roles(found)
    (day,) = words(found, Role.DATE)
    assert day.endswith(", ngày 05 tháng 01 năm 2027")


@pytest.mark.parametrize(
    ("number", "of", "title"),
    [
        ("01", "", "SAO Y 01/SY-SVHTTDL"),
        (" 01 ", "", "SAO Y 01/SY-SVHTTDL"),
        ("", "", "SAO Y"),
        (" ", "", "SAO Y"),
        ("01", "Trích  Công văn\nsố 05", "SAO Y: Trích Công văn số 05"),
        ("", "Trích Công văn", "SAO Y: Trích Công văn"),
    ],
)
def test_the_file_is_called_by_its_number_or_by_what_was_copied(number, of, title):
    assert set_copy(COPY._replace(number=number), heading="SAO Y", of=of, on=TODAY).title == title


def test_without_a_number_and_a_day_their_places_are_left_free():
    made = set_copy(COPY._replace(number="", day=None), heading="SAO Y", on=TODAY)
    assert made.day == TODAY
    number = next(item for item in made.sheets[0].items if isinstance(item, Columns) and item.before == 6)
    places = {run.place: run.text for one in (*number.left, *number.right) for run in one.runs if run.place}
    assert sorted(places) == ["day", "month", "number"]
    assert not any(text.strip() for text in places.values())


@pytest.mark.parametrize(
    ("paper", "day", "authority"),
    [
        (COPY, TODAY, "30/2020"),
        (PARTY, date(2025, 1, 1), "36-HD"),
        (PARTY, None, "05-HD"),
    ],
)
def test_the_day_of_the_copy_chooses_its_layout(paper, day, authority):
    made = set_copy(paper._replace(day=day), heading="SAO Y", on=TODAY)
    assert authority in made.authority
    form = form_on(paper.form, on=day or TODAY)
    assert (made.page, made.looks, made.seal) == (form.page, form.looks, form.seal)
    assert made.author == paper.issuer


def test_a_form_is_one_sheet_without_an_address_line():
    made = set_copy(COPY._replace(contact="Số 12 đường Lê Lợi"), heading="SAO Y", on=TODAY)
    assert [(sheet.name, sheet.corner) for sheet in made.sheets] == [("", False)]
    assert made.contact is None
