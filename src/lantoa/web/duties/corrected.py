"""Bản đọc đã sửa: what a corrected reading says of a duty beside what a person made of it, and the choice."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from lantoa.apps.duties.selectors.source import Beside
from lantoa.apps.duties.services import follow
from lantoa.web.duties.words import AUDIENCES, CHANNELS, MODALITIES, amount, beat
from lantoa.web.frame import actor
from lantoa.web.whole import version_of

Json = Mapping[str, Any]

PARTS = {
    "words": gettext_lazy("Nội dung"),
    "bearers": gettext_lazy("Ai làm"),
    "due": gettext_lazy("Hạn"),
    "targets": gettext_lazy("Chỉ tiêu"),
}


@require_POST
def choose(request: HttpRequest, duty: int) -> HttpResponse:
    """Theo bản đọc, or Giữ trong sổ."""
    take = request.POST.get("take", "")
    follow.choose(
        actor(request),
        duty=duty,
        version=version_of(request),
        part=request.POST.get("part", ""),
        take=take,
        today=timezone.localdate(),
    )
    done = _("Đã sửa nhiệm vụ theo bản đọc.") if take == "reading" else _("Đã giữ như trong sổ.")
    messages.success(request, done)
    return redirect("duty", duty)


def offers(beside: Beside) -> list[dict[str, Any]]:
    """Each part in words, as the ledger and as the reading has it."""
    return [
        {"part": one.part, "title": PARTS[one.part], "own": told(one.part, one.own), "reading": told(one.part, one.reading)}
        for one in beside.offers
    ]  # fmt: skip


def changes(before: Json | None, after: Json | None) -> list[tuple[Any, str, str]]:
    """What a correction changed, in words: part, before, after."""
    both = (part for part in PARTS if part in (before or {}) and part in (after or {}))
    return [(PARTS[part], told(part, (before or {})[part]), told(part, (after or {})[part])) for part in both]


def told(part: str, value: Any) -> str:
    """A part of a duty in words."""
    if part == "words":
        return _words(value)
    if part == "bearers":
        return _bearers(value) or _("không nêu ai")
    if part == "due":
        return _due(value) or _("không nêu thời hạn")
    return "; ".join(str(amount(SimpleNamespace(**one))) for one in value) or _("không có chỉ tiêu")


def say_finished(new: int, corrected: int) -> str:
    """What a finished review made of the ledger: duties that are new, and those it changed since it was opened again."""
    said = (
        (new, ngettext("%(count)s nhiệm vụ vào sổ", "%(count)s nhiệm vụ vào sổ", new)),
        (
            corrected,
            ngettext(
                "%(count)s nhiệm vụ trong sổ đã sửa theo bản đọc",
                "%(count)s nhiệm vụ trong sổ đã sửa theo bản đọc",
                corrected,
            ),
        ),
    )
    told = ", ".join(words % {"count": count} for count, words in said if count)
    return _("Đã xác nhận xong: %(what)s.") % {"what": told or _("sổ nhiệm vụ không đổi")}


def say_followed(followed: follow.Followed) -> list[str]:
    """What became of the duties when their reading was corrected, a sentence each; nothing where nothing did."""
    sentences = (
        (followed.changed, ngettext("%(count)s nhiệm vụ trong sổ đã sửa theo.", "%(count)s nhiệm vụ trong sổ đã sửa theo.", followed.changed)),
        (
            followed.offered,
            ngettext(
                "%(count)s nhiệm vụ đã có người sửa tay: mở nhiệm vụ để chọn theo sổ hay theo bản đọc.",
                "%(count)s nhiệm vụ đã có người sửa tay: mở nhiệm vụ để chọn theo sổ hay theo bản đọc.",
                followed.offered,
            ),
        ),
        (
            followed.gone,
            ngettext(
                "%(count)s nhiệm vụ trong sổ không còn câu trong bản đọc: mở nhiệm vụ để miễn, kèm lý do.",
                "%(count)s nhiệm vụ trong sổ không còn câu trong bản đọc: mở nhiệm vụ để miễn, kèm lý do.",
                followed.gone,
            ),
        ),
    )  # fmt: skip
    return [words % {"count": count} for count, words in sentences if count]


def _words(value: Json) -> str:
    channels = ", ".join(str(CHANNELS.get(code, code)) for code in value["channels"])
    audiences = ", ".join(str(AUDIENCES.get(code, code)) for code in value["audiences"])
    said = (
        f"«{value['action']}»",
        value["section"],
        str(MODALITIES.get(value["modality"], value["modality"])),
        channels and _("qua %s") % channels,
        audiences and _("dành cho %s") % audiences,
    )
    return " · ".join(filter(None, said))


def _bearers(value: Sequence[Sequence[Any]]) -> str:
    """`Sở Y tế; UBND các xã (9 đơn vị); Báo Hà Sơn (phối hợp)`."""
    counted: dict[tuple[str, bool], int] = {}
    for phrase, unit, leads in value:
        counted[phrase, leads] = counted.get((phrase, leads), 0) + bool(unit)
    return "; ".join(
        phrase
        + (" " + ngettext("(%s đơn vị)", "(%s đơn vị)", units) % units if units > 1 else "")
        + ("" if leads else f" ({_('phối hợp')})")
        for (phrase, leads), units in sorted(counted.items(), key=lambda one: not one[0][1])
    )


def _due(value: Json) -> str:
    due = date.fromisoformat(value["on"]) if value["on"] else None
    day = date_format(due, "d/m/Y") if due else ""
    begins = date_format(date.fromisoformat(value["begins"]), "d/m/Y") if value.get("begins") else ""
    rule = beat(value["rule"], due)
    words = f"«{value['text']}»" if value["text"] else ""
    return " · ".join(filter(None, (day, begins and _("bắt đầu %s") % begins, rule, words)))
