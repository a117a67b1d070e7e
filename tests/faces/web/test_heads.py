"""Headings that sort a list: where they lead, and which way it stands now."""

import pytest

from lantoa.web.heads import Head, heads

TITLES = (("came", "Ngày đến"), ("author", "Cơ quan"), ("", "Ghi chú"))


@pytest.mark.parametrize(
    ("sort", "stands", "leads"),
    [
        ("came", ["descending", ""], ["words=a&sort=-came", "words=a&sort=author"]),
        ("-came", ["ascending", ""], ["words=a&sort=came", "words=a&sort=author"]),
        ("author", ["", "ascending"], ["words=a&sort=came", "words=a&sort=-author"]),
        ("-author", ["", "descending"], ["words=a&sort=came", "words=a&sort=author"]),
        ("", ["", ""], ["words=a&sort=came", "words=a&sort=author"]),
    ],
)
def test_a_heading_leads_to_its_order_and_says_the_one_that_stands(rf, sort, stands, leads):
    request = rf.get("/", {"words": "a", "page": "3"})
    came, author, note = heads(request, TITLES, sort=sort, latest=("came",))
    assert [one.sorted for one in (came, author)] == stands
    assert [one.query for one in (came, author)] == leads
    assert note == Head("Ghi chú")
