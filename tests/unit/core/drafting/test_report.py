"""The report on what came of the duties."""

from picks import HANG, OFFICE, PICK, PLAN_75, SPREAD, TODAY

from lantoa.core.drafting import BlockKind, Body, PaperKind
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
        ("2", "Treo băng rôn tại trụ sở.", "trước ngày 20/12/2026", "Chưa có số liệu"),
    )
    assert [source.duty for source in table.sources] == ["d100", "d200"]


def test_it_goes_to_whose_papers_it_answers_or_to_whom_the_specialist_picked():
    assert [line.text for line in compose_report(REPORT, on=TODAY).addressees] == ["UBND tỉnh", "Sở Y tế"]
    own = PLAN_75._replace(issuer=OFFICE.name)
    assert compose_report(REPORT._replace(bases=(own,)), on=TODAY).addressees == ()
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


def test_without_duties_it_asks_for_results():
    texts = [block.text for block in compose_report(REPORT._replace(tasks=(), bases=()), on=TODAY).blocks]
    assert "[Nêu kết quả thực hiện.]" in texts
    assert texts[-1].endswith("trân trọng báo cáo./.")
