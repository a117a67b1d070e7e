"""What a review confirmed becomes duties."""

from datetime import date

import pytest
from office import COMMUNE, DEPARTMENT, TODAY, actor, build_office
from reviews import LETTER, paper

from lantoa.apps.audit.selectors import history
from lantoa.apps.documents.models import Item, ItemKind, ItemState
from lantoa.apps.duties.models import Duty, DutyBearer, DutyState
from lantoa.apps.duties.services import adopt
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def me():
    build_office()
    return actor(Role.SPECIALIST)


@pytest.fixture
def reading(me):  # noqa: ARG001 - the office comes first
    reading = paper()
    reading.arrival.issued_on = date(2026, 1, 5)
    reading.arrival.save()
    return reading


def decide(reading, state=ItemState.CONFIRMED, **which):
    Item.objects.filter(reading=reading, **which).update(state=state)


def taken(me, reading, today=TODAY):
    return adopt(me, reading=reading.pk, today=today)


def test_a_beat_keeps_its_day_of_the_week_and_ends_with_its_plan(reading, me):
    reading.arrival.kind, reading.arrival.subject = "Kế hoạch", "Công tác dân số năm 2026"
    reading.arrival.save()
    weekly = Item.objects.get(reading=reading, kind=ItemKind.DEADLINE, value__rrule="FREQ=MONTHLY;INTERVAL=3")
    weekly.value = weekly.value | {"normalized": {"freq": "weekly"}, "rrule": "FREQ=WEEKLY;BYDAY=TH"}
    weekly.save()
    decide(reading)
    taken(me, reading, date(2026, 1, 6))
    duty = Duty.objects.get(rrule__contains="BYDAY")
    assert duty.rrule == "FREQ=WEEKLY;BYDAY=TH;UNTIL=20261231"
    assert duty.due_on == date(2026, 1, 8)


def test_what_has_no_day_begins_on_one(reading, me):
    """`từ ngày 04/7/2026`: no day is due, yet one it begins on; where a day is due, that one is enough."""
    decide(reading)
    dated = Item.objects.get(reading=reading, kind=ItemKind.DEADLINE, value__normalized__before="2026-03-15")
    dated.value = dated.value | {"kind": "effective", "normalized": {"start": "2026-07-04"}}
    dated.save()
    taken(me, reading, date(2026, 1, 6))
    first, *others = Duty.objects.order_by("item__start")
    assert (first.due_on, first.begins_on) == (None, date(2026, 7, 4))
    assert first.source.taken["due"]["has"]["begins"] == "2026-07-04"
    assert {other.begins_on for other in others} == {None}


def test_every_confirmed_obligation_becomes_a_duty_with_its_parts(reading, me):
    decide(reading)
    assert taken(me, reading, date(2026, 1, 6)) == 3
    first, second, third = Duty.objects.order_by("item__start")
    assert first.action.startswith("Sở Y tế tổ chức ít nhất 02 cuộc")
    assert (first.due_on, first.due_text) == (date(2026, 3, 14), "trước ngày 15/3/2026")
    assert [bearer.phrase for bearer in first.bearers.all()] == ["Sở Y tế"]
    target = first.targets.get()
    assert (target.comparator, target.value, target.unit) == ("≥", 2.0, "cuộc")
    assert second.rrule == "FREQ=MONTHLY;INTERVAL=3"
    assert second.due_on is None
    assert "bao ha son" in third.folded
    assert {duty.state for duty in (first, second, third)} == {DutyState.CONFIRMED}
    assert [event.verb for event in history("duty", first.pk)] == ["duty.confirmed"]


TWICE = "1. Sở Y tế tổ chức sơ kết vào cuối năm 2026 và tổng kết vào cuối năm 2030."


def test_of_several_days_none_is_passed_over(me):
    (first,) = [line for line in LETTER.splitlines() if line.startswith("1. ")]
    reading = paper(LETTER.replace(first, TWICE))
    decide(reading)
    taken(me, reading, date(2028, 1, 6))
    duty = Duty.objects.get(action__contains="sơ kết")
    assert (duty.due_on, duty.rrule) == (date(2026, 12, 31), "RDATE:20301231")


def test_asked_again_nothing_is_done_twice(reading, me):
    decide(reading)
    taken(me, reading)
    assert taken(me, reading) == 0
    assert Duty.objects.count() == 3


def test_what_is_decided_later_comes_later(reading, me):
    first = reading.items.filter(kind=ItemKind.OBLIGATION).order_by("start").first()
    decide(reading, pk=first.pk)
    assert taken(me, reading) == 1
    decide(reading)
    assert taken(me, reading) == 2


def test_parts_that_were_rejected_stay_out(reading, me):
    decide(reading)
    decide(reading, ItemState.REJECTED, kind=ItemKind.DEADLINE)
    taken(me, reading)
    assert not Duty.objects.exclude(due_text="").exists()


def test_a_sentence_rejected_afterwards_waives_nothing_silently(reading, me):
    decide(reading)
    taken(me, reading)
    duty = Duty.objects.order_by("item__start").first()
    decide(reading, ItemState.REJECTED, pk=duty.item_id)
    with pytest.raises(Refused) as refused:
        taken(me, reading)
    assert refused.value.code == "duty_item_gone"
    assert refused.value.params["count"] == 1
    Duty.objects.filter(pk=duty.pk).update(state=DutyState.WAIVED, reason="Nêu hai lần")
    assert taken(me, reading) == 0


def test_who_may_not_decide_adopts_nothing(reading):
    decide(reading)
    for stranger in (actor(Role.CLERK), actor(Role.SPECIALIST, COMMUNE)):
        with pytest.raises(Refused, match="not_permitted"):
            taken(stranger, reading)
    with pytest.raises(Refused, match="not_found"):
        adopt(actor(Role.SPECIALIST), reading=0, today=TODAY)


SHARED = """SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH
Số: 12/SVHTTDL-TTBC
Hà Sơn, ngày 05 tháng 01 năm 2026

Kính gửi: Ủy ban nhân dân các xã.

Sở đề nghị:
1. Ủy ban nhân dân xã Tân Lập tổ chức tuyên truyền trước ngày 15/3/2026.
2. Hội Mây Trắng báo cáo kết quả.
3. Ủy ban nhân dân các xã báo cáo kết quả hằng quý.
"""


def bearers(text, me, office=DEPARTMENT):
    reading = paper(text, office=office)
    reading.arrival.issued_on = date(2026, 1, 5)
    reading.arrival.save()
    decide(reading)
    taken(me, reading)
    rows = DutyBearer.objects.filter(duty__arrival=reading.arrival).order_by("duty__item__start", "unit")
    return [(row.phrase, row.unit and row.unit.name) for row in rows]


def test_bearers_become_units_and_bodies_nobody_wrote_down_get_their_rows(me):
    found = bearers(SHARED, me)
    assert ("Ủy ban nhân dân xã Tân Lập", "Ủy ban nhân dân xã Tân Lập") in found
    assert ("Hội Mây Trắng", None) in found
    communes = [unit for phrase, unit in found if phrase == "Ủy ban nhân dân các xã"]
    assert len(communes) == 2
    assert all(communes)


def test_the_ledger_of_a_commune_keeps_its_own(me):  # noqa: ARG001
    found = bearers(SHARED, actor(Role.SPECIALIST, COMMUNE), office=COMMUNE)
    assert {unit for phrase, unit in found if unit} == {"Ủy ban nhân dân xã Tân Lập"}
