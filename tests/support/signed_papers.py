"""A paper of an invented office on its way: bare, prepared, signed by its leader, numbered, sealed."""

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from asn1crypto import keys, x509
from certificates import NOW, OFFICE, PASSPHRASE, authority, holder, seal_png, signature_png
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from papers_to_send import PAPER
from pyhanko.sign.timestamps import DummyTimeStamper

from lantoa.core.typesetting import set_annexes, set_paper
from lantoa.signing import LEADER, SEAL, CertificateFile, fill_number, prepare, sign
from lantoa.writing import write_pdf

DAY = date(2026, 11, 23)
LATER = NOW + timedelta(days=1)
BLANK = PAPER._replace(number="", day=None)


class Way(NamedTuple):
    """The same paper after each step."""

    bare: bytes
    prepared: bytes
    signed: bytes
    numbered: bytes
    sealed: bytes


def made(paper=BLANK):
    """The paper's PDF and its places."""
    return write_pdf(set_paper(paper, on=DAY))


@cache
def prepared(paper=BLANK):
    """The paper ready to be signed."""
    pdf = made(paper)
    return prepare(pdf.data, places=pdf.places)


@cache
def prepared_annex():
    """An annex that is a file of its own, ready to be signed."""
    (sheet,) = set_annexes(BLANK, on=DAY)
    pdf = write_pdf(sheet)
    return prepare(pdf.data, places=pdf.places)


@cache
def key_of(*name, **more):
    """What somebody signs with."""
    return CertificateFile(data=holder(*name, **more).p12(), passphrase=PASSPHRASE)


def leader():
    """What the leader signs with."""
    return key_of("Lê Thị Thu Hiền")


def office():
    """What the organisation's seal signs with."""
    return key_of(OFFICE)


def time_stamper():
    """A time-stamp authority of ours, its clock two seconds ahead of NOW."""
    one = holder("Dấu thời gian", purposes=("TIME_STAMPING",))
    key = one.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return DummyTimeStamper(
        x509.Certificate.load(one.der), keys.PrivateKeyInfo.load(key), fixed_dt=NOW + timedelta(seconds=2)
    )


def roots(*names):
    """What is trusted."""
    return [x509.Certificate.load(authority(*names).der)]


@cache
def way():
    """All the steps."""
    pdf = made()
    signed = sign(
        prepared(), field=LEADER, signer=leader(), now=NOW, image=signature_png(), reason="Ký ban hành"
    )
    numbered = fill_number(signed, number="05", day="23", month="11")
    sealed = sign(numbered, field=SEAL, signer=office(), now=NOW, image=seal_png())
    return Way(pdf.data, prepared(), signed, numbered, sealed)
