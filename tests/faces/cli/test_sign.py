"""`lantoa sign` and `lantoa verify`: a certificate file, a token, what is refused, and what Poppler says of the result."""

import json
import os
import pty
import shutil
import subprocess
import sys
from datetime import datetime

import pytest
from certificates import OFFICE, PASSPHRASE, authority, holder, revoked, signature_png
from signed_papers import BLANK, DAY, made, prepared, prepared_annex
from tokens import PIN, add_token, add_token_without_pin, module, needs_token, settings_of

from lantoa.core.typesetting import set_copy
from lantoa.signing import fill_number, prepare
from lantoa.writing import lay_copy, write_pdf


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A prepared paper, certificates, the root; the passphrase in the environment."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANTOA_PIN", PASSPHRASE)
    monkeypatch.delenv("LANTOA_DATA", raising=False)
    (tmp_path / "cv.pdf").write_bytes(prepared())
    (tmp_path / "ca.pem").write_bytes(authority().pem)
    for name, who in (("lanh-dao", "Lê Thị Thu Hiền"), ("co-quan", OFFICE)):
        (tmp_path / f"{name}.p12").write_bytes(holder(who).p12())
    return tmp_path


def record(out):
    return json.loads(out)


def test_a_leader_signs_the_office_seals_and_every_step_is_judged(run, desk):
    code, out, err = run(
        "sign", "cv.pdf", "--certificate", "lanh-dao.p12", "--field", "chu_ky", "--reason", "Ký"
    )
    assert (code, out) == (0, "")
    assert "Đã ghi cv-da-ky.pdf" in err
    assert f"Lê Thị Thu Hiền ({OFFICE}) đã ký vào chỗ chu_ky (Chữ ký của người có thẩm quyền)" in err
    signed = (desk / "cv-da-ky.pdf").read_bytes()
    assert signed.startswith(prepared())
    (desk / "cv-05.pdf").write_bytes(fill_number(signed, number="05", day="23", month="11"))
    code, _, err = run("sign", "cv-05.pdf", "--certificate", "co-quan.p12", "--out", "ra/cv.pdf")
    assert code == 0, err
    assert "con_dau" in err
    code, out, err = run("verify", "ra/cv.pdf", "--roots", "ca.pem")
    assert (code, err) == (0, "")
    assert out.startswith("cv.pdf: 2 chữ ký, đều hợp lệ.\n  chu_ky: Lê Thị Thu Hiền")
    assert "số 05, ngày 23 tháng 11" in out
    assert "+07:00 (theo đồng hồ máy ký" in out


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler-utils is not installed")
def test_poppler_agrees(run, desk):
    run("sign", "cv.pdf", "--certificate", "lanh-dao.p12", "--field", "chu_ky", "--image", _picture(desk))
    told = subprocess.run(
        ["pdfsig", "-nocert", "cv-da-ky.pdf"], capture_output=True, text=True, check=True
    ).stdout
    assert "Signature is Valid." in told
    assert "Lê Thị Thu Hiền" in told


def _picture(desk):
    path = desk / "chu-ky.png"
    path.write_bytes(signature_png())
    return path


def test_the_only_empty_place_need_not_be_named(run, desk):
    (desk / "phu-luc.pdf").write_bytes(prepared_annex())
    code, _, err = run("sign", "phu-luc.pdf", "--certificate", "co-quan.p12", "--number", "05/SVHTTDL-TTBC")
    assert code == 0
    assert "phu_luc_1" in err


def test_a_copy_is_signed_and_sealed_too(run, desk):
    """Its number stands in its words: no place for one is kept."""
    copied = lay_copy(
        made().data, write_pdf(set_copy(BLANK._replace(number="01", day=DAY), heading="SAO Y", on=DAY))
    )
    kept = {name: copied.places[name] for name in ("signature", "seal")}
    (desk / "sao.pdf").write_bytes(prepare(copied.data, places=kept))
    assert (
        run("sign", "sao.pdf", "--certificate", "lanh-dao.p12", "--field", "chu_ky", "--out", "sao-1.pdf")[0]
        == 0
    )
    assert run("sign", "sao-1.pdf", "--certificate", "co-quan.p12", "--out", "sao-2.pdf")[0] == 0
    assert run("verify", "sao-2.pdf", "--roots", "ca.pem")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["cv.pdf"], "còn nhiều chỗ chưa ký: "),
        (["cv.pdf", "--field", "khac"], "không có chỗ ký “khac”"),
        (["cv.pdf", "--field", "con_dau"], "người có thẩm quyền chưa ký"),
        (["bare.pdf", "--field", "chu_ky"], "không có chỗ ký dành sẵn"),
        (["khong-co.pdf"], "không đọc được (không có tệp này)"),
        (["ca.pem"], "Tệp này không phải PDF"),
        (["cv.pdf", "--field", "chu_ky", "--out", "cv.pdf"], "không ghi đè lên bản gốc"),
        (["cv.pdf", "--field", "chu_ky", "--certificate", "cu.p12"], "đã hết hạn ngày"),
        (["cv.pdf", "--field", "chu_ky", "--certificate", "ca.pem"], "Tệp chứng thư số bị hỏng"),
        (["cv.pdf", "--field", "chu_ky", "--pin-file", "sai"], "Mật khẩu của tệp chứng thư số không đúng"),
        (["cv.pdf", "--field", "chu_ky", "--pin-file", "rong"], "Mật khẩu của tệp chứng thư số không đúng"),
        (["cv.pdf", "--field", "chu_ky", "--pin-file", "mat"], "mat: không đọc được"),
        (["cv.pdf", "--field", "chu_ky", "--image", "ca.pem"], "Không đọc được ảnh chữ ký"),
        (
            ["cv.pdf", "--field", "chu_ky", "--tsa", "http://127.0.0.1:9/"],
            "http://127.0.0.1:9/ không trả lời đúng",
        ),
    ],
)
def test_what_cannot_be_signed_is_said(run, desk, arguments, words):
    (desk / "bare.pdf").write_bytes(made().data)
    (desk / "cu.p12").write_bytes(holder("Cũ", days=(-300, -1)).p12())
    (desk / "sai").write_text("sai\n")
    (desk / "rong").write_text("")
    if "--certificate" not in arguments:
        arguments = [*arguments, "--certificate", "lanh-dao.p12"]
    code, out, err = run("sign", *arguments)
    assert (code, out) == (1, "")
    assert words in err
    assert not (desk / "cv-da-ky.pdf").exists()


def test_refusals_speak_english(run, desk):
    (desk / "sai").write_text("sai\n")
    code, _, err = run(
        "sign",
        "cv.pdf",
        "--certificate",
        "lanh-dao.p12",
        "--field",
        "chu_ky",
        "--pin-file",
        "sai",
        "--lang",
        "en",
    )
    assert (code, err) == (1, "The passphrase of the certificate file is wrong. Type it again.\n")


def test_a_place_is_signed_once_and_the_number_comes_before_the_seal(run, desk):
    run("sign", "cv.pdf", "--certificate", "lanh-dao.p12", "--field", "chu_ky")
    code, _, err = run("sign", "cv-da-ky.pdf", "--certificate", "lanh-dao.p12", "--field", "chu_ky")
    assert (code, err) == (1, "Ô “chu_ky” đã được ký. Hãy tải bản chưa ký nếu cần ký lại.\n")
    code, _, err = run("sign", "cv-da-ky.pdf", "--certificate", "co-quan.p12")
    assert code == 1
    assert "chưa có số, ngày" in err
    numbered = fill_number((desk / "cv-da-ky.pdf").read_bytes(), number="05", day="23", month="11")
    (desk / "so.pdf").write_bytes(numbered)
    run("sign", "so.pdf", "--certificate", "co-quan.p12")
    code, _, err = run("sign", "so-da-ky.pdf", "--certificate", "co-quan.p12")
    assert (code, err) == (1, "so-da-ky.pdf: mọi chỗ ký đã được ký.\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "phải có một trong: --certificate --token"),
        (["--certificate", "a", "--token", "b"], "--token không dùng chung với --certificate"),
        (["--certificate", "a", "--pin", "1"], "không hiểu tham số: --pin 1"),
    ],
)
def test_wrong_commands_are_answered(run, arguments, words):
    code, _, err = run("sign", "cv.pdf", *arguments)
    assert code == 2
    assert words in err


@pytest.mark.usefixtures("desk")
def test_without_terminal_nothing_is_asked():
    environment = {name: value for name, value in os.environ.items() if name != "LANTOA_PIN"}
    told = subprocess.run(
        [
            sys.executable,
            "-m",
            "lantoa.cli",
            "sign",
            "cv.pdf",
            "--certificate",
            "lanh-dao.p12",
            "--field",
            "chu_ky",
        ],
        input="mật khẩu",
        text=True,
        capture_output=True,
        check=False,
        env=environment,
    )
    assert told.returncode == 1
    assert "Không có màn hình để hỏi" in told.stderr


def typed(words, *arguments):
    """The command at a terminal of its own; what is typed when it asks, all it said."""
    child, terminal = pty.fork()
    if not child:
        os.environ.pop("LANTOA_PIN", None)
        os.execv(sys.executable, [sys.executable, "-m", "lantoa.cli", *arguments])
    said = b""
    while not said.endswith(b": "):
        said += os.read(terminal, 1)
    os.write(terminal, words.encode() + b"\n")
    try:
        while more := os.read(terminal, 4096):
            said += more
    except OSError:  # its end, on Linux
        pass
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said.decode()


@pytest.mark.usefixtures("desk")
def test_the_passphrase_is_asked_at_the_terminal_and_not_shown():
    code, said = typed(PASSPHRASE, "sign", "cv.pdf", "--certificate", "lanh-dao.p12", "--field", "chu_ky")
    assert code == 0, said
    assert "Mật khẩu của lanh-dao.p12: " in said
    assert PASSPHRASE not in said


@pytest.fixture(scope="module")
def tokens(tmp_path_factory):
    """Two tokens: a leader's with one good key and an old one, an office's with two good ones."""
    folder = tmp_path_factory.mktemp("tokens")
    leader = holder("Lê Thị Thu Hiền")
    add_token(folder, "Lãnh đạo", pairs=[("ky", leader), ("ky cu", holder("Cũ", days=(-300, -1)))])
    add_token(folder, "Văn thư", pairs=[("dau 1", holder(OFFICE)), ("dau 2", leader)])
    return {"SOFTHSM2_CONF": str(folder / "softhsm2.conf"), "LANTOA_PIN": PIN}


@pytest.fixture
def with_token(start, tokens):
    def with_token(*arguments, **environment):
        process = start(
            "sign", "cv.pdf", "--field", "chu_ky", "--token", module(), *arguments, env=tokens | environment
        )
        said = process.communicate(timeout=60)
        return process.returncode, *said

    return with_token


@needs_token
@pytest.mark.usefixtures("desk")
def test_a_key_on_a_token_signs(with_token, run):
    code, _, err = with_token("--label", "Lãnh đạo")
    assert code == 0, err
    code, out, _ = run("verify", "cv-da-ky.pdf", "--roots", "ca.pem", "--format", "json")
    assert code == 0
    assert record(out)["signatures"][0]["name"] == "Lê Thị Thu Hiền"


@needs_token
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Có nhiều thiết bị ký đang cắm: Lãnh đạo, Văn thư."),
        (["--label", "Văn thư"], "có nhiều khóa ký được: dau 1, dau 2."),
        (["--label", "Khác"], "Không thấy thiết bị ký “Khác”"),
        (["--label", "Lãnh đạo", "--key", "ky cu"], "Chứng thư số của Cũ đã hết hạn"),
        (["--label", "Lãnh đạo", "--key", "khac"], "Không tìm thấy khóa và chứng thư"),
    ],
)
def test_a_token_that_cannot_sign_is_said(with_token, desk, arguments, words):
    code, _, err = with_token(*arguments)
    assert code == 1
    assert words in err
    assert not (desk / "cv-da-ky.pdf").exists()


@needs_token
@pytest.mark.usefixtures("desk")
def test_a_wrong_pin_is_said_and_tried_once(with_token):
    code, _, err = with_token("--label", "Lãnh đạo", LANTOA_PIN="000000")
    assert (code, err) == (
        1,
        "Mã PIN của thiết bị ký không đúng. Nhập sai nhiều lần thiết bị sẽ bị khóa.\n",
    )
    assert "Traceback" not in err


@pytest.mark.usefixtures("desk")
def test_a_program_that_is_none_is_said(run):
    code, _, err = run("sign", "cv.pdf", "--field", "chu_ky", "--token", "/khong/co.so")
    assert code == 1
    assert "Không mở được phần mềm PKCS#11 “/khong/co.so”" in err


@needs_token
@pytest.mark.usefixtures("desk")
def test_a_token_that_does_not_open_is_named_though_nobody_named_it(with_token, tmp_path):
    add_token_without_pin(tmp_path, "Chua co PIN")
    code, _, err = with_token(SOFTHSM2_CONF=str(settings_of(tmp_path)))
    assert code == 1
    assert "Không thấy thiết bị ký “Chua co PIN”" in err


@needs_token
@pytest.mark.usefixtures("desk")
def test_a_folder_of_tokens_without_any_is_said(with_token, tmp_path):
    code, _, err = with_token(SOFTHSM2_CONF=str(settings_of(tmp_path)))
    assert code == 1
    assert "Không thấy thiết bị ký nào" in err


@pytest.mark.usefixtures("desk")
def test_without_the_root_nobody_is_believed(run):
    run("sign", "cv.pdf", "--certificate", "lanh-dao.p12", "--field", "chu_ky")
    code, out, err = run("verify", "cv-da-ky.pdf")
    assert code == 1
    assert "CÓ ĐIỀU ĐÁNG NGỜ" in out
    assert "Không rõ nơi cấp" in out
    assert "Chưa có chứng thư gốc nào để tin" in err


def test_the_workbenchs_own_roots_are_trusted(run, desk, monkeypatch):
    run("sign", "cv.pdf", "--certificate", "lanh-dao.p12", "--field", "chu_ky")
    (desk / "lantoa-data" / "roots").mkdir(parents=True)
    (desk / "ca.pem").rename(desk / "lantoa-data" / "roots" / "ca.pem")
    assert run("verify", "cv-da-ky.pdf")[0] == 0
    monkeypatch.setenv("LANTOA_DATA", "khac")
    assert run("verify", "cv-da-ky.pdf")[0] == 1


def test_a_certificate_taken_back_is_known_from_its_list(run, desk):
    run("sign", "cv.pdf", "--certificate", "lanh-dao.p12", "--field", "chu_ky")
    (desk / "roots").mkdir()
    (desk / "roots" / "ca.cer").write_bytes(authority().der)
    (desk / "roots" / "ghi-chu.txt").write_text("không phải chứng thư")
    (desk / "roots" / "ca.crl").write_bytes(revoked(holder("Lê Thị Thu Hiền")))
    code, out, _ = run("verify", "cv-da-ky.pdf", "--roots", "roots", "--format", "json", "--lang", "en")
    told = record(out)["signatures"][0]
    assert (code, told["revocation"], told["valid"]) == (1, "revoked", False)
    assert told["problems"][0]["message"] == "The certificate had been revoked before it signed."


@pytest.mark.usefixtures("desk")
def test_json_says_everything(run):
    run("sign", "cv.pdf", "--certificate", "lanh-dao.p12", "--field", "chu_ky")
    code, out, _ = run("verify", "cv-da-ky.pdf", "--roots", "ca.pem", "--format", "json")
    told = record(out)
    assert (code, told["valid"], told["problems"], told["number"]) == (0, True, [], "")
    (signature,) = told["signatures"]
    assert signature["organisation"] == OFFICE
    assert (signature["intact"], signature["trusted"], signature["covers"]) == (True, True, "file")
    assert datetime.fromisoformat(signature["signed_at"]).tzinfo is not None


def test_a_changed_file_an_unsigned_one_and_none_at_all(run, desk):
    run("sign", "cv.pdf", "--certificate", "lanh-dao.p12", "--field", "chu_ky")
    signed = (desk / "cv-da-ky.pdf").read_bytes()
    (desk / "sua.pdf").write_bytes(signed.replace("bảo hiểm y".encode(), "bảo hiểm z".encode()))
    code, out, _ = run("verify", "sua.pdf", "--roots", "ca.pem")
    assert code == 1
    assert "Nội dung đã bị sửa sau khi ký" in out
    code, out, _ = run("verify", "cv.pdf", "--roots", "ca.pem")
    assert code == 1
    assert "Tệp chưa có chữ ký số nào." in out
    code, out, err = run("verify", "ca.pem", "cv-da-ky.pdf", "--roots", "ca.pem")
    assert code == 2
    assert err == "ca.pem: Tệp này không phải PDF. Hãy chọn lại tệp PDF đã ký.\n"
    assert "1 chữ ký, đều hợp lệ" in out
    assert run("verify", "khong.pdf")[0] == 2
    code, _, err = run("verify", "cv-da-ky.pdf", "--roots", "khong.pem")
    assert (code, err) == (2, "khong.pem: không đọc được (không có tệp này). Kiểm tra lại đường dẫn.\n")
    assert run("verify", "cv.pdf", "--roots", "cv.pdf")[0] == 2
