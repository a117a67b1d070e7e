"""The way of a draft: checked, sent back, taken back, dropped."""

from datetime import date

import pytest
from dispatch import (
    begun,
    block,
    body,
    content_checked,
    described,
    edited,
    form_checked,
    letter,
    submitted,
    to_be_signed,
)
from office import COMMUNE, DEPARTMENT, OFFICE, TODAY, actor, person

from lantoa.apps.accounts.models import Membership
from lantoa.apps.audit.selectors import history, verify
from lantoa.apps.drafts.models import Draft, DraftState, Step
from lantoa.apps.drafts.selectors.waiting import turn
from lantoa.apps.drafts.services import offices, steps
from lantoa.apps.drafts.services.write import save_draft
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Role

pytestmark = pytest.mark.django_db


def specialist():
    return actor(Role.SPECIALIST, OFFICE)


def head():
    return actor(Role.HEAD_OF_UNIT, OFFICE)


def clerk():
    return actor(Role.CLERK)


def test_a_draft_goes_from_hand_to_hand():
    row = form_checked()
    assert row.state == DraftState.APPROVAL
    log = Step.objects.order_by("pk").values_list("verb", "after")
    assert list(log) == [("submit", "content"), ("check_content", "form"), ("check_form", "approval")]
    verbs = [event.verb for event in history("draft", row.pk)]
    assert verbs == [
        "draft.begun",
        "draft.saved",
        "draft.submit",
        "draft.check_content",
        "draft.check_form",
    ]
    assert verify()


class TestDraftIn:
    def both(self):
        """Who drafts in the whole department."""
        return actor(Role.SPECIALIST)

    def test_the_rooms_head_checks_and_its_sign_stands(self):
        described()
        director = actor(Role.DIRECTOR)
        offices.abbreviate(director, office=DEPARTMENT, unit=OFFICE, text="TTBC", since=date(2026, 1, 1))
        row = begun(letter(symbol="SVHTTDL", keep="VT"), unit=DEPARTMENT)
        row = steps.draft_in(self.both(), draft=row.pk, version=row.version, unit=OFFICE)
        assert (row.unit_id, row.body["symbol"], row.body["keep"]) == (OFFICE, "SVHTTDL-TTBC", "VT, TTBC")
        assert row.symbol == "SVHTTDL-TTBC"
        assert turn(head(), Draft(state="content", unit=row.unit, office=row.office), on=TODAY)
        assert [event.verb for event in history("draft", row.pk)][-2:] == ["draft.saved", "draft.unit"]

    def test_twice_is_once(self):
        row = begun(unit=DEPARTMENT)
        first = steps.draft_in(self.both(), draft=row.pk, version=row.version, unit=OFFICE)
        again = steps.draft_in(self.both(), draft=row.pk, version=row.version, unit=OFFICE)
        assert (first.version, again.version) == (row.version + 1, row.version + 1)

    def test_only_where_one_drafts_only_in_the_office_only_a_draft(self):
        row = begun()
        for unit in ("phong-nvvh", "khong-co"):
            with pytest.raises(Refused, match="not_permitted"):
                steps.draft_in(specialist(), draft=row.pk, version=row.version, unit=unit)
        who = self.both()
        with_commune = Actor(who.id, who.name, (*who.grants, *actor(Role.SPECIALIST, COMMUNE).grants))
        with pytest.raises(Refused, match="draft_office"):
            steps.draft_in(with_commune, draft=row.pk, version=row.version, unit=COMMUNE)
        row = form_checked()
        with pytest.raises(Refused, match="draft_not_now"):
            steps.draft_in(self.both(), draft=row.pk, version=row.version, unit="phong-nvvh")


class TestSubmit:
    def test_twice_is_once(self):
        row = to_be_signed()
        first = steps.submit(specialist(), draft=row.pk, version=row.version)
        again = steps.submit(specialist(), draft=row.pk, version=row.version)
        assert first.version == again.version
        assert Step.objects.count() == 1

    def test_not_an_empty_paper(self):
        row = to_be_signed(letter(block("b1", "")))
        with pytest.raises(Refused, match="draft_empty"):
            steps.submit(specialist(), draft=row.pk, version=row.version)

    def test_not_one_with_blanks(self):
        row = to_be_signed(letter(block("b1", "[Nêu mục đích của Kế hoạch.]")))
        with pytest.raises(Refused, match="draft_blanks"):
            steps.submit(specialist(), draft=row.pk, version=row.version)

    def test_not_one_without_a_symbol(self):
        row = to_be_signed(letter(symbol=" "))
        with pytest.raises(Refused, match="draft_no_symbol"):
            steps.submit(specialist(), draft=row.pk, version=row.version)

    def test_not_without_a_signer(self):
        row = begun()
        with pytest.raises(Refused, match="draft_no_signer"):
            steps.submit(specialist(), draft=row.pk, version=row.version)

    def test_not_what_somebody_changed_meanwhile(self):
        row = to_be_signed()
        save_draft(specialist(), draft=row.pk, base=row.version, paper=edited(row, b1="Khác."))
        with pytest.raises(Refused, match="changed_meanwhile"):
            steps.submit(specialist(), draft=row.pk, version=row.version)


class TestSigner:
    def test_the_signature_block_follows(self):
        row = to_be_signed()
        assert row.body["signature"] == {
            "authority": [],
            "title": "GIÁM ĐỐC",
            "name": f"Người director.{DEPARTMENT}",
        }
        assert (
            steps.name_signer(specialist(), draft=row.pk, version=row.version, signer=row.signer_id).version
            == row.version
        )

    def test_only_somebody_who_may_sign(self):
        row = to_be_signed()
        with pytest.raises(Refused, match="signer_unknown"):
            steps.name_signer(specialist(), draft=row.pk, version=row.version, signer=clerk().id)

    def test_another_signer_after_a_check_goes_back_before_it(self):
        row = form_checked()
        other = person(Role.DIRECTOR, DEPARTMENT, username="giam.doc.moi")
        row = steps.name_signer(specialist(), draft=row.pk, version=row.version, signer=other.pk)
        assert row.state == DraftState.CONTENT

    def test_nobody_spares_the_paper_its_check_by_naming_oneself(self):
        row = form_checked()
        other = person(Role.DIRECTOR, DEPARTMENT, username="giam.doc.moi")
        who = actor(Role.SPECIALIST, OFFICE)._replace(id=other.pk)
        row = steps.name_signer(who, draft=row.pk, version=row.version, signer=other.pk)
        assert (row.signer_id, row.state) == (other.pk, DraftState.CONTENT)


class TestContent:
    @pytest.mark.parametrize("role", [Role.SPECIALIST, Role.CLERK, Role.AUDITOR])
    def test_only_the_head_of_the_unit(self, role):
        row = submitted()
        with pytest.raises(Refused, match="not_permitted"):
            steps.check_content(actor(role), draft=row.pk, version=row.version)

    def test_not_the_head_of_another_unit(self):
        row = submitted()
        for unit in ("phong-nvvh", COMMUNE):
            with pytest.raises(Refused, match="not_found"):
                steps.check_content(actor(Role.HEAD_OF_UNIT, unit), draft=row.pk, version=row.version)

    def test_the_head_answers_also_for_what_he_wrote(self):
        row = to_be_signed()
        Draft.objects.update(made_by=head().id, state=DraftState.CONTENT)
        assert steps.check_content(head(), draft=row.pk, version=row.version).state == DraftState.FORM

    def test_twice_is_once(self):
        row = submitted()
        for _ in "12":
            after = steps.check_content(head(), draft=row.pk, version=row.version)
        assert after.state == DraftState.FORM

    def test_a_change_after_it_goes_back_before_it(self):
        row = content_checked()
        saved = save_draft(specialist(), draft=row.pk, base=row.version, paper=edited(row, b1="Khác."))
        assert saved.draft.state == DraftState.CONTENT
        assert list(Step.objects.values_list("verb", flat=True)) == ["submit", "check_content", "edited"]

    def test_a_save_that_changes_nothing_undoes_no_check(self):
        row = content_checked()
        assert save_draft(specialist(), draft=row.pk, base=row.version, paper=body(row)).draft.state == "form"


class TestForm:
    @pytest.mark.parametrize("role", [Role.SPECIALIST, Role.HEAD_OF_UNIT, Role.DIRECTOR])
    def test_only_the_clerk(self, role):
        row = content_checked()
        with pytest.raises(Refused, match="not_permitted"):
            steps.check_form(actor(role), draft=row.pk, version=row.version)

    def test_not_ones_own_draft_while_another_can(self):
        row = content_checked()
        Draft.objects.update(made_by=clerk().id)
        person(Role.CLERK, DEPARTMENT, username="van.thu.hai")
        with pytest.raises(Refused, match="draft_own_form"):
            steps.check_form(clerk(), draft=row.pk, version=row.version)

    def test_ones_own_draft_where_nobody_else_can(self):
        row = content_checked()
        Draft.objects.update(made_by=clerk().id)
        Membership.objects.filter(role=Role.CLERK).exclude(user=clerk().id).delete()
        assert steps.check_form(clerk(), draft=row.pk, version=row.version).state == DraftState.APPROVAL


class TestBack:
    def test_with_a_comment_to_the_drafter(self):
        row = submitted()
        back = steps.send_back(head(), draft=row.pk, version=row.version, comment="Thiếu thời hạn.")
        assert (back.state, Step.objects.last().comment) == (DraftState.DRAFTING, "Thiếu thời hạn.")
        assert steps.send_back(head(), draft=row.pk, version=row.version, comment="x").version == back.version

    def test_not_without_a_comment(self):
        row = submitted()
        with pytest.raises(Refused, match="reason_missing"):
            steps.send_back(head(), draft=row.pk, version=row.version, comment=" ")

    @pytest.mark.parametrize(
        ("made", "who"),
        [
            (submitted, clerk),
            (content_checked, head),
            (form_checked, head),
            (form_checked, clerk),
        ],
    )
    def test_only_whoever_has_it_before_them(self, made, who):
        row = made()
        with pytest.raises(Refused, match="not_permitted"):
            steps.send_back(who(), draft=row.pk, version=row.version, comment="Sửa.")

    def test_the_form_and_the_signer_too(self):
        row = content_checked()
        assert steps.send_back(clerk(), draft=row.pk, version=row.version, comment="Lề.").state == "drafting"
        row = form_checked()
        signer = actor(Role.DIRECTOR)
        assert steps.send_back(signer, draft=row.pk, version=row.version, comment="Ý.").state == "drafting"

    def test_not_what_is_still_drafted(self):
        row = to_be_signed()
        with pytest.raises(Refused, match="draft_not_now"):
            steps.send_back(head(), draft=row.pk, version=row.version, comment="Sửa.")


class TestWithdraw:
    @pytest.mark.parametrize("made", [submitted, content_checked, form_checked])
    def test_while_nobody_approved_it(self, made):
        row = made()
        for _ in "12":
            back = steps.withdraw(specialist(), draft=row.pk, version=row.version, comment="Xem lại")
        assert back.state == DraftState.DRAFTING

    def test_not_after(self):
        row = form_checked()
        Draft.objects.update(state=DraftState.SIGNING)
        with pytest.raises(Refused, match="draft_not_now"):
            steps.withdraw(specialist(), draft=row.pk, version=row.version)


class TestDrop:
    def test_dropped_with_a_reason_and_taken_up_again(self):
        row = begun()
        for _ in "12":
            gone = steps.drop(specialist(), draft=row.pk, version=row.version, reason="Không cần nữa")
        assert gone.state == DraftState.DROPPED
        for _ in "12":
            back = steps.take_up(specialist(), draft=row.pk, version=gone.version)
        assert back.state == DraftState.DRAFTING

    def test_not_without_a_reason(self):
        row = begun()
        with pytest.raises(Refused, match="reason_missing"):
            steps.drop(specialist(), draft=row.pk, version=row.version, reason="")


@pytest.mark.parametrize(
    "verb", [steps.submit, steps.check_content, steps.check_form, steps.withdraw, steps.take_up]
)
def test_somebody_elsewhere_finds_nothing(verb):
    row = begun()
    with pytest.raises(Refused, match="not_found"):
        verb(actor(Role.CLERK, COMMUNE), draft=row.pk, version=row.version)


class TestTakenBack:
    @pytest.mark.parametrize("role", [Role.CLERK, Role.UNIT_OFFICER])
    def test_not_by_who_neither_wrote_nor_submitted_it_nor_answers_for_it(self, role):
        row = submitted()
        with pytest.raises(Refused, match="withdraw_not_own"):
            steps.withdraw(actor(role), draft=row.pk, version=row.version)

    @pytest.mark.parametrize(("role", "unit"), [(Role.SPECIALIST, OFFICE), (Role.HEAD_OF_UNIT, OFFICE)])
    def test_by_its_hand_and_by_the_head_of_its_unit(self, role, unit):
        row = submitted()
        row = steps.withdraw(actor(role, unit), draft=row.pk, version=row.version)
        assert row.state == DraftState.DRAFTING
