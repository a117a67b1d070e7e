from lantoa.core.citations.model import Stroke


def test_the_first_group_of_a_symbol_ends_at_a_dash_a_stroke_or_a_blank():
    for symbol in ("TTLT-BTC", "TTLT/BTC", "TTLT BTC", "TTLT‑BTC", "TTLT"):
        assert Stroke(0, 1, "1", "", "", symbol, "").group == "TTLT"
