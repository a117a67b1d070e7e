"""What independent programs say: Poppler of the signatures, SoftHSM of a key that never leaves its token."""

import shutil
import subprocess
from pathlib import Path

import pkcs11
import pytest
import tampered
from certificates import NOW, holder, signature_png
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pkcs11 import Attribute, CertificateType, ObjectClass
from signed_papers import LATER, leader, prepared, prepared_annex, roots, way

from lantoa.core.kernel import Refused
from lantoa.signing import LEADER, Token, sign, verify

needs_poppler = pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler-utils is not installed")
needs_token = pytest.mark.skipif(shutil.which("softhsm2-util") is None, reason="softhsm2 is not installed")

PIN = "246810"
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


def module():
    """Where the token's program lies."""
    folders = [Path("/usr/lib/softhsm"), *Path("/usr/lib").glob("*/softhsm"), Path("/usr/local/lib/softhsm")]
    return next(str(one / "libsofthsm2.so") for one in folders if (one / "libsofthsm2.so").is_file())


@pytest.fixture(scope="module")
def token(tmp_path_factory):
    """A token in software with the leader's key and certificate."""
    folder = tmp_path_factory.mktemp("token")
    (folder / "tokens").mkdir()
    (folder / "softhsm2.conf").write_text(f"directories.tokendir = {folder}/tokens\nlog.level = ERROR\n")
    one = holder("Lê Thị Thu Hiền")
    key = one.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "key.pem").write_bytes(key)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOFTHSM2_CONF", str(folder / "softhsm2.conf"))
        util = ["softhsm2-util", "--pin", PIN]
        made = ["--init-token", "--free", "--label", "Hà Sơn", "--so-pin", "13579000"]
        subprocess.run([*util, *made], check=True, capture_output=True)
        kept = ["--import", folder / "key.pem", "--token", "Hà Sơn", "--label", "ky", "--id", "01"]
        subprocess.run([*util, *kept], check=True, capture_output=True)
        slot = pkcs11.lib(module()).get_token(token_label="Hà Sơn")
        with slot.open(rw=True, user_pin=PIN) as session:
            shown = {
                Attribute.CLASS: ObjectClass.CERTIFICATE,
                Attribute.CERTIFICATE_TYPE: CertificateType.X_509,
                Attribute.TOKEN: True,
                Attribute.SUBJECT: one.certificate.subject.public_bytes(),
                Attribute.VALUE: one.der,
            }
            session.create_object(shown | {Attribute.LABEL: "ky", Attribute.ID: b"\x01"})
            session.create_object(shown | {Attribute.LABEL: "chi co chung thu", Attribute.ID: b"\x02"})
        yield Token(module=module(), token="Hà Sơn", pin=PIN, key="ky")


@needs_token
def test_a_key_on_a_token_signs(token):
    signed = sign(prepared(), field=LEADER, signer=token, now=NOW, image=signature_png())
    found = verify(signed, roots=roots(), at=LATER)
    assert found.holds
    assert found.signatures[0].name == "Lê Thị Thu Hiền"


@needs_token
@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"pin": "000000"}, "pin_wrong"),
        ({"token": "Khác"}, "no_token"),
        ({"key": "khac"}, "no_key_on_token"),
        ({"key": "chi co chung thu"}, "no_key_on_token"),
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
