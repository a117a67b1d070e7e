"""The index of words: it finds what reading every duty would find, on both databases."""

import string

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models import F, Q
from duties import duty
from hypothesis import given, settings
from hypothesis import strategies as st
from office import actor, build_office

from lantoa.apps.documents.letterhead import words_of
from lantoa.apps.documents.models import Arrival
from lantoa.apps.documents.selectors.words import with_words
from lantoa.apps.duties.models import Duty
from lantoa.apps.duties.selectors.filters import Filters
from lantoa.apps.duties.selectors.ledger import Ledger
from lantoa.apps.duties.selectors.titles import meant
from lantoa.apps.duties.wordindex import HasWords, look_after, sought
from lantoa.core.permission import Role

SYLLABLES = (
    "y",
    "te",
    "ten",
    "tuyen",
    "tuy",
    "ma",
    "17",
    "1",
    "1e5",
    "0x1",
    "12kh",
    "kh",
    "and",
    "or",
    "not",
    "near",
)
WORD = st.sampled_from(SYLLABLES) | st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=5)
WORDS = st.lists(WORD, min_size=1, max_size=4).map(" ".join)


def found(words):
    """By the index, as by reading the rows."""
    by_index, by_rows = (
        set(Duty.objects.filter(HasWords(F("folded"), words, read=way)).values_list("pk", flat=True))
        for way in (False, True)
    )
    assert by_index == by_rows
    return by_index


def read(words):
    """Those of whose words each sought word begins one."""
    return {
        key
        for key, folded in Duty.objects.values_list("pk", "folded")
        if all(any(held.startswith(word) for held in folded.split()) for word in words.split())
    }


@pytest.mark.django_db
@settings(max_examples=40)
@given(st.lists(WORDS, min_size=1, max_size=3), WORDS, WORDS)
def test_the_index_finds_what_reading_finds(texts, changed, sought):
    first = Duty.objects.order_by("pk").first() or duty(folded="so y te")
    rows = [duty(of=first, folded=text) for text in texts]
    assert found(sought) == read(sought)
    for word in {*" ".join(texts).split()}:
        assert found(word) == read(word) != set()
    Duty.objects.filter(pk=rows[0].pk).update(folded=changed)
    assert rows[0].pk in found(changed)
    assert found(sought) == read(sought)
    rows[-1].delete()
    assert found(sought) == read(sought)


@pytest.mark.django_db
@pytest.mark.parametrize("words", ["Y TẾ bao cáo", "cáo, báo… tế", "te cao", "t e", "báo-cáo"])
def test_with_and_without_marks_in_any_order(words):
    build_office()
    row = duty("Sở Y tế báo cáo ê-kíp")
    duty("Báo đưa tin", of=row)
    asked = Ledger(actor(Role.HEAD_OF_UNIT), Filters(words=words), on=row.changed_at.date())
    assert asked.keys() == [row.pk]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("dan so", ["Sở", "dân số"]),  # in any order, each the beginning of a word
        ("so dan", ["Sở", "dân số"]),
        ('"dan so"', ["dân số"]),
        ("«dân số»", ["dân số"]),
        ('"so dan"', []),
        ('"dan s"', []),  # whole words
        ('"dân số" truyền', ["dân số"]),
        ('"dân số" tài', []),
        ('"dân', ["Sở", "dân số"]),
    ],
)
def test_words_in_quotes_stand_side_by_side(words, meant):
    row = duty("Nhân dân cùng Sở Tài chính đề xuất")
    other = duty("Truyền thông về dân số", of=row)
    keys = {"Sở": row.pk, "dân số": other.pk}
    asked = Ledger(actor(Role.HEAD_OF_UNIT), Filters(words=words), on=row.changed_at.date())
    assert asked.keys() == [keys[one] for one in meant]
    assert asked.summary.shown == len(meant)
    assert set(asked.keys()) <= found(sought(words))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "left"), [("", 1), ("  ", 1), ("%", 0), ("_", 0), ("…", 0), ('"', 0), ("«»", 0)]
)
def test_signs_alone_find_nothing(words, left):
    row = duty("Sở Y tế báo cáo")
    head, on, filters = actor(Role.HEAD_OF_UNIT), row.changed_at.date(), Filters(words=words)
    asked = Ledger(head, filters, on=on)
    assert len(asked.keys()) == asked.summary.shown == left


@pytest.mark.django_db(transaction=True)
def test_an_index_that_was_lost_is_made_again():
    row = duty(folded="so y te")
    with connection.cursor() as cursor:
        cursor.execute(
            "DROP INDEX duties_words"
            if connection.vendor == "postgresql"
            else "DROP TRIGGER duties_words_came"
        )
    missed = duty(of=row, folded="so y te bao cao")
    call_command("migrate", verbosity=0)
    assert found("y te") == {row.pk, missed.pk}
    later = duty(of=row, folded="hop bao")
    assert found("bao") == {missed.pk, later.pk}


@pytest.mark.django_db(transaction=True)
def test_looked_after_twice_nothing_changes():
    row = duty(folded="so y te")
    look_after("default")
    look_after("default")
    assert found("so") == {row.pk}


def test_words_hold_only_what_both_indexes_take_for_one_word():
    assert set(words_of("Đ/c A—B: 1.234,5 %; «ß» ² ½ ①")) <= {*string.ascii_lowercase, *string.digits, " "}


@pytest.mark.django_db
def test_words_of_a_search_mean_the_duties_that_have_them_and_those_of_papers_that_have():
    own, of_paper = duty("Tổ chức hội nghị"), duty("Nộp báo cáo")
    of_paper.arrival.subject = "Tổ chức ngày hội"
    of_paper.arrival.folded = words_of(of_paper.arrival.subject)
    of_paper.arrival.save()
    beside = duty("Họp giao ban", of=of_paper)
    duty("Việc khác")
    for words in ("tổ chức", "to  chuc", "hội", "nộp báo", "%", "không có", str(own.pk)):
        having = with_words(Duty.objects.all(), words)
        papers = with_words(Arrival.objects.all(), words)
        asked = Duty.objects.filter(Q(pk__in=having.values("pk")) | Q(arrival__in=papers.values("pk")))
        assert set(meant(words)["duty"].values_list("key", flat=True)) == {str(row.pk) for row in asked}
    found = set(meant("to chuc")["duty"].values_list("key", flat=True))
    assert found == {str(row.pk) for row in (own, of_paper, beside)}
