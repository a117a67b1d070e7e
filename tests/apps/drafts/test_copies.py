"""Copies: a series of their own for all kinds."""

from datetime import timedelta

import pytest
from arrivals import registered
from dispatch import described, issued
from django.db import DatabaseError, transaction
from django.utils import timezone
from office import COMMUNE, DEPARTMENT, OFFICE, actor

from lantoa.apps.audit.selectors import history
from lantoa.apps.drafts.models import Copy
from lantoa.apps.drafts.services.copies import make_copy
from lantoa.apps.drafts.services.delegations import add_delegation
from lantoa.apps.drafts.services.recall import ask_recall, withdraw_recall
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
