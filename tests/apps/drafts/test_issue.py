"""Approved, signed, numbered, sealed, issued; and what may happen to it afterwards."""

from functools import partial

import pytest
from dispatch import (
    approved,
    begun,
    block,
    described,
    edited,
    form_checked,
    issued,
    letter,
    numbered,
    sealed,
    signed,
)
from django.utils import timezone
from office import COMMUNE, DEPARTMENT, OFFICE, actor, person

from lantoa.apps.audit.selectors import history, verify
from lantoa.apps.drafts.models import Draft, DraftState, FileRole, OutgoingFile, Step
from lantoa.apps.drafts.selectors.waiting import recall_asked, waiting
from lantoa.apps.drafts.services import files, issue, numbers, recall, seal, sign, steps
from lantoa.apps.drafts.services.approve import approve
from lantoa.apps.drafts.services.copies import make_copy
from lantoa.apps.drafts.services.write import save_draft
from lantoa.core.drafting import PaperKind
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Role

pytestmark = pytest.mark.django_db


def specialist():
    return actor(Role.SPECIALIST, OFFICE)


def director():
    return actor(Role.DIRECTOR)


def clerk():
    return actor(Role.CLERK)


class TestApprove:
    def test_the_file_that_is_to_be_signed_is_made_of_what_was_approved(self):
        row = approved()
        assert row.state == DraftState.SIGNING
        file = files.latest(row, FileRole.TO_SIGN)
        assert files.content(file).startswith(b"%PDF-")
        assert row.text_sha256
        assert file.name == f"du-thao-{row.pk}.pdf"

    def test_twice_is_once(self):
        row = form_checked()
        for _ in "12":
            after = approve(director(), draft=row.pk, version=row.version)
        assert after.version == row.version + 1
        assert OutgoingFile.objects.count() == 1

    def test_only_the_signer(self):
        row = form_checked()
        other = actor(Role.DIRECTOR)._replace(id=person(Role.DIRECTOR, DEPARTMENT, username="khac").pk)
        for who in (other, clerk()):
            with pytest.raises(Refused, match="sign_not_signer"):
                approve(who, draft=row.pk, version=row.version)

    def test_not_before_its_form_was_checked(self):
        row = form_checked()
        Draft.objects.update(state=DraftState.FORM)
        with pytest.raises(Refused, match="draft_not_now"):
            approve(director(), draft=row.pk, version=row.version)

    def test_not_with_an_authority_the_signer_does_not_have(self):
        row = form_checked()
        data = edited(row)
        data["signature"]["authority"] = ["KT. GIÁM ĐỐC"]
        row = save_draft(director(), draft=row.pk, base=row.version, paper=data).draft
        assert row.state == DraftState.APPROVAL, "the signer may change what waits for him"
        with pytest.raises(Refused, match="sign_block_differs"):
            approve(director(), draft=row.pk, version=row.version)

    def test_not_under_the_name_of_somebody_else(self):
        row = form_checked()
        data = edited(row)
        data["signature"]["name"] = "Một Người Khác"
        row = save_draft(director(), draft=row.pk, base=row.version, paper=data).draft
        with pytest.raises(Refused, match="sign_block_differs"):
            approve(director(), draft=row.pk, version=row.version)

    @pytest.mark.parametrize(("words", "code"), [("[Nêu lý do]", "draft_blanks"), ("", "draft_empty")])
    def test_not_what_was_left_unwritten_since_it_was_submitted(self, words, code):
        row = form_checked()
        data = edited(row, b1=words, b2=words)
        row = save_draft(director(), draft=row.pk, base=row.version, paper=data).draft
        with pytest.raises(Refused, match=code):
            approve(director(), draft=row.pk, version=row.version)

    def test_not_with_a_relation_that_its_kind_does_not_allow_any_more(self):
        old, row = issued(), form_checked()
        issue.relate(director(), draft=row.pk, target=old.pk, kind="corrects", reason="Sai thể thức")
        row.refresh_from_db()
        data = {**edited(row), "kind": PaperKind.PLAN.value}
        row = save_draft(director(), draft=row.pk, base=row.version, paper=data).draft
        with pytest.raises(Refused, match="correction_by_letter"):
            approve(director(), draft=row.pk, version=row.version)

    def test_sent_back_the_files_are_void_and_kept(self):
        row = approved()
        back = steps.send_back(director(), draft=row.pk, version=row.version, comment="Bổ sung thời hạn.")
        assert (back.state, back.text_sha256) == (DraftState.DRAFTING, "")
        assert files.latest(back, FileRole.TO_SIGN) is None
        assert OutgoingFile.objects.get().void_at

    def test_a_drafter_does_not_take_back_what_is_approved(self):
        row = approved()
        with pytest.raises(Refused, match="draft_not_now"):
            steps.withdraw(specialist(), draft=row.pk, version=row.version)
        with pytest.raises(Refused, match="draft_frozen"):
            save_draft(specialist(), draft=row.pk, base=row.version, paper=edited(row, b1="Khác."))
        with pytest.raises(Refused, match="not_permitted"):
            steps.send_back(specialist(), draft=row.pk, version=row.version, comment="Sửa.")


class TestSignByHand:
    def test_signed_on_paper(self):
        row = signed()
        assert (row.state, row.on_paper, bool(row.signed_at)) == (DraftState.NUMBERING, True, True)
        assert sign.sign_by_hand(director(), draft=row.pk, version=row.version - 1).version == row.version

    def test_only_by_the_signer(self):
        row = approved()
        with pytest.raises(Refused, match="sign_not_signer"):
            sign.sign_by_hand(clerk(), draft=row.pk, version=row.version)

    def test_a_signed_paper_goes_back_too(self):
        row = signed()
        back = steps.send_back(clerk(), draft=row.pk, version=row.version, comment="Sai địa danh.")
        assert (back.state, back.on_paper, back.signed_at) == (DraftState.DRAFTING, False, None)


class TestIssue:
    def test_the_whole_way(self):
        row = issued()
        assert (row.state, row.printed) == (DraftState.ISSUED, "01/SVHTTDL-TTBC")
        assert row.issued_at
        log = list(Step.objects.order_by("pk").values_list("verb", flat=True))
        assert log == [
            "submit",
            "check_content",
            "check_form",
            "approve",
            "sign",
            "number",
            "seal",
            "issue",
        ]
        roles = set(row.files.values_list("role", flat=True))
        assert roles == {FileRole.TO_SIGN, FileRole.DOCX, FileRole.NUMBERED}
        assert files.latest(row, FileRole.DOCX).name == "01-SVHTTDL-TTBC.docx"
        assert files.content(files.latest(row, FileRole.DOCX)).startswith(b"PK")
        assert verify()

    def test_twice_is_once(self):
        row = sealed()
        for _ in "12":
            after = issue.issue(clerk(), draft=row.pk, version=row.version)
        assert after.version == row.version + 1
        stamped = Step.objects.filter(verb="issue")
        assert stamped.count() == 1

    @pytest.mark.parametrize("role", [Role.SPECIALIST, Role.DIRECTOR, Role.HEAD_OF_UNIT])
    def test_only_the_clerk(self, role):
        row = sealed()
        with pytest.raises(Refused, match="not_permitted"):
            issue.issue(actor(role), draft=row.pk, version=row.version)

    def test_nothing_is_issued_unsealed(self):
        row = numbered()
        with pytest.raises(Refused, match="draft_not_now"):
            issue.issue(clerk(), draft=row.pk, version=row.version)
        Draft.objects.update(on_paper=False, state=DraftState.ISSUING)
        with pytest.raises(Refused, match="seal_needs_signature"):
            issue.issue(clerk(), draft=row.pk, version=row.version)

    def test_nothing_is_issued_that_says_something_else_than_was_approved(self):
        row = sealed()
        Draft.objects.update(body={**row.body, "subject": "khác"})
        with pytest.raises(Refused, match="approved_text_differs"):
            issue.issue(clerk(), draft=row.pk, version=row.version)
        Draft.objects.update(body=row.body)
        assert issue.issue(clerk(), draft=row.pk, version=row.version).issued_at

    def test_no_seal_by_hand_on_what_was_not_signed_by_hand(self):
        row = numbered()
        Draft.objects.update(on_paper=False)
        with pytest.raises(Refused, match="seal_needs_signature"):
            seal.stamp_by_hand(clerk(), draft=row.pk, version=row.version)

    def test_afterwards_nothing_changes(self):
        row = issued()
        with pytest.raises(Refused, match="draft_frozen"):
            save_draft(specialist(), draft=row.pk, base=row.version, paper=edited(row, b1="Khác."))
        with pytest.raises(Refused, match="draft_not_now"):
            steps.send_back(clerk(), draft=row.pk, version=row.version, comment="Sửa.")
        with pytest.raises(Refused, match="number_issued"):
            numbers.cancel(clerk(), number=row.numbers.get().pk, reason="Nhầm")

    @pytest.mark.parametrize(
        ("written", "said", "copies"), [(12, None, 12), (12, 30, 30), (None, None, None)]
    )
    def test_how_many_copies_the_clerk_or_the_paper_says(self, written, said, copies):
        row = sealed(letter(copies=written))
        row = issue.issue(clerk(), draft=row.pk, version=row.version, copies=said)
        assert Draft.objects.get(pk=row.pk).copies == copies

    @pytest.mark.parametrize("copies", [0, -1, 100_000])
    def test_a_count_that_is_none_is_refused(self, copies):
        row = sealed()
        with pytest.raises(Refused, match="copies_count"):
            issue.issue(clerk(), draft=row.pk, version=row.version, copies=copies)


class TestRecall:
    def test_with_a_reason(self):
        row = issued()
        asked = recall.ask_recall(clerk(), draft=row.pk, version=row.version, reason="Sai  thẩm quyền")
        assert asked.state == DraftState.ISSUED, "it holds until somebody else confirms"
        again = recall.ask_recall(clerk(), draft=row.pk, version=row.version, reason="x")
        assert again.version == asked.version
        gone = recall.confirm_recall(director(), draft=row.pk, version=asked.version)
        assert (gone.state, gone.recall_reason) == (DraftState.RECALLED, "Sai thẩm quyền")
        again = recall.confirm_recall(director(), draft=row.pk, version=asked.version)
        assert again.version == gone.version
        verbs = [one.verb for one in history("draft", row.pk)]
        assert verbs[-2:] == ["draft.ask_recall", "draft.recall"]

    def test_not_without_one_nor_by_others(self):
        row = issued()
        with pytest.raises(Refused, match="reason_missing"):
            self.asked(row, reason="")
        with pytest.raises(Refused, match="not_permitted"):
            self.asked(row, who=director())
        with pytest.raises(Refused, match="not_found"):
            self.asked(row, who=actor(Role.CLERK, COMMUNE))
        row = self.asked(row)
        with pytest.raises(Refused, match="recall_asked"):
            self.asked(row)
        with pytest.raises(Refused, match="not_permitted"):
            recall.confirm_recall(clerk(), draft=row.pk, version=row.version)
        with pytest.raises(Refused, match="changed_meanwhile"):
            recall.confirm_recall(director(), draft=row.pk, version=row.version - 1)

    def asked(self, row, *, who=None, reason="Phát hành nhầm"):
        return recall.ask_recall(who or clerk(), draft=row.pk, version=row.version, reason=reason)

    def test_who_asked_does_not_confirm(self):
        row, both = issued(), director()
        row = self.asked(row, who=Actor(both.id, both.name, (*both.grants, *clerk().grants)))
        with pytest.raises(Refused, match="recall_own"):
            recall.confirm_recall(both, draft=row.pk, version=row.version)

    def test_nothing_is_confirmed_that_nobody_asked(self):
        row = issued()
        for do in (recall.confirm_recall, partial(recall.decline_recall, reason="x")):
            with pytest.raises(Refused, match="recall_not_asked"):
                do(director(), draft=row.pk, version=row.version)

    def test_who_asked_asks_no_more(self):
        row = self.asked(issued())
        kept = recall.withdraw_recall(clerk(), draft=row.pk, version=row.version, reason="Nhầm văn bản")
        again = recall.withdraw_recall(clerk(), draft=row.pk, version=row.version, reason="Nhầm văn bản")
        assert (kept.state, again.version) == (DraftState.ISSUED, kept.version)
        assert history("draft", row.pk).last().verb == "draft.withdraw_recall"
        with pytest.raises(Refused, match="recall_not_asked"):
            recall.confirm_recall(director(), draft=row.pk, version=kept.version)
        with pytest.raises(Refused, match="recall_not_asked"):
            recall.withdraw_recall(clerk(), draft=row.pk, version=kept.version)
        assert self.asked(kept).version == kept.version + 1

    def test_nobody_else_withdraws_what_one_asked(self):
        row = self.asked(issued())
        other = Actor(person(Role.CLERK, username="van.thu.hai").pk, "Văn thư hai", clerk().grants)
        with pytest.raises(Refused, match="recall_of_another"):
            recall.withdraw_recall(other, draft=row.pk, version=row.version)
        with pytest.raises(Refused, match="not_permitted"):
            recall.withdraw_recall(director(), draft=row.pk, version=row.version)
        gone = recall.confirm_recall(director(), draft=row.pk, version=row.version)
        with pytest.raises(Refused, match="draft_not_now"):
            recall.withdraw_recall(clerk(), draft=row.pk, version=gone.version)

    def test_who_decides_may_say_no_and_why(self):
        row = self.asked(issued())
        with pytest.raises(Refused, match="reason_missing"):
            recall.decline_recall(director(), draft=row.pk, version=row.version, reason=" ")
        kept = recall.decline_recall(director(), draft=row.pk, version=row.version, reason="Không sai")
        again = recall.decline_recall(director(), draft=row.pk, version=row.version, reason="Không sai")
        assert (kept.state, again.version) == (DraftState.ISSUED, kept.version)
        assert recall_asked(kept) is None
        assert self.asked(kept).version == kept.version + 1, "it may be asked again"

    def test_it_waits_for_the_head_and_the_signer_and_nobody_else(self, django_assert_max_num_queries):
        row, now = issued(), timezone.now()
        assert waiting(director(), now=now) == []
        self.asked(row)
        with django_assert_max_num_queries(3):
            (found,) = waiting(director(), now=now)
        assert (found.kind, found.draft, found.comment) == ("confirm_recall", row.pk, "Phát hành nhầm")
        assert waiting(clerk(), now=now) == []
        signs = Actor(row.signer_id, "", specialist().grants)
        assert [one.draft for one in waiting(signs, now=now)] == [row.pk]

    def test_what_was_recalled_is_copied_no_more(self):
        row = self.asked(issued())
        recall.confirm_recall(director(), draft=row.pk, version=row.version)
        asked = {"office": DEPARTMENT, "kind": "SY", "signer": director().id, "recipients": "Lưu"}
        with pytest.raises(Refused, match="copy_recalled"):
            make_copy(clerk(), draft=row.pk, **asked)

    def test_not_what_never_went_out(self):
        row = sealed()
        with pytest.raises(Refused, match="draft_not_now"):
            self.asked(row)


class TestYear:
    def test_what_was_signed_last_year_gets_no_number_of_this_one(self):
        row = signed()
        last = timezone.now().replace(year=timezone.localdate().year - 1, month=6, day=1)
        OutgoingFile.objects.update(at=last)
        with pytest.raises(Refused, match="number_year_over"):
            numbers.give_number(clerk(), draft=row.pk, version=row.version)
        assert not row.numbers.exists()
        row = steps.send_back(clerk(), draft=row.pk, version=row.version, comment="Năm in đã qua.")
        assert row.state == DraftState.DRAFTING


class TestRelations:
    def relate(self, draft, target, kind="corrects", reason="Sai trích yếu"):
        return issue.relate(specialist(), draft=draft.pk, target=target.pk, kind=kind, reason=reason)

    def test_a_letter_corrects_what_was_issued(self):
        old, new = issued(), begun()
        assert self.relate(new, old).pk == self.relate(new, old).pk
        issue.unrelate(specialist(), draft=new.pk, target=old.pk)
        issue.unrelate(specialist(), draft=new.pk, target=old.pk)
        assert not new.relations.exists()

    def test_a_wrong_form_is_corrected_by_a_letter_alone(self):
        old = issued()
        plan = begun(letter(kind=PaperKind.PLAN))
        with pytest.raises(Refused, match="correction_by_letter"):
            self.relate(plan, old)

    @pytest.mark.parametrize("kind", ["amends", "replaces"])
    def test_wrong_content_by_a_paper_of_the_same_kind(self, kind):
        old = issued()
        with pytest.raises(Refused, match="relation_same_kind"):
            self.relate(begun(letter(kind=PaperKind.PLAN)), old, kind)
        assert self.relate(begun(), old, kind).kind == kind

    def test_what_a_paper_does_to_others_is_checked_and_approved_with_it(self):
        old, row = issued(), form_checked()
        self.relate(row, old, "recalls")
        with pytest.raises(Refused, match="changed_meanwhile"):
            approve(director(), draft=row.pk, version=row.version)
        row.refresh_from_db()
        assert row.state == DraftState.CONTENT
        issue.unrelate(specialist(), draft=row.pk, target=old.pk)
        with pytest.raises(Refused, match="changed_meanwhile"):
            steps.check_content(actor(Role.HEAD_OF_UNIT, OFFICE), draft=row.pk, version=row.version)

    def test_half_of_it_is_refused(self):
        old, new = issued(), begun()
        with pytest.raises(Refused, match="reason_missing"):
            self.relate(new, old, reason=" ")
        with pytest.raises(Refused, match="not_found"):
            self.relate(new, old, "nonsense")
        with pytest.raises(Refused, match="not_found"):
            self.relate(new, begun())

    def test_a_paper_that_recalls_another_does_so_when_it_is_issued(self):
        old = issued()
        described()
        row = begun(letter(block("b1", "Thu hồi văn bản.")))
        self.relate(row, old, "recalls")
        row = steps.name_signer(specialist(), draft=row.pk, version=row.version, signer=director().id)
        row = steps.submit(specialist(), draft=row.pk, version=row.version)
        head = actor(Role.HEAD_OF_UNIT, OFFICE)
        row = steps.check_content(head, draft=row.pk, version=row.version)
        row = steps.check_form(clerk(), draft=row.pk, version=row.version)
        with pytest.raises(Refused, match="draft_frozen"):
            issue.unrelate(specialist(), draft=old.pk, target=row.pk)
        row = approve(director(), draft=row.pk, version=row.version)
        with pytest.raises(Refused, match="draft_frozen"):
            self.relate(row, old, "recalls")
        row = sign.sign_by_hand(director(), draft=row.pk, version=row.version)
        row = numbers.give_number(clerk(), draft=row.pk, version=row.version)
        row = seal.stamp_by_hand(clerk(), draft=row.pk, version=row.version)
        assert Draft.objects.get(pk=old.pk).state == DraftState.ISSUED
        issue.issue(clerk(), draft=row.pk, version=row.version)
        old = Draft.objects.get(pk=old.pk)
        assert old.state == DraftState.RECALLED
        assert "02/SVHTTDL-TTBC" in old.recall_reason


def test_the_day_of_issue_is_today():
    assert timezone.localdate(issued().issued_at) == timezone.localdate()
