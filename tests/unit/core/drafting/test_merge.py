"""Two people at once lose nothing."""

from hypothesis import given
from hypothesis import strategies as st
from papers_to_send import PAPER, block, edited, papers

from lantoa.core.drafting import Line, merge
from lantoa.core.drafting.model import Conflict

ONE, TWO, THREE = block("b1", "một"), block("b2", "hai"), block("b3", "ba")
BASE = PAPER._replace(blocks=(ONE, TWO, THREE), annexes=())


def with_blocks(*blocks, **fields):
    return BASE._replace(blocks=blocks, **fields)


def test_changes_in_two_places_are_both_kept():
    merged = merge(
        BASE,
        mine=with_blocks(ONE._replace(text="một, sửa"), TWO, THREE),
        theirs=with_blocks(ONE, TWO, THREE._replace(text="ba, sửa"), subject="mới"),
    )
    assert [each.text for each in merged.paper.blocks] == ["một, sửa", "hai", "ba, sửa"]
    assert merged.paper.subject == "mới"
    assert merged.conflicts == ()


def test_two_words_for_one_block_are_a_conflict_and_theirs_stays():
    merged = merge(
        BASE,
        mine=with_blocks(ONE._replace(text="của tôi"), TWO, THREE),
        theirs=with_blocks(ONE._replace(text="của chị"), TWO, THREE),
    )
    assert merged.paper.blocks[0].text == "của chị"
    assert merged.conflicts == (Conflict("b1", "của tôi", "của chị"),)


def test_what_one_of_them_dismissed_stays_dismissed():
    base = BASE._replace(notes=("một", "hai", "ba"))
    merged = merge(base, mine=base._replace(notes=("hai", "ba")), theirs=base._replace(notes=("một", "hai")))
    assert merged.paper.notes == ("hai",)
    assert merged.conflicts == ()


def test_the_same_change_twice_is_one_change():
    both = with_blocks(ONE._replace(text="như nhau"), TWO)
    assert merge(BASE, mine=both, theirs=both) == (both, ())


def test_what_one_removes_and_the_other_changes_stays_and_is_told():
    gone, changed = with_blocks(ONE, THREE), with_blocks(ONE, TWO._replace(text="hai, sửa"), THREE)
    for mine, theirs, told in (
        (gone, changed, Conflict("b2", "", "hai, sửa")),
        (changed, gone, Conflict("b2", "hai, sửa", "")),
    ):
        merged = merge(BASE, mine=mine, theirs=theirs)
        assert [each.text for each in merged.paper.blocks] == ["một", "hai, sửa", "ba"]
        assert merged.conflicts == (told,)


def test_what_one_removes_is_gone():
    assert merge(BASE, mine=with_blocks(ONE, THREE), theirs=BASE).paper.blocks == (ONE, THREE)
    assert merge(BASE, mine=BASE, theirs=with_blocks(ONE, THREE)).paper.blocks == (ONE, THREE)


def test_what_both_add_stands_behind_what_it_stood_behind():
    mine = with_blocks(ONE, block("m", "mới của tôi"), TWO, THREE)
    theirs = with_blocks(block("t", "mới của chị"), ONE, TWO, THREE)
    assert [each.id for each in merge(BASE, mine=mine, theirs=theirs).paper.blocks] == [
        "t",
        "b1",
        "m",
        "b2",
        "b3",
    ]


def test_a_move_is_kept_and_two_moves_are_told():
    moved = with_blocks(THREE, ONE, TWO)
    assert merge(BASE, mine=moved, theirs=BASE) == (moved, ())
    assert merge(BASE, mine=BASE, theirs=moved) == (moved, ())
    other = merge(BASE, mine=moved, theirs=with_blocks(TWO, ONE, THREE))
    assert [each.id for each in other.paper.blocks] == ["b2", "b1", "b3"]
    assert [conflict.where for conflict in other.conflicts] == ["order"]


def test_lists_of_lines_are_said_in_words():
    merged = merge(
        BASE,
        mine=BASE._replace(recipients=(Line("UBND tỉnh", "để b/c"), Line("Như trên"))),
        theirs=BASE._replace(recipients=(Line("Như trên"),)),
    )
    assert merged.conflicts == (Conflict("recipients", "UBND tỉnh (để b/c)\nNhư trên", "Như trên"),)


def test_tables_are_said_row_by_row():
    table = PAPER.blocks[3]
    base = with_blocks(table)
    mine, theirs = (with_blocks(table._replace(rows=((word, "1"),))) for word in ("của tôi", "của chị"))
    assert merge(base, mine=mine, theirs=theirs).conflicts == (Conflict("b4", "của tôi | 1", "của chị | 1"),)


def test_annexes_are_merged_inside():
    annex = PAPER.annexes[0]
    base = BASE._replace(annexes=(annex,))
    mine = BASE._replace(annexes=(annex._replace(title="TÊN MỚI"),))
    theirs = BASE._replace(annexes=(annex._replace(blocks=(block("b5", "Câu mới."),)),))
    merged = merge(base, mine=mine, theirs=theirs)
    assert merged.paper.annexes == (annex._replace(title="TÊN MỚI", blocks=(block("b5", "Câu mới."),)),)
    assert merged.conflicts == ()


def test_an_annex_removed_by_one_and_changed_by_the_other_is_told():
    annex = PAPER.annexes[0]
    merged = merge(
        BASE._replace(annexes=(annex,)),
        mine=BASE,
        theirs=BASE._replace(annexes=(annex._replace(title="TÊN MỚI"),)),
    )
    assert merged.paper.annexes[0].title == "TÊN MỚI"
    assert merged.conflicts == (Conflict("a1", "", "TÊN MỚI"),)


@given(st.data(), papers())
def test_one_persons_changes_are_theirs(data, base):
    mine = data.draw(edited(base))
    assert merge(base, mine=mine, theirs=base) == (mine, ())
    assert merge(base, mine=base, theirs=mine) == (mine, ())


@given(st.data(), papers())
def test_no_word_is_lost(data, base):
    """Whatever either wrote stands in the paper or in a conflict."""
    mine, theirs = data.draw(edited(base)), data.draw(edited(base))
    merged = merge(base, mine=mine, theirs=theirs)
    before = {each.id: each for each in base.blocks}
    after = {each.id: each for each in merged.paper.blocks}
    told = {conflict.where for conflict in merged.conflicts}
    for each in (*mine.blocks, *theirs.blocks):
        if each != before.get(each.id):
            assert after[each.id] == each or each.id in told
    assert len(after) == len(merged.paper.blocks)
