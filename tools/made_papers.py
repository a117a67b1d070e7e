"""Papers of an invented province, made by chance from a seed: the same seed makes the same paper."""

from datetime import date, timedelta
from random import Random

from lantoa.core.checking import PaperForm
from lantoa.core.document import LabelKind
from lantoa.core.drafting import (
    Annex,
    Block,
    BlockKind,
    Line,
    Paper,
    PaperKind,
    SignatureBlock,
    Urgency,
)

_STATE = (
    (
        "Sở Văn hóa, Thể thao và Du lịch",
        "Ủy ban nhân dân tỉnh Hà Sơn",
        "SVHTTDL",
        ("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    ),
    ("Sở Y tế", "UBND tỉnh Hà Sơn", "SYT", ("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
    ("Sở Giáo dục và Đào tạo", "UBND tỉnh Hà Sơn", "SGDĐT", ("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
    ("Sở Nông nghiệp và Môi trường", "UBND tỉnh Hà Sơn", "SNNMT", ("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
    (
        "Trung tâm Văn hóa, Nghệ thuật",
        "Sở Văn hóa, Thể thao và Du lịch",
        "TTVHNT",
        ("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    ),
    ("Ủy ban nhân dân tỉnh Hà Sơn", "", "UBND", ("CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    ("Ủy ban nhân dân xã Tân Lập", "", "UBND", ("CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    ("Phòng Văn hóa - Xã hội", "UBND xã Tân Lập", "PVHXH", ("TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")),
    ("Ban Chỉ đạo chuyển đổi số", "UBND tỉnh Hà Sơn", "BCĐ", ("TRƯỞNG BAN", "PHÓ TRƯỞNG BAN")),
)
_PARTY = (
    ("Ban Tuyên giáo và Dân vận", "Tỉnh ủy Hà Sơn", "BTGDVTU", ("TRƯỞNG BAN", "PHÓ TRƯỞNG BAN")),
    ("Tỉnh ủy Hà Sơn", "", "TU", ("BÍ THƯ", "PHÓ BÍ THƯ")),
    ("Đảng ủy xã Tân Lập", "Tỉnh ủy Hà Sơn", "ĐU", ("BÍ THƯ", "PHÓ BÍ THƯ")),
)
_SIGNS = {
    PaperKind.PLAN: "KH",
    PaperKind.REPORT: "BC",
    PaperKind.NOTICE: "TB",
    PaperKind.TELEGRAM: "CĐ",
    PaperKind.DECISION: "QĐ",
    PaperKind.SUBMISSION: "TTr",
    PaperKind.INVITATION: "GM",
}
_SECTIONS = ("TTBC", "QLVH", "VP", "NVY", "KGVX", "TCHC")
_PLACES = ("Hà Sơn", "Tân Lập", "Phú Bình", "Thanh Hải")
_MATTERS = (
    "công tác bình đẳng giới và vì sự tiến bộ của phụ nữ",
    "bảo hiểm y tế học sinh, sinh viên",
    "phòng, chống dịch bệnh mùa hè",
    "phòng, chống bạo lực trên cơ sở giới",
    "chuyển đổi số trong cơ quan nhà nước",
    "an toàn giao thông năm 2027",
    "giảm nghèo bền vững giai đoạn 2026 - 2030",
    "phát triển văn hóa đọc trong cộng đồng",
    "vệ sinh an toàn thực phẩm dịp Tết",
    "ngày Gia đình Việt Nam 28/6",
)
_VERBS = ("tuyên truyền", "tăng cường", "triển khai", "đẩy mạnh", "phối hợp thực hiện", "báo cáo kết quả")
_BODIES = (
    "Sở Y tế",
    "Sở Tài chính",
    "Công an tỉnh",
    "Hội Liên hiệp Phụ nữ tỉnh",
    "Báo và Phát thanh, Truyền hình Hà Sơn",
    "Ủy ban nhân dân các xã, phường",
    "Ủy ban nhân dân các xã, phường (Phòng Văn hóa - Xã hội)",
    "Các sở, ban, ngành",
    "Trung tâm Văn hóa tỉnh",
    "Thư viện tỉnh",
    "Trường Cao đẳng Hà Sơn",
)
_PARTY_BODIES = (
    "Các đảng ủy trực thuộc Tỉnh ủy",
    "Ban Thường vụ Tỉnh đoàn",
    "Mặt trận Tổ quốc Việt Nam tỉnh",
    "Đảng ủy các xã, phường",
)
_NOTES = ("", "", "để b/c", "để p/h", "để thực hiện", "đăng tải")
_DUTIES = (
    "Tổ chức ít nhất 02 cuộc truyền thông trực tiếp tại cơ sở trong năm; ưu tiên vùng sâu, vùng xa",
    "Xây dựng tin, bài, phóng sự phản ánh kịp thời gương người tốt, việc tốt",
    "Chủ trì, phối hợp với các cơ quan liên quan đăng tải nội dung trên cổng thông tin điện tử và mạng xã hội",
    "Phấn đấu 100% thôn, tổ dân phố có tài liệu truyền thông đến từng hộ gia đình trước ngày 30/11/2027",
    "Kiểm tra, giám sát việc thực hiện; kịp thời phát hiện, chấn chỉnh những nơi làm chưa tốt",
    "Lồng ghép nội dung vào sinh hoạt của chi hội, câu lạc bộ và các buổi họp thôn",
    "Bố trí kinh phí từ nguồn ngân sách được giao năm 2027 và các nguồn hợp pháp khác theo quy định của pháp luật",
    "Hằng quý tổng hợp kết quả, gửi cơ quan thường trực để theo dõi",
    "Tăng thời lượng phát sóng trên hệ thống truyền thanh cơ sở, tối thiểu 03 lần mỗi tuần, mỗi lần 15 phút",
)
_TITLES = (
    "Mục đích, yêu cầu",
    "Chỉ tiêu",
    "Nội dung thực hiện",
    "Kinh phí",
    "Tổ chức thực hiện",
    "Giải pháp chủ yếu",
)
_CLOSINGS = (
    "Đề nghị các cơ quan, đơn vị quan tâm phối hợp thực hiện",
    "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về cơ quan để xem xét, giải quyết",
    "Trên đây là nội dung cần tập trung thực hiện trong thời gian tới",
)
_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Nông", "Lý")
_MIDDLE = ("Văn", "Thị", "Minh", "Thu", "Đức", "Ngọc")
_GIVEN = ("Hà", "Sơn", "Tâm", "Hải Yến", "Dũng", "Phương", "Quỳnh", "Hữu Nghĩa")


def made_paper(seed: int) -> Paper:
    """A paper by chance: every kind, both forms, with and without number, day, addressees, tables, annexes."""
    chance = Random(seed)  # noqa: S311 - no secret hangs on it
    return _Maker(chance).paper()


class _Maker:
    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._blocks = 0

    def paper(self) -> Paper:
        pick = self._chance
        party = pick.random() < 0.2
        form = PaperForm.PARTY if party else PaperForm.STATE
        kinds = [
            kind for kind in PaperKind if not party or kind not in {PaperKind.TELEGRAM, PaperKind.INVITATION}
        ]
        kind = pick.choice(kinds)
        issuer, parent, sign, offices = pick.choice(_PARTY if party else _STATE)
        numbered = pick.random() < 0.8
        return Paper(
            kind=kind,
            issuer=issuer,
            parent=parent,
            symbol=self._symbol(kind, sign, party=party),
            place=pick.choice(_PLACES),
            subject=self._subject(kind),
            form=form,
            number=f"{pick.randint(1, 2400):02}" if numbered else "",
            day=date(2026, 6, 1) + timedelta(pick.randint(0, 700)) if numbered else None,
            urgency=pick.choice(tuple(Urgency)) if pick.random() < 0.2 else Urgency.NORMAL,
            addressees=self._addressees(kind, party=party),
            blocks=self._body(kind, issuer, offices),
            annexes=self._annexes(kind),
            recipients=self._recipients(party=party),
            keep="VT" if pick.random() < 0.3 else f"VT, {pick.choice(_SECTIONS)}",
            typist=pick.choice(("", "", "NTH")),
            copies=pick.choice((None, 45)),
            signature=self._signature(issuer, offices, party=party),
        )

    def _symbol(self, kind: PaperKind, sign: str, *, party: bool) -> str:
        if party:
            return f"{_SIGNS.get(kind, 'CV')}/{sign}"
        return (
            f"{sign}-{self._chance.choice(_SECTIONS)}"
            if kind is PaperKind.LETTER
            else f"{_SIGNS[kind]}-{sign}"
        )

    def _subject(self, kind: PaperKind) -> str:
        pick = self._chance
        matters = pick.sample(_MATTERS, pick.randint(1, 3))
        words = f"{pick.choice(_VERBS)} {'; '.join(matters)}"
        about = kind in {PaperKind.DECISION, PaperKind.SUBMISSION, PaperKind.TELEGRAM, PaperKind.NOTICE}
        return f"về việc {words}" if about and pick.random() < 0.7 else words

    def _addressees(self, kind: PaperKind, *, party: bool) -> tuple[Line, ...]:
        if kind in {PaperKind.PLAN, PaperKind.DECISION, PaperKind.NOTICE}:
            return ()
        if kind is PaperKind.REPORT and self._chance.random() < 0.5:
            return ()
        pool = _PARTY_BODIES if party else _BODIES
        return tuple(
            Line(name) for name in self._chance.sample(pool, self._chance.randint(1, min(5, len(pool))))
        )

    def _recipients(self, *, party: bool) -> tuple[Line, ...]:
        pool = _PARTY_BODIES if party else _BODIES
        bodies = self._chance.sample(pool, self._chance.randint(1, 4))
        return (Line("Như trên"), *(Line(name, self._chance.choice(_NOTES)) for name in bodies))

    def _signature(self, issuer: str, offices: tuple[str, str], *, party: bool) -> SignatureBlock:
        pick, (head, deputy) = self._chance, offices
        name = f"{pick.choice(_FAMILY)} {pick.choice(_MIDDLE)} {pick.choice(_GIVEN)}"
        together = ("T/M BAN THƯỜNG VỤ",) if party else ("TM. ỦY BAN NHÂN DÂN",) if "Ủy ban" in issuer else ()
        if pick.random() < 0.5:
            return SignatureBlock(together, head, name)
        acting = f"K/T {head}" if party else f"KT. {head}"
        return SignatureBlock((*together, *(() if party and together else (acting,))), deputy, name)

    def _body(self, kind: PaperKind, issuer: str, offices: tuple[str, str]) -> tuple[Block, ...]:
        if kind is PaperKind.DECISION:
            return tuple(self._decision(issuer, offices))
        blocks = [self._block(self._opening())]
        levels = self._chance.choice(_LADDERS)
        for _ in range(self._chance.randint(2, 4)):
            self._section(blocks, levels)
        blocks.append(self._block(self._chance.choice(_CLOSINGS)))
        return tuple(blocks)

    def _opening(self) -> str:
        pick = self._chance
        matters = pick.sample(_MATTERS, 2)
        return (
            f"Thực hiện Kế hoạch số {pick.randint(10, 300)}/KH-UBND ngày {pick.randint(10, 28)}/{pick.randint(3, 12)}/2026 của"
            f" Ủy ban nhân dân tỉnh về {matters[0]}; Công văn số {pick.randint(100, 3000)}/UBND-KGVX ngày"
            f" {pick.randint(10, 28)}/{pick.randint(3, 12)}/2026 của Ủy ban nhân dân tỉnh về việc {pick.choice(_VERBS)} {matters[1]},"
            " đề nghị các cơ quan, đơn vị tập trung thực hiện một số nội dung sau:"
        )

    def _section(self, blocks: list[Block], levels: tuple[LabelKind, ...]) -> None:
        pick = self._chance
        blocks.append(self._block(pick.choice(_TITLES), BlockKind.HEADING, levels[0]))
        if len(levels) == 3:
            for _ in range(pick.randint(1, 2)):
                blocks.append(self._block(pick.choice(_TITLES), BlockKind.HEADING, levels[1]))
                self._items(blocks, levels[2])
        else:
            self._items(blocks, levels[1])
        if pick.random() < 0.15:
            blocks.append(self._table())

    def _items(self, blocks: list[Block], label: LabelKind) -> None:
        duties = self._chance.sample(_DUTIES, self._chance.randint(1, 4))
        blocks.extend(self._block(f"{duty}.", BlockKind.TEXT, label) for duty in duties)

    def _decision(self, issuer: str, offices: tuple[str, str]) -> list[Block]:
        pick = self._chance
        blocks = [
            self._block(f"{offices[0]} {issuer.upper()}", BlockKind.ORDER),
            self._block("Căn cứ Luật Tổ chức chính quyền địa phương", BlockKind.BASIS),
            self._block(
                f"Căn cứ Quyết định số {pick.randint(10, 90)}/2026/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh",
                BlockKind.BASIS,
            ),
            self._block("Theo đề nghị của Chánh Văn phòng", BlockKind.BASIS),
            self._block("QUYẾT ĐỊNH:", BlockKind.ORDER),
        ]
        for duty in pick.sample(_DUTIES, pick.randint(2, 3)):
            blocks.append(self._block(f"{duty}.", BlockKind.TEXT, LabelKind.ARTICLE))
            if pick.random() < 0.4:
                blocks.extend(
                    self._block(f"{item}.", BlockKind.TEXT, LabelKind.ARABIC)
                    for item in pick.sample(_DUTIES, 2)
                )
        blocks.append(
            self._block(
                "Chánh Văn phòng, Trưởng các phòng chuyên môn chịu trách nhiệm thi hành Quyết định này",
                BlockKind.TEXT,
                LabelKind.ARTICLE,
            )
        )
        return blocks

    def _annexes(self, kind: PaperKind) -> tuple[Annex, ...]:
        if kind in {PaperKind.INVITATION, PaperKind.TELEGRAM} or self._chance.random() < 0.7:
            return ()
        return tuple(
            Annex(
                f"annex{number}",
                self._chance.choice(("Danh mục nhiệm vụ", "Phân công thực hiện")),
                (self._table(),),
            )
            for number in range(self._chance.randint(1, 2))
        )

    def _table(self) -> Block:
        pick = self._chance
        rows = [("TT", "Nội dung", "Cơ quan chủ trì", "Thời hạn")]
        rows += [
            (str(number), duty, pick.choice(_BODIES), f"{pick.randint(10, 28)}/{pick.randint(10, 12)}/2027")
            for number, duty in enumerate(pick.sample(_DUTIES, pick.randint(2, 5)), 1)
        ]
        return self._block("", BlockKind.TABLE)._replace(rows=tuple(rows))

    def _block(self, text: str, kind: BlockKind = BlockKind.TEXT, label: LabelKind = LabelKind.NONE) -> Block:
        self._blocks += 1
        return Block(f"b{self._blocks}", kind, text, label)


_LADDERS = (
    (LabelKind.ROMAN, LabelKind.ARABIC, LabelKind.DASH),
    (LabelKind.ROMAN, LabelKind.ARABIC, LabelKind.LETTER),
    (LabelKind.ARABIC, LabelKind.DASH),
    (LabelKind.ARABIC, LabelKind.LETTER, LabelKind.DASH),
    (LabelKind.ROMAN, LabelKind.ARABIC),
    (LabelKind.ARABIC, LabelKind.ARABIC_2, LabelKind.DASH),
)
