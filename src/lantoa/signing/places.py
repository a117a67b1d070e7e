"""The places a paper keeps for signatures."""

from pyhanko.sign.fields import enumerate_sig_fields

from lantoa.signing.model import SignaturePlace
from lantoa.signing.opened import damage_refused, reader_of
from lantoa.signing.prepare import spoken


def places_of(pdf: bytes) -> tuple[SignaturePlace, ...]:
    """All of them in the file's order, signed or still empty; raises Refused where the file cannot be read."""
    reader = reader_of(pdf)
    with damage_refused():
        return tuple(
            SignaturePlace(name, spoken(name), value is not None)
            for name, value, _reference in enumerate_sig_fields(reader)
        )
