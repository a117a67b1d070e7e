"""The life of a unit's share of a duty, and what follows for the duty."""

import random
from datetime import date, timedelta
from itertools import product

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from duties import duty, shares
from office import COMMUNE, DEPARTMENT, MACHINE, OFFICE, OTHER_COMMUNE, PROVINCE, TODAY, actor, build_office
from office import unit as made

from lantoa.apps.audit.selectors import history
from lantoa.apps.duties import services
from lantoa.apps.duties.models import DutyBearer, DutyState
from lantoa.apps.duties.selectors import shares as selectors
from lantoa.apps.duties.selectors.filters import Filters
from lantoa.apps.duties.selectors.ledger import Ledger
from lantoa.apps.duties.selectors.waiting import waiting
from lantoa.apps.duties.services.settle import settle
from lantoa.apps.organisations.services import load
from lantoa.core.kernel import Refused
from lantoa.core.organisation import UnitKind
from lantoa.core.permission import Grant, Role

pytestmark = pytest.mark.django_db
BOTH = (COMMUNE, OTHER_COMMUNE)


@pytest.fixture
def head():
    build_office()
    return actor(Role.HEAD_OF_UNIT)


@pytest.fixture
def officer(head):  # noqa: ARG001 - the office comes first
    return actor(Role.UNIT_OFFICER, COMMUNE)


def step(verb, who, row, unit, **more):
    share = shares(row)[unit]
    verb(who, share=share.pk, version=share.version, today=TODAY, **more)
    row.refresh_from_db()
    return shares(row)[unit]


def refused(verb, who, row, unit, **more):
    with pytest.raises(Refused) as problem:
        step(verb, who, row, unit, **more)
    return problem.value.code


def test_from_given_to_done(officer):
    row = duty(bearers=[COMMUNE], state="assigned")
    assert step(services.take_on, officer, row, COMMUNE).taken_at
    assert row.state == "in_progress"
    share = step(services.complete, officer, row, COMMUNE, evidence=" Đã họp ")
    assert (share.evidence, share.moved_by_id, row.state) == ("Đã họp", officer.id, "done")
    told = [(event.verb, event.actor_id, event.after["for"]) for event in history("duty", row.pk)]
    assert told == [("duty.taken_on", officer.id, COMMUNE), ("duty.done", officer.id, COMMUNE)]


def test_one_unit_does_not_speak_for_the_others(officer):
    row = duty(bearers=BOTH, state="assigned")
    step(services.take_on, officer, row, COMMUNE)
    step(services.complete, officer, row, COMMUNE, evidence="Đã phát thanh")
    assert (row.state, row.units, row.units_done, row.units_waived) == ("in_progress", 2, 1, 0)
    assert shares(row)[OTHER_COMMUNE].state == "assigned"
    assert refused(services.take_on, officer, row, OTHER_COMMUNE) == "not_permitted"
    other = actor(Role.UNIT_OFFICER, OTHER_COMMUNE)
    assert refused(services.share_back, other, row, COMMUNE) == "not_permitted"


@pytest.fixture
def network(head):  # noqa: ARG001 - the office comes first
    load(MACHINE, units=[made("ctv", UnitKind.COLLABORATORS, "Mạng lưới cộng tác viên", parent=COMMUNE)])
    return "ctv"


@pytest.mark.parametrize("held_in", ["ctv", COMMUNE])
def test_a_collaborator_stands_in_the_network_alone(network, held_in):
    who = actor(Role.COLLABORATOR, held_in)
    row = duty(bearers=[COMMUNE, network], state="assigned")
    of_committee = duty(bearers=[COMMUNE], of=row, state="assigned")
    kept = duty(office=COMMUNE, bearers=[OTHER_COMMUNE], state="assigned")
    assert Ledger(who, Filters(), on=TODAY).keys() == [row.pk]
    own = [share for share in selectors.first_shares(who, row, on=TODAY) if share.may]
    assert [(share.row.unit_id, share.own, share.may) for share in own] == [(network, True, {"take_on"})]
    assert [line.share for line in waiting(who, now=timezone.now())] == [shares(row)[network].pk]
    assert refused(services.take_on, who, row, COMMUNE) == "not_permitted"
    assert refused(services.take_on, who, of_committee, COMMUNE) == "not_found"
    assert refused(services.take_on, who, kept, OTHER_COMMUNE) == "not_found"
    assert step(services.take_on, who, row, network).state == "in_progress"
    step(services.complete, who, row, network, evidence="Đã đến từng nhà")
    officer = actor(Role.UNIT_OFFICER, COMMUNE)
    assert refused(services.share_back, officer, row, COMMUNE) == "duty_not_now"
    assert step(services.share_back, officer, row, network).state == "in_progress"


def test_who_is_a_collaborator_too_keeps_the_other_role(network):
    person_of_two = actor(Role.COLLABORATOR, network)
    both = person_of_two._replace(grants=(*person_of_two.grants, Grant(Role.UNIT_OFFICER, OTHER_COMMUNE)))
    row = duty(bearers=[*BOTH, network], state="assigned")
    able = {share.row.unit_id for share in selectors.first_shares(both, row, on=TODAY) if share.may}
    assert able == {OTHER_COMMUNE, network}


def test_a_retry_does_nothing_twice(officer, head):
    row = duty(bearers=BOTH, state="assigned")
    pk = shares(row)[COMMUNE].pk
    for _ in range(2):
        services.take_on(officer, share=pk, version=0, today=TODAY)
    for _ in range(2):
        services.complete(officer, share=pk, version=1, today=TODAY, evidence="Rồi")
    other = shares(row)[OTHER_COMMUNE].pk
    for _ in range(2):
        services.excuse(head, share=other, version=0, today=TODAY, reason="Không có đài")
    assert history("duty", row.pk).count() == 3
    row.refresh_from_db()
    assert (row.state, row.units_done, row.units_waived) == ("done", 1, 1)


def test_a_retry_of_one_time_is_known_again_and_another_word_is_not(officer):
    row = duty(bearers=[COMMUNE], state="in_progress", due_on=TODAY, rrule="FREQ=MONTHLY;BYMONTHDAY=22")
    pk = shares(row)[COMMUNE].pk
    for _ in range(2):
        services.complete_once(officer, share=pk, version=0, today=TODAY, evidence=" Đã phát ")
    assert history("duty", row.pk).count() == 1
    for version, words in ((0, "Chữ khác"), (2, "Đã phát")):
        with pytest.raises(Refused, match="changed_meanwhile"):
            services.complete_once(officer, share=pk, version=version, today=TODAY, evidence=words)


def test_each_step_has_its_place(officer, head):
    row = duty(bearers=[COMMUNE])
    assert refused(services.take_on, officer, row, COMMUNE) == "duty_not_now"
    assert refused(services.complete, officer, row, COMMUNE, evidence="x") == "duty_not_now"
    assert refused(services.excuse, head, row, COMMUNE, reason="x") == "duty_not_now"
    row = duty(bearers=[COMMUNE], state="in_progress")
    assert refused(services.complete, officer, row, COMMUNE) == "duty_needs_evidence"
    assert refused(services.complete_once, officer, row, COMMUNE, evidence="x") == "duty_comes_once"
    assert refused(services.excuse, head, row, COMMUNE, reason=" ") == "duty_needs_reason"
    assert refused(services.excuse, officer, row, COMMUNE, reason="x") == "not_permitted"


def test_who_does_not_see_the_duty_finds_no_share(officer):
    row = duty(bearers=[OTHER_COMMUNE], state="assigned")
    assert refused(services.take_on, officer, row, OTHER_COMMUNE) == "not_found"
    with pytest.raises(Refused, match="not_found"):
        services.take_on(officer, share=999_999, version=0, today=TODAY)


def test_a_share_that_goes_while_its_duty_is_waited_for_is_not_found(officer):
    row = duty(bearers=[COMMUNE, OTHER_COMMUNE], state="assigned")
    share, gone = shares(row)[COMMUNE], []

    def meanwhile(execute, sql, *given):
        found = execute(sql, *given)
        if sql.startswith('SELECT "duties_duty"') and not gone:
            gone.append(share.pk)
            DutyBearer.objects.filter(pk=share.pk).delete()
        return found

    with connection.execute_wrapper(meanwhile):
        assert refused(services.take_on, officer, row, COMMUNE) == "not_found"
    assert gone


def test_all_excused_is_waived(head):
    row = duty(bearers=BOTH, state="assigned")
    for unit in BOTH:
        step(services.excuse, head, row, unit, reason="Chưa có đài")
    assert (row.state, row.reason, row.units_waived) == ("waived", "", 2)
    assert step(services.share_back, head, row, COMMUNE).state == "assigned"
    assert (row.state, row.units_waived) == ("assigned", 1)  # who need not has not begun


def test_back_a_step_from_everywhere(head):
    row = duty(bearers=[OFFICE], state="assigned")
    assert refused(services.share_back, head, row, OFFICE) == "duty_not_now"
    step(services.take_on, head, row, OFFICE)
    step(services.complete, head, row, OFFICE, evidence="Rồi")
    assert step(services.share_back, head, row, OFFICE).evidence == ""
    assert row.state == "in_progress"
    assert step(services.share_back, head, row, OFFICE).taken_at is None
    assert row.state == "assigned"


def test_undo_is_for_oneself_for_a_moment_and_once(head, officer, monkeypatch):
    row = duty(bearers=BOTH, state="assigned")
    step(services.take_on, officer, row, COMMUNE)
    assert refused(services.undo_share, head, row, COMMUNE) == "duty_too_late"
    assert step(services.undo_share, officer, row, COMMUNE).taken_at is None
    assert row.state == "assigned"
    assert refused(services.undo_share, officer, row, COMMUNE) == "duty_too_late"
    step(services.take_on, officer, row, COMMUNE)
    with pytest.raises(Refused, match="changed_meanwhile"):
        services.undo_share(officer, share=shares(row)[COMMUNE].pk, version=0, today=TODAY)
    step(services.complete, officer, row, COMMUNE, evidence="Rồi")
    assert step(services.undo_share, officer, row, COMMUNE).taken_at
    later = timezone.now() + timedelta(minutes=2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    step(services.complete, officer, row, COMMUNE, evidence="Rồi")
    much_later = later + timedelta(minutes=2)
    monkeypatch.setattr(timezone, "now", lambda: much_later)
    assert refused(services.undo_share, officer, row, COMMUNE) == "duty_too_late"


def monthly(**more):
    return duty(
        bearers=BOTH,
        due_on=date(2026, 12, 31),
        rrule="FREQ=MONTHLY;BYMONTHDAY=-1",
        state="in_progress",
        **more,
    )


def test_what_comes_round_is_due_again_when_all_have_done_it(head):
    row = monthly()
    assert refused(services.complete_once, head, row, COMMUNE, evidence=" ") == "duty_needs_evidence"
    assert step(services.complete_once, head, row, COMMUNE, evidence="Tháng 12").done_until == date(
        2027, 1, 31
    )
    assert (row.state, row.due_on) == ("in_progress", date(2026, 12, 31))
    step(services.complete_once, head, row, OTHER_COMMUNE, evidence="Tháng 12")
    assert (row.state, row.due_on) == ("in_progress", date(2027, 1, 31))
    assert history("duty", row.pk).last().after["evidence"] == "Tháng 12"
    assert step(services.undo_share, head, row, OTHER_COMMUNE).done_until is None
    assert row.due_on == date(2026, 12, 31)


def first_may(who, row):
    row.refresh_from_db()
    return selectors.first_shares(who, row, on=TODAY)[0].may


def test_the_next_of_several_days_comes_when_the_first_is_done(head):
    row = duty(bearers=[COMMUNE], due_on=date(2026, 12, 31), rrule="RDATE:20301231", state="in_progress")
    assert "complete_once" in first_may(head, row)
    step(services.complete_once, head, row, COMMUNE, evidence="Đã sơ kết")
    assert (row.state, row.due_on) == ("in_progress", date(2030, 12, 31))
    assert "complete_once" not in first_may(head, row)
    assert refused(services.complete_once, head, row, COMMUNE, evidence="Đã tổng kết") == "duty_comes_once"


@pytest.mark.parametrize(
    ("rule", "done", "coming"),
    [
        ("FREQ=DAILY", None, TODAY + timedelta(days=1)),
        ("FREQ=DAILY", TODAY - timedelta(days=5), TODAY + timedelta(days=1)),
        ("FREQ=WEEKLY", TODAY - timedelta(days=2), TODAY + timedelta(days=5)),
        ("FREQ=WEEKLY", TODAY + timedelta(days=3), TODAY + timedelta(days=10)),
    ],
)
def test_a_beat_without_a_day_comes_round_from_when_it_was_done(head, rule, done, coming):
    row = duty(bearers=[COMMUNE], rrule=rule, state="in_progress")
    row.bearers.update(done_until=done)
    assert "complete_once" in first_may(head, row)
    assert step(services.complete_once, head, row, COMMUNE, evidence="0 ca mới").done_until == coming
    assert (row.state, row.due_on) == ("in_progress", None)
    assert look_of(head, row) == "in_progress"


def test_what_shows_one_time_stands_at_the_share_until_the_next(head):
    row = duty(bearers=[COMMUNE], rrule="FREQ=DAILY", state="in_progress")
    file = ("so-ghi.txt", "Sổ ghi buổi phát thứ nhất".encode())
    first = step(services.complete_once, head, row, COMMUNE, evidence="Đã phát", proof=file)
    assert (first.state, first.evidence) == ("in_progress", "Đã phát")
    assert selectors.proof(head, share=first.pk, on=TODAY) == first.evidence_file
    asked = {"share": first.pk, "version": first.version - 1, "today": TODAY, "evidence": "Đã phát"}
    assert services.complete_once(head, **asked, proof=file).version == first.version
    with pytest.raises(Refused, match="changed_meanwhile"):
        services.complete_once(head, **asked, proof=("khac.txt", "Sổ ghi khác".encode()))
    second = step(services.complete_once, head, row, COMMUNE, evidence="", proof=file)
    assert (second.evidence, second.evidence_file_id) == ("", first.evidence_file_id)
    undone = services.undo_share(head, share=first.pk, version=second.version, today=TODAY)
    assert (undone.evidence, undone.done_until) == ("Đã phát", first.done_until)


def test_units_that_help_do_not_hold_up_those_that_lead(head):
    row = duty(bearers=[COMMUNE], state="in_progress")
    DutyBearer.objects.create(duty=row, unit_id=OFFICE, phrase="Phòng", leads=False, state="assigned")
    step(services.complete, head, row, COMMUNE, evidence="Rồi")
    assert (row.state, row.units) == ("done", 1)


def test_a_file_that_comes_with_words_said_before_is_not_lost_silently(head):
    row = duty(bearers=[OFFICE], state="in_progress")
    file = ("bao-cao.txt", "Báo cáo kết quả".encode())
    done = step(services.complete, head, row, OFFICE, evidence="Rồi", proof=file)
    asked = {"share": done.pk, "version": done.version - 1, "today": TODAY, "evidence": "Rồi"}
    for same in (None, file):
        assert services.complete(head, **asked, proof=same).version == done.version
    with pytest.raises(Refused, match="changed_meanwhile"):
        services.complete(head, **asked, proof=("khac.txt", "Báo cáo khác".encode()))


def test_a_proof_too_large_or_unreadable_is_refused(head):
    row = duty(bearers=[OFFICE], state="in_progress")
    large = ("anh.png", b"\x89PNG\r\n\x1a\n" + b"0" * (20 * 1024 * 1024))
    assert refused(services.complete, head, row, OFFICE, proof=large) == "duty_proof_too_large"
    film = ("phim.avi", b"RIFF\0\0\0\0AVI LIST")
    assert refused(services.complete, head, row, OFFICE, proof=film) == "unknown-format"
    with pytest.raises(Refused, match="not_found"):
        selectors.proof(head, share=shares(row)[OFFICE].pk, on=TODAY)


@pytest.mark.parametrize("wrong", [{"state": "done"}, {"state": "waived"}])
def test_the_database_itself_wants_evidence_and_reasons(head, wrong):  # noqa: ARG001
    row = duty(bearers=[COMMUNE], state="assigned")
    with pytest.raises(IntegrityError), transaction.atomic():
        row.bearers.update(**wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        type(row).objects.filter(pk=row.pk).update(**wrong)


def look_of(who, row, **filters):
    """The state a person's list shows for a duty."""
    asked = Ledger(who, Filters(state="all", **filters), on=TODAY)
    return {line.duty.pk: line.seen.state for line in asked.lines()}[row.pk]


def test_a_commune_sees_its_share_and_the_province_the_whole(officer, head):
    row = duty(bearers=BOTH, state="assigned")
    step(services.take_on, officer, row, COMMUNE)
    step(services.complete, officer, row, COMMUNE, evidence="Rồi")
    other = actor(Role.UNIT_OFFICER, OTHER_COMMUNE)
    assert [look_of(who, row) for who in (officer, other, head)] == ["done", "assigned", "in_progress"]
    assert look_of(head, row, bearer=COMMUNE) == "done"
    assert look_of(head, row, bearer="hason") == "in_progress"
    kept = duty("Việc của xã", office=COMMUNE, bearers=BOTH, state="assigned")
    step(services.take_on, other, kept, OTHER_COMMUNE)
    assert look_of(officer, kept) == "in_progress"
    assert look_of(other, kept) == "in_progress"


def test_lists_board_and_counts_agree_about_every_state(officer, head):
    first = duty(bearers=BOTH, state="assigned", due_on=TODAY - timedelta(days=1))
    step(services.take_on, officer, first, COMMUNE)
    step(services.complete, officer, first, COMMUNE, evidence="Rồi")
    for unit, state in product((BOTH, [COMMUNE]), ("assigned", "in_progress", "done")):
        duty(of=first, bearers=unit, state=state, due_on=TODAY + timedelta(days=3))
    waived = duty(of=first, bearers=BOTH, state="assigned")
    services.waive(head, duty=waived.pk, version=waived.version, today=TODAY, reason="Thôi")
    duty(office=COMMUNE, bearers=[OTHER_COMMUNE], state="in_progress", due_on=TODAY)
    for who in (officer, head, actor(Role.UNIT_OFFICER, OTHER_COMMUNE)):
        shown = {line.duty.pk: line for line in Ledger(who, Filters(state="all"), on=TODAY).lines()}
        for state in ("confirmed", "assigned", "in_progress", "done", "waived"):
            wanted = {pk for pk, line in shown.items() if line.seen.state == state}
            narrowed = Ledger(who, Filters(state=state), on=TODAY)
            assert (set(narrowed.keys()), narrowed.summary.shown) == (wanted, len(wanted))
        columns = {column.state: column for column in Ledger(who, Filters(), on=TODAY).board()}
        assert sum(column.duties for column in columns.values()) == len(shown)
        for name in ("late", "soon"):
            wanted = {pk for pk, line in shown.items() if line.look == name}
            assert set(Ledger(who, Filters(state=name), on=TODAY).keys()) == wanted
        weeks = Ledger(who, Filters(state="late"), on=TODAY).month(TODAY)
        assert sum(day.due for week in weeks for day in week) == Ledger(who, Filters(), on=TODAY).summary.late


@pytest.mark.parametrize("seed", range(4))
def test_of_several_shares_lists_ask_for_what_they_show(head, seed):
    """A department by its offices: each of their shares stands otherwise."""
    chance = random.Random(seed)
    units, first = [DEPARTMENT, OFFICE, "phong-nvvh"], duty(office=PROVINCE)
    for number in range(24):
        day = TODAY + timedelta(days=chance.choice((-9, 3, 40)))
        row = duty(f"Việc {number}", of=first, office=PROVINCE, due_on=day, rrule="FREQ=DAILY")
        for unit in units:
            state = chance.choice(DutyState.values)
            until = day + timedelta(days=chance.choice((4, 30)))
            row.bearers.create(
                unit_id=unit,
                phrase=unit,
                state=state,
                evidence="Rồi",
                reason="Thôi",
                done_until=until if state == "in_progress" and chance.random() < 0.7 else None,
            )
        settle(row)
        row.save()
    asked = Filters(bearer=DEPARTMENT, state="all")
    for who in (head, actor(Role.HEAD_OF_UNIT, PROVINCE)):
        everything = Ledger(who, asked, on=TODAY)
        shown = everything.lines()
        for state in (*DutyState.values, "late", "soon", "open"):
            wanted = {
                line.duty.pk
                for line in shown
                if state in (line.seen.state, line.look)
                or (state == "open" and line.seen.state not in ("done", "waived"))
            }
            narrowed = Ledger(who, asked._replace(state=state), on=TODAY)
            assert set(narrowed.keys()) == wanted, state
            assert narrowed.summary.shown == len(wanted)
        for column in everything.board():
            assert column.duties == everything.summary.states[column.state] == len(column.lines)


def test_a_unit_that_did_it_this_time_is_not_late(officer, head):
    row = monthly()
    day = date(2027, 1, 5)
    step(services.complete_once, head, row, COMMUNE, evidence="Tháng 12")
    late = {who: Ledger(who, Filters(), on=day).summary.late for who in (officer, head)}
    assert late == {officer: 0, head: 1}
    assert Ledger(officer, Filters(state="soon"), on=date(2027, 1, 20)).summary.shown == 1
    assert Ledger(officer, Filters(), on=date(2027, 2, 2)).summary.late == 1
    now = timezone.make_aware(timezone.datetime(2027, 1, 5, 9))
    assert [line.share for line in waiting(officer, now=now)] == []


def test_who_is_missing_is_found(head, officer):
    row = duty(bearers=BOTH, state="assigned")
    step(services.take_on, officer, row, COMMUNE)
    step(services.complete, officer, row, COMMUNE, evidence="Rồi")
    units = lambda **asked: [share.unit_id for share in selectors.shares_of(row, **asked)]  # noqa: E731
    assert units(state="missing") == [OTHER_COMMUNE]
    assert units(state="done") == [COMMUNE]
    assert units(words="phu xuan") == [OTHER_COMMUNE]
    own, other = selectors.first_shares(officer, row, on=TODAY)
    assert (own.own, own.may, other.may) == (True, {"back"}, frozenset())
    assert {share.may for share in selectors.first_shares(head, row, on=TODAY)} == {
        frozenset({"back"}),
        frozenset({"take_on", "excuse"}),
    }
