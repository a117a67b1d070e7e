"""Several duties of the ledger at once: who would receive what is shown before anything is given."""

import pytest
from django.urls import reverse
from duties import duty
from office import COMMUNE, OFFICE, OTHER_COMMUNE, build_office, person
from playwright.sync_api import expect

from lantoa.apps.duties.models import Duty, DutyBearer, DutyState
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(db):  # noqa: ARG001 - the rows come after the database
    build_office()
    first = duty("Báo cáo kết quả", bearers=[COMMUNE, OFFICE])
    helped = duty("Mở lớp truyền thông", of=first, bearers=[COMMUNE])
    DutyBearer.objects.filter(duty=helped).update(leads=False)
    unnamed = duty("Không nêu ai", of=first)
    given = duty("Giao rồi", of=first, bearers=[OFFICE], state="assigned")
    return [first, helped, unnamed, given]


@pytest.fixture
def head(client, rows):  # noqa: ARG001
    client.force_login(person(Role.HEAD_OF_UNIT))
    return client


def shown(head, rows, **form):
    return head.post(reverse("duties_assign"), {"duties": [row.pk for row in rows], **form})


def confirmed(head, answer, *, ticked=None, **form):
    """What the page that was shown sends."""
    gifts = [gift.duty for gift, _words, on in answer.context["gifts"] if on]
    kept = [row for row in gifts if ticked is None or row.pk in {one.pk for one in ticked}]
    data = {name: answer.context[name] for name in ("picked", "to", "query")}
    given = answer.context["given"]
    data |= {"units": given.units, **{f"role-{unit}": "helps" for unit in given.helping}}
    data |= {"duties": [f"{row.pk}:{row.version}" for row in kept], **form}
    return head.post(reverse("duties_assign"), data, follow=True)


def states():
    return [*Duty.objects.order_by("pk").values_list("state", flat=True)]


def test_who_receives_what_is_shown_and_nothing_is_given(head, rows, django_assert_max_num_queries):
    shown(head, rows)
    with django_assert_max_num_queries(12):
        answer = shown(head, rows)
    told = answer.context
    assert told["received"] == [
        ("Ủy ban nhân dân xã Tân Lập", 1, 1),
        ("Phòng Thông tin - Báo chí", 1, 0),
    ]
    assert [(str(why), [row.pk for row in left]) for why, left in told["left"]] == [
        ("Văn bản không nêu ai làm", [rows[2].pk]),
        ("Đã giao từ trước", [rows[3].pk]),
    ]
    assert "Giao 2 nhiệm vụ" in answer.content.decode()
    assert states() == ["confirmed", "confirmed", "confirmed", "assigned"]


def test_what_is_shown_is_what_is_given(head, rows):
    form = {"to": "chosen", "units": [OTHER_COMMUNE, COMMUNE], f"role-{COMMUNE}": "helps"}
    answer = shown(head, rows[:3], **form)
    gifts = {gift.duty.pk: gift for gift, _words, _on in answer.context["gifts"]}
    assert gifts[rows[0].pk].instead == ["Phòng Thông tin - Báo chí"]
    confirmed(head, answer, do="yes")
    for row in rows[:3]:
        given = row.bearers.filter(state=DutyState.ASSIGNED).values_list("unit__name", "leads")
        assert set(given) == {tuple(one) for one in gifts[row.pk].to}


def test_one_can_be_left_out_and_is_no_news(head, rows):
    answer = confirmed(head, shown(head, rows[:3]), ticked=rows[:1])
    assert "Giao 1 nhiệm vụ" in answer.content.decode()
    answer = confirmed(head, shown(head, rows[:3]), ticked=rows[:1], do="yes")
    assert "Đã giao 1 nhiệm vụ." in answer.content.decode()
    assert states() == ["assigned", "confirmed", "confirmed", "assigned"]
    assert answer.context["not_given_count"] == 1
    assert answer.context["ticked"] == [rows[2].pk]


def test_back_leads_to_the_list_as_it_was(head, rows):
    form = {"to": "chosen", "units": [COMMUNE], "query": "state=all"}
    answer = confirmed(head, shown(head, rows[:2], **form), back="yes")
    assert answer.redirect_chain == [(f"{reverse('duties')}?state=all", 302)]
    assert answer.context["ticked"] == [row.pk for row in rows[:2]]
    assert [unit.pk for unit, _helps in answer.context["chosen_units"]] == [COMMUNE]
    assert states()[:2] == ["confirmed"] * 2


def test_what_somebody_changed_since_stops_all_of_them(head, rows):
    answer = shown(head, rows[:2])
    Duty.objects.filter(pk=rows[1].pk).update(version=5)
    answer = confirmed(head, answer, do="yes")
    assert answer.status_code == 409
    assert 'role="alert"' in answer.content.decode()
    assert f'value="{rows[1].pk}:5"' in answer.content.decode()
    assert states()[:2] == ["confirmed"] * 2


def test_nothing_ticked_and_nothing_to_give_are_said(head, rows):
    answer = confirmed(head, shown(head, rows[:2]), ticked=[], do="yes")
    assert "Chưa chọn nhiệm vụ nào." in answer.content.decode()
    assert "Không có nhiệm vụ nào giao được." in shown(head, rows[2:]).content.decode()


@pytest.mark.django_db(transaction=True)
def test_it_is_looked_at_and_left_and_done_in_a_browser(open_as, assert_sound, rows):
    page = open_as(person(Role.HEAD_OF_UNIT), reverse("duties"))
    page.get_by_role("button", name="Chọn cả trang").click()
    page.get_by_role("button", name="Giao cho đơn vị đã nêu").click()
    expect(page.locator("#ai-nhan-gi")).to_contain_text("2 đơn vị nhận")
    assert_sound(page, every_width=True)
    page.get_by_role("button", name="Về danh sách").click()
    expect(page.locator("[data-count]")).to_have_text("4")
    page.get_by_role("button", name="Giao cho đơn vị đã nêu").click()
    page.get_by_label("Chọn: Báo cáo kết quả").press("Space")
    expect(page.locator("#ai-nhan-gi")).to_contain_text("1 đơn vị nhận")
    expect(page.get_by_label("Chọn: Báo cáo kết quả")).to_be_focused()
    page.get_by_role("button", name="Giao 1 nhiệm vụ").click()
    expect(page.get_by_text("Đã giao 1 nhiệm vụ.")).to_be_visible()
    assert states() == ["confirmed", "assigned", "confirmed", "assigned"]
    assert rows
