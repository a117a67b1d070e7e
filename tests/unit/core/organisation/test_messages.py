import re
from pathlib import Path

import lantoa.core.organisation as room
from lantoa.core.organisation import Resolution, ResolutionState, explain, say
from lantoa.core.organisation.messages import MESSAGES

CODE = re.compile(r'"(ORG\.\w+)"')


def test_every_code_of_the_room_has_its_sentence_and_no_sentence_is_left_over():
    source = Path(room.__file__).parent
    used = {
        code
        for path in source.glob("*.py")
        if path.name != "messages.py"
        for code in CODE.findall(path.read_text(encoding="utf-8"))
    }
    assert used == set(MESSAGES)


def test_a_sentence_names_what_it_is_about():
    found = Resolution("X", ResolutionState.UNKNOWN, (), (), "ORG.unknown_name", (("name", "Sở X"),), 0.0)
    assert "“Sở X”" in explain(found, lang="vi")
    assert explain(found, lang="en").startswith("No unit is called “Sở X”")
    assert say("ORG.twice", lang="vi", unit="a") == "Mã đơn vị “a” xuất hiện hai lần."
