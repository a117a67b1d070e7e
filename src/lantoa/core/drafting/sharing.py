"""Duties of the office itself and of others: who asks others asks them for theirs, a report tells of one's own."""

from collections.abc import Sequence
from typing import NamedTuple

from lantoa.core.drafting.bodies import is_ours
from lantoa.core.drafting.clean import clean_words
from lantoa.core.drafting.model import Pick, Task
from lantoa.core.drafting.ranks import stands_above
from lantoa.core.kernel import pattern

_LONGEST = 60
# "chịu trách nhiệm trước Chủ tịch UBND tỉnh nếu …": what only who stands above may demand
_ANSWERS = pattern(r"\b[Cc]hịu (?:hoàn toàn )?trách nhiệm (?:toàn diện )?trước (?P<whom>[^,.;]{3,60})")


class Shared(NamedTuple):
    """What is composed, and in Vietnamese what was left out of it and why."""

    pick: Pick
    why: str


def for_others(pick: Pick) -> Shared:
    """Without the office's own duties (where it has no others, these are handed on), orders from above cited as such."""
    pick = pick._replace(tasks=tuple(_citing(task, pick) for task in pick.tasks))
    others = [task for task in pick.tasks if not _is_own(task, pick)]
    return _left(pick, others, f"việc của {pick.office.name}, giao trong nội bộ")


def _citing(task: Task, pick: Pick) -> Task:
    """What binds somebody towards a body above the office, as that body's own words: `(theo yêu cầu của … tại …)`."""
    words = clean_words(task.words or task.source.quote)
    issuer = next((basis.issuer for basis in pick.bases if basis.id == task.source.paper), "")
    answers = _ANSWERS.search(words)
    if not issuer or answers is None or not stands_above(answers["whom"], pick.office):
        return task
    words = f"{words.rstrip(' .;')} (theo yêu cầu của {issuer} tại {task.source.cited})"
    return task._replace(words=words)


def of_here(pick: Pick) -> Shared:
    """Without what only bodies of other provinces have to do."""
    here = [
        task for task in pick.tasks if not (task.bearers and all(body.elsewhere for body in task.bearers))
    ]
    return _left(pick, here, "của cơ quan ngoài tỉnh")


def of_ours(pick: Pick) -> Shared:
    """Without what others alone have to do, and without papers of which only that was picked; where all is of others, it is told of them."""
    ours = [task for task in pick.tasks if _is_own(task, pick) or not _is_named(task)]
    shared = _left(pick, ours, "việc của cơ quan khác")
    given = {task.source.paper for task in pick.tasks} - {task.source.paper for task in shared.pick.tasks}
    kept = tuple(basis for basis in pick.bases if basis.id not in given)
    return shared._replace(pick=shared.pick._replace(bases=kept))


def _left(pick: Pick, kept: Sequence[Task], reason: str) -> Shared:
    out = [task for task in pick.tasks if task not in kept]
    if not kept or not out:
        return Shared(pick, "")
    words = "; ".join(f"“{brief(task.source.quote)}”" for task in out)
    return Shared(pick._replace(tasks=tuple(kept)), f"Để lại {len(out)} nhiệm vụ ({reason}): {words}")


def brief(words: str) -> str:
    """The first words of a sentence."""
    line = clean_words(words)
    return line if len(line) <= _LONGEST else line[:_LONGEST].rsplit(" ", 1)[0] + "…"


def _is_own(task: Task, pick: Pick) -> bool:
    return bool(task.bearers) and all(is_ours(body, pick.office) for body in task.bearers)


def _is_named(task: Task) -> bool:
    return any(not body.anybody for body in task.bearers)
