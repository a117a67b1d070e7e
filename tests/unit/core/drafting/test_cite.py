"""Papers are named in full first, short after."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from picks import LAW, LETTER_918, PLAN_75, TODAY

from lantoa.core.drafting import Basis, Body, recite
from lantoa.core.drafting.cite import (
    as_sources,
    cite_all,
    cite_in_full,
    cite_short,
    is_whole,
    lower_first,
    name_paper,
    slashed,
    upper_first,
)

UNNUMBERED = Basis("kh", "Kế hoạch", "…/KH- SYT", None, "Sở Y tế", year=2022)


@pytest.mark.parametrize(
    ("basis", "full", "short"),
    [
        (PLAN_75, "Kế hoạch số 75/KH-UBND ngày 05/9/2026 của UBND tỉnh về việc truyền thông dân số năm 2027", "Kế hoạch số 75/KH-UBND"),
        (LETTER_918, "Công văn số 918/SYT-NVY ngày 28/7/2026 của Sở Y tế về phòng, chống dịch mùa mưa", "Công văn số 918/SYT-NVY"),
        (LAW, "Luật Bảo hiểm y tế", "Luật Bảo hiểm y tế"),
        (Basis("x", "Luật", title="Dân số"), "Luật Dân số", "Luật Dân số"),
        (Basis("x", "Kế hoạch", "", None, "UBND tỉnh", "V/v y tế."), "Kế hoạch số [Nêu số, ký hiệu] ngày [Nêu ngày ban hành] của UBND tỉnh về việc y tế", "Kế hoạch"),
        (Basis("x", "", "12/UBND-VX", title="BHYT học sinh"), "Văn bản số 12/UBND-VX ngày [Nêu ngày ban hành] về BHYT học sinh", "Văn bản số 12/UBND-VX"),
        (Basis("x", ""), "Văn bản số [Nêu số, ký hiệu] ngày [Nêu ngày ban hành]", "Văn bản"),
        (UNNUMBERED, "Kế hoạch số [Nêu số]/KH-SYT ngày [Nêu ngày ban hành] của Sở Y tế", "Kế hoạch số [Nêu số]/KH-SYT"),
        (Basis("x", "Kế hoạch", "9/KH-UBND", title="Triển khai Đề án"), "Kế hoạch số 9/KH-UBND ngày [Nêu ngày ban hành] triển khai Đề án", "Kế hoạch số 9/KH-UBND"),
    ],
)  # fmt: skip
def test_a_paper_is_named_in_full_and_short(basis, full, short):
    assert cite_in_full(basis) == full
    assert cite_short(basis) == short


def test_several_papers_stand_one_behind_the_other():
    assert cite_all([LAW, PLAN_75]).startswith("Luật Bảo hiểm y tế; Kế hoạch số 75/KH-UBND ngày")


def test_what_a_sentence_names_is_its_source():
    assert [(source.paper, source.cited) for source in as_sources([PLAN_75, LAW])] == [
        ("75", "Kế hoạch số 75/KH-UBND"),
        ("luat", "Luật Bảo hiểm y tế"),
    ]


def test_what_a_person_should_look_at_in_a_cited_paper_is_told_with_it():
    (source,) = as_sources([UNNUMBERED], on=TODAY)
    assert source.why == (
        "Kế hoạch …/KH-SYT chưa rõ số, ngày ban hành: điền trước khi trình; "
        "…/KH- SYT → …/KH-SYT: bỏ dấu cách thừa trong ký hiệu; "
        "Kế hoạch …/KH-SYT ban hành năm 2022: kiểm tra nội dung còn phù hợp"
    )
    assert [source.why for source in as_sources([PLAN_75, LAW], on=TODAY)] == ["", ""]
    old = PLAN_75._replace(day=date(2024, 9, 5))
    assert "năm 2024" in as_sources([old], on=TODAY)[0].why


def test_a_list_names_a_paper_without_anything_to_fill_in():
    assert name_paper(UNNUMBERED) == "Kế hoạch …/KH-SYT"
    assert name_paper(UNNUMBERED._replace(number_symbol="")) == "Kế hoạch của Sở Y tế"
    assert name_paper(Basis("x", "")) == "Văn bản"
    assert name_paper(LAW) == "Luật Bảo hiểm y tế"
    assert name_paper(PLAN_75) == "Kế hoạch số 75/KH-UBND"
    assert [is_whole(basis) for basis in (PLAN_75, LAW, UNNUMBERED, PLAN_75._replace(day=None))] == [
        True,
        True,
        False,
        False,
    ]


def test_days_and_months_bear_noughts_as_the_decree_has_them():
    assert slashed(date(2026, 1, 5)) == "05/01/2026"
    assert slashed(date(2026, 3, 28)) == "28/3/2026"


def test_the_first_letter():
    assert lower_first("Dân số") == "dân số"
    assert lower_first("BHYT học sinh") == "BHYT học sinh"
    assert lower_first("A lô") == "a lô"
    for name in ("Sở Y tế phối hợp", "Đề án “Đọc sách”", "Tháng hành động vì trẻ em", "Festival Hoa"):
        assert lower_first(name) == name
    assert lower_first("Phát Thông báo") == "phát Thông báo"
    for words in (
        "Ủy quyền cho cấp xã",
        "Hội đồng xét chọn",
        "Thành lập tổ",
        "Trung tâm của xã",
        "Công an ninh",
    ):
        assert lower_first(words) == words[0].lower() + words[1:]


@pytest.mark.parametrize(
    "name",
    [
        "Ủy ban nhân dân xã Tân Hòa",
        "Uỷ ban nhân dân tỉnh",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
        "Hội đồng nhân dân tỉnh",
        "Tỉnh ủy Lam Sơn",
        "Thành uỷ",
        "Đảng ủy xã Tân Hòa",
        "Thường trực Tỉnh ủy",
        "Thủ tướng Chính phủ",
        "Chính phủ",
        "Quốc hội",
        "Nhà nước",
        "Mặt trận Tổ quốc Việt Nam",
        "Chủ tịch UBND xã",
        "Chủ tịch nước",
        "Công an tỉnh",
        "Công an các xã",
        "Trung tâm Y tế khu vực",
        "Bộ đội Biên phòng tỉnh",
        "Liên đoàn Lao động tỉnh",
        "Bệnh viện Đa khoa tỉnh",
    ],
)
def test_a_name_keeps_its_capital_also_where_its_second_word_is_small(name):
    assert lower_first(f"{name} chỉ đạo") == f"{name} chỉ đạo"
    assert upper_first("đôn đốc") == "Đôn đốc"
    assert upper_first("") == ""


BASES = st.builds(
    Basis,
    id=st.just("x"),
    kind=st.sampled_from(("", "Kế hoạch", "Công văn", "Luật", "Nghị định")),
    number_symbol=st.sampled_from(("", "75/KH-UBND", "…/KH- SYT", "/UBND-VX", "12 / KH-UBND")),
    day=st.sampled_from((None, date(2026, 9, 5), date(2023, 1, 31))),
    issuer=st.sampled_from(("", "UBND tỉnh", "Sở Y tế")),
    title=st.sampled_from(("", "Về việc dân số", "V/v y tế.", "Triển khai Đề án", "BHYT\nhọc sinh;")),
    year=st.sampled_from((None, 2022, 2026)),
    province=st.sampled_from(("", "tỉnh Đông Hà")),
)


@given(BASES)
def test_whole_means_that_nothing_is_left_to_fill_in(basis):
    assert ("[Nêu" in cite_in_full(basis)) is not is_whole(basis)
    assert "[Nêu" not in name_paper(basis)


@given(BASES)
def test_in_full_is_the_short_name_and_more_on_one_line(basis):
    full, short = cite_in_full(basis), cite_short(basis)
    assert full.startswith(short)
    assert full == " ".join(full.split())
    assert not full.endswith((".", ";")), "the sentence it stands in goes on"


@given(st.lists(BASES, max_size=4))
def test_whatever_is_left_to_fill_in_is_told_on_its_day_alone(bases):
    for basis, told, untold in zip(bases, as_sources(bases, on=TODAY), as_sources(bases), strict=True):
        assert untold.why == ""
        assert ("điền trước khi trình" in told.why) is not is_whole(basis)


@given(st.text(max_size=40))
def test_only_the_first_letter_is_ever_changed(words):
    for changed in (lower_first(words), upper_first(words)):
        assert changed.endswith(words[1:])
        assert changed.casefold() == words.casefold()


def test_a_title_stays_as_it_is_registered():
    plan = PLAN_75._replace(title="Truyền thông về đọc sách")
    assert cite_in_full(plan).endswith("của UBND tỉnh về truyền thông về đọc sách")


def test_a_paper_of_another_province_is_asked_about():
    far = PLAN_75._replace(issuer="UBND tỉnh Thanh Sơn", asker=Body("UBND tỉnh Thanh Sơn", elsewhere=True))
    (source,) = as_sources([far], on=TODAY)
    assert source.why == "Kế hoạch số 75/KH-UBND của UBND tỉnh Thanh Sơn, ngoài tỉnh: có triển khai không?"
    (nameless,) = as_sources([far._replace(number_symbol="")], on=TODAY)
    assert "Kế hoạch của UBND tỉnh Thanh Sơn, ngoài tỉnh" in nameless.why


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
