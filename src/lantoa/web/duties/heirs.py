"""What split units left: which heir takes each duty, chosen one by one or for all that are ticked."""

from collections.abc import Iterator
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy
from django.views.decorators.http import require_POST, require_safe

from lantoa.apps.duties.selectors import heirs as selectors
from lantoa.apps.duties.services.heirs import choose_heirs
from lantoa.apps.duties.services.heirs import take_back as give_back
from lantoa.core.kernel import Refused
from lantoa.core.permission import Verb, reach
from lantoa.web.duties.rows import first_words
from lantoa.web.frame import actor
from lantoa.web.heads import heads
from lantoa.web.states_of_duties import STATES
from lantoa.web.whole import whole

PAGE = 50
MOST_AT_ONCE = 200
_WAITING = (
    ("", pgettext_lazy("một mục", "Việc")),
    ("unit", gettext_lazy("Đơn vị cũ")),
    ("due", gettext_lazy("Hạn")),
    ("paper", gettext_lazy("Nguồn")),
    ("", gettext_lazy("Bên nhận")),
)
_CHOSEN = (
    ("", pgettext_lazy("một mục", "Việc")),
    ("unit", gettext_lazy("Đơn vị cũ")),
    ("heir", gettext_lazy("Bên nhận")),
    ("", gettext_lazy("Trạng thái")),
)


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """What nobody has chosen about yet, unit by unit; `xem=roi`: what was chosen, to take back."""
    who, today = actor(request), timezone.localdate()
    if not reach(who, verb=Verb.DUTY_ASSIGN):
        raise Refused("not_permitted", verb=Verb.DUTY_ASSIGN)
    reorganisation = whole(request.GET.get("sap-xep", ""))
    left = selectors.left(who, on=today, reorganisation=reorganisation)
    chosen = request.GET.get("xem") == "roi"
    sort = request.GET.get("sort", "moved" if chosen else "unit")
    done = selectors.decided(who, on=today, reorganisation=reorganisation, sort=sort)
    unit = request.GET.get("don-vi", "")
    units = [one.unit for one in left if unit in ("", one.unit)]
    rows = done if chosen else selectors.undecided(who, units=units, on=today, sort=sort)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    heirs = {one.unit: one.heirs for one in left}
    narrowed = {"sap-xep": reorganisation or "", "don-vi": unit, "xem": "roi" if chosen else "", "sort": sort}
    context = {
        "left": left,
        "waiting": sum(one.shares for one in left),
        "done": page.paginator.count if chosen else done.count(),
        "chosen": chosen,
        "unit": unit,
        "reorganisation": reorganisation,
        "page": page,
        "lines": [(row, first_words(row.duty.action), heirs.get(row.unit_id or "", ())) for row in page],
        "all_heirs": list(dict.fromkeys(heir for one in left if one.unit in units for heir in one.heirs)),
        "states": STATES,
        "heads": heads(request, _CHOSEN if chosen else _WAITING, sort=sort, latest=()),
        "query": urlencode({name: value for name, value in narrowed.items() if value}),
    }
    return render(request, "duties/heirs.html", context)


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """The lines that name an heir, and those ticked with the heir named once."""
    chosen = dict(_chosen(request))
    went = choose_heirs(actor(request), chosen=chosen, today=timezone.localdate())
    if went:
        words = ngettext("Đã chọn cho %(went)s nhiệm vụ.", "Đã chọn cho %(went)s nhiệm vụ.", went)
        messages.success(request, words % {"went": went})
    if went < len(chosen):
        words = _(
            "%(left)s nhiệm vụ để nguyên: đơn vị đó không kế thừa, đã có phần trong nhiệm vụ, hoặc người khác vừa chọn."
        )
        messages.warning(request, words % {"left": len(chosen) - went})
    return _back(request)


@require_POST
def take_back(request: HttpRequest, share: int) -> HttpResponse:
    """It waits for a choice again."""
    give_back(actor(request), share=share, today=timezone.localdate())
    messages.success(request, _("Đã bỏ chọn: nhiệm vụ lại chờ chọn đơn vị kế thừa."))
    return _back(request)


def _chosen(request: HttpRequest) -> Iterator[tuple[int, str]]:
    many = request.POST.get("heir", "")
    ticked = request.POST.getlist("shares")[:MOST_AT_ONCE] if many else []
    yield from ((share, many) for share in map(whole, ticked) if share)
    for name, heir in [*request.POST.items()][: 4 * MOST_AT_ONCE]:
        share = whole(name.removeprefix("heir-")) if name.startswith("heir-") else None
        if share and heir:
            yield share, str(heir)[:120]


def _back(request: HttpRequest) -> HttpResponse:
    given = {name: request.POST.get(name, "")[:120] for name in ("sap-xep", "don-vi", "xem")}
    return redirect(
        f"{reverse('heirs')}?{urlencode({name: value for name, value in given.items() if value})}"
    )
