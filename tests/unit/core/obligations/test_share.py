import pytest

from lantoa.core.kernel import Span
from lantoa.core.obligations.share import shares_of


@pytest.mark.parametrize(
    ("cell", "leads", "partners"),
    [
        ("Sở Y tế", ["Sở Y tế"], []),
        ("Sở Y tế; Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"], []),
        ("Chủ trì: Sở Y tế; Phối hợp: Sở Nội vụ, các xã", ["Sở Y tế"], ["Sở Nội vụ, các xã"]),
        ("- Cơ quan chủ trì: Sở Y tế - Cơ quan phối hợp: các xã", ["Sở Y tế"], ["các xã"]),
        ("Chủ trì thực hiện: Sở Y tế.", ["Sở Y tế"], []),
        ("Sở Y tế (chủ trì); Sở Nội vụ (phối hợp)", ["Sở Y tế"], ["Sở Nội vụ"]),
        ("Sở Y tế (CT), Sở Nội vụ, các xã", ["Sở Y tế"], ["Sở Nội vụ, các xã"]),
        ("Các xã (phối hợp); Sở Y tế", ["Sở Y tế"], ["Các xã"]),
        ("Sở Y tế chủ trì, phối hợp với Sở Nội vụ", ["Sở Y tế"], ["Sở Nội vụ"]),
        ("Sở Y tế chủ trì và phối hợp cùng với các xã", ["Sở Y tế"], ["các xã"]),
        ("Sở Y tế chủ trì; các xã phối hợp thực hiện", ["Sở Y tế"], ["các xã"]),
        ("Sở Y tế phối hợp Sở Nội vụ", ["Sở Y tế"], ["Sở Nội vụ"]),
        ("Sở Y tế cùng các xã", ["Sở Y tế"], ["các xã"]),
        ("Sở Y tế chủ trì, cùng với Sở Nội vụ", ["Sở Y tế"], ["Sở Nội vụ"]),
        ("Phối hợp: các xã", [], ["các xã"]),
        ("Văn phòng HĐND và UBND xã  Phòng Kinh tế", ["Văn phòng HĐND và UBND xã", "Phòng Kinh tế"], []),
        ("Sở Y tế,  Công an tỉnh  (phối hợp)", [], ["Sở Y tế", "Công an tỉnh"]),
        ("- Trưởng các thôn - Phòng Văn hóa - Xã hội", ["Trưởng các thôn", "Phòng Văn hóa - Xã hội"], []),
        ("- Các thôn  + Công an xã", ["Các thôn", "Công an xã"], []),
        ("Đảng ủy - UBND xã", ["Đảng ủy - UBND xã"], []),
        ("Văn phòng  UBND tỉnh  Hà Sơn", ["Văn phòng  UBND tỉnh  Hà Sơn"], []),
        ("Phòng Văn hóa -  Xã hội", ["Phòng Văn hóa -  Xã hội"], []),
        ("Ban Chủ trì hội thi", ["Ban Chủ trì hội thi"], []),
    ],
)
def test_a_cell_says_who_leads_and_who_helps(cell, leads, partners):
    flow = f"| 1 | Họp | {cell} | Quý I |"
    found = shares_of(flow, Span(flow.index(cell), flow.index(cell) + len(cell)))
    assert [[flow[slice(*name)] for name in names] for names in found] == [leads, partners]
