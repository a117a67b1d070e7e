"""Whoever is named in an ordinary way bears the duty, under its whole name, in every ordinary form of words.

`names.txt` holds the kinds of names that papers use, one a line; what is wrong of any is listed.
"""

from functools import cache
from pathlib import Path

import pytest

from lantoa.core.reading import read_directive

NAMES = (Path(__file__).parent / "names.txt").read_text(encoding="utf-8").split("\n")[:-1]
# What a paper says of a name: the line, in which the name stands whole or (`{small}`) as inside a sentence.
FORMS = {
    "title with a colon": "{name}:\n- Bố trí kinh phí mua vật tư.",
    "title": "{name}\n- Bố trí kinh phí thuê xe.",
    "name and colon": "{name}: Bố trí kinh phí in tài liệu.",
    "leads": "{name} chủ trì, phối hợp với Sở Tài chính bố trí nơi họp.",
    "plain verb": "{name} bố trí kinh phí may cờ.",
    "owes": "{name} có trách nhiệm hướng dẫn cách ghi sổ.",
    "assigned": "Giao {small} hướng dẫn cách treo cờ.",
    "asked": "Đề nghị {small} phối hợp tuyên truyền lịch học.",
    "told": "Yêu cầu {small} nghiêm túc thực hiện giờ trực.",
    "assigned to lead": "Giao {small} chủ trì, phối hợp với các đơn vị liên quan theo dõi mực nước.",
    "advises": "{name} tham mưu UBND tỉnh ban hành quy ước.",
    "behind a circumstance": "Trên cơ sở kết quả rà soát, {small} tổng hợp, báo cáo số hộ.",
    "told by another": "UBND tỉnh yêu cầu {small} khẩn trương báo cáo số cây.",
    "reports": "{name} báo cáo số lớp.",
    "informs": "{name} thông báo giờ mở cửa.",
    "lists": "{name} lập danh sách người tham gia.",
}
# What still is part of a name or of a noun in one of these forms: "tổ dân phố số 4 thông báo", "các cấp thông báo"
AMBIGUOUS = {"informs", "lists"}
PAPER = """ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
Số: 12/KH-UBND
Lam Sơn, ngày 22 tháng 12 năm 2025
KẾ HOẠCH
Triển khai công tác năm 2026
III. TỔ CHỨC THỰC HIỆN
{lines}

Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""


def inside(name):
    """The name as it stands inside a sentence."""
    return name[0].lower() + name[1:] if name.startswith(("Các ", "Hiệu ", "Người ")) else name


@cache
def bearers(name):
    """Last two words of each duty → who bears it."""
    lines = "\n".join(
        f"{number}. {form.format(name=name, small=inside(name))}"
        for number, form in enumerate(FORMS.values(), 1)
    )
    reading = read_directive(PAPER.format(lines=lines))
    return {
        " ".join(duty.evidence.text.rstrip(".").split()[-2:]): [bearer.text for bearer in duty.assignees]
        for duty in reading.obligations
    }


@pytest.mark.parametrize("form", [form for form in FORMS if form not in AMBIGUOUS])
def test_every_name_bears_what_it_is_charged_with(form):
    line = FORMS[form]
    duty = " ".join(line.rstrip(".").split()[-2:])
    wrong = {}
    for name in NAMES:
        expected = inside(name) if "{small}" in line else name
        if bearers(name).get(duty) not in ([expected], expected.split("; ")):
            wrong[name] = bearers(name).get(duty)
    assert wrong == {}


@pytest.mark.parametrize("form", sorted(AMBIGUOUS))
def test_where_a_verb_may_be_a_noun_most_names_end_before_it(form):
    duty = " ".join(FORMS[form].rstrip(".").split()[-2:])
    right = sum(bearers(name).get(duty) == [name] for name in NAMES)
    assert right > len(NAMES) * 0.9
