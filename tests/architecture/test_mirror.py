"""Where the test of a module stands is never a question."""

import pytest
from source import CORE, ROOT, SRC, functions_of, modules

UNIT = ROOT / "tests" / "unit"
CASES = ROOT / "tests" / "cases"


def with_functions(folder):
    for path in modules(folder):
        if path.name not in {"__init__.py", "model.py"} and any(True for _ in functions_of(path)):
            yield path


def test_path(path):
    inside = path.relative_to(SRC)
    return UNIT / inside.parent / f"test_{inside.stem.strip('_')}.py"


test_path.__test__ = False


@pytest.mark.parametrize(
    "path",
    [path for path in with_functions(CORE) if path.parent.name != "rules"],
    ids=lambda path: str(path.relative_to(CORE)),
)
def test_a_core_module_has_its_test_file(path):
    assert test_path(path).is_file(), f"write {test_path(path).relative_to(ROOT)}"


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(CORE.glob("*/rules/*.py")) if path.name != "__init__.py"],
    ids=lambda path: path.stem,
)
def test_a_rule_has_its_case_file(path):
    room, code = path.parent.parent.name, path.stem.split("_")[0].upper()
    assert (CASES / room / f"{code}.toml").is_file()


def test_no_test_file_outlives_its_module():
    stale = []
    for path in modules(UNIT / "core"):
        inside = path.relative_to(UNIT)
        name = inside.stem.removeprefix("test_")
        folder = SRC / inside.parent
        if inside.parent.name == "core" or not path.name.startswith("test_"):
            continue
        named = [folder / f"{name}.py", folder / f"_{name}.py", folder / f"__{name}__.py", folder / name]
        if name not in {"model", "rules", folder.name} and not any(other.exists() for other in named):
            stale.append(str(path.relative_to(ROOT)))
    assert not stale
