"""Reading people and what they may do."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from lantoa.apps.accounts.models import Membership, User
from lantoa.apps.audit.selectors import Thing
from lantoa.apps.organisations.selectors import below
from lantoa.core.kernel import Refused
from lantoa.core.permission import MATRIX, Actor, Grant, Role, Verb, reach
from lantoa.core.text import skeleton

__all__ = [
    "User",
    "actor_of",
    "called",
    "held",
    "known",
    "people",
    "person",
    "titles",
]  # faces name the type, and never touch the rows


def held(user: User, *, on: date) -> QuerySet[Membership]:
    """The roles a person holds on a day, with their units."""
    return Membership.objects.filter(_on(on), user=user).select_related("unit").order_by("id")


def actor_of(user: User, *, on: date, address: str = "") -> Actor:
    """The person as one who acts, with the roles held that day."""
    grants = tuple(Grant(Role(row.role), row.unit_id) for row in held(user, on=on)) if user.is_active else ()
    return Actor(user.pk, str(user), grants, address)


def roles_that(verb: Verb) -> list[str]:
    """Roles that may do this, as memberships name them."""
    return [role.value for role, verbs in MATRIX.items() if verb in verbs]


def working(verb: Verb, *, on: date) -> QuerySet[Membership]:
    """Who may do this on that day, and where."""
    return Membership.objects.filter(_on(on), role__in=roles_that(verb), user__is_active=True)


def known(username: str) -> User | None:
    """Whose account bears this name, if it is open."""
    return User.objects.filter(username=username, is_active=True).first()


# A list of people by what it is sorted
_ORDERS = {
    "name": ("filed", "username"),
    "-name": ("-filed", "-username"),
    "account": ("username",),
    "-account": ("-username",),
}


def people(
    actor: Actor, *, on: date, words: str = "", role: str = "", unit: str = "", sort: str = "name"
) -> QuerySet[User]:
    """The people with a role, now or before, in a unit the actor may look into, their roles at hand."""
    within = Membership.objects.filter(unit__in=below(reach(actor, verb=Verb.PEOPLE_VIEW), on=on))
    if role:
        within = within.filter(_on(on), role=role)
    if unit:
        within = within.filter(_on(on), unit__in=below([unit], on=on))
    found = User.objects.filter(pk__in=within.values("user"))
    for word in words.split():
        found = found.filter(Q(full_name__icontains=word) | Q(username__icontains=skeleton(word)))
    now = Membership.objects.filter(_on(on)).select_related("unit").order_by("id")
    return found.order_by(*_ORDERS.get(sort, _ORDERS["name"])).prefetch_related(
        Prefetch("memberships", now, to_attr="held_now")
    )


def person(actor: Actor, *, user: int, on: date) -> User:
    """One of those people, all their roles ever at hand (`roles`), newest first."""
    found = people(actor, on=on).filter(pk=user)
    every = Membership.objects.select_related("unit").order_by("until", "-since")
    one = found.prefetch_related(Prefetch("memberships", every, to_attr="roles")).first()
    if one is None:
        raise Refused("not_found")
    return one


def called(words: str) -> list[int]:
    """The numbers of people whose name has every word, marks or none. Who may know of them is asked by whoever shows them."""
    asked = skeleton(words).split()
    people = User.objects.values_list("pk", "full_name", "username")
    return [key for key, *names in people if all(word in skeleton(" ".join(names)) for word in asked)]


def titles(actor: Actor, *, keys: Iterable[str], on: date) -> dict[str, Thing]:
    """People by name, for the trail."""
    seen = people(actor, on=on).order_by().filter(pk=OuterRef("pk"))
    rows = User.objects.filter(pk__in=keys).annotate(opens=Exists(seen))
    return {
        str(user.pk): Thing(f"{user} ({user.username})", str(user.pk) if user.opens else "") for user in rows
    }


def _on(day: date) -> Q:
    return Q(since__lte=day) & (Q(until=None) | Q(until__gt=day))
