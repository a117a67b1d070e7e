"""Changing the organisation. Nothing that was is ever overwritten: what changes holds from a day."""

from lantoa.apps.organisations.services.edit import (
    add_bodies,
    add_code,
    add_name,
    add_unit,
    describe,
    end,
    keep_bodies,
    move,
    rename,
)
from lantoa.apps.organisations.services.load import load

# fmt: off
__all__ = [
    "add_bodies", "add_code", "add_name", "add_unit", "describe", "end", "keep_bodies", "load", "move", "rename",
]
