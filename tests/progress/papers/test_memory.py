"""How much memory long lists take: as much as shorter ones."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from progress.papers import Row, write_paper
from tests.progress.papers.papers import FRENCH, row, with_rows

ROOT = Path(__file__).parents[3]
MOST_MORE = 40
"""Megabytes that eight times as many rows may take more."""


@dataclass(frozen=True)
class Made:
    """Rows that are made while they are asked for."""

    count: int

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[Row]:
        return (self._make(number) for number in range(self.count))

    def _make(self, number: int) -> Row:
        return row(f"learner-{number}@example.org", number % 100 / 100)


def write_many(count: int) -> None:
    """Write a paper and print the most memory that the process has taken, in megabytes."""
    with tempfile.TemporaryFile() as file:
        write_paper(with_rows(FRENCH, Made(count)), file)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)  # noqa: T201  # to who asked


def measure(count: int) -> int:
    done = subprocess.run(
        [sys.executable, "-m", __spec__.name, str(count)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return int(done.stdout)


@pytest.mark.slow
def test_it_does_not_grow_with_the_rows():
    assert measure(2400) - measure(300) < MOST_MORE


if __name__ == "__main__":
    write_many(int(sys.argv[1]))
