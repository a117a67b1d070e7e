"""Every address of the workbench: who may reach it. `test_permissions.py` walks it for every role, here and elsewhere.

`verb`: what the matrix must allow (None: everybody who signed in). `thing`: makes what the address is about, in the
department, and gives the address's arguments; somebody whose roles are elsewhere must be refused.
"""

from datetime import date
from typing import NamedTuple

from arrivals import HEAD, arrived, assigned, registered, settled
from dispatch import begun
from django.utils import timezone
from duties import duty
from office import DEPARTMENT, OFFICE, TODAY, actor, person
from reviews import paper, reread_otherwise, sample

from lantoa.apps.documents.services.review import confirm_sure
from lantoa.apps.drafts.models import Book, Delivery, Draft, FileRole, KnownCertificate, Scan
from lantoa.apps.drafts.services.copies import make_copy
from lantoa.apps.drafts.services.delegations import add_delegation
from lantoa.apps.drafts.services.files import keep, pdf_of
from lantoa.apps.drafts.services.numbers import reserve
from lantoa.apps.drafts.services.remarks import add_remark
from lantoa.apps.duties.models import Topic
from lantoa.apps.organisations.models import Reorganisation
from lantoa.apps.organisations.services.asked import Asked, HeirAsked
from lantoa.apps.organisations.services.reorganise import preview, reorganise
from lantoa.core.organisation import SuccessionKind
from lantoa.core.permission import Role, Verb


class Address(NamedTuple):
    name: str
    verb: Verb | None
    method: str = "get"
    thing: object = None
    data: dict = {}  # noqa: RUF012 - never changed


def someone():
    return [person(Role.SPECIALIST, OFFICE, username="mot.nguoi").pk]


def someones_role():
    user = person(Role.SPECIALIST, OFFICE, username="mot.nguoi")
    return [user.pk, user.memberships.get().pk]


def read_paper():
    return [paper().arrival_id]


def read_item():
    reading = paper()
    return [reading.arrival_id, reading.items.filter(kind="obligation").first().pk]


def read_sheet():
    return [paper().arrival_id, 0]


def a_certificate():
    """Of somebody in the department, confirmed."""
    user = person(Role.SPECIALIST, OFFICE, username="mot.nguoi")
    said = {"fingerprint": "ab", "name": "Mot Nguoi", "confirmed_at": timezone.now()}
    row, _made = KnownCertificate.objects.get_or_create(user=user, confirmed_by=user, defaults=said)
    return [row.pk]


def printed_page():
    return [sample("ke-hoach-thang-hanh-dong.pdf").arrival_id, 1]


def older_paper():
    return [paper(engine="0.9").arrival_id]


def read_again():
    """Two readings that differ in one target."""
    reading = reread_otherwise()
    return [reading.arrival_id]


def decided():
    reading = paper()
    step = confirm_sure(actor(Role.SPECIALIST), reading=reading.pk)
    return [reading.arrival_id, step.pk]


def incoming():
    return [arrived().pk]


def printed_paper():
    return [sample("ke-hoach-thang-hanh-dong.pdf").arrival_id]


def numbered():
    return [registered().pk]


def given_out():
    return [assigned().pk]


def done():
    return [settled().pk]


def a_duty(**fields):
    return [duty(bearers=[OFFICE], **fields).pk]


def assigned_duty():
    return a_duty(state="assigned")


def share_of(row):
    return [row.bearers.get().pk]


def given_share():
    return share_of(duty(bearers=[DEPARTMENT], state="assigned"))


def proven_share():
    row = duty(bearers=[OFFICE])
    row.bearers.update(evidence_file=row.arrival.file)
    return share_of(row)


def a_topic():
    return [Topic.objects.create(office_id=DEPARTMENT, name="Bình đẳng giới", decided=True).pk]


def a_draft():
    return [begun(unit=DEPARTMENT, who=actor(Role.SPECIALIST, DEPARTMENT)).pk]


def a_source():
    return [*a_draft(), paper().arrival_id, 0]


def first_page():
    return [*a_draft(), 1]


def older_version():
    return [*a_draft(), 1]


def a_suggestion():
    draft = a_draft()[0]
    who = actor(Role.SPECIALIST, DEPARTMENT)
    remark = add_remark(who, draft=draft, block="b1", quote="Thực hiện", replacement="Theo")
    return [draft, remark.pk]


def a_copy():
    asked = {"kind": "SY", "recipients": "Thanh tra", "signer": actor(Role.DIRECTOR, DEPARTMENT).id}
    arrival = registered().pk
    return [make_copy(actor(Role.CLERK), office=DEPARTMENT, arrival=arrival, **asked).pk]


def a_file():
    draft = a_draft()
    row = Draft.objects.get(pk=draft[0])
    return [*draft, keep(actor(Role.SPECIALIST, DEPARTMENT), row, role=FileRole.DOCX, data=b"PK").pk]


def a_book():
    since = date(2026, 1, 1)
    found = Book.objects.get_or_create(office_id=DEPARTMENT, code="rieng", name="Sổ riêng", since=since)[0]
    return [found.pk]


def a_number():
    return [reserve(actor(Role.CLERK, DEPARTMENT), book=a_book()[0], reason="Giữ chỗ").pk]


def a_scan():
    """Of a paper that is only begun: it is the reading that is asked about."""
    (draft,), file = a_draft(), arrived().file
    told = {"name": "quet.pdf", "by": person(Role.CLERK), "at": timezone.now()}
    return [draft, Scan.objects.create(draft_id=draft, file=file, **told).pk]


def came_in():
    """A paper that was sent to a part of the department."""
    sent = {"channel": "axis", "sent_at": timezone.now(), "sent_by": person(Role.CLERK)}
    (draft,) = a_draft()
    row, _made = Delivery.objects.get_or_create(
        draft_id=draft, place=1, name="Phòng", unit_id=OFFICE, defaults=sent
    )
    return [row.pk]


def came_with_a_file():
    (key,) = came_in()
    row = Delivery.objects.get(pk=key).draft
    keep(actor(Role.SPECIALIST, DEPARTMENT), row, role=FileRole.NUMBERED, data=pdf_of(row))
    return [key, 0]


def came_with_a_page():
    return [came_with_a_file()[0], 1]


def a_power():
    deputy = person(Role.HEAD_OF_UNIT, OFFICE).pk
    given = {"authority": "KT", "title": "PHÓ GIÁM ĐỐC", "since": date(2026, 1, 1)}
    return [add_delegation(actor(Role.DIRECTOR), office=DEPARTMENT, user=deputy, **given).pk]


# The versions of these papers are those of their making
FROM = {"since": "01/12/2026"}
NEW_UNIT = {"name": "Phòng Mới", "kind": "office", **FROM}


def department():
    return [DEPARTMENT]


def office():
    return [OFFICE]


def quiet_office():
    return ["phong-nvvh"]


def reorganised():
    """An office of the department that another has inherited."""
    done = Reorganisation.objects.filter(basis="1/QĐ").first()
    if done:
        return [done.pk]
    asked = Asked(SuccessionKind.MERGED, date(2026, 2, 1), "1/QĐ", (OFFICE,), (HeirAsked(unit="phong-nvvh"),))
    admin = actor(Role.ADMINISTRATOR)
    edition = preview(admin, asked=asked, today=TODAY).edition
    return [reorganise(admin, asked=asked, edition=edition, today=TODAY)]


ADDRESSES = [
    Address("today", None),
    Address("matrix", None),
    Address("people", Verb.PEOPLE_VIEW),
    Address("person", Verb.PEOPLE_VIEW, thing=someone),
    Address("new_person", Verb.PEOPLE_MANAGE),
    Address("grant_role", Verb.PEOPLE_MANAGE, "post", someone, {"role": "clerk", "unit": DEPARTMENT}),
    Address("end_role", Verb.PEOPLE_MANAGE, "post", someones_role),
    Address("give_password", Verb.PEOPLE_MANAGE, "post", someone),
    Address("person_active", Verb.PEOPLE_MANAGE, "post", someone, {"active": "no"}),
    Address("register", Verb.REGISTER_VIEW),
    Address("being_read", Verb.REGISTER_VIEW),
    Address("register_book", Verb.REGISTER_VIEW),
    Address("receive_files", Verb.REGISTER_RECEIVE, "post"),
    Address("arrival", Verb.REGISTER_VIEW, thing=incoming),
    Address("arrival_file", Verb.REGISTER_VIEW, thing=incoming),
    Address("arrival_first_page", Verb.REGISTER_VIEW, thing=printed_paper),
    Address("arrival_confirm", Verb.REGISTER_NUMBER, "post", incoming, {"version": 1, **HEAD}),
    Address("arrival_enter", Verb.REGISTER_NUMBER, "post", incoming, {"version": 1, **HEAD}),
    Address("arrival_duplicate", Verb.REGISTER_NUMBER, "post", incoming, {"version": 1, "of": ""}),
    Address("arrival_return", Verb.REGISTER_NUMBER, "post", incoming, {"version": 1, "reason": "Gửi nhầm"}),
    Address("arrival_take_back", Verb.REGISTER_NUMBER, "post", incoming, {"version": 1}),
    Address("arrival_read_again", Verb.REGISTER_RECEIVE, "post", incoming),
    Address("arrivals_pick", Verb.REGISTER_VIEW, "post"),
    Address("arrivals_to_enter", Verb.REGISTER_NUMBER),
    Address("arrivals_enter", Verb.REGISTER_NUMBER, "post"),
    Address("arrivals_together", Verb.REGISTER_ASSIGN),
    Address("arrivals_assign", Verb.REGISTER_ASSIGN, "post"),
    Address("arrival_assign", Verb.REGISTER_ASSIGN, "post", numbered, {"version": 2, "lead": OFFICE}),
    Address("arrival_acknowledge", Verb.REGISTER_SETTLE, "post", given_out),
    Address("arrival_settle", Verb.REGISTER_SETTLE, "post", numbered, {"version": 2}),
    Address("arrival_reopen", Verb.REGISTER_SETTLE, "post", done, {"version": 3}),
    Address("audit", Verb.AUDIT_VIEW),
    Address("audit_take", Verb.AUDIT_VIEW, "post"),
    Address("audit_check", Verb.AUDIT_VIEW, "post"),
    Address("organisation", Verb.ORGANISATION_VIEW),
    Address("organisation_branch", Verb.ORGANISATION_VIEW, thing=department),
    Address("unit_choices", Verb.ORGANISATION_VIEW),
    Address("unit_phrase", Verb.ORGANISATION_VIEW),
    Address("unit", Verb.ORGANISATION_VIEW, thing=department),
    Address("add_unit", Verb.ORGANISATION_EDIT, "post", department, NEW_UNIT),
    Address("add_bodies", Verb.ORGANISATION_EDIT, "post", department),
    Address("rename_unit", Verb.ORGANISATION_EDIT, "post", office, {"name": "Phòng Báo chí", **FROM}),
    Address("name_unit", Verb.ORGANISATION_EDIT, "post", office, {"text": "PBC", "use": "alias", **FROM}),
    Address("code_unit", Verb.ORGANISATION_EDIT, "post", office, {"system": "other", "value": "1", **FROM}),
    Address("describe_unit", Verb.ORGANISATION_EDIT, "post", office, {"key": "zone", "value": "I", **FROM}),
    Address("move_unit", Verb.ORGANISATION_EDIT, "post", office, {"parent": "phong-nvvh", **FROM}),
    Address("end_unit", Verb.ORGANISATION_EDIT, "post", quiet_office, FROM),
    Address("unit_tables", Verb.ORGANISATION_VIEW),
    Address("export_units", Verb.ORGANISATION_VIEW),
    Address("preview_units", Verb.ORGANISATION_EDIT, "post"),
    Address("import_units", Verb.ORGANISATION_EDIT, "post"),
    Address("reorganisations", Verb.ORGANISATION_VIEW),
    Address("reorganise", Verb.ORGANISATION_REORGANISE),
    Address("reorganise", Verb.ORGANISATION_REORGANISE, "post", data={"origin": OFFICE, "action": "preview"}),
    Address("reorganisation", Verb.ORGANISATION_VIEW, thing=reorganised),
    Address("undo_reorganisation", Verb.ORGANISATION_REORGANISE, "post", reorganised),
    Address("duties", Verb.DUTY_VIEW),
    Address("duty_board", Verb.DUTY_VIEW),
    Address("duty_month", Verb.DUTY_VIEW),
    Address("duty_year", Verb.DUTY_VIEW),
    Address("duty_export", Verb.DUTY_VIEW),
    Address("duty_units", Verb.DUTY_VIEW),
    Address("duties_assign", Verb.DUTY_ASSIGN, "post"),
    Address("duties_take_on", Verb.DUTY_PROGRESS, "post"),
    Address("duties_undo", Verb.DUTY_ASSIGN, "post"),
    Address("heirs", Verb.DUTY_ASSIGN),
    Address("heirs_choose", Verb.DUTY_ASSIGN, "post"),
    Address("view_save", Verb.DUTY_VIEW, "post", data={"name": "Của tôi"}),
    Address("view_drop", Verb.DUTY_VIEW, "post"),
    Address("feeds", Verb.DUTY_VIEW),
    Address("feed_revoke", Verb.DUTY_VIEW, "post"),
    Address("topics", Verb.DUTY_VIEW),
    Address("topics_suggest", Verb.DUTY_GROUP, "post", data={"office": DEPARTMENT}),
    Address("topic", Verb.DUTY_VIEW, thing=a_topic),
    Address("topic_accept", Verb.DUTY_GROUP, "post", a_topic),
    Address("topic_drop", Verb.DUTY_GROUP, "post", a_topic),
    Address("topic_rename", Verb.DUTY_GROUP, "post", a_topic, {"name": "Tên khác"}),
    Address("topic_merge", Verb.DUTY_GROUP, "post", a_topic),
    Address("duty", Verb.DUTY_VIEW, thing=a_duty),
    Address("duty_shares", Verb.DUTY_VIEW, thing=a_duty),
    Address("duty_proof", Verb.DUTY_VIEW, thing=proven_share),
    Address("duty_assign", Verb.DUTY_ASSIGN, "post", a_duty, {"version": 0}),
    Address("duty_take_on", Verb.DUTY_PROGRESS, "post", given_share, {"version": 0}),
    Address("duty_complete", Verb.DUTY_PROGRESS, "post", given_share, {"version": 0}),
    Address("duty_complete_once", Verb.DUTY_PROGRESS, "post", given_share, {"version": 0}),
    Address("duty_excuse", Verb.DUTY_WAIVE, "post", given_share, {"version": 0}),
    Address("duty_share_back", Verb.DUTY_PROGRESS, "post", given_share, {"version": 0}),
    Address("duty_hand_down", Verb.DUTY_PROGRESS, "post", given_share, {"units": OFFICE}),
    Address("duty_take_back", Verb.DUTY_PROGRESS, "post", given_share, {"units": OFFICE}),
    Address("heirs_back", Verb.DUTY_ASSIGN, "post", given_share),
    Address("duty_share_undo", Verb.DUTY_VIEW, "post", given_share, {"version": 0}),
    Address("duty_postpone", Verb.DUTY_ASSIGN, "post", a_duty, {"version": 0}),
    Address("duty_waive", Verb.DUTY_WAIVE, "post", a_duty, {"version": 0}),
    Address("duty_back", Verb.DUTY_ASSIGN, "post", assigned_duty, {"version": 0}),
    Address("duty_reading", Verb.DUTY_ASSIGN, "post", a_duty, {"version": 0, "part": "due", "take": "own"}),
    Address("duty_undo", Verb.DUTY_VIEW, "post", a_duty, {"version": 0}),
    Address("duty_topic", Verb.DUTY_GROUP, "post", a_duty, {"name": "Bình đẳng giới"}),
    Address("dispatch", Verb.DISPATCH_VIEW),
    Address("dispatch_new", Verb.DISPATCH_DRAFT),
    Address("dispatch_pick", Verb.DISPATCH_DRAFT, "post"),
    Address("dispatch_begin", Verb.DISPATCH_DRAFT, "post"),
    Address("dispatch_register", Verb.DISPATCH_VIEW),
    Address("dispatch_numbers", Verb.DISPATCH_VIEW),
    Address("dispatch_open_book", Verb.DISPATCH_NUMBER, "post", data={"office": DEPARTMENT, "name": "Sổ"}),
    Address(
        "dispatch_go_on",
        Verb.DISPATCH_NUMBER,
        "post",
        data={"office": DEPARTMENT, "last": "12", "reason": "Sổ giấy"},
    ),
    Address("dispatch_close_book", Verb.DISPATCH_NUMBER, "post", a_book),
    Address("dispatch_reserve", Verb.DISPATCH_NUMBER, "post", a_book, {"reason": "Họp"}),
    Address("dispatch_cancel_number", Verb.DISPATCH_NUMBER, "post", a_number, {"reason": "Hoãn"}),
    Address("dispatch_delegations", Verb.DISPATCH_DELEGATE),
    Address("dispatch_delegate", Verb.DISPATCH_DELEGATE, "post", data={"office": DEPARTMENT}),
    Address("dispatch_revoke", Verb.DISPATCH_DELEGATE, "post", a_power, {"reason": "Nghỉ"}),
    Address("dispatch_owners", None),
    Address("dispatch_own_certificate", None),
    Address("dispatch_confirm", Verb.PEOPLE_MANAGE, "post", data={"owner": f"|{DEPARTMENT}"}),
    Address("dispatch_doubt", Verb.PEOPLE_MANAGE, "post", a_certificate),
    Address("dispatch_profile", Verb.DISPATCH_DELEGATE),
    Address("dispatch_describe", Verb.DISPATCH_DELEGATE, "post", data={"office": DEPARTMENT}),
    Address(
        "dispatch_abbreviate",
        Verb.DISPATCH_DELEGATE,
        "post",
        data={"office": DEPARTMENT, "unit": OFFICE, "text": "TTBC"},
    ),
    Address("dispatch_copies", Verb.DISPATCH_ISSUE, thing=numbered),
    Address("dispatch_copied", Verb.DISPATCH_VIEW, thing=a_copy),
    Address("dispatch_signed_copy", Verb.DISPATCH_VIEW, thing=a_copy),
    # Whose turn it is to sign is said by the copy
    Address("dispatch_sign_copy", Verb.DISPATCH_VIEW, "post", a_copy),
    Address("dispatch_scanned_copy", Verb.DISPATCH_ISSUE, "post", a_copy),
    Address("dispatch_brought_copy", Verb.DISPATCH_VIEW, "post", a_copy),
    Address("dispatch_drop_copy", Verb.DISPATCH_ISSUE, "post", a_copy),
    Address("dispatch_pass_on_copy", Verb.DISPATCH_ISSUE, "post", a_copy),
    Address("dispatch_copy_arrival", Verb.DISPATCH_ISSUE, "post", numbered),
    Address("dispatch_paper", Verb.DISPATCH_VIEW, thing=a_draft),
    Address("dispatch_file", Verb.DISPATCH_VIEW, thing=a_file),
    Address("dispatch_name_signer", Verb.DISPATCH_DRAFT, "post", a_draft),
    Address("dispatch_draft_in", Verb.DISPATCH_DRAFT, "post", a_draft, {"version": 1, "unit": OFFICE}),
    Address("dispatch_submit", Verb.DISPATCH_DRAFT, "post", a_draft, {"version": 1}),
    Address("dispatch_check_content", Verb.DISPATCH_CHECK_CONTENT, "post", a_draft, {"version": 1}),
    Address("dispatch_check_form", Verb.DISPATCH_CHECK_FORM, "post", a_draft, {"version": 1}),
    # Who approves, signs and sends back is said by the draft: its signer, whoever has it before them
    Address("dispatch_approve", Verb.DISPATCH_VIEW, "post", a_draft, {"version": 1}),
    Address("dispatch_send_back", Verb.DISPATCH_VIEW, "post", a_draft, {"version": 1}),
    Address("dispatch_sign", Verb.DISPATCH_VIEW, "post", a_draft, {"version": 1}),
    Address("dispatch_sign_by_hand", Verb.DISPATCH_VIEW, "post", a_draft, {"version": 1}),
    Address("dispatch_brought_signed", Verb.DISPATCH_VIEW, "post", a_draft, {"version": 1}),
    Address("dispatch_keep", Verb.DISPATCH_VIEW, "post", a_draft),
    Address("dispatch_forget", Verb.DISPATCH_VIEW, "post", a_draft),
    Address("dispatch_withdraw", Verb.DISPATCH_DRAFT, "post", a_draft, {"version": 1}),
    Address("dispatch_drop", Verb.DISPATCH_DRAFT, "post", a_draft, {"version": 1}),
    Address("dispatch_take_up", Verb.DISPATCH_DRAFT, "post", a_draft, {"version": 1}),
    Address("dispatch_number", Verb.DISPATCH_NUMBER, "post", a_draft, {"version": 1}),
    Address("dispatch_numbered", Verb.DISPATCH_ISSUE, "post", a_draft),
    Address("dispatch_stamp", Verb.DISPATCH_ISSUE, "post", a_draft, {"version": 1}),
    Address("dispatch_seal", Verb.DISPATCH_ISSUE, "post", a_draft, {"version": 1}),
    Address("dispatch_brought_sealed", Verb.DISPATCH_ISSUE, "post", a_draft, {"version": 1}),
    Address("dispatch_issue", Verb.DISPATCH_ISSUE, "post", a_draft, {"version": 1}),
    Address("dispatch_recall", Verb.DISPATCH_ISSUE, "post", a_draft, {"version": 1}),
    Address("dispatch_confirm_recall", Verb.DISPATCH_SIGN, "post", a_draft, {"version": 1}),
    Address("dispatch_whole", Verb.DISPATCH_VIEW, thing=a_draft),
    Address("dispatch_take_in", Verb.REGISTER_RECEIVE, "post", came_in),
    Address("dispatch_withdraw_recall", Verb.DISPATCH_ISSUE, "post", a_draft, {"version": 1}),
    Address("dispatch_decline_recall", Verb.DISPATCH_SIGN, "post", a_draft, {"version": 1}),
    Address("dispatch_mark_sent", Verb.DISPATCH_ISSUE, "post", a_draft, {"channel": "axis"}),
    Address("dispatch_scan", Verb.DISPATCH_ISSUE, "post", a_draft),
    Address("dispatch_scan_file", Verb.DISPATCH_VIEW, thing=a_scan),
    Address("dispatch_received", Verb.REGISTER_VIEW, thing=came_in),
    Address("dispatch_receive", Verb.REGISTER_RECEIVE, "post", came_in),
    Address("dispatch_received_file", Verb.REGISTER_VIEW, thing=came_with_a_file),
    Address("dispatch_received_picture", Verb.REGISTER_VIEW, thing=came_with_a_page),
    Address("dispatch_unrelate", Verb.DISPATCH_DRAFT, "post", a_draft),
    Address("dispatch_follow", Verb.DISPATCH_DRAFT, "post", a_draft),
    Address("dispatch_copy", Verb.DISPATCH_ISSUE, "post", a_draft, {"office": DEPARTMENT}),
    Address("dispatch_edit", Verb.DISPATCH_VIEW, thing=a_draft),
    Address("dispatch_save", Verb.DISPATCH_DRAFT, "post", a_draft),
    Address("dispatch_sign_by", Verb.DISPATCH_DRAFT, "post", a_draft, {"version": 1, "signer": "0"}),
    Address("dispatch_present", Verb.DISPATCH_VIEW, "post", a_draft),
    Address("dispatch_check", Verb.DISPATCH_VIEW, thing=a_draft),
    Address("dispatch_source", Verb.DISPATCH_VIEW, thing=a_source),
    Address("dispatch_remark", Verb.DISPATCH_DRAFT, "post", a_draft, {"block": "b1", "text": "Ngắn hơn"}),
    Address("dispatch_remark_accept", Verb.DISPATCH_DRAFT, "post", a_suggestion),
    Address("dispatch_remark_resolve", Verb.DISPATCH_DRAFT, "post", a_suggestion),
    Address("dispatch_pages", Verb.DISPATCH_VIEW, thing=a_draft),
    Address("dispatch_sheets", Verb.DISPATCH_VIEW, thing=a_draft),
    Address("dispatch_picture", Verb.DISPATCH_VIEW, thing=first_page),
    Address("dispatch_pdf", Verb.DISPATCH_VIEW, thing=a_draft),
    Address("dispatch_docx", Verb.DISPATCH_VIEW, thing=a_draft),
    Address("dispatch_past", Verb.DISPATCH_VIEW, thing=a_draft),
    Address("dispatch_restore", Verb.DISPATCH_DRAFT, "post", older_version, {"base": "1"}),
    Address("graph", Verb.DUTY_VIEW, thing=read_paper),
    Address("review", Verb.REVIEW_VIEW, thing=read_paper),
    Address("review_index", Verb.REVIEW_VIEW, thing=read_paper),
    Address("review_table", Verb.REVIEW_VIEW, thing=read_paper),
    Address("review_sheet", Verb.REVIEW_VIEW, thing=read_sheet),
    Address("review_picture", Verb.REVIEW_VIEW, thing=printed_page),
    Address("review_card", Verb.REVIEW_VIEW, thing=read_item),
    Address("review_region", Verb.REVIEW_VIEW, thing=read_item),
    Address("review_annotation", Verb.REVIEW_VIEW, thing=read_paper),
    Address("review_present", Verb.REVIEW_VIEW, "post", read_paper),
    Address("review_confirm", Verb.REVIEW_DECIDE, "post", read_item, {"version": 0}),
    Address("review_correct", Verb.REVIEW_DECIDE, "post", read_item, {"version": 0, "start": 0, "end": 9}),
    Address("review_reject", Verb.REVIEW_DECIDE, "post", read_item, {"version": 0}),
    Address("review_split", Verb.REVIEW_DECIDE, "post", read_item, {"version": 0, "at": 9}),
    Address("review_merge", Verb.REVIEW_DECIDE, "post", read_item, {"version": 0}),
    Address("review_add", Verb.REVIEW_DECIDE, "post", read_paper, {"kind": "target", "start": 0, "end": 9}),
    Address("review_confirm_sure", Verb.REVIEW_DECIDE, "post", read_paper),
    Address("review_undo", Verb.REVIEW_DECIDE, "post", decided),
    Address("review_finish", Verb.REVIEW_DECIDE, "post", read_paper),
    Address("review_reopen", Verb.REVIEW_DECIDE, "post", read_paper),
    Address("review_reread", Verb.REVIEW_DECIDE, "post", older_paper),
    Address("review_compare", Verb.REVIEW_VIEW, thing=read_again),
    Address("review_choose", Verb.REVIEW_DECIDE, "post", read_again, {"version": 0, "take": "old"}),
    Address("review_choose_rest", Verb.REVIEW_DECIDE, "post", read_again, {"take": "old", "decided": "0"}),
    Address("review_renew", Verb.REVIEW_DECIDE, "post", read_again),
    Address("review_drop", Verb.REVIEW_DECIDE, "post", read_again),
]
# Reached without signing in
OPEN = {"feed", "set_language", "alive"}
# One's own account's, whatever one's role
OWN = {"usersessions_list"}
