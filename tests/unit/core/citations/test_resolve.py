import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.citations.model import Mention
from lantoa.core.citations.resolve import law_name, name_key, resolve, same_work, symbol_key, year_of


def cited(kind, number=None, date=None, *, year=None, at=(0, 0)):
    return Mention(*at, kind, number, date, year, None, "", 1.0)


def named(*names):
    flow = "\n".join(names)
    found, start = [], 0
    for name in names:
        year = int(name[-4:]) if name[-4:].isdigit() else None
        found.append(cited(name.split(" ")[0], year=year, at=(start, start + len(name))))
        start += len(name) + 1
    return flow, found


def test_the_same_number_and_symbol_is_the_same_work():
    mentions = [
        cited("Công điện", "01/CĐ-UBND", "2022-02-19"),
        cited("Kế hoạch", "09/KH-BCĐ"),
        cited("Công điện", "01/CD-UBND", "2022-02-19"),
        cited("Kế hoạch", "9/KH- BCĐ", "2021-01-09"),
    ]
    assert resolve("", mentions) == [0, 1, 0, 1]


def test_one_number_of_two_years_is_two_works():
    mentions = [cited("Kế hoạch", "9/KH-UBND", "2021-01-09"), cited("Kế hoạch", "9/KH-UBND", "2022-01-09")]
    assert resolve("", mentions) == [0, 1]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (cited("Chỉ thị", "18/CT-TTg"), cited("Chỉ thị", "18")),
        (cited("Nghị quyết", "57-NQ/TW"), cited("Nghị quyết", "57")),
        (cited("Nghị định", "30/2020/NĐ-CP"), cited("Nghị định", "30/2020")),
        (cited("Nghị định", "30/2020/NĐ-CP", "2020-03-05", year=2020), cited("Nghị định", "30")),
    ],
)
def test_a_bare_number_means_the_full_mention_of_its_kind(full, short):
    assert resolve("", [full, short]) == [0, 0]
    assert resolve("", [short, full]) == [0, 0]


def test_a_bare_number_of_another_kind_or_year_is_another_work():
    full = cited("Nghị định", "30/2020/NĐ-CP")
    assert resolve("", [full, cited("Nghị quyết", "30")]) == [0, 1]
    assert resolve("", [full, cited("Nghị định", "30/2021")]) == [0, 1]


def test_laws_by_name_agree_whatever_the_tone_is_placed_on():
    flow, mentions = named(
        "Luật Thủy sản", "Luật Thuỷ sản năm 2017", "Luật Giá", "LUẬT THỦY SẢN", "Luật Thủy sản năm 2003"
    )
    mentions[3] = mentions[3]._replace(kind="Luật")
    assert resolve(flow, mentions) == [0, 0, 2, 0, 0]
    flow, mentions = named("Luật Giá năm 2012", "Luật Giá năm 2023")
    assert resolve(flow, mentions) == [0, 1]


def test_a_law_by_number_is_the_law_of_its_name():
    name, numbered = "Luật Thư viện", "Luật Thư viện số 46/2019/QH14"
    flow = f"{name}\n{numbered}"
    mentions = [cited("Luật", at=(0, 13)), cited("Luật", "46/2019/QH14", at=(14, 14 + len(numbered)))]
    assert resolve(flow, mentions) == [0, 0]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Luật Thư viện số 46/2019/QH14", "Luật", "Luật Thư viện"),
        ("Luật  Thư viện\nngày 21/11/2019", "Luật", "Luật Thư viện"),
        ("Luật Giá (2012)", "Luật", "Luật Giá"),
        ("Hiến pháp năm 2013", "Hiến pháp", "Hiến pháp"),
        ("Luật số 46/2019/QH14", "Luật", None),
        ("Kế hoạch đọc sách", "Kế hoạch", None),
    ],
)
def test_the_name_of_a_law_ends_before_number_and_date(text, kind, name):
    assert law_name(text, kind=kind) == name


def test_names_agree_whatever_the_tone_is_placed_on():
    assert name_key("Luật Thủy sản") == name_key("LUẬT THUỶ SẢN")


def test_a_year_in_the_number_counts_before_one_beside_it():
    assert year_of("30/2020/NĐ-CP", 2021) == year_of("30/2020", None) == 2020
    assert year_of("5/QĐ-TTg", 2021) == 2021
    assert year_of(None, None) is None


def test_keys_know_no_stroke_in_the_letter_d():
    assert symbol_key("12/LĐTBXH-VP") == symbol_key("12/LDTBXH-VP")


def test_two_full_symbols_must_agree():
    assert not same_work(cited("Luật", "1/2020/QH14"), cited("Luật", "2/2020/QH14"))


def test_many_namesakes_stay_cheap():
    mentions = [
        cited("Quyết định", f"5/QĐ-A{chr(65 + index % 26)}{chr(65 + index // 26)}") for index in range(300)
    ]
    assert resolve("", mentions) == list(range(300))


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Luật", "Chỉ thị"]),
            st.sampled_from(["5", "5/CT-TTg", "5-CT/TW", None]),
            st.sampled_from([None, "2020-01-01"]),
        )
    )
)
def test_a_work_is_never_later_than_its_mention_and_names_itself(items):
    works = resolve("", [cited(kind, number, date) for kind, number, date in items])
    assert all(work <= index and works[work] == work for index, work in enumerate(works))
