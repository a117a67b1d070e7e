import pytest

from lantoa.core.kernel import HEADINGS, parse_rule_page

PAGE = "\n".join(f"## {heading}\nSome words.\n" for heading in HEADINGS)


def test_a_page_is_split_at_its_headings():
    page = parse_rule_page("A line before.\n" + PAGE)
    assert tuple(page.sections) == HEADINGS
    assert set(page.sections.values()) == {"Some words."}


@pytest.mark.parametrize(
    ("page", "complaint"),
    [
        (PAGE.replace("## Example", "## Examples"), "headings are"),
        (PAGE.replace("Some words.", "", 1), "nothing stands under"),
        ("", "headings are"),
    ],
)
def test_a_page_without_its_headings_is_a_mistake(page, complaint):
    with pytest.raises(ValueError, match=complaint):
        parse_rule_page(page)
