"""Copies: a series of their own for all kinds."""

import io
from datetime import timedelta

import pypdfium2
import pytest
from arrivals import registered
from dispatch import described, issued
from django.db import DatabaseError, transaction
from django.utils import timezone
from office import COMMUNE, DEPARTMENT, OFFICE, actor
from PIL import Image

from lantoa.apps.audit.selectors import history
from lantoa.apps.drafts.models import Copy, Number, SentCopy
from lantoa.apps.drafts.selectors.copies import find_copy, how_signed
from lantoa.apps.drafts.selectors.register import Sought, register
from lantoa.apps.drafts.services.copies import drop_copy, make_copy, pass_on, preview_copy
from lantoa.apps.drafts.services.copy_scans import keep_copy_scan
from lantoa.apps.drafts.services.delegations import add_delegation
from lantoa.apps.drafts.services.recall import ask_recall, withdraw_recall
from lantoa.apps.drafts.services.sign_copies import sign_copy
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


def copy(*, who=None, kind="SY", **more):
    more = {"recipients": "Phòng Văn hóa - Xã hội", "signer": actor(Role.DIRECTOR).id, **more}
    return make_copy(who or actor(Role.CLERK), office=DEPARTMENT, kind=kind, **more)


def test_all_kinds_share_one_series():
    row = issued()
    arrival = registered()
    made = [
        copy(draft=row.pk),
        copy(kind="SL", arrival=arrival.pk),
        copy(kind="TrS", arrival=arrival.pk, extract="Mục II, khoản 1"),
    ]
    assert [one.number.printed for one in made] == ["01/SY-SVHTTDL", "02/SL-SVHTTDL", "03/TrS-SVHTTDL"]
    assert row.numbers.get().printed == "01/SVHTTDL-TTBC", "copies count apart from papers"
    assert [event.verb for event in history("copy", made[0].pk)] == ["copy.made"]


def test_a_copy_is_never_rewritten():
    copy(draft=issued().pk)
    for change in (lambda: Copy.objects.update(recipients="khác"), Copy.objects.all().delete):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            change()


def test_the_same_asked_for_twice_is_one_with_one_number():
    row = issued()
    assert copy(draft=row.pk).pk == copy(draft=row.pk).pk
    other = copy(draft=row.pk, recipients="Thanh tra tỉnh")
    assert [one.number.number for one in Copy.objects.order_by("pk")] == [1, other.number.number] == [1, 2]


def test_none_is_made_while_it_is_asked_whether_the_paper_holds():
    row = issued()
    ask_recall(actor(Role.CLERK), draft=row.pk, version=row.version, reason="Sai ngày họp")
    with pytest.raises(Refused, match="copy_recall_asked"):
        copy(draft=row.pk)
    row.refresh_from_db()
    withdraw_recall(actor(Role.CLERK), draft=row.pk, version=row.version)
    assert copy(draft=row.pk).number.number == 1


def test_signed_for_the_head_by_somebody_who_may():
    described()
    user = actor(Role.HEAD_OF_UNIT, OFFICE).id
    given = add_delegation(
        actor(Role.DIRECTOR),
        office=DEPARTMENT,
        user=user,
        authority="TL",
        title="Chánh Văn phòng",
        basis="Quy chế",
        since=timezone.localdate() - timedelta(days=1),
    )
    came = registered().pk
    made = copy(arrival=came, signer=user, delegation=given.pk)
    assert (made.signer_id, made.delegation_id) == (user, given.pk)
    with pytest.raises(Refused, match="signer_unknown"):
        copy(arrival=came, signer=user)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"kind": "XX"}, "copy_incomplete"),
        ({"recipients": " "}, "copy_incomplete"),
        ({"arrival": None}, "copy_incomplete"),
        ({"kind": "TrS"}, "copy_extract"),
        ({"arrival": 0}, "not_found"),
    ],
)
def test_half_a_copy_is_refused(asked, code):
    described()
    with pytest.raises(Refused, match=code):
        copy(**{"arrival": registered().pk, **asked})
    assert not Copy.objects.exists()


def test_a_record_copy_is_made_of_what_came_in():
    with pytest.raises(Refused, match="copy_record"):
        copy(kind="SL", draft=issued().pk)


def test_only_by_the_clerk_of_the_office():
    row = issued()
    for who in (actor(Role.DIRECTOR), actor(Role.CLERK, COMMUNE)):
        with pytest.raises(Refused, match="not_permitted"):
            copy(who=who, draft=row.pk)
    with pytest.raises(Refused, match="not_found"):
        make_copy(
            actor(Role.CLERK, COMMUNE),
            office=COMMUNE,
            kind="SY",
            signer=actor(Role.DIRECTOR).id,
            recipients="x",
            draft=row.pk,
        )


def line_of(symbol):
    """The line of the register with that number."""
    seen = register(actor(Role.CLERK), office=DEPARTMENT, sought=Sought(), now=timezone.now())
    return {row.symbol: row for row in seen.rows}[symbol]


def scanned(made):
    held = io.BytesIO()
    Image.new("L", (600, 850), "white").save(held, "PNG")
    return keep_copy_scan(actor(Role.CLERK), copy=made.pk, name="quet.png", read=held.getvalue)


@pytest.mark.parametrize("kind", ["SY", "SL"])
def test_only_an_extract_has_a_part_that_was_extracted(kind):
    described()
    came = registered().pk
    with pytest.raises(Refused, match="copy_without_extract"):
        copy(kind=kind, arrival=came, extract="Mục II")
    assert not Number.objects.filter(book__code="sao").exists()


def test_the_register_tells_how_an_extract_begins():
    described()
    extract = "Mục II. Nhiệm vụ\n" + "Các xã, phường phát tin hằng ngày trên hệ thống truyền thanh. " * 20
    made = copy(kind="TrS", arrival=registered().pk, extract=extract)
    note = line_of("01/TrS-SVHTTDL").note
    assert note.startswith("Trích: Mục II. Nhiệm vụ Các xã")
    assert len(note) <= 70
    assert made.extract == extract.strip(), "the copy has the whole of it"


class TestLooking:
    def test_it_is_seen_before_it_has_a_number(self):
        row = issued()
        asked = {"kind": "SY", "recipients": "Thanh tra", "signer": actor(Role.DIRECTOR).id, "draft": row.pk}
        seen = preview_copy(actor(Role.CLERK), office=DEPARTMENT, **asked)
        words = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(seen))
        assert "SAO Y" in words
        assert "01/SY" not in words
        assert not Copy.objects.exists()
        assert not Number.objects.filter(book__code="sao").exists()

    def test_by_whoever_may_make_it(self):
        row = issued()
        asked = {"kind": "SY", "recipients": "Thanh tra", "signer": actor(Role.DIRECTOR).id, "draft": row.pk}
        with pytest.raises(Refused, match="not_permitted"):
            preview_copy(actor(Role.SPECIALIST), office=DEPARTMENT, **asked)


class TestPassedOn:
    def passed(self, made, *, who=None, channel="mail"):
        return pass_on(who or actor(Role.CLERK), copy=made.pk, channel=channel)

    def test_its_day_stands_in_the_register_once_it_is_signed_and_went(self):
        made = copy(draft=issued().pk)
        assert line_of("01/SY-SVHTTDL").sent is None
        with pytest.raises(Refused, match="copy_not_signed"):
            self.passed(made)
        scanned(made)
        assert line_of("01/SY-SVHTTDL").sent is None
        sent = self.passed(made)
        assert line_of("01/SY-SVHTTDL").sent == sent.at
        assert self.passed(made, channel="post") == sent, "said again it is the same"
        assert [one.verb for one in history("copy", made.pk)] == ["copy.made", "copy.scanned", "copy.sent"]

    def test_by_the_clerk_somehow_and_never_changed(self):
        made = copy(draft=issued().pk)
        scanned(made)
        with pytest.raises(Refused, match="delivery_channel"):
            self.passed(made, channel="pigeon")
        with pytest.raises(Refused, match="not_permitted"):
            self.passed(made, who=actor(Role.DIRECTOR))
        self.passed(made)
        for change in (lambda: SentCopy.objects.update(channel="post"), SentCopy.objects.all().delete):
            with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
                change()


class TestDropped:
    def dropped(self, made, *, who=None, reason="Sao nhầm  văn bản"):
        return drop_copy(who or actor(Role.CLERK), copy=made.pk, reason=reason)

    def test_its_number_stays_cancelled_with_the_reason(self):
        row = issued()
        made = copy(draft=row.pk)
        assert self.dropped(made).dropped
        assert self.dropped(made, reason="").dropped, "dropped already"
        line = line_of("01/SY-SVHTTDL")
        assert (line.state, line.note, line.sent) == ("cancelled", "Đã hủy: Sao nhầm văn bản", None)
        again = copy(draft=row.pk)
        assert again.number.printed == "02/SY-SVHTTDL", "asked for again it is another"
        assert [one.verb for one in history("copy", made.pk)] == ["copy.made", "copy.dropped"]

    def test_nobody_signs_it_any_more(self):
        made = copy(draft=issued().pk)
        self.dropped(made)
        stands = how_signed(actor(Role.DIRECTOR), find_copy(actor(Role.DIRECTOR), copy=made.pk))
        assert not any((stands.signs, stands.seals, stands.ends))
        with pytest.raises(Refused, match="copy_dropped"):
            sign_copy(actor(Role.DIRECTOR), copy=made.pk, certificate=b"", passphrase="")
        with pytest.raises(Refused, match="copy_dropped"):
            scanned(made)

    def test_with_a_reason_by_the_clerk_and_not_once_the_office_closed_it(self):
        made = copy(draft=issued().pk)
        with pytest.raises(Refused, match="reason_missing"):
            self.dropped(made, reason=" ")
        with pytest.raises(Refused, match="not_permitted"):
            self.dropped(made, who=actor(Role.DIRECTOR))
        scanned(made)
        with pytest.raises(Refused, match="copy_closed"):
            self.dropped(made)
        assert not find_copy(actor(Role.CLERK), copy=made.pk).dropped
