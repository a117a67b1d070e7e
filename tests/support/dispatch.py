"""Outgoing papers to test with, of the department."""

from office import DEPARTMENT, OFFICE, TODAY, actor, build_office
from papers_to_send import PAPER, block

from lantoa.apps.drafts.models import Draft
from lantoa.apps.drafts.services.write import begin_draft
from lantoa.core.drafting import paper_from_json, paper_to_json
from lantoa.core.permission import Role

TEXT = "Thực hiện kế hoạch của Ủy ban nhân dân tỉnh, Sở đề nghị các xã, phường phát tin hằng ngày."


def letter(*blocks, **fields):
    """A paper that rests on nothing yet."""
    blocks = blocks or (block("b1", TEXT), block("b2", "Đề nghị các đơn vị quan tâm thực hiện."))
    return PAPER._replace(blocks=blocks, annexes=(), **fields)


def begun(paper=None, *, office=DEPARTMENT, unit=OFFICE, who=None, **more):
    """A draft of one."""
    build_office()
    who = who or actor(Role.SPECIALIST, unit)
    return begin_draft(who, office=office, unit=unit, paper=paper or letter(), **more)


def body(draft):
    """What the browser has in its hands."""
    return paper_to_json(paper_from_json(Draft.objects.get(pk=draft.pk).body))


def edited(draft, **words):
    """The same with other words in the blocks named, as the browser sends it."""
    data = body(draft)
    for one in data["blocks"]:
        one["text"] = words.get(one["id"], one["text"])
    return data


__all__ = ["TODAY", "begun", "block", "body", "edited", "letter"]
