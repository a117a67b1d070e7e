"""Roles and verbs as the office says them."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lantoa.core.permission import Role, Verb

ROLES: Mapping[Role, Any] = {
    Role.SPECIALIST: _("Chuyên viên"),
    Role.CLERK: _("Văn thư"),
    Role.HEAD_OF_UNIT: _("Trưởng phòng"),
    Role.DIRECTOR: _("Lãnh đạo cơ quan"),
    Role.UNIT_OFFICER: _("Cán bộ đơn vị"),
    Role.COLLABORATOR: _("Cộng tác viên"),
    Role.AUDITOR: pgettext_lazy("vai trò", "Kiểm tra"),
    Role.ADMINISTRATOR: _("Quản trị"),
}
VERBS: Mapping[Verb, Any] = {
    Verb.ORGANISATION_VIEW: _("Xem tổ chức"),
    Verb.ORGANISATION_EDIT: _("Sửa tổ chức"),
    Verb.ORGANISATION_REORGANISE: _("Sắp xếp, sáp nhập, chia tách"),
    Verb.PEOPLE_VIEW: _("Xem người dùng và vai trò"),
    Verb.PEOPLE_MANAGE: _("Tạo tài khoản, giao vai trò"),
    Verb.AUDIT_VIEW: _("Xem nhật ký"),
    Verb.REGISTER_VIEW: _("Xem văn bản đến"),
    Verb.REGISTER_RECEIVE: _("Tiếp nhận tệp văn bản đến"),
    Verb.REGISTER_NUMBER: _("Cho số, vào sổ, trả lại"),
    Verb.REGISTER_ASSIGN: _("Phân công, cho ý kiến, đặt hạn"),
    Verb.REGISTER_SETTLE: _("Ghi đã giải quyết, văn bản trả lời"),
    Verb.REVIEW_VIEW: _("Xem bản đọc"),
    Verb.REVIEW_DECIDE: _("Xác nhận, sửa bản đọc"),
    Verb.DUTY_VIEW: _("Xem nhiệm vụ"),
    Verb.DUTY_ASSIGN: _("Giao nhiệm vụ"),
    Verb.DUTY_PROGRESS: _("Nhận, làm, báo xong nhiệm vụ"),
    Verb.DUTY_WAIVE: _("Miễn nhiệm vụ"),
    Verb.DUTY_GROUP: _("Gộp nhiệm vụ theo chuyên đề"),
    Verb.DISPATCH_VIEW: _("Xem văn bản đi"),
    Verb.DISPATCH_DRAFT: _("Soạn dự thảo"),
    Verb.DISPATCH_CHECK_CONTENT: _("Kiểm tra nội dung dự thảo"),
    Verb.DISPATCH_CHECK_FORM: _("Kiểm tra thể thức dự thảo"),
    Verb.DISPATCH_SIGN: _("Duyệt, ký văn bản"),
    Verb.DISPATCH_NUMBER: _("Cấp số, giữ số, hủy số"),
    Verb.DISPATCH_ISSUE: _("Ký số cơ quan, phát hành, thu hồi, sao"),
    Verb.DISPATCH_DELEGATE: _("Giao quyền ký, đặt mẫu của cơ quan"),
}
