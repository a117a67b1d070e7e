"""Words of a paper as lists and the ledger show them."""

import re

# trước ngày **10 tháng 12** hằng năm: bold type of a text file; «(**)» before a note stays
_BOLD = re.compile(r"\*\*(?=\w)|(?<=[\w.,;:%)»”])\*\*")


def flat(text: str) -> str:
    """On one line, without the signs a text file writes bold type with."""
    return " ".join(_BOLD.sub("", text).split())
