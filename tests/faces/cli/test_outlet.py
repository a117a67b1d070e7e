"""Names and files that results go to."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.cli.outlet import inside, write_file
from lantoa.core.kernel import Refused


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("a/b.docx", "a/b.docx.json"),
        ("../../etc/passwd", "etc/passwd.json"),
        ("/etc/passwd", "etc/passwd.json"),
        ("..\\..\\x.txt", "x.txt.json"),
        ("C:\\x.txt", "C_/x.txt.json"),
        ("con.txt", "_con.txt.json"),
        ("a:b?.txt", "a_b_.txt.json"),
        ("đuôi. ", "đuôi.json"),
        ("..", "_.json"),
    ],
)
def test_a_result_stands_inside_its_folder_under_a_name_every_system_takes(name, place):
    assert inside(Path("ra"), name, ".json").as_posix() == f"ra/{place}"


@given(st.text(max_size=300))
def test_no_name_leads_out_of_the_folder(name):
    place = inside(Path("/ra"), name, ".json")
    assert Path("/ra") in place.parents
    assert ".." not in place.parts
    assert all(len(part.encode()) <= 255 for part in place.parts)


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    write_file(tmp_path / "sâu" / "a.json", "nội dung")
    assert (tmp_path / "sâu" / "a.json").read_text(encoding="utf-8") == "nội dung"
    (tmp_path / "b.json").mkdir()
    with pytest.raises(Refused) as refused:
        write_file(tmp_path / "b.json", "x")
    assert refused.value.code == "refused.write"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.json", "sâu"]
