"""What every page has around it: the door, the rail, the language, the policy."""

import os
import subprocess
import sys

import pytest
from django.template.loader import render_to_string
from office import PASSWORD, build_office, person

from lantoa.core.permission import Role
from lantoa.web.people.browsers import browser_words


@pytest.fixture(autouse=True)
def _office(db):  # noqa: ARG001 - the rows come after the database
    build_office()


def test_who_has_not_signed_in_is_sent_to_the_door(client):
    answer = client.get("/hom-nay/")
    assert answer.status_code == 302
    assert answer.url == "/tai-khoan/login/?next=/hom-nay/"


def test_a_part_of_a_page_sends_the_whole_page_to_the_door(client):
    answer = client.get("/hom-nay/", headers={"HX-Request": "true"})
    assert answer.headers["HX-Redirect"].startswith("/tai-khoan/login/")


def test_signing_in_leads_home(client):
    person(Role.CLERK)
    answer = client.post("/tai-khoan/login/", {"login": "clerk.so-vhttdl", "password": PASSWORD}, follow=True)
    assert answer.redirect_chain[-1][0] == "/hom-nay/"
    assert "Hôm nay" in answer.content.decode()


def test_only_the_demo_names_its_people_at_the_door(client, settings):
    assert "lan-toa-demo" not in client.get("/tai-khoan/login/").content.decode()
    settings.DEMO = True
    said = client.get("/tai-khoan/login/").content.decode()
    assert "<code>lan-toa-demo</code>" in said
    assert '<code>congtacvien</code> <span class="text-secondary">Bế Văn Tài, cộng tác viên</span>' in said


def test_who_forgot_a_password_is_told_whom_to_ask(client):
    client.force_login(person(Role.CLERK))
    said = client.get("/tai-khoan/password/change/").content.decode()
    assert "Người quản trị của đơn vị cấp lại được." in said
    assert "Forgot" not in said
    assert "/password/reset/" not in said


def test_sessions_are_told_by_browser_and_system(client):
    person(Role.CLERK)
    agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"
    headers = {"User-Agent": agent}
    client.post("/tai-khoan/login/", {"login": "clerk.so-vhttdl", "password": PASSWORD}, headers=headers)
    said = client.get("/tai-khoan/sessions/", headers=headers).content.decode()
    assert "Chrome 131 trên Windows" in said
    assert "Mozilla" not in said


@pytest.mark.parametrize(
    ("agent", "said"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0",
            "Edge 130 trên Windows",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 coc_coc_browser/125.0.1 Chrome/119.0 Safari/537.36",
            "Cốc Cốc 125 trên Windows",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1",
            "Safari 17 trên iPhone",
        ),
        (
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 SamsungBrowser/25.0 Chrome/121.0 Mobile",
            "Samsung Internet 25 trên Android",
        ),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox 128 trên Linux"),
        ("curl/8.5.0", "Trình duyệt khác"),
        ("", "Trình duyệt khác"),
    ],
)
def test_a_browser_is_named_as_its_user_names_it(agent, said):
    assert browser_words(agent) == said


def test_a_first_password_must_be_changed(client):
    user = person(Role.CLERK)
    user.must_change_password = True
    user.save()
    client.force_login(user)
    assert client.get("/hom-nay/").url == "/tai-khoan/password/change/"


def test_nothing_comes_from_another_host(client):
    client.force_login(person(Role.CLERK))
    answer = client.get("/hom-nay/")
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "http://" not in answer.content.decode().replace("http://testserver", "").replace(
        "http://www.w3.org", ""
    )


def test_a_sign_no_database_keeps_is_refused_in_every_room(client):
    client.force_login(person(Role.CLERK))
    for answer in (
        client.get("/van-ban-di/", {"q": "khẩn\0"}),
        client.get("/to-chuc/don-vi/x%00/"),
        client.post("/van-ban-di/so/1/giu", {"reason": "Giữ\0"}),
        client.post("/van-ban-di/so/1/giu", {"\0": "Giữ"}),
    ):
        assert answer.status_code == 400, answer.request["PATH_INFO"]
        assert "không lưu được" in answer.content.decode()
    client.logout()
    answer = client.post("/tai-khoan/login/", {"login": "clerk\0", "password": PASSWORD})
    assert answer.status_code == 400


def test_english_by_one_switch(client):
    client.force_login(person(Role.CLERK))
    client.post("/ngon-ngu/setlang/", {"language": "en", "next": "/hom-nay/"})
    assert 'lang="en"' in client.get("/hom-nay/").content.decode()


def test_the_browsers_own_language_changes_nothing(client):
    client.force_login(person(Role.CLERK))
    answer = client.get("/hom-nay/", headers={"Accept-Language": "en-US,en;q=0.9"})
    assert 'lang="vi"' in answer.content.decode()
    assert answer.headers["Content-Language"] == "vi"


def test_a_refusal_leads_back_to_the_form(client):
    client.force_login(person(Role.CLERK))
    refused = client.get("/nguoi-dung/", headers={"Referer": "http://testserver/van-ban-den/?q=khẩn"})
    assert refused.status_code == 403
    assert 'href="/van-ban-den/?q=khẩn" data-back' in refused.content.decode()


@pytest.mark.parametrize(
    "came",
    [
        "",
        "http://elsewhere.example/van-ban-den/",
        "http://testserver/nguoi-dung/",
        "http://testserver//elsewhere.example/van-ban-den/",
    ],
)
def test_a_refusal_leads_nowhere_it_did_not_come_from(client, came):
    client.force_login(person(Role.CLERK))
    refused = client.get("/nguoi-dung/", headers={"Referer": came})
    assert "data-back" not in refused.content.decode()


def test_an_unknown_address_is_told_in_our_words(client):
    client.force_login(person(Role.CLERK))
    answer = client.get("/khong-co/")
    assert answer.status_code == 404
    assert "Không có trang này" in answer.content.decode()


def test_the_page_of_our_own_faults_needs_nothing():
    assert "Lỗi của chương trình" in render_to_string("500.html")


def test_what_the_server_holds_is_not_walked_through_while_somebody_waits(tmp_path):
    asked = "import gc, lantoa.config.wsgi; print(gc.get_freeze_count())"
    environment = os.environ | {
        "LANTOA_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "lantoa.config.settings",
    }
    told = subprocess.run([sys.executable, "-c", asked], env=environment, capture_output=True, check=True)
    assert int(told.stdout) > 50_000
