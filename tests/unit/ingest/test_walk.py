"""Folders and archives."""

from pathlib import Path

import made
import pytest

from lantoa.core.kernel import Refused
from lantoa.ingest import Limits, find_documents


def found(path: Path, **options) -> dict[str, str]:
    return {
        document.name: document.content.code
        if isinstance(document.content, Refused)
        else document.content.text
        for document in find_documents(path, **options)
    }


def test_a_folder_is_walked_by_name_and_one_broken_file_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "con").mkdir()
    (tmp_path / "con" / "b.txt").write_text("hai", encoding="utf-8")
    (tmp_path / "a.docx").write_bytes(made.docx(made.p("một")))
    (tmp_path / "hỏng.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "~$a.docx").write_text("khóa")
    (tmp_path / ".DS_Store").write_text("x")
    (tmp_path / "Thumbs.db").write_text("x")
    assert found(tmp_path) == {"a.docx": "một", "hỏng.docx": "damaged", "con/b.txt": "hai"}


def test_an_archive_is_a_folder(tmp_path: Path) -> None:
    data = made.zipped(
        {
            "a.txt": "một",
            "con/b.docx": made.docx(made.p("hai")),
            "con/": "",
            "__MACOSX/a.txt": "x",
            "../ra.txt": "ba",
            "trong.zip": made.zipped({"c.txt": "x"}),
            "hỏng.docx": "PK\x03\x04",
            "rỗng.txt": " ",
        }
    )
    (tmp_path / "gói.zip").write_bytes(data)
    assert found(tmp_path / "gói.zip") == {
        "gói.zip/a.txt": "một",
        "gói.zip/con/b.docx": "hai",
        "gói.zip/../ra.txt": "ba",
        "gói.zip/trong.zip": "nested-archive",
        "gói.zip/hỏng.docx": "damaged",
        "gói.zip/rỗng.txt": "empty",
    }
    assert found(tmp_path) == found(tmp_path / "gói.zip")


def test_names_in_an_archive_that_forgot_to_say_utf_8(tmp_path: Path) -> None:
    data = made.zipped({"kế hoạch.txt": "x", "caf\xe9.txt": "y"})
    plain = bytearray(data)
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = -1
        while (at := plain.find(mark, at + 1)) >= 0:
            plain[at + offset + 1] &= ~8
    (tmp_path / "a.zip").write_bytes(plain)
    assert set(found(tmp_path / "a.zip")) == {"a.zip/kế hoạch.txt", "a.zip/café.txt"}


def test_latin_names_that_are_no_utf_8_stay(tmp_path: Path) -> None:
    data = bytearray(made.zipped({"cafe.txt": "y"}))
    (tmp_path / "a.zip").write_bytes(data.replace(b"cafe", b"caf\x82"))
    assert set(found(tmp_path / "a.zip")) == {"a.zip/café.txt"}


def test_limits_of_an_archive(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(made.zipped({"a.txt": "x" * 3000, "b.txt": "y"}))
    assert found(tmp_path / "a.zip", limits=Limits(file_bytes=2000)) == {
        "a.zip/a.txt": "too-large",
        "a.zip/b.txt": "y",
    }
    assert found(tmp_path / "a.zip", limits=Limits(members=1)) == {"a.zip": "too-many-members"}
    assert found(tmp_path / "a.zip", limits=Limits(unpacked_bytes=3000)) == {"a.zip": "too-large-unpacked"}


def test_a_file_too_large_or_packed_as_a_bomb_stops_no_other_of_its_archive(tmp_path: Path) -> None:
    bundle = {"lớn.txt": bytes(2**25 + 1), "bom.txt": bytes(2**24 + 1), "a.txt": "một"}
    (tmp_path / "a.zip").write_bytes(made.zipped(bundle))
    assert found(tmp_path / "a.zip", limits=Limits(file_bytes=2**25, unpacked_bytes=2**25)) == {
        "a.zip/lớn.txt": "too-large",
        "a.zip/bom.txt": "packed-too-tightly",
        "a.zip/a.txt": "một",
    }


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_paper_with_a_bomb_in_it_is_refused(tmp_path: Path, kind: str) -> None:
    paper = {
        "docx": {"[Content_Types].xml": "", "word/document.xml": bytes(2**25 + 1)},
        "odt": {"mimetype": "", "content.xml": bytes(2**25 + 1)},
    }
    (tmp_path / f"a.{kind}").write_bytes(made.zipped(paper[kind]))
    assert found(tmp_path, limits=Limits(file_bytes=2**25)) == {f"a.{kind}": "packed-too-tightly"}


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    outside, inside = tmp_path / "ngoài", tmp_path / "trong"
    outside.mkdir()
    inside.mkdir()
    (outside / "mật.txt").write_text("mật")
    (inside / "a.txt").write_text("a")
    (inside / "ra.txt").symlink_to(outside / "mật.txt")
    (inside / "thư mục").symlink_to(outside)
    (inside / "quanh").symlink_to(inside)
    (inside / "b.txt").symlink_to(inside / "a.txt")
    assert found(inside) == {"a.txt": "a", "b.txt": "a", "ra.txt": "outside-folder"}


def test_a_path_without_a_file_is_refused(tmp_path: Path) -> None:
    (document,) = find_documents(tmp_path / "none")
    assert document.name == "none"
    assert isinstance(document.content, Refused)


@pytest.mark.parametrize("size", [0, 1])
def test_an_empty_folder_or_archive_has_nothing(tmp_path: Path, size: int) -> None:
    if size:
        (tmp_path / "a.zip").write_bytes(made.zipped({}))
    assert found(tmp_path) == {}
