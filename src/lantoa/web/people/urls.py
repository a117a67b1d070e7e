"""Addresses of people."""

from django.urls import path

from lantoa.web.people import views

urlpatterns = [
    path("", views.people, name="people"),
    path("them/", views.new_person, name="new_person"),
    path("quyen/", views.matrix, name="matrix"),
    path("<int:user>/", views.person, name="person"),
    path("<int:user>/vai-tro/", views.grant, name="grant_role"),
    path("<int:user>/vai-tro/<int:membership>/thoi/", views.end, name="end_role"),
    path("<int:user>/mat-khau/", views.password, name="give_password"),
    path("<int:user>/khoa/", views.active, name="person_active"),
]
