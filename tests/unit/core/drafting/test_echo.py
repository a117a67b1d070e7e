"""What two papers say in the same words."""

from picks import LETTER_918, PLAN_75

from lantoa.core.document import LabelKind
from lantoa.core.drafting.echo import telling_echoes
from lantoa.core.drafting.frame import heading, says
from lantoa.core.drafting.model import Source

MONTH = "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực"


def said(words, basis):
    return says(
        words, LabelKind.DASH, sources=(Source(basis.id, f"Công văn số {basis.number_symbol}", words, 0, 1),)
    )


def whys(*blocks):
    return [block.sources[0].why if block.sources else "" for block in telling_echoes(blocks)]


def test_what_another_paper_said_under_the_same_topic_is_told():
    first, again = said(f"Tổ chức {MONTH} tại xã.", PLAN_75), said(f"Mít tinh nhân {MONTH}.", LETTER_918)
    assert whys(heading("Bình đẳng giới", LabelKind.ARABIC), first, again) == [
        "",
        "",
        "Cùng lời với Công văn số 75/KH-UBND ở trên (“Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó…”): gộp hay giữ?",
    ]


def test_one_paper_other_topics_and_few_words_are_no_echo():
    first = said(f"Tổ chức {MONTH}.", PLAN_75)
    own, apart = said(f"Hưởng ứng {MONTH}.", PLAN_75), said(f"Dự {MONTH}.", LETTER_918)
    short = said("Tổ chức Tháng hành động vì bình đẳng giới.", LETTER_918)
    other = heading("Phòng dịch", LabelKind.ARABIC)
    assert not any(whys(first, own, short, says("Không có nguồn."), other, apart))
