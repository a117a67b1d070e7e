import pytest

from lantoa.core.citations.drop_drafts import drop_drafts
from lantoa.core.citations.model import Mention


def laws(text):
    plain, found = "", []
    for piece in text.split("⟦"):
        inside, *rest = piece.split("⟧", 1)
        if rest:
            year = int(inside[-4:]) if inside[-4:].isdigit() else None
            found.append(
                Mention(len(plain), len(plain) + len(inside), "Luật", None, None, year, None, "", 1.0)
            )
        plain += inside + "".join(rest)
    return plain, found


def kept(text):
    plain, found = laws(text)
    return [plain[mention.start : mention.end] for mention in drop_drafts(plain, found)]


@pytest.mark.parametrize(
    "text",
    [
        "dự án ⟦Luật A⟧ và ⟦Luật B⟧",
        "xây dựng ⟦Luật A⟧ (⟦Luật B⟧)",
        "góp ý dự thảo ⟦Luật A⟧, ⟦Luật B⟧",
        "⟦Luật A⟧ (sửa đổi)",
        "hoàn thiện ⟦Luật A⟧",
        "⟦Luật A⟧ trình Quốc hội",
        "dự án ⟦Luật A⟧. Sau này ⟦Luật  A⟧ sẽ có hiệu lực",
        "",
    ],
)
def test_bills_are_dropped(text):
    assert kept(text) == []


def test_laws_in_force_stay():
    assert kept("xây dựng ⟦Luật A⟧ trong đó sửa đổi ⟦Luật B⟧, ⟦Luật C⟧") == ["Luật B", "Luật C"]
    assert kept("sửa đổi ⟦Luật A⟧; dự án ⟦Luật A năm 2013⟧") == ["Luật A", "Luật A năm 2013"]


def test_only_laws_are_drafted_so():
    text, found = laws("xây dựng ⟦Kế hoạch⟧")
    found = [found[0]._replace(kind="Kế hoạch")]
    assert drop_drafts(text, found) == found
