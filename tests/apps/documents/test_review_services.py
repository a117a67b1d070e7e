"""Deciding what was read: every decision is kept, told, and can be taken back."""

import threading

import pytest
from django.db import connection
from office import COMMUNE, DEPARTMENT, OFFICE, OTHER_COMMUNE, TODAY, actor, build_office
from reviews import paper

from lantoa.apps.audit.models import Event
from lantoa.apps.documents.models import Decision, Item, ItemKind, ItemState, Visit
from lantoa.apps.documents.selectors.review import entries, parts_of, rows
from lantoa.apps.documents.services import review
from lantoa.apps.documents.services.review import Correction, Seen
from lantoa.apps.duties.services import adopt
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role


@pytest.fixture
def reading(db):  # noqa: ARG001 - the rows come after the database
    build_office()
    return paper()


@pytest.fixture
def me(reading):  # noqa: ARG001
    return actor(Role.SPECIALIST)


def seen(item):
    item.refresh_from_db()
    return Seen(item.pk, item.version)


def duty(reading, place=0):
    return reading.items.filter(kind=ItemKind.OBLIGATION).exclude(state="replaced").order_by("start")[place]


def find(reading, words, kind=None):
    start = reading.text.index(words)
    return reading.items.filter(start__lte=start, end__gt=start, **({"kind": kind} if kind else {})).last()


def test_a_duty_is_confirmed_with_the_parts_shown_beside_it(reading, me):
    item = duty(reading)
    parts = parts_of(item)
    assert {part.kind for part in parts} == {"target", "deadline"}
    review.confirm(me, item=seen(item), parts=[seen(part) for part in parts])
    assert {row.state for row in Item.objects.filter(pk__in=[item.pk, *(part.pk for part in parts)])} == {
        "confirmed"
    }
    item.refresh_from_db()
    assert item.version == 1
    assert item.decided_by_id == me.id
    event = Event.objects.get(verb="review.confirmed")
    assert len(event.after["items"]) == 3


def test_a_confirmation_that_comes_twice_is_one(reading, me):
    item = duty(reading)
    before = seen(item)
    assert review.confirm(me, item=before)
    assert review.confirm(me, item=before) is None
    assert Decision.objects.count() == 1


def test_what_somebody_else_decided_is_not_overwritten(reading, me):
    item = duty(reading)
    before = seen(item)
    review.reject(actor(Role.HEAD_OF_UNIT), item=before)
    with pytest.raises(Refused) as refused:
        review.confirm(me, item=before)
    assert refused.value.code == "changed_meanwhile"
    with pytest.raises(Refused):
        review.correct(me, item=before, changes={"modality": "should"})
    item.refresh_from_db()
    assert item.state == "rejected"


def test_a_part_decided_by_another_is_left_as_it_is(reading, me):
    item = duty(reading)
    part = parts_of(item)[0]
    shown = [Seen(part.pk, part.version)]
    review.correct(actor(Role.HEAD_OF_UNIT), item=seen(part), changes={"unit": "buổi"})
    review.confirm(me, item=seen(item), parts=shown)
    part.refresh_from_db()
    assert (part.state, part.value["unit"]) == ("corrected", "buổi")


def test_all_that_is_sure_in_one_step_and_back(reading, me):
    Item.objects.filter(kind="citation").update(confidence=0.95)
    step = review.confirm_sure(me, reading=reading.pk)
    sure = reading.items.filter(state="confirmed")
    assert sure.count() == len(step.after) > 0
    assert all(item.confidence >= 0.9 for item in sure)
    assert review.confirm_sure(me, reading=reading.pk) is None
    review.undo(me, decision=step.pk)
    assert not reading.items.exclude(state="proposed").exists()
    assert Event.objects.filter(verb="review.undone").count() == 1


def test_a_correction_keeps_the_proposal(reading, me):
    item = duty(reading)
    proposal = item.proposal
    review.correct(
        me,
        item=seen(item),
        changes={"assignees": [{"text": "Sở  Y tế"}, "Báo Hà Sơn"], "coordinators": ["Sở Nội vụ"]},
        end=item.end - 10,
    )
    item.refresh_from_db()
    assert item.state == "corrected"
    assert [body["text"] for body in item.value["assignees"]] == ["Sở Y tế", "Báo Hà Sơn"]
    assert item.proposal == proposal
    assert proposal["span"][1] - 12 <= item.end <= proposal["span"][1] - 10


def test_a_correction_that_changes_nothing_confirms(reading, me):
    item = duty(reading)
    review.correct(me, item=seen(item), changes={"modality": item.value["modality"]})
    item.refresh_from_db()
    assert item.state == "confirmed"


def test_a_corrected_time_has_its_rule(reading, me):
    item = find(reading, "hằng quý", "deadline")
    review.correct(me, item=seen(item), changes={"normalized": {"freq": "monthly"}})
    item.refresh_from_db()
    assert item.value["rrule"] == "FREQ=MONTHLY"


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        ("obligation", {"assignees": "Sở Y tế"}),
        ("obligation", {"assignees": ["x" * 501]}),
        ("obligation", {"modality": "maybe"}),
        ("obligation", {"section": []}),
        ("target", {"value": "nhiều"}),
        ("target", {"value": float("inf")}),
        ("target", {"comparator": "≠"}),
        ("deadline", {"normalized": {"before": "mai"}}),
        ("deadline", {"normalized": {"before": "2026-02-30"}}),
        ("deadline", {"normalized": {"date": "--02-30"}}),
        ("deadline", {"normalized": {"date": "---32"}}),
        ("deadline", {"normalized": {"before": "2026-03-01T25:00"}}),
        ("deadline", {"normalized": {"freq": "sometimes"}}),
        ("deadline", {"normalized": {"secret": 1}}),
        ("deadline", {"normalized": {"year": True}}),
        ("deadline", {"normalized": []}),
        ("citation", {"date": "5/1/2026"}),
        ("citation", {"date": "2026-02-29"}),
        ("citation", {"date": "0000-01-01"}),
    ],
)
def test_what_cannot_be_a_value_is_refused(reading, me, kind, changes):
    item = reading.items.filter(kind=kind).first()
    with pytest.raises(Refused) as refused:
        review.correct(me, item=seen(item), changes=changes)
    assert refused.value.code == "review_value"


def test_adding_by_words_reads_them(reading, me):
    start = reading.text.index("ngày 02/12/2025")
    made = review.add(me, reading=reading.pk, kind="deadline", start=start - 1, end=start + 16)
    assert reading.text[made.start : made.end] == "ngày 02/12/2025"
    assert made.state == "added"
    assert made.proposal is None
    again = review.add(me, reading=reading.pk, kind="deadline", start=start, end=start + 15)
    assert again == made


def test_a_selection_within_words_takes_whole_words(reading, me):
    start = reading.text.index("trước ngày 15/3/2026")
    made = review.add(me, reading=reading.pk, kind="deadline", start=start + 2, end=start + 18)
    assert reading.text[made.start : made.end] == "trước ngày 15/3/2026"
    again = review.add(me, reading=reading.pk, kind="deadline", start=start + 1, end=start + 19)
    assert again.pk == made.pk


def test_an_added_target_has_its_figures(reading, me):
    start = reading.text.index("ít nhất 02 cuộc")
    made = review.add(me, reading=reading.pk, kind="target", start=start, end=start + 15)
    assert (made.value["comparator"], made.value["value"], made.value["unit"]) == ("≥", 2.0, "cuộc")


def test_an_added_duty_stands_under_the_headings_before_it(reading, me):
    start = reading.text.index("tăng cường đưa tin")
    made = review.add(me, reading=reading.pk, kind="obligation", start=start, end=start + 20)
    assert made.value["modality"] == "must"
    assert made.value["assignees"] == []


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 3), (10_000, 10_010), (-5, 0), (0, 999_999)])
def test_no_words_no_item(reading, me, start, end):
    with pytest.raises(Refused) as refused:
        review.add(me, reading=reading.pk, kind="target", start=start, end=end)
    assert refused.value.code == "review_no_words"


def test_splitting_and_back(reading, me):
    item = duty(reading)
    at = reading.text.index("tại mỗi xã")
    before = seen(item)
    halves = review.split(me, item=before, at=at)
    assert [reading.text[half.start : half.end][:10] for half in halves] == ["Sở Y tế tổ"[:10], "tại mỗi xã"]
    assert halves[0].value["assignees"] == item.value["assignees"]
    assert review.split(me, item=before, at=at) == halves
    item.refresh_from_db()
    assert item.state == "replaced"
    review.undo(me, decision=Decision.objects.get(verb="split").pk)
    item.refresh_from_db()
    assert item.state == "proposed"
    assert {half.state for half in item.made_into.all()} == {"replaced"}


def test_a_split_must_leave_words_on_both_sides(reading, me):
    item = duty(reading)
    for at in (item.start, item.end, 0):
        with pytest.raises(Refused):
            review.split(me, item=seen(item), at=at)


def test_merging_joins_words_and_bodies(reading, me):
    first, second = duty(reading), duty(reading, 1)
    pair = [seen(second), seen(first)]
    whole = review.merge(me, items=pair)
    assert (whole.start, whole.end) == (first.start, second.end)
    assert len(whole.value["assignees"]) == len(first.value["assignees"]) + len(second.value["assignees"])
    assert {part.kind for part in parts_of(whole)} == {"target", "deadline"}
    assert review.merge(me, items=pair) == whole


def test_what_is_split_or_merged_stands_where_it_stood(reading, me):
    reading.items.filter(pk=duty(reading, 1).pk).update(confidence=0.4)
    place = [entry.id for entry in entries(rows(reading), unsure_first=True)].index(duty(reading, 1).pk)
    assert place == 0
    half, _other = review.split(me, item=seen(duty(reading, 1)), at=duty(reading, 1).start + 20)
    assert entries(rows(reading), unsure_first=True)[0].id == half.pk
    whole = review.merge(me, items=[seen(duty(reading, 1)), seen(duty(reading, 2))])
    assert entries(rows(reading), unsure_first=True)[0].id == whole.pk


def test_parts_are_corrected_with_their_duty_in_one_step(reading, me):
    item = duty(reading)
    target, deadline = sorted(parts_of(item), key=lambda part: part.kind, reverse=True)
    asked = {
        "item": seen(item),
        "changes": {"modality": "should"},
        "parts": [
            Correction(seen(deadline), {"normalized": {"before": "2026-04-20"}}),
            Correction(seen(target), {"unit": target.value["unit"]}),
        ],
    }
    step = review.correct(me, **asked)
    assert review.correct(me, **asked) is None  # sent again
    rows_of = {row.pk: row for row in Item.objects.filter(pk__in=[item.pk, target.pk, deadline.pk])}
    assert [rows_of[one.pk].state for one in (item, target, deadline)] == [
        "corrected",
        "proposed",
        "corrected",
    ]
    assert rows_of[deadline.pk].value["normalized"] == {"before": "2026-04-20"}
    review.undo(me, decision=step.pk)
    assert set(Item.objects.filter(pk__in=rows_of).values_list("state", flat=True)) == {"proposed"}


def test_a_part_somebody_else_decided_is_not_corrected_over(reading, me):
    item, deadline = duty(reading), find(reading, "trước ngày 15/3/2026", "deadline")
    change = Correction(seen(deadline), {"normalized": {"before": "2026-04-20"}})
    review.reject(actor(Role.HEAD_OF_UNIT), item=seen(deadline))
    with pytest.raises(Refused) as refused:
        review.correct(me, item=seen(item), changes={"modality": "should"}, parts=[change])
    assert refused.value.code == "changed_meanwhile"
    item.refresh_from_db()
    assert item.state == "proposed"


def test_only_what_is_of_a_kind_is_merged(reading, me):
    with pytest.raises(Refused) as refused:
        review.merge(me, items=[seen(duty(reading)), seen(reading.items.filter(kind="target").first())])
    assert refused.value.code == "review_cannot_merge"


def test_steps_are_taken_back_one_after_another(reading, me):
    item = duty(reading)
    first = review.confirm(me, item=seen(item))
    second = review.correct(me, item=seen(item), changes={"modality": "should"})
    with pytest.raises(Refused) as refused:
        review.undo(me, decision=first.pk)
    assert refused.value.code == "changed_meanwhile"
    review.undo(me, decision=second.pk)
    review.undo(me, decision=first.pk)
    review.undo(me, decision=first.pk)
    item.refresh_from_db()
    assert (item.state, item.decided_by_id, item.version) == ("proposed", None, 4)


def test_nobody_takes_back_another_persons_step(reading, me):
    step = review.confirm(me, item=seen(duty(reading)))
    with pytest.raises(Refused) as refused:
        review.undo(actor(Role.HEAD_OF_UNIT), decision=step.pk)
    assert refused.value.code == "review_not_yours"
    with pytest.raises(Refused) as refused:
        review.undo(me, decision=999_999)
    assert refused.value.code == "not_found"


def test_finishing_needs_every_item_decided(reading, me):
    with pytest.raises(Refused) as refused:
        review.finish_review(me, reading=reading.pk)
    assert refused.value.params["left"] == reading.items.count()
    for item in reading.items.all():
        review.confirm(me, item=seen(item))
    done = review.finish_review(me, reading=reading.pk)
    assert done.reviewed_by_id == me.id
    assert review.finish_review(me, reading=reading.pk).reviewed_at == done.reviewed_at
    with pytest.raises(Refused) as refused:
        review.reject(me, item=seen(duty(reading)))
    assert refused.value.code == "review_finished"
    review.reopen_review(me, reading=reading.pk)
    review.reject(me, item=seen(duty(reading)))
    assert [*Event.objects.filter(kind="reading").values_list("verb", flat=True)][-2:] == [
        "review.finished",
        "review.reopened",
    ]


@pytest.mark.parametrize("role", [Role.CLERK, Role.DIRECTOR, Role.AUDITOR])
def test_who_may_only_look_does_not_decide(reading, role):
    with pytest.raises(Refused) as refused:
        review.confirm(actor(role), item=seen(duty(reading)))
    assert refused.value.code == "not_permitted"


def test_another_offices_paper_does_not_exist(reading):
    stranger = actor(Role.SPECIALIST, COMMUNE)
    for attempt in (
        lambda: review.confirm(stranger, item=seen(duty(reading))),
        lambda: review.add(stranger, reading=reading.pk, kind="target", start=0, end=9),
        lambda: review.finish_review(stranger, reading=reading.pk),
        lambda: review.visit(stranger, reading=reading.pk),
        lambda: review.confirm_sure(stranger, reading=reading.pk),
    ):
        with pytest.raises(Refused) as refused:
            attempt()
        assert refused.value.code == "not_found"


def test_the_unit_it_was_given_to_decides_too(reading):
    reading.arrival.assignments.create(unit_id=OFFICE, leads=True)
    clever = actor(Role.SPECIALIST, OFFICE)
    for item in reading.items.all():
        review.confirm(clever, item=seen(item))
    assert review.finish_review(clever, reading=reading.pk).reviewed_by_id == clever.id
    assert adopt(clever, reading=reading.pk, today=TODAY) == reading.items.filter(kind="obligation").count()


def test_items_of_two_papers_are_not_decided_together(reading, me):
    other = paper("Số: 1/KH-UBND\nSở Y tế báo cáo trước ngày 15/3/2026.", office=OTHER_COMMUNE)
    with pytest.raises(Refused):
        review.confirm(me, item=seen(duty(reading)), parts=[seen(other.items.first())])
    with pytest.raises(Refused):
        review.confirm(me, item=Seen(999_999, 0))


def test_a_visit_is_remembered_once(reading, me):
    review.visit(me, reading=reading.pk)
    review.visit(me, reading=reading.pk)
    assert Visit.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_people_at_once_one_is_told(transactional_db):  # noqa: ARG001
    build_office()
    reading = paper()
    item = duty(reading)
    before = seen(item)
    people = [actor(Role.SPECIALIST), actor(Role.HEAD_OF_UNIT)]
    told = []

    def decide(who, place):
        try:
            told.append((review.confirm, review.reject)[place](who, item=before) is not None)
        except Refused as refused:
            told.append(refused.code)
        finally:
            connection.close()

    threads = [threading.Thread(target=decide, args=(who, place)) for place, who in enumerate(people)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(str, told)) == ["True", "changed_meanwhile"]
    item.refresh_from_db()
    assert item.version == 1
    assert item.state in (ItemState.CONFIRMED, ItemState.REJECTED)
    assert Decision.objects.count() == 1
    assert reading.arrival.office_id == DEPARTMENT


def test_split_again_after_it_was_taken_back_there_are_two(reading, me):
    item, at = duty(reading), reading.text.index("tại mỗi xã")
    review.split(me, item=seen(item), at=at)
    review.undo(me, decision=Decision.objects.get(verb="split").pk)
    before = seen(item)
    halves = review.split(me, item=before, at=at)
    assert review.split(me, item=before, at=at) == halves


def test_merged_again_after_it_was_taken_back_there_is_one(reading, me):
    rows = list(reading.items.filter(kind="obligation").order_by("start")[:2])
    review.merge(me, items=[seen(row) for row in rows])
    review.undo(me, decision=Decision.objects.get(verb="merged").pk)
    pair = [seen(row) for row in rows]
    whole = review.merge(me, items=pair)
    assert review.merge(me, items=pair) == whole


def test_what_others_split_one_by_one_is_not_merged(reading, me):
    rows = list(reading.items.filter(kind="obligation").order_by("start")[:2])
    pair = [seen(row) for row in rows]
    for row in rows:
        review.split(me, item=seen(row), at=reading.text.index(" ", row.start) + 1)
    with pytest.raises(Refused, match="changed_meanwhile"):
        review.merge(me, items=pair)


def test_an_item_is_not_merged_with_itself(reading, me):
    with pytest.raises(Refused, match="review_cannot_merge"):
        review.merge(me, items=[seen(duty(reading))] * 2)


@pytest.mark.parametrize("day", ["2028-02-29", "--02-29", "---31", "2026-03-01T16:30"])
def test_what_is_in_the_calendar_is_a_day(reading, me, day):
    item = reading.items.filter(kind="deadline").first()
    review.correct(me, item=seen(item), changes={"normalized": {"before": day}})
    item.refresh_from_db()
    assert item.value["normalized"] == {"before": day}
