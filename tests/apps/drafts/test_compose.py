"""From picked duties to a first draft."""

from datetime import date, timedelta

import pytest
from dispatch import described
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from duties import adopted, duty
from office import COMMUNE, DEPARTMENT, MACHINE, OFFICE, OTHER_COMMUNE, PROVINCE, actor, build_office, unit
from reviews import LETTER

from lantoa.apps.documents.models import Arrival, Reading
from lantoa.apps.documents.selectors.provinces import is_elsewhere, province_of
from lantoa.apps.drafts.convert import paper_of
from lantoa.apps.drafts.models import Draft, DraftState
from lantoa.apps.drafts.selectors.picking import Picked, pick
from lantoa.apps.drafts.selectors.preview import foresee
from lantoa.apps.drafts.services.compose import compose_draft
from lantoa.apps.drafts.services.offices import abbreviate
from lantoa.apps.duties.models import DutyBearer, DutyTarget, Topic
from lantoa.apps.organisations.services import load
from lantoa.apps.organisations.services.asked import Asked, HeirAsked
from lantoa.apps.organisations.services.reorganise import preview, reorganise
from lantoa.core.drafting import Body, PaperKind, blanks_of
from lantoa.core.kernel import Refused
from lantoa.core.organisation import SuccessionKind, UnitKind
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


def specialist():
    return actor(Role.SPECIALIST)


def compose(picked, *, who=None, unit=OFFICE, **more):
    return compose_draft(who or specialist(), office=DEPARTMENT, unit=unit, picked=picked, **more)


def letter(*duties, **more):
    return Picked(PaperKind.LETTER, duties=[one.pk for one in duties], **more)


def today():
    return timezone.localdate()


class TestCompose:
    def test_every_paragraph_of_a_duty_knows_its_sentence(self):
        described()
        duties = adopted()
        row = compose(letter(*duties), due_on=today())
        paper = paper_of(row.body)
        carried = {source.duty for block in paper.blocks for source in block.sources if source.duty}
        assert carried == {str(one.pk) for one in duties}
        for block in paper.blocks:
            for source in block.sources:
                if source.duty:
                    assert duties[0].item.reading.text[source.start : source.end] == source.quote
        links = dict(row.duties.values_list("duty", "blocks"))
        assert set(links) == {one.pk for one in duties}
        assert all(links.values())
        assert row.due_on == today()
        assert paper.subject

    def test_a_report_names_the_paper_issued_here_that_handed_the_duties_on(self):
        described()
        duties = adopted()
        sent = compose(letter(*duties, subject="tuyên truyền"))
        report = Picked(PaperKind.REPORT, duties=[one.pk for one in duties])
        given = pick(specialist(), office=DEPARTMENT, unit=OFFICE, picked=report, on=today())
        assert given.issued == ()
        Draft.objects.filter(pk=sent.pk).update(
            state=DraftState.ISSUED,
            printed="01/SVHTTDL-TTBC",
            dated_on=date(2026, 11, 23),
            issued_at=timezone.now(),
        )
        told = [block["text"] for block in compose(report).body["blocks"]]
        assert any("đã ban hành Công văn số 01/SVHTTDL-TTBC ngày 23/11/2026" in words for words in told)

    def test_a_directive_as_a_whole(self):
        described()
        paper = adopted()[0].arrival
        row = compose(Picked(PaperKind.NOTICE, arrivals=[paper.pk], subject="Tuyên truyền"))
        assert list(row.bases.values_list("arrival", flat=True)) == [paper.pk]
        assert row.subject == "Tuyên truyền"

    @pytest.mark.parametrize("kind", PaperKind)
    def test_every_kind(self, kind):
        described()
        abbreviate(actor(Role.DIRECTOR), office=DEPARTMENT, unit=OFFICE, text="TTBC", since=date(2026, 1, 1))
        duties = adopted()
        row = compose(Picked(kind, duties=[one.pk for one in duties]))
        assert row.kind == kind.value
        assert "SVHTTDL" in row.symbol
        assert row.body["place"] == "Hà Sơn"

    def test_the_signer_is_named_with_it(self):
        described()
        head = actor(Role.DIRECTOR)
        row = compose(letter(*adopted()), signer=head.id)
        assert row.signer_id == head.id
        assert paper_of(row.body).signature.title == "GIÁM ĐỐC"
        with pytest.raises(Refused, match="signer_unknown"):
            compose(letter(), signer=specialist().id)

    def test_the_same_request_is_the_same_draft(self):
        described()
        duties = adopted()
        assert compose(letter(*duties), request="a").pk == compose(letter(*duties), request="a").pk
        assert Draft.objects.count() == 1

    def test_what_one_does_not_see_is_not_taken(self):
        duties = adopted()
        described(COMMUNE)
        who = actor(Role.SPECIALIST, COMMUNE)
        for picked, code in (
            (letter(*duties), "draft_duty_unknown"),
            (Picked(PaperKind.LETTER, arrivals=[duties[0].arrival_id]), "not_found"),
        ):
            with pytest.raises(Refused, match=code):
                compose_draft(who, office=COMMUNE, unit=COMMUNE, picked=picked)
        with pytest.raises(Refused, match="not_found"):
            compose_draft(who, office="không-có", unit=COMMUNE, picked=letter())

    def test_six_directives_and_forty_duties_in_few_questions(self, django_assert_max_num_queries):
        described()
        duties = [duty(f"Xã tuyên truyền nội dung {n}", bearers=[COMMUNE, OTHER_COMMUNE]) for n in range(6)]
        duties += [duty(f"Việc {n}", of=duties[n % 6], bearers=[COMMUNE]) for n in range(34)]
        who = specialist()
        with django_assert_max_num_queries(36):
            compose(letter(*duties), who=who)


class TestPick:
    def picked(self, *duties, **more):
        build_office()
        return pick(specialist(), office=DEPARTMENT, unit=OFFICE, picked=letter(*duties, **more), on=today())

    def test_targets_times_and_topics_come_along_as_data(self):
        topic = Topic(office_id=DEPARTMENT, name="Dân số")
        build_office()
        topic.save()
        one = duty(due_on=date(2026, 12, 10), due_text="trước ngày 10/12/2026", rrule="", topic=topic)
        DutyTarget.objects.create(
            duty=one, item=one.item, measure="buổi truyền thông", comparator=">=", value=2, unit="buổi"
        )
        task = self.picked(one).tasks[0]
        assert (task.topic, task.goals[0].value, task.moments[0].day) == ("Dân số", 2, "2026-12-10")
        assert task.moments[0].text == "trước ngày 10/12/2026"

    def test_a_day_without_words_gets_them(self):
        assert self.picked(duty(due_on=date(2026, 1, 5))).tasks[0].moments[0].text == "trước ngày 05/01/2026"

    def test_a_commune_hands_it_on(self):
        body = self.picked(duty(bearers=[COMMUNE])).tasks[0].bearers[0]
        assert (body.name, body.units) == ("Ủy ban nhân dân xã Tân Lập", (COMMUNE,))
        assert "thôn" in body.passes_on

    def test_the_office_asks_the_others_and_calls_itself_by_its_own_words(self):
        described()
        shared, own = self.picked(duty(bearers=[DEPARTMENT, COMMUNE]), duty(bearers=[DEPARTMENT])).tasks
        assert [body.units for body in shared.bearers] == [(COMMUNE,)]
        assert [body.name for body in own.bearers] == ["Sở Văn hóa, Thể thao và Du lịch"]

    def test_however_often_it_is_named_its_words_are_looked_up_once(self):
        described()

        def asked(many):
            duties = [duty(f"Việc {n}", bearers=[DEPARTMENT]) for n in range(many)]
            with CaptureQueriesContext(connection) as told:
                self.picked(*duties)
            return len(told)

        asked(1)
        assert asked(2) == asked(4)

    def test_a_body_that_ended_is_named_as_its_heir_with_the_paper_that_says_so(self):
        one = duty(bearers=["phong-nvvh"])
        asked = Asked(
            SuccessionKind.MERGED,
            today() - timedelta(days=1),
            "Quyết định số 15/QĐ-SVHTTDL",
            ("phong-nvvh",),
            (HeirAsked(unit=OFFICE),),
        )
        who = actor(Role.ADMINISTRATOR)
        edition = preview(who, asked=asked, today=today()).edition
        reorganise(who, asked=asked, edition=edition, today=today())
        body = self.picked(one).tasks[0].bearers[0]
        assert (body.name, body.units) == ("Phòng Thông tin - Báo chí", (OFFICE,))
        assert "15/QĐ-SVHTTDL" in body.why

    def test_the_papers_come_with_who_issued_them_and_the_press_they_were_sent_to(self):
        described()
        text = (
            LETTER.replace("Kính gửi: Sở Y tế; UBND", "Kính gửi: Báo Hà Sơn; UBND")
            .replace("ngày 05 tháng 01", "ngày    tháng 01")
            .replace("1. Sở Y tế tổ chức", "1. Các cơ quan, đơn vị tổ chức")
        )
        duties = adopted(text)
        Arrival.objects.update(issued_on=None, symbol="…/UBND- VX", author="UBND tỉnh")
        found = self.picked(*duties)
        (basis,) = found.bases
        assert (basis.year, basis.asker.name, basis.asker.units) == (
            2026,
            "Ủy ban nhân dân tỉnh Hà Sơn",
            ("ubnd@hason",),
        )
        assert basis.addressees[0].name == "Báo và Phát thanh, Truyền hình tỉnh Hà Sơn"
        assert found.tasks[0].source.cited == "Công văn …/UBND-VX"
        paper = paper_of(compose(letter(*duties)).body)
        assert paper.addressees[0].text == "Báo và Phát thanh, Truyền hình tỉnh Hà Sơn"
        assert ("Ủy ban nhân dân tỉnh Hà Sơn", "để b/c") in [
            (line.text, line.note) for line in paper.recipients
        ]
        assert len([*blanks_of(paper)]) >= 2

    def test_a_duty_brings_the_headings_it_stands_under(self):
        one = duty()
        one.item.value = {"section": ["II. NHIỆM VỤ", "1. Phát triển thư viện"]}
        one.item.save()
        task = self.picked(one).tasks[0]
        assert (task.topic, task.section) == ("", ("II. NHIỆM VỤ", "1. Phát triển thư viện"))

    def test_a_duty_brings_the_words_that_open_its_list(self):
        reading = "1. Thư viện tỉnh huy động sự tham gia của:\n- Các nhà xuất bản;\n- Các trường học.\n"
        one = duty()
        row = one.item.reading
        Reading.objects.filter(pk=row.pk).update(text=reading)
        one.item.start, one.item.end = reading.index("Các nhà"), reading.index(";")
        one.item.save()
        task = self.picked(one).tasks[0]
        assert (task.source.quote, task.lead) == (
            "Các nhà xuất bản",
            "Thư viện tỉnh huy động sự tham gia của:",
        )

    def test_bodies_of_one_phrase_are_named_one_by_one(self):
        described()
        one = duty()
        both = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh"
        DutyBearer.objects.create(duty=one, phrase=both)
        DutyBearer.objects.create(duty=one, phrase="Trung tâm Y tế", leads=False)
        (task,) = self.picked(one).tasks
        assert [body.name for body in task.bearers] == [
            "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Sơn",
            "các tổ chức chính trị - xã hội tỉnh",
        ]
        assert {body.said for body in task.bearers} == {both}
        assert [body.name for body in task.partners] == ["Các Trung tâm Y tế khu vực"]

    @pytest.mark.parametrize(
        ("phrase", "named"),
        [
            ("các bệnh viện", "các bệnh viện"),
            ("Mỗi bệnh viện", "các bệnh viện"),
            ("Bệnh viện Đa khoa", "Bệnh viện Đa khoa tỉnh Hà Sơn"),
        ],
    )
    def test_all_of_a_kind_are_not_narrowed_to_the_one_that_is_known(self, phrase, named):
        described()
        one = duty()
        known = unit("benh-vien", UnitKind.OFFICE, "Bệnh viện Đa khoa tỉnh Hà Sơn", parent=DEPARTMENT)
        load(MACHINE, units=[known])
        DutyBearer.objects.create(duty=one, phrase=phrase, unit_id="benh-vien")
        (body,) = self.picked(one).tasks[0].bearers
        assert (body.name, body.units, body.said) == (named, ("benh-vien",), phrase)

    @pytest.mark.parametrize(("phrase", "asked"), [("Tổ dân số", 0), ("Sở Y tế", 1)])
    def test_who_a_bearer_took_in_to_help_is_asked_only_where_the_paper_names_it(self, phrase, asked):
        described()
        one = duty()
        load(
            MACHINE,
            units=[unit("to-dan-so", UnitKind.OFFICE, "Tổ dân số", parent=COMMUNE, area="xa-tan-lap")],
        )
        one.item.start = one.item.reading.text.index("Sở Y tế")
        one.item.end = one.item.start + 20
        one.item.save()
        DutyBearer.objects.create(duty=one, phrase="UBND xã", unit_id=COMMUNE)
        DutyBearer.objects.create(duty=one, phrase=phrase, unit_id="to-dan-so", leads=False)
        DutyBearer.objects.create(duty=one, phrase="UBND xã Phú Xuân", unit_id=OTHER_COMMUNE, leads=False)
        partners = self.picked(one).tasks[0].partners
        assert [body.said for body in partners] == [phrase, "UBND xã Phú Xuân"][1 - asked :]

    def test_which_sentence_no_paper_says_is_told_before_it_is_written(self):
        described()
        one = duty()
        DutyBearer.objects.create(duty=one, phrase="UBND xã Tân Lập", unit_id=COMMUNE)
        seen = foresee(specialist(), office=DEPARTMENT, unit=OFFICE, picked=letter(one))
        assert any(why.startswith("“Đôn đốc, hướng dẫn") for why in seen.changed)

    def test_units_of_the_office_are_its_own(self):
        described()
        one = duty()
        DutyBearer.objects.create(duty=one, phrase="Phòng Thông tin", unit_id=OFFICE)
        DutyBearer.objects.create(duty=one, phrase="xã", unit_id=COMMUNE)
        assert [body.own for body in self.picked(one).tasks[0].bearers] == [True, False]

    def test_a_phrase_nobody_knew_then_means_the_units_of_today(self):
        described()
        one = duty()
        DutyBearer.objects.create(duty=one, phrase="UBND các huyện, thành phố (qua Văn phòng)")
        DutyBearer.objects.create(duty=one, phrase="Hội những người yêu sách", leads=False)
        task = self.picked(one).tasks[0]
        assert task.bearers[0].name == "UBND các xã, phường"
        assert {COMMUNE, OTHER_COMMUNE} <= set(task.bearers[0].units)
        assert "thôn" in task.bearers[0].passes_on
        assert "cấp huyện kết thúc" in task.bearers[0].why
        assert task.partners[0] == Body("Hội những người yêu sách", said="Hội những người yêu sách")

    @pytest.mark.parametrize(
        ("phrase", "elsewhere"),
        [
            ("Chi cục Dân số tỉnh Thanh Sơn", True),
            ("UBND thành phố Hải Phòng", True),
            ("UBND tỉnh Hà Sơn", False),
            ("UBND thành phố Móng Cái", False),
            ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", False),
        ],
    )
    def test_a_body_of_another_province_is_none_of_ours(self, phrase, elsewhere):
        described()
        one = duty()
        DutyBearer.objects.create(duty=one, phrase=phrase)
        (body,) = self.picked(one).tasks[0].bearers
        assert body.elsewhere is elsewhere
        assert not (elsewhere and body.units)

    @pytest.mark.parametrize(
        ("phrase", "own", "elsewhere"),
        [
            ("Sở Y tế tỉnh Lâm Đồng", "tỉnh lâm đồng", False),
            ("Sở Y tế tỉnh Lâm Đồng", "tỉnh đồng nai", True),
            ("UBND tỉnh Đắk Lắk và Bộ Y tế", "tỉnh lâm đồng", True),
            ("UBND tỉnh Bà Rịa - Vũng Tàu", "tỉnh bà rịa - vũng tàu", False),
            ("UBND tỉnh Hà Sơn - Sở Y tế", "tỉnh hà sơn", False),
            ("Ngành Y tế Thanh Hóa", "tỉnh hà sơn", True),
            ("ngành Y tế Thanh Hóa", "tỉnh thanh hóa", False),
            ("Ngành Y tế các cấp", "tỉnh hà sơn", False),
        ],
    )
    def test_a_province_is_known_by_its_whole_name(self, phrase, own, elsewhere):
        assert is_elsewhere(phrase, own=frozenset({own})) is elsewhere

    @pytest.mark.parametrize(
        ("told", "province"),
        [
            (("Sở Y tế", "", "Thanh Hoá"), "tỉnh Thanh Hóa"),
            (("UBND thành phố Huế", "Quảng Trị"), "thành phố Huế"),
            (("Sở Y tế", "Hà Sơn", "Lạng Sơn"), ""),
            (("Bộ Y tế", "Hà Nội"), ""),
            (("Sở Y tế", "phòng dịch"), ""),
        ],
    )
    def test_the_head_of_a_paper_tells_its_province(self, told, province):
        assert province_of(told, own=frozenset({"tỉnh hà sơn", "tỉnh lạng sơn"})) == province
        assert province_of(told, own=frozenset()) == ""

    def test_a_paper_of_another_province_is_cited_with_its_name(self):
        described()
        one = duty()
        Arrival.objects.filter(pk=one.arrival_id).update(author="Sở Y tế tỉnh Lạng Sơn")
        (basis,) = self.picked(one).bases
        assert (basis.issuer, basis.province) == ("Sở Y tế tỉnh Lạng Sơn", "tỉnh Lạng Sơn")
        assert basis.asker.elsewhere

    @pytest.mark.parametrize(
        ("name", "called"),
        [
            ("Sở Y tế tỉnh Hà Sơn", "Sở Y tế"),
            ("Công an tỉnh Hà Sơn", "Công an tỉnh"),
            ("Kho bạc Khu vực X", "Kho bạc Khu vực X"),
        ],
    )
    def test_a_body_of_the_own_province_is_called_as_people_call_it(self, name, called):
        build_office()
        load(MACHINE, units=[unit("kia", UnitKind.DEPARTMENT, name, parent=PROVINCE, area=PROVINCE)])
        assert [body.name for body in self.picked(addressees=["kia"]).addressees] == [called]

    def test_only_the_reading_the_office_goes_by_is_heard(self):
        first, *_others = adopted(LETTER)
        reading = first.item.reading
        before = self.picked(first).bases
        body = {**reading.body, "addressees": [{"text": "Sở Y tế khác"}]}
        Reading.objects.create(
            arrival=reading.arrival, current=False, engine="0", text=reading.text, body=body
        )
        assert self.picked(first).bases == before

    def test_addressees_added_by_hand(self):
        found = self.picked(addressees=[COMMUNE, COMMUNE], report_by=date(2026, 12, 5))
        assert [body.units for body in found.addressees] == [(COMMUNE,)]
        assert found.report_by.text == "trước ngày 05/12/2026"
        with pytest.raises(Refused, match="not_found"):
            self.picked(addressees=["không-có"])
