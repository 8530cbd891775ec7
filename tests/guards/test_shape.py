"""Small files, short functions, names that say what is inside."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from statistics import median

from tests.guards.tree import Function, app_files, functions, name, python_files

LONGEST_FILE = 400  # lines
LONGEST_FUNCTION = 30  # statements
MEDIAN_FILE = 100  # lines
MEDIAN_FUNCTION = 10  # lines
VAGUE = frozenset({"utils", "util", "helpers", "helper", "common", "misc", "core"})


def test_no_file_is_long():
    lines = {name(path): len(path.read_text().splitlines()) for path in python_files()}

    assert {path: count for path, count in lines.items() if count > LONGEST_FILE} == {}


def test_no_function_is_long():
    counts = {
        f"{name(path)}:{function.lineno} {function.name}": count_statements(function)
        for path in python_files()
        for function in functions(path)
    }

    assert {place: count for place, count in counts.items() if count > LONGEST_FUNCTION} == {}


def test_half_of_the_files_are_short():
    lines = [len(path.read_text().splitlines()) for path in app_files(".py")]

    assert median(count for count in lines if count) < MEDIAN_FILE


def test_half_of_the_functions_are_short():
    lines = [count_lines(function) for path in app_files(".py") for function in functions(path)]

    assert median(lines) < MEDIAN_FUNCTION


def test_no_module_has_a_vague_name():
    vague = [name(path) for path in python_files() if VAGUE.intersection(name_parts(name(path)))]

    assert vague == []


def name_parts(path: str) -> frozenset[str]:
    return frozenset(path.removesuffix(".py").replace("_", "/").split("/"))


def count_statements(function: Function) -> int:
    """Count the statements of a function; functions inside it count alone."""
    return sum(1 for _ in _statements(function.body)) - _has_docstring(function)


def count_lines(function: Function) -> int:
    """Count the lines from the signature to the end, without the docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    if _has_docstring(function):
        docstring = function.body[0]
        lines -= (docstring.end_lineno or docstring.lineno) - docstring.lineno + 1
    return lines


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    for statement in body:
        yield statement
        if not isinstance(statement, Function | ast.ClassDef):
            for _, value in ast.iter_fields(statement):
                yield from _statements(_inner(value))


def _inner(value: object) -> list[ast.stmt]:
    """Find the statements in a field of a statement; handlers and cases hold theirs in a body."""
    if not isinstance(value, list):
        return []
    return [
        statement
        for part in value
        for statement in ([part] if isinstance(part, ast.stmt) else getattr(part, "body", []))
    ]


def _has_docstring(function: Function) -> bool:
    return ast.get_docstring(function, clean=False) is not None
