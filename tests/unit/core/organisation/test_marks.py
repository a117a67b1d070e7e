from datetime import date

from lantoa.core.organisation import (
    Attribute,
    Name,
    Share,
    Succession,
    SuccessionKind,
    Unit,
    UnitKind,
    Valid,
    build_tree,
)
from lantoa.core.organisation.marks import bears, bore_before

OLD, TURN, NEW = date(2024, 1, 1), date(2025, 7, 1), date(2026, 11, 1)


def commune(name, *attributes, since=None, until=None):
    marks = tuple(Attribute(*each.split("=")) for each in attributes)
    return Unit(name, UnitKind.COMMUNE, (Name(f"Xã {name}"),), Valid(since, until), attributes=marks)


def merged(*names, into, on):
    return Succession(SuccessionKind.MERGED, on, "NQ 1", tuple(Share(name, into) for name in names))


def grown(*made):
    """Lam and Tan became Son, which became one of `made`."""
    units = [
        commune("Lam", "border=yes", "zone=III", until=OLD),
        commune("Tan", until=OLD),
        commune("Son", since=OLD, until=TURN),
        *made,
    ]
    return build_tree(
        units,
        successions=[
            merged("Lam", "Tan", None, into="Son", on=OLD),
            merged("Son", into=made[0].id, on=TURN),
            merged(made[0].id, into="Son", on=date(2030, 1, 1)),
        ],
    )


def test_a_mark_holds_with_its_value_and_on_its_days():
    marked = Unit(
        "a", UnitKind.COMMUNE, (Name("Xã A"),), attributes=(Attribute("border", "yes", Valid(TURN, None)),)
    )
    assert bears(marked, ["border=yes"], on=NEW)
    assert not bears(marked, ["border=yes"], on=OLD)
    assert not bears(marked, ["border=yes", "zone=III"], on=NEW)


def test_what_an_area_was_made_of_is_told_where_nothing_is_said_of_itself():
    tree = grown(commune("Moi", since=TURN))
    assert bore_before("Moi", ["border=yes"], tree=tree, on=NEW) == ("Lam",)
    assert bore_before("Moi", ["island=yes"], tree=tree, on=NEW) == ()
    assert bore_before("Moi", ["border=yes"], tree=tree, on=OLD) == ()


def test_where_yes_or_no_is_said_nothing_is_guessed():
    for said in ("border=no", "border=yes"):
        assert bore_before("Moi", ["border=yes"], tree=grown(commune("Moi", said, since=TURN)), on=NEW) == ()
    assert bore_before("Moi", ["zone=II"], tree=grown(commune("Moi", since=TURN)), on=NEW) == ()
