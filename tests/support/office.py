"""An office to test in: tỉnh Hà Sơn, one department with an office, two communes, one person of every role in each."""

from datetime import date

from allauth.mfa.models import Authenticator

from lantoa.apps.accounts.models import Membership, User
from lantoa.apps.accounts.selectors import actor_of
from lantoa.apps.organisations.models import Unit
from lantoa.apps.organisations.services import load
from lantoa.core.organisation import Code, Name, NameUse, Placement, UnitKind
from lantoa.core.organisation import Unit as UnitValue
from lantoa.core.permission import Actor, Role

TODAY = date(2026, 11, 22)
PROVINCE, DEPARTMENT, OFFICE = "hason", "so-vhttdl", "phong-ttbc"
COMMUNE, OTHER_COMMUNE = "ubnd@xa-tan-lap", "ubnd@xa-phu-xuan"
MACHINE = Actor(None, "Lan Tỏa", ())
PASSWORD = "Thu-nghiem-2026"


def unit(key, kind, name, *, parent=None, area=None, short=None):
    names = (Name(name), *((Name(short, NameUse.ABBREVIATION),) if short else ()))
    placements = (Placement(parent),) if parent else ()
    return UnitValue(
        id=key, kind=kind, names=names, placements=placements, area=area, codes=(Code("edxml", f"000.{key}"),)
    )


UNITS = (
    unit(PROVINCE, UnitKind.PROVINCE, "Tỉnh Hà Sơn"),
    unit("xa-tan-lap", UnitKind.COMMUNE, "Xã Tân Lập", parent=PROVINCE),
    unit("xa-phu-xuan", UnitKind.COMMUNE, "Xã Phú Xuân", parent=PROVINCE),
    unit(
        DEPARTMENT,
        UnitKind.DEPARTMENT,
        "Sở Văn hóa, Thể thao và Du lịch",
        parent=PROVINCE,
        area=PROVINCE,
        short="SVHTTDL",
    ),
    unit(OFFICE, UnitKind.OFFICE, "Phòng Thông tin - Báo chí", parent=DEPARTMENT, area=PROVINCE),
    unit("phong-nvvh", UnitKind.OFFICE, "Phòng Nghiệp vụ văn hóa", parent=DEPARTMENT, area=PROVINCE),
    unit(
        COMMUNE,
        UnitKind.PEOPLES_COMMITTEE,
        "Ủy ban nhân dân xã Tân Lập",
        parent="xa-tan-lap",
        area="xa-tan-lap",
    ),
    unit(
        OTHER_COMMUNE,
        UnitKind.PEOPLES_COMMITTEE,
        "Ủy ban nhân dân xã Phú Xuân",
        parent="xa-phu-xuan",
        area="xa-phu-xuan",
    ),
)


def build_office():
    """The units above, once."""
    if not Unit.objects.filter(pk=PROVINCE).exists():
        load(MACHINE, units=UNITS)


def person(role, unit_id=DEPARTMENT, *, username=None):
    """A person with one role in one unit (made once), who signs in with PASSWORD."""
    username = username or f"{Role(role).value}.{unit_id}"
    user, made = User.objects.get_or_create(username=username, defaults={"full_name": f"Người {username}"})
    if made:
        user.set_password(PASSWORD)
        user.save()
        Membership.objects.create(user=user, unit_id=unit_id, role=role, since=date(2026, 1, 1))
        if role == Role.ADMINISTRATOR:  # who has none is asked for a second factor before anything else
            Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": ""})
    return user


def sign_in_by_two_steps(client, user, *, method="mfa"):
    """As after a password and a code, or by another sign-on."""
    client.force_login(user)
    session = client.session
    session["account_authentication_methods"] = [{"method": method, "at": 1}]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()


def actor(role, unit_id=DEPARTMENT):
    """That person as one who acts."""
    return actor_of(person(role, unit_id), on=TODAY, address="127.0.0.1")
