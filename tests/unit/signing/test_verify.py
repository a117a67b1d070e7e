"""Signatures judged: good ones hold at every step, and everything a forger does is seen."""

from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO

import pytest
import tampered
from certificates import NOW, OFFICE, holder, revoked
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, PdfTimeStamper
from signed_papers import LATER, key_of, prepared, roots, time_stamper, way

from lantoa.core.kernel import Refused
from lantoa.signing import LEADER, SEAL, Changes, Covers, Revocation, sign, verify
from lantoa.signing.certificate import load_file
from lantoa.signing.opened import awaited
from lantoa.signing.stamp import no_stamp


def judged(pdf, at=LATER, **more):
    return verify(pdf, **({"roots": roots()} | more), at=at)


def problems(pdf, **more):
    found = judged(pdf, **more)
    return {problem for one in found.signatures for problem in one.problems} | set(found.problems)


def test_a_sealed_paper_says_who_signed_it_and_when():
    found = judged(way().sealed)
    assert found.holds
    first, second = found.signatures
    assert (first.field, first.name, first.organisation) == (LEADER, "Lê Thị Thu Hiền", OFFICE)
    assert (second.field, second.name, second.issuer) == (SEAL, OFFICE, "CA thử của tỉnh Hà Sơn")
    assert first.signed_at == NOW
    assert not first.time_stamped
    assert int(first.serial, 16) == holder("Lê Thị Thu Hiền").certificate.serial_number


def test_the_leaders_signature_allows_the_number_and_the_seal_after_it():
    alone = judged(way().signed).signatures[0]
    assert (alone.covers, alone.changes, alone.holds) == (Covers.FILE, Changes.NONE, True)
    sealed = judged(way().sealed).signatures
    assert [(one.covers, one.changes) for one in sealed] == [
        (Covers.REVISION, Changes.ALLOWED),
        (Covers.FILE, Changes.NONE),
    ]


def test_a_number_nobody_signed_for_is_said():
    assert problems(way().numbered) == {"added_after_last_signature"}


@cache
def stamped(step):
    """Long-term signatures (PAdES B-LTA) bear a time stamp of the whole file behind the last signature."""
    writer = IncrementalPdfFileWriter(BytesIO(getattr(way(), step)))
    return awaited(PdfTimeStamper(time_stamper()).async_timestamp_pdf(writer, "sha256")).getvalue()


@pytest.mark.parametrize("step", ["signed", "sealed"])
def test_a_time_stamp_over_the_whole_file_adds_nothing(step):
    assert stamped(step).startswith(getattr(way(), step))
    assert problems(stamped(step)) == set()
    assert judged(stamped(step)).holds


def test_a_time_stamp_does_not_vouch_for_a_number_nobody_signed_for():
    assert problems(stamped("numbered")) == {"added_after_last_signature"}


def test_stamps_and_what_proves_certificates_may_follow_each_other():
    """B-LTA is stamped again every few years."""
    writer = IncrementalPdfFileWriter(BytesIO(stamped("sealed")))
    again = awaited(PdfTimeStamper(time_stamper()).async_timestamp_pdf(writer, "sha256")).getvalue()
    assert judged(again).holds


def test_a_broken_time_stamp_over_the_file_is_said():
    """One letter of the stamp's own field was changed: the seal never covered it, the stamp did."""
    pdf = stamped("sealed")
    at = pdf.rindex(b"(Timestamp)")
    forged = pdf[:at] + b"(Timestamq)" + pdf[at + 11 :]
    assert problems(forged) == {"time_stamp_broken"}


@pytest.mark.parametrize(
    ("kind", "other"), [(b"/ETSI.RFC3161", b"/ETSI.RFC9999"), (b"/ETSI.CAdES.", b"/ETSI.XAdES.")]
)
def test_what_the_library_passes_over_is_said(kind, other):
    pdf = stamped("sealed")
    at = pdf.rindex(kind)
    found = judged(pdf[:at] + other + pdf[at + len(kind) :])
    assert "signature_of_unknown_kind" in found.problems
    assert not found.holds


@pytest.mark.parametrize("step", ["sealed", "stamped"])
def test_what_a_number_looks_like_cannot_be_drawn_over_after_the_seal(step):
    """The field stays as it is; the stream it shows is written anew under its own number."""

    def change(writer, _page):
        field = writer.root["/AcroForm"]["/Fields"][0].get_object()
        shown = field["/AP"].raw_get("/N")
        shown.get_object()._data = b"0 0 30 14 re f"
        shown.get_object()._encoded_data = None
        writer.mark_update(shown)

    pdf = stamped("sealed") if step == "stamped" else way().sealed
    assert "forbidden_change" in judged(tampered.added_to(pdf, change)).signatures[1].problems


def test_a_file_without_signature_is_not_signed():
    assert problems(way().prepared) == {"not_signed"}
    assert not judged(way().prepared).holds


def test_an_unknown_issuer_is_not_trusted():
    other = sign(prepared(), field=LEADER, signer=key_of("Kẻ lạ", ca="CA lạ"), now=NOW)
    assert problems(other) == {"issuer_unknown"}
    assert problems(other, roots=[]) == {"issuer_unknown"}
    assert judged(other, roots=roots("CA lạ")).holds


def test_a_certificate_is_judged_at_the_time_of_signing():
    """Expired since: the signature still holds. Expired then: it never did."""
    assert judged(way().sealed, at=NOW + timedelta(days=2950)).holds
    brief = key_of("Ngắn hạn", days=(-20, -10))
    early = sign(prepared(), field=LEADER, signer=brief, now=NOW - timedelta(days=15))
    assert judged(early).holds
    claimed = early.replace(b"2026110802", b"2026112302")
    assert claimed != early
    assert {"content_changed", "certificate_not_valid_then"} <= problems(claimed)


def test_a_certificate_for_something_else_is_said():
    """Our own `sign` refuses it; other programs may not."""
    writer = IncrementalPdfFileWriter(BytesIO(prepared()))
    key = load_file(key_of("Mã hóa", usage=("key_encipherment",)))
    meta = PdfSignatureMetadata(field_name=LEADER, md_algorithm="sha256")
    signed = awaited(PdfSigner(meta, key, stamp_style=no_stamp()).async_sign_pdf(writer)).getvalue()
    assert "certificate_not_for_signing" in problems(signed, at=datetime.now(UTC) + timedelta(days=1))


def test_a_signature_from_the_future_is_said():
    assert "signed_in_future" in problems(way().signed, at=NOW - timedelta(days=1))
    assert "signed_in_future" in problems(way().signed, at=NOW - timedelta(minutes=6))


def test_a_clock_a_few_minutes_ahead_is_believed():
    assert judged(way().signed, at=NOW - timedelta(minutes=4)).holds


def test_revocation_is_known_only_from_a_list():
    assert {one.revocation for one in judged(way().sealed).signatures} == {Revocation.UNKNOWN}
    assert {one.revocation for one in judged(way().sealed, crls=[revoked()]).signatures} == {Revocation.GOOD}
    taken = judged(way().sealed, crls=[revoked(holder("Lê Thị Thu Hiền"))])
    assert [one.revocation for one in taken.signatures] == [Revocation.REVOKED, Revocation.GOOD]
    assert taken.signatures[0].problems == ("certificate_revoked",)
    assert not taken.signatures[0].trusted
    stranger = judged(way().sealed, crls=[revoked(ca="CA lạ")])
    assert {one.revocation for one in stranger.signatures} == {Revocation.UNKNOWN}


def outcome(pdf):
    """What comes of it: a judgement or the code of a refusal, never another exception."""
    try:
        return "holds" if judged(pdf).holds else "does not hold"
    except Refused as refused:
        return refused.code


@pytest.mark.parametrize(
    "change",
    [
        tampered.other_words,
        tampered.added_words,
        tampered.script,
        tampered.sticker((100, 300, 400, 400), tampered.white(300, 100)),
        tampered.sticker((100, 300, 400, 400), tampered.black(300, 100), flags=4, kind="/FreeText"),
    ],
    ids=["other words", "added words", "script", "white sticker", "note"],
)
@pytest.mark.parametrize("step", ["signed", "numbered", "sealed"])
def test_a_change_after_the_signature_is_forbidden(step, change):
    """Shadow attacks: the signed bytes stay, an update after them shows something else."""
    forged = tampered.added_to(getattr(way(), step), change)
    found = judged(forged)
    assert all(one.intact for one in found.signatures)
    assert all("forbidden_change" in one.problems for one in found.signatures)
    assert not found.holds


@pytest.mark.parametrize("field", ["so", "ngay", "thang"])
def test_the_number_cannot_change_after_the_seal(field):
    def change(writer, _page):
        for reference in writer.root["/AcroForm"]["/Fields"]:
            if reference.get_object()["/T"] == field:
                reference.get_object()["/V"] = tampered.words("99")
                writer.mark_update(reference)

    found = judged(tampered.added_to(way().sealed, change))
    assert "forbidden_change" in found.signatures[1].problems


def test_a_signature_over_a_part_of_the_file_is_not_enough():
    """Bytes after the end that no table of contents names: nobody signed them."""
    assert not judged(way().sealed + b"\n% more\n").holds
    cut = way().signed.replace(b"/ByteRange [0 ", b"/ByteRange [9 ", 1)
    assert cut != way().signed
    assert {"content_changed", "covers_part_only"} & problems(cut)


@settings(max_examples=25)
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_any_flipped_bit_in_what_is_signed_is_seen(place, bit):
    pdf = way().sealed
    start, end = tampered.signed_range(pdf)
    index = int(place * start) if place < 0.95 else end + int((place - 0.95) * 20 * (len(pdf) - end))
    forged = pdf[:index] + bytes([pdf[index] ^ 1 << bit]) + pdf[index + 1 :]
    assert outcome(forged) != "holds"


@settings(max_examples=40)
@given(data=st.data())
def test_damage_anywhere_is_a_judgement_or_a_refusal(data):
    pdf = way().signed
    index = data.draw(st.integers(0, len(pdf) - 1))
    length = data.draw(st.integers(1, 400))
    cut = data.draw(st.sampled_from([b"", b"\0" * length, b"\xff" * 3, b"<<"]))
    seen = {"holds", "does not hold", "pdf_damaged", "not_a_pdf", "pdf_encrypted", "pdf_hybrid"}
    assert outcome(pdf[:index] + cut + pdf[index + length :]) in seen


@given(st.binary(max_size=300))
def test_no_bytes_at_all_break_it(data):
    for pdf in (data, b"%PDF-1.7\n" + data):
        with pytest.raises(Refused):
            judged(pdf)
