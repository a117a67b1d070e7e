from datetime import date

from lantoa.core.organisation import EventKind, history

NOW = date(2025, 7, 1)


def told(tree, unit):
    return [(event.on, event.kind, event.detail) for event in history(unit, tree=tree)]


def test_a_life_in_the_order_of_days(tree):
    assert told(tree, "bao") == [
        (None, EventKind.FOUNDED, ""),
        (None, EventKind.NAMED, "Báo Hà Sơn"),
        (None, EventKind.PLACED, "H98"),
        (NOW, EventKind.MADE_OF, "dai"),
        (NOW, EventKind.MADE_OF, "bao"),
        (NOW, EventKind.NAMED, "Báo và phát thanh, truyền hình Hà Sơn"),
        (NOW, EventKind.BECAME, "bao"),
    ]


def test_what_an_area_bears_and_what_became_of_it(tree):
    assert (NOW, EventKind.DESCRIBED, "zone=III") in told(tree, "003@2025-07-01")
    assert (None, EventKind.CODED, "gso=002") in told(tree, "002@")
    assert told(tree, "002@")[-3:] == [
        (NOW, EventKind.BECAME, "001@2025-07-01"),
        (NOW, EventKind.BECAME, "003@2025-07-01"),
        (NOW, EventKind.ENDED, ""),
    ]
    (first, *_) = [event for event in history("002@", tree=tree) if event.kind is EventKind.BECAME]
    assert first.succession.basis == "NQ 9998/NQ-UBTVQH15"


def test_of_nobody_nothing_is_told(tree):
    assert history("nobody", tree=tree) == ()
