from lantoa.core.targets import units


def test_words_are_lower_case_with_one_space_between_syllables():
    for words in (
        units.COUNTED,
        units.TIMES,
        units.VAGUE,
        units.NO_NOUNS,
        units.DOING,
        units.PARTING,
        units.STOPS,
    ):
        assert all(word == " ".join(word.split()) == word.casefold() for word in words)
        assert "" not in words


def test_vague_nouns_are_counted_nouns():
    assert units.VAGUE - units.COUNTED - {"loại"} == set()


def test_what_is_no_noun_is_not_counted():
    assert units.NO_NOUNS.isdisjoint(units.COUNTED)


def test_a_noun_of_time_is_no_other_noun():
    assert units.TIMES.isdisjoint(units.COUNTED)
