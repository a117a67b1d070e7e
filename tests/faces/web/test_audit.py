"""The audit trail's page says everything in the office's words."""

import ast
import csv
import html
import io
import re
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from duties import duty
from office import COMMUNE, DEPARTMENT, PROVINCE, TODAY, actor, build_office, person

from lantoa.apps.accounts.models import User
from lantoa.apps.accounts.services import make_person
from lantoa.apps.audit.models import Chain, Event
from lantoa.apps.documents.letterhead import words_of
from lantoa.apps.documents.models import Arrival
from lantoa.apps.duties import services
from lantoa.core.permission import Role
from lantoa.web.audit.words import VERBS
from lantoa.web.review.words import DONE
from lantoa.web.trail import views
from lantoa.web.trail.fields import FIELDS, KINDS
from lantoa.web.trail.things import things_of
from lantoa.web.trail.values import line, shown, unit_ids

APPS = Path(__file__).parents[3] / "src" / "lantoa" / "apps"
# Variables and functions by which services say what was and what is
TOLD = re.compile(r"before|after|was|told|_state|_told|_kept|_saying")
STEPS = re.compile(r"_keep|_kept|_write|_done|_note|_step\w*|_say")
NO_FIELDS = {"actor", "today", "before", "after", "row", "verb", "unit_id"}


def services_of(tree):
    """The modules in which something is told to the trail."""
    for path in sorted(tree.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if "migrations" not in path.parts and re.search(r"\b(record|tell|_tell)\(", text):
            yield ast.parse(text)


def strings(node):
    return {
        one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)
    }


def keys(node):
    dicts = (one for one in ast.walk(node) if isinstance(one, ast.Dict))
    return {key.value for one in dicts for key in one.keys if isinstance(key, ast.Constant)}


def called(node):
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def fields(tree):
    """Every field that a module tells of."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            for word in node.keywords:
                if word.arg in {"before", "after"}:
                    yield from keys(word.value)
                elif word.arg and STEPS.fullmatch(called(node)):
                    yield word.arg
        elif isinstance(node, ast.Assign) and node.value:
            names = {target.id for target in node.targets if isinstance(target, ast.Name)}
            if any(TOLD.fullmatch(name) for name in names):
                yield from keys(node.value)
            if "_KEPT" in names:
                yield from strings(node.value)
        elif isinstance(node, ast.FunctionDef) and TOLD.fullmatch(node.name):
            yield from keys(node)


def told(what):
    return {one for tree in services_of(APPS) for one in what(tree)}


def verbs(tree):
    return (
        word for word in strings(tree) if re.fullmatch(r"[a-z]+\.[a-z_]+", word) and not word.endswith(".csv")
    )


def kinds(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) == "record":
            yield from (kind for word in node.keywords if word.arg == "kind" for kind in strings(word.value))


def test_every_kind_of_event_has_a_word():
    named = told(kinds) | {"role", "password", "session", "review"}
    missing = {verb for verb in told(verbs) if verb.partition(".")[0] in named}
    assert not missing - VERBS.keys()
    assert {f"review.{verb}" for verb in DONE} <= VERBS.keys()


def test_every_thing_has_a_word():
    found = told(kinds)
    assert {"duty", "arrival", "unit", "person"} <= found
    assert not found - KINDS.keys()


def test_every_field_has_a_word():
    found = told(fields)
    assert {"state", "due_on", "evidence", "basis"} <= found
    assert not found - FIELDS.keys() - NO_FIELDS


@pytest.mark.parametrize(
    ("name", "value", "kind", "words"),
    [
        ("due_on", "2026-12-31", "duty", "31/12/2026"),
        ("taken_at", "2026-12-31T17:30:00+00:00", "duty", "01/01/2027 00:30"),
        ("state", "in_progress", "duty", "Đang làm"),
        ("state", "registered", "arrival", "đã vào sổ"),
        ("state", "rejected", "item", "không phải"),
        ("kind", "split", "reorganisation", "Chia, tách"),
        ("role", "clerk", "person", "Văn thư"),
        ("active", False, "person", "không"),
        ("value", 1234.5, "item", "1.234,5"),
        ("year", 2026, "arrival", "2026"),
        ("reason", "", "duty", "–"),
        ("units", ["a", "b"], "arrival", "Đơn vị A; b"),
        ("items", [{"id": 3, "state": "confirmed"}], "reading", "mã số: 3, trạng thái: đúng"),
        ("unknown", "as it is", "duty", "as it is"),
        ("evidence", "2026-99-99", "duty", "2026-99-99"),
        ("evidence", "2026-01-01T25:99 họp", "duty", "2026-01-01T25:99 họp"),
        ("reason", "9999-12-31T23:59:00+00:00", "duty", "9999-12-31T23:59:00+00:00"),
    ],
)
def test_values_are_written_as_people_write_them(name, value, kind, words):
    with translation.override("vi"):
        assert shown(name, value, kind=kind, units={"a": "Đơn vị A"}) == words


def test_units_are_asked_for_by_every_place_that_names_them():
    event = SimpleNamespace(
        kind="unit", key="x", verb="unit.moved", before={"parent": "a"}, after={"parent": "b", "units": ["c"]}
    )
    assert unit_ids([event]) == {"x", "a", "b", "c"}
    assert line(event, units={"x": "Đơn vị X"}).thing == "đơn vị Đơn vị X"


@pytest.mark.django_db
def test_the_page_says_who_did_what_to_what(client, django_assert_max_num_queries):
    build_office()
    row = duty(bearers=[COMMUNE], state="assigned")
    services.take_on(actor(Role.UNIT_OFFICER, COMMUNE), share=row.bearers.get().pk, version=0, today=TODAY)
    client.force_login(person(Role.AUDITOR, PROVINCE))
    page = client.get(reverse("audit"), {"verb": "duty.taken_on"}).content.decode()
    assert f'<a href="{reverse("duty", args=[row.pk])}">nhiệm vụ {row.arrival}: {row.action}</a>' in page
    assert '<dt>trạng thái</dt><dd class="mb-1 text-break">Đã giao → Đang làm</dd>' in page
    assert "Ủy ban nhân dân xã Tân Lập" in page
    assert DEPARTMENT not in page
    assert "– → –" not in page
    with django_assert_max_num_queries(12):
        client.get(reverse("audit"))


@pytest.mark.django_db
def test_days_are_typed_and_answered_as_people_write_them(client):
    build_office()
    client.force_login(person(Role.AUDITOR, PROVINCE))
    for typed in ("05/01/2026", "2026-01-05"):
        page = client.get(reverse("audit"), {"since": typed}).content.decode()
        assert 'name="since" value="05/01/2026"' in page
        assert 'type="date"' not in page
    page = client.get(reverse("audit"), {"until": "31/02/2026"}).content.decode()
    assert 'name="until" value="31/02/2026"' in page
    assert "31/02/2026» chưa đúng dạng" in page


def said(client, **asked):
    return html.unescape(client.get(reverse("audit"), asked).content.decode())


@pytest.fixture
def auditor(client, db):  # noqa: ARG001 - the rows come after the database
    """A day's work in the trail, and somebody who looks at it."""
    build_office()
    row = duty(bearers=[COMMUNE], state="assigned")
    Arrival.objects.filter(pk=row.arrival_id).update(folded=words_of(row.arrival.symbol))
    services.take_on(actor(Role.UNIT_OFFICER, COMMUNE), share=row.bearers.get().pk, version=0, today=TODAY)
    make_person(
        actor(Role.ADMINISTRATOR, PROVINCE), username="mai.ht", full_name="Hoàng Thị Mai", email="",
        unit=COMMUNE, role=Role.SPECIALIST, today=TODAY,
    )  # fmt: skip
    client.force_login(person(Role.AUDITOR, PROVINCE))
    client.duty = row
    return client


@pytest.mark.parametrize(
    "words", ["nhan nhiem vu", "Nhận nhiệm vụ", "{symbol}", "{action}", "unit_officer", "tan lap"]
)
def test_what_is_seen_is_found(auditor, words):
    row = auditor.duty
    page = said(auditor, words=words.format(symbol=row.arrival.symbol, action=row.action))
    assert f"nhiệm vụ {row.arrival}: {row.action}" in page
    assert ("người dùng Hoàng Thị Mai (mai.ht)" in page) == (words == "tan lap")


def test_what_is_not_there_is_not_found(auditor):
    assert "<strong>0</strong> sự kiện" in said(auditor, words="khong co dau ca")
    assert "<strong>0</strong> sự kiện" in said(auditor, words="%")


def test_units_that_bear_a_common_word_are_not_counted_out_to_the_database(auditor):
    with CaptureQueriesContext(connection) as asked:
        said(auditor, words="xa")
    assert not [one["sql"] for one in asked if "xa-phu-xuan" in one["sql"]]


def test_what_a_common_word_finds_is_counted_so_far(auditor, monkeypatch):
    """Of a trail of 100,000 events a word may stand in each; the pages beyond are still there."""
    monkeypatch.setattr(views, "PAGE", 1)
    monkeypatch.setattr(views, "COUNTED", 2)
    for _time in range(4):
        auditor.post(reverse("audit_check"))
    everyone = auditor.get(reverse("audit")).context["page"].paginator
    assert (everyone.count, hasattr(everyone, "more")) == (Event.objects.count(), False)
    asked = {"words": "kiem tra chuoi"}
    first, third = (auditor.get(reverse("audit"), asked | {"page": page}).content.decode() for page in (1, 3))
    assert "Hơn <strong>2</strong> sự kiện" in first
    assert "1–1 trong hơn 2" in first
    assert "3–3 trong 4" in third
    few = auditor.get(reverse("audit"), {"words": "hoang mai"})
    assert ("<strong>1</strong> sự kiện" in few.content.decode(), "1–1 trong 1<" in few.content.decode()) == (
        True,
        True,
    )


def test_people_are_told_by_name_and_found_by_it(auditor):
    page = said(auditor, words="hoang mai")
    assert "người dùng Hoàng Thị Mai (mai.ht)" in page
    assert "nhận nhiệm vụ</td>" not in page


def test_links_lead_only_where_the_reader_may_go(auditor, client):
    row = auditor.duty
    assert reverse("duty", args=[row.pk]) in said(auditor)
    client.force_login(person(Role.ADMINISTRATOR, PROVINCE))
    page = said(client)
    assert f"nhiệm vụ {row.arrival}: {row.action}" in page
    assert reverse("duty", args=[row.pk]) not in page
    assert reverse("person", args=[User.objects.get(username="mai.ht").pk]) in page


def test_what_is_found_is_taken_out_and_that_stands_in_the_trail(auditor):
    answer = auditor.post(reverse("audit_take"), {"words": "hoang mai", "dang": "csv"})
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert (len(rows), rows[0][2], rows[1][5]) == (2, "Người làm", "người dùng Hoàng Thị Mai (mai.ht)")
    book = openpyxl.load_workbook(io.BytesIO(auditor.post(reverse("audit_take"), {"dang": "xlsx"}).content))
    assert book.active.max_row > 3
    event = Event.objects.filter(verb="audit.taken").earliest("id")
    assert event.after == {"count": 1, "words": "hoang mai"}
    assert "tải nhật ký về" in said(auditor)


def test_too_much_for_a_file_is_said(auditor, monkeypatch):
    monkeypatch.setattr(views, "MOST", 1)
    answer = auditor.post(reverse("audit_take"))
    assert "nhiều hơn 1 của một tệp" in answer.content.decode()


def test_the_chain_is_walked_and_the_answer_said(auditor):
    page = html.unescape(auditor.post(reverse("audit_check"), follow=True).content.decode())
    assert "Chuỗi niêm phong nguyên vẹn" in page
    assert "kiểm tra chuỗi niêm phong của nhật ký" in page


@pytest.mark.parametrize(("broken", "words"), [("seal", "bị đứt ở cuối"), ("event", "bị đứt ở sự kiện số")])
def test_a_broken_chain_is_said(auditor, broken, words):
    if broken == "seal":
        Chain.objects.update(seal="0" * 64)
    else:
        forged = Event.objects.latest("id")
        forged.pk, forged.seal = None, "1" * 64
        forged.save()
    page = html.unescape(auditor.post(reverse("audit_check"), follow=True).content.decode())
    assert words in page


def test_every_kind_of_thing_is_asked_for_its_name(auditor):
    keys = ("1", str(auditor.duty.arrival_id), "999999")
    events = [SimpleNamespace(kind=kind, key=key) for kind in KINDS for key in keys]
    found = things_of(events, actor=actor(Role.ADMINISTRATOR, PROVINCE), on=TODAY)
    assert found["arrival", str(auditor.duty.arrival_id)]
    assert not any(key == "999999" for _kind, key in found)


@pytest.mark.parametrize(("sort", "order"), [("at", "descending"), ("-at", "ascending"), ("", None)])
def test_the_trail_is_read_from_either_end(auditor, sort, order):
    answer = auditor.get(reverse("audit"), {"sort": sort} if sort else {})
    shown = [one.event.pk for one in answer.context["lines"]]
    assert len(shown) > 1
    assert shown == sorted(shown, reverse=sort != "-at")
    assert f'aria-sort="{order or "descending"}"' in answer.content.decode()
