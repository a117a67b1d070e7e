"""The clerk's part: letterhead, duplicates, number, return."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.utils import timezone
from office import COMMUNE, DEPARTMENT, OFFICE, actor, build_office

from lantoa.apps.audit.models import Event
from lantoa.apps.audit.selectors import history, verify
from lantoa.apps.documents.models import Arrival, ArrivalState, Series, Urgency
from lantoa.apps.documents.selectors.duplicates import suspects
from lantoa.apps.documents.selectors.register import Sought, found
from lantoa.apps.documents.services import register
from lantoa.apps.documents.services.read import read_arrival
from lantoa.apps.documents.services.receive import receive
from lantoa.apps.documents.services.register import Letterhead
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

HEAD = Letterhead(
    author="Sở Y tế",
    symbol="15/SYT-NVY",
    issued_on=date(2026, 1, 5),
    issued_text="",
    kind="Công văn",
    subject="Truyền thông năm 2026",
    signer="Nguyễn Văn A",
    urgency=Urgency.NORMAL,
)


@pytest.fixture(autouse=True)
def clerk(db):  # noqa: ARG001 - the rows come after the database
    build_office()
    return actor(Role.CLERK)


def paper(number, *, office=DEPARTMENT, who=None, more=""):
    """A paper that was read."""
    text = f"SỞ Y TẾ\nSố: {number}/SYT-NVY\nHà Sơn, ngày 05 tháng 01 năm 2026\nV/v truyền thông\n\nNội dung {number} {more}\n"
    received = receive(
        who or actor(Role.CLERK, office), office=office, name=f"{number}.txt", data=text.encode()
    )
    read_arrival(received.arrival)
    return Arrival.objects.get(pk=received.arrival)


def enter(who, row, **changes):
    return register.enter(who, arrival=row.pk, version=row.version, letterhead=HEAD._replace(**changes))


def test_a_paper_gets_the_next_number_of_its_office_and_year(clerk):
    first = enter(clerk, paper(1), symbol="1/SYT-NVY")
    second = enter(clerk, paper(2), symbol="2/SYT-NVY")
    elsewhere = enter(actor(Role.CLERK, COMMUNE), paper(3, office=COMMUNE))
    year = timezone.localdate().year
    assert [(row.number, row.year) for row in (first, second, elsewhere)] == [(1, year), (2, year), (1, year)]
    assert first.state == ArrivalState.REGISTERED
    assert first.confirmed_at
    assert [event.verb for event in history("arrival", first.pk)][-1] == "arrival.registered"


def test_the_same_request_sent_again_gives_no_second_number(clerk):
    row = paper(1)
    first = enter(clerk, row)
    again = enter(clerk, row)
    assert again.number == first.number
    assert Series.objects.get(office=DEPARTMENT).last == 1


def test_somebody_elses_change_is_not_overwritten(clerk):
    row = paper(1)
    register.confirm(clerk, arrival=row.pk, version=row.version, letterhead=HEAD)
    with pytest.raises(Refused, match="changed_meanwhile"):
        enter(clerk, row)
    assert not Series.objects.exists()


@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.DIRECTOR, Role.AUDITOR])
def test_only_a_clerk_numbers(role):
    with pytest.raises(Refused, match="not_permitted"):
        enter(actor(role), paper(1))


def test_a_clerk_elsewhere_does_not_see_it(clerk):
    with pytest.raises(Refused, match="not_found"):
        enter(actor(Role.CLERK, COMMUNE), paper(1, who=clerk))
    with pytest.raises(Refused, match="not_found"):
        enter(actor(Role.CLERK, OFFICE), paper(2, who=clerk))


def test_without_author_or_subject_there_is_no_number(clerk):
    with pytest.raises(Refused, match="letterhead_incomplete"):
        enter(clerk, paper(1), author="")


def test_a_paper_that_is_still_read_gets_no_number(clerk):
    received = receive(clerk, office=DEPARTMENT, name="a.txt", data=b"A paper")
    with pytest.raises(Refused, match="not_ready"):
        enter(clerk, Arrival.objects.get(pk=received.arrival))


def test_what_could_not_be_read_is_registered_by_hand(clerk):
    received = receive(clerk, office=DEPARTMENT, name="hong.pdf", data=b"%PDF-1.7 broken")
    read_arrival(received.arrival)
    assert enter(clerk, Arrival.objects.get(pk=received.arrival)).number == 1


def test_signs_alone_are_no_word_of_any_paper(clerk):
    row = paper(1)
    for words, keys in (("%", []), ("_ ", []), ("  ", [row.pk]), ("truyen thong", [row.pk])):
        assert [*found(clerk, sought=Sought(words=words), now=timezone.now())] == keys


def test_a_correction_after_the_number_stays_in_the_trail(clerk):
    row = enter(clerk, paper(1))
    changed = register.confirm(
        clerk, arrival=row.pk, version=row.version, letterhead=HEAD._replace(symbol="16/SYT-NVY")
    )
    assert (changed.symbol_folded, changed.number) == ("16/SYT-NVY", 1)
    event = history("arrival", row.pk).last()
    assert (event.before["symbol"], event.after["symbol"]) == ("15/SYT-NVY", "16/SYT-NVY")


class TestDuplicates:
    def test_same_author_symbol_and_date_are_caught_however_they_are_written(self, clerk):
        first = enter(clerk, paper(15))
        other = paper(15, more="bản khác")
        with pytest.raises(Refused, match="maybe_duplicate"):
            enter(clerk, other, author="SỞ  Y TẾ", symbol="15 /SYT - NVY")
        assert [row.pk for row in suspects(other)] == [first.pk]

    def test_a_symbol_without_a_number_is_many_papers_but_one_with_the_same_subject(self, clerk):
        blank = {"symbol": "/SYT-NVY", "issued_on": None}
        first = enter(clerk, paper(15), **blank, issued_text="tháng 9 năm 2026")
        with pytest.raises(Refused, match="maybe_duplicate"):
            enter(clerk, paper(15, more="tháng sau"), **blank, issued_text="tháng 10 năm 2026")
        assert enter(clerk, paper(16, more="khác"), **blank, subject="Tiêm chủng").number == first.number + 1

    def test_the_same_words_are_caught_whatever_the_letterhead(self, clerk):
        first = paper(15)
        text = first.reading.text.replace("\n", "\r\n\r\n")
        received = receive(clerk, office=DEPARTMENT, name="b.txt", data=text.encode())
        read_arrival(received.arrival)
        copy = Arrival.objects.get(pk=received.arrival)
        assert [row.pk for row in suspects(copy)] == [first.pk]

    def test_another_author_may_use_the_same_symbol(self, clerk):
        enter(clerk, paper(15))
        assert enter(clerk, paper(15, more="khác"), author="Sở Y tế tỉnh bên").number == 2

    def test_a_copy_gets_no_number_and_can_be_taken_back(self, clerk):
        first, copy = enter(clerk, paper(15)), paper(15, more="bản khác")
        row = register.decide_duplicate(clerk, arrival=copy.pk, version=copy.version, of=first.pk)
        assert (row.state, row.duplicate_of, row.number) == (ArrivalState.RETURNED, first, None)
        assert (
            register.decide_duplicate(clerk, arrival=copy.pk, version=copy.version, of=first.pk).pk == row.pk
        )
        back = register.take_back(clerk, arrival=copy.pk, version=row.version)
        assert (back.state, back.duplicate_of) == (ArrivalState.READ, None)

    def test_a_paper_of_its_own_gets_its_number(self, clerk):
        enter(clerk, paper(15))
        other = paper(15, more="bản khác")
        row = register.decide_duplicate(clerk, arrival=other.pk, version=other.version, of=None)
        assert enter(clerk, row).number == 2

    def test_a_copy_of_something_else_is_no_copy(self, clerk):
        first, other = paper(1), paper(2)
        with pytest.raises(Refused, match="not_found"):
            register.decide_duplicate(clerk, arrival=other.pk, version=other.version, of=first.pk)

    def test_of_other_offices_nothing_is_said(self, clerk):
        paper(15, office=COMMUNE)
        assert not suspects(paper(15, who=clerk))


class TestReturn:
    def test_a_mis_sent_paper_goes_back_with_its_reason(self, clerk):
        row = paper(1)
        back = register.give_back(clerk, arrival=row.pk, version=row.version, reason=" Gửi nhầm   nơi nhận ")
        assert (back.state, back.note, back.number) == (ArrivalState.RETURNED, "Gửi nhầm nơi nhận", None)

    def test_a_number_that_was_given_stays(self, clerk):
        row = enter(clerk, paper(1))
        back = register.give_back(clerk, arrival=row.pk, version=row.version, reason="Gửi nhầm")
        assert back.number == 1
        assert (
            register.take_back(clerk, arrival=row.pk, version=back.version).state == ArrivalState.REGISTERED
        )

    def test_not_without_a_reason(self, clerk):
        row = paper(1)
        with pytest.raises(Refused, match="reason_missing"):
            register.give_back(clerk, arrival=row.pk, version=row.version, reason=" ")


def test_reading_again_begins_anew(clerk):
    received = receive(clerk, office=DEPARTMENT, name="hong.pdf", data=b"%PDF-1.7 broken")
    read_arrival(received.arrival)
    row = register.read_again(clerk, arrival=received.arrival)
    assert (row.state, row.attempts) == (ArrivalState.QUEUED, 0)
    assert register.read_again(clerk, arrival=received.arrival).version == row.version


def test_what_has_its_number_already_is_read_again_too(clerk):
    """Taken in from another office, or registered by hand: its file may still be read when the fault is gone."""
    received = receive(clerk, office=DEPARTMENT, name="hong.pdf", data=b"%PDF-1.7 broken")
    Arrival.objects.filter(pk=received.arrival).update(number=7, year=2026, registered_at=timezone.now())
    read_arrival(received.arrival)
    broken = Arrival.objects.get(pk=received.arrival)
    assert (broken.state, bool(broken.problem)) == (ArrivalState.REGISTERED, True)
    row = register.read_again(clerk, arrival=broken.pk)
    assert (row.state, row.attempts, row.number) == (ArrivalState.QUEUED, 0, 7)
    assert register.read_again(clerk, arrival=broken.pk).version == row.version
    assert Event.objects.filter(verb="arrival.read_again").count() == 1
    whole = enter(clerk, paper(1))
    assert register.read_again(clerk, arrival=whole.pk).state == ArrivalState.REGISTERED


def test_a_hundred_at_once_get_a_hundred_numbers(transactional_db, clerk):  # noqa: ARG001
    many = 100
    now = timezone.now()
    file = paper(1).file
    Arrival.objects.all().delete()
    rows = Arrival.objects.bulk_create(
        Arrival(
            office_id=DEPARTMENT,
            file=file,
            file_name=f"{index}.txt",
            dropped_at=now,
            dropped_by_id=clerk.id,
            state=ArrivalState.READ,
            not_duplicate=True,
        )
        for index in range(many)
    )

    def number(row):
        try:
            return enter(clerk, row, symbol=f"{row.pk}/SYT").number
        finally:
            connection.close()

    with ThreadPoolExecutor(many) as pool:
        numbers = list(pool.map(number, rows))
    assert sorted(numbers) == list(range(1, many + 1))
    assert Series.objects.get(office=DEPARTMENT).last == many
    assert verify() > many  # the trail's chain did not fork either


def test_one_request_sent_a_hundred_times_at_once_gets_one_number(transactional_db, clerk):  # noqa: ARG001
    row = paper(1)

    def number(_):
        try:
            return enter(clerk, row).number
        finally:
            connection.close()

    with ThreadPoolExecutor(20) as pool:
        assert set(pool.map(number, range(100))) == {1}
    assert Series.objects.get(office=DEPARTMENT).last == 1


def test_the_year_begins_with_number_one(clerk, monkeypatch):
    enter(clerk, paper(1))
    later = timezone.make_aware(datetime(timezone.localdate().year + 1, 1, 1)) + timedelta(hours=8)  # noqa: DTZ001
    row = paper(2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert enter(clerk, row, symbol="2/SYT").number == 1


@pytest.mark.parametrize(
    ("fields", "title", "short"),
    [
        ({"symbol": "07/KH-UBND", "kind": "Kế hoạch"}, "Kế hoạch 07/KH-UBND", "07/KH-UBND"),
        ({"symbol": "07/KH-UBND"}, "07/KH-UBND", "07/KH-UBND"),
        (
            {"kind": "Kế hoạch", "issued_on": date(2026, 1, 5), "author": "UBND tỉnh Hà Sơn"},
            "Kế hoạch không số ngày 05/01/2026 của UBND tỉnh Hà Sơn",
            "Kế hoạch không số ngày 05/01/2026 của UBND tỉnh Hà Sơn",
        ),
        ({"author": "Sở Y tế"}, "Văn bản không số của Sở Y tế", "Văn bản không số của Sở Y tế"),
        (
            {"kind": "Kế hoạch", "issued_on": date(2026, 1, 5)},
            "Kế hoạch không số ngày 05/01/2026",
            "Kế hoạch không số ngày 05/01/2026",
        ),
        ({"kind": "Kế hoạch"}, "ke-hoach.txt", "ke-hoach.txt"),
    ],
)
def test_a_paper_without_a_number_is_named_by_its_day_and_whose_it_is(fields, title, short):
    row = Arrival(file_name="ke-hoach.txt", **fields)
    assert (row.title, str(row)) == (title, short)
