"""`lantoa serve`: the workbench starts, answers, and ends."""

import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def serve(data, *more):
    command = [sys.executable, "-m", "lantoa.cli", "serve", "--data", str(data), "--lang", "en", *more]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=420)


@pytest.fixture
def papers(tmp_path):
    """Two of the samples: what must be recognised from a picture takes its time and is tried elsewhere."""
    folder = tmp_path / "papers"
    folder.mkdir()
    for name in ("cong-dien-sot-xuat-huyet.txt", "ke-hoach-truyen-thong-dan-so.docx"):
        (folder / name).write_bytes((ROOT / "samples" / name).read_bytes())
    return folder


def test_it_opens_with_the_demo_province_and_ends_when_told(tmp_path, papers):
    port, data = free_port(), tmp_path / "data"
    started = serve(data, "--port", port, "--background", "--demo", str(ROOT / "demo"), str(papers))
    try:
        assert started.returncode == 0, started.stderr + (data / "serve.log").read_text()
        assert f"http://localhost:{port}/" in started.stderr
        assert "lan-toa-demo" in started.stdout
        with urllib.request.urlopen(f"http://localhost:{port}/", timeout=10) as page:
            assert "Đăng nhập" in page.read().decode()
    finally:
        stopped = serve(data, "--stop")
    assert "Stopped" in stopped.stderr
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(f"http://localhost:{port}/suc-khoe", timeout=1)
    assert "No workbench" in serve(data, "--stop").stderr


def test_a_port_in_use_is_told(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        answer = serve(tmp_path, "--port", str(taken.getsockname()[1]), "--background")
    assert answer.returncode == 1
    assert "--port" in answer.stderr
    assert not (tmp_path / "lantoa.sqlite3").exists(), "told before anything is prepared"


def test_an_address_that_is_none_is_told(tmp_path):
    answer = serve(tmp_path, "--host", "khong-co.invalid")
    assert answer.returncode == 1
    assert answer.stderr.startswith("Port 8000 cannot be opened"), answer.stderr
