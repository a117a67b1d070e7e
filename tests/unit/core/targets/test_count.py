import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.targets.count import known_noun, read_share_of, read_unit, skip_repeated
from lantoa.core.targets.model import Form


@pytest.mark.parametrize(
    ("text", "unit", "form"),
    [
        ("% các cặp vợ chồng", "%", Form.SHARE),
        (" % hộ dân", "%", Form.SHARE),
        ("‰ vào năm 2027", "‰", Form.SHARE),
        ("%/năm", "%/năm", Form.SHARE),
        ("% GDP, trong đó", "%", Form.SHARE),
        (" đồng/người/lần, bao gồm", "đồng/người/lần", Form.MONEY),
        (" tỷ  đồng", "tỷ đồng", Form.MONEY),
        (" triệu USD", "triệu USD", Form.MONEY),
        (" đồng/01 km/01 người", "đồng/01 km/01 người", Form.MONEY),
        (" đồng/01 hài cốt liệt sĩ", "đồng/01 hài cốt", Form.MONEY),
        (" đồng/niên hạn sử dụng", "đồng/niên hạn", Form.MONEY),
        (" đồng/suất và quà", "đồng/suất", Form.MONEY),
        (" đồng/m3 nước", "đồng/m3", Form.MONEY),
        (" m2 đất", "m2", Form.COUNT),
        ("m2 đất", "m2", Form.COUNT),
        ("km đường", "km", Form.COUNT),
        (" cuộc họp", "cuộc", Form.COUNT),
        (" câu lạc bộ văn hóa", "câu lạc bộ", Form.COUNT),
        (" đội, nhóm, câu lạc bộ văn hóa", "đội, nhóm, câu lạc bộ", Form.COUNT),
        (" tin, bài/tháng", "tin, bài/tháng", Form.COUNT),
        (" buổi ngoại khóa/học kỳ về rác", "buổi ngoại khóa/học kỳ", Form.COUNT),
        (" bé trai/100 bé gái", "bé trai/100 bé gái", Form.COUNT),
        (" trong các tiêu chí sau", "tiêu chí", Form.COUNT),
        (" trong số 5 tiêu chí", "tiêu chí", Form.COUNT),
        (" triệu lượt khách", "triệu lượt khách", Form.COUNT),
        (" TTHC nội bộ", "TTHC", Form.COUNT),
        (" giờ/ngày", "giờ/ngày", Form.TIME),
        (" lần, trẻ em uống vi chất", "lần", Form.COUNT),
        (" lần trong năm, cả nhà", "lần trong năm", Form.COUNT),
        (" lần trong năm 2026", "lần", Form.COUNT),
        (" tổ/thôn, bản, cán bộ xã", "tổ/thôn, bản", Form.COUNT),
        ("% số vụ việc/năm", "%", Form.SHARE),
        (" ngày, tháng", "ngày", Form.TIME),
        ("/100.000 trẻ đẻ sống", "/100.000 trẻ đẻ sống", Form.COUNT),
        (" đợt, đợt 1 trước ngày 25/6", "đợt", Form.COUNT),
    ],
)
def test_the_unit_is_what_is_counted(text, unit, form):
    found = read_unit(text, 0, len(text))
    assert (found.text, found.form, found.known) == (unit, form, True)
    assert " ".join(text[: found.end].split()).endswith(unit)


@pytest.mark.parametrize(
    ("text", "unit"), [(" công nhân làm việc", "công nhân"), (" sao trở lên", "sao"), (" chữ", "chữ")]
)
def test_an_unknown_noun_is_cut_to_two_words_and_marked(text, unit):
    found = read_unit(text, 0, len(text))
    assert (found.text, found.known) == (unit, False)


@pytest.mark.parametrize("text", ["", ",", " Chương trình mục tiêu", " được", " (mười)", "x", " 5"])
def test_where_no_noun_follows_nothing_is_counted(text):
    assert read_unit(text, 0, len(text)) is None


def test_money_is_no_comrade():
    assert read_unit(" đồng chí lãnh đạo", 0, 18).text == "đồng chí"


def test_a_word_that_only_opens_like_a_noun_is_none():
    assert known_noun(" xã hội học tập", 0, 15) == (0, Form.COUNT)
    assert known_noun(" xã, phường", 0, 11)[0] == 3


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (" số thôn, bản, khối phố chuyên đề", "số thôn, bản, khối phố"),
        (" tổng số đại biểu dự", "tổng số đại biểu"),
        (" hộ dân cư", "hộ dân"),
    ],
)
def test_a_fraction_is_taken_of_a_whole(text, unit):
    found = read_share_of(text, 0, len(text))
    assert (found.text, found.form) == (unit, Form.FRACTION)


def test_a_fraction_of_nothing_has_no_unit():
    assert read_share_of(" .", 0, 2) is None
    assert read_share_of(" được bầu", 0, 9) is None


@given(st.text(max_size=40))
def test_any_words_give_a_unit_that_ends_inside_them(text):
    for reader in (read_unit, read_share_of):
        found = reader(text, 0, len(text))
        assert found is None or 0 <= found.end <= len(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        (" (ba) lớp tập huấn", " lớp tập huấn"),
        (" (hai mươi lăm) ngày", " ngày"),
        (" (2/3) tổng số đại biểu", " tổng số đại biểu"),
        (" (05) người", " người"),
        (" (sau đây gọi là Sở) lớp", " (sau đây gọi là Sở) lớp"),
        (" lớp", " lớp"),
        ("", ""),
    ],
)
def test_a_number_said_twice_is_passed_over_once_more(text, rest):
    assert text[skip_repeated(text, 0, len(text)) :] == rest


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (" người trên một vạn dân.", "người trên một vạn dân"),
        (" bác sĩ trên 10.000 dân,", "bác sĩ trên 10.000 dân"),
        (" giường trên mỗi nghìn người dân", "giường trên mỗi nghìn người"),
        (" người trên địa bàn", "người"),
        ("mm/2 ngày", "mm/2 ngày"),
        ("mm/h", "mm/h"),
        (" nước dẫn đầu", "nước"),
        (" mẫu nhà ở điển hình", "mẫu"),
    ],
)
def test_rates_may_be_written_in_words(text, unit):
    found = read_unit(text, 0, len(text))
    assert found is not None
    assert found.text == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (" lớp tập huấn cho giáo viên/quý", "lớp tập huấn cho giáo viên/quý"),
        (" vụ bạo lực gia đình/1.000 hộ", "vụ bạo lực gia đình/1.000 hộ"),
        (" buổi chiếu phim lưu động/tháng;", "buổi chiếu phim lưu động/tháng"),
        (" lớp tập huấn, 02 hội thi/năm", "lớp"),
        (" lớp tập huấn cho giáo viên/học sinh", "lớp"),
        (" lớp tập huấn ở các xã/quýt", "lớp"),
    ],
)
def test_more_of_the_noun_may_stand_before_the_rate(text, unit):
    assert read_unit(text, 0, len(text)).text == unit


NOUNS = ["lớp", "buổi", "cuộc", "hội nghị", "tin, bài"]
MORE = ["", " tập huấn", " tuyên truyền lưu động", " cho cán bộ thôn"]


@given(st.sampled_from(NOUNS), st.sampled_from(MORE), st.sampled_from(["tháng", "quý", "năm", "tuần"]))
def test_a_rate_is_kept_whole_whatever_stands_before_it(noun, more, per):
    text = f" {noun}{more}/{per}"
    found = read_unit(text, 0, len(text))
    assert (found.text, found.end) == (text.strip(), len(text))
    assert read_unit(f" {noun}{more}", 0, len(text)).text == noun
