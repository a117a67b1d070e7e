"""Reading a review: the order, what belongs together, the text in sheets, places on pages."""

import pytest
from office import COMMUNE, DEPARTMENT, actor, build_office
from reviews import LETTER, paper, sample

from lantoa.apps.documents.models import Item
from lantoa.apps.documents.selectors import paper as sheets
from lantoa.apps.documents.selectors import places, review
from lantoa.apps.documents.selectors.bearers import units_of
from lantoa.apps.documents.services import review as deciding
from lantoa.apps.documents.services.review import Seen
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

BLANK = str.maketrans("", "", " \t\n|*#_=-`")


@pytest.fixture
def reading(db):  # noqa: ARG001 - the rows come after the database
    build_office()
    return paper()


@pytest.fixture
def me(reading):  # noqa: ARG001
    return actor(Role.SPECIALIST)


def order(reading, *, unsure_first=True):
    return review.entries(review.rows(reading), unsure_first=unsure_first)


def test_a_paper_within_reach_is_found(reading, me):
    assert review.find(me, arrival=reading.arrival_id) == reading
    assert review.decides(me, reading)
    assert not review.decides(actor(Role.CLERK), reading)


@pytest.mark.parametrize("who", [(Role.SPECIALIST, COMMUNE), (Role.COLLABORATOR, DEPARTMENT)])
def test_any_other_paper_does_not_exist(reading, who):
    with pytest.raises(Refused) as refused:
        review.find(actor(*who), arrival=reading.arrival_id)
    assert refused.value.code == "not_found"
    with pytest.raises(Refused):
        review.find(actor(Role.SPECIALIST), arrival=999_999)


def test_least_sure_first_and_parts_follow_their_duty(reading):
    found = order(reading)
    assert [entry.rank for entry in found] == sorted(entry.rank for entry in found)
    heads = [entry.id for entry in found if not entry.parent]
    for place, entry in enumerate(found):
        if entry.parent:
            assert found[place - 1].id == entry.parent or found[place - 1].parent == entry.parent
            assert entry.parent in heads


def test_document_order(reading):
    starts = [entry.start for entry in order(reading, unsure_first=False) if not entry.parent]
    assert starts == sorted(starts)


def test_the_order_stays_while_items_are_decided(reading, me):
    reading.items.filter(kind="citation").update(confidence=0.6)
    before = [entry.id for entry in order(reading)]
    deciding.confirm_sure(me, reading=reading.pk)
    deciding.reject(me, item=Seen(before[0], 0))
    assert [entry.id for entry in order(reading) if not entry.parent] == [
        key for key in before if key in {entry.id for entry in order(reading) if not entry.parent}
    ]


def test_what_was_rejected_has_no_parts(reading, me):
    duty = next(entry for entry in order(reading) if entry.parent).parent
    deciding.reject(me, item=Seen(duty, 0))
    assert not any(entry.parent == duty for entry in order(reading))


def test_the_next_one_that_waits_comes_round(reading):
    found = order(reading)
    assert review.following(found, found[0].id) == found[1].id
    assert review.following(found, found[-1].id) == found[0].id
    assert review.following(found, 0) == found[0].id
    settled = [entry._replace(state="confirmed") for entry in found]
    assert review.following(settled, found[2].id) == found[2].id


def test_progress(reading, me):
    reading.items.filter(kind="citation").update(confidence=0.6)
    far = review.progress(reading)
    assert (far.left, far.decided) == (reading.items.count(), 0)
    assert 0 < far.sure < far.left
    deciding.reject(me, item=Seen(order(reading)[0].id, 0))
    after = review.progress(reading)
    assert (after.left, after.decided) == (far.left - 1, 1)
    assert after.mark != far.mark


def test_a_card_has_its_parts_and_the_next_of_its_kind(reading):
    live = review.rows(reading)
    duty = next(row for row in live.items if row.kind == "obligation")
    card = review.card(live, reading, duty.pk)
    assert card.words == reading.text[duty.start : duty.end]
    assert {part.kind for part in card.parts} == {"target", "deadline"}
    assert card.neighbour.kind == "obligation"
    assert review.card(live, reading, card.parts[0].pk).parent == duty
    with pytest.raises(Refused):
        review.card(live, reading, 999_999)


def test_an_item_of_another_paper_is_not_of_this_one(reading):
    other = paper(LETTER.replace("31/", "32/"))
    with pytest.raises(Refused):
        review.item_of(reading, other.items.first().pk)
    assert review.item_of(reading, reading.items.first().pk)


def test_the_last_step_is_ones_own(reading, me):
    assert review.last_step(me, reading) is None
    step = deciding.confirm_sure(me, reading=reading.pk)
    assert review.last_step(me, reading) == step
    assert review.last_step(actor(Role.HEAD_OF_UNIT), reading) is None
    deciding.undo(me, decision=step.pk)
    assert review.last_step(me, reading) is None


def test_two_people_are_told_of_each_other(reading, me):
    other = actor(Role.HEAD_OF_UNIT)
    deciding.visit(me, reading=reading.pk)
    deciding.visit(other, reading=reading.pk)
    assert [one.name for one in review.others(me, reading)] == [other.name]


def test_a_cited_paper_that_the_office_holds(me):
    held = paper(LETTER.replace("31/UBND-VX", "09/KH-BCĐ"))
    assert review.held_papers(me, ["09/KH- BCĐ", "7/CT-TTg", None]) == {"09/KH- BCĐ": held.arrival_id}
    assert review.held_papers(me, []) == {}
    assert review.held_papers(actor(Role.SPECIALIST, COMMUNE), ["09/KH-BCĐ"]) == {}


@pytest.mark.parametrize("name", ["ke-hoach-truyen-thong-dan-so.docx", "ke-hoach-thang-hanh-dong.pdf"])
def test_sheets_hold_every_character_in_order(db, name):  # noqa: ARG001
    build_office()
    reading = sample(name)
    found = order(reading)
    shown = []
    for sheet in sheets.sheets(reading):
        for line in sheets.lines(reading, sheet=sheet.number, items=found):
            for block in line.blocks:
                for piece in block.pieces:
                    assert reading.text[piece.start : piece.start + len(piece.text)] == piece.text
                    shown.append(piece.text)
                    for item in piece.items:
                        assert item.start <= piece.start < item.end
    assert "".join(shown).translate(BLANK) == reading.text.translate(BLANK)


def test_sheets_are_pages_where_the_file_has_pages(db):  # noqa: ARG001
    build_office()
    reading = sample("ke-hoach-thang-hanh-dong.pdf")
    assert [sheet.page for sheet in sheets.sheets(reading)] == [1, 2, 3]
    item = reading.items.filter(kind="obligation").last()
    assert sheets.sheet_at(reading, item.start) == places.page_of(reading, start=item.start) - 1
    with pytest.raises(Refused):
        sheets.lines(reading, sheet=3, items=[])


def test_the_innermost_item_is_shown_and_rejected_ones_are_not(reading, me):
    start = reading.text.index("trước ngày 15/3/2026")
    piece = _piece(reading, start)
    assert piece.shown.kind == "deadline"
    deciding.reject(me, item=Seen(piece.shown.id, 0))
    assert _piece(reading, start).shown.kind in ("obligation", "target")
    for entry in order(reading):
        if entry.state == "proposed":
            deciding.reject(me, item=Seen(entry.id, entry.version))
    assert _piece(reading, start).shown is None


def _piece(reading, start):
    found = order(reading)
    pieces = [
        piece
        for sheet in sheets.sheets(reading)
        for line in sheets.lines(reading, sheet=sheet.number, items=found)
        for block in line.blocks
        for piece in block.pieces
    ]
    return next(piece for piece in pieces if piece.start <= start < piece.start + len(piece.text))


def test_an_item_stands_on_its_page(db):  # noqa: ARG001
    build_office()
    reading = sample("ke-hoach-thang-hanh-dong.pdf")
    item = reading.items.filter(kind="obligation").first()
    marks = places.marks(reading, start=item.start, end=item.end)
    assert {mark.page for mark in marks} == {2}
    assert all(0 <= mark.left < mark.left + mark.width <= 1 and mark.height < 0.05 for mark in marks)
    assert places.pictured(reading)
    assert places.picture(reading, page=2)[:4] == b"RIFF"
    for page in (0, 4):
        with pytest.raises(Refused):
            places.picture(reading, page=page)


def test_a_text_has_no_pages(reading):
    item = reading.items.first()
    assert places.marks(reading, start=item.start, end=item.end) == []
    assert places.page_of(reading, start=item.start) is None
    with pytest.raises(Refused):
        places.picture(reading, page=1)


def test_bearers_are_units_or_said_to_be_unknown(reading):
    found = units_of(reading, ["UBND các xã, phường", "Hội Người yêu hoa giấy"])
    assert all(meant.others == meant.total - len(meant.names) for meant in found)
    assert any(meant.sure and meant.total for meant in found)
    assert not found[-1].sure
    assert units_of(reading, []) == []


def test_a_long_paper_is_read_in_few_queries(reading, me, django_assert_max_num_queries):
    Item.objects.bulk_create(
        Item(reading=reading, kind="target", start=place, end=place + 5, value={"index": 100 + place}, confidence=0.5)
        for place in range(500)
    )  # fmt: skip
    with django_assert_max_num_queries(8):
        found = review.find(me, arrival=reading.arrival_id)
        live = review.rows(found)
        entries = review.entries(live, unsure_first=True)
        review.card(live, found, entries[0].id)
        review.progress(found)
        review.last_step(me, found)


@pytest.mark.parametrize(
    "elsewhere",
    [
        LETTER.replace("TỈNH HÀ SƠN", "TỈNH LẠNG SƠN").replace("Hà Sơn, ngày", "Lạng Sơn, ngày"),
        LETTER.replace("Hà Sơn, ngày", "Lạng Sơn, ngày"),
        "KẾ HOẠCH\nTruyền thông dân số tỉnh Lạng Sơn đến năm 2030\n\nI. NHIỆM VỤ\n1. UBND các xã, phường tuyên truyền.\n",
    ],
)
def test_a_paper_of_another_province_names_none_of_our_units(reading, elsewhere):  # noqa: ARG001
    (meant,) = units_of(paper(elsewhere, data=elsewhere.encode()), ["UBND các xã, phường"])
    assert (meant.sure, meant.total, meant.others) == (False, 0, 0)


def test_the_clerk_may_say_that_a_paper_is_of_another_province(reading):
    reading.arrival.author = "Sở Y tế tỉnh Thanh Hóa"
    (meant,) = units_of(reading, ["Sở Y tế"])
    assert not meant.sure
