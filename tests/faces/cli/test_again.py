"""A second run over the folder that the first one wrote into."""

import json

import pytest

from lantoa.cli.__main__ import main

PAPER = "SỞ Y TẾ\nSố: 5/SYT-NV\nKính gửi: Các đơn vị\n\nĐề nghị các đơn vị báo cáo trước ngày 15/12/2026./.\n"


def test_pages_of_an_earlier_run_are_no_papers(tmp_path, capsys):
    (tmp_path / "giay.txt").write_text(PAPER, encoding="utf-8")
    (tmp_path / "trang.html").write_text(f"<html><body><p>{PAPER}</p></body></html>", encoding="utf-8")
    for _ in range(2):
        assert main(["plan", str(tmp_path), "--out", str(tmp_path / "plan.html")]) == 0
        assert (
            main(
                ["read", str(tmp_path / "giay.txt"), "--format", "html", "--out", str(tmp_path / "doc.html")]
            )
            == 0
        )
    capsys.readouterr()
    assert main(["read", str(tmp_path), "--format", "jsonl"]) == 0
    assert capsys.readouterr().out.count('"lantoa.reading/1"') == 2


RESULTS = [
    ("read", "doc.html"),
    ("read", "doc.json"),
    ("read", "doc.jsonl"),
    ("plan", "so.xlsx"),
    ("plan", "so.ics"),
    ("plan", "so.html"),
    ("plan", "so.json"),
    ("graph", "do-thi.svg"),
    ("graph", "do-thi.json"),
]


def test_results_written_beside_the_papers_are_no_papers_of_the_next_run(run, papers):
    before = run("plan", papers, "--format", "json")[1]
    for command, name in RESULTS:
        assert run(command, papers / "ke-hoach.txt", "--out", papers / name)[0] == 0, name
    assert run("read", papers, "--out", papers / "ra")[0] == 0
    code, after, err = run("plan", papers, "--format", "json")
    assert (code, json.loads(after)) == (0, json.loads(before)), err


@pytest.mark.parametrize("name", ["so.xlsx", "so.json", "so.ics"])
def test_what_only_bears_the_ending_of_a_result_is_refused_or_read(run, papers, name):
    (papers / name).write_bytes(b"PK\x03\x04\x00\x01\x02")
    code, _, err = run("plan", papers)
    assert code == 1
    assert name in err
