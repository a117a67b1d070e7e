"""What is foreseen of a paper before it is made: who works with whom it asks, what came of its duties."""

import pytest
from dispatch import described
from django.utils import timezone
from duties import duty
from office import COMMUNE, DEPARTMENT, OFFICE, OTHER_COMMUNE, actor

from lantoa.apps.drafts.selectors.picking import Picked, pick
from lantoa.apps.drafts.selectors.preview import foresee
from lantoa.apps.duties.models import DutyBearer
from lantoa.core.drafting import PaperKind
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


def foreseen(*duties, **more):
    picked = Picked(PaperKind.LETTER, duties=[one.pk for one in duties], **more)
    return foresee(actor(Role.SPECIALIST), office=DEPARTMENT, unit=OFFICE, picked=picked)


def test_who_is_to_work_with_them_is_offered_as_an_addressee():
    described()
    one = duty("UBND xã Tân Lập đưa tin", bearers=[COMMUNE])
    for unit in (OTHER_COMMUNE, "phong-nvvh"):  # of one's own office: no addressee
        DutyBearer.objects.create(duty=one, phrase=unit, unit_id=unit, leads=False)
    DutyBearer.objects.create(duty=one, phrase="Hội những người yêu sách", leads=False)
    assert foreseen(one).helpers == [(OTHER_COMMUNE, "Ủy ban nhân dân xã Phú Xuân")]
    assert foreseen(one, addressees=[OTHER_COMMUNE]).helpers == []


def outcome(one):
    picked = Picked(PaperKind.REPORT, duties=[one.pk])
    today = timezone.localdate()
    return (
        pick(actor(Role.SPECIALIST), office=DEPARTMENT, unit=OFFICE, picked=picked, on=today).tasks[0].outcome
    )


def test_what_a_unit_did_is_told_in_its_words_or_that_it_is_done():
    described()
    assert outcome(duty("Đưa tin", bearers=[COMMUNE])) == ""
    one = duty("Đưa tin", bearers=[COMMUNE], state="done", evidence="Đã phát 12 tin")
    assert outcome(one) == "Đã phát 12 tin"
    DutyBearer.objects.filter(duty=one).update(
        evidence="", evidence_file=one.arrival.file, moved_at=timezone.now()
    )
    assert outcome(one) == f"Đã hoàn thành ngày {timezone.localdate():%d/%m/%Y}"
