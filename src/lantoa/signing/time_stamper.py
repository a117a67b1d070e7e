"""A time-stamp authority asked over HTTP (RFC 3161)."""

import asyncio
import urllib.request
from typing import Any

from asn1crypto import tsp
from pyhanko.sign.timestamps import TimeStamper

from lantoa.core.kernel import Refused

_SECONDS = 15
_LARGEST = 1_000_000


class HttpTimeStamper(TimeStamper):
    """Asks the authority at `address`; no other place of the network is ever asked."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """Its answer; raises Refused where none comes."""
        answer = await asyncio.to_thread(self._ask, req.dump())
        if answer["status"]["status"].native != "granted" or _nonce(answer) != req["nonce"].native:
            raise Refused("no_time_stamp", address=self.address)
        return answer

    def _ask(self, question: bytes) -> tsp.TimeStampResp:
        if not self.address.startswith(("http://", "https://")):
            raise Refused("no_time_stamp", address=self.address)
        request = urllib.request.Request(  # noqa: S310 - the address is http(s), see above
            self.address, question, headers={"Content-Type": "application/timestamp-query"}
        )
        try:
            with urllib.request.urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310 - as above
                answered = tsp.TimeStampResp.load(answer.read(_LARGEST), strict=True)
                _ = answered.native
        except (OSError, ValueError, TypeError) as error:
            raise Refused("no_time_stamp", address=self.address) from error
        return answered


def _nonce(answer: tsp.TimeStampResp) -> Any:
    """Whose question was answered."""
    return answer["time_stamp_token"]["content"]["encap_content_info"]["content"].parsed["nonce"].native
