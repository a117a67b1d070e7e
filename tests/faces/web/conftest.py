"""A real browser against a real server: Chromium where the machine has it, else these tests say they were skipped."""

import os
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.cache import caches

os.environ.setdefault(
    "DJANGO_ALLOW_ASYNC_UNSAFE", "true"
)  # the browser's driver runs a loop in the tests' thread
# The same browser built without windows comes first: a page costs it a third
CHROMIUM = next(
    filter(
        None, map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"))
    ),
    None,
)
AXE = Path(__file__).parent / "axe" / "axe.min.js"
WIDTHS = {"phone": (360, 740), "tablet": (768, 1024), "desk": (1280, 800)}
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync")  # fmt: skip


@pytest.fixture(autouse=True)
def _unlocked_doors():
    """Wrong passwords of one test lock nobody out of the next; nor is a page of its draft taken for one of the next."""
    for kept in settings.CACHES:
        caches[kept].clear()


@pytest.fixture(scope="session")
def chromium():
    if not CHROMIUM:
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where there is a browser

    with sync_playwright() as driver:
        # Back takes a page out of the browser's memory, as it does for people
        kept = ["--disable-back-forward-cache"]
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=[*QUIET], ignore_default_args=kept)
        yield browser
        browser.close()


@pytest.fixture
def open_as(chromium, live_server):
    """`open_as(user, "/dia-chi/", width="phone")` → a page of the browser, signed in (user None: not)."""
    contexts = []

    def open_page(user, path="/", *, width="desk"):
        context = chromium.new_context(
            viewport=size_of(width),
            locale="vi-VN",
            base_url=live_server.url,
            reduced_motion="reduce",  # a colour half-way between two is nobody's fault
        )
        contexts.append(context)
        if user is not None:
            context.add_cookies([_session_of(user, live_server.url)])
        page = context.new_page()
        page.problems = []
        page.on("pageerror", lambda error: page.problems.append(str(error)))
        page.on("console", lambda line: page.problems.append(line.text) if line.type == "error" else None)
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()


def size_of(width):
    return dict(zip(("width", "height"), WIDTHS[width], strict=True))


def _session_of(user, url):
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key, "url": url}


@pytest.fixture
def assert_sound():
    """Nothing a visitor would stumble over: WCAG 2.2 AA by axe, no script error, no sideways scrolling.

    `every_width`: looked at in each; the page is not loaded anew, no script of ours decides by its width when it comes.
    """

    def check(page, *, every_width=False):
        # Evaluated by the driver, which the page's own policy does not bind
        page.evaluate(AXE.read_text(encoding="utf-8"))
        if not every_width:
            look(page, page.viewport_size)
            return
        for width in WIDTHS:
            page.set_viewport_size(size_of(width))
            look(page, width)

    def look(page, width):
        found = page.evaluate(
            "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
            ".then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 160)).join(' | ')))"
        )
        assert not found, width
        assert not page.problems, width
        assert page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        ), width

    return check
