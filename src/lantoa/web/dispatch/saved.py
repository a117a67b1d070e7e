"""Kept files, to be saved: no browser takes one for a page of ours."""

from typing import Any

from django.http import FileResponse

from lantoa.apps.documents import shelf


def saved(kept: Any, name: str) -> FileResponse:
    """A stored file byte by byte, under that name."""
    answer = FileResponse(
        shelf.place(kept.pk).open("rb"), as_attachment=True, filename=name, content_type=kept.media_type
    )
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
