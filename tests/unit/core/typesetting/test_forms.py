"""The dated tables of layouts, against the decree and the Party's instructions."""

from datetime import date

import pytest

from lantoa.core.checking import PaperForm
from lantoa.core.typesetting import Role, form_on
from lantoa.core.typesetting.forms import FORMS

TODAY = date(2027, 1, 5)
# NĐ 30/2020/NĐ-CP, Phụ lục I: sizes from … to, bold, italic, in capitals
STATE = {
    Role.STATE: (12, 13, True, False, True),
    Role.MOTTO: (13, 14, True, False, False),
    Role.PARENT: (12, 13, False, False, True),
    Role.ISSUER: (12, 13, True, False, True),
    Role.NUMBER: (13, 13, False, False, False),
    Role.DATE: (13, 14, False, True, False),
    Role.KIND: (13, 14, True, False, True),
    Role.SUBJECT: (13, 14, True, False, False),
    Role.REGARDING: (12, 13, False, False, False),
    Role.ADDRESSEE: (13, 14, False, False, False),
    Role.ADDRESSEE_ITEM: (13, 14, False, False, False),
    Role.DEAR: (13, 14, False, False, False),
    Role.BASIS: (13, 14, False, True, False),
    Role.BODY: (13, 14, False, False, False),
    Role.PART: (13, 14, True, False, False),
    Role.PART_TITLE: (13, 14, True, False, True),
    Role.HEADING_1: (13, 14, True, False, False),
    Role.HEADING_2: (13, 14, True, False, False),
    Role.AUTHORITY: (13, 14, True, False, True),
    Role.TITLE: (13, 14, True, False, True),
    Role.SIGNER: (13, 14, True, False, False),
    Role.RECIPIENTS: (12, 12, True, True, False),
    Role.RECIPIENT: (11, 11, False, False, False),
    Role.URGENCY: (13, 14, True, False, True),
    Role.TYPIST: (11, 11, False, False, True),
    Role.CONTACT: (11, 12, False, False, False),
    Role.ANNEX: (14, 14, True, False, False),
    Role.ANNEX_TITLE: (13, 14, True, False, True),
    Role.ANNEX_NOTE: (13, 14, False, True, False),
    Role.PAGE_NUMBER: (13, 14, False, False, False),
}


@pytest.mark.parametrize("role", STATE, ids=str)
def test_papers_of_the_state_look_as_the_decree_says(role):
    least, most, bold, italic, capitals = STATE[role]
    look = form_on(PaperForm.STATE, on=TODAY).looks[role]
    assert least <= look.size <= most
    assert (look.bold, look.italic, look.capitals) == (bold, italic, capitals)
    assert look.colour == ("000000" if role is not Role.URGENCY else "C00000")


def test_the_page_of_the_state():
    page = form_on(PaperForm.STATE, on=TODAY).page
    assert (page.width, page.height) == (210, 297)
    assert 20 <= page.top <= 25
    assert 20 <= page.bottom <= 25
    assert 30 <= page.left <= 35
    assert 15 <= page.right <= 20
    assert page.measure == 165
    assert 0 < page.number < page.top


def test_paragraphs_of_the_state():
    body = form_on(PaperForm.STATE, on=TODAY).looks[Role.BODY]
    assert body.align == "both"
    assert body.first in {10, 12.7}
    assert body.before >= 6
    assert 1 <= body.spacing <= 1.5


def test_sizes_of_the_national_heading_move_together():
    looks = form_on(PaperForm.STATE, on=TODAY).looks
    assert looks[Role.MOTTO].size == looks[Role.STATE].size + 1


def test_rules_are_as_long_as_the_decree_says():
    rules = form_on(PaperForm.STATE, on=TODAY).rules
    assert rules["motto"] == 1
    assert all(1 / 3 <= rules[name] <= 1 / 2 for name in ("issuer", "subject"))


def test_the_party_has_a_form_of_its_own():
    form = form_on(PaperForm.PARTY, on=TODAY)
    assert (form.page.top, form.page.bottom, form.page.left, form.page.right) == (20, 20, 30, 15)
    looks = form.looks
    assert (looks[Role.STATE].size, looks[Role.STATE].bold) == (15, True)
    assert (looks[Role.RECIPIENTS].size, looks[Role.RECIPIENTS].underline) == (14, True)
    assert (looks[Role.RECIPIENTS].bold, looks[Role.RECIPIENTS].italic) == (False, False)
    assert looks[Role.RECIPIENT].size == 12
    assert (looks[Role.TITLE].size, looks[Role.TITLE].bold) == (14, False)
    assert 14 <= looks[Role.BODY].size <= 15
    assert (form.ends["item"], form.ends["paper"]) == (",", ".")
    assert form.annex_numbers == "arabic"


@pytest.mark.parametrize(
    ("form", "on", "name"),
    [
        (PaperForm.STATE, date(2020, 3, 5), "nd30"),
        (PaperForm.STATE, date(2011, 5, 1), "nd30"),
        (PaperForm.PARTY, date(2020, 1, 1), "hd36"),
        (PaperForm.PARTY, date(2026, 5, 26), "hd36"),
        (PaperForm.PARTY, date(2026, 5, 27), "hd05"),
    ],
)
def test_a_layout_is_in_force_from_its_day_on(form, on, name):
    assert form_on(form, on=on).name == name


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_layout_says_how_every_role_looks(form):
    assert set(form.looks) == set(Role)
    assert form.authority
    assert 0 < form.head_split < form.page.measure
    assert 0 < form.foot_split < form.page.measure
