"""Papers that ask somebody: the submission and the invitation (tờ trình, giấy mời)."""

from collections.abc import Iterator
from datetime import date

from lantoa.core.document import LabelKind
from lantoa.core.drafting.ask import task_block
from lantoa.core.drafting.bodies import bearers_of
from lantoa.core.drafting.cite import as_sources, cite_all
from lantoa.core.drafting.frame import frame, heading, opening, says
from lantoa.core.drafting.model import Block, Body, Paper, Pick
from lantoa.core.drafting.title import subject_of

_MEETING = ("Thời gian", "Địa điểm", "Nội dung", "Thành phần", "Chủ trì")


def compose_submission(pick: Pick, *, on: date) -> Paper:
    """Why, what, what is asked for; to whoever stands above."""
    return frame(
        pick,
        on=on,
        subject=subject_of(pick, verb="về việc tổ chức tuyên truyền"),
        addressees=pick.addressees,
        blocks=tuple(_submission(pick, on)),
    )


def _submission(pick: Pick, on: date) -> Iterator[Block]:
    above = "; ".join(body.name for body in pick.addressees) or "[Nêu cấp có thẩm quyền]"
    yield opening(pick, asks=f"kính trình {above} như sau:", on=on)
    yield heading("Sự cần thiết", LabelKind.ARABIC)
    yield says("[Nêu sự cần thiết, cơ sở thực tiễn.]")
    yield heading("Nội dung trình", LabelKind.ARABIC)
    for task in pick.tasks:
        yield task_block(task, on=on, label=LabelKind.DASH)
    if not pick.tasks:
        yield says("[Nêu nội dung trình.]", LabelKind.DASH)
    yield heading("Đề xuất, kiến nghị", LabelKind.ARABIC)
    yield says("[Nêu đề xuất, kiến nghị.]")
    yield says(f"{pick.office.name} kính trình {above} xem xét, quyết định./.")


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
