from lantoa.core.deadlines.places import places_in
from lantoa.core.deadlines.written import DAY


def test_a_word_of_the_rules_stands_where_it_or_a_spelling_of_it_is_printed():
    places = places_in("ngày 5/4, từng ngáy")
    assert [list(places[word]) for word in (DAY, "/", "từng", "tháng")] == [[0, 15], [6], [10], []]


def test_a_word_glued_to_the_one_before_it_is_found():
    assert list(places_in("quốc giatừ đêm")["từ"]) == [8]


def test_a_word_that_opens_a_form_with_the_next_alone_stands_only_before_that():
    places = places_in("chủ trì, chủ nhật, dự  kiến, dự án, tiến độ, tiến hành")
    assert [list(places[word]) for word in ("chủ +nhật", "dự +kiến", "tiến +độ")] == [[9], [19], [36]]
