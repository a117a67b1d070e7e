"""What a page of the review shows, made once for a request."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from lantoa.apps.documents.selectors import places, review
from lantoa.apps.documents.selectors.bearers import units_of
from lantoa.apps.documents.selectors.review import Card, Entry, Reading, Rows
from lantoa.apps.documents.shown import flat
from lantoa.apps.duties.selectors.source import duty_of
from lantoa.core.permission import Actor
from lantoa.web.frame import actor
from lantoa.web.review import forms, words
from lantoa.web.whole import whole

Json = dict[str, Any]

BY_TEXT = "van-ban"
ROWS = 50
SUGGESTED = 6
_AROUND = 160
_FEW = 6  # words that name an item
_EDITED_BESIDE = frozenset({"target", "deadline"})
_CHOICES: Mapping[str, Mapping[str, Any]] = {
    "obligation": words.MODALITIES,
    "target": words.COMPARATORS,
    "deadline": words.DEADLINES,
    "citation": words.ROLES,
}


class Desk(NamedTuple):
    """A review as one person has it open: the paper, its items in the chosen order, what they may do."""

    who: Actor
    reading: Reading
    live: Rows
    order: Sequence[Entry]
    by: str
    may_decide: bool

    @property
    def decides(self) -> bool:
        """Whether the person may decide now: a finished review is opened again first."""
        return self.may_decide and self.reading.reviewed_at is None

    @property
    def arrival(self) -> int:
        """The number in the address."""
        return self.reading.arrival_id


def desk_of(request: HttpRequest, arrival: int) -> Desk:
    """The review of a paper within reach; `Refused("not_found")` for any other."""
    who = actor(request)
    reading = review.find(who, arrival=arrival)
    by = BY_TEXT if request.GET.get("thu-tu") == BY_TEXT else ""
    live = review.rows(reading)
    order = review.entries(live, unsure_first=by != BY_TEXT)
    return Desk(who, reading, live, order, by, review.decides(who, reading))


def query(desk: Desk) -> str:
    """The order, kept in addresses."""
    return f"?thu-tu={desk.by}" if desk.by else ""


def chosen(desk: Desk, wanted: str) -> int:
    """The item to show: the one asked for, else the first that waits, else the first."""
    ids = {entry.id for entry in desk.order}
    key = whole(wanted)
    if key in ids:
        return key
    waiting = next((entry.id for entry in desk.order if entry.state == "proposed"), 0)
    return waiting or next(iter(ids and [desk.order[0].id]), 0)


def card_of(desk: Desk, key: int, *, mode: str = "", posted: Mapping[str, str] | None = None) -> Json:
    """Context of a card: the sentence, what it says, its parts, and the form when it is being changed."""
    card = review.card(desk.live, desk.reading, key)
    item = card.item
    places_of = {entry.id: place for place, entry in enumerate(desk.order, 1)}
    # A sure duty stands before less sure ones for a part of its own
    least = min((part.confidence or 0 for part in card.parts if part.state == "proposed"), default=1.0)
    context = {
        "desk": desk,
        "order": query(desk),
        "item": item,
        "words": flat(card.words),
        "kind": words.KINDS[item.kind],
        "state": words.STATES.get(item.state, ""),
        "place": places_of[key],
        "all": len(desk.order),
        "percent": None if item.confidence is None else round(item.confidence * 100),
        "unsure": item.confidence is not None and min(item.confidence, least) < review.SURE,
        "least": round(least * 100) if item.confidence is not None and least < item.confidence else None,
        "sure_from": round(review.SURE * 100),
        "facts": words.facts(item.kind, item.value),
        "section": item.value.get("section", ()),
        "parts": [_part(part, desk) for part in card.parts],
        "open_parts": [part for part in card.parts if part.state == "proposed"],
        "parent": card.parent,
        "neighbour": card.neighbour,
        "neighbour_words": _first_words(desk, card.neighbour),
        "held": _held(desk, card),
        "units": units_of(desk.reading, [body["text"] for body in item.value.get("assignees", ())]),
        "duty": duty_of(item.pk) if item.kind == "obligation" else None,
        "page": places.page_of(desk.reading, start=item.start),
        "mode": mode if desk.decides else "",
        **_machine(item),
    }
    if context["mode"]:
        context |= _form(desk, card, mode, posted)
    return context


def _first_words(desk: Desk, item: Any) -> str:
    if item is None:
        return ""
    return " ".join(desk.reading.text[item.start : item.end].split()[:_FEW])


def row_of(desk: Desk, entry: Entry) -> Json:
    """A line of the list."""
    text = desk.reading.text[entry.start : min(entry.end, entry.start + 140)]
    percent = None if entry.confidence is None else round(entry.confidence * 100)
    least = round(entry.rank * 100)
    return {
        "entry": entry,
        "kind": words.KINDS[entry.kind],
        "words": flat(text),
        "percent": percent,
        # A sure duty that stands before less sure ones stands there for a part of its own
        "least": least if percent is not None and not entry.parent and least < percent else None,
        "state": words.STATES.get(entry.state, ""),
    }


def table_of(desk: Desk, first: int) -> Json:
    """Fifty lines of the list from `first` on."""
    rows = [row_of(desk, entry) for entry in desk.order[first : first + ROWS]]
    more = first + ROWS if first + ROWS < len(desk.order) else None
    return {
        "desk": desk,
        "order": query(desk),
        "rows": rows,
        "more": more,
        "left_over": len(desk.order) - first - ROWS,
    }


def told(desk: Desk) -> Json:
    """How far the review is, in numbers and in words."""
    far = review.progress(desk.reading)
    step = review.last_step(desk.who, desk.reading) if desk.decides else None
    return {
        "left": far.left,
        "sure": far.sure,
        "doubtful": far.left - far.sure,
        "decided": far.decided,
        "mark": far.mark,
        "undo": step.pk if step else None,
    }


def _part(part: Any, desk: Desk) -> Json:
    text = desk.reading.text[part.start : part.end]
    return {
        "item": part,
        "kind": words.KINDS[part.kind],
        "words": flat(text),
        "brief": words.brief(part.kind, part.value),
        "percent": None if part.confidence is None else round(part.confidence * 100),
        "unsure": part.state == "proposed" and (part.confidence or 0) < review.SURE,
    }


def _held(desk: Desk, card: Card) -> int | None:
    """The cited paper in our own register."""
    symbol = card.item.value.get("number_symbol") if card.item.kind == "citation" else None
    return review.held_papers(desk.who, [symbol]).get(symbol) if symbol else None


def _machine(item: Any) -> Json:
    """What the machine had proposed, where a person corrected it."""
    if item.state != "corrected" or item.proposal is None:
        return {}
    now = dict(words.facts(item.kind, item.value))
    was = [(label, told) for label, told in words.facts(item.kind, item.proposal) if now.get(label) != told]
    moved = item.proposal["span"] != [item.start, item.end]
    return {"was": was, "was_words": " ".join(item.proposal["text"].split()) if moved else ""}


def _form(desk: Desk, card: Card, mode: str, posted: Mapping[str, str] | None) -> Json:
    item = card.item
    start, end = (_bound(posted, "start", item.start), _bound(posted, "end", item.end))
    return {
        **_fields(item, posted),
        "part_forms": [_part_form(part, desk, posted) for part in card.parts if part.kind in _EDITED_BESIDE],
        "start": start,
        "end": end,
        "tokens": _tokens(desk.reading.text, start, end, around=0 if mode == "tach" else _AROUND),
        "cut": _middle(desk.reading.text, item.start, item.end),
        "shapes": SHAPES.items(),
        "bearers": _bearers(desk, item.start) if item.kind == "obligation" else (),
        "beats": [(name, every) for name, (every, _unit) in words.BEATS.items()],
    }


def _fields(item: Any, posted: Mapping[str, str] | None, prefix: str = "") -> Json:
    """What an item's fields stand at, and what may be chosen in them."""
    fields = forms.filled(item.kind, item.value)
    if posted:
        fields = {name: posted.get(prefix + name, value) for name, value in fields.items()}
    return {
        "fields": fields,
        "choices": _CHOICES[item.kind].items(),
        "understood": words.time(item.value) if item.kind == "deadline" else "",
    }


def _part_form(part: Any, desk: Desk, posted: Mapping[str, str] | None) -> Json:
    """A duty's target or deadline, to be changed with it."""
    prefix, shown = forms.prefix(part.pk), _part(part, desk)
    return {
        **_fields(part, posted, prefix),
        "prefix": prefix,
        "kind": part.kind,
        "title": shown["kind"],
        "brief": shown["brief"],
        "words": shown["words"],
        "seen": f"{part.pk}.{part.version}",
        "open": shown["unsure"] or posted is not None,
    }


def _bearers(desk: Desk, start: int) -> list[str]:
    """Bodies that the duties around this one name: one press instead of typing."""
    duties = [row for row in desk.live.items if row.kind == "obligation" and row.value.get("assignees")]
    near = sorted(duties, key=lambda row: abs(row.start - start))
    return [*dict.fromkeys(body["text"] for row in near for body in row.value["assignees"])][:SUGGESTED]


def _bound(posted: Mapping[str, str] | None, name: str, otherwise: int) -> int:
    told_so = whole((posted or {}).get(name))
    return otherwise if told_so is None else told_so


def _tokens(text: str, start: int, end: int, *, around: int) -> list[Json]:
    """Words with their places, some before and after: a person moves the edges by pointing at them."""
    found = []
    at, last = max(0, start - around), min(len(text), end + around)
    for word in text[at:last].split():
        begin = text.index(word, at)
        at = begin + len(word)
        found.append({"start": begin, "end": at, "word": word, "inside": start <= begin < end})
    return found


def _middle(text: str, start: int, end: int) -> int:
    """Where a sentence most likely falls in two: after the semicolon or full stop nearest its middle."""
    middle = (start + end) // 2
    stops = [
        place + 2 for place in range(start, end - 2) if text[place] in ";.," and text[place + 1].isspace()
    ]
    weighed = sorted(stops, key=lambda place: (text[place - 2] == ",", abs(place - middle)))
    if weighed:
        return weighed[0]
    blank = text.find(" ", middle, end)
    return blank + 1 if blank > 0 else middle


SHAPES = {
    "before": _("chậm nhất ngày"),
    "date": _("vào ngày"),
    "range": _("từ ngày … đến ngày"),
    "year": _("trong năm"),
    "beat": _("định kỳ"),
    "counted": _("sau … ngày kể từ"),
    "none": _("không định được ngày"),
    "other": _("như máy đọc"),
}
FIELDS = {
    "value": _("Mức"),
    "value_max": _("Đến mức"),
    "day": _("Ngày"),
    "until": _("Đến ngày"),
    "year": _("Năm"),
    "interval": _("Mỗi"),
    "days": _("Số ngày"),
    "shape": _("Khi nào"),
    "date": _("Ngày"),
    "assignees": _("Ai làm"),
    "coordinators": _("Phối hợp"),
    "normalized": _("Ngày"),
}
