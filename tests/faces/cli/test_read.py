"""`lantoa read` as a user runs it."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
import zipfile

import pytest


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


def test_the_table_answers_who_what_when_measured_how_and_where(run, papers):
    code, out, err = run("read", papers / "ke-hoach.txt")
    assert code == 0
    assert out.startswith("Kế hoạch 86/KH-UBND — ke-hoach.txt\n")
    assert "3 nhiệm vụ" in out.splitlines()[1]
    for words in (
        "Ủy ban nhân dân",
        "trước ngày",
        "20/12/2026",
        "hằng quý",
        "> 90 %",
        "2232/QĐ-TTg",
        "Trần Văn An",
        "II › 1",
    ):
        assert words in out
    assert "\x1b" not in out
    assert not any(line.endswith(" ") for line in out.splitlines())
    assert "Chắc" in err


@pytest.mark.parametrize("width", ["80", "160"])
def test_the_table_keeps_inside_the_terminal(run, papers, monkeypatch, width):
    monkeypatch.setenv("COLUMNS", width)
    _, out, _ = run("read", papers / "ke-hoach.txt")
    assert max(map(len, out.splitlines())) <= int(width)


def test_long_sentences_are_shortened_and_the_way_to_the_whole_is_told(run, tmp_path):
    words = "tổ chức tuyên truyền " + "sâu rộng đến người dân, " * 30 + "hoàn thành."
    paper = tmp_path / "dài.txt"
    paper.write_text(f"II. NHIỆM VỤ\n1. Sở Y tế {words}\n", encoding="utf-8")
    _, out, err = run("read", paper)
    assert "…" in out
    assert "--full" in err
    _, out, err = run("read", paper, "--full")
    assert "hoàn thành." in " ".join(out.split())
    assert "--full" not in err


def test_a_text_without_duties_says_so(run, tmp_path):
    (tmp_path / "thư.txt").write_text("Xin chào bà con trong thôn. " * 10, encoding="utf-8")
    code, out, _ = run("read", tmp_path / "thư.txt")
    assert code == 0
    assert "Không thấy nhiệm vụ nào" in out


def test_what_was_not_read_is_counted_beside_the_duties(run, tmp_path):
    paper = tmp_path / "kế hoạch.txt"
    table = "| Hoạt động | Kết quả |\n|---|---|\n| Hội nghị sơ kết công tác | Tốt |\n| Hội thi tìm hiểu pháp luật | Tốt |\n"
    paper.write_text(
        f"II. NHIỆM VỤ\n1. Sở Y tế mở lớp tập huấn đạt S5% cán bộ.\n2. Các xã tổ chức họp.\n\n{table}",
        encoding="utf-8",
    )
    assert "2 nhiệm vụ · 2 chỗ chưa đọc được ·" in run("read", paper)[1].splitlines()[1]


def test_a_file_with_hardly_any_text_is_told_to_be_no_directive(run, tmp_path):
    (tmp_path / "thư.txt").write_text("Xin chào.", encoding="utf-8")
    code, out, err = run("read", tmp_path / "thư.txt")
    assert code == 1
    assert "thư.txt: tệp hầu như không có chữ" in err
    assert "Không thấy nhiệm vụ nào" not in out
    for written in ([], ["--out", tmp_path / "thư.json"], ["--out", f"{tmp_path}/ra/"]):
        code, out, err = run("read", tmp_path / "thư.txt", "--format", "json", *written)
        assert code == 1
        assert "thư.txt: tệp hầu như không có chữ" in err
        assert '"obligations"' in out or written
    assert '"obligations"' in (tmp_path / "thư.json").read_text(encoding="utf-8")
    (tmp_path / "thư.json").unlink()
    code, _, err = run("plan", tmp_path, "--lang", "en")
    assert code == 1
    assert "this is no directive" in err


def test_a_short_directive_is_one(run, tmp_path):
    (tmp_path / "cv.txt").write_text("Sở Y tế báo cáo kết quả.", encoding="utf-8")
    code, out, err = run("read", tmp_path / "cv.txt")
    assert code == (0 if "nhiệm vụ" in out else 1), err
    (tmp_path / "cv.txt").write_text("Số: 5/CV-SYT\nXin chào.", encoding="utf-8")
    assert run("read", tmp_path / "cv.txt")[0] == 0


def test_each_figure_stands_with_its_own_words_and_says_of_whom(run, tmp_path):
    long = (
        "được cung cấp thông tin về chăm sóc sức khỏe, dinh dưỡng và phòng bệnh theo mùa tại nơi cư trú" * 2
    )
    text = f"I. MỤC TIÊU\n1. Phấn đấu 80% hộ gia đình {long}; 95% thanh niên được tư vấn.\n"
    (tmp_path / "kh.txt").write_text(text, encoding="utf-8")
    out = run("read", tmp_path / "kh.txt")[1]
    assert "hộ gia đình" in out
    assert "thanh niên được" in " ".join(out.split()).replace("  ", " ")
    assert "Của" in out


def test_a_time_says_of_which_work(run, tmp_path):
    text = "II. NHIỆM VỤ\n1. Sở Y tế rà soát danh sách; gửi báo cáo trước ngày 20/12/2026.\n2. Kế hoạch có hiệu lực từ ngày 01/7/2026.\n"
    (tmp_path / "kh.txt").write_text(text, encoding="utf-8")
    table = run("read", tmp_path / "kh.txt")[1].partition("Thời hạn (")[2]
    assert "Của việc" in table
    assert "gửi báo cáo" in table
    assert "rà soát" not in table


def test_a_table_goes_to_a_file_too(run, papers, tmp_path):
    code, out, err = run("read", papers / "ke-hoach.txt", "--out", tmp_path / "bảng.txt")
    assert (code, out) == (0, "")
    assert "86/KH-UBND" in (tmp_path / "bảng.txt").read_text(encoding="utf-8")
    assert "Đã ghi" in err


def test_json_is_the_contract_and_quotes_the_text(run, papers):
    code, out, err = run("read", papers / "ke-hoach.txt", "--format", "json")
    (reading,) = lines(out)
    assert (code, err) == (0, "")
    assert reading["schema"] == "lantoa.reading/1"
    assert reading["source"]["name"] == "ke-hoach.txt"
    assert reading["source"]["sha256"] == hashlib.sha256((papers / "ke-hoach.txt").read_bytes()).hexdigest()
    for duty in reading["obligations"]:
        assert reading["text"][slice(*duty["span"])] == duty["text"]


def test_days_of_remembrance_stand_in_the_table_beside_their_duty_and_in_the_json(run, tmp_path, monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    path = tmp_path / "thư.txt"
    path.write_text("1. Sở Y tế tổ chức mít tinh nhân Ngày Quốc tế Phụ nữ 8/3.\n", encoding="utf-8")
    (reading,) = lines(run("read", path, "--format", "json")[1])
    (day,) = reading["observances"]
    assert (day["text"], day["duty"]) == ("nhân Ngày Quốc tế Phụ nữ 8/3", reading["obligations"][0]["id"])
    assert reading["deadlines"] == []
    assert "Khi nào: nhân Ngày" in run("read", path)[1]


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_a_folder_gives_one_object_a_line_in_a_stable_order(run, papers, form):
    code, out, _ = run("read", papers, "--format", form)
    assert code == 0
    assert [reading["source"]["name"] for reading in lines(out)] == ["ke-hoach.txt", "trong/công văn.txt"]


def test_side_by_side_gives_the_same_as_one_after_the_other(run, papers):
    assert run("read", papers, "--format", "jsonl", "--jobs", "2") == run(
        "read", papers, "--format", "jsonl", "--jobs", "1"
    )


def test_an_archive_is_read_like_a_folder_and_never_writes_outside(run, papers, tmp_path):
    archive = tmp_path / "gói.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.write(papers / "ke-hoach.txt", "kế hoạch.txt")
        packed.writestr("../../ngoài.txt", "Chỉ thị")
        packed.writestr("hỏng.docx", b"PK\x03\x04 not a document")
    code, _, err = run("read", archive, "--out", tmp_path / "ra" / "đọc")
    assert code == 1
    assert "hỏng.docx" in err
    written = {path.relative_to(tmp_path / "ra").as_posix() for path in (tmp_path / "ra").rglob("*.json")}
    assert written == {"đọc/gói.zip/kế hoạch.txt.json", "đọc/gói.zip/ngoài.txt.json"}
    assert not list(tmp_path.glob("ngoài*"))


def test_a_second_run_over_an_archive_has_nothing_to_do(run, papers, tmp_path):
    archive = tmp_path / "gói.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.write(papers / "ke-hoach.txt", "kế hoạch.txt")
    for form in ("json", "html"):
        assert (
            "1 văn bản đã đọc, 0 đã có" in run("read", archive, "--format", form, "--out", tmp_path / "ra")[2]
        )
    for form in ("json", "html", "json"):
        assert (
            "0 văn bản đã đọc, 1 đã có" in run("read", archive, "--format", form, "--out", tmp_path / "ra")[2]
        )
    written = sorted(path.name for path in (tmp_path / "ra").rglob("*") if path.is_file())
    assert written == ["kế hoạch.txt.html", "kế hoạch.txt.json"]


def test_of_a_changed_archive_only_what_changed_is_read_and_what_is_broken_is_told_again(
    run, papers, tmp_path
):
    archive = tmp_path / "gói.zip"

    def pack(**texts):
        with zipfile.ZipFile(archive, "w") as packed:
            packed.write(papers / "ke-hoach.txt", "kế hoạch.txt")
            packed.writestr("hỏng.docx", b"PK\x03\x04 not a document")
            for name, text in texts.items():
                packed.writestr(f"{name}.txt", text)

    pack(a="Chỉ thị")
    assert run("read", archive, "--out", tmp_path / "ra")[0] == 1
    pack(a="Chỉ thị mới", b="Công điện")
    code, _, err = run("read", archive, "--out", tmp_path / "ra")
    assert code == 1
    assert "2 văn bản đã đọc, 1 đã có từ trước, 1 không đọc được" in err
    assert "hỏng.docx" in err


def test_standard_input_is_read(start):
    process = start("read", "-", "--format", "json", stdin=-1)
    out, err = process.communicate("QUYẾT ĐỊNH\nĐiều 1. Sở Y tế chịu trách nhiệm thi hành.", timeout=60)
    assert (process.returncode, err) == (0, "")
    assert json.loads(out)["letterhead"]["kind"] == "Quyết định"


def test_a_second_run_skips_what_stands_and_reads_what_changed(run, papers, tmp_path):
    out = tmp_path / "ra"
    assert "2 văn bản đã đọc, 0 đã có" in run("read", papers, "--out", out)[2]
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.json")}
    (papers / "ke-hoach.txt").write_text("KẾ HOẠCH\nmới", encoding="utf-8")
    assert "1 văn bản đã đọc, 1 đã có" in run("read", papers, "--out", out)[2]
    changed = {path.name for path in out.rglob("*.json") if path.stat().st_mtime_ns != before[path]}
    assert changed == {"ke-hoach.txt.json"}


def test_pages_are_made_again_for_another_language(run, papers, tmp_path):
    out = tmp_path / "ra"
    assert "2 văn bản đã đọc" in run("read", papers, "--format", "html", "--out", out)[2]
    assert "0 văn bản đã đọc, 2 đã có" in run("read", papers, "--format", "html", "--out", out)[2]
    assert "2 documents read" in run("read", papers, "--format", "html", "--out", out, "--lang", "en")[2]


def test_a_missing_file_stops_nothing_and_is_told(run, papers):
    code, out, err = run("read", "không có.txt", papers / "ke-hoach.txt", "--format", "jsonl")
    assert code == 1
    assert len(lines(out)) == 1
    assert "không có.txt" in err
    assert "Traceback" not in err


def test_several_pages_need_a_folder(run, papers, tmp_path):
    code, _, err = run("read", papers, "--format", "html", "--out", tmp_path / "một.html")
    assert code == 2
    assert "thư mục" in err


def test_a_place_that_cannot_be_written_is_told(run, papers, tmp_path):
    (tmp_path / "tệp").write_text("", encoding="utf-8")
    code, _, err = run("read", papers / "ke-hoach.txt", "--out", tmp_path / "tệp" / "ra.json")
    assert code == 1
    assert "không ghi được (một phần của đường dẫn không phải thư mục)" in err


@pytest.mark.parametrize("command", ["read", "plan", "graph"])
@pytest.mark.parametrize("kind", ["folder", "archive"])
def test_nothing_to_read_is_told(run, tmp_path, command, kind):
    empty = tmp_path / "trống"
    if kind == "folder":
        empty.mkdir()
    else:
        zipfile.ZipFile(empty, "w").close()
    code, _, err = run(command, empty)
    assert code == 1
    assert f"“{empty if kind == 'folder' else 'trống'}” không có tệp nào để đọc" in err


def test_a_file_without_a_byte_says_so(run, tmp_path):
    (tmp_path / "a.docx").touch()
    code, _, err = run("read", tmp_path / "a.docx")
    assert code == 1
    assert "“a.docx” là tệp rỗng (0 byte)" in err


def test_a_refusal_inside_a_folder_tells_the_way_from_there_and_no_words_of_programmers(run, papers):
    (papers / "trong" / "hỏng.pdf").write_bytes(b"%PDF-1.4 and nothing")
    (papers / "trong" / "rỗng.txt").touch()
    with zipfile.ZipFile(papers / "trong" / "gói.zip", "w") as packed:
        packed.writestr("sâu/hỏng.docx", b"PK\x03\x04 not a document")
    (papers / "trong" / "cụt.zip").write_bytes((papers / "trong" / "gói.zip").read_bytes()[:-30])
    code, _, err = run("read", papers, "--format", "jsonl")
    assert code == 1
    for name in ("trong/hỏng.pdf", "trong/rỗng.txt", "trong/gói.zip/sâu/hỏng.docx", "trong/cụt.zip"):
        assert f"“{name}”" in err
    assert "Error" not in err
    assert "BadZipFile" not in err


def test_a_stopped_run_keeps_what_is_done_and_goes_on(start, tmp_path):

    folder, out = tmp_path / "nhiều", tmp_path / "ra"
    folder.mkdir()
    for number in range(120):
        (folder / f"{number:03d}.txt").write_text(
            f"KẾ HOẠCH {number}\n" + "1. Sở Y tế báo cáo.\n" * 400, encoding="utf-8"
        )
    process = start("read", folder, "--out", out, "--jobs", "1", "--lang", "en")
    limit = time.monotonic() + 60
    while time.monotonic() < limit and not list(out.glob("*.json")):
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    done = len(list(out.glob("*.json")))
    assert process.returncode == 130
    assert "What was done is kept" in err
    assert "Traceback" not in err
    assert 0 < done < 120
    assert not list(out.glob(".*"))
    process = start("read", folder, "--out", out, "--lang", "en")
    _, err = process.communicate(timeout=120)
    assert process.returncode == 0
    assert f"{120 - done} documents read, {done} already there" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("plan", "dài.txt", "--out", "kh.xlsx"), "nothing was written"),
        (("read", "dài.txt", "--out", "một.html"), "nothing was written"),
        (("read", ".", "--out", "một.json"), "give --out a folder"),
    ],
)
def test_a_stopped_run_that_keeps_nothing_says_so(start, tmp_path, arguments, words):
    paper = tmp_path / "dài.txt"
    paper.write_text("KẾ HOẠCH\n" + "1. Sở Y tế báo cáo kết quả.\n" * 60_000, encoding="utf-8")
    command, source, flag, out = arguments
    process = start(command, tmp_path / source, flag, tmp_path / out, "--lang", "en")
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert words in err
    assert not (tmp_path / out).exists()


def test_a_reader_who_leaves_early_is_no_error(start, papers):
    process = start("read", *[papers / "ke-hoach.txt"] * 60, "--format", "jsonl", "--jobs", "1")
    assert process.stdout.readline()
    process.stdout.close()
    assert process.wait(timeout=120) == 0
    assert "Traceback" not in process.stderr.read()
    process.stderr.close()


def test_nothing_heavy_is_loaded_for_json(papers):

    code = (
        "import sys; from lantoa.cli.__main__ import main; main(['read', sys.argv[1], '--format', 'json']);"
        "print([name for name in ('rich', 'jinja2', 'xlsxwriter', 'icalendar') if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, papers / "ke-hoach.txt"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr.strip() == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such names")
def test_a_hostile_name_steers_no_terminal_and_breaks_no_result(run, tmp_path):
    name = os.fsdecode(b"\x1b[2Ja\xff\xe2\x80\xaegnp.txt")
    (tmp_path / "vào").mkdir()
    (tmp_path / "vào" / name).write_text(
        "II. NHIỆM VỤ\n1. Sở Y tế báo cáo trước ngày 20/12/2026.", encoding="utf-8"
    )
    code, out, err = run("read", tmp_path / "vào")
    assert code == 0
    assert "\ufffd[2Ja\ufffd\ufffdgnp.txt" in out
    for ending in ("html", "json"):
        assert run("read", tmp_path / "vào", "--format", ending, "--out", tmp_path / "ra")[0] == 0
    for ending in ("xlsx", "ics", "html", "json"):
        assert run("plan", tmp_path / "vào", "--out", tmp_path / f"p.{ending}")[0] == 0
    for ending in ("svg", "dot", "json"):
        assert run("graph", tmp_path / "vào", "--out", tmp_path / f"g.{ending}")[0] == 0
    code, out, err = run("read", tmp_path / "vào" / "\x1b[2Jkhông.txt")
    assert code == 1
    assert "\x1b" not in out + err


@pytest.mark.parametrize(
    "command",
    [["read"], ["read", "--format", "html"], ["read", "--format", "json"], ["plan", "--format", "html"]],
)
def test_no_paper_is_written_over_by_what_it_says(run, papers, command):
    paper = papers / "ke-hoach.txt"
    before = paper.read_bytes()
    code, out, err = run(*command, paper, "--out", paper)
    assert (code, out) == (1, "")
    assert str(paper) in err
    assert "không ghi đè" in err
    assert paper.read_bytes() == before


def test_a_folders_own_paper_is_not_written_over_either(run, papers):
    paper = papers / "ke-hoach.txt"
    before = paper.read_bytes()
    assert run("read", papers, "--out", paper)[0] == 1
    assert paper.read_bytes() == before


def test_a_name_that_ends_in_no_form_of_ours_gets_nothing(run, papers, tmp_path):
    target = tmp_path / "ket-qua.pdf"
    code, _, err = run("read", papers / "ke-hoach.txt", "--out", target)
    assert code == 2
    assert ".pdf" in err
    assert ".html" in err
    assert not target.exists()
