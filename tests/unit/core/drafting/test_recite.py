"""Citations of a paper that the register put right."""

from datetime import date

import pytest

from lantoa.core.drafting import Basis, cite_in_full, recite

WAS = Basis("1", "Công văn", "12/UBND-VX", date(2026, 1, 5), "UBND tỉnh", "về tiêm chủng")
NUMBER, DAY, ISSUER = (
    WAS._replace(number_symbol="21/UBND-VX"),
    WAS._replace(day=date(2026, 1, 6)),
    WAS._replace(issuer="Sở Y tế"),
)


def mended(text, *, was=WAS, now):
    for span, meant in reversed([*recite(text, was=was, now=now)]):
        text = text[: span.start] + meant + text[span.end :]
    return text


@pytest.mark.parametrize("now", [NUMBER, DAY, ISSUER, NUMBER._replace(day=DAY.day, issuer="Sở Y tế")])
def test_a_citation_in_full_is_put_right_whole(now):
    said = f"Thực hiện {cite_in_full(WAS)}, các xã triển khai."
    assert mended(said, now=now) == f"Thực hiện {cite_in_full(now)}, các xã triển khai."
    assert mended(mended(said, now=now), now=now) == mended(said, now=now), "once"


def test_later_mentions_bear_the_number_alone():
    said = "Theo Công văn số 12/UBND-VX; gửi kèm Công văn số 12/UBND-VX."
    assert mended(said, now=NUMBER) == said.replace("12/", "21/")
    assert mended(said, now=DAY) == said, "what they do not say is not told"


def test_another_paper_whose_number_begins_alike_is_left():
    said = "Theo Công văn số 12/UBND-VX1, Công văn số 12/UBND-VX-2."
    assert mended(said, now=NUMBER) == said


def test_what_is_not_cited_in_these_words_any_more_is_left():
    assert mended("Theo Công văn số 9/UBND ngày 05/01/2026.", now=NUMBER).endswith(
        "Công văn số 9/UBND ngày 05/01/2026."
    )


def test_a_number_known_since_fills_the_blank():
    was = WAS._replace(number_symbol="", day=None)
    assert mended(f"Thực hiện {cite_in_full(was)}.", was=was, now=WAS) == f"Thực hiện {cite_in_full(WAS)}."


def test_an_issuer_known_since_is_not_made_up_where_none_was_said():
    was = WAS._replace(issuer="")
    assert mended("Theo Công văn số 12/UBND-VX ngày 05/01/2026.", was=was, now=NUMBER) == (
        "Theo Công văn số 21/UBND-VX ngày 05/01/2026."
    )


def test_a_law_is_named_without_its_number():
    law = Basis("2", "Luật", "113/2025/QH15", date(2025, 12, 10), "Quốc hội", "Dân số")
    assert not [*recite("Luật Dân số", was=law, now=law._replace(number_symbol="114/2025/QH15"))]
