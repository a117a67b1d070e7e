"""The audit trail's page says everything in the office's words."""

import ast
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.urls import reverse
from django.utils import translation
from duties import duty
from office import COMMUNE, DEPARTMENT, PROVINCE, TODAY, actor, build_office, person

from lantoa.apps.duties import services
from lantoa.core.permission import Role
from lantoa.web.audit.words import VERBS
from lantoa.web.review.words import DONE
from lantoa.web.trail.fields import FIELDS, KINDS
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
    html = client.get(reverse("audit"), {"verb": "duty.taken_on"}).content.decode()
    assert f'<a href="{reverse("duty", args=[row.pk])}">nhiệm vụ {row.pk}</a>' in html
    assert '<dt>trạng thái</dt><dd class="mb-1 text-break">Đã giao → Đang làm</dd>' in html
    assert "Ủy ban nhân dân xã Tân Lập" in html
    assert DEPARTMENT not in html
    assert "– → –" not in html
    with django_assert_max_num_queries(12):
        client.get(reverse("audit"))


@pytest.mark.django_db
def test_days_are_typed_and_answered_as_people_write_them(client):
    build_office()
    client.force_login(person(Role.AUDITOR, PROVINCE))
    for typed in ("05/01/2026", "2026-01-05"):
        html = client.get(reverse("audit"), {"since": typed}).content.decode()
        assert 'name="since" value="05/01/2026"' in html
        assert 'type="date"' not in html
    html = client.get(reverse("audit"), {"until": "31/02/2026"}).content.decode()
    assert 'name="until" value="31/02/2026"' in html
    assert "31/02/2026» chưa đúng dạng" in html
