"""What shows that a duty is done: a file, kept as every file is, once by its hash."""

import io
import zipfile

from lantoa import ingest
from lantoa.apps.documents.models import StoredFile
from lantoa.apps.documents.services.store import store
from lantoa.core.kernel import Refused

LARGEST = 20 * 1024 * 1024
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def keep_proof(name: str, data: bytes) -> StoredFile:
    """The file's row."""
    if len(data) > LARGEST:
        raise Refused("duty_proof_too_large", most=LARGEST // 1024 // 1024)
    media_type = _WORKBOOK if _is_workbook(data) else ingest.media_type(data, name=name)
    return store(data, media_type=media_type)


def _is_workbook(data: bytes) -> bool:
    """An Excel file without macros: the reader reads none, but communes prove their figures by them."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = set(packed.namelist())
    except zipfile.BadZipFile:
        return False
    return "xl/workbook.xml" in names and "xl/vbaProject.bin" not in names
