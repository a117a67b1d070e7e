"""Outgoing papers: drafted, checked, approved, signed, numbered, issued; the register of what went out."""
