"""A time-stamp authority asked over HTTP (RFC 3161)."""

import asyncio
import urllib.request
from http.client import HTTPException
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
        try:
            answer = await asyncio.to_thread(self._ask, req.dump())
            answers = answer["status"]["status"].native == "granted" and _nonce(answer) == req["nonce"].native
        except (OSError, HTTPException, ValueError, TypeError) as error:
            raise Refused("no_time_stamp", address=self.address) from error
        if not answers:
            raise Refused("no_time_stamp", address=self.address)
        return answer

    def _ask(self, question: bytes) -> tsp.TimeStampResp:
        if not self.address.startswith(("http://", "https://")):
            raise ValueError(self.address)
        request = urllib.request.Request(  # noqa: S310 - the address is http(s), see above
            self.address, question, headers={"Content-Type": "application/timestamp-query"}
        )
        with _OPENER.open(request, timeout=_SECONDS) as answer:
            answered = tsp.TimeStampResp.load(answer.read(_LARGEST), strict=True)
        _ = answered.native
        return answered


class _NotElsewhere(urllib.request.HTTPRedirectHandler):
    """A redirection would lead to another place of the network."""

    def redirect_request(self, *_asked: Any) -> None:
        """None: the answer counts as a failure."""


_OPENER = urllib.request.build_opener(_NotElsewhere)


def _nonce(answer: tsp.TimeStampResp) -> Any:
    """Whose question was answered."""
    return answer["time_stamp_token"]["content"]["encap_content_info"]["content"].parsed["nonce"].native
