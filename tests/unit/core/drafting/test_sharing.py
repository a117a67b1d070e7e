"""Duties of the office itself and of others."""

from picks import HANG, OFFICE, PICK, PLAN_75, PRESS, SPREAD, task

from lantoa.core.drafting import Body
from lantoa.core.drafting.bodies import bearers_of
from lantoa.core.drafting.sharing import brief, for_others, of_here, of_ours

OWN = task("- Tổng hợp kết quả của các xã, phường;", bearers=(Body(OFFICE.name),), at=500)
UNIT = task("Mở lớp tập huấn", bearers=(Body("Thư viện tỉnh", own=True),), at=600)
ANYBODY = task("Quan tâm thực hiện", bearers=(Body("các cơ quan, đơn vị"),), at=700)


def test_who_asks_others_keeps_its_own_duties_out_and_says_which():
    shared = for_others(PICK._replace(tasks=(SPREAD, OWN, UNIT, ANYBODY)))
    assert shared.pick.tasks == (SPREAD, ANYBODY)
    assert shared.why == (
        "Để lại 2 nhiệm vụ (việc của Sở Văn hóa, Thể thao và Du lịch, giao trong nội bộ): "
        "“Tổng hợp kết quả của các xã, phường;”; “Mở lớp tập huấn”"
    )


def test_duties_of_the_office_alone_are_handed_on():
    pick = PICK._replace(tasks=(OWN, UNIT))
    assert for_others(pick) == (pick, "")


def test_a_report_tells_of_ones_own_duties():
    shared = of_ours(PICK._replace(tasks=(SPREAD, OWN, HANG, ANYBODY)))
    assert shared.pick.tasks == (OWN, ANYBODY)
    assert shared.why.startswith("Để lại 2 nhiệm vụ (việc của cơ quan khác): “Phát tin về dân số")


def test_a_report_on_others_alone_tells_of_them():
    pick = PICK._replace(tasks=(SPREAD, HANG))
    assert of_ours(pick) == (pick, "")
    none = pick._replace(tasks=())
    assert of_ours(none) == (none, "")


def test_a_long_sentence_is_told_by_its_first_words():
    assert brief("- Treo băng rôn.") == "Treo băng rôn."
    told = brief("Treo băng rôn " * 20)
    assert told.endswith("…")
    assert len(told) <= 61


def test_what_binds_towards_a_body_above_is_cited_as_its_order():
    bound = task("Chịu trách nhiệm trước Chủ tịch UBND tỉnh nếu để dịch bùng phát.", at=800)
    (cited,) = for_others(PICK._replace(tasks=(bound,))).pick.tasks
    assert cited.words == (
        "Chịu trách nhiệm trước Chủ tịch UBND tỉnh nếu để dịch bùng phát "
        "(theo yêu cầu của UBND tỉnh tại Kế hoạch số 75/KH-UBND)"
    )
    below = task("Chịu trách nhiệm trước Giám đốc Sở Y tế.", at=810)
    unknown = task("Chịu trách nhiệm trước Chủ tịch UBND tỉnh.", at=820, basis=PLAN_75._replace(id="x"))
    pick = PICK._replace(tasks=(below, unknown))
    assert for_others(pick).pick == pick


def test_what_bodies_of_another_province_have_to_do_is_left_out():
    far = Body("Chi cục Dân số tỉnh Thanh Sơn", elsewhere=True)
    alone, shared = task("Rà soát", bearers=(far,), at=900), task("Đưa tin", bearers=(far, PRESS), at=910)
    left = of_here(PICK._replace(tasks=(SPREAD, alone, shared)))
    assert left.pick.tasks == (SPREAD, shared)
    assert left.why == "Để lại 1 nhiệm vụ (của cơ quan ngoài tỉnh): “Rà soát”"
    assert far not in bearers_of(left.pick)
