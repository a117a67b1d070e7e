from lantoa.core.kernel import Span
from lantoa.core.text import Place, SourceLine, compose, extent


def test_words_of_one_page_make_one_box():
    words = (
        (0, 2, Place(page=1, paragraph=4, box=(10, 20, 30, 40), confidence=0.9)),
        (3, 4, Place(page=1, paragraph=4, box=(35, 18, 50, 39), confidence=0.7)),
    )
    source = compose([SourceLine("Sở Y", words=words), SourceLine("tế", Place(page=2, paragraph=5))])
    first, second = extent(source, Span(0, 7))
    assert first == Place(page=1, paragraph=4, box=(10, 18, 50, 40), confidence=0.8)
    assert second == Place(page=2, paragraph=5)


def test_a_plain_text_has_no_places():
    assert extent(compose("Sở Y tế"), Span(0, 7)) == ()
