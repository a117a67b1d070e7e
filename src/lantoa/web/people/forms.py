"""What an administrator fills in."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lantoa.apps.organisations.selectors import workplaces
from lantoa.core.organisation import UnitKind
from lantoa.core.permission import Actor, Role
from lantoa.web.people.words import ROLES

USERNAME = RegexValidator(
    r"^[a-z0-9][a-z0-9._-]{2,}$", _("Dùng chữ thường không dấu, số, dấu chấm, gạch; ít nhất 3 ký tự.")
)


class RoleForm(forms.Form):
    """A role in a unit."""

    role = forms.ChoiceField(label=_("Vai trò"), choices=[(role.value, word) for role, word in ROLES.items()])
    unit = forms.CharField(
        widget=forms.HiddenInput,  # chosen beside the form, by typing
        max_length=120,
        error_messages={"required": _("Gõ tên đơn vị rồi chọn một đơn vị trong danh sách hiện ra.")},
    )

    def __init__(self, *arguments: Any, actor: Actor, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.actor = actor
        self.chosen: list[tuple[str, str]] = []

    def clean_unit(self) -> str:
        """One of the bodies whose people the actor manages."""
        unit: str = self.cleaned_data["unit"]
        found = workplaces(self.actor, on=timezone.localdate()).filter(pk=unit)
        self.chosen = [*found.values_list("pk", "name")]
        if found.filter(kind=UnitKind.VILLAGE).exists() and self.data.get("role") != Role.COLLABORATOR:
            raise forms.ValidationError(
                _("Ở thôn, tổ dân phố chỉ có vai trò cộng tác viên. Chọn vai trò ấy, hoặc chọn đơn vị khác.")
            )
        if not self.chosen:
            raise forms.ValidationError(
                _("Đơn vị này không thuộc nơi bạn quản lý người dùng. Chọn đơn vị khác.")
            )
        return unit

    def clean_role(self) -> Role:
        """The role as the core names it."""
        return Role(self.cleaned_data["role"])


class PersonForm(RoleForm):
    """A new account with its first role."""

    full_name = forms.CharField(label=_("Họ và tên"), max_length=150)
    username = forms.CharField(label=_("Tên đăng nhập"), max_length=60, validators=[USERNAME])
    email = forms.EmailField(label=_("Thư điện tử (nếu có)"), required=False)
    field_order = ("full_name", "username", "email", "role", "unit")
