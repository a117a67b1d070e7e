"""A file comes in, once, and is read in the background."""

import zipfile
from pathlib import Path

import pytest
from django_tasks_db.models import DBTaskResult
from office import COMMUNE, DEPARTMENT, OFFICE, actor, build_office

from lantoa.apps.audit.selectors import history
from lantoa.apps.documents import shelf
from lantoa.apps.documents.models import Arrival, ArrivalState, Item, Link, StoredFile, Urgency
from lantoa.apps.documents.services.read import read_arrival
from lantoa.apps.documents.services.receive import receive, receive_upload
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db
SAMPLES = Path(__file__).parents[3] / "samples"
PLAN = "ke-hoach-thang-hanh-dong.pdf"


@pytest.fixture(autouse=True)
def clerk():
    build_office()
    return actor(Role.CLERK)


def sample(name=PLAN):
    return (SAMPLES / name).read_bytes()


def arrive(clerk, name=PLAN, data=None):
    received = receive(clerk, office=DEPARTMENT, name=name, data=data or sample(name))
    return Arrival.objects.get(pk=received.arrival)


def read(arrival):
    read_arrival(arrival.pk)
    arrival.refresh_from_db()
    return arrival


def test_a_file_is_stored_by_its_hash_and_its_reading_is_ordered(clerk):
    arrival = arrive(clerk)
    assert arrival.state == ArrivalState.QUEUED
    assert shelf.place(arrival.file_id).read_bytes() == sample()
    assert arrival.file.media_type == "application/pdf"
    assert DBTaskResult.objects.get().args_kwargs["args"] == [arrival.pk]
    assert [event.verb for event in history("arrival", arrival.pk)] == ["arrival.received"]


def test_a_retry_does_nothing_twice(clerk):
    first = arrive(clerk)
    again = receive(clerk, office=DEPARTMENT, name="ten khac.pdf", data=sample())
    assert again.again
    assert again.arrival == first.pk
    assert (Arrival.objects.count(), DBTaskResult.objects.count(), StoredFile.objects.count()) == (1, 1, 1)


def test_another_office_gets_its_own_row_and_shares_the_file(clerk):
    arrive(clerk)
    receive(actor(Role.CLERK, COMMUNE), office=COMMUNE, name=PLAN, data=sample())
    assert (Arrival.objects.count(), StoredFile.objects.count()) == (2, 1)


def test_nobody_receives_for_an_office_out_of_reach(clerk):
    with pytest.raises(Refused, match="not_permitted"):
        receive(clerk, office=COMMUNE, name=PLAN, data=sample())
    with pytest.raises(Refused, match="not_permitted"):
        receive(actor(Role.AUDITOR), office=DEPARTMENT, name=PLAN, data=sample())
    with pytest.raises(Refused, match="not_permitted"):
        receive(actor(Role.SPECIALIST, OFFICE), office=DEPARTMENT, name=PLAN, data=sample())


def test_a_format_nobody_can_read_is_refused_at_the_door(clerk):
    with pytest.raises(Refused, match="unknown-format"):
        receive(clerk, office=DEPARTMENT, name="phim.avi", data=b"RIFF\0\0\0\0AVI LIST")
    assert not Arrival.objects.exists()


def test_reading_fills_the_letterhead_items_and_links(clerk):
    arrival = read(arrive(clerk))
    assert arrival.state == ArrivalState.READ
    assert (arrival.symbol, arrival.symbol_folded, arrival.kind) == ("57/KH-UBND", "57/KH-UBND", "Kế hoạch")
    assert arrival.issued_on.isoformat() == "2026-10-26"
    assert arrival.author == "Ủy ban nhân dân xã Tân Lập"
    assert "tan lap" in arrival.folded
    assert {item.kind for item in Item.objects.all()} == {"obligation", "target", "deadline", "citation"}
    assert Link.objects.filter(source=arrival).count() > 1
    text = arrival.reading.text
    for start, end, page, _paragraph, box in arrival.reading.layout:
        assert text[start:end].strip()
        assert page in (1, 2, 3)
        assert all(0 <= edge <= 1 for edge in box)


def test_what_is_read_is_not_read_again(clerk):
    arrival = read(arrive(clerk))
    items = Item.objects.count()
    read_arrival(arrival.pk)
    assert Item.objects.count() == items


def test_a_file_that_cannot_be_read_says_why(clerk):
    arrival = read(arrive(clerk, "hong.pdf", b"%PDF-1.7 nothing more"))
    assert arrival.state == ArrivalState.FAILED
    assert "damaged" in arrival.problem


def test_the_stamp_of_urgency_is_seen(clerk):
    text = "ỦY BAN NHÂN DÂN\nTỈNH HÀ SƠN\nHỎA TỐC\nSố: 12/UBND-VX\nHà Sơn, ngày 05 tháng 01 năm 2026\n"
    arrival = read(arrive(clerk, "hoa-toc.txt", text.encode()))
    assert arrival.urgency == Urgency.IMMEDIATE


def test_citations_find_the_papers_the_office_holds(clerk):
    plan = "SỞ Y TẾ\nSố: 15/KH-SYT\nHà Sơn, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\nTruyền thông năm 2026\n"
    letter = "ỦY BAN NHÂN DÂN XÃ\nSố: 9/UBND\nTân Lập, ngày 09 tháng 02 năm 2026\nV/v truyền thông\nThực hiện Kế hoạch số 15/KH-SYT ngày 05/01/2026 của Sở Y tế về truyền thông.\n"
    citing = read(arrive(clerk, "cv.txt", letter.encode()))
    link = Link.objects.get(source=citing, identity="15/KH-SYT")
    assert link.target is None
    cited = read(arrive(clerk, "kh.txt", plan.encode()))
    link.refresh_from_db()
    assert link.target == cited


def test_an_archive_brings_each_paper_in_it_and_one_that_is_refused_stops_no_other(clerk, tmp_path):
    with zipfile.ZipFile(tmp_path / "goi.zip", "w") as archive:
        archive.write(SAMPLES / PLAN, f"thư mục/{PLAN}")
        archive.writestr("phim.avi", b"RIFF\0\0\0\0AVI LIST")
        archive.writestr("cong-van.txt", "Số: 1/SYT-VP")
    received = receive_upload(clerk, office=DEPARTMENT, name="goi.zip", at=tmp_path / "goi.zip")
    assert [(one.name, one.refused and one.refused.code) for one in received] == [
        (PLAN, None),
        ("phim.avi", "unknown-format"),
        ("cong-van.txt", None),
    ]
    assert Arrival.objects.count() == 2


def test_a_broken_archive_is_one_refusal(clerk, tmp_path):
    (tmp_path / "x").write_bytes(b"PK\x03\x04 broken")
    (one,) = receive_upload(clerk, office=DEPARTMENT, name="goi.zip", at=tmp_path / "x")
    assert (one.name, one.refused.code, one.refused.params["name"]) == ("goi.zip", "damaged", "goi.zip")


def test_a_name_from_outside_is_only_a_name(clerk, tmp_path):
    (tmp_path / "x").write_bytes(b"S\xe1\xbb\x91: 1/SYT-VP")
    (one,) = receive_upload(clerk, office=DEPARTMENT, name="../../etc/pa\0s\nswd.txt", at=tmp_path / "x")
    assert one.name == "pa s swd.txt"
    assert Arrival.objects.get().file_name == one.name
    (tmp_path / "y").write_bytes(b"S\xe1\xbb\x91: 2/SYT-VP")
    (long,) = receive_upload(clerk, office=DEPARTMENT, name="a" * 300 + ".txt", at=tmp_path / "y")
    assert len(long.name) < 250
    assert long.name.endswith(".txt")
