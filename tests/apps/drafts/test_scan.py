"""The scan of a sheet signed by hand: before or after issue, replaced only with a reason, never what is no scan."""

import io
import zipfile

import pytest
from certificates import signature_png
from dispatch import approved, issued, numbered, recalled, signed
from django.db import DatabaseError, transaction
from django.utils import timezone
from office import COMMUNE, OFFICE, actor
from PIL import Image

from lantoa.apps.audit.models import Event
from lantoa.apps.drafts.models import DraftState, Scan
from lantoa.apps.drafts.selectors import deliveries, outgoing
from lantoa.apps.drafts.services import scan
from lantoa.apps.drafts.services.files import pdf_of
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


def clerk():
    return actor(Role.CLERK)


def picture(kind="PNG", colour="white"):
    stream = io.BytesIO()
    Image.new("L", (600, 850), colour).save(stream, kind)
    return stream.getvalue()


def brought(row, data, *, name="quet.png", reason="", who=None):
    return scan.keep_scan(who or clerk(), draft=row.pk, name=name, data=data, reason=reason)


@pytest.mark.parametrize("made", [signed, numbered, issued])
def test_it_comes_at_any_time_once_it_is_signed_and_stops_nothing(made):
    row = made()
    kept = brought(row, picture())
    assert (kept.name.endswith("-ban-quet.png"), kept.file.media_type) == (True, "image/png")
    row.refresh_from_db()
    assert outgoing.scan(clerk(), draft=row.pk, key=kept.pk, now=timezone.now()) == kept
    event = Event.objects.order_by("pk").last()
    assert (event.verb, event.after["sha256"]) == ("draft.scan", kept.file_id)


@pytest.mark.parametrize(("kind", "end"), [("JPEG", "jpg"), ("TIFF", "tif"), ("PNG", "png")])
def test_pictures_of_scanners_are_taken(kind, end):
    assert brought(signed(), picture(kind), name=f"q.{end}").name.endswith(f".{end}")


def test_a_pdf_is_taken_and_the_units_get_it():
    row = issued()
    brought(row, pdf_of(row), name="q.pdf")
    row.deliveries.create(place=9, name="Xã", unit_id=COMMUNE, about=row)
    seen = deliveries.received(
        actor(Role.UNIT_OFFICER, COMMUNE), delivery=row.deliveries.get(place=9).pk, on=timezone.localdate()
    )
    assert [(role, name) for role, _file, name in seen.files] == [
        ("scan", "01-SVHTTDL-TTBC-ban-quet.pdf"),
        ("numbered", "01-SVHTTDL-TTBC.pdf"),
    ]


def test_the_same_again_is_the_same():
    row = issued()
    assert brought(row, picture()) == brought(row, picture())


def test_another_one_needs_a_reason_and_leaves_the_first_to_be_read():
    row = issued()
    first = brought(row, picture())
    with pytest.raises(Refused, match="reason_missing"):
        brought(row, picture(colour="gray"), reason="  ")
    second = brought(row, picture(colour="gray"), reason="Quét  thiếu trang")
    assert (list(row.scans.order_by("pk")), second.reason) == ([first, second], "Quét thiếu trang")
    assert Event.objects.order_by("pk").last().before == {"sha256": first.file_id}


def test_the_database_keeps_every_scan():
    kept = brought(issued(), picture())
    for change in (lambda: Scan.objects.update(name="khác.png"), kept.delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def zipped():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("a.txt", "a")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("q.pdf", b""),
        ("q.pdf", b"%PDF-1.7 broken"),
        ("q.png", signature_png()[:200]),
        ("q.png", b"MZ\x90\x00 a program"),
        ("q.zip", zipped()),
        ("q.html", b"<html><script>alert(1)</script></html>"),
        ("q.txt", "Không phải bản quét".encode()),
        ("q.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
    ],
)
def test_what_is_no_scan_or_broken_is_refused_and_nothing_kept(name, data):
    row = signed()
    with pytest.raises(Refused):
        brought(row, data, name=name)
    assert not Scan.objects.exists()


def test_not_a_file_larger_or_longer_than_a_scan(monkeypatch):
    row = signed()
    monkeypatch.setattr(scan, "LARGEST", 1000)
    with pytest.raises(Refused, match="scan_too_large"):
        brought(row, b"%PDF" + bytes(2000))
    monkeypatch.undo()
    monkeypatch.setattr(scan, "MOST_PAGES", 0)
    with pytest.raises(Refused, match="scan_too_long"):
        brought(row, picture())


def test_only_where_it_was_signed_by_hand():
    row = approved()
    with pytest.raises(Refused, match="scan_not_now"):
        brought(row, picture())
    assert row.state == DraftState.SIGNING


@pytest.mark.parametrize(
    ("role", "unit", "why"),
    [
        (Role.SPECIALIST, OFFICE, "not_permitted"),
        (Role.AUDITOR, None, "not_permitted"),
        (Role.CLERK, COMMUNE, "not_found"),
    ],
)
def test_only_the_clerk_of_the_office(role, unit, why):
    row = signed()
    who = actor(role, unit) if unit else actor(role)
    with pytest.raises(Refused, match=why):
        scan.expect_scan(who, draft=row.pk)
    with pytest.raises(Refused, match=why):
        brought(row, picture(), who=who)


def test_a_recalled_paper_may_still_get_its_scan():
    row = issued()
    row = recalled(row)
    assert brought(row, picture()).draft_id == row.pk


def test_a_scan_of_another_paper_is_not_found():
    kept, other = brought(issued(), picture()), issued()
    with pytest.raises(Refused, match="not_found"):
        outgoing.scan(clerk(), draft=other.pk, key=kept.pk, now=timezone.now())
