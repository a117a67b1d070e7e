"""Người dùng: who is here, what may they do; the whole permission matrix on one page."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from lantoa.apps.accounts import selectors, services
from lantoa.core.kernel import Refused
from lantoa.core.permission import MATRIX, Verb, reach
from lantoa.web.frame import actor
from lantoa.web.heads import heads
from lantoa.web.messages import sentence
from lantoa.web.people.adapter import locked_out
from lantoa.web.people.forms import PersonForm, RoleForm
from lantoa.web.people.words import ROLES, VERBS

PAGE = 50
_HEADS = (
    ("name", gettext_lazy("Họ và tên")),
    ("account", gettext_lazy("Tên đăng nhập")),
    ("", gettext_lazy("Vai trò")),
    ("", gettext_lazy("Trạng thái")),
)


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """The list."""
    who, today = actor(request), timezone.localdate()
    if not reach(who, verb=Verb.PEOPLE_VIEW):
        raise Refused("not_permitted", verb=Verb.PEOPLE_VIEW)
    asked = {name: request.GET.get(name, "") for name in ("words", "role", "unit")}
    asked["sort"] = request.GET.get("sort", "name")
    page = Paginator(selectors.people(who, on=today, **asked), PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "page": page,
        "locked": locked_out(person.username for person in page),
        "asked": asked,
        "heads": heads(request, _HEADS, sort=asked["sort"], latest=()),
        "roles": ROLES,
        "query": query.urlencode(),
        **_manages(request),
    }
    return render(request, "people/people.html", context)


def new_person(request: HttpRequest) -> HttpResponse:
    """A new account."""
    who, today = actor(request), timezone.localdate()
    _must_manage(request)
    form = PersonForm(request.POST or None, actor=who)
    if request.method == "POST" and form.is_valid():
        try:
            person, password = services.make_person(who, today=today, **form.cleaned_data)
        except Refused as refused:
            if refused.code != "username_taken":
                raise
            form.add_error("username", sentence(refused))
        else:
            return _show_password(request, person=person.pk, password=password)
    return render(request, "people/new.html", {"form": form}, status=422 if form.errors else 200)


@require_safe
def person(request: HttpRequest, user: int) -> HttpResponse:
    """One person, their roles now and before."""
    return _person(request, user)


def _person(request: HttpRequest, user: int, wrong: RoleForm | None = None) -> HttpResponse:
    found = selectors.person(actor(request), user=user, on=timezone.localdate())
    context = {"person": found, "roles": ROLES, **_manages(request)}
    if context["manages"]:
        context["form"] = wrong or RoleForm(actor=actor(request))
    context["password"] = request.session.pop(f"password-{user}", None)
    return render(request, "people/person.html", context, status=422 if wrong else 200)


@require_POST
def grant(request: HttpRequest, user: int) -> HttpResponse:
    """One more role."""
    _must_manage(request)
    form = RoleForm(request.POST, actor=actor(request))
    if not form.is_valid():
        return _person(request, user, form)
    services.grant_role(actor(request), user=user, today=timezone.localdate(), **form.cleaned_data)
    messages.success(request, _("Đã giao vai trò."))
    return redirect("person", user)


@require_POST
def end(request: HttpRequest, user: int, membership: int) -> HttpResponse:
    """A role ends."""
    services.end_role(actor(request), membership=membership, today=timezone.localdate())
    messages.success(request, _("Đã thôi vai trò từ hôm nay."))
    return redirect("person", user)


@require_POST
def password(request: HttpRequest, user: int) -> HttpResponse:
    """A new first password."""
    new = services.give_new_password(actor(request), user=user, today=timezone.localdate())
    return _show_password(request, person=user, password=new)


@require_POST
def active(request: HttpRequest, user: int) -> HttpResponse:
    """Close or open an account."""
    opened = request.POST.get("active") == "yes"
    services.set_active(actor(request), user=user, active=opened, today=timezone.localdate())
    messages.success(request, _("Đã mở tài khoản.") if opened else _("Đã khóa tài khoản."))
    return redirect("person", user)


@require_safe
def matrix(request: HttpRequest) -> HttpResponse:
    """The whole permission matrix."""
    rows = [
        (word, [(name, verb in MATRIX[role]) for role, name in ROLES.items()]) for verb, word in VERBS.items()
    ]
    return render(request, "people/matrix.html", {"roles": ROLES.values(), "rows": rows})


def _must_manage(request: HttpRequest) -> None:
    """Nobody manages from nowhere."""
    if not reach(actor(request), verb=Verb.PEOPLE_MANAGE):
        raise Refused("not_permitted", verb=Verb.PEOPLE_MANAGE)


def _manages(request: HttpRequest) -> dict[str, bool]:
    return {"manages": bool(reach(actor(request), verb=Verb.PEOPLE_MANAGE))}


def _show_password(request: HttpRequest, *, person: int, password: str) -> HttpResponse:
    """Shown once on the person's page; kept in the session, not in an address, until then."""
    request.session[f"password-{person}"] = password
    return redirect("person", person)
