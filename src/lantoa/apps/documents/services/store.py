"""Every file that is kept, whatever it is for: its bytes on the shelf and one row, by its hash."""

import hashlib

from lantoa.apps.documents import shelf
from lantoa.apps.documents.models import StoredFile


def store(data: bytes, *, media_type: str) -> StoredFile:
    """The file's row; the same bytes are the same file."""
    sha256 = hashlib.sha256(data).hexdigest()
    shelf.put(data, sha256=sha256)
    file, _made = StoredFile.objects.get_or_create(
        sha256=sha256, defaults={"size": len(data), "media_type": media_type}
    )
    return file
