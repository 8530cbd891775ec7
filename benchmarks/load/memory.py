"""The most memory that processes have held, as Linux keeps it."""

from __future__ import annotations

from pathlib import Path

from benchmarks.load.processor import list_tree

FORGET_PEAK = "5"
"""What /proc/PID/clear_refs takes to begin the highest memory anew."""


def begin_peak(root: int) -> int:
    """Begin the peak of each process of a tree anew; return what they hold now, in KiB."""
    for pid in list_tree(root):
        Path(f"/proc/{pid}/clear_refs").write_text(FORGET_PEAK)
    return read_peak(root)


def read_peak(root: int) -> int:
    """Read the most that the processes of a tree held since it was begun, in KiB."""
    return sum(_read_status(pid, "VmHWM") for pid in list_tree(root))


def _read_status(pid: int, name: str) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))
