"""Import contracts of pyproject.toml, and what the project must never publish."""

import re

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports
from source import ROOT, tracked_files

# Spelled in pieces, so that this file does not name them either.
REGISTRIES = ("py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "reg" + "istry.npm")
# /home/someone, /Users/someone, /root/…, /tmp/…: where one machine keeps things
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:home|Users|root)/\w+|/tmp/\w+")
GENERATED_LOCK = {"uv.lock"}


def test_import_contracts_are_kept(monkeypatch):
    monkeypatch.chdir(ROOT)
    assert lint_imports(cache_dir=None, no_cache=True) == EXIT_STATUS_SUCCESS, "run lint-imports to see which"


def texts():
    for path in tracked_files():
        if path.name in GENERATED_LOCK:
            continue
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def test_no_published_file_names_a_package_registry():
    assert not [
        str(path.relative_to(ROOT)) for path, text in texts() if any(host in text for host in REGISTRIES)
    ]


def test_no_published_file_names_a_path_of_one_machine():
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path, text in texts()
        if path.name != "test_contracts.py" and (match := MACHINE_PATH.search(text))
    ]
    assert not found


def test_published_files_are_small():
    assert not [path.name for path in tracked_files() if path.stat().st_size > 1_000_000]
