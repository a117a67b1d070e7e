"""Papers that ask somebody: the submission and the invitation (tờ trình, giấy mời)."""

from collections.abc import Iterable, Iterator
from datetime import date

from lantoa.core.document import LabelKind
from lantoa.core.drafting.ask import asked_block, by_bearers, once, under
from lantoa.core.drafting.bodies import bearers_of, join_names
from lantoa.core.drafting.cite import as_sources, cite_all, upper_first
from lantoa.core.drafting.closing import part_duties
from lantoa.core.drafting.frame import above, frame, heading, opening, says, sources_of
from lantoa.core.drafting.model import Block, Body, Paper, Pick, Task
from lantoa.core.drafting.title import subject_of
from lantoa.core.drafting.topics import topics_of

_MEETING = ("Thời gian", "Địa điểm", "Nội dung", "Thành phần", "Chủ trì")


def compose_submission(pick: Pick, *, on: date) -> Paper:
    """Why, what, what is asked for; to whom the specialist picked, else to whoever stands above."""
    pick = pick._replace(addressees=pick.addressees or above(pick.office))
    return frame(
        pick,
        on=on,
        subject=subject_of(pick, verb="về việc tổ chức tuyên truyền"),
        addressees=pick.addressees,
        blocks=tuple(_submission(pick, on)),
    )


def _submission(pick: Pick, on: date) -> Iterator[Block]:
    whom = "; ".join(body.name for body in pick.addressees) or "[Nêu cấp có thẩm quyền]"
    parted = part_duties(pick.tasks, bases=pick.bases)
    yield opening(pick, asks=f"kính trình {whom} như sau:", on=on)
    yield heading("Sự cần thiết", LabelKind.ARABIC)
    yield says("[Nêu sự cần thiết, cơ sở thực tiễn.]")
    yield heading("Nội dung trình", LabelKind.ARABIC)
    yield from [*_proposed(pick, (*parted.kept, *parted.passed), on)] or [
        says("[Nêu nội dung trình.]", LabelKind.DASH)
    ]
    yield heading("Đề xuất, kiến nghị", LabelKind.ARABIC)
    yield says("[Nêu đề xuất, kiến nghị.]")
    words = f"{pick.office.name} kính trình {whom} xem xét, quyết định./."
    yield says(words, sources=sources_of(parted.reported))


def _proposed(pick: Pick, tasks: Iterable[Task], on: date) -> Iterator[Block]:
    """Who is to do what, by topic: whoever decides gives it to them."""
    topics = topics_of(tasks, bases=pick.bases)
    for topic in topics:
        if len(topics) > 1:
            yield heading(topic.name, LabelKind.LETTER)
        for names, own in by_bearers(topic.tasks).items():
            if names:
                yield from under(f"{upper_first(join_names(names))}:", own, on=on, label=LabelKind.DASH)
            else:
                yield from once(asked_block(task, on=on, label=LabelKind.DASH) for task in own)


def compose_invitation(pick: Pick, *, on: date) -> Paper:
    """Who is invited (under `… trân trọng kính mời:`) to what, when and where; what is not known yet is asked for in brackets."""
    subject = subject_of(pick, verb="dự họp triển khai công tác")
    basis = (
        f"Thực hiện {cite_all(pick.bases)}, {pick.office.name} kính mời các đại biểu tới"
        if pick.bases
        else "Tới"
    )
    lines = [says(f"{name}: [Nêu {name.lower()}].", LabelKind.DASH) for name in _MEETING]
    return frame(
        pick,
        on=on,
        subject=subject,
        addressees=bearers_of(pick) or (Body("[Nêu người, đơn vị được mời]"),),
        blocks=(
            says(f"{basis} {subject or 'dự [Nêu cuộc họp]'}.", sources=as_sources(pick.bases, on=on)),
            *lines,
            says(f"{pick.office.name} rất mong các đại biểu đến dự đúng thời gian, thành phần./."),
        ),
    )
