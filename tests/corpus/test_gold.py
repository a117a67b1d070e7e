"""The annotated documents beside the project: none may read worse than the committed baseline says."""

import json

import pytest

import accuracy
import gold

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not gold.GOLD.exists(), reason="no annotated documents beside the project"),
]


@pytest.mark.parametrize("slug", gold.slugs("all"))
def test_a_document_reads_no_worse_than_before(slug):
    before = json.loads(accuracy.BASELINE.read_text(encoding="utf-8"))
    now = accuracy.per_document({slug: gold.read(slug)})
    assert accuracy.worse(now, {slug: before[slug]}) == []


@pytest.mark.parametrize("slug", gold.slugs("all"))
def test_every_span_quotes_the_text(slug):
    (tally,) = [t for name, t in gold.score([slug]).items() if name == "spans quote the text"]
    assert tally.f1 == 1.0
