"""Outgoing papers: written, checked, signed, numbered, issued."""
