"""Addresses of the organisation."""

from django.urls import path

from lantoa.web.organisation import reorganising, tables, tree, unit

urlpatterns = [
    path("", tree.organisation, name="organisation"),
    path("nhanh/<str:unit>/", tree.branch, name="organisation_branch"),
    path("chon/", tree.choices, name="unit_choices"),
    path("dien-giai/", tree.phrase, name="unit_phrase"),
    path("don-vi/<str:unit>/", unit.unit, name="unit"),
    path("don-vi/<str:unit>/them/", unit.add, name="add_unit"),
    path("don-vi/<str:unit>/co-quan/", unit.add_bodies, name="add_bodies"),
    path("don-vi/<str:unit>/ten/", unit.rename, name="rename_unit"),
    path("don-vi/<str:unit>/ten-khac/", unit.add_name, name="name_unit"),
    path("don-vi/<str:unit>/ma/", unit.add_code, name="code_unit"),
    path("don-vi/<str:unit>/thuoc-tinh/", unit.describe, name="describe_unit"),
    path("don-vi/<str:unit>/chuyen/", unit.move, name="move_unit"),
    path("don-vi/<str:unit>/thoi/", unit.end, name="end_unit"),
    path("bang/", tables.tables, name="unit_tables"),
    path("bang/tai/", tables.export, name="export_units"),
    path("bang/xem-truoc/", tables.preview, name="preview_units"),
    path("bang/nhan/", tables.take, name="import_units"),
    path("sap-xep/", reorganising.reorganisations, name="reorganisations"),
    path("sap-xep/moi/", reorganising.new, name="reorganise"),
    path("sap-xep/<int:number>/", reorganising.one, name="reorganisation"),
    path("sap-xep/<int:number>/hoan-tac/", reorganising.undo, name="undo_reorganisation"),
]
