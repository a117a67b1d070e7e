"""A token with a key that never leaves it, spoken to by PKCS#11."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, NamedTuple

import pkcs11
from asn1crypto import x509
from pkcs11 import Attribute, ObjectClass, TokenFlag
from pyhanko.sign.pkcs11 import PKCS11Signer

from lantoa.core.kernel import Refused
from lantoa.signing.certificate import look
from lantoa.signing.model import Token


class _Pair(NamedTuple):
    """A certificate on a token beside its key."""

    label: str
    key: bytes
    certificate: x509.Certificate


@contextmanager
def open_token(token: Token, *, now: datetime) -> Iterator[PKCS11Signer]:
    """The token's key while its session is open; raises Refused."""
    found = _plugged_in(token)
    try:
        session = found.open(user_pin=token.pin)
    except (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange) as error:
        raise Refused("pin_wrong") from error
    except pkcs11.PinLocked as error:
        raise Refused("pin_locked") from error
    except pkcs11.PKCS11Error as error:
        raise Refused("no_token", token=found.label) from error
    with session:
        if token.key:
            yield PKCS11Signer(session, cert_label=token.key, key_label=token.key)
            return
        pair = _only_pair(session, now=now)
        yield PKCS11Signer(session, signing_cert=pair.certificate, key_id=pair.key)


def _plugged_in(token: Token) -> Any:
    """The one token of that name, or the only one there is."""
    try:
        slots = pkcs11.lib(token.module).get_slots(token_present=True)
        there = [slot.get_token() for slot in slots]
    except (pkcs11.PKCS11Error, RuntimeError, OSError) as error:
        raise Refused("no_token_program", program=token.module) from error
    ready = [one for one in there if TokenFlag.TOKEN_INITIALIZED in one.flags]
    wanted = [one for one in ready if token.token in ("", one.label)]
    if not wanted and token.token:
        raise Refused("no_token", token=token.token)
    if not wanted:
        raise Refused("no_token_at_all")
    if len(wanted) > 1 and not token.token:
        raise Refused("several_tokens", tokens=", ".join(sorted(one.label for one in wanted)))
    return wanted[0]


def _only_pair(session: Any, *, now: datetime) -> _Pair:
    """The one key papers may be signed with today; renewed certificates leave their old ones on the token."""
    try:
        pairs = _pairs(session)
    except (pkcs11.PKCS11Error, ValueError, TypeError) as error:
        raise Refused("no_key_on_token") from error
    if not pairs:
        raise Refused("no_key_on_token")
    good = [pair for pair in pairs if _may_sign(pair, now=now)]
    if len(good) > 1:
        raise Refused("several_keys", keys=", ".join(sorted(pair.label for pair in good)))
    # With none left the caller looks at the certificate again and says what is wrong with it.
    return (good or pairs)[0]


def _pairs(session: Any) -> list[_Pair]:
    keys = {key[Attribute.ID] for key in session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY})}
    shown = list(session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}))
    return [
        _Pair(
            one[Attribute.LABEL], one[Attribute.ID], x509.Certificate.load(one[Attribute.VALUE], strict=True)
        )
        for one in shown
        if one[Attribute.ID] in keys
    ]


def _may_sign(pair: _Pair, *, now: datetime) -> bool:
    try:
        look(pair.certificate, now=now)
    except Refused:
        return False
    return True
