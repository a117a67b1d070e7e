import re

import pytest

from lantoa.core.kernel import any_of, from_first, pattern


def test_a_pattern_does_what_a_compiled_one_does():
    lazy, compiled = pattern(r"(\d+) năm", re.IGNORECASE), re.compile(r"(\d+) năm", re.IGNORECASE)
    text = "05 NĂM và 10 năm"
    assert [match[1] for match in lazy.finditer(text)] == [match[1] for match in compiled.finditer(text)]
    assert lazy.match(text).span() == compiled.match(text).span()
    assert lazy.search(text, 3).span() == compiled.search(text, 3).span()
    assert lazy.fullmatch("1 năm")[1] == "1"
    assert lazy.sub("x", text) == compiled.sub("x", text)
    assert lazy.split("1 năm, 2 năm") == compiled.split("1 năm, 2 năm")


def test_a_pattern_is_compiled_at_its_first_use():
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.match("")


def test_after_its_first_use_the_methods_are_its_own():
    lazy = pattern("a")
    assert hasattr(type(lazy), "__getattr__")
    assert lazy.flags == re.compile("a").flags
    assert not hasattr(type(lazy), "__getattr__")
    assert (lazy.pattern, lazy.groups, lazy.groupindex) == ("a", 0, {})


def test_any_of_finds_the_longest_word_and_takes_a_class_for_a_letter():
    form = re.compile(any_of(("từ", "từng", "ng[àa]y", "năm", "a")))
    assert form.findall("từng ngay từ năm a") == ["từng", "ngay", "từ", "năm", "a"]
    assert any_of(["năm"]) == "năm"


def test_words_that_begin_alike_share_their_letters():
    assert any_of(("tháng", "thời")) == "th(?:ời|áng)"


def test_a_pattern_sought_by_its_first_letter_finds_the_same():
    text = "Quyết định, Quy định và quyết định"
    form = r"Quy(?:ết| định)"
    assert from_first(form) == r"Q(?=.)uy(?:ết| định)"
    assert re.findall(from_first(form), text) == re.findall(form, text) == ["Quyết", "Quy định"]
