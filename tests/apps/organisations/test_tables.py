"""Tables of units and of zones: compared first, then taken whole or not at all."""

import contextlib
import io
import zipfile
from datetime import date

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from office import COMMUNE, DEPARTMENT, OFFICE, PROVINCE, TODAY, actor, build_office
from splits import split_office

from lantoa.apps.audit.models import Event
from lantoa.apps.organisations import spreadsheet
from lantoa.apps.organisations.headings import UNITS
from lantoa.apps.organisations.models import Unit, UnitAttribute, UnitName
from lantoa.apps.organisations.selectors import name_of, path
from lantoa.apps.organisations.selectors.export import successions_table, units_table, zones_table
from lantoa.apps.organisations.services.tables import import_units, propose
from lantoa.apps.organisations.services.zones import import_zones, propose_zones
from lantoa.core.kernel import Refused
from lantoa.core.organisation import Valid
from lantoa.core.permission import Role

ON = date(2026, 12, 1)
HEAD = ["Mã đơn vị", "Loại", "Tên", "Đứng dưới"]


@pytest.fixture
def admin(db):  # noqa: ARG001 - the rows come after the database
    build_office()
    return actor(Role.ADMINISTRATOR, PROVINCE)


def proposed(admin, rows, *, correct=False, on=ON):
    return propose(admin, rows=rows, on=on, correct=correct, today=TODAY)


def taken(admin, rows, *, correct=False, on=ON):
    edition = proposed(admin, rows, correct=correct, on=on).edition
    return import_units(admin, rows=rows, on=on, correct=correct, edition=edition, today=TODAY)


@pytest.mark.django_db
class TestUnits:
    def test_what_was_exported_changes_nothing(self, admin):
        for rows in (
            units_table(admin),
            spreadsheet.read_rows("a.csv", spreadsheet.to_csv(units_table(admin))),
            spreadsheet.read_rows("a.xlsx", spreadsheet.to_excel([("Đơn vị", units_table(admin))])),
        ):
            assert proposed(admin, rows).counts == {"added": 0, "changed": 0, "unchanged": 8, "problem": 0}

    def test_new_units_come_with_or_without_an_id(self, admin):
        rows = [
            HEAD,
            ["", "Thôn, tổ dân phố", "Thôn Yên", "xa-tan-lap"],
            ["t2", "village", "Thôn Hạ", "xa-tan-lap"],
        ]
        assert taken(admin, rows)["added"] == 2
        village = Unit.objects.get(name="Thôn Yên")
        assert path(village.pk, on=ON)[1:] == ("xa-tan-lap", COMMUNE, PROVINCE)
        assert taken(admin, rows)["unchanged"] == 2
        assert Event.objects.latest("id").after["added"] == [village.pk, "t2"]

    def test_a_new_unit_without_its_first_day_begins_on_the_day_of_the_table(self, admin):
        rows = [[*HEAD, "Từ ngày"], ["t9", "village", "Thôn Mới", "xa-tan-lap", ""]]
        (row,) = proposed(admin, rows).rows
        assert row.value.valid.since == ON
        taken(admin, rows)
        assert Unit.objects.get(pk="t9").since == ON
        assert (path("t9", on=date(2026, 11, 30)), path("t9", on=ON)[0]) == ((), "t9")
        assert proposed(admin, rows).counts["unchanged"] == 1
        assert proposed(admin, rows, on=date(2027, 1, 1)).counts["unchanged"] == 1

    def test_what_was_forgotten_begins_where_it_says_and_else_before_all_days(self, admin):
        head = [*HEAD, "Từ ngày", "Đến ngày"]
        rows = [
            head,
            ["t1", "village", "Thôn Cũ", "xa-tan-lap", "01/07/2025", ""],
            ["t2", "village", "Thôn Xưa", "xa-tan-lap", "", "01/07/2025"],
        ]
        told = [row.value.valid for row in proposed(admin, rows).rows]
        assert told == [Valid(date(2025, 7, 1), None), Valid(None, date(2025, 7, 1))]
        forgotten = [HEAD, ["t3", "village", "Thôn Sót", "xa-tan-lap"]]
        assert proposed(admin, forgotten, correct=True).rows[0].value.valid == Valid()

    def test_a_new_name_holds_from_the_day_and_the_old_one_till_then(self, admin):
        rows = [HEAD, [OFFICE, "office", "Phòng Báo chí", DEPARTMENT]]
        seen = proposed(admin, rows).rows[0]
        assert (seen.state, seen.differs[0][0]) == ("changed", "name")
        taken(admin, rows)
        assert name_of(OFFICE, on=date(2026, 11, 30)) == "Phòng Thông tin - Báo chí"
        assert name_of(OFFICE, on=ON) == "Phòng Báo chí"
        assert UnitName.objects.filter(unit=DEPARTMENT, text="SVHTTDL").exists()

    def test_what_was_written_wrongly_is_set_right_for_all_days(self, admin):
        taken(admin, [HEAD, [OFFICE, "office", "Phòng Báo chí", DEPARTMENT]], correct=True)
        assert name_of(OFFICE, on=date(2020, 1, 1)) == "Phòng Báo chí"

    def test_columns_the_table_lacks_stay_as_they_are(self, admin):
        taken(admin, [["id", "kind", "name"], [DEPARTMENT, "department", "Sở Văn hóa"]])
        assert Unit.objects.get(pk=DEPARTMENT).codes.exists()
        assert path(DEPARTMENT, on=TODAY) == (DEPARTMENT, PROVINCE)

    @pytest.mark.parametrize(
        ("row", "column", "code"),
        [
            (["x y", "village", "Thôn", PROVINCE], "id", "table_id"),
            (["x", "làng", "Thôn", PROVINCE], "kind", "table.kind"),
            (["x", "village", "", PROVINCE], "name", "table.empty"),
            (["x", "village", "Thôn", "nowhere"], "parent", "table_unknown_unit"),
            ([OFFICE, "school", "Trường", DEPARTMENT], "kind", "table_kind_fixed"),
            (["x", "village", "T" * 251, PROVINCE], "name", "table_long"),
            (["x", "village", "Thôn", ""], "parent", "table_elsewhere"),
            ([DEPARTMENT, "department", "Sở", OFFICE], "parent", "table_circle"),
            (["x", "village", "Thôn [2026-13-01..]", PROVINCE], "name", "table.day"),
        ],
    )
    def test_a_problem_says_where_and_what(self, admin, row, column, code):
        good = ["t2", "village", "Thôn Hạ", "xa-tan-lap"]
        seen = proposed(admin, [HEAD, good, row])
        assert seen.counts["added"] == 1
        bad = next(one for one in seen.rows if one.state == "problem")
        assert (bad.line, bad.problem.column, bad.problem.code) == (3, column, code)
        with pytest.raises(Refused, match="table_problems"):
            taken(admin, [HEAD, good, row])
        assert not Unit.objects.filter(pk="t2").exists()

    def test_everything_wrong_in_a_row_is_told_at_once(self, admin):
        head = [*HEAD, "Từ ngày", "Đến ngày", "Địa bàn"]
        rows = [
            head,
            ["x", "làng", "Thôn", "nowhere", "32/13/2026", "30/02/2027", "nowhere"],
            ["y@hom-qua", "village", "", "xa-tan-lap", "", "", ""],
            ["x", "village", "Thôn {", "xa-tan-lap", "", "", ""],
            ["z", "village", "Thôn Con", "x", "", "", ""],
        ]
        first, second, third, child = proposed(admin, rows).rows
        told = [
            {(one.column, one.code) for one in (row.problem, *row.more)} for row in (first, second, third)
        ]
        assert told[0] == {
            ("kind", "table.kind"),
            ("since", "table.day"),
            ("until", "table.day"),
            ("parent", "table_unknown_unit"),
            ("area", "table_unknown_area"),
        }
        assert told[1] == {("name", "table.empty"), ("id", "table.day")}
        assert told[2] == {("name", "table.value"), ("id", "table.twice")}
        assert (child.problem.column, child.problem.code) == ("parent", "table_elsewhere")

    def test_a_parent_may_be_given_by_the_name_that_one_unit_has(self, admin):
        rows = [
            HEAD,
            ["t2", "village", "Thôn Hạ", "xã Tân Lập"],
            ["p2", "office", "Tổ Một cửa", "Ủy ban nhân dân xã Tân Lập"],
            ["p3", "office", "Bộ phận Tiếp nhận", "Tổ Một cửa"],
        ]
        assert taken(admin, rows)["added"] == 3
        assert path("t2", on=ON)[1] == "xa-tan-lap"
        assert path("p3", on=ON)[1:3] == ("p2", COMMUNE)
        taken(admin, [HEAD, ["t3", "village", "Thôn Hạ", "xa-phu-xuan"]])
        (row,) = proposed(admin, [HEAD, ["c1", "collaborators", "Mạng lưới", "Thôn Hạ"]]).rows
        assert (row.problem.column, row.problem.code) == ("parent", "table_several_units")
        elsewhere = actor(Role.ADMINISTRATOR, COMMUNE)
        (row,) = proposed(elsewhere, [HEAD, ["c1", "office", "Tổ", "Sở Văn hóa, Thể thao và Du lịch"]]).rows
        assert row.problem.code == "table_unknown_unit"

    def test_a_new_unit_called_as_another_beside_it_is_told(self, admin):
        taken(admin, [HEAD, ["t2", "village", "Thôn Hạ", "xa-tan-lap"]])
        rows = [
            HEAD,
            ["", "village", "thôn hạ", "xa-tan-lap"],
            ["", "village", "Thôn Hạ", "xa-phu-xuan"],
            ["t4", "village", "Thôn Thượng", "xa-tan-lap"],
            ["t5", "village", "Thôn Thượng", "xa-tan-lap"],
            ["t2", "village", "Thôn Hạ", "xa-tan-lap"],
        ]
        seen = proposed(admin, rows)
        assert seen.counts == {"added": 4, "changed": 0, "unchanged": 1, "problem": 0}
        told = {row.line: row.more[0].value for row in seen.rows if row.more}
        assert told == {2: "thôn hạ (t2)", 5: "Thôn Thượng (t4)"}

    def test_a_head_nobody_knows_is_said_first(self, admin):
        seen = proposed(admin, [["id", "kind", "name", "màu"], ["x", "village", "Thôn", "đỏ"]])
        assert [(row.line, row.problem.code) for row in seen.rows] == [(1, "table.column")]

    def test_nobody_writes_into_another_units_subtree(self, admin):  # noqa: ARG002 - the office
        clerk = actor(Role.ADMINISTRATOR, COMMUNE)
        seen = proposed(
            clerk, [HEAD, ["x", "office", "Phòng", DEPARTMENT], [OFFICE, "office", "Phòng", COMMUNE]]
        )
        assert {row.problem.code for row in seen.rows} == {"table_elsewhere"}
        with pytest.raises(Refused, match="not_permitted"):
            proposed(actor(Role.SPECIALIST), [HEAD])

    def test_what_was_reviewed_must_still_be_so(self, admin):
        rows = [HEAD, ["t2", "village", "Thôn Hạ", "xa-tan-lap"]]
        edition = proposed(admin, rows).edition
        taken(admin, [HEAD, ["t3", "village", "Thôn Đông", "xa-tan-lap"]])
        with pytest.raises(Refused, match="changed_meanwhile"):
            import_units(admin, rows=rows, on=ON, correct=False, edition=edition, today=TODAY)


ZONES = ["Mã đơn vị", "Tên", "Thuộc tính", "Giá trị", "Từ ngày", "Đến ngày", "Căn cứ"]


@pytest.mark.django_db
class TestZones:
    def take(self, admin, *lines):
        rows = [ZONES, *lines]
        edition = propose_zones(admin, rows=rows, on=ON, today=TODAY).edition
        return import_zones(admin, rows=rows, on=ON, edition=edition, today=TODAY)

    def test_a_zone_ends_the_one_before_and_languages_stand_side_by_side(self, admin):
        tan_lap = ["xa-tan-lap", "Xã Tân Lập"]
        self.take(admin, [*tan_lap, "Khu vực", "III", "2021-06-04", "", "861/QĐ-TTg"])
        self.take(
            admin,
            [*tan_lap, "zone", "I"],
            [*tan_lap, "Ngôn ngữ", "Tày"],
            [*tan_lap, "Ngôn ngữ", "Dao"],
            [*tan_lap, "Xã biên giới", "có"],
        )
        assert {(row.key, row.value, row.until) for row in UnitAttribute.objects.all()} == {
            ("zone", "III", ON),
            ("zone", "I", None),
            ("language", "Tày", None),
            ("language", "Dao", None),
            ("border", "yes", None),
        }
        again = propose_zones(admin, rows=zones_table(admin), on=ON, today=TODAY)
        assert again.counts == {"added": 0, "changed": 0, "unchanged": 5, "problem": 0}

    @pytest.mark.parametrize(
        ("line", "code"),
        [
            (["nowhere", "", "zone", "III"], "table_unknown_unit"),
            (["xa-tan-lap", "Xã Phú Xuân", "zone", "III"], "table_other_name"),
            (["xa-tan-lap", "", "", "III"], "table.empty"),
            (["xa-tan-lap", "", "zone", ""], "table.empty"),
            (["xa-tan-lap", "", "zone", "III", "hôm qua"], "table.day"),
            (["xa-tan-lap", "", "zone", "III", "4/6/21"], "table.day"),  # not the year 21
            (["xa-tan-lap", "", "zone", "III", "2026-02-01", "2026-01-01"], "table.span"),
        ],
    )
    def test_a_problem_says_what(self, admin, line, code):
        seen = propose_zones(admin, rows=[ZONES, line], on=ON, today=TODAY)
        assert [row.problem.code for row in seen.rows] == [code]
        with pytest.raises(Refused, match="table_problems"):
            self.take(admin, line)

    def test_nobody_describes_what_is_elsewhere(self, admin):  # noqa: ARG002 - the office
        stranger = actor(Role.ADMINISTRATOR, COMMUNE)
        seen = propose_zones(stranger, rows=[ZONES, [DEPARTMENT, "", "zone", "III"]], on=ON, today=TODAY)
        assert seen.rows[0].problem.code == "table_elsewhere"
        with pytest.raises(Refused, match="not_permitted"):
            propose_zones(actor(Role.CLERK), rows=[ZONES], on=ON, today=TODAY)

    def test_a_table_without_its_columns(self, admin):
        seen = propose_zones(admin, rows=[["Tên"], ["Xã"]], on=ON, today=TODAY)
        assert seen.rows[0].problem.code == "table.missing"


@pytest.mark.django_db
def test_successions_are_exported_with_their_head(admin):
    assert successions_table(admin)[0][0] == "Việc"


@pytest.mark.django_db
def test_the_export_is_in_the_words_of_the_page_with_days_as_people_write_them(admin):
    split_office()
    head, *rows = spreadsheet.read_rows("a.csv", spreadsheet.to_csv(successions_table(admin)))
    assert {row[0] for row in rows} == {"Chia, tách"}
    assert {row[head.index("Phần chuyển")] for row in rows} == {"một phần, nhận mặc định", "một phần"}
    assert {row[head.index("Đơn vị cũ")] for row in rows} == {"Phòng Thông tin - Báo chí"}
    assert "Phòng Báo chí" in {row[head.index("Đơn vị kế thừa")] for row in rows}
    day = rows[0][head.index("Từ ngày")]
    written = "/".join(reversed(day.split("-")))
    assert written in spreadsheet.to_csv(successions_table(admin)).decode()
    assert units_table(admin)[0] == [*UNITS.values()]


def workbook(*cells):
    book = openpyxl.Workbook()
    book.active.append(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


class TestHostileFiles:
    def test_a_formula_is_refused_and_never_run(self):
        with pytest.raises(Refused, match="table_formula") as refused:
            spreadsheet.read_rows("a.xlsx", workbook("id", "=1+1"))
        assert refused.value.params["cell"] == "B1"

    @pytest.mark.parametrize("cell", ["=1+1", "+84", "-2", "@SUM(A1)", "=cmd|' /C calc'!A0"])
    def test_no_export_is_taken_for_a_formula(self, cell):
        assert spreadsheet.to_csv([[cell]]).decode("utf-8-sig").lstrip('"').startswith("'")
        sheet = openpyxl.load_workbook(io.BytesIO(spreadsheet.to_excel([("a", [[cell]])]))).active
        assert (sheet["A1"].data_type, sheet["A1"].value) == ("s", cell)
        assert spreadsheet.read_rows("a.csv", spreadsheet.to_csv([[cell]])) == [[cell]]

    @given(st.binary(max_size=300))
    def test_any_bytes_are_a_table_or_a_refusal(self, content):
        for start in (b"", b"PK\x03\x04"):
            with contextlib.suppress(Refused):
                assert spreadsheet.read_rows("a", start + content)

    def test_a_bomb_is_not_unpacked(self):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("xl/worksheets/sheet1.xml", b"0" * (spreadsheet.UNPACKED + 1))
        with pytest.raises(Refused, match="table_too_large"):
            spreadsheet.read_rows("a.xlsx", out.getvalue())

    def test_entities_are_not_expanded(self):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr(
                "xl/workbook.xml", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
            )
        with pytest.raises(Refused, match="table_unreadable"):
            spreadsheet.read_rows("a.xlsx", out.getvalue())

    @pytest.mark.parametrize(
        ("content", "code"),
        [
            (b"x" * (spreadsheet.BYTES + 1), "table_too_large"),
            (b"a\n" * (spreadsheet.ROWS + 2), "table_too_long"),
            (b"a," * 50 + b"b", "table_too_wide"),
            (b"", "table_empty"),
            (b"\xff\xfe\x00", "table_not_utf8"),
            ("Mã;Tên\n1;Xã Hòa An".encode("utf-16"), "table_not_utf8"),
            (b"a,b\n1,\x002", "table_unreadable"),
            (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "table_unreadable"),
            (b"\xff\xd8\xff\xe0\x00\x10JFIF", "table_unreadable"),
            (b"MZ\x90\x00", "table_unreadable"),
            (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "table_unreadable"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "table_unreadable"),
        ],
    )
    def test_what_is_no_table_is_refused(self, content, code):
        with pytest.raises(Refused, match=code):
            spreadsheet.read_rows("a.csv", content)

    def test_excel_of_viet_nam_writes_semicolons_and_days(self):
        assert spreadsheet.read_rows("a.csv", "Mã;Tên\n1;Xã Hòa, An".encode()) == [
            ["Mã", "Tên"],
            ["1", "Xã Hòa, An"],
        ]
        assert spreadsheet.read_rows("a.xlsx", workbook(date(2026, 1, 2), 3.0, None, "x")) == [
            ["2026-01-02", "3", "", "x"]
        ]
