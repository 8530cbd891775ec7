"""Finds the line of a blueprint in which a key stands, so that an error can name it."""

from __future__ import annotations

import re
from collections.abc import Sequence

TABLE = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
Step = str | int


def find_line(text: str, path: Sequence[Step]) -> int | None:
    """Find the line (from 1) where the value at a path of the parsed TOML is written.

    Goes down as far as the text shows it: an inline table's line stands for all within it.
    """
    wanted = [step for step in path if isinstance(step, str)]
    indexes = _counts(path)
    best: tuple[int, int] | None = None
    here: list[str] = []
    seen: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        table = TABLE.match(line)
        if table:
            here = [part.strip().strip("\"'") for part in table[2].split(".")]
            if table[1] == "[[":
                _count(seen, tuple(here))
        depth = _depth(here, wanted, seen, indexes)
        if depth is None:
            continue
        key = wanted[depth] if depth < len(wanted) else None
        if key and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line):
            depth += 1
        elif not table:
            continue
        if best is None or depth > best[0]:
            best = (depth, number)
    return best[1] if best else None


def _counts(path: Sequence[Step]) -> dict[tuple[str, ...], int]:
    """Say which entry of each list the path goes through: {("modules",): 1, …}."""
    counts: dict[tuple[str, ...], int] = {}
    names: list[str] = []
    for step in path:
        if isinstance(step, int):
            counts[tuple(names)] = step
        else:
            names.append(step)
    return counts


def _count(seen: dict[tuple[str, ...], int], table: tuple[str, ...]) -> None:
    """Count an entry of a list of tables; the lists inside it begin anew."""
    seen[table] = seen.get(table, -1) + 1
    for inner in [known for known in seen if len(known) > len(table)]:
        if inner[: len(table)] == table:
            del seen[inner]


def _depth(
    here: list[str],
    wanted: list[str],
    seen: dict[tuple[str, ...], int],
    indexes: dict[tuple[str, ...], int],
) -> int | None:
    """Tell how many names of the path lead to the present table; None: it leads elsewhere."""
    if here != wanted[: len(here)]:
        return None
    for length in range(1, len(here) + 1):
        table = tuple(here[:length])
        if table in indexes and table in seen and seen[table] != indexes[table]:
            return None
    return len(here)
