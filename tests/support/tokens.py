"""Tokens in software (SoftHSM 2): folders of them, filled by a process of their own so that none is open here."""

import ctypes
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pkcs11
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pkcs11 import Attribute, CertificateType, ObjectClass

PIN = "246810"
SUPERVISOR = "13579000"
needs_token = pytest.mark.skipif(shutil.which("softhsm2-util") is None, reason="softhsm2 is not installed")


def module():
    """Where the token's program lies."""
    folders = [Path("/usr/lib/softhsm"), *Path("/usr/lib").glob("*/softhsm"), Path("/usr/local/lib/softhsm")]
    return next(str(one / "libsofthsm2.so") for one in folders if (one / "libsofthsm2.so").is_file())


def settings_of(folder):
    """The settings of a folder of tokens; programs find them by the environment variable SOFTHSM2_CONF."""
    (folder / "tokens").mkdir(parents=True, exist_ok=True)
    path = folder / "softhsm2.conf"
    path.write_text(f"directories.tokendir = {folder}/tokens\nlog.level = ERROR\n")
    return path


def add_token(folder, name, *, pairs=(), certificates=()):
    """A token with keys beside their certificates, and certificates alone: each (label, holder)."""
    settings = {"SOFTHSM2_CONF": str(settings_of(folder))}
    util = ["softhsm2-util", "--pin", PIN, "--so-pin", SUPERVISOR]
    _run([*util, "--init-token", "--free", "--label", name], settings)
    shown = []
    for number, (label, holder) in enumerate([*pairs, *certificates], 1):
        if number <= len(pairs):
            kept = folder / "key.pem"
            kept.write_bytes(holder.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
            said = ["--token", name, "--label", label, "--id", f"{number:02}"]
            _run([*util, "--import", kept, *said], settings)
            kept.unlink()
        subject = holder.certificate.subject.public_bytes()
        shown.append((label, number, subject.hex(), holder.der.hex()))
    _run([sys.executable, __file__], settings, json.dumps([module(), name, shown]))


def add_token_without_pin(folder, name):
    """A token its owner was never given a PIN for: it can be seen and not be opened."""
    _run([sys.executable, __file__, name], {"SOFTHSM2_CONF": str(settings_of(folder))})


def _begin(name):
    program = ctypes.CDLL(module())
    assert program.C_Initialize(None) == 0
    asked = (SUPERVISOR.encode(), ctypes.c_ulong(len(SUPERVISOR)), name.encode().ljust(32))
    assert program.C_InitToken(ctypes.c_ulong(0), *asked) == 0


def _run(command, settings, given=None):
    subprocess.run(
        command, env=os.environ | settings, input=given, text=True, check=True, capture_output=True
    )


def _show(program, name, shown):
    with pkcs11.lib(program).get_token(token_label=name).open(rw=True, user_pin=PIN) as session:
        for label, number, subject, der in shown:
            session.create_object(
                {
                    Attribute.CLASS: ObjectClass.CERTIFICATE,
                    Attribute.CERTIFICATE_TYPE: CertificateType.X_509,
                    Attribute.TOKEN: True,
                    Attribute.SUBJECT: bytes.fromhex(subject),
                    Attribute.VALUE: bytes.fromhex(der),
                    Attribute.LABEL: label,
                    Attribute.ID: bytes([number]),
                }
            )


if __name__ == "__main__":
    _begin(sys.argv[1]) if sys.argv[1:] else _show(*json.load(sys.stdin))
