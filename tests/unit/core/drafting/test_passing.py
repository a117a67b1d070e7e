"""Who has others below it is asked once to press and guide them."""

from picks import COMMUNES, HANG, LETTER_918, PICK, PLAN_75, PRESS, SPREAD, TODAY, task

from lantoa.core.drafting import Body
from lantoa.core.drafting.passing import passed_on

OFFICES = Body(
    "Phòng Văn hóa - Xã hội các xã, phường", said="Phòng Văn hóa và Thông tin các huyện, thành phố"
)
PRESSING = tuple(
    task(words, bearers=(OFFICES,), basis=basis, at=at)
    for words, basis, at in (
        ("Đôn đốc, hướng dẫn đài truyền thanh tuyên truyền các nội dung nêu trên.", PLAN_75, 1),
        ("Đôn đốc, hướng dẫn đài truyền thanh tuyên truyền nội dung nêu trên.", LETTER_918, 2),
        (
            "Phòng Văn hóa và Thông tin các huyện, thành phố kiểm tra việc thực hiện nội dung nêu trên.",
            LETTER_918,
            3,
        ),
    )
)


def blocks(pick, tasks, **options):
    return [
        (block.text, [source.duty for source in block.sources if source.duty])
        for block in passed_on(pick, tasks, on=TODAY, **options)
    ]


def test_however_many_papers_say_it_it_stands_once_with_all_its_sentences():
    assert blocks(PICK._replace(tasks=PRESSING), PRESSING) == [
        ("Đề nghị Phòng Văn hóa - Xã hội các xã, phường", []),
        ("Đôn đốc, hướng dẫn đài truyền thanh tuyên truyền các nội dung nêu trên.", ["d1", "d2"]),
        ("Kiểm tra việc thực hiện nội dung nêu trên.", ["d3"]),
    ]


def test_of_whom_no_source_speaks_is_asked_in_our_words():
    pick = PICK._replace(tasks=(SPREAD, HANG))
    assert [text for text, _ in blocks(pick, ())] == [
        f"Đề nghị {COMMUNES.name}",
        "Đôn đốc, hướng dẫn đài truyền thanh cấp xã tuyên truyền, thực hiện các nội dung nêu trên.",
    ]
    assert blocks(pick, (), ours=False) == []
    spoken = task("Đôn đốc các thôn thực hiện nội dung nêu trên.", bearers=(COMMUNES,))
    assert len(blocks(pick, (spoken,))) == 2


def test_what_is_asked_of_everybody_needs_no_heading():
    everybody = task("Quan tâm thực hiện nội dung nêu trên.", bearers=(Body("các cơ quan, đơn vị"),))
    assert blocks(PICK._replace(tasks=(everybody,)), (everybody,)) == [
        ("Quan tâm thực hiện nội dung nêu trên.", ["d100"])
    ]
    assert PRESS.passes_on == ""


def test_what_is_asked_of_everybody_stands_above_the_headings():
    everybody = task("Quan tâm thực hiện nội dung nêu trên.", bearers=(Body("các cơ quan, đơn vị"),))
    tasks = (PRESSING[0], everybody)
    assert [text for text, _ in blocks(PICK._replace(tasks=tasks), tasks)] == [
        "Quan tâm thực hiện nội dung nêu trên.",
        "Đề nghị Phòng Văn hóa - Xã hội các xã, phường",
        "Đôn đốc, hướng dẫn đài truyền thanh tuyên truyền các nội dung nêu trên.",
    ]

    ministry = task("Cấp kinh phí.", bearers=(Body("Bộ Y tế"),), at=9)
    tasks = (ministry, everybody)
    assert blocks(PICK._replace(tasks=tasks), tasks)[0][0] == "Quan tâm thực hiện nội dung nêu trên."


def test_higher_bodies_are_asked_first():
    station = Body("Ban Tuyên giáo", passes_on="các thôn")
    pick = PICK._replace(tasks=(task("Phát tin.", bearers=(COMMUNES, station)),))
    asked = [text for text, _ in blocks(pick, (PRESSING[0],)) if text.startswith("Đề nghị")]
    assert asked[-1] == "Đề nghị Phòng Văn hóa - Xã hội các xã, phường"


def test_a_name_with_an_and_in_it_is_spoken_of_whole():
    station = Body("Trung tâm Văn hóa và Truyền thanh các xã", passes_on="các thôn")
    spoken = task("Đôn đốc các thôn thực hiện nội dung nêu trên.", bearers=(station,))
    pick = PICK._replace(tasks=(task("Phát sóng.", bearers=(station,)), spoken))
    assert len(blocks(pick, (spoken,))) == 2


def test_our_own_sentence_says_that_it_may_go():
    *_, said = passed_on(PICK._replace(tasks=(SPREAD,)), (), on=TODAY)
    (source,) = said.sources
    assert (source.paper, source.duty) == ("", "")
    assert "máy thêm" in source.why
