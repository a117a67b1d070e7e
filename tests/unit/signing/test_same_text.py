"""The signed file is the approved paper, or the difference is told."""

import pytest
import tampered
from certificates import NOW, signature_png
from papers_to_send import block
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from signed_papers import BLANK, leader, made, office, prepared, prepared_annex, way

from lantoa.core.kernel import Refused
from lantoa.signing import LEADER, SEAL, fill_number, same_text, sign


@pytest.mark.parametrize("step", ["prepared", "signed", "numbered", "sealed"])
def test_every_step_of_the_same_paper_is_the_same(step):
    assert same_text(prepared(), signed=getattr(way(), step)) is None


def test_one_word_more_is_seen_and_shown():
    other = prepared(BLANK._replace(subject="tuyên truyền: bảo hiểm y tế toàn dân; phòng, chống dịch bệnh"))
    signed = sign(other, field=LEADER, signer=leader(), now=NOW)
    found = same_text(prepared(), signed=signed)
    assert (found.code, found.page) == ("text", 1)
    assert "học sinh;" in found.approved
    assert "toàn dân;" in found.signed


def test_another_paper_is_not_this_one():
    assert same_text(prepared(), signed=prepared_annex()).code == "text"


def test_more_pages_are_seen():
    long = BLANK._replace(blocks=tuple(block(f"b{n}", f"Đoạn thứ {n} của văn bản.") for n in range(60)))
    found = same_text(prepared(), signed=prepared(long))
    assert (found.code, found.page, found.approved) == ("page_count", 0, "1")
    assert int(found.signed) > 1


def test_a_stroke_more_is_seen_though_the_words_are_the_same():
    assert (
        same_text(prepared(), signed=tampered.added_to(way().signed, tampered.added_words)).code == "picture"
    )


@pytest.mark.parametrize("flags", [0, 4, 36], ids=["screen only", "screen and print", "print only"])
def test_something_laid_over_the_page_is_seen(flags):
    laid = tampered.sticker((100, 300, 200, 320), tampered.black(100, 20), flags=flags)
    assert same_text(prepared(), signed=tampered.added_to(way().sealed, laid)).code == "covered"


def test_a_field_of_number_elsewhere_than_approved_is_something_laid_over():
    more = {"/FT": pdf_name("/Tx"), "/T": tampered.words("so")}
    moved = tampered.sticker((100, 300, 200, 320), tampered.black(100, 20), kind="/Widget", **more)
    assert same_text(prepared(), signed=tampered.added_to(way().sealed, moved)).code == "covered"


def test_the_sealed_paper_bears_the_number_it_was_given():
    assert same_text(way().numbered, signed=way().sealed) is None
    other = fill_number(way().signed, number="50", day="23", month="11")
    found = same_text(way().numbered, signed=sign(other, field=SEAL, signer=office(), now=NOW))
    assert (found.code, found.page, found.approved, found.signed) == ("number", 1, "05", "50")
    gone = same_text(way().numbered, signed=way().signed)
    assert (gone.code, gone.signed) == ("number", "")


def test_a_number_that_looks_like_another_is_seen():
    """The value stays, the picture of it is another."""

    def change(writer, _page):
        other = writer.root["/AcroForm"]["/Fields"]
        number, day = (
            next(one for one in other if one.get_object()["/T"] == name) for name in ("so", "ngay")
        )
        number.get_object()[pdf_name("/AP")] = day.get_object()["/AP"]
        writer.mark_update(number)

    assert same_text(way().numbered, signed=tampered.added_to(way().numbered, change)).code == "covered"


def signature_at(rectangle, drawn):
    more = {"/FT": pdf_name("/Sig"), "/T": tampered.words("khac"), "/V": generic.DictionaryObject()}
    return tampered.sticker(rectangle, drawn, kind="/Widget", **more)


def test_a_signature_may_not_hide_words():
    hiding = signature_at((180, 620, 460, 680), tampered.white(280, 60))
    assert same_text(prepared(), signed=tampered.added_to(way().signed, hiding)).code == "hidden"


def test_a_signature_may_not_fill_the_page():
    filling = signature_at((60, 100, 560, 700), tampered.black(500, 600))
    assert (
        same_text(prepared(), signed=tampered.added_to(way().signed, filling)).code == "signature_too_large"
    )


def test_a_page_of_another_size_is_seen():
    def change(writer, page):
        page.get_object()[pdf_name("/MediaBox")] = generic.ArrayObject(
            map(generic.NumberObject, (0, 0, 595, 700))
        )
        writer.mark_update(page)

    assert same_text(prepared(), signed=tampered.added_to(prepared(), change)).code == "page_size"


def test_a_script_is_seen():
    assert (
        same_text(prepared(), signed=tampered.added_to(way().sealed, tampered.script)).code
        == "active_content"
    )


def acting_mark(key):
    action = generic.DictionaryObject(
        {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): tampered.words("1")}
    )
    return tampered.sticker((1, 1, 2, 2), b"", kind="/Link", **{key: action})


@pytest.mark.parametrize("key", ["/A", "/AA"])
def test_something_that_acts_when_touched_is_seen(key):
    found = same_text(prepared(), signed=tampered.added_to(way().sealed, acting_mark(key)))
    assert found.code == "active_content"


def named(**entries):
    return generic.DictionaryObject({pdf_name(f"/{key}"): value for key, value in entries.items()})


SCRIPT = named(S=pdf_name("/JavaScript"), JS=tampered.words("1"))
LAUNCH = named(S=pdf_name("/Launch"), F=tampered.words("a.exe"))


def behind_a_link(action):
    """A link that leads where it says, and does something more afterwards."""
    link = named(
        S=pdf_name("/URI"), URI=tampered.words("https://example.vn"), Next=generic.ArrayObject([action])
    )
    return tampered.sticker((1, 1, 2, 2), b"", kind="/Link", **{"/A": link})


def attached(writer, page):
    """A file that hangs on a mark nobody sees."""
    file = named(
        F=tampered.words("a.exe"), EF=named(F=writer.add_object(generic.StreamObject(stream_data=b"MZ")))
    )
    tampered.sticker((1, 1, 2, 2), b"", flags=2, kind="/FileAttachment", **{"/FS": file})(writer, page)


def bookmarked(writer, _page):
    """A line of the table of contents that starts a program."""
    writer.root[pdf_name("/Outlines")] = named(First=named(Title=tampered.words("1"), A=LAUNCH))
    writer.update_root()


@pytest.mark.parametrize(
    "change",
    [behind_a_link(SCRIPT), behind_a_link(LAUNCH), attached, bookmarked],
    ids=["script behind a link", "program behind a link", "file", "bookmark"],
)
def test_something_that_acts_is_seen_wherever_it_hides(change):
    found = same_text(prepared(), signed=tampered.added_to(way().sealed, change))
    assert found.code == "active_content"


def test_a_link_is_harmless_but_something_laid_over_nothing():
    link = named(S=pdf_name("/URI"), URI=tampered.words("https://example.vn"))
    laid = tampered.sticker((1, 1, 2, 2), b"", kind="/Link", **{"/A": link})
    assert same_text(prepared(), signed=tampered.added_to(way().sealed, laid)) is None


def test_the_image_of_a_signature_may_cross_the_leaders_name():
    signed = sign(prepared(), field=LEADER, signer=leader(), now=NOW, image=signature_png())
    assert same_text(prepared(), signed=signed) is None


@pytest.mark.parametrize("junk", [b"", b"abc", b"%PDF-1.7\nabc"])
def test_junk_is_refused(junk):
    with pytest.raises(Refused):
        same_text(made().data, signed=junk)
