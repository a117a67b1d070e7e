"""Bodies that every office abbreviates, written out."""

import pytest
from papers_to_send import PAPER, block
from picks import PLAN_75

from lantoa.core.drafting import Line, cite_in_full
from lantoa.core.drafting.spell_out import spelt_out


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("Đề nghị UBND các xã: treo băng rôn.", "Đề nghị Ủy ban nhân dân các xã: treo băng rôn."),
        ("Trình HĐND tỉnh và UBND tỉnh.", "Trình Hội đồng nhân dân tỉnh và Ủy ban nhân dân tỉnh."),
        ("Kế hoạch số 75/KH-UBND; số 2/UBND-VX", "Kế hoạch số 75/KH-UBND; số 2/UBND-VX"),
        ("Ủy ban nhân dân (UBND) tỉnh", "Ủy ban nhân dân (UBND) tỉnh"),
        ("CHỦ TỊCH UBND XÃ TÂN LẬP", "CHỦ TỊCH UBND XÃ TÂN LẬP"),
        (
            "Thực hiện Kế hoạch của UBND tỉnh về phối hợp với UBND tỉnh bạn, Sở đề nghị:",
            "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về phối hợp với UBND tỉnh bạn, Sở đề nghị:",
        ),
    ],
)
def test_in_sentences_but_not_in_symbols_capitals_and_titles(words, whole):
    titles = ("Về phối hợp với UBND tỉnh bạn", "")
    assert spelt_out(PAPER._replace(blocks=(block("b1", words),)), titles=titles).blocks[0].text == whole


@pytest.mark.parametrize(
    "title",
    [
        "Triển khai Nghị quyết của HĐND tỉnh.",
        "V/v triển khai Nghị quyết của HĐND tỉnh;",
        "Truyền thông về Nghị quyết của HĐND tỉnh",
    ],
)
def test_a_title_stays_as_it_is_cited_each_time(title):
    cited = f"Thực hiện {cite_in_full(PLAN_75._replace(title=title))}"
    twice = PAPER._replace(blocks=(block("b1", f"{cited}; {cited}"),))
    assert spelt_out(twice, titles=[title]).blocks[0].text.count("HĐND") == 2


def test_in_lists_of_bodies():
    paper = PAPER._replace(
        addressees=(Line("UBND các xã, phường", units=("xa",)),), recipients=(Line("UBND tỉnh", "để b/c"),)
    )
    spelt = spelt_out(paper, titles=())
    assert spelt.addressees == (Line("Ủy ban nhân dân các xã, phường", units=("xa",)),)
    assert spelt.recipients == (Line("Ủy ban nhân dân tỉnh", "để b/c"),)
