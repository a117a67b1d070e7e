"""What the sign-in library may do here: nobody makes an account from outside."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest


class ClosedDoor(DefaultAccountAdapter):
    """Accounts are made by an administrator."""

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        """No."""
        return False


class KnownPeopleOnly(DefaultSocialAccountAdapter):
    """A provincial sign-on lets in only people an administrator has connected to it."""

    def is_open_for_signup(self, _request: HttpRequest, _login: object) -> bool:
        """No."""
        return False
