"""Tổ chức, page by page."""

import io
from datetime import date

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from duties import duty
from office import COMMUNE, DEPARTMENT, OFFICE, PROVINCE, actor, build_office, person, sign_in_by_two_steps
from splits import split_office

from lantoa.apps.documents.models import Assignment
from lantoa.apps.organisations import spreadsheet
from lantoa.apps.organisations.models import Reorganisation, Unit, UnitAttribute
from lantoa.apps.organisations.selectors.browse import counts, found_lines, roots, search, storey
from lantoa.apps.organisations.selectors.export import units_table
from lantoa.core.permission import Role

DAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _office(db):  # noqa: ARG001 - the rows come after the database
    build_office()


@pytest.fixture
def admin(client):
    client.force_login(person(Role.ADMINISTRATOR, PROVINCE))
    return client


def text(answer):
    return answer.content.decode()


def test_the_tree_opens_at_ones_own_unit(client):
    client.force_login(person(Role.SPECIALIST))
    page = text(client.get("/to-chuc/"))
    assert "Phòng Thông tin - Báo chí" in page
    assert "Xã Tân Lập" not in page


def test_a_committee_sees_the_area_it_governs(client):
    client.force_login(person(Role.ADMINISTRATOR, COMMUNE))
    assert "Xã Tân Lập" in text(client.get("/to-chuc/"))


def test_search_needs_no_marks(admin):
    page = text(admin.get("/to-chuc/?tim=bao chi"))
    assert "<strong>1</strong> đơn vị khớp" in page
    assert "Không có đơn vị nào khớp" in text(admin.get("/to-chuc/?tim=khong co"))


def test_a_day_that_is_none_is_told_how_to_be_written(admin):
    answer = admin.get("/to-chuc/?ngay=hom-qua")
    assert answer.status_code == 400
    assert "01/07/2025" in text(answer)


def test_lists_ask_few_questions(admin, django_assert_max_num_queries):
    admin.get("/to-chuc/")
    with django_assert_max_num_queries(16):  # some of them are who one is
        admin.get("/to-chuc/")
    who = actor(Role.ADMINISTRATOR, PROVINCE)
    with django_assert_max_num_queries(12):
        counts(who, on=DAY)
        storey(who, unit=roots(who, on=DAY)[0].id, on=DAY)
    with django_assert_max_num_queries(12):
        found_lines(list(search(who, words="", on=DAY)[:50]), on=DAY)


def edit(client, unit, what, **fields):
    fields.setdefault("since", "01/12/2026")
    return client.post(
        f"/to-chuc/don-vi/{unit}/{what}/",
        {"version": Unit.objects.get(pk=unit).changed, **fields},
        follow=True,
    )


@pytest.mark.parametrize(
    ("what", "fields", "told"),
    [
        ("ten", {"name": "Phòng Báo chí"}, "Đã đổi tên"),
        ("ten-khac", {"text": "PBC", "use": "abbreviation"}, "Đã thêm cách gọi"),
        ("ma", {"system": "other", "value": "77"}, "Đã ghi mã"),
        ("thuoc-tinh", {"key": "language", "value": "Tày"}, "Đã ghi thuộc tính"),
        ("chuyen", {"parent": "phong-nvvh"}, "Đã chuyển"),
        ("thoi", {}, "Đã ghi ngày thôi hoạt động"),
        ("them", {"name": "Tổ Báo chí", "kind": "office"}, "Đã thêm đơn vị"),
    ],
)
def test_a_unit_is_changed_from_a_day_on(admin, what, fields, told):
    assert told in text(edit(admin, OFFICE, what, **fields))
    before = text(admin.get(f"/to-chuc/don-vi/{OFFICE}/?ngay=2026-11-30"))
    assert '<h1 class="h4 mb-0">Phòng Thông tin - Báo chí</h1>' in before


def test_a_field_that_is_wrong_is_shown_where_it_stands(admin):
    answer = edit(admin, OFFICE, "ten", name="", since="hôm nay")
    assert answer.status_code == 422
    assert text(answer).count("is-invalid") == 2


def test_two_people_at_once_are_told_of_each_other(admin):
    stale = Unit.objects.get(pk=OFFICE).changed
    edit(admin, OFFICE, "ten", name="Phòng Báo chí")
    answer = admin.post(
        f"/to-chuc/don-vi/{OFFICE}/ten/", {"version": stale, "name": "Phòng Khác", "since": "02/12/2026"}
    )
    assert answer.status_code == 409
    assert "Người khác vừa sửa" in text(answer)


def test_bodies_every_area_has_are_written_down_when_needed(admin):
    body = "phong-vhxh@xa-tan-lap"
    assert body in text(admin.get("/to-chuc/don-vi/xa-tan-lap/"))
    admin.post("/to-chuc/don-vi/xa-tan-lap/co-quan/", {"body": [body, "ubnd@hason"]})
    assert Unit.objects.filter(pk=body).exists()
    assert not Unit.objects.filter(pk="ubnd@hason").exists()


def upload(client, content, *, about="units", name="bang.xlsx", way="turn"):
    return client.post(
        "/to-chuc/bang/xem-truoc/",
        {"file": SimpleUploadedFile(name, content), "about": about, "on": "01/12/2026", "way": way},
    )


def test_a_table_is_looked_at_then_taken(admin):
    rows = [*units_table(actor(Role.ADMINISTRATOR, PROVINCE))]
    rows.append(["", "Thôn, tổ dân phố", "Thôn Yên", "", "", "", "xa-tan-lap"])
    answer = upload(admin, spreadsheet.to_excel([("Đơn vị", rows)]))
    assert "Chưa ghi gì cho tới khi bạn đồng ý" in text(answer)
    assert "có từ ngày 01/12/2026" in text(answer)
    assert "không rõ ngày bắt đầu" in text(
        upload(admin, spreadsheet.to_excel([("Đơn vị", rows)]), way="correct")
    )
    assert not Unit.objects.filter(name="Thôn Yên").exists()
    token = answer.context["token"]
    taken = admin.post("/to-chuc/bang/nhan/", {"token": token}, follow=True)
    assert "thêm 1, thay đổi 0, giữ nguyên 8" in text(taken)
    again = admin.post("/to-chuc/bang/nhan/", {"token": token})
    assert "đã nhận rồi" in text(again)


def test_a_problem_row_says_what_to_do_and_nothing_is_taken(admin):
    table = "Mã đơn vị;Loại;Tên;Đứng dưới\nx;làng;Thôn;hason\ny;village;Thôn;đâu"
    page = text(upload(admin, table.encode(), name="bang.csv"))
    assert "Loại: Không có loại «làng». Ghi một trong các loại: Tỉnh, thành phố; Huyện;" in page
    assert "Không có đơn vị mã hoặc tên «đâu»" in page
    assert "Đồng ý, ghi tất cả" not in page


def test_a_row_tells_all_its_faults_and_a_new_unit_its_twin(admin):
    rows = "x,làng,Thôn,đâu\n,village,Thôn Hạ,Xã Tân Lập\n,village,thôn hạ,xa-tan-lap"
    page = text(upload(admin, f"Mã đơn vị,Loại,Tên,Đứng dưới\n{rows}".encode(), name="bang.csv"))
    assert "Loại: Không có loại «làng»" in page
    assert "Không có đơn vị mã hoặc tên «đâu»" in page
    assert "Dưới cùng đơn vị cấp trên đã có «thôn hạ (u-" in page


def test_a_column_nobody_knows_is_told_with_those_that_are_known(admin):
    page = text(upload(admin, "Mã đơn vị,Loại,Tên,Chỗ\nx,Thôn,Thôn Yên,a".encode(), name="bang.csv"))
    assert "chỗ: Không có cột này. Bảng có các cột: Mã đơn vị, Loại, Tên, " in page
    assert "short" not in page


def test_many_rows_are_counted_as_people_write_numbers(admin):
    rows = "\n".join(f"t{at},village,Thôn {at},xa-tan-lap" for at in range(1200))
    page = text(upload(admin, f"id,kind,name,parent\n{rows}".encode(), name="bang.csv"))
    assert "<strong>1.200</strong> thêm mới" in page


def test_zones_come_from_a_table(admin):
    table = "Mã đơn vị,Tên,Thuộc tính,Giá trị\nxa-tan-lap,Xã Tân Lập,Khu vực,III"
    answer = upload(admin, table.encode(), about="zones", name="vung.csv")
    admin.post("/to-chuc/bang/nhan/", {"token": answer.context["token"]})
    assert UnitAttribute.objects.get().value == "III"


def test_somebody_elses_table_cannot_be_taken(admin, client):
    answer = upload(admin, b"id,kind,name,parent\nx,village,T,xa-tan-lap")
    client.force_login(person(Role.ADMINISTRATOR))
    assert client.post("/to-chuc/bang/nhan/", {"token": answer.context["token"]}).status_code == 400
    assert not Unit.objects.filter(pk="x").exists()


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"\xff", b"", "Mã đơn vị,Loại,Tên".encode()])
def test_a_file_that_is_no_table_is_refused_in_words(admin, content):
    answer = upload(admin, content)
    assert answer.status_code in {400, 422}


def test_the_workbook_has_three_sheets(admin):
    book = openpyxl.load_workbook(io.BytesIO(admin.get("/to-chuc/bang/tai/").content))
    assert book.sheetnames == ["Đơn vị", "Kế thừa", "Vùng"]
    assert admin.get("/to-chuc/bang/tai/?dang=csv").content.startswith(b"\xef\xbb\xbf")


MERGE = {
    "kind": "merged",
    "on": "01/11/2026",
    "basis": "1/QĐ-UBND",
    "origin": [OFFICE],
    "heir-0-unit": "phong-nvvh",
    "heirs": "1",
}


def test_a_reorganisation_without_its_day_asks_for_it(admin):
    seen = admin.post("/to-chuc/sap-xep/moi/", {**MERGE, "on": " ", "action": "preview"})
    assert "Ghi ngày có hiệu lực" in text(seen)
    assert "thôi từ" not in text(seen)
    assert "Ghi ngày có hiệu lực" not in text(admin.get("/to-chuc/sap-xep/moi/"))


def test_a_reorganisation_is_seen_then_done_then_undone(admin):
    seen = admin.post("/to-chuc/sap-xep/moi/", {**MERGE, "action": "preview"})
    assert "<strong>Phòng Thông tin - Báo chí</strong> thôi từ 01/11/2026" in text(seen)
    reviewed = seen.context["reviewed"]
    done = admin.post(
        "/to-chuc/sap-xep/moi/", {**MERGE, "action": "apply", "reviewed": reviewed}, follow=True
    )
    assert "Đã thực hiện" in text(done)
    number = Reorganisation.objects.get().pk
    unit = text(admin.get(f"/to-chuc/don-vi/{OFFICE}/"))
    assert "thôi từ 01/11/2026" in unit
    assert "Phòng Nghiệp vụ văn hóa" in unit
    undone = admin.post(f"/to-chuc/sap-xep/{number}/hoan-tac/", follow=True)
    assert "đã hoàn tác" in text(undone)
    assert Unit.objects.get(pk=OFFICE).until is None
    assert "đã hoàn tác" in text(admin.get("/to-chuc/sap-xep/"))


def test_what_was_looked_for_is_kept_whole_from_page_to_page(admin):
    page = admin.get("/to-chuc/sap-xep/", {"tim": "1 & 2"})
    assert page.context["query"] == "tim=1+%26+2&sort=on"
    assert "Không có lần sắp xếp nào có căn cứ như vậy" in text(page)


def test_what_was_not_reviewed_is_not_done(admin):
    seen = admin.post("/to-chuc/sap-xep/moi/", {**MERGE, "action": "preview"})
    other = {**MERGE, "basis": "2/QĐ-UBND", "action": "apply", "reviewed": seen.context["reviewed"]}
    answer = admin.post("/to-chuc/sap-xep/moi/", other)
    assert "Bạn vừa sửa sau khi xem trước" in text(answer)
    assert not Reorganisation.objects.exists()


def test_all_that_is_missing_is_told_at_once_and_nothing_typed_is_lost(admin):
    new = {
        **MERGE,
        "on": "mai",
        "basis": "",
        "heir-0-unit": "",
        "heir-0-name": "Xã Tân Hòa",
        "heir-0-code": "9/9",
    }
    page = admin.post("/to-chuc/sap-xep/moi/", {**new, "action": "preview"})
    assert len(page.context["missing"]) == 4
    for words in (
        "Ngày có hiệu lực chưa đúng dạng",
        "Chưa ghi căn cứ",
        "cần tên, loại và nơi đứng dưới",
        "Sửa ô mã số",
    ):
        assert words in text(page), words
    for typed in ("mai", "Xã Tân Hòa", "9/9"):
        assert f'value="{typed}"' in text(page), typed


def test_an_area_without_a_code_goes_on_with_a_provisional_one(admin):
    new = {
        "heir-0-unit": "",
        "heir-0-name": "Xã Tân Hòa",
        "heir-0-kind": "commune",
        "heir-0-parent": PROVINCE,
        "origin": ["xa-tan-lap", "xa-phu-xuan"],
    }
    seen = admin.post("/to-chuc/sap-xep/moi/", {**MERGE, **new, "action": "preview"})
    assert "mã tạm tam-xa-tan-hoa" in text(seen)
    sent = {**MERGE, **new, "action": "apply", "reviewed": seen.context["reviewed"]}
    assert "Đã thực hiện" in text(admin.post("/to-chuc/sap-xep/moi/", sent, follow=True))
    unit = text(admin.get("/to-chuc/don-vi/tam-xa-tan-hoa@2026-11-01/"))
    assert "Mã khác" in unit
    number = Reorganisation.objects.get().pk
    assert "đã hoàn tác" in text(admin.post(f"/to-chuc/sap-xep/{number}/hoan-tac/", follow=True))


def test_a_part_that_is_no_number_is_asked_again(admin):
    new = {**MERGE, "kind": "split", "heir-0-portion": "một nửa", "action": "preview"}
    assert "Phần chia mỗi bên từ 0 đến 100 %" in text(admin.post("/to-chuc/sap-xep/moi/", new))


def test_a_new_unit_under_nothing_is_asked_where_it_stands(admin):
    new = {**MERGE, "heir-0-unit": "", "heir-0-name": "Phòng Mới", "heir-0-kind": "office"}
    seen = admin.post("/to-chuc/sap-xep/moi/", {**new, "action": "preview"})
    assert seen.status_code == 200
    assert "Đơn vị mới cần tên, loại và nơi đứng dưới" in text(seen)
    assert "Chọn đơn vị mà đơn vị mới này đứng dưới." in text(seen)
    named = admin.post("/to-chuc/sap-xep/moi/", {**new, "heir-0-parent": DEPARTMENT, "action": "preview"})
    assert "đứng dưới." not in text(named)
    elsewhere = {**new, "heir-0-parent": "khong-co", "action": "preview"}
    assert admin.post("/to-chuc/sap-xep/moi/", elsewhere).status_code == 403


def test_a_new_unit_of_no_kind_is_asked_which_it_is(admin):
    new = {**MERGE, "heir-0-unit": "", "heir-0-name": "Phòng Mới", "heir-0-parent": DEPARTMENT}
    assert '<option value="">Chọn loại</option>' in text(admin.get("/to-chuc/sap-xep/moi/"))
    page = text(admin.post("/to-chuc/sap-xep/moi/", {**new, "heir-0-kind": "", "action": "preview"}))
    assert "Chọn loại của đơn vị mới này." in page
    named = admin.post("/to-chuc/sap-xep/moi/", {**new, "heir-0-kind": "office", "action": "preview"})
    assert "Chọn loại của đơn vị mới này." not in text(named)


def test_what_bars_an_undo_is_named_with_its_page(admin):
    new = {
        **MERGE,
        "heir-0-unit": "",
        "heir-0-name": "Phòng Mới",
        "heir-0-parent": DEPARTMENT,
        "heir-0-kind": "office",
    }
    reviewed = admin.post("/to-chuc/sap-xep/moi/", {**new, "action": "preview"}).context["reviewed"]
    admin.post("/to-chuc/sap-xep/moi/", {**new, "action": "apply", "reviewed": reviewed})
    row = Reorganisation.objects.get()
    made = row.shares.first().heir_id
    newcomer = person(Role.SPECIALIST, made)
    borne = duty("Lập danh sách hộ nghèo", bearers=[made])
    given = Assignment.objects.create(arrival=borne.arrival, unit_id=made)
    own = duty("Việc của phòng mới", office=made)
    admin.force_login(person(Role.DIRECTOR, PROVINCE))
    page = text(admin.get(reverse("reorganisation", args=[row.pk])))
    for name, key in (
        ("person", newcomer.pk),
        ("duty", borne.pk),
        ("duty", own.pk),
        ("arrival", given.arrival_id),
        ("arrival", own.arrival_id),
    ):
        assert f'href="{reverse(name, args=[key])}"' in page
    assert "Lập danh sách hộ nghèo</a>" in page


def test_later_changes_of_units_bar_an_undo_by_name(admin):
    reviewed = admin.post("/to-chuc/sap-xep/moi/", {**MERGE, "action": "preview"}).context["reviewed"]
    admin.post("/to-chuc/sap-xep/moi/", {**MERGE, "action": "apply", "reviewed": reviewed})
    row = Reorganisation.objects.get()
    Unit.objects.filter(pk=OFFICE).update(changed=row.effect["edition"] + 1)
    page = text(admin.get(reverse("reorganisation", args=[row.pk])))
    assert f'href="{reverse("unit", args=[OFFICE])}"' in page


def test_a_split_grows_by_one_side_at_a_time(admin):
    asked = {"kind": "split", "origin": [OFFICE], "action": "more", "heirs": "2", "heir-0-name": "Phòng A"}
    page = text(admin.post("/to-chuc/sap-xep/moi/", asked))
    assert 'name="heir-2-name"' in page
    assert "Phòng A" in page


def test_a_phrase_is_told(admin):
    page = text(admin.get("/to-chuc/dien-giai/?cum=Lưu: VT; UBND xã Tân Lập&parent=so-vhttdl"))
    assert "không phải đơn vị" in page
    assert admin.get(f"/to-chuc/dien-giai/?cum=x&parent={DEPARTMENT}x").status_code == 404


def test_choices_come_as_one_types(admin):
    page = text(admin.get("/to-chuc/chon/?tim=tan lap&ten=origin&nhieu=1"))
    assert 'type="checkbox" name="origin" value="xa-tan-lap"' in page
    assert "Không có đơn vị nào khớp" in text(admin.get("/to-chuc/chon/?tim=khong co"))


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.AUDITOR])
@pytest.mark.parametrize("unit", [PROVINCE, DEPARTMENT, OFFICE, "xa-tan-lap", COMMUNE])
def test_the_page_of_a_unit_asks_little(client, role, unit, django_assert_max_num_queries):
    split_office()
    sign_in_by_two_steps(client, person(role, PROVINCE))
    client.get(reverse("unit", args=[unit]))
    with django_assert_max_num_queries(12):
        assert client.get(reverse("unit", args=[unit])).status_code == 200


@pytest.mark.parametrize("number", ["²", "9" * 5000])
def test_what_is_no_number_is_none(admin, number):
    assert admin.get(f"/to-chuc/nhanh/{DEPARTMENT}/?tu={number}").status_code == 200
    answer = admin.post("/to-chuc/sap-xep/moi/", {**MERGE, "heirs": number, "action": "preview"})
    assert answer.status_code == 200
