"""The scan of the sheet that was signed by hand and sealed: brought, and read again."""

from django.http import FileResponse, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from lantoa.apps.drafts.selectors import outgoing
from lantoa.apps.drafts.services.scan import LARGEST, expect_scan, keep_scan
from lantoa.core.kernel import Refused
from lantoa.web.dispatch.steps import answered
from lantoa.web.frame import actor
from lantoa.web.saved import saved


@require_POST
def bring(request: HttpRequest, draft: int) -> HttpResponse:
    """It is kept beside the paper; in the place of another one with the reason."""
    who, reason = actor(request), request.POST.get("reason", "")

    def do() -> None:
        expect_scan(who, draft=draft)
        file = request.FILES.get("file")
        if file is None:
            raise Refused("file_missing")
        if (file.size or 0) > LARGEST:
            raise Refused("scan_too_large", most=LARGEST // 1024 // 1024)
        keep_scan(who, draft=draft, name=file.name or "", data=file.read(), reason=reason)

    return answered(request, draft, do, _("Đã giữ bản quét cạnh văn bản."))


@require_safe
def scan(request: HttpRequest, draft: int, scan: int) -> FileResponse:
    """A scan, byte by byte as it came."""
    found = outgoing.scan(actor(request), draft=draft, key=scan, now=timezone.now())
    return saved(found.file, found.name)
