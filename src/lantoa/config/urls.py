"""Addresses: one line a room of the workbench."""

from django.urls import include, path

# The workbench first: it has pages of its own in place of some of the sign-in library's
urlpatterns = [
    path("", include("lantoa.web.urls")),
    path("tai-khoan/", include("allauth.urls")),
]
