"""Papers to try, of an invented province, and strategies that make them."""

from datetime import date

from hypothesis import strategies as st

from lantoa.core.checking import PaperForm
from lantoa.core.document import LabelKind
from lantoa.core.drafting import (
    Annex,
    Block,
    BlockKind,
    Goal,
    Line,
    Moment,
    Paper,
    PaperKind,
    SignatureBlock,
    Source,
    Urgency,
)


def block(key, text="", label=LabelKind.NONE, kind=BlockKind.TEXT, **more):
    return Block(id=key, kind=kind, text=text, label=label, **more)


SOURCE = Source("418", "Kế hoạch số 75/KH-UBND", "Phát tin về bảo hiểm y tế.", 120, 146, duty="9")
GOAL = Goal("phát tin", "≥", 2, unit="lần/tuần", by="2026")
PAPER = Paper(
    kind=PaperKind.LETTER,
    issuer="SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
    parent="UBND TỈNH HÀ SƠN",
    symbol="SVHTTDL-TTBC",
    place="Hà Sơn",
    number="05",
    day=date(2026, 11, 23),
    urgency=Urgency.URGENT,
    subject="tuyên truyền: bảo hiểm y tế học sinh; phòng, chống dịch bệnh",
    addressees=(Line("Báo và Phát thanh, Truyền hình Hà Sơn", units=("bao",), why="hợp nhất từ 01/7/2025"),),
    blocks=(
        block("b1", "Thực hiện Kế hoạch số 75/KH-UBND, Sở đề nghị:"),
        block("b2", "Bảo hiểm y tế học sinh", LabelKind.ARABIC, BlockKind.HEADING),
        block(
            "b3",
            "Phát tin về bảo hiểm y tế ít nhất 02 lần/tuần trước ngày 10/12/2026.",
            LabelKind.DASH,
            sources=(SOURCE,),
            goals=(GOAL,),
            moments=(Moment("trước ngày 10/12/2026", "2026-12-10"),),
        ),
        block("b4", kind=BlockKind.TABLE, rows=(("Đơn vị", "Số tin"), ("Xã Tân Lập", "12"))),
    ),
    annexes=(Annex("a1", "DANH MỤC THÔNG ĐIỆP", (block("b5", "Thông điệp thứ nhất."),), apart=True),),
    recipients=(Line("Như trên"), Line("UBND tỉnh", "để b/c")),
    keep="VT, TTBC",
    typist="NTH",
    copies=12,
    signature=SignatureBlock(("KT. GIÁM ĐỐC",), "PHÓ GIÁM ĐỐC", "Lê Thị Thu Hiền"),
    notes=("Để lại 2 nhiệm vụ (của cơ quan ngoài tỉnh): “Rà soát”",),
    contact="Số 1, đường Trần Phú, phường Hà Sơn",
)

WORDS = st.text("abcđêồư ,.;", max_size=12).map(lambda words: " ".join(words.split()))
BLOCKS = st.builds(
    Block,
    id=st.just(""),
    kind=st.sampled_from(BlockKind),
    text=WORDS,
    label=st.sampled_from(LabelKind),
    rows=st.lists(st.tuples(WORDS, WORDS), max_size=2).map(tuple),
    sources=st.lists(st.just(SOURCE), max_size=1).map(tuple),
    goals=st.lists(st.just(GOAL), max_size=1).map(tuple),
    moments=st.just(()),
)


@st.composite
def papers(draw):
    """Papers whose blocks bear ids of their own."""
    blocks = draw(st.lists(BLOCKS, max_size=6))
    return PAPER._replace(
        kind=draw(st.sampled_from(PaperKind)),
        form=draw(st.sampled_from((PaperForm.STATE, PaperForm.PARTY))),
        subject=draw(WORDS),
        number=draw(st.sampled_from(("", "05", "128"))),
        day=draw(st.none() | st.dates()),
        blocks=tuple(each._replace(id=f"p{at}") for at, each in enumerate(blocks)),
        annexes=draw(st.sampled_from(((), PAPER.annexes))),
    )


@st.composite
def edited(draw, paper):
    """The paper as somebody left it: words changed, blocks taken out, put in and moved."""
    blocks = [
        each._replace(text=draw(st.just(each.text) | WORDS))
        for each in paper.blocks
        if draw(st.integers(0, 4))
    ]
    for at in range(draw(st.integers(0, 2))):
        made = draw(BLOCKS)._replace(id=f"{draw(st.sampled_from('xyz'))}{at}")
        if made.id not in {each.id for each in blocks}:
            blocks.insert(draw(st.integers(0, len(blocks))), made)
    if draw(st.booleans()):
        blocks = draw(st.permutations(blocks))
    return paper._replace(subject=draw(st.just(paper.subject) | WORDS), blocks=tuple(blocks))
