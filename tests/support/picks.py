"""What a specialist of an invented department picks for a paper."""

from datetime import date

from lantoa.core.drafting import (
    Basis,
    Body,
    Goal,
    Moment,
    Office,
    PaperKind,
    Pick,
    SignatureBlock,
    Source,
    Task,
)

TODAY = date(2026, 11, 23)
PLAN_75 = Basis(
    "75", "Kế hoạch", "75/KH-UBND", date(2026, 9, 5), "UBND tỉnh", "Về việc truyền thông dân số năm 2027"
)
LETTER_918 = Basis(
    "918", "Công văn", "918/SYT-NVY", date(2026, 7, 28), "Sở Y tế", "phòng, chống dịch mùa mưa"
)
LAW = Basis("luat", "Luật", "", None, "", "Luật Bảo hiểm y tế")
PRESS = Body(
    "Báo và Phát thanh, Truyền hình Hà Sơn", ("bao-dai",), why="Báo Hà Sơn → Báo và Phát thanh, Truyền hình"
)
COMMUNES = Body("Ủy ban nhân dân các xã, phường", ("xa-1", "xa-2"), passes_on="đài truyền thanh cấp xã")
OFFICE = Office(
    name="Sở Văn hóa, Thể thao và Du lịch",
    symbol="SVHTTDL",
    place="Hà Sơn",
    parent="UBND tỉnh Hà Sơn",
    desk="TTBC",
    desk_name="Phòng Thông tin - Báo chí",
    signature=SignatureBlock(("KT. GIÁM ĐỐC",), "PHÓ GIÁM ĐỐC", "Lê Thị Thu Hiền"),
    leaders="Lãnh đạo Sở",
    channel="hệ thống quản lý văn bản",
    portal="trang thông tin điện tử của Sở (mục Văn bản chỉ đạo điều hành)",
    typist="NTH",
)


def task(quote, *, topic="Dân số", bearers=(PRESS, COMMUNES), basis=PLAN_75, at=100, **more):
    source = Source(basis.id, f"Kế hoạch số {basis.number_symbol}", quote, at, at + len(quote), duty=f"d{at}")
    return Task(source, topic, tuple(bearers), **more)


SPREAD = task(
    "- Phát tin về dân số ít nhất 02 lần/tuần;", goals=(Goal("tin về dân số", "≥", 2, unit="lần/tuần"),)
)
HANG = task(
    "a) Treo băng rôn tại trụ sở.",
    bearers=(COMMUNES,),
    at=200,
    moments=(Moment("trước ngày 20/12/2026", "2026-12-20"),),
)
WASH = task(
    "Phòng Văn hóa và Thông tin các huyện, thành phố hướng dẫn rửa tay",
    topic="Phòng dịch",
    basis=LETTER_918,
    at=300,
)
PICK = Pick(PaperKind.LETTER, OFFICE, (PLAN_75, LETTER_918), (SPREAD, HANG, WASH))
