"""CPU time of processes with all that they started, as Linux keeps it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")
PARENT, FIRST, LAST = 1, 11, 15
"""Places in /proc/PID/stat behind the name: the parent's id; user, system and ended children's."""


def read_seconds(trees: Mapping[str, int]) -> dict[str, float]:
    """Read the CPU seconds that trees of processes have used so far, by name.

    ``trees``: the root's process id of each. What ended and was waited for counts, too.
    """
    table = dict(_read_table())
    return {name: sum(_walk(root, table)) for name, root in trees.items()}


def list_tree(root: int) -> list[int]:
    """List the process ids of a tree, the root's first."""
    children = [pid for pid, (parent, _) in _read_table() if parent == root]
    return [root, *(pid for child in children for pid in list_tree(child))]


def _walk(root: int, table: Mapping[int, tuple[int, float]]) -> Iterator[float]:
    _, seconds = table[root]
    yield seconds
    for pid, (parent, _) in table.items():
        if parent == root:
            yield from _walk(pid, table)


def _read_table() -> Iterator[tuple[int, tuple[int, float]]]:
    """Read of each process its parent and its seconds."""
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            said = (folder / "stat").read_text()
        except (FileNotFoundError, ProcessLookupError):  # it ended meanwhile
            continue
        fields = said.rpartition(")")[2].split()
        ticks = sum(map(int, fields[FIRST:LAST]))
        yield int(folder.name), (int(fields[PARENT]), ticks / TICK)
