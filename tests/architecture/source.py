"""The source tree as the architecture tests see it."""

import ast
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
SRC = ROOT / "src" / "lantoa"
CORE = SRC / "core"
ROOMS = sorted(path.parent.name for path in CORE.glob("*/__init__.py"))

# Libraries the core may use besides the standard library: small, kept, pure.
ALLOWED_LIBRARIES = frozenset({"dateutil"})
# Parts of the standard library through which the world would come in.
FORBIDDEN_MODULES = frozenset(
    {
        *(
            "asyncio",
            "http",
            "io",
            "json",
            "logging",
            "multiprocessing",
            "os",
            "pathlib",
            "random",
            "secrets",
            "shutil",
        ),
        *(
            "signal",
            "socket",
            "sqlite3",
            "ssl",
            "subprocess",
            "sys",
            "tempfile",
            "threading",
            "time",
            "urllib",
            "uuid",
        ),
    }
)
FORBIDDEN_CALLS = frozenset({"open", "print", "input", "exec", "eval", "__import__", "breakpoint"})
FORBIDDEN_METHODS = frozenset({"now", "today", "utcnow"})


def modules(folder):
    """Python files under a folder, in a steady order."""
    return sorted(folder.rglob("*.py"))


def tree_of(path):
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports_of(path):
    """Full names of what a file imports, inside functions too, with the line."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno
        elif isinstance(node, ast.ImportFrom):
            yield ("." * node.level) + (node.module or ""), node.lineno


def functions_of(path):
    """Every function of a file."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def code_lines(path):
    """Lines that are neither blank, nor comment, nor docstring."""
    lines = path.read_text(encoding="utf-8").splitlines()
    told = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0] if node.body else None
            if (
                isinstance(first, ast.Expr)
                and isinstance(first.value, ast.Constant)
                and isinstance(first.value.value, str)
            ):
                told.update(range(first.lineno, (first.end_lineno or first.lineno) + 1))
    return sum(
        1
        for number, line in enumerate(lines, 1)
        if line.strip() and not line.strip().startswith("#") and number not in told
    )


def tracked_files():
    """Files the project publishes: what git knows."""
    names = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True
    ).stdout.decode()
    return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()]
