import string

import pytest

from lantoa.core.flaws import RULES
from lantoa.core.flaws.messages import MESSAGES


def names(sentence):
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_every_rule_has_its_sentences_and_every_sentence_its_rule():
    codes = {rule.code for rule in RULES}
    assert codes <= set(MESSAGES)
    assert {key.split(".")[0] for key in MESSAGES} == codes


@pytest.mark.parametrize("key", MESSAGES)
def test_both_languages_say_the_same(key):
    sentences = MESSAGES[key]
    assert names(sentences.vi) == names(sentences.en)
    assert names(sentences.vi_hint) == names(sentences.en_hint)
    assert all(sentence.endswith((".", "”.")) for sentence in sentences)
