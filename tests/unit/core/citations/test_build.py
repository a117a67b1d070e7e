from lantoa.core.citations.build import build, build_law
from lantoa.core.citations.model import Law, Lead, Stroke, SymbolSite, Tail


def site(flow, *, lead):
    number = flow.index("7/")
    end = number + len("7/QĐ-UBND")
    stroke = Stroke(number, end, "7", "", "", "QĐ-UBND", flow[number:end])
    return SymbolSite(flow, flow, stroke, lead, 0, None, head=False)


def test_a_mention_runs_from_the_type_word_to_the_end_of_the_issuer():
    flow = "Quyết định số 7/QĐ-UBND ngày 02/3/2024 của UBND xã về sách"
    mention = build(
        site(flow, lead=Lead(0, "Quyết định", False, True)),
        start=0,
        kind="Quyết định",
        rule="X",
        confidence=0.5,
    )
    assert flow[mention.start : mention.end] == "Quyết định số 7/QĐ-UBND ngày 02/3/2024 của UBND xã"
    assert (mention.number_symbol, mention.date, mention.issuer) == ("7/QĐ-UBND", "2024-03-02", "UBND xã")
    assert (mention.rule, mention.confidence) == ("X", 0.5)


def test_an_issuer_before_the_number_counts_where_none_stands_behind():
    flow = "Quyết định của UBND xã số 7/QĐ-UBND"
    mention = build(
        site(flow, lead=Lead(0, "Quyết định", False, True, "UBND xã")),
        start=0,
        kind=None,
        rule="X",
        confidence=1,
    )
    assert mention.issuer == "UBND xã"


def test_a_law_takes_what_was_read_behind_its_name():
    mention = build_law(3, Law("Luật", Tail(20, "2015-06-19", 2015, "Quốc hội")), rule="X", confidence=1)
    assert mention == (3, 20, "Luật", None, "2015-06-19", 2015, "Quốc hội", "X", 1)


def test_a_number_that_the_scan_lost_a_digit_of_is_never_sure():
    flow = "Quyết định số 7/QĐ-UBND"
    whole = site(flow, lead=Lead(0, "Quyết định", False, True))
    lost = whole._replace(stroke=whole.stroke._replace(number="1§7"))
    sure = [
        build(one, start=0, kind="Quyết định", rule="X", confidence=0.95).confidence for one in (whole, lost)
    ]
    assert sure == [0.95, 0.6]
