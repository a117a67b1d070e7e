"""From readings to a plan. The readings are put together by hand, so that these tests hang on no rule of reading."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.citations import Citation, CitationRole
from lantoa.core.deadlines import Deadline, DeadlineKind, When
from lantoa.core.document import parse_document
from lantoa.core.kernel import Evidence, Span
from lantoa.core.letterhead import IssueDate, Letterhead
from lantoa.core.obligations import Modality, Obligation
from lantoa.core.planning import Bearer, plan_to_json, propose_plan
from lantoa.core.reading import DirectiveReading, read_directive
from lantoa.core.recipients import Recipient
from lantoa.core.signature import Signature
from lantoa.core.text import Origin, Place, SourceLine, compose

TODAY = date(2026, 11, 22)
FIRST = "Sở Y tế tổ chức hội nghị trước ngày 20/12/2026."
SECOND = "SỞ Y TẾ; Sở Tài chính báo cáo kết quả."


def found(text, words, *, rule="OBL001", confidence=0.9):
    start = text.index(words)
    return Evidence(Span(start, start + len(words)), words, rule, confidence)


def obligation(text, words, assignees, **parts):
    return Obligation(
        evidence=found(text, words),
        id="o1",
        assignees=tuple(found(text, name) for name in assignees),
        coordinators=(),
        section=("II. NHIỆM VỤ",),
        modality=Modality.ASSIGN,
        deadlines=parts.get("deadlines", ()),
        targets=(),
        citations=parts.get("citations", ()),
        channels=("press",),
        audiences=(),
    )


def reading(*, name="a.txt", digest="d1", head=None, repeated=False):
    lines = [SourceLine(FIRST, Place(page=1)), SourceLine(SECOND, Place(page=2))]
    origin = Origin(name=name, media_type="text/plain", encoding="utf-8", ocr=False, pages=2, sha256=digest)
    document = parse_document(compose(lines, origin=origin))
    text = document.text
    due = Deadline(
        evidence=found(text, "trước ngày 20/12/2026"),
        kind=DeadlineKind.DEADLINE,
        when=When(before="2026-12-20"),
        rrule=None,
        inclusive=False,
    )
    cited = Citation(
        evidence=found(text, "hội nghị"),
        kind="Luật",
        number_symbol=None,
        date=None,
        year=None,
        issuer=None,
        title=None,
        role=CitationRole.MENTION,
        work=0,
    )
    first = obligation(
        text, "tổ chức hội nghị trước ngày 20/12/2026.", ["Sở Y tế"], deadlines=(0,), citations=(0,)
    )
    second = obligation(text, "báo cáo kết quả.", ["SỞ Y TẾ;", "Sở Tài chính"])
    return DirectiveReading(
        document=document,
        letterhead=head or Letterhead(),
        addressees=(),
        citations=(cited,),
        obligations=(first, second, *([second] if repeated else [])),
        targets=(),
        deadlines=(due,),
        recipients=(),
        signature=Signature(),
        findings=(),
    )


def test_each_duty_becomes_a_work_item_with_bearer_day_page_and_sentence():
    plan = propose_plan([reading()], today=TODAY)
    first, second = plan.items
    assert first.duty.text == "tổ chức hội nghị trước ngày 20/12/2026."
    assert (first.due, first.page, first.modality) == (date(2026, 12, 19), 1, Modality.ASSIGN)
    assert first.citations == ("hội nghị",)
    assert (second.due, second.page) == (None, 2)


def test_an_item_is_no_surer_than_its_least_sure_bearer():
    sure = reading()
    duty = sure.obligations[0]
    doubtful = duty._replace(assignees=(duty.assignees[0]._replace(confidence=0.4),))
    nobody = duty._replace(assignees=())
    for duties, confidence in (((duty,), 0.9), ((doubtful,), 0.4), ((nobody,), 0.9)):
        plan = propose_plan([sure._replace(obligations=duties)], today=TODAY)
        assert plan.items[0].confidence == confidence
        assert plan_to_json(plan)["items"][0]["confidence"] == confidence


def test_two_ways_of_writing_one_bearer_have_one_key():
    first, second = propose_plan([reading()], today=TODAY).items
    assert first.bearers == (Bearer("Sở Y tế", "sở y tế", 0.9),)
    assert [bearer.key for bearer in second.bearers] == ["sở y tế", "sở tài chính"]


def test_a_body_named_twice_in_one_duty_bears_it_once():
    one = reading()
    duty = one.obligations[0]
    twice = one._replace(obligations=(duty._replace(assignees=duty.assignees * 2),))
    assert len(propose_plan([twice], today=TODAY).items[0].bearers) == 1


def test_a_paper_given_twice_counts_once_and_says_what_it_repeats():
    plan = propose_plan([reading(), reading(name="b.txt"), reading(name="c.txt", digest="d2")], today=TODAY)
    assert [source.repeats for source in plan.sources] == [None, 0, None]
    assert [item.source for item in plan.items] == [0, 0, 2, 2]


def test_keys_stay_when_names_of_files_change_and_differ_between_equal_sentences():
    before = propose_plan([reading(repeated=True)], today=TODAY)
    after = propose_plan([reading(name="đổi tên.txt", repeated=True)], today=date(2027, 1, 1))
    assert [item.key for item in before.items] == [item.key for item in after.items]
    assert len({item.key for item in before.items}) == 3


def heading(number, symbol, printed, day=(2026, 2, 12)):
    evidence = Evidence(Span(0, len(printed)), printed, "LTH001", 0.9)
    return Letterhead(
        number=number,
        symbol=symbol,
        number_symbol=evidence,
        date=IssueDate(*[], year=day[0], month=day[1], day=day[2], evidence=evidence),
    )


def test_numbers_are_joined_as_the_paper_joins_them():
    def written(*head):
        return propose_plan([reading(head=heading(*head))], today=TODAY).sources[0].number_symbol

    assert written("86", "KH-UBND", "Số: 86/KH-UBND") == "86/KH-UBND"
    assert written("112", "KH/TU", "Số 112 - KH/TU") == "112-KH/TU"
    assert written(None, "KH-UBND", "Số: /KH-UBND") == "…/KH-UBND"
    assert written("86", None, "Số: 86") == "86"
    assert written(None, None, "Số:") is None


def test_a_date_is_taken_whole_or_not_at_all():
    def issued(*day):
        return propose_plan([reading(head=heading("1", "KH", "1/KH", day))], today=TODAY).sources[0].issued

    assert issued(2026, 2, 12) == date(2026, 2, 12)
    assert issued(2026, 2, None) is None
    assert issued(2026, 2, 30) is None


def test_an_issuer_beside_the_name_of_the_country_is_told_whole():
    head = "ỦY BAN NHÂN DÂN     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ TÂN LẬP          Độc lập - Tự do - Hạnh phúc\n"
    (source,) = propose_plan([read_directive(f"{head}Số: 5/KH-UBND\n")], today=TODAY).sources
    assert source.issuer == "ỦY BAN NHÂN DÂN XÃ TÂN LẬP"


def test_a_reading_of_bare_text_has_a_source_without_a_name():
    (source,) = propose_plan([read_directive("KẾ HOẠCH")], today=TODAY).sources
    assert (source.name, source.sha256, source.pages) == ("", None, None)


def test_targets_know_the_work_item_they_belong_to():
    text = "I. MỤC TIÊU\nĐạt 90% số hộ.\nII. NHIỆM VỤ\n1. Sở Y tế tổ chức 05 lớp tập huấn cho cộng tác viên trong năm 2027."
    plan = propose_plan([reading(), read_directive(text)], today=TODAY)
    for planned in plan.targets:
        if planned.item is not None:
            assert planned.target in plan.items[planned.item].targets
        assert " ".join(planned.target.evidence.text.split()) in planned.sentence


@given(st.lists(st.text(max_size=300), max_size=3))
def test_any_text_gives_a_plan_and_its_json(texts):
    plan = propose_plan([read_directive(text) for text in texts], today=TODAY)
    assert len(plan.sources) == len(texts)
    assert plan_to_json(plan)["schema"] == "lantoa.plan/1"


def test_recipients_and_signature_give_no_work():
    one = reading()
    more = one._replace(recipients=(Recipient(one.obligations[0].evidence, None),))
    assert propose_plan([more], today=TODAY).items == propose_plan([one], today=TODAY).items


def test_a_plan_of_one_year_shows_the_day_of_that_year_though_it_has_passed():
    paper = (
        "ỦY BAN NHÂN DÂN XÃ TÂN LẬP\n\nSố: 12/KH-UBND\n\nTân Lập, ngày 10 tháng 3 năm 2026\n\nKẾ HOẠCH\nCông tác dân số năm 2026\n\n"
        "II. NHIỆM VỤ\n1. Trạm Y tế xã báo cáo kết quả trước ngày 15/6 hằng năm.\n"
    )
    (item,) = propose_plan([read_directive(paper)], today=TODAY).items
    assert (item.due, item.timings[0].until) == (date(2026, 6, 14), date(2026, 12, 31))
