"""The dispatch that carries duties of several papers to those who do them (công văn)."""

from collections.abc import Iterator
from datetime import date

from lantoa.core.document import LabelKind
from lantoa.core.drafting.ask import topic_blocks
from lantoa.core.drafting.bodies import addressed
from lantoa.core.drafting.cite import as_sources, cite_short, is_whole, upper_first
from lantoa.core.drafting.closing import part_duties
from lantoa.core.drafting.frame import frame, heading, opening, report_words, says, sources_of
from lantoa.core.drafting.model import Block, Line, Paper, Pick, Task
from lantoa.core.drafting.passing import passed_on
from lantoa.core.drafting.report_times import report_times
from lantoa.core.drafting.sharing import for_others
from lantoa.core.drafting.title import OF_LETTERS, title_of
from lantoa.core.drafting.topics import heading_of, topics_of

_GO_ALONG = "Khi phát hành, gửi kèm và đăng tải văn bản này"
_ASKED = "các cơ quan, đơn vị, địa phương"


def compose_letter(pick: Pick, *, on: date) -> Paper:
    """`Thực hiện …, Sở … đề nghị …:`, topics with their duties, who passes them on, where the papers are, when to report."""
    pick, left = for_others(pick)
    asks = f"đề nghị {_ASKED} triển khai các nội dung sau:"
    title = title_of(pick, verb=OF_LETTERS)
    parted = part_duties(pick.tasks, bases=pick.bases)
    passing = tuple(passed_on(pick, parted.passed, on=on))
    attached = tuple(_attached(pick))
    return frame(
        pick,
        on=on,
        subject=title.text,
        notes=(title.why, left, *report_times(pick, parted.reported, on=on)),
        addressees=addressed(pick),
        recipients=_posters(pick) if attached else (),
        blocks=(
            opening(pick, asks=asks, on=on),
            *_topics(pick, parted.kept, on, headed=bool(passing)),
            *passing,
            *attached,
            _closing(pick, parted.reported, on),
        ),
    )


def _topics(pick: Pick, tasks: tuple[Task, ...], on: date, *, headed: bool) -> Iterator[Block]:
    """Under their headings; the one topic of a paper that asks nothing else needs none."""
    topics = topics_of(tasks, bases=pick.bases)
    for topic in topics:
        if topic.name and (headed or topic.parts or len(topics) > 1):
            yield heading(heading_of(topic), LabelKind.ARABIC)
        yield from topic_blocks(topic, pick=pick, on=on, label=LabelKind.DASH)


def _attached(pick: Pick) -> Iterator[Block]:
    """Where the papers are, if they go along; those whose number is not known yet are not named again."""
    ways = [
        *([f"gửi kèm theo qua {pick.office.channel}"] if pick.office.channel else []),
        *([f"đăng tải tại {pick.office.portal}"] if pick.office.portal else []),
    ]
    sent = [basis for basis in pick.bases if basis.number_symbol or not is_whole(basis)]
    if pick.attaches and sent and ways:
        known = all(map(is_whole, sent))
        names = "; ".join(map(cite_short, sent)) if known else "Các văn bản nêu trên"
        yield says(
            f"{names} được {' và '.join(ways)}.",
            sources=tuple(source._replace(why=_GO_ALONG) for source in as_sources(sent)),
        )


def _posters(pick: Pick) -> tuple[Line, ...]:
    """Whoever posts the papers gets the letter for it."""
    site = pick.office.portal.partition("(")[0].strip()
    return (Line(upper_first(site), "để đăng tải"),) if site else ()


def _closing(pick: Pick, reported: tuple[Task, ...], on: date) -> Block:
    """Its own paragraph on reports stands for those of the sources."""
    words = (
        f"{pick.office.name} đề nghị {_ASKED} quan tâm triển khai thực hiện và {report_words(pick, on=on)}./."
    )
    return says(words, sources=sources_of(reported))
