from datetime import date

from lantoa.core.organisation import ancestors, children, path, subtree

THEN, NOW = date(2025, 6, 30), date(2025, 7, 1)


def test_children_as_of_a_day(tree):
    assert children("H98", tree=tree, on=THEN) == ("901@", "902@", "bao")
    assert children("H98", tree=tree, on=NOW) == ("001@2025-07-01", "003@2025-07-01", "bao")


def test_a_subtree_goes_all_the_way_down(tree):
    assert subtree("902@", tree=tree, on=THEN) == ("902@", "003@", "t1", "004@")
    assert subtree("003@2025-07-01", tree=tree, on=NOW) == ("003@2025-07-01", "t1")


def test_what_does_not_stand_on_the_day_has_no_subtree(tree):
    assert subtree("902@", tree=tree, on=NOW) == ()
    assert subtree("nobody", tree=tree, on=NOW) == ()


def test_ancestors_from_the_nearest(tree):
    assert ancestors("t1", tree=tree, on=THEN) == ("003@", "902@", "H98")
    assert ancestors("t1", tree=tree, on=NOW) == ("003@2025-07-01", "H98")


def test_a_path_leads_from_the_top(tree):
    assert path("t1", tree=tree, on=NOW) == ("H98", "003@2025-07-01", "t1")
    assert path("H98", tree=tree, on=NOW) == ("H98",)
