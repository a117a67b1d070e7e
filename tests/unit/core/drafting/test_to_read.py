"""What of a paper needs a human eye."""

from papers_to_send import PAPER, SOURCE, block

from lantoa.core.document import LabelKind
from lantoa.core.drafting import Annex, BlockKind, Line, to_read

CHANGED = SOURCE._replace(why="Sở Thông tin và Truyền thông → Sở Văn hóa, Thể thao và Du lịch")


def read_of(*blocks, **fields):
    bare = PAPER._replace(addressees=(), recipients=(), notes=(), annexes=(), blocks=blocks)
    return [*to_read(bare._replace(**fields))]


def test_a_sentence_in_the_words_of_its_source_needs_none():
    heading, table = (
        block("b1", "Dân số", LabelKind.ARABIC, BlockKind.HEADING),
        block("b2", kind=BlockKind.TABLE),
    )
    opens = block("b3", "Đề nghị các xã:", LabelKind.DASH)
    assert read_of(heading, table, opens, block("b4", "Phát tin.", sources=(SOURCE,)), block("b5")) == []


def test_what_was_changed_is_told_once_a_paragraph():
    other = CHANGED._replace(why="Văn bản năm 2021")
    twice = block("b1", "Phát tin.", sources=(CHANGED, SOURCE, CHANGED, other))
    assert read_of(twice) == [("b1", f"{CHANGED.why}; {other.why}")]


def test_a_time_that_had_passed_is_told_until_somebody_writes_another():
    past = SOURCE._replace(
        quote="Báo cáo trước\nngày 05/01/2024.",
        why="Thời gian đã qua: trước ngày 05/01/2024; Văn bản năm 2021",
    )
    blank = "Báo cáo [Nêu thời gian mới, văn bản gốc ghi trước ngày 05/01/2024]."
    assert read_of(block("b1", blank, sources=(past,))) == [("b1", past.why)]
    assert read_of(block("b1", "Báo cáo trước ngày 05/12/2026.", sources=(past,))) == [
        ("b1", "Văn bản năm 2021")
    ]
    table = block("b1", kind=BlockKind.TABLE, sources=(past,))._replace(rows=(("Việc",), (blank,)))
    assert read_of(table) == [("b1", past.why)], "also in a cell"


def test_a_time_that_its_sentence_never_said_is_told_as_long_as_the_source_is_there():
    past = SOURCE._replace(why="Thời gian đã qua: quý I năm 2024")
    assert read_of(block("b1", "Báo cáo.", sources=(past,))) == [("b1", past.why)]


def test_a_sentence_of_no_source_is_to_be_read():
    assert read_of(block("b1", "Sở đề nghị báo cáo trước ngày 10/12/2026./.")) == [
        ("b1", "Câu này không dẫn từ văn bản nào: đọc lại.")
    ]


def test_what_was_left_out_and_who_is_called_anew_come_first_and_annexes_last():
    line = Line("Báo và Phát thanh, Truyền hình Hà Sơn", why="Báo Hà Sơn nay là một phần")
    annex = Annex("a1", "DANH MỤC", (block("b9", "Phát tin.", sources=(CHANGED,)),))
    found = read_of(
        addressees=(line,), recipients=(line, Line("Như trên")), notes=("Để lại 2 việc",), annexes=(annex,)
    )
    assert found == [("", "Để lại 2 việc"), ("", f"{line.text}: {line.why}"), ("b9", CHANGED.why)]
