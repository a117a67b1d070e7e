"""Papers of another province: whom they call by no name."""

import pytest
from picks import PICK, PLAN_75, TODAY, task

from lantoa.core.drafting import BlockKind, PaperKind, compose, named_in_full
from lantoa.core.drafting.province import of_province, without_place

THERE = PLAN_75._replace(province="tỉnh Đông Hà")


@pytest.mark.parametrize(
    ("issuer", "province", "named"),
    [
        ("UBND tỉnh", "tỉnh Đông Hà", "UBND tỉnh Đông Hà"),
        ("Ban Chỉ đạo chuyển đổi số tỉnh", "tỉnh Đông Hà", "Ban Chỉ đạo chuyển đổi số tỉnh Đông Hà"),
        ("Tỉnh ủy", "tỉnh Đông Hà", "Tỉnh ủy Đông Hà"),
        ("Sở Y tế", "tỉnh Đông Hà", "Sở Y tế tỉnh Đông Hà"),
        ("Sở Y tế tỉnh Đông Hà", "tỉnh Đông Hà", "Sở Y tế tỉnh Đông Hà"),
        ("Sở Y tế Đông hà", "tỉnh Đông Hà", "Sở Y tế Đông hà"),
        ("Bộ Y tế", "tỉnh Đông Hà", "Bộ Y tế"),
        ("Sở Y tế", "thành phố Cần Thơ", "Sở Y tế thành phố Cần Thơ"),
        ("Sở Y tế TP. Cần Thơ", "thành phố Cần Thơ", "Sở Y tế TP. Cần Thơ"),
        ("UBND tỉnh", "thành phố Cần Thơ", "UBND thành phố Cần Thơ"),
        ("Tỉnh ủy", "thành phố Cần Thơ", "Tỉnh ủy Cần Thơ"),
        ("Sở Y tế", "", "Sở Y tế"),
    ],
)
def test_an_issuer_is_named_with_its_province(issuer, province, named):
    assert named_in_full(issuer, province=province) == named


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "- Thực hiện Kế hoạch số 47/KH-UBND ngày 02/3/2022 của UBND tỉnh về dân số.",
            "Thực hiện Kế hoạch số 47/KH-UBND ngày 02/3/2022 của UBND tỉnh Đông Hà về dân số.",
        ),
        (
            "Thực hiện Công văn số 5/SYT-NVY ngày 02/3/2022 của Sở Y tế, Công văn số 6/SYT-NVY.",
            "Thực hiện Công văn số 5/SYT-NVY ngày 02/3/2022 của Sở Y tế tỉnh Đông Hà, Công văn số 6/SYT-NVY.",
        ),
        ("Thực hiện chỉ đạo của UBND tỉnh về dân số.", ""),
    ],
)
def test_what_a_duty_cites_is_cited_with_its_province(words, told):
    assert of_province(task(words), THERE).words == told


@pytest.mark.parametrize(
    ("name", "left"),
    [
        (
            "Phòng, chống COVID-19 trên địa bàn tỉnh Đông Hà trong tình hình hiện nay",
            "Phòng, chống COVID-19 trong tình hình hiện nay",
        ),
        ("Dân số của tỉnh Đông Hà năm 2027", "Dân số năm 2027"),
        ("Dân số toàn tỉnh Đông Hà", "Dân số"),
        (
            "Thực hiện chỉ đạo của UBND tỉnh Đông Hà về dân số",
            "Thực hiện chỉ đạo của UBND tỉnh Đông Hà về dân số",
        ),
        ("Dân số tỉnh Đông Hải", "Dân số tỉnh Đông Hải"),
        ("Dân số", "Dân số"),
    ],
)
def test_the_name_of_a_thing_is_without_that_province(name, left):
    assert without_place(name, "tỉnh Đông Hà") == left
    assert without_place(name, "") == name


@pytest.mark.parametrize(
    ("words", "made", "told"),
    [
        (
            "Phát tin trên địa bàn tỉnh Đông Hà.",
            "Phát tin trên địa bàn.",
            "văn bản gốc ghi “tỉnh Đông Hà”, máy bỏ tên tỉnh: xem lại địa bàn",
        ),
        (
            "Phát tin trên phạm vi toàn tỉnh Đông Hà.",
            "Phát tin trên phạm vi toàn tỉnh.",
            "văn bản gốc ghi “tỉnh Đông Hà”, máy bỏ tên tỉnh: xem lại địa bàn",
        ),
        (
            "Căn cứ kế hoạch của Ngành Y tế, các đơn vị xây dựng kế hoạch.",
            "",
            "câu này dựa vào “kế hoạch của Ngành Y tế” của tỉnh Đông Hà, không áp dụng ở tỉnh mình: thay hoặc bỏ",
        ),
        (
            "Thực hiện Kế hoạch số 47/KH-UBND ngày 02/3/2022 của UBND tỉnh về dân số.",
            "Thực hiện Kế hoạch số 47/KH-UBND ngày 02/3/2022 của UBND tỉnh Đông Hà về dân số.",
            "câu này dựa vào “Kế hoạch số 47/KH-UBND ngày 02/3/2022 của UBND tỉnh Đông Hà”, không áp dụng ở tỉnh mình: thay hoặc bỏ",
        ),
        ("Treo cờ tại quảng trường Đông Hà.", "", "câu này nêu “Đông Hà” của văn bản gốc: xem lại"),
        ("Treo băng rôn.", "", ""),
    ],
)
def test_what_a_sentence_keeps_of_that_province_is_told(words, made, told):
    found = of_province(task(words), THERE)
    assert (found.words, found.source.why) == (made, told)


def test_the_headings_of_a_duty_are_ours():
    asked = task("Phát tin.", topic="Dân số tỉnh Đông Hà", section=("Phòng dịch trên địa bàn tỉnh Đông Hà",))
    found = of_province(asked, THERE)
    assert (found.topic, found.section) == ("Dân số", ("Phòng dịch",))


@pytest.mark.parametrize("kind", PaperKind)
def test_no_title_and_no_heading_speaks_of_that_province(kind):
    where = "trên địa bàn tỉnh Đông Hà trong tình hình hiện nay"
    title = f"V/v phòng, chống dịch {where}"
    basis = THERE._replace(kind="Công văn", title=title)
    asked = task(
        "Phát tin hằng ngày.", topic="", section=(f"2. Tuyên truyền phòng dịch {where}",), basis=basis
    )
    for tasks in ((asked,), (asked._replace(section=()),), ()):
        paper = compose(PICK._replace(kind=kind, bases=(basis,), tasks=tasks), on=TODAY)
        assert "phòng" in paper.subject.casefold()
        assert "Đông Hà" not in paper.subject
        headings = [block.text for block in paper.blocks if block.kind is BlockKind.HEADING]
        assert not any("Đông Hà" in text for text in headings)


def test_a_subject_somebody_wrote_is_told():
    pick = PICK._replace(bases=(THERE,), subject="dân số tỉnh Đông Hà")
    paper = compose(pick, on=TODAY)
    assert paper.subject == "dân số tỉnh Đông Hà"
    assert "Trích yếu ghi “tỉnh Đông Hà”, địa bàn của văn bản gốc: sửa theo tỉnh mình." in paper.notes


def test_of_ones_own_province_nothing_is_said():
    told = task("Thực hiện Kế hoạch số 47/KH-UBND ngày 02/3/2022 của UBND tỉnh về dân số.")
    assert of_province(told, PLAN_75) is told
    assert of_province(told, None) is told
