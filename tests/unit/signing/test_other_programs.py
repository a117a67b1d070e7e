"""What independent programs say: Poppler of the signatures, SoftHSM of a key that never leaves its token."""

import shutil
import subprocess
from datetime import timedelta

import pytest
import tampered
from certificates import NOW, holder, signature_png
from signed_papers import LATER, leader, prepared, prepared_annex, roots, way
from tokens import PIN, add_token, module, needs_token

from lantoa.core.kernel import Refused
from lantoa.signing import LEADER, Token, sign, verify

needs_poppler = pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler-utils is not installed")

VALID, INVALID = "Signature is Valid.", "Digest Mismatch."


def judged_by_poppler(pdf, folder):
    """What `pdfsig` says of each signature, in their order, and of the number of signed bytes."""
    path = folder / "paper.pdf"
    path.write_bytes(pdf)
    told = subprocess.run(["pdfsig", "-nocert", path], capture_output=True, text=True, check=False).stdout
    return [
        line.split(":", 1)[1].strip() for line in told.splitlines() if "Signature Validation:" in line
    ], told


@needs_poppler
@pytest.mark.parametrize(("step", "count"), [("signed", 1), ("numbered", 1), ("sealed", 2)])
def test_poppler_agrees_at_every_step(step, count, tmp_path):
    """The leader's signature stays valid after the number and after the seal."""
    told, whole = judged_by_poppler(getattr(way(), step), tmp_path)
    assert told == [VALID] * count
    assert "Lê Thị Thu Hiền" in whole
    assert whole.count("Signature Type: ETSI.CAdES.detached") == count
    assert ("Not total document signed" in whole) == (step != "signed")


@needs_poppler
def test_poppler_agrees_that_a_changed_byte_breaks_it(tmp_path):
    pdf = bytearray(way().sealed)
    start, _ = tampered.signed_range(way().signed)
    pdf[start // 2] ^= 1
    told, _ = judged_by_poppler(bytes(pdf), tmp_path)
    assert told != [VALID, VALID]
    assert VALID not in told


@needs_poppler
def test_poppler_agrees_about_an_annex(tmp_path):
    signed = sign(prepared_annex(), field="phu_luc_1", signer=leader(), now=NOW, number="05/KH-SVHTTDL")
    assert judged_by_poppler(signed, tmp_path)[0] == [VALID]


@pytest.fixture(scope="module")
def token(tmp_path_factory):
    """A token in software with the leader's key and certificate, an old one, and one without its key."""
    folder = tmp_path_factory.mktemp("token")
    old = holder("Lê Thị Thu Hiền", days=(-300, -1))
    pairs = [("ky", holder("Lê Thị Thu Hiền")), ("ky cu", old)]
    add_token(folder, "Hà Sơn", pairs=pairs, certificates=[("chi co chung thu", holder())])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOFTHSM2_CONF", str(folder / "softhsm2.conf"))
        yield Token(module=module(), token="Hà Sơn", pin=PIN, key="ky")


@needs_token
def test_a_key_on_a_token_signs(token):
    signed = sign(prepared(), field=LEADER, signer=token, now=NOW, image=signature_png())
    found = verify(signed, roots=roots(), at=LATER)
    assert found.holds
    assert found.signatures[0].name == "Lê Thị Thu Hiền"


@needs_token
def test_what_is_there_once_need_not_be_named(token):
    """The only token plugged in, and the only key on it whose certificate is good today."""
    signed = sign(prepared(), field=LEADER, signer=Token(module=token.module, pin=PIN), now=NOW)
    assert verify(signed, roots=roots(), at=LATER).holds


@needs_token
def test_a_token_with_old_certificates_alone_says_so(token):
    with pytest.raises(Refused, match="certificate_expired"):
        sign(
            prepared(),
            field=LEADER,
            signer=Token(module=token.module, pin=PIN),
            now=NOW + timedelta(days=2901),
        )


@needs_token
@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"pin": "000000"}, "pin_wrong"),
        ({"token": "Khác"}, "no_token"),
        ({"key": "khac"}, "no_key_on_token"),
        ({"key": "chi co chung thu"}, "no_key_on_token"),
        ({"key": "ky cu"}, "certificate_expired"),
        ({"module": "/khong/co.so"}, "no_token_program"),
    ],
)
def test_a_token_that_cannot_sign_is_said(token, change, code):
    given = {"module": token.module, "token": token.token, "pin": token.pin, "key": token.key} | change
    with pytest.raises(Refused, match=f"'{code}'"):
        sign(prepared(), field=LEADER, signer=Token(**given), now=NOW)


@pytest.mark.parametrize("secret", [Token(module="m", token="t", pin=PIN, key="k"), leader()])
def test_nothing_secret_is_printed(secret):
    assert PIN not in repr(secret)
    assert "Hà Sơn" not in repr(secret)
