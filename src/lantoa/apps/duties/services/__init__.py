"""What people do with duties."""

from lantoa.apps.duties.services.adopt import adopt
from lantoa.apps.duties.services.steps import (
    assign,
    assign_read,
    complete,
    complete_once,
    next_time,
    step_back,
    take_on,
    undo,
    waive,
)

__all__ = [
    "adopt",
    "assign",
    "assign_read",
    "complete",
    "complete_once",
    "next_time",
    "step_back",
    "take_on",
    "undo",
    "waive",
]
