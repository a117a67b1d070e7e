"""Lines under `Nơi nhận`."""

from typing import NamedTuple

from lantoa.core.kernel import Evidence


class Recipient(NamedTuple):
    """One line under `Nơi nhận`; `note` is what it adds (`để b/c`, `đăng tải`, `lưu`), None without one."""

    evidence: Evidence
    note: str | None
