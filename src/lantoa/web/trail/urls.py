"""Addresses of the audit trail."""

from django.urls import path

from lantoa.web.trail import views

urlpatterns = [
    path("", views.audit, name="audit"),
    path("tai/", views.take, name="audit_take"),
    path("kiem-tra/", views.check, name="audit_check"),
]
