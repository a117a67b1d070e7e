"""A finished review as a gold annotation."""

import pytest
from office import COMMUNE, actor, build_office
from reviews import paper

from lantoa.apps.documents.selectors.gold import gold
from lantoa.apps.documents.services import review
from lantoa.apps.documents.services.review import Seen
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role


@pytest.fixture
def reading(db):  # noqa: ARG001 - the rows come after the database
    build_office()
    return paper()


@pytest.fixture
def me(reading):  # noqa: ARG001
    return actor(Role.SPECIALIST)


def finish(me, reading):
    review.confirm_sure(me, reading=reading.pk)
    for item in reading.items.filter(state="proposed"):
        review.confirm(me, item=Seen(item.pk, item.version))
    review.finish_review(me, reading=reading.pk)


def test_what_people_decided_is_what_it_says(reading, me):
    duty = reading.items.filter(kind="obligation").order_by("start").first()
    wrong = reading.items.filter(kind="target").first()
    review.correct(me, item=Seen(duty.pk, 0), changes={"assignees": ["Sở Y tế", "Báo Hà Sơn"]})
    review.reject(me, item=Seen(wrong.pk, 0))
    finish(me, reading)
    found = gold(me, arrival=reading.arrival_id)
    told = found.annotation
    assert (told["doc_number"], told["doc_symbol"]) == ("31", "UBND-VX")
    assert told["date"]["iso"] == "2026-01-05"
    assert told["obligations"][0]["assignee"] == "Sở Y tế; Báo Hà Sơn"
    assert [wrong.start, wrong.end] not in [target["span"] for target in told["targets"]]
    assert told["citations"][0]["number_symbol"] == "09/KH-BCĐ"
    assert told["deadlines"][0]["normalized"]
    for name, quoted in (("citations", "surface"), ("deadlines", "surface"), ("obligations", "action")):
        for entry in told[name]:
            start, end = entry["span"]
            assert " ".join(found.text[start:end].split()) == entry[quoted]


def test_a_letterhead_the_clerk_confirmed_goes_before_what_was_read(reading, me):
    finish(me, reading)
    arrival = reading.arrival
    arrival.confirmed_at, arrival.symbol, arrival.subject = arrival.dropped_at, "127-KH/TU", "Dân số"
    arrival.save()
    told = gold(me, arrival=reading.arrival_id).annotation
    assert (told["doc_number"], told["doc_symbol"], told["subject"]) == ("127", "KH/TU", "Dân số")


def test_what_is_all_seen_but_not_finished_says_so(reading, me):
    reading.items.update(state="confirmed")
    with pytest.raises(Refused) as refused:
        gold(me, arrival=reading.arrival_id)
    assert refused.value.code == "review_open"


def test_only_a_finished_review_of_ones_own(reading, me):
    with pytest.raises(Refused) as refused:
        gold(me, arrival=reading.arrival_id)
    assert refused.value.code == "review_unfinished"
    with pytest.raises(Refused) as refused:
        gold(actor(Role.SPECIALIST, COMMUNE), arrival=reading.arrival_id)
    assert refused.value.code == "not_found"
