import pytest

from lantoa.core.citations.model import CitationRole
from lantoa.core.citations.read_role import read_role, spread_attachment


def role(text, *, opening):
    start = text.index("⟦")
    end = text.index("⟧") - 1
    return read_role(text.replace("⟦", "").replace("⟧", ""), start, end, opening=opening)


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ ⟦A⟧;",
        "Thực hiện ⟦A⟧ về",
        "Trên cơ sở nội dung ⟦A⟧",
        "a\nXét đề nghị tại ⟦A⟧",
        "Thưc hiện ⟦A⟧ về",
        "Nay còn 37 thôn. Thực hiện ⟦A⟧, các xã",
    ],
)
def test_what_opens_the_paper_founds_it(text):
    assert role(text, opening=True) is CitationRole.BASIS
    assert role(text, opening=False) is CitationRole.MENTION


@pytest.mark.parametrize(
    "text",
    [
        "(Kèm theo ⟦A⟧)",
        "gửi kèm ⟦A⟧",
        "đính kèm các ⟦A⟧",
        "Căn cứ ⟦A⟧ gửi kèm theo qua mạng",
        "gửi kèm bản chụp ⟦A⟧",
        "Kèm theo Công văn này là ⟦A⟧",
        "chuyển kèm file ⟦A⟧",
        "Sở sao gửi ⟦A⟧ để biết",
        "thực hiện ⟦A⟧ về truyền thông dân số (gửi kèm)",
        "thực hiện ⟦A⟧ về truyền thông dân số (có văn bản kèm theo)",
        "⟦A⟧; Đề án “Thư viện số” giai đoạn 2026 - 2030 gửi kèm qua trục liên thông",
    ],
)
def test_what_is_carried_along_is_an_attachment(text):
    assert role(text, opening=True) is CitationRole.ATTACHMENT


@pytest.mark.parametrize(
    "text",
    [
        "Sở đã nhận ⟦A⟧.",
        "thực hiện ⟦A⟧ về truyền thông; báo cáo theo mẫu (gửi kèm)",
        "thực hiện ⟦A⟧ và Kế hoạch số 5/KH-SYT về truyền thông (gửi kèm)",
        "gửi báo cáo về Sở theo ⟦A⟧",
        "lập theo ⟦A⟧ và danh sách gửi kèm",
    ],
)
def test_anything_else_is_a_mention(text):
    assert role(text, opening=True) is CitationRole.MENTION


def test_a_list_of_papers_shares_the_role_of_an_attachment():
    flow = "A; B, C và D. E; F"
    spans = [(flow.index(name), flow.index(name) + 1) for name in "ABCDEF"]
    roles = [CitationRole.MENTION] * 6
    roles[3] = CitationRole.ATTACHMENT
    assert [role.value[0] for role in spread_attachment(flow, spans, roles)] == list("aaaamm")
    roles[3], roles[0] = CitationRole.MENTION, CitationRole.ATTACHMENT
    assert [role.value[0] for role in spread_attachment(flow, spans, roles)] == list("aaaamm")
    assert spread_attachment(flow, [], []) == []
