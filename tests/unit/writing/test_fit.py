"""Pages that are full as far as pieces that stand together let them be."""

import pytest
from pages import MM, sheets_of
from specimens import DUTY, LETTER, ON, PLAN

from lantoa.core.document import LabelKind
from lantoa.core.drafting import Block, BlockKind
from lantoa.core.typesetting import Role, set_paper
from lantoa.writing import write_pdf
from lantoa.writing.fit import fitted


def letter(paragraphs):
    duties = [Block(f"d{at}", BlockKind.TEXT, DUTY, LabelKind.DASH) for at in range(paragraphs)]
    return set_paper(LETTER._replace(blocks=(*LETTER.blocks[:3], *duties, LETTER.blocks[3])), on=ON)


def blank(paper):
    """Millimetres left free below page 1."""
    first, *_ = sheets_of(write_pdf(paper).data)
    return min(letter.y0 for letter in first.letters if letter.sign.strip()) / MM - paper.page.bottom


@pytest.mark.parametrize("paragraphs", range(4, 9))
def test_no_page_but_the_last_is_left_emptier_than_three_lines(paragraphs):
    paper = letter(paragraphs)
    assert len(sheets_of(write_pdf(paper).data)) == 1 or blank(paper) < 0.065 * paper.page.height
    assert 1.0 <= fitted(paper).looks[Role.BODY].spacing <= 1.5


@pytest.mark.parametrize("paragraphs", [7, 17])
def test_no_page_more_is_taken_for_it(paragraphs, monkeypatch):
    taken = len(sheets_of(write_pdf(letter(paragraphs)).data))
    monkeypatch.setattr("lantoa.writing.fit._PIECES", 0)
    assert len(sheets_of(write_pdf(letter(paragraphs)).data)) == taken


def test_full_pages_stay_as_they_are():
    assert fitted(letter(0)) == letter(0)
    assert fitted(set_paper(PLAN, on=ON)) == set_paper(PLAN, on=ON)


def test_a_very_long_paper_stays_as_it_is():
    assert fitted(letter(500)) == letter(500)
