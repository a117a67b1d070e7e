"""The core sees no world: no files, no clock, no network, no chance."""

import ast
import sys

import pytest
from source import (
    ALLOWED_LIBRARIES,
    CORE,
    FORBIDDEN_CALLS,
    FORBIDDEN_METHODS,
    FORBIDDEN_MODULES,
    imports_of,
    modules,
    tree_of,
)


def impure_imports(path):
    for name, line in imports_of(path):
        top = name.split(".")[0]
        own = name == "lantoa" or name.startswith("lantoa.core")
        known = top in sys.stdlib_module_names or top in ALLOWED_LIBRARIES
        if not (own or known) or top in FORBIDDEN_MODULES:
            yield f"{path.name}:{line} imports {name or 'relatively'}"


def impure_calls(path):
    for node in ast.walk(tree_of(path)):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id in FORBIDDEN_CALLS:
            yield f"{path.name}:{node.lineno} calls {node.func.id}()"
        if isinstance(node.func, ast.Attribute) and node.func.attr in FORBIDDEN_METHODS:
            yield f"{path.name}:{node.lineno} calls .{node.func.attr}()"


@pytest.mark.parametrize("path", modules(CORE), ids=lambda path: str(path.relative_to(CORE)))
def test_a_core_module_is_pure(path):
    assert not [*impure_imports(path), *impure_calls(path)]


@pytest.mark.parametrize(
    "offence",
    [
        "import os",
        "def f():\n    import random",
        "import requests",
        "from lantoa.cli import main",
        "from . import model",
        "print(1)",
        "from datetime import date\ndate.today()",
        "open('x')",
    ],
)
def test_an_offence_is_seen(tmp_path, offence):
    path = tmp_path / "planted.py"
    path.write_text(offence, encoding="utf-8")
    assert [*impure_imports(path), *impure_calls(path)]


def test_importing_the_reading_starts_nothing():
    """No module of the core keeps a value that grows: top-level lists, dicts and sets are constants by name."""
    for path in modules(CORE):
        for node in tree_of(path).body:
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.List | ast.Dict | ast.Set):
                (target, *_) = node.targets
                assert isinstance(target, ast.Name), path
                assert target.id.isupper() or target.id == "__all__", f"{path}: {target.id}"
