"""Small files, small functions, enough tests."""

import pytest
from source import CORE, ROOT, SRC, code_lines, functions_of, modules

FILE_LINES = 400
FUNCTION_LINES = 60
FUNCTION_P90 = 20
TESTS_PER_CODE = 1.3


# First migrations are written by Django and read by Django
WRITTEN = [path for path in modules(SRC) if path.name != "0001_initial.py"]


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: str(path.relative_to(SRC)))
def test_a_file_fits_a_sitting(path):
    assert code_lines(path) <= FILE_LINES


@pytest.mark.parametrize("path", modules(SRC), ids=lambda path: str(path.relative_to(SRC)))
def test_a_function_fits_a_page(path):
    long = [
        f"{function.name}: {function.end_lineno - function.lineno + 1}"
        for function in functions_of(path)
        if function.end_lineno - function.lineno + 1 > FUNCTION_LINES
    ]
    assert not long


def test_nine_functions_of_ten_fit_a_glance():
    lengths = sorted(
        function.end_lineno - function.lineno + 1 for path in modules(CORE) for function in functions_of(path)
    )
    assert lengths[int(len(lengths) * 0.9)] <= FUNCTION_P90 + 6, "docstrings and signatures included"


def test_there_are_more_lines_of_tests_than_of_core():
    code = sum(code_lines(path) for path in modules(CORE))
    folders = ("unit/core", "corpus", "robustness", "papers")
    tests = sum(code_lines(path) for folder in folders for path in modules(ROOT / "tests" / folder))
    cases = sum(
        1
        for folder in ("cases", "papers")
        for path in (ROOT / "tests" / folder).rglob("*.toml")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    )
    assert tests + cases >= TESTS_PER_CODE * code, f"{tests} + {cases} lines of tests, {code} lines of core"
