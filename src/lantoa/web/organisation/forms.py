"""What an administrator fills in about units."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lantoa.apps.organisations.headings import value_of
from lantoa.core.kernel import Refused
from lantoa.core.organisation import NameUse, UnitKind
from lantoa.web.days import DayField
from lantoa.web.messages import sentence
from lantoa.web.organisation.words import ATTRIBUTES, KINDS, SYSTEMS, USES


class _Dated(forms.Form):
    """Something that holds from a day. `version`: the state of the unit the person saw."""

    since = DayField(label=_("Từ ngày"))
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *arguments: Any, **options: Any) -> None:
        options.setdefault("auto_id", f"{type(self).__name__}_%s")
        super().__init__(*arguments, **options)
        self.fields["since"].initial = timezone.localdate()


class AddUnitForm(_Dated):
    """A new unit under this one."""

    name = forms.CharField(label=_("Tên đơn vị"), max_length=250)
    kind = forms.ChoiceField(label=_("Loại"), choices=[("", _("Chọn loại")), *KINDS.items()])
    code = forms.CharField(
        label=_("Mã số (chỉ địa bàn)"), max_length=40, required=False, help_text=_("Mã của cơ quan thống kê.")
    )
    field_order = ("name", "kind", "since", "code")

    def clean_kind(self) -> UnitKind:
        """As the core names it."""
        return UnitKind(self.cleaned_data["kind"])

    def clean_code(self) -> str:
        """Nothing that an address cannot hold."""
        code: str = self.cleaned_data["code"].strip()
        if code and not code.replace("-", "").isalnum():
            raise forms.ValidationError(_("Mã số chỉ gồm chữ, số và dấu gạch nối."))
        return code


class RenameForm(_Dated):
    """Another official name."""

    name = forms.CharField(label=_("Tên mới"), max_length=250)
    field_order = ("name", "since")


class NameForm(_Dated):
    """One more way to call it."""

    text = forms.CharField(label=_("Cách gọi"), max_length=250)
    use = forms.ChoiceField(
        label=_("Là"), choices=[(key, word) for key, word in USES.items() if key != NameUse.OFFICIAL]
    )
    field_order = ("text", "use", "since")

    def clean_use(self) -> NameUse:
        """As the core names it."""
        return NameUse(self.cleaned_data["use"])


class CodeForm(_Dated):
    """A code from a day."""

    system = forms.ChoiceField(label=_("Bộ mã"), choices=[(key, word) for key, word in SYSTEMS.items()])
    value = forms.CharField(label=_("Mã"), max_length=40)
    field_order = ("system", "value", "since")


class AttributeForm(_Dated):
    """What holds of it from a day, by a paper."""

    key = forms.ChoiceField(label=_("Thuộc tính"), choices=[(key, word) for key, word in ATTRIBUTES.items()])
    value = forms.CharField(
        label=_("Giá trị"),
        max_length=120,
        required=False,
        help_text=_("III, có, Tày … Để trống: từ ngày đó không còn."),
    )
    basis = forms.CharField(label=_("Căn cứ"), max_length=250, required=False)
    field_order = ("key", "value", "since", "basis")

    def clean(self) -> dict[str, Any]:
        """With the value as it is looked for."""
        given: dict[str, Any] = super().clean() or {}
        written = given.get("value", "").strip()
        if written and "key" in given and not value_of(given["key"], written):
            self.add_error("value", sentence(Refused("attribute_value", value=written)))
        return given


class MoveForm(_Dated):
    """Under another unit; the unit is chosen beside it."""

    parent = forms.CharField(widget=forms.HiddenInput, max_length=120)


class EndForm(_Dated):
    """No more from a day."""
