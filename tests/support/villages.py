"""What stands under a commune: two villages of its area, its network of collaborators, a station under its health post."""

from duties import duty
from office import COMMUNE, MACHINE, OTHER_COMMUNE, build_office
from office import unit as made

from lantoa.apps.organisations.services import load
from lantoa.core.organisation import UnitKind

NETWORK, STATION, NINTH, TENTH = "ctv", "tram", "thon-9", "thon-10"
BELOW = (STATION, NETWORK, NINTH, TENTH)


def build_villages():
    """The office, and those below one commune of it."""
    build_office()
    area = "xa-tan-lap"
    load(
        MACHINE,
        units=[
            made(STATION, UnitKind.HEALTH_STATION, "Trạm Y tế Tân Lập", parent=COMMUNE, area=area),
            made(NETWORK, UnitKind.COLLABORATORS, "Mạng lưới cộng tác viên", parent=STATION, area=area),
            made(TENTH, UnitKind.VILLAGE, "Thôn 10", parent=area),
            made(NINTH, UnitKind.VILLAGE, "Thôn 9", parent=area),
            made("thon-khac", UnitKind.VILLAGE, "Thôn Khác", parent="xa-phu-xuan"),
        ],
    )


def given_to_communes(**fields):
    """A duty of both communes, given."""
    return duty("Phát thanh về dân số", bearers=[COMMUNE, OTHER_COMMUNE], **{"state": "assigned", **fields})
