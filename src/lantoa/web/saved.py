"""Kept files sent to a browser, so that it takes none for a page of ours."""

from typing import Any

from django.http import FileResponse

from lantoa.apps.documents import shelf

# Shown by the browser itself; everything else is only saved
_SHOWN = frozenset({"application/pdf", "image/png", "image/jpeg", "image/webp"})


def saved(kept: Any, name: str) -> FileResponse:
    """A stored file byte by byte, to be saved under that name."""
    return _sent(kept, name, aside=True, media_type=kept.media_type)


def shown(kept: Any, name: str) -> FileResponse:
    """A stored file on a page of its own, alone; one that no browser shows is saved."""
    shows = kept.media_type in _SHOWN
    answer = _sent(
        kept, name, aside=not shows, media_type=kept.media_type if shows else "application/octet-stream"
    )
    answer.headers["Content-Security-Policy"] = (
        "default-src 'none'; object-src 'self'; frame-ancestors 'self'"
    )
    return answer


def _sent(kept: Any, name: str, *, aside: bool, media_type: str) -> FileResponse:
    answer = FileResponse(
        shelf.place(kept.pk).open("rb"), as_attachment=aside, filename=name, content_type=media_type
    )
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
