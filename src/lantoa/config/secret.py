"""The secret key: made once, kept in a file that only its owner reads."""

import os
import secrets
from pathlib import Path


def keep_secret(path: Path) -> str:
    """The key in the file, made on first use. Two processes that start at once end with the same key."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii")
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(48))
    return path.read_text(encoding="ascii")
