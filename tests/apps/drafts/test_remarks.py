"""Comments and suggestions."""

import pytest
from dispatch import TEXT, begun, content_checked, edited
from office import COMMUNE, OFFICE, actor

from lantoa.apps.drafts.convert import paper_of
from lantoa.apps.drafts.models import Draft, DraftState, Remark
from lantoa.apps.drafts.services import remarks
from lantoa.apps.drafts.services.write import save_draft
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


def specialist():
    return actor(Role.SPECIALIST, OFFICE)


def head():
    return actor(Role.HEAD_OF_UNIT, OFFICE)


def add(row, *, who=None, **words):
    return remarks.add_remark(who or head(), draft=row.pk, **words)


def suggested(row):
    return add(row, block="b1", quote="hằng ngày", replacement="hằng tuần")


class TestAdd:
    def test_on_a_block_or_on_the_whole(self):
        row = begun()
        assert add(row, text=" Thiếu thời hạn. ").text == "Thiếu thời hạn."
        assert add(row, block="b1", quote="phát tin", text="Mấy lần?").block == "b1"

    def test_the_same_twice_is_one(self):
        row = begun()
        assert add(row, text="Thiếu.").pk == add(row, text="Thiếu.").pk

    @pytest.mark.parametrize(
        ("words", "code"),
        [
            ({"text": " "}, "remark_empty"),
            ({"block": "b1", "quote": "phát tin", "replacement": "phát tin"}, "remark_empty"),
            ({"block": "b9", "text": "x"}, "remark_gone"),
            ({"block": "b1", "quote": "không có", "text": "x"}, "remark_gone"),
            ({"block": "b1", "replacement": "x"}, "remark_needs_words"),
        ],
    )
    def test_half_a_remark_is_refused(self, words, code):
        with pytest.raises(Refused, match=code):
            add(begun(), **words)

    def test_who_only_looks_says_nothing(self):
        row = begun()
        with pytest.raises(Refused, match="not_permitted"):
            add(row, who=actor(Role.AUDITOR), text="x")
        with pytest.raises(Refused, match="not_found"):
            add(row, who=actor(Role.SPECIALIST, COMMUNE), text="x")

    def test_not_on_what_is_closed(self):
        row = begun()
        Draft.objects.update(state=DraftState.DROPPED)
        with pytest.raises(Refused, match="draft_not_now"):
            add(row, text="x")

    def test_not_without_end(self, monkeypatch):
        row = begun()
        monkeypatch.setattr(remarks, "MOST_OPEN", 2)
        add(row, text="1")
        add(row, text="2")
        with pytest.raises(Refused, match="remark_too_many"):
            add(row, text="3")


class TestSettle:
    def test_settled_once(self):
        row = begun()
        one = add(row, text="Thiếu.")
        for _ in "12":
            after = remarks.settle_remark(specialist(), remark=one.pk)
        assert (after.state, after.settled_by_id) == ("resolved", specialist().id)

    def test_somebody_elses_is_not_found(self):
        one = add(begun(), text="Thiếu.")
        for who, key in ((actor(Role.CLERK, COMMUNE), one.pk), (specialist(), 0)):
            with pytest.raises(Refused, match="not_found"):
                remarks.settle_remark(who, remark=key)


class TestAccept:
    def test_the_suggested_words_stand_there(self):
        row = begun()
        one = suggested(row)
        for _ in "12":
            remarks.accept_suggestion(specialist(), remark=one.pk)
        row = Draft.objects.get()
        assert paper_of(row.body).blocks[0].text == TEXT.replace("hằng ngày", "hằng tuần")
        assert (row.version, Remark.objects.get().state) == (2, "accepted")

    def test_words_are_taken_out(self):
        row = begun()
        one = add(row, block="b1", quote=" hằng ngày", replacement="")
        remarks.accept_suggestion(specialist(), remark=one.pk)
        assert paper_of(Draft.objects.get().body).blocks[0].text == TEXT.replace(" hằng ngày", "")

    def test_a_check_is_undone_by_it(self):
        row = content_checked()
        one = suggested(row)
        remarks.accept_suggestion(specialist(), remark=one.pk)
        assert Draft.objects.get().state == DraftState.CONTENT

    def test_not_when_no_paper_could_hold_the_words(self):
        row = begun()
        one = add(row, block="b1", quote="hằng ngày", replacement="dài " * 20_000)
        with pytest.raises(Refused, match="paper_malformed"):
            remarks.accept_suggestion(specialist(), remark=one.pk)
        assert paper_of(Draft.objects.get().body).blocks[0].text == TEXT

    def test_not_when_its_words_are_gone(self):
        row = begun()
        one = suggested(row)
        save_draft(specialist(), draft=row.pk, base=row.version, paper=edited(row, b1="Khác."))
        with pytest.raises(Refused, match="remark_gone"):
            remarks.accept_suggestion(specialist(), remark=one.pk)
        assert Remark.objects.get().state == "open"

    def test_not_a_comment_nor_a_settled_one(self):
        row = begun()
        comment, one = add(row, text="Thiếu."), suggested(row)
        remarks.settle_remark(specialist(), remark=one.pk)
        for key in (comment.pk, one.pk):
            with pytest.raises(Refused, match="remark_settled"):
                remarks.accept_suggestion(specialist(), remark=key)

    def test_not_in_what_was_approved(self):
        row = begun()
        one = suggested(row)
        Draft.objects.update(state=DraftState.SIGNING)
        with pytest.raises(Refused, match="draft_frozen"):
            remarks.accept_suggestion(specialist(), remark=one.pk)
