from datetime import date

from lantoa.core.checking import Draft, Settings
from lantoa.core.checking.adopt import adopt
from lantoa.core.checking.scene import spread
from lantoa.core.reading import read_directive


def test_findings_of_the_reader_become_marks_with_their_form():
    text = "SỞ Y TẾ\nSố: 15/KH-SYT\nHà Sơn, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\nI. MỤC TIÊU\nPhân đầu đạt 95%.\n\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n"
    sheet = spread(Draft(read_directive(text)), today=date(2026, 9, 15), settings=Settings())
    (mark,) = adopt(sheet, code="DOC010")
    assert mark.form == "name"
    assert dict(mark.params) == {"shown": "GIÁM ĐỐC"}
    (misread,) = adopt(sheet, code="DOC008")
    assert text[slice(*misread.span)] == "Phân đầu"
    assert list(adopt(sheet, code="DOC001")) == []
