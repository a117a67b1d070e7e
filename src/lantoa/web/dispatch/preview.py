"""The real page: pictures of the PDF while it is written, then of what was signed; and both files to take away."""

from collections.abc import Callable
from typing import Any

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from lantoa.apps.documents import shelf
from lantoa.apps.drafts.selectors import sent_files
from lantoa.apps.drafts.selectors.access import find
from lantoa.apps.drafts.services.files import DOCX, PDF, docx_of, pdf_of
from lantoa.apps.drafts.services.seal import as_numbered
from lantoa.core.kernel import Refused
from lantoa.ingest import page_picture, page_sizes
from lantoa.web.frame import actor
from lantoa.web.saved import shown

# Seconds a version's PDF is kept: long enough to leaf through it
_KEPT = 900
_SIGNED = "signed"


@require_safe
def pages(request: HttpRequest, draft: int) -> HttpResponse:
    """How many pages the saved version has."""
    row = _found(request, draft)
    data, name = _shown(row)
    return JsonResponse({"version": row.version, "pages": len(page_sizes(data, name=name))})


@require_safe
def sheets(request: HttpRequest, draft: int) -> HttpResponse:
    """The pages behind the first, asked for by the paper's page once that stands."""
    row = _found(request, draft)
    data, name = _shown(row)
    numbers = range(2, len(page_sizes(data, name=name)) + 1)
    context = {"draft": row, "numbers": numbers, "edition": sent_files.edition(row)}
    return render(request, "dispatch/parts/sheets.html", context)


@require_safe
def picture(request: HttpRequest, draft: int, number: int) -> HttpResponse:
    """A page as a picture: of the file that was signed, with its signatures and seal, as soon as there is one."""
    data, name = _shown(_found(request, draft))
    drawn = page_picture(data, name=name, page=number)
    if drawn is None:
        raise Refused("not_found")
    answer = HttpResponse(drawn, content_type="image/webp")
    answer.headers["Cache-Control"] = "private, max-age=900"  # the address names the version
    return answer


@require_safe
def whole(request: HttpRequest, draft: int) -> HttpResponseBase:
    """The paper as it was signed and went out, its number, signatures and seal on it; until then the words of the draft."""
    kept = sent_files.shown(_found(request, draft))
    return shown(kept.file, kept.name) if kept else redirect("dispatch_edit", draft)


@require_safe
def pdf(request: HttpRequest, draft: int) -> HttpResponse:
    """The PDF as it stands."""
    row = _found(request, draft)
    return _file(_pdf(row), PDF, f"du-thao-{row.pk}.pdf")


@require_safe
def docx(request: HttpRequest, draft: int) -> HttpResponse:
    """The Word document as it stands."""
    row = _found(request, draft)
    return _file(docx_of(row), DOCX, f"du-thao-{row.pk}.docx")


def _found(request: HttpRequest, draft: int) -> Any:
    return find(actor(request), draft=draft, on=timezone.localdate())


def _shown(row: Any) -> tuple[bytes, str]:
    kept = sent_files.shown(row)
    if kept is None:
        return _pdf(row), "a.pdf"
    data = shelf.place(kept.file.pk).read_bytes()
    if kept.role == _SIGNED:  # whoever seals it sees the number and the date it will bear
        key = f"draft-numbered-{kept.file.pk}-{row.pk}-{row.version}"
        return _once(key, lambda: as_numbered(row, data)), kept.name
    return data, kept.name


def _pdf(row: Any) -> bytes:
    key = f"draft-pdf-{row.pk}-{row.version}-{timezone.localdate():%Y%m%d}"
    return _once(key, lambda: pdf_of(row))


def _once(key: str, make: Callable[[], bytes]) -> bytes:
    pages = caches["pages"]
    data: bytes | None = pages.get(key)
    if data is None:
        data = make()
        pages.set(key, data, _KEPT)
    return data


def _file(data: bytes, kind: str, name: str) -> HttpResponse:
    answer = HttpResponse(data, content_type=kind)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
