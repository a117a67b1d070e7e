"""`lantoa check`: what a clerk would mark, in three forms, with an exit code and a mended copy."""

import io
import json
import unicodedata
import zipfile

import docx
import pytest

LETTER = """SỞ Y TẾ HÀ SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}/SYT-NVY
Hà Sơn, ngày 05 tháng 01 năm 2026
V/v tuyên truyền phòng bệnh

Kính gửi: Ủy ban nhân dân các xã, phường.

Sở Y tế đề nghị Ủy ban nhân dân các xã, phường tuyên truyền phòng bệnh{body}, báo cáo kết quả về Sở trước ngày 15/12/2026 để tổng hợp, báo cáo theo quy định./.

Nơi nhận:
- Như trên;
- Lưu: VT, NVY.

KT. GIÁM ĐỐC
{title}

Trần Văn Hà
"""


@pytest.fixture
def draft(tmp_path):
    def draft(name="cv.txt", *, number="15", body="", title="PHÓ GIÁM ĐỐC"):
        path = tmp_path / name
        text = LETTER.format(number=number, body=body, title=title)
        if name.endswith(".docx"):
            document = docx.Document()
            for line in text.splitlines():
                document.add_paragraph(line)
            document.save(path)
        else:
            path.write_text(text, encoding="utf-8")
        return path

    return draft


def test_a_clean_draft_is_clean(run, draft):
    code, out, err = run("check", draft())
    assert (code, out) == (0, "cv.txt: không có gì phải sửa.\n")
    assert err == "1 văn bản: 0 lỗi, 0 cảnh báo, 0 lưu ý.\n"


def test_an_error_makes_the_exit_code_one(run, draft):
    code, out, err = run("check", draft(title="GIÁM ĐỐC"))
    assert code == 1
    assert "DRF041" in out
    assert "→ KT. (ký thay)" in out
    assert "1 lỗi" in err


def test_what_counts_as_failed_is_chosen(run, draft):
    path = draft(number="5")
    assert run("check", path)[0] == 0
    assert run("check", "--fail-on", "warning", path)[0] == 1
    assert run("check", "--fail-on", "note", draft("b.txt"))[0] == 0
    assert run("check", "--fail-on", "note", draft("b.txt", body=" , trường học"))[0] == 1


def test_data_has_the_published_shape(run, draft):
    code, out, _ = run("check", "--format", "json", "--lang", "en", draft(number="5"), draft("b.txt"))
    first, second = map(json.loads, out.splitlines())
    assert code == 0
    assert second == {"file": "b.txt", "findings": []}
    (finding,) = first["findings"]
    assert set(finding) == {"code", "name", "severity", "message", "hint", "where", "fix"}
    assert finding["message"] == "The number “5” is below 10 and lacks its zero."


def test_sarif_has_its_shape(run, draft):
    _, out, _ = run("check", "--format", "sarif", draft("công văn.txt", number="5", title="GIÁM ĐỐC"))
    log = json.loads(out)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (ran,) = log["runs"]
    driver = ran["tool"]["driver"]
    assert driver["name"] == "lantoa"
    assert len({rule["id"] for rule in driver["rules"]}) == len(driver["rules"]) >= 40
    for rule in driver["rules"]:
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}
    assert {result["ruleId"] for result in ran["results"]} == {"DRF017", "DRF041"}
    for result in ran["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "c%C3%B4ng%20v%C4%83n.txt"
        assert place["region"]["startLine"] >= 1
        assert place["region"]["startColumn"] >= 1


def test_a_finding_about_the_whole_paper_has_no_region(run, tmp_path):
    docx.Document().save(path := tmp_path / "a.docx")
    document = docx.Document(path)
    document.add_paragraph("Sở Y tế thông báo.")
    document.save(path)
    _, out, _ = run("check", "--format", "sarif", path)
    results = json.loads(out)["runs"][0]["results"]
    page = next(result for result in results if result["ruleId"] == "DRF001")
    assert "region" not in page["locations"][0]["physicalLocation"]
    assert "cả văn bản" in run("check", path)[1]


def test_what_cannot_be_read_makes_the_exit_code_two_and_the_rest_is_checked(run, draft, tmp_path):
    (tmp_path / "hỏng.docx").write_bytes(b"PK\x03\x04 nothing")
    code, out, err = run("check", tmp_path / "hỏng.docx", tmp_path / "thiếu.txt", draft())
    assert code == 2
    assert "cv.txt: không có gì" in out
    assert "hỏng.docx" in err
    assert "Không tìm thấy “thiếu.txt”" in err


def test_papers_of_an_archive_are_checked(run, draft, tmp_path):
    with zipfile.ZipFile(tmp_path / "hồ sơ.zip", "w") as archive:
        archive.write(draft(number="5"), "cv.txt")
    code, out, _ = run("check", tmp_path / "hồ sơ.zip")
    assert code == 0
    assert "hồ sơ.zip/cv.txt" in out


def test_fix_writes_a_copy_and_leaves_the_file_alone(run, draft, tmp_path):
    path = draft("cv.docx", number="5", body="  và")
    before = path.read_bytes()
    _, out, err = run("check", "--fix", path)
    assert path.read_bytes() == before
    assert "cv.fixed.docx" in err
    assert "DRF017" not in out
    copy = docx.Document(io.BytesIO((tmp_path / "cv.fixed.docx").read_bytes()))
    assert "Số: 05/SYT-NVY" in [paragraph.text for paragraph in copy.paragraphs]


def test_a_finding_of_which_one_place_cannot_be_mended_is_left(run, draft):
    path = draft("cv.docx")
    document = docx.Document(path)
    document.add_paragraph("Tập huấn cho bác sỹ tuyến xã.")
    document.save(path)
    assert "DRF082" not in run("check", "--fix", path)[1]
    document.add_paragraph(unicodedata.normalize("NFD", "Mời bác sỹ tuyến tỉnh."))
    document.save(path)
    _, out, err = run("check", "--fix", path)
    assert "DRF082" in out
    assert "cv.fixed.docx" in err


def test_fix_with_nothing_to_mend_says_so(run, draft, tmp_path):
    _, _, err = run("check", "--fix", draft("cv.docx"))
    assert "cv.docx: --fix không có lỗi nào sửa được chắc chắn" in err
    assert not list(tmp_path.glob("*.fixed.docx"))


def test_a_file_without_lines_is_told_by_its_words(run, draft):
    words = "tại: “Sở Y tế đề nghị"
    assert words in run("check", draft("cv.docx"))[1]
    assert words not in run("check", draft("cv.txt", title="GIÁM ĐỐC"))[1]


def test_fix_says_what_it_cannot_mend(run, draft, tmp_path):
    code, _, err = run("check", "--fix", draft(number="5"))
    assert code == 2
    assert "không phải tệp .docx" in err
    assert run("check", "--fix", draft("b.txt"))[0] == 0
    assert not list(tmp_path.glob("*.fixed.docx"))


SETTINGS = """
preview = true
fail-on = "note"

[severity]
DRF017 = "error"

[silence]
DRF041 = "người ký tự quyết định"

[[delegation]]
authority = "TL."
title = "Chánh Văn phòng"
since = 2026-01-01
until = 2026-12-31
"""


def test_the_office_decides(run, draft, tmp_path):
    (tmp_path / "s.toml").write_text(SETTINGS, encoding="utf-8")
    code, out, _ = run("check", "--config", tmp_path / "s.toml", draft(number="5", title="GIÁM ĐỐC"))
    assert code == 1
    assert "DRF041" not in out
    assert "lỗi" in out
    assert run("check", "--config", tmp_path / "s.toml", "--preview", draft("b.txt"))[0] == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = [", "không đọc được tệp"),
        ("colour = 1", "Các mục"),
        ("severity = 1", "Các mục"),
        ("preview = 1", "Các mục"),
        ("delegation = 1", "delegation"),
        ("[severity]\nDRF999 = 'error'", "Không có quy tắc"),
        ("[severity]\nDRF001 = 'loud'", "Mức lỗi"),
        ("fail-on = 3", "Mức lỗi"),
        ("[silence]\nDRF001 = ''", "lý do"),
        ("[[delegation]]\ntitle = 'A'", "authority"),
        ("[[delegation]]\nauthority = 'TL'\ntitle = 3", "authority"),
        ("[[delegation]]\nauthority = 'TL'\ntitle = 'A'\nsince = 'hôm qua'", "authority"),
    ],
)
def test_settings_that_make_no_sense_are_refused(run, draft, tmp_path, text, said):
    (tmp_path / "s.toml").write_text(text, encoding="utf-8")
    code, out, err = run("check", "--config", tmp_path / "s.toml", draft())
    assert (code, out) == (2, "")
    assert said in err


def test_a_missing_settings_file_is_refused(run, draft, tmp_path):
    assert run("check", "--config", tmp_path / "x.toml", draft())[0] == 2
