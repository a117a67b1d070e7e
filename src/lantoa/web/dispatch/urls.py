"""Addresses of outgoing papers."""

from django.urls import path

from lantoa.web.dispatch import editor, live, past, preview, remarks, save

urlpatterns = [
    path("<int:draft>/soan/", editor.edit, name="dispatch_edit"),
    path("<int:draft>/soan/luu", save.save, name="dispatch_save"),
    path("<int:draft>/soan/nguoi-ky", save.sign_by, name="dispatch_sign_by"),
    path("<int:draft>/soan/dang-soan", save.present, name="dispatch_present"),
    path("<int:draft>/soan/kiem-tra", live.check, name="dispatch_check"),
    path("<int:draft>/soan/can-cu/<int:arrival>/<int:start>", editor.source, name="dispatch_source"),
    path("<int:draft>/soan/gop-y", remarks.add, name="dispatch_remark"),
    path("<int:draft>/soan/gop-y/<int:remark>/nhan", remarks.accept, name="dispatch_remark_accept"),
    path("<int:draft>/soan/gop-y/<int:remark>/xong", remarks.resolve, name="dispatch_remark_resolve"),
    path("<int:draft>/soan/trang", preview.pages, name="dispatch_pages"),
    path("<int:draft>/soan/trang/<int:number>.webp", preview.picture, name="dispatch_picture"),
    path("<int:draft>/soan/du-thao.pdf", preview.pdf, name="dispatch_pdf"),
    path("<int:draft>/soan/du-thao.docx", preview.docx, name="dispatch_docx"),
    path("<int:draft>/soan/phien-ban", past.past, name="dispatch_past"),
    path("<int:draft>/soan/phien-ban/<int:number>/lay-lai", save.restore, name="dispatch_restore"),
]
