"""The report on what came of the duties."""

from datetime import date

from picks import HANG, LETTER_918, OFFICE, PICK, PLAN_75, SPREAD, TODAY, WASH, task

from lantoa.core.drafting import Basis, BlockKind, Body, Moment, PaperKind, blanks_of
from lantoa.core.drafting.report import compose_report

REPORT = PICK._replace(kind=PaperKind.REPORT)


def test_every_duty_has_a_row_with_its_outcome_or_says_that_none_is_known():
    done = SPREAD._replace(outcome="41/65 xã xong, 24 xã chưa báo cáo (23/11/2026)")
    paper = compose_report(REPORT._replace(tasks=(done, HANG)), on=TODAY)
    (table,) = [block for block in paper.blocks if block.kind is BlockKind.TABLE]
    assert table.rows == (
        ("STT", "Nhiệm vụ", "Thời hạn", "Kết quả"),
        (
            "1",
            "Phát tin về dân số ít nhất 02 lần/tuần.",
            "",
            "41/65 xã xong, 24 xã chưa báo cáo (23/11/2026)",
        ),
        ("2", "Treo băng rôn tại trụ sở.", "trước ngày 20/12/2026", "[Nêu kết quả.]"),
    )
    assert [source.duty for source in table.sources] == ["d100", "d200"]


def test_it_goes_to_whose_papers_it_answers_or_to_whom_the_specialist_picked_else_to_who_stands_above():
    assert [line.text for line in compose_report(REPORT, on=TODAY).addressees] == ["UBND tỉnh", "Sở Y tế"]
    own = PLAN_75._replace(issuer=OFFICE.name)
    alone = REPORT._replace(bases=(own,))
    assert [line.text for line in compose_report(alone, on=TODAY).addressees] == ["UBND tỉnh Hà Sơn"]
    top = alone._replace(office=OFFICE._replace(parent=""))
    assert compose_report(top, on=TODAY).addressees == ()
    picked = REPORT._replace(addressees=(Body("Tỉnh ủy"),))
    assert [line.text for line in compose_report(picked, on=TODAY).addressees] == ["Tỉnh ủy"]


def test_topics_have_headings_only_where_there_are_several_or_one_has_a_name():
    texts = [block.text for block in compose_report(REPORT, on=TODAY).blocks]
    assert texts.index("Dân số") < texts.index("Phòng dịch")
    loose = [
        block.text
        for block in compose_report(REPORT._replace(tasks=(SPREAD._replace(topic=""),)), on=TODAY).blocks
    ]
    assert "Nội dung khác" not in loose


def test_it_names_the_one_paper_that_handed_the_duties_on():
    """Where there are several, a person says which."""
    letter = Basis("9", "Công văn", "01/SVHTTDL-TTBC", date(2026, 11, 23), title="tuyên truyền: dân số")
    told = [block.text for block in compose_report(REPORT._replace(issued=(letter,)), on=TODAY).blocks]
    assert (
        f"{OFFICE.name} đã ban hành Công văn số 01/SVHTTDL-TTBC ngày 23/11/2026 về tuyên truyền: dân số."
        in told
    )
    assert "[Nêu cách tổ chức thực hiện.]" in told
    for issued in ((), (letter, letter)):
        told = [block.text for block in compose_report(REPORT._replace(issued=issued), on=TODAY).blocks]
        assert "[Nêu văn bản đã ban hành, cách tổ chức thực hiện.]" in told


def test_without_duties_it_asks_for_results():
    texts = [block.text for block in compose_report(REPORT._replace(tasks=(), bases=()), on=TODAY).blocks]
    assert "[Nêu kết quả thực hiện.]" in texts
    assert texts[-1].endswith("trân trọng báo cáo./.")


def results(paper):
    return [row for block in paper.blocks for row in block.rows[1:]]


def test_a_result_that_is_not_known_is_a_blank():
    paper = compose_report(REPORT._replace(tasks=(SPREAD,)), on=TODAY)
    assert "[Nêu kết quả.]" in [words for _, words in blanks_of(paper)]


def test_times_stand_as_they_were_written():
    past = task(
        "Treo băng rôn trước ngày 05/7/2026.", moments=(Moment("trước ngày 05/7/2026", "2026-07-05"),)
    )
    (row,) = results(compose_report(REPORT._replace(tasks=(past,)), on=TODAY))
    assert row == ("1", "Treo băng rôn trước ngày 05/7/2026.", "trước ngày 05/7/2026", "[Nêu kết quả.]")


def test_it_tells_of_ones_own_duties_and_says_what_it_leaves_out():
    own = task("Mở chuyên mục", bearers=(Body(OFFICE.name),))
    paper = compose_report(REPORT._replace(tasks=(own, HANG)), on=TODAY)
    assert [row[1] for row in results(paper)] == ["Mở chuyên mục."]
    assert paper.notes[0].startswith("Để lại 1 nhiệm vụ (việc của cơ quan khác)")


def test_a_request_for_questions_is_no_result():
    words = (
        "Trong quá trình triển khai, nếu có vướng mắc, đề nghị các đơn vị phản ánh về Sở Y tế để giải quyết."
    )
    asking = task(words, basis=LETTER_918)
    assert len(results(compose_report(REPORT._replace(tasks=(SPREAD, asking)), on=TODAY))) == 1


def test_its_title_says_of_what():
    assert compose_report(REPORT, on=TODAY).subject == "kết quả công tác tuyên truyền: dân số; phòng dịch"


def test_a_time_of_a_year_before_is_asked_for_anew():
    old = task("Treo băng rôn", moments=(Moment("trước ngày 20/12/2024", "2024-12-20"),))
    now = task(
        "Phát tin", at=300, moments=(Moment("trước ngày 01/11/2026", "2026-11-01"), Moment("hằng tuần"))
    )
    paper = compose_report(PICK._replace(tasks=(old, now)), on=TODAY)
    rows = next(block.rows for block in paper.blocks if block.rows)
    assert [row[2] for row in rows[1:]] == [
        "[Nêu thời gian mới, văn bản gốc ghi trước ngày 20/12/2024]",
        "trước ngày 01/11/2026; hằng tuần",
    ]


def test_where_no_duty_has_a_time_there_is_no_column_of_times():
    paper = compose_report(REPORT._replace(tasks=(SPREAD, WASH)), on=TODAY)
    tables = [block.rows for block in paper.blocks if block.kind is BlockKind.TABLE]
    assert [rows[0] for rows in tables] == [("STT", "Nhiệm vụ", "Kết quả")] * 2
    assert {len(row) for rows in tables for row in rows} == {3}


def test_a_paper_of_which_only_others_have_duties_is_not_reported_on_and_its_issuer_gets_no_report():
    own = task("Sở Văn hóa, Thể thao và Du lịch đưa tin", bearers=(Body(OFFICE.name, said=OFFICE.name),))
    paper = compose_report(REPORT._replace(tasks=(own, WASH)), on=TODAY)
    assert [line.text for line in paper.addressees] == ["UBND tỉnh"]
    assert LETTER_918.number_symbol not in " ".join(block.text for block in paper.blocks)
    (table,) = [block for block in paper.blocks if block.kind is BlockKind.TABLE]
    assert table.rows[1][1] == "Đưa tin."


def test_of_a_paper_that_was_picked_without_its_duties_it_still_tells():
    own = task("Đưa tin", bearers=(Body(OFFICE.name),))
    paper = compose_report(REPORT._replace(tasks=(own,)), on=TODAY)
    assert LETTER_918.number_symbol in paper.blocks[0].text
