"""Every list has a page size, a count and a sort."""

import html
import re
from pathlib import Path

import pytest
from dispatch import issued
from django.urls import reverse
from duties import duty
from office import COMMUNE, PROVINCE, build_office, person, sign_in_by_two_steps
from reviews import reread_otherwise
from splits import split_office

from lantoa.apps.drafts.models import Book
from lantoa.apps.duties.models import Topic
from lantoa.core.permission import Role

TEMPLATES = Path(__file__).parents[3] / "src" / "lantoa" / "web" / "templates"
PAGES = re.compile(r'include "(?:dispatch/)?parts/pages.html"')
SORTS = re.compile(
    r'include "parts/heads.html"|<select[^>]* name="sort"|duties/parts/filters.html|aria-sort='
)

# Lists of cards: there is no heading to sort by
BY_A_FIELD = {"shares", "compare"}


def test_what_has_pages_has_a_sort():
    lists = {
        str(path.relative_to(TEMPLATES)): text
        for path in TEMPLATES.rglob("*.html")
        if PAGES.search(text := path.read_text(encoding="utf-8"))
    }
    unsorted = {name for name, text in lists.items() if not SORTS.search(text)}
    assert not unsorted
    assert len(lists) > 10


@pytest.fixture
def addresses(client, db):  # noqa: ARG001 - the rows come after the database
    """Lists with something on each, and who sees them."""
    build_office()
    issued()
    number, *_more = split_office()
    topic = Topic.objects.create(office_id="so-vhttdl", name="Bình đẳng giới", decided=True)
    row = duty("Tuyên truyền", bearers=[COMMUNE], state="assigned", topic=topic)
    sign_in_by_two_steps(client, person(Role.ADMINISTRATOR, PROVINCE))
    head = person(Role.HEAD_OF_UNIT, "so-vhttdl")
    return {
        "reorganisations": (None, reverse("reorganisations")),
        "units": (None, f"{reverse('organisation')}?tim=xa"),
        "sessions": (None, reverse("usersessions_list")),
        "topics": (head, reverse("topics")),
        "topic": (head, reverse("topic", args=[topic.pk])),
        "shares": (head, reverse("duty_shares", args=[row.pk])),
        "heirs": (head, f"{reverse('heirs')}?sap-xep={number}"),
        "compare": (head, reverse("review_compare", args=[reread_otherwise().arrival_id])),
        "numbers": (head, f"{reverse('dispatch_numbers')}?quyen={Book.objects.get().pk}"),
    }


@pytest.mark.parametrize(
    ("name", "sorts"),
    [
        ("reorganisations", ["on", "-on", "kind", "-kind", "basis", "-basis"]),
        ("units", ["name", "-name", "kind", "-kind", "since", "-since"]),
        ("sessions", ["browser", "place", "began", "-began", "seen", "-seen"]),
        ("topics", ["name", "-name", "open", "-open", "late", "all", "papers"]),
        ("topic", ["paper", "-paper", "due", "-due"]),
        ("shares", ["name", "state", "changed"]),
        ("heirs", ["unit", "-unit", "due", "-due", "paper", "-paper"]),
        ("compare", ["place", "kind", "how", "decided", "left"]),
        ("numbers", ["number", "-number", "dated", "-dated", "kind", "-kind"]),
    ],
)
def test_every_order_is_offered_and_answers(client, addresses, django_assert_max_num_queries, name, sorts):
    who, address = addresses[name]
    if who:
        client.force_login(who)
    join = "&" if "?" in address else "?"
    client.get(address)  # the session is written down, the organisation read
    seen = set()
    for sort in [*sorts, "no such order", ""]:
        with django_assert_max_num_queries(14 if name == "sessions" else 12):
            answer = client.get(f"{address}{join}sort={sort}")
        assert answer.status_code == 200
        page = html.unescape(answer.content.decode())
        seen |= {*re.findall(r"[?&]sort=([-a-z]+)", page), *re.findall(r'<option value="([a-z]+)"', page)}
        assert re.search(r"1–\d+ trong \d|\d dòng · trang 1/1", page)
        assert page.count("aria-sort") == (sort in sorts and name not in BY_A_FIELD) or sort in (
            "",
            "no such order",
        )
    assert seen >= set(sorts)


def test_an_order_is_that_of_the_column(client, addresses):
    reverse_names = [
        [line.name for line, _above in client.get(f"{addresses['units'][1]}&sort={sort}").context["lines"]]
        for sort in ("name", "-name")
    ]
    assert len(reverse_names[0]) > 1
    assert reverse_names[0] == reverse_names[1][::-1]
