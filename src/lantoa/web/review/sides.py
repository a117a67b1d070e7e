"""A difference of two readings in words: what each side says, line by line, and the sentence it stands in."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from lantoa.apps.documents.selectors.rereading import Difference, Sides
from lantoa.web.duties.words import AUDIENCES, CHANNELS
from lantoa.web.review import words

Json = dict[str, Any]

SORTS = {"new": _("Chỉ bản mới thấy"), "gone": _("Bản mới không thấy"), "changed": _("Hai bản đọc khác nhau")}
_ICONS = {"new": "plus-lg", "gone": "dash-circle", "changed": "pencil"}
_PARTS = {
    "targets": _("Chỉ tiêu kèm theo"),
    "deadlines": _("Thời hạn kèm theo"),
    "citations": _("Viện dẫn kèm theo"),
}
_TARGETS = {
    "target": _("mục tiêu"),
    "requirement": _("mức phải làm"),
    "norm": _("định mức"),
    "condition": _("điều kiện"),
}
# Characters shown before and after the sentence
_AROUND = 120


def told(both: Sides, one: Difference) -> Json:
    """All that is shown of a difference."""
    item, entry = one.twin.item, one.twin.entry
    old_words = both.old.text[item.start : item.end] if item else ""
    new_words = entry["text"] if entry else ""
    old = _lines(one.twin.kind, item.value, _parts(both.old.body, item.value)) if item else []
    new = _lines(one.twin.kind, entry, _parts(both.new.body, entry)) if entry else []
    if _flat(old_words) != _flat(new_words) and item and entry:
        old, new = [(say("Câu chữ"), _flat(old_words)), *old], [(say("Câu chữ"), _flat(new_words)), *new]
    span = entry["span"] if entry else one.twin.place
    return {
        "key": one.key,
        "version": one.version,
        "kind": one.twin.kind,
        "kind_word": words.KINDS[one.twin.kind],
        "sort": one.sort,
        "sort_word": SORTS[one.sort],
        "icon": _ICONS[one.sort],
        "item": item,
        "decided": one.decided,
        "state": words.STATES.get(item.state, "") if item else "",
        "around": _around(both.new.text, *span),
        "lines": [*_side_by_side(old, new, one.sort)],
        "take": both.choices.get(one.key, ""),
    }


def _side_by_side(
    old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]], sort: str
) -> Iterator[tuple[str, str, str, bool]]:
    """Label, what the old says, what the new says, whether they differ."""
    said, says = dict(old), dict(new)
    for label in dict.fromkeys([*said, *says]):
        before, after = said.get(label, ""), says.get(label, "")
        yield label, before, after, sort == "changed" and before != after


def _lines(kind: str, value: Mapping[str, Any], parts: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    lines = [*words.facts(kind, value), *_more(kind, value), *parts]
    return [(str(label), str(line)) for label, line in lines if line]


def _more(kind: str, value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What the card of the review leaves out, and a reading may say otherwise."""
    if kind == "obligation":
        yield say("Mục"), " › ".join(value.get("section") or ())
        yield say("Kênh"), ", ".join(str(CHANNELS.get(code, code)) for code in value.get("channels") or ())
        yield (
            say("Đối tượng"),
            ", ".join(str(AUDIENCES.get(code, code)) for code in value.get("audiences") or ()),
        )
    elif kind == "target":
        yield say("Là"), str(_TARGETS.get(value.get("kind") or "", ""))
        yield say("So với"), value.get("baseline") or ""
    elif kind == "citation":
        yield say("Tên"), value.get("title") or ""


def _parts(body: Mapping[str, Any], value: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The targets, deadlines and citations a duty names, by their words."""
    found = []
    for name, label in _PARTS.items():
        listed = body.get(name) or ()
        texts = [listed[index]["text"] for index in value.get(name) or () if index < len(listed)]
        found.append((str(label), "; ".join(f"«{_flat(text)}»" for text in texts)))
    return found


def _around(text: str, start: int, end: int) -> tuple[str, str, str]:
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    before = f"… {before.partition(' ')[2]}" if start > _AROUND else before
    after = f"{after.rpartition(' ')[0]} …" if end + _AROUND < len(text) else after
    return _tidy(before), _flat(text[start:end]), _tidy(after)


def _tidy(text: str) -> str:
    """On one line, with the blank at its edge that parts it from the sentence."""
    flat = _flat(text)
    return f"{' ' if text[:1].isspace() else ''}{flat}{' ' if text[-1:].isspace() else ''}"


def _flat(text: str) -> str:
    return " ".join(text.split())
