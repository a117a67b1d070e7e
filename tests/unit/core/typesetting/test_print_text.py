"""Papers as plain text, and where each block stands in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheets import LETTER, PLAN, TODAY

from lantoa.core.document import LabelKind
from lantoa.core.drafting import Block, BlockKind
from lantoa.core.typesetting import print_text
from made_papers import made_paper
from round_trip import differences


def test_a_letter_line_by_line():
    assert print_text(LETTER, on=TODAY).text.split("\n") == [
        "UBND TỈNH HÀ SƠN",
        "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
        "",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "",
        "Số: 05/SVHTTDL-TTBC",
        "V/v tuyên truyền công tác bình đẳng giới",
        "",
        "Hà Sơn, ngày 05 tháng 01 năm 2027",
        "",
        "Kính gửi:",
        "- Sở Y tế;",
        "- Ủy ban nhân dân các xã, phường (để p/h).",
        "",
        "Thực hiện Kế hoạch số 12/KH-UBND, Sở đề nghị:",
        "",
        "1. Tuyên truyền",
        "",
        "- Tăng thời lượng phát sóng;",
        "",
        "Báo cáo trước ngày 10/12./.",
        "",
        "Nơi nhận:",
        "- Như trên;",
        "- UBND tỉnh (để b/c);",
        "- Lưu: VT, TTBC.",
        "",
        "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        "",
        "Nguyễn Thu Hà",
    ]


def test_blocks_are_found_with_their_label_and_behind_it():
    printed = print_text(LETTER, on=TODAY)
    assert {name: printed.text[slice(*span)] for name, span in printed.blocks.items()} == {
        "b1": "Thực hiện Kế hoạch số 12/KH-UBND, Sở đề nghị:",
        "b2": "1. Tuyên truyền",
        "b3": "- Tăng thời lượng phát sóng;",
        "b4": "Báo cáo trước ngày 10/12./.",
    }
    assert {name: printed.text[start : start + 4] for name, start in printed.words.items()} == {
        "b1": "Thực",
        "b2": "Tuyê",
        "b3": "Tăng",
        "b4": "Báo ",
    }


def test_all_annexes_are_printed_too():
    printed = print_text(PLAN, on=TODAY)
    assert printed.text[slice(*printed.blocks["c1"])] == "Việc thứ nhất."
    assert printed.text[slice(*printed.blocks["c2"])] == "Mẫu báo cáo."


def test_rows_of_a_table_are_one_place():
    rows = (("TT", "Việc | chung"), ("1", ""))
    printed = print_text(LETTER._replace(blocks=(Block("t", BlockKind.TABLE, rows=rows),)), on=TODAY)
    assert printed.text[slice(*printed.blocks["t"])] == "| TT | Việc ¦ chung |\n| 1 | |"


def test_a_part_and_its_title_are_one_block():
    part = Block("p", BlockKind.HEADING, "Quy định chung", LabelKind.PART)
    printed = print_text(LETTER._replace(blocks=(part,)), on=TODAY)
    assert printed.text[slice(*printed.blocks["p"])] == "Phần I\nQUY ĐỊNH CHUNG"
    assert printed.text[printed.words["p"] :].startswith("QUY ĐỊNH CHUNG")


@given(
    st.lists(
        st.tuples(st.sampled_from(BlockKind), st.sampled_from(LabelKind), st.text(max_size=30)), max_size=8
    )
)
def test_whatever_a_block_holds_it_is_on_its_line(rows):
    blocks = tuple(Block(f"b{place}", kind, text, label) for place, (kind, label, text) in enumerate(rows))
    printed = print_text(LETTER._replace(blocks=blocks), on=TODAY)
    spans = list(printed.blocks.values())
    assert spans == sorted(spans)
    assert all(span.start <= printed.words[name] for name, span in printed.blocks.items())
    for name, span in printed.blocks.items():
        assert "\n\n" not in printed.text[slice(*span)], name


@pytest.mark.parametrize("hundred", range(3))
def test_papers_come_back_as_they_were_composed(hundred):
    """Text, read again: every field of three hundred papers of all kinds and both forms."""
    seeds = range(hundred * 100, hundred * 100 + 100)
    assert not [(seed, field) for seed in seeds for field, _, _ in differences(made_paper(seed), form="text")]
