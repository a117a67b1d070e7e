"""The invented province, loaded; and what a unit that ends leaves behind."""

from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from dispatch import begun
from django.core.management import CommandError, call_command
from django.utils import timezone
from office import DEPARTMENT, OFFICE, TODAY

from lantoa.apps.accounts.demo import COMMUNE as COMMUNE_OF_DEMO
from lantoa.apps.accounts.demo import OFFICE as OFFICE_OF_DEMO
from lantoa.apps.accounts.demo import PASSWORD, PRESS_OFFICE
from lantoa.apps.accounts.models import User
from lantoa.apps.accounts.selectors import actor_of
from lantoa.apps.documents.models import Arrival
from lantoa.apps.documents.services.register import Letterhead, enter
from lantoa.apps.drafts.models import Delegation, Draft
from lantoa.apps.drafts.selectors import outgoing
from lantoa.apps.drafts.selectors.desks import desks, own_desk
from lantoa.apps.drafts.selectors.trust import roots
from lantoa.apps.drafts.services.approve import approve
from lantoa.apps.drafts.services.numbers import give_number
from lantoa.apps.drafts.services.seal import seal_with_certificate
from lantoa.apps.drafts.services.sign import sign_with_certificate
from lantoa.apps.duties.models import Duty, DutyBearer
from lantoa.apps.organisations.signals import open_work
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db

TABLES = Path(__file__).parents[3] / "demo"
DIRECTIVE = """ỦY BAN NHÂN DÂN TỈNH HÀ SƠN
Số: {n}/KH-UBND
Hà Sơn, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Truyền thông dân số đợt {n}

II. NHIỆM VỤ
1. Sở Y tế tổ chức ít nhất 02 buổi truyền thông mỗi quý, hoàn thành trước ngày {due:%d/%m/%Y}.
2. Ủy ban nhân dân các xã, phường phát tin hằng tuần trên hệ thống truyền thanh.
"""
PASSED = """3. Ủy ban nhân dân các xã, phường phát động tháng cao điểm từ ngày 06/01/2026.
4. Ủy ban nhân dân các xã, phường treo băng rôn, hoàn thành trước ngày 30/01/2026.
"""


def directive(number):
    """Its day is still to come, whenever this runs: what has passed no letter carries on."""
    return DIRECTIVE.format(n=number, due=timezone.localdate() + timedelta(days=90))


def test_the_demo_has_papers_on_their_way_and_twice_is_once(tmp_path, settings):
    settings.DEMO = True
    for number in (1, 2):
        (tmp_path / f"{number}.txt").write_text(directive(number) + PASSED, encoding="utf-8")
    only_others = directive(2).partition("2. Ủy ban")[0]
    (tmp_path / "2.txt").write_text(only_others, encoding="utf-8")
    (tmp_path / "cong-van-le-hoi.ocr.txt").write_text(directive(3), encoding="utf-8")
    for _ in "12":
        call_command("load_demo", TABLES, tmp_path, stdout=StringIO())
    assert sorted(Draft.objects.values_list("kind", "state")) == [
        ("Công văn", "approval"),
        ("Công văn", "content"),
        ("Kế hoạch", "drafting"),
    ]
    letter = Draft.objects.get(state="content")
    assert letter.body["signature"]["authority"] == ["KT. GIÁM ĐỐC"]
    assert letter.duties.count() > 2
    left_out = Duty.objects.exclude(pk__in=letter.duties.values("duty"))
    assert left_out.count() == 2, "a time that has passed leaves a blank"
    assert Delegation.objects.count() == 1
    offices = dict(Arrival.objects.values_list("file_name", "office"))
    assert offices == {
        "1.txt": OFFICE_OF_DEMO,
        "2.txt": OFFICE_OF_DEMO,
        "cong-van-le-hoi.ocr.txt": COMMUNE_OF_DEMO,
    }
    clerk = actor_of(User.objects.get(username="vanthuxa"), on=timezone.localdate())
    own = Arrival.objects.get(office=COMMUNE_OF_DEMO)
    told = {name: getattr(own, name) for name in Letterhead._fields}
    entered = enter(clerk, arrival=own.pk, version=own.version, letterhead=Letterhead(**told))
    assert (entered.state, entered.number) == ("registered", 1), "a commune registers what comes in"
    # The department orders no other department about
    given = DutyBearer.objects.filter(duty__state="assigned").values_list("unit__name", flat=True)
    assert given
    collaborators, committees = (
        [name for name in given if name.startswith("Mạng lưới") is helping] for helping in (True, False)
    )
    assert collaborators  # the collaborator finds something to do
    assert all(name.startswith("Ủy ban nhân dân") for name in committees)
    head = actor_of(User.objects.get(username="truongphong"), on=timezone.localdate())
    assert Role.SPECIALIST in {grant.role for grant in head.grants}  # she sees what her specialist sees
    specialist = actor_of(User.objects.get(username="chuyenvien"), on=timezone.localdate())
    held = desks(specialist, on=timezone.localdate())
    assert own_desk(specialist, held, papers=[], duties=[]).unit == PRESS_OFFICE


def test_the_demo_signs_with_certificates_that_are_good_nowhere_else(tmp_path, settings):
    settings.DEMO, settings.DATA = True, tmp_path / "data"
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "1.txt").write_text(directive(1), encoding="utf-8")
    told = StringIO()
    for _ in "12":
        call_command("load_demo", TABLES, papers, stdout=told)
    folder = tmp_path / "data" / "demo-certificates"
    assert f"{folder / 'con-dau.p12'}" in told.getvalue()
    assert f"lantoa verify TỆP.pdf --roots {folder / 'goc-chi-de-thu.pem'}" in told.getvalue()
    assert sorted(path.name for path in folder.iterdir()) == [
        "con-dau.p12",
        "giamdoc.p12",
        "goc-chi-de-thu.pem",
        "phogiamdoc.p12",
    ]
    today = timezone.localdate()
    director, clerk = (actor_of(User.objects.get(username=one), on=today) for one in ("giamdoc", "vanthu"))
    ((own, name),) = outgoing.certificates(director)
    assert name.endswith("(CHỈ ĐỂ THỬ)")
    ((stamp, _name),) = outgoing.certificates(clerk, office=OFFICE_OF_DEMO)
    row = Draft.objects.get(state="approval")
    row = approve(director, draft=row.pk, version=row.version)
    key = {"passphrase": PASSWORD}
    row = sign_with_certificate(director, draft=row.pk, version=row.version, certificate=own, **key)
    row = give_number(clerk, draft=row.pk, version=row.version)
    row = seal_with_certificate(clerk, draft=row.pk, version=row.version, certificate=stamp, **key)
    signatures = row.files.get(role="sealed").verification["signatures"]
    assert [one["trusted"] for one in signatures] == [True, True]
    settings.DEMO = False
    assert not roots(), "the same folder opened for real trusts none of it"


def test_only_where_it_is_the_demo(tmp_path):
    with pytest.raises(CommandError):
        call_command("load_demo", TABLES, tmp_path)


def test_papers_on_their_way_are_counted_before_a_unit_ends():
    begun()
    for units, many in (([OFFICE], 1), ([DEPARTMENT], 1), (["phong-nvvh"], 0)):
        told = dict(answer for _, answer in open_work.send(None, units=units, on=TODAY))
        assert told["drafts"] == many
