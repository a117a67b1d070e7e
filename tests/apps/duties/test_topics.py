"""Topics: suggested by the machine, decided by a person."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from duties import duty
from office import COMMUNE, DEPARTMENT, TODAY, actor, build_office

from lantoa.apps.audit.models import Event
from lantoa.apps.duties.models import Duty, Topic
from lantoa.apps.duties.selectors import menu
from lantoa.apps.duties.selectors import topics as reading
from lantoa.apps.duties.services import topics
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def me():
    build_office()
    return actor(Role.SPECIALIST)


@pytest.fixture
def rows(me):  # noqa: ARG001
    made = [
        duty(section="1. Bình đẳng giới"),
        duty(section="III. Tuyên truyền bình đẳng giới"),
        duty(section="Khác hẳn"),
    ]
    return [row.pk for row in made]


def suggested(me):
    topics.suggest_topics(me, office=DEPARTMENT, today=TODAY)
    return {topic.name: topic for topic in Topic.objects.all()}


def test_the_machine_suggests_and_decides_nothing(me, rows):
    topic = suggested(me)["Bình đẳng giới"]
    assert not topic.decided
    assert set(topic.suggested.values_list("pk", flat=True)) == set(rows[:2])
    assert not Duty.objects.exclude(topic=None).exists()
    (shown,) = reading.suggestions(me, on=TODAY)
    assert (shown.waiting, shown.papers) == (2, 2)


def test_asked_again_it_suggests_anew(me, rows):
    suggested(me)
    Duty.objects.filter(pk=rows[0]).update(section="Chuyện khác")
    suggested(me)
    assert not Topic.objects.exists()


def test_a_person_accepts_under_a_name(me, rows):
    topic = suggested(me)["Bình đẳng giới"]
    topics.accept_topic(me, topic=topic.pk, today=TODAY, name="Bình đẳng giới 2026")
    topics.accept_topic(me, topic=topic.pk, today=TODAY)
    topic.refresh_from_db()
    assert (topic.name, topic.decided) == ("Bình đẳng giới 2026", True)
    assert set(topic.duties.values_list("pk", flat=True)) == set(rows[:2])
    assert Event.objects.filter(verb="topic.accepted").count() == 1
    (counted,) = reading.topics(me, on=TODAY)
    assert (counted.open, counted.late, counted.all, counted.papers) == (2, 0, 2, 2)


def test_later_duties_are_suggested_for_the_topic_there_is(me, rows):  # noqa: ARG001
    topic = suggested(me)["Bình đẳng giới"]
    topics.accept_topic(me, topic=topic.pk, today=TODAY)
    later = [duty(section="Về bình đẳng giới"), duty(section="Về bình đẳng giới")]
    suggested(me)
    assert Topic.objects.count() == 1
    assert set(topic.suggested.values_list("pk", flat=True)) == {row.pk for row in later}
    topics.accept_topic(me, topic=topic.pk, today=TODAY)
    assert topic.duties.count() == 4


def test_rename_merge_take_out_and_drop(me, rows):
    one = topics.put_in(me, duties=rows[:2], name=" Giới ", today=TODAY)
    two = topics.put_in(me, duties=rows[2:], name="Khác", today=TODAY)
    with pytest.raises(Refused, match="topic_name_taken"):
        topics.rename_topic(me, topic=two.pk, today=TODAY, name="Giới")
    with pytest.raises(Refused, match="topic_needs_name"):
        topics.rename_topic(me, topic=two.pk, today=TODAY, name="  ")
    assert topics.rename_topic(me, topic=two.pk, today=TODAY, name="Việc khác").name == "Việc khác"
    with pytest.raises(Refused, match="topic_itself"):
        topics.merge_topics(me, topic=one.pk, into=one.pk, today=TODAY)
    topics.merge_topics(me, topic=two.pk, into=one.pk, today=TODAY)
    assert one.duties.count() == 3
    topics.take_out(me, duty=rows[0], today=TODAY)
    topics.take_out(me, duty=rows[0], today=TODAY)
    assert one.duties.count() == 2
    topics.drop_topic(me, topic=one.pk, today=TODAY)
    topics.drop_topic(me, topic=one.pk, today=TODAY)
    assert Duty.objects.filter(topic=None).count() == 3


def test_other_offices_and_other_roles(me, rows):
    topic = topics.put_in(me, duties=rows, name="Giới", today=TODAY)
    stranger = actor(Role.SPECIALIST, COMMUNE)
    for attempt in (
        lambda who: topics.accept_topic(who, topic=topic.pk, today=TODAY),
        lambda who: topics.put_in(who, duties=rows, name="X", today=TODAY),
        lambda who: topics.take_out(who, duty=rows[0], today=TODAY),
    ):
        with pytest.raises(Refused, match="not_found"):
            attempt(stranger)
        with pytest.raises(Refused, match="not_permitted"):
            attempt(actor(Role.CLERK))
    with pytest.raises(Refused, match="not_permitted"):
        topics.suggest_topics(stranger, office=DEPARTMENT, today=TODAY)
    assert not reading.topics(stranger, on=TODAY)
    assert not reading.topics(actor(Role.COLLABORATOR, COMMUNE), on=TODAY)
    assert reading.grouping_offices(me, on=TODAY) == [(DEPARTMENT, "Sở Văn hóa, Thể thao và Du lịch")]


def test_the_topic_asked_for_is_named_however_many_there_are(me, rows, monkeypatch):
    monkeypatch.setattr(menu, "MOST", 1)
    topics.put_in(me, duties=rows[:1], name="An", today=TODAY)
    last = topics.put_in(me, duties=rows[1:], name="Ý", today=TODAY)
    assert [name for _pk, name in menu.menu_of(me, unit="", on=TODAY).topics] == ["An"]
    shown = menu.menu_of(me, unit="", topic=str(last.pk), on=TODAY).topics
    assert [name for _pk, name in shown] == ["An", "Ý"]


def at_once(*works):
    """What each said when all were done at the same time."""

    def told(work):
        try:
            return work() and "done"
        except Refused as refused:
            return refused.code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return sorted(pool.map(told, works))


@pytest.mark.django_db(transaction=True)
def test_two_who_merge_each_into_the_other_and_two_who_name_alike(me, rows):
    one, two = (topics.put_in(me, duties=[row], name=str(row), today=TODAY).pk for row in rows[:2])
    assert at_once(
        lambda: topics.rename_topic(me, topic=one, name="Giới", today=TODAY),
        lambda: topics.rename_topic(me, topic=two, name="Giới", today=TODAY),
    ) == ["done", "topic_name_taken"]
    assert at_once(
        lambda: topics.merge_topics(me, topic=one, into=two, today=TODAY),
        lambda: topics.merge_topics(me, topic=two, into=one, today=TODAY),
    ) == ["done", "topic_itself"]
    (kept,) = Topic.objects.filter(pk__in=[one, two])
    assert kept.duties.count() == 2


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("other", ["put_in", "suggest"])
def test_who_moves_duties_meanwhile_waits_and_nobody_for_ever(me, rows, other):
    """All lock topics, then duties, each by number: what is decided first holds up the other, none waits in a ring."""
    first, second, _third = rows
    into, gone = (topics.put_in(me, duties=[row], name=str(row), today=TODAY).pk for row in rows[2:0:-1])
    undecided = Topic.objects.create(office_id=DEPARTMENT, name="Máy thấy")
    Duty.objects.filter(pk=first).update(suggested_topic=gone)
    held = threading.Event()

    def slowly(execute, sql, *given):
        told = execute(sql, *given)
        if sql.startswith("SELECT") and '"duties_duty"' in sql and ("FOR UPDATE" in sql or not connection.features.has_select_for_update):  # fmt: skip
            held.set()
            time.sleep(0.5)  # long enough for the other to lock what it can
        return told

    def merge():
        with connection.execute_wrapper(slowly):
            return topics.merge_topics(me, topic=gone, into=into, today=TODAY)

    def meanwhile():
        held.wait(10)
        if other == "put_in":
            return topics.put_in(me, duties=[first, second], name="Giới", today=TODAY)
        return topics.suggest_topics(me, office=DEPARTMENT, today=TODAY) + 1

    assert at_once(merge, meanwhile) == ["done", "done"]
    assert not Topic.objects.filter(pk=gone).exists()
    assert Topic.objects.filter(pk=undecided.pk).exists() == (other == "put_in")
    if other == "put_in":
        assert set(Topic.objects.get(name="Giới").duties.values_list("pk", flat=True)) == {first, second}
