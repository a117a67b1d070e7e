"""Every room has the same furniture (docs/concepts.md)."""

import ast
import re

import pytest
from source import CORE, ROOMS, functions_of, imports_of, modules, tree_of

DOOR_LINES = 70
PASSIVE = {"kernel", "document", "text"}  # what a rule may import besides its own room
BANNED_NAMES = {"utils", "helpers", "common", "misc", "base", "extras", "managers"}


def door(room):
    return CORE / room / "__init__.py"


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_has_a_door_that_says_what_goes_in_and_out_and_never(room):
    text = door(room).read_text(encoding="utf-8")
    card = ast.get_docstring(tree_of(door(room))) or ""
    assert len(text.splitlines()) <= DOOR_LINES
    for word in ("In", "Out", "Never"):
        assert re.search(rf"^{word}: \S", card, re.MULTILINE), f"the card of {room} does not say {word}"
    assert "__all__" in text


@pytest.mark.parametrize("room", ROOMS)
def test_a_door_only_lets_through(room):
    tree = tree_of(door(room))
    allowed = (ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.Expr)
    assert all(isinstance(node, allowed) for node in tree.body)
    exported = next(
        node.value for node in tree.body if isinstance(node, ast.Assign) and node.targets[0].id == "__all__"
    )
    names = ast.literal_eval(exported)
    imported = {
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert imported == set(names)


@pytest.mark.parametrize("room", ROOMS)
def test_nobody_inside_a_room_uses_its_own_door(room):
    for path in modules(CORE / room):
        assert f"lantoa.core.{room}" not in [name for name, _ in imports_of(path)], path


@pytest.mark.parametrize("room", ROOMS)
def test_values_import_no_verbs(room):
    path = CORE / room / "model.py"
    if not path.exists():
        pytest.skip("a room without values of its own")
    for name, line in imports_of(path):
        if name.startswith(f"lantoa.core.{room}"):
            raise AssertionError(f"{path}:{line} imports {name}")


@pytest.mark.parametrize("room", ROOMS)
def test_values_are_frozen(room):
    path = CORE / room / "model.py"
    if not path.exists():
        pytest.skip("a room without values of its own")
    for node in tree_of(path).body:
        if not isinstance(node, ast.ClassDef):
            continue
        bases = {getattr(base, "id", getattr(getattr(base, "value", None), "id", "")) for base in node.bases}
        decorators = " ".join(ast.unparse(decorator) for decorator in node.decorator_list)
        assert (
            bases & {"NamedTuple", "Enum", "StrEnum", "IntEnum", "Exception", "TypedDict"}
            or "frozen=True" in decorators
        ), node.name


@pytest.mark.parametrize("path", sorted(CORE.glob("*/rules/*.py")), ids=lambda path: path.stem)
def test_a_rule_knows_only_its_room_and_what_lies_below_all_rooms(path):
    room = path.parent.parent.name
    for name, line in imports_of(path):
        if name.startswith("lantoa.core."):
            other = name.split(".")[2]
            assert other in PASSIVE | {room}, f"{path.name}:{line} imports {name}"


@pytest.mark.parametrize("path", modules(CORE.parent), ids=lambda path: str(path.relative_to(CORE.parent)))
def test_file_names_say_what_is_inside(path):
    assert path.stem not in BANNED_NAMES


@pytest.mark.parametrize("room", ROOMS)
def test_public_verbs_take_one_thing_and_names_after_it(room):
    """`find_x(document, year=…)`: after the first argument everything is by keyword."""
    for path in modules(CORE / room):
        for function in functions_of(path):
            if (
                not function.name.startswith("_")
                and function.col_offset == 0
                and room not in PASSIVE | {"kernel"}
            ):
                positional = [argument.arg for argument in function.args.posonlyargs + function.args.args]
                exported = f'"{function.name}"' in door(room).read_text(encoding="utf-8")
                assert not exported or len(positional) <= 1, f"{path.name}: {function.name}{positional}"
