from datetime import date

from lantoa.core.organisation import (
    Name,
    Share,
    Succession,
    SuccessionKind,
    Unit,
    UnitKind,
    Valid,
    build_tree,
    heirs,
    lives,
    made_of,
)

THEN, NOW = date(2025, 6, 30), date(2025, 7, 1)


def facts(found):
    return [(heir.unit, heir.certain, heir.default) for heir in found]


def test_who_lives_inherits_itself(tree):
    (heir,) = heirs("003@", tree=tree, on=THEN)
    assert facts([heir]) == [("003@", True, False)]
    assert heir.by == ()


def test_what_was_merged_whole_has_one_certain_heir(tree):
    (heir,) = heirs("003@", tree=tree, on=NOW)
    assert facts([heir]) == [("003@2025-07-01", True, False)]
    assert [paper.basis for paper in heir.by] == ["NQ 9998/NQ-UBTVQH15"]


def test_a_split_is_never_certain_and_its_default_comes_first(tree):
    assert facts(heirs("002@", tree=tree, on=NOW)) == [
        ("001@2025-07-01", False, True),
        ("003@2025-07-01", False, False),
    ]


def test_a_district_is_inherited_by_the_heirs_of_its_communes(tree):
    assert facts(heirs("902@", tree=tree, on=NOW)) == [("003@2025-07-01", False, False)]
    assert facts(heirs("901@", tree=tree, on=NOW)) == [
        ("001@2025-07-01", False, False),
        ("003@2025-07-01", False, False),
    ]


def test_a_body_merged_into_one_that_goes_on(tree):
    assert facts(heirs("dai", tree=tree, on=NOW)) == [("bao", True, False)]
    assert facts(heirs("bao", tree=tree, on=NOW)) == [("bao", True, False)]


def test_nobody_inherits_what_is_not_known_or_not_yet_there(tree):
    assert heirs("nobody", tree=tree, on=NOW) == ()
    assert heirs("003@2025-07-01", tree=tree, on=THEN) == ()


def body(name, since=None, until=None):
    return Unit(name, UnitKind.DEPARTMENT, (Name(name),), Valid(since, until))


def paper(day, *shares, kind=SuccessionKind.FUNCTION_MOVED):
    return Succession(kind, day, "NĐ", shares)


def test_the_papers_of_the_day_it_ended_count_and_functions_are_told():
    early, end, later = date(2010, 1, 1), date(2020, 1, 1), date(2024, 1, 1)
    tree = build_tree(
        [body("a", until=end), body("b"), body("c", until=later), body("d"), body("e")],
        successions=[
            paper(early, Share("a", "e", whole=False, functions="một phần")),
            paper(
                end,
                Share("a", "b", whole=False, functions="báo chí"),
                Share("a", "c", whole=False, functions="số"),
            ),
            paper(later, Share("c", "d"), kind=SuccessionKind.RENAMED),
        ],
    )
    found = heirs("a", tree=tree, on=NOW)
    assert [(heir.unit, heir.certain, heir.functions, len(heir.by)) for heir in found] == [
        ("b", False, "báo chí", 1),
        ("d", False, "số", 2),
    ]


def test_a_certain_way_outweighs_an_uncertain_one():
    end = date(2020, 1, 1)
    units = [body("a", until=end), body("b", until=end), body("c", until=end), body("d")]
    shares = [Share("a", "b", whole=False), Share("a", "c"), Share("b", "d"), Share("c", "d")]
    for order in (shares, [shares[1], shares[0], *shares[2:]]):
        tree = build_tree(units, successions=[paper(end, *order)])
        assert facts(heirs("a", tree=tree, on=NOW)) == [("d", True, False)]


def test_rings_of_heirs_come_to_an_end():
    end = date(2020, 1, 1)
    tree = build_tree(
        [body("a", until=end), body("b", until=end)],
        successions=[paper(end, Share("a", "b"), Share("b", "a"))],
    )
    assert heirs("a", tree=tree, on=NOW) == ()
    assert made_of("a", tree=tree, on=date(2021, 1, 1)) == ()


def test_made_of_one_step_back(tree):
    assert [(origin.unit, origin.whole) for origin in made_of("003@2025-07-01", tree=tree)] == [
        ("002@", False),
        ("003@", True),
        ("004@", True),
    ]
    assert [origin.unit for origin in made_of("bao", tree=tree)] == ["dai"]
    assert made_of("002@", tree=tree) == ()


def test_made_of_as_of_a_day(tree):
    assert [origin.unit for origin in made_of("001@2025-07-01", tree=tree, on=THEN)] == ["001@", "002@"]
    assert [origin.unit for origin in made_of("001@2025-07-01", tree=tree, on=NOW)] == ["001@2025-07-01"]


def test_who_lives(tree):
    assert lives("dai", tree=tree, on=THEN)
    assert not lives("dai", tree=tree, on=NOW)
    assert not lives("nobody", tree=tree, on=NOW)
