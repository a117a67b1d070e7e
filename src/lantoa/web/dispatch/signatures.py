"""Signatures on pages: what is known of those made, and what a form brings to make one."""

from collections.abc import Iterable
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.utils.dateparse import parse_datetime
from django.utils.translation import get_language

from lantoa.apps.drafts.services.certificates import LARGEST as LARGEST_CERTIFICATE
from lantoa.core.kernel import Refused
from lantoa.signing import say_problem, say_revocation
from lantoa.web.whole import whole

_LARGEST_IMAGE = 4 * 1024 * 1024


def said_of(reports: Iterable[Any]) -> list[dict[str, Any]]:
    """Who signed, in a clerk's words."""
    language = get_language() or "vi"
    return [
        {
            **one,
            "when": parse_datetime(one["signed_at"] or ""),
            "said": [say_problem(code, language) for code in one["problems"]],
            "taken_back": say_revocation(one["revocation"], language),
        }
        for one in reports
    ]


def key_of(request: HttpRequest) -> dict[str, Any]:
    """The file that was chosen, kept here or not, its passphrase, and a picture of the signature if one came."""
    file, picture = request.FILES.get("certificate_file"), request.FILES.get("image")
    kept = whole(request.POST.get("certificate", ""))
    if file is None and kept is None:
        raise Refused("file_missing")
    data = read(file, most=LARGEST_CERTIFICATE, code="certificate_too_large") if file else kept
    image = read(picture, most=_LARGEST_IMAGE, code="image_too_large") if picture else None
    return {"certificate": data, "passphrase": request.POST.get("passphrase", ""), "image": image}


def read(file: UploadedFile | None, *, most: int, code: str) -> bytes:
    """A file that was sent, if it came and is no larger than that."""
    if file is None:
        raise Refused("file_missing")
    if (file.size or 0) > most:
        raise Refused(code, most=most // 1024 // 1024 or most // 1024)
    return bytes(file.read())
