from lantoa.core.drafting import PaperKind


def test_what_tells_or_asks_gives_no_duty():
    assert [kind.name for kind in PaperKind if not kind.orders] == ["REPORT", "SUBMISSION", "INVITATION"]
