"""Whom an issued paper went to: sent as a person says, received by the unit itself, told of what became of it."""

from datetime import timedelta

import pytest
from arrivals import in_register
from dispatch import block, issued, letter, recalled, sealed
from django.db import DatabaseError, transaction
from django.db.models.signals import post_init
from django.utils import timezone
from duties import duty, shares
from office import (
    COMMUNE,
    DEPARTMENT,
    MACHINE,
    OFFICE,
    OTHER_COMMUNE,
    PROVINCE,
    actor,
    build_office,
    person,
    unit,
)
from papers_to_send import SOURCE

from lantoa.apps.audit.models import Event
from lantoa.apps.documents.letterhead import author_key, symbol_key
from lantoa.apps.documents.models import Arrival, ArrivalState
from lantoa.apps.documents.selectors.duplicates import suspects
from lantoa.apps.documents.services.read import read_arrival
from lantoa.apps.documents.services.store import store
from lantoa.apps.drafts.models import Delivery, DraftRelation, RelationKind
from lantoa.apps.drafts.selectors import deliveries, register
from lantoa.apps.drafts.selectors.sent_files import sent_files
from lantoa.apps.drafts.services import deliver, issue, recall
from lantoa.apps.duties.models import DutyState
from lantoa.apps.organisations.services import load
from lantoa.core.drafting import Line, PaperKind
from lantoa.core.kernel import Refused
from lantoa.core.organisation import UnitKind
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db

TO = (
    Line("Ủy ban nhân dân các xã", units=(COMMUNE, OTHER_COMMUNE)),
    Line("Báo và Phát thanh, Truyền hình Hà Sơn"),
)
COPIED = (Line("Như trên"), Line("Ủy ban nhân dân xã Tân Lập", units=(COMMUNE,)), Line("UBND tỉnh", "để b/c"))


def clerk():
    return actor(Role.CLERK)


def officer(unit=COMMUNE):
    return actor(Role.UNIT_OFFICER, unit)


def today():
    return timezone.localdate()


def paper(*blocks, **fields):
    return letter(*blocks, **{"addressees": TO, "recipients": COPIED, **fields})


def sent(row, *places, channel="axis"):
    keys = [row.deliveries.get(place=place).pk for place in places or range(1, row.deliveries.count() + 1)]
    deliver.mark_sent(clerk(), draft=row.pk, deliveries=keys, channel=channel)
    return row


def taken_in(row, place=1, *, who=None):
    return deliver.take_in(who or actor(Role.CLERK, COMMUNE), delivery=row.deliveries.get(place=place).pk)


def names(row):
    return [one.name for one in row.deliveries.order_by("place")]


def wait_for(who):
    return [(one.kind, one.delivery) for one in deliveries.waiting(who, now=timezone.now())]


class TestAddress:
    def test_whom_an_article_charges_gets_it(self):
        charged = (Line("Như Điều 3", units=(COMMUNE, OTHER_COMMUNE)), Line("Như Điều 2"))
        row = issued(paper(kind=PaperKind.DECISION, addressees=(), recipients=charged))
        assert names(row) == ["Ủy ban nhân dân xã Tân Lập", "Ủy ban nhân dân xã Phú Xuân"]

    def test_whom_it_goes_to_each_unit_once_others_in_words(self):
        row = issued(paper())
        assert names(row) == [
            "Ủy ban nhân dân xã Tân Lập",
            "Ủy ban nhân dân xã Phú Xuân",
            "Báo và Phát thanh, Truyền hình Hà Sơn",
            "UBND tỉnh",
        ]
        assert [one.unit_id for one in row.deliveries.order_by("place")] == [
            COMMUNE,
            OTHER_COMMUNE,
            None,
            None,
        ]
        assert row.deliveries.get(place=4).note == "để b/c"

    def test_a_unit_named_by_hand_is_found(self):
        row = issued(paper(addressees=(Line("Ủy ban nhân dân xã Tân Lập"),), recipients=()))
        assert row.deliveries.get().unit_id == COMMUNE

    @pytest.mark.parametrize("units", [(), (DEPARTMENT,)])
    def test_the_leaders_of_the_office_read_it_where_it_was_made(self, units):
        row = issued(paper(addressees=(), recipients=(Line("Lãnh đạo Sở", units=units),)))
        assert not row.deliveries.exists()

    def test_a_body_that_no_table_names_is_no_recipient_beside_others(self):
        press = Line("Các cơ quan báo chí từ tỉnh đến xã", units=(COMMUNE, "cong-ttdt@xa-tan-lap"))
        row = issued(
            paper(addressees=(press, Line("Cổng của xã", units=("cong-ttdt@xa-tan-lap",))), recipients=())
        )
        assert [(one.name, one.line, one.unit_id) for one in row.deliveries.order_by("place")] == [
            ("Ủy ban nhân dân xã Tân Lập", "Các cơ quan báo chí từ tỉnh đến xã", COMMUNE),
            ("Cổng của xã", "Cổng của xã", None),
        ]

    def test_nobody_before_it_is_out(self):
        assert not sealed(paper()).deliveries.exists()

    def test_a_repeated_issue_names_nobody_twice(self):
        row = sealed(paper())
        for _ in "12":
            issue.issue(clerk(), draft=row.pk, version=row.version)
        assert row.deliveries.count() == 4


class TestSent:
    def test_a_person_says_how(self):
        row = sent(issued(paper()), 1, 3, channel="mail")
        told = deliveries.recipients(row, on=today())
        assert [one.row.channel for one in told] == ["mail", "", "mail", ""]
        assert told[0].row.sent_by_id == clerk().id
        event = Event.objects.order_by("pk").last()
        assert (event.verb, event.after["channel"], len(event.after["to"])) == ("draft.sent", "mail", 2)

    def test_the_register_says_the_day_only_once_somebody_said_it_went(self):
        def went(sort="sent"):
            now = timezone.now()
            sought = register.Sought(sort=sort)
            page = register.register(clerk(), office=DEPARTMENT, sought=sought, now=now)
            return [line.sent for line in page.rows]

        row = issued(paper())
        assert went() == [None]
        sent(row, 2)
        first = row.deliveries.get(place=2).sent_at
        sent(row, 1)
        assert went() == went("-sent") == [first]

    def test_the_same_again_changes_nothing(self):
        row = sent(issued(paper()))
        keys = list(row.deliveries.values_list("pk", flat=True))
        count = Event.objects.count()
        assert deliver.mark_sent(clerk(), draft=row.pk, deliveries=keys, channel="axis") == 0
        assert Event.objects.count() == count

    def test_a_slip_is_taken_back_unless_it_was_received(self):
        row = sent(issued(paper()))
        deliver.receive(officer(), delivery=row.deliveries.get(unit=COMMUNE).pk)
        sent(row, channel="")
        assert [one.channel for one in row.deliveries.order_by("place")] == ["axis", "", "", ""]

    def test_only_the_office_of_the_paper(self):
        row = issued(paper())
        with pytest.raises(Refused, match="not_permitted"):
            deliver.mark_sent(actor(Role.SPECIALIST, OFFICE), draft=row.pk, deliveries=[1], channel="axis")
        with pytest.raises(Refused, match="not_found"):
            deliver.mark_sent(actor(Role.CLERK, COMMUNE), draft=row.pk, deliveries=[1], channel="axis")

    @pytest.mark.parametrize(
        ("keys", "channel", "why"), [([], "axis", "delivery_none"), ([1], "dove", "delivery_channel")]
    )
    def test_it_must_say_to_whom_and_how(self, keys, channel, why):
        row = issued(paper())
        with pytest.raises(Refused, match=why):
            deliver.mark_sent(clerk(), draft=row.pk, deliveries=keys, channel=channel)

    def test_not_before_issue(self):
        row = sealed(paper())
        with pytest.raises(Refused, match="draft_not_now"):
            deliver.mark_sent(clerk(), draft=row.pk, deliveries=[1], channel="axis")

    def test_another_papers_recipients_are_left_alone(self):
        row, other = issued(paper()), issued(paper())
        keys = list(other.deliveries.values_list("pk", flat=True))
        assert deliver.mark_sent(clerk(), draft=row.pk, deliveries=keys, channel="axis") == 0


class TestReceived:
    def test_it_waits_for_the_unit_once_it_was_sent_and_is_received_once(self):
        row = issued(paper())
        assert wait_for(officer()) == []
        sent(row)
        key = row.deliveries.get(unit=COMMUNE).pk
        assert wait_for(officer()) == [("receive", key)]
        assert wait_for(clerk()) == []
        for _ in "12":
            deliver.receive(officer(), delivery=key)
        assert wait_for(officer()) == []
        told = Event.objects.filter(verb="delivery.received")
        assert [(event.unit, event.after["number"]) for event in told] == [(COMMUNE, row.printed)]
        assert deliveries.recipients(row, on=today())[0].row.received_by_id == officer().id

    def test_only_what_came_to_units_within_reach(self):
        row = sent(issued(paper()))
        key = row.deliveries.get(unit=COMMUNE).pk
        for who in (officer(OTHER_COMMUNE), clerk()):
            with pytest.raises(Refused, match="not_found"):
                deliver.receive(who, delivery=key)

    def test_not_what_was_not_sent(self):
        row = issued(paper())
        with pytest.raises(Refused, match="not_found"):
            deliver.receive(officer(), delivery=row.deliveries.get(unit=COMMUNE).pk)

    def test_whoever_only_looks_on_receives_nothing(self):
        row = sent(issued(paper()))
        auditor = actor(Role.AUDITOR, COMMUNE)
        key = row.deliveries.get(unit=COMMUNE).pk
        assert wait_for(auditor) == []
        assert deliveries.received(auditor, delivery=key, on=today()).row.pk == key
        with pytest.raises(Refused, match="not_permitted"):
            deliver.receive(auditor, delivery=key)

    def test_the_page_offers_the_paper_as_it_went_out(self):
        row = sent(issued(paper()))
        seen = deliveries.received(officer(), delivery=row.deliveries.get(unit=COMMUNE).pk, on=today())
        assert [(role, name) for role, _file, name in seen.files] == [("numbered", "01-SVHTTDL-TTBC.pdf")]
        assert not seen.since

    def test_which_units_work_here(self):
        row = issued(paper())
        assert not any(one.works_here for one in deliveries.recipients(row, on=today()))
        person(Role.UNIT_OFFICER, COMMUNE)
        person(Role.COLLABORATOR, OTHER_COMMUNE)
        assert [one.works_here for one in deliveries.recipients(row, on=today())] == [
            True,
            False,
            False,
            False,
        ]

    def test_many_recipients_cost_no_more_questions(self, django_assert_max_num_queries):
        row = sent(issued(paper()))
        with django_assert_max_num_queries(3):
            deliveries.recipients(row, on=today())
        who = officer()
        with django_assert_max_num_queries(4):
            deliveries.waiting(who, now=timezone.now())

    def test_only_as_many_papers_are_fetched_as_are_shown(self, monkeypatch):
        first, second = (sent(issued(paper(subject=subject))) for subject in ("phòng bệnh", "chuyển đổi số"))
        monkeypatch.setattr(deliveries, "MOST", 1)
        fetched = []

        def note(instance, **_named):
            fetched.append(instance.draft_id)

        post_init.connect(note, sender=Delivery)
        try:
            (one,) = deliveries.waiting(officer(), now=timezone.now())
        finally:
            post_init.disconnect(note, sender=Delivery)
        assert (one.draft, set(fetched)) == (first.pk, {first.pk})
        assert second.deliveries.exists()

    def test_the_database_knows_no_receipt_without_a_unit_and_no_sending_without_a_way(self):
        row = issued(paper())
        for values in (
            {"received_at": timezone.now(), "received_by": clerk().id},
            {"sent_at": timezone.now()},
        ):
            with pytest.raises(DatabaseError), transaction.atomic():
                row.deliveries.filter(unit=None).update(**values)


def following(old, kind=RelationKind.CORRECTS, **fields):
    """A paper that goes out and does that to the old one."""
    row = sealed(paper(**fields))
    DraftRelation.objects.create(draft=row, kind=kind, target=old, reason="Sai ngày")
    return issue.issue(clerk(), draft=row.pk, version=row.version)


STATION, ROOM, PLACE = "tram-yt@xa-tan-lap", "phong-vhxh@xa-tan-lap", "xa-tan-lap"


def of_the_commune():
    """A paper for the committee, a room and a station of one commune, and for another commune."""
    build_office()
    parts = [(ROOM, UnitKind.OFFICE, "Phòng Văn hóa"), (STATION, UnitKind.HEALTH_STATION, "Trạm Y tế")]
    load(MACHINE, units=[unit(key, kind, name, parent=COMMUNE, area=PLACE) for key, kind, name in parts])
    to = (Line("Các đơn vị của xã", units=(COMMUNE, ROOM, STATION)), Line("UBND xã", units=(OTHER_COMMUNE,)))
    return sent(issued(paper(addressees=to, recipients=())))


class TestOnePaperForSeveralUnits:
    def test_it_waits_once_and_says_for_whom(self):
        of_the_commune()
        (one,) = deliveries.waiting(officer(), now=timezone.now())
        assert one.to == "Ủy ban nhân dân xã Tân Lập; Phòng Văn hóa; Trạm Y tế"

    def test_taken_in_for_one_it_is_for_all_and_in_one_register(self):
        row = of_the_commune()
        got = taken_in(row, 3)
        assert (got.arrival.office_id, got.arrival.number) == (COMMUNE, 1)
        told = row.deliveries.order_by("place")
        assert [one.arrival_id for one in told] == [got.arrival_id] * 3 + [None]
        assert [bool(one.received_at) for one in told] == [True, True, True, False]
        assert taken_in(row, 1).arrival_id == got.arrival_id
        assert Arrival.objects.count() == 1
        [line] = register.register(
            clerk(), office=DEPARTMENT, sought=register.Sought(), now=timezone.now()
        ).rows
        names = "Ủy ban nhân dân xã Tân Lập, Phòng Văn hóa, Trạm Y tế"
        assert line.received.startswith(f"{names}: {person(Role.CLERK, COMMUNE)}")
        assert Event.objects.filter(verb="delivery.received").count() == 3
        assert wait_for(officer()) == []

    def test_in_the_register_the_first_receipts_stand_and_the_others_are_counted(self):
        row = of_the_commune()
        taken_in(row, 1)
        taken_in(row, 4, who=actor(Role.CLERK, OTHER_COMMUNE))
        [line] = register.register(
            clerk(), office=DEPARTMENT, sought=register.Sought(), now=timezone.now()
        ).rows
        assert "Trạm Y tế" in line.received
        assert str(person(Role.CLERK, OTHER_COMMUNE)) not in line.received
        assert line.received.endswith("; và 1 nơi nữa")

    def test_sent_to_one_more_later_it_is_the_same_paper_in_the_register(self):
        row = of_the_commune()
        late = row.deliveries.filter(unit=STATION)
        late.update(channel="", sent_at=None, sent_by=None)
        first = taken_in(row).arrival_id
        assert late.get().received_at is None
        sent(row, 3)
        assert wait_for(officer()) == [("receive", late.get().pk)]
        Arrival.objects.update(dropped_at=timezone.now() - timedelta(days=2))
        assert taken_in(row, 3).arrival_id == first
        assert Arrival.objects.count() == 1

    def test_a_unit_whose_own_people_take_in_has_its_own_line(self):
        row = of_the_commune()
        nurse = actor(Role.UNIT_OFFICER, STATION)
        assert wait_for(nurse) == [("receive", row.deliveries.get(unit=STATION).pk)]
        (one,) = deliveries.waiting(officer(), now=timezone.now())
        assert one.to == "Ủy ban nhân dân xã Tân Lập; Phòng Văn hóa"
        assert taken_in(row, 3, who=nurse).arrival.office_id == STATION

    def test_nobody_answers_for_bodies_of_their_own(self):
        of_the_commune()
        assert wait_for(actor(Role.CLERK, PROVINCE)) == []


def asks_back(row, reason="Sai ngày họp"):
    row.refresh_from_db()
    return recall.ask_recall(clerk(), draft=row.pk, version=row.version, reason=reason)


class TestAfterwards:
    def test_that_a_recall_is_asked_is_told_before_it_is_taken_in(self):
        row = sent(issued(paper()))
        (before,) = deliveries.waiting(officer(), now=timezone.now())
        asks_back(row)
        (one,) = deliveries.waiting(officer(), now=timezone.now())
        assert (before.recall, one.recall) == ("", "Sai ngày họp")
        seen = deliveries.received(officer(), delivery=one.delivery, on=today())
        assert seen.recall_asked.comment == "Sai ngày họp"

    @pytest.mark.parametrize("kind", RelationKind.values)
    def test_whoever_got_the_old_paper_is_listed_with_the_new_one(self, kind):
        old = sent(issued(paper()), 1, 3)
        row = following(old, kind, addressees=(Line("Sở Y tế"), TO[1]), recipients=())
        assert [(one.name, one.about_id) for one in row.deliveries.order_by("place")] == [
            ("Sở Y tế", None),
            ("Báo và Phát thanh, Truyền hình Hà Sơn", old.pk),
            ("Ủy ban nhân dân xã Tân Lập", old.pk),
        ]
        key = row.deliveries.get(unit=COMMUNE).pk
        assert ("told", key) in wait_for(officer()), "at once, before anybody sent anything"
        assert wait_for(officer(OTHER_COMMUNE)) == [], "the old paper was never sent there"

    def test_the_old_papers_page_says_what_was_done_to_it(self):
        old = sent(issued(paper()), 1)
        new = following(old)
        seen = deliveries.received(officer(), delivery=old.deliveries.get(unit=COMMUNE).pk, on=today())
        assert [(one.kind, one.draft) for one in seen.since] == [("corrects", new)]

    def test_a_recall_without_a_paper_is_told_to_those_who_got_it(self):
        row = sent(issued(paper()), 1, 3)
        deliver.receive(officer(), delivery=row.deliveries.get(unit=COMMUNE).pk)
        recalled(row)
        told = row.deliveries.filter(about=row).order_by("place")
        assert [(one.name, one.sent_at) for one in told] == [
            ("Ủy ban nhân dân xã Tân Lập", None),
            ("Báo và Phát thanh, Truyền hình Hà Sơn", None),
        ]
        (one,) = deliveries.waiting(officer(), now=timezone.now())
        assert (one.kind, one.delivery, one.comment) == ("told", told[0].pk, "Phát hành nhầm")
        deliver.receive(officer(), delivery=one.delivery)
        assert wait_for(officer()) == []


def carrying(row):
    """A block that hands the duty on."""
    return block(
        "b1", "Phát tin hằng ngày.", sources=(SOURCE._replace(paper=str(row.arrival_id), duty=str(row.pk)),)
    )


class TestHandedOn:
    def test_duties_of_units_it_is_addressed_to_are_given(self):
        one = duty(bearers=[OFFICE, COMMUNE, OTHER_COMMUNE])
        row = issued(paper(carrying(one), block("b2", "./."), addressees=(Line("Xã", units=(COMMUNE,)),)))
        one.refresh_from_db()
        assert one.state == DutyState.ASSIGNED
        assert {unit: share.state for unit, share in shares(one).items()} == {
            OFFICE: "confirmed",
            COMMUNE: "assigned",
            OTHER_COMMUNE: "confirmed",
        }
        event = Event.objects.get(verb="duty.assigned")
        assert (event.after["paper"], event.after["to"]) == (f"Công văn {row.printed}", [COMMUNE])
        assert Event.objects.get(verb="draft.issue").after["duties"] == [one.pk]

    @pytest.mark.parametrize(
        "fields",
        [
            {"kind": PaperKind.REPORT},
            {"addressees": (), "recipients": (Line("Xã", "để b/c", (COMMUNE,)),)},
            {"addressees": (Line("Sở Y tế"),), "recipients": ()},
        ],
    )
    def test_not_by_what_orders_nothing_or_is_not_for_them(self, fields):
        one = duty(bearers=[OFFICE, COMMUNE])
        issued(paper(carrying(one), block("b2", "./."), **fields))
        one.refresh_from_db()
        assert one.state == DutyState.CONFIRMED

    def test_what_was_begun_already_stays(self):
        one = duty(bearers=[OFFICE, COMMUNE], state=DutyState.IN_PROGRESS)
        issued(paper(carrying(one), block("b2", "./.")))
        one.refresh_from_db()
        assert one.state == DutyState.IN_PROGRESS

    def test_a_duty_of_others_stays_to_be_given_by_hand(self):
        one = duty(bearers=[OFFICE])
        issued(paper(carrying(one), block("b2", "./.")))
        one.refresh_from_db()
        assert one.state == DutyState.CONFIRMED


def test_a_unit_of_the_office_itself_may_be_among_them():
    row = sent(issued(paper(addressees=(Line("Phòng", units=(OFFICE,)),), recipients=())))
    assert wait_for(actor(Role.HEAD_OF_UNIT, OFFICE)) == [("receive", Delivery.objects.get(draft=row).pk)]
    assert row.office_id == DEPARTMENT


class TestTakenIn:
    """What came to a unit stands in its own register by one press."""

    def test_it_has_a_number_its_letterhead_and_is_received(self):
        row = sent(issued(paper()))
        got = taken_in(row)
        came = got.arrival
        assert (came.office_id, came.number, came.year) == (COMMUNE, 1, today().year)
        assert (came.author, came.symbol, came.issued_on, came.kind, came.subject) == (
            "Sở Văn hóa, Thể thao và Du lịch",
            row.printed,
            row.dated_on,
            "Công văn",
            row.subject,
        )
        assert (str(got.received_by), came.file_id) == (
            str(person(Role.CLERK, COMMUNE)),
            sent_files(row)[0].file.pk,
        )
        verbs = [one.verb for one in Event.objects.order_by("pk")][-4:]
        assert verbs == ["delivery.received", "arrival.received", "arrival.registered", "delivery.taken_in"]

    def test_read_in_the_background_it_keeps_number_and_letterhead(self):
        came = taken_in(sent(issued(paper()))).arrival
        assert came.state == ArrivalState.QUEUED
        read_arrival(came.pk)
        read = Arrival.objects.get(pk=came.pk)
        assert (read.state, read.number) == (ArrivalState.REGISTERED, 1)
        assert (read.author, read.symbol, read.subject) == (came.author, came.symbol, came.subject)
        assert read.reading.text

    def test_what_no_reader_can_read_stands_there_too(self):
        came = taken_in(sent(issued(paper()))).arrival
        Arrival.objects.filter(pk=came.pk).update(
            file=store(b"%PDF-1.7 broken", media_type="application/pdf")
        )
        read_arrival(came.pk)
        read = Arrival.objects.get(pk=came.pk)
        assert (read.state, read.number) == (ArrivalState.REGISTERED, 1)
        assert read.problem

    def test_pressed_twice_it_stands_there_once(self):
        row = sent(issued(paper()))
        assert taken_in(row).arrival_id == taken_in(row).arrival_id
        assert Arrival.objects.filter(office=COMMUNE).count() == 1
        assert Event.objects.filter(verb="delivery.taken_in").count() == 1

    def test_who_gives_no_numbers_leaves_that_to_the_clerk(self):
        got = taken_in(sent(issued(paper())), who=officer())
        assert got.received_at
        read_arrival(got.arrival_id)
        came = Arrival.objects.get(pk=got.arrival_id)
        assert (came.state, came.number, came.symbol) == (ArrivalState.READ, None, got.draft.printed)

    def test_what_may_lie_there_already_waits_for_the_clerk(self):
        row = sent(issued(paper()))
        other = in_register(COMMUNE)
        Arrival.objects.filter(pk=other.pk).update(
            symbol_folded=symbol_key(row.printed),
            author_folded=author_key("Sở Văn hóa, Thể thao và Du lịch"),
            issued_on=row.dated_on,
        )
        got = taken_in(row)
        assert got.arrival.number is None
        read_arrival(got.arrival_id)
        assert list(suspects(Arrival.objects.get(pk=got.arrival_id))) == [other]

    def test_a_sheet_of_it_that_comes_later_is_known_for_the_same(self):
        row = sent(issued(paper()))
        first = taken_in(row).arrival
        sheet = in_register(COMMUNE)
        author = "Sở Văn hóa, Thể thao và Du lịch"
        Arrival.objects.filter(pk=sheet.pk).update(
            symbol_folded=symbol_key(row.printed), author_folded=author_key(author), issued_on=row.dated_on
        )
        assert list(suspects(Arrival.objects.get(pk=sheet.pk))) == [first]

    def test_that_it_was_recalled_is_no_paper_of_its_own(self):
        row = sent(issued(paper()), 1)
        recalled(row)
        told = row.deliveries.get(unit=COMMUNE, about=row)
        got = deliver.take_in(officer(), delivery=told.pk)
        assert (got.arrival, bool(got.received_at)) == (None, True)

    def test_not_by_others(self):
        row = sent(issued(paper()))
        with pytest.raises(Refused, match="not_found"):
            taken_in(row, who=officer(OTHER_COMMUNE))
        with pytest.raises(Refused, match="not_permitted"):
            taken_in(row, who=actor(Role.AUDITOR, COMMUNE))
        assert not Arrival.objects.filter(office=COMMUNE).exists()

    def test_the_register_says_who_has_it(self):
        row = sent(issued(paper()))
        taken_in(row)
        [line] = register.register(
            clerk(), office=DEPARTMENT, sought=register.Sought(), now=timezone.now()
        ).rows
        assert line.received.startswith(
            f"Ủy ban nhân dân xã Tân Lập: {person(Role.CLERK, COMMUNE)}, {today():%d/%m/%Y}"
        )
