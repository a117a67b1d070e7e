"""Each act of a duty has its own measure."""

from datetime import date

from lantoa.core.planning import list_dues, propose_plan
from lantoa.core.planning.gauge import targets_beside, targets_in
from lantoa.core.reading import read_directive

TODAY = date(2026, 9, 1)
HEAD = "KẾ HOẠCH\n\nLam Sơn, ngày 28 tháng 8 năm 2026\n\nII. NHIỆM VỤ\n\n"


def item_of(text):
    item, *_ = propose_plan([read_directive(f"{HEAD}{text}\n")], today=TODAY).items
    return item


def values(targets):
    return [target.value for target in targets]


def test_a_number_measures_the_line_of_its_own_act():
    item = item_of(
        "1. Sở Xây dựng trình đề cương trước ngày 28/02/2027; sửa xong 20 nhà trước ngày 20/8/2027."
    )
    assert [(line.due, values(line.targets)) for line in list_dues(item, today=TODAY)] == [
        (date(2027, 2, 27), []),
        (date(2027, 8, 19), [20]),
    ]


def test_a_number_of_an_act_without_a_day_stands_beside_the_first_line():
    item = item_of(
        "1. Sở Công Thương vận động ít nhất 30 hợp tác xã tham gia sàn; tổ chức tuần lễ nông sản trong tháng 8/2027."
    )
    (line,) = list_dues(item, today=TODAY)
    assert (values(line.targets), values(line.beside)) == ([], [30])


def test_a_duty_without_a_day_has_all_its_numbers():
    (line,) = list_dues(item_of("1. Sở Y tế mở ít nhất 12 lớp; in 500 tờ rơi."), today=TODAY)
    assert (values(line.targets), values(line.beside)) == ([12, 500], [])


def test_a_result_in_a_column_of_its_own_measures_every_line():
    item = item_of(
        "| TT | Nhiệm vụ | Đơn vị chủ trì | Kết quả | Thời gian |\n|---|---|---|---|---|\n"
        "| 1 | Mở lớp tập huấn | Văn phòng | 02 lớp | Quý IV/2026 |"
    )
    (line,) = list_dues(item, today=TODAY)
    assert (values(line.targets), line.beside) == ([2], ())


def test_a_clause_told_with_words_left_out_keeps_all():
    item = item_of("1. Sở Y tế mở ít nhất 12 lớp trước ngày 20/12/2026.")
    assert values(targets_in(item, clause="Sở Y tế … lớp")) == [12]
    assert targets_beside(item, clauses=["Sở Y tế … lớp"]) == ()
