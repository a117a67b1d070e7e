"""The first page on a cold browser, over the wire, is at most 300 kB."""

import brotli
import pytest
from office import build_office, person

from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db(transaction=True)
MOST = 300_000
PACKED = {"text/css", "text/javascript", "application/javascript", "text/html", "image/svg+xml"}


def test_the_first_page_is_light(open_as):
    build_office()
    page = open_as(person(Role.CLERK), "about:blank")
    loaded = []
    page.on("response", lambda response: loaded.append(response))  # noqa: PLW0108 - the driver wants a function of its own
    page.goto("/hom-nay/", wait_until="networkidle")
    weight = 0
    for response in loaded:
        body = response.body()
        kind = response.headers.get("content-type", "").split(";")[0]
        # The server sends what can be packed packed (whitenoise, Brotli); the tests' server does not
        weight += len(brotli.compress(body, quality=5)) if kind in PACKED else len(body)
    assert len(loaded) > 4
    assert weight <= MOST, weight
