"""Signatures made: what they look like, what is refused, and that a time-stamp authority is asked."""

import threading
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from typing import ClassVar

import pypdfium2
import pytest
from asn1crypto import tsp
from certificates import NOW, PASSPHRASE, authority, holder, seal_png, signature_png
from PIL import Image
from pyhanko.pdf_utils.reader import PdfFileReader
from pypdfium2 import raw
from signed_papers import (
    LATER,
    key_of,
    leader,
    made,
    office,
    prepared,
    prepared_annex,
    roots,
    time_stamper,
    way,
)

from lantoa.core.kernel import Refused
from lantoa.signing import LEADER, SEAL, CertificateFile, sign, verify
from lantoa.signing.opened import awaited


def shown(pdf, *, scale=2):
    """Page 1 with what lies over it."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    page.close()
    return document[0], document[0].render(scale=scale).to_pil().convert("RGB")


def pixels_of(image):
    """Red, green, blue of each."""
    return list(zip(*[iter(image.tobytes())] * 3, strict=True))


def colours_in(image, box, *, scale=2):
    """Pixels of a place on the page."""
    _, x0, y0, x1, y1 = box
    cut = image.crop(
        (int(x0 * scale), image.height - int(y1 * scale), int(x1 * scale), image.height - int(y0 * scale))
    )
    return pixels_of(cut)


def test_the_leaders_signature_is_blue_in_its_place_and_hides_nothing():
    box = made().places["signature"]
    _, image = shown(way().signed)
    pixels = colours_in(image, box)
    blue = [pixel for pixel in pixels if pixel[2] > pixel[0] + 60]
    assert len(blue) > 200
    _, before = shown(prepared())
    assert not [pixel for pixel in colours_in(before, box) if pixel[2] > pixel[0] + 60]
    white = sum(pixel == (255, 255, 255) for pixel in pixels)
    assert white > len(pixels) / 2


def test_the_seal_is_red_and_covers_a_third_of_the_signature_from_its_left():
    places = made().places
    _, image = shown(way().sealed)
    assert len([one for one in colours_in(image, places["seal"]) if one[0] > one[2] + 60]) > 200
    _, left, _, right, _ = places["signature"]
    assert (places["seal"].x1 - left) / (right - left) == pytest.approx(1 / 3, abs=0.01)


def test_a_separate_annex_bears_words_at_its_top_right_and_no_image():
    signed = sign(prepared_annex(), field="phu_luc_1", signer=office(), now=NOW, number="05/SVHTTDL-TTBC")
    page, image = shown(signed)
    words = page.get_textpage().get_text_bounded(left=300, bottom=795, right=595, top=842)
    assert words.strip() == "05/SVHTTDL-TTBC; 23/11/2026 09:30:15 +07:00"
    assert verify(signed, roots=roots(), at=LATER).holds
    assert all(max(pixel) - min(pixel) < 10 for pixel in pixels_of(image))


def test_without_image_nothing_is_shown():
    signed = sign(prepared(), field=LEADER, signer=leader(), now=NOW)
    assert shown(signed)[1].tobytes() == shown(prepared())[1].tobytes()


def test_it_is_a_pades_signature_with_its_reason():
    signature = PdfFileReader(BytesIO(way().sealed)).embedded_signatures[0].sig_object
    assert signature["/SubFilter"] == "/ETSI.CAdES.detached"
    assert signature["/Reason"] == "Ký ban hành"


def test_signing_inside_a_running_loop_works():
    async def inside():
        return sign(prepared(), field=LEADER, signer=leader(), now=NOW)

    assert verify(awaited(inside()), roots=roots(), at=LATER).holds


@pytest.mark.parametrize(
    ("signer", "code"),
    [
        (CertificateFile(data=b"", passphrase=""), "certificate_broken"),
        (CertificateFile(data=holder().pem, passphrase=""), "certificate_broken"),
        (CertificateFile(data=holder().p12()[:-40], passphrase=PASSPHRASE), "certificate_broken"),
        (CertificateFile(data=holder().p12(), passphrase="sai"), "passphrase_wrong"),
        (key_of("Hết hạn", days=(-300, -1)), "certificate_expired"),
        (key_of("Chưa tới", days=(5, 300)), "certificate_not_yet"),
        (key_of("Mã hóa", usage=("key_encipherment",)), "certificate_not_for_signing"),
        (key_of("Máy chủ", purposes=("SERVER_AUTH",)), "certificate_not_for_signing"),
        (CertificateFile(data=authority().p12(), passphrase=PASSPHRASE), "certificate_not_for_signing"),
    ],
)
def test_a_certificate_that_cannot_sign_is_refused(signer, code):
    with pytest.raises(Refused, match=code):
        sign(prepared(), field=LEADER, signer=signer, now=NOW)


def test_a_certificate_for_people_with_purposes_signs():
    for purposes in (("EMAIL_PROTECTION",), ("SERVER_AUTH", "EMAIL_PROTECTION")):
        signed = sign(prepared(), field=LEADER, signer=key_of("Có mục đích", purposes=purposes), now=NOW)
        assert verify(signed, roots=roots(), at=LATER).holds


@pytest.mark.parametrize(
    ("pdf", "field", "code"),
    [
        (lambda: way().signed, LEADER, "already_signed"),
        (lambda: way().sealed, LEADER, "already_closed"),
        (lambda: way().prepared, "khac", "no_field"),
        (lambda: way().prepared, "so", "no_field"),
        (lambda: way().bare, LEADER, "no_field"),
        (lambda: b"PK", LEADER, "not_a_pdf"),
    ],
)
def test_a_file_that_cannot_be_signed_is_refused(pdf, field, code):
    with pytest.raises(Refused, match=code):
        sign(pdf(), field=field, signer=leader(), now=NOW)


def png(size):
    out = BytesIO()
    Image.new("L", size).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(
    ("image", "code"),
    [(b"", "image_broken"), (seal_png()[:80], "image_broken"), (png((5000, 5000)), "image_too_large")],
)
def test_an_image_that_cannot_be_shown_is_refused(image, code):
    with pytest.raises(Refused, match=code):
        sign(prepared(), field=SEAL, signer=office(), now=NOW, image=image)


def other_than(asked):
    """What somebody else asked: another nonce."""
    return tsp.TimeStampReq(
        {"version": "v1", "message_imprint": asked["message_imprint"], "nonce": 7, "cert_req": True}
    )


class Authority(BaseHTTPRequestHandler):
    """A time-stamp authority."""

    led_away: ClassVar = []

    def do_POST(self):
        if self.path == "/odd":
            self.wfile.write(b"no HTTP at all\r\n\r\n")
            return
        if self.path == "/moved":
            self.send_response(303)
            self.send_header("Location", "/good")
            self.end_headers()
            return
        asked = tsp.TimeStampReq.load(self.rfile.read(int(self.headers["Content-Length"])))
        answers = {
            "/good": lambda: self.server.stamper.request_tsa_response(asked),
            "/other": lambda: self.server.stamper.request_tsa_response(other_than(asked)),
            "/empty": lambda: tsp.TimeStampResp({"status": {"status": "granted"}}),
            "/busy": lambda: tsp.TimeStampResp({"status": {"status": "rejection"}}),
        }
        answer = answers[self.path]().dump() if self.path in answers else b"no"
        self.send_response(200)
        self.end_headers()
        self.wfile.write(answer)

    def do_GET(self):
        self.led_away.append(self.path)
        self.send_error(404)

    def log_message(self, *_words):
        """Nothing is written."""


@pytest.fixture(scope="module")
def time_authority():
    server = HTTPServer(("127.0.0.1", 0), Authority)
    server.stamper = time_stamper()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_time_stamp_is_asked_for_and_believed(time_authority):
    signed = sign(
        prepared(),
        field=LEADER,
        signer=leader(),
        now=NOW,
        image=signature_png(),
        time_stamps=f"{time_authority}/good",
    )
    (report,) = verify(signed, roots=roots(), at=LATER).signatures
    assert (report.time_stamped, report.signed_at, report.holds) == (True, NOW + timedelta(seconds=2), True)
    (unknown,) = verify(signed, roots=roots("CA lạ"), at=LATER).signatures
    assert (unknown.time_stamped, unknown.signed_at) == (False, NOW)


@pytest.mark.parametrize(
    "address",
    [
        "{}/bad",
        "{}/busy",
        "{}/empty",
        "{}/odd",
        "{}/other",
        "http://127.0.0.1:9/",
        "http://[",
        "ftp://127.0.0.1/",
    ],
)
def test_an_authority_that_does_not_answer_is_said(time_authority, address):
    with pytest.raises(Refused, match="no_time_stamp"):
        sign(prepared(), field=LEADER, signer=leader(), now=NOW, time_stamps=address.format(time_authority))


def test_an_authority_elsewhere_is_not_asked(time_authority):
    with pytest.raises(Refused, match="no_time_stamp"):
        sign(prepared(), field=LEADER, signer=leader(), now=NOW, time_stamps=f"{time_authority}/moved")
    assert not Authority.led_away
