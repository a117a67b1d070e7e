"""The workbench speaks English to whoever asked for it: everything translated, nothing left in Vietnamese."""

import importlib.util
import re
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.apps import apps
from django.conf import settings
from django.urls import reverse
from office import DEPARTMENT, build_office, person
from permissions import ADDRESSES

from lantoa.apps.organisations.headings import UNITS, ZONES
from lantoa.core.permission import MATRIX, Role

ROOT = Path(__file__).parents[3]
SHOWN = frozenset(("aria-label", "title", "placeholder", "alt", "data-label", "data-confirm"))
HOLDER = re.compile(r"%(?:\((\w+)\))?([sd%])")
TAG = re.compile(r"</?\w+")
WORD = re.compile(r"[^\W\d_]+")
# A workbook the office fills in has Vietnamese columns
COLUMNS = {word for name in (*UNITS.values(), *ZONES.values()) for word in WORD.findall(name)}
NAMES = {"Lan", "Tỏa", "Tiếng", "Việt"}  # the same in every language


def load_tool():
    spec = importlib.util.spec_from_file_location("words_tool", ROOT / "tools" / "words.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


words = load_tool()
ENGLISH = read_po(BytesIO((words.LOCALE / "en" / "LC_MESSAGES" / "django.po").read_bytes()))


def pairs():
    """Every sentence with its English, forms for one and for many apart."""
    for message in ENGLISH:
        if not message.id:
            continue
        many = isinstance(message.id, tuple)
        yield from zip(
            message.id if many else (message.id,), message.string if many else (message.string,), strict=True
        )


def test_nothing_is_missing_stale_or_unmarked(capsys):
    assert words.main(["--check"]) == 0, capsys.readouterr().out


def test_placeholders_and_tags_agree():
    for said, english in pairs():
        assert sorted(HOLDER.findall(said)) == sorted(HOLDER.findall(english)), said
        assert sorted(TAG.findall(said)) == sorted(TAG.findall(english)), said


def test_english_begins_and_ends_as_the_sentence_does():
    for said, english in pairs():
        assert english == english.strip(), said
        assert said.endswith(":") == english.endswith(":"), said


def test_templates_are_searched_for_every_way_of_marking():
    text = """{% translate "Tìm" %} {% translate 'Xem' as see %} {% trans "Đúng" context "một mục" %}
    {% include "a.html" with title=_("Lịch") %} {% translate "95 % hộ" %}
    {% blocktranslate count all=n trimmed %}
      Có {{ all }} tệp,

      100 % đọc được{% plural %}Có {{ all }} tệp{% endblocktranslate %}
    {% blocktranslate with day=one.on|date:"d/m/Y" %}từ {{ day }}{% endblocktranslate %}"""
    assert {(found.id, found.context) for found in words.of_template(text)} == {
        ("Tìm", None),
        ("Xem", None),
        ("Đúng", "một mục"),
        ("Lịch", None),
        ("95 %% hộ", None),
        (("Có %(all)s tệp, 100 %% đọc được", "Có %(all)s tệp"), None),
        ("từ %(day)s", None),
    }


def test_code_is_searched_whatever_the_functions_are_called():
    text = """
from django.utils.translation import gettext as say, ngettext, pgettext_lazy
from elsewhere import gettext_lazy
A = say("Tìm " "kiếm"), ngettext("%s tệp", "%s tệp", 2), pgettext_lazy("một mục", "Việc"), gettext_lazy("của ai khác")
"""
    found = [(one.id, one.context) for one in words.of_module(text)]
    assert found == [("Tìm kiếm", None), (("%s tệp", "%s tệp"), None), ("Việc", "một mục")]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('<p>{% translate "Tìm" %}</p>', []),
        ("{% comment %}Ở đây{% endcomment %}<p>Lan Tỏa</p>", []),
        ('<th aria-label="bảng">', ['<th aria-label="bảng">']),
        ("<p>Tìm {% translate 'Xem' %}</p>", ["<p>Tìm </p>"]),
    ],
)
def test_unmarked_words_of_a_template_are_seen(text, left):
    assert list(words.unmarked(text)) == left


class Said(HTMLParser):
    """What a page says: its text, and the attributes people see or hear."""

    def __init__(self):
        super().__init__()
        self.said, self.silent, self.paper = [], 0, ""

    def handle_starttag(self, tag, attrs):
        self.silent += tag in {"script", "style"}
        if ("lang", "vi") in attrs:  # the words every paper of the state begins with
            self.paper, self.silent = tag, self.silent + 1
        self.said += [value for name, value in attrs if name in SHOWN and value]

    def handle_endtag(self, tag):
        self.silent -= tag in {"script", "style"}
        if tag == self.paper:
            self.paper, self.silent = "", self.silent - 1

    def handle_data(self, data):
        if not self.silent and data.strip():
            self.said.append(" ".join(data.split()))


def known_words():
    """All words that stand in the database, and the examples our English gives."""
    rows = (row for model in apps.get_models() for row in model.objects.values_list())
    written = {word for row in rows for value in row for word in WORD.findall(str(value))}
    return NAMES | written | {word for _said, english in pairs() for word in WORD.findall(english)}


def strange_words(told, known):
    """Vietnamese words nobody in the office wrote; a quotation may begin or end inside a word."""
    found = WORD.findall(told)
    for place, word in enumerate(found):
        cut = place == len(found) - 1 and any(one.startswith(word) for one in known)
        cut |= place == 0 and any(one.endswith(word) for one in known)
        if words.VIETNAMESE.search(word) and word not in known and not cut:
            yield word


def english_page(client, address):
    role = next(one for one in Role if address.verb is None or address.verb in MATRIX[one])
    client.force_login(person(role, DEPARTMENT))
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    arguments = address.thing() if address.thing else []
    return client.get(reverse(address.name, args=arguments), address.data)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", [one for one in ADDRESSES if one.method == "get"], ids=lambda address: address.name
)
def test_a_page_in_english_shows_vietnamese_only_where_the_office_wrote_it(client, address):
    build_office()
    reply = english_page(client, address)
    assert reply.status_code < 500
    if not reply.headers["Content-Type"].startswith("text/html"):
        return
    reader = Said()
    reader.feed(reply.content.decode())
    known = known_words() | (COLUMNS if address.name == "unit_tables" else set())
    # A whole sentence of the catalogue is never what somebody wrote
    ours = {said for said, english in pairs() if said != english and len(said.split()) > 2}
    for told in reader.said:
        assert not list(strange_words(told, known)), told
        assert told not in ours
