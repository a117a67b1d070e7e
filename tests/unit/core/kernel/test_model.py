from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.kernel import Refused, quote


@given(st.text(), st.data())
def test_a_quote_is_the_source_between_its_span(source, data):
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    evidence = quote(source, start, end, rule="XXX001", confidence=0.5)
    assert source[evidence.span.start : evidence.span.end] == evidence.text == source[start:end].strip()
    assert start <= evidence.span.start <= evidence.span.end <= end


def test_a_quote_names_its_rule_and_how_sure_it_is():
    evidence = quote(" Sở Y tế ", 0, 9, rule="OBL001", confidence=0.9)
    assert (evidence.span, evidence.rule, evidence.confidence) == ((1, 8), "OBL001", 0.9)


def test_a_refusal_carries_its_code_and_what_fills_the_sentence():
    refusal = Refused("too-large", name="a.pdf", limit=50)
    assert refusal.code == "too-large"
    assert refusal.params == {"name": "a.pdf", "limit": 50}
