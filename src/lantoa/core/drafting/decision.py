"""The decision (quyết định, Mẫu 1.2 and 1.3 of Phụ lục III, NĐ 30/2020/NĐ-CP)."""

from collections.abc import Iterator
from datetime import date

from lantoa.core.document import LabelKind
from lantoa.core.drafting.cite import as_sources, cite_in_full, lower_first
from lantoa.core.drafting.frame import frame, heading, says
from lantoa.core.drafting.model import Block, BlockKind, Paper, Pick
from lantoa.core.drafting.title import subject_of
from lantoa.core.drafting.topics import bearers_of, join_names, task_block

# `TM. ỦY BAN NHÂN DÂN`, `T/M BAN THƯỜNG VỤ`
_TOGETHER = ("TM.", "T/M")


def compose_decision(pick: Pick, *, on: date) -> Paper:
    """Grounds, `QUYẾT ĐỊNH:`, articles; the last says who carries it out."""
    return frame(
        pick,
        on=on,
        subject=subject_of(pick, verb="về việc tổ chức tuyên truyền"),
        blocks=(*_grounds(pick, on), *_articles(pick, on)),
    )


def _who(pick: Pick) -> str:
    """Who decides, over the grounds: `GIÁM ĐỐC SỞ Y TẾ`, also where a deputy signs; a body that decides together."""
    signature, name = pick.office.signature, pick.office.name.upper()
    if any(line.startswith(_TOGETHER) for line in signature.authority):
        return name
    acting = signature.authority[-1].partition(" ")[2] if signature.authority else signature.title
    return f"{acting.upper()} {name}".strip()


def _grounds(pick: Pick, on: date) -> Iterator[Block]:
    yield Block("", BlockKind.ORDER, _who(pick))
    yield _ground(f"Căn cứ [Nêu văn bản quy định chức năng, nhiệm vụ, quyền hạn của {pick.office.name}];")
    for basis in pick.bases:
        yield _ground(f"Căn cứ {cite_in_full(basis)};")._replace(sources=as_sources([basis], on=on))
    desk = pick.office.desk_name or "[Nêu đơn vị trình]"
    yield _ground(f"Theo đề nghị của {desk}.")


def _ground(words: str) -> Block:
    return Block("", BlockKind.BASIS, words)


def _articles(pick: Pick, on: date) -> Iterator[Block]:
    yield Block("", BlockKind.ORDER, "QUYẾT ĐỊNH:")
    subject = lower_first(subject_of(pick, verb="về việc tổ chức tuyên truyền"))
    yield heading("Phạm vi", LabelKind.ARTICLE)
    yield says(f"Quyết định này {subject.removeprefix('về việc ').removeprefix('về ')}.")
    yield heading("Nội dung thực hiện", LabelKind.ARTICLE)
    for task in pick.tasks:
        yield task_block(task, on=on, label=LabelKind.ARABIC)
    if not pick.tasks:
        yield says("[Nêu nội dung quyết định.]", LabelKind.ARABIC)
    yield heading("Tổ chức thực hiện", LabelKind.ARTICLE)
    yield says("Quyết định này có hiệu lực kể từ ngày ký.", LabelKind.ARABIC)
    who = join_names([body.name for body in bearers_of(pick)]) or "[Nêu đơn vị, cá nhân]"
    yield says(f"{who} chịu trách nhiệm thi hành Quyết định này./.", LabelKind.ARABIC)
