"""Signing and sealing: here with a certificate file, or in the office's own client and brought back."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from lantoa.apps.drafts.selectors.access import find, office_path
from lantoa.apps.drafts.services import seal, sign
from lantoa.apps.drafts.services.certificates import LARGEST as LARGEST_CERTIFICATE
from lantoa.apps.drafts.services.certificates import drop_certificate, keep_certificate
from lantoa.apps.drafts.services.sign import LARGEST
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require
from lantoa.web.dispatch.signatures import key_of, read
from lantoa.web.dispatch.steps import answered
from lantoa.web.frame import actor
from lantoa.web.whole import version_of, whole

# A paper and its annexes, all in memory at once
_MOST_TOGETHER = 100 * 1024 * 1024


@require_POST
def by_hand(request: HttpRequest, draft: int) -> HttpResponse:
    """The printed paper bears the signature."""
    who, version = actor(request), version_of(request)
    return answered(
        request,
        draft,
        lambda: sign.sign_by_hand(who, draft=draft, version=version),
        _("Đã ghi: bản giấy đã ký. Văn thư cấp số."),
    )


@require_POST
@sensitive_post_parameters("passphrase")
def by_certificate(request: HttpRequest, draft: int) -> HttpResponse:
    """The signer signs here."""
    who, version = actor(request), version_of(request)
    return answered(
        request,
        draft,
        lambda: sign.sign_with_certificate(who, draft=draft, version=version, **key_of(request)),
        _("Đã ký số."),
    )


@require_POST
def brought_signed(request: HttpRequest, draft: int) -> HttpResponse:
    """The file comes back signed."""
    who, version = actor(request), version_of(request)

    def do() -> None:
        sign.expect_signed(who, draft=draft, version=version)
        data = read(request.FILES.get("file"), most=LARGEST, code="signed_file_too_large")
        sign.accept_signed(who, draft=draft, version=version, data=data)

    return answered(request, draft, do, _("Chữ ký hợp lệ và nội dung đúng bản đã duyệt. Đã nhận."))


@require_POST
@sensitive_post_parameters("passphrase")
def seal_by_certificate(request: HttpRequest, draft: int) -> HttpResponse:
    """The clerk seals here with the office's certificate."""
    who, version = _sealer(request, draft), version_of(request)
    return answered(
        request,
        draft,
        lambda: seal.seal_with_certificate(who, draft=draft, version=version, **key_of(request)),
        _("Đã ký số của cơ quan. Giờ phát hành được."),
    )


@require_POST
def brought_sealed(request: HttpRequest, draft: int) -> HttpResponse:
    """The files come back sealed."""
    who, version = actor(request), version_of(request)

    def do() -> None:
        count = seal.awaited_annexes(who, draft=draft, version=version)
        brought = request.FILES.getlist("annexes")
        if len(brought) != count:
            raise Refused("seal_annexes", count=count)
        paper = request.FILES.get("file")
        if sum(file.size or 0 for file in (paper, *brought) if file) > _MOST_TOGETHER:
            raise Refused("signed_files_too_large", most=_MOST_TOGETHER // 1024 // 1024)
        data, *annexes = (
            read(file, most=LARGEST, code="signed_file_too_large") for file in (paper, *brought)
        )
        seal.accept_sealed(who, draft=draft, version=version, data=data, annexes=annexes)

    return answered(request, draft, do, _("Chữ ký của cơ quan hợp lệ. Giờ phát hành được."))


@require_POST
def numbered(request: HttpRequest, draft: int) -> HttpResponse:
    """The signed file with number and date filled in is made, to be taken to the signing client."""
    who = actor(request)
    return answered(
        request, draft, lambda: seal.numbered_files(who, draft=draft), _("Đã điền số, ngày vào bản đã ký.")
    )


@require_POST
@sensitive_post_parameters("passphrase")
def keep(request: HttpRequest, draft: int) -> HttpResponse:
    """A certificate file is kept, locked by its passphrase: one's own, or the office's."""
    who, asked = actor(request), request.POST
    find(who, draft=draft, on=timezone.localdate())

    def do() -> None:
        data = read(
            request.FILES.get("certificate_file"), most=LARGEST_CERTIFICATE, code="certificate_too_large"
        )
        keep_certificate(
            who,
            name=asked.get("name", ""),
            data=data,
            passphrase=asked.get("passphrase", ""),
            office=asked.get("office") or None,
        )

    return answered(request, draft, do, _("Đã giữ tệp chứng thư số. Mật khẩu không lưu ở đâu cả."))


@require_POST
def forget(request: HttpRequest, draft: int) -> HttpResponse:
    """A kept file is removed."""
    who, key = actor(request), whole(request.POST.get("certificate", "")) or 0
    find(who, draft=draft, on=timezone.localdate())
    return answered(
        request, draft, lambda: drop_certificate(who, certificate=key), _("Đã xóa tệp chứng thư số.")
    )


def _sealer(request: HttpRequest, draft: int) -> Actor:
    """Who may seal the paper: looked at before any file that was sent is."""
    who, today = actor(request), timezone.localdate()
    require(who, verb=Verb.DISPATCH_ISSUE, path=office_path(find(who, draft=draft, on=today), on=today))
    return who
