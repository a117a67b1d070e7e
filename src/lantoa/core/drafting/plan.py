"""The plan: aims, targets, tasks, money, who does what, reporting (kế hoạch)."""

from collections.abc import Iterator
from datetime import date

from lantoa.core.document import LabelKind
from lantoa.core.drafting.ask import asked_block, listed_under, topic_blocks, words_key
from lantoa.core.drafting.bodies import addressed
from lantoa.core.drafting.cite import lower_first, name_paper, upper_first
from lantoa.core.drafting.clean import tidy_words
from lantoa.core.drafting.closing import Parted, part_duties
from lantoa.core.drafting.frame import (
    NO_DESK,
    as_lines,
    frame,
    heading,
    opening,
    report_words,
    says,
    sources_of,
)
from lantoa.core.drafting.goal_words import goal_words, is_indicator, target_words
from lantoa.core.drafting.model import Annex, Block, BlockKind, Goal, Paper, Pick, Task
from lantoa.core.drafting.passing import passed_on
from lantoa.core.drafting.past import coming
from lantoa.core.drafting.renew import renew
from lantoa.core.drafting.report_times import report_times
from lantoa.core.drafting.title import title_of
from lantoa.core.drafting.topics import topics_of
from lantoa.core.kernel import pattern

# The sentence of a row does not ask again for a time its body asks for; the column of times does.
_TIME_TO_SAY = pattern(r"\(\[Nêu thời gian mới[^\]]*\]\)|\[Nêu thời gian mới[^\]]*\]")
# "tuyên truyền các nội dung nêu trên": in the table nothing stands above
_ABOVE = pattern(
    r"(?:các |những )?nội dung (?:nêu |nói )?trên\b(?! địa bàn| các| hệ thống| mạng| phương tiện)"
)
_DEMANDS = {"Chủ trì": "đơn vị chủ trì", "Thời hạn": "thời hạn"}
_HEAD = ("STT", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn", "Chỉ tiêu", "Căn cứ")


def compose_plan(pick: Pick, *, on: date) -> Paper:
    """Targets and times stand on their blocks as data; an annex lists who does what by when."""
    title, parted = (
        title_of(pick, verb="triển khai công tác tuyên truyền"),
        part_duties(pick.tasks, bases=pick.bases),
    )
    words = f"ban hành Kế hoạch {lower_first(title.text)} như sau:"
    table = _table(pick, parted, on) if _shared_out(parted) else None
    paper = frame(
        pick,
        on=on,
        subject=title.text,
        notes=(title.why, *report_times(pick, parted.reported, on=on)),
        blocks=(
            opening(pick, asks=words, on=on),
            *_aims(pick, table),
            *_targets(pick, on),
            *_tasks(pick, parted.kept, on),
            *_means(pick),
            *_duties(pick, parted, on),
        ),
        recipients=as_lines(addressed(pick)),
    )
    return paper._replace(annexes=(table,)) if table else paper


def _aims(pick: Pick, table: Annex | None) -> Iterator[Block]:
    named = [*map(name_paper, pick.bases)]
    # Papers of one office without numbers bear one name
    names = "; ".join(named) if len(named) == len(set(named)) else "các văn bản nêu trên"
    yield heading("MỤC ĐÍCH, YÊU CẦU")
    yield heading("Mục đích", LabelKind.ARABIC)
    if names:
        yield says(f"Triển khai đầy đủ, đúng thời hạn các nhiệm vụ được giao tại {names}.", LabelKind.DASH)
    yield says("[Nêu mục đích của Kế hoạch.]", LabelKind.DASH)
    yield heading("Yêu cầu", LabelKind.ARABIC)
    yield says(_demand(table))


def _demand(table: Annex | None) -> str:
    """What every duty of the annex has, by the columns that are filled in each row; nothing is claimed of the others."""
    head, *rows = table.blocks[0].rows if table else ((),)
    had = [
        _DEMANDS[name] for at, name in enumerate(head) if name in _DEMANDS and all(row[at] for row in rows)
    ]
    return f"Mỗi nhiệm vụ có {' và '.join(had)} nêu tại Phụ lục." if had else "[Nêu yêu cầu của Kế hoạch.]"


def _targets(pick: Pick, on: date) -> Iterator[Block]:
    """Numbers that are an indicator's, each with its sentence; a later report answers them."""
    measured = [(task, goal) for task in pick.tasks for goal in task.goals if is_indicator(goal)]
    if measured:
        yield heading("CHỈ TIÊU")
        for task, goal in measured:
            words = goal_words(_of_today(goal, on))
            yield says(f"{words}.", LabelKind.DASH, sources=(task.source,))._replace(goals=(goal,))


def _of_today(goal: Goal, on: date) -> Goal:
    """With the names of today: `phóng sự trên Báo Hà Sơn` of before 2025."""
    return goal._replace(measure=renew(goal.measure, on=on).text)


def _tasks(pick: Pick, tasks: tuple[Task, ...], on: date) -> Iterator[Block]:
    """Topics with their duties; a number that stands above is not kept twice."""
    yield heading("NHIỆM VỤ VÀ GIẢI PHÁP")
    topics = topics_of(tasks, bases=pick.bases)
    for topic in topics:
        if topic.name:
            yield heading(topic.name, LabelKind.ARABIC)
        for block in topic_blocks(topic, pick=pick, on=on, label=LabelKind.DASH):
            kept = tuple(goal for goal in block.goals if not is_indicator(goal))
            yield block._replace(goals=kept)
    if not topics:
        yield says("[Nêu nhiệm vụ, giải pháp.]", LabelKind.DASH)


def _means(pick: Pick) -> Iterator[Block]:
    yield heading("KINH PHÍ THỰC HIỆN")
    yield says(
        "Kinh phí thực hiện bố trí từ nguồn ngân sách nhà nước theo phân cấp hiện hành, lồng ghép trong dự toán "
        f"của các cơ quan, đơn vị được giao nhiệm vụ. [Nêu mức kinh phí của {pick.office.name}, nếu có.]"
    )


def _duties(pick: Pick, parted: Parted, on: date) -> Iterator[Block]:
    """Who does what: the bodies with the number of their duties in the annex, then how it is reported."""
    yield heading("TỔ CHỨC THỰC HIỆN")
    if _shared_out(parted):
        yield says(
            "Các cơ quan, đơn vị chủ trì, phối hợp thực hiện nhiệm vụ theo bảng phân công tại Phụ lục kèm theo Kế hoạch này.",
            LabelKind.ARABIC,
        )
    desk = pick.office.desk_name or NO_DESK
    yield says(f"{desk} theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kế hoạch.", LabelKind.ARABIC)
    yield from _passed(pick, parted, on)
    words = f"Các cơ quan, đơn vị, địa phương {report_words(pick, on=on)}."
    yield says(words, LabelKind.ARABIC, sources=sources_of(parted.reported))
    yield says(
        "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về "
        f"{pick.office.name} để xem xét, giải quyết./."
    )


def _passed(pick: Pick, parted: Parted, on: date) -> Iterator[Block]:
    """What everybody or some hand on, each among the points."""
    groups: list[list[Block]] = []
    for block in passed_on(pick, parted.passed, on=on, ours=False):
        if block.kind is BlockKind.HEADING or not groups or groups[-1][0].kind is not BlockKind.HEADING:
            groups.append([block])
        else:
            groups[-1].append(block)
    for first, *said in groups:
        alone = [first._replace(label=LabelKind.ARABIC)]
        yield from listed_under(f"{first.text}:", said, label=LabelKind.ARABIC) if said else alone


def _shared_out(parted: Parted) -> bool:
    """Whether there is work for the annex to share out."""
    return bool(parted.kept or parted.passed)


def _table(pick: Pick, parted: Parted, on: date) -> Annex:
    """Each duty once, however many papers give it; a column nobody fills is left out."""
    found: dict[tuple[str, ...], tuple[list[str], dict[str, None]]] = {}
    for *row, cited in (_row(task, on) for task in (*parted.kept, *parted.passed)):
        _, papers = found.setdefault((words_key(row[0]), *row[1:3]), (row, {}))
        papers[cited] = None
    rows = [(str(number), *row, "; ".join(papers)) for number, (row, papers) in enumerate(found.values(), 1)]
    said = [at for at in range(len(_HEAD)) if any(row[at] for row in rows)]
    filled = tuple(tuple(row[at] for at in said) for row in (_HEAD, *rows))
    table = Block("t1", BlockKind.TABLE, rows=filled, sources=tuple(task.source for task in pick.tasks))
    return Annex("a1", "BẢNG PHÂN CÔNG NHIỆM VỤ", (table,))


def _row(task: Task, on: date) -> tuple[str, ...]:
    words = asked_block(task._replace(moments=()), on=on, label=LabelKind.NONE).text
    bearers = [upper_first(body.name) for body in task.bearers]
    goals = (target_words(_of_today(goal, on), words, on=on) for goal in task.goals)
    return (
        _ABOVE.sub("các nội dung của Kế hoạch", _TIME_TO_SAY.sub("(thời gian nêu tại Kế hoạch)", words)),
        "; ".join(bearers),
        "; ".join(name for body in task.partners if (name := upper_first(body.name)) not in bearers),
        "; ".join(_times(task, words, on)),
        "; ".join(dict.fromkeys(filter(None, goals))),
        task.source.cited,
    )


def _times(task: Task, words: str, on: date) -> list[str]:
    """When it is due: a time the body asks anew is asked here, too, and never stands as the source had it."""
    asked = [match[0].strip("()") for match in _TIME_TO_SAY.finditer(words)]
    due = [lower_first(tidy_words(moment.text)) for moment in coming(task.moments, on=on).moments]
    gone = " ".join(asked).casefold()
    return list(dict.fromkeys((*asked, *(time for time in due if time.casefold() not in gone))))
