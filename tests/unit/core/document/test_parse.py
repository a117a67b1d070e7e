import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lantoa.core.document import LabelKind, Zone, parse_document
from lantoa.core.text import compose

DISPATCH = """UBND TỈNH HÀ SƠN
SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH
Số: 15/SVHTTDL-TTBC
V/v tuyên truyền công tác dân số
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Sơn, ngày 05 tháng 3 năm 2026
Kính gửi:
- Báo Hà Sơn;
- Ủy ban nhân dân các xã, phường.
Thực hiện Kế hoạch số 21/KH-UBND ngày 02/02/2026 của UBND tỉnh về công tác dân số năm 2026, Sở đề nghị:
1. Tuyên truyền về dân số
- Mở chuyên mục.
+ Phát hằng tuần.
- Đăng tin, bài.
Thời lượng do đơn vị chọn.
2. Báo cáo
a) Báo cáo trước ngày 15/12/2026.
Sở đề nghị các đơn vị thực hiện./.
Nơi nhận:
- Như trên;
- Lưu: VT, TTBC.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Lò Thị Mai
PHỤ LỤC
(Kèm theo Công văn)
1. Khẩu hiệu
"""


def parse(text):
    return parse_document(compose(text))


def words(document, block):
    return document.flow[block.span.start : block.span.end]


def test_a_dispatch_falls_into_zones():
    document = parse(DISPATCH)
    first = {zone: words(document, next(b for b in document.blocks if b.zone is zone)) for zone in Zone}
    assert first[Zone.HEAD] == "UBND TỈNH HÀ SƠN"
    assert first[Zone.BODY].startswith("Thực hiện Kế hoạch")
    assert first[Zone.FOOT] == "Nơi nhận:"
    assert first[Zone.ANNEX] == "PHỤ LỤC"
    assert document.text[document.head_end :].startswith("Thực hiện")
    assert document.text[document.foot_start :].startswith("Nơi nhận")
    assert document.text[document.annex_start :].startswith("PHỤ LỤC")


def test_blocks_stand_under_the_labels_above_them():
    document = parse(DISPATCH)
    at = {words(document, block): index for index, block in enumerate(document.blocks)}

    def parent(text):
        index = document.blocks[at[text]].parent
        return words(document, document.blocks[index]) if index >= 0 else None

    assert parent("- Mở chuyên mục.") == "1. Tuyên truyền về dân số"
    assert parent("+ Phát hằng tuần.") == "- Mở chuyên mục."
    assert parent("- Đăng tin, bài.") == "1. Tuyên truyền về dân số"
    assert parent("Thời lượng do đơn vị chọn.") == "1. Tuyên truyền về dân số"
    assert parent("a) Báo cáo trước ngày 15/12/2026.") == "2. Báo cáo"
    assert parent("2. Báo cáo") is None
    assert document.blocks[at["+ Phát hằng tuần."]].level == 3


def test_in_the_letterhead_and_the_foot_only_dashes_are_labels():
    document = parse(
        "Q. GIÁM ĐỐC\n\nKính gửi: X\n\n1. Việc thứ nhất\n\nNơi nhận:\n- Như trên;\nQ. GIÁM ĐỐC\n"
    )
    kinds = {words(document, block): block.kind for block in document.blocks}
    assert kinds["Q. GIÁM ĐỐC"] is LabelKind.NONE
    assert kinds["- Như trên;"] is LabelKind.DASH


@example("\u0f69")  # composed it is longer than as it was typed
@given(
    st.text()
    | st.lists(st.sampled_from([*DISPATCH.splitlines(), "", "| a | b |", "|---|---|"])).map("\n".join)
)
def test_parsing_is_total_and_its_blocks_tile_the_flow(text):
    document = parse(text)
    assert len(document.flow) == len(document.text)
    end = 0
    for index, block in enumerate(document.blocks):
        assert end <= block.span.start <= block.content <= block.span.end
        assert document.flow[end : block.span.start].strip() == ""
        assert "\n" not in words(document, block)
        assert -1 <= block.parent < index
        end = block.span.end
    assert document.flow[end:].strip() == ""
    order = [Zone.HEAD, Zone.BODY, Zone.FOOT, Zone.ANNEX]
    zones = [order.index(block.zone) for block in document.blocks]
    assert zones == sorted(zones)
    assert (
        0 <= document.head_end <= document.foot_start <= document.annex_start <= len(document.text)
        or not document.blocks
    )


def test_an_empty_text_has_no_blocks():
    assert parse("").blocks == ()
    assert parse(" \n ").blocks == ()


CLOSED = """Thực hiện Kế hoạch số 21/KH-UBND ngày 02/02/2026 của UBND tỉnh, Sở đề nghị:
1. Tuyên truyền về dân số
Mở chuyên mục trên sóng phát thanh.
2. Phòng Văn hóa - Xã hội các xã
Hướng dẫn đài truyền thanh đưa tin.
{closing}
Nơi nhận:
- Như trên.
"""


@pytest.mark.parametrize(
    "closing",
    [
        "Sở đề nghị các đơn vị thực hiện./.",
        "Trong quá trình thực hiện, nếu có vướng mắc, báo cáo về Sở./.",
        "UBND tỉnh yêu cầu thủ trưởng các cơ quan thực hiện./.",
        "Trên đây là kế hoạch của Sở./.",
        "Kế hoạch số 21/KH-UBND ngày 02/02/2026 gửi kèm qua trục liên thông./.",
    ],
)
def test_what_closes_the_paper_stands_under_its_root(closing):
    document = parse(CLOSED.format(closing=closing))
    last = next(block for block in document.blocks if words(document, block).endswith("./."))
    assert (last.parent, last.level) == (-1, 0)
    before = document.blocks[document.blocks.index(last) - 1]
    assert document.blocks[before.parent].label == "2."


@pytest.mark.parametrize(
    "closing", ["Báo Hà Sơn mở chuyên mục./.", "3. Báo Hà Sơn\nĐề nghị các phóng viên đưa tin./."]
)
def test_what_a_section_says_stays_in_it(closing):
    document = parse(CLOSED.format(closing=closing))
    last = next(block for block in document.blocks if words(document, block).endswith("./."))
    assert last.parent >= 0
