"""What the editor's script works out by itself, held to what the server works out: numbering, putting together, pasting."""

import json
import random
from pathlib import Path

import pytest
from papers_to_send import PAPER, block

from lantoa.core.document import LabelKind
from lantoa.core.drafting import BlockKind, merge, number_blocks, paper_to_json

STATIC = Path(__file__).parents[3] / "src" / "lantoa" / "web" / "static" / "lantoa" / "dispatch"
WORDS = ("Phát tin", "hằng ngày", "tại xã Tân Lập", "về bảo hiểm y tế", "trước ngày 10/12/2026")


@pytest.fixture(scope="module")
def script(chromium):
    page = chromium.new_page()
    for name in ("model", "paste"):
        page.add_script_tag(content=(STATIC / f"{name}.js").read_text(encoding="utf-8"))
    yield page
    page.close()


def some_blocks(chance, count):
    return [
        block(f"p{at}", chance.choice(WORDS), chance.choice(list(LabelKind)), chance.choice(list(BlockKind)))
        for at in range(count)
    ]


def left_by(chance, paper, own):
    """The paper as somebody left it."""
    blocks = [
        each._replace(text=chance.choice(WORDS)) if chance.random() < 0.2 else each
        for each in paper.blocks
        if chance.random() > 0.15
    ]
    for at in range(chance.randint(0, 2)):
        blocks.insert(chance.randint(0, len(blocks)), block(f"{own}{at}", chance.choice(WORDS)))
    if chance.random() < 0.3:
        chance.shuffle(blocks)
    subject = chance.choice((paper.subject, *WORDS))
    annexes = tuple(
        each._replace(title=chance.choice((each.title, *WORDS)), apart=chance.random() < 0.5)
        for each in paper.annexes
        if chance.random() < 0.8
    )
    return paper._replace(subject=subject, blocks=tuple(blocks), annexes=annexes)


def test_labels_are_those_of_the_server(script):
    chance = random.Random(20)
    cases = [some_blocks(chance, chance.randint(0, 40)) for _ in range(400)]
    cases.append([block(str(at), label=LabelKind.LETTER) for at in range(60)])
    sent = [[{"label": each.label.name.lower()} for each in case] for case in cases]
    assert script.evaluate("cases => cases.map(ed.numberBlocks)", sent) == [
        list(number_blocks(case)) for case in cases
    ]


def test_two_people_are_put_together_as_the_server_does(script):
    chance = random.Random(21)
    cases = []
    for _ in range(300):
        base = PAPER._replace(blocks=tuple(some_blocks(chance, chance.randint(0, 8))))
        cases.append((base, left_by(chance, base, "x"), left_by(chance, base, "y")))
    made = script.evaluate(
        "cases => cases.map(one => ed.rebase(...one))",
        [[paper_to_json(one) for one in case] for case in cases],
    )
    for (base, mine, theirs), found in zip(cases, made, strict=True):
        due = merge(base, mine=mine, theirs=theirs)
        # Fields in the same order too: what did not change must not look changed
        assert json.dumps(found["paper"]) == json.dumps(paper_to_json(due.paper))
        wheres = sorted(one["where"] for one in found["conflicts"])
        assert wheres == sorted(one.where for one in due.conflicts if one.where != "order")


SOURCE = {"paper": "1", "cited": "KH", "quote": "q", "start": 0, "end": 1, "duty": "9", "why": ""}
OTHER = {**SOURCE, "duty": "10"}


def json_paper(*blocks):
    return paper_to_json(PAPER._replace(blocks=blocks, annexes=()))


def test_sources_survive_splitting_and_joining(script):
    paper = json_paper(block("a", "Một hai ba."), block("b", "Bốn."))
    paper["blocks"][0]["sources"], paper["blocks"][1]["sources"] = [SOURCE], [SOURCE, OTHER]
    halves = script.evaluate("paper => ed.split(paper, 'a', 4).paper.blocks", paper)
    assert [(one["text"], one["sources"]) for one in halves[:2]] == [
        ("Một", [SOURCE]),
        ("hai ba.", [SOURCE]),
    ]
    whole = script.evaluate("paper => ed.join(paper, 'b').paper.blocks", paper)
    assert [(one["id"], one["text"], one["sources"]) for one in whole] == [
        ("a", "Một hai ba. Bốn.", [SOURCE, OTHER])
    ]


def test_numbers_to_reach_go_with_their_words(script):
    paper = json_paper(block("a", "Phát 02 tin, treo 12 băng rôn."))
    goal = {"measure": "băng rôn", "comparator": "≥", "value": 12, "value_to": None, "unit": "", "by": ""}
    paper["blocks"][0]["goals"] = [goal]
    first, second = script.evaluate("paper => ed.split(paper, 'a', 12).paper.blocks", paper)
    assert (first["goals"], second["goals"]) == ([], [goal])


def test_a_heading_takes_its_section_along(script):
    heading, dash = (LabelKind.ARABIC, BlockKind.HEADING), (LabelKind.DASH, BlockKind.TEXT)
    paper = json_paper(
        block("h1", "A", *heading),
        block("d1", "a", *dash),
        block("h2", "B", *heading),
        block("d2", "b", *dash),
        block("p", "c", LabelKind.PLUS),
    )
    order = "made => made.blocks.map(one => one.id).join(' ')"
    moved = script.evaluate(f"paper => ({order})(ed.step(paper, 'h1', true))", paper)
    assert moved == "h2 d2 p h1 d1"
    assert script.evaluate(f"paper => ({order})(ed.step(paper, 'h2', false))", paper) == "h2 d2 p h1 d1"
    assert script.evaluate(f"paper => ({order})(ed.moveTo(paper, 'd2', 'd1'))", paper) == "h1 d2 p d1 h2"


# As Word puts it on the clipboard
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=VI><!--StartFragment-->
<p class=MsoNormal><b><span lang=VI style='font-size:14.0pt;font-family:"Times New Roman"'>I. MỤC ĐÍCH, YÊU
CẦU</span></b><o:p></o:p></p>
<p class=MsoNormal style='text-indent:36.0pt'><span>Nâng cao&nbsp;nhận thức   của
học sinh.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>-<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span>Treo băng rôn;</span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>o<span>&nbsp;&nbsp;</span></span><![endif]><span>Tại trụ sở.</span></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>a)<span>&nbsp;</span></span>Sở Y tế</p>
<p class=MsoListParagraph style='mso-list:l2 level1 lfo3'><span style='font-family:Symbol;mso-list:Ignore'>\u00b7<span>&nbsp;</span></span>Báo cáo</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Đơn vị</b></p></td><td><p class=MsoNormal>Số tin</p></td></tr>
<tr><td><p class=MsoNormal>Xã Tân Lập</p></td><td><p class=MsoNormal>12<o:p></o:p></p></td></tr></table>
<p class=MsoNormal>+ Chấm điểm</p>
<script>alert(1)</script><p class=MsoNormal><img src=x onerror="window.hurt = 1">Hết.</p>
<!--EndFragment--></body></html>"""


def pasted(script, html):
    shape = "html => ed.fromHtml(html).map(({ kind, label, text, rows }) => [kind, label, text || rows])"
    return script.evaluate(shape, html)


def test_word_becomes_paragraphs_items_and_tables(script):
    assert pasted(script, WORD) == [
        ["heading", "roman", "MỤC ĐÍCH, YÊU CẦU"],
        ["text", "none", "Nâng cao nhận thức của học sinh."],
        ["text", "dash", "Treo băng rôn;"],
        ["text", "plus", "Tại trụ sở."],
        ["text", "letter", "Sở Y tế"],
        ["text", "dash", "Báo cáo"],
        ["table", "none", [["Đơn vị", "Số tin"], ["Xã Tân Lập", "12"]]],
        ["text", "plus", "Chấm điểm"],
        ["text", "none", "Hết."],
    ]
    assert script.evaluate("window.hurt === undefined")


def test_cells_that_reach_over_rows_and_columns_shift_nothing(script):
    html = (
        "<table><tr><th>TT<th colspan=2>Việc<th>Hạn</tr>"
        "<tr><td rowspan=2>1<td><p>In tờ rơi</p><p>và phát</p><td>A<td>20/12</tr>"
        "<tr><td>Treo băng rôn<td rowspan=99>B<td>25/12</tr><tr><td>2<td>Họp<td>30/12</tr></table>"
    )
    assert pasted(script, html) == [
        [
            "table",
            "none",
            [
                ["TT", "Việc", "", "Hạn"],
                ["1", "In tờ rơi và phát", "A", "20/12"],
                ["", "Treo băng rôn", "B", "25/12"],
                ["2", "Họp", "", "30/12"],
            ],
        ]
    ]
    wide = "<table><tr>" + "<td colspan=1000 rowspan=60000>a" * 40 + "</tr><tr><td>b</tr></table>"
    ((_kind, _label, rows),) = pasted(script, wide)
    assert [len(row) for row in rows] == [30, 30]


def test_lists_of_other_programs_keep_their_levels(script):
    html = (
        "<ol><li>Một<ul><li>hai<ul><li>ba</li></ul></li></ul></li><li><p>Bốn</p></li></ol><p>Căn cứ Luật;</p>"
    )
    assert pasted(script, html) == [
        ["text", "arabic", "Một"],
        ["text", "plus", "hai"],
        ["text", "plus", "ba"],
        ["text", "arabic", "Bốn"],
        ["basis", "none", "Căn cứ Luật;"],
    ]


def test_lines_of_plain_text_become_paragraphs(script):
    words = "1. Việc thứ nhất\r\n\r\n- Gạch\u00a0đầu dòng\n\u200b+ Cộng\u0007\nĐiều 2. Tên\n2026 là năm"
    shape = "words => ed.fromText(words).map(({ label, text }) => [label, text])"
    assert script.evaluate(shape, words) == [
        ["arabic", "Việc thứ nhất"],
        ["dash", "Gạch đầu dòng"],
        ["plus", "Cộng"],
        ["article", "Tên"],
        ["none", "2026 là năm"],
    ]


@pytest.mark.parametrize(
    "html", ["", "<", "<table>", "<li><li><li>", "<p>" * 3000, "<table><tr><td><table>" * 50]
)
def test_broken_markup_breaks_nothing(script, html):
    assert isinstance(pasted(script, html), list)
