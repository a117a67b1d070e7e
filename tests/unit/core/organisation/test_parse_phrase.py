import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.organisation import build_tree
from lantoa.core.organisation.parse_phrase import read_items

EMPTY = build_tree([])


def cut(text, tree):
    return [text[item.start : item.end] for item in read_items(text, tree=tree)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Sở Y tế, Giáo dục và Đào tạo", ["Sở Y tế", "Giáo dục và Đào tạo"]),
        ("Các Sở: TN&MT, GD&ĐT", ["TN&MT", "GD&ĐT"]),
        ("Thường trực Tỉnh ủy, HĐND, UBND tỉnh", ["Thường trực Tỉnh ủy", "HĐND", "UBND tỉnh"]),
        ("VPUB: CVP, PCVP, KGVX", ["VPUB"]),
        ("UBND huyện Yên Lâm và thành phố Hà Sơn", ["UBND huyện Yên Lâm và thành phố Hà Sơn"]),
        ("Ban Tổ chức Tỉnh ủy", ["Ban Tổ chức Tỉnh ủy"]),
        ("các bộ, ngành, địa phương", ["các bộ, ngành", "địa phương"]),
        ("các sở, ngành tỉnh, Ủy ban nhân dân xã", ["các sở, ngành tỉnh", "Ủy ban nhân dân xã"]),
        ("C, PCVP UBND tỉnh", ["C, PCVP UBND tỉnh"]),
        ("người dân, các xã", ["người dân", "xã"]),
        ("Bộ Công an, các tỉnh", ["Bộ Công an", "tỉnh"]),
        ("Sở Y tế, Báo Hà Sơn", ["Sở Y tế", "Báo Hà Sơn"]),
        ("UBND các huyện, Phòng Tổng hợp", ["UBND các huyện", "Phòng Tổng hợp"]),
        ("UBND tỉnh, Xyz Abc", ["UBND tỉnh", "Xyz Abc"]),
        ("Trưởng phòng: A, B", ["Trưởng phòng"]),
    ],
)
def test_a_list_is_cut_into_its_items(tree, text, parts):
    assert cut(text, tree) == parts


def test_bodies_that_share_a_place_all_get_it(tree):
    first, second = read_items("HĐND, UBND các huyện", tree=tree)
    assert first.levels == second.levels == ["district"]
    assert first.plural
    department, committee = read_items("Sở Y tế, UBND các huyện", tree=tree)
    assert department.levels == []
    assert committee.levels == ["district"]


def test_a_post_alone_is_kept_only_where_no_body_stands(tree):
    assert cut("Trưởng Ban và các PTB", tree) == ["Trưởng Ban và các PTB"]
    assert cut("UBND tỉnh, các phòng CV", tree) == ["UBND tỉnh"]
    (post,) = read_items("Các Thứ trưởng", tree=tree)
    assert post.posts


def test_names_take_the_rank_before_them(tree):
    (item,) = read_items("UBND các xã: Tân Lập, Nà Sầm", tree=tree)
    assert [name for _, name in item.names] == [("002@",), ("004@",)]
    assert [rank for rank, _ in item.names] == ["commune", "commune"]
    assert item.levels == []


def test_a_name_must_bear_its_marks_unless_a_rank_or_lost_marks_excuse_it(tree):
    assert read_items("Báo Tán Lạp", tree=tree)[0].names == []
    assert read_items("xã Tán Lạp", tree=tree)[0].names
    assert read_items("UBND Tan Lap", tree=tree)[0].names


@given(st.text(alphabet="SởYtếUBNDcáchuyện ,;:-&và()", max_size=60))
def test_whatever_is_written_is_cut_without_overlap(text):
    end = 0
    for item in read_items(text, tree=EMPTY):
        assert end <= item.start < item.end <= len(text)
        end = item.end
