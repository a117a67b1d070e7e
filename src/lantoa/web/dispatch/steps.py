"""What people do with an outgoing paper (NĐ 30/2020/NĐ-CP, Điều 10–14, 18, 25). Each answers with its page as it stands then."""

from collections.abc import Callable, Collection
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from lantoa.apps.drafts.selectors import papers
from lantoa.apps.drafts.selectors.access import last_change
from lantoa.apps.drafts.selectors.waiting import turn
from lantoa.apps.drafts.services import copies, issue, numbers, seal, steps
from lantoa.apps.drafts.services import recall as recalling
from lantoa.apps.drafts.services.approve import approve
from lantoa.apps.drafts.services.write import EDITABLE
from lantoa.core.drafting import blanks_of
from lantoa.core.kernel import Refused
from lantoa.web.dispatch.copies import looked_at
from lantoa.web.dispatch.found import found_in
from lantoa.web.dispatch.sheet import shown
from lantoa.web.dispatch.signer import chosen
from lantoa.web.frame import actor
from lantoa.web.guard import ELSEWHERE, STATUS
from lantoa.web.messages import sentence
from lantoa.web.whole import version_of, whole

Do = Callable[..., Any]
# More than any paper answers
_MOST_SETTLED = 200
# Errors said in one sentence; the others stand in the list beside it
_TOLD = 3


def answered(
    request: HttpRequest, draft: int, do: Callable[[], Any], said: Any, *, asks: Collection[str] = ()
) -> HttpResponse:
    """It is done, or the page says above what was tried why it was not; `asks`: refusals that are asked back once."""
    if refused := seen(request, draft, do, asks=asks):
        return refused
    messages.success(request, said)
    return redirect("dispatch_paper", draft)


def seen(
    request: HttpRequest, draft: int, do: Callable[[], Any], *, asks: Collection[str] = ()
) -> HttpResponse | None:
    """The page that says why it was not done; None once it is."""
    try:
        do()
    except Refused as refused:
        if refused.code in ELSEWHERE:
            raise
        status, sure = STATUS.get(refused.code, 400), refused.code in asks
        problem = sentence(_told_by_whom(request, draft) if refused.code == "changed_meanwhile" else refused)
        return shown(request, draft, status=status, problem=problem, sure=sure)
    return None


def _told_by_whom(request: HttpRequest, draft: int) -> Refused:
    """Who changed the paper last, and when: perhaps the person themselves, in this window or another."""
    last = last_change(actor(request), draft=draft, on=timezone.localdate())
    code = "changed_by_oneself" if last.by.pk == actor(request).id else "changed_by"
    return Refused(code, name=str(last.by), at=f"{timezone.localtime(last.at):%H:%M:%S %d/%m/%Y}")


def _move(do: Do, said: Any, *, told: str = "comment") -> Callable[[HttpRequest, int], HttpResponse]:
    """A step with a line of what the person says."""

    @require_POST
    def move(request: HttpRequest, draft: int) -> HttpResponse:
        words = {told: request.POST.get("comment", "")} if told else {}
        who, version = actor(request), version_of(request)
        return answered(request, draft, lambda: do(who, draft=draft, version=version, **words), said)

    return move


def _onward(do: Do, said: Any) -> Callable[[HttpRequest, int], HttpResponse]:
    """A step forward; where the check still finds errors, only once the person was told which and said so again."""
    go = _move(do, said)

    @require_POST
    def move(request: HttpRequest, draft: int) -> HttpResponse:
        if request.POST.get("sure") != str(version_of(request)) and (wrong := _wrong(request, draft)):
            return shown(request, draft, status=422, problem=wrong, sure=True)
        return go(request, draft)

    return move


def _wrong(request: HttpRequest, draft: int) -> str:
    """The errors of the version the person saw, in a sentence; empty where there are none or something else is in the way."""
    who, now = actor(request), timezone.now()
    seen = papers.whole(who, draft=draft, now=now)
    row = seen.draft
    asks = row.version == version_of(request) and turn(who, row, on=timezone.localdate(now))
    if not asks or row.state not in EDITABLE or any(blanks_of(seen.paper)):
        return ""
    errors = found_in(row, seen.paper).errors
    if not errors:
        return ""
    told = ngettext(
        "Còn %(count)d lỗi: %(said)s Sửa trước, hoặc bấm lần nữa nếu vẫn chuyển.",
        "Còn %(count)d lỗi: %(said)s Sửa trước, hoặc bấm lần nữa nếu vẫn chuyển.",
        len(errors),
    )
    return told % {"count": len(errors), "said": " ".join(one.message for one in errors[:_TOLD])}


submit = _onward(steps.submit, gettext_lazy("Đã trình kiểm tra nội dung."))
check_content = _onward(steps.check_content, gettext_lazy("Nội dung đạt; đã chuyển kiểm tra thể thức."))
check_form = _onward(steps.check_form, gettext_lazy("Thể thức đạt; đã trình người ký."))
approve_it = _onward(approve, gettext_lazy("Đã duyệt. Giờ ký được."))
send_back = _move(steps.send_back, gettext_lazy("Đã trả lại người soạn kèm ý kiến."))
withdraw = _move(steps.withdraw, gettext_lazy("Đã rút về. Sửa xong thì trình lại."))
drop = _move(steps.drop, gettext_lazy("Đã bỏ dự thảo; vẫn còn để xem lại."), told="reason")
take_up = _move(steps.take_up, gettext_lazy("Soạn tiếp được rồi."), told="")
ask_recall = _move(
    recalling.ask_recall,
    gettext_lazy("Đã đề nghị thu hồi. Người ký văn bản hoặc người đứng đầu cơ quan xác nhận."),
    told="reason",
)
withdraw_recall = _move(
    recalling.withdraw_recall, gettext_lazy("Đã rút đề nghị. Văn bản vẫn có hiệu lực."), told="reason"
)
decline_recall = _move(
    recalling.decline_recall, gettext_lazy("Không thu hồi. Văn bản vẫn có hiệu lực."), told="reason"
)
stamp = _move(seal.stamp_by_hand, gettext_lazy("Đã ghi: bản giấy đã đóng dấu."), told="")


@require_POST
def issue_it(request: HttpRequest, draft: int) -> HttpResponse:
    """Out it goes; the incoming papers that are ticked are settled by it."""
    who, version = actor(request), version_of(request)
    settles, reopens = _ticked(request, "settles"), _ticked(request, "reopens")
    note, said = request.POST.get("comment", ""), request.POST.get("copies", "").strip()
    copies = whole(said) or 0 if said else None

    def do() -> None:
        issue.issue(
            who, draft=draft, version=version, note=note, copies=copies, settles=settles, reopens=reopens
        )

    return answered(request, draft, do, _("Đã phát hành."))


@require_POST
def confirm_recall(request: HttpRequest, draft: int) -> HttpResponse:
    """It holds no more; papers it had settled are opened again as ticked."""
    who, version, reopens = actor(request), version_of(request), _ticked(request, "reopens")

    def do() -> None:
        recalling.confirm_recall(who, draft=draft, version=version, reopens=reopens)

    return answered(request, draft, do, _("Đã thu hồi."))


def _ticked(request: HttpRequest, name: str) -> list[int]:
    """Incoming papers that were ticked; what is no number is none that was offered."""
    ticked = [whole(key) for key in request.POST.getlist(name)[:_MOST_SETTLED]]
    return [-1 if key is None else key for key in ticked]


@require_POST
def name_signer(request: HttpRequest, draft: int) -> HttpResponse:
    """Who is to sign."""
    who, version = actor(request), version_of(request)
    signer, delegation = chosen(request.POST.get("signer", ""))

    def do() -> None:
        steps.name_signer(who, draft=draft, version=version, signer=signer, delegation=delegation)

    return answered(request, draft, do, _("Đã chọn người ký."))


@require_POST
def draft_in(request: HttpRequest, draft: int) -> HttpResponse:
    """Which unit drafts it."""
    who, version, unit = actor(request), version_of(request), request.POST.get("unit", "")

    def do() -> None:
        steps.draft_in(who, draft=draft, version=version, unit=unit)

    return answered(request, draft, do, _("Đã đổi đơn vị soạn."))


@require_POST
def give_number(request: HttpRequest, draft: int) -> HttpResponse:
    """The next number, or one that was kept free; the signed file is filled in at once for whoever seals."""
    who, version = actor(request), version_of(request)
    reserved = whole(request.POST.get("reserved", ""))

    def do() -> None:
        row = numbers.give_number(who, draft=draft, version=version, reserved=reserved)
        if not row.on_paper and turn(who, row, on=timezone.localdate()):
            seal.numbered_files(who, draft=draft)

    return answered(request, draft, do, _("Đã cấp số và ngày."))


@require_POST
def unrelate(request: HttpRequest, draft: int) -> HttpResponse:
    """It does nothing to that paper after all."""
    who, target = actor(request), whole(request.POST.get("target", "")) or 0
    return answered(
        request, draft, lambda: issue.unrelate(who, draft=draft, target=target), _("Đã bỏ liên kết.")
    )


@require_POST
def copy(request: HttpRequest, draft: int) -> HttpResponse:
    """A copy of an issued paper, with a number of its own; or first a look at what it would be."""
    who, said = actor(request), request.POST
    asked: dict[str, Any] = {name: said.get(name, "") for name in ("office", "kind", "recipients", "extract")}
    asked["signer"], asked["delegation"] = chosen(said.get("signer", ""))
    made: list[HttpResponse] = []

    def do() -> None:
        if "look" in said:
            made.append(looked_at(copies.preview_copy(who, draft=draft, **asked)))
        else:
            made.append(redirect("dispatch_signed_copy", copies.make_copy(who, draft=draft, **asked).pk))

    if "look" in said:
        return seen(request, draft, do) or made[0]
    answer = answered(request, draft, do, _("Đã lập bản sao và cấp số."))
    return made[0] if made else answer
