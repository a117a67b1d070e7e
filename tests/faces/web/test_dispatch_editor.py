"""The editor's addresses: saved, checked, talked about, shown as it will be printed."""

import io
import json
import zipfile
from datetime import date
from time import perf_counter

import pytest
from dispatch import begun, block, body, edited, letter, submitted
from django.urls import reverse
from duties import adopted
from editing import WHY, drafted
from office import COMMUNE, DEPARTMENT, OFFICE, actor, build_office, person

from lantoa.apps.documents.models import Arrival
from lantoa.apps.drafts.models import Draft, DraftVersion, Remark
from lantoa.apps.drafts.services import steps
from lantoa.apps.drafts.services.write import save_draft
from lantoa.core.checking import Settings
from lantoa.core.document import LabelKind
from lantoa.core.drafting import BlockKind, SignatureBlock, Source
from lantoa.core.kernel import Span
from lantoa.core.permission import Role
from lantoa.core.typesetting import print_text
from lantoa.ingest import page_sizes
from lantoa.web.dispatch.live import Place, _place, findings

pytestmark = pytest.mark.django_db
HOSTILE = '</script><img src=x onerror="alert(1)"> #eval("1") $x$ @cite'


@pytest.fixture(autouse=True)
def _office(db):  # noqa: ARG001 - the rows come after the database
    build_office()


@pytest.fixture
def draft():
    return begun(unit=DEPARTMENT, who=actor(Role.SPECIALIST, DEPARTMENT))


@pytest.fixture
def writer(client):
    def ask(name, *args, data=None):
        client.force_login(person(Role.SPECIALIST, DEPARTMENT))
        address = reverse(name, args=args)
        if data is None:
            return client.get(address, headers={"accept": "application/json"})
        return client.post(
            address, json.dumps(data), content_type="application/json", headers={"accept": "application/json"}
        )

    return ask


def latest(draft):
    return Draft.objects.get(pk=draft.pk)


class TestCited:
    """A paper whose number, day or issuer was put right in the register after a draft cited it."""

    SAID = "Thực hiện Công văn số 12/UBND-VX ngày 05/01/2026 của UBND tỉnh, đề nghị các xã triển khai."

    @pytest.fixture
    def arrival(self):
        row = adopted()[0].arrival
        facts = {"kind": "Công văn", "symbol": "12/UBND-VX", "author": "UBND tỉnh"}
        Arrival.objects.filter(pk=row.pk).update(**facts, issued_on=date(2026, 1, 5))
        return row

    @pytest.fixture
    def citing(self, arrival):
        paper = letter(block("b1", self.SAID), block("b2", "Gửi kèm Công văn số 12/UBND-VX."))
        return begun(paper, unit=DEPARTMENT, who=actor(Role.SPECIALIST, DEPARTMENT), arrivals=[arrival.pk])

    def told(self, writer, draft):
        found = writer("dispatch_check", draft.pk).json()["findings"]
        return [one for one in found if one["message"].startswith("Căn cứ đã sửa")]

    def adopt(self, draft, found):
        data = body(draft)
        for one in found:
            (spot,) = one["fix"]["places"]
            block = next(block for block in data["blocks"] if block["id"] == spot["block"])
            assert block["text"][spot["start"] : spot["end"]] == spot["said"]
            block["text"] = (
                block["text"][: spot["start"]] + one["fix"]["replacement"] + block["text"][spot["end"] :]
            )
        who = actor(Role.SPECIALIST, DEPARTMENT)
        save_draft(who, draft=draft.pk, base=latest(draft).version, paper=data)

    def test_each_place_is_told_and_its_button_takes_what_the_register_says(self, writer, arrival, citing):
        assert self.told(writer, citing) == []
        Arrival.objects.filter(pk=arrival.pk).update(symbol="21/UBND-VX", issued_on=date(2026, 1, 6))
        found = self.told(writer, citing)
        assert [(one["block"], one["severity"]) for one in found] == [("b1", "warning"), ("b2", "warning")]
        assert "“Công văn số 12/UBND-VX ngày 05/01/2026 của UBND tỉnh” nay là" in found[0]["message"]
        self.adopt(citing, found)
        assert body(citing)["blocks"][0]["text"] == self.SAID.replace("12/", "21/").replace("05/01", "06/01")
        assert body(citing)["blocks"][1]["text"] == "Gửi kèm Công văn số 21/UBND-VX."
        assert self.told(writer, citing) == []

    def test_the_margin_names_it_as_the_words_do_now(self, writer, arrival):
        """Before its words are adopted it is called as they call it."""
        doubt = "Công văn số 12/UBND-VX chưa rõ ngày ban hành: điền trước khi trình; Công văn số 12/UBND-VX: xem lại"
        source = Source(str(arrival.pk), "Công văn số 12/UBND-VX", "", 0, 0, why=doubt)
        paper = letter(block("b1", self.SAID)._replace(sources=(source,)))
        who = actor(Role.SPECIALIST, DEPARTMENT)
        citing = begun(paper, unit=DEPARTMENT, who=who, arrivals=[arrival.pk])
        Arrival.objects.filter(pk=arrival.pk).update(symbol="21/UBND-VX")

        def named():
            return body(citing)["blocks"][0]["sources"][0]["cited"]

        save_draft(who, draft=citing.pk, base=1, paper={**body(citing), "subject": "tin y tế"})
        assert named() == "Công văn số 12/UBND-VX"
        self.adopt(citing, self.told(writer, citing))
        assert named() == "Công văn số 21/UBND-VX"
        assert body(citing)["blocks"][0]["sources"][0]["why"] == "Công văn số 21/UBND-VX: xem lại"
        save_draft(
            who, draft=citing.pk, base=latest(citing).version, paper={**body(citing), "subject": "y tế"}
        )
        assert named() == "Công văn số 21/UBND-VX"

    def test_so_it_is_when_it_is_put_right_once_more(self, writer, arrival, citing):
        Arrival.objects.filter(pk=arrival.pk).update(author="Sở Y tế")
        self.adopt(citing, self.told(writer, citing))
        Arrival.objects.filter(pk=arrival.pk).update(author="Sở Nội vụ")
        (found,) = self.told(writer, citing)
        assert found["fix"]["replacement"].endswith("của Sở Nội vụ")

    def test_a_draft_of_before_tells_nothing(self, writer, arrival, citing):
        citing.bases.update(cited=None)
        Arrival.objects.filter(pk=arrival.pk).update(symbol="21/UBND-VX", issued_on=None)
        assert self.told(writer, citing) == []


class TestPage:
    def test_it_holds_the_paper_and_what_it_rests_on(self, writer):
        row, duties = drafted()
        page = writer("dispatch_edit", row.pk)
        begin = page.context["begin"]
        assert begin["writes"]
        assert begin["paper"] == latest(row).body
        source = begin["paper"]["blocks"][2]["sources"][0]
        assert (source["duty"], source["why"]) == (str(duties[0].pk), WHY)

    def test_hostile_words_stay_words(self, writer):
        row = begun(
            letter(block("b1", HOSTILE), subject=HOSTILE),
            unit=DEPARTMENT,
            who=actor(Role.SPECIALIST, DEPARTMENT),
        )
        page = writer("dispatch_edit", row.pk).content.decode()
        assert "<img src=x" not in page
        assert page.count("</script>") == page.count("<script")

    def test_whoever_only_looks_gets_no_tools(self, client, draft):
        client.force_login(person(Role.AUDITOR, DEPARTMENT))
        page = client.get(reverse("dispatch_edit", args=[draft.pk]))
        assert page.status_code == 200
        assert not page.context["begin"]["writes"]
        assert 'id="ed-menu"' not in page.content.decode()

    def test_a_paper_that_was_approved_is_read_only(self, client):
        row = submitted()
        Draft.objects.filter(pk=row.pk).update(state="signing")
        client.force_login(person(Role.SPECIALIST, OFFICE))
        assert not client.get(reverse("dispatch_edit", args=[row.pk])).context["begin"]["writes"]

    def test_few_queries(self, writer, django_assert_max_num_queries):
        row, _duties = drafted()
        writer("dispatch_edit", row.pk)
        with django_assert_max_num_queries(32):
            writer("dispatch_edit", row.pk)

    def test_a_sentence_is_found_in_its_paper(self, writer):
        row, duties = drafted()
        item = duties[0].item
        answer = writer("dispatch_source", row.pk, duties[0].arrival_id, item.start)
        assert answer.url == reverse("review", args=[duties[0].arrival_id]) + f"?muc={item.pk}"
        elsewhere = writer("dispatch_source", row.pk, duties[0].arrival_id, 10**6)
        assert elsewhere.url == reverse("review", args=[duties[0].arrival_id])


class TestSave:
    def test_what_was_written_is_kept(self, writer, draft):
        answer = writer(
            "dispatch_save", draft.pk, data={"base": 1, "paper": edited(draft, b2="Khác."), "autosave": True}
        ).json()
        assert answer == {
            "version": 2,
            "state": "drafting",
            "state_name": "Đang soạn",
            "paper": None,
            "merged": False,
            "conflicts": [],
        }
        assert latest(draft).body["blocks"][1]["text"] == "Khác."
        assert DraftVersion.objects.get(draft=draft, version=2).autosave

    def test_two_people_are_put_together(self, writer, draft):
        mine = edited(draft, b1="Tôi viết.")
        other = actor(Role.HEAD_OF_UNIT, DEPARTMENT)
        save_draft(other, draft=draft.pk, base=1, paper=edited(draft, b2="Người khác viết."))
        answer = writer("dispatch_save", draft.pk, data={"base": 1, "paper": mine}).json()
        assert answer["merged"]
        assert [one["text"] for one in answer["paper"]["blocks"]] == ["Tôi viết.", "Người khác viết."]

    def test_the_same_words_changed_twice_are_a_conflict_not_a_loss(self, writer, draft):
        mine = edited(draft, b1="Tôi viết.")
        save_draft(
            actor(Role.HEAD_OF_UNIT, DEPARTMENT), draft=draft.pk, base=1, paper=edited(draft, b1="Họ viết.")
        )
        answer = writer("dispatch_save", draft.pk, data={"base": 1, "paper": mine}).json()
        assert answer["conflicts"] == [{"where": "b1", "mine": "Tôi viết.", "theirs": "Họ viết."}]

    @pytest.mark.parametrize(
        "sent",
        [
            b"",
            b"[]",
            b"\xff\xfe",
            b"[" * 100_000,
            b'{"base": true, "paper": {}}',
            b'{"base": 1}',
            b'{"base": -1}',
        ],
    )
    def test_broken_bytes_are_refused_and_change_nothing(self, client, draft, sent):
        client.force_login(person(Role.SPECIALIST, DEPARTMENT))
        address = reverse("dispatch_save", args=[draft.pk])
        answer = client.post(
            address, sent, content_type="application/json", headers={"accept": "application/json"}
        )
        assert answer.status_code == 400
        assert answer.json()["code"] == "paper_malformed"
        assert latest(draft).version == 1

    def test_a_refusal_comes_with_its_sentence(self, writer, draft):
        Draft.objects.filter(pk=draft.pk).update(state="signing")
        answer = writer("dispatch_save", draft.pk, data={"base": 1, "paper": body(draft)})
        assert (answer.status_code, answer.json()["code"]) == (400, "draft_frozen")
        assert answer.json()["problem"].startswith("Văn bản đang ở bước «Chờ ký»")

    def test_somebody_from_elsewhere_does_not_find_it(self, client, draft):
        client.force_login(person(Role.SPECIALIST, COMMUNE))
        answer = client.post(
            reverse("dispatch_save", args=[draft.pk]), b"{}", content_type="application/json"
        )
        assert answer.status_code == 404


class TestSigner:
    def test_who_signs_is_chosen_and_the_block_says_so(self, writer):
        row, _duties = drafted()
        head = person(Role.DIRECTOR, DEPARTMENT)
        answer = writer("dispatch_sign_by", row.pk, data={"version": 1, "signer": str(head.pk)}).json()
        assert answer["paper"]["signature"] == {"authority": [], "title": "GIÁM ĐỐC", "name": str(head)}
        assert latest(row).signer == head

    @pytest.mark.parametrize("signer", ["", "x", "0", "7-x", "99999999"])
    def test_nobody_else_is(self, writer, signer):
        row, _duties = drafted()
        answer = writer("dispatch_sign_by", row.pk, data={"version": 1, "signer": signer})
        nobody = signer in ("", "x", "0")
        assert answer.json()["code"] == ("signer_not_chosen" if nobody else "signer_unknown")


class TestPresent:
    def test_two_are_told_of_each_other(self, client, draft):
        address = reverse("dispatch_present", args=[draft.pk])
        client.force_login(person(Role.SPECIALIST, DEPARTMENT))
        assert client.post(address).json()["others"] == []
        client.force_login(person(Role.CLERK, DEPARTMENT))
        answer = client.post(address).json()
        assert answer["others"] == ["Người specialist.so-vhttdl"]
        assert (answer["version"], answer["state"]) == (1, "drafting")


class TestCheck:
    def test_blanks_are_errors_at_their_place(self, writer):
        row, _duties = drafted()
        answer = writer("dispatch_check", row.pk).json()
        assert answer["version"] == 1
        blank = next(one for one in answer["findings"] if one["severity"] == "error")
        assert (blank["block"], blank["start"], blank["end"]) == ("b5", 0, 24)

    def test_what_else_a_person_should_read_stands_among_the_findings_in_the_order_of_the_paper(self, writer):
        row, _duties = drafted()
        found = writer("dispatch_check", row.pk).json()["findings"]
        read = [(one["block"], one["message"]) for one in found if one["severity"] == "read"]
        assert ("b3", WHY) in read
        assert "b4" not in dict(read)  # word by word from its source
        places = [one["block"] for one in found if one["block"].startswith("b")]
        assert places == sorted(places)

    def test_a_finding_stands_on_its_words(self):
        words = "Thực hiện  Nghị định số 13/2023/NĐ-CP của Chính phủ, đề nghị Sở Thông tin và Truyền thông:"
        paper = letter(
            block("h", "Mục đích,  yêu cầu ;", LabelKind.ROMAN, BlockKind.HEADING),
            block("b1", words),
            block("b2", "Đạt 95 % số  xã ;kể cả", LabelKind.DASH),
        )
        found = [one for one in findings(paper, settings=Settings()) if one["block"]]
        stood = {
            (one["code"], block.text[one["start"] : one["end"]])
            for one in found
            for block in paper.blocks
            if block.id == one["block"]
        }
        assert {
            ("DRF039", " ;"),
            ("DRF054", "Sở Thông tin và Truyền thông"),
            ("DRF056", "Nghị định số 13/2023/NĐ-CP của Chính phủ"),
        } <= stood
        stale = next(one for one in found if one["code"] == "DRF054")
        assert "không còn từ ngày 01/03/2025" in stale["message"]
        assert "Sở Văn hóa, Thể thao và Du lịch" in stale["hint"]

    def test_a_safe_fix_changes_only_the_words_it_is_about(self):
        paper = letter(block("b1", "Đạt  95% số xã ;"), block("b2", "Đề nghị thực hiện."))
        found = next(one for one in findings(paper, settings=Settings()) if one["fix"])
        text, fix = paper.blocks[0].text, found["fix"]
        (place,) = fix["places"]
        assert text[: place["start"]] + fix["replacement"] + text[place["end"] :] == "Đạt  95% số xã;"
        assert fix["safe"]

    def test_a_misspelling_whose_right_letters_are_known_is_mended_by_a_button(self):
        paper = letter(block("b1", "Đề nghị các đơn vị tiên hành rà soát."))
        found = next(one for one in findings(paper, settings=Settings()) if one["code"] == "DRF059")
        assert (found["fix"]["replacement"], found["fix"]["safe"]) == ("tiến hành", False)
        (place,) = found["fix"]["places"]
        assert (place["start"], place["end"], place["said"], place["after"]) == (
            19,
            28,
            "tiên hành",
            " rà soát.",
        )

    def test_one_fix_mends_the_same_words_in_every_paragraph(self):
        paper = letter(
            block("b1", "Mời bác sỹ khám; tập huấn cho bác sỹ tuyến xã."),
            block("b2", "Đề nghị các bác sỹ dự."),
        )
        found = [one for one in findings(paper, settings=Settings()) if one["code"] == "DRF082"]
        assert [place["block"] for one in found for place in one["fix"]["places"]] == ["b1", "b1", "b2"]

    def test_a_finding_in_a_table_stands_in_its_cell_with_its_fix(self):
        rows = (("Đơn vị", "Ghi chú | khác", "Việc"), ("Xã Tân Lập", "", "Mời  bác sỹ khám"), ("Xã Tân Hòa",))
        paper = letter(block("b1", "Mời bác sỹ dự."), block("t1", kind=BlockKind.TABLE, rows=rows))
        (found,) = [one for one in findings(paper, settings=Settings()) if one["code"] == "DRF082"]
        paragraph, cell = found["fix"]["places"]
        assert (paragraph["block"], paragraph["row"]) == ("b1", None)
        assert (cell["block"], cell["row"], cell["column"], cell["said"]) == ("t1", 1, 2, "ỹ")
        assert rows[1][2][cell["start"] - 1 : cell["end"]] == "sỹ"

    def test_what_stands_in_no_one_cell_stands_at_its_table(self):
        text = print_text(
            letter(block("t1", kind=BlockKind.TABLE, rows=(("Một", "Hai"),))), on=date(2026, 1, 5)
        )
        start = text.text.index("| Một")
        for span in (Span(start, start + 1), Span(start + 2, start + 11)):
            assert _place(span, text, {"t1": block("t1", rows=(("Một", "Hai"),))}) == Place("t1")

    def test_what_a_draft_still_lacks_is_an_error_as_on_the_command_line(self):
        bare = letter(
            block("b1", "Thực hiện Công văn số …/SYT-NVY của Sở Y tế, đề nghị các đơn vị triển khai."),
            block("b2", "", LabelKind.PLUS),
        )._replace(addressees=(), signature=SignatureBlock(), number="", day=None)
        found = {one["code"] for one in findings(bare, settings=Settings()) if one["severity"] == "error"}
        assert {"DRF045", "DRF069", "DRF070", "DRF072"} <= found

    def test_a_long_paragraph_is_quick(self):
        paper = letter(block("b1", "a  " * 16_000 + ";"))
        began = perf_counter()
        findings(paper, settings=Settings())
        assert perf_counter() - began < 10

    def test_in_english_for_whoever_reads_english(self, client):
        row, _duties = drafted()
        client.force_login(person(Role.SPECIALIST, DEPARTMENT))
        client.cookies["django_language"] = "en"
        found = client.get(reverse("dispatch_check", args=[row.pk])).json()["findings"]
        error = next(one for one in found if one["severity"] == "error")
        assert error["message"].startswith("Still to be written")


class TestRemarks:
    def test_a_suggestion_is_made_and_accepted(self, writer, draft):
        said = writer(
            "dispatch_remark",
            draft.pk,
            data={"block": "b2", "quote": "quan tâm", "text": "Ngắn", "replacement": "khẩn trương"},
        )
        remark = said.json()["remarks"][0]
        assert (remark["quote"], remark["replacement"]) == ("quan tâm", "khẩn trương")
        answer = writer("dispatch_remark_accept", draft.pk, remark["id"], data={}).json()
        assert answer["remarks"] == []
        assert answer["paper"]["blocks"][1]["text"] == "Đề nghị các đơn vị khẩn trương thực hiện."
        assert Remark.objects.get().state == "accepted"

    def test_a_comment_is_settled(self, writer, draft):
        remark = writer("dispatch_remark", draft.pk, data={"block": "b2", "text": "Ai?"}).json()["remarks"][0]
        assert remark["replacement"] is None
        assert writer("dispatch_remark_resolve", draft.pk, remark["id"], data={}).json()["remarks"] == []

    @pytest.mark.parametrize(
        ("sent", "code"),
        [
            ({"block": "b2", "text": ""}, "remark_empty"),
            ({"block": "b9", "text": "Ai?"}, "remark_gone"),
            ({"block": "b2", "text": 7}, "paper_malformed"),
            ({"block": "b2", "text": "x", "replacement": 7}, "paper_malformed"),
            ({"block": "b2", "text": "x" * 6000}, "paper_malformed"),
            ({"block": "b2", "quote": "quan tâm", "replacement": "x" * 6000}, "paper_malformed"),
            ({"block": "b2", "text": "Ai\ud800?"}, "paper_malformed"),
            ({"block": "b2", "text": "Ai\x00?"}, "paper_malformed"),
        ],
    )
    def test_what_says_nothing_is_refused(self, writer, draft, sent, code):
        assert writer("dispatch_remark", draft.pk, data=sent).json()["code"] == code


class TestPast:
    def test_what_changed_reads_word_by_word(self, writer, draft):
        save_draft(
            actor(Role.SPECIALIST, DEPARTMENT),
            draft=draft.pk,
            base=1,
            paper=edited(draft, b2="Đề nghị các xã quan tâm thực hiện."),
        )
        page = writer("dispatch_past", draft.pk).content.decode()
        assert "<del>đơn vị</del> <ins>xã</ins>" in page
        assert reverse("dispatch_restore", args=[draft.pk, 1]) in page

    def test_what_was_passed_over_leaves_no_gap_in_what_they_are_called(self, writer, draft):
        who = actor(Role.SPECIALIST, DEPARTMENT)
        for base, words in ((1, "Một."), (2, "Hai."), (3, "Ba.")):
            save_draft(who, draft=draft.pk, base=base, paper=edited(draft, b2=words), autosave=True)
        page = writer("dispatch_past", draft.pk).content.decode()
        assert "bản 2 so với bản 1" in page
        assert "Bản 4" not in page
        for base, words in ((4, "Bốn."), (5, "Năm.")):
            save_draft(who, draft=draft.pk, base=base, paper=edited(draft, b2=words))
        page = writer("dispatch_past", draft.pk).content.decode()
        assert "bản 3 so với bản 2" in page
        assert reverse("dispatch_restore", args=[draft.pk, 5]) in page

    def test_odd_numbers_show_the_newest(self, client, draft):
        client.force_login(person(Role.SPECIALIST, DEPARTMENT))
        for query in ("tu=x&den=-1", "den=99999999999", "tu=1&den=1", "den=" + "9" * 5000):
            page = client.get(f"{reverse('dispatch_past', args=[draft.pk])}?{query}")
            assert (page.context["old"], page.context["new"]) == (1, 1)

    def test_an_older_version_comes_back_as_a_new_one(self, client, draft):
        head = person(Role.DIRECTOR, DEPARTMENT)
        drafted()
        row = latest(draft)
        was = row.body["blocks"]
        save_draft(
            actor(Role.SPECIALIST, DEPARTMENT), draft=draft.pk, base=1, paper=edited(draft, b1="Khác hẳn.")
        )
        steps.name_signer(actor(Role.SPECIALIST, DEPARTMENT), draft=draft.pk, version=2, signer=head.pk)
        client.force_login(person(Role.SPECIALIST, DEPARTMENT))
        answer = client.post(reverse("dispatch_restore", args=[draft.pk, 1]), {"base": "3"}, follow=True)
        assert answer.redirect_chain == [(reverse("dispatch_edit", args=[draft.pk]), 302)]
        assert [str(said) for said in answer.context["messages"]] == ["Đã lấy lại bản 1 thành bản mới."]
        now = latest(draft)
        assert (now.version, now.body["blocks"]) == (4, was)
        assert now.body["signature"]["name"] == str(head)

    @pytest.mark.parametrize("base", ["", "x", "9" * 5000])
    def test_on_a_version_that_is_none_nothing_comes_back(self, client, draft, base):
        client.force_login(person(Role.SPECIALIST, DEPARTMENT))
        answer = client.post(reverse("dispatch_restore", args=[draft.pk, 1]), {"base": base})
        assert (answer.status_code, latest(draft).version) == (409, 1)


class TestPages:
    def test_the_pdf_is_shown_and_taken_away(self, client, writer, draft):
        assert writer("dispatch_pages", draft.pk).json() == {"version": 1, "pages": 1}
        picture = writer("dispatch_picture", draft.pk, 1)
        assert picture.content[8:12] == b"WEBP"
        assert writer("dispatch_picture", draft.pk, 7).status_code == 404
        pdf = writer("dispatch_pdf", draft.pk)
        assert len(page_sizes(pdf.content, name="a.pdf")) == 1
        assert pdf.headers["Content-Disposition"] == f'attachment; filename="du-thao-{draft.pk}.pdf"'
        docx = client.get(reverse("dispatch_docx", args=[draft.pk]))
        with zipfile.ZipFile(io.BytesIO(docx.content)) as packed:
            assert "word/document.xml" in packed.namelist()

    def test_hostile_words_are_printed_as_words(self, writer):
        row = begun(letter(block("b1", HOSTILE)), unit=DEPARTMENT, who=actor(Role.SPECIALIST, DEPARTMENT))
        assert writer("dispatch_pages", row.pk).json()["pages"] == 1
