"""The editor in real Chromium: by keys, by mouse, in two windows, without a network."""

import re

import pytest
from editing import ITEM, drafted
from office import DEPARTMENT, person

from lantoa.apps.drafts.models import Draft, Remark
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def draft(db):  # noqa: ARG001 - the rows come after the database
    return drafted()[0]


@pytest.fixture
def opened(open_as, draft):
    def open_page(role=Role.SPECIALIST, width="desk"):
        page = open_as(person(role, DEPARTMENT), f"/van-ban-di/{draft.pk}/soan/", width=width)
        page.wait_for_selector("#ed[data-ready]")
        return page

    return open_page


def words(page, key):
    return page.locator(f'[data-id="{key}"] .ed-words')


def saved(page):
    page.wait_for_function("() => !ed.dirty() && document.querySelector('#ed-saved').dataset.now === 'saved'")


def put_caret(page, key, offset):
    page.evaluate("([key, at]) => ed.select(ed.wordsOf(key), at)", [key, offset])


def shape(page):
    """Signs and words of the paper as they are shown."""
    return page.evaluate(
        "[...document.querySelectorAll('#ed-list .ed-row')].map(row => `${row.querySelector('.ed-sign').textContent} "
        "${row.querySelector('.ed-words')?.textContent ?? '#'}`.trim())"
    )


def kept(draft):
    return Draft.objects.get(pk=draft.pk).body


def text_of(draft, key):
    return next(one["text"] for one in kept(draft)["blocks"] if one["id"] == key)


FIRST = [
    "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh Hà Sơn về truyền thông, Sở đề nghị:",
    "1. Bảo hiểm y tế học sinh",
    f"- {ITEM}",
    "- Treo băng rôn tại trụ sở.",
    "+ [Nêu nội dung phối hợp.]",
    "2. Phòng, chống dịch bệnh",
    "- Phát tin hằng ngày trên đài truyền thanh.",
    "#",
    "Đề nghị các đơn vị quan tâm thực hiện./.",
]


@pytest.mark.parametrize("width", ["phone", "tablet", "desk"])
def test_sound_at_every_width(opened, assert_sound, width):
    page = opened(width=width)
    page.wait_for_selector("#ed[data-checked]")
    assert shape(page) == FIRST
    assert_sound(page)
    page.get_by_role("button", name="Tìm", exact=True).click()
    page.locator("#ed-findings summary").click()
    assert_sound(page)
    page.keyboard.press("Escape")
    assert not page.locator("#ed-findings[open]").count()
    page.locator('[data-id="b4"] .ed-grip').focus()
    page.keyboard.press("Enter")
    assert page.locator("#ed-menu").is_visible()
    assert_sound(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Trang in").click()
    page.wait_for_function("() => document.querySelector('.ed-pages img')?.naturalWidth > 500")
    assert_sound(page)


def test_writing_splitting_joining_and_levels(opened, draft):
    page = opened()
    put_caret(page, "b3", ITEM.index("; đưa"))
    page.keyboard.press("Enter")
    page.keyboard.press("Delete")
    page.keyboard.press("Delete")
    page.keyboard.type("và ")
    assert shape(page)[2:4] == [
        "- Phát tin về bảo hiểm y tế ít nhất 02 lần/tuần",
        "- và đưa tin lên trang thông tin điện tử",
    ]
    page.keyboard.press("Tab")
    assert shape(page)[3].startswith("+ và")
    page.keyboard.press("Shift+Tab")
    assert shape(page)[3].startswith("- và")
    saved(page)
    halves = [one for one in kept(draft)["blocks"] if "tin về bảo" in one["text"] or "và đưa" in one["text"]]
    assert len(halves) == 2
    assert halves[0]["sources"] == halves[1]["sources"] != []
    page.keyboard.press("Home")
    page.keyboard.press("Backspace")
    page.keyboard.press("Alt+ArrowDown")
    saved(page)
    assert [one["id"] for one in kept(draft)["blocks"]][:5] == ["b1", "b2", "b4", "b5", "b3"]
    assert text_of(draft, "b3") == ITEM.replace("; đưa", " và đưa")


def test_signs_typed_at_the_start_and_numbers_that_follow(opened, draft):
    page = opened()
    put_caret(page, "b8", 0)
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    page.keyboard.type("I. Mới")
    assert shape(page)[8] == "I. Mới"
    page.keyboard.press("Enter")
    page.keyboard.type("a) Một")
    page.keyboard.press("Enter")
    page.keyboard.type("Hai")
    assert shape(page)[9:11] == ["a) Một", "b) Hai"]
    for _ in range(3):
        page.keyboard.press("Enter")
    saved(page)
    last = [(one["kind"], one["label"], one["text"]) for one in kept(draft)["blocks"]][8:12]
    assert last[:3] == [("heading", "roman", "Mới"), ("text", "letter", "Một"), ("text", "letter", "Hai")]


def test_undo_and_redo(opened):
    page = opened()
    put_caret(page, "b4", 4)
    page.keyboard.type(" lớn")
    page.keyboard.press("Enter")
    page.keyboard.press("Alt+ArrowUp")
    after = shape(page)
    for _ in range(3):
        page.keyboard.press("Control+z")
    assert shape(page) == FIRST
    for _ in range(3):
        page.keyboard.press("Control+y")
    assert shape(page) == after


def test_pulled_to_another_place(opened, draft):
    page = opened()
    page.locator('[data-id="b6"] .ed-words').hover()
    grip, target = page.locator('[data-id="b6"] .ed-grip').bounding_box(), words(page, "b2").bounding_box()
    page.mouse.move(grip["x"] + 8, grip["y"] + 8)
    page.mouse.down()
    page.mouse.move(grip["x"] + 8, grip["y"] - 40, steps=4)
    page.mouse.move(target["x"], target["y"] + 2, steps=4)
    assert page.locator("#ed-drop").is_visible()
    page.mouse.up()
    assert [line[:12] for line in shape(page)][1:3] == ["1. Phòng, ch", "- Phát tin h"]
    saved(page)
    assert [one["id"] for one in kept(draft)["blocks"]][:5] == ["b1", "b6", "b7", "t1", "b8"]


def paste(page, html, text=""):
    page.evaluate(
        "([html, text]) => { const data = new DataTransfer(); data.setData('text/html', html); data.setData('text/plain', text);"
        " document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
        [html, text],
    )


def test_pasting_is_cleaned_and_one_step(opened, draft):
    page = opened()
    put_caret(page, "b4", len("Treo băng rôn"))
    paste(
        page,
        "<p>ngoài trời;</p><ul><li>phát tờ rơi</li></ul><p onclick=x><img src=x onerror=window.hurt=1>Hết</p>",
    )
    assert shape(page)[3:7] == ["- Treo băng rônngoài trời;", "- phát tờ rơi", "Hết", "- tại trụ sở."]
    page.keyboard.press("Control+z")
    assert shape(page) == FIRST
    put_caret(page, "b4", 4)
    paste(page, "<b> rất</b>", " rất")
    assert shape(page)[3] == "- Treo rất băng rôn tại trụ sở."
    saved(page)
    assert page.evaluate("window.hurt === undefined")
    assert text_of(draft, "b4") == "Treo rất băng rôn tại trụ sở."


def test_find_and_replace_all_is_one_step(opened, draft):
    page = opened()
    put_caret(page, "b1", 0)
    page.keyboard.press("Control+f")
    page.keyboard.type("phát tin")
    assert page.locator("#ed-find output").inner_text() == "2 kết quả"
    page.keyboard.press("Enter")
    assert page.locator("#ed-find output").inner_text() == "1/2 kết quả"
    page.get_by_placeholder("Thay bằng").fill("Đưa tin")
    page.get_by_role("button", name="Thay hết").click()
    assert page.locator("#ed-find output").inner_text() == "Không tìm thấy"
    saved(page)
    assert text_of(draft, "b7") == "Đưa tin hằng ngày trên đài truyền thanh."
    put_caret(page, "b1", 0)
    page.keyboard.press("Control+z")
    assert shape(page) == FIRST


@pytest.mark.parametrize(("exact", "expected"), [(False, "Đưa bài hằng ngày"), (True, "Phát tin hằng ngày")])
def test_what_replaces_has_the_capitals_of_what_stood_there(opened, draft, exact, expected):
    page = opened()
    put_caret(page, "b1", 0)
    page.keyboard.press("Control+f")
    page.keyboard.type("phát tin")
    page.get_by_placeholder("Thay bằng").fill("đưa bài")
    page.get_by_label("Đúng chữ hoa, thường").set_checked(exact)
    page.get_by_role("button", name="Thay hết").click()
    saved(page)
    assert text_of(draft, "b7").startswith(expected)


def test_two_windows_lose_nothing(opened, draft):
    mine, theirs = opened(), opened(Role.DIRECTOR)
    put_caret(mine, "b4", 4)
    put_caret(theirs, "b7", 0)
    mine.keyboard.type(" hai")
    theirs.keyboard.type("Hôm nay: ")
    saved(mine)
    saved(theirs)
    assert text_of(draft, "b4") == "Treo hai băng rôn tại trụ sở."
    assert text_of(draft, "b7").startswith("Hôm nay: Phát tin")
    assert words(theirs, "b4").inner_text() == "Treo hai băng rôn tại trụ sở."
    assert theirs.evaluate("(({ id, start, end }) => [id, start, end])(ed.where())") == ["b7", 9, 9], "caret"
    mine.keyboard.type("!")
    saved(mine)
    assert words(mine, "b7").inner_text().startswith("Hôm nay: ")
    mine.keyboard.press("Control+z")
    saved(mine)
    assert text_of(draft, "b7").startswith("Hôm nay: "), "going back takes away nobody else's words"


def test_the_same_paragraph_in_two_windows_is_a_choice(opened, draft):
    mine, theirs = opened(), opened(Role.DIRECTOR)
    mine.route("**/dang-soan", lambda route: route.abort())  # nobody tells of the other's words in time
    words(theirs, "b4").fill("Treo cờ.")
    saved(theirs)
    put_caret(mine, "b4", 4)
    mine.keyboard.type(" ba")
    mine.wait_for_selector(".ed-conflict")
    assert mine.locator(".ed-conflict-words").all_inner_texts() == [
        "Treo cờ.",
        "Treo ba băng rôn tại trụ sở.",
    ]
    assert text_of(draft, "b4") == "Treo cờ."
    saved(mine)
    assert Draft.objects.get(pk=draft.pk).version == 2, "what was put together is not saved once more"
    mine.get_by_role("button", name="Dùng của tôi").click()
    saved(mine)
    assert text_of(draft, "b4") == "Treo ba băng rôn tại trụ sở."
    assert not mine.locator(".ed-conflict").count()


def test_without_a_network_the_words_stay(opened, draft):
    page = opened()
    page.route("**/luu", lambda route: route.abort())
    put_caret(page, "b4", 4)
    page.keyboard.type(" mới")
    page.wait_for_selector('#ed-saved[data-now="offline"]')
    assert "Mất kết nối" in page.locator("#ed-note").inner_text()
    page.reload()
    page.wait_for_selector("#ed[data-ready]")
    assert words(page, "b4").inner_text() == "Treo mới băng rôn tại trụ sở."
    page.unroute("**/luu")
    page.evaluate("ed.save(true)")
    saved(page)
    assert text_of(draft, "b4") == "Treo mới băng rôn tại trụ sở."
    page.problems[:] = [one for one in page.problems if "ERR_FAILED" not in one]
    assert not page.problems


def test_a_closed_tab_gives_its_words_to_the_next(opened, draft):
    page = opened()
    page.evaluate(
        "void (window.fetch = () => Promise.reject(new TypeError()))"
    )  # nothing reaches the server any more
    put_caret(page, "b4", 4)
    page.keyboard.type(" mới")
    page.close(run_before_unload=True)
    again = page.context.new_page()
    again.goto(page.url)
    again.wait_for_selector("#ed[data-ready]")
    again.get_by_text("Đã lấy lại phần chưa lưu từ lần trước.").wait_for()
    assert words(again, "b4").inner_text() == "Treo mới băng rôn tại trụ sở."
    saved(again)
    assert text_of(draft, "b4") == "Treo mới băng rôn tại trụ sở."


def test_who_leaves_by_a_link_takes_all_words_along(opened, draft):
    page = opened()
    page.route("**/luu", lambda route: (page.wait_for_timeout(400), route.continue_()))
    put_caret(page, "b4", 4)
    page.keyboard.type(" mới")
    page.get_by_role("link", name="Về văn bản").click()
    page.wait_for_url(f"**/van-ban-di/{draft.pk}/")
    assert text_of(draft, "b4") == "Treo mới băng rôn tại trụ sở."
    draft.refresh_from_db()
    assert page.locator("input[name=version]").first.input_value() == str(draft.version)


def test_whoever_was_signed_out_signs_in_again_and_goes_on(opened, draft):
    page = opened()
    cookies = [one for one in page.context.cookies() if one["name"] != "csrftoken"]
    page.context.clear_cookies()
    put_caret(page, "b4", 4)
    page.keyboard.type(" mới")
    page.wait_for_selector('#ed-saved[data-now="offline"]')
    assert "Phiên đăng nhập đã hết" in page.locator("#ed-note").inner_text()
    page.context.add_cookies(cookies)
    page.evaluate("ed.save(true)")
    saved(page)
    assert text_of(draft, "b4") == "Treo mới băng rôn tại trụ sở."


def test_a_refused_save_says_why_and_keeps_the_words(opened, draft):
    page = opened()
    Draft.objects.filter(pk=draft.pk).update(state="signing")
    put_caret(page, "b4", 4)
    page.keyboard.type(" mới")
    page.wait_for_selector('#ed-saved[data-now="refused"]')
    note = page.locator("#ed-note").inner_text()
    assert "Chờ ký" in note
    assert "vẫn giữ trong máy này" in note
    Draft.objects.filter(pk=draft.pk).update(state="drafting")
    page.keyboard.press("Control+s")
    saved(page)
    assert text_of(draft, "b4") == "Treo mới băng rôn tại trụ sở."


def test_findings_follow_the_words(opened):
    page = opened()
    page.wait_for_selector("#ed[data-checked='1']")
    assert page.locator("#ed-count").inner_text().strip().startswith("1 lỗi")
    assert page.evaluate("[...CSS.highlights.get('ed-error')].map(String)") == ["[Nêu nội dung phối hợp.]"]
    page.keyboard.press("F8")
    while page.evaluate("ed.where()?.id") != "b5":
        page.keyboard.press("F8")
    page.keyboard.type("Phối hợp với Sở Y tế.")
    saved(page)
    page.wait_for_selector("#ed[data-checked='2']")
    assert not page.locator(".ed-margin .is-error").count()
    assert page.evaluate("CSS.highlights.get('ed-error').size") == 0


def test_a_safe_fix_is_one_key(opened, draft):
    page = opened()
    put_caret(page, "b4", len("Treo băng rôn"))
    page.keyboard.type(",cờ")
    page.wait_for_selector('[data-id="b4"] [data-do="fix"]', state="attached")
    while page.evaluate("ed.where()?.id") != "b4" or "dấu “,”" not in page.locator("#ed-note").inner_text():
        page.keyboard.press("F8")
    page.keyboard.press("Control+.")
    saved(page)
    assert text_of(draft, "b4") == "Treo băng rôn, cờ tại trụ sở."


def test_a_button_says_what_it_writes_and_leaves_out_a_paragraph_that_it_empties(opened, draft):
    page = opened()
    put_caret(page, "b4", len("Treo băng rôn"))
    page.keyboard.type(",cờ theo nguyên tắc 5K")
    button = page.locator('[data-id="b4"] .ed-margin [data-do="fix"]')
    button.nth(1).wait_for(state="attached")
    assert sorted(button.all_text_contents()) == ["Bỏ đoạn này (2)", "Sửa “rôn,cờ” thành “rôn, cờ”"]
    button.filter(has_text="Bỏ đoạn này").dispatch_event("click")
    page.locator('[data-id="b4"]').wait_for(state="detached")
    saved(page)
    assert "b4" not in {one["id"] for one in kept(draft)["blocks"]}


def test_a_fault_in_a_cell_is_mended_in_its_cell(opened, draft):
    page = opened()
    page.evaluate("ed.select(ed.cellOf('t1', 1, 0), 0)")
    page.keyboard.type("Bác sỹ ")
    button = page.locator('[data-id="t1"] .ed-margin [data-do="fix"]')
    button.wait_for(state="attached")
    assert button.text_content() == "Sửa “sỹ” thành “sĩ”"
    assert page.evaluate(
        "[...CSS.highlights.get('ed-note')].some(range => ed.cellOf('t1', 1, 0).contains(range.startContainer))"
    )
    button.dispatch_event("click")
    checked(page)
    (table,) = (one for one in kept(draft)["blocks"] if one["id"] == "t1")
    assert table["rows"][1] == ["Bác sĩ Xã Tân Lập", "12"]
    assert not button.count()


def test_two_faults_of_a_paragraph_that_one_takes_away_are_mended_without_harm(opened, draft):
    page = opened()
    page.wait_for_selector("#ed[data-checked='1']")
    page.evaluate(
        """() => {
            const text = ed.textAt(ed.state.paper, { block: "b4" }), base = { block: "b4", before: "" };
            const places = [{ ...base, start: 0, end: text.length, said: text, after: "" }, { ...base, start: 0, end: 4, said: "Treo", after: text.slice(4, 8) }];
            ed.state.findings = places.map((place) => ({ ...place, severity: "note", message: "", hint: "", fix: { replacement: "", safe: true, places: [place] } }));
            ed.fixAll();
        }"""
    )
    saved(page)
    assert "b4" not in {one["id"] for one in kept(draft)["blocks"]}


WRONG = ("b3", "b4", "b7")


def with_commas(page):
    """Three paragraphs with a comma that wants a blank behind it; each has its button."""
    for key in WRONG:
        put_caret(page, key, 4)
        page.keyboard.type(",cờ")
    for key in WRONG:
        page.wait_for_selector(f'[data-id="{key}"] .ed-margin [data-do="fix"]', state="attached")
    checked(page)


def checked(page):
    saved(page)
    page.wait_for_function(
        "() => document.querySelector('#ed').dataset.checked === String(ed.state.saved.version)"
    )


def fix(page, key):
    page.locator(f'[data-id="{key}"] .ed-margin [data-do="fix"]').first.dispatch_event("click")


def test_a_button_fixes_its_own_paragraph_whatever_was_fixed_before(opened, draft):
    page = opened()
    with_commas(page)
    fix(page, "b3")
    checked(page)
    fix(page, "b4")
    saved(page)
    assert [text_of(draft, key)[4:7] for key in WRONG] == [", c", ", c", ",cờ"]
    page.keyboard.press("F8")
    assert page.locator("#ed-note").inner_text().startswith("1/")


def test_all_safe_faults_are_mended_by_one_key_and_taken_back_by_one(opened, draft, assert_sound):
    page = opened()
    with_commas(page)
    before = [text_of(draft, key) for key in WRONG]
    page.locator("#ed-findings summary").click()
    button = page.get_by_role("button", name="Sửa hết lỗi an toàn")
    assert "(3)" in button.inner_text()
    assert_sound(page)
    page.keyboard.press("Escape")
    page.keyboard.press("Control+Shift+Period")
    assert page.locator("#ed-note").inner_text().startswith("3 chỗ đã sửa")
    checked(page)
    assert [text_of(draft, key)[4:7] for key in WRONG] == [", c"] * 3
    assert button.is_hidden()
    page.keyboard.press("Control+z")
    checked(page)
    assert [text_of(draft, key) for key in WRONG] == before


def test_what_was_mended_by_hand_is_not_fixed_elsewhere(opened, draft):
    page = opened()
    with_commas(page)
    while page.evaluate("ed.where()?.id") != "b4" or "dấu “,”" not in page.locator("#ed-note").inner_text():
        page.keyboard.press("F8")
    words(page, "b4").fill("Treo băng rôn tại trụ sở.")
    checked(page)
    page.keyboard.press("Control+.")
    saved(page)
    assert text_of(draft, "b7").startswith("Phát,cờ")
    page.keyboard.press("F8")
    assert page.evaluate("ed.where().id") == "b5", "the next one is not passed over"


def test_a_suggestion_is_made_on_words_and_accepted(opened, draft):
    page = opened()
    page.evaluate("ed.select(ed.wordsOf('b7'), 9, 18)")
    page.keyboard.press("Control+Alt+m")
    form = page.locator("#ed-remark")
    assert form.locator("[data-quote]").inner_text() == "«hằng ngày»"
    form.locator("[name=text]").fill("Rõ số lần")
    form.locator("[name=replacement]").fill("02 lần/ngày")
    form.get_by_role("button", name="Gửi góp ý").click()
    note = page.locator(".ed-remark")
    note.wait_for()
    assert "Rõ số lần" in note.inner_text()
    assert Remark.objects.get().quote == "hằng ngày"
    words(page, "b7").click()
    note.get_by_role("button", name="Nhận").click()
    page.wait_for_function("() => !document.querySelector('.ed-remark')")
    assert words(page, "b7").inner_text() == "Phát tin 02 lần/ngày trên đài truyền thanh."
    assert text_of(draft, "b7") == "Phát tin 02 lần/ngày trên đài truyền thanh."


def test_head_fields_tables_and_annexes(opened, draft):
    page = opened()
    page.locator("[data-field=addressees]").fill("- Sở Y tế\nUBND các xã, phường")
    page.locator("[data-field=subject]").fill("truyền thông  dân số")
    page.locator("[data-field=urgency]").select_option("immediate")
    page.locator("[data-field=recipients]").fill("Như trên\nUBND tỉnh (để b/c)\nSở Y tế (để p/h)")
    page.locator('[data-id="t1"] [data-r="1"][data-c="1"]').fill("24")
    page.keyboard.press("Tab")
    page.keyboard.type("Xã Phú Xuân")
    page.get_by_role("button", name="Phụ lục", exact=True).click()
    page.keyboard.type("Điều thứ nhất")
    page.locator(".ed-annex-title").last.fill("Biểu mẫu")
    saved(page)
    body = kept(draft)
    assert [one["text"] for one in body["addressees"]] == ["Sở Y tế", "UBND các xã, phường"]
    assert (body["subject"], body["urgency"]) == ("truyền thông dân số", "immediate")
    assert [(one["text"], one["note"]) for one in body["recipients"]][1:] == [
        ("UBND tỉnh", "để b/c"),
        ("Sở Y tế", "để p/h"),
    ]
    table = next(one for one in body["blocks"] if one["id"] == "t1")
    assert table["rows"] == [["Đơn vị", "Số tin"], ["Xã Tân Lập", "24"], ["Xã Phú Xuân", ""]]
    assert (body["annexes"][1]["title"], body["annexes"][1]["blocks"][0]["text"]) == (
        "Biểu mẫu",
        "Điều thứ nhất",
    )


def test_the_menu_makes_another_kind_of_a_paragraph(opened, draft):
    page = opened()
    words(page, "b4").click()
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    page.locator("#ed-menu").get_by_role("menuitemradio", name="Khoản 1.").click()
    words(page, "b5").click()
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    page.locator("#ed-menu").get_by_role("menuitem", name="Xóa đoạn").click()
    saved(page)
    blocks = kept(draft)["blocks"]
    assert "b5" not in {one["id"] for one in blocks}
    assert next(one["label"] for one in blocks if one["id"] == "b4") == "arabic"


def test_what_a_paragraph_rests_on_is_one_step_away(opened):
    page = opened()
    words(page, "b3").click()
    note = page.locator('[data-id="b3"] .ed-source')
    assert "hợp nhất" in note.inner_text()
    duty = note.get_by_role("link", name="Nhiệm vụ")
    assert page.request.get(duty.get_attribute("href")).ok
    answer = page.request.get(note.get_by_role("link").first.get_attribute("href"))
    assert "/doc/" in answer.url


def test_what_was_left_out_stands_above_the_page_until_it_is_known(opened, draft, assert_sound):
    row = Draft.objects.get(pk=draft.pk)
    row.body["notes"] = [
        "Để lại 2 nhiệm vụ (của cơ quan ngoài tỉnh): “Rà soát”",
        "Trích yếu dài quá: xem lại.",
    ]
    row.save()
    page = opened()
    told = page.locator("#ed-told li")
    assert [words.split("Đã biết")[0].strip() for words in told.all_inner_texts()] == row.body["notes"]
    assert_sound(page)
    told.first.get_by_role("button").click()
    saved(page)
    assert kept(draft)["notes"] == row.body["notes"][1:]
    page.keyboard.press("Control+z")
    page.wait_for_function("() => document.querySelectorAll('#ed-told li').length === 2")
    for _ in range(2):
        told.first.get_by_role("button").click()
    page.wait_for_selector("#ed-told", state="hidden")
    saved(page)
    assert kept(draft)["notes"] == []


def test_whoever_checks_goes_by_one_key_through_all_that_is_to_be_read(open_as, draft, assert_sound):
    page = open_as(person(Role.DIRECTOR, DEPARTMENT), f"/van-ban-di/{draft.pk}/")
    link = page.get_by_role("link", name="chỗ cần xem")
    count = int(re.search(r"\d+", link.inner_text())[0])
    before = kept(draft)
    link.click()
    note = page.locator("#ed-note")
    note.get_by_text(f"1/{count}:").wait_for()
    stops = [page.evaluate("document.activeElement.dataset.id || ''")]
    for at in range(2, count + 1):
        page.keyboard.press("n")
        note.get_by_text(f"{at}/{count}:").wait_for()
        stops.append(page.evaluate("document.activeElement.dataset.id || ''"))
    assert {"b3", "b5"} <= set(stops)
    assert "b4" not in stops
    page.keyboard.press("p")
    note.get_by_text(f"{count - 1}/{count}:").wait_for()
    assert kept(draft) == before  # letters were keys, though the director may write here
    assert "câu cần đọc" in page.locator("#ed-count").inner_text()
    assert_sound(page, every_width=True)
    page.keyboard.press("n")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.matches('.ed-words')")


def test_whoever_only_looks_types_nothing(open_as, draft, assert_sound):
    page = open_as(person(Role.AUDITOR, DEPARTMENT), f"/van-ban-di/{draft.pk}/soan/")
    page.wait_for_selector("#ed[data-ready]")
    words(page, "b4").click()
    page.keyboard.type("x")
    page.keyboard.press("Enter")
    assert shape(page) == FIRST
    assert_sound(page)


def test_versions_are_compared_and_come_back(opened, draft, assert_sound):
    page = opened()
    put_caret(page, "b4", 4)
    page.keyboard.type(" hai")
    page.keyboard.press("Control+s")
    saved(page)
    page.get_by_role("link", name="Các bản").click()
    assert page.locator(".ed-diff ins").all_inner_texts() == ["hai"]
    assert_sound(page)
    page.get_by_role("button", name="Lấy lại bản này").click()
    page.wait_for_selector("#ed[data-ready]")
    assert shape(page) == FIRST
    assert text_of(draft, "b4") == "Treo băng rôn tại trụ sở."


def test_a_finger_writes_on_a_phone(opened, draft):
    page = opened(width="phone")
    words(page, "b7").tap() if page.evaluate("'ontouchstart' in window") else words(page, "b7").click()
    page.keyboard.press("End")
    page.keyboard.insert_text(" Gửi cả Sở Y tế.")
    saved(page)
    assert text_of(draft, "b7").endswith("Gửi cả Sở Y tế.")
