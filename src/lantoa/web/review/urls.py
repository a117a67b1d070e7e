"""Addresses of the review."""

from django.urls import path

from lantoa.web.review import compare, decide, views

urlpatterns = [
    path("<int:arrival>/", views.page, name="review"),
    path("<int:arrival>/muc-luc", views.index, name="review_index"),
    path("<int:arrival>/danh-sach", views.table, name="review_table"),
    path("<int:arrival>/phan/<int:number>", views.sheet, name="review_sheet"),
    path("<int:arrival>/trang/<int:number>.webp", views.picture, name="review_picture"),
    path("<int:arrival>/muc/<int:item>", views.card, name="review_card"),
    path("<int:arrival>/muc/<int:item>/cho", views.region, name="review_region"),
    path("<int:arrival>/muc/<int:item>/dung", decide.confirm, name="review_confirm"),
    path("<int:arrival>/muc/<int:item>/sua", decide.correct, name="review_correct"),
    path("<int:arrival>/muc/<int:item>/bo", decide.reject, name="review_reject"),
    path("<int:arrival>/muc/<int:item>/tach", decide.split, name="review_split"),
    path("<int:arrival>/muc/<int:item>/gop", decide.merge, name="review_merge"),
    path("<int:arrival>/them", decide.add, name="review_add"),
    path("<int:arrival>/dung-het", decide.confirm_sure, name="review_confirm_sure"),
    path("<int:arrival>/lui/<int:step>", decide.undo, name="review_undo"),
    path("<int:arrival>/chu-giai.zip", views.annotation, name="review_annotation"),
    path("<int:arrival>/dang-xem", views.present, name="review_present"),
    path("<int:arrival>/xong", decide.finish, name="review_finish"),
    path("<int:arrival>/mo-lai", decide.reopen, name="review_reopen"),
    path("<int:arrival>/doc-lai", compare.reread, name="review_reread"),
    path("<int:arrival>/so-sanh", compare.compare, name="review_compare"),
    path("<int:arrival>/so-sanh/chon", compare.choose, name="review_choose"),
    path("<int:arrival>/so-sanh/chon-het", compare.choose_rest, name="review_choose_rest"),
    path("<int:arrival>/so-sanh/dung", compare.renew, name="review_renew"),
    path("<int:arrival>/so-sanh/bo", compare.drop, name="review_drop"),
]
