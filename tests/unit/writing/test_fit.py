"""Pages that are full as far as pieces that stand together let them be."""

import pytest
from pages import MM, sheets_of
from specimens import DUTY, LETTER, ON, PARTY, PLAN

from lantoa.core.document import LabelKind
from lantoa.core.drafting import Block, BlockKind
from lantoa.core.typesetting import Role, set_paper
from lantoa.writing import write_pdf
from lantoa.writing.fit import _filled, fitted


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


@pytest.mark.parametrize(("paragraphs", "size", "pages"), [(18, 13.5, 2), (32, 13, 3)])
def test_a_last_page_with_little_but_the_signature_is_saved_by_smaller_type(paragraphs, size, pages):
    """No smaller than the decree allows, the lines no further apart, heading and text alike; the letterhead as it was."""
    paper = fitted(letter(paragraphs))
    assert {paper.looks[role].size for role in (Role.BODY, Role.HEADING_1, Role.ADDRESSEE)} == {size}
    assert paper.looks[Role.BODY].spacing == 1.0
    assert paper.looks[Role.STATE] == letter(0).looks[Role.STATE]
    assert len(sheets_of(write_pdf(letter(paragraphs)).data)) == pages


def test_type_stays_where_no_page_is_saved_by_it():
    """Too little before the last page to gain from; a last page with more on it; the Party's smallest type."""
    party = set_paper(PARTY._replace(blocks=LETTER.blocks[:1] * 20 + LETTER.blocks[1:]), on=ON)
    for paper in (letter(5), letter(24), letter(33), party):
        assert fitted(paper).looks[Role.BODY].size == 14


def test_a_paper_is_tried_a_few_times_only(monkeypatch):
    """Lines are spread by steps near the one that should do."""
    tried = []

    def counted(paper):
        tried.append(paper)
        return _filled(paper)

    monkeypatch.setattr("lantoa.writing.fit._filled", counted)
    for paragraphs in (5, 7, 19, 20):
        tried.clear()
        fitted(letter(paragraphs))
        assert len(tried) <= 6
