"""Addresses: one line a room of the workbench."""

from django.urls import include, path

urlpatterns = [
    path("tai-khoan/", include("allauth.urls")),
    path("", include("lantoa.web.urls")),
]
