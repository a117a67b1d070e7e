"""Topics of a picked paper that bring no duty: the composer adds them or leaves them, but is told."""

from collections.abc import Iterable, Iterator

from lantoa.core.drafting.cite import name_paper
from lantoa.core.drafting.model import Basis, Pick, Task
from lantoa.core.drafting.name_topic import is_one_topic, name_topic, title_words


def untold(pick: Pick) -> Iterator[str]:
    """In Vietnamese, a sentence a paper: which topics of its subject no picked duty is about; none where each has one."""
    for basis in pick.bases:
        own = [task for task in pick.tasks if task.source.paper == basis.id]
        if missing := "; ".join(f"“{topic}”" for topic in _missing(basis, own)):
            yield f"Chuyên đề {missing} của {name_paper(basis)} chưa có nhiệm vụ nào: thêm hay bỏ?"


def _missing(basis: Basis, tasks: Iterable[Task]) -> Iterator[str]:
    """Of a paper on several topics; a duty on the paper as a whole is about none of them."""
    topics = [title_words(part) for part in title_words(basis.title).split(";")]
    whole = title_words(basis.title)
    named = {name_topic(task, basis).topic for task in tasks} - {whole}
    for topic in topics if len(topics) > 1 else ():
        if topic and not any(topic == name or is_one_topic(topic, name) for name in named):
            yield topic
