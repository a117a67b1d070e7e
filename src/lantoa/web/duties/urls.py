"""Addresses of the ledger."""

from django.urls import path

from lantoa.web.duties import act, heirs, keep, together, topics, views
from lantoa.web.duties.corrected import choose

urlpatterns = [
    path("", views.ledger, name="duties"),
    path("bang/", views.board, name="duty_board"),
    path("thang/", views.month, name="duty_month"),
    path("nam/", views.year, name="duty_year"),
    path("xuat/", views.export, name="duty_export"),
    path("don-vi/", views.units, name="duty_units"),
    path("giao/", together.assign_many, name="duties_assign"),
    path("nhan/", act.take_on_many, name="duties_take_on"),
    path("giao/hoan-tac/", together.undo_many, name="duties_undo"),
    path("ke-thua/", heirs.waiting, name="heirs"),
    path("ke-thua/chon/", heirs.choose, name="heirs_choose"),
    path("bo-loc/", keep.save_view, name="view_save"),
    path("bo-loc/bo/", keep.drop_view, name="view_drop"),
    path("lich/", keep.feeds, name="feeds"),
    path("lich/thoi/", keep.revoke, name="feed_revoke"),
    path("chuyen-de/", topics.topics, name="topics"),
    path("chuyen-de/tim/", topics.suggest, name="topics_suggest"),
    path("chuyen-de/<int:topic>/", topics.topic, name="topic"),
    path("chuyen-de/<int:topic>/nhan/", topics.accept, name="topic_accept"),
    path("chuyen-de/<int:topic>/bo/", topics.drop, name="topic_drop"),
    path("chuyen-de/<int:topic>/ten/", topics.rename, name="topic_rename"),
    path("chuyen-de/<int:topic>/gop/", topics.merge, name="topic_merge"),
    path("<int:duty>/chuyen-de/", topics.put_in, name="duty_topic"),
    path("<int:duty>/", views.duty, name="duty"),
    path("<int:duty>/ban-doc/", choose, name="duty_reading"),
    path("<int:duty>/don-vi/", views.shares, name="duty_shares"),
    path("<int:duty>/giao/", act.assign, name="duty_assign"),
    path("<int:duty>/gia-han/", act.postpone, name="duty_postpone"),
    path("<int:duty>/mien/", act.waive, name="duty_waive"),
    path("<int:duty>/lui/", act.step_back, name="duty_back"),
    path("<int:duty>/hoan-tac/", act.undo, name="duty_undo"),
    path("phan/<int:share>/minh-chung/", views.proof, name="duty_proof"),
    path("phan/<int:share>/nhan/", act.take_on, name="duty_take_on"),
    path("phan/<int:share>/xong/", act.complete, name="duty_complete"),
    path("phan/<int:share>/xong-lan-nay/", act.complete_once, name="duty_complete_once"),
    path("phan/<int:share>/mien/", act.excuse, name="duty_excuse"),
    path("phan/<int:share>/lui/", act.share_back, name="duty_share_back"),
    path("phan/<int:share>/bo-ke-thua/", heirs.take_back, name="heirs_back"),
    path("phan/<int:share>/hoan-tac/", act.undo_share, name="duty_share_undo"),
]
