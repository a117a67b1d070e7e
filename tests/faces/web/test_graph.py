"""The graph of what rests on what."""

import pytest
from django.urls import reverse
from duties import duty
from office import COMMUNE, OFFICE, build_office, person

from lantoa.apps.documents.models import Link
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


def test_a_paper_kept_where_one_does_not_look_is_counted_not_named(client, django_assert_max_num_queries):
    build_office()
    seen, hidden, far = (duty(bearers=[unit]).arrival for unit in (COMMUNE, OFFICE, OFFICE))
    for number, paper in enumerate((seen, hidden, far), 1):
        paper.symbol, paper.subject = f"{number}/KH-KIN", f"Việc kín {number}"
        paper.save()
    for source, target in ((seen, hidden), (hidden, far)):
        Link.objects.create(
            source=source, identity=target.symbol, title=target.title, role="basis", target=target
        )
    Link.objects.create(source=seen, identity="9/NQ", title="Nghị quyết số 9/NQ", role="basis")
    address = reverse("graph", args=[seen.pk])
    client.force_login(person(Role.UNIT_OFFICER, COMMUNE))
    client.get(address)
    with django_assert_max_num_queries(12):
        html = client.get(address).content.decode()
    assert "<strong>1</strong> văn bản ngoài phạm vi" in html
    assert "Nghị quyết số 9/NQ" in html
    assert not any(words in html for words in ("2/KH-KIN", "Việc kín 2", "3/KH-KIN"))
    client.force_login(person(Role.HEAD_OF_UNIT))
    html = client.get(address).content.decode()
    assert "ngoài phạm vi" not in html
    assert "2/KH-KIN" in html
    assert "3/KH-KIN" in html


def test_only_what_may_be_opened_is_a_link(client):
    build_office()
    row, hidden = duty(bearers=[COMMUNE]), duty(bearers=[OFFICE]).arrival
    Link.objects.create(source=row.arrival, identity="2", title="Kế hoạch 2", role="basis", target=hidden)
    client.force_login(person(Role.UNIT_OFFICER, COMMUNE))
    html = client.get(reverse("graph", args=[row.arrival_id])).content.decode()
    assert reverse("arrival", args=[row.arrival_id]) not in html
    assert f"?paper={row.arrival_id}&amp;state=all" in html
    html = client.get(reverse("duty", args=[row.pk])).content.decode()
    assert "Kế hoạch 2" in html
    assert reverse("graph", args=[hidden.pk]) not in html
    client.force_login(person(Role.HEAD_OF_UNIT))
    assert (
        reverse("arrival", args=[row.arrival_id])
        in client.get(reverse("graph", args=[row.arrival_id])).content.decode()
    )
    assert reverse("graph", args=[hidden.pk]) in client.get(reverse("duty", args=[row.pk])).content.decode()
