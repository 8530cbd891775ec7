"""What the guards look at: the project's files and the functions in them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
APPS = ("jobs", "accounts", "courses", "quizzes", "progress", "elearning")
PURE = (
    "courses.sources",
    "courses.building",
    "quizzes.generation",
    "quizzes.scoring",
    "quizzes.exchange",
    "progress.statistics",
    "progress.certificates",
    "progress.papers",
    "progress.rosters",
)
NOT_WRITTEN_BY_HAND = frozenset({"migrations", "__pycache__"})

Function = ast.FunctionDef | ast.AsyncFunctionDef


def app_files(*suffixes: str) -> Iterator[Path]:
    """Go through the files of all apps that end so."""
    return (path for app in APPS for path in _files(PROJECT / app) if path.suffix in suffixes)


def python_files() -> Iterator[Path]:
    """Go through all Python files: the apps', the tests', the benchmarks' and those beside them."""
    yield from PROJECT.glob("*.py")
    for folder in (*APPS, "tests", "benchmarks"):
        yield from (path for path in _files(PROJECT / folder) if path.suffix == ".py")


def functions(path: Path) -> Iterator[Function]:
    """Go through the functions and methods of a file."""
    tree = ast.parse(path.read_text(), filename=str(path))
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def name(path: Path) -> str:
    """Name a file as people do: from the project's root."""
    return path.relative_to(PROJECT).as_posix()


def _files(folder: Path) -> Iterator[Path]:
    return (
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not NOT_WRITTEN_BY_HAND.intersection(path.parts)
    )
