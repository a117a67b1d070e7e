"""A reading corrected after its duties were adopted: the duties follow, a person's hand is not overwritten."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from duties import adopted
from office import COMMUNE, OFFICE, TODAY, actor, build_office
from reviews import LETTER
from villages import NINTH, STATION, build_villages

from lantoa.apps.audit.selectors import history
from lantoa.apps.documents.models import ItemKind, ItemState
from lantoa.apps.documents.services import review
from lantoa.apps.documents.services.review import Seen
from lantoa.apps.duties.models import Duty, DutyBearer, DutySource, DutyState
from lantoa.apps.duties.selectors.waiting import waiting
from lantoa.apps.duties.services import assign, follow, hand_down, take_on, waive
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db
THEN = date(2026, 1, 6)


@pytest.fixture
def me():
    build_office()
    return actor(Role.SPECIALIST)


@pytest.fixture
def duty(me):  # noqa: ARG001 - the office comes first
    """Sở Y tế: a target, a deadline, one bearer."""
    return adopted(today=THEN)[0]


def seen(item):
    item.refresh_from_db()
    return Seen(item.pk, item.version)


def part(duty, kind):
    item = duty.item
    rows = item.reading.items.filter(kind=kind, start__gte=item.start, end__lte=item.end)
    return rows.order_by("start").first()


def followed(me, duty, today=THEN):
    found = follow.follow(me, arrival=duty.arrival_id, today=today)
    duty.refresh_from_db()
    return found


def offered(duty):
    return DutySource.objects.get(duty=duty).offered


def verbs(duty):
    return [event.verb for event in history("duty", duty.pk)]


def postpone(me, duty, day="2026-04-30"):
    review.correct(me, item=seen(part(duty, "deadline")), changes={"normalized": {"before": day}})


def test_where_nothing_was_corrected_nothing_happens(me, duty):
    assert followed(me, duty, today=TODAY) == (0, 0, 0)  # another day makes no other duty
    assert verbs(duty) == ["duty.confirmed"]


def test_a_corrected_deadline_moves_the_day(me, duty):
    postpone(me, duty)
    assert followed(me, duty) == (1, 0, 0)
    assert (duty.due_on, duty.version) == (date(2026, 4, 29), 1)
    event = history("duty", duty.pk).last()
    assert (event.verb, event.actor) == ("duty.corrected", me.name)
    assert event.before == {"due": {"on": "2026-03-14", "text": "trước ngày 15/3/2026", "rule": ""}}
    assert event.after["due"]["on"] == "2026-04-29"


def test_followed_twice_it_is_once(me, duty):
    postpone(me, duty)
    followed(me, duty)
    assert followed(me, duty) == (0, 0, 0)
    assert verbs(duty) == ["duty.confirmed", "duty.corrected"]


def test_corrected_words_bearers_and_target_come_over(me, duty):
    end = duty.item.start + len("Sở Y tế tổ chức ít nhất 02 cuộc truyền thông tại mỗi xã")
    review.correct(
        me,
        item=seen(duty.item),
        changes={
            "assignees": ["Báo Hà Sơn"],
            "coordinators": ["Phòng Thông tin - Báo chí"],
            "modality": "should",
        },
        end=end,
    )
    review.correct(me, item=seen(part(duty, "target")), changes={"value": 4, "unit": "buổi"})
    assert followed(me, duty) == (1, 0, 0)
    assert duty.action.endswith("tại mỗi xã")
    assert (duty.modality, "bao ha son" in duty.folded, "truoc ngay" in duty.folded) == (
        "should",
        True,
        False,
    )
    assert [bearer.phrase for bearer in duty.bearers.filter(leads=True)] == ["Báo Hà Sơn"]
    target = duty.targets.get()
    assert (target.value, target.unit) == (4.0, "buổi")


def test_a_rejected_target_leaves_the_duty(me, duty):
    review.reject(me, item=seen(part(duty, "target")))
    followed(me, duty)
    assert not duty.targets.exists()


def test_a_correction_taken_back_takes_the_duty_back(me, duty):
    step = review.correct(
        me, item=seen(part(duty, "deadline")), changes={"normalized": {"before": "2026-04-30"}}
    )
    followed(me, duty)
    review.undo(me, decision=step.pk)
    followed(me, duty)
    assert duty.due_on == date(2026, 3, 14)


def test_a_day_that_a_person_moved_is_offered_not_overwritten(me, duty):
    Duty.objects.filter(pk=duty.pk).update(due_on=date(2026, 6, 1))
    postpone(me, duty)
    assert followed(me, duty) == (0, 1, 0)
    assert duty.due_on == date(2026, 6, 1)
    assert offered(duty)["due"]["would"]["on"] == "2026-04-29"
    assert followed(me, duty) == (0, 0, 0)  # told once
    assert verbs(duty) == ["duty.confirmed"]


@pytest.mark.parametrize(
    ("take", "day", "verb"),
    [("reading", date(2026, 4, 29), "duty.corrected"), ("own", date(2026, 6, 1), "duty.kept")],
)
def test_a_person_chooses_between_the_ledger_and_the_reading(me, duty, take, day, verb):
    Duty.objects.filter(pk=duty.pk).update(due_on=date(2026, 6, 1))
    postpone(me, duty)
    followed(me, duty)
    for _twice in range(2):
        follow.choose(me, duty=duty.pk, version=duty.version, part="due", take=take, today=TODAY)
    duty.refresh_from_db()
    assert duty.due_on == day
    assert offered(duty) == {}
    assert verbs(duty) == ["duty.confirmed", verb]
    assert followed(me, duty) == (0, 0, 0)


def test_what_a_person_kept_to_is_offered_again_when_corrected_again(me, duty):
    Duty.objects.filter(pk=duty.pk).update(due_on=date(2026, 6, 1))
    postpone(me, duty)
    followed(me, duty)
    follow.choose(me, duty=duty.pk, version=0, part="due", take="own", today=TODAY)
    postpone(me, duty, "2026-05-10")
    assert followed(me, duty) == (0, 1, 0)
    assert duty.due_on == date(2026, 6, 1)


def test_an_offer_goes_when_the_correction_is_taken_back(me, duty):
    Duty.objects.filter(pk=duty.pk).update(due_on=date(2026, 6, 1))
    step = review.correct(
        me, item=seen(part(duty, "deadline")), changes={"normalized": {"before": "2026-04-30"}}
    )
    followed(me, duty)
    review.undo(me, decision=step.pk)
    followed(me, duty)
    assert offered(duty) == {}


def given_out(me, duty):
    assign(me, duty=duty.pk, version=duty.version, today=TODAY, units=[OFFICE])
    duty.refresh_from_db()
    return duty


def test_who_bears_a_duty_that_was_given_out_is_a_persons_choice(me, duty):
    given_out(me, duty)
    review.correct(me, item=seen(duty.item), changes={"assignees": ["Phòng Nghiệp vụ văn hóa"]})
    assert followed(me, duty) == (0, 1, 0)
    assert duty.bearers.filter(unit=OFFICE).exists()
    share = duty.bearers.get(unit=OFFICE)
    take_on(actor(Role.UNIT_OFFICER, OFFICE), share=share.pk, version=share.version, today=TODAY)
    duty.refresh_from_db()
    follow.choose(me, duty=duty.pk, version=duty.version, part="bearers", take="reading", today=TODAY)
    duty.refresh_from_db()
    phrases = {bearer.phrase for bearer in duty.bearers.all()}
    assert "Phòng Nghiệp vụ văn hóa" in phrases
    assert duty.bearers.get(unit=OFFICE).state == DutyState.IN_PROGRESS  # who has begun is not forgotten
    assert duty.state == DutyState.IN_PROGRESS


def test_what_a_unit_handed_on_stays_and_is_its_own_where_the_paper_names_it(me, duty):
    assign(me, duty=duty.pk, version=duty.version, today=TODAY, units=[COMMUNE])
    build_villages()
    share = duty.bearers.get(unit=COMMUNE)
    hand_down(actor(Role.UNIT_OFFICER, COMMUNE), share=share.pk, units=[NINTH, STATION], today=TODAY)
    duty.refresh_from_db()
    named = {"assignees": ["Phòng Nghiệp vụ văn hóa"], "coordinators": ["Trạm Y tế xã Tân Lập"]}
    review.correct(me, item=seen(duty.item), changes=named)
    followed(me, duty)
    # As where the words mean a unit that helps already
    row = DutySource.objects.get(duty=duty)
    row.offered["bearers"]["would"].append(["Trạm Y tế", STATION, False])
    row.save()
    follow.choose(me, duty=duty.pk, version=duty.version, part="bearers", take="reading", today=TODAY)
    assert duty.bearers.get(unit=NINTH).handed_from_id == share.pk
    assert duty.bearers.get(unit=STATION).handed_from_id is None
    duty.refresh_from_db()
    assert set(duty.crew.units.values_list("unit", flat=True)) >= {COMMUNE, STATION}
    assert not duty.crew.units.filter(unit=NINTH).exists()


def test_what_is_done_stays_as_it_was_until_a_person_says(me, duty):
    Duty.objects.filter(pk=duty.pk).update(state=DutyState.DONE, units_done=1)
    postpone(me, duty)
    assert followed(me, duty) == (0, 1, 0)


def test_a_sentence_that_is_gone_is_told_and_waives_nothing(me, duty):
    review.reject(me, item=seen(duty.item))
    assert followed(me, duty) == (0, 0, 1)
    assert duty.state == DutyState.CONFIRMED
    waive(actor(Role.HEAD_OF_UNIT), duty=duty.pk, version=duty.version, today=TODAY, reason="Câu đã bỏ")
    assert followed(me, duty) == (0, 0, 0)


def test_duties_from_before_are_grounded_before_the_reading_changes(me, duty):
    DutySource.objects.all().delete()
    follow.ground(me, arrival=duty.arrival_id, today=TODAY)
    follow.ground(me, arrival=duty.arrival_id, today=TODAY)
    assert DutySource.objects.count() == 3
    postpone(me, duty)
    assert followed(me, duty) == (1, 0, 0)


def test_who_may_not_decide_follows_nothing_and_chooses_nothing(me, duty):
    Duty.objects.filter(pk=duty.pk).update(due_on=date(2026, 6, 1))
    postpone(me, duty)
    for stranger in (actor(Role.CLERK), actor(Role.SPECIALIST, COMMUNE)):
        with pytest.raises(Refused, match="not_permitted"):
            followed(stranger, duty)
    followed(me, duty)
    given = {"duty": duty.pk, "version": duty.version, "part": "due", "take": "own", "today": TODAY}
    with pytest.raises(Refused, match="not_permitted"):
        follow.choose(actor(Role.AUDITOR), **given)
    with pytest.raises(Refused, match="not_found"):
        follow.choose(actor(Role.SPECIALIST, COMMUNE), **given)
    for wrong in ({"version": 7}, {"part": "state"}, {"take": "both"}):
        with pytest.raises(Refused, match=r"changed_meanwhile|duty_no_choice"):
            follow.choose(me, **{**given, **wrong})


def test_a_paper_without_duties_asks_one_question(me, django_assert_num_queries):
    with django_assert_num_queries(3):  # with the savepoint around it
        assert follow.follow(me, arrival=0, today=TODAY) == (0, 0, 0)


def test_the_cost_is_of_what_changed_not_of_the_paper(me, django_assert_max_num_queries):
    more = "".join(f"{number}. Báo Hà Sơn đưa tin đợt {number}.\n" for number in range(4, 60))
    rows = adopted(LETTER.replace("\nNơi nhận:", more + "\nNơi nhận:"), today=THEN)
    assert len(rows) > 50
    with django_assert_max_num_queries(16):
        followed(me, rows[0])


def test_a_deadline_added_by_hand_gives_the_duty_its_day(me, duty):  # noqa: ARG001 - its paper
    third = Duty.objects.order_by("item__start").last()
    words = "Báo Hà Sơn tăng cường"
    reading = third.item.reading
    start = reading.text.index(words)
    made = review.add(me, reading=reading.pk, kind=ItemKind.DEADLINE, start=start, end=start + len(words))
    review.correct(me, item=seen(made), changes={"normalized": {"before": "2026-05-01"}})
    made.refresh_from_db()
    assert made.state == ItemState.ADDED
    followed(me, third)
    assert third.due_on


def waits(who, now):
    """The duties of the first page, by what is to be done with them."""
    return [(one.kind, one.duty) for one in waiting(who, now=now) if one.duty]


def test_what_is_offered_waits_for_those_who_give(me, duty):
    Duty.objects.filter(pk=duty.pk).update(due_on=date(2026, 6, 1))
    postpone(me, duty)
    now = timezone.now()
    followed(me, duty)
    assert waits(me, now) == [("choose_part", duty.pk)]
    assert waits(actor(Role.AUDITOR), now) == []
    follow.choose(me, duty=duty.pk, version=duty.version, part="due", take="own", today=TODAY)
    assert waits(me, now) == []


def test_a_correction_is_told_to_who_has_begun_until_they_move_it_or_it_is_old(me, duty):
    given_out(me, duty)
    officer, share = actor(Role.UNIT_OFFICER, OFFICE), duty.bearers.get(unit=OFFICE)
    share = take_on(officer, share=share.pk, version=share.version, today=TODAY)
    postpone(me, duty)
    followed(me, duty)
    corrected = DutySource.objects.get(duty=duty).corrected_at
    Duty.objects.filter(pk=duty.pk).update(due_on=corrected.date() + timedelta(days=200))
    assert waits(officer, corrected) == [("corrected", duty.pk)]
    assert waits(officer, corrected + timedelta(days=15)) == [("do", duty.pk)]
    DutyBearer.objects.filter(pk=share.pk).update(moved_at=corrected + timedelta(seconds=1))
    assert waits(officer, corrected) == [("do", duty.pk)]
