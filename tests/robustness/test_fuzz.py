"""A few thousand damaged documents on every run; `python tools/fuzz.py` reads two hundred thousand."""

import random

import pytest

from fuzz import batch, misquoted, mutants

SEEDS = range(8)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_damaged_document_makes_the_reader_raise_or_misquote(seed):
    report = batch(7_000 + seed, 250)
    assert report.read == 250
    assert [trace for _, trace in report.failures] == []


def test_the_same_seed_gives_the_same_documents():
    assert list(mutants(3, 20)) == list(mutants(3, 20))
    assert list(mutants(3, 20)) != list(mutants(4, 20))


def test_a_false_quote_is_seen():
    right = {"citations": [{"text": "ab", "span": [1, 3]}]}
    wrong = {"citations": [{"text": "ab", "span": [0, 2]}]}
    assert not misquoted(right, "xaby")
    assert misquoted(wrong, "xaby")


def test_mutants_differ_from_what_they_come_from():
    chance = random.Random(1)
    assert len(set(mutants(chance.randrange(100), 50))) > 45
