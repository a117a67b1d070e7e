"""An invented province before and after it was laid out anew on 2025-07-01."""

from datetime import date

import pytest

from lantoa.core.organisation import (
    ALWAYS,
    Attribute,
    Code,
    Name,
    NameUse,
    Placement,
    Share,
    Succession,
    SuccessionKind,
    Unit,
    UnitKind,
    Valid,
    build_tree,
)

TURN = date(2025, 7, 1)
BEFORE, SINCE = Valid(None, TURN), Valid(TURN, None)


def area(name, kind, called, *, parent=None, valid=ALWAYS, **more):
    """An area with its official and its short name."""
    short = called.split(maxsplit=2 if called.startswith(("Thành", "Thị")) else 1)[-1]
    return Unit(
        name,
        kind,
        (Name(called), Name(short, NameUse.SHORT)),
        valid,
        (Placement(parent),) if parent else (),
        codes=(Code("gso", name.split("@")[0]),),
        **more,
    )


UNITS = (
    area("H98", UnitKind.PROVINCE, "Tỉnh Hà Sơn"),
    area("901@", UnitKind.DISTRICT, "Thành phố Hà Sơn", parent="H98", valid=BEFORE),
    area("902@", UnitKind.DISTRICT, "Huyện Yên Lâm", parent="H98", valid=BEFORE),
    area("001@", UnitKind.COMMUNE, "Phường Hòa Bình", parent="901@", valid=BEFORE),
    area("002@", UnitKind.COMMUNE, "Xã Tân Lập", parent="901@", valid=BEFORE),
    area("003@", UnitKind.COMMUNE, "Xã Bản Vàng", parent="902@", valid=BEFORE),
    area("004@", UnitKind.COMMUNE, "Xã Nà Sầm", parent="902@", valid=BEFORE),
    area("001@2025-07-01", UnitKind.COMMUNE, "Phường Hà Sơn", parent="H98", valid=SINCE),
    area(
        "003@2025-07-01",
        UnitKind.COMMUNE,
        "Xã Yên Lâm",
        parent="H98",
        valid=SINCE,
        attributes=(Attribute("border", "yes", SINCE), Attribute("zone", "III", SINCE, "QĐ 1/QĐ-TTg")),
    ),
    Unit(
        "t1",
        UnitKind.VILLAGE,
        (Name("Thôn 1"),),
        placements=(Placement("003@", BEFORE), Placement("003@2025-07-01", SINCE)),
    ),
    Unit(
        "bao",
        UnitKind.PRESS,
        (Name("Báo Hà Sơn", valid=BEFORE), Name("Báo và phát thanh, truyền hình Hà Sơn", valid=SINCE)),
        placements=(Placement("H98"),),
        area="H98",
    ),
    Unit("dai", UnitKind.PRESS, (Name("Đài Phát thanh và Truyền hình tỉnh Hà Sơn"),), BEFORE, area="H98"),
)

LAID_OUT = Succession(
    SuccessionKind.MERGED,
    TURN,
    "NQ 9998/NQ-UBTVQH15",
    (
        Share("001@", "001@2025-07-01"),
        Share("002@", "001@2025-07-01", whole=False, portion=0.7, default=True),
        Share("002@", "003@2025-07-01", whole=False, portion=0.3),
        Share("003@", "003@2025-07-01"),
        Share("004@", "003@2025-07-01"),
    ),
)
ONE_PRESS = Succession(
    SuccessionKind.MERGED,
    TURN,
    "QĐ 9/QĐ-UBND",
    (Share("dai", "bao"), Share("bao", "bao"), Share("dai", None)),
)


@pytest.fixture(scope="session")
def tree():
    return build_tree(UNITS, successions=(ONE_PRESS, LAID_OUT))
