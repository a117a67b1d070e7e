"""Every refusal the workbench can say has its sentence."""

import re
from pathlib import Path

import pytest

from lantoa.core.kernel import Refused
from lantoa.ingest.messages import SENTENCES as OF_FILES
from lantoa.web.messages import SENTENCES, sentence

SOURCE = Path(__file__).parents[3] / "src" / "lantoa"
RAISED = re.compile(r'Refused\(\s*"([a-z_]+)"')


def codes():
    for folder in ("apps", "web"):
        for path in (SOURCE / folder).rglob("*.py"):
            yield from RAISED.findall(path.read_text(encoding="utf-8"))


def test_every_code_raised_in_apps_and_web_has_a_sentence():
    assert not set(codes()) - set(SENTENCES) - set(OF_FILES)


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_says_what_to_do_in_whole_words(code):
    fields = dict.fromkeys(re.findall(r"%\((\w+)\)", str(SENTENCES[code])), "7")
    said = sentence(Refused(code, **fields))
    assert said.endswith((".", "?"))
    assert "%(" not in said


@pytest.mark.parametrize(
    ("refused", "words"),
    [
        (Refused("signature_refused", problem="content_changed"), "Chữ ký trong tệp không dùng được."),
        (
            Refused("signed_text_differs", difference="text", page=2, approved="một", signed="hai"),
            "Tệp không đúng văn bản đã duyệt.",
        ),
        (Refused("passphrase_wrong"), "Mật khẩu của tệp chứng thư số không đúng."),
        (Refused("draft_not_now", state="sealing"), "Văn bản đang ở bước «Chờ đóng dấu, ký số cơ quan»"),
    ],
)
def test_what_speaks_against_a_signed_file_is_told_in_words(refused, words):
    said = sentence(refused)
    assert said.startswith(words)
    assert "%(" not in said
