"""Files as they came, each once, by the SHA-256 of its bytes: `ab/cd/abcd…` under the storage's folder."""

import os
import tempfile
from pathlib import Path

from django.core.files.storage import default_storage


def place(sha256: str) -> Path:
    """Where the file stands."""
    return Path(default_storage.path(f"{sha256[:2]}/{sha256[2:4]}/{sha256}"))


def put(data: bytes, *, sha256: str) -> None:
    """Keep the bytes. Written aside and moved: whoever finds a file there finds it whole."""
    target = place(sha256)
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, aside = tempfile.mkstemp(dir=target.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(aside).replace(target)
    except BaseException:
        Path(aside).unlink(missing_ok=True)
        raise
