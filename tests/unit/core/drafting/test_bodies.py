"""Who is asked."""

import pytest
from picks import COMMUNES, OFFICE, PICK, PRESS, SPREAD, task

from lantoa.core.drafting import Body
from lantoa.core.drafting.bodies import addressed, bearers_of, is_ours, is_person, join_names


def test_everybody_is_asked_once_with_all_units():
    more = task("Việc nữa", bearers=(Body(COMMUNES.name, ("xa-2", "xa-3")),))
    first = Body("Sở Y tế", ("so-yt",))
    bodies = bearers_of(PICK._replace(addressees=(first,), tasks=(*PICK.tasks, more)))
    assert [body.name for body in bodies] == [first.name, PRESS.name, COMMUNES.name]
    assert bodies[2].units == ("xa-1", "xa-2", "xa-3")
    assert bodies[1].why == PRESS.why


def test_names_are_joined():
    assert join_names(["A"]) == "A"
    assert join_names(["A", "B"]) == "A và B"
    assert join_names(["A", "B", "C"]) == "A; B; C"
    assert join_names([]) == ""


def test_the_same_units_by_two_names_are_one_addressee():
    again = task("Đưa tin", bearers=(Body("Báo Hà Sơn", PRESS.units),))
    assert [body.name for body in bearers_of(PICK._replace(tasks=(SPREAD, again)))] == [
        PRESS.name,
        COMMUNES.name,
    ]


def test_they_stand_by_rank_the_communes_before_their_offices():
    offices, health = Body("Phòng Văn hóa - Xã hội các xã, phường"), Body("Sở Y tế")
    ruler = Body("Ủy ban nhân dân tỉnh Hà Sơn")
    asked = (task("Đưa tin", bearers=(body,)) for body in (offices, COMMUNES, health, ruler))
    names = [body.name for body in bearers_of(PICK._replace(tasks=tuple(asked)))]
    assert names == [ruler.name, health.name, COMMUNES.name, offices.name]


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Cán bộ làm dân số các cấp", True),
        ("đội ngũ giảng viên tuyến tỉnh", True),
        ("Các cộng tác viên", True),
        ("Sở Y tế", False),
        ("Trường Cán bộ quản lý", False),
    ],
)
def test_people_are_no_bodies(name, person):
    assert is_person(name) is person


def test_with_all_levels_those_of_one_level_are_asked_already():
    every, one, known = (
        Body("Ban Chỉ đạo đọc sách các cấp"),
        Body("Ban Chỉ đạo đọc sách tỉnh"),
        Body("Ban Chỉ đạo đọc sách xã", ("bcd-1",)),
    )
    asked = tuple(task("Đưa tin", bearers=(body,)) for body in (one, every, known, Body("Ban Vận động tỉnh")))
    names = [body.name for body in bearers_of(PICK._replace(tasks=asked))]
    assert names == [every.name, known.name, "Ban Vận động tỉnh"]


def test_of_the_press_asked_as_a_whole_there_is_one_line():
    whole, media = (
        Body("các cơ quan báo chí, truyền hình, truyền thanh"),
        Body("Các cơ quan thông tin đại chúng"),
    )
    station = Body("Đài Truyền thanh cấp xã")
    asked = tuple(task("Đưa tin", bearers=(body,)) for body in (PRESS, station, whole, COMMUNES, media))
    known, one, communes = addressed(PICK._replace(tasks=asked))
    assert (known, one.name, one.units, communes) == (PRESS, whole.name, (), COMMUNES)
    assert one.why == f"Đã gồm {station.name}; {media.name}: một dòng là đủ"
    (alone,) = addressed(PICK._replace(tasks=(asked[2],)))
    assert alone == whole
    assert addressed(PICK) == bearers_of(PICK)


def test_the_office_and_its_units_are_ours():
    assert is_ours(Body(OFFICE.name), OFFICE)
    assert is_ours(Body("Phòng Tư liệu", own=True), OFFICE)
    assert not is_ours(PRESS, OFFICE)


def test_two_that_are_one_today_are_told_with_both_reasons():
    paper = Body("Báo và Phát thanh, Truyền hình tỉnh", ("bao-dai",), why="Báo → Báo và Phát thanh")
    station = paper._replace(why="Đài → Báo và Phát thanh")
    asked = tuple(task("Đưa tin.", bearers=(one,), at=at) for at, one in enumerate((paper, station, paper)))
    (found,) = bearers_of(PICK._replace(tasks=asked))
    assert found.why == "Báo → Báo và Phát thanh; Đài → Báo và Phát thanh"


def test_a_class_of_which_one_is_known_is_addressed_beside_it():
    one, whole = Body("Bệnh viện Đa khoa tỉnh", ("bv",)), Body("Các bệnh viện", ("bv",))
    pick = PICK._replace(tasks=(task("Mở lớp", bearers=(one, whole)),))
    assert [body.name for body in bearers_of(pick)] == [one.name, whole.name]
