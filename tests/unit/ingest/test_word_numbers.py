"""Numbers that Word counts itself."""

import made
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from lantoa.ingest.word_numbers import Numbering, attribute, child, number, whole


def level(index: int, form: str, text: str, inner: str = "") -> str:
    return f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{inner}</w:lvl>'


def numbering(
    levels: str, lists: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>', more: str = ""
) -> Numbering:
    xml = f'<w:numbering xmlns:w="{made.W}"><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{more}{lists}</w:numbering>'
    return Numbering(etree.fromstring(xml))


def test_levels_count_and_start_anew_below_a_higher_one() -> None:
    counted = numbering(
        level(0, "upperRoman", "%1.")
        + level(1, "decimal", "%2.")
        + level(2, "lowerLetter", "%3)")
        + level(3, "decimal", "%2.%4.")
    )
    order = [0, 1, 1, 2, 2, 3, 0, 1, 2]
    assert [counted.label("1", index) for index in order] == [
        "I. ",
        "1. ",
        "2. ",
        "a) ",
        "b) ",
        "2.1. ",
        "II. ",
        "1. ",
        "a) ",
    ]


def test_a_higher_level_that_was_not_counted_shows_its_start() -> None:
    assert numbering(level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.")).label("1", 1) == "1.1. "


def test_legal_numbers_are_digits_only() -> None:
    counted = numbering(level(0, "upperRoman", "Chương %1") + level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert [counted.label("1", 0), counted.label("1", 1)] == ["Chương I ", "1.1 "]


def test_restart_can_be_forbidden() -> None:
    counted = numbering(
        level(0, "decimal", "%1.") + level(1, "decimal", "Điều %2.", '<w:lvlRestart w:val="0"/>')
    )
    assert [counted.label("1", index) for index in (0, 1, 0, 1)] == ["1. ", "Điều 1. ", "2. ", "Điều 2. "]


def test_lists_of_one_kind_count_on_unless_told_to_start() -> None:
    lists = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
        '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        + level(0, "decimal", "(%1)")
        + "</w:lvlOverride></w:num>"
    )
    counted = numbering(level(0, "decimal", "%1."), lists)
    assert [counted.label(key, 0) for key in "1213343"] == ["1. ", "2. ", "3. ", "5. ", "6. ", "(1) ", "2. "]


@pytest.mark.parametrize(
    ("sign", "shown"), [("-", "- "), ("+", "+ "), ("\uf0b7", "• "), ("o", "• "), ("", "")]
)
def test_bullets(sign: str, shown: str) -> None:
    assert numbering(level(0, "bullet", sign)).label("1", 0) == shown


def test_suffix_and_no_number() -> None:
    assert numbering(level(0, "decimal", "%1.", '<w:suff w:val="nothing"/>')).label("1", 0) == "1."
    assert numbering(level(0, "none", "")).label("1", 0) == ""


def test_a_label_in_an_old_font() -> None:
    fonts = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'
    assert numbering(level(0, "decimal", "§iÒu %1.", fonts)).label("1", 0) == "Điều 1. "


def test_a_list_that_borrows_its_levels() -> None:
    more = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="x"/></w:abstractNum>'
    lists = '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    assert (
        numbering('<w:styleLink w:val="x"/>' + level(0, "decimal", "%1."), lists, more).label("2", 0) == "1. "
    )


def test_a_style_stands_for_a_level() -> None:
    counted = numbering(level(0, "decimal", "%1.") + level(1, "decimal", "%2)", '<w:pStyle w:val="Khoan"/>'))
    assert counted.level_of_style("1", "Khoan") == 1
    assert counted.level_of_style("1", "Khac") == 0


def test_unknown_lists_have_no_numbers() -> None:
    assert (
        Numbering(None).label("1", 0)
        == numbering("").label("1", 0)
        == numbering(level(0, "decimal", "%1")).label("9", 0)
        == ""
    )


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (4, "upperRoman", "IV"), (1994, "lowerRoman", "mcmxciv"), (27, "lowerLetter", "aa"), (2, "upperLetter", "B"),
        (0, "lowerLetter", "0"), (5, "decimalZero", "05"), (12, "decimalZero", "12"), (7, "chineseCounting", "7"), (3, "none", ""),
    ],
)  # fmt: skip
def test_number_forms(value: int, form: str, shown: str) -> None:
    assert number(value, form) == shown


@given(st.integers(0, 40_000), st.sampled_from(["upperRoman", "lowerLetter", "decimal", "decimalZero"]))
def test_numbers_stay_short(value: int, form: str) -> None:
    assert len(number(value, form)) < 20


@given(st.one_of(st.none(), st.text()))
def test_any_attribute_gives_a_small_number(value: str | None) -> None:
    assert 0 <= whole(value, 3) <= 32_767


def test_names_are_found_without_their_namespaces() -> None:
    root = etree.fromstring("<a xmlns:n='n'><!-- --><n:b><c n:val='5'/></n:b></a>")
    assert attribute(child(root, "b", "c")) == "5"
    assert child(root, "x", "c") is None
    assert attribute(None) is attribute(root) is None
