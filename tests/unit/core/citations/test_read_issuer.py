import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.citations.flatten import flatten
from lantoa.core.citations.read_issuer import read_issuer


def issuer(text):
    return text[: read_issuer(text, flatten(text), 0)]


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Thủ tướng Chính phủ", " phê duyệt Đề án"),
        ("Chính phủ", " về công tác văn thư"),
        ("Ban Chỉ đạo tỉnh về Chuyển đổi số", ", các xã"),
        ("Ban Chỉ đạo tỉnh", " về việc sơ kết"),
        ("Ban Chỉ đạo tỉnh", " Về việc sơ kết"),
        ("Quốc hội khóa XV", " về chính sách"),
        ("Quốc hội", ";"),
        ("Ủy ban Thường vụ Quốc hội khóa XIII", " quy định"),
        ("Bộ Chính trị", " về đột phá"),
        ("Bộ Chính trị khóa XIII", ", Nghị quyết"),
        ("Ban Bí thư Trung ương Đảng", " về tiếp tục"),
        ("Ban Chấp hành Trung ương Đảng khóa XIII", " về"),
        ("Ban Chấp hành Trung ương Đảng (khóa XII)", " về tăng cường"),
        ("Hội nghị Trung ương lần thứ sáu khoá XIII", " về"),
        ("Ban Thường vụ Tỉnh ủy", " thực hiện Chỉ thị"),
        ("Ban Thường vụ Tỉnh uỷ Hà Sơn", " về"),
        ("Ban Thường vụ Đảng ủy xã Tân Lập", " về"),
        ("Văn phòng Tỉnh ủy", " về việc báo cáo"),
        ("UBND tỉnh", " về việc"),
        ("UBND tỉnh Hà Sơn", " ban hành"),
        ("Chủ tịch UBND tỉnh", " giao Sở"),
        ("Chủ tịch Ủy ban nhân dân huyện Tân Lập", " về"),
        ("UBND tỉnh Bà Rịa - Vũng Tàu", " về"),
        ("UBND tỉnh", " Kế hoạch số"),
        ("UBND xã", " Quyết định số"),
        ("UBND xã Tân Lập", " Quyết định số"),
        ("UBND tỉnh Hà Sơn (trước sắp xếp)", ", theo"),
        ("Hội đồng nhân dân tỉnh Hà Sơn", " quy định"),
        ("Thường trực HĐND tỉnh", " về"),
        ("Văn phòng UBND tỉnh", " thông báo kết luận"),
        ("Bộ trưởng Bộ Y tế", " ban hành"),
        ("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ", " và tham mưu"),
        ("Bộ Văn hóa, Thể thao và Du lịch", " phê duyệt"),
        ("Sở Lao động - Thương binh và Xã hội", " về"),
        ("Sở Y tế", " tổng hợp"),
        ("Giám đốc Sở Tư pháp", " về"),
        ("Ban Chỉ đạo các ngày kỷ niệm, sự kiện lớn tỉnh Hà Sơn giai đoạn 2021 - 2025", " về việc"),
        ("Tiểu ban Truyền thông, Ban Chỉ đạo quốc gia phòng, chống dịch bệnh", " truyền thông phòng dịch"),
        ("Ban An toàn giao thông tỉnh", " về việc"),
        ("Hội Nữ Doanh nhân tỉnh", " về việc"),
        ("Hội đồng bầu cử quốc gia", " Quy định mẫu"),
        ("Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm Cứu nạn", " về"),
        ("Ủy ban Quốc gia Ứng phó sự cô, thiên tại và Tìm kiếm Cứu nạn", " về"),
        ("Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Hà Sơn", "; theo"),
        ("Ban Chấp hành Đảng bộ tỉnh khóa XVII", " về phát triển"),
        ("Bộ Nội vụ (nay là Bộ Dân tộc)", " hướng dẫn"),
        ("THỦ TƯỚNG CHÍNH PHỦ", " VỀ VIỆC"),
        ("ỦY BAN NHÂN DÂN TỈNH HÀ SƠN", " VỀ VIỆC"),
        ("BỘ CHÍNH TRỊ", " VỀ ĐỘT PHÁ"),
        ("Chủ tịch UBND tỉnh", " Rà soát, đánh giá"),
        ("Hội Làm vườn ngày xưa", " ngày 12/3"),
        ("Ủy ban nhân dân tỉnh", " Tà soát văn bản"),
        ("Trung tâm Lưu trữ và Bảo tàng", " và các đơn vị"),
        ("Đoàn Thanh niên", " và Công văn"),
    ],
)
def test_the_name_of_a_body_ends_where_the_title_begins(name, rest):
    assert issuer(name + rest) == name


@pytest.mark.parametrize(
    "text", ["", " ", "Thông tư số 2", "Luật Giá", "Quyết định", "các cơ quan", "về việc", ", Bộ", "- Bộ"]
)
def test_no_body_begins_here(text):
    assert issuer(text) == ""


@given(st.text(), st.integers(0, 10))
def test_any_text_gives_an_end_inside_it(text, at):
    assert at <= read_issuer(text, flatten(text), at) <= max(len(text), at)


@given(
    st.lists(
        st.sampled_from(
            [
                "Ủy",
                "ban",
                "nhân",
                "dân",
                "tỉnh",
                ",",
                "-",
                "(",
                ")",
                "và",
                "Hà",
                "Sơn",
                "về",
                "khóa",
                "XV",
                "Bộ",
                "Y",
                "tế",
                "ngày",
                "12",
                "VỀ",
                "UBND",
            ]
        )
    )
)
def test_any_mix_of_the_words_of_names_gives_an_end_inside_it(words):
    text = " ".join(words)
    assert 0 <= read_issuer(text, flatten(text), 0) <= len(text)
