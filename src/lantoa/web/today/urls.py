"""Addresses of the home page."""

from django.urls import path

from lantoa.web.today.views import today

urlpatterns = [path("", today, name="today")]
