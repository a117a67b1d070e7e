import pytest

from lantoa.core.document import parse_document
from lantoa.core.text import compose

BODY = "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về công tác dân số, Sở đề nghị các cơ quan, đơn vị triển khai:"


def cuts(text):
    document = parse_document(compose(text))
    return tuple(
        document.text[cut:].split("\n")[0]
        for cut in (document.head_end, document.foot_start, document.annex_start)
    )


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("SỞ Y TẾ\nSố: 5/SYT-NV\nKính gửi: Ủy ban nhân dân các xã.", BODY),
        ("SỞ Y TẾ\nSố: 5/QĐ-SYT\nQUYẾT ĐỊNH\nVề việc thành lập Tổ giúp việc", "Căn cứ Luật Dân số;"),
        ("KẾ HOẠCH\nTruyền thông dân số", "I. MỤC TIÊU"),
        ("3/ 21.01.2025 09:30\nỦY BAN NHÂN DÂN\nQUYẾT ĐỊNH", "Xét đề nghị của Giám đốc Sở Y tế;"),
        ("BÁO CÁO\nTình hình công tác dân số", "Một đoạn mở đầu rất dài. " * 10),
        ("SỞ Y TẾ\nSố: 5/SYT-NV\nKính gửi: Các xã.", "Sở đề nghị các đơn vị:"),
        ("SỞ Y TẾ\nV/v tuyên truyền\nKính gửi: Các đơn vị\nCác đơn vị trực thuộc", "1. Tuyên truyền"),
    ],
)
def test_the_letterhead_ends_where_the_body_opens(head, body):
    assert cuts(f"{head}\n\n{body}\n")[0] == body.split("\n")[0].rstrip()[: len(body)] or cuts(
        f"{head}\n\n{body}\n"
    )[0].startswith(body[:20])


@pytest.mark.parametrize(
    ("foot", "first"),
    [
        ("Nơi nhận:\n- Như trên;", "Nơi nhận:"),
        ("Noi nhân:\n- Như trên;", "Noi nhân:"),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Thị Mai\nNơi nhận:\n- Như trên;", "TM. ỦY BAN NHÂN DÂN"),
    ],
)
def test_the_foot_begins_at_the_signature_or_the_recipients(foot, first):
    assert cuts(f"SỞ Y TẾ\nSố: 5\n\n{BODY}\n\nĐề nghị thực hiện./.\n\n{foot}")[1] == first


def test_without_recipients_the_foot_begins_behind_the_closing_mark_or_at_the_authority():
    assert cuts(f"SỞ Y TẾ\nSố: 5\n\n{BODY}\n\nĐề nghị thực hiện./.\n\nGIÁM ĐỐC")[1] == "GIÁM ĐỐC"
    assert (
        cuts(f"SỞ Y TẾ\nSố: 5\n\n{BODY}\n\nĐề nghị thực hiện.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC")[1]
        == "KT. GIÁM ĐỐC"
    )


def test_a_quarter_in_a_cell_is_no_authority():
    assert cuts(f"SỞ Y TẾ\nSố: 5\n\n{BODY}\n\n| 1 | Rà soát | Q.IV/2026 |\n| 2 | Sơ kết | Q. I |")[1] == ""
    assert cuts(f"SỞ Y TẾ\nSố: 5\n\n{BODY}\n\nĐề nghị thực hiện.\n\nQ. VỤ TRƯỞNG")[1] == "Q. VỤ TRƯỞNG"


def test_a_long_paragraph_above_the_recipients_is_no_signature():
    text = f"SỞ Y TẾ\nSố: 5\n\n{BODY}\n\n1. Việc.\n\n{BODY}\n\nNơi nhận:\n- Như trên;"
    assert cuts(text)[1] == "Nơi nhận:"


@pytest.mark.parametrize(
    "annex",
    [
        "PHỤ LỤC I",
        "Phụ lục 1",
        "KẾ HOẠCH",
        "Biểu số 01",
        "PHÂN CÔNG NHIỆM VỤ\n(Kèm theo Kế hoạch số 5/KH-SYT của Sở Y tế)",
        "LỊCH\nKIỂM TRA CÁC XÃ\n(Ban hành kèm theo Công văn số 5/SYT-NV)",
        "BIỂU GIAO VIỆC\n\n| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|",
        "| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Căn cứ Luật Dân số;",
        "Một đoạn của văn bản kèm theo. " * 12,
    ],
)
def test_an_annex_begins_behind_the_foot(annex):
    text = f"SỞ Y TẾ\nSố: 5\n\n{BODY}\n\nHết./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nLò Thị Mai\n\n{annex}\nTiếp"
    assert cuts(text)[2].startswith(annex.strip("| \n").split("\n")[0].split(" |")[0][:20])


def test_a_text_without_any_shape_is_all_body():
    assert cuts("một dòng ngắn\nhai dòng ngắn")[0] == "một dòng ngắn"
