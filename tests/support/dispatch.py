"""Outgoing papers to test with, of the department, at every step of their way."""

from datetime import date

from office import DEPARTMENT, OFFICE, actor, build_office
from papers_to_send import PAPER, block

from lantoa.apps.drafts.models import Draft
from lantoa.apps.drafts.services import issue, numbers, recall, seal, sign, steps
from lantoa.apps.drafts.services.approve import approve
from lantoa.apps.drafts.services.offices import Profile, set_profile
from lantoa.apps.drafts.services.write import begin_draft
from lantoa.core.drafting import paper_from_json, paper_to_json
from lantoa.core.permission import Role

TEXT = "Thực hiện kế hoạch của Ủy ban nhân dân tỉnh, Sở đề nghị các xã, phường phát tin hằng ngày."


def letter(*blocks, **fields):
    """A paper that rests on nothing yet."""
    blocks = blocks or (block("b1", TEXT), block("b2", "Đề nghị các đơn vị quan tâm thực hiện."))
    return PAPER._replace(**{"blocks": blocks, "annexes": (), **fields})


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


PROFILE = Profile(
    issuer="Sở Văn hóa, Thể thao và Du lịch",
    abbreviation="SVHTTDL",
    place="Hà Sơn",
    head_title="GIÁM ĐỐC",
    parent="Ủy ban nhân dân tỉnh Hà Sơn",
    leaders="Lãnh đạo Sở",
)


def described(office=DEPARTMENT, *, profile=PROFILE):
    """The office with its own words."""
    build_office()
    return set_profile(actor(Role.DIRECTOR, office), office=office, since=date(2026, 1, 1), profile=profile)


def to_be_signed(paper=None, *, office=DEPARTMENT, unit=OFFICE, **more):
    """A draft whose signer is named: the head of the office."""
    described(office)
    row = begun(paper, office=office, unit=unit, **more)
    head = actor(Role.DIRECTOR, office)
    return steps.name_signer(actor(Role.SPECIALIST, unit), draft=row.pk, version=row.version, signer=head.id)


def submitted(paper=None, **more):
    row = to_be_signed(paper, **more)
    return steps.submit(actor(Role.SPECIALIST, OFFICE), draft=row.pk, version=row.version)


def content_checked(paper=None):
    row = submitted(paper)
    return steps.check_content(actor(Role.HEAD_OF_UNIT, OFFICE), draft=row.pk, version=row.version)


def form_checked(paper=None):
    row = content_checked(paper)
    return steps.check_form(actor(Role.CLERK), draft=row.pk, version=row.version)


def approved(paper=None):
    row = form_checked(paper)
    return approve(actor(Role.DIRECTOR), draft=row.pk, version=row.version)


def signed(paper=None):
    """Signed by hand on paper."""
    row = approved(paper)
    return sign.sign_by_hand(actor(Role.DIRECTOR), draft=row.pk, version=row.version)


def numbered(paper=None):
    row = signed(paper)
    return numbers.give_number(actor(Role.CLERK), draft=row.pk, version=row.version)


def sealed(paper=None):
    row = numbered(paper)
    return seal.stamp_by_hand(actor(Role.CLERK), draft=row.pk, version=row.version)


def issued(paper=None):
    row = sealed(paper)
    return issue.issue(actor(Role.CLERK), draft=row.pk, version=row.version)


def recalled(row, *, reason="Phát hành nhầm", **more):
    """The clerk asks, the head of the office confirms."""
    row = recall.ask_recall(actor(Role.CLERK), draft=row.pk, version=row.version, reason=reason)
    return recall.confirm_recall(actor(Role.DIRECTOR), draft=row.pk, version=row.version, **more)
