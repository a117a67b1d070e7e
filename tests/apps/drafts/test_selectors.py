"""The register in the decree's columns; what changed between versions."""

from datetime import timedelta

import pytest
from arrivals import registered
from dispatch import approved, begun, block, body, edited, issued, letter, numbered, recalled, signed
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from office import COMMUNE, DEPARTMENT, OFFICE, actor

from lantoa.apps.drafts.models import Book, NumberSeries
from lantoa.apps.drafts.selectors import register, versions
from lantoa.apps.drafts.selectors.series import figures_ahead
from lantoa.apps.drafts.selectors.versions import Piece, compared, pieces
from lantoa.apps.drafts.services import numbers
from lantoa.apps.drafts.services.copies import make_copy
from lantoa.apps.drafts.services.write import save_draft
from lantoa.core.drafting import BlockKind, Line
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role


def clerk():
    return actor(Role.CLERK)


def sought(**asked):
    return register.register(clerk(), office=DEPARTMENT, sought=register.Sought(**asked), now=timezone.now())


@pytest.mark.django_db
class TestRegister:
    def test_the_ten_columns(self):
        row = issued()
        line = sought().rows[0]
        assert line[:7] == (
            "01/SVHTTDL-TTBC",
            row.dated_on,
            "Công văn: tuyên truyền: bảo hiểm y tế học sinh; phòng, chống dịch bệnh",
            "Người director.so-vhttdl",
            "Báo và Phát thanh, Truyền hình Hà Sơn; UBND tỉnh",
            "VT, TTBC",
            12,
        )
        assert (line.sent, line.received, line.note, line.draft) == (None, "", "", row.pk)

    def test_reserved_and_cancelled_numbers_say_why(self):
        row = numbered()
        book = Book.objects.get()
        numbers.reserve(clerk(), book=book.pk, reason="Giữ cho giấy mời")
        numbers.cancel(clerk(), number=row.numbers.get().pk, reason="Cấp nhầm")
        assert [(line.symbol, line.note, line.draft) for line in sought().rows] == [
            ("02", "Giữ chỗ: Giữ cho giấy mời", None),
            ("01/SVHTTDL-TTBC", "Đã hủy: Cấp nhầm", None),
        ]
        idle = register.idle(clerk(), office=DEPARTMENT, now=timezone.now(), book=book.pk)
        assert [one.number for one in idle] == [2]

    def test_what_was_done_to_a_paper_since_is_noted(self):
        row = issued()
        recalled(row, reason="Sai thẩm quyền")
        assert (sought().rows[0].note, sought().rows[0].state) == ("Thu hồi: Sai thẩm quyền", "recalled")

    def test_copies_stand_in_their_own_book(self):
        issued()
        make_copy(
            clerk(),
            office=DEPARTMENT,
            kind="SY",
            signer=actor(Role.DIRECTOR).id,
            recipients="UBND xã Tân Lập",
            arrival=registered().pk,
        )
        book = Book.objects.get(code="sao")
        line = sought(book=book.pk).rows[0]
        assert (line.symbol, line.title, line.recipients) == (
            "01/SY-SVHTTDL",
            "Sao y: 1/SYT-NVY",
            "UBND xã Tân Lập",
        )

    def test_it_is_sought_and_sorted(self):
        row = numbered()
        today = timezone.localdate()
        for asked, many in (
            ({"year": today.year}, 1),
            ({"year": today.year - 1}, 0),
            ({"kind": "Công văn", "state": "used"}, 1),
            ({"state": "cancelled"}, 0),
            ({"since": today, "until": today}, 1),
            ({"until": today - timedelta(days=1)}, 0),
            ({"words": "bao hiem"}, 1),
            ({"words": "đê điều"}, 0),
            ({"words": "%"}, 0),
        ):
            assert sought(**asked).total == many, asked
        for sort in (*register.SORTS, "nonsense"):
            assert sought(sort=sort).rows[0].draft == row.pk
        with pytest.raises(Refused, match="period_backwards"):
            sought(since=today, until=today - timedelta(days=1))
        assert register.years(clerk(), office=DEPARTMENT, now=timezone.now()) == [today.year]

    def test_pages_of_fifty(self):
        numbered()
        book = Book.objects.get()
        for number in range(51):
            numbers.reserve(clerk(), book=book.pk, reason=f"Giữ {number}")
        page = sought(page=2)
        assert (len(page.rows), page.total, page.pages) == (2, 52, 2)
        assert sought(page=99).rows == page.rows
        volume = register.volume(clerk(), office=DEPARTMENT, sought=register.Sought(), now=timezone.now())
        assert [line.symbol for line in volume][:3] == ["01/SVHTTDL-TTBC", "02", "03"]

    def test_a_volume_has_an_end(self, monkeypatch):
        numbered()
        monkeypatch.setattr(register, "MOST", 0)
        with pytest.raises(Refused, match="period_too_long"):
            register.volume(clerk(), office=DEPARTMENT, sought=register.Sought(), now=timezone.now())

    def test_only_those_who_see_the_office(self):
        numbered()
        now = timezone.now()
        for who in (actor(Role.CLERK, COMMUNE), actor(Role.SPECIALIST, OFFICE)):
            with pytest.raises(Refused, match="not_permitted"):
                register.register(who, office=DEPARTMENT, sought=register.Sought(), now=now)
            with pytest.raises(Refused, match="not_permitted"):
                register.idle(who, office=DEPARTMENT, now=now)

    def test_a_page_asks_little(self, django_assert_max_num_queries):
        issued()
        for _ in range(3):
            numbered()
        who, now = clerk(), timezone.now()
        with django_assert_max_num_queries(6):
            register.register(who, office=DEPARTMENT, sought=register.Sought(words="bảo hiểm"), now=now)


@pytest.mark.django_db
class TestVersions:
    def test_they_are_listed_opened_and_compared(self):
        row, now = begun(), timezone.now()
        who = actor(Role.SPECIALIST, OFFICE)
        save_draft(who, draft=row.pk, base=1, paper=edited(row, b1="Thực hiện kế hoạch mới."))
        assert [one.version for one in versions.versions(who, draft=row.pk, now=now)] == [2, 1]
        assert versions.version(who, draft=row.pk, number=1, now=now).blocks[0].text.endswith("hằng ngày.")
        changed = versions.changes(who, draft=row.pk, old=1, new=2, now=now)
        assert [(one.where, one.change) for one in changed] == [("b1", "changed")]
        assert changed[0].pieces[0] == Piece("same", "Thực hiện kế hoạch")
        assert body(row)["blocks"][0]["text"] == "Thực hiện kế hoạch mới."

    def test_not_those_of_others_nor_those_there_are_not(self):
        row, now = begun(), timezone.now()
        with pytest.raises(Refused, match="not_found"):
            versions.versions(actor(Role.CLERK, COMMUNE), draft=row.pk, now=now)
        with pytest.raises(Refused, match="not_found"):
            versions.version(clerk(), draft=row.pk, number=9, now=now)


@pytest.mark.django_db
@pytest.mark.parametrize(("last", "figures"), [(0, 2), (98, 2), (99, 3), (998, 3), (999, 4)])
def test_the_blank_is_as_wide_as_the_number_to_come(last, figures):
    numbered()
    row, today = approved(), timezone.localdate()
    NumberSeries.objects.update(last=last)
    assert figures_ahead(row, on=today) == figures
    assert figures_ahead(row, on=today.replace(year=today.year + 1)) == 2


@pytest.mark.django_db
def test_papers_that_wait_for_their_numbers_are_counted_before_it():
    numbered()
    NumberSeries.objects.update(last=98)
    row = approved()
    assert figures_ahead(row, on=timezone.localdate()) == 2
    signed()
    assert figures_ahead(row, on=timezone.localdate()) == 3


class TestCompared:
    def test_added_removed_changed_moved(self):
        one, two, three, four = (block(f"b{n}", f"đoạn số {n}") for n in range(1, 5))
        before = letter(one, two, three)
        after = letter(four, three, two._replace(text="đoạn thứ 2"))
        told = [(each.where, each.change) for each in compared(before, after)]
        assert told == [("b1", "removed"), ("b4", "added"), ("b3", "moved"), ("b2", "changed")]

    def test_fields_in_the_offices_words(self):
        before = letter(subject="cũ", copies=None)
        after = letter(subject="mới", copies=3, recipients=(Line("Như trên", "để b/c"),))
        told = {each.name: [piece.words for piece in each.pieces] for each in compared(before, after)}
        assert told["Trích yếu"] == ["cũ", "mới"]
        assert told["Số bản"] == ["", "3"]
        assert told["Nơi nhận"][-1].endswith("(để b/c)")

    def test_tables_by_their_cells(self):
        table = block("t", kind=BlockKind.TABLE, rows=(("Xã", "Số"), ("Tân Lập", "12")))
        after = table._replace(rows=(("Xã", "Số"), ("Tân Lập", "13")))
        found = compared(letter(table), letter(after))[0].pieces
        assert found[-1].words == "13"
        more = compared(letter(table), letter(table._replace(rows=(*table.rows, ("Phú Xuân", "9")))))[
            0
        ].pieces
        assert [piece.words for piece in more] == ["Xã | Số \n Tân Lập | 12", "\n Phú Xuân | 9"]

    def test_a_very_long_paragraph_is_shown_whole(self):
        old, new = "a " * 2000, "b " * 2000
        assert pieces(old, new) == (Piece("removed", old), Piece("added", new))

    @given(st.text(st.sampled_from("ab ê"), max_size=40), st.text(st.sampled_from("ab ê"), max_size=40))
    def test_both_texts_can_be_read_from_the_pieces(self, old, new):
        found = pieces(old, new)
        assert " ".join(piece.words for piece in found if piece.change != "added") == old
        assert " ".join(piece.words for piece in found if piece.change != "removed") == new
