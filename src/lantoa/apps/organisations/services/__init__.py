"""Changing the organisation. Nothing that was is ever overwritten: what changes holds from a day."""

from lantoa.apps.organisations.services.load import load

__all__ = ["load"]
