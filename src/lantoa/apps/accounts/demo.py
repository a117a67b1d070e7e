"""The people of the demo province, who do not exist: whoever tries Lan Tỏa signs in as one of them."""

from collections.abc import Sequence
from typing import NamedTuple

from lantoa.core.permission import Role

PASSWORD = "lan-toa-demo"  # noqa: S105 - published on purpose; it works only where LANTOA_DEMO is set
OFFICE = "so-vhttdl@H98@"
PRESS_OFFICE = "h98-svhttdl-bcxb"
COMMUNE = "ubnd@H9808@2025-07-01"
NETWORK = "h9808-ctv"


class Invented(NamedTuple):
    """A person with a role in a unit, and further ones."""

    username: str
    who: str
    role: Role
    unit: str
    also: Sequence[tuple[Role, str]] = ()


PEOPLE = (
    Invented("vanthu", "Hoàng Thị Mai, văn thư", Role.CLERK, OFFICE),
    # He works in a room, which drafts what he writes, and sees what came to the whole department
    Invented(
        "chuyenvien",
        "Lý Minh Đức, chuyên viên",
        Role.SPECIALIST,
        PRESS_OFFICE,
        also=[(Role.SPECIALIST, OFFICE)],
    ),
    # She heads a room and sees what its specialist sees
    Invented(
        "truongphong",
        "Nông Thị Hạnh, trưởng phòng",
        Role.HEAD_OF_UNIT,
        PRESS_OFFICE,
        also=[(Role.SPECIALIST, OFFICE)],
    ),
    Invented("giamdoc", "Vi Văn Thành, giám đốc", Role.DIRECTOR, OFFICE),
    Invented("phogiamdoc", "Hà Thị Bích, phó giám đốc", Role.DIRECTOR, OFFICE),
    Invented("vanthuxa", "Hứa Thị Thơm, văn thư xã", Role.CLERK, COMMUNE),
    Invented("canboxa", "Triệu Thị Lan, cán bộ xã", Role.UNIT_OFFICER, COMMUNE),
    Invented("congtacvien", "Bế Văn Tài, cộng tác viên", Role.COLLABORATOR, NETWORK),
    Invented("kiemtra", "Đàm Quốc Việt, kiểm tra", Role.AUDITOR, OFFICE),
    Invented("quantri", "Lương Thu Trang, quản trị", Role.ADMINISTRATOR, "ubnd@H98@"),
)


def published(username: str) -> bool:
    """Whose password is known to all and stays so, as long as it is the demo: nothing there is real."""
    return any(one.username == username for one in PEOPLE)
