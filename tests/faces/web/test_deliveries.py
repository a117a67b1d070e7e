"""Giao nhận on the pages: marked by the clerk, received from Hôm nay, told after a recall; scans beside the paper."""

import io
import re

import pytest
from arrivals import in_register
from dispatch import issued, letter, recalled, sealed, signed
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from office import COMMUNE, DEPARTMENT, OTHER_COMMUNE, actor, build_office, person
from PIL import Image

from lantoa.apps.documents.letterhead import author_key, symbol_key
from lantoa.apps.documents.models import Arrival
from lantoa.apps.drafts.models import Delivery
from lantoa.apps.drafts.services.recall import ask_recall
from lantoa.core.drafting import Line
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _office(db):  # noqa: ARG001 - the rows come after the database
    build_office()


@pytest.fixture
def at(client):
    """`at(role, name, *arguments, unit=, data=)` → the answer."""

    def go(role, name, *args, unit=DEPARTMENT, data=None):
        client.force_login(person(role, unit))
        address = reverse(name, args=args)
        return client.get(address) if data is None else client.post(address, data)

    return go


def out(**fields):
    """An issued paper for two communes and the press."""
    to = (
        Line("Ủy ban nhân dân các xã", units=(COMMUNE, OTHER_COMMUNE)),
        Line("Báo và Phát thanh, Truyền hình Hà Sơn"),
    )
    return issued(letter(addressees=to, recipients=(Line("Như trên"),), **fields))


def sent(at, row):
    keys = list(row.deliveries.values_list("pk", flat=True))
    return at(Role.CLERK, "dispatch_mark_sent", row.pk, data={"to": keys, "channel": "axis", "sure": "yes"})


def page_of(answer):
    assert answer.status_code == 200
    return answer.content.decode()


class TestTheOffice:
    def test_the_papers_page_lists_whom_it_went_to(self, at):
        row = out()
        seen = page_of(at(Role.CLERK, "dispatch_paper", row.pk))
        assert "Đã chuyển 0/3 nơi nhận" in seen
        assert seen.count("chưa chuyển</span>") == 3
        assert "Lan Tỏa không tự gửi" in seen

    def test_marked_as_sent_it_says_by_whom_and_how(self, at):
        row = out()
        assert sent(at, row).status_code == 302
        seen = page_of(at(Role.SPECIALIST, "dispatch_paper", row.pk))
        assert "Đã chuyển 3/3 nơi nhận" in seen
        assert seen.count("đã chuyển qua trục liên thông") == 3
        assert 'name="channel"' not in seen, "only whoever issues marks"

    def test_nobody_is_ticked_until_a_person_does(self, at):
        assert "checked" not in page_of(at(Role.CLERK, "dispatch_paper", out().pk)).partition("giao-nhan")[2]

    def test_one_that_was_ticked_is_written_at_once(self, at):
        row = out()
        one = row.deliveries.get(unit=COMMUNE)
        assert (
            at(Role.CLERK, "dispatch_mark_sent", row.pk, data={"to": one.pk, "channel": "axis"}).status_code
            == 302
        )
        assert [*row.deliveries.exclude(channel="").values_list("pk", flat=True)] == [one.pk]

    def test_a_line_of_several_is_asked_once_more_with_everybodys_name(self, at):
        row = out()
        line = re.search(r'data-line value="([\d ]+)"', page_of(at(Role.CLERK, "dispatch_paper", row.pk)))[1]
        asked = page_of(at(Role.CLERK, "dispatch_mark_sent", row.pk, data={"to": line, "channel": "axis"}))
        assert "Ghi đã chuyển qua trục liên thông tới <strong>2</strong> nơi nhận" in asked
        assert all(name in asked for name in ("xã Tân Lập", "xã Phú Xuân", "Ủy ban nhân dân các xã"))
        assert not row.deliveries.exclude(channel="").exists()
        keys = re.findall(r'name="to" value="(\d+)"', asked)
        at(Role.CLERK, "dispatch_mark_sent", row.pk, data={"to": keys, "channel": "axis", "sure": "yes"})
        assert row.deliveries.exclude(channel="").count() == 2

    def test_while_a_recall_is_asked_for_even_one_is_asked_once_more(self, at):
        row = out()
        ask_recall(actor(Role.CLERK), draft=row.pk, version=row.version, reason="Sai ngày họp")
        said = {"to": row.deliveries.get(unit=COMMUNE).pk, "channel": "axis"}
        asked = page_of(at(Role.CLERK, "dispatch_mark_sent", row.pk, data=said))
        assert "Sai ngày họp" in asked
        assert "chưa chuyển thêm nơi nào" in asked
        assert not row.deliveries.exclude(channel="").exists()
        at(Role.CLERK, "dispatch_mark_sent", row.pk, data={**said, "sure": "yes"})
        assert row.deliveries.exclude(channel="").count() == 1

    def test_the_register_counts_the_copies_that_went_on_paper(self, at):
        row = out(copies=None)
        one = row.deliveries.get(unit=None)
        at(Role.CLERK, "dispatch_mark_sent", row.pk, data={"to": one.pk, "channel": "post"})
        assert [one.copies for one in at(Role.CLERK, "dispatch_register").context["page"].rows] == [1]

    def test_ticking_nobody_is_told_beside_the_list(self, at):
        row = out()
        answer = at(Role.CLERK, "dispatch_mark_sent", row.pk, data={"to": ["x", "999999999"], "channel": ""})
        assert answer.status_code == 302, "what is no recipient of it is left alone"
        answer = at(Role.CLERK, "dispatch_mark_sent", row.pk, data={"channel": "axis"})
        assert (answer.status_code, "Chưa đánh dấu nơi nhận nào" in answer.content.decode()) == (400, True)

    def test_a_paper_for_nobody_says_so(self, at):
        row = issued(letter(addressees=(), recipients=()))
        assert "Văn bản không ghi nơi nhận nào." in page_of(at(Role.CLERK, "dispatch_paper", row.pk))

    def test_before_issue_there_is_no_list(self, at):
        assert "Giao nhận" not in page_of(at(Role.CLERK, "dispatch_paper", sealed().pk))

    def test_many_recipients_cost_no_more_questions(self, at, client, django_assert_num_queries):
        row = out()
        sent(at, row)
        client.force_login(person(Role.CLERK))
        address = reverse("dispatch_paper", args=[row.pk])
        client.get(address)
        asked = _asked(client, address)
        Delivery.objects.bulk_create(Delivery(draft=row, place=n, name=f"Nơi {n}") for n in range(10, 70))
        with django_assert_num_queries(asked):
            assert client.get(address).content.decode().count("Nơi 6") == 10


def _asked(client, address):
    with CaptureQueriesContext(connection) as seen:
        client.get(address)
    return len(seen)


class TestTheUnit:
    def test_one_press_from_today(self, at):
        row = out()
        sent(at, row)
        key = row.deliveries.get(unit=COMMUNE).pk
        today = page_of(at(Role.UNIT_OFFICER, "today", unit=COMMUNE))
        assert f"/van-ban-di/nhan/{key}/" in today
        assert "Nhận văn bản" in today
        assert reverse("dispatch_take_in", args=[key]) in today
        answer = at(Role.CLERK, "dispatch_take_in", key, unit=COMMUNE, data={"today": "1"})
        assert answer.headers["Location"] == reverse("today")
        assert "1/SVHTTDL" in page_of(at(Role.CLERK, "register", unit=COMMUNE))
        assert "Nhận văn bản" not in page_of(at(Role.UNIT_OFFICER, "today", unit=COMMUNE))
        seen = page_of(at(Role.CLERK, "dispatch_paper", row.pk))
        assert "1/1 đơn vị dùng Lan Tỏa đã nhận" in seen

    def test_it_reads_the_paper_and_takes_its_file(self, at):
        row = out()
        sent(at, row)
        key = row.deliveries.get(unit=COMMUNE).pk
        seen = page_of(at(Role.UNIT_OFFICER, "dispatch_received", key, unit=COMMUNE))
        assert row.printed in seen
        assert "Nhận và vào sổ</button>" in seen
        at(Role.UNIT_OFFICER, "dispatch_take_in", key, unit=COMMUNE, data={})
        assert "Trong sổ văn bản đến, chờ cho số" in page_of(
            at(Role.UNIT_OFFICER, "dispatch_received", key, unit=COMMUNE)
        )
        file = at(Role.UNIT_OFFICER, "dispatch_received_file", key, 0, unit=COMMUNE)
        assert b"".join(file.streaming_content).startswith(b"%PDF")
        assert file.headers["X-Content-Type-Options"] == "nosniff"
        assert at(Role.UNIT_OFFICER, "dispatch_received_picture", key, 1, unit=COMMUNE).status_code == 200
        for name, place in (("dispatch_received_file", 9), ("dispatch_received_picture", 99)):
            assert at(Role.UNIT_OFFICER, name, key, place, unit=COMMUNE).status_code == 404

    def test_after_the_press_its_page_says_so(self, at):
        row = out()
        sent(at, row)
        key = row.deliveries.get(unit=COMMUNE).pk
        answer = at(Role.UNIT_OFFICER, "dispatch_receive", key, unit=COMMUNE, data={})
        assert answer.headers["Location"] == reverse("dispatch_received", args=[key])
        assert "Nơi gửi thấy điều đó" in page_of(
            at(Role.UNIT_OFFICER, "dispatch_received", key, unit=COMMUNE)
        )

    def test_that_its_recall_is_asked_is_told_before_it_is_taken_in(self, at):
        row = out()
        sent(at, row)
        row.refresh_from_db()
        asked = {"version": row.version, "comment": "Sai ngày họp"}
        assert at(Role.CLERK, "dispatch_recall", row.pk, data=asked).status_code == 302
        key = row.deliveries.get(unit=COMMUNE).pk
        today = page_of(at(Role.UNIT_OFFICER, "today", unit=COMMUNE))
        assert "xem xét thu hồi văn bản này: Sai ngày họp" in today
        assert reverse("dispatch_take_in", args=[key]) not in today, "not by one press"
        seen = page_of(at(Role.UNIT_OFFICER, "dispatch_received", key, unit=COMMUNE))
        assert seen.index("xem xét thu hồi") < seen.index("Nhận và vào sổ")

    def test_what_lies_in_the_register_already_is_named(self, at):
        row = out()
        sent(at, row)
        first = in_register(COMMUNE)
        Arrival.objects.filter(pk=first.pk).update(
            symbol=row.printed,
            symbol_folded=symbol_key(row.printed),
            author_folded=author_key("Sở Văn hóa, Thể thao và Du lịch"),
            issued_on=row.dated_on,
        )
        key = row.deliveries.get(unit=COMMUNE).pk
        at(Role.CLERK, "dispatch_take_in", key, unit=COMMUNE, data={})
        seen = page_of(at(Role.CLERK, "dispatch_received", key, unit=COMMUNE))
        assert "chưa cho số: sổ đã có" in seen
        assert row.printed in seen

    def test_another_commune_does_not_see_it(self, at):
        row = out()
        sent(at, row)
        key = row.deliveries.get(unit=COMMUNE).pk
        for name in ("dispatch_received", "dispatch_receive"):
            data = {} if name.endswith("receive") else None
            assert at(Role.UNIT_OFFICER, name, key, unit=OTHER_COMMUNE, data=data).status_code == 404

    def test_a_recall_is_told_today_and_on_the_page(self, at):
        row = out()
        sent(at, row)
        row.refresh_from_db()
        recalled(row)
        today = page_of(at(Role.UNIT_OFFICER, "today", unit=COMMUNE))
        assert "bị thu hồi, thay thế hoặc đính chính" in today
        assert "Phát hành nhầm" in today
        key = row.deliveries.filter(unit=COMMUNE).latest("pk").pk
        seen = page_of(at(Role.UNIT_OFFICER, "dispatch_received", key, unit=COMMUNE))
        assert "Văn bản này đã bị thu hồi" in seen
        assert "báo thu hồi" in page_of(at(Role.CLERK, "dispatch_paper", row.pk))


def picture(colour="white", name="quet.png"):
    stream = io.BytesIO()
    Image.new("L", (600, 850), colour).save(stream, "PNG")
    return SimpleUploadedFile(name, stream.getvalue())


class TestScans:
    def test_it_is_asked_for_until_it_is_there(self, at):
        row = issued()
        assert "chưa có bản quét" in page_of(at(Role.SPECIALIST, "dispatch_paper", row.pk))
        assert at(Role.CLERK, "dispatch_scan", row.pk, data={"file": picture()}).status_code == 302
        seen = page_of(at(Role.CLERK, "dispatch_paper", row.pk))
        assert "chưa có bản quét" not in seen
        assert "Thay bản quét" in seen
        file = at(Role.SPECIALIST, "dispatch_scan_file", row.pk, row.scans.get().pk)
        assert file.headers["Content-Disposition"].startswith("attachment")
        assert b"".join(file.streaming_content).startswith(b"\x89PNG")

    def test_replaced_the_page_keeps_both_and_says_why(self, at):
        row = signed()
        at(Role.CLERK, "dispatch_scan", row.pk, data={"file": picture()})
        answer = at(Role.CLERK, "dispatch_scan", row.pk, data={"file": picture("gray")})
        assert answer.status_code == 400
        at(Role.CLERK, "dispatch_scan", row.pk, data={"file": picture("gray"), "reason": "Thiếu dấu"})
        seen = page_of(at(Role.CLERK, "dispatch_paper", row.pk))
        assert "Thiếu dấu" in seen
        assert seen.count("/ban-quet/") == 2

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            (None, "Chưa chọn tệp"),
            (b"MZ program", "q.pdf"),
            (b"%PDF-1.4 broken", "q.pdf"),
            (b"Ch\xe1\xbb\xaf", "không phải tệp .pdf"),
            ("Đây là một văn bản chữ.".encode(), "Bản quét phải là"),
        ],
    )
    def test_what_is_no_scan_is_told_on_the_page(self, at, data, said):
        row = signed()
        sent = {"file": SimpleUploadedFile("q.pdf", data)} if data else {}
        answer = at(Role.CLERK, "dispatch_scan", row.pk, data=sent)
        assert (answer.status_code, said in answer.content.decode()) == (400, True)
        assert not row.scans.exists()

    def test_too_large_a_file_is_not_read(self, at, monkeypatch):
        monkeypatch.setattr("lantoa.web.dispatch.scans.LARGEST", 100)
        answer = at(Role.CLERK, "dispatch_scan", signed().pk, data={"file": picture()})
        assert (answer.status_code, "lớn hơn" in answer.content.decode()) == (400, True)

    def test_a_paper_signed_otherwise_has_no_place_for_one(self, at):
        row = sealed()
        type(row).objects.update(on_paper=False)
        assert "bản quét" not in page_of(at(Role.CLERK, "dispatch_paper", row.pk))
        assert at(Role.CLERK, "dispatch_scan", row.pk, data={"file": picture()}).status_code == 400


def test_the_pages_behind_the_first_come_after_the_page(at):
    row = issued()
    assert reverse("dispatch_sheets", args=[row.pk]) in page_of(at(Role.CLERK, "dispatch_paper", row.pk))
    assert page_of(at(Role.CLERK, "dispatch_sheets", row.pk)).strip() == ""
