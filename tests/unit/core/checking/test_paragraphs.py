from datetime import date

from lantoa.core.checking import Draft, Settings
from lantoa.core.checking.paragraphs import ending, lists, paragraphs
from lantoa.core.checking.scene import spread
from lantoa.core.reading import read_directive

TEXT = "I. NHIỆM VỤ\na) Tuyên truyền;\nb) Tập huấn.\nII. KINH PHÍ\n- Ngân sách.\n| STT | Tên |\n| 1 | Sở Y tế |\n"
SHEET = spread(Draft(read_directive(TEXT)), today=date(2026, 9, 15), settings=Settings())


def test_cells_of_tables_are_no_paragraphs():
    assert [SHEET.flow[block.content : block.span.end] for block in paragraphs(SHEET)] == [
        "NHIỆM VỤ", "Tuyên truyền;", "Tập huấn.", "KINH PHÍ", "Ngân sách.",
    ]  # fmt: skip


def test_a_list_is_two_items_or_more():
    assert [[block.label for block in run] for run in lists(SHEET)] == [["a)", "b)"]]


def test_a_block_ends_with_its_last_sign():
    blocks = list(paragraphs(SHEET))
    assert [SHEET.flow[slice(*ending(SHEET, block=block))] for block in blocks] == ["Ụ", ";", ".", "Í", "."]
