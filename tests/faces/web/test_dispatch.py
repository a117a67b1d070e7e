"""Outgoing papers in the browser's addresses: the list, one paper step by step, numbers, the register, powers to sign."""

import io
from datetime import date, timedelta
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest
from arrivals import registered
from certificates import PASSPHRASE, holder
from dispatch import (
    PROFILE,
    approved,
    begun,
    block,
    content_checked,
    described,
    edited,
    form_checked,
    issued,
    letter,
    numbered,
    sealed,
    signed,
    submitted,
    to_be_signed,
)
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from duties import adopted, duty
from office import COMMUNE, DEPARTMENT, OFFICE, actor, build_office, person
from PIL import Image

from lantoa.apps.documents import shelf
from lantoa.apps.drafts.convert import paper_of
from lantoa.apps.drafts.models import (
    Book,
    Copy,
    Delegation,
    Draft,
    DraftDuty,
    FileRole,
    Number,
    OfficeProfile,
    UnitAbbreviation,
)
from lantoa.apps.drafts.services import steps
from lantoa.apps.drafts.services.files import content, keep, pdf_of
from lantoa.apps.drafts.services.files import latest as latest_file
from lantoa.apps.drafts.services.offices import abbreviate
from lantoa.apps.drafts.services.scan import keep_scan
from lantoa.apps.drafts.services.write import save_draft
from lantoa.apps.duties.models import DutyBearer
from lantoa.core.drafting import PaperKind, blanks_of, paper_from_json, paper_to_json
from lantoa.core.drafting.cite import slashed
from lantoa.core.permission import Role
from lantoa.ingest import page_picture
from lantoa.signing import LEADER, CertificateFile, sign
from lantoa.web.dispatch import signing

pytestmark = pytest.mark.django_db
SIGNER, SEAL = "Người director.so-vhttdl", "Sở Văn hóa, Thể thao và Du lịch Hà Sơn"


@pytest.fixture(autouse=True)
def _office(db):  # noqa: ARG001 - the rows come after the database
    build_office()


@pytest.fixture
def at(client):
    """`at(role, name, *arguments, unit=, data=)` → the answer."""

    def go(role, name, *args, unit=DEPARTMENT, data=None, query=None):
        client.force_login(person(role, unit))
        address = reverse(name, args=args, query=query)
        return client.get(address) if data is None else client.post(address, data)

    return go


def latest(row):
    return Draft.objects.get(pk=row.pk)


def bytes_of(row):
    return content(row.files.get(role="to_sign"))


def file_of(data, name="a.p12"):
    return SimpleUploadedFile(name, data)


class TestList:
    def test_its_first_line_counts_what_waits_for_me(self, at):
        submitted()
        seen = at(Role.HEAD_OF_UNIT, "dispatch", unit=OFFICE)
        assert (seen.context["tally"].waits, len(seen.context["lines"])) == (1, 1)
        assert at(Role.CLERK, "dispatch").context["tally"].waits == 0

    def test_it_is_narrowed_by_words_kind_and_stage(self, at):
        row = submitted()
        person(Role.HEAD_OF_UNIT, OFFICE)  # whose it is to check
        for query, count in (
            ({"words": row.subject}, 1),
            ({"words": "không có chữ này"}, 0),
            ({"kind": "Công văn"}, 1),
            ({"kind": "Kế hoạch"}, 0),
            ({"stage": "checking"}, 1),
            ({"stage": "issued"}, 0),
            ({"waits": ""}, 0),
            ({"mine": ""}, 1),
            ({"overdue": ""}, 0),
        ):
            assert len(at(Role.DIRECTOR, "dispatch", query=query).context["lines"]) == count, query

    def test_many_papers_cost_no_more_than_one(self, client, django_assert_max_num_queries):
        rows = [begun() for _ in range(5)]
        Draft.objects.filter(pk=rows[0].pk).update(due_on=timezone.localdate() - timedelta(days=1))
        client.force_login(person(Role.CLERK))
        client.get(reverse("dispatch"))
        with django_assert_max_num_queries(12):
            page = client.get(reverse("dispatch", query={"sort": "due"}))
        assert [line["late"] for line in page.context["lines"]] == [True, False, False, False, False]

    def test_empty_it_says_where_to_begin(self, at):
        assert "Soạn văn bản" in at(Role.SPECIALIST, "dispatch").content.decode()


class TestNew:
    def test_a_directive_brings_its_duties_unless_it_is_only_cited(self, at):
        described()
        paper = adopted()[0].arrival
        page = at(Role.SPECIALIST, "dispatch_new", query={"van-ban": paper.pk})
        assert len(page.context["seen"].addressees) > 0
        (base,) = page.context["bases"]
        assert (base.duties, base.whole, base.ground) == (3, True, False)
        page = at(Role.SPECIALIST, "dispatch_new", query={"van-ban": paper.pk, "them-can-cu": paper.pk})
        assert page.context["bases"][0][1:] == (0, False, True, [])
        assert "chỉ làm căn cứ" in page.content.decode()
        again = {"van-ban": paper.pk, "can-cu": paper.pk, "bot-can-cu": paper.pk}
        assert at(Role.SPECIALIST, "dispatch_new", query=again).context["bases"][0].duties == 3

    def test_a_directive_without_duties_says_why_it_brings_none(self, at):
        described()
        paper = duty(state="waived", reason="thừa").arrival
        page = at(Role.SPECIALIST, "dispatch_new", query={"van-ban": paper.pk}).content.decode()
        assert "chưa có nhiệm vụ trong sổ" in page
        assert reverse("review", args=[paper.pk]) in page

    def test_all_that_a_filter_shows_is_picked_at_once(self, at):
        described()
        duties = adopted()
        other = duty("Việc khác")
        data = {"all": "yes", "query": f"paper={duties[0].arrival_id}", "duties": [other.pk]}
        answer = at(Role.SPECIALIST, "dispatch_pick", data=data)
        picked = parse_qs(urlsplit(answer.url).query)["nhiem-vu"][0].split(".")
        assert sorted(map(int, picked)) == sorted(one.pk for one in duties)

    def test_ticked_duties_become_an_address(self, at):
        duties = adopted()
        answer = at(Role.SPECIALIST, "dispatch_pick", data={"duties": [one.pk for one in duties] + ["x"]})
        assert answer.url == f"{reverse('dispatch_new')}?nhiem-vu=" + ".".join(str(one.pk) for one in duties)

    def test_it_says_beforehand_whom_it_goes_to(self, at):
        duties = adopted()
        described()
        query = {"nhiem-vu": ".".join(str(one.pk) for one in duties), "tim": "xã Tân Lập", "them": COMMUNE}
        page = at(Role.SPECIALIST, "dispatch_new", query=query)
        seen = page.context["seen"]
        assert seen.duties == len(duties)
        assert "Ủy ban nhân dân xã Tân Lập" in [line.text for line in seen.addressees]
        assert page.context["found"]

    def test_a_directive_is_found_and_rested_on(self, at):
        row = registered()
        page = at(Role.SPECIALIST, "dispatch_new", query={"tim-vb": row.subject})
        assert [one.pk for one in page.context["papers"]] == [row.pk]
        page = at(Role.SPECIALIST, "dispatch_new", query={"them-vb": row.pk})
        assert [one.id for one in page.context["seen"].bases] == [str(row.pk)]
        assert page.context["picked_papers"] == str(row.pk)

    def test_it_is_composed_once_and_opened(self, at):
        duties = adopted()
        described()
        head = person(Role.DIRECTOR)
        data = {
            "desk": f"{OFFICE}|{DEPARTMENT}",
            "kind": "Công văn",
            "urgency": "normal",
            "signer": str(head.pk),
            "nhiem-vu": str(duties[0].pk),
            "request": "mot-lan",
        }
        first = at(Role.SPECIALIST, "dispatch_begin", data=data)
        again = at(Role.SPECIALIST, "dispatch_begin", data=data)
        row = Draft.objects.get()
        assert first.url == again.url == reverse("dispatch_edit", args=[row.pk])
        assert (row.unit_id, row.signer_id, row.duties.count()) == (OFFICE, head.pk, 1)

    @pytest.mark.parametrize("ticked", [{}, {"attaches": "on"}])
    def test_papers_go_along_where_somebody_says_so(self, at, ticked):
        duties = adopted()
        described(profile=PROFILE._replace(channel="trục liên thông văn bản"))
        data = {"kind": "Công văn", "urgency": "normal", "nhiem-vu": str(duties[0].pk), **ticked}
        at(Role.SPECIALIST, "dispatch_begin", data={"desk": f"{OFFICE}|{DEPARTMENT}", **data})
        said = " ".join(block["text"] for block in Draft.objects.get().body["blocks"])
        assert ("gửi kèm theo" in said) is bool(ticked)

    def test_which_room_drafts_is_asked_where_nobody_can_know(self, at):
        adopted()
        described()
        page = at(Role.SPECIALIST, "dispatch_new")
        assert page.context["form"]["desk"].value() == ""
        assert page.context["seen"] is not None, "what comes of it is shown before"
        assert not page.context["form"].errors
        answer = at(Role.SPECIALIST, "dispatch_begin", data={"kind": "Công văn", "urgency": "normal"})
        assert answer.status_code == 422
        assert "Chọn phòng của bạn" in str(answer.context["form"].errors["desk"])
        assert not Draft.objects.exists()
        own = at(Role.SPECIALIST, "dispatch_new", unit=OFFICE)
        assert own.context["form"]["desk"].value() == f"{OFFICE}|{DEPARTMENT}"

    def test_who_works_with_them_is_one_press_away(self, at):
        described()
        one = duty("UBND xã Phú Xuân đưa tin", bearers=["ubnd@xa-phu-xuan"])
        DutyBearer.objects.create(duty=one, phrase="UBND xã Tân Lập", unit_id=COMMUNE, leads=False)
        page = at(Role.SPECIALIST, "dispatch_new", query={"nhiem-vu": one.pk}).content.decode()
        assert "Cơ quan phối hợp chưa có trong nơi nhận" in page
        assert f'name="them" value="{COMMUNE}"' in page

    def test_the_address_seen_again_is_another_request(self, at):
        described()
        page = at(Role.SPECIALIST, "dispatch_new", query={"request": "mot-lan", "kind": "Kế hoạch"})
        assert page.context["request_key"] != "mot-lan"

    def test_what_is_wrong_is_said_beside_the_field(self, at):
        answer = at(Role.SPECIALIST, "dispatch_begin", data={"report_by": "32/13/2026"})
        assert answer.status_code == 422
        assert answer.context["form"].errors["report_by"]

    def test_duties_nobody_sees_are_told(self, at):
        page = at(Role.SPECIALIST, "dispatch_new", query={"nhiem-vu": "999"})
        assert "999" not in page.context["problem"]
        assert "nhiệm vụ đã chọn không còn" in page.context["problem"]


class TestPaper:
    @pytest.mark.parametrize(
        ("make", "role", "unit", "view"),
        [
            (to_be_signed, Role.SPECIALIST, OFFICE, "dispatch_submit"),
            (submitted, Role.HEAD_OF_UNIT, OFFICE, "dispatch_check_content"),
            (content_checked, Role.CLERK, DEPARTMENT, "dispatch_check_form"),
            (form_checked, Role.DIRECTOR, DEPARTMENT, "dispatch_approve"),
            (approved, Role.DIRECTOR, DEPARTMENT, "dispatch_sign_by_hand"),
            (signed, Role.CLERK, DEPARTMENT, "dispatch_number"),
            (numbered, Role.CLERK, DEPARTMENT, "dispatch_stamp"),
            (sealed, Role.CLERK, DEPARTMENT, "dispatch_issue"),
        ],
    )
    def test_whoever_is_next_has_the_step_before_them(self, at, make, role, unit, view):
        row = make()
        address = reverse(view, args=[row.pk])
        assert address in at(role, "dispatch_paper", row.pk, unit=unit).content.decode()
        assert address not in at(Role.AUDITOR, "dispatch_paper", row.pk).content.decode()
        answer = at(role, view, row.pk, unit=unit, data={"version": row.version})
        assert answer.url == reverse("dispatch_paper", args=[row.pk])
        assert latest(row).state != row.state

    def test_the_unit_that_drafts_is_changed_while_it_is_a_draft(self, at):
        described()
        row = begun(unit=DEPARTMENT)
        page = at(Role.SPECIALIST, "dispatch_paper", row.pk)
        assert [key for key, _name in page.context["desks"]] == [DEPARTMENT, "phong-nvvh", OFFICE]
        data = {"version": row.version, "unit": OFFICE}
        assert at(Role.SPECIALIST, "dispatch_draft_in", row.pk, data=data).status_code == 302
        assert latest(row).unit_id == OFFICE
        assert len(at(Role.SPECIALIST, "dispatch_paper", row.pk, unit=OFFICE).context["desks"]) == 1

    def test_nobody_chosen_to_sign_is_said(self, at):
        described()
        row = begun()
        data = {"version": row.version, "signer": ""}
        answer = at(Role.SPECIALIST, "dispatch_name_signer", row.pk, unit=OFFICE, data=data)
        assert "Chưa chọn người ký" in answer.context["problem"]

    def test_it_counts_the_duties_it_still_carries(self, at):
        described()
        picked, row = adopted(), begun()
        for one in picked:
            row.duties.create(duty=one, blocks=[])
        page = at(Role.SPECIALIST, "dispatch_paper", row.pk).content.decode()
        assert f"Mang 0 nhiệm vụ, trong {len(picked)} đã chọn<" in page
        row.duties.update(blocks=["b1"])
        page = at(Role.SPECIALIST, "dispatch_paper", row.pk).content.decode()
        assert f"Mang {len(picked)} nhiệm vụ<" in page

    def test_a_refusal_is_said_on_the_page_and_nothing_changes(self, at):
        row = to_be_signed()
        answer = at(Role.SPECIALIST, "dispatch_submit", row.pk, unit=OFFICE, data={"version": 1})
        assert answer.status_code == 409
        assert "Chính bạn vừa lưu" in answer.context["problem"]
        assert latest(row).state == "drafting"

    def test_it_comes_back_with_what_is_to_be_mended(self, at):
        row = submitted()
        data = {"version": row.version, "comment": "Thiếu nơi nhận"}
        at(Role.HEAD_OF_UNIT, "dispatch_send_back", row.pk, unit=OFFICE, data=data)
        page = at(Role.SPECIALIST, "dispatch_paper", row.pk, unit=OFFICE)
        assert page.context["returned"].comment == "Thiếu nơi nhận"
        assert not any(stage.done for stage in page.context["strip"])

    def test_what_was_written_beside_a_refused_step_stays_there_and_nowhere_else(self, at):
        row = submitted()
        data = {"version": row.version - 1, "comment": "Thiếu nơi nhận"}
        refused = at(Role.HEAD_OF_UNIT, "dispatch_send_back", row.pk, unit=OFFICE, data=data)
        said = refused.content.decode()
        assert said.count("Thiếu nơi nhận</textarea>") == 1
        field = said.index('id="loi-dispatch_send_back"')
        assert field < said.index("Thiếu nơi nhận</textarea>") < said.index("</form>", field)
        assert '<details class="dp-other" open>' in said

    def test_it_is_taken_back_dropped_and_taken_up(self, at):
        row = submitted()
        for view in ("dispatch_withdraw", "dispatch_drop", "dispatch_take_up"):
            data = {"version": latest(row).version, "comment": "Chưa cần"}
            assert at(Role.SPECIALIST, view, row.pk, unit=OFFICE, data=data).status_code == 302, view
        assert latest(row).state == "drafting"

    def test_what_was_dropped_is_late_no_more(self, at):
        row = begun(due_on=timezone.localdate() - timedelta(days=1))
        assert at(Role.CLERK, "dispatch_paper", row.pk).context["late"]
        data = {"version": row.version, "comment": "Chưa cần"}
        at(Role.SPECIALIST, "dispatch_drop", row.pk, unit=OFFICE, data=data)
        assert not at(Role.CLERK, "dispatch_paper", row.pk).context["late"]

    def test_somebody_elses_paper_is_not_there(self, at):
        row = submitted()
        assert at(Role.DIRECTOR, "dispatch_paper", row.pk, unit=COMMUNE).status_code == 404
        assert at(Role.DIRECTOR, "dispatch_withdraw", row.pk, unit=COMMUNE, data={}).status_code == 404


class TestSignature:
    def test_the_leader_signs_the_clerk_numbers_seals_and_issues(self, at):
        row = approved()
        key = {"certificate_file": file_of(holder(SIGNER).p12()), "passphrase": PASSPHRASE}
        answer = at(Role.DIRECTOR, "dispatch_sign", row.pk, data={"version": row.version, **key})
        assert answer.status_code == 302, answer.context["problem"]
        at(Role.CLERK, "dispatch_number", row.pk, data={"version": latest(row).version})
        page = at(Role.CLERK, "dispatch_paper", row.pk)
        assert [one["word"] for one in page.context["files"]][-1] == "PDF đã có số, ngày"
        seal = {"certificate_file": file_of(holder(SEAL).p12()), "passphrase": PASSPHRASE}
        answer = at(Role.CLERK, "dispatch_seal", row.pk, data={"version": latest(row).version, **seal})
        assert answer.status_code == 302, answer.context["problem"]
        at(Role.CLERK, "dispatch_issue", row.pk, data={"version": latest(row).version})
        page = at(Role.CLERK, "dispatch_paper", row.pk)
        assert latest(row).state == "issued"
        assert [one["name"] for one in page.context["said"]] == [SIGNER, SEAL]
        file = latest(row).files.get(role="sealed")
        saved = at(Role.SPECIALIST, "dispatch_file", row.pk, file.pk)
        assert b"".join(saved.streaming_content) == shelf.place(file.file_id).read_bytes()

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            ({}, "Chưa chọn tệp"),
            ({"certificate_file": b"khong phai", "passphrase": "x"}, "Tệp chứng thư số bị hỏng"),
            ({"certificate_file": b"x" * 70_000, "passphrase": "x"}, "lớn hơn 64 KB"),
        ],
    )
    def test_a_wrong_certificate_is_said_and_nothing_is_kept(self, at, data, said):
        row = approved()
        sent = {key: file_of(value) if isinstance(value, bytes) else value for key, value in data.items()}
        answer = at(Role.DIRECTOR, "dispatch_sign", row.pk, data={"version": row.version, **sent})
        assert said in answer.context["problem"]
        assert latest(row).state == "signing"

    def test_what_was_signed_elsewhere_is_taken_when_it_is_what_was_approved(self, at):
        row, other = approved(), approved(letter(block("b1", "Đề nghị các đơn vị dừng phát tin.")))
        key = CertificateFile(data=holder(SIGNER).p12(), passphrase=PASSPHRASE)
        now = timezone.now()
        for file, status in ((b"%PDF-1.7", 400), (bytes_of(other), 400), (bytes_of(row), 302)):
            data = sign(file, field=LEADER, signer=key, now=now) if len(file) > 8 else file
            sent = {"version": row.version, "file": file_of(data, "a.pdf")}
            answer = at(Role.CLERK, "dispatch_brought_signed", row.pk, data=sent)
            assert answer.status_code == status
            if file == bytes_of(other):
                assert "Thực hiện kế hoạch" in answer.context["problem"]  # shows where
        assert latest(row).state == "numbering"

    def test_a_kept_certificate_is_offered_until_it_is_removed(self, at):
        row = approved()
        data = {"certificate_file": file_of(holder().p12()), "passphrase": PASSPHRASE, "name": "Của tôi"}
        at(Role.DIRECTOR, "dispatch_keep", row.pk, data=data)
        [(key, name)] = at(Role.DIRECTOR, "dispatch_paper", row.pk).context["certificates"]
        assert name == "Của tôi"
        at(Role.DIRECTOR, "dispatch_forget", row.pk, data={"certificate": key})
        assert not at(Role.DIRECTOR, "dispatch_paper", row.pk).context["certificates"]


class TestBrought:
    """What is sent along is looked at only when the step is this person's and all of it was asked for."""

    @pytest.mark.parametrize(
        ("made", "name"), [(approved, "dispatch_brought_signed"), (numbered, "dispatch_brought_sealed")]
    )
    def test_by_whom_it_may_not_be_is_refused_before_the_files(self, at, made, name):
        row = made()
        assert at(Role.SPECIALIST, name, row.pk, data={"version": row.version}).status_code == 403

    def test_more_files_than_annexes_are_refused_before_they_are_read(self, at):
        row = numbered()
        sent = {"version": row.version, "annexes": [file_of(b"x"), file_of(b"y")]}
        answer = at(Role.CLERK, "dispatch_brought_sealed", row.pk, data=sent)
        assert "0 phụ lục" in answer.context["problem"]

    def test_files_too_large_together_are_refused(self, at, monkeypatch):
        row = numbered()
        monkeypatch.setattr(signing, "_MOST_TOGETHER", 10)
        sent = {"version": row.version, "file": file_of(b"%PDF" + b"x" * 20)}
        answer = at(Role.CLERK, "dispatch_brought_sealed", row.pk, data=sent)
        assert "Các tệp cộng lại lớn hơn" in answer.context["problem"]


class TestCarriedAlready:
    """What another paper hands on is told, and left out unless somebody ticks it."""

    @pytest.fixture
    def duties(self):
        described()
        first, other = adopted()[:2]
        DraftDuty.objects.create(draft=begun(letter(subject="công văn trước")), duty=first, blocks=["b1"])
        return first, other

    def picked(self, at, duties, **more):
        data = {"nhiem-vu": ".".join(str(one.pk) for one in duties), **more}
        return at(Role.SPECIALIST, "dispatch_new", query=data)

    def test_told_and_left_out(self, at, duties):
        page = self.picked(at, duties)
        (told,) = page.context["carried"]
        assert [(duty, again) for duty, again in told.duties] == [(duties[0], False)]
        assert page.context["seen"].duties == 1
        said = page.content.decode()
        assert "1 nhiệm vụ đã có trong" in said
        assert "công văn trước" in said

    def test_what_others_carry_is_asked_once(self, at, duties):
        with CaptureQueriesContext(connection) as asked:
            self.picked(at, duties)
        assert sum('"drafts_draftduty"' in one["sql"] for one in asked.captured_queries) == 1

    def test_a_report_is_on_what_other_papers_ordered(self, at, duties):
        page = self.picked(at, duties, kind="Báo cáo")
        assert page.context["carried"] == []
        assert page.context["seen"].duties == 2

    def test_what_only_a_report_is_on_is_ordered_by_no_paper(self, at, duties):
        Draft.objects.update(kind=PaperKind.REPORT.value)
        page = self.picked(at, duties)
        assert (page.context["carried"], page.context["seen"].duties) == ([], 2)

    def test_what_somebody_took_out_of_a_paper_comes_back_only_when_ticked(self, at, duties):
        first, other = duties
        data = {"nhiem-vu": str(other.pk), "kind": "Công văn", "urgency": "normal"}
        at(Role.SPECIALIST, "dispatch_begin", data={**data, "desk": f"{OFFICE}|{DEPARTMENT}"})
        row = Draft.objects.latest("pk")
        whole = paper_to_json(paper_of(row.body))
        kept = [one for one in whole["blocks"] if not one.get("sources")]
        saved = self.saved(row, {**whole, "blocks": kept})
        page = self.picked(at, duties)
        assert [([one.pk for one, _ in told.duties], told.dropped) for told in page.context["carried"]] == [
            ([first.pk], False),
            ([other.pk], True),
        ]
        assert "1 nhiệm vụ đã bỏ khỏi" in page.content.decode()
        assert self.picked(at, duties, **{"mang-lai": str(other.pk)}).context["seen"].duties == 1
        self.saved(saved, whole)
        assert not any(told.dropped for told in self.picked(at, duties).context["carried"])

    def saved(self, row, paper):
        return save_draft(actor(Role.SPECIALIST), draft=row.pk, base=row.version, paper=paper).draft

    def test_ticked_it_is_carried_once_more(self, at, duties):
        page = self.picked(at, duties, **{"mang-lai": str(duties[0].pk)})
        assert page.context["seen"].duties == 2
        assert f'id="mang-lai-{duties[0].pk}" checked' in page.content.decode()

    def test_of_a_whole_paper_some_are_left_out_right_there(self, at, duties):
        paper = str(duties[0].arrival_id)
        asked = {"van-ban": paper, "mang-lai": str(duties[0].pk)}
        whole = at(Role.SPECIALIST, "dispatch_new", query=asked)
        key = str(duties[1].pk)
        page = at(Role.SPECIALIST, "dispatch_new", query={**asked, "de-lai": key})
        assert page.context["seen"].duties == whole.context["seen"].duties - 1
        assert f'id="de-lai-{key}" checked' in page.content.decode()
        assert page.context["picked_papers"] == paper

    @pytest.mark.parametrize("gone", ["dropped", "elsewhere"])
    def test_what_holds_no_more_or_is_another_offices_is_not_told(self, at, duties, gone):
        rows = Draft.objects.all()
        rows.update(state="dropped") if gone == "dropped" else rows.update(office=COMMUNE)
        assert self.picked(at, duties).context["carried"] == []

    def test_the_draft_is_made_of_the_others(self, at, duties):
        key = ".".join(str(one.pk) for one in duties)
        data = {"nhiem-vu": key, "kind": "Công văn", "urgency": "normal", "desk": f"{OFFICE}|{DEPARTMENT}"}
        at(Role.SPECIALIST, "dispatch_begin", data=data)
        made = Draft.objects.order_by("-pk").first()
        assert [one.duty for one in made.duties.all()] == [duties[1]]

    @pytest.mark.parametrize("kind", ["Kế hoạch", "Quyết định"])
    def test_where_other_papers_have_all_of_it_nothing_empty_is_composed_unasked(self, at, duties, kind):
        data = {"nhiem-vu": str(duties[0].pk), "kind": kind, "urgency": "normal"}
        data["desk"] = f"{OFFICE}|{DEPARTMENT}"
        assert (
            "đều đã có trong văn bản khác" in at(Role.SPECIALIST, "dispatch_new", query=data).content.decode()
        )
        refused = at(Role.SPECIALIST, "dispatch_begin", data=data)
        assert (refused.status_code, Draft.objects.count()) == (422, 1)
        assert f'id="mang-lai-{duties[0].pk}"' in refused.content.decode()
        ticked = {**data, "mang-lai": str(duties[0].pk)}
        assert at(Role.SPECIALIST, "dispatch_begin", data=ticked).status_code == 302


class TestChangedMeanwhile:
    """Whoever was slower is told truthfully who was quicker, and when."""

    @pytest.mark.parametrize(
        ("who", "said"), [(Role.SPECIALIST, "Chính bạn vừa"), (Role.CLERK, "Người clerk.so-vhttdl vừa sửa")]
    )
    def test_who_saved_since(self, at, who, said):
        row = to_be_signed()
        save_draft(actor(who), draft=row.pk, base=row.version, paper=edited(row, b1="Khác."))
        answer = at(Role.SPECIALIST, "dispatch_submit", row.pk, data={"version": row.version, "sure": "x"})
        assert answer.status_code == 409
        assert said in answer.context["problem"]
        assert f"{timezone.localtime():%d/%m/%Y}" in answer.context["problem"]

    def test_who_moved_it_since(self, at):
        row = submitted()
        steps.withdraw(actor(Role.SPECIALIST, OFFICE), draft=row.pk, version=row.version)
        answer = at(Role.DIRECTOR, "dispatch_check_content", row.pk, data={"version": row.version})
        assert "Người specialist.phong-ttbc vừa sửa hoặc chuyển" in answer.context["problem"]


class TestPictures:
    """What is looked at is what was signed, not what is drawn anew."""

    def test_of_the_file_that_was_signed(self, at):
        row = signed()
        other = pdf_of(begun(letter(subject="Một văn bản khác")))
        Draft.objects.filter(pk=row.pk).update(on_paper=False)
        keep(actor(Role.CLERK), row, role=FileRole.SEALED, data=other)
        found = at(Role.SPECIALIST, "dispatch_picture", row.pk, 1).content
        assert found == page_picture(other, name="a.pdf", page=1)

    def test_of_the_scan_of_what_was_signed_by_hand(self, at):
        row = issued()
        held = io.BytesIO()
        Image.new("RGB", (595, 842), "red").save(held, "PNG")
        keep_scan(actor(Role.CLERK), draft=row.pk, name="quet.png", data=held.getvalue(), reason="")
        found = at(Role.SPECIALIST, "dispatch_picture", row.pk, 1).content
        assert found == page_picture(held.getvalue(), name="quet.png", page=1)
        page = at(Role.SPECIALIST, "dispatch_paper", row.pk).content.decode()
        assert f"?v={row.version}.{row.scans.get().file_id[:12]}" in page

    def test_the_whole_of_it_is_what_went_out(self, at):
        draft = begun()
        assert at(Role.CLERK, "dispatch_whole", draft.pk).url == reverse("dispatch_edit", args=[draft.pk])
        row = issued()
        answer = at(Role.CLERK, "dispatch_whole", row.pk)
        assert answer.headers["Content-Disposition"].startswith("inline")
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert b"".join(answer.streaming_content) == content(latest_file(row, FileRole.NUMBERED))
        assert (
            reverse("dispatch_whole", args=[row.pk])
            in at(Role.CLERK, "dispatch_paper", row.pk).content.decode()
        )


class TestAfterwards:
    def test_a_correction_begins_as_a_letter_tied_to_the_paper(self, at):
        row = issued()
        data = {"kind": "corrects", "reason": "Sai ngày"}
        answer = at(Role.CLERK, "dispatch_follow", row.pk, data=data)
        new = Draft.objects.exclude(pk=row.pk).get()
        assert answer.url == reverse("dispatch_edit", args=[new.pk])
        assert [(one.kind, one.target_id) for one in new.relations.all()] == [("corrects", row.pk)]
        at(Role.CLERK, "dispatch_unrelate", new.pk, data={"target": row.pk})
        assert not new.relations.exists()

    def test_a_correction_says_to_whom_of_what_and_where_it_was_wrong(self, at):
        row = issued()
        data = {"kind": "corrects", "reason": "Sai ngày báo cáo."}
        at(Role.CLERK, "dispatch_follow", row.pk, data=data)
        new, old = (paper_from_json(one.body) for one in Draft.objects.order_by("-pk"))
        assert (new.addressees, new.recipients, new.keep) == (old.addressees, old.recipients, old.keep)
        text = "\n".join(block.text for block in new.blocks)
        full = f"Sở Văn hóa, Thể thao và Du lịch đã ban hành Công văn số 01/SVHTTDL-TTBC ngày {slashed(old.day)} về việc {old.subject}"
        assert full in text, "the office is named once"
        assert "Do sai ngày báo cáo, " in text
        assert "nay đính chính Công văn số 01/SVHTTDL-TTBC như sau:" in text
        assert "đã viết: “[Nêu câu chữ đã viết]”; nay sửa là: “[Nêu câu chữ đúng]”" in text
        assert len([*blanks_of(new)]) == 3, "nothing is submitted before they are filled in"
        assert new.subject == f"đính chính Công văn số 01/SVHTTDL-TTBC ngày {slashed(old.day)}"

    @pytest.mark.parametrize("kind", ["corrects", "replaces"])
    def test_whoever_signed_signs_what_follows(self, at, kind):
        row = issued()
        at(Role.CLERK, "dispatch_follow", row.pk, data={"kind": kind, "reason": "Đổi thời gian"})
        new = Draft.objects.exclude(pk=row.pk).get()
        assert (new.signer, new.signer_title) == (row.signer, row.signer_title)

    def test_whoever_may_sign_no_more_is_not_named(self, at):
        row = issued()
        row.signer.memberships.all().delete()
        at(Role.CLERK, "dispatch_follow", row.pk, data={"kind": "replaces", "reason": "Đổi thời gian"})
        assert Draft.objects.exclude(pk=row.pk).get().signer is None

    def test_a_replacement_has_the_old_body_and_says_what_it_replaces(self, at):
        row = issued()
        at(Role.CLERK, "dispatch_follow", row.pk, data={"kind": "replaces", "reason": "Đổi thời gian"})
        new, old = (paper_from_json(one.body) for one in Draft.objects.order_by("-pk"))
        assert new.subject == old.subject
        assert new.addressees == old.addressees
        texts = [block.text for block in new.blocks]
        assert texts[0] == old.blocks[0].text
        assert texts[-1] == old.blocks[-1].text
        assert texts[-2].startswith("Công văn này thay thế Công văn số 01/SVHTTDL-TTBC ngày ")
        assert "(lý do: đổi thời gian)" in texts[-2]

    @pytest.mark.parametrize(
        ("kind", "said", "blanks"),
        [("amends", "sửa đổi, bổ sung một số nội dung của", 4), ("recalls", "thu hồi", 0)],
    )
    def test_an_amendment_and_a_recall_cite_it_in_full(self, at, kind, said, blanks):
        row = issued()
        at(Role.CLERK, "dispatch_follow", row.pk, data={"kind": kind, "reason": "UBND tỉnh đổi kế hoạch"})
        new, old = (paper_from_json(one.body) for one in Draft.objects.order_by("-pk"))
        assert f"{said} Công văn số 01/SVHTTDL-TTBC ngày {slashed(old.day)} về việc" in new.blocks[0].text
        assert "Do UBND tỉnh đổi kế hoạch" in new.blocks[0].text
        assert new.addressees == old.addressees
        assert len([*blanks_of(new)]) == blanks

    def test_sent_twice_one_draft_begins_and_what_cannot_be_tied_none(self, at):
        row = issued()
        key = at(Role.CLERK, "dispatch_paper", row.pk).context["request_key"]
        data = {"kind": "corrects", "reason": "Sai ngày", "request": key}
        first, again = (at(Role.CLERK, "dispatch_follow", row.pk, data=data) for _ in "12")
        assert first.url == again.url
        at(Role.CLERK, "dispatch_follow", row.pk, data={"kind": "khac", "reason": "Sai ngày"})
        assert Draft.objects.count() == 2

    def test_without_a_reason_no_draft_begins(self, at):
        row = issued()
        assert at(Role.CLERK, "dispatch_follow", row.pk, data={"kind": "replaces"}).status_code == 400
        assert Draft.objects.count() == 1

    def test_a_decision_keeps_its_grounds(self, at):
        row = issued(letter(kind=PaperKind.DECISION, symbol="QĐ-SVHTTDL", addressees=()))
        at(Role.CLERK, "dispatch_follow", row.pk, data={"kind": "amends", "reason": "Đổi thời gian"})
        new = paper_from_json(Draft.objects.exclude(pk=row.pk).get().body)
        assert new.kind is PaperKind.DECISION
        assert "QUYẾT ĐỊNH:" in [block.text for block in new.blocks]
        assert "[Nêu điểm, khoản, mục được sửa]" in "".join(block.text for block in new.blocks)

    def test_the_number_of_copies_stands_in_the_register(self, at):
        row = sealed(letter(copies=None))
        asked = {"version": row.version, "copies": "0"}
        answer = at(Role.CLERK, "dispatch_issue", row.pk, data=asked)
        assert "Số bản là một số từ 1" in answer.context["problem"]
        assert 'name="copies" value="0"' in answer.content.decode()
        at(Role.CLERK, "dispatch_issue", row.pk, data={**asked, "copies": "37"})
        page = at(Role.CLERK, "dispatch_register").content.decode()
        assert 'data-label="Số bản">37</td>' in page

    def test_a_copy_nobody_is_chosen_to_sign_says_so(self, at):
        row = issued()
        data = {"office": DEPARTMENT, "kind": "SY", "signer": "", "recipients": "UBND xã Tân Lập"}
        answer = at(Role.CLERK, "dispatch_copy", row.pk, data=data)
        assert "Chưa chọn người ký bản sao" in answer.context["problem"]
        assert not Copy.objects.exists()

    def test_a_copy_is_numbered_and_listed(self, at):
        row = issued()
        head = person(Role.DIRECTOR).pk
        data = {"office": DEPARTMENT, "kind": "SY", "signer": str(head), "recipients": "UBND xã Tân Lập"}
        answer = at(Role.CLERK, "dispatch_copy", row.pk, data=data)
        assert answer.headers["Location"] == reverse("dispatch_signed_copy", args=[Copy.objects.get().pk])
        assert str(Copy.objects.get()) in at(Role.CLERK, "dispatch_paper", row.pk).content.decode()

    def test_a_copy_is_signed_here_and_brought_back_sealed(self, at):
        row = issued()
        head = person(Role.DIRECTOR).pk
        data = {"office": DEPARTMENT, "kind": "SY", "signer": str(head), "recipients": "UBND xã Tân Lập"}
        at(Role.CLERK, "dispatch_copy", row.pk, data=data)
        copy = Copy.objects.get().pk
        assert "Chờ người ký bản sao ký" in at(Role.CLERK, "dispatch_signed_copy", copy).content.decode()
        key = {"certificate_file": file_of(holder(SIGNER).p12(), "ky.p12"), "passphrase": "sai"}
        answer = at(Role.DIRECTOR, "dispatch_sign_copy", copy, data=key)
        assert (answer.status_code, "Mật khẩu" in answer.context["problem"]) == (400, True)
        key = {"certificate_file": file_of(holder(SIGNER).p12(), "ky.p12"), "passphrase": PASSPHRASE}
        assert at(Role.DIRECTOR, "dispatch_sign_copy", copy, data=key).status_code == 302
        said = at(Role.CLERK, "dispatch_signed_copy", copy).content.decode()
        assert "Chờ văn thư ký số của cơ quan" in said
        assert SIGNER in said
        data = at(Role.CLERK, "dispatch_copied", copy).content
        stamp = CertificateFile(data=holder(SEAL).p12(), passphrase=PASSPHRASE)
        sealed_file = sign(data, field="con_dau", signer=stamp, now=timezone.now())
        at(Role.CLERK, "dispatch_brought_copy", copy, data={"file": file_of(sealed_file)})
        assert "có chữ ký của cơ quan" in at(Role.CLERK, "dispatch_signed_copy", copy).content.decode()
        assert at(Role.CLERK, "dispatch_copied", copy).content == sealed_file
        assert "đã ký</span>" in at(Role.CLERK, "dispatch_paper", row.pk).content.decode()
        answer = at(Role.CLERK, "dispatch_brought_copy", copy, data={"file": file_of(sealed_file)})
        assert "không ký thêm được" in answer.context["problem"]

    def test_a_copy_is_signed_by_hand_and_its_scan_kept(self, at):
        row = issued()
        head = person(Role.DIRECTOR).pk
        data = {"office": DEPARTMENT, "kind": "SY", "signer": str(head), "recipients": "UBND xã Tân Lập"}
        at(Role.CLERK, "dispatch_copy", row.pk, data=data)
        copy = Copy.objects.get().pk
        page = at(Role.CLERK, "dispatch_signed_copy", copy).content.decode()
        assert reverse("dispatch_scanned_copy", args=[copy]) in page
        answer = at(Role.CLERK, "dispatch_scanned_copy", copy, data={"file": file_of(b"no scan", "a.txt")})
        assert answer.status_code == 400
        held = io.BytesIO()
        Image.new("RGB", (595, 842), "white").save(held, "PNG")
        at(Role.CLERK, "dispatch_scanned_copy", copy, data={"file": file_of(held.getvalue(), "quet.png")})
        page = at(Role.CLERK, "dispatch_signed_copy", copy).content.decode()
        assert "Đã ký tay, đóng dấu" in page
        assert reverse("dispatch_sign_copy", args=[copy]) not in page
        got = at(Role.CLERK, "dispatch_copied", copy)
        assert (got.content, got.headers["Content-Type"]) == (held.getvalue(), "image/png")
        Image.new("RGB", (595, 842), "grey").save(held, "PNG")
        form = {"file": file_of(held.getvalue(), "quet.png"), "reason": " "}
        problem = at(Role.CLERK, "dispatch_scanned_copy", copy, data=form).context["problem"]
        assert "Cần ghi lý do" in problem
        assert "trả lại" not in problem

    @pytest.mark.parametrize(
        ("said", "status"),
        [({}, 302), ({"recipients": ""}, 422), ({"kind": "TrS"}, 422), ({"signer": "999"}, 422)],
    )
    def test_what_came_in_is_copied_too(self, at, said, status):
        row = registered()
        address = reverse("dispatch_copies", args=[row.pk])
        assert address in at(Role.CLERK, "arrival", row.pk).content.decode()
        assert address not in at(Role.SPECIALIST, "arrival", row.pk).content.decode()
        data = {
            "kind": "SL",
            "signer": str(person(Role.DIRECTOR).pk),
            "recipients": "UBND xã Tân Lập",
            **said,
        }
        assert at(Role.CLERK, "dispatch_copy_arrival", row.pk, data=data).status_code == status
        made = [str(copy.number) for copy, _ in at(Role.CLERK, "dispatch_copies", row.pk).context["copies"]]
        assert made == ([Copy.objects.get().number.printed] if status == 302 else [])

    def test_the_clerk_asks_to_recall_it_and_the_head_confirms(self, at):
        row = issued()
        at(Role.CLERK, "dispatch_recall", row.pk, data={"version": row.version, "comment": "Sai  ngày"})
        row = latest(row)
        assert row.state == "issued"
        page = at(Role.CLERK, "dispatch_paper", row.pk).content.decode()
        assert "xác nhận thu hồi" in page
        assert reverse("dispatch_confirm_recall", args=[row.pk]) not in page
        assert "Xác nhận thu hồi văn bản" in at(Role.DIRECTOR, "today").content.decode()
        assert (
            reverse("dispatch_confirm_recall", args=[row.pk])
            in at(Role.DIRECTOR, "dispatch_paper", row.pk).content.decode()
        )
        at(Role.DIRECTOR, "dispatch_confirm_recall", row.pk, data={"version": row.version})
        page = at(Role.CLERK, "dispatch_paper", row.pk)
        said = page.content.decode()
        assert latest(row).state == "recalled"
        assert said.count("THU HỒI</strong>") == 2, "above the paper and beside its files"
        assert str(person(Role.DIRECTOR)) in said
        assert all(stage.done for stage in page.context["strip"]), "what was done stays done"
        assert reverse("dispatch_copy", args=[row.pk]) not in said

    def test_the_head_keeps_it(self, at):
        row = issued()
        at(Role.CLERK, "dispatch_recall", row.pk, data={"version": row.version, "comment": "Sai ngày"})
        data = {"version": row.version + 1, "comment": "Ngày không sai"}
        assert at(Role.DIRECTOR, "dispatch_decline_recall", row.pk, data=data).status_code == 302
        assert "Xác nhận thu hồi" not in at(Role.DIRECTOR, "dispatch_paper", row.pk).content.decode()

    def test_who_asked_withdraws_the_request(self, at):
        row = issued()
        at(Role.CLERK, "dispatch_recall", row.pk, data={"version": row.version, "comment": "Sai ngày"})
        offered = reverse("dispatch_withdraw_recall", args=[row.pk])
        assert offered in at(Role.CLERK, "dispatch_paper", row.pk).content.decode()
        assert offered not in at(Role.DIRECTOR, "dispatch_paper", row.pk).content.decode()
        at(Role.CLERK, "dispatch_withdraw_recall", row.pk, data={"version": row.version + 1})
        assert "Xác nhận thu hồi" not in at(Role.DIRECTOR, "dispatch_paper", row.pk).content.decode()
        assert "rút đề nghị thu hồi" in at(Role.CLERK, "dispatch_paper", row.pk).content.decode()

    def test_a_second_draft_of_the_same_paper_is_asked_for_twice(self, at):
        row = issued()
        data = {"kind": "replaces", "reason": "Sai ngày"}
        at(Role.CLERK, "dispatch_follow", row.pk, data=data)
        told = at(Role.CLERK, "dispatch_follow", row.pk, data={"kind": "replaces", "reason": "Đổi"})
        assert "đã có dự thảo thay thế" in told.context["problem"]
        said = told.content.decode()
        assert 'name="again" value="replaces"' in said
        assert '<option value="replaces" selected>' in said
        first = Draft.objects.exclude(pk=row.pk).get()
        assert f'href="{reverse("dispatch_paper", args=[first.pk])}"' in said
        data = {"kind": "replaces", "reason": "Đổi", "again": "replaces"}
        assert at(Role.CLERK, "dispatch_follow", row.pk, data=data).status_code == 302
        assert Draft.objects.count() == 3


class TestNumbers:
    def test_a_number_is_kept_free_used_or_cancelled_and_the_gap_says_why(self, at):
        issued()
        book = Book.objects.get()
        at(Role.CLERK, "dispatch_reserve", book.pk, data={"reason": "Giấy mời họp giao ban"})
        number = Number.objects.get(state="reserved")
        at(Role.CLERK, "dispatch_cancel_number", number.pk, data={"reason": "Họp hoãn"})
        page = at(Role.CLERK, "dispatch_numbers", query={"quyen": book.pk})
        assert next((row.symbol, row.note) for row, _badge in page.context["lines"]) == (
            "02",
            "Đã hủy: Họp hoãn",
        )
        [kept] = page.context["kept"]
        assert (kept.last, kept.used, kept.reserved, kept.cancelled) == (2, 1, 0, 1)
        assert not at(Role.AUDITOR, "dispatch_numbers").context["numbers"]

    def test_a_form_sent_twice_keeps_one_number_free(self, at):
        issued()
        book = Book.objects.get().pk
        page = at(Role.CLERK, "dispatch_numbers", query={"quyen": book})
        key = page.context["request_key"]
        assert f'name="request" value="{key}"' in page.content.decode()
        for _ in "12":
            at(Role.CLERK, "dispatch_reserve", book, data={"reason": "Chờ", "request": key})
        assert Number.objects.filter(state="reserved").count() == 1

    def test_a_reserved_number_is_offered_and_given(self, at):
        issued()
        at(Role.CLERK, "dispatch_reserve", Book.objects.get().pk, data={"reason": "Chờ"})
        row = signed()
        [free] = at(Role.CLERK, "dispatch_paper", row.pk).context["reserved"]
        at(Role.CLERK, "dispatch_number", row.pk, data={"version": row.version, "reserved": free.pk})
        assert latest(row).printed.startswith("02/")

    def test_a_book_is_opened_and_closed(self, at):
        data = {"office": DEPARTMENT, "name": "Sổ quyết định", "code": "qd", "kinds": ["Quyết định"]}
        at(Role.CLERK, "dispatch_open_book", data=data)
        book = Book.objects.get()
        assert book.kinds == ["Quyết định"]
        at(Role.CLERK, "dispatch_close_book", book.pk, data={})
        book.refresh_from_db()
        assert book.until == timezone.localdate()


class TestRegister:
    def test_it_stands_on_screen_on_paper_and_in_a_workbook(self, at):
        row = issued()
        page = at(Role.CLERK, "dispatch_register")
        assert [line.symbol for line in page.context["page"].rows] == [row.printed]
        pdf = at(Role.CLERK, "dispatch_register", query={"dang": "pdf"})
        assert pdf.content.startswith(b"%PDF")
        sheet = at(Role.CLERK, "dispatch_register", query={"dang": "xlsx"})
        assert sheet.content.startswith(b"PK")

    def test_a_wrong_day_is_said(self, at):
        page = at(Role.CLERK, "dispatch_register", query={"since": "hôm qua", "until": ""})
        assert page.context["form"].errors["since"]


class TestPowers:
    GIVEN: ClassVar = {
        "authority": "KT",
        "title": "Phó Giám đốc",
        "since": "01/11/2026",
        "office": DEPARTMENT,
    }

    def test_one_is_given_seen_and_taken_back(self, at):
        deputy = person(Role.HEAD_OF_UNIT, OFFICE)
        answer = at(Role.DIRECTOR, "dispatch_delegate", data={**self.GIVEN, "user": deputy.pk})
        assert answer.status_code == 302, answer.context["form"].errors
        row = Delegation.objects.get()
        page = at(Role.DIRECTOR, "dispatch_delegations")
        assert page.context["lines"] == [(row, True)]
        at(Role.DIRECTOR, "dispatch_revoke", row.pk, data={"reason": "Nghỉ hưu"})
        assert at(Role.DIRECTOR, "dispatch_delegations").context["lines"] == [(row, False)]

    def test_two_heads_of_one_office_are_warned_of(self, at):
        said = "Nhiều người cùng được coi là người đứng đầu"
        assert said not in at(Role.DIRECTOR, "dispatch_delegations").content.decode()
        other = person(Role.DIRECTOR, DEPARTMENT, username="pho.giam.doc")
        assert said in at(Role.DIRECTOR, "dispatch_delegations").content.decode()
        at(Role.DIRECTOR, "dispatch_delegate", data={**self.GIVEN, "user": other.pk})
        assert said not in at(Role.DIRECTOR, "dispatch_delegations").content.decode()

    def test_a_mandate_without_its_limits_is_refused_beside_the_form(self, at):
        deputy = person(Role.HEAD_OF_UNIT, OFFICE)
        data = {**self.GIVEN, "authority": "TUQ", "user": deputy.pk}
        answer = at(Role.DIRECTOR, "dispatch_delegate", data=data)
        assert answer.status_code == 422
        assert "ủy quyền" in answer.context["form"].non_field_errors()[0]

    def test_the_offices_own_words_are_kept_from_a_day_on(self, at):
        page = at(Role.DIRECTOR, "dispatch_profile")
        first = page.context["form"].initial
        data = {**first, "since": "01/01/2026", "office": DEPARTMENT, "portal": "hason.example"}
        assert at(Role.DIRECTOR, "dispatch_describe", data=data).status_code == 302
        assert OfficeProfile.objects.get().portal == "hason.example"
        wrong = {**data, "place": ""}
        assert at(Role.DIRECTOR, "dispatch_describe", data=wrong).status_code == 422
        part = {"office": DEPARTMENT, "unit": OFFICE, "text": "TTBC"}
        at(Role.DIRECTOR, "dispatch_abbreviate", data=part)
        assert UnitAbbreviation.objects.get().text == "TTBC"


class TestCheckedOnItsWay:
    """Whoever sends a paper on sees what the check found, and is asked once more where it found errors."""

    @pytest.fixture
    def wrong(self):
        late = block("b1", "Đề nghị Sở Thông tin và Truyền thông tiên hành rà soát.")
        return to_be_signed(letter(late))

    def test_the_page_counts_and_links_the_worst_first(self, at, wrong):
        page = at(Role.SPECIALIST, "dispatch_paper", wrong.pk, unit=OFFICE)
        found = page.context["found"]
        assert found.errors
        assert [line.severity for line in found.lines] == sorted(
            (line.severity for line in found.lines), key=["error", "warning", "note"].index
        )
        said = page.content.decode()
        assert "Kết quả kiểm tra" in said
        assert f"{reverse('dispatch_edit', args=[wrong.pk])}#loi-{found.errors[0].place}" in said

    def test_signs_of_another_unit_than_the_one_that_drafts_are_told(self, at):
        director = actor(Role.DIRECTOR)
        row = to_be_signed(letter(symbol="SVHTTDL-BCXB", keep="VT, BCXB"))
        abbreviate(director, office=DEPARTMENT, unit=OFFICE, text="TTBC", since=date(2026, 1, 1))
        said = at(Role.SPECIALIST, "dispatch_paper", row.pk, unit=OFFICE).content.decode()
        assert "ghi đơn vị khác đơn vị soạn (Phòng Thông tin - Báo chí, viết tắt «TTBC»)" in said

    def test_whoever_signs_sees_it_too(self, at):
        row = approved(letter(block("b1", "Đề nghị Sở Y tế mời các bác sỹ dự.")))
        page = at(Role.DIRECTOR, "dispatch_paper", row.pk)
        assert "bác sỹ" in " ".join(line.message for line in page.context["found"].lines)
        assert "Kết quả kiểm tra" in page.content.decode()

    def test_sending_it_on_with_errors_asks_once_more_and_says_which(self, at, wrong):
        data = {"version": wrong.version, "comment": "Xin xem gấp"}
        asked = at(Role.SPECIALIST, "dispatch_submit", wrong.pk, unit=OFFICE, data=data)
        assert asked.status_code == 422
        said = asked.content.decode()
        assert "Sở Thông tin và Truyền thông" in asked.context["problem"]
        assert "dù còn lỗi" in said
        assert "Xin xem gấp" in said
        wrong.refresh_from_db()
        assert wrong.state == "drafting"
        again = at(
            Role.SPECIALIST, "dispatch_submit", wrong.pk, unit=OFFICE, data={**data, "sure": wrong.version}
        )
        assert again.url == reverse("dispatch_paper", args=[wrong.pk])
        wrong.refresh_from_db()
        assert wrong.state == "content"

    def test_whoever_checks_after_them_is_asked_too(self, at, wrong):
        steps.submit(actor(Role.SPECIALIST, OFFICE), draft=wrong.pk, version=wrong.version)
        wrong.refresh_from_db()
        data = {"version": wrong.version}
        answer = at(Role.HEAD_OF_UNIT, "dispatch_check_content", wrong.pk, unit=OFFICE, data=data)
        assert answer.status_code == 422
        assert answer.context["found"].errors

    def test_a_paper_without_errors_goes_on_at_once(self, at):
        row = to_be_signed()
        answer = at(Role.SPECIALIST, "dispatch_submit", row.pk, unit=OFFICE, data={"version": row.version})
        assert answer.status_code == 302

    def test_what_is_sealed_is_checked_no_more(self, at):
        row = sealed()
        assert at(Role.CLERK, "dispatch_paper", row.pk, unit=DEPARTMENT).context["found"] is None


class TestWhereSigningPowersAreFound:
    def test_the_rail_and_the_form_lead_there_for_whoever_gives_them(self, at):
        described()
        address = reverse("dispatch_delegations")
        page = at(Role.DIRECTOR, "today").content.decode()
        assert f'href="{address}"' in page
        rail = at(Role.DIRECTOR, "dispatch_delegations").content.decode().partition("<main")[0]
        assert rail.count('aria-current="page"') == 1
        form = at(Role.DIRECTOR, "dispatch_new").content.decode()
        assert f'href="{address}?co-quan={DEPARTMENT}"' in form

    def test_the_way_back_is_shown_to_whoever_may_go_it(self, at):
        described()
        back = f'<a href="{reverse("dispatch")}">'
        assert back in at(Role.DIRECTOR, "dispatch_delegations").content.decode()
        assert back not in at(Role.ADMINISTRATOR, "dispatch_delegations").content.decode()

    def test_others_are_told_who_gives_them_and_why_the_form_is_this_one(self, at):
        described()
        said = at(Role.SPECIALIST, "dispatch_new", unit=OFFICE).content.decode()
        assert "do người đứng đầu cơ quan hoặc quản trị ghi" in said
        assert "Nghị định 30/2020/NĐ-CP" in said
        assert "Cơ quan ban hành là cơ quan nhà nước" in said
        assert f'href="{reverse("dispatch_delegations")}' not in said
