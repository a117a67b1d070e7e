"""Every code has its sentence in both languages, and every sentence its code."""

import ast
import re
from pathlib import Path

import pytest

import lantoa.signing
from lantoa.core.kernel import Refused
from lantoa.signing import Revocation, TextDifference, explain, say_difference, say_problem, say_revocation
from lantoa.signing.messages import DIFFERENCES, PROBLEMS, REFUSALS, REVOCATIONS

ROOM = Path(lantoa.signing.__file__).parent
CALLS = {"Refused": REFUSALS, "TextDifference": DIFFERENCES}
LOWER = re.compile("[a-zđ]")


def said_in_code():
    """Codes as the room's modules spell them: `Refused("…")`, `TextDifference("…")`, and what verify yields."""
    for path in ROOM.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in CALLS and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    yield node.func.id, first.value


def test_every_code_of_the_room_has_a_sentence():
    said = list(said_in_code())
    assert len(said) > 30
    assert [(kind, code) for kind, code in said if code not in CALLS[kind]] == []
    spelled = "".join(
        path.read_text(encoding="utf-8") for path in ROOM.glob("*.py") if path.name != "messages.py"
    )
    for table in (REFUSALS, PROBLEMS, DIFFERENCES):
        assert [code for code in table if f'"{code}"' not in spelled] == []


@pytest.mark.parametrize("table", [REFUSALS, PROBLEMS, REVOCATIONS, DIFFERENCES])
def test_every_sentence_is_there_in_both_languages(table):
    for sentences in table.values():
        assert set(sentences) == {"vi", "en"}
        for text in sentences.values():
            assert text[0].isupper()
            assert text.endswith(".")
        names = [set(re.findall(r"{(\w+)}", text)) for text in sentences.values()]
        assert names[0] == names[1]


def test_sentences_are_filled():
    refused = Refused("certificate_expired", name="Lê Thị Thu Hiền", day="01/11/2026")
    assert "Lê Thị Thu Hiền đã hết hạn ngày 01/11/2026" in explain(refused)
    assert "expired on 01/11/2026" in explain(refused, "en")
    difference = TextDifference("text", 2, "học sinh", "toàn dân")
    assert "Trang 2" in say_difference(difference)
    assert "“toàn dân”" in say_difference(difference, "en")
    assert "sửa sau khi ký" in say_problem("content_changed")
    assert "not known" in say_problem("issuer_unknown", "en")
    assert all(LOWER.search(say_revocation(one)) for one in Revocation)
