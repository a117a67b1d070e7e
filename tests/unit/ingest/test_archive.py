"""Archives that mean harm, or came to it."""

import struct
import zipfile

import made
import pytest

from lantoa.core.kernel import Refused
from lantoa.ingest import archive
from lantoa.ingest.model import File, Limits


def refusal_of(data: bytes, limits: Limits | None = None, member: str = "a") -> str:
    file = File("x.zip", data, limits or Limits())
    with pytest.raises(Refused) as refusal, archive.opened(file) as opened:
        archive.unpacked(file, opened, member)
    return refusal.value.code


def test_a_member_comes_out_as_it_went_in() -> None:
    file = File("x.zip", made.zipped({"a": "Số" * 99_999}))
    with archive.opened(file) as opened:
        assert archive.unpacked(file, opened, "a").decode() == "Số" * 99_999
        assert archive.unpacked(file, opened, opened.infolist()[0]).decode() == "Số" * 99_999


def test_a_bomb_is_seen_in_the_table_of_contents() -> None:
    assert refusal_of(made.zipped({"a": bytes(2**25)})) == "packed-too-tightly"
    assert refusal_of(made.zipped({"a": "x" * 5000}), Limits(unpacked_bytes=4000)) == "too-large-unpacked"


def test_a_table_of_contents_that_lies_does_not_help() -> None:
    data = bytearray(made.zipped({"a": b"\0" * 100_000}))
    for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        struct.pack_into("<I", data, data.index(mark) + offset, 10)
    assert refusal_of(bytes(data), Limits(unpacked_bytes=20)) in {"too-large-unpacked", "damaged"}


def test_bytes_are_counted_while_they_come() -> None:
    file = File("x.zip", made.zipped({"a": b"ab" * 500}), Limits())
    with archive.opened(file) as opened, pytest.raises(Refused) as refusal:
        archive.unpacked(file._replace(limits=Limits(unpacked_bytes=999)), opened, "a")
    assert refusal.value.code == "too-large-unpacked"


def test_too_many_members() -> None:
    assert refusal_of(made.zipped({str(n): "" for n in range(9)}), Limits(members=8)) == "too-many-members"


def test_a_locked_member() -> None:
    data = bytearray(made.zipped({"a": "x"}))
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        data[data.index(mark) + offset] |= 1
    assert refusal_of(bytes(data)) == "encrypted"


@pytest.mark.parametrize("cut", [10, 40, 90])
def test_a_cut_archive_is_damaged(cut: int) -> None:
    assert refusal_of(made.zipped({"a": "x" * 50})[:cut]) == "damaged"


def test_a_broken_member_is_damaged() -> None:
    data = bytearray(made.zipped({"a": bytes(range(256)) * 9}))
    data[60:90] = bytes(30)
    assert refusal_of(bytes(data)) == "damaged"
    assert zipfile.is_zipfile(made.io.BytesIO(bytes(data)))


def test_a_member_that_is_not_there() -> None:
    assert refusal_of(made.zipped({"b": ""})) == "damaged"
