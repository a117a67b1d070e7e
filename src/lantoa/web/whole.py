"""Whole numbers as addresses and forms give them."""


def whole(written: str | None) -> int | None:
    """The number; None for what is none, or is longer than any of ours."""
    return int(written) if written and written.isdecimal() and len(written) < 16 else None
