"""Submissions and invitations."""

from picks import COMMUNES, PICK, PRESS, TODAY

from lantoa.core.drafting import Body, PaperKind
from lantoa.core.drafting.requests import compose_invitation, compose_submission

ABOVE = Body("Ủy ban nhân dân tỉnh", ("ubnd",))


def test_a_submission_goes_to_whoever_stands_above():
    paper = compose_submission(PICK._replace(kind=PaperKind.SUBMISSION, addressees=(ABOVE,)), on=TODAY)
    assert [line.text for line in paper.addressees] == [ABOVE.name]
    assert "kính trình Ủy ban nhân dân tỉnh như sau:" in paper.blocks[0].text
    assert "Phát tin về dân số ít nhất 02 lần/tuần." in [block.text for block in paper.blocks]
    assert paper.blocks[-1].text.endswith("kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./.")


def test_a_submission_without_anything_asks_for_it():
    words = " ".join(
        block.text for block in compose_submission(PICK._replace(tasks=(), bases=()), on=TODAY).blocks
    )
    assert "[Nêu cấp có thẩm quyền]" in words
    assert "[Nêu nội dung trình.]" in words


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
