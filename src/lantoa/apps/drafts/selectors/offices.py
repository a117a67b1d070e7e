"""What an office prints in its papers on a day, and the books it numbers them in."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from lantoa.apps.drafts.models import Book, OfficeProfile, UnitAbbreviation
from lantoa.apps.organisations.models import Unit
from lantoa.apps.organisations.selectors import embodied, names_of, on_day, path
from lantoa.core.checking import PaperForm
from lantoa.core.drafting import Office
from lantoa.core.organisation import NameUse, OrganisationTree, UnitKind, name_on

# What the head of such a body is usually called; the office says otherwise in its own words
_HEADS: Mapping[str, str] = MappingProxyType(
    {
        UnitKind.PEOPLES_COMMITTEE: "CHỦ TỊCH",
        UnitKind.PEOPLES_COUNCIL: "CHỦ TỊCH",
        UnitKind.MINISTRY: "BỘ TRƯỞNG",
        UnitKind.DEPARTMENT: "GIÁM ĐỐC",
        UnitKind.OFFICE: "TRƯỞNG PHÒNG",
        UnitKind.PARTY: "BÍ THƯ",
        UnitKind.FRONT: "CHỦ TỊCH",
        UnitKind.UNION: "CHỦ TỊCH",
        UnitKind.SCHOOL: "HIỆU TRƯỞNG",
    }
)
_TOGETHER: Mapping[str, str] = MappingProxyType(
    {
        UnitKind.PEOPLES_COMMITTEE: "ỦY BAN NHÂN DÂN",
        UnitKind.PEOPLES_COUNCIL: "HỘI ĐỒNG NHÂN DÂN",
    }
)


def profile(office: str, *, on: date) -> OfficeProfile | None:
    """The office's own words that day; None where nobody entered them."""
    rows = OfficeProfile.objects.filter(on_day(on), office=office).select_related("office")
    return rows.order_by("-since").first()


def form_of(office: Unit) -> PaperForm:
    """Whose form the office's papers have: the Party's for bodies of the Party, the state's for all others."""
    return PaperForm.PARTY if office.kind == UnitKind.PARTY else PaperForm.STATE


def words(office: str, *, on: date) -> OfficeProfile:
    """The office's own words, or, not saved, what its name and its place in the organisation suggest."""
    return profile(office, on=on) or _suggested(Unit.objects.select_related("area").get(pk=office), on)


def issuing(
    prints: OfficeProfile,
    *,
    unit: str,
    on: date,
    whole: OrganisationTree | None = None,
) -> Office:
    """Who issues, and which unit drafts."""
    office = prints.office
    return Office(
        name=prints.issuer,
        symbol=prints.abbreviation,
        place=prints.place,
        parent=prints.parent,
        desk=abbreviation(office.pk, unit=unit, on=on),
        desk_name=names_of([unit], on=on, whole=whole)[unit] if unit != office.pk else "",
        form=form_of(office),
        leaders=prints.leaders,
        channel=prints.channel,
        portal=prints.portal,
        contact=prints.contact,
    )


def _suggested(unit: Unit, on: date) -> OfficeProfile:
    value = embodied(unit.pk)
    name = name_on(value, on=on)
    short = name_on(value, on=on, use=NameUse.ABBREVIATION)
    above = _parent(unit, on)
    return OfficeProfile(
        office=unit,
        issuer=name,
        parent=above,
        abbreviation=short if short != name else "".join(word[0] for word in name.split()).upper(),
        place=_place(unit, on),
        head_title=_HEADS.get(unit.kind, "THỦ TRƯỞNG"),
        collective=_TOGETHER.get(unit.kind, ""),
        leaders=f"Lãnh đạo {name.split()[0]}" if unit.kind == UnitKind.DEPARTMENT else "",
        since=on,
    )


def _parent(unit: Unit, on: date) -> str:
    """The body it belongs to; of a department, the people's committee of its area."""
    above = [key for key in path(unit.pk, on=on) if key != unit.pk]
    if unit.kind == UnitKind.DEPARTMENT and unit.area_id:
        rows = Unit.objects.filter(on_day(on), kind=UnitKind.PEOPLES_COMMITTEE, area=unit.area_id)
        held = rows.values_list("name", flat=True).first()
        return held or f"Ủy ban nhân dân {_lower(names_of([unit.area_id], on=on)[unit.area_id])}"
    bodies = Unit.objects.filter(pk__in=above[:1]).exclude(kind__in=("province", "district", "commune"))
    return bodies.values_list("name", flat=True).first() or ""


def _place(unit: Unit, on: date) -> str:
    """The name of the area it works in, without what kind of area it is."""
    if unit.area_id is None:
        return ""
    value = embodied(unit.area_id)
    name = name_on(value, on=on)
    short = name_on(value, on=on, use=NameUse.SHORT)
    for kind in ("Tỉnh ", "Thành phố ", "Xã ", "Phường ", "Đặc khu "):
        short = short.removeprefix(kind)
    return short or name


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]


def abbreviation(office: str, *, unit: str, on: date) -> str:
    """How the drafting unit is called in the office's symbols; empty where nobody said."""
    rows = UnitAbbreviation.objects.filter(on_day(on), office=office, unit=unit)
    return rows.values_list("text", flat=True).order_by("-since").first() or ""


def abbreviations(office: str, *, on: date) -> dict[str, str]:
    """Unit → abbreviation, of every unit the office gave one."""
    rows = UnitAbbreviation.objects.filter(on_day(on), office=office).order_by("since")
    return dict(rows.values_list("unit", "text"))


def books(office: str, *, on: date) -> list[Book]:
    """The books the office writes in that day."""
    return list(Book.objects.filter(on_day(on), office=office).order_by("secret", "code"))
