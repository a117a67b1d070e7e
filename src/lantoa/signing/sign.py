"""A signature after PAdES into a prepared place."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO

import pkcs11
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes

from lantoa.core.kernel import Refused
from lantoa.signing.certificate import load_file, look
from lantoa.signing.model import LEADER, CertificateFile, Token
from lantoa.signing.opened import awaited, damage_refused, writer_of
from lantoa.signing.pkcs11_token import open_token
from lantoa.signing.stamp import image_stamp, no_stamp, text_stamp
from lantoa.signing.time_stamper import HttpTimeStamper


def sign(  # noqa: PLR0913 - all but four may be left out
    pdf: bytes,
    *,
    field: str,
    signer: CertificateFile | Token,
    now: datetime,
    image: bytes | None = None,
    number: str = "",
    reason: str = "",
    time_stamps: str = "",
) -> bytes:
    """The file signed in `field`, as an incremental update.

    `image` is the PNG to show; `number` (number and symbol) is printed with the time instead, as on annexes and copies.
    `time_stamps` is the address of a time-stamp authority: B-T, without it B-B.
    """
    writer = writer_of(pdf)
    box = _empty_place(writer, field)
    if image is not None:
        stamp = image_stamp(image)
    elif number:
        stamp = text_stamp(number, now=now, width=box[2] - box[0], height=box[3] - box[1])
    else:
        stamp = no_stamp()
    with _key(signer, now=now) as key:
        _look_at(key, now=now)
        meta = PdfSignatureMetadata(
            field_name=field,
            md_algorithm="sha256",
            reason=reason or None,
            subfilter=SigSeedSubFilter.PADES,
            docmdp_permissions=MDPPerm.FILL_FORMS if field == LEADER else MDPPerm.NO_CHANGES,
        )
        pdf_signer = PdfSigner(
            meta, key, timestamper=HttpTimeStamper(time_stamps) if time_stamps else None, stamp_style=stamp
        )
        return _signed(writer, pdf_signer, now=now)


@contextmanager
def _key(signer: CertificateFile | Token, *, now: datetime) -> Iterator[Signer]:
    if isinstance(signer, CertificateFile):
        yield load_file(signer)
        return
    with open_token(signer, now=now) as key:
        yield key


def _look_at(key: Signer, *, now: datetime) -> None:
    try:
        certificate = key.signing_cert
    except pkcs11.PKCS11Error as error:
        raise Refused("no_key_on_token") from error
    if certificate is None:
        raise Refused("no_key_on_token")
    look(certificate, now=now)


def _empty_place(writer: IncrementalPdfFileWriter, field: str) -> tuple[float, float, float, float]:
    with damage_refused():
        for name, value, reference in enumerate_sig_fields(writer.prev):
            if name != field:
                continue
            if value is not None:
                raise Refused("already_signed", field=field)
            x0, y0, x1, y1 = (float(point) for point in reference.get_object()["/Rect"])
            return x0, y0, x1, y1
    raise Refused("no_field", field=field)


def _signed(writer: IncrementalPdfFileWriter, signer: PdfSigner, *, now: datetime) -> bytes:
    with damage_refused():
        try:
            return awaited(_work(writer, signer, now=now))
        except pkcs11.PKCS11Error as error:
            raise Refused("no_key_on_token") from error


async def _work(writer: IncrementalPdfFileWriter, signer: PdfSigner, *, now: datetime) -> bytes:
    """What the library's own `async_sign_pdf` does, at the moment given instead of its own clock's."""
    session = signer.init_signing_session(writer, existing_fields_only=True)
    session.system_time = now
    found = await session.perform_presign_validation(writer)
    reserved = await session.estimate_signature_container_size(found)
    document = session.prepare_tbs_document(validation_info=found, bytes_reserved=reserved)
    output = BytesIO()
    digest, _ = document.digest_tbs_document(output=output)
    after = await document.perform_signature(
        document_digest=digest.document_digest,
        pdf_cms_signed_attrs=PdfCMSSignedAttributes(signing_time=now),
    )
    await after.post_signature_processing(output)
    return output.getvalue()
