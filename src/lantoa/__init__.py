"""Lan Tỏa: from directive to evidence."""

__version__ = "0.1.0"
