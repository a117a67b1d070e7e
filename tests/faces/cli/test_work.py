"""Many documents, several processes: one that fails stops nothing."""

import importlib
import sys

import pytest

from lantoa.cli.sources import Document, list_files
from lantoa.cli.work import run_all

# Other processes import what they work with, and test files they cannot: so it stands in a file of its own.
FRAGILE = """
import os
from typing import NamedTuple


class Fragile(NamedTuple):
    "Work that fails on some documents, one way or another."

    how: str

    def stands(self, name, data):
        return "stands" in name

    def do(self, name, source):
        if "bad" in name:
            if self.how == "die":
                os._exit(1)
            raise ZeroDivisionError(name)
        return len(source.text)
"""


@pytest.fixture
def fragile(tmp_path_factory, monkeypatch):
    folder = tmp_path_factory.mktemp("modules")
    (folder / "fragile_work.py").write_text(FRAGILE, encoding="utf-8")
    monkeypatch.syspath_prepend(folder)
    yield importlib.import_module("fragile_work").Fragile
    del sys.modules["fragile_work"]


class Watched:
    def __init__(self):
        self.files, self.pages = [], []

    def page(self, done, total):
        self.pages.append((done, total))

    def file(self, name):
        self.files.append(name)


@pytest.fixture
def documents(tmp_path):
    def documents(*names):
        for name in names:
            (tmp_path / name).write_text("Xin chào cả nhà", encoding="utf-8")
        return [Document(name, tmp_path / name) for name in names]

    return documents


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_mistake_of_ours_is_told_and_the_rest_is_read(documents, jobs, fragile):
    watch = Watched()
    outcomes = list(
        run_all(
            documents("a.txt", "bad.txt", "stands.txt", "z.txt"), fragile("raise"), jobs=jobs, watch=watch
        )
    )
    assert [outcome.name for outcome in outcomes] == ["a.txt", "bad.txt", "stands.txt", "z.txt"]
    assert [outcome.result for outcome in outcomes] == [15, None, None, 15]
    refusal = outcomes[1].refusal
    assert (refusal.code, refusal.params["name"]) == ("refused.bug", "bad.txt")
    assert "ZeroDivisionError" in refusal.params["reason"]
    assert outcomes[2].refusal is None
    assert sorted(watch.files) == ["a.txt", "bad.txt", "stands.txt", "z.txt"]


def test_a_process_that_dies_takes_only_its_own_document_along(documents, fragile):
    names = ["a.txt", "bad.txt", "c.txt", "bad2.txt", "e.txt"]
    watch = Watched()
    outcomes = list(run_all(documents(*names), fragile("die"), jobs=2, watch=watch))
    assert [outcome.name for outcome in outcomes] == names
    assert [outcome.result for outcome in outcomes] == [15, None, 15, None, 15]
    assert [outcome.refusal and outcome.refusal.code for outcome in outcomes] == [
        None,
        "refused.worker",
        None,
        "refused.worker",
        None,
    ]
    assert sorted(watch.files) == ["a.txt", "c.txt", "e.txt"]


def test_developers_see_the_whole_mistake(documents, monkeypatch, fragile):
    monkeypatch.setenv("LANTOA_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        list(run_all(documents("bad.txt"), fragile("raise"), jobs=1, watch=Watched()))


def test_a_pdf_that_takes_its_process_along_stops_no_other_file(documents, fragile):
    outcomes = list(run_all(documents("bad.pdf", "b.txt"), fragile("die"), jobs=1, watch=Watched()))
    assert [(outcome.result, outcome.refusal and outcome.refusal.code) for outcome in outcomes] == [
        (None, "refused.worker"),
        (15, None),
    ]


def test_nothing_to_read_is_nothing_read(fragile):
    assert list(run_all([], fragile("raise"), jobs=None, watch=Watched())) == []


def test_what_systems_leave_behind_is_no_document(tmp_path):
    for name in ("b.txt", "a.txt", ".ẩn.txt", "~$a.docx", "Thumbs.db", "trong/c.txt", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert [document.name for document in list_files([str(tmp_path)])] == ["a.txt", "b.txt", "trong/c.txt"]


def test_documents_of_several_folders_keep_names_apart(tmp_path):
    for name in ("một/a.txt", "hai/a.txt", "hai/A.txt", "a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    named = [tmp_path / "một", tmp_path / "hai", tmp_path / "a.txt", tmp_path / "một" / "a.txt"]
    names = [document.name for document in list_files([str(path) for path in named])]
    assert names == ["một/a.txt", "hai/A.txt", "hai/a.txt~2", "a.txt", "a.txt~2"]
    read = [
        document.path.read_text(encoding="utf-8") for document in list_files([str(path) for path in named])
    ]
    assert read == ["một/a.txt", "hai/A.txt", "hai/a.txt", "a.txt", "một/a.txt"]


def test_a_link_that_leads_out_of_its_folder_is_not_followed(tmp_path, fragile):
    (tmp_path / "trong").mkdir()
    (tmp_path / "ngoài.txt").write_text("Xin chào cả nhà", encoding="utf-8")
    (tmp_path / "trong" / "ra.txt").symlink_to(tmp_path / "ngoài.txt")
    (outcome,) = run_all(list_files([str(tmp_path / "trong")]), fragile("raise"), jobs=1, watch=Watched())
    assert outcome.refusal.code == "outside-folder"
