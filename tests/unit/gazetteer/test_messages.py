"""Every refusal has its sentence in both languages."""

import re
from pathlib import Path

import pytest

import lantoa.gazetteer
from lantoa.core.kernel import Refused
from lantoa.gazetteer import explain, read_units
from lantoa.gazetteer.messages import SENTENCES


def raised_codes():
    room = Path(lantoa.gazetteer.__file__).parent
    for path in room.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        yield from re.findall(r'"(table\.\w+)"', text) if path.name != "messages.py" else ()
        yield from (f"table.{code}" for code in re.findall(r'Unreadable\("(\w+)"', text))


def test_every_code_has_a_sentence():
    assert set(raised_codes()) <= SENTENCES.keys()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_refusal_tells_line_column_and_what_to_write(lang):
    with pytest.raises(Refused) as refused:
        read_units("id,kind,name,since\na,other,A,mai\n")
    words = explain(refused.value, lang)
    assert "2" in words.splitlines()[1]
    assert "“mai”" in words
    assert "2025-07-01" in words


def test_many_faults_are_told_as_a_number():
    with pytest.raises(Refused) as refused:
        read_units("id,kind,name\n" + "a,,\n" * 300)
    lines = explain(refused.value).splitlines()
    assert len(lines) == 22
    assert "280" in lines[-1]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_words_of_a_refusal_to_write(lang):
    assert "“A | B”" in explain(Refused("table.reserved", unit="a", value="A | B"), lang)
