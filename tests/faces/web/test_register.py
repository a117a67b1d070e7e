"""The incoming register in the browser's language: requests and answers."""

import io
import re
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from office import COMMUNE, DEPARTMENT, OFFICE, actor, build_office, person

from lantoa.apps.documents.models import Arrival, ArrivalState, Series
from lantoa.apps.documents.services.read import read_arrival
from lantoa.apps.documents.services.receive import receive
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db
SAMPLES = Path(__file__).parents[3] / "samples"
HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def _office(db):  # noqa: ARG001 - the rows come after the database
    build_office()


@pytest.fixture
def clerk(client):
    client.force_login(person(Role.CLERK))
    return client


def signed_in(role, unit=DEPARTMENT):
    client = Client()
    client.force_login(person(role, unit))
    return client


def letter(number, *, more=""):
    return f"SỞ Y TẾ\nSố: {number}/SYT-NVY\nHà Sơn, ngày 05 tháng 01 năm 2026\nV/v truyền thông dân số đợt {number}\n\nKính gửi: Ủy ban nhân dân xã Tân Lập\n\nNội dung {number}. {more}\n"


def paper(number=1, *, office=DEPARTMENT, read=True, more="", name=None, data=None):
    received = receive(
        actor(Role.CLERK, office),
        office=office,
        name=name or f"{number}.txt",
        data=data or letter(number, more=more).encode(),
    )
    if read:
        read_arrival(received.arrival)
    return Arrival.objects.get(pk=received.arrival)


def filled(row, **changes):
    data = {
        "version": row.version,
        "author": row.author or "Sở Y tế",
        "symbol": row.symbol,
        "issued_on": row.issued_on or "",
        "kind": row.kind,
        "subject": row.subject or "Truyền thông",
        "signer": row.signer,
        "urgency": row.urgency,
    }
    return data | changes


def entered(client, number=1, **changes):
    row = paper(number)
    assert client.post(reverse("arrival_enter", args=[row.pk]), filled(row, **changes)).status_code == 302
    row.refresh_from_db()
    return row


def page_of(client, address="/van-ban-den/"):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def own_queries(asked):
    """Of the page itself, not of the list of sessions that the sign-in library keeps."""
    queries = [query["sql"] for query in asked.captured_queries]
    return sum("usersessions" not in query and "SAVEPOINT" not in query for query in queries)


class TestHowItCame:
    def test_the_day_it_came_the_sheets_and_the_answer_asked_for_are_kept(self, clerk):
        today = timezone.localdate()
        asked = today + timedelta(days=9)
        row = entered(
            clerk, arrived_on=f"{today - timedelta(days=1):%d/%m/%Y}", sheets=3, reply_by=f"{asked:%d/%m/%Y}"
        )
        assert (row.arrived_on, row.sheets, row.reply_by) == (today - timedelta(days=1), 3, asked)
        again = entered(clerk, number=2)
        assert (again.arrived_on, again.sheets, again.reply_by) == (today, None, None)

    @pytest.mark.parametrize("days", [1, -4_000])
    def test_it_comes_neither_tomorrow_nor_before_it_was_written(self, clerk, days):
        row = paper()
        day = timezone.localdate() + timedelta(days=days)
        answer = clerk.post(
            reverse("arrival_enter", args=[row.pk]), filled(row, arrived_on=f"{day:%d/%m/%Y}")
        )
        assert answer.status_code == 422
        assert "Ngày đến ở" in answer.content.decode()

    def test_the_leader_is_offered_the_day_the_sender_asks_for(self, clerk):
        asked = timezone.localdate() + timedelta(days=9)
        row = entered(clerk, reply_by=f"{asked:%d/%m/%Y}")
        clerk.force_login(person(Role.DIRECTOR))
        said = page_of(clerk, reverse("arrival", args=[row.pk]))
        assert f'name="due_on" value="{asked:%d/%m/%Y}"' in said


def test_the_history_of_a_paper_says_from_what_to_what(clerk):
    row = entered(clerk)
    row.refresh_from_db()
    clerk.post(reverse("arrival_confirm", args=[row.pk]), filled(row, subject="Truyền thông dân số"))
    said = page_of(clerk, reverse("arrival", args=[row.pk]))
    assert 'trích yếu: <span class="text-secondary">' in said
    assert "→ Truyền thông dân số" in said


class TestDropping:
    def test_a_quotation_mark_in_a_name_comes_as_it_was(self, clerk):
        file = SimpleUploadedFile("Kế hoạch %22đọc sách%22.txt", letter(1).encode())
        clerk.post(reverse("receive_files"), {"files": [file]}, headers={"X-Drop": "1"})
        assert Arrival.objects.get().file_name == 'Kế hoạch "đọc sách".txt'

    def test_each_file_is_taken_or_refused_for_itself(self, clerk):
        files = [
            SimpleUploadedFile("a.txt", letter(1).encode()),
            SimpleUploadedFile("phim.avi", b"RIFF\0\0\0\0AVI LIST"),
            SimpleUploadedFile("trong.txt", b""),
            SimpleUploadedFile("b.txt", letter(2).encode()),
        ]
        answer = clerk.post(
            "/van-ban-den/tep/", {"files": files, "office": DEPARTMENT}, headers={"X-Drop": "1"}
        )
        words = answer.content.decode()
        assert "a.txt: đã nhận" in words
        assert "Chưa đọc được định dạng của “phim.avi”" in words
        assert "tệp rỗng" in words
        assert Arrival.objects.count() == 2

    def test_the_same_file_sent_again_is_said_and_not_taken(self, clerk):
        for _ in range(2):
            file = SimpleUploadedFile("a.txt", letter(1).encode())
            answer = clerk.post("/van-ban-den/tep/", {"files": file}, headers={"X-Drop": "1"})
        assert "không nhận lần nữa" in answer.content.decode()
        assert Arrival.objects.count() == 1

    def test_a_file_that_is_too_heavy_is_refused(self, clerk, monkeypatch):
        monkeypatch.setattr("lantoa.ingest.model.Limits.__init__.__kwdefaults__", {**__import__("lantoa.ingest.model").ingest.model.Limits.__init__.__kwdefaults__, "file_bytes": 2**20})  # fmt: skip
        file = SimpleUploadedFile("nang.txt", b"a" * (2**20 + 1))
        answer = clerk.post("/van-ban-den/tep/", {"files": file}, headers={"X-Drop": "1"})
        assert "quá giới hạn" in answer.content.decode()
        assert not Arrival.objects.exists()

    def test_without_script_the_list_comes_back_with_what_happened(self, clerk):
        file = SimpleUploadedFile("a.txt", letter(1).encode())
        words = clerk.post("/van-ban-den/tep/", {"files": file}, follow=True).content.decode()
        assert "Đã nhận 1 tệp." in words
        assert "Chờ đọc" in words

    def test_not_for_another_office(self, clerk):
        file = SimpleUploadedFile("a.txt", letter(1).encode())
        answer = clerk.post("/van-ban-den/tep/", {"files": file, "office": COMMUNE})
        assert answer.status_code == 403
        assert not Arrival.objects.exists()


class TestList:
    def test_the_first_line_answers_the_question(self, clerk):
        paper(1)
        entered(clerk, 2)
        Arrival.objects.filter(number=None).update(dropped_at=timezone.now() - timedelta(days=3))
        words = " ".join(page_of(clerk).split())
        assert "<strong>2</strong> văn bản đến hôm nay" in words
        assert "<strong>1</strong> quá hạn vào sổ" in words
        assert "<strong>1</strong> chờ phân công" in words

    def test_an_empty_register_says_what_to_do(self, clerk):
        assert "Thả tệp đầu tiên" in page_of(clerk)
        assert "Bỏ bớt điều kiện" in page_of(clerk, "/van-ban-den/?words=khong+co")

    def test_words_are_found_without_marks(self, clerk):
        paper(1)
        paper(2)
        words = page_of(clerk, "/van-ban-den/?words=dan+so+dot+2")
        assert "2/SYT-NVY" in words
        assert "1/SYT-NVY" not in words

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("stage=to_register", {"1/SYT-NVY"}),
            ("stage=to_assign", {"2/SYT-NVY", "3/SYT-NVY"}),
            ("urgency=urgent", {"3/SYT-NVY"}),
            ("stage=doing", set()),
            ("overdue", {"1/SYT-NVY"}),
            ("year=1999", set()),
            ("stage=khong-co&year=abcd&urgency=x&sort=y", {"1/SYT-NVY", "2/SYT-NVY", "3/SYT-NVY"}),
        ],
    )
    def test_filters(self, clerk, query, found):
        first = paper(1)
        entered(clerk, 2)
        entered(clerk, 3, urgency="urgent")
        Arrival.objects.filter(pk=first.pk).update(dropped_at=timezone.now() - timedelta(days=3))
        words = page_of(clerk, f"/van-ban-den/?{query}")
        assert {f"{n}/SYT-NVY" for n in (1, 2, 3) if f">{n}/SYT-NVY<" in words} == found

    @pytest.mark.parametrize("sort", ["number", "-number", "came", "-came", "issued", "-issued", "author", "-author", "due", "-due"])  # fmt: skip
    def test_every_sort(self, clerk, sort):
        entered(clerk, 1)
        paper(2)
        assert "2/SYT-NVY" in page_of(clerk, f"/van-ban-den/?sort={sort}")

    def test_fifty_a_page_and_few_queries(self, clerk):
        file = paper(1).file
        now = timezone.now()
        clerk_id = person(Role.CLERK).pk
        Arrival.objects.bulk_create(
            Arrival(
                office_id=DEPARTMENT, file=file, file_name=f"{n}.pdf", dropped_at=now, dropped_by_id=clerk_id
            )
            for n in range(60)
        )
        page_of(clerk)  # the session's own rows
        with CaptureQueriesContext(connection) as asked:
            words = page_of(clerk)
        assert len(asked) <= 12
        assert words.count("data-row") == 50
        assert "1–50 trong 61" in words

    def test_pages_follow_one_another_in_the_order_asked_for(self, clerk):
        file, now, clerk_id = paper(0).file, timezone.now(), person(Role.CLERK).pk
        Arrival.objects.bulk_create(
            Arrival(
                office_id=DEPARTMENT, file=file, file_name=f"tep-{n:02}.pdf", dropped_by_id=clerk_id,
                dropped_at=now + timedelta(minutes=n * 37 % 60),
            )
            for n in range(60)
        )  # fmt: skip
        pages = [page_of(clerk, f"/van-ban-den/?sort=-came&page={page}") for page in (1, 2)]
        shown = [int(n) for words in pages for n in re.findall(r">tep-(\d\d)\.pdf<", words)]
        assert shown == sorted(range(60), key=lambda n: n * 37 % 60)

    def test_of_other_offices_nothing_is_seen(self, clerk):
        paper(1, office=COMMUNE)
        assert "1/SYT-NVY" not in page_of(clerk)

    def test_a_name_from_outside_is_never_markup(self, clerk):
        paper(1, name="<script>alert(1)</script>.txt", data=b"Nothing here")
        assert "<script>alert" not in page_of(clerk)


class TestBeingRead:
    def test_rows_change_until_all_are_read(self, clerk):
        row = paper(1, read=False)
        assert f"dang-doc/?id={row.pk}" in page_of(clerk)
        Arrival.objects.filter(pk=row.pk).update(state=ArrivalState.READING, steps_done=2, steps_all=7)
        words = page_of(clerk, f"/van-ban-den/dang-doc/?id={row.pk}&id=x")
        assert "trang 2/7" in words
        assert "every 2s" in words
        Arrival.objects.filter(pk=row.pk).update(state=ArrivalState.QUEUED)
        read_arrival(row.pk)
        words = page_of(clerk, f"/van-ban-den/dang-doc/?id={row.pk}")
        assert "every 2s" not in words
        assert "Chờ vào sổ" in words

    def test_of_other_offices_nothing_is_told(self, clerk):
        row = paper(1, office=COMMUNE)
        assert "1/SYT-NVY" not in page_of(clerk, f"/van-ban-den/dang-doc/?id={row.pk}")


class TestOnePaper:
    def test_the_letterhead_is_filled_in_with_its_places(self, clerk):
        row = paper(1, name="kh.pdf", data=(SAMPLES / "ke-hoach-thang-hanh-dong.pdf").read_bytes())
        words = page_of(clerk, f"/van-ban-den/{row.pk}/")
        assert 'value="57/KH-UBND"' in words
        assert 'data-place="symbol"' in words
        picture = clerk.get(f"/van-ban-den/{row.pk}/trang-1/")
        assert picture.headers["Content-Type"] == "image/webp"

    def test_a_text_shows_its_places_in_words(self, clerk):
        row = paper(1)
        assert '<mark data-place="symbol">' in page_of(clerk, f"/van-ban-den/{row.pk}/")

    def test_entering_gives_the_number(self, clerk):
        row = entered(clerk)
        assert (row.number, row.state) == (1, ArrivalState.REGISTERED)
        assert "Số đến 1/" in page_of(clerk, f"/van-ban-den/{row.pk}/")

    def test_a_part_of_the_page_comes_with_the_row_of_the_list(self, clerk):
        row = paper(1)
        headers = {**HTMX, "HX-Current-URL": "http://testserver/van-ban-den/?page=1"}
        words = clerk.post(
            reverse("arrival_enter", args=[row.pk]), filled(row), headers=headers
        ).content.decode()
        assert f'<tr data-row id="vb-{row.pk}" hx-swap-oob="true">' in words
        assert "Đã vào sổ: số đến 1" in words
        assert "<html" not in words

    def test_on_its_own_page_the_title_follows(self, clerk):
        row = paper(1)
        headers = {**HTMX, "HX-Current-URL": f"http://testserver/van-ban-den/{row.pk}/"}
        sent = filled(row, symbol="77/STTTT-TTBCXB")
        words = clerk.post(reverse("arrival_enter", args=[row.pk]), sent, headers=headers).content.decode()
        assert "<title>77/STTTT-TTBCXB · Lan Tỏa</title>" in words
        assert 'hx-swap-oob="true">Văn bản đến: 77/STTTT-TTBCXB</h1>' in words

    def test_what_is_missing_is_said_beside_the_form(self, clerk):
        row = paper(1)
        answer = clerk.post(reverse("arrival_enter", args=[row.pk]), filled(row, author=" "))
        assert answer.status_code == 422
        assert "Cần có cơ quan ban hành" in answer.content.decode()

    def test_a_copy_is_shown_beside_the_paper_before_a_number_is_given(self, clerk):
        first, copy = entered(clerk, 1), paper(1, more="bản khác")
        words = page_of(clerk, f"/van-ban-den/{copy.pk}/")
        assert f"Là bản trùng của số 1/{first.year}" in words
        assert clerk.post(reverse("arrival_enter", args=[copy.pk]), filled(copy)).status_code == 422
        clerk.post(reverse("arrival_duplicate", args=[copy.pk]), {"version": copy.version, "of": first.pk})
        copy.refresh_from_db()
        assert copy.duplicate_of == first

    def test_two_people_at_once_both_versions_are_shown(self, clerk):
        row = entered(clerk)
        clerk.post(reverse("arrival_confirm", args=[row.pk]), filled(row, subject="Một"))
        answer = clerk.post(reverse("arrival_confirm", args=[row.pk]), filled(row, subject="Hai"))
        words = answer.content.decode()
        assert answer.status_code == 409
        assert "Người khác vừa sửa" in words
        assert "Đang ghi trong sổ: «Một»" in words
        assert ">\nHai</textarea>" in words
        row.refresh_from_db()
        again = clerk.post(reverse("arrival_confirm", args=[row.pk]), filled(row, subject="Hai"))
        assert again.status_code == 302

    def test_the_leader_assigns_and_the_unit_settles(self, clerk):
        row = entered(clerk)
        due = timezone.localdate() + timedelta(days=5)
        data = {"version": row.version, "lead": OFFICE, "others": ["phong-nvvh"], "instruction": "Làm ngay", "due_on": due}  # fmt: skip
        leader = signed_in(Role.DIRECTOR)
        assert leader.post(reverse("arrival_assign", args=[row.pk]), data).status_code == 302
        desk = signed_in(Role.SPECIALIST, OFFICE)
        words = page_of(desk, f"/van-ban-den/{row.pk}/")
        assert "Làm ngay" in words
        assert "Phòng Nghiệp vụ văn hóa" in words
        assert desk.post(reverse("arrival_acknowledge", args=[row.pk])).status_code == 302
        row.refresh_from_db()
        data = {"version": row.version, "reply_symbol": "15/SVHTTDL-TTBC", "note": ""}
        assert desk.post(reverse("arrival_settle", args=[row.pk]), data).status_code == 302
        row.refresh_from_db()
        assert row.settled_at
        desk.post(reverse("arrival_reopen", args=[row.pk]), {"version": row.version})
        row.refresh_from_db()
        assert row.settled_at is None
        words = page_of(desk, f"/van-ban-den/{row.pk}/")
        assert "Để trống: ghi là đã giải quyết, không có văn bản trả lời." in words
        desk.post(reverse("arrival_settle", args=[row.pk]), {"version": row.version})
        assert "không có văn bản trả lời</dd>" in page_of(desk, f"/van-ban-den/{row.pk}/")

    def test_a_time_limit_in_the_past_is_refused_beside_the_form(self, clerk):
        row = entered(clerk)
        data = {"version": row.version, "lead": OFFICE, "due_on": "2020-01-01"}
        answer = signed_in(Role.DIRECTOR).post(reverse("arrival_assign", args=[row.pk]), data)
        assert answer.status_code == 422
        assert "01/01/2020 đã qua" in answer.content.decode()

    def test_returned_and_taken_back(self, clerk):
        row = paper(1)
        clerk.post(reverse("arrival_return", args=[row.pk]), {"version": row.version, "reason": "Gửi nhầm"})
        assert "Gửi nhầm" in page_of(clerk, f"/van-ban-den/{row.pk}/")
        row.refresh_from_db()
        clerk.post(reverse("arrival_take_back", args=[row.pk]), {"version": row.version})
        row.refresh_from_db()
        assert row.state == ArrivalState.READ

    def test_what_could_not_be_read_says_why_and_is_read_again(self, clerk):
        row = paper(1, name="hong.pdf", data=b"%PDF-1.7 broken")
        assert "“hong.pdf” bị hỏng" in page_of(clerk, f"/van-ban-den/{row.pk}/")
        clerk.post(reverse("arrival_read_again", args=[row.pk]))
        row.refresh_from_db()
        assert row.state == ArrivalState.QUEUED

    def test_what_has_a_number_without_a_reading_offers_it_too(self, clerk):
        row = paper(1, name="hong.pdf", data=b"%PDF-1.7 broken")
        Arrival.objects.filter(pk=row.pk).update(
            state="registered", number=7, year=2026, registered_at=timezone.now()
        )
        page = page_of(clerk, f"/van-ban-den/{row.pk}/")
        assert "“hong.pdf” bị hỏng" in page
        assert reverse("arrival_read_again", args=[row.pk]) in page
        whole = page_of(clerk, f"/van-ban-den/{paper(2).pk}/")
        assert "/doc-lai/" not in whole

    @pytest.mark.parametrize("problem", ['{"code": "reader_stopped", "attempts": 3}', "cut off", '{"code": "of another version"}'])  # fmt: skip
    def test_any_problem_has_its_sentence(self, clerk, problem):
        row = paper(1, read=False)
        Arrival.objects.filter(pk=row.pk).update(state=ArrivalState.FAILED, problem=problem, attempts=3)
        assert "Đã thử đọc tệp này 3 lần" in page_of(clerk, f"/van-ban-den/{row.pk}/")

    def test_few_queries(self, clerk):
        row = entered(clerk)
        page_of(clerk, f"/van-ban-den/{row.pk}/")
        with CaptureQueriesContext(connection) as asked:
            page_of(clerk, f"/van-ban-den/{row.pk}/")
        assert own_queries(asked) <= 12


class TestFiles:
    def test_a_page_of_the_web_is_never_shown_as_one_of_ours(self, clerk):
        row = paper(
            1, name="trang.html", data=b"<html><body><script>alert(1)</script><p>Noi dung</p></body></html>"
        )
        answer = clerk.get(f"/van-ban-den/{row.pk}/tep/")
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert answer.headers["Content-Type"] == "application/octet-stream"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]

    def test_a_pdf_is_shown_and_can_be_saved(self, clerk):
        row = paper(1, name="kế hoạch.pdf", data=(SAMPLES / "ke-hoach-thang-hanh-dong.pdf").read_bytes())
        shown = clerk.get(f"/van-ban-den/{row.pk}/tep/")
        assert shown.headers["Content-Disposition"].startswith("inline")
        assert b"".join(shown.streaming_content).startswith(b"%PDF")
        saved = clerk.get(f"/van-ban-den/{row.pk}/tep/?luu")
        assert "attachment; filename*=utf-8''k%E1%BA%BF" in saved.headers["Content-Disposition"]

    @pytest.mark.parametrize("what", ["", "tep/", "trang-1/"])
    def test_nothing_of_another_office(self, clerk, what):
        row = paper(1, office=COMMUNE)
        assert clerk.get(f"/van-ban-den/{row.pk}/{what}").status_code == 404


class TestBooks:
    @pytest.fixture
    def full(self, clerk):
        first, second = (
            entered(clerk, 1),
            entered(clerk, 2, subject='=HYPERLINK("http://x","Bấm")', urgency="urgent"),
        )
        leader = signed_in(Role.DIRECTOR)
        data = {
            "version": first.version,
            "lead": OFFICE,
            "others": ["phong-nvvh"],
            "due_on": timezone.localdate(),
        }
        leader.post(reverse("arrival_assign", args=[first.pk]), data)
        clerk.post(
            reverse("arrival_return", args=[second.pk]),
            {"version": second.version, "reason": "#let x = [sai]"},
        )
        return clerk

    def get(self, client, book, form, **more):
        today = timezone.localdate()
        query = {
            "office": DEPARTMENT,
            "book": book,
            "form": form,
            "since": date(today.year, 1, 1),
            "until": today,
        }
        return client.get("/van-ban-den/so/", query | more)

    @pytest.mark.parametrize(
        ("book", "columns"),
        [
            ("arrivals", ["Ngày đến", "Số đến", "Tác giả", "Ký nhận", "Ghi chú"]),
            ("follow-up", ["Thời hạn giải quyết", "Tiến độ giải quyết", "văn bản trả lời"]),
        ],
    )
    def test_pdf_in_the_decrees_columns(self, full, book, columns):
        answer = self.get(full, book, "pdf")
        assert answer.headers["Content-Disposition"].startswith("attachment")
        pages = pypdfium2.PdfDocument(answer.content)
        words = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pages).split())
        for column in columns:
            assert column in words
        assert "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH" in words
        assert "1/SYT-NVY" in words
        assert "#let x = [sai]" in words  # what people wrote is never markup
        assert "Từ số 1 đến số 2" in words

    @pytest.mark.parametrize(("book", "columns"), [("arrivals", 10), ("follow-up", 7)])
    def test_excel_without_formulas(self, full, book, columns):
        answer = self.get(full, book, "xlsx")
        sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active
        assert sheet.max_column == columns
        assert sheet.max_row == 6
        assert {cell.data_type for row in sheet.iter_rows(min_row=5) for cell in row if cell.value} <= {
            "s",
            "n",
        }

    def test_an_empty_period_is_a_book_too(self, clerk):
        assert self.get(clerk, "arrivals", "pdf").content.startswith(b"%PDF")

    def test_the_choice_is_a_page_of_its_own(self, clerk):
        assert "Phụ lục IV" in page_of(clerk, "/van-ban-den/so/")
        assert self.get(clerk, "arrivals", "pdf", since="x").status_code == 422
        assert self.get(clerk, "arrivals", "pdf", office=COMMUNE).status_code == 422
        assert self.get(clerk, "arrivals", "pdf", since="2027-01-01", until="2026-01-01").status_code == 400


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ({"symbol": "…/STTTT-TTBCXB"}, "không có số."),
        ({"symbol": ""}, "không có số."),
        ({"issued_on": "", "issued_text": ""}, "không có ngày."),
        ({"symbol": "", "issued_on": "", "issued_text": " "}, "không có số và ngày"),
    ],
)
def test_a_paper_without_number_or_day_is_asked_about_once(clerk, said, asked):
    row = paper(1)
    whole = {"symbol": "1/SYT", "issued_on": "05/01/2026", **said}
    answer = clerk.post(reverse("arrival_enter", args=[row.pk]), filled(row, **whole))
    page = answer.content.decode()
    assert (answer.status_code, asked in page, "Vẫn vào sổ" in page) == (422, True, True)
    row.refresh_from_db()
    assert row.number is None
    again = {**filled(row, **whole), "sure": str(row.version)}
    assert clerk.post(reverse("arrival_enter", args=[row.pk]), again).status_code == 302
    row.refresh_from_db()
    assert row.number == 1


def test_a_day_with_parts_missing_is_a_day(clerk):
    row = paper(1)
    said = filled(row, symbol="1/SYT", issued_on="", issued_text="tháng 3 năm 2026")
    assert clerk.post(reverse("arrival_enter", args=[row.pk]), said).status_code == 302


@pytest.mark.parametrize("symbol", ["1/SYT", ""])
def test_a_second_tab_is_told_the_number_the_paper_has(clerk, symbol):
    row = paper(1)
    whole = filled(row, symbol=symbol, issued_on="05/01/2026", sure=str(row.version))
    assert clerk.post(reverse("arrival_enter", args=[row.pk]), whole).status_code == 302
    row.refresh_from_db()
    row.registered_by = person(Role.CLERK, username="van-thu-khac")
    row.save()
    answer = clerk.post(reverse("arrival_enter", args=[row.pk]), {**whole, "sure": "", "kind": "Công điện"})
    html = answer.content.decode()
    assert answer.status_code == 409
    assert f"đã vào sổ: số đến 1 năm {row.year}" in html
    assert "Vẫn vào sổ" not in html
    assert 'value="Công điện"' in html


def test_what_is_only_kept_is_not_asked_about(clerk):
    row = paper(1)
    assert clerk.post(reverse("arrival_confirm", args=[row.pk]), filled(row, symbol="")).status_code == 302


def test_a_hundred_requests_at_once_get_a_hundred_numbers(transactional_db):  # noqa: ARG001
    file, clerk, now = paper(1).file, person(Role.CLERK), timezone.now()
    Arrival.objects.all().delete()
    rows = Arrival.objects.bulk_create(
        Arrival(
            office_id=DEPARTMENT, file=file, file_name=f"{n}.txt", dropped_at=now, dropped_by=clerk,
            state=ArrivalState.READ, not_duplicate=True,
        )
        for n in range(100)
    )  # fmt: skip
    browser = Client()
    browser.force_login(clerk)
    cookies = browser.cookies

    def post(row):
        client = Client()
        client.cookies = cookies
        try:
            said = filled(row, symbol="1/SYT", issued_on="05/01/2026")
            return client.post(reverse("arrival_enter", args=[row.pk]), said).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(100) as pool:
        assert set(pool.map(post, rows)) == {302}
    numbers = Arrival.objects.order_by("number").values_list("number", flat=True)
    assert [*numbers] == list(range(1, 101))
    assert Series.objects.get(office=DEPARTMENT).last == 100


def test_no_paper_comes_before_it_was_written(clerk):
    row = paper(1)
    answer = clerk.post(reverse("arrival_enter", args=[row.pk]), filled(row, issued_on="01/01/2099"))
    assert "Ngày văn bản ở sau hôm nay" in answer.content.decode()
    row.refresh_from_db()
    assert row.number is None


@pytest.mark.parametrize(("role", "leads"), [(Role.SPECIALIST, True), (Role.AUDITOR, False)])
def test_a_registered_paper_leads_to_the_paper_it_asks_for(clerk, role, leads):
    row = entered(clerk)
    reader = Client()
    reader.force_login(person(role))
    assert (f"/van-ban-di/moi/?van-ban={row.pk}" in page_of(reader, f"/van-ban-den/{row.pk}/")) is leads


@pytest.mark.parametrize("number", ["²", "9" * 5000, "một"])
def test_what_is_no_number_is_none(clerk, number):
    row = paper(1)
    assert clerk.get(f"{reverse('being_read')}?id={number}").status_code == 200
    answer = clerk.post(reverse("arrival_duplicate", args=[row.pk]), {"version": row.version, "of": number})
    assert answer.status_code == 404
    row.refresh_from_db()
    assert not row.not_duplicate


class TestMacros:
    """A Word file with program code is taken, and whoever looks at it is told."""

    @staticmethod
    def word(**more):
        stream = io.BytesIO()
        document = docx.Document()
        document.add_paragraph("SỞ Y TẾ")
        document.add_paragraph("Kính gửi: Ủy ban nhân dân xã Tân Lập")
        document.save(stream)
        with zipfile.ZipFile(stream, "a") as package:
            for name, data in more.items():
                package.writestr(f"word/{name}.bin", data)
        return stream.getvalue()

    def test_they_are_told_on_the_page_of_the_paper(self, clerk):
        row = paper(name="a.docx", data=self.word(vbaProject=b"code"))
        assert "Tệp gốc có macro" in clerk.get(reverse("arrival", args=[row.pk])).content.decode()

    def test_of_other_files_nothing_is_said(self, clerk):
        row = paper(name="a.docx", data=self.word())
        assert "macro" not in clerk.get(reverse("arrival", args=[row.pk])).content.decode()
