"""Every kind of paper is composed, of anything that can be picked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from picks import LAW, LETTER_918, OFFICE, PICK, PLAN_75, TODAY, task

from lantoa.core.checking import PaperForm
from lantoa.core.drafting import BlockKind, PaperKind, blanks_of, compose, paper_from_json, paper_to_json

PARTY = PICK._replace(office=OFFICE._replace(form=PaperForm.PARTY))


@pytest.mark.parametrize("kind", PaperKind)
def test_state_papers_end_with_slashes_and_the_partys_with_a_stop(kind):
    assert compose(PICK._replace(kind=kind), on=TODAY).blocks[-1].text.endswith("./.")
    last = compose(PARTY._replace(kind=kind), on=TODAY).blocks[-1].text
    assert last.endswith(".")
    assert not last.endswith("./.")


@pytest.mark.parametrize("kind", PaperKind)
def test_every_duty_stays_tied_to_its_sentence(kind):
    """An invitation carries no duties; every other kind carries each."""
    paper = compose(PICK._replace(kind=kind), on=TODAY)
    blocks = [*paper.blocks, *(block for annex in paper.annexes for block in annex.blocks)]
    carried = {(source.duty, source.quote) for block in blocks for source in block.sources if source.duty}
    asked = {(each.source.duty, each.source.quote) for each in PICK.tasks}
    assert carried == (set() if kind is PaperKind.INVITATION else asked)


def test_blanks_are_named_with_their_block():
    paper = compose(PICK._replace(kind=PaperKind.INVITATION), on=TODAY)
    assert ("b2", "[Nêu thời gian]") in list(blanks_of(paper))
    assert list(blanks_of(compose(PICK, on=TODAY))) == []


def test_grounds_stand_by_rank_of_who_issued_them_then_by_day():
    older = LETTER_918._replace(id="old", number_symbol="1/SYT-NVY", day=date(2025, 1, 5))
    unknown = LETTER_918._replace(id="unknown", day=None)
    pick = PICK._replace(kind=PaperKind.DECISION, bases=(unknown, LETTER_918, older, PLAN_75, LAW), tasks=())
    paper = compose(pick, on=TODAY)
    papers = [source.paper for block in paper.blocks for source in block.sources]
    assert papers == [LAW.id, PLAN_75.id, older.id, LETTER_918.id, unknown.id]


def test_papers_that_are_carried_out_stand_from_the_newest_of_each_rank_and_their_topics_like_them():
    old = LETTER_918._replace(id="old", number_symbol="1/SYT-NVY", day=date(2025, 1, 5))
    of_year = LETTER_918._replace(id="year", day=None, year=2026)
    bases = (old, LETTER_918, of_year, PLAN_75)
    tasks = tuple(task(f"Việc {basis.id}", topic=f"Chuyên đề {basis.id}", basis=basis) for basis in bases)
    paper = compose(PICK._replace(bases=bases, tasks=tasks), on=TODAY)
    ordered = [PLAN_75.id, of_year.id, LETTER_918.id, old.id]
    assert [source.paper for source in paper.blocks[0].sources] == ordered
    headings = [block.text for block in paper.blocks if block.kind is BlockKind.HEADING]
    assert headings[:4] == [f"Chuyên đề {key}" for key in ordered]


def test_an_item_without_a_verb_keeps_that_of_its_list():
    led = task("Các nhà xuất bản tặng sách", lead="Thư viện tỉnh huy động sự tham gia của:")
    words = [block.text for block in compose(PICK._replace(tasks=(led,)), on=TODAY).blocks]
    assert "Huy động sự tham gia của các nhà xuất bản tặng sách." in words


TASKS = st.builds(
    task,
    st.sampled_from(
        ("- Phát tin;", "Treo băng rôn.", "1. ", "", "a) b) c)", "Sở Thông tin và Truyền thông báo cáo")
    ),
    topic=st.sampled_from(("", "Dân số", "BHYT")),
    bearers=st.sampled_from(((), PICK.tasks[0].bearers, PICK.tasks[1].bearers)),
    at=st.integers(0, 999),
)


@given(
    st.sampled_from(PaperKind),
    st.lists(st.sampled_from((PLAN_75, LETTER_918, LAW)), max_size=3),
    st.lists(TASKS, max_size=5),
)
def test_whatever_is_picked_makes_a_paper_that_keeps(kind, bases, tasks):
    paper = compose(PICK._replace(kind=kind, bases=tuple(bases), tasks=tuple(tasks)), on=TODAY)
    assert paper_from_json(paper_to_json(paper)) == paper
    assert len({block.id for block in paper.blocks}) == len(paper.blocks)


def test_papers_of_another_province_are_told_of_until_somebody_knows():
    far = PLAN_75._replace(province="tỉnh Đông Hà", issuer="UBND tỉnh Đông Hà")
    told = "Căn cứ ngoài tỉnh, chỉ giữ nếu tỉnh mình cũng triển khai: Kế hoạch số 75/KH-UBND của UBND tỉnh Đông Hà."
    assert told in compose(PICK._replace(bases=(far,)), on=TODAY).notes
    assert not any("ngoài tỉnh" in note for note in compose(PICK, on=TODAY).notes)


def test_bodies_are_written_out_but_not_in_titles():
    plan = PLAN_75._replace(title="Về phối hợp với UBND tỉnh bạn")
    opening = compose(PICK._replace(bases=(plan,)), on=TODAY).blocks[0].text
    assert "của Ủy ban nhân dân tỉnh về phối hợp với UBND tỉnh bạn" in opening
