"""What stands once at the end, however many sources say it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from picks import LETTER_918, PLAN_75, PRESS, task

from lantoa.core.drafting.closing import part_duties

HEALTH = LETTER_918  # of Sở Y tế


def parted(quote, *, basis=HEALTH):
    return part_duties([task(quote, basis=basis)], bases=[basis])


@pytest.mark.parametrize(
    "quote",
    [
        "Đề nghị Quý cơ quan, đơn vị tổ chức tuyên truyền nội dung nêu trên và báo cáo kết quả về Sở khi có yêu cầu.",
        "Sở Y tế đề nghị các đơn vị triển khai các nội dung trên, báo cáo kết quả về Sở Y tế (qua Văn phòng Sở) trước ngày 10/12/2026.",
        "Định kỳ báo cáo tình hình thực hiện về Sở Y tế trước ngày 15 hằng tháng để tổng hợp.",
        "Báo cáo kết quả Sở Y tế theo quy định.",
        "UBND tỉnh yêu cầu thủ trưởng các cơ quan, đơn vị nghiêm túc triển khai, thực hiện./.",
        "Yêu cầu các cơ quan, đơn vị, địa phương khẩn trương thực hiện.",
        "Trong quá trình triển khai, nếu có vướng mắc, đề nghị các đơn vị phản ánh về Sở Y tế để giải quyết.",
        "Nếu phát sinh khó khăn, vướng mắc, các đơn vị báo cáo Sở Y tế xem xét.",
    ],
)
def test_a_report_to_the_issuer_is_no_item(quote):
    found = parted(quote)
    assert (found.kept, found.passed) == ((), ())
    assert [each.source.quote for each in found.reported] == [quote]


@pytest.mark.parametrize(
    "quote",
    [
        "Đôn đốc, hướng dẫn Đài Truyền thanh cấp xã tuyên truyền các nội dung nêu trên.",
        "Chỉ đạo các đơn vị trực thuộc thực hiện nội dung Công văn này.",
    ],
)
def test_words_about_the_whole_are_passed_on(quote):
    found = parted(quote)
    assert (found.kept, found.reported) == ((), ())
    assert len(found.passed) == 1


@pytest.mark.parametrize(
    "quote",
    [
        "Báo cáo cấp ủy, chính quyền về công tác thư viện.",
        "UBND các xã báo cáo kết quả về Sở Tài chính định kỳ hằng quý.",
        "Phát nội dung trên các nền tảng mạng xã hội.",
        "Tuyên truyền nội dung trên địa bàn các xã biên giới.",
        "Xây dựng kế hoạch trên cơ sở nội dung định hướng của Kế hoạch này.",
        "Tổng hợp số liệu.",
        "Yêu cầu các đơn vị nghiêm túc thực hiện chế độ trực.",
        "Đề nghị các địa phương triển khai 03 đợt tổng vệ sinh.",
    ],
)
def test_other_duties_stay_items(quote):
    found = parted(quote)
    assert [each.words for each in found.kept] == [""]
    assert (found.passed, found.reported) == ((), ())


@pytest.mark.parametrize(
    ("quote", "left"),
    [
        ("Các trường xây dựng kế hoạch đọc sách theo điều kiện của mình. Định kỳ báo cáo kết quả về Sở Y tế trước ngày 10/12.", "Các trường xây dựng kế hoạch đọc sách theo điều kiện của mình."),
        ("Rà soát tủ sách của các thôn, bản. Yêu cầu các đơn vị, địa phương nghiêm túc thực hiện.", "Rà soát tủ sách của các thôn, bản."),
        ("Rà soát tủ sách của các thôn, bản, đồng thời báo cáo kết quả về Sở Y tế trong quý; treo băng rôn", "Rà soát tủ sách của các thôn, bản; treo băng rôn"),
    ],
)  # fmt: skip
def test_a_duty_that_does_more_keeps_the_rest_of_its_words(quote, left):
    found = parted(quote)
    assert [each.words for each in found.kept] == [left]
    assert [each.source.quote for each in found.kept] == [quote]
    assert len(found.reported) == 1


def test_without_an_issuer_only_what_names_nobody_is_reported():
    nobody = PLAN_75._replace(issuer="")
    assert parted("Báo cáo kết quả về Sở Y tế.", basis=nobody).reported == ()
    assert len(parted("Báo cáo kết quả khi có yêu cầu.", basis=nobody).reported) == 1


def test_who_was_only_to_report_is_no_item():
    found = parted("Ủy ban nhân dân các xã, phường báo cáo kết quả về Sở Y tế trước ngày 10/12/2026.")
    assert (found.kept, len(found.reported)) == ((), 1)


@pytest.mark.parametrize(
    ("quote", "kept"),
    [
        ("Báo cáo kết quả về Sở trước 16 giờ hằng ngày.", "Báo cáo kết quả về Sở Y tế trước 16 giờ hằng ngày."),
        ("Báo cáo kết quả về Sở Y tế thứ Năm hằng tuần.", ""),
        ("Báo cáo kết quả trước ngày 10/12/2026.", ""),
    ],
)  # fmt: skip
def test_what_some_of_many_are_to_report_stays_their_item(quote, kept):
    many, some = (
        task("Rà soát tủ sách của thôn.", basis=HEALTH, at=1),
        task(quote, basis=HEALTH, bearers=(PRESS,)),
    )
    found = part_duties([many, some], bases=[HEALTH])
    assert (found.passed, found.reported) == ((), ())
    assert [each.words for each in found.kept] == ["", kept]


PIECES = st.sampled_from(
    (
        "Báo cáo kết quả về Sở Y tế",
        "và báo cáo tình hình khi có yêu cầu.",
        "Rà soát tủ sách của các thôn, bản.",
        "tuyên truyền các nội dung nêu trên",
        "; ",
        "1. ",
        "(*tháng 4*)",
        "",
    )
)


@given(st.lists(PIECES, max_size=5).map(" ".join))
def test_no_duty_is_lost_whatever_it_says(quote):
    found = parted(quote)
    assert {each.source.duty for part in found for each in part} == {"d100"}
    assert len(found.kept) + len(found.passed) <= 1
    for each in found.kept:
        assert all(word.rstrip(".;") in quote.replace("*", "") for word in each.words.split())


@given(st.text(max_size=200))
def test_any_words_are_parted_without_failing(quote):
    assert sum(map(len, parted(quote))) >= 1


@pytest.mark.parametrize(
    ("quote", "left"),
    [
        ("Rà soát tủ sách của các thôn, bản, báo cáo kết quả với cấp ủy; báo cáo tình hình về Sở Y tế.", "Rà soát tủ sách của các thôn, bản, báo cáo kết quả với cấp ủy."),
        ("Rà soát tủ sách của các thôn, bản; gửi báo cáo kết quả về Sở (qua Văn phòng Sở).", "Rà soát tủ sách của các thôn, bản."),
        ("Báo cáo kết quả về Sở Y tế; rà soát tủ sách của các thôn, bản.", "rà soát tủ sách của các thôn, bản"),
    ],
)  # fmt: skip
def test_only_the_report_to_the_issuer_is_cut_wherever_it_stands(quote, left):
    found = parted(quote)
    assert [each.words for each in found.kept] == [left]
    assert len(found.reported) == 1


@pytest.mark.parametrize(
    ("left", "kept"),
    [
        ("Treo băng rôn", 1),
        ("Đọc sách", 0),
        ("Tổ chức triển khai", 0),
        ("Đề nghị các đơn vị", 0),
        ("Đọc sách ở thôn bản xa nhất", 1),
    ],
)
@pytest.mark.parametrize(
    "quote", ["{}, báo cáo kết quả về Sở Y tế.", "Báo cáo kết quả về Sở Y tế; {}.", "{} và báo cáo tình hình"]
)
def test_what_is_left_of_a_report_is_an_item_where_it_asks_for_something(quote, left, kept):
    found = parted(quote.format(left))
    assert (len(found.kept), len(found.reported)) == (kept, 1)


def test_a_symbol_with_a_dot_does_not_end_the_clause_that_is_cut():
    found = parted(
        "Rà soát tủ sách của các thôn, bản và báo cáo kết quả về Sở Y tế qua soyte.hason.gov.vn trước 10/12."
    )
    assert [each.words for each in found.kept] == ["Rà soát tủ sách của các thôn, bản."]


@given(st.lists(PIECES, max_size=5).map(" ".join), st.lists(PIECES, max_size=5).map(" ".join))
def test_duties_are_parted_each_by_itself_in_their_order(one, other):
    both = (task(one, basis=HEALTH, at=1), task(other, basis=HEALTH, at=2))
    together = part_duties(both, bases=[HEALTH])
    apart = [part_duties([each], bases=[HEALTH]) for each in both]
    assert together == tuple(first + second for first, second in zip(*apart, strict=True))


def test_a_report_goes_to_whoever_wrote_the_paper_of_its_own_duty():
    words = "Báo cáo kết quả về Sở Y tế trước ngày 10/12."
    own, others = task(words, basis=HEALTH), task(words, basis=PLAN_75)
    found = part_duties([own, others], bases=[HEALTH, PLAN_75])
    assert (found.reported, found.kept) == ((own,), (others,))


@pytest.mark.parametrize(
    "second", ["đọc sách ở thôn", "ở thôn có tủ sách", "ấn định ngày đọc", "giữ trật tự"]
)
def test_a_clause_is_no_sentence_with_whatever_letter_it_begins(second):
    found = parted(f"Rà soát tủ sách; {second}; báo cáo kết quả về Sở Y tế.")
    assert [each.words for each in found.kept] == [f"Rà soát tủ sách; {second}."]


def test_words_that_were_made_whole_before_are_what_is_parted():
    led = task("Các trường", words="Huy động các trường đọc sách; báo cáo kết quả về Sở Y tế.", basis=HEALTH)
    (kept,) = part_duties([led], bases=[HEALTH]).kept
    assert kept.words == "Huy động các trường đọc sách."
