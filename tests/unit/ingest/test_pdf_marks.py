"""What a tagged PDF marks as furniture of its pages is no text."""

from datetime import date

import made
import pypdfium2

from lantoa.core.typesetting import set_paper
from lantoa.ingest import read_bytes
from lantoa.ingest.pdf_marks import feet_of, without_feet
from lantoa.writing import write_pdf
from made_papers import made_paper

ON = date(2027, 1, 5)
CONTACT = "Số 12 đường Lê Lợi, phường Trung Tâm, tỉnh Hà Sơn; điện thoại: 0205.3812345"


def lines(contact: str) -> list[str]:
    paper = made_paper(0)._replace(contact=contact)
    return read_bytes(write_pdf(set_paper(paper, on=ON)).data, name="paper.pdf").text.split("\n")


def test_the_address_line_at_the_foot_of_page_one_parts_no_paragraph() -> None:
    read = lines(CONTACT)
    assert not [line for line in read if "Lê Lợi" in line]
    assert read == lines("")


def test_a_file_without_tags_has_no_such_marks() -> None:
    document = pypdfium2.PdfDocument(made.pdf([(60, 40, "Số 12 đường Lê Lợi")]))
    assert feet_of(document, document[0], lambda box: box) == []
    document.close()


def test_the_middle_of_a_letter_decides() -> None:
    feet = [(100.0, 800.0, 300.0, 812.0)]
    boxes = [(101, 801, 105, 811), (101, 700, 105, 711), (320, 801, 325, 811)]
    letters = [("a", box) for box in boxes]
    assert without_feet(letters, feet) == letters[1:]
    assert without_feet(letters, []) == letters
