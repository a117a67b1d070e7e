"""Numbers: unique, without gaps, whatever happens at the same time."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta

import pytest
from arrivals import registered
from dispatch import begun, letter
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from duties import duty
from office import COMMUNE, DEPARTMENT, actor, build_office, person

from lantoa.apps.accounts.selectors import actor_of
from lantoa.apps.audit.models import Event
from lantoa.apps.audit.selectors import verify
from lantoa.apps.drafts.models import (
    Book,
    Draft,
    DraftBasis,
    DraftDuty,
    DraftRelation,
    DraftState,
    Number,
    NumberSeries,
    NumberState,
)
from lantoa.apps.drafts.selectors import outgoing
from lantoa.apps.drafts.selectors.series import next_number
from lantoa.apps.drafts.services import numbers
from lantoa.core.checking import PaperForm
from lantoa.core.drafting import PaperKind
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk(db):  # noqa: ARG001 - the rows come after the database
    build_office()
    return actor(Role.CLERK)


def signed(paper=None, **more):
    """A draft that waits for its number."""
    row = begun(paper, **more)
    Draft.objects.filter(pk=row.pk).update(state=DraftState.NUMBERING)
    return Draft.objects.get(pk=row.pk)


def give(who, row, **more):
    return numbers.give_number(who, draft=row.pk, version=row.version, **more)


def plan(**fields):
    return letter(kind=PaperKind.PLAN, symbol="KH-SVHTTDL", **fields)


class TestGive:
    def test_a_paper_gets_number_and_date(self, clerk):
        row = give(clerk, signed())
        assert (row.printed, row.dated_on, row.state) == (
            "01/SVHTTDL-TTBC",
            timezone.localdate(),
            DraftState.SEALING,
        )
        assert (row.body["number"], row.body["day"]) == ("01", timezone.localdate().isoformat())
        assert row.numbers.get().state == NumberState.USED
        assert row.versions.filter(version=row.version).exists()

    def test_from_ten_on_no_nought(self, clerk):
        assert [give(clerk, signed()).printed.partition("/")[0] for _ in range(11)][-3:] == ["09", "10", "11"]

    def test_one_series_for_all_kinds_unless_the_office_says_otherwise(self, clerk):
        assert [give(clerk, signed(paper)).printed for paper in (letter(), plan())] == [
            "01/SVHTTDL-TTBC",
            "02/KH-SVHTTDL",
        ]

    def test_a_book_of_its_own_for_a_kind(self, clerk):
        numbers.add_book(clerk, office=DEPARTMENT, code="KH", name="Sổ kế hoạch", kinds=["Kế hoạch"])
        assert [give(clerk, signed(paper)).printed for paper in (letter(), plan(), letter())] == [
            "01/SVHTTDL-TTBC",
            "01/KH-SVHTTDL",
            "02/SVHTTDL-TTBC",
        ]

    def test_a_book_with_a_series_for_each_kind(self, clerk):
        numbers.add_book(clerk, office=DEPARTMENT, code="mot", name="Sổ chung", each_kind=True)
        printed = [give(clerk, signed(paper)).printed for paper in (letter(), plan(), plan())]
        assert printed == ["01/SVHTTDL-TTBC", "01/KH-SVHTTDL", "02/KH-SVHTTDL"]

    def test_offices_count_apart(self, clerk):
        give(clerk, signed())
        elsewhere = signed(office=COMMUNE, unit=COMMUNE)
        assert give(actor(Role.CLERK, COMMUNE), elsewhere).printed.startswith("01/")

    def test_the_same_request_gives_no_second_number(self, clerk):
        row = signed()
        assert give(clerk, row).printed == give(clerk, row).printed
        assert Number.objects.count() == 1

    def test_the_year_begins_with_01(self, clerk, monkeypatch):
        give(clerk, signed())
        row = signed()
        later = timezone.make_aware(datetime(timezone.localdate().year + 1, 1, 1)) + timedelta(hours=8)  # noqa: DTZ001
        monkeypatch.setattr(timezone, "now", lambda: later)
        row = give(clerk, row)
        assert (row.printed, row.dated_on) == ("01/SVHTTDL-TTBC", date(later.year, 1, 1))

    def test_party_papers_are_numbered_by_kind_over_the_term(self, clerk, monkeypatch):
        papers = [letter(form=PaperForm.PARTY, symbol="CV/TU"), plan(form=PaperForm.PARTY)]
        assert [give(clerk, signed(paper)).printed for paper in papers] == ["01-CV/TU", "01-KH-SVHTTDL"]
        row = signed(papers[0])
        later = timezone.now() + timedelta(days=400)
        monkeypatch.setattr(timezone, "now", lambda: later)
        [kept] = outgoing.kept_books(clerk, office=DEPARTMENT, now=later)
        assert (kept.last, kept.used) == (1, 2), "what the term has, whatever the year"
        assert give(clerk, row).printed == "02-CV/TU", "a new year begins no new series"

    @pytest.mark.parametrize("role", [Role.SPECIALIST, Role.HEAD_OF_UNIT, Role.DIRECTOR, Role.AUDITOR])
    def test_only_a_clerk_numbers(self, clerk, role):  # noqa: ARG002
        with pytest.raises(Refused, match="not_permitted"):
            give(actor(role), signed())

    def test_a_clerk_elsewhere_does_not_find_it(self, clerk):  # noqa: ARG002
        with pytest.raises(Refused, match="not_found"):
            give(actor(Role.CLERK, COMMUNE), signed())

    def test_what_is_not_signed_gets_no_number(self, clerk):
        with pytest.raises(Refused, match="draft_not_now"):
            give(clerk, begun())
        assert not NumberSeries.objects.exists()

    def test_what_has_no_symbol_gets_no_number(self, clerk):
        with pytest.raises(Refused, match="draft_no_symbol"):
            give(clerk, signed(letter(symbol="")))
        assert not Number.objects.exists()


class TestReserve:
    def test_a_reserved_number_waits_and_is_given_to_a_paper(self, clerk):
        give(clerk, signed())
        book = Book.objects.get()
        kept = numbers.reserve(clerk, book=book.pk, reason=" Quyết định   khẩn ")
        assert (kept.number, kept.state, kept.reason) == (2, NumberState.RESERVED, "Quyết định khẩn")
        assert give(clerk, signed()).printed.startswith("03/")
        assert give(clerk, signed(), reserved=kept.pk).printed == "02/SVHTTDL-TTBC"
        with pytest.raises(Refused, match="number_not_fitting"):
            give(clerk, signed(), reserved=kept.pk)

    def test_the_same_request_is_the_same_number(self, clerk):
        give(clerk, signed())
        book = Book.objects.get().pk
        one, again = (numbers.reserve(clerk, book=book, reason="Giữ", request="một") for _ in "12")
        assert one.pk == again.pk
        assert numbers.reserve(clerk, book=book, reason="Giữ", request="hai").number == 3
        other = actor_of(person(Role.CLERK, username="vanthu.khac"), on=timezone.localdate())
        with pytest.raises(Refused, match="request_of_another"):
            numbers.reserve(other, book=book, reason="Giữ", request="hai")
        assert numbers.reserve(clerk, book=book, reason="Giữ").number == 4

    def test_not_without_a_reason(self, clerk):
        give(clerk, signed())
        with pytest.raises(Refused, match="reason_missing"):
            numbers.reserve(clerk, book=Book.objects.get().pk, reason=" ")

    def test_not_of_another_book_or_office(self, clerk):
        other = numbers.add_book(clerk, office=DEPARTMENT, code="kh", name="Sổ kế hoạch", kinds=["Kế hoạch"])
        kept = numbers.reserve(clerk, book=other.pk, reason="Giữ")
        with pytest.raises(Refused, match="number_not_fitting"):
            give(clerk, signed(), reserved=kept.pk)
        elsewhere = signed(office=COMMUNE, unit=COMMUNE)
        with pytest.raises(Refused, match="not_found"):
            give(actor(Role.CLERK, COMMUNE), elsewhere, reserved=kept.pk)

    def test_a_secret_book_holds_numbers_apart(self, clerk):
        book = numbers.add_book(clerk, office=DEPARTMENT, code="mat", name="Sổ văn bản mật", secret=True)
        kept = numbers.reserve(clerk, book=book.pk, reason="Văn bản mật, bản giấy")
        assert kept.number == 1
        assert give(clerk, signed()).printed.startswith("01/"), "a secret book numbers no draft"

    def test_only_a_clerk_of_the_office(self, clerk):
        give(clerk, signed())
        for who in (actor(Role.DIRECTOR), actor(Role.CLERK, COMMUNE)):
            with pytest.raises(Refused, match="not_permitted"):
                numbers.reserve(who, book=Book.objects.get().pk, reason="Giữ")
        with pytest.raises(Refused, match="not_found"):
            numbers.reserve(clerk, book=0, reason="Giữ")


class TestCancel:
    def test_a_cancelled_number_stays_with_its_reason_and_is_never_given_again(self, clerk):
        row = give(clerk, signed())
        number = numbers.cancel(clerk, number=row.numbers.get().pk, reason="Ban hành nhầm")
        assert (number.state, number.reason, number.draft_id) == ("cancelled", "Ban hành nhầm", row.pk)
        back = Draft.objects.get(pk=row.pk)
        assert (back.state, back.printed, back.dated_on, back.body["number"], back.body["day"]) == (
            DraftState.DRAFTING,
            "",
            None,
            "",
            None,
        )
        Draft.objects.update(state=DraftState.NUMBERING)
        assert give(clerk, Draft.objects.get()).printed.startswith("02/")
        assert numbers.cancel(clerk, number=number.pk, reason="Lý do khác").reason == "Ban hành nhầm"

    def test_a_reserved_one_too(self, clerk):
        give(clerk, signed())
        kept = numbers.reserve(clerk, book=Book.objects.get().pk, reason="Giữ")
        assert numbers.cancel(clerk, number=kept.pk, reason="Không dùng").state == NumberState.CANCELLED

    def test_not_without_a_reason_nor_by_others(self, clerk):
        number = give(clerk, signed()).numbers.get()
        with pytest.raises(Refused, match="reason_missing"):
            numbers.cancel(clerk, number=number.pk, reason="")
        with pytest.raises(Refused, match="not_permitted"):
            numbers.cancel(actor(Role.CLERK, COMMUNE), number=number.pk, reason="Nhầm")
        with pytest.raises(Refused, match="not_found"):
            numbers.cancel(clerk, number=0, reason="Nhầm")

    def test_never_of_an_issued_paper(self, clerk):
        row = give(clerk, signed())
        Draft.objects.filter(pk=row.pk).update(state="issued", issued_at=timezone.now())
        with pytest.raises(Refused, match="number_issued"):
            numbers.cancel(clerk, number=row.numbers.get().pk, reason="Nhầm")


class TestBooks:
    @pytest.mark.parametrize("kinds", [["Không có"], ["Kế hoạch", ""]])
    def test_a_kind_that_is_none_does_not_make_it_a_book_of_all(self, clerk, kinds):
        with pytest.raises(Refused, match="kind_unknown"):
            numbers.add_book(clerk, office=DEPARTMENT, code="kh", name="Sổ kế hoạch", kinds=kinds)
        assert not Book.objects.exists()

    def test_opened_within_the_year_it_goes_on_from_what_its_kinds_got_elsewhere(self, clerk):
        for paper in (plan(), letter(), plan()):
            give(clerk, signed(paper))
        numbers.add_book(clerk, office=DEPARTMENT, code="kh", name="Sổ kế hoạch", kinds=["Kế hoạch"])
        assert [give(clerk, signed(paper)).printed for paper in (plan(), letter())] == [
            "04/KH-SVHTTDL",
            "04/SVHTTDL-TTBC",
        ]
        numbers.close_book(clerk, book=Book.objects.get(code="chung").pk)
        numbers.add_book(clerk, office=DEPARTMENT, code="moi", name="Sổ mới")
        assert give(clerk, signed()).printed == "05/SVHTTDL-TTBC"

    def test_no_two_papers_of_a_year_bear_one_number_and_symbol(self, clerk):
        own = numbers.add_book(clerk, office=DEPARTMENT, code="kh", name="Sổ kế hoạch", kinds=["Kế hoạch"])
        give(clerk, signed(plan()))
        numbers.close_book(clerk, book=own.pk)
        row = signed(plan())
        with pytest.raises(Refused, match="number_known") as refused:
            give(clerk, row)
        assert refused.value.params == {"number": "01/KH-SVHTTDL", "name": "Sổ kế hoạch"}
        assert Draft.objects.get(pk=row.pk).printed == ""
        numbers.add_book(clerk, office=DEPARTMENT, code="kh2", name="Sổ mới", kinds=["Kế hoạch"])
        assert give(clerk, row).printed == "02/KH-SVHTTDL", "a book of its own leads on"

    def test_no_kind_stands_in_two_books(self, clerk):
        numbers.add_book(clerk, office=DEPARTMENT, code="kh", name="Sổ kế hoạch", kinds=["Kế hoạch"])
        with pytest.raises(Refused, match="book_overlaps"):
            numbers.add_book(
                clerk, office=DEPARTMENT, code="kh2", name="Sổ khác", kinds=["Kế hoạch", "Báo cáo"]
            )

    def test_the_same_book_twice_is_one(self, clerk):
        made = [
            numbers.add_book(clerk, office=DEPARTMENT, code="a", name="Sổ A", kinds=["Báo cáo"] * times)
            for times in (1, 2)
        ]
        assert made[0].pk == made[1].pk
        with pytest.raises(Refused, match="book_known"):
            numbers.add_book(clerk, office=DEPARTMENT, code="a", name="Sổ A", kinds=["Báo cáo"], secret=True)
        with pytest.raises(Refused, match="book_known"):
            numbers.add_book(clerk, office=DEPARTMENT, code="a", name="Sổ B")

    def test_a_book_says_what_it_is(self, clerk):
        with pytest.raises(Refused, match="book_incomplete"):
            numbers.add_book(clerk, office=DEPARTMENT, code=" ", name="Sổ")

    @pytest.mark.parametrize("code", ["chung", "DANG", " sao "])
    def test_the_books_every_office_has_are_opened_by_none(self, clerk, code):
        with pytest.raises(Refused, match="book_reserved"):
            numbers.add_book(clerk, office=DEPARTMENT, code=code, name="Sổ", kinds=["Báo cáo"])
        assert not Book.objects.exists()

    def test_a_closed_book_gives_no_number(self, clerk):
        give(clerk, signed())
        book = numbers.close_book(clerk, book=Book.objects.get().pk)
        assert numbers.close_book(clerk, book=book.pk).until == book.until
        with pytest.raises(Refused, match="book_closed"):
            give(clerk, signed())
        with pytest.raises(Refused, match="book_closed"):
            numbers.reserve(clerk, book=book.pk, reason="Giữ")
        with pytest.raises(Refused, match="not_found"):
            numbers.close_book(clerk, book=0)

    def test_a_series_by_kind_asks_for_the_kind(self, clerk):
        book = numbers.add_book(clerk, office=DEPARTMENT, code="k", name="Sổ", each_kind=True)
        with pytest.raises(Refused, match="book_needs_kind"):
            numbers.reserve(clerk, book=book.pk, reason="Giữ")
        assert numbers.reserve(clerk, book=book.pk, reason="Giữ", kind="Báo cáo").kind == "Báo cáo"


class TestDatabase:
    """Whoever writes past the services is refused by the database itself."""

    def refused(self, *, change):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            change()

    def test_numbers_are_neither_lost_nor_given_back(self, clerk):
        row = give(clerk, signed())
        number = Number.objects.filter(pk=row.numbers.get().pk)
        self.refused(change=number.delete)
        self.refused(change=lambda: number.update(number=7))
        self.refused(change=lambda: number.update(state="reserved", reason="x"))
        numbers.cancel(clerk, number=number.get().pk, reason="Nhầm")
        self.refused(change=lambda: number.update(reason="khác"))

    def test_what_was_issued_stays_as_it_was(self, clerk):
        row = give(clerk, signed())
        drafts = Draft.objects.filter(pk=row.pk)
        drafts.update(state="issued", issued_at=timezone.now())
        for field, value in (("body", {}), ("subject", "khác"), ("printed", "9/X"), ("issued_at", None)):
            self.refused(change=lambda field=field, value=value: drafts.update(**{field: value}))
        self.refused(change=lambda: drafts.update(state="drafting"))
        self.refused(change=lambda: drafts._raw_delete(drafts.db))
        self.refused(change=lambda: row.numbers.update(state="cancelled", reason="x"))
        drafts.update(state="recalled", recall_reason="Sai thẩm quyền")
        self.refused(change=lambda: drafts.update(state="issued"))
        self.refused(change=lambda: drafts.update(recall_reason="khác"))

    def test_what_belongs_to_an_issued_paper_stays_with_it(self, clerk):
        row, old, carried = give(clerk, signed()), signed(), duty()
        of = {"draft": row, "target": old}
        relation = DraftRelation.objects.create(**of, kind="recalls", reason="Sai")
        Draft.objects.filter(pk=row.pk).update(state="issued", issued_at=timezone.now())
        for rows, change in (
            (row.versions, {"body": {}}),
            (row.relations, {"kind": "amends"}),
        ):
            self.refused(change=lambda rows=rows, change=change: rows.update(**change))
            self.refused(change=rows.all().delete)
        self.refused(change=lambda: DraftRelation.objects.create(draft=row, target=row, kind="amends"))
        self.refused(change=lambda: DraftBasis.objects.create(draft=row, arrival=registered()))
        self.refused(change=lambda: DraftDuty.objects.create(draft=row, duty=carried))
        self.refused(change=lambda: old.versions.update(draft=row))
        assert relation in row.relations.all()

    def test_steps_are_never_rewritten(self, clerk):
        row = give(clerk, signed())
        self.refused(change=lambda: row.steps.update(comment="khác"))
        self.refused(change=row.steps.all().delete)

    def test_two_numbers_of_one_paper_cannot_be(self, clerk):
        row = give(clerk, signed())
        one = row.numbers.get()
        with pytest.raises(DatabaseError), transaction.atomic():
            Number.objects.create(
                book=one.book,
                year=one.year,
                number=2,
                state="used",
                draft=row,
                by=one.by,
                at=one.at,
                on=one.on,
            )


def test_a_hundred_at_once_get_a_hundred_numbers(transactional_db, clerk):  # noqa: ARG001
    many = 100
    first = signed()
    fields = {
        "office_id",
        "unit_id",
        "body",
        "kind",
        "symbol",
        "made_by_id",
        "made_at",
        "changed_by_id",
        "changed_at",
    }
    rows = Draft.objects.bulk_create(
        Draft(state=DraftState.NUMBERING, **{name: getattr(first, name) for name in fields})
        for _ in range(many)
    )

    def number(row):
        try:
            return int(give(clerk, row).printed.partition("/")[0])
        finally:
            connection.close()

    with ThreadPoolExecutor(many) as pool:
        given = list(pool.map(number, rows))
    assert sorted(given) == list(range(1, many + 1))
    assert NumberSeries.objects.get().last == many
    assert verify() > many


class TestABookOfPaper:
    """An office that numbered on paper until now."""

    def go_on(self, who, last=1234, **more):
        return numbers.go_on(who, office=DEPARTMENT, last=last, reason=" Sổ giấy  2026 ", **more)

    def test_the_next_paper_gets_the_number_behind_it(self, clerk):
        series = self.go_on(clerk)
        assert (series.last, series.on_paper, series.why) == (1234, 1234, "Sổ giấy 2026")
        assert next_number(signed(), on=timezone.localdate()) == 1235
        assert give(clerk, signed()).printed == "1235/SVHTTDL-TTBC"
        [kept] = outgoing.kept_books(clerk, office=DEPARTMENT, now=timezone.now())
        assert (kept.last, kept.used) == (1235, 1)
        assert [one.on_paper for one in kept.begun] == [1234]
        assert verify() > 0

    def test_what_is_said_again_or_corrected_before_the_first_number_counts(self, clerk):
        self.go_on(clerk)
        self.go_on(clerk, last=1240)
        self.go_on(clerk, last=1240)
        assert NumberSeries.objects.get().last == 1240
        assert Event.objects.filter(verb="number.begun").count() == 2

    def test_a_figure_too_many_is_taken_back(self, clerk):
        self.go_on(clerk, last=12_340)
        assert self.go_on(clerk, last=1234).last == 1234
        assert give(clerk, signed()).printed == "1235/SVHTTDL-TTBC"

    def test_not_once_a_number_was_given(self, clerk):
        give(clerk, signed())
        with pytest.raises(Refused, match="number_series_begun"):
            self.go_on(clerk)
        assert next_number(signed(), on=timezone.localdate()) == 2

    def test_not_below_what_its_kinds_got_elsewhere(self, clerk):
        for _paper in range(2):
            give(clerk, signed(plan()))
        own = numbers.add_book(clerk, office=DEPARTMENT, code="kh", name="Sổ kế hoạch", kinds=["Kế hoạch"])
        with pytest.raises(Refused, match="number_series_begun"):
            self.go_on(clerk, last=1, book=own.pk)
        assert self.go_on(clerk, last=9, book=own.pk).last == 9

    @pytest.mark.parametrize("last", [0, -3, 100_000])
    def test_no_number_out_of_bounds(self, clerk, last):
        with pytest.raises(Refused, match="number_out_of_bounds"):
            self.go_on(clerk, last=last)

    def test_a_book_with_a_series_for_each_kind_asks_which(self, clerk):
        book = numbers.add_book(
            clerk, office=DEPARTMENT, code="loai", name="Sổ", kinds=["Kế hoạch", "Báo cáo"], each_kind=True
        )
        with pytest.raises(Refused, match="book_needs_kind"):
            self.go_on(clerk, book=book.pk)
        assert self.go_on(clerk, book=book.pk, kind="Kế hoạch", last=40).kind == "Kế hoạch"
        assert give(clerk, signed(plan())).printed == "41/KH-SVHTTDL"

    def test_not_by_others_nor_without_a_reason_nor_in_a_book_of_others(self, clerk):
        with pytest.raises(Refused, match="not_permitted"):
            self.go_on(actor(Role.SPECIALIST))
        with pytest.raises(Refused, match="not_found"):
            self.go_on(clerk, book=10**6)
        with pytest.raises(Refused, match="reason_missing"):
            numbers.go_on(clerk, office=DEPARTMENT, last=5, reason=" ")


def test_a_double_click_reserves_one_number(transactional_db, clerk):  # noqa: ARG001
    book = numbers.add_book(clerk, office=DEPARTMENT, code="kh", name="Sổ kế hoạch", kinds=["Kế hoạch"])

    def reserve(_click):
        try:
            return numbers.reserve(clerk, book=book.pk, reason="Giữ", request="một").pk
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(reserve, range(4)))) == 1
    assert NumberSeries.objects.get().last == 1


DIES = """
import os, signal, django
django.setup()
from django.db import transaction
from django.utils import timezone
from lantoa.apps.accounts.models import User
from lantoa.apps.accounts.selectors import actor_of
from lantoa.apps.drafts.services.numbers import give_number
clerk = actor_of(User.objects.get(pk={clerk}), on=timezone.localdate())
with transaction.atomic():
    row = give_number(clerk, draft={draft}, version={version})
    print(row.printed, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_killed_between_number_and_commit_leaves_no_gap(transactional_db, clerk):  # noqa: ARG001
    give(clerk, signed())
    row = signed()
    base = connection.settings_dict
    address = (
        f"sqlite:///{base['NAME']}"
        if connection.vendor == "sqlite"
        else f"postgresql://{base['USER']}@{base['HOST']}:{base['PORT']}/{base['NAME']}"
    )
    told = {
        **os.environ,
        "LANTOA_DATABASE": address,
        "LANTOA_DATA": str(settings.DATA),
        "DJANGO_SETTINGS_MODULE": "lantoa.config.settings",
    }
    script = DIES.format(clerk=clerk.id, draft=row.pk, version=row.version)
    died = subprocess.run(
        [sys.executable, "-c", script], env=told, capture_output=True, text=True, timeout=60, check=False
    )
    assert (died.returncode, died.stdout.strip()) == (-signal.SIGKILL, "02/SVHTTDL-TTBC"), died.stderr
    assert Draft.objects.get(pk=row.pk).printed == ""
    assert give(clerk, row).printed == "02/SVHTTDL-TTBC"
    assert list(Number.objects.order_by("number").values_list("number", flat=True)) == [1, 2]
    assert verify()
