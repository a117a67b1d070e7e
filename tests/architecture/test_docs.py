"""Pages say what the code does."""

import re
import subprocess
import sys

import pytest
from source import CORE, ROOMS, ROOT, tracked_files

from generated import settle

DOCS = ROOT / "docs"
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("tool", ["rule_pages.py", "room_cards.py", "tour.py"])
def test_pages_made_from_the_code_are_fresh(tool):
    ran = subprocess.run(
        [sys.executable, str(ROOT / "tools" / tool), "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, f"run `make docs`:\n{ran.stdout}{ran.stderr}"


def test_a_stale_page_is_seen(tmp_path):
    assert settle(tmp_path, {"A.md": "one"}, check=True) == 1
    assert not list(tmp_path.iterdir())
    assert settle(tmp_path, {"A.md": "one"}, check=False) == 0
    assert settle(tmp_path, {"A.md": "one"}, check=True) == 0
    (tmp_path / "B.md").write_text("left over", encoding="utf-8")
    assert settle(tmp_path, {"A.md": "two"}, check=True) == 1
    assert settle(tmp_path, {"A.md": "two"}, check=False) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["A.md"]
    assert (tmp_path / "A.md").read_text(encoding="utf-8") == "two"


def markdown():
    return [
        path for path in tracked_files() if path.suffix == ".md" and "tools/samples" not in path.as_posix()
    ]


@pytest.mark.parametrize("path", markdown(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_between_pages_lead_somewhere(path):
    broken = [
        target
        for target in LINK.findall(path.read_text(encoding="utf-8"))
        if "://" not in target and not target.startswith("mailto:") and not (path.parent / target).exists()
    ]
    assert not broken


@pytest.mark.parametrize("room", ROOMS)
def test_the_glossary_knows_every_value_of_the_core(room):
    model = CORE / room / "model.py"
    classes = (
        re.findall(r"^class ([A-Z]\w+)\(?.*:$", model.read_text(encoding="utf-8"), re.MULTILINE)
        if model.exists()
        else []
    )
    door = (CORE / room / "__init__.py").read_text(encoding="utf-8")
    glossary = (DOCS / "glossary.md").read_text(encoding="utf-8")
    unknown = [name for name in classes if f'"{name}"' in door and f"`{name}`" not in glossary]
    assert not unknown


@pytest.mark.parametrize(
    "page", ["concepts.md", "glossary.md", "tour.md", "howto/add-a-rule.md", "howto/add-a-field.md"]
)
def test_code_named_in_a_page_exists(page):
    text = (DOCS / page).read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:src|tests|tools|docs|samples)/[\w./-]+)`", text))
    assert not [name for name in named if not (ROOT / name).exists()]
