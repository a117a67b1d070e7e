"""A token with a key that never leaves it, spoken to by PKCS#11."""

from collections.abc import Iterator
from contextlib import contextmanager

import pkcs11
from pyhanko.config.pkcs11 import TokenCriteria
from pyhanko.sign.pkcs11 import PKCS11Signer, open_pkcs11_session

from lantoa.core.kernel import Refused
from lantoa.signing.model import Token


@contextmanager
def open_token(token: Token) -> Iterator[PKCS11Signer]:
    """The token's key while its session is open; raises Refused."""
    try:
        pkcs11.lib(token.module)
    except (pkcs11.PKCS11Error, RuntimeError, OSError) as error:
        raise Refused("no_token_program", program=token.module) from error
    try:
        session = open_pkcs11_session(
            token.module, token_criteria=TokenCriteria(label=token.token), user_pin=token.pin
        )
    except (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange) as error:
        raise Refused("pin_wrong") from error
    except pkcs11.PinLocked as error:
        raise Refused("pin_locked") from error
    except pkcs11.PKCS11Error as error:
        raise Refused("no_token", token=token.token) from error
    with session:
        yield PKCS11Signer(session, cert_label=token.key, key_label=token.key)
