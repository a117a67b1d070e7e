"""The page of a reading: complete, quoting, and deaf to what the document would like it to do."""

import json

import pytest
from lxml import html

from lantoa.cli import phrases
from lantoa.cli.page import render
from lantoa.core.kernel import Span
from lantoa.core.reading import read_directive
from lantoa.core.text import Origin, Place, Region, SourceText


@pytest.fixture
def page(run, papers, tmp_path):
    code, _, err = run("read", papers / "ke-hoach.txt", "--out", tmp_path / "trang.html")
    assert code == 0, err
    return html.fromstring((tmp_path / "trang.html").read_bytes())


@pytest.fixture
def reading(run, papers):
    return json.loads(run("read", papers / "ke-hoach.txt", "--format", "json")[1])


def test_the_page_holds_every_character_of_the_text_in_order(page, reading):
    assert page.get_element_by_id("text").text_content() == reading["text"]


def test_every_finding_has_its_line_and_its_place(page, reading):
    listed = page.xpath("//ol[@id='list']/li")
    for kind in ("obligations", "targets", "deadlines", "citations", "findings"):
        name = {"obligations": "duty"}.get(kind, kind[:-1])
        assert len([line for line in listed if line.get("data-kind") == name]) == len(reading[kind])
    for line in listed:
        (link,) = line.xpath("./a")
        assert page.xpath("//*[@id=$name]", name=link.get("href").removeprefix("#"))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_marks_quote_what_was_found(page, reading):
    for number, duty in enumerate(reading["obligations"], 1):
        marked = "".join(
            mark.text_content()
            for mark in page.xpath("//mark[contains(concat(' ', @data-i, ' '), $tag)]", tag=f" NV{number} ")
        )
        assert "".join(marked.split()) == "".join(duty["text"].split())


def test_what_the_document_says_is_text_and_nothing_that_runs(page):
    assert len(page.xpath("//script")) == 1
    assert "<script>alert(1)</script>" in page.get_element_by_id("text").text_content()
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "default-src 'none'" in policy
    assert "script-src 'sha256-" in policy


def test_the_page_asks_nothing_of_the_network(page):
    assert not page.xpath("//link | //img | //iframe | //@src")
    assert all(link.startswith("#") for link in page.xpath("//a/@href"))
    assert "url(" not in "".join(page.xpath("//style/text()"))


def test_the_page_says_its_language_and_no_state_by_colour_alone(page):
    assert page.get("lang") == "vi"
    assert page.xpath("//meta[@name='viewport']")
    style = "".join(page.xpath("//style/text()"))
    for kind in ("citation", "target", "deadline", "finding"):
        assert f"mark.{kind} {{ background: var(--{kind}-soft); text-decoration: underline" in style
    assert "@media print" in style
    assert "prefers-color-scheme: dark" in style


def test_a_page_in_english(run, papers, tmp_path):
    run("read", papers / "ke-hoach.txt", "--out", tmp_path / "page.html", "--lang", "en")
    page = html.fromstring((tmp_path / "page.html").read_bytes())
    assert page.get("lang") == "en"
    assert page.get_element_by_id("text").get("lang") == "vi"
    assert "duties" in page.xpath("string(//header)")


def test_tables_and_page_numbers_keep_their_characters(run, tmp_path):
    text = "KẾ HOẠCH\n\n| Việc | Ai |\n| --- | --- |\n| Báo cáo | Sở Y tế |\n\n2\n\nII. NHIỆM VỤ\n1. Sở Y tế báo cáo.\n"
    (tmp_path / "bảng.md").write_text(text, encoding="utf-8")
    run("read", tmp_path / "bảng.md", "--out", tmp_path / "bảng.html")
    page = html.fromstring((tmp_path / "bảng.html").read_bytes())
    assert page.get_element_by_id("text").text_content() == text
    assert len(page.xpath("//div[@class='row']")) == 2


@pytest.mark.parametrize(
    "table",
    [
        "| TT | Việc | Chủ trì | Phối hợp | Hạn |\n| 1 | Báo cáo | | Sở Y tế | |\n| A | Dữ liệu | | | |\n",
        "TT | Việc | Chủ trì | Phối hợp | Hạn\n1 | Báo cáo | | Sở Y tế |\nA | Dữ liệu | | |\n",
    ],
    ids=["framed by bars", "parted by bars"],
)
def test_an_empty_cell_keeps_its_place_in_the_row(run, tmp_path, table):
    text = f"KẾ HOẠCH\n\n{table}"
    (tmp_path / "bảng.md").write_text(text, encoding="utf-8")
    run("read", tmp_path / "bảng.md", "--out", tmp_path / "bảng.html")
    page = html.fromstring((tmp_path / "bảng.html").read_bytes())
    rows = [[cell.text_content() for cell in row.xpath("./p")] for row in page.xpath("//div[@class='row']")]
    assert rows == [
        ["TT", "Việc", "Chủ trì", "Phối hợp", "Hạn"],
        ["1", "Báo cáo", "", "Sở Y tế", ""],
        ["A", "Dữ liệu", "", "", ""],
    ]
    assert page.get_element_by_id("text").text_content() == text


def test_times_of_no_duty_are_told_as_the_terminal_tells_them(run, tmp_path):
    paper = tmp_path / "thong-bao.txt"
    paper.write_text(
        "THÔNG BÁO\n1. Hội sách mùa thu\n- Thời gian: từ ngày 12/9/2026 đến ngày 15/9/2026\n",
        encoding="utf-8",
    )
    assert run("read", paper, "--out", tmp_path / "trang.html")[0] == 0
    page = html.fromstring((tmp_path / "trang.html").read_bytes())
    (told,) = page.xpath("//header/p[@class='loose']")
    assert "chưa thuộc nhiệm vụ nào, hãy xem lại: từ ngày 12/9/2026 đến ngày 15/9/2026" in told.text_content()
    (lead,) = page.xpath("//li[@data-kind='deadline' and @class='unsure']//span[@class='lead']")
    assert lead.text_content() == "? chưa rõ việc"


def scanned(text, *words):
    regions = tuple(
        Region(Span(text.index(word), text.index(word) + len(word)), Place(page=1, confidence=0.3))
        for word in words
    )
    return read_directive(SourceText(text, regions, Origin("a.png", "image/png", None, True, 1, "")))


def test_a_stamp_of_urgency_stands_in_every_head(run, tmp_path):
    told = tmp_path / "cong-dien.txt"
    text = "UBND XÃ TÂN HÒA\nSố: 9/CĐ-UBND\nHỎA TỐC\n\nCÔNG ĐIỆN\nỨng phó bão\n\n1. Công an xã trực bão trước ngày 30/8/2026.\n"
    told.write_text(text, encoding="utf-8")
    assert "Công điện 9/CĐ-UBND (HỎA TỐC) —" in run("read", told)[1]
    assert "9/CĐ-UBND (HỎA" in run("plan", told)[1]
    read = json.loads(run("read", told, "--format", "json")[1])
    assert [stamp["text"] for stamp in read["letterhead"]["stamps"]] == ["HỎA TỐC"]
    page = html.fromstring(render(read_directive(text), lang="vi"))
    assert page.xpath("string(//h1)") == "Công điện 9/CĐ-UBND (HỎA TỐC)"
    assert any("HỎA TỐC" in line.text_content() for line in page.xpath("//ol[@id='list']/li"))


def test_words_that_recognition_doubted_are_marked_and_counted():
    text = "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ thẩm định hồ sơ trước ngày 30/4/2026.\n"
    reading = scanned(text, "Nội", "30/4/2026.")
    page = html.fromstring(render(reading, lang="vi"))
    assert page.get_element_by_id("text").text_content() == text
    marked = page.xpath("//article//span[@class='doubt']")
    assert "".join(word.text_content() for word in marked) == "Nội30/4/2026."
    assert {word.get("title") for word in marked} == {"Chữ nhận dạng không chắc"}
    assert "Máy nhận dạng không chắc 2 chữ" in page.xpath("string(//header)")
    assert phrases.doubted(reading, "en").startswith("Recognition was not sure of 2 words,")


def test_a_scan_without_doubt_says_nothing_of_it():
    reading = scanned("1. Sở Nội vụ thẩm định hồ sơ.\n")
    assert "không chắc" not in render(reading, lang="vi")
