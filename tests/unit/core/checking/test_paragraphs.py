from datetime import date

import pytest

from lantoa.core.checking import Draft, Settings
from lantoa.core.checking.paragraphs import dropping, ending, lists, paragraphs
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


DISPATCH = (
    "Hà Sơn, ngày 05 tháng 11 năm 2026\n\nKính gửi: Sở Y tế.\n\nThực hiện Kế hoạch, Sở đề nghị:\n\n"
    "1. Phát tin về hội xuân\n\n- Trên báo;\n\n- Trên đài.\n\n2. Treo băng rôn\n\na) Ở các xã\n\n- Ở trụ sở.\n\nSở đề nghị báo cáo."
)


@pytest.mark.parametrize(
    ("at", "gone"),
    [
        ("Phát tin", ["Phát tin về hội xuân", "Trên báo;", "Trên đài."]),
        ("Trên báo", ["Trên báo;"]),
        ("Ở trụ sở", ["Ở trụ sở.", "Treo băng rôn", "Ở các xã"]),
        ("Thực hiện", None),
    ],
)
def test_what_is_left_out_takes_with_it_what_would_stand_empty(at, gone):
    sheet = spread(Draft(read_directive(DISPATCH)), today=date(2026, 9, 15), settings=Settings())
    fix = dropping(sheet, at=sheet.flow.index(at))
    assert (fix and [sheet.flow[slice(*span)] for span in fix.places]) == gone
