"""The signature block (NĐ 30/2020, Điều 13; Phụ lục I, Mục II.7)."""

from typing import NamedTuple

from lantoa.core.kernel import Evidence


class Signature(NamedTuple):
    """`authority` holds the lines with TM./KT./TL./TUQ./Q. under each other; `title` the signer's own office; `name` as printed."""

    authority: tuple[Evidence, ...] = ()
    title: Evidence | None = None
    name: Evidence | None = None
