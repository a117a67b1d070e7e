"""A draft begins and is saved."""

from datetime import timedelta

import pytest
from dispatch import begun, block, body, edited, letter
from django.db import connection
from django.utils import timezone
from duties import adopted
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from office import COMMUNE, DEPARTMENT, OFFICE, actor, build_office

from lantoa.apps.audit.selectors import history, verify
from lantoa.apps.drafts.convert import facts_of
from lantoa.apps.drafts.models import Draft, DraftState, DraftVersion, Step
from lantoa.apps.drafts.selectors import papers
from lantoa.apps.drafts.services.write import begin_draft, save_draft
from lantoa.core.document import LabelKind
from lantoa.core.drafting import BlockKind, Line, Source, paper_from_json
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


def specialist():
    return actor(Role.SPECIALIST, OFFICE)


def save(draft, data, *, who=None, base=None, autosave=False):
    base = draft.version if base is None else base
    return save_draft(who or specialist(), draft=draft.pk, base=base, paper=data, autosave=autosave)


def resting(duty):
    """A paper with one block that carries a duty."""
    quote = duty.item.reading.text[duty.item.start : duty.item.end]
    source = Source(
        str(duty.arrival_id), "Kế hoạch", quote, duty.item.start, duty.item.end, duty=str(duty.pk)
    )
    return letter(block("b1", "Mở đầu."), block("b2", duty.action, sources=(source,)))


class TestBegin:
    def test_a_draft_keeps_what_its_paper_says(self):
        row = begun(letter(number="77"))
        assert (row.state, row.kind, row.symbol, row.copies) == ("drafting", "Công văn", "SVHTTDL-TTBC", 12)
        assert row.signer_name == "Lê Thị Thu Hiền"
        assert row.body["number"] == "", "a number is given, never written"
        assert row.body["day"] is None
        assert [event.verb for event in history("draft", row.pk)] == ["draft.begun"]

    def test_the_same_request_is_the_same_draft(self):
        first, again = begun(request="một"), begun(request="một")
        assert first.pk == again.pk
        assert Draft.objects.count() == 1

    def test_the_same_request_twice_at_once_is_the_same_draft(self):
        quicker = []

        def between(execute, sql, *rest):
            found = execute(sql, *rest)
            if '"request" =' in sql and not quicker:
                quicker.append("begins")
                quicker.append(begun(request="một"))
            return found

        with connection.execute_wrapper(between):
            row = begun(request="một")
        assert row.pk == quicker[1].pk
        assert Draft.objects.count() == 1

    def test_somebody_elses_request_is_refused(self):
        begun(request="một")
        with pytest.raises(Refused, match="request_of_another"):
            begun(request="một", who=actor(Role.SPECIALIST, DEPARTMENT))

    def test_duties_and_their_directives_are_tied_to_it(self):
        duties = adopted()
        row = begun(resting(duties[0]), who=actor(Role.SPECIALIST), duties=[duties[1].pk])
        links = dict(row.duties.values_list("duty", "blocks"))
        assert links == {duties[0].pk: ["b2"], duties[1].pk: []}
        assert list(row.bases.values_list("arrival", flat=True)) == [duties[0].arrival_id]

    def test_somebody_elses_duty_is_not_taken(self):
        duties = adopted()
        with pytest.raises(Refused, match="draft_duty_unknown"):
            begun(office=COMMUNE, unit=COMMUNE, duties=[duties[0].pk])

    def test_somebody_elses_directive_is_not_taken(self):
        duties = adopted()
        with pytest.raises(Refused, match="not_found"):
            begun(office=COMMUNE, unit=COMMUNE, arrivals=[duties[0].arrival_id])

    @pytest.mark.parametrize("role", [Role.AUDITOR, Role.COLLABORATOR, Role.ADMINISTRATOR])
    def test_not_everybody_drafts(self, role):
        with pytest.raises(Refused, match="not_permitted"):
            begun(who=actor(role) if build_office() is None else None)

    def test_not_for_an_office_one_does_not_belong_to(self):
        build_office()
        with pytest.raises(Refused, match="draft_office"):
            begin_draft(specialist(), office=COMMUNE, unit=OFFICE, paper=letter())


class TestSave:
    def test_what_is_written_is_kept_with_its_version(self):
        row = begun()
        saved = save(row, edited(row, b1="Câu mới."))
        assert saved.paper.blocks[0].text == "Câu mới."
        assert (saved.draft.version, saved.merged, saved.conflicts) == (2, False, ())
        assert list(DraftVersion.objects.values_list("version", flat=True)) == [1, 2]

    def test_nothing_new_makes_no_version(self):
        row = begun()
        assert save(row, body(row)).draft.version == 1
        assert DraftVersion.objects.count() == 1

    def test_two_people_at_once_lose_nothing(self):
        row, head = begun(), actor(Role.HEAD_OF_UNIT, OFFICE)
        mine, theirs = edited(row, b1="Câu của tôi."), edited(row, b2="Câu của trưởng phòng.")
        save(row, theirs, who=head)
        saved = save(row, mine, base=row.version)
        assert saved.merged
        assert not saved.conflicts
        assert [one.text for one in saved.paper.blocks] == ["Câu của tôi.", "Câu của trưởng phòng."]

    def test_where_both_changed_the_same_both_are_told(self):
        row, head = begun(), actor(Role.HEAD_OF_UNIT, OFFICE)
        mine, theirs = edited(row, b1="Của tôi."), edited(row, b1="Của trưởng phòng.")
        save(row, theirs, who=head)
        saved = save(row, mine, base=row.version)
        assert saved.paper.blocks[0].text == "Của trưởng phòng."
        assert [(one.where, one.mine, one.theirs) for one in saved.conflicts] == [
            ("b1", "Của tôi.", "Của trưởng phòng.")
        ]

    def test_a_letter_that_loses_a_topic_is_named_after_those_it_has(self):
        heads = [
            block(f"h{n}", name, kind=BlockKind.HEADING, label=LabelKind.ARABIC)
            for n, name in enumerate(("Đọc sách", "Dân số"))
        ]
        row = begun(letter(*heads, subject="tuyên truyền: đọc sách; dân số"))
        data = body(row)
        data["blocks"] = [one for one in data["blocks"] if one["id"] != "h1"]
        saved = save(row, data)
        assert saved.paper.subject == saved.draft.subject == "tuyên truyền đọc sách"

    def test_what_no_paper_can_hold_together_is_refused_and_the_draft_can_be_read_on(self):
        row, head = begun(), actor(Role.HEAD_OF_UNIT, OFFICE)
        annexed = edited(row)
        annexed["annexes"] = [{"id": "a1", "title": "PHỤ LỤC", "blocks": [], "apart": False}]
        row = save(row, annexed).draft
        moved, theirs = body(row), edited(row, b2="Câu của trưởng phòng.")
        moved["annexes"][0]["blocks"] = [moved["blocks"].pop()]
        save(row, theirs, who=head)
        with pytest.raises(Refused, match="paper_malformed"):
            save(row, moved, base=row.version)
        assert paper_from_json(Draft.objects.get().body).blocks[1].text == "Câu của trưởng phòng."

    def test_a_source_with_a_number_that_is_none_is_not_kept(self):
        row = begun()
        data = edited(row, b1="Mới.")
        data["blocks"][0]["sources"] = [
            {"paper": "²", "cited": "", "quote": "", "start": 0, "end": 0, "duty": "³", "why": ""}
        ]
        assert save(row, data).paper.blocks[0].sources == ()

    def test_a_base_from_the_future_is_refused(self):
        row = begun()
        with pytest.raises(Refused, match="changed_meanwhile"):
            save(row, edited(row, b1="Mới."), base=9)

    def test_half_a_paper_is_refused_and_changes_nothing(self):
        row = begun()
        with pytest.raises(Refused, match="paper_malformed"):
            save(row, {"schema": "lantoa.paper/1"})
        assert Draft.objects.get().version == 1

    def test_a_source_nobody_knows_is_not_kept(self):
        row = begun()
        data = edited(row, b1="Mới.")
        data["blocks"][0]["sources"] = [
            {"paper": "1", "cited": "Bịa", "quote": "Bịa", "start": 0, "end": 3, "duty": "", "why": ""}
        ]
        assert save(row, data).paper.blocks[0].sources == ()

    def test_a_source_survives_editing_and_undoing(self):
        duty = adopted()[0]
        row = begun(resting(duty), who=actor(Role.SPECIALIST))
        data = edited(row, b2="Viết lại hoàn toàn.")
        first = save(row, data)
        assert first.paper.blocks[1].sources[0].duty == str(duty.pk)
        without = body(row)
        gone = without["blocks"].pop()
        second = save(first.draft, without)
        assert list(second.draft.duties.values_list("blocks", flat=True)) == [[]]
        back = body(row)
        back["blocks"].append(gone)
        third = save(second.draft, back)
        assert third.paper.blocks[1].sources == first.paper.blocks[1].sources
        assert list(third.draft.duties.values_list("blocks", flat=True)) == [["b2"]]

    def test_somebody_elsewhere_does_not_find_it(self):
        row = begun()
        for who in (actor(Role.SPECIALIST, COMMUNE), actor(Role.HEAD_OF_UNIT, "phong-nvvh")):
            with pytest.raises(Refused, match="not_found"):
                save(row, body(row), who=who)

    def test_who_only_looks_changes_nothing(self):
        row = begun()
        with pytest.raises(Refused, match="not_permitted"):
            save(row, edited(row, b1="Mới."), who=actor(Role.AUDITOR))

    @pytest.mark.parametrize("state", [DraftState.FORM, DraftState.APPROVAL])
    def test_a_change_after_a_check_goes_back_before_it(self, state):
        row = begun()
        Draft.objects.update(state=state)
        assert save(row, edited(row, b1="Mới.")).draft.state == DraftState.CONTENT
        assert Step.objects.get().verb == "edited"

    def test_the_signer_may_change_what_waits_for_them(self):
        row, director = begun(), actor(Role.DIRECTOR)
        Draft.objects.update(state=DraftState.APPROVAL, signer=director.id)
        assert save(row, edited(row, b1="Mới."), who=director).draft.state == DraftState.APPROVAL

    @pytest.mark.parametrize("state", [DraftState.SIGNING, DraftState.NUMBERING, DraftState.DROPPED])
    def test_what_was_approved_is_not_written_in(self, state):
        row = begun()
        Draft.objects.update(state=state)
        with pytest.raises(Refused, match="draft_frozen"):
            save(row, edited(row, b1="Mới."))


class TestVersions:
    def test_autosaves_of_one_person_are_one_version(self):
        row = begun()
        for word in ("Một.", "Hai.", "Ba."):
            row = save(row, edited(row, b1=word), autosave=True).draft
        shown = DraftVersion.objects.filter(passed=False)
        assert list(shown.values_list("version", flat=True)) == [1, 4]

    def test_what_another_began_from_a_passed_autosave_still_merges(self):
        row, head = begun(), actor(Role.HEAD_OF_UNIT, OFFICE)
        row = save(row, edited(row, b1="Một."), autosave=True).draft
        theirs, base = edited(row, b2="Của trưởng phòng."), row.version
        row = save(row, edited(row, b1="Hai."), autosave=True).draft
        saved = save(row, theirs, who=head, base=base)
        assert [one.text for one in saved.paper.blocks] == ["Hai.", "Của trưởng phòng."]
        assert not saved.conflicts

    def test_what_was_passed_long_ago_is_let_go_and_merging_still_loses_nothing(self):
        row, head = begun(), actor(Role.HEAD_OF_UNIT, OFFICE)
        row = save(row, edited(row, b1="Một."), autosave=True).draft
        theirs, base = edited(row, b2="Của trưởng phòng."), row.version
        row = save(row, edited(row, b1="Hai."), autosave=True).draft
        DraftVersion.objects.filter(passed=True).update(at=timezone.now() - timedelta(hours=2))
        row = save(row, edited(row, b1="Ba."), autosave=True).draft
        assert not DraftVersion.objects.filter(version=base).exists()
        saved = save(row, theirs, who=head, base=base)
        assert saved.paper.blocks[1].text == "Của trưởng phòng."
        assert saved.paper.blocks[0].text == "Ba."

    def test_after_ten_minutes_a_new_version_begins(self):
        row = begun()
        row = save(row, edited(row, b1="Một."), autosave=True).draft
        DraftVersion.objects.filter(autosave=True).update(began_at=timezone.now() - timedelta(minutes=11))
        row = save(row, edited(row, b1="Hai."), autosave=True).draft
        assert not DraftVersion.objects.filter(passed=True).exists()

    def test_a_save_by_hand_takes_the_autosaves_before_it_along(self):
        row = begun()
        row = save(row, edited(row, b1="Một."), autosave=True).draft
        save(row, edited(row, b1="Hai."))
        assert list(DraftVersion.objects.filter(passed=False).values_list("version", "autosave")) == [
            (1, False),
            (3, False),
        ]


words = st.text(st.sampled_from("abcđê "), min_size=1, max_size=12)
edits = st.lists(
    st.tuples(st.sampled_from([0, 1]), st.sampled_from(["b1", "b2", "b3"]), words, st.integers(0, 3)),
    min_size=1,
    max_size=6,
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits)
def test_no_word_is_ever_lost(changes):
    """Whatever two people save from whatever version they began with: each word stands in the paper or in a conflict,
    or was written over by somebody who had seen it.
    """
    row = begun(letter(*(block(key, f"gốc {key}") for key in ("b1", "b2", "b3"))))
    people = (specialist(), actor(Role.HEAD_OF_UNIT, OFFICE))
    hands = [(row.version, body(row)), (row.version, body(row))]
    for who, key, text, stale in changes:
        base, data = hands[who] if stale else (Draft.objects.get(pk=row.pk).version, body(row))
        data = {
            **data,
            "blocks": [{**one, "text": text if one["id"] == key else one["text"]} for one in data["blocks"]],
        }
        before = paper_from_json(data)
        saved = save(row, data, who=people[who], base=base)
        kept = {one.id: one.text for one in saved.paper.blocks}
        told = {one.where: one.mine for one in saved.conflicts}
        mine = {one.id: one.text for one in before.blocks}[key]
        assert mine in (kept[key], told.get(key)) or mine == _in_version(row, base, key)
        hands[who] = (saved.draft.version, body(row))
    assert verify()


def _in_version(row, base, key):
    kept = DraftVersion.objects.filter(draft=row, version__lte=base).order_by("-version").first()
    return {one["id"]: one["text"] for one in kept.body["blocks"]}[key]


class TestRead:
    def test_the_list_shows_what_is_within_reach(self):
        row, now = begun(due_on=timezone.localdate() - timedelta(days=1)), timezone.now()
        assert list(papers.found(specialist(), sought=papers.Sought(), now=now)) == [row.pk]
        assert not papers.found(actor(Role.CLERK, COMMUNE), sought=papers.Sought(), now=now)
        told = papers.tally(specialist(), now=now)
        assert (told.drafting, told.checking, told.late, told.issued_today) == (1, 0, 1, 0)

    @pytest.mark.parametrize(
        ("sought", "many"),
        [
            ({"words": "bao hiem y te"}, 1),
            ({"words": "đê điều"}, 0),
            ({"words": "%"}, 0),
            ({"stage": "drafting"}, 1),
            ({"stage": "issued"}, 0),
            ({"kind": "Công văn", "mine": True}, 1),
            ({"kind": "Kế hoạch"}, 0),
            ({"urgency": "urgent"}, 1),
            ({"overdue": True}, 0),
        ],
    )
    def test_the_list_is_sought(self, sought, many):
        begun()
        now = timezone.now()
        assert papers.found(specialist(), sought=papers.Sought(**sought), now=now).count() == many

    @pytest.mark.parametrize("sort", [*papers.SORTS, "nonsense"])
    def test_the_list_is_sorted(self, sort):
        day = timezone.localdate()
        first, second = begun(letter(subject="a"), due_on=day), begun(letter(subject="b"))
        keys = list(papers.found(specialist(), sought=papers.Sought(sort=sort), now=timezone.now()))
        ahead = [first.pk, second.pk]
        assert keys == (ahead if sort in ("-changed", "due", "-due", "-issued", "subject") else ahead[::-1])
        assert [row.pk for row in papers.rows(specialist(), keys=keys, now=timezone.now())] == keys

    def test_a_page_of_the_list_asks_little(self, django_assert_max_num_queries):
        for _ in range(5):
            begun()
        who, now = specialist(), timezone.now()
        with django_assert_max_num_queries(6):
            keys = list(papers.found(who, sought=papers.Sought(words="bảo hiểm"), now=now)[:50])
            for row in papers.rows(who, keys=keys, now=now):
                assert (row.unit.name, row.signer, row.open_remarks) == ("Phòng Thông tin - Báo chí", None, 0)
            papers.tally(who, now=now)

    def test_one_paper_with_all_its_page_shows(self, django_assert_max_num_queries):
        duties = adopted()
        row, who = begun(resting(duties[0]), who=actor(Role.SPECIALIST)), actor(Role.SPECIALIST)
        with django_assert_max_num_queries(10):
            whole = papers.whole(who, draft=row.pk, now=timezone.now())
            assert [link.duty.arrival.symbol for link in whole.duties] == [duties[0].arrival.symbol]
        assert whole.paper.subject == row.subject
        with pytest.raises(Refused, match="not_found"):
            papers.whole(actor(Role.SPECIALIST, COMMUNE), draft=row.pk, now=timezone.now())

    def test_departments_stay_apart(self):
        row = begun(office=DEPARTMENT, unit=DEPARTMENT)
        with pytest.raises(Refused, match="not_found"):
            papers.whole(specialist(), draft=row.pk, now=timezone.now())


class TestWhomTheRegisterNames:
    def told(self, *blocks, **fields):
        return facts_of(letter(*blocks, **fields))["recipients"]

    def test_an_article_stands_for_whom_it_charges(self):
        blocks = (
            block("a1", "Điều 1", label=LabelKind.ARTICLE),
            block("a2", "Tổ chức thực hiện", label=LabelKind.ARTICLE),
            block("k1", "Quyết định này có hiệu lực kể từ ngày ký.", label=LabelKind.ARABIC),
            block(
                "k2",
                "Chánh Văn phòng Sở, Trưởng phòng Thông tin - Báo chí và Chủ tịch UBND các xã chịu trách nhiệm thi hành Quyết định này./.",
                label=LabelKind.ARABIC,
            ),
        )
        lines = (Line("Như Điều 2"), Line("Sở Nội vụ"))
        assert self.told(*blocks, addressees=(), recipients=lines) == (
            "Chánh Văn phòng Sở, Trưởng phòng Thông tin - Báo chí và Chủ tịch UBND các xã; Sở Nội vụ"
        )
        assert self.told(*blocks, addressees=(), recipients=(Line("Như Điều 1"),)) == "Như Điều 1"

    def test_as_above_are_those_it_addresses(self):
        assert self.told(addressees=(Line("Sở Y tế;"),), recipients=(Line("Như trên"),)) == "Sở Y tế"
