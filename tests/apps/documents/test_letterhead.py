"""The issuer of a paper as it is written in a sentence."""

import pytest

from lantoa.apps.documents.letterhead import body_name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH HÀ SƠN", "Ủy ban nhân dân tỉnh Hà Sơn"),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
        ("BAN CHỈ ĐẠO PHÒNG, CHỐNG DỊCH BỆNH TỈNH HÀ SƠN", "Ban Chỉ đạo phòng, chống dịch bệnh tỉnh Hà Sơn"),
        ("BAN CHỈ ĐẠO CÁC NGÀY KỶ NIỆM, SỰ KIỆN QUAN TRỌNG", "Ban Chỉ đạo các ngày kỷ niệm, sự kiện quan trọng"),
        ("BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
        ("TỈNH UỶ HÀ SƠN", "Tỉnh uỷ Hà Sơn"),
        ("VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH HÀ SƠN", "Văn phòng Ủy ban nhân dân tỉnh Hà Sơn"),
        ("BAN CHỈ HUY PHÒNG, CHỐNG THIÊN TAI XÃ TÂN HÒA", "Ban Chỉ huy phòng, chống thiên tai xã Tân Hòa"),
        ("HUYỆN ỦY LAM SƠN", "Huyện ủy Lam Sơn"),
        ("THÀNH UỶ LAM SƠN", "Thành uỷ Lam Sơn"),
        ("ĐẢNG ỦY XÃ TÂN HÒA", "Đảng ủy xã Tân Hòa"),
        ("PHÒNG VĂN HÓA - XÃ HỘI XÃ TÂN HÒA", "Phòng Văn hóa - Xã hội xã Tân Hòa"),
        ("BẢO HIỂM XÃ HỘI VIỆT NAM", "Bảo hiểm xã hội Việt Nam"),
        ("UBND XÃ HỘI SƠN", "UBND xã Hội Sơn"),
        ("CHI CỤC CHĂN NUÔI VÀ THÚ Y", "Chi cục Chăn nuôi và Thú y"),
        ("TRUNG TÂM Y TẾ PHƯỜNG TÂN HÒA", "Trung tâm Y tế phường Tân Hòa"),
        ("Sở Y tế", "Sở Y tế"),
    ],
)  # fmt: skip
def test_capitals_of_a_letterhead_become_those_of_a_sentence(printed, name):
    assert body_name(printed) == name
