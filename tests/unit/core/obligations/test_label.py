import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.obligations.label import labels_in, modality_of
from lantoa.core.obligations.lexicon import AUDIENCES, CHANNELS
from lantoa.core.obligations.model import Modality


@pytest.mark.parametrize(
    ("words", "order", "modality"),
    [
        ("Đề nghị Sở A phối hợp", "de nghi", Modality.REQUEST),
        ("Giao Sở A chủ trì", "giao", Modality.ASSIGN),
        ("Phân công ông B theo dõi", "phan cong", Modality.ASSIGN),
        ("Yêu cầu các xã rà soát", "yeu cau", Modality.MUST),
        ("Rà soát hồ sơ", "đề nghị", Modality.REQUEST),
        ("Nghiêm cấm săn bắt chim", "", Modality.PROHIBIT),
        ("Nghiêm cấm săn bắt chim", "đề nghị", Modality.PROHIBIT),
        ("Tuyệt đối không đốt nương", "", Modality.PROHIBIT),
        ("Các hộ tuyệt đối không đốt nương", "", Modality.PROHIBIT),
        ("Khuyến khích trồng cây", "", Modality.SHOULD),
        ("Tổ chức hội thi", "", Modality.MUST),
        ("", "", Modality.MUST),
    ],
)
def test_how_binding(words, order, modality):
    assert modality_of(words, order=order) is modality


@pytest.mark.parametrize(
    ("words", "channels", "audiences"),
    [
        ("Đăng tin, bài trên báo chí", ("press",), ()),
        ("Báo cáo kết quả về Sở", (), ()),
        ("cất nóc khối lớp học; trình HĐND tại kỳ họp cuối năm", (), ()),
        ("mở lớp học xóa mù chữ, họp dân", ("meeting", "training"), ()),
        ("phát trên loa; đăng Facebook, Zalo.", ("loudspeaker", "social"), ()),
        ("Tổ chức hội thi cho học sinh và phụ nữ", ("contest",), ("women", "students")),
        ("in tờ rơi, treo băng rôn (áp phích)", ("print", "banner"), ()),
        ("tuyên truyền đến đồng bào dân tộc thiểu số, người cao tuổi", (), ("elderly", "ethnic_minorities")),
        ("lồng  ghép trong  trường  học", ("school",), ()),
        # points that part words, or stand where a word would
        ("gửi tin cho phụ.nữ; tổ chức tốt", (), ("women",)),
        ("vận động học ( sinh ) tham gia", (), ("students",)),
        # who acts, and not for whom or by what
        ("gửi về Sở Lao động - Thương binh và Xã hội", (), ()),
        ("qua Ban Vì sự tiến bộ của phụ nữ", (), ()),
        ("theo hướng dẫn của cán bộ y tế", (), ()),
        ("phối hợp với Sở Giáo dục và Đào tạo, Hội Nông dân", (), ()),
        ("báo cáo Ủy ban nhân dân tỉnh, Uỷ ban nhân dân xã, Hội đồng nhân dân tỉnh", (), ()),
        ("kiện toàn Ban Thanh tra nhân dân và quỹ tín dụng nhân dân", (), ()),
        ("cùng Tòa án nhân dân, Viện kiểm sát nhân dân và Phòng Tổ chức cán bộ xử lý vi phạm", (), ()),
        ("báo cáo Ủy ban nhân dân xã và vận động nhân dân", (), ("public",)),
        ("mở lớp cho 50 học viên", (), ()),
        ("truyền thông trực tiếp cho người cao tuổi", (), ("elderly",)),
        ("chi 1.500 suất quà cho học sinh", (), ("students",)),
        ("", (), ()),
    ],
)
def test_channels_and_audiences(words, channels, audiences):
    assert labels_in(words) == (channels, audiences)


@pytest.mark.parametrize(
    ("code", "term"), [(code, term) for code, terms in CHANNELS.items() for term in terms]
)
def test_every_channel_is_found_by_each_of_its_words(code, term):
    assert code in labels_in(f"Tuyên truyền qua {term}, rộng khắp")[0]


@pytest.mark.parametrize(
    ("code", "term"), [(code, term) for code, terms in AUDIENCES.items() for term in terms]
)
def test_every_audience_is_found_by_each_of_its_words(code, term):
    assert code in labels_in(f"dành cho {term}.")[1]


@given(
    st.lists(
        st.sampled_from(["phụ", "nữ", "Học", "sinh", "loa", "1", "báo", "chí", ".", "(", " ", "  ", ", "])
    ).map("".join)
)
def test_points_are_blanks(words):
    blanked = "".join(" " if sign in ".,(" else sign for sign in words)
    assert labels_in(words) == labels_in(blanked)


@given(st.text())
def test_codes_are_known_and_stand_once(words):
    channels, audiences = labels_in(words)
    assert set(channels) <= set(CHANNELS)
    assert set(audiences) <= set(AUDIENCES)
    assert len(set(channels)) == len(channels)
