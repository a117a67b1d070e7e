"""A second run over the folder that the first one wrote into."""

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
