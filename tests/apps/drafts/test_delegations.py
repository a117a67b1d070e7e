"""Who may sign for whom, and what an office prints."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from dispatch import PROFILE, described, form_checked, to_be_signed
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from office import COMMUNE, DEPARTMENT, OFFICE, actor, person

from lantoa.apps.accounts.models import Membership
from lantoa.apps.audit.selectors import history
from lantoa.apps.drafts.models import Delegation, OfficeProfile, UnitAbbreviation
from lantoa.apps.drafts.selectors import offices, signers
from lantoa.apps.drafts.services import steps
from lantoa.apps.drafts.services.delegations import add_delegation, revoke_delegation
from lantoa.apps.drafts.services.offices import abbreviate, set_profile
from lantoa.core.checking import PaperForm
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db

LETTER = "Công văn"


def today():
    return timezone.localdate()


def director():
    return actor(Role.DIRECTOR)


def deputy():
    return person(Role.HEAD_OF_UNIT, DEPARTMENT, username="pho.giam.doc")


def give(user=None, *, who=None, authority="KT", title="Phó Giám đốc", **more):
    more = {"since": today() - timedelta(days=1), **more}
    user = user or deputy()
    return add_delegation(
        who or director(), office=DEPARTMENT, user=user.pk, authority=authority, title=title, **more
    )


@pytest.fixture(autouse=True)
def office(db):  # noqa: ARG001
    described()


class TestGive:
    def test_the_lines_above_the_title_are_made_of_the_heads(self):
        row = give()
        assert (row.lines, row.title) == (["KT. GIÁM ĐỐC"], "PHÓ GIÁM ĐỐC")
        assert [event.verb for event in history("delegation", row.pk)] == ["delegation.given"]

    def test_of_a_body_that_decides_together(self):
        prints = PROFILE._replace(head_title="CHỦ TỊCH", collective="ỦY BAN NHÂN DÂN")
        set_profile(director(), office=DEPARTMENT, since=today(), profile=prints)
        assert give(title="Phó Chủ tịch").lines == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]
        acting = give(authority="Q", title="")
        assert (acting.lines, acting.title) == (["TM. ỦY BAN NHÂN DÂN"], "Q. CHỦ TỊCH")

    def test_the_same_twice_is_one(self):
        assert give().pk == give().pk

    def test_for_something_else_it_is_another(self):
        limits = {"until": today() + timedelta(days=30), "basis": "GUQ 01/GUQ-SVHTTDL", "authority": "TUQ"}
        one, other = (give(scope=scope, **limits) for scope in ("Giấy mời", "Báo cáo tháng"))
        assert (one.scope, other.scope) == ("Giấy mời", "Báo cáo tháng")

    @pytest.mark.parametrize("kinds", [["Không có"], ["Giấy mời", ""]])
    def test_a_kind_that_is_none_does_not_make_it_one_for_all(self, kinds):
        with pytest.raises(Refused, match="kind_unknown"):
            give(kinds=kinds)
        assert not Delegation.objects.exists()

    def test_a_mandate_is_limited_in_time_and_content_and_in_writing(self):
        whole = {"until": today() + timedelta(days=30), "scope": "Giấy mời", "basis": "GUQ 01/GUQ-SVHTTDL"}
        for missing in whole:
            with pytest.raises(Refused, match="delegation_mandate"):
                give(authority="TUQ", **{**whole, missing: None if missing == "until" else ""})
        assert give(authority="TUQ", **whole).lines == ["TUQ. GIÁM ĐỐC"]
        with pytest.raises(IntegrityError), transaction.atomic():
            Delegation.objects.update(until=None)

    def test_an_order_stands_in_the_rules_of_the_office(self):
        with pytest.raises(Refused, match="delegation_order"):
            give(authority="TL", title="Chánh Văn phòng")
        assert give(authority="TL", title="Chánh Văn phòng", basis="Quy chế làm việc").title

    @pytest.mark.parametrize(
        ("given", "code"),
        [
            ({"authority": "XX"}, "delegation_authority"),
            ({"title": " "}, "delegation_title"),
            ({"until": date(2020, 1, 1)}, "period_backwards"),
        ],
    )
    def test_half_of_one_is_refused(self, given, code):
        with pytest.raises(Refused, match=code):
            give(**given)

    def test_only_to_people_of_the_office(self):
        with pytest.raises(Refused, match="delegation_person"):
            give(person(Role.DIRECTOR, COMMUNE))

    def test_an_administrator_gives_them_but_not_to_himself(self):
        assert give(who=actor(Role.ADMINISTRATOR))
        with pytest.raises(Refused, match="delegation_to_oneself"):
            give(person(Role.ADMINISTRATOR), who=actor(Role.ADMINISTRATOR))

    @pytest.mark.parametrize("role", [Role.SPECIALIST, Role.CLERK, Role.HEAD_OF_UNIT, Role.AUDITOR])
    def test_nobody_else_gives_them(self, role):
        with pytest.raises(Refused, match="not_permitted"):
            give(who=actor(role))

    def test_nobody_elsewhere(self):
        with pytest.raises(Refused, match="not_permitted"):
            give(who=actor(Role.DIRECTOR, COMMUNE))

    def test_an_office_that_said_nothing_is_called_as_such_offices_are(self):
        OfficeProfile.objects.all().delete()
        assert give().lines == ["KT. GIÁM ĐỐC"]
        prints = offices.words(DEPARTMENT, on=today())
        assert (prints.issuer, prints.abbreviation, prints.place) == (
            "Sở Văn hóa, Thể thao và Du lịch",
            "SVHTTDL",
            "Hà Sơn",
        )
        assert (prints.parent, prints.leaders) == ("Ủy ban nhân dân tỉnh Hà Sơn", "Lãnh đạo Sở")
        commune = offices.words(COMMUNE, on=today())
        assert (commune.head_title, commune.collective, commune.place) == (
            "CHỦ TỊCH",
            "ỦY BAN NHÂN DÂN",
            "Tân Lập",
        )
        assert offices.words(OFFICE, on=today()).parent == "Sở Văn hóa, Thể thao và Du lịch"


class TestRevoke:
    def test_with_a_reason_once(self):
        row = give()
        gone = revoke_delegation(director(), delegation=row.pk, reason="Chuyển công tác")
        assert gone.revoked_at
        assert revoke_delegation(director(), delegation=row.pk, reason="Khác").reason == "Chuyển công tác"
        assert not signers.holds(gone, on=today())

    def test_not_without_one_nor_by_others(self):
        row = give()
        with pytest.raises(Refused, match="reason_missing"):
            revoke_delegation(director(), delegation=row.pk, reason="")
        with pytest.raises(Refused, match="not_permitted"):
            revoke_delegation(actor(Role.DIRECTOR, COMMUNE), delegation=row.pk, reason="x")
        with pytest.raises(Refused, match="not_found"):
            revoke_delegation(director(), delegation=0, reason="x")


class TestSigners:
    def able(self, **more):
        return [
            (one.user.username, one.signature.authority, one.signature.title)
            for one in signers.signers(**{"office": DEPARTMENT, "kind": LETTER, "on": today(), **more})
        ]

    def test_the_head_first_then_who_signs_for_him(self):
        director()
        give()
        assert self.able() == [
            ("director.so-vhttdl", (), "GIÁM ĐỐC"),
            ("pho.giam.doc", ("KT. GIÁM ĐỐC",), "PHÓ GIÁM ĐỐC"),
        ]

    def test_a_deputy_with_the_leaders_role_is_no_head(self):
        other = person(Role.DIRECTOR, DEPARTMENT, username="pho.giam.doc")
        give(other, who=director())
        assert [name for name, _lines, _title in self.able()] == ["director.so-vhttdl", "pho.giam.doc"]

    def test_a_deputy_is_no_head_when_that_ends_either(self):
        other = person(Role.DIRECTOR, DEPARTMENT, username="pho.giam.doc")
        row = give(other, who=director(), since=date(2026, 2, 1), until=date(2026, 3, 1))
        assert [name for name, _lines, _title in self.able()] == ["director.so-vhttdl"]
        deputy_himself = actor(Role.DIRECTOR)._replace(id=other.pk)
        row = give(other, who=director())
        revoke_delegation(deputy_himself, delegation=row.pk, reason="Tự thôi")
        assert [name for name, _lines, _title in self.able()] == ["director.so-vhttdl"]

    def test_a_deputy_who_became_the_head_is_given_the_role_anew(self):
        other = person(Role.DIRECTOR, DEPARTMENT, username="pho.giam.doc")
        give(other, who=director(), since=date(2025, 2, 1), until=today())
        assert len(self.able()) == 1
        role = Membership.objects.filter(user=other)
        role.update(until=today())
        Membership.objects.create(user=other, unit_id=DEPARTMENT, role=Role.DIRECTOR, since=today())
        assert len(self.able()) == 2

    def test_a_slip_taken_back_the_same_day_makes_no_deputy(self):
        head = director()
        row = give(person(Role.DIRECTOR), since=today())
        assert [lines for _name, lines, _title in self.able()] == [("KT. GIÁM ĐỐC",)]
        revoke_delegation(head, delegation=row.pk, reason="Nhầm người")
        assert [lines for _name, lines, _title in self.able()] == [()]

    @pytest.mark.parametrize(
        "given",
        [
            {"since": date(2099, 1, 1)},
            {"since": date(2020, 1, 1), "until": date(2020, 2, 1)},
            {"kinds": ["Giấy mời"]},
        ],
    )
    def test_not_before_not_after_not_another_kind(self, given):
        give(**given)
        assert len(self.able()) == 1

    def test_not_when_he_left(self):
        row = give()
        Membership.objects.filter(user=row.user).update(until=today())
        assert len(self.able()) == 1

    def test_the_partys_strokes(self):
        give()
        assert self.able(form=PaperForm.PARTY)[1][1] == ("K/T GIÁM ĐỐC",)

    def test_all_of_an_office_are_listed(self):
        old = give(since=date(2020, 1, 1), until=date(2020, 2, 1))
        new = give()
        listed = signers.delegations(director(), office=DEPARTMENT, on=today())
        assert [row.pk for row in listed] == [new.pk, old.pk]
        with pytest.raises(Refused, match="not_permitted"):
            signers.delegations(actor(Role.CLERK), office=DEPARTMENT, on=today())


class TestEntitled:
    def test_only_the_signer(self):
        row = form_checked()
        with pytest.raises(Refused, match="sign_not_signer"):
            signers.entitle(row, actor(Role.CLERK), on=today())
        signers.entitle(row, director(), on=today())

    def test_a_head_no_more_signs_no_more(self):
        row, who = form_checked(), director()
        Membership.objects.filter(user=who.id).update(until=today())
        with pytest.raises(Refused, match="sign_not_head"):
            signers.entitle(row, who, on=today())

    def test_a_delegation_is_looked_at_on_the_day(self):
        given, row = give(), to_be_signed()
        specialist = actor(Role.SPECIALIST, OFFICE)
        row = steps.name_signer(
            specialist, draft=row.pk, version=row.version, signer=given.user_id, delegation=given.pk
        )
        who = actor(Role.HEAD_OF_UNIT)._replace(id=given.user_id)
        signers.entitle(row, who, on=today())
        revoke_delegation(director(), delegation=given.pk, reason="Hết việc")
        with pytest.raises(Refused, match="sign_delegation_over"):
            signers.entitle(row, who, on=today())


class TestOffice:
    def test_words_of_a_day(self):
        set_profile(
            director(), office=DEPARTMENT, since=date(2026, 7, 1), profile=PROFILE._replace(place="Phú Xuân")
        )
        assert offices.profile(DEPARTMENT, on=date(2026, 6, 30)).place == "Hà Sơn"
        assert offices.profile(DEPARTMENT, on=date(2026, 7, 1)).place == "Phú Xuân"
        assert offices.profile(DEPARTMENT, on=date(2020, 1, 1)) is None

    def test_said_anew_for_the_same_day(self):
        set_profile(
            director(), office=DEPARTMENT, since=date(2026, 1, 1), profile=PROFILE._replace(place="Tân Lập")
        )
        assert OfficeProfile.objects.get(office=DEPARTMENT).place == "Tân Lập"

    def test_half_of_it_is_refused(self):
        with pytest.raises(Refused, match="office_profile_incomplete"):
            set_profile(director(), office=DEPARTMENT, since=today(), profile=PROFILE._replace(place=" "))

    def test_the_past_is_not_rewritten(self):
        with pytest.raises(Refused, match="office_profile_order"):
            set_profile(director(), office=DEPARTMENT, since=date(2025, 1, 1), profile=PROFILE)

    def test_only_by_those_who_may(self):
        for who in (actor(Role.CLERK), actor(Role.DIRECTOR, COMMUNE)):
            with pytest.raises(Refused, match="not_permitted"):
                set_profile(who, office=DEPARTMENT, since=today(), profile=PROFILE)

    def test_abbreviations_of_units_are_dated(self):
        first = abbreviate(director(), office=DEPARTMENT, unit=OFFICE, text=" TT BC ", since=date(2026, 1, 1))
        assert first.text == "TTBC"
        abbreviate(director(), office=DEPARTMENT, unit=OFFICE, text="TTBCXB", since=date(2026, 7, 1))
        assert offices.abbreviation(DEPARTMENT, unit=OFFICE, on=date(2026, 6, 30)) == "TTBC"
        assert offices.abbreviation(DEPARTMENT, unit=OFFICE, on=date(2026, 7, 1)) == "TTBCXB"
        assert offices.abbreviations(DEPARTMENT, on=date(2026, 7, 1)) == {OFFICE: "TTBCXB"}
        again = abbreviate(director(), office=DEPARTMENT, unit=OFFICE, text="TTBC", since=date(2026, 7, 1))
        assert (again.text, again.since) == ("TTBC", date(2026, 7, 1))
        assert offices.abbreviation(DEPARTMENT, unit="phong-nvvh", on=today()) == ""

    def test_only_of_units_of_the_office(self):
        with pytest.raises(Refused, match="draft_office"):
            abbreviate(director(), office=DEPARTMENT, unit=COMMUNE, text="X", since=today())
        with pytest.raises(Refused, match="office_profile_incomplete"):
            abbreviate(director(), office=DEPARTMENT, unit=OFFICE, text=" ", since=today())


def test_first_words_said_by_several_at_once_are_said_one_after_the_other(transactional_db):  # noqa: ARG001
    described()
    who, many = director(), 8

    def say(place):
        try:
            said = abbreviate(who, office=DEPARTMENT, unit=OFFICE, text=f"P{place}", since=today())
            return said.text
        finally:
            connection.close()

    with ThreadPoolExecutor(many) as pool:
        assert set(pool.map(say, range(many))) == {f"P{place}" for place in range(many)}
    assert UnitAbbreviation.objects.count() == 1
