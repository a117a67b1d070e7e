"""Whole numbers as addresses and forms give them."""

from django.http import HttpRequest


def whole(written: str | None) -> int | None:
    """The number; None for what is none, or is longer than any of ours."""
    return int(written) if written and written.isdecimal() and len(written) < 16 else None


def version_of(request: HttpRequest) -> int:
    """The version of a thing that the person saw; one that no thing has where none was sent."""
    version = whole(request.POST.get("version"))
    return -1 if version is None else version
