"""What the editor's script sends."""

import json
import re
from typing import Any

from django.http import HttpRequest, RawPostDataException
from django.utils import timezone

from lantoa.apps.drafts.selectors.access import draft_path, find
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require
from lantoa.web.frame import actor

Json = dict[str, Any]
# JSON can say them, no database holds them
_UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")


def writer(request: HttpRequest, draft: int) -> Actor:
    """The signed-in person, who may write in the draft: looked at before anything that was sent is."""
    who, today = actor(request), timezone.localdate()
    row = find(who, draft=draft, on=today)
    if row.signer_id is None or row.signer_id != who.id:
        require(who, verb=Verb.DISPATCH_DRAFT, path=draft_path(row, on=today))
    return who


def asked(request: HttpRequest) -> Json:
    """The object that was sent; hostile bytes are refused."""
    try:
        data = json.loads(request.body)
    except (ValueError, RecursionError, RawPostDataException):  # the last: a form with files, read as such
        raise Refused("paper_malformed", where="JSON") from None
    if not isinstance(data, dict):
        raise Refused("paper_malformed", where="JSON")
    return data


def number_of(data: Json, key: str) -> int:
    """A whole number that was sent, not below nought."""
    value = data.get(key)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**31:
        raise Refused("paper_malformed", where=key)
    return value


def words_of(data: Json, key: str, *, most: int = 5_000) -> str:
    """Words that were sent; empty where there are none."""
    value = data.get(key, "")
    if not isinstance(value, str) or len(value) > most or _UNSTORABLE.search(value):
        raise Refused("paper_malformed", where=key)
    return value
