"""Changing incoming papers, their register and their review."""
