"""The review in real Chromium: by keys, by mouse, by thumb; two people at once."""

import pytest
from office import build_office, person
from reviews import paper, sample

from lantoa.apps.documents.models import Arrival, Item
from lantoa.apps.duties.models import Duty
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db(transaction=True)
PLAN = "ke-hoach-truyen-thong-dan-so.docx"


@pytest.fixture
def office(db):  # noqa: ARG001 - the rows come after the database
    build_office()


def home(reading):
    return f"/doc/{reading.arrival_id}/"


def left(page):
    return int(page.locator("#rv-far [data-far=left]").inner_text())


def current(page):
    return int(page.locator("[data-item]").get_attribute("data-item"))


def settled(page, before):
    """Until the answer to a decision has come."""
    page.wait_for_function(
        "was => document.querySelector('#rv-far [data-far=left]').textContent !== String(was)"
        " && !document.querySelector('.is-busy')",
        arg=before,
    )


def press(page, key):
    before = left(page)
    page.keyboard.press(key)
    settled(page, before)


@pytest.mark.parametrize("width", ["phone", "tablet", "desk"])
def test_sound_at_every_width(office, open_as, assert_sound, width):  # noqa: ARG001
    reading = sample(PLAN)
    page = open_as(person(Role.SPECIALIST), home(reading), width=width)
    page.wait_for_selector(".rv-line [aria-current], .rv-line a[aria-current]")
    assert_sound(page)
    if width != "desk":
        page.get_by_role("button", name="Văn bản", exact=True).click()
        page.wait_for_selector(".rv-mark.is-current")
        assert page.locator("#rv-pinned").inner_text()
        assert_sound(page)
        page.get_by_role("button", name="Đã đọc", exact=True).click()
    for kind in ("obligation", "target", "deadline", "citation"):
        item = reading.items.filter(kind=kind).first()
        page.goto(f"{home(reading)}?muc={item.pk}&che-do=sua")
        assert_sound(page)


def test_a_whole_paper_by_keys(office, open_as):  # noqa: ARG001
    reading = sample(PLAN)
    page = open_as(person(Role.SPECIALIST), home(reading))
    assert left(page) == reading.items.count()
    page.keyboard.press("j")
    page.wait_for_selector("#rv-list li:nth-child(2) [aria-current]")
    page.keyboard.press("x")  # too early: what is left is said, and its first shown
    page.wait_for_selector(f"#rv-note:text('Còn {left(page)} mục chưa xem')")
    page.wait_for_selector("#rv-list li:first-child [aria-current]")
    press(page, "Shift+A")
    keys = 1
    while left(page):
        press(page, "a")
        keys += 1
    assert keys < reading.items.count() / 2  # a duty is confirmed with its parts, the sure ones in one step
    other = sample(PLAN)
    Arrival.objects.filter(pk=other.arrival_id).update(state="registered", number=2, year=2026)
    page.keyboard.press("x")
    page.wait_for_selector("text=đã xác nhận xong lúc")
    reading.refresh_from_db()
    assert reading.reviewed_at
    assert page.get_by_role("link", name="Văn bản tiếp theo").get_attribute("href") == home(other)
    count = Duty.objects.filter(arrival=reading.arrival_id).count()
    assert page.get_by_role("link", name=f"Sang sổ, giao {count} nhiệm vụ").is_visible()
    page.keyboard.press("g")
    page.wait_for_url("**/nhiem-vu/**")
    assert page.locator("[data-row]").count() == count > 0
    page.go_back()
    page.keyboard.press("t")
    page.wait_for_url(f"**{home(other)}")
    assert not page.problems


# What a keyboard with Unikey, IBus or Caps Lock makes of the keys a and r
TYPED = {
    "confirmed": ({"key": "â"}, {"key": "A"}, {"key": "Process", "code": "KeyA"}),
    "rejected": ({"key": "ả"}, {"key": "R"}),
}


def test_keys_mean_the_same_with_an_input_method_and_with_caps_lock(office, open_as):  # noqa: ARG001
    reading = sample(PLAN)
    page = open_as(person(Role.SPECIALIST), home(reading))
    everything = left(page)

    def typed(**key):
        page.evaluate(
            "key => document.body.dispatchEvent(new KeyboardEvent('keydown', {bubbles: true, ...key}))", key
        )

    for state, keys in TYPED.items():
        for key in keys:
            item, before = current(page), left(page)
            typed(**key)
            settled(page, before)
            assert Item.objects.get(pk=item).state == state
            assert before - left(page) < everything / 2  # not all that is sure
    before = left(page)
    typed(key="à")  # f means nothing here
    typed(key="a", repeat=True)  # nor does a key that is held down
    typed(key="Â", shiftKey=True)
    settled(page, before)
    assert not reading.items.filter(state="proposed", confidence__gte=0.9).exists()


def test_a_key_pressed_while_one_is_saved_decides_nothing_unseen(office, open_as):  # noqa: ARG001
    reading = paper()
    page = open_as(person(Role.SPECIALIST), home(reading))
    before = left(page)
    page.evaluate(
        "for (let n = 0; n < 5; n++) document.body.dispatchEvent(new KeyboardEvent('keydown', {bubbles: true, key: 'a'}))"
    )
    settled(page, before)
    assert Item.objects.filter(reading=reading, version__gt=0).values("decided_at").distinct().count() == 1
    assert "khi đang lưu không tính" in page.locator("#rv-note").inner_text()


def test_wrong_ones_are_rejected_and_taken_back(office, open_as):  # noqa: ARG001
    page = open_as(person(Role.SPECIALIST), home(sample(PLAN)))
    first = current(page)
    press(page, "r")
    assert Item.objects.get(pk=first).state == "rejected"
    assert current(page) != first
    assert page.locator(f'[data-line="{first}"].is-rejected').count() == 1
    press(page, "u")
    assert current(page) == first
    assert Item.objects.get(pk=first).state == "proposed"


def test_walking_shows_each_in_its_place(office, open_as):  # noqa: ARG001
    page = open_as(person(Role.SPECIALIST), home(sample(PLAN)))
    first = current(page)
    for key in ("j", "k", "n", "p"):
        before = current(page)
        page.keyboard.press(key)
        page.wait_for_function(
            "was => document.querySelector('[data-item]').dataset.item !== String(was)", arg=before
        )
        page.wait_for_selector(f'.rv-mark.is-current[data-i~="{current(page)}"]')
        assert page.locator(f'[data-line="{current(page)}"] a[aria-current]').count() == 1
    assert current(page) == first
    page.keyboard.press("?")
    assert page.locator(".rv-keys[open]").count() == 1


def test_a_mark_leads_to_its_item_and_once_more_to_what_it_stands_in(office, open_as):  # noqa: ARG001
    reading = paper()
    page = open_as(person(Role.SPECIALIST), home(reading))
    deadline = reading.items.filter(kind="deadline").order_by("start").first()
    mark = page.locator(f'.rv-mark[data-i~="{deadline.pk}"]').first
    mark.click()
    page.wait_for_selector(f'[data-item="{deadline.pk}"]')
    seen = [current(page)]
    for _outwards in range(mark.get_attribute("data-i").count(" ")):
        page.wait_for_timeout(700)  # two quick clicks select a word, as everywhere
        mark.click()
        page.wait_for_function(
            "was => document.querySelector('[data-item]').dataset.item !== String(was)", arg=seen[-1]
        )
        seen.append(current(page))
    assert Item.objects.get(pk=seen[-1]).kind == "obligation"
    assert len(seen) == len({*seen}) > 1
    page.locator(f'[data-line="{deadline.pk}"] a').click()
    page.wait_for_selector(f'[data-item="{deadline.pk}"]')


def test_correcting_by_the_form(office, open_as):  # noqa: ARG001
    reading = paper()
    duty = reading.items.filter(kind="obligation").order_by("start").first()
    page = open_as(person(Role.SPECIALIST), f"{home(reading)}?muc={duty.pk}")
    page.keyboard.press("e")
    page.wait_for_selector("#f-ai:focus")
    page.locator("#f-ai").fill("Sở Y tế\nBáo Hà Sơn")
    page.locator("summary", has_text="Dời đầu").click()
    page.locator("[data-tokens] .is-inside").nth(2).click()
    before = left(page)
    page.locator("#f-ai").press("Control+Enter")
    settled(page, before)
    duty.refresh_from_db()
    assert [body["text"] for body in duty.value["assignees"]] == ["Sở Y tế", "Báo Hà Sơn"]
    assert duty.start > duty.proposal["span"][0]
    assert duty.proposal["assignees"]
    page.keyboard.press("e")
    page.wait_for_selector("[data-form]")
    page.keyboard.press("Escape")
    page.wait_for_selector("[data-form]", state="detached")


def test_deadline_and_target_are_corrected_with_their_duty(office, open_as):  # noqa: ARG001
    reading = paper()
    duty = reading.items.filter(kind="obligation").order_by("start").first()
    deadline = reading.items.filter(kind="deadline").order_by("start").first()
    target = reading.items.filter(kind="target").order_by("start").first()
    page = open_as(person(Role.SPECIALIST), f"{home(reading)}?muc={duty.pk}")
    page.keyboard.press("e")
    page.locator("details.is-deadline summary").click()
    page.locator(f"[name=p{deadline.pk}-day]").fill("20/4/20")
    page.locator("details.is-target summary").click()
    assert page.locator(f"[name=p{target.pk}-value]").input_value() == "2"
    page.keyboard.press("Control+Enter")
    page.get_by_role("alert").wait_for()
    assert page.locator(f"[name=p{deadline.pk}-day]").input_value() == "20/4/20"
    page.locator(f"[name=p{deadline.pk}-day]").fill("20/4/2026")
    page.locator(f"[name=p{target.pk}-value]").fill("3")
    before = left(page)
    page.keyboard.press("Control+Enter")
    settled(page, before)
    assert before - left(page) == 3
    deadline.refresh_from_db()
    target.refresh_from_db()
    assert deadline.value["normalized"] == {"before": "2026-04-20"}
    assert target.value["value"] == 3


def test_only_the_fields_of_a_shape_are_shown(office, open_as):  # noqa: ARG001
    reading = paper()
    item = reading.items.filter(kind="deadline").first()
    page = open_as(person(Role.SPECIALIST), f"{home(reading)}?muc={item.pk}&che-do=sua")
    page.locator("#f-dang").select_option("range")
    assert page.locator("#f-dn").is_visible()
    assert not page.locator("#f-nhip").is_visible()
    page.locator("#f-dang").select_option("beat")
    assert page.locator("#f-nhip").is_visible()
    page.locator("#f-dang").select_option("before")
    page.locator("#f-ngay").fill("ngày mai")
    page.get_by_role("button", name="Lưu").click()
    page.wait_for_selector(".rv-card [role=alert]")
    assert page.locator("#f-ngay").input_value() == "ngày mai"


def test_splitting_and_merging(office, open_as):  # noqa: ARG001
    reading = paper()
    duty = reading.items.filter(kind="obligation").order_by("start").first()
    page = open_as(person(Role.SPECIALIST), f"{home(reading)}?muc={duty.pk}")
    page.keyboard.press("s")
    page.wait_for_selector("[data-split]")
    page.locator("[data-move='at,1']").click()
    page.get_by_role("button", name="Tách ở đây").click()
    page.wait_for_function(
        "was => document.querySelector('[data-item]').dataset.item !== String(was)", arg=duty.pk
    )
    page.wait_for_selector(".is-busy", state="detached")
    half = current(page)
    assert Item.objects.get(pk=half).made_from.get() == duty
    page.keyboard.press("m")
    page.wait_for_function(
        "was => document.querySelector('[data-item]').dataset.item !== String(was)", arg=half
    )
    whole = Item.objects.get(pk=current(page))
    assert (whole.start, whole.end) == (duty.start, duty.end)


def select(page, words):
    """Select words of the text as a mouse would."""
    page.evaluate(
        """words => {
            const walker = document.createTreeWalker(document.getElementById('rv-text'), NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(walker.currentNode, at);
                range.setEnd(walker.currentNode, at + words.length);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                return;
            }
        }""",
        words,
    )


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_adding_by_selecting(office, open_as, assert_sound, width):  # noqa: ARG001
    reading = paper()
    page = open_as(person(Role.SPECIALIST), home(reading), width=width)
    if width == "phone":
        page.get_by_role("button", name="Văn bản", exact=True).click()
    select(page, "ngày 05 tháng 01 năm 2026")
    page.wait_for_selector("#rv-add:not([hidden])")
    assert_sound(page)
    if width == "phone":
        page.locator("#rv-add [value=deadline]").click()
    else:
        page.keyboard.press("3")
    page.wait_for_selector("[data-form]")
    added = reading.items.get(state="added")
    assert reading.text[added.start : added.end] == "ngày 05 tháng 01 năm 2026"
    assert added.kind == "deadline"
    assert not page.problems


def test_places_count_as_the_text_does_beyond_the_basic_plane(office, open_as):  # noqa: ARG001
    reading = paper("Số: 1/KH-UBND\n1. Sở Y tế 📢📢 tổ chức truyền thông về dân số trong nhân dân.\n")
    page = open_as(person(Role.SPECIALIST), home(reading))
    select(page, "trong nhân dân")
    page.wait_for_selector("#rv-add:not([hidden])")
    page.keyboard.press("1")
    page.wait_for_selector("[data-form]")
    added = reading.items.get(state="added")
    assert reading.text[added.start : added.end] == "trong nhân dân"


def test_two_people_are_told_and_overwrite_nothing(office, open_as):  # noqa: ARG001
    reading = paper()
    duty = reading.items.filter(kind="obligation").order_by("start").first()
    mine = open_as(person(Role.SPECIALIST), f"{home(reading)}?muc={duty.pk}")
    mine.keyboard.press("e")
    mine.wait_for_selector("#f-ai")
    mine.locator("#f-ai").fill("Sở Nội vụ")
    theirs = open_as(person(Role.HEAD_OF_UNIT), f"{home(reading)}?muc={duty.pk}")
    theirs.wait_for_selector("#rv-others:not([hidden])")
    assert "specialist" in theirs.locator("#rv-others").inner_text()
    press(theirs, "r")
    mine.locator("#f-ai").press("Control+Enter")
    mine.wait_for_selector(".rv-card [role=alert]")
    assert "vừa quyết định mục này" in mine.locator(".rv-card [role=alert]").inner_text()
    assert mine.locator("#f-ai").input_value() == "Sở Nội vụ"
    duty.refresh_from_db()
    assert duty.state == "rejected"


def test_a_scan_with_a_box_around_the_item(office, open_as, assert_sound):  # noqa: ARG001
    reading = sample("cong-van-tuyen-truyen-quy-iv.scan.pdf")
    page = open_as(person(Role.SPECIALIST), f"{home(reading)}?thu-tu=van-ban")
    page.keyboard.press("v")
    page.wait_for_selector("#rv-picture i")
    assert_sound(page)
    frame = page.locator(".rv-shown").bounding_box()
    box = page.locator("#rv-picture i").first.bounding_box()
    assert frame["y"] < box["y"] < frame["y"] + frame["height"]
    assert box["height"] < frame["height"] / 20
    page.keyboard.press("v")
    assert page.locator("#rv-text").is_visible()


def test_a_long_paper_comes_in_sheets(office, open_as):  # noqa: ARG001
    lines = "".join(
        f"{place}. Sở Y tế tổ chức {place} cuộc truyền thông tại xã số {place}.\n" for place in range(1, 600)
    )
    reading = paper(f"Số: 1/KH-UBND\nKẾ HOẠCH\nTruyền thông dân số\nII. NHIỆM VỤ\n{lines}")
    page = open_as(person(Role.SPECIALIST), f"{home(reading)}?thu-tu=van-ban")
    waiting = page.locator(".rv-sheet.is-waiting").count()
    assert waiting > 5
    assert page.locator("[data-line]").count() == 50
    page.get_by_role("link", name="mục nữa").click()
    page.wait_for_function("() => document.querySelectorAll('[data-line]').length === 100")
    last = reading.items.order_by("start").last()
    page.goto(f"{home(reading)}?muc={last.pk}")
    page.wait_for_selector(f'.rv-mark.is-current[data-i~="{last.pk}"]')


def test_the_whole_text_is_printed_with_what_was_read_in_it(office, open_as):  # noqa: ARG001
    line = "1. Sở Y tế tổ chức ít nhất 02 cuộc truyền thông tại mỗi xã trước ngày 15/3/2026.\n"
    reading = paper(
        "SỞ Y TẾ\nSố: 7/KH-SYT\nKẾ HOẠCH\nTruyền thông\n\n" + line * 300 + "Câu cuối cùng của văn bản.\n"
    )
    page = open_as(person(Role.SPECIALIST), home(reading))
    assert page.locator(".rv-sheet.is-waiting").count()
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert not page.locator(".rv-sheet.is-waiting").count()
    assert page.get_by_text("Câu cuối cùng của văn bản.").is_visible()
    assert page.locator(".rv-mark.is-target").first.is_visible()
    shown = page.evaluate(
        "[...document.querySelectorAll('button, .btn, .rv-list, .rv-card')].filter((one) => one.offsetParent)"
    )
    assert not shown
    assert page.evaluate("document.getElementById('rv-text').clientHeight > 3000")


def test_who_only_looks_walks_but_decides_nothing(office, open_as, assert_sound):  # noqa: ARG001
    reading = paper()
    page = open_as(person(Role.DIRECTOR), home(reading))
    assert_sound(page)
    page.keyboard.press("a")
    page.keyboard.press("j")
    page.wait_for_timeout(300)
    assert not reading.items.exclude(state="proposed").exists()
    assert not page.problems


@pytest.mark.parametrize("width", ["tablet", "desk"])
def test_what_is_told_after_finishing_covers_no_button(office, open_as, width):  # noqa: ARG001
    """Two messages, one of two lines: as where some duties could not be given."""
    page = open_as(person(Role.SPECIALIST), home(paper()), width=width)
    covered = page.evaluate(
        """() => {
          const box = document.getElementById("thong-bao");
          for (const look of ["success", "warning"]) {
            const note = box.appendChild(document.createElement("div"));
            note.className = `alert alert-${look}`;
            note.textContent = "Đã xác nhận xong: mười tám nhiệm vụ vào sổ. ".repeat(3);
          }
          const around = box.getBoundingClientRect();
          return [...document.querySelectorAll("#rv header a, #rv header button, .rv-head a, .rv-head button, h1")].filter((one) => {
            const at = one.getBoundingClientRect();
            return at.width && at.left < around.right && at.right > around.left && at.top < around.bottom && at.bottom > around.top;
          }).map((one) => one.textContent);
        }"""
    )
    assert covered == []
