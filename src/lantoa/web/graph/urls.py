"""Addresses of the graph."""

from django.urls import path

from lantoa.web.graph.views import graph

urlpatterns = [path("<int:arrival>/", graph, name="graph")]
