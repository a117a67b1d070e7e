"""What an administrator fills in."""

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from lantoa.core.permission import Role
from lantoa.web.people.words import ROLES

USERNAME = RegexValidator(
    r"^[a-z0-9][a-z0-9._-]{2,}$", _("Dùng chữ thường không dấu, số, dấu chấm, gạch; ít nhất 3 ký tự.")
)


class RoleForm(forms.Form):
    """A role in a unit."""

    role = forms.ChoiceField(label=_("Vai trò"), choices=[(role.value, word) for role, word in ROLES.items()])
    unit = forms.ChoiceField(label=_("Ở đơn vị"))

    def __init__(self, *arguments: object, units: list[tuple[str, str]], **options: object) -> None:
        super().__init__(*arguments, **options)  # type: ignore[arg-type]
        self.fields["unit"].choices = units  # type: ignore[attr-defined]

    def clean_role(self) -> Role:
        """The role as the core names it."""
        return Role(self.cleaned_data["role"])


class PersonForm(RoleForm):
    """A new account with its first role."""

    full_name = forms.CharField(label=_("Họ và tên"), max_length=150)
    username = forms.CharField(label=_("Tên đăng nhập"), max_length=60, validators=[USERNAME])
    email = forms.EmailField(label=_("Thư điện tử (nếu có)"), required=False)
    field_order = ("full_name", "username", "email", "role", "unit")
