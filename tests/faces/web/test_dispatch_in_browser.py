"""From duties to a signed, numbered paper that went out, in real Chromium; and every page of the room at three widths."""

import shutil
import subprocess

import pytest
from certificates import PASSPHRASE, holder
from dispatch import described, issued, signed, submitted
from duties import adopted
from office import DEPARTMENT, actor, build_office, person

from lantoa.apps.accounts.selectors import actor_of
from lantoa.apps.drafts.models import Draft
from lantoa.apps.drafts.services.copies import make_copy
from lantoa.apps.drafts.services.write import save_draft
from lantoa.core.drafting import blanks_of, paper_from_json, paper_to_json
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _office(transactional_db):  # noqa: ARG001 - the rows come after the database
    build_office()


def certificate(name, tmp_path):
    at = tmp_path / f"{name}.p12"
    at.write_bytes(holder(name).p12())
    return at


def press(page, button, then):
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name=button, exact=True).click()
    page.get_by_text(then).first.wait_for()


def sign(page, button, file, then):
    page.get_by_label("Tệp chứng thư số (.p12, .pfx)").set_input_files(file)
    page.get_by_label("Mật khẩu của tệp", exact=True).fill(PASSPHRASE)
    press(page, button, then)


def without_blanks(draft):
    """What a person writes where the machine cannot know, written through the service the editor uses."""
    row = Draft.objects.get(pk=draft)
    paper = paper_from_json(row.body)
    said = dict(blanks_of(paper))
    blocks = tuple(
        block._replace(text=block.text.replace(said[block.id], "Nội dung.")) if block.id in said else block
        for block in paper.blocks
    )
    writer = actor_of(person(Role.SPECIALIST), on=row.made_at.date())
    save_draft(writer, draft=draft, base=row.version, paper=paper_to_json(paper._replace(blocks=blocks)))


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler's pdfsig is not installed")
def test_from_duties_to_a_paper_that_went_out(open_as, tmp_path):
    duties = adopted()
    described()
    page = open_as(person(Role.SPECIALIST), "/nhiem-vu/")
    page.get_by_role("checkbox").first.wait_for()
    for duty in duties[:3]:
        page.locator(f"input[name=duties][value='{duty.pk}']").check()
    page.get_by_role("button", name="Soạn văn bản").click()
    page.get_by_role("heading", name="Gửi tới").wait_for()
    room = page.get_by_label("Đơn vị soạn, cơ quan ban hành")
    room.select_option(room.locator("option").nth(1).get_attribute("value"))
    page.wait_for_load_state("networkidle")
    page.get_by_label("Người ký").select_option(str(person(Role.DIRECTOR).pk))
    page.get_by_role("button", name="Soạn", exact=True).click()
    page.locator("#ed-list").wait_for()
    row = Draft.objects.get()
    without_blanks(row.pk)
    here = f"/van-ban-di/{row.pk}/"
    page.goto(here)
    press(page, "Trình kiểm tra nội dung", "Đã trình kiểm tra nội dung.")
    head = open_as(person(Role.HEAD_OF_UNIT), "/hom-nay/")
    head.locator("tbody").get_by_role("link", name="Kiểm tra").first.click()
    press(head, "Nội dung đạt, chuyển kiểm tra thể thức", "đã chuyển kiểm tra thể thức")
    clerk = open_as(person(Role.CLERK), here)
    press(clerk, "Thể thức đạt, trình người ký", "đã trình người ký")
    director = open_as(person(Role.DIRECTOR), here)
    press(director, "Duyệt", "Đã duyệt.")
    sign(director, "Ký số", certificate("Người director.so-vhttdl", tmp_path), "Đã ký số.")
    clerk.goto(here)
    press(clerk, "Cấp số, ngày", "Đã cấp số và ngày.")
    sign(
        clerk,
        "Đóng dấu, ký số cơ quan",
        certificate("Sở Văn hóa, Thể thao và Du lịch Hà Sơn", tmp_path),
        "Đã ký số của cơ quan.",
    )
    press(clerk, "Phát hành", "Đã phát hành.")
    with clerk.expect_download() as saved:
        clerk.get_by_role("link", name="PDF có chữ ký số cơ quan").click()
    told = subprocess.run(
        [shutil.which("pdfsig"), "-nocert", saved.value.path()], capture_output=True, text=True, check=False
    ).stdout
    assert told.count("Signature is Valid") == 2
    clerk.goto("/van-ban-di/so-dang-ky/")
    clerk.get_by_role("link", name=Draft.objects.get().subject[:30]).first.wait_for()
    assert clerk.get_by_role("cell", name=Draft.objects.get().printed).count()


PLACES = ("", "moi/", "so-dang-ky/", "so/", "quyen-ky/", "co-quan/")


@pytest.mark.parametrize("width", ["phone", "tablet", "desk"])
def test_every_page_is_sound_at_every_width(open_as, assert_sound, width):
    rows = [issued(), signed(), submitted()]
    director, clerk = person(Role.DIRECTOR), person(Role.CLERK)
    asked = {"kind": "SY", "recipients": "Thanh tra", "signer": director.pk, "draft": rows[0].pk}
    copy = make_copy(actor(Role.CLERK), office=DEPARTMENT, **asked)
    page = open_as(director, "/van-ban-di/", width=width)
    for place in (*PLACES, f"ban-sao/{copy.pk}/"):
        page.goto(f"/van-ban-di/{place}")
        assert_sound(page)
    page = open_as(clerk, "/van-ban-di/", width=width)
    for row in rows:
        page.goto(f"/van-ban-di/{row.pk}/")
        page.wait_for_load_state("networkidle")
        assert_sound(page)


def test_another_kind_is_looked_at_anew(open_as):
    """What is carried and who may sign hang on the kind: nothing stands beside it that was said of another."""
    duties = adopted()
    picked = ".".join(str(duty.pk) for duty in duties)
    page = open_as(person(Role.SPECIALIST, DEPARTMENT), f"/van-ban-di/moi/?nhiem-vu={picked}")
    page.get_by_label("Trích yếu (để trống").fill("Kết quả truyền thông")
    with page.expect_navigation():
        page.get_by_label("Tên loại").select_option("Báo cáo")
    assert page.get_by_label("Tên loại").input_value() == "Báo cáo"
    assert page.get_by_label("Trích yếu (để trống").input_value() == "Kết quả truyền thông"
