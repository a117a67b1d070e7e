"""The signature block (NĐ 30/2020, Điều 13; Phụ lục I, Mục II.7)."""

from typing import NamedTuple

from lantoa.core.kernel import Evidence


class Signature(NamedTuple):
    """`authority` is the line with TM./KT./TL./TUQ./Q.; `title` the signer's own office; `name` as printed."""

    authority: Evidence | None = None
    title: Evidence | None = None
    name: Evidence | None = None
