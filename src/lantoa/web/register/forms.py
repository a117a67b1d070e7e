"""What the clerk and the leader fill in."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lantoa.apps.documents.services.register import Letterhead
from lantoa.web.days import DayField
from lantoa.web.register.words import URGENCY, lacks

# Asked once before such a paper gets its number
ASKED = {
    "number": _("Văn bản không có số. Xem lại bản gốc; đúng là không có số thì bấm «Vẫn vào sổ»."),
    "day": _("Văn bản không có ngày. Xem lại bản gốc; đúng là không có ngày thì bấm «Vẫn vào sổ»."),
    "both": _("Văn bản không có số và ngày. Xem lại bản gốc; đúng là không có thì bấm «Vẫn vào sổ»."),
}
_WORDS = ("author", "symbol", "issued_text", "kind", "subject", "signer")
_AS_GIVEN = ("issued_on", "urgency", "arrived_on", "reply_by", "sheets")


class LetterheadForm(forms.Form):
    """The letterhead as read, to be confirmed or corrected."""

    wide = frozenset(("author", "subject"))
    version = forms.IntegerField(widget=forms.HiddenInput)
    author = forms.CharField(label=_("Cơ quan ban hành"), max_length=250, required=False)
    symbol = forms.CharField(label=_("Số, ký hiệu"), max_length=80, required=False)
    issued_on = DayField(label=_("Ngày văn bản"), required=False)
    kind = forms.CharField(label=_("Tên loại"), max_length=40, required=False)
    issued_text = forms.CharField(
        label=_("Ngày ghi thiếu (nếu có)"),
        max_length=80,
        required=False,
        help_text=_("Ví dụ: tháng 3 năm 2026"),
    )
    subject = forms.CharField(
        label=_("Trích yếu"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    signer = forms.CharField(label=_("Người ký"), max_length=250, required=False)
    urgency = forms.ChoiceField(label=_("Độ khẩn"), choices=list(URGENCY.items()))
    arrived_on = DayField(label=_("Ngày đến"), required=False)
    reply_by = DayField(label=_("Nơi gửi cần trả lời trước"), required=False)
    sheets = forms.IntegerField(label=_("Số tờ"), min_value=1, max_value=9_999, required=False)

    def clean_issued_on(self) -> date | None:
        """No paper comes before it was written."""
        day: date | None = self.cleaned_data["issued_on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(_("Ngày văn bản ở sau hôm nay: xem lại ngày ghi trên văn bản."))
        return day

    def clean_arrived_on(self) -> date | None:
        """It came by today, and not before it was written."""
        day: date | None = self.cleaned_data["arrived_on"]
        written = self.cleaned_data.get("issued_on")
        if day and day > timezone.localdate():
            raise forms.ValidationError(_("Ngày đến ở sau hôm nay."))
        if day and written and day < written:
            raise forms.ValidationError(_("Ngày đến ở trước ngày văn bản: xem lại một trong hai ngày."))
        return day

    def lacks(self) -> str:
        """What a paper has as a rule and this one has not: its `number`, its `day`, `both`."""
        given = self.cleaned_data
        return lacks(given["symbol"], given["issued_on"] or given["issued_text"].strip())

    def letterhead(self) -> Letterhead:
        """As the service takes it."""
        given = self.cleaned_data
        said: dict[str, Any] = {name: " ".join(given[name].split()) for name in _WORDS}
        return Letterhead(**said | {name: given[name] for name in _AS_GIVEN})


class TakersForm(forms.Form):
    """Lead, co-operating units, instruction, time limit."""

    wide = frozenset(("lead", "instruction"))
    lead = forms.ChoiceField(label=_("Đơn vị chủ trì"))
    others = forms.MultipleChoiceField(
        label=_("Phối hợp"), required=False, widget=forms.CheckboxSelectMultiple
    )
    instruction = forms.CharField(
        label=_("Ý kiến chỉ đạo"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    due_on = DayField(label=_("Hạn giải quyết"), required=False)

    def __init__(self, *arguments: Any, units: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["lead"].choices = [("", _("– Chọn đơn vị –")), *units]  # type: ignore[attr-defined]
        self.fields["others"].choices = units  # type: ignore[attr-defined]


class AssignForm(TakersForm):
    """Those of one paper, as it was seen."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class SettleForm(forms.Form):
    """The paper that answers it."""

    wide = frozenset(("reply_symbol", "note"))
    version = forms.IntegerField(widget=forms.HiddenInput)
    reply_symbol = forms.CharField(
        label=_("Số, ký hiệu văn bản trả lời (nếu có)"),
        max_length=80,
        required=False,
        help_text=_("Để trống: ghi là đã giải quyết, không có văn bản trả lời."),
    )
    note = forms.CharField(label=_("Ghi chú"), max_length=500, required=False)


class ReturnForm(forms.Form):
    """Why it goes back."""

    wide = frozenset(("reason",))
    version = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(label=_("Lý do trả lại"), max_length=500)


class BookForm(forms.Form):
    """Which register, of which office, for which days, in which form."""

    office = forms.ChoiceField(label=_("Sổ của"))
    book = forms.ChoiceField(
        label=_("Sổ"),
        choices=[
            ("arrivals", _("Sổ đăng ký văn bản đến")),
            ("follow-up", _("Sổ theo dõi giải quyết văn bản đến")),
        ],
    )
    since = DayField(label=_("Từ ngày"))
    until = DayField(label=_("Đến ngày"))
    form = forms.ChoiceField(choices=[("pdf", "PDF"), ("xlsx", "Excel")], required=False)

    def __init__(self, *arguments: Any, offices: list[tuple[str, str]], today: date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.initial = {"since": today.replace(month=1, day=1), "until": today}
        self.fields["office"].choices = offices  # type: ignore[attr-defined]
