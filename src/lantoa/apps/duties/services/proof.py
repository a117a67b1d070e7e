"""What shows that a duty is done: a file, kept as every file is, once by its hash."""

import hashlib

from lantoa import ingest
from lantoa.apps.documents import shelf
from lantoa.apps.documents.models import StoredFile
from lantoa.core.kernel import Refused

LARGEST = 20 * 1024 * 1024


def keep_proof(name: str, data: bytes) -> StoredFile:
    """The file's row."""
    if len(data) > LARGEST:
        raise Refused("duty_proof_too_large", most=LARGEST // 1024 // 1024)
    media_type = ingest.media_type(data, name=name)
    sha256 = hashlib.sha256(data).hexdigest()
    shelf.put(data, sha256=sha256)
    file, _made = StoredFile.objects.get_or_create(
        sha256=sha256, defaults={"size": len(data), "media_type": media_type}
    )
    return file
