"""What people do with duties."""

from lantoa.apps.duties.services.adopt import adopt

__all__ = ["adopt"]
