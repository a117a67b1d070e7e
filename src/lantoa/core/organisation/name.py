"""What a unit is called."""

from datetime import date

from lantoa.core.organisation.model import NameUse, Unit


def name_on(unit: Unit, *, on: date, use: NameUse = NameUse.OFFICIAL) -> str:
    """Its name of that use on a day; else its official name then, else the first it ever had, else its id."""
    for wanted in (use, NameUse.OFFICIAL):
        for name in unit.names:
            if name.use is wanted and name.valid.on(on):
                return name.text
    return next((name.text for name in unit.names if name.use is NameUse.OFFICIAL), unit.id)
