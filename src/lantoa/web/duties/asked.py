"""What a page of the ledger was asked for, and the chips that say it as a sentence."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any, NamedTuple

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from lantoa.apps.duties.selectors.filters import NO_TOPIC, Filters, address, papers_of, parse
from lantoa.apps.duties.selectors.ledger import Summary
from lantoa.apps.duties.selectors.menu import menu_of
from lantoa.apps.duties.selectors.papers import papers_names, papers_to_choose
from lantoa.core.kernel import Refused
from lantoa.core.permission import Verb, reach
from lantoa.web.days import day_of
from lantoa.web.duties.words import AUDIENCES, CHANNELS, CHOICES, SORTS
from lantoa.web.frame import actor

VIEWS = (
    ("duties", gettext_lazy("Danh sách"), "table"),
    ("duty_board", pgettext_lazy("cách xem", "Bảng"), "kanban"),
    ("duty_month", gettext_lazy("Tháng"), "calendar3"),
    ("duty_year", gettext_lazy("Năm"), "calendar-week"),
)


class Chip(NamedTuple):
    """A part of the sentence, and the address without it."""

    words: str
    without: str


def filters_of(request: HttpRequest) -> Filters:
    """The filters of the address; nobody looks who may look nowhere."""
    if not reach(actor(request), verb=Verb.DUTY_VIEW):
        raise Refused("not_permitted", verb=Verb.DUTY_VIEW)
    given = request.GET.dict() | {"paper": ".".join(request.GET.getlist("paper"))}
    for name in ("since", "until"):
        with suppress(Refused):
            given[name] = day_of(given.get(name, "")).isoformat()
    return parse(given)


def around(request: HttpRequest, filters: Filters, told: Summary, *, view: str) -> dict[str, Any]:
    """What stands around every view of the ledger: the first line, the chips, the form, saved views."""
    who, today = actor(request), timezone.localdate()
    menu = menu_of(who, unit=filters.bearer, topic=filters.topic, on=today)
    chosen = papers_of(filters.paper)
    offered = papers_to_choose(who, on=today)
    called = papers_names(who, papers=chosen, on=today) if chosen else {}
    names = {
        "bearer": menu.unit,
        "topic": _about(dict(menu.topics), filters.topic),
        "paper": "; ".join(called.values()),
    }
    return {
        "asked": filters,
        "told": told,
        "chips": list(_chips(filters, names)),
        "query": address(filters),
        "plain": address(filters, state="open"),
        "late": address(filters, state="late"),
        "soon": address(filters, state="soon"),
        "turned": _turned(filters),
        # Open duties are those at hand and those nobody was given: «Hôm nay» names the first alone
        "ungiven": (told.states["confirmed"], address(filters, state="confirmed")),
        "topics": menu.topics,
        "papers": offered,
        "chosen": chosen,
        "chosen_before": [one for one in called.items() if one[0] not in {paper.pk for paper in offered}],
        "channels": CHANNELS,
        "audiences": AUDIENCES,
        "states": CHOICES,
        "sorts": SORTS,
        "kept": menu.views,
        "views": VIEWS,
        "view": view,
        "no_topic": NO_TOPIC,
    }


def _turned(filters: Filters) -> str:
    """The address with its two days in their order, where they were written the other way round."""
    since, until = filters.since, filters.until
    return address(filters, since=until, until=since) if since and until and since > until else ""


def _chips(filters: Filters, names: Mapping[str, str]) -> Iterator[Chip]:
    """One for each filter that narrows, in the order of a sentence: of whom, about what, when. `names`: of what has an id."""
    for name, words in (_SAID | _BEGINNING if filters.begins else _SAID).items():
        value = getattr(filters, name)
        if value != getattr(_PLAIN, name) and name != "sort":
            yield Chip(words(names.get(name, value)), address(filters, **{name: getattr(_PLAIN, name)}))


def _about(topics: dict[int, str], topic: str) -> str:
    if topic in ("", NO_TOPIC):
        return _("chưa vào chuyên đề nào")
    return _("về %s") % topics.get(int(topic), _("chuyên đề không còn"))


def _day(day: date) -> str:
    return day.strftime("%d/%m/%Y")


_PLAIN = Filters()
_SAID: dict[str, Callable[[Any], str]] = {
    "bearer": lambda unit: _("của %s, cả cấp dưới") % unit,
    "topic": str,
    "words": lambda words: _("có chữ «%s»") % words,
    "channel": lambda code: _("qua %s") % CHANNELS.get(code, code),
    "audience": lambda code: _("dành cho %s") % AUDIENCES.get(code, code),
    "since": lambda day: _("đến hạn từ %s") % _day(day),
    "until": lambda day: _("đến hạn trước hết ngày %s") % _day(day),
    "beat": lambda _yes: _("lặp lại định kỳ"),
    "begins": lambda _yes: _("có ngày bắt đầu"),
    "paper": lambda paper: _("trong %s") % paper,
    "state": lambda state: str(CHOICES[state]).lower(),
}
# The same days, where what begins is asked for
_BEGINNING: dict[str, Callable[[Any], str]] = {
    "since": lambda day: _("bắt đầu từ %s") % _day(day),
    "until": lambda day: _("bắt đầu trước hết ngày %s") % _day(day),
}
