"""A paper is read again by a newer engine: what people decided stays, what differs is chosen one by one."""

import threading
import time
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from office import COMMUNE, DEPARTMENT, actor, build_office
from reviews import LETTER, paper

from lantoa.apps.audit.models import Event
from lantoa.apps.audit.selectors import history
from lantoa.apps.documents import shelf
from lantoa.apps.documents.models import Item, ItemKind, ItemState, Link, Reading, Rereading, RereadingState
from lantoa.apps.documents.selectors.rereading import is_older, newest, sides
from lantoa.apps.documents.selectors.review import find, parts_of, rows
from lantoa.apps.documents.services import renew, reread, review
from lantoa.apps.documents.services.review import Seen
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role
from lantoa.core.reading import ENGINE

pytestmark = pytest.mark.django_db


@pytest.fixture
def me():
    build_office()
    return actor(Role.SPECIALIST)


@pytest.fixture
def reading(me):  # noqa: ARG001 - the office comes first
    return paper(engine="0.9")


def seen(item):
    item.refresh_from_db()
    return Seen(item.pk, item.version)


def of_kind(reading, kind, place=0):
    return reading.items.filter(kind=kind).order_by("start", "pk")[place]


def differ(item, **value):
    """The older engine had read this otherwise."""
    item.proposal = {**item.proposal, **value}
    item.value = {**item.value, **{key: told for key, told in value.items() if key != "span"}}
    if "span" in value:
        item.start, item.end = value["span"]
    item.save()
    return item


def again(me, reading):
    """Ordered, and read by the worker."""
    row = reread.reread(me, arrival=reading.arrival_id)
    reread.read_anew(row.pk)
    row.refresh_from_db()
    return row


def both(me, reading):
    return sides(me, arrival=reading.arrival_id)


def choose_all(me, reading, take):
    renew.choose_rest(me, arrival=reading.arrival_id, take=take, decided=True)
    renew.choose_rest(me, arrival=reading.arrival_id, take=take, decided=False)


def current(reading):
    return Reading.objects.get(arrival=reading.arrival_id, current=True)


@pytest.mark.parametrize(
    ("engine", "than", "older"),
    [
        ("0.9", "1", True), ("1", "1", False), ("1.9", "1.10", True), ("2", "1.10", False), ("một", "1", True),
    ],
)  # fmt: skip
def test_engines_are_compared_by_their_numbers(engine, than, older):
    assert is_older(engine, than) is older


def test_where_the_readings_agree_nobody_is_asked(me, reading):
    duty = of_kind(reading, ItemKind.OBLIGATION)
    review.confirm(me, item=seen(duty), parts=[seen(part) for part in parts_of(duty)])
    row = again(me, reading)
    assert row.state == RereadingState.APPLIED
    new = current(reading)
    assert (new.pk, new.engine) == (row.reading_id, ENGINE)
    assert not Item.objects.filter(reading=reading).exists()
    duty.refresh_from_db()
    assert (duty.reading_id, duty.state, duty.decided_by_id) == (new.pk, "confirmed", me.id)
    assert len(rows(new).items) == len(reading.body["obligations"]) + sum(
        len(reading.body[name]) for name in ("targets", "deadlines", "citations")
    )
    verbs = [event.verb for event in history("arrival", reading.arrival_id)]
    assert verbs == ["reading.ordered", "reading.made_again", "reading.renewed"]
    assert Event.objects.filter(verb="reading.renewed", actor="Lan Tỏa").exists()


def test_the_reading_of_before_is_kept_as_it_was(me, reading):
    text, body = reading.text, reading.body
    again(me, reading)
    reading.refresh_from_db()
    assert (reading.text, reading.body, reading.engine, reading.current) == (text, body, "0.9", False)


def test_asked_twice_it_is_read_once(me, reading):
    first = reread.reread(me, arrival=reading.arrival_id)
    assert reread.reread(me, arrival=reading.arrival_id) == first
    assert DBTaskResult.objects.count() == 1
    reread.read_anew(first.pk)
    reread.read_anew(first.pk)
    assert Reading.objects.count() == 2


def test_the_running_engines_own_reading_is_not_read_again(me):
    reading = paper()
    with pytest.raises(Refused, match="reread_not_older"):
        reread.reread(me, arrival=reading.arrival_id)


@pytest.mark.parametrize(("role", "unit", "code"), [
    (Role.CLERK, DEPARTMENT, "not_permitted"),
    (Role.AUDITOR, DEPARTMENT, "not_permitted"),
    (Role.SPECIALIST, COMMUNE, "not_found"),
])  # fmt: skip
def test_who_may_not_decide_neither_orders_nor_chooses(me, reading, role, unit, code):
    stranger = actor(role, unit)
    with pytest.raises(Refused, match=code):
        reread.reread(stranger, arrival=reading.arrival_id)
    differ(of_kind(reading, ItemKind.TARGET), value=3.0)
    again(me, reading)
    for act in (
        lambda: renew.choose_rest(stranger, arrival=reading.arrival_id, take="new", decided=False),
        lambda: renew.renew(stranger, arrival=reading.arrival_id),
        lambda: renew.drop(stranger, arrival=reading.arrival_id),
    ):
        with pytest.raises(Refused, match=code):
            act()


def test_what_differs_waits_for_a_person(me, reading):
    target = differ(of_kind(reading, ItemKind.TARGET), value=3.0)
    row = again(me, reading)
    assert row.state == RereadingState.READ
    assert current(reading) == reading
    (one,) = both(me, reading).differences
    assert (one.sort, one.decided, one.twin.item.pk) == ("changed", False, target.pk)
    assert one.twin.entry["value"] == 2.0
    with pytest.raises(Refused, match="reread_unfinished"):
        renew.renew(me, arrival=reading.arrival_id)


def test_an_undecided_value_is_taken_and_still_to_be_reviewed(me, reading):
    target = differ(of_kind(reading, ItemKind.TARGET), value=3.0)
    again(me, reading)
    (one,) = both(me, reading).differences
    renew.choose(me, arrival=reading.arrival_id, key=one.key, version=one.version, take="new")
    renew.renew(me, arrival=reading.arrival_id)
    target.refresh_from_db()
    assert (target.value["value"], target.state, target.decided_by) == (2.0, "proposed", None)


def test_what_a_person_decided_stays_unless_a_person_takes_the_new(me, reading):
    target = differ(of_kind(reading, ItemKind.TARGET), value=3.0)
    review.confirm(me, item=seen(target))
    again(me, reading)
    (one,) = both(me, reading).differences
    assert one.decided
    renew.choose(me, arrival=reading.arrival_id, key=one.key, version=one.version, take="old")
    head = actor(Role.HEAD_OF_UNIT)
    renew.renew(head, arrival=reading.arrival_id)
    target.refresh_from_db()
    assert (target.value["value"], target.state, target.decided_by_id) == (3.0, "confirmed", me.id)


def test_taking_the_new_decides_again(me, reading):
    target = differ(of_kind(reading, ItemKind.TARGET), value=3.0)
    review.confirm(me, item=seen(target))
    again(me, reading)
    head = actor(Role.HEAD_OF_UNIT)
    choose_all(head, reading, "new")
    renew.renew(head, arrival=reading.arrival_id)
    target.refresh_from_db()
    assert (target.value["value"], target.state, target.decided_by_id) == (2.0, "confirmed", head.id)
    event = Event.objects.get(verb="reading.renewed")
    assert event.before["items"][0]["value"]["value"] == 3.0
    assert event.after["items"][0]["value"]["value"] == 2.0


def test_a_correction_the_new_engine_reads_as_before_is_no_difference(me, reading):
    target = of_kind(reading, ItemKind.TARGET)
    review.correct(me, item=seen(target), changes={"value": 5})
    assert again(me, reading).state == RereadingState.APPLIED
    target.refresh_from_db()
    assert (target.value["value"], target.state, target.proposal["value"]) == (5.0, "corrected", 2.0)


def test_a_correction_the_new_engine_has_learned_is_no_difference(me, reading):
    target = differ(of_kind(reading, ItemKind.TARGET), value=3.0)
    review.correct(me, item=seen(target), changes={"value": 2})
    assert again(me, reading).state == RereadingState.APPLIED
    target.refresh_from_db()
    assert (target.value["value"], target.state, target.proposal["value"]) == (2.0, "corrected", 2.0)


def test_a_correction_both_engines_read_otherwise_is_asked_about(me, reading):
    target = differ(of_kind(reading, ItemKind.TARGET), value=3.0)
    review.correct(me, item=seen(target), changes={"value": 5})
    again(me, reading)
    assert [one.sort for one in both(me, reading).differences] == ["changed"]


def test_what_was_rejected_split_or_added_is_not_asked_about_again(me, reading):
    target, deadline = of_kind(reading, ItemKind.TARGET), of_kind(reading, ItemKind.DEADLINE)
    review.reject(me, item=seen(differ(target, value=9.0)))
    duty = of_kind(reading, ItemKind.OBLIGATION, 1)
    halves = review.split(me, item=seen(duty), at=reading.text.index("về Sở Y tế", duty.start))
    start = reading.text.index("Báo Hà Sơn")
    mine = review.add(me, reading=reading.pk, kind="target", start=start, end=start + 10)
    assert again(me, reading).state == RereadingState.APPLIED
    new = current(reading)
    target.refresh_from_db()
    assert target.state == "rejected"
    live = {item.pk for item in rows(new).items}
    assert {half.pk for half in halves} | {mine.pk, deadline.pk} <= live
    assert duty.pk not in live


def test_new_ones_are_taken_for_review_or_turned_down(me, reading):
    deadlines = [*reading.items.filter(kind=ItemKind.DEADLINE).order_by("start")]
    for item in deadlines:  # the older engine had not seen them
        item.delete()
    again(me, reading)
    found = both(me, reading).differences
    assert [one.sort for one in found] == ["new", "new"]
    for one, take in zip(found, ("new", "old"), strict=True):
        renew.choose(me, arrival=reading.arrival_id, key=one.key, version=one.version, take=take)
    renew.renew(me, arrival=reading.arrival_id)
    first, second = current(reading).items.filter(kind=ItemKind.DEADLINE).order_by("start")
    assert (first.state, first.decided_by) == ("proposed", None)
    assert (second.state, second.decided_by_id) == ("rejected", me.id)
    assert first.pk in {part.pk for part in parts_of(of_kind(current(reading), ItemKind.OBLIGATION))}


def gone_one(reading, words="Nơi nhận:", **fields):
    """What only the older engine saw."""
    start = reading.text.index(words)
    entry = {"text": words, "span": [start, start + len(words)], "confidence": 0.8, "kind": "deadline",
             "normalized": None, "rrule": None}  # fmt: skip
    value = {"index": 77, "kind": "deadline", "normalized": None, "rrule": None}
    return Item.objects.create(
        reading=reading, kind="deadline", start=start, end=start + len(words), proposal=entry, value=value, **fields
    )  # fmt: skip


@pytest.mark.parametrize(("take", "state"), [("new", "rejected"), ("old", "confirmed")])
def test_gone_ones_are_dropped_or_kept_as_a_person_says(me, reading, take, state):
    item = gone_one(reading, state=ItemState.CONFIRMED)
    duty = of_kind(reading, ItemKind.OBLIGATION)
    duty.value["deadlines"].append(77)
    duty.save()
    again(me, reading)
    (one,) = both(me, reading).differences
    assert (one.sort, one.decided) == ("gone", True)
    choose_all(me, reading, take)
    renew.renew(me, arrival=reading.arrival_id)
    item.refresh_from_db()
    duty.refresh_from_db()
    assert item.state == state
    assert item.value["index"] == len(reading.body["deadlines"])
    assert item.value["index"] in duty.value["deadlines"]  # its place in the lists moved with it


def test_a_choice_is_none_once_the_item_was_decided_meanwhile(me, reading):
    target = differ(of_kind(reading, ItemKind.TARGET), value=3.0)
    again(me, reading)
    (one,) = both(me, reading).differences
    renew.choose(me, arrival=reading.arrival_id, key=one.key, version=one.version, take="new")
    assert both(me, reading).left == 0
    review.correct(actor(Role.HEAD_OF_UNIT), item=seen(target), changes={"value": 4})
    assert both(me, reading).left == 1
    with pytest.raises(Refused, match="changed_meanwhile"):
        renew.choose(me, arrival=reading.arrival_id, key=one.key, version=one.version, take="new")
    with pytest.raises(Refused, match="reread_unfinished"):
        renew.renew(me, arrival=reading.arrival_id)


def test_choices_are_told_and_may_be_taken_back(me, reading):
    differ(of_kind(reading, ItemKind.TARGET), value=3.0)
    again(me, reading)
    (one,) = both(me, reading).differences
    for take in ("new", "new", "old"):
        renew.choose(me, arrival=reading.arrival_id, key=one.key, version=one.version, take=take)
    told = [(event.before[one.key], event.after[one.key]) for event in Event.objects.filter(verb="reading.chosen").order_by("pk")]  # fmt: skip
    assert told == [(None, "new"), ("new", "old")]
    with pytest.raises(Refused, match="reread_no_choice"):
        renew.choose(me, arrival=reading.arrival_id, key=one.key, version=one.version, take="both")


def test_the_newer_reading_may_be_dropped(me, reading):
    differ(of_kind(reading, ItemKind.TARGET), value=3.0)
    row = again(me, reading)
    renew.drop(me, arrival=reading.arrival_id)
    renew.drop(me, arrival=reading.arrival_id)
    row.refresh_from_db()
    assert (row.state, current(reading)) == (RereadingState.DROPPED, reading)
    assert Event.objects.filter(verb="reading.new_dropped").count() == 1
    assert reread.reread_older(most=9) == 0  # only who wants it is asked again
    assert reread.reread(me, arrival=reading.arrival_id).pk != row.pk


def test_said_twice_it_is_renewed_once(me, reading):
    differ(of_kind(reading, ItemKind.TARGET), value=3.0)
    again(me, reading)
    choose_all(me, reading, "new")
    new = renew.renew(me, arrival=reading.arrival_id)
    assert renew.renew(me, arrival=reading.arrival_id) == new
    assert Event.objects.filter(verb="reading.renewed").count() == 1


@pytest.mark.parametrize("waits", [False, True])
def test_a_finished_review_stays_finished_where_nothing_waits(me, reading, waits):
    target = differ(of_kind(reading, ItemKind.TARGET), value=3.0)
    if waits:
        reading.items.filter(kind=ItemKind.CITATION).delete()
    reading.items.update(state=ItemState.CONFIRMED)
    review.finish_review(me, reading=reading.pk)
    again(me, reading)
    choose_all(me, reading, "new")
    renew.renew(me, arrival=reading.arrival_id)
    new = current(reading)
    assert bool(new.reviewed_at) is not waits
    target.refresh_from_db()
    assert target.state == "confirmed"


def test_steps_of_before_cannot_be_taken_back_over_it(me, reading):
    duty = of_kind(reading, ItemKind.OBLIGATION)
    step = review.confirm(me, item=seen(duty))
    again(me, reading)
    with pytest.raises(Refused, match="changed_meanwhile"):
        review.undo(me, decision=step.pk)
    with pytest.raises(Refused, match="changed_meanwhile"):
        review.confirm_sure(me, reading=reading.pk)
    assert find(me, arrival=reading.arrival_id) == current(reading)


def test_links_follow_the_reading(me, reading):
    arrival = reading.arrival
    Link.objects.create(source=arrival, identity="99/KH-CU", title="Kế hoạch 99", role="basis")
    again(me, reading)
    assert [link.identity for link in Link.objects.filter(source=arrival)] == ["9/KH-BCD"]
    assert arrival.symbol_folded


def test_items_find_their_words_in_a_text_that_changed(me, reading):
    """The older engine had read a page heading as text, and one word otherwise."""
    old = "TRANG BÌA\n\n" + LETTER.replace("tăng cường đưa tin", "tăng cuờng đưa tín")
    shift = len("TRANG BÌA\n\n")
    for item in reading.items.all():
        item.start, item.end = item.start + shift, item.end + shift
        item.proposal["span"] = [item.start, item.end]
        item.state = ItemState.CONFIRMED
        for body in item.value.get("assignees", ()):
            body["span"] = [place + shift for place in body["span"]]
        item.save()
    reading.text = old
    reading.save()
    row = again(me, reading)
    assert row.state == RereadingState.APPLIED, [one.sort for one in both(me, reading).differences]
    new = current(reading)
    for item in new.items.all():
        assert [item.start, item.end] == item.proposal["span"]
        for body in item.value.get("assignees", ()):
            assert new.text[slice(*body["span"])] == body["text"]


def test_a_file_that_cannot_be_read_again_leaves_all_as_it_is(me, reading):
    shelf.place(reading.arrival.file_id).write_bytes(b"")
    row = again(me, reading)
    assert row.state == RereadingState.FAILED
    assert row.problem
    assert current(reading) == reading
    assert newest(reading.arrival_id) == row
    assert history("arrival", reading.arrival_id).last().verb == "reading.failed_again"
    shelf.place(reading.arrival.file_id).write_bytes(LETTER.encode())
    assert again(me, reading).state == RereadingState.APPLIED


def test_a_reader_that_died_is_put_back_and_given_up_after_three(me, reading):
    row = reread.reread(me, arrival=reading.arrival_id)
    long_ago = timezone.now() - timedelta(minutes=5)
    Rereading.objects.update(state=RereadingState.READING, heartbeat=long_ago, attempts=1)
    assert reread.sweep_again() == 1
    row.refresh_from_db()
    assert row.state == RereadingState.QUEUED
    assert reread.sweep_again() == 0
    Rereading.objects.update(heartbeat=long_ago)
    DBTaskResult.objects.all().delete()
    assert reread.sweep_again() == 1  # no task was left for it
    Rereading.objects.update(state=RereadingState.READING, heartbeat=long_ago, attempts=3)
    reread.sweep_again()
    row.refresh_from_db()
    assert row.state == RereadingState.FAILED
    assert "reader_stopped" in row.problem


def test_a_reader_that_comes_back_too_late_changes_nothing(me, reading, monkeypatch):
    row = reread.reread(me, arrival=reading.arrival_id)
    read = reread.read_stored

    def slowly(*given, **named):
        made = read(*given, **named)
        Rereading.objects.update(attempts=2)  # another reader took it meanwhile
        return made

    monkeypatch.setattr(reread, "read_stored", slowly)
    reread.read_anew(row.pk)
    assert Reading.objects.count() == 1


def test_a_command_orders_many_and_none_twice(reading, capsys):
    paper(LETTER.replace("31/", "32/"), engine="0.8")
    paper(LETTER.replace("31/", "33/"))
    call_command("reread_documents", most=1)
    assert Rereading.objects.get().arrival_id > reading.arrival_id  # the newest first
    call_command("reread_documents")
    call_command("reread_documents")
    assert Rereading.objects.count() == 2
    assert [line.split()[3] for line in capsys.readouterr().out.splitlines()] == ["1", "1", "0"]


@pytest.mark.django_db(transaction=True)
def test_two_who_renew_at_once_renew_once(me, reading):
    """One does it, the other finds it done or is told that it changed meanwhile."""
    differ(of_kind(reading, ItemKind.TARGET), value=3.0)
    again(me, reading)
    choose_all(me, reading, "new")
    ready, told = threading.Barrier(2), []

    def press(who):
        try:
            ready.wait(10)
            told.append(renew.renew(who, arrival=reading.arrival_id).engine)
        except Refused as refused:
            told.append(refused.code)
        finally:
            connection.close()

    people = [me, actor(Role.HEAD_OF_UNIT)]
    threads = [threading.Thread(target=press, args=(who,)) for who in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ENGINE in told
    assert set(told) <= {ENGINE, "changed_meanwhile"}
    assert Event.objects.filter(verb="reading.renewed").count() == 1
    assert Reading.objects.filter(current=True).count() == 1


@pytest.mark.django_db(transaction=True)
def test_who_decides_while_another_renews_overwrites_nothing(me, reading):
    """The decision comes before and voids the choice, or comes after and is refused: never is it lost."""
    target = differ(of_kind(reading, ItemKind.TARGET), value=3.0)
    again(me, reading)
    choose_all(me, reading, "new")
    saw, ready, told = seen(target), threading.Barrier(2), {}

    def press(name, act):
        try:
            ready.wait(10)
            act()
            told[name] = "done"
        except Refused as refused:
            told[name] = refused.code
        finally:
            connection.close()

    head = actor(Role.HEAD_OF_UNIT)
    acts = {
        "renew": lambda: renew.renew(me, arrival=reading.arrival_id),
        "correct": lambda: review.correct(head, item=saw, changes={"value": 7}),
    }
    threads = [threading.Thread(target=press, args=one) for one in acts.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    target.refresh_from_db()
    if told["correct"] == "done":
        assert (told["renew"], target.value["value"]) == ("reread_unfinished", 7.0)
    else:
        assert told == {"renew": "done", "correct": "changed_meanwhile"}
        assert target.value["value"] == 2.0


@pytest.mark.django_db(transaction=True)
def test_who_chooses_while_another_renews_waits_and_is_told(me, reading):
    """All lock the reading in use first: neither waits for what the other holds."""
    differ(of_kind(reading, ItemKind.TARGET), value=3.0)
    again(me, reading)
    choose_all(me, reading, "new")
    (one,) = both(me, reading).differences
    held, told = threading.Event(), []

    def choose(who):
        try:
            held.wait(10)
            renew.choose(who, arrival=reading.arrival_id, key=one.key, version=one.version, take="old")
        except Refused as refused:
            told.append(refused.code)
        finally:
            connection.close()

    other = threading.Thread(target=choose, args=(actor(Role.HEAD_OF_UNIT),))
    other.start()
    with transaction.atomic():
        renew.locked(reading.arrival_id)
        held.set()
        time.sleep(0.5)  # the other has taken what it takes before it waits
        renew.renew(me, arrival=reading.arrival_id)
    other.join()
    assert told == ["changed_meanwhile"]
