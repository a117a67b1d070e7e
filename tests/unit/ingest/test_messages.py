"""Every refusal has a sentence in both languages, and every sentence a refusal."""

import re
from pathlib import Path

import pytest

from lantoa import ingest
from lantoa.core.kernel import Refused
from lantoa.ingest.messages import SENTENCES, explain

SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in Path(ingest.__file__).parent.glob("*.py"))
RAISED = set(re.findall(r'Refused\(\s*"([a-z-]+)"', SOURCE))


def test_codes_and_sentences_agree() -> None:
    assert set(SENTENCES) == RAISED


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_says_what_where_and_what_next(code: str) -> None:
    assert set(SENTENCES[code]) == {"vi", "en"}
    for sentence in SENTENCES[code].values():
        assert "{name}" in sentence
        assert sentence.endswith(".")
    assert "Hãy" in SENTENCES[code]["vi"] or "đọc được" in SENTENCES[code]["vi"]
    assert set(re.findall(r"{(\w+)}", SENTENCES[code]["vi"])) == set(
        re.findall(r"{(\w+)}", SENTENCES[code]["en"])
    )


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_what_fills_a_sentence_is_given_where_it_is_raised(code: str) -> None:
    names = set(re.findall(r"{(\w+)}", SENTENCES[code]["vi"]))
    for given in re.findall(rf'Refused\(\s*"{code}",([^\n]*(?:\n[^\n]*=[^\n]*)*?)\)', SOURCE):
        assert names <= set(re.findall(r"(\w+)=", given))


def test_a_refusal_is_explained() -> None:
    refused = Refused("too-large", name="a.pdf", size=60, limit=50)
    assert (
        explain(refused)
        == "“a.pdf” nặng 60 MB, quá giới hạn 50 MB. Hãy tách tệp; nếu là bản quét thì giảm độ phân giải."
    )
    assert explain(refused, "en").startswith("“a.pdf” has 60 MB")
    assert explain(refused, "fr") == explain(refused, "vi")


def test_a_missing_value_leaves_a_gap() -> None:
    assert "…" in explain(Refused("too-large", name="a.pdf"))
