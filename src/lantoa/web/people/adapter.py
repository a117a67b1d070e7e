"""What the sign-in library may do here: nobody makes an account from outside; a first password ends with a chosen one."""

from collections.abc import Iterable
from typing import Any
from zlib import crc32

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from lantoa.apps.accounts import services
from lantoa.apps.accounts.selectors import User, actor_of, known

# As long as the sign-in library keeps the door locked after too many tries (ACCOUNT_RATE_LIMITS)
_LOCKED = 300


def locked_out(usernames: Iterable[str]) -> frozenset[str]:
    """Those of the accounts whose door is locked now, after too many wrong passwords."""
    keys = {_lock(name): name for name in usernames}
    return frozenset(keys[key] for key in cache.get_many(keys))


def _lock(username: str) -> str:
    return f"locked-{crc32(username.encode())}"


class ClosedDoor(DefaultAccountAdapter):
    """Accounts are made by an administrator."""

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        """No."""
        return False

    def set_password(self, user: User, password: str) -> None:
        """Keep it, and remember that it is the person's own."""
        super().set_password(user, password)
        services.chose_password(actor_of(user, on=timezone.localdate()), user=user)

    def get_password_change_redirect_url(self, _request: HttpRequest) -> str:
        """On to the day's work: an empty form again would look as if nothing had been kept."""
        return reverse("today")

    def post_login(self, request: HttpRequest, user: User, **details: Any) -> HttpResponse:
        """Told to the audit trail."""
        address = request.META.get("REMOTE_ADDR", "")
        services.signed_in(actor_of(user, on=timezone.localdate(), address=address))
        return super().post_login(request, user, **details)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Too many tries lock the door for a while; that is told to the trail once each time."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            name = str(credentials.get("username", ""))
            if cache.add(_lock(name), 1, _LOCKED):
                self._tell_failure(request, name, locked=True)
            raise

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Told to the audit trail."""
        self._tell_failure(request, str(credentials.get("username", "")), locked=False)

    def logout(self, request: HttpRequest) -> None:
        """Told to the audit trail."""
        if request.user.is_authenticated:
            address = request.META.get("REMOTE_ADDR", "")
            services.signed_out(actor_of(request.user, on=timezone.localdate(), address=address))
        super().logout(request)

    def _tell_failure(self, request: HttpRequest, name: str, *, locked: bool) -> None:
        address = request.META.get("REMOTE_ADDR", "")
        services.sign_in_failed(name, address=address, locked=locked, today=timezone.localdate())


class KnownPeopleOnly(DefaultSocialAccountAdapter):
    """A provincial sign-on lets in only people an administrator knows by the same name."""

    def is_open_for_signup(self, _request: HttpRequest, _login: object) -> bool:
        """No."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """The first time, the sign-on's own name for a person (`preferred_username`) is the account's."""
        if sociallogin.is_existing:
            return
        claims = sociallogin.account.extra_data
        username = claims.get("userinfo", claims).get("preferred_username") or claims.get(
            "preferred_username"
        )
        if username and (user := known(username)):
            sociallogin.connect(request, user)
