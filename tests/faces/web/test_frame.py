"""What every page has around it: the door, the rail, the language, the policy."""

import pytest
from django.template.loader import render_to_string
from office import PASSWORD, build_office, person

from lantoa.core.permission import Role


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
