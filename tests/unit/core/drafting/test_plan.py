"""The plan with its targets and calendar as data."""

from picks import HANG, LETTER_918, OFFICE, PICK, PLAN_75, PRESS, SPREAD, TODAY, task

from lantoa.core.document import LabelKind
from lantoa.core.drafting import BlockKind, Body, Goal, Moment, PaperKind, blanks_of, number_blocks
from lantoa.core.drafting.plan import compose_plan

PLAN = PICK._replace(kind=PaperKind.PLAN)


def headings(paper):
    labels = number_blocks(paper.blocks)
    return [
        f"{label} {block.text}"
        for label, block in zip(labels, paper.blocks, strict=True)
        if block.kind is BlockKind.HEADING
    ]


def test_the_parts_of_a_plan():
    assert headings(compose_plan(PLAN, on=TODAY)) == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "2. Yêu cầu",
        "II. NHIỆM VỤ VÀ GIẢI PHÁP",
        "1. Dân số",
        "2. Phòng dịch",
        "III. KINH PHÍ THỰC HIỆN",
        "IV. TỔ CHỨC THỰC HIỆN",
    ]


def test_targets_and_times_are_carried_as_data():
    share = Goal("tỷ lệ học sinh tham gia bảo hiểm y tế", "≥", 95, unit="%", by="2030")
    both = SPREAD._replace(goals=(share, *SPREAD.goals))
    paper = compose_plan(PLAN._replace(tasks=(both, HANG)), on=TODAY)
    goals = [(block.text, block.goals, block.sources) for block in paper.blocks if block.goals]
    assert goals == [
        ("Tỷ lệ học sinh tham gia bảo hiểm y tế: ít nhất 95% (đến năm 2030).", (share,), (SPREAD.source,)),
        ("Phát tin về dân số ít nhất 02 lần/tuần.", SPREAD.goals, (SPREAD.source,)),
    ]
    assert [block.moments for block in paper.blocks if block.moments] == [HANG.moments]


def test_the_annex_says_who_does_what_by_when():
    (annex,) = compose_plan(PLAN, on=TODAY).annexes
    (table,) = annex.blocks
    assert table.rows[0] == ("STT", "Nội dung", "Chủ trì", "Thời hạn", "Chỉ tiêu", "Căn cứ")
    assert table.rows[2] == (
        "2",
        "Treo băng rôn tại trụ sở.",
        "Ủy ban nhân dân các xã, phường",
        "trước ngày 20/12/2026",
        "",
        "Kế hoạch số 75/KH-UBND",
    )
    assert [source.duty for source in table.sources] == ["d100", "d200", "d300"]


def test_a_plan_without_duties_asks_for_them_and_has_no_annex():
    paper = compose_plan(PLAN._replace(tasks=(), bases=(), office=OFFICE._replace(desk_name="")), on=TODAY)
    assert paper.annexes == ()
    words = " ".join(block.text for block in paper.blocks)
    assert "[Nêu nhiệm vụ, giải pháp.]" in words
    assert "[Nêu đơn vị đầu mối]" in words
    assert "Phụ lục" not in words


def test_who_is_given_work_gets_the_plan():
    paper = compose_plan(PLAN, on=TODAY)
    assert paper.addressees == ()
    assert PRESS.name in [line.text for line in paper.recipients]


def test_one_topic_without_a_name_needs_no_heading():
    paper = compose_plan(PLAN._replace(tasks=(SPREAD._replace(topic=""),)), on=TODAY)
    assert "1. " not in headings(paper)[4:]


def test_what_sources_ask_of_the_whole_and_of_reports_stands_once_among_who_does_what():
    press = task("Đôn đốc các thôn thực hiện các nội dung nêu trên.", bearers=(PRESS,), at=7)
    report = task("Báo cáo kết quả về UBND tỉnh trước ngày 10/12/2026.", at=8)
    paper = compose_plan(PLAN._replace(tasks=(SPREAD, press, report)), on=TODAY)
    said = [(block.label, block.text, [source.duty for source in block.sources]) for block in paper.blocks]
    words = f"Đề nghị {PRESS.name}: đôn đốc các thôn thực hiện các nội dung nêu trên."
    assert (LabelKind.ARABIC, words, ["d7"]) in said
    assert [duties for _, text, duties in said if "báo cáo kết quả về Sở" in text] == [["d8"]]
    (table,) = paper.annexes[0].blocks
    assert [row[1] for row in table.rows[1:]] == [
        "Phát tin về dân số ít nhất 02 lần/tuần.",
        "Đôn đốc các thôn thực hiện các nội dung của Kế hoạch.",
    ]
    assert [source.duty for source in table.sources] == ["d100", "d7", "d8"]


def test_a_duty_of_several_papers_has_one_row_and_its_times_are_written_as_offices_do():
    both = [task("Mở lớp", bearers=(PRESS,), moments=(Moment("Hàng năm"),), at=at) for at in (1, 2)]
    (table,) = compose_plan(PLAN._replace(tasks=tuple(both)), on=TODAY).annexes[0].blocks
    assert table.rows[1:] == (("1", "Mở lớp.", PRESS.name, "hằng năm", "Kế hoạch số 75/KH-UBND"),)


def test_the_row_of_a_duty_of_several_papers_names_them_all():
    both = [
        task(words, bearers=(PRESS,), basis=basis, at=at)
        for at, (words, basis) in enumerate(
            (("Đưa tin các xã", PLAN_75), ("Đưa tin những xã", LETTER_918), ("Đưa tin các xã", PLAN_75))
        )
    ]
    (table,) = compose_plan(PLAN._replace(tasks=tuple(both)), on=TODAY).annexes[0].blocks
    assert [row[-1] for row in table.rows[1:]] == ["Kế hoạch số 75/KH-UBND; Kế hoạch số 918/SYT-NVY"]


def test_a_plan_of_reports_alone_has_no_annex():
    report = task("Báo cáo kết quả về UBND tỉnh trước ngày 10/12/2026.")
    assert compose_plan(PLAN._replace(tasks=(report,)), on=TODAY).annexes == ()


def test_a_measure_cut_off_at_its_head_is_no_target_of_its_own():
    cut = SPREAD._replace(goals=(Goal("số và phát triển trên báo", "≥", 2, unit="tin"),))
    assert "CHỈ TIÊU" not in " ".join(headings(compose_plan(PLAN._replace(tasks=(cut,)), on=TODAY)))


def test_a_time_that_passed_is_asked_in_the_body_and_in_the_column_of_times():
    past = task("Treo băng rôn trước ngày 05/7/2026.", at=9)
    paper = compose_plan(PLAN._replace(tasks=(past,)), on=TODAY)
    assert sum("thời gian mới" in words for _, words in blanks_of(paper)) == 2
    (table,) = paper.annexes[0].blocks
    assert table.rows[1][1] == "Treo băng rôn (thời gian nêu tại Kế hoạch)."
    aside = task("Treo băng rôn (trước ngày 05/7/2026) tại xã.", at=10)
    (table,) = compose_plan(PLAN._replace(tasks=(aside,)), on=TODAY).annexes[0].blocks
    assert table.rows[1][1] == "Treo băng rôn (thời gian nêu tại Kế hoạch) tại xã."


def test_no_cell_keeps_a_day_the_body_asks_anew():
    begins = task(
        "Diệt bọ gậy, bắt đầu từ ngày 04/7/2026; duy trì 01 lần/tuần.",
        moments=(Moment("từ ngày 04/7/2026"), Moment("01 lần/tuần")),
    )
    (table,) = compose_plan(PLAN._replace(tasks=(begins,)), on=TODAY).annexes[0].blocks
    when = table.rows[0].index("Thời hạn")
    assert table.rows[1][when] == "[Nêu thời gian mới, văn bản gốc ghi từ ngày 04/7/2026]; 01 lần/tuần"


def demand(*tasks):
    blocks = compose_plan(PICK._replace(tasks=tasks), on=TODAY).blocks
    at = next(at for at, block in enumerate(blocks) if block.text == "Yêu cầu")
    return blocks[at + 1].text


def test_it_claims_of_its_duties_only_what_each_row_of_the_annex_has():
    timed = SPREAD._replace(moments=HANG.moments)
    assert demand(timed, HANG) == "Mỗi nhiệm vụ có đơn vị chủ trì và thời hạn nêu tại Phụ lục."
    assert demand(SPREAD, HANG) == "Mỗi nhiệm vụ có đơn vị chủ trì nêu tại Phụ lục."
    assert demand(SPREAD._replace(bearers=()), HANG) == "[Nêu yêu cầu của Kế hoạch.]"
    assert demand() == "[Nêu yêu cầu của Kế hoạch.]"


def test_who_hands_several_things_on_has_them_below_and_everybody_has_a_point_of_their_own():
    said = (
        "Đôn đốc các thôn thực hiện các nội dung nêu trên.",
        "Hướng dẫn đài xã tuyên truyền nội dung nêu trên.",
    )
    press = [task(words, bearers=(PRESS,), at=at) for at, words in enumerate(said)]
    everybody = task("Đôn đốc các đơn vị thực hiện các nội dung nêu trên.", bearers=(), at=9)
    paper = compose_plan(PLAN._replace(tasks=(SPREAD, *press, everybody)), on=TODAY)
    labelled = [(block.label, block.text) for block in paper.blocks]
    at = labelled.index((LabelKind.ARABIC, "Đôn đốc các đơn vị thực hiện các nội dung nêu trên."))
    assert labelled[at + 1 : at + 4] == [
        (LabelKind.ARABIC, f"Đề nghị {PRESS.name}:"),
        (LabelKind.LETTER, "Đôn đốc các thôn thực hiện các nội dung nêu trên."),
        (LabelKind.LETTER, "Hướng dẫn đài xã tuyên truyền nội dung nêu trên."),
    ]


def row_of(one):
    (table,) = compose_plan(PLAN._replace(tasks=(one,)), on=TODAY).annexes[0].blocks
    return dict(zip(table.rows[0], table.rows[1], strict=True))


def test_a_row_names_its_bearer_in_one_column_and_nobody_as_their_own_partner():
    health = Body("Sở Y tế", said="Sở Y tế")
    ordered = row_of(task("Giao Sở Y tế theo dõi việc thực hiện.", bearers=(health,)))
    assert (ordered["Nội dung"], ordered["Chủ trì"]) == ("Theo dõi việc thực hiện.", "Sở Y tế")
    both = task("Sở Y tế tập huấn.", bearers=(health,), partners=(health, PRESS))
    assert row_of(both)["Phối hợp"] == PRESS.name


def test_papers_that_bear_one_name_are_not_named_again_and_again():
    nameless = [LETTER_918._replace(id=str(at), number_symbol="/SYT-NVY", day=None) for at in range(2)]
    paper = compose_plan(PLAN._replace(bases=tuple(nameless)), on=TODAY)
    words = [block.text for block in paper.blocks]
    assert "Triển khai đầy đủ, đúng thời hạn các nhiệm vụ được giao tại các văn bản nêu trên." in words


def test_a_target_names_the_bodies_of_today():
    old = Goal("số tin trên Cổng của Sở Thông tin và Truyền thông", "≥", 2, unit="tin/tuần")
    paper = compose_plan(PLAN._replace(tasks=(SPREAD._replace(goals=(old,)),)), on=TODAY)
    (said,) = (block.text for block in paper.blocks if block.goals == (old,))
    assert "Thông tin và Truyền thông" not in said
