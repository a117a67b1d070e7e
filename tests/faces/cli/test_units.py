"""`lantoa units`: one question, one answer."""

import json
import re
import string
import subprocess
import sys
from pathlib import Path

import pytest

from lantoa.cli import unit_answers, unit_tables, units
from lantoa.cli.progress import refusal_words
from lantoa.cli.unit_messages import UNIT_MESSAGES, words
from lantoa.cli.work import Refusal
from lantoa.core.organisation import EventKind, ResolutionState, UnitKind

DEMO = Path(__file__).parents[3] / "demo"
TABLES = ("--units", DEMO / "organisation.csv", "--successions", DEMO / "successions.csv")


@pytest.fixture
def ask(run):
    def ask(*arguments):
        code, out, err = run("units", *arguments, *TABLES, "--format", "json")
        assert code == 0, err
        return json.loads(out)

    return ask


def test_a_commune_of_today(ask):
    answer = ask("show", "phường Đông Kinh", "--as-of", "2026-11-22")
    assert answer["schema"] == "lantoa.units/1"
    unit = answer["unit"]
    assert unit["id"] == "05977@2025-07-01"
    assert unit["exists"] is True
    assert [above["name"] for above in unit["path"]] == ["Tỉnh Lạng Sơn"]
    assert {origin["name"] for origin in answer["made_of"]} >= {"Phường Vĩnh Trại", "Xã Mai Pha"}
    assert answer["made_of"][0]["basis"] == ["1672/NQ-UBTVQH15"]
    assert answer["heirs"] == []


@pytest.mark.parametrize(
    ("phrase", "day", "unit"),
    [
        ("05977", "2024-01-01", "05977@"),
        ("05977", "28/9/2025", "05977@2025-07-01"),
        ("20@", "2026-11-22", "20@"),
        ("lạng sơn, tỉnh Lạng Sơn", "2024-01-01", "178@"),
        ("xa tan lap, tinh ha son", "2026-11-22", "H9808@2025-07-01"),
        ("Xã Tân Lập, Huyện Mộc Khê, tỉnh Hà Sơn", "2024-01-01", "H9808@"),
        ("Sở Văn hóa, Thể thao và Du lịch tỉnh Hà Sơn", "2026-11-22", "so-vhttdl@H98@"),
        ("Xã Thượng Khê", "2026-11-22", "H9815@"),
    ],
)
def test_by_code_id_and_name(ask, phrase, day, unit):
    assert ask("show", phrase, "--as-of", day)["unit"]["id"] == unit


def test_a_split_commune_asks_for_a_person(run, ask):
    heirs = ask("show", "Xã Thượng Khê", "--as-of", "2026-11-22")["heirs"]
    assert [(heir["name"], heir["certain"], heir["default"]) for heir in heirs] == [
        ("Xã Mộc Khê", False, True),
        ("Xã Tân Lập", False, False),
    ]
    out = run("units", "show", "Xã Thượng Khê", *TABLES)[1]
    assert words("vi", "choose") in out
    assert words("vi", "default") in out


def test_a_department_whose_work_went_to_several(ask):
    heirs = ask("show", "so-tttt@H98@", "--as-of", "2026-11-22")["heirs"]
    assert [heir["id"] for heir in heirs] == ["so-vhttdl@H98@", "so-khcn@H98@"]
    assert "thông tin cơ sở" in heirs[0]["functions"]


def test_a_life_in_the_order_of_days(run, ask):
    events = ask("history", "31105@2025-07-01")["events"]
    assert events[0] == {"on": "2025-07-01", "event": "founded", "detail": "", "name": "", "basis": ""}
    assert [event["on"] for event in events] == sorted(event["on"] for event in events)
    (origin,) = [event for event in events if event["event"] == "made_of"]
    assert (origin["name"], origin["basis"], origin["whole"]) == ("Xã Thổ Châu", "1654/NQ-UBTVQH15", True)
    out = run("units", "history", "H9807@2025-07-01", *TABLES)[1]
    assert "Xã Thượng Khê (H9815@) · một phần" in out


def test_a_line_of_addressees_becomes_units(ask):
    answer = ask(
        "resolve",
        "Phòng VH&TT các huyện, thành phố; UBND các xã biên giới; Lưu: VT",
        "--sender",
        "Sở Thông tin và Truyền thông tỉnh Hà Sơn",
        "--as-of",
        "2024-09-28",
    )
    assert answer["sender"]["id"] == "so-tttt@H98@"
    offices, border, file_copy = answer["resolutions"]
    assert [unit["id"] for unit in offices["units"]] == [f"phong-vhtt@H98-{number}@" for number in (1, 2, 3)]
    assert len(border["units"]) == 4
    assert (file_copy["state"], file_copy["units"]) == ("not_a_unit", [])
    assert file_copy["message"]


def test_a_resolution_as_a_table_says_why(run):
    code, out, _ = run(
        "units",
        "resolve",
        "Sở Y tế; Sở Không Có Thật",
        "--sender",
        "tỉnh Hà Sơn",
        *TABLES,
        "--as-of",
        "2026-11-22",
    )
    assert code == 0
    assert "Sở Y tế tỉnh Hà Sơn" in out
    assert words("vi", "state.unknown") in out


def test_resolve_asks_who_wrote_the_line(run):
    code, _, err = run("units", "resolve", "Sở Y tế")
    assert code == 1
    assert "--sender" in err


def test_a_body_nobody_wrote_down(ask):
    answer = ask("show", "Sở Y tế tỉnh Lạng Sơn", "--as-of", "2026-11-22")
    assert answer["unit"]["id"] == "so-yt@20@"
    assert [above["id"] for above in answer["unit"]["path"]] == ["20@", "ubnd@20@"]
    assert "so-yt@20@" in {body["id"] for body in ask("show", "20@")["unit"]["bodies"]}


def test_a_body_that_is_no_more_is_found_with_its_heirs(ask):
    answer = ask("show", "Sở Thông tin và Truyền thông tỉnh Lạng Sơn", "--as-of", "2026-11-22")
    assert answer["unit"]["exists"] is False
    assert answer["heirs"][0]["id"] == "so-vhttdl@20@"
    events = ask("history", "so-tttt@20@")["events"]
    assert [event["event"] for event in events][-1] == "ended"
    assert {event["detail"] for event in events if event["event"] == "became"} >= {
        "so-vhttdl@20@",
        "so-khcn@20@",
    }


def test_an_id_that_names_nothing(run):
    assert run("units", "show", "so-tttt@nowhere")[0] == 1


@pytest.mark.parametrize(("lang", "expected"), [("vi", "Thuộc"), ("en", "Within")])
def test_a_table_in_both_languages(run, lang, expected):
    code, out, _ = run("units", "show", "phường Bến Đá", *TABLES, "--lang", lang)
    assert code == 0
    assert expected in out
    assert "Tỉnh Hà Sơn" in out


def test_long_lists_end_in_a_number(run):
    out = run("units", "show", "tỉnh Thanh Hóa", "--as-of", "2026-11-22")[1]
    assert "… và 154 đơn vị nữa" in out


def test_several_of_one_name_are_listed_to_choose_from(run):
    code, out, err = run("units", "show", "xã Tân Lập", "--as-of", "2026-11-22", *TABLES)
    assert (code, out) == (1, "")
    assert "4 đơn vị" in err
    assert "H9808@2025-07-01  Xã Tân Lập, Tỉnh Hà Sơn" in err


def test_an_unknown_name_gets_near_ones(run):
    code, _, err = run("units", "show", "tỉnh Lạng Sươn", "--as-of", "2026-11-22")
    assert code == 1
    assert "“tỉnh Lạng Sươn”" in err
    assert "Tỉnh Lạng Sơn" in err
    assert "--units" in err


def test_a_name_like_nothing_gets_advice_all_the_same(run):
    code, _, err = run("units", "show", "qwertyuiop", "--lang", "en")
    assert code == 1
    assert "Did you mean" not in err
    assert "--as-of" in err


def test_a_table_with_faults_is_told_row_by_row(run, tmp_path):
    table = tmp_path / "bảng.csv"
    table.write_text("id,kind,name\na,hamlet,A\n", encoding="utf-8")
    code, _, err = run("units", "show", "a", "--units", table)
    assert code == 1
    assert "dòng 2" in err
    assert "“hamlet”" in err


@pytest.mark.parametrize("content", [None, "Xã".encode("utf-16")])
def test_a_table_that_cannot_be_read(run, tmp_path, content):
    table = tmp_path / "t.csv"
    if content:
        table.write_bytes(content)
    code, _, err = run("units", "show", "a", "--successions", table)
    assert code == 1
    assert "UTF-8" in err


@pytest.mark.parametrize("arguments", [(), ("show",), ("eat", "x"), ("show", "x", "--as-of", "mai")])
def test_wrong_use_is_answered_in_words(run, arguments):
    code, out, err = run("units", *arguments)
    assert (code, out) == (2, "")
    assert "lantoa units --help" in err


def test_other_commands_do_not_load_the_map():
    code = (
        "import sys, lantoa.cli.__main__; sys.exit('lantoa.gazetteer' in sys.modules or 'csv' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def used_codes():
    for module in (units, unit_answers, unit_tables):
        text = Path(module.__file__).read_text(encoding="utf-8")
        yield from re.findall(r'words\(\s*lang,\s*"([\w.]+)"', text)


def test_every_sentence_is_there_in_both_languages():
    assert set(used_codes()) <= UNIT_MESSAGES.keys()
    for family, values in (("kind", UnitKind), ("event", EventKind), ("state", ResolutionState)):
        assert {f"{family}.{value.value}" for value in values} <= UNIT_MESSAGES.keys()
    for vi, en in UNIT_MESSAGES.values():
        names = [{field for _, field, _, _ in string.Formatter().parse(text) if field} for text in (vi, en)]
        assert names[0] == names[1]


def test_a_name_is_never_taken_for_another_that_differs_in_its_marks(run, ask):
    gone = ask("show", "xã Bính Xá, tỉnh Lạng Sơn", "--as-of", "2026-11-22")["unit"]
    assert (gone["id"], gone["exists"]) == ("06622@", False)
    code, _out, err = run("units", "show", "xã Bình Xa Lạ", *TABLES)
    assert code == 1
    assert "Xã Bình Xa" in err


def test_the_health_centres_of_the_districts_stand_under_the_provinces_department(ask):
    found = ask(
        "resolve", "Trung tâm Y tế các huyện, thành phố", "--sender", "tỉnh Lạng Sơn", "--as-of", "28/9/2023"
    )["resolutions"]
    assert len(found[0]["units"]) == 11
    assert ask("show", "ttyt@187@", "--as-of", "28/9/2023")["unit"]["path"][-1]["id"] == "so-yt@20@"


def test_nothing_understood_is_no_success(run):
    code, out, _err = run("units", "resolve", "Xã Chẳng Có Thật", "--sender", "tỉnh Hà Sơn", *TABLES)
    assert code == 1
    assert "Xã Chẳng Có Thật" in out


def test_days_are_written_as_people_write_them(run):
    out = run("units", "show", "xã Bính Xá, tỉnh Lạng Sơn", "--as-of", "2026-11-22")[1]
    assert "22/11/2026" in out
    assert "01/07/2025" in out


def test_a_refusal_about_units_has_words():
    refusal = Refusal("ORG.unknown_id", {"unit": "so-yt@178@"})
    assert refusal_words(refusal, "vi") == "Không có đơn vị mã “so-yt@178@”."
