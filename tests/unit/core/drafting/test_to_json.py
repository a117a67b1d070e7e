"""A paper and its JSON form say the same."""

import json

from hypothesis import given
from papers_to_send import PAPER, papers

from lantoa.core.drafting import paper_from_json, paper_to_json


def test_all_parts_are_said_in_words():
    made = paper_to_json(PAPER)
    assert made["schema"] == "lantoa.paper/1"
    assert (made["kind"], made["form"], made["urgency"], made["day"]) == (
        "Công văn",
        "state",
        "urgent",
        "2026-11-23",
    )
    assert made["addressees"][0]["units"] == ["bao"]
    assert made["blocks"][2]["label"] == "dash"
    assert made["blocks"][2]["sources"][0]["duty"] == "9"
    assert made["blocks"][2]["goals"][0]["value"] == 2
    assert made["blocks"][2]["moments"][0]["day"] == "2026-12-10"
    assert made["blocks"][3]["rows"] == [["Đơn vị", "Số tin"], ["Xã Tân Lập", "12"]]
    assert made["annexes"][0]["apart"] is True
    assert made["signature"]["authority"] == ["KT. GIÁM ĐỐC"]


def test_a_paper_from_before_notes_were_kept_has_none():
    made = paper_to_json(PAPER)
    del made["notes"]
    assert paper_from_json(made) == PAPER._replace(notes=())


def test_there_and_back_through_text():
    assert paper_from_json(json.loads(json.dumps(paper_to_json(PAPER)))) == PAPER


@given(papers())
def test_there_and_back(paper):
    assert paper_from_json(paper_to_json(paper)) == paper
