"""Tables into units and successions."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.kernel import Refused
from lantoa.core.organisation import (
    Attribute,
    Code,
    Name,
    NameUse,
    Placement,
    Share,
    Succession,
    SuccessionKind,
    Unit,
    UnitKind,
    Valid,
)
from lantoa.gazetteer import read_successions, read_units

NEW = date(2025, 7, 1)


def faults(read, text):
    with pytest.raises(Refused) as refused:
        read(text)
    return [(fault.line, fault.column, fault.code) for fault in refused.value.params["faults"]]


def test_an_area_has_its_code_and_its_beginning_in_its_id():
    (unit,) = read_units("id,kind,name,parent\n06187@2025-07-01,commune,Phường Tân Lập,20@\n")
    assert unit == Unit(
        "06187@2025-07-01",
        UnitKind.COMMUNE,
        (Name("Phường Tân Lập"), Name("Tân Lập", NameUse.SHORT)),
        Valid(NEW),
        (Placement("20@"),),
        codes=(Code("gso", "06187"),),
    )


def test_an_area_without_a_number_has_no_code_of_the_statistics_office():
    (village,) = read_units("id,kind,name\nH98-thon-1@,village,Thôn Một\n")
    assert village.codes == ()
    assert village.valid == Valid()


@pytest.mark.parametrize(
    ("row", "short"),
    [
        ("1@,commune,Phường 1,", []),
        ("1@,district,Thành phố Thủ Đức,", ["Thủ Đức"]),
        ("1@,village,Bản Cao,", []),
        ("1@,commune,Xã Tân Lập,Lập", ["Lập"]),
        ("1@,commune,Xã Tân Lập,-", []),
        ("1@,commune,Xã A [..2020-01-01] | Phường A [2020-01-01..],", ["A", "A"]),
    ],
)
def test_short_names_go_without_saying(row, short):
    (unit,) = read_units(f"id,kind,name,short\n{row}\n")
    assert [name.text for name in unit.names if name.use is NameUse.SHORT] == short


def test_a_dash_is_no_code():
    (unit,) = read_units("id,kind,name,code\n99998@,commune,Xã Tân Lập,-\n")
    assert unit.codes == ()


def test_a_body_with_all_there_is_to_say():
    (unit,) = read_units(
        "id;kind;name;short;abbreviation;alias;parent;area;since;until;code;attribute\n"
        "svhttdl;department;Sở Văn hóa và Thể thao [..2025-03-01] | Sở Văn hóa, Thể thao và Du lịch [1/3/2025..];;"
        "SVHTTDL | SVHTT;Sở Văn hóa;ubnd;H98@;2010-01-01;;edxml:000.00.11.H98;seat=Tân Lập {12/QĐ-UBND}\n"
    )
    assert [(name.text, name.use) for name in unit.names] == [
        ("Sở Văn hóa và Thể thao", NameUse.OFFICIAL),
        ("Sở Văn hóa, Thể thao và Du lịch", NameUse.OFFICIAL),
        ("SVHTTDL", NameUse.ABBREVIATION),
        ("SVHTT", NameUse.ABBREVIATION),
        ("Sở Văn hóa", NameUse.ALIAS),
    ]
    assert unit.names[1].valid == Valid(date(2025, 3, 1))
    assert unit.area == "H98@"
    assert unit.valid == Valid(date(2010, 1, 1))
    assert unit.codes == (Code("edxml", "000.00.11.H98"),)
    assert unit.attributes == (Attribute("seat", "Tân Lập", basis="12/QĐ-UBND"),)


def test_the_day_in_the_id_of_a_body_is_the_area_s_and_not_its_own():
    (unit,) = read_units("id,kind,name\nubnd@06187@2025-07-01,peoples_committee,UBND phường\n")
    assert unit.valid == Valid()


def test_every_faulty_row_is_named_at_once():
    table = (
        "id,kind,name,since,until,code,attribute\n"
        "a,commune,,,,,\n"
        "b,hamlet,B,,,,\n"
        "c,commune,C,2025-07-01,2024-01-01,,\n"
        "d,other,D,,,12,\n"
        "d2,other,D,,,,zone\n"
        "ok,other,OK,,,,\n"
        "ok,other,OK,,,,\n"
        "e,other,E [2020,,,,\n"
    )
    assert faults(read_units, table) == [
        (2, "name", "table.empty"),
        (3, "kind", "table.kind"),
        (4, "since", "table.span"),
        (5, "code", "table.code"),
        (6, "attribute", "table.attribute"),
        (8, "id", "table.twice"),
        (9, "name", "table.value"),
    ]


def test_a_head_that_is_not_ours():
    assert faults(read_units, "") == [
        (1, "id", "table.missing"),
        (1, "kind", "table.missing"),
        (1, "name", "table.missing"),
    ]
    assert faults(read_units, "id,kind,name,colour\n") == [(1, "colour", "table.column")]
    assert faults(read_units, "id,kind,name,name\n") == [(1, "name", "table.doubled")]


def test_a_merger_with_a_part():
    (made,) = read_successions(
        "\ufeffkind,on,basis,from,to,functions\n\n"
        "merged,2025-07-01,1672/NQ-UBTVQH15,a@ | b@ [part default] | c@ [part 0.25],n@2025-07-01,\n"
    )
    assert made == Succession(
        SuccessionKind.MERGED,
        NEW,
        "1672/NQ-UBTVQH15",
        (
            Share("a@", "n@2025-07-01"),
            Share("b@", "n@2025-07-01", whole=False, default=True),
            Share("c@", "n@2025-07-01", whole=False, portion=0.25),
        ),
    )


def test_one_into_several_none_into_one_one_into_none():
    split, founded, ended = read_successions(
        "kind,on,from,to,functions\n"
        "function_moved,1/3/2025,stttt,svh [part] | skhcn [part],báo chí\n"
        "merged,2025-07-01,,n,\n"
        "abolished,2025-07-01,d,,\n"
    )
    assert [(share.heir, share.whole, share.functions) for share in split.shares] == [
        ("svh", False, "báo chí"),
        ("skhcn", False, "báo chí"),
    ]
    assert founded.shares == (Share(None, "n"),)
    assert ended.shares == (Share("d", None),)


def test_faults_of_successions():
    table = (
        "kind,on,from,to\n"
        "eaten,2025-07-01,a,b\n"
        "merged,July,a,b\n"
        "merged,2025-07-01,,\n"
        "merged,2025-07-01,a [most],b\n"
        "merged,2025-07-01,a [part 1.5],b\n"
        "merged,2025-07-01,a | | c,b\n"
    )
    assert faults(read_successions, table) == [
        (2, "kind", "table.kind"),
        (3, "on", "table.day"),
        (4, "from", "table.empty"),
        (5, "to", "table.portion"),
        (6, "to", "table.portion"),
        (7, "from", "table.value"),
    ]


def refusal(read, text):
    try:
        read(text)
    except Refused as refused:
        return refused
    return None


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text):
    for read in (read_units, read_successions):
        answer = refusal(read, text)
        assert answer is None or answer.code == "table.faults"


@given(st.lists(st.text(alphabet='ab@|[]{}.0125-, "\n', max_size=30), max_size=8))
def test_any_cells_are_read_or_refused(cells):
    for read, head in ((read_units, "id,kind,name,parent,since"), (read_successions, "kind,on,from,to")):
        answer = refusal(read, head + "\n" + ",".join(cells))
        assert answer is None or answer.params["faults"]
