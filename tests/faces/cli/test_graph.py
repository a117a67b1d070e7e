"""`lantoa graph`: the same graph as picture, data and dot."""

import json
from itertools import pairwise

import pytest
from lxml import etree

SVG = {"s": "http://www.w3.org/2000/svg"}


@pytest.fixture
def graph(run, papers, tmp_path):
    def graph(name, *arguments):
        code, _, err = run("graph", papers, "--out", tmp_path / name, *arguments)
        assert code == 0, err
        return (tmp_path / name).read_text(encoding="utf-8")

    return graph


def test_data_says_who_cites_whom_and_who_is_held(graph):
    data = json.loads(graph("g.json"))
    works = {work["number_symbol"]: work for work in data["works"]}
    assert data["schema"] == "lantoa.graph/1"
    assert works["86/KH-UBND"]["held"] == "ke-hoach.txt"
    assert works["918/SYT-NVY"]["held"] == "trong/công văn.txt"
    assert works["2232/QĐ-TTg"]["held"] is None
    links = {(edge["source"], edge["target"]): edge["role"] for edge in data["edges"]}
    plan, dispatch, decision = (works[name]["id"] for name in ("86/KH-UBND", "918/SYT-NVY", "2232/QĐ-TTg"))
    assert links == {(plan, decision): "basis", (plan, dispatch): "mention"}


def test_the_picture_is_well_formed_and_says_what_it_shows(graph):
    picture = etree.fromstring(graph("g.svg").encode())
    assert picture.xpath("string(s:title)", namespaces=SVG) == "Văn bản nào dựa trên văn bản nào"
    assert picture.xpath("string(s:desc)", namespaces=SVG).startswith("2 văn bản có trong tay, 1 văn bản")
    assert picture.get("role") == "img"
    assert not picture.xpath("//@href | //s:script | //s:image", namespaces=SVG)


def test_papers_stand_left_to_right_by_date(graph):
    picture = etree.fromstring(graph("g.svg").encode())
    left = {
        group.xpath("string(s:text[@class='name'])", namespaces=SVG): float(
            group.xpath("string(s:rect/@x)", namespaces=SVG)
        )
        for group in picture.xpath("//s:g", namespaces=SVG)
    }
    assert left["Quyết định 2232/QĐ-TTg"] < left["Công văn 918/SYT-NVY"] < left["Kế hoạch 86/KH-UBND"]


def test_many_years_fit_on_a_sheet(run, tmp_path):
    for year in range(2001, 2026):
        text = f"SỞ Y TẾ\nSố: {year}/KH-SYT\nHà Sơn, ngày 01 tháng 5 năm {year}\n\nKẾ HOẠCH\n\nCăn cứ Kế hoạch số {year - 1}/KH-SYT ngày 01/5/{year - 1} của Sở Y tế;\n"
        (tmp_path / f"{year}.txt").write_text(text, encoding="utf-8")
    assert run("graph", tmp_path, "--out", tmp_path / "g.svg")[0] == 0
    picture = etree.fromstring((tmp_path / "g.svg").read_bytes())
    assert int(picture.get("width")) < 1300
    years = picture.xpath("//s:text[@class='year']/text()", namespaces=SVG)
    assert len(years) == 4
    assert years[0].startswith("2000–")
    assert years[-1].endswith("–2025")
    columns = {}
    for group in picture.xpath("//s:g", namespaces=SVG):
        columns.setdefault(group.xpath("string(s:rect/@x)", namespaces=SVG), []).append(group)
    assert max(map(len, columns.values())) <= 9


def test_what_is_not_held_is_dashed_and_says_so_in_words(graph):
    picture = etree.fromstring(graph("g.svg").encode())
    for group in picture.xpath("//s:g", namespaces=SVG):
        absent = "absent" in group.xpath("string(s:rect/@class)", namespaces=SVG)
        assert absent == ("chưa có tệp" in group.xpath("string()"))
        assert absent == (group.get("class") == "cited")


def test_hostile_names_stay_text(run, tmp_path):
    paper = tmp_path / 'a"><script>&\x01.txt'
    paper.write_text("Căn cứ Luật Báo chí;\nSở Y tế báo cáo.", encoding="utf-8")
    run("graph", paper, "--out", tmp_path / "g.svg")
    picture = etree.fromstring((tmp_path / "g.svg").read_bytes())
    assert not picture.xpath("//s:script", namespaces=SVG)
    assert '"><script>&' in picture.xpath("string()")
    run("graph", paper, "--out", tmp_path / "g.dot")
    assert '\\"><script>&' in (tmp_path / "g.dot").read_text(encoding="utf-8")


def test_dot_names_every_work_and_every_arrow(graph):
    dot = graph("g.dot")
    assert dot.startswith("digraph")
    assert dot.count("label=") == 3
    assert dot.count("->") == 2
    assert dot.count("chưa có tệp") == 1


def test_papers_in_a_circle_and_papers_of_one_year_are_drawn(run, tmp_path):
    for name, number, cited in (("a", 1, 2), ("b", 2, 3), ("c", 3, 1)):
        text = f"SỞ Y TẾ\nSố: {number}/KH-SYT\nHà Sơn, ngày 0{number} tháng 5 năm 2026\n\nKẾ HOẠCH\n\nCăn cứ Kế hoạch số {cited}/KH-SYT ngày 0{cited}/5/2026 của Sở Y tế;\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    code, _, err = run("graph", tmp_path, "--out", tmp_path / "out" / "g.svg")
    assert code == 0, err
    picture = etree.fromstring((tmp_path / "out" / "g.svg").read_bytes())
    assert len(picture.xpath("//s:g", namespaces=SVG)) == 3
    assert len(picture.xpath("//s:path[contains(@class, 'arrow')][s:title]", namespaces=SVG)) == 3


def test_without_a_file_the_data_is_printed(run, papers):
    code, out, _ = run("graph", papers)
    assert code == 0
    assert json.loads(out)["works"]


def test_an_empty_graph_is_a_picture_too(run, tmp_path):
    (tmp_path / "thư.txt").write_text("Xin chào bà con trong thôn. " * 10, encoding="utf-8")
    assert run("graph", tmp_path / "thư.txt", "--out", tmp_path / "g.svg")[0] == 0
    assert etree.fromstring((tmp_path / "g.svg").read_bytes()) is not None


def test_a_paper_without_a_date_is_not_younger_than_need_be(run, tmp_path):
    head = "SỞ Y TẾ\n\nKẾ HOẠCH\nTruyền thông\n\n"
    (tmp_path / "a.txt").write_text(
        f"{head}Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2020 của Ủy ban nhân dân tỉnh;\n", encoding="utf-8"
    )
    (tmp_path / "b.txt").write_text(
        f"SỞ Y TẾ\nSố: 5/KH-SYT\nHà Sơn, ngày 12 tháng 02 năm 2026\n{head[8:]}Căn cứ Quyết định số 15/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân tỉnh;\n",
        encoding="utf-8",
    )
    assert run("graph", tmp_path, "--out", tmp_path / "g.svg")[0] == 0
    picture = etree.fromstring((tmp_path / "g.svg").read_bytes())
    years = picture.xpath("//s:text[@class='year']/text()", namespaces=SVG)
    assert not [words for words in years if "…" in words]


def test_headings_over_the_columns_share_no_year(run, tmp_path):
    for number in range(1, 13):
        basis = (
            f"Căn cứ Kế hoạch số {number - 1}/KH-SYT ngày 01/{number - 1:02d}/2021 của Sở Y tế;"
            if number > 1
            else ""
        )
        text = (
            f"SỞ Y TẾ\nSố: {number}/KH-SYT\nHà Sơn, ngày 01 tháng {number} năm 2021\n\nKẾ HOẠCH\n\n{basis}\n"
        )
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    for year in (2019, 2020, 2022, 2023):
        text = (
            f"SỞ Y TẾ\nSố: 7/KH-SYT\nHà Sơn, ngày 01 tháng 5 năm {year}\n\nKẾ HOẠCH\n\nCăn cứ Luật Trẻ em;\n"
        )
        (tmp_path / f"{year}.txt").write_text(text, encoding="utf-8")
    assert run("graph", tmp_path, "--out", tmp_path / "g.svg")[0] == 0
    picture = etree.fromstring((tmp_path / "g.svg").read_bytes())
    ranges = [
        [int(year) for year in words.split("–") if year != "…"]
        for words in picture.xpath("//s:text[@class='year']/text()", namespaces=SVG)
    ]
    assert all(earlier[-1] < later[0] for earlier, later in pairwise(ranges))
