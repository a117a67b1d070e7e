"""Addresses of the incoming register."""

from django.urls import path

from lantoa.web.register import act, files, together, views

urlpatterns = [
    path("", views.register, name="register"),
    path("dang-doc/", views.being_read, name="being_read"),
    path("tep/", files.receive, name="receive_files"),
    path("chon/", together.pick, name="arrivals_pick"),
    path("phan-cong/", together.several, name="arrivals_together"),
    path("phan-cong/luu", together.assign, name="arrivals_assign"),
    path("cho-so/", together.entering, name="arrivals_to_enter"),
    path("cho-so/luu", together.enter, name="arrivals_enter"),
    path("so/", views.book, name="register_book"),
    path("<int:arrival>/", views.arrival, name="arrival"),
    path("<int:arrival>/tep/", files.original, name="arrival_file"),
    path("<int:arrival>/trang-1/", files.first_page, name="arrival_first_page"),
    path("<int:arrival>/xac-nhan/", act.confirm, name="arrival_confirm"),
    path("<int:arrival>/vao-so/", act.enter, name="arrival_enter"),
    path("<int:arrival>/trung/", act.duplicate, name="arrival_duplicate"),
    path("<int:arrival>/tra-lai/", act.give_back, name="arrival_return"),
    path("<int:arrival>/khoi-phuc/", act.take_back, name="arrival_take_back"),
    path("<int:arrival>/doc-lai/", act.read_again, name="arrival_read_again"),
    path("<int:arrival>/phan-cong/", act.assign, name="arrival_assign"),
    path("<int:arrival>/tiep-nhan/", act.acknowledge, name="arrival_acknowledge"),
    path("<int:arrival>/giai-quyet/", act.settle, name="arrival_settle"),
    path("<int:arrival>/mo-lai/", act.reopen, name="arrival_reopen"),
]
