"""What people do with duties."""

from lantoa.apps.duties.services.adopt import adopt
from lantoa.apps.duties.services.hand_down import hand_down, take_back
from lantoa.apps.duties.services.shares import (
    complete,
    complete_once,
    excuse,
    share_back,
    take_on,
    take_on_many,
    undo_share,
)
from lantoa.apps.duties.services.steps import (
    assign,
    assign_chosen,
    assign_read,
    hand_on,
    postpone,
    step_back,
    undo,
    undo_many,
    waive,
)

__all__ = [
    "adopt",
    "assign",
    "assign_chosen",
    "assign_read",
    "complete",
    "complete_once",
    "excuse",
    "hand_down",
    "hand_on",
    "postpone",
    "share_back",
    "step_back",
    "take_back",
    "take_on",
    "take_on_many",
    "undo",
    "undo_many",
    "undo_share",
    "waive",
]
