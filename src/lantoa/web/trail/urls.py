"""Addresses of the audit trail."""

from django.urls import path

from lantoa.web.trail.views import audit

urlpatterns = [path("", audit, name="audit")]
