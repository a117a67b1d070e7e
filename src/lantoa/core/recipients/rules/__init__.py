"""The rules of this room."""

from typing import Any

from lantoa.core.kernel import Rule

RULES: tuple[Rule[Any], ...] = ()
