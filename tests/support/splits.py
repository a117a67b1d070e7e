"""A unit that was split in two, and what it left."""

from datetime import date

from duties import duty
from office import OFFICE, PROVINCE, TODAY, actor

from lantoa.apps.organisations.models import Share
from lantoa.apps.organisations.services.asked import Asked, HeirAsked
from lantoa.apps.organisations.services.reorganise import preview, reorganise
from lantoa.core.organisation import SuccessionKind
from lantoa.core.permission import Role

ON = date(2026, 11, 1)
DEFAULT = "phong-nvvh"
SPLIT = Asked(
    SuccessionKind.SPLIT,
    ON,
    "15/QĐ-UBND",
    (OFFICE,),
    (
        HeirAsked(unit=DEFAULT, default=True),
        HeirAsked(name="Phòng Báo chí", kind="office", parent="so-vhttdl"),
    ),
)


def split_office(*, duties=3):
    """Open duties of an office, which then is split: the number of the reorganisation, its new heir, the duties."""
    rows = [duty("Việc 0", bearers=[OFFICE], state="assigned", due_on=TODAY)]
    rows += [
        duty(f"Việc {number}", of=rows[0], bearers=[OFFICE], state="assigned") for number in range(1, duties)
    ]
    duty("Đã xong", of=rows[0], bearers=[OFFICE], state="done")
    admin = actor(Role.ADMINISTRATOR, PROVINCE)
    seen = preview(admin, asked=SPLIT, today=TODAY)
    number = reorganise(admin, asked=SPLIT, edition=seen.edition, today=TODAY)
    return number, new_heir(number), rows


def new_heir(number):
    """The id of the heir that the split made."""
    return Share.objects.filter(reorganisation=number).exclude(heir=DEFAULT).get().heir_id
