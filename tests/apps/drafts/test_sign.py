"""Signed with certificates: the leader, then number and date, then the organisation; by independent eyes too."""

import shutil
import subprocess
from functools import cache

import pytest
from certificates import PASSPHRASE, authority, holder, revoked
from dispatch import approved, block, described, letter
from django.conf import settings
from django.db import connection
from django.utils import timezone
from office import COMMUNE, DEPARTMENT, OFFICE, PROVINCE, actor

from lantoa import signing
from lantoa.apps.accounts.models import Membership
from lantoa.apps.audit.models import Event
from lantoa.apps.audit.selectors import history
from lantoa.apps.drafts.models import Certificate, Draft, DraftState, FileRole
from lantoa.apps.drafts.selectors import outgoing, whose
from lantoa.apps.drafts.services import files, issue, numbers, seal, sign, steps
from lantoa.apps.drafts.services.certificates import (
    confirm_certificate,
    doubt_certificate,
    drop_certificate,
    keep_certificate,
)
from lantoa.core.drafting import Annex
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role
from lantoa.ingest import read_bytes
from lantoa.signing import CertificateFile

pytestmark = pytest.mark.django_db

DIRECTOR, SEAL = "Người director.so-vhttdl", "Sở Văn hóa, Thể thao và Du lịch Hà Sơn"
ANNEXED = letter(annexes=(Annex("a1", "DANH MỤC", (block("x1", "Thông điệp thứ nhất."),), apart=True),))


@pytest.fixture(autouse=True)
def office(db):  # noqa: ARG001
    described()


def director():
    return actor(Role.DIRECTOR)


def clerk():
    return actor(Role.CLERK)


@cache
def p12(owner):
    return holder(owner).p12()


def kept(who=None, *, owner=DIRECTOR, office=None):
    who = who or director()
    return keep_certificate(who, name="", data=p12(owner), passphrase=PASSPHRASE, office=office)


def signed(paper=None, **more):
    row = approved(paper)
    more = {"certificate": kept().pk, "passphrase": PASSPHRASE, **more}
    return sign.sign_with_certificate(director(), draft=row.pk, version=row.version, **more)


def numbered(paper=None):
    row = signed(paper)
    return numbers.give_number(clerk(), draft=row.pk, version=row.version)


def sealed(row):
    certificate = kept(clerk(), owner=SEAL, office=DEPARTMENT)
    return seal.seal_with_certificate(
        clerk(), draft=row.pk, version=row.version, certificate=certificate.pk, passphrase=PASSPHRASE
    )


def elsewhere(data, *, field=signing.LEADER, owner=DIRECTOR, **more):
    """What the office's own signing client gives back."""
    key = CertificateFile(data=holder(owner, **more).p12(), passphrase=PASSPHRASE)
    return signing.sign(data, field=field, signer=key, now=timezone.now())


def to_sign(row):
    return files.content(files.latest(row, FileRole.TO_SIGN))


@pytest.fixture
def trusting():
    """The office trusts the authority of these tests."""
    folder = settings.DATA / "roots"
    folder.mkdir(exist_ok=True)
    (folder / "thu.pem").write_bytes(authority().pem)
    yield folder
    shutil.rmtree(folder)


class TestWhole:
    def test_signed_numbered_sealed_and_issued(self, trusting, tmp_path):  # noqa: ARG002
        row = sealed(numbered(ANNEXED))
        row = issue.issue(clerk(), draft=row.pk, version=row.version)
        assert row.state == DraftState.ISSUED
        final = files.latest(row, FileRole.SEALED)
        assert [one["name"] for one in final.verification["signatures"]] == [DIRECTOR, SEAL]
        assert final.verification["problems"] == []
        data = files.content(final)
        assert signing.filled(data).number == "01"
        annex = files.latest(row, FileRole.ANNEX)
        assert [one["name"] for one in annex.verification["signatures"]] == [SEAL]
        if shutil.which("pdfsig"):
            path = tmp_path / "a.pdf"
            path.write_bytes(data)
            said = subprocess.run(
                ["pdfsig", "-nocert", str(path)], capture_output=True, text=True, check=False
            ).stdout
            assert said.count("Signature is Valid.") == 2

    def test_number_and_date_are_read_back_from_the_issued_file(self):
        row = sealed(numbered())
        data = files.content(files.latest(row, FileRole.SEALED))
        words = " ".join(read_bytes(data, name="a.pdf").text.split())
        today = timezone.localdate()
        assert "01/SVHTTDL-TTBC" in words.replace(" ", "")
        assert f"ngày {today.day:02} tháng" in words

    def test_the_same_files_are_made_once(self):
        row = numbered()
        first, again = (seal.numbered_files(clerk(), draft=row.pk) for _ in "12")
        assert first.paper == again.paper
        assert row.files.filter(role=FileRole.NUMBERED).count() == 1

    def test_not_of_a_number_that_was_cancelled_while_they_are_made(self):
        row = numbered()
        looked = []

        def between(execute, sql, *rest):
            if sql.startswith("SELECT") and 'FROM "drafts_draft"' in sql:
                looked.append(sql)
                if len(looked) == 2:
                    Draft.objects.update(version=row.version + 1)
            return execute(sql, *rest)

        with connection.execute_wrapper(between), pytest.raises(Refused, match="changed_meanwhile"):
            seal.numbered_files(clerk(), draft=row.pk)
        assert not row.files.filter(role=FileRole.NUMBERED).exists()


class TestElsewhere:
    def test_brought_by_the_clerk(self):
        row = approved()
        data = elsewhere(to_sign(row))
        for _ in "12":
            after = sign.accept_signed(clerk(), draft=row.pk, version=row.version, data=data)
        assert (after.state, after.on_paper) == (DraftState.NUMBERING, False)
        file = files.latest(after, FileRole.SIGNED)
        assert file.verification["signatures"][0]["name"] == DIRECTOR
        assert file.verification["problems"] == ["issuer_unknown"], "no authority is trusted here yet"

    def test_what_was_taken_back_by_the_authority_signs_nothing(self, trusting):
        """Its list lies beside its certificate."""
        row = approved()
        data = elsewhere(to_sign(row))
        (trusting / "thu.crl").write_bytes(revoked(holder(DIRECTOR)))
        with pytest.raises(Refused, match="certificate_revoked"):
            sign.accept_signed(clerk(), draft=row.pk, version=row.version, data=data)
        (trusting / "thu.crl").write_bytes(revoked())
        after = sign.accept_signed(clerk(), draft=row.pk, version=row.version, data=data)
        (one,) = files.latest(after, FileRole.SIGNED).verification["signatures"]
        assert one["revocation"] == "good"

    def test_sealed_elsewhere(self):
        row = numbered(ANNEXED)
        bare = seal.numbered_files(clerk(), draft=row.pk)
        data = elsewhere(bare.paper, field=signing.SEAL, owner=SEAL)
        with pytest.raises(Refused, match="seal_annexes"):
            seal.accept_sealed(clerk(), draft=row.pk, version=row.version, data=data)
        annexes = [elsewhere(one, field=f"{signing.ANNEX}_1", owner=SEAL) for one in bare.annexes]
        row = seal.accept_sealed(clerk(), draft=row.pk, version=row.version, data=data, annexes=annexes)
        assert row.state == DraftState.ISSUING

    def test_what_another_sealed_is_refused_though_the_leaders_signature_names_the_office(self):
        row = numbered(ANNEXED)
        bare = seal.numbered_files(clerk(), draft=row.pk)
        own = elsewhere(bare.paper, field=signing.SEAL, owner=SEAL)
        annex = elsewhere(bare.annexes[0], field=f"{signing.ANNEX}_1", owner=SEAL)
        foreign = {"owner": "Công ty Khác", "office": "Công ty Khác"}
        for data, one in (
            (elsewhere(bare.paper, field=signing.SEAL, **foreign), annex),
            (own, elsewhere(bare.annexes[0], field=f"{signing.ANNEX}_1", **foreign)),
        ):
            with pytest.raises(Refused, match="seal_of_another"):
                seal.accept_sealed(clerk(), draft=row.pk, version=row.version, data=data, annexes=[one])
        assert Draft.objects.get(pk=row.pk).state == DraftState.SEALING

    def test_whoever_seals_it_sees_it_as_it_will_be_sealed(self):
        row = signed()
        assert seal.as_numbered(row, to_sign(row)) == to_sign(row), "no number yet"
        row = numbers.give_number(clerk(), draft=row.pk, version=row.version)
        seen = seal.as_numbered(row, files.content(files.latest(row, FileRole.SIGNED)))
        assert "Số: 01" in read_bytes(seen, name="a.pdf").text
        assert files.latest(row, FileRole.NUMBERED) is None

    def test_without_the_organisations_signature_it_is_not_sealed(self):
        row = numbered()
        bare = seal.numbered_files(clerk(), draft=row.pk)
        with pytest.raises(Refused, match="signature_refused"):
            seal.accept_sealed(clerk(), draft=row.pk, version=row.version, data=bare.paper)
        assert Draft.objects.get().state == DraftState.SEALING

    def test_only_by_the_signer_or_the_clerk(self):
        row = approved()
        data = elsewhere(to_sign(row))
        with pytest.raises(Refused, match="not_permitted"):
            sign.accept_signed(actor(Role.SPECIALIST, OFFICE), draft=row.pk, version=row.version, data=data)
        with pytest.raises(Refused, match="not_found"):
            sign.accept_signed(actor(Role.CLERK, COMMUNE), draft=row.pk, version=row.version, data=data)

    def test_nobody_brings_nobody_elses_signature(self):
        row = approved()
        data = elsewhere(to_sign(row), owner="Một Người Khác")
        for who in (clerk(), director()):
            with pytest.raises(Refused, match="signer_of_another") as refused:
                sign.accept_signed(who, draft=row.pk, version=row.version, data=data)
            assert refused.value.params == {"name": "Một Người Khác", "signer": DIRECTOR}
        assert Draft.objects.get().state == DraftState.SIGNING

    def test_the_clerk_brings_no_signature_of_who_may_sign_no_more(self):
        row = approved()
        data = elsewhere(to_sign(row))
        Membership.objects.filter(user=row.signer).update(until=timezone.localdate())
        with pytest.raises(Refused, match="sign_not_head"):
            sign.accept_signed(clerk(), draft=row.pk, version=row.version, data=data)

    def test_an_authority_that_is_not_trusted(self, trusting):  # noqa: ARG002
        row = approved()
        key = CertificateFile(data=holder(DIRECTOR, ca="CA lạ").p12(), passphrase=PASSPHRASE)
        data = signing.sign(to_sign(row), field=signing.LEADER, signer=key, now=timezone.now())
        with pytest.raises(Refused, match="signature_refused") as refused:
            sign.accept_signed(clerk(), draft=row.pk, version=row.version, data=data)
        assert refused.value.params == {"problem": "issuer_unknown"}

    @pytest.mark.parametrize("what", ["another", "unsigned", "changed", "half", "text"])
    def test_bad_files_are_refused_and_leave_the_draft_as_it_was(self, what):
        other = elsewhere(to_sign(approved(letter(subject="việc khác"))))
        row = approved()
        own = elsewhere(to_sign(row))
        data, code = {
            "another": (other, "signed_text_differs"),
            "unsigned": (to_sign(row), "signature_refused"),
            "changed": (own.replace(b"/Type /Page", b"/Type /Pagf", 1)[:-1], None),
            "half": (own[: len(own) // 2], None),
            "text": (b"no pdf at all", "not_a_pdf"),
        }[what]
        with pytest.raises(Refused, match=code):
            sign.accept_signed(clerk(), draft=row.pk, version=row.version, data=data)
        now = Draft.objects.get(pk=row.pk)
        assert (now.state, now.version) == (DraftState.SIGNING, row.version)

    def test_not_without_end(self, monkeypatch):
        row = approved()
        monkeypatch.setattr(sign, "LARGEST", 10)
        with pytest.raises(Refused, match="signed_file_too_large"):
            sign.accept_signed(clerk(), draft=row.pk, version=row.version, data=b"%PDF" + b"x" * 20)


class TestBack:
    def test_sent_back_the_signature_is_void(self):
        row = signed()
        back = steps.send_back(clerk(), draft=row.pk, version=row.version, comment="Sai địa danh.")
        assert back.signed_at is None
        assert not back.files.filter(void_at=None).exists()

    def test_a_cancelled_number_takes_the_files_with_it(self):
        row = numbered()
        seal.numbered_files(clerk(), draft=row.pk)
        numbers.cancel(clerk(), number=row.numbers.get().pk, reason="Nhầm")
        assert not row.files.filter(void_at=None).exists()
        with pytest.raises(Refused, match="draft_not_now"):
            seal.numbered_files(clerk(), draft=row.pk)


class TestCertificates:
    def test_kept_once_and_never_told(self):
        one, two = kept(), kept()
        assert one.pk == two.pk
        assert one.name == DIRECTOR
        told = str([(event.before, event.after) for event in Event.objects.all()])
        assert PASSPHRASE not in told
        assert bytes(one.data) == p12(DIRECTOR)
        assert [event.verb for event in history("certificate", one.pk)] == ["certificate.kept"]

    def test_a_wrong_passphrase_keeps_nothing(self):
        with pytest.raises(Refused, match="passphrase_wrong"):
            keep_certificate(director(), name="", data=holder(DIRECTOR).p12(), passphrase="sai")
        with pytest.raises(Refused, match="certificate_too_large"):
            keep_certificate(director(), name="", data=b"x" * 70_000, passphrase="sai")
        assert not Certificate.objects.exists()

    def test_the_time_is_asked_where_the_office_named_an_authority(self, settings):
        row = numbered()
        settings.TIME_STAMPS = "http://127.0.0.1:9/"
        with pytest.raises(Refused, match="no_time_stamp"):
            sealed(row)
        with pytest.raises(Refused, match="no_time_stamp"):
            signed()

    def test_nobody_signs_with_anothers(self):
        row, other = approved(), kept(clerk(), owner="Khác")
        with pytest.raises(Refused, match="not_found"):
            sign.sign_with_certificate(
                director(), draft=row.pk, version=row.version, certificate=other.pk, passphrase=PASSPHRASE
            )

    def test_a_wrong_passphrase_signs_nothing(self):
        row = approved()
        with pytest.raises(Refused, match="passphrase_wrong"):
            sign.sign_with_certificate(
                director(), draft=row.pk, version=row.version, certificate=kept().pk, passphrase="sai"
            )
        assert Draft.objects.get().state == DraftState.SIGNING

    def test_the_seal_is_the_clerks_alone(self):
        for who in (director(), actor(Role.CLERK, COMMUNE)):
            with pytest.raises(Refused, match="not_permitted"):
                kept(who, owner=SEAL, office=DEPARTMENT)
        with pytest.raises(Refused, match="not_permitted"):
            kept(actor(Role.ADMINISTRATOR))
        row = numbered()
        with pytest.raises(Refused, match="not_permitted"):
            seal.numbered_files(director(), draft=row.pk)

    def test_a_clerk_above_drops_what_he_may_keep_and_nobody_elsewhere(self):
        above = actor(Role.CLERK, PROVINCE)
        one = kept(above, owner=SEAL, office=DEPARTMENT)
        with pytest.raises(Refused, match="not_permitted"):
            drop_certificate(actor(Role.CLERK, COMMUNE), certificate=one.pk)
        drop_certificate(above, certificate=one.pk)
        assert not Certificate.objects.exists()

    def test_those_of_the_seal_are_listed_to_its_keeper_alone(self):
        one = kept(clerk(), owner=SEAL, office=DEPARTMENT)
        assert outgoing.certificates(clerk(), office=DEPARTMENT) == [(one.pk, SEAL)]
        with pytest.raises(Refused, match="not_permitted"):
            outgoing.certificates(director(), office=DEPARTMENT)

    def test_dropped_once(self):
        one = kept()
        drop_certificate(clerk(), certificate=one.pk)
        assert Certificate.objects.exists(), "another's stays"
        for _ in "12":
            drop_certificate(director(), certificate=one.pk)
        assert not Certificate.objects.exists()


class TestWhose:
    """The certificate's own words are the signer's, or somebody vouched for it."""

    def signed_by(self, owner=DIRECTOR, **more):
        row = approved()
        key = holder(owner, **more)
        return sign.sign_with_certificate(
            director(), draft=row.pk, version=row.version, certificate=key.p12(), passphrase=PASSPHRASE
        )

    @pytest.mark.parametrize(
        ("more", "code"),
        [
            ({"owner": "Hà Thị Bích"}, "signer_of_another"),
            ({"owner": "Nguoi director.so-vhttdl"}, "signer_of_another"),
            ({"office": "Công ty Khác"}, "signer_of_another_body"),
            ({"position": "Chánh Văn phòng"}, "signer_of_another_position"),
        ],
    )
    def test_of_another_it_is_refused(self, more, code):
        with pytest.raises(Refused) as refused:
            self.signed_by(**more)
        assert refused.value.code == code
        assert DIRECTOR in str(refused.value.params)
        assert not Draft.objects.get().files.filter(role=FileRole.SIGNED).exists()

    @pytest.mark.parametrize(
        "more",
        [
            {"owner": DIRECTOR.upper()},
            {"office": "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH TỈNH HÀ SƠN"},
            {"office": "Sở Văn hoá, Thể thao và Du lịch"},
            {"office": "UBND tỉnh Hà Sơn"},
            {"position": "Giám đốc", "office": "SVHTTDL"},
            {"position": "Giám đốc Sở Văn hóa, Thể thao và Du lịch"},
        ],
    )
    def test_of_the_signer_it_is_taken(self, more):
        assert self.signed_by(**more).state == DraftState.NUMBERING

    def test_the_signer_confirms_it_once_and_the_trail_knows(self):
        key = holder("Ha Thi Bich")
        row = confirm_certificate(director(), data=key.pem, user=director().id)
        again = confirm_certificate(
            actor(Role.ADMINISTRATOR), data=key.p12(), passphrase=PASSPHRASE, user=director().id
        )
        assert (again.pk, again.confirmed_by_id) == (row.pk, director().id)
        assert self.signed_by("Ha Thi Bich").state == DraftState.NUMBERING
        assert [one.verb for one in history("known_certificate", row.pk)] == ["certificate.confirmed"]

    def test_what_is_doubted_signs_no_more(self):
        row = confirm_certificate(director(), data=holder("Ha Thi Bich").pem, user=director().id)
        doubt_certificate(actor(Role.ADMINISTRATOR), known=row.pk)
        doubt_certificate(actor(Role.ADMINISTRATOR), known=row.pk)
        with pytest.raises(Refused, match="signer_of_another"):
            self.signed_by("Ha Thi Bich")

    def test_of_a_namesake_with_another_identity_it_is_refused(self):
        confirm_certificate(
            director(), data=holder(DIRECTOR, identity="CCCD:001000000001").pem, user=director().id
        )
        with pytest.raises(Refused, match="signer_of_another_identity"):
            self.signed_by(identity="CCCD:001000000002")
        assert self.signed_by(identity="CCCD:001000000001").state == DraftState.NUMBERING

    def test_nobody_confirms_anothers(self):
        key = holder("Ha Thi Bich").pem
        for who in (clerk(), actor(Role.ADMINISTRATOR, COMMUNE)):
            for owner in ({"user": director().id}, {"office": DEPARTMENT}):
                with pytest.raises(Refused, match="not_permitted"):
                    confirm_certificate(who, data=key, **owner)
        row = confirm_certificate(director(), data=key, user=director().id)
        with pytest.raises(Refused, match="not_permitted"):
            doubt_certificate(clerk(), known=row.pk)
        for owner in ({}, {"user": director().id, "office": DEPARTMENT}):
            with pytest.raises(Refused, match="not_found"):
                confirm_certificate(director(), data=key, **owner)

    def test_each_sees_their_own_and_an_administrator_those_below(self):
        confirm_certificate(director(), data=holder("Ha Thi Bich").pem, user=director().id)
        confirm_certificate(actor(Role.ADMINISTRATOR), data=holder("So Van hoa").pem, office=DEPARTMENT)
        assert [one.name for one in whose.confirmed(director())] == ["Ha Thi Bich"]
        assert {one.name for one in whose.confirmed(actor(Role.ADMINISTRATOR))} == {
            "Ha Thi Bich",
            "So Van hoa",
        }
        assert whose.confirmed(clerk()) == []
        people, offices = whose.answerable(actor(Role.ADMINISTRATOR))
        assert director().id in dict(people)
        assert [key for key, _name in offices] == [DEPARTMENT]
        assert whose.answerable(clerk()) == ([], [])

    @pytest.mark.parametrize(
        "owner", ["Sở Văn hóa", "Tỉnh Hà Sơn", "UBND tỉnh Hà Sơn", "Người clerk.so-vhttdl"]
    )
    def test_a_seal_of_a_like_name_is_none(self, owner):
        row = numbered()
        with pytest.raises(Refused, match="seal_of_another") as refused:
            seal.seal_with_certificate(
                clerk(), draft=row.pk, version=row.version, certificate=p12(owner), passphrase=PASSPHRASE
            )
        assert refused.value.params["name"] == owner

    def test_a_seal_that_was_confirmed(self):
        row = numbered()
        confirm_certificate(actor(Role.ADMINISTRATOR), data=holder("So Van hoa").pem, office=DEPARTMENT)
        after = seal.seal_with_certificate(
            clerk(), draft=row.pk, version=row.version, certificate=p12("So Van hoa"), passphrase=PASSPHRASE
        )
        assert after.state == DraftState.ISSUING
