"""Addresses: one line a room of the workbench."""

from django.urls import include, path

from lantoa.web.people.sessions import Sessions

urlpatterns = [
    path("tai-khoan/sessions/", Sessions.as_view(), name="usersessions_list"),
    path("tai-khoan/", include("allauth.urls")),
    path("", include("lantoa.web.urls")),
]
