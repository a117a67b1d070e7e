"""Papers as a user has them, and the real command."""

import os
import signal
import subprocess
import sys

import pytest

from lantoa.cli.__main__ import main

PLAN = """ỦY BAN NHÂN DÂN
TỈNH HÀ SƠN
-------
Số: 86/KH-UBND
Hà Sơn, ngày 12 tháng 02 năm 2026

KẾ HOẠCH
Truyền thông dân số trên địa bàn tỉnh năm 2026

Căn cứ Quyết định số 2232/QĐ-TTg ngày 28/12/2020 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC TIÊU
1. Phấn đấu trên 90% thanh niên được tư vấn sức khỏe trước khi kết hôn.

II. NHIỆM VỤ
1. Sở Y tế chủ trì, phối hợp với Sở Tài chính tổ chức 05 lớp tập huấn cho cộng tác viên trước ngày 20/12/2026.
2. Ủy ban nhân dân các xã, phường báo cáo kết quả hằng quý về Sở Y tế.
3. Sở Văn hóa, Thể thao và Du lịch xây dựng phóng sự <script>alert(1)</script> & tuyên truyền theo Công văn số 918/SYT-NVY ngày 28/7/2025 của Sở Y tế.

Nơi nhận:
- Như trên;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Trần Văn An
"""

DISPATCH = """UBND TỈNH HÀ SƠN
SỞ Y TẾ
Số: 918/SYT-NVY
V/v =cmd|'/C calc'!A0 triển khai khám bệnh từ xa
Hà Sơn, ngày 28 tháng 7 năm 2025

Kính gửi: Trung tâm Y tế các xã, phường.

Sở Y tế đề nghị các đơn vị:
1. Tuyên truyền, hướng dẫn người dân cài đặt ứng dụng; báo cáo kết quả trước ngày 15 tháng 12 hằng năm.
2. Rà soát trang thiết bị, gửi danh sách về Sở trước ngày 10/8/2025.

GIÁM ĐỐC

Lê Thị Bình
"""


@pytest.fixture
def papers(tmp_path):
    folder = tmp_path / "đơn vị"
    (folder / "trong").mkdir(parents=True)
    (folder / "ke-hoach.txt").write_text(PLAN, encoding="utf-8")
    (folder / "trong" / "công văn.txt").write_text(DISPATCH, encoding="utf-8")
    return folder


@pytest.fixture
def run(capfd, monkeypatch):
    """Run the command in this process: exit code, standard output, standard error."""
    monkeypatch.delenv("LANTOA_LANG", raising=False)
    monkeypatch.setenv("COLUMNS", "120")

    def run(*arguments):
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as end:
            code = end.code
        said = capfd.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def start():
    """Start the command as a process of its own."""

    def start(*arguments, **options):
        return subprocess.Popen(
            [sys.executable, "-m", "lantoa.cli", *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, **options.pop("env", {})},
            # A shell that runs the tests in the background makes its children deaf to Ctrl-C.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - the tests start no threads
            **options,
        )

    return start
