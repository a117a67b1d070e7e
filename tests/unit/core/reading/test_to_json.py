import json

from lantoa.core.citations import Citation, CitationRole
from lantoa.core.deadlines import Deadline, DeadlineKind, When
from lantoa.core.document import parse_document
from lantoa.core.kernel import Finding, Severity, Span, quote
from lantoa.core.letterhead import IssueDate, Letterhead
from lantoa.core.obligations import Modality, Obligation
from lantoa.core.reading import SCHEMA, DirectiveReading, read_directive, to_json
from lantoa.core.recipients import Recipient
from lantoa.core.signature import Signature
from lantoa.core.targets import Comparator, Target, TargetKind
from lantoa.core.text import Origin, Place, SourceLine, compose

TEXT = "I. NHIỆM VỤ\n1. Sở Y tế đạt 95% trước ngày 15/12 hằng năm theo Kế hoạch số 5/KH-UBND."
ORIGIN = Origin(
    name="a.txt", media_type="text/plain", encoding="utf-8", ocr=False, pages=None, sha256="0" * 64
)


def some(start, end):
    return quote(TEXT, start, end, rule="XXX001", confidence=0.91234)


def reading():
    whole = some(15, len(TEXT))
    return DirectiveReading(
        document=parse_document(compose(TEXT, origin=ORIGIN)),
        letterhead=Letterhead(
            number="5",
            symbol="KH-UBND",
            date=IssueDate(year=2026, month=3, day=None, evidence=some(0, 2)),
            kind="Kế hoạch",
        ),
        addressees=(some(15, 22),),
        citations=(
            Citation(
                evidence=some(50, 60),
                kind="Kế hoạch",
                number_symbol="5/KH-UBND",
                date=None,
                year=None,
                issuer=None,
                title=None,
                role=CitationRole.MENTION,
                work=0,
                article=None,
            ),
        ),
        obligations=(
            Obligation(
                evidence=whole,
                id="o1",
                assignees=(some(15, 22),),
                coordinators=(),
                section=("I. NHIỆM VỤ",),
                modality=Modality.MUST,
                deadlines=(0,),
                targets=(0,),
                citations=(0,),
                channels=("press",),
                audiences=(),
            ),
        ),
        targets=(
            Target(
                evidence=some(23, 30),
                sentence=Span(15, len(TEXT)),
                value=95.0,
                value_max=None,
                unit="%",
                comparator=Comparator.EXACTLY,
                measure=None,
                population=None,
                by=None,
                baseline=None,
                kind=TargetKind.TARGET,
            ),
        ),
        deadlines=(
            Deadline(
                evidence=some(31, 50),
                kind=DeadlineKind.DEADLINE,
                when=When(before="--12-15", anchor="nhận"),
                rrule=None,
            ),
            Deadline(evidence=some(31, 50), kind=DeadlineKind.ON_REQUEST, when=None, rrule=None),
        ),
        recipients=(Recipient(some(15, 22), "để b/c"),),
        signature=Signature(name=some(15, 22)),
        findings=(
            Finding(code="DOC001", severity=Severity.NOTE, message="m", hint="h", span=None),
            Finding(code="DOC002", severity=Severity.ERROR, message="m", hint="h", span=Span(0, 1)),
        ),
    )


def test_the_json_form_keeps_the_contract():
    made = to_json(reading())
    assert json.loads(json.dumps(made, ensure_ascii=False)) == made
    assert made["schema"] == SCHEMA == "lantoa.reading/1"
    assert made["source"]["name"] == "a.txt"
    assert made["letterhead"]["number"] == "5"
    assert made["letterhead"]["issuer"] is None
    assert made["letterhead"]["date"]["month"] == 3
    assert made["letterhead"]["date"]["day"] is None
    assert made["citations"][0]["role"] == "mention"
    assert made["obligations"][0]["assignees"][0]["text"] == TEXT[15:22]
    assert made["targets"][0]["sentence"] == TEXT[15:]
    assert made["targets"][0]["comparator"] == "="
    assert [deadline["normalized"] for deadline in made["deadlines"]] == [
        {"before": "--12-15", "from": "nhận"},
        None,
    ]
    assert made["recipients"][0]["note"] == "để b/c"
    assert made["signature"] == {"authority": None, "title": None, "name": made["signature"]["name"]}
    assert [finding["span"] for finding in made["findings"]] == [None, [0, 1]]
    assert made["addressees"][0]["confidence"] == 0.912


def test_layers_of_authority_are_joined_and_each_is_quoted():
    foot = "1. Sở Y tế báo cáo./.\n\nNơi nhận:\n- Lưu: VT.\n\n"
    one = to_json(read_directive(foot + "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Thị Hà\n"))["signature"][
        "authority"
    ]
    assert one["text"] == "KT. GIÁM ĐỐC"
    assert one["span"]
    text = foot + "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Thị Hà\n"
    both = to_json(read_directive(text))["signature"]["authority"]
    assert both["text"] == "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH"
    assert [text[slice(*layer["span"])] for layer in both["layers"]] == [
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
    ]


def test_a_text_without_a_file_says_so():
    assert to_json(read_directive("x"))["source"]["name"] is None


def test_sections_nest():
    (section,) = to_json(read_directive("KẾ HOẠCH\nCăn cứ Luật Dân số;\nI. NHIỆM VỤ\n1. Tuyên truyền\n"))[
        "sections"
    ]
    assert section["label"] == "I."
    assert section["children"][0]["title"] == "Tuyên truyền"


def test_a_text_with_pages_says_where_each_span_stands():
    lines = [
        SourceLine(
            "Kính gửi: Sở Y tế", Place(page=1, paragraph=0, box=(10.04, 20, 30, 40), confidence=0.98765)
        ),
        SourceLine(""),
        SourceLine("Nơi nhận:", Place(page=2, paragraph=1)),
    ]
    (line,) = to_json(read_directive(compose(lines)))["addressees"]
    assert line["places"] == [{"page": 1, "paragraph": 0, "box": [10.0, 20, 30, 40], "confidence": 0.988}]
