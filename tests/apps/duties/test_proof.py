"""What is kept as proof: papers, pictures, and the workbooks communes report in."""

import io
import zipfile

import openpyxl
import pytest

from lantoa.apps.duties.services.proof import keep_proof
from lantoa.core.kernel import Refused

pytestmark = pytest.mark.django_db


def workbook(*, macros=False):
    stream = io.BytesIO()
    openpyxl.Workbook().save(stream)
    if macros:
        with zipfile.ZipFile(stream, "a") as packed:
            packed.writestr("xl/vbaProject.bin", b"code")
    return stream.getvalue()


def test_a_workbook_is_kept_once():
    data = workbook()
    first, again = keep_proof("bieu.xlsx", data), keep_proof("bieu-2.xlsx", data)
    assert first == again
    assert first.media_type.endswith("spreadsheetml.sheet")
    assert first.size == len(data)


@pytest.mark.parametrize("data", [workbook(macros=True), b"PK\x03\x04 broken"])
def test_macros_and_what_nobody_can_open_are_refused(data):
    with pytest.raises(Refused):
        keep_proof("bieu.xlsx", data)
