"""Papers of several provinces stand in one register: whose each is, is said; by what they are compared, stays."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from office import DEPARTMENT, actor, build_office

from lantoa.apps.documents.models import Arrival
from lantoa.apps.documents.selectors import register as selectors
from lantoa.apps.documents.selectors.books import book
from lantoa.apps.documents.selectors.provinces import with_issuers
from lantoa.apps.documents.services import register
from lantoa.apps.documents.services.read import read_arrival
from lantoa.apps.documents.services.receive import receive
from lantoa.apps.documents.services.register import Letterhead
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


def paper(issuer, place, *, number=15):
    """A paper that was read; `issuer`: the left block."""
    build_office()
    text = f"{issuer}\nSố: {number}/SYT-NVY\n{place}, ngày 05 tháng 01 năm 2026\nV/v truyền thông năm 2026\n\nKính gửi: Các đơn vị.\n"
    received = receive(
        actor(Role.CLERK), office=DEPARTMENT, name=f"{number}.txt", data=f"{text}{issuer}".encode()
    )
    read_arrival(received.arrival)
    return Arrival.objects.get(pk=received.arrival)


def entered(row):
    letterhead = Letterhead(**{name: getattr(row, name) for name in Letterhead._fields})
    return register.enter(actor(Role.CLERK), arrival=row.pk, version=row.version, letterhead=letterhead)


@pytest.mark.parametrize(
    ("issuer", "place", "shown"),
    [
        ("UBND TỈNH LẠNG SƠN\nSỞ Y TẾ", "Lạng Sơn", "Sở Y tế tỉnh Lạng Sơn"),
        ("UBND THÀNH PHỐ HUẾ\nSỞ Y TẾ", "Huế", "Sở Y tế thành phố Huế"),
        ("UBND TỈNH HÀ SƠN\nSỞ Y TẾ", "Hà Sơn", "Sở Y tế"),
        ("UBND TỈNH LẠNG SƠN", "Lạng Sơn", "UBND tỉnh Lạng Sơn"),
        ("BỘ Y TẾ", "Hà Nội", "Bộ Y tế"),
    ],
)
def test_the_register_says_of_which_other_province_an_issuer_is(issuer, place, shown):
    row, now = paper(issuer, place), timezone.now()
    before = row.author_folded
    (listed,) = selectors.rows(actor(Role.CLERK), keys=[row.pk], now=now)
    assert listed.issuer == shown
    row = entered(row)
    today = timezone.localdate()
    printed = book(
        actor(Role.CLERK), office=DEPARTMENT, since=today - timedelta(days=1), until=today + timedelta(days=1)
    )
    assert [one.issuer for one in printed.rows] == [shown]
    assert selectors.arrival(actor(Role.CLERK), key=row.pk, now=now).issuer == shown
    row.refresh_from_db()
    assert (row.author_folded, row.author) == (before, listed.author)


def test_many_papers_cost_as_many_queries_as_one_and_push_nothing_out_of_the_cache():
    papers = [paper("UBND TỈNH LẠNG SƠN\nSỞ Y TẾ", "Lạng Sơn", number=number) for number in range(1, 9)]
    today = timezone.localdate()
    with_issuers(papers[:1], on=today)  # from here the organisation is held in memory
    with CaptureQueriesContext(connection) as one:
        with_issuers(papers[1:2], on=today)
    with CaptureQueriesContext(connection) as many:
        with_issuers(papers, on=today)
    assert {row.issuer for row in papers} == {"Sở Y tế tỉnh Lạng Sơn"}
    assert len(many) == len(one)
    # Beside other things it holds how often somebody tried to sign in
    others = [f"other-{number}" for number in range(100)]
    cache.set_many(dict.fromkeys(others, 1))
    for number in range(400):
        papers[0].subject = f"{number}"
        with_issuers(papers[:1], on=today)
    assert len(cache.get_many(others)) == 100


def test_a_paper_that_was_not_read_is_shown_as_it_is():
    row = paper("UBND TỈNH LẠNG SƠN\nSỞ Y TẾ", "Lạng Sơn")
    row.content_sha256 = ""
    with_issuers([row], on=timezone.localdate())
    assert row.issuer == "Sở Y tế"


def test_a_paper_that_was_read_before_its_head_was_kept_beside_it():
    row = paper("UBND TỈNH LẠNG SƠN\nSỞ Y TẾ", "Lạng Sơn")
    Arrival.objects.update(printed_place="")
    import_module("lantoa.apps.documents.migrations.0008_printed_place").fill(apps, None)
    was, row = row.printed_place, Arrival.objects.get(pk=row.pk)
    assert row.printed_place == was == "UBND TỈNH LẠNG SƠN\nLạng Sơn"
