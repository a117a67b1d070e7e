"""The plan: aims, targets, tasks, money, who does what, reporting (kế hoạch)."""

from collections.abc import Iterator
from datetime import date

from lantoa.core.document import LabelKind
from lantoa.core.drafting.cite import cite_short, lower_first
from lantoa.core.drafting.frame import as_lines, frame, heading, opening, report_words, says
from lantoa.core.drafting.goal_words import goal_words
from lantoa.core.drafting.model import Annex, Block, BlockKind, Paper, Pick, Task
from lantoa.core.drafting.topics import bearers_of, subject_of, task_block, task_blocks, topics_of
from lantoa.core.kernel import pattern

# "tỷ lệ học sinh tham gia", "số xã có đài": what a number can be asked of again and again
_INDICATOR = pattern(r"(?:[Tt][ỷỉ] (?:lệ|số|trọng|suất)|[Ss]ố |[Tt]ổng |[Mm]ức |[Cc]hỉ số)")
_HEAD = ("STT", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn", "Chỉ tiêu", "Căn cứ")


def compose_plan(pick: Pick, *, on: date) -> Paper:
    """Targets and times stand on their blocks as data; an annex lists who does what by when."""
    subject = subject_of(pick, verb="triển khai công tác tuyên truyền")
    paper = frame(
        pick,
        subject=subject,
        blocks=(
            opening(pick, asks=f"ban hành Kế hoạch {lower_first(subject)} như sau:"),
            *_aims(pick),
            *_targets(pick),
            *_tasks(pick, on),
            *_means(pick),
            *_duties(pick),
        ),
        recipients=as_lines(bearers_of(pick)),
    )
    return paper._replace(annexes=(_table(pick, on),)) if pick.tasks else paper


def _aims(pick: Pick) -> Iterator[Block]:
    names = "; ".join(cite_short(basis) for basis in pick.bases)
    yield heading("MỤC ĐÍCH, YÊU CẦU")
    yield heading("Mục đích", LabelKind.ARABIC)
    if names:
        yield says(f"Triển khai đầy đủ, đúng thời hạn các nhiệm vụ được giao tại {names}.", LabelKind.DASH)
    yield says("[Nêu mục đích của Kế hoạch.]", LabelKind.DASH)
    yield heading("Yêu cầu", LabelKind.ARABIC)
    yield says("Mỗi nhiệm vụ có đơn vị chủ trì, thời hạn và kết quả kiểm chứng được.", LabelKind.DASH)


def _targets(pick: Pick) -> Iterator[Block]:
    """Numbers that are an indicator's, each with its sentence; a later report answers them."""
    measured = [(task, goal) for task in pick.tasks for goal in task.goals if _INDICATOR.match(goal.measure)]
    if measured:
        yield heading("CHỈ TIÊU")
        for task, goal in measured:
            yield says(f"{goal_words(goal)}.", LabelKind.DASH, sources=(task.source,))._replace(goals=(goal,))


def _tasks(pick: Pick, on: date) -> Iterator[Block]:
    """Topics with their duties; a number that stands above is not kept twice."""
    yield heading("NHIỆM VỤ VÀ GIẢI PHÁP")
    topics = topics_of(pick.tasks)
    for topic in topics:
        if topic.name:
            yield heading(topic.name, LabelKind.ARABIC)
        for block in task_blocks(topic, pick=pick, on=on, label=LabelKind.DASH):
            kept = tuple(goal for goal in block.goals if not _INDICATOR.match(goal.measure))
            yield block._replace(goals=kept)
    if not topics:
        yield says("[Nêu nhiệm vụ, giải pháp.]", LabelKind.DASH)


def _means(pick: Pick) -> Iterator[Block]:
    yield heading("KINH PHÍ THỰC HIỆN")
    yield says(
        "Kinh phí thực hiện bố trí từ nguồn ngân sách nhà nước theo phân cấp hiện hành, lồng ghép trong dự toán "
        f"của các cơ quan, đơn vị được giao nhiệm vụ. [Nêu mức kinh phí của {pick.office.name}, nếu có.]"
    )


def _duties(pick: Pick) -> Iterator[Block]:
    """Who does what: the bodies with the number of their duties in the annex, then how it is reported."""
    yield heading("TỔ CHỨC THỰC HIỆN")
    if pick.tasks:
        yield says(
            "Các cơ quan, đơn vị chủ trì, phối hợp thực hiện nhiệm vụ theo bảng phân công tại Phụ lục kèm theo Kế hoạch này.",
            LabelKind.ARABIC,
        )
    desk = pick.office.desk_name or "[Nêu đơn vị đầu mối]"
    yield says(f"{desk} theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kế hoạch.", LabelKind.ARABIC)
    yield says(f"Các cơ quan, đơn vị, địa phương {report_words(pick)}.", LabelKind.ARABIC)
    yield says(
        "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về "
        f"{pick.office.name} để xem xét, giải quyết./."
    )


def _table(pick: Pick, on: date) -> Annex:
    """A column nobody fills is left out."""
    rows = [_row(number, task, on) for number, task in enumerate(pick.tasks, 1)]
    said = [at for at in range(len(_HEAD)) if any(row[at] for row in rows)]
    filled = tuple(tuple(row[at] for at in said) for row in (_HEAD, *rows))
    table = Block("t1", BlockKind.TABLE, rows=filled, sources=tuple(task.source for task in pick.tasks))
    return Annex("a1", "BẢNG PHÂN CÔNG NHIỆM VỤ", (table,))


def _row(number: int, task: Task, on: date) -> tuple[str, ...]:
    return (
        str(number),
        task_block(task._replace(moments=()), on=on, label=LabelKind.NONE).text,
        "; ".join(body.name for body in task.bearers),
        "; ".join(body.name for body in task.partners),
        "; ".join(moment.text for moment in task.moments),
        "; ".join(map(goal_words, task.goals)),
        task.source.cited,
    )
