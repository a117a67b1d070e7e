"""Submissions and invitations."""

from picks import COMMUNES, HANG, OFFICE, PICK, PRESS, TODAY, WASH, task

from lantoa.core.document import LabelKind
from lantoa.core.drafting import Body, PaperKind
from lantoa.core.drafting.requests import compose_invitation, compose_submission

NOTHING = PICK._replace(tasks=(), bases=(), office=OFFICE._replace(parent=""))
ABOVE = Body("Ủy ban nhân dân tỉnh", ("ubnd",))


def test_a_submission_goes_to_whoever_stands_above():
    paper = compose_submission(PICK._replace(kind=PaperKind.SUBMISSION, addressees=(ABOVE,)), on=TODAY)
    assert [line.text for line in paper.addressees] == [ABOVE.name]
    assert "kính trình Ủy ban nhân dân tỉnh như sau:" in paper.blocks[0].text
    assert f"{PRESS.name} và {COMMUNES.name}: phát tin về dân số ít nhất 02 lần/tuần." in [
        block.text for block in paper.blocks
    ]
    assert paper.blocks[-1].text.endswith("kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./.")


def test_a_submission_without_anything_asks_for_it():
    words = " ".join(block.text for block in compose_submission(NOTHING, on=TODAY).blocks)
    assert "[Nêu cấp có thẩm quyền]" in words
    assert "[Nêu nội dung trình.]" in words


def test_a_submission_of_which_nobody_said_to_whom_goes_to_the_body_above_the_office():
    paper = compose_submission(PICK._replace(kind=PaperKind.SUBMISSION), on=TODAY)
    assert [line.text for line in paper.addressees] == ["UBND tỉnh Hà Sơn"]
    assert "kính trình UBND tỉnh Hà Sơn như sau:" in paper.blocks[0].text


def test_what_is_submitted_stands_under_who_is_to_do_it_and_reports_of_the_sources_rest_on_its_end():
    anybody = task("Cán bộ các xã đưa tin", bearers=(), topic="Phòng dịch", at=7)
    report = task("Báo cáo kết quả về UBND tỉnh trước ngày 10/12/2026.", at=8)
    paper = compose_submission(PICK._replace(tasks=(HANG, WASH, anybody, report)), on=TODAY)
    said = [(block.label, block.text) for block in paper.blocks]
    assert (LabelKind.LETTER, "Phòng dịch") in said
    assert (LabelKind.DASH, "Cán bộ các xã đưa tin.") in said
    assert any(words.startswith(f"{COMMUNES.name}: treo băng rôn") for _, words in said)
    assert [source.duty for source in paper.blocks[-1].sources] == ["d8"]


def test_an_invitation_says_whom_and_asks_for_time_and_place():
    paper = compose_invitation(PICK._replace(kind=PaperKind.INVITATION), on=TODAY)
    assert [line.text for line in paper.addressees] == [PRESS.name, COMMUNES.name]
    assert "kính mời các đại biểu tới dự họp triển khai công tác" in paper.blocks[0].text
    assert [block.text for block in paper.blocks[1:3]] == [
        "Thời gian: [Nêu thời gian].",
        "Địa điểm: [Nêu địa điểm].",
    ]
    nobody = compose_invitation(PICK._replace(tasks=(), bases=()), on=TODAY)
    assert [line.text for line in nobody.addressees] == ["[Nêu người, đơn vị được mời]"]
    assert nobody.blocks[0].text == "Tới dự [Nêu cuộc họp]."
