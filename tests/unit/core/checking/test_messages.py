from datetime import date

from lantoa.core.checking import RULES, check_draft, explain_finding
from lantoa.core.checking.messages import MESSAGES, filled

LEAVES = ("vi", "en", "vi_hint", "en_hint")


def test_every_rule_has_its_sentences_in_both_languages():
    assert set(MESSAGES) == {rule.code for rule in RULES}
    for code, sentences in MESSAGES.items():
        forms = [value for value in sentences.values() if isinstance(value, dict)]
        for form in forms or [sentences]:
            assert all(form.get(leaf) or sentences.get(leaf) for leaf in LEAVES), code


def test_a_finding_is_explained_in_either_language(letter):
    finding = check_draft(letter, today=date(2026, 9, 15))[0]
    assert explain_finding(finding, lang="vi") == (finding.message, finding.hint)
    assert explain_finding(finding, lang="en") == (
        "The number “5” is below 10 and lacks its zero.",
        "Write “05”.",
    )


def test_an_english_sentence_takes_english_params():
    message, _ = filled("DRF002", {"shown": "trái 25 mm", "shown_en": "left 25 mm"}, lang="en")
    assert message == "The margins are wrong: left 25 mm."
