"""What comes in is hostile; what is wrong is named."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st
from papers_to_send import PAPER

from lantoa.core.drafting import paper_from_json, paper_to_json
from lantoa.core.kernel import Refused

GOOD = paper_to_json(PAPER)


def changed(path, value):
    """The good paper with one value in it replaced; a path like `blocks.0.id`."""
    data = copy.deepcopy(GOOD)
    *way, last = [int(key) if key.isdigit() else key for key in path.split(".")]
    at = data
    for key in way:
        at = at[key]
    at[last] = value
    return data


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        ("schema", "other/1", "schema"),
        ("kind", "Thư tay", "paper.kind"),
        ("form", None, "paper.form"),
        ("urgency", 3, "paper.urgency"),
        ("issuer", 7, "paper.issuer"),
        ("subject", "x" * 2_001, "paper.subject"),
        ("day", "2026-13-01", "paper.day"),
        ("day", 20261123, "paper.day"),
        ("copies", 0, "paper.copies"),
        ("copies", 1.5, "paper.copies"),
        ("copies", True, "paper.copies"),
        ("blocks", {}, "paper.blocks"),
        ("blocks", [{}] * 5_001, "paper.blocks"),
        ("blocks.0", "words", "paper.blocks[0]"),
        ("blocks.0.id", "", "paper.blocks[0].id"),
        ("blocks.1.id", "b1", "paper.blocks[1].id"),
        ("blocks.1.label", "roman2", "paper.blocks[1].label"),
        ("blocks.1.kind", "video", "paper.blocks[1].kind"),
        ("blocks.1.text", "x" * 50_001, "paper.blocks[1].text"),
        ("blocks.3.rows", ["a"], "paper.blocks[3].rows"),
        ("blocks.3.rows", [["a"] * 31], "paper.blocks[3].rows"),
        ("blocks.3.rows", [[5]], "paper.blocks[3].rows"),
        ("blocks.2.sources.0.start", -1, "paper.blocks[2].sources[0].start"),
        ("blocks.2.sources.0.end", "9", "paper.blocks[2].sources[0].end"),
        ("blocks.2.goals.0.value", float("nan"), "paper.blocks[2].goals[0].value"),
        ("blocks.2.goals.0.value", 10**400, "paper.blocks[2].goals[0].value"),
        ("annexes.0.id", "b1", "paper.annexes[0].id"),
        ("annexes.0.blocks.0.id", "b1", "paper.annexes[0].blocks[0].id"),
        ("signature", [], "signature"),
        ("signature.authority", ["KT."] * 5, "signature.authority"),
        ("addressees.0.units", "bao", "paper.addressees[0].units"),
    ],
)
def test_what_is_wrong_is_named(path, value, where):
    with pytest.raises(Refused) as refused:
        paper_from_json(changed(path, value))
    assert refused.value.code == "paper_malformed"
    assert refused.value.params == {"where": where}


def test_signs_no_file_may_hold_are_left_out():
    assert paper_from_json(changed("subject", "dịch\x00 bệnh\x1f\ufffe")).subject == "dịch bệnh"


def test_nothing_that_hides_or_turns_words_is_kept_and_no_words_grow_together():
    assert paper_from_json(changed("blocks.1.text", "b\u200b\u202ea\u0309o hiểm\r\ny tế\x85trẻ")).blocks[
        1
    ].text == ("bảo hiểm\ny tế\ntrẻ")


def test_a_line_is_one_line():
    assert paper_from_json(changed("place", " Hà\n Sơn ")).place == "Hà Sơn"


def test_what_is_left_out_is_empty():
    short = {key: value for key, value in GOOD.items() if key not in ("day", "copies", "typist", "annexes")}
    paper = paper_from_json(short)
    assert (paper.day, paper.copies, paper.typist, paper.annexes) == (None, None, "", ())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*GOOD, "id", "text"]), inner, max_size=4),
    max_leaves=8,
)  # fmt: skip


@given(st.sampled_from([*GOOD, "blocks.0", "blocks.2.sources", "annexes.0", "signature.authority"]), JSON)
def test_anything_else_is_refused_or_read_never_worse(path, value):
    try:
        paper = paper_from_json(changed(path, value))
    except Refused:
        return
    assert paper_from_json(paper_to_json(paper)) == paper
